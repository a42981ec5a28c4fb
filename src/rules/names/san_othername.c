/* otherName of the subjectAltName: its form. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/inner_name.h"
#include "facts/mailboxes.h"
#include "rules/rule.h"

/* What is wrong with an otherName, with its place in *at; NULL: nothing. */
static const char *
othername_fault(struct slice rest, struct slice *at)
{
	struct der_element type;
	struct der_element wrapper;
	struct der_element value;

	*at = rest;
	if (!der_read_tag(&rest, TAG_OID, &type))
		return "does not begin with a type, expected its OBJECT "
		       "IDENTIFIER";
	if (!der_read_tag(&rest, TAG_CONTEXT | TAG_CONSTRUCTED, &wrapper))
		return "has no value behind its type, expected one inside [0]";
	*at = wrapper.whole;
	if (!der_read(&wrapper.content, &value))
		return "has a [0] without a value, expected one inside";
	*at = wrapper.content;
	if (wrapper.content.n > 0)
		return "has more than one value inside [0], expected one";
	*at = rest;
	return rest.n > 0 ? "has something behind its value, expected its end"
			  : NULL;
}

/* --- known types ----------------------------------------------------------
 */

/* SEQUENCE { identifierValue UTF8String OPTIONAL, assigner OBJECT IDENTIFIER
 * OPTIONAL }, RFC 4043 2. */
static bool
is_permanent_identifier(struct slice members)
{
	struct der_element member;

	(void)der_read_tag(&members, TAG_UTF8_STRING, &member);
	(void)der_read_tag(&members, TAG_OID, &member);
	return members.n == 0;
}

/* SEQUENCE { hwType OBJECT IDENTIFIER, hwSerialNum OCTET STRING }, RFC 4108
 * 5. */
static bool
is_hardware_module(struct slice members)
{
	struct der_element member;

	return der_read_tag(&members, TAG_OID, &member) &&
		der_read_tag(&members, TAG_OCTET_STRING, &member) &&
		members.n == 0;
}

/* SEQUENCE { realm [0], principalName [1] }, RFC 4556 3.2.2. */
static bool
is_kerberos_name(struct slice members)
{
	struct der_element member;

	return der_read_tag(
		       &members, TAG_CONTEXT | TAG_CONSTRUCTED | 0, &member) &&
		der_read_tag(
			&members, TAG_CONTEXT | TAG_CONSTRUCTED | 1, &member) &&
		members.n == 0;
}

static bool
is_guid(struct slice octets)
{
	return octets.n == 16;
}

/* What the value of a type is. */
struct othername_type {
	enum oid_id type;
	uint8_t tag;
	bool (*fits)(struct slice content); /* NULL: any content */
	const char *expected;
};

static const struct othername_type types[] = {
	{OID_ON_PERMANENT_IDENTIFIER, TAG_SEQUENCE, is_permanent_identifier,
		"a SEQUENCE of UTF8String and OBJECT IDENTIFIER (RFC 4043 2)"},
	{OID_ON_HARDWARE_MODULE_NAME, TAG_SEQUENCE, is_hardware_module,
		"a SEQUENCE of OBJECT IDENTIFIER and OCTET STRING (RFC 4108 "
		"5)"},
	{OID_ON_XMPP_ADDRESS, TAG_UTF8_STRING, NULL,
		"a UTF8String (RFC 6120 13.7.1.4)"},
	{OID_ON_DNS_SRV, TAG_IA5_STRING, NULL, "an IA5String (RFC 4985 2)"},
	{OID_ON_NAI_REALM, TAG_UTF8_STRING, NULL,
		"a UTF8String (RFC 7585 2.2)"},
	{OID_ON_SMTP_UTF8_MAILBOX, TAG_UTF8_STRING, NULL,
		"a UTF8String (RFC 9598 3)"},
	{OID_ON_BUNDLE_EID, TAG_IA5_STRING, NULL,
		"an IA5String (RFC 9174 4.4.1)"},
	{OID_KRB5_PRINCIPAL_NAME, TAG_SEQUENCE, is_kerberos_name,
		"a SEQUENCE of realm and principalName (RFC 4556 3.2.2)"},
	{OID_MS_USER_PRINCIPAL_NAME, TAG_UTF8_STRING, NULL,
		"a UTF8String (Microsoft)"},
	{OID_MS_NTDS_REPLICATION, TAG_OCTET_STRING, is_guid,
		"an OCTET STRING of the 16 octets of a GUID (Microsoft)"},
};

/* The type whose value this is not; NULL: it is, or nobody knows the type. */
static const struct othername_type *
broken_type(const struct other_name *other)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (types[i].type == other->type)
			return other->tag == types[i].tag &&
					(types[i].fits == NULL ||
						types[i].fits(other->value))
				? NULL
				: &types[i];
	return NULL;
}

static void
check_type(const struct rule *self, const struct general_name *name,
	struct findings *out)
{
	const struct othername_type *type;
	struct other_name other;

	if (!read_other_name(name, &other))
		return;
	type = broken_type(&other);
	if (type != NULL)
		found(out, self, other.whole,
			"the value of %s is %s (%02X)%s, expected %s",
			shown_oid(out, other.oid), der_tag_name(other.tag),
			(unsigned)other.tag,
			other.tag == type->tag ? " of another form" : "",
			type->expected);
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];
		const char *fault;
		struct slice at;

		if (name->kind != SAN_OTHER_NAME || name->value.n == 0 ||
			read_inner_name(name, NULL))
			continue; /* san-name-empty, san-value-encoded-twice */
		fault = othername_fault(name->value, &at);
		if (fault != NULL)
			found(out, self, at, "otherName %s", fault);
		else
			check_type(self, name, out);
	}
}

static const struct rule rows[] = {
	{
		.id = "san-othername-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an otherName of the subjectAltName is not a type "
			   "and a value of that type",
		.source = "RFC 5280 4.2.1.6, A.2 AnotherName; RFC 4043 2; RFC "
			  "4108 5; RFC 4985 2; RFC 4556 3.2.2; RFC 6120 "
			  "13.7.1.4; RFC 9598 3",
		.why = "An otherName is an OBJECT IDENTIFIER and one value "
		       "inside an explicit [0], and the identifier says of "
		       "which type the value is. Decoders that know it "
		       "stop here, and CAs refuse the request as malformed.",
		.fix = "Leave the otherName out, or have the tool encode it: "
		       "its type, and a value of the ASN.1 type that belongs "
		       "to that. It comes from code that wrote the value by "
		       "hand, mostly as another type of string.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_malformed,
	},
};
RULES(san_othername, rows);
