/* What sections may be about. SPDX-License-Identifier: MIT */
#include "policy/nearest.h"
#include "policy/object.h"
#include "policy/policy.h"

/* Attributes of a subject by the short names that people know; all others by
 * the standards' names or by their OIDs. The first name of an OID is the one
 * that is written. */
static const struct short_name {
	const char *name;
	enum oid_id id;
	enum policy_form form;
} short_names[] = {
	{"cn", OID_COMMON_NAME, FORM_NAME},
	{"c", OID_COUNTRY_NAME, FORM_COUNTRY},
	{"st", OID_STATE_OR_PROVINCE_NAME, FORM_TEXT},
	{"s", OID_STATE_OR_PROVINCE_NAME, FORM_TEXT},
	{"l", OID_LOCALITY_NAME, FORM_TEXT},
	{"o", OID_ORGANIZATION_NAME, FORM_TEXT},
	{"ou", OID_ORGANIZATIONAL_UNIT_NAME, FORM_TEXT},
	{"email", OID_EMAIL_ADDRESS, FORM_MAILBOX},
	{"e", OID_EMAIL_ADDRESS, FORM_MAILBOX},
	{"mail", OID_MAIL, FORM_MAILBOX},
	{"dc", OID_DOMAIN_COMPONENT, FORM_HOST},
	{"uid", OID_USER_ID, FORM_TEXT},
	{"street", OID_STREET_ADDRESS, FORM_TEXT},
	{"postalcode", OID_POSTAL_CODE, FORM_TEXT},
	{"serialnumber", OID_SERIAL_NUMBER, FORM_TEXT},
	{"sn", OID_SURNAME, FORM_TEXT},
	{"gn", OID_GIVEN_NAME, FORM_TEXT},
	{"title", OID_TITLE, FORM_TEXT},
	{"businesscategory", OID_BUSINESS_CATEGORY, FORM_TEXT},
	{"organizationidentifier", OID_ORGANIZATION_IDENTIFIER, FORM_TEXT},
	{"jurisdictionc", OID_JURISDICTION_COUNTRY, FORM_COUNTRY},
	{"jurisdictionst", OID_JURISDICTION_STATE, FORM_TEXT},
	{"jurisdictionl", OID_JURISDICTION_LOCALITY, FORM_TEXT},
	{"dnsname", OID_DNS_NAME, FORM_HOST},
	{"unstructuredname", OID_UNSTRUCTURED_NAME, FORM_NAME},
};

static const struct policy_thing things[] = {
	{.name = "san", .kind = THING_SAN, .form = FORM_WORD},
	{.name = "san.total", .kind = THING_SAN_TOTAL, .form = FORM_NUMBER},
	{.name = "san.dns",
		.kind = THING_SAN_NAME,
		.form = FORM_HOST,
		.name_kind = SAN_DNS_NAME},
	{.name = "san.ip",
		.kind = THING_SAN_NAME,
		.form = FORM_ADDRESS,
		.name_kind = SAN_IP_ADDRESS},
	{.name = "san.email",
		.kind = THING_SAN_NAME,
		.form = FORM_MAILBOX,
		.name_kind = SAN_RFC822_NAME},
	{.name = "san.uri",
		.kind = THING_SAN_NAME,
		.form = FORM_URI,
		.name_kind = SAN_URI},
	{.name = "san.dirname",
		.kind = THING_SAN_NAME,
		.form = FORM_TEXT,
		.name_kind = SAN_DIRECTORY_NAME},
	{.name = "san.rid",
		.kind = THING_SAN_NAME,
		.form = FORM_OBJECT,
		.name_kind = SAN_REGISTERED_ID},
	{.name = "san.upn",
		.kind = THING_OTHER_NAME,
		.form = FORM_MAILBOX,
		/* szOID_NT_PRINCIPAL_NAME, 1.3.6.1.4.1.311.20.2.3 */
		.oid = {(const uint8_t *)"\x2b\x06\x01\x04\x01\x82\x37\x14\x02"
					 "\x03",
			10}},
	{.name = "key", .kind = THING_KEY, .form = FORM_KEY},
	{.name = "signature", .kind = THING_SIGNATURE, .form = FORM_DIGEST},
	{.name = "usage", .kind = THING_USAGE, .form = FORM_WORD},
	{.name = "purpose", .kind = THING_PURPOSE, .form = FORM_OBJECT},
	{.name = "extension", .kind = THING_EXTENSION, .form = FORM_OBJECT},
	{.name = "attribute", .kind = THING_ATTRIBUTE, .form = FORM_OBJECT},
	{.name = "ca", .kind = THING_CA, .form = FORM_WORD},
};

enum {
	SHORT_NAMES = sizeof(short_names) / sizeof(short_names[0]),
	THINGS = sizeof(things) / sizeof(things[0])
};

