/* countryName: that it is there, once, and an ISO 3166-1 code.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/common_name.h"
#include "rules/subject/identity.h"

/* --- is it there, and how often ------------------------------------------ */

static const struct name_attribute *
first_country(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_COUNTRY_NAME);
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (misses_parts(facts) && first_country(facts) == NULL)
		found(out, self, facts->csr->subject,
			"the subject has no countryName, expected one");
}

static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *second = NULL;
	size_t count = 0;

	for (const struct name_attribute *c = first_country(facts); c != NULL;
		c = csr_name_next(facts->csr, c))
		if (++count == 2)
			second = c;
	if (second != NULL)
		found(out, self, second->value,
			"the subject has %zu countryNames, expected one",
			count);
}

static const struct printable_attribute printable = {
	OID_COUNTRY_NAME, "countryName"};

/* --- is it a country's code ---------------------------------------------- */

/* At most one of these holds of a value: the first that applies. */
enum fault {
	FAULT_NONE,
	FAULT_LENGTH,
	FAULT_UK,
	FAULT_MISTAKE,
	FAULT_USER_ASSIGNED,
	FAULT_IN_USE, /* user-assigned, but met and understood */
	FAULT_LOWER_CASE,
	FAULT_UNKNOWN
};

static bool
is_word(struct slice text, const char *word)
{
	return slice_equal_ignoring_case(text, slice_text(word));
}

/* Areas that look like countries but whose letters stand for none. */
static const char *
area_of(struct slice text)
{
	if (is_word(text, "EU"))
		return "the European Union";
	return is_word(text, "AP") ? "Asia and the Pacific" : NULL;
}

static bool
has_lower_case(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= 'a' && text.p[i] <= 'z')
			return true;
	return false;
}

static enum fault
fault_of(struct slice text)
{
	enum country_status status = country_find(text, NULL);

	if (text.n == 0)
		return FAULT_NONE; /* subject-attribute-empty */
	if (utf8_length(text) != 2)
		return FAULT_LENGTH;
	if (status == COUNTRY_ASSIGNED)
		return has_lower_case(text) ? FAULT_LOWER_CASE : FAULT_NONE;
	if (is_word(text, "UK"))
		return FAULT_UK;
	if (status == COUNTRY_WITHDRAWN || area_of(text) != NULL ||
		is_word(text, "SW") || country_meant(text) != NULL)
		return FAULT_MISTAKE;
	if (is_word(text, "XX") || is_word(text, "XK"))
		return FAULT_IN_USE;
	return status == COUNTRY_USER_ASSIGNED ? FAULT_USER_ASSIGNED
					       : FAULT_UNKNOWN;
}

typedef void report_fault(const struct rule *self,
	const struct name_attribute *c, struct findings *out);

/* Tells the rows of check_code apart. */
struct code_case {
	enum fault fault;
	report_fault *report;
};

static void
check_code(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct code_case *wanted = self->arg;

	for (const struct name_attribute *c = first_country(facts); c != NULL;
		c = csr_name_next(facts->csr, c))
		if (fault_of(c->text) == wanted->fault)
			wanted->report(self, c, out);
}

static void
report_length(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	const struct country *meant = country_meant(c->text);

	if (meant == NULL)
		found(out, self, c->value,
			"countryName has %zu character%s, expected 2",
			utf8_length(c->text),
			utf8_length(c->text) == 1 ? "" : "s");
	else
		found_better(out, self, c->value, meant->code,
			"countryName is \"%s\", expected two letters: \"%s\" "
			"for %s",
			shown(out, c->text), meant->code, meant->name);
}

static void
report_uk(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	found_better(out, self, c->value, "GB",
		"\"%s\" is not an ISO 3166 code; the United Kingdom is \"GB\"",
		shown(out, c->text));
}

/* What the letters stand for, other than a country of today, or than one
 * alone: so nobody can say which code was meant. */
static const char *
explain(struct slice text, const struct country *former)
{
	if (is_word(text, "CS"))
		return "Serbia and Montenegro, and before of Czechoslovakia";
	if (is_word(text, "SW"))
		return "Sweden in other lists of codes, and may be meant for "
		       "Switzerland";
	if (former != NULL)
		return former->name;
	return area_of(text);
}

static void
report_mistake(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	const struct country *meant = country_meant(c->text);
	const struct country *former;
	const char *other;

	country_find(c->text, &former);
	other = explain(c->text, former);
	if (meant != NULL)
		found_better(out, self, c->value, meant->code,
			"\"%s\" is %s ISO 3166 code; %s is \"%s\"",
			shown(out, c->text),
			former == NULL ? "not an" : "no longer an", meant->name,
			meant->code);
	else
		found(out, self, c->value,
			"\"%s\" %s %s, expected the ISO 3166 code of a "
			"country of today",
			shown(out, c->text),
			former == NULL ? "stands for" : "once was the code of",
			other);
}

static void
report_user_assigned(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	found(out, self, c->value,
		"\"%s\" is free for anybody's own use and names no country, "
		"expected an assigned ISO 3166 code",
		shown(out, c->text));
}

static void
report_in_use(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	found(out, self, c->value,
		"\"%s\" is not assigned; it is in use for %s",
		shown(out, c->text),
		is_word(c->text, "XK") ? "Kosovo" : "places without a code");
}

static void
report_lower_case(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	const struct country *country;

	if (country_find(c->text, &country) == COUNTRY_ASSIGNED)
		found_better(out, self, c->value, country->code,
			"countryName is \"%s\", expected capital letters: "
			"\"%s\"",
			shown(out, c->text), country->code);
}

