/* Values that hold the writing of other attributes, or the words of a
 * configuration file. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* How attributes are written in -subj and in LDAP; compared without case. */
static const char *const keys[] = {"CN=", "OU=", "O=", "L=", "ST=", "C=", "DC=",
	"SN=", "GN=", "UID=", "STREET=", "emailAddress=", "serialNumber=",
	"commonName=", "countryName=", "localityName=", "stateOrProvinceName=",
	"organizationName=", "organizationalUnitName="};

/* The prompts of openssl's configuration, which become values where "prompt =
 * no" is set and nothing else is changed. */
static const char *const prompts[] = {"Country Name (",
	"State or Province Name", "Locality Name (", "Organization Name (",
	"Organizational Unit Name (", "Common Name (", "Email Address",
	"commonName_default", "countryName_default", "localityName_default",
	"stateOrProvinceName_default", "organizationName_default",
	"0.organizationName_default", "organizationalUnitName_default"};

static bool
begins_ignoring_case(struct slice text, const char *with)
{
	return slice_equal_ignoring_case(
		slice_head(text, strlen(with)), slice_text(with));
}

static bool
begins_with_key(struct slice text)
{
	while (text.n > 0 && text.p[0] == ' ')
		text = slice_from(text, 1);
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (begins_ignoring_case(text, keys[i]))
			return true;
	return false;
}

static bool
is_separator(uint8_t c)
{
	return c == '/' || c == ',' || c == ';' || c == '+' || c == '\\';
}

/* The text from the separator before the next attribute on, or all of it
 * where it begins with one; empty: it holds none. */
static struct slice
find_attribute(struct slice text)
{
	if (slice_find(text, '=') == text.n)
		return slice_from(text, text.n);
	if (begins_with_key(text))
		return text;
	for (; text.n > 0; text = slice_from(text, 1))
		if (is_separator(text.p[0]) &&
			begins_with_key(slice_from(text, 1)))
			return text;
	return text;
}

static bool
is_prompt(struct slice text)
{
	for (size_t i = 0; i < sizeof(prompts) / sizeof(prompts[0]); i++)
		if (slice_begins(text, prompts[i]))
			return true;
	return false;
}

/* What the value is without the attributes behind it; NULL: nothing. */
static const char *
without(struct findings *out, struct slice text, struct slice attribute)
{
	text.n -= attribute.n;
	return text.n == 0 ? NULL : tidied(out, text);
}

static void
check_value(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	struct slice attribute = find_attribute(name->text);
	bool is_all = attribute.n == name->text.n;

	if (is_all && name->type == OID_COMMON_NAME)
		return; /* cn-key-value-text */
	if (attribute.n > 0)
		found_better(out, self, place_in(name, attribute),
			without(out, name->text, attribute),
			"%s holds \"%s\", expected another attribute there",
			type_name(out, name), shown(out, attribute));
	else if (is_prompt(name->text))
		found(out, self, name->value,
			"%s \"%s\" is a prompt of the configuration file, "
			"expected the answer",
			type_name(out, name), shown(out, name->text));
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	for_each_text(self, facts, check_value, out);
}

static const struct rule rows[] = {
	{
		.id = "subject-embedded-dn-syntax",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds other attributes, or "
			   "words of the configuration file",
		.source = "RFC 5280 4.1.2.6; openssl-req(1)",
		.why = "A command line was split in another place than was "
		       "meant, so that two attributes became one value. No "
		       "register has such a name: CAs refuse the request.",
		.fix = "Separate attributes by a slash alone: -subj "
		       "\"/O=Example Ltd/OU=IT/CN=www.example.com\", a slash "
		       "within a value as \"\\/\". In Git Bash on Windows "
		       "write -subj \"//O=Example Ltd\\OU=IT\\"
		       "CN=www.example.com\". With prompt = no, the section "
		       "holds values and not prompts.",
		.check = check,
	},
};
RULES(subject_embedded, rows);
