/* Values that hold the writing of other attributes, or the words of a
 * configuration file. SPDX-License-Identifier: MIT */
#include "names/key_value.h"
#include "rules/subject/subject.h"

/* The prompts of openssl's configuration, which become values where "prompt =
 * no" is set and nothing else is changed. */
static const char *const prompts[] = {"Country Name (",
	"State or Province Name", "Locality Name (", "Organization Name (",
	"Organizational Unit Name (", "Common Name (", "Email Address",
	"commonName_default", "countryName_default", "localityName_default",
	"stateOrProvinceName_default", "organizationName_default",
	"0.organizationName_default", "organizationalUnitName_default"};

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

/* cn-key-value-text, subject-san-text-in-value, ... */
static bool
is_others(const struct name_attribute *name)
{
	struct common_name cn;

	if (name->type != OID_COMMON_NAME)
		return false;
	common_name_read(name->text, &cn);
	return cn.kind == COMMON_NAME_KEY_VALUE ||
		cn.kind == COMMON_NAME_SAN_TEXT ||
		cn.kind == COMMON_NAME_VARIABLE;
}

/* A commonName that goes on with an attribute is no host name, which servers
 * need; of the others CAs ask back. */
static enum severity
most_of(const struct name_attribute *name)
{
	return name->type == OID_COMMON_NAME ? SEVERITY_ERROR
					     : SEVERITY_WARNING;
}

static void
check_value(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	struct slice attribute = key_value_find(name->text);

	if (attribute.n > 0 && is_others(name))
		return;
	if (attribute.n > 0)
		found_milder(out, self, most_of(name),
			place_in(name, attribute),
			without(out, name->text, attribute),
			"%s holds \"%s\", expected another attribute there",
			type_name(out, name), shown(out, attribute));
	else if (is_prompt(name->text))
		found_advising(out, self, name->value,
			(struct advice){.mend = {MEND_REPLACE, NULL},
				.most = SEVERITY_WARNING},
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
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds other attributes, or "
			   "words of the configuration file",
		.source = "RFC 5280 4.1.2.6; openssl-req(1)",
		.why = "A command line was split in another place than was "
		       "meant, so that two attributes became one value. No "
		       "register has such a name: CAs refuse the request.",
		.fix = "Write each attribute for itself. A slash within a "
		       "value has to be marked as one, and Git Bash on Windows "
		       "takes a subject that begins with one slash for a path: "
		       "begin it with two. A configuration file that shall not "
		       "ask holds values in place of prompts.",
		.mend = {MEND_SPLIT, NULL},
		.check = check,
	},
};
RULES(subject_embedded, rows);