static void
report_unknown(const struct rule *self, const struct name_attribute *c,
	struct findings *out)
{
	bool is_reserved = country_find(c->text, NULL) == COUNTRY_RESERVED;

	found(out, self, c->value,
		"\"%s\" %s, expected an ISO 3166 code such as \"DE\"",
		shown(out, c->text),
		is_reserved ? "is reserved and no country's code"
			    : "is no country's code");
}

static const struct code_case length = {FAULT_LENGTH, report_length};
static const struct code_case uk = {FAULT_UK, report_uk};
static const struct code_case mistake = {FAULT_MISTAKE, report_mistake};
static const struct code_case user_assigned = {
	FAULT_USER_ASSIGNED, report_user_assigned};
static const struct code_case in_use = {FAULT_IN_USE, report_in_use};
static const struct code_case lower_case = {
	FAULT_LOWER_CASE, report_lower_case};
static const struct code_case unknown = {FAULT_UNKNOWN, report_unknown};

/* --- the rows ------------------------------------------------------------ */

#define WRITE_CODE \
	"Write the two capital letters that ISO 3166-1 has for the country " \
	"where the organization or person is seated."
#define CA_CHECKS \
	"Public CAs check countryName against the list of ISO 3166-1 and " \
	"refuse the request."

static const struct rule rows[] = {
	{
		.id = "country-missing",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject has no countryName",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4; EVG 7.1.4.2.6; CSBR "
			  "7.1.4.2.3 f, 7.1.4.2.4 e",
		.why = "A certificate that names an organization or a person "
		       "names their country too. CAs refuse the request or "
		       "ask back.",
		.fix = WRITE_CODE,
		.mend = {MEND_ASK, "C"},
		.check = check_missing,
	},
	{
		.id = "country-length",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is not two characters long",
		.source = "RFC 5280 A.1 X520countryName",
		.why = "The field has room for the two letters of ISO 3166-1 "
		       "alpha-2 and for nothing else: programs that keep to "
		       "the standard cannot decode other values, and CAs "
		       "refuse them.",
		.fix = WRITE_CODE,
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &length,
	},
	{
		.id = "country-not-printablestring",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is not encoded as PrintableString",
		.source = "RFC 5280 A.1 X520countryName; BR 7.1.4.2",
		.why = "The standard knows no other type for this attribute. "
		       "CAs that keep to the Baseline Requirements refuse it, "
		       "and names that differ in type may not match.",
		.fix = "The tool that makes the request has to encode "
		       "countryName as PrintableString. The common ones do so "
		       "by themselves; code of your own has to choose that "
		       "type.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_printable,
		.arg = &printable,
	},
	{
		.id = "country-uk",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is UK, where the United Kingdom's code "
			   "is GB",
		.source = "ISO 3166-1; BR 7.1.2.7.4; DigiCert SO7289",
		.why = "UK is the top-level domain of the United Kingdom, but "
		       "its country code is GB. " CA_CHECKS,
		.fix = "Write GB, the code of the United Kingdom.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &uk,
	},
	{
		.id = "country-common-mistake",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is a code of a language, of an area or "
			   "of a country that is no more",
		.source = "ISO 3166-1; ISO 3166-3",
		.why = "The letters are known, but stand for no country of "
		       "today. " CA_CHECKS,
		.fix = "Write the code of the country where the organization "
		       "is seated: GR for Greece (not EL), JP for Japan (not "
		       "JA), a member state for EU, CW, SX or BQ for the "
		       "former Netherlands Antilles (AN), CZ, SK, RS or ME "
		       "for CS, SE or CH for SW.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &mistake,
	},
	{
		.id = "country-user-assigned",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is a code for private use",
		.source = "ISO 3166-1",
		.why = "AA, QM to QZ, XA to XZ and ZZ will never be a "
		       "country's: everybody may give them a meaning of their "
		       "own, which no CA knows.",
		.fix = WRITE_CODE,
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &user_assigned,
	},
	{
		.id = "country-user-assigned-in-use",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "countryName is XX or XK",
		.source = "ISO 3166-1; BR 7.1.2.7.4",
		.why = "XX is what the Baseline Requirements foresee for a "
		       "place without a code of its own, and XK is used for "
		       "Kosovo. Both are for private use in ISO 3166-1, and a "
		       "CA may refuse them.",
		.fix = "Keep it where the place has no code of its own, and "
		       "ask the CA before. Otherwise write the country's code.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_code,
		.arg = &in_use,
	},
	{
		.id = "country-lower-case",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "countryName is not in capital letters",
		.source = "ISO 3166-1; BR 7.1.4.2",
		.why = "The codes of ISO 3166-1 are capitals. Some CAs mend "
		       "this, others refuse the request, and certificate "
		       "linters reject what is copied.",
		.fix = WRITE_CODE,
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &lower_case,
	},
	{
		.id = "country-unknown",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "countryName is not a code of ISO 3166-1",
		.source = "ISO 3166-1; BR 7.1.2.7.3, 7.1.2.7.4",
		.why = "No country has this code. " CA_CHECKS,
		.fix = WRITE_CODE,
		.mend = {MEND_REPLACE, NULL},
		.check = check_code,
		.arg = &unknown,
	},
	{
		.id = "country-multiple",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "the subject has more than one countryName",
		.source = "BR 7.1.4.1",
		.why = "A certificate names one country. CAs refuse the "
		       "request, or take any one of them.",
		.fix = "Keep the country where the organization is seated. "
		       "Often a configuration file adds one to that of the "
		       "command line.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_multiple,
	},
};
RULES(country, rows);
