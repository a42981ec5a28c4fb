/* Characters that a string type does not have.
 *
 * Each rule speaks once a string, of the first run of wrong octets; a NUL is
 * string-nul-character and no other. SPDX-License-Identifier: MIT */
#include "facts/passwords.h"
#include "rules/encoding/encoding.h"

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

	if (is_stray_in_password(facts->csr, fault->at))
		return;
	found_milder(out, self, worst_of_fault(facts, fault->kind, fault->at),
		fault->at, NULL, "%s holds \"%s\", expected %s", charset->type,
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

static void
say_ia5(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	/* dns-u-label, san-email-invalid */
	if (!is_name_of(SAN_DNS_NAME, facts->csr, fault->at) &&
		!is_name_of(SAN_RFC822_NAME, facts->csr, fault->at))
		found(out, self, fault->at, "%s holds \"%s\", expected ASCII",
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
		found(out, self, fault->at,
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

	(void)facts;
	if (fault->number == 0)
		found(out, self, fault->at,
			"%s ends with %zu octet%s of a character, expected %d "
			"octets for each",
			type, fault->at.n, plural(fault->at.n), is_bmp ? 2 : 4);
	else
		found(out, self, fault->at,
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
	(void)facts;
	found(out, self, fault->at,
		"the string holds a NUL character (U+0000), expected none");
}

static void
check_nul(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_STRING_NUL, say_nul, out);
}

#define AS_UTF8 \
	"Write the value as UTF8String: openssl req -new -utf8 -key my.key " \
	"-out my.csr, with string_mask = utf8only in the configuration."

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
		.fix = "Type the value on a terminal that speaks UTF-8, and "
		       "have openssl read it so: openssl req -new -utf8 -key "
		       "my.key -out my.csr.",
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
		.fix = AS_UTF8,
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
		.fix = AS_UTF8,
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
		.fix = AS_UTF8,
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
		.check = check_nul,
	},
};
RULES(string, rows);