const struct policy_thing *
policy_thing_at(size_t index)
{
	return index < THINGS ? &things[index] : NULL;
}

const char *
policy_attribute_name(struct slice oid)
{
	for (size_t i = 0; i < SHORT_NAMES; i++)
		if (slice_equal(oid, oid_octets(short_names[i].id)))
			return short_names[i].name;
	return NULL;
}

const char *
policy_key_name(enum policy_key key)
{
	static const char *const names[POLICY_KEYS] = {
		[POLICY_COUNT] = "count",
		[POLICY_LENGTH] = "length",
		[POLICY_REQUIRE] = "require",
		[POLICY_ALLOW] = "allow",
		[POLICY_DENY] = "deny",
		[POLICY_SAME_AS] = "same-as",
		[POLICY_SEVERITY] = "severity",
		[POLICY_MESSAGE] = "message",
	};

	return names[key];
}

/* True for the OIDs of attributes that a subject may have: those of X.520,
 * COSINE, PKCS#9, Microsoft's of jurisdictions and PKIX's of persons. */
static bool
is_of_subject(struct slice oid)
{
	static const char *const branches[] = {"\x55\x04",
		"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01",
		"\x2a\x86\x48\x86\xf7\x0d\x01\x09",
		"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01",
		"\x2b\x06\x01\x05\x05\x07\x09"};

	for (size_t i = 0; i < sizeof(branches) / sizeof(branches[0]); i++)
		if (slice_begins(oid, branches[i]))
			return true;
	return false;
}

static enum policy_form
form_of_attribute(struct slice oid)
{
	for (size_t i = 0; i < SHORT_NAMES; i++)
		if (slice_equal(oid, oid_octets(short_names[i].id)))
			return short_names[i].form;
	return FORM_TEXT;
}

/* The name of an attribute as sections have it: short, or its OID. */
static const char *
written_name(struct slice oid, const char *prefix, struct arena *arena)
{
	struct text name = text_in(arena);

	if (prefix[0] == '\0' && policy_attribute_name(oid) != NULL)
		return policy_attribute_name(oid);
	text_words(&name, prefix);
	oid_print(&name, oid);
	return text_get(&name);
}

static bool
find_attribute(struct slice name, struct arena *arena, struct policy_thing *out)
{
	struct slice oid = {NULL, 0};

	for (size_t i = 0; i < SHORT_NAMES && oid.n == 0; i++)
		if (slice_equal_ignoring_case(
			    name, slice_text(short_names[i].name)))
			oid = oid_octets(short_names[i].id);
	if (oid.n == 0)
		oid = oid_octets(object_named(name));
	if (oid.n > 0 && !is_of_subject(oid))
		return false;
	if (oid.n == 0 && !object_read(name, arena, &oid))
		return false;
	*out = (struct policy_thing){.name = written_name(oid, "", arena),
		.kind = THING_ATTRIBUTE_OF_SUBJECT,
		.form = form_of_attribute(oid),
		.oid = oid};
	return true;
}

static bool
find_other_name(
	struct slice name, struct arena *arena, struct policy_thing *out)
{
	static const char prefix[] = "san.othername.";
	struct slice oid;

	if (name.n < sizeof(prefix) ||
		!slice_equal_ignoring_case(slice_head(name, sizeof(prefix) - 1),
			slice_text(prefix)))
		return false;
	name = slice_from(name, sizeof(prefix) - 1);
	oid = oid_octets(object_named(name));
	if (oid.n == 0 && !object_read(name, arena, &oid))
		return false;
	*out = (struct policy_thing){.name = written_name(oid, prefix, arena),
		.kind = THING_OTHER_NAME,
		.form = FORM_TEXT,
		.oid = oid};
	return true;
}

/* The name that was meant. */
static const char *
nearest_thing(struct slice name)
{
	struct similar similar = similar_to(name);

	for (size_t i = 0; i < THINGS; i++)
		similar_try(&similar, things[i].name);
	for (size_t i = 0; i < SHORT_NAMES; i++)
		similar_try(&similar, short_names[i].name);
	return similar.word;
}

bool
policy_thing_find(struct slice name, struct arena *arena,
	struct policy_thing *out, const char **nearest)
{
	*nearest = NULL;
	for (size_t i = 0; i < THINGS; i++)
		if (slice_equal_ignoring_case(
			    name, slice_text(things[i].name))) {
			*out = things[i];
			return true;
		}
	if (find_attribute(name, arena, out) ||
		find_other_name(name, arena, out))
		return true;
	*nearest = nearest_thing(name);
	return false;
}

bool
policy_is_same_thing(const struct policy_thing *a, const struct policy_thing *b)
{
	return a->kind == b->kind && a->name_kind == b->name_kind &&
		slice_equal(a->oid, b->oid);
}
