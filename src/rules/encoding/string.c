/* Characters that a string type does not have.
 *
 * Each rule speaks once a string, of the first run of wrong octets; a NUL is
 * string-nul-character and no other. SPDX-License-Identifier: MIT */
#include "base/unicode.h"
#include "facts/passwords.h"
#include "rules/encoding/encoding.h"

/* --- what was meant ------------------------------------------------------- */

static bool
is_utf8(struct slice text)
{
	struct character character;

	while (unicode_next(&text, &character))
		if (character.c == UNICODE_NONE)
			return false;
	return true;
}

/* True for octets that are words in Latin-1: all beyond ASCII are letters.
 * "Ã" and "Â" are not taken for such: a character of UTF-8 that was cut off
 * leaves them. */
static bool
is_latin1(struct slice value)
{
	for (size_t i = 0; i < value.n; i++) {
		const uint8_t octet = value.p[i];

		if (octet < 0x20 || (octet >= 0x7f && octet < 0xc0) ||
			octet == 0xc2 || octet == 0xc3 || octet == 0xd7 ||
			octet == 0xf7)
			return false;
	}
	return true;
}

static const char *
shown_latin1(struct findings *out, struct slice value)
{
	struct text text;

	if (findings_memory(out) == NULL)
		return "";
	text = text_in(findings_memory(out));
	for (size_t i = 0; i < value.n; i++) {
		const uint8_t octet = value.p[i];
		const char two[] = {(char)(0xc0 | octet >> 6),
			(char)(0x80 | (octet & 0x3f))};

		if (octet < 0x80)
			text_add(&text, (const char *)&octet, 1);
		else
			text_add(&text, two, sizeof(two));
	}
	return shown_whole(out, slice_text(text_get(&text)));
}

static const struct advice ask = {.mend = {MEND_ASK, NULL}};

/* What mends a string with octets that its type does not have: another type,
 * where they are characters. */
static struct advice
advice_for_string(
	const struct facts *facts, struct slice at, struct findings *out)
{
	const struct name_attribute *name = csr_name_at(facts->csr, at);

	if (name == NULL)
		return advice_at(facts, at);
	if (name->tag == TAG_BMP_STRING || name->tag == TAG_UNIVERSAL_STRING ||
		name->type == OID_CHALLENGE_PASSWORD)
		return ask;
	if (is_utf8(name->text))
		return (struct advice){.mend = {MEND_ENCODE, NULL}};
	if (!is_latin1(name->value))
		return ask;
	return (struct advice){.suggestion = shown_latin1(out, name->value),
		.mend = {MEND_REPLACE, NULL}};
}

/* The value of the subject, or the name, that holds `at`, as text; n == 0:
 * there is none, or it is no text. */
static struct slice
text_around(const struct csr *csr, struct slice at)
{
	const struct name_attribute *name = csr_name_at(csr, at);
	const struct general_name *san = csr_san_name_at(csr, at);

	if (name != NULL && is_utf8(name->text))
		return name->text;
	if (san != NULL && !is_copied(csr, at))
		return san->value;
	return (struct slice){NULL, 0};
}

/* What mends a text with control characters: it without them. */
static struct advice
advice_without_controls(
	const struct facts *facts, struct slice at, struct findings *out)
{
	const struct slice whole = text_around(facts->csr, at);
	struct text text;

	if (whole.n == 0 || findings_memory(out) == NULL)
		return ask;
	text = text_in(findings_memory(out));
	for (size_t i = 0; i < whole.n; i++)
		if (whole.p[i] >= 0x20 && whole.p[i] != 0x7f)
			text_add(&text, (const char *)&whole.p[i], 1);
	if (text_get(&text)[0] == '\0')
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	return (struct advice){
		.suggestion = shown_whole(out, slice_text(text_get(&text))),
		.mend = {MEND_REPLACE, NULL}};
}

/* What mends a text with a NUL: it without NULs at its end, which tools take
 * from C. One within cuts a name in two for some programs, and which half was
 * meant nobody knows. */
static struct advice
advice_without_nul(
	const struct facts *facts, struct slice at, struct findings *out)
{
	struct slice text = text_around(facts->csr, at);

	if (text.n == 0)
		return csr_name_at(facts->csr, at) != NULL
			? ask
			: advice_at(facts, at);
	while (text.n > 0 && text.p[text.n - 1] == 0)
		text.n--;
	if (text.n > 0 && memchr(text.p, 0, text.n) == NULL)
		return (struct advice){.suggestion = shown_whole(out, text),
			.mend = {MEND_REPLACE, NULL}};
	if (text.n > 0 && csr_name_at(facts->csr, at) != NULL)
		return ask;
	return (struct advice){.mend = {MEND_REMOVE, NULL}};
}

