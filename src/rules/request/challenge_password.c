/* challengePassword: a secret in clear. Its value must not reach any output,
 * so that messages say nothing of it but what facts/passwords.h tells.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/passwords.h"
#include "rules/rule.h"

enum { CHARACTERS_MAX = 255 }; /* pkcs-9-ub-challengePassword */

static void
check_present(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_attribute *password =
		csr_attribute_first(facts->csr, OID_CHALLENGE_PASSWORD);

	if (password != NULL)
		found(out, self, password->oid,
			"the request carries a challengePassword in clear, "
			"expected none");
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr_attribute_first(csr, OID_CHALLENGE_PASSWORD) == NULL)
		found(out, self,
			csr->has_attributes ? csr->attributes_whole : csr->info,
			"there is no challengePassword, expected the one that "
			"the server hands out");
}

/* Steps through the values of all challengePasswords; *index counts their
 * attributes and *rest the values of one. */
static bool
next_password(const struct facts *facts, size_t *index, struct slice *rest,
	struct der_element *value)
{
	const struct csr *csr = facts->csr;

	while (!der_read(rest, value)) {
		while (*index < csr->attribute_count &&
			csr->attributes[*index].type != OID_CHALLENGE_PASSWORD)
			(*index)++;
		if (*index == csr->attribute_count)
			return false;
		*rest = csr->attributes[(*index)++].values;
	}
	return true;
}

/* How many characters a string has; of any other type, octets. */
static size_t
count_characters(const struct der_element *value)
{
	switch (value->identifier) {
	case TAG_UTF8_STRING: return utf8_length(value->content);
	case TAG_BMP_STRING: return value->content.n / 2;
	case TAG_UNIVERSAL_STRING: return value->content.n / 4;
	default: return value->content.n;
	}
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	size_t index = 0;
	struct slice rest = {NULL, 0};
	struct der_element value;

	while (next_password(facts, &index, &rest, &value)) {
		size_t characters = count_characters(&value);

		if (value.content.n == 0)
			found(out, self, value.whole,
				"the challengePassword is empty, expected 1 "
				"to %d characters",
				CHARACTERS_MAX);
		else if (characters > CHARACTERS_MAX)
			found(out, self, value.whole,
				"the challengePassword has %zu characters, "
				"expected %d at most",
				characters, CHARACTERS_MAX);
	}
}

/* RFC 2985 5.4.1 recommends the first two of DirectoryString's types. */
static void
check_string_type(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const uint8_t others[] = {TAG_TELETEX_STRING, TAG_BMP_STRING,
		TAG_UNIVERSAL_STRING, TAG_IA5_STRING, TAG_NUMERIC_STRING,
		TAG_VISIBLE_STRING};
	size_t index = 0;
	struct slice rest = {NULL, 0};
	struct der_element value;

	/* No string at all: csr-attribute-bad-syntax. */
	while (next_password(facts, &index, &rest, &value))
		if (memchr(others, value.identifier, sizeof(others)) != NULL)
			found(out, self, slice_head(value.whole, 1),
				"the challengePassword is a %s, expected a "
				"PrintableString or UTF8String",
				der_tag_name(value.identifier));
}

/* What stray is there, and what a password has instead. */
static const struct {
	const char *is;
	const char *expected;
} strays[] = {
	[STRAY_LINE_END] = {"holds a line end",
		"the one line that the server handed out"},
	[STRAY_TAB] = {"holds a tab or another control character",
		"characters that can be typed"},
	[STRAY_INVISIBLE] = {"holds a character that nobody sees",
		"characters that can be typed"},
	[STRAY_BLANK] = {"begins or ends with a blank", "it without"},
	[STRAY_QUOTES] = {"stands in quotation marks", "it without them"},
	[STRAY_VARIABLE] = {"holds a variable that nobody filled in",
		"its value"},
};

static void
check_stray(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	size_t index = 0;
	struct slice rest = {NULL, 0};
	struct der_element value;

	while (next_password(facts, &index, &rest, &value)) {
		enum stray stray = password_stray(&value, findings_memory(out));

		if (stray != STRAY_NONE)
			found(out, self, value.whole,
				"the challengePassword %s, expected %s",
				strays[stray].is, strays[stray].expected);
	}
}

static const struct rule rows[] = {
	{
		.id = "challenge-password-present",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the request carries a challengePassword",
		.source = "RFC 2985 5.4.1; RFC 8894 2.4",
		.why = "Everybody who sees the request can read the password: "
		       "it is not encrypted. Public CAs have no use for it, "
		       "and some refuse the request; only SCEP needs it.",
		.fix = "Leave the password out: an empty answer to the "
		       "question for it is enough. Change it where it is in "
		       "use elsewhere.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_present,
	},
	{
		.id = "challenge-password-missing",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the request carries no challengePassword",
		.source = "RFC 8894 2.4",
		.why = "The password tells a SCEP server that the first "
		       "request of a device is wanted. Without it the server "
		       "refuses the request, or somebody has to approve it "
		       "by hand; renewals need none.",
		.fix = "Get the password from the server (NDES: its page "
		       "mscep_admin) and ask for the certificate with it.",
		.mend = {MEND_ASK, "challengePassword"},
		.check = check_missing,
	},
	{
		.id = "challenge-password-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the challengePassword is empty or over 255 "
			   "characters",
		.source = "RFC 2985 5.4.1",
		.why = "The definition bounds it to 1 to 255 characters; "
		       "strict decoders refuse the whole request.",
		.fix = "Take the short one that the SCEP server hands out. "
		       "Other CAs want none.",
		.mend = {MEND_ASK, "challengePassword"},
		.check = check_too_long,
	},
	{
		.id = "challenge-password-string-type",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "the challengePassword is of a string type that is "
			   "not recommended",
		.source = "RFC 2985 5.4.1",
		.why = "It is to be a PrintableString, or a UTF8String where "
		       "that has not all characters. SCEP servers compare "
		       "octets and may not find the password that they handed "
		       "out.",
		.fix = "Have it written as UTF8String, as current tools do, "
		       "or leave the password out.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_string_type,
	},
	{
		.id = "challenge-password-stray-character",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the challengePassword holds what nobody typed on "
			   "purpose",
		.source = "RFC 2985 5.4.1; RFC 8894 2.4",
		.why = "Servers compare the password octet by octet with the "
		       "one that they handed out: with a line end of echo, "
		       "with quotation marks or an empty variable's name in "
		       "it, it is another password, and the request is "
		       "refused as unauthorized.",
		.fix = "Take the password as the server handed it out: on one "
		       "line, without blanks and quotation marks around it, "
		       "and with each variable filled in. Shells and "
		       "configuration files often add these.",
		.mend = {MEND_ASK, "challengePassword"},
		.check = check_stray,
	},
};
RULES(challenge_password, rows);
