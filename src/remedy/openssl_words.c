/* What openssl calls things. SPDX-License-Identifier: MIT */
#include "remedy/openssl_words.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Of words that 1.1.1 knows, those that people know; all others are told in
 * dotted form. */
static const struct remedy_word types[] = {
	{OID_COMMON_NAME, "CN"},
	{OID_SURNAME, "SN"},
	{OID_SERIAL_NUMBER, "serialNumber"},
	{OID_COUNTRY_NAME, "C"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STATE_OR_PROVINCE_NAME, "ST"},
	{OID_STREET_ADDRESS, "street"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_TITLE, "title"},
	{OID_DESCRIPTION, "description"},
	{OID_BUSINESS_CATEGORY, "businessCategory"},
	{OID_POSTAL_CODE, "postalCode"},
	{OID_GIVEN_NAME, "GN"},
	{OID_INITIALS, "initials"},
	{OID_DN_QUALIFIER, "dnQualifier"},
	{OID_PSEUDONYM, "pseudonym"},
	{OID_USER_ID, "UID"},
	{OID_DOMAIN_COMPONENT, "DC"},
	{OID_JURISDICTION_LOCALITY, "jurisdictionL"},
	{OID_JURISDICTION_STATE, "jurisdictionST"},
	{OID_JURISDICTION_COUNTRY, "jurisdictionC"},
	{OID_EMAIL_ADDRESS, "emailAddress"},
};

static const struct remedy_word purposes[] = {
	{OID_SERVER_AUTH, "serverAuth"},
	{OID_CLIENT_AUTH, "clientAuth"},
	{OID_CODE_SIGNING, "codeSigning"},
	{OID_EMAIL_PROTECTION, "emailProtection"},
	{OID_TIME_STAMPING, "timeStamping"},
	{OID_OCSP_SIGNING, "OCSPSigning"},
};

static const struct remedy_kind_words kind_words = {
	"email", "DNS", "URI", "IP"};

bool
openssl_has_type(enum oid_id type)
{
	return remedy_word(types, COUNT(types), type) != NULL;
}

void
openssl_write_type(struct text *out, const struct remedy_value *value)
{
	remedy_write_oid(out, types, COUNT(types), value->type, value->oid);
}

const char *
openssl_kind_word(enum general_name_kind kind)
{
	return remedy_kind_word(&kind_words, kind);
}

/* --- names ---------------------------------------------------------------- */

static bool
is_text_kind(enum general_name_kind kind)
{
	return kind == SAN_RFC822_NAME || kind == SAN_DNS_NAME ||
		kind == SAN_URI;
}

bool
openssl_has_line(const struct remedy_name *name)
{
	/* Of mail addresses, these are orders to look into the subject. */
	static const char *const orders[] = {"copy", "move"};

	if (name->is_blank)
		return openssl_kind_word(name->kind) != NULL;
	if (name->kind == SAN_IP_ADDRESS)
		return name->value.n == 4 || name->value.n == 16;
	for (size_t i = 0; i < COUNT(orders); i++)
		if (slice_equal(name->value, slice_text(orders[i])))
			return false;
	return is_text_kind(name->kind) && name->value.n > 0 &&
		remedy_is_ascii(name->value);
}

bool
openssl_have_lines(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!openssl_has_line(&remedy->names[i]))
			return false;
	return true;
}

/* --- extensions ----------------------------------------------------------- */

void
openssl_write_critical(struct text *text, bool is_critical)
{
	if (is_critical)
		text_words(text, "critical,");
}

static void
write_purposes(struct text *text, const struct remedy *remedy)
{
	openssl_write_critical(text, remedy->are_purposes_critical);
	for (size_t i = 0; i < remedy->purpose_count; i++) {
		if (i > 0)
			text_words(text, ",");
		remedy_write_oid(text, purposes, COUNT(purposes),
			oid_find(remedy->purposes[i]), remedy->purposes[i]);
	}
}

static void
write_other_extension(struct text *out, const struct openssl_lines *lines,
	const struct remedy_extension *extension)
{
	bool is_ca;

	if (remedy_is_plain_constraints(extension, &is_ca)) {
		lines->start(out, "basicConstraints");
		openssl_write_critical(out, extension->critical);
		text_words(out, is_ca ? "CA:TRUE" : "CA:FALSE");
	} else {
		struct text name = text_in(out->arena);

		oid_print(&name, extension->oid);
		lines->start(out, text_get(&name));
		openssl_write_critical(out, extension->critical);
		text_words(out, "DER:");
		remedy_write_hex(out, extension->value);
	}
	lines->end(out);
}

void
openssl_write_extensions(struct text *out, const struct openssl_lines *lines,
	const struct remedy *remedy)
{
	if (remedy->usages != 0) {
		lines->start(out, "keyUsage");
		openssl_write_critical(out, remedy->are_usages_critical);
		remedy_write_usages(out, remedy->usages);
		lines->end(out);
	}
	if (remedy->purpose_count > 0) {
		lines->start(out, "extendedKeyUsage");
		write_purposes(out, remedy);
		lines->end(out);
	}
	if (remedy->has_key_identifier) {
		lines->start(out, "subjectKeyIdentifier");
		text_words(out, "hash");
		lines->end(out);
	}
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_other_extension(out, lines, &remedy->extensions[i]);
}

bool
openssl_has_extensions(const struct remedy *remedy)
{
	return remedy->name_count > 0 || remedy->usages != 0 ||
		remedy->purpose_count > 0 || remedy->has_key_identifier ||
		remedy->extension_count > 0;
}