/* --- one octet a character ------------------------------------------------ */

/* A rule of the family: which faults, and what the type has. */
struct charset {
	enum der_fault_kind kind;
	const char *type;
	const char *expected;
};

/* A line end or a tab, which no other string type makes a password of:
 * challenge-password-stray-character. */
static bool
is_stray_in_password(const struct csr *csr, struct slice at)
{
	struct der_element value;

	return password_at(csr, at, &value) &&
		password_stray(&value, NULL) != STRAY_NONE;
}

static void
say_charset(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	const struct charset *charset = self->arg;
	struct advice advice = advice_for_string(facts, fault->at, out);

	if (is_stray_in_password(facts->csr, fault->at))
		return;
	advice.most = worst_of_fault(facts, fault->kind, fault->at);
	found_advising(out, self, fault->at, advice,
		"%s holds \"%s\", expected %s", charset->type,
		shown(out, fault->at), charset->expected);
}

static void
check_charset(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct charset *charset = self->arg;

	for_each_fault(self, facts, charset->kind, say_charset, out);
}

/* --- IA5String and VisibleString ------------------------------------------ */

static bool
is_name_of(enum general_name_kind kind, const struct csr *csr, struct slice at)
{
	const struct general_name *name = csr_san_name_at(csr, at);

	return name != NULL && name->kind == kind;
}

/* Of types that are IA5String everywhere, ASCII has to be found. */
static struct advice
advice_for_ia5(const struct facts *facts, struct slice at, struct findings *out)
{
	const struct name_attribute *name = csr_name_at(facts->csr, at);

	if (is_name_of(SAN_URI, facts->csr, at))
		return ask;
	if (name != NULL &&
		(name->type == OID_EMAIL_ADDRESS ||
			name->type == OID_DOMAIN_COMPONENT))
		return ask;
	return advice_for_string(facts, at, out);
}

static void
say_ia5(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	/* dns-u-label, san-email-invalid */
	if (!is_name_of(SAN_DNS_NAME, facts->csr, fault->at) &&
		!is_name_of(SAN_RFC822_NAME, facts->csr, fault->at))
		found_advising(out, self, fault->at,
			advice_for_ia5(facts, fault->at, out),
			"%s holds \"%s\", expected ASCII",
			der_tag_name((uint8_t)fault->number),
			shown(out, fault->at));
}

/* IA5String has control characters, X.680 41; names, mailboxes and URIs do
 * not. */
static void
say_control(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	if (is_name_of(SAN_DNS_NAME, facts->csr, fault->at))
		return; /* dns-invalid-character */
	if (csr_name_at(facts->csr, fault->at) != NULL ||
		csr_san_name_at(facts->csr, fault->at) != NULL)
		found_advising(out, self, fault->at,
			advice_without_controls(facts, fault->at, out),
			"the name holds the control character \"%s\", expected "
			"none",
			shown(out, fault->at));
}

static void
check_ia5(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_IA5_CHARSET, say_ia5, out);
	for_each_fault(self, facts, DER_IA5_CONTROL, say_control, out);
}

/* --- several octets a character ------------------------------------------- */

static void
say_wide(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	bool is_bmp = fault->kind == DER_BMP_MALFORMED;
	const char *type = is_bmp ? "BMPString" : "UniversalString";
	const struct advice advice = advice_for_string(facts, fault->at, out);

	if (fault->number == 0)
		found_advising(out, self, fault->at, advice,
			"%s ends with %zu octet%s of a character, expected %d "
			"octets for each",
			type, fault->at.n, plural(fault->at.n), is_bmp ? 2 : 4);
	else
		found_advising(out, self, fault->at, advice,
			"%s holds %04zX, expected the number of a Unicode "
			"character",
			type, fault->number);
}

static void
check_bmp(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_BMP_MALFORMED, say_wide, out);
}

static void
check_universal(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_UNIVERSAL_MALFORMED, say_wide, out);
}

/* --- all types ------------------------------------------------------------ */

static void
say_nul(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at,
		advice_without_nul(facts, fault->at, out),
		"the string holds a NUL character (U+0000), expected none");
}

static void
check_nul(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_STRING_NUL, say_nul, out);
}

#define AS_UTF8 "Have the value written as UTF8String, as current tools do."

#define TYPE_ANEW \
	"Type the value anew, and have it written as UTF8String, as current " \
	"tools do."

static const struct rule rows[] = {
	{
		.id = "string-utf8-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a UTF8String is not UTF-8",
		.source = "RFC 3629 3; X.680 41",
		.why = "The octets are those of another character set, Latin-1 "
		       "most often, or were cut within a character. Decoders "
		       "refuse the request, or show other characters than "
		       "were meant.",
		.fix = "Type the value on a terminal that speaks UTF-8, or "
		       "write it into a file in UTF-8, and have the tool read "
		       "it as that.",
		.mend = {MEND_ASK, NULL},
		.check = check_charset,
		.arg = &(const struct charset){DER_UTF8_INVALID, "UTF8String",
			"characters in UTF-8"},
	},
	{
		.id = "string-printable-charset",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a PrintableString holds a character it does not "
			   "have",
		.source = "X.680 41.4; RFC 5280 appendix B",
		.why = "PrintableString has no * @ & _ and nothing but ASCII. "
		       "Strict decoders refuse the whole request; Go, on "
		       "which Let's Encrypt is built, takes * and & and no "
		       "other.",
		.fix = AS_UTF8,
		.mend = {MEND_ENCODE, NULL},
		.check = check_charset,
		.arg = &(const struct charset){DER_PRINTABLE_CHARSET,
			"PrintableString",
			"letters, digits, spaces and ' ( ) + , - . / : = ?"},
	},
	{
		.id = "string-ia5-charset",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an IA5String holds what is not ASCII, or a name a "
			   "control character",
		.source = "X.680 41; RFC 5280 4.2.1.6; RFC 3986 2; RFC 5321 "
			  "4.1.2",
		.why = "Mailboxes, URIs and domain components are ASCII in a "
		       "certificate. CAs refuse others, and a control "
		       "character can hide what follows it.",
		.fix = "Write international names in their ASCII form (xn--, "
		       "percent signs in URIs), and take control characters "
		       "out.",
		.mend = {MEND_ASK, NULL},
		.check = check_ia5,
	},
	{
		.id = "string-numeric-charset",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a NumericString holds something else than digits "
			   "and spaces",
		.source = "X.680 41.3",
		.why = "Strict decoders refuse the whole request.",
		.fix = AS_UTF8,
		.mend = {MEND_ENCODE, NULL},
		.check = check_charset,
		.arg = &(const struct charset){DER_NUMERIC_CHARSET,
			"NumericString", "digits and spaces"},
	},
	{
		.id = "string-bmp-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a BMPString is not made of two-octet characters",
		.source = "X.680 41.15; X.690 8.23.7",
		.why = "A character of BMPString has two octets, and the "
		       "surrogates of UTF-16 are none. Decoders refuse the "
		       "request or show other characters.",
		.fix = TYPE_ANEW,
		.mend = {MEND_ASK, NULL},
		.check = check_bmp,
	},
	{
		.id = "string-universal-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a UniversalString is not made of four-octet "
			   "characters",
		.source = "X.680 41.6; X.690 8.23.6",
		.why = "A character of UniversalString has four octets and a "
		       "number up to 10FFFF. Decoders refuse the request or "
		       "show other characters.",
		.fix = TYPE_ANEW,
		.mend = {MEND_ASK, NULL},
		.check = check_universal,
	},
	{
		.id = "string-teletex-escape",
		.severity = SEVERITY_WARNING,
		.part = PART_DER,
		.summary = "a TeletexString holds more than ASCII",
		.source = "RFC 5280 appendix B; T.61",
		.why = "TeletexString changes between character sets by "
		       "escapes, which nobody decodes; most programs put "
		       "Latin-1 into it and read Latin-1 from it, some do "
		       "not. What is shown may not be what was meant.",
		.fix = "Have the value written as UTF8String, as current "
		       "tools do, and look whether it is shown as it was "
		       "meant.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_charset,
		.arg = &(const struct charset){DER_TELETEX_CHARSET,
			"TeletexString", "ASCII without control characters"},
	},
	{
		.id = "string-nul-character",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a string holds a NUL character",
		.source = "RFC 5280 4.2.1.6; CVE-2009-2408",
		.why = "Programs in C end a string at the NUL: "
		       "bank.example, NUL, evil.example is shown and matched "
		       "as bank.example. CAs refuse it as an attack.",
		.fix = "Take the NUL out. Where it is no attack, the tool "
		       "wrote the end of a C string with the value.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_nul,
	},
};
RULES(string, rows);
