/* organizationIdentifier: its form, its scheme, its country, and the extension
 * that repeats it. SPDX-License-Identifier: MIT */
#include "rules/subject/orgid.h"
#include "base/calendar.h"

static bool
is_extended(const struct facts *facts)
{
	return facts->limits[LIMIT_EXTENDED_VALIDATION] != 0;
}

/* --- form and scheme ----------------------------------------------------- */

/* ETSI TS 119 495 5.2.1: what a payment service has behind the hyphen, its
 * authority first: "NBB-1234.567.890". */
static bool
has_authority(struct slice reference)
{
	size_t n = orgid_count(reference, false);

	return n >= 2 && n <= 8 && n + 1 < reference.n && reference.p[n] == '-';
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value =
		csr_name_first(facts->csr, OID_ORGANIZATION_IDENTIFIER);
	struct orgid id;

	for (; value != NULL; value = csr_name_next(facts->csr, value))
		if (value->text.n == 0)
			continue; /* subject-attribute-empty */
		else if (!orgid_read(value->text, &id))
			found(out, self, value->value,
				"organizationIdentifier is \"%s\", expected a "
				"scheme of three letters, a country of two, a "
				"hyphen and a number: \"NTRGB-12345678\"",
				shown(out, value->text));
		else if (orgid_is_scheme(&id, "PSD") &&
			!has_authority(id.reference))
			found(out, self, value->value,
				"organizationIdentifier is \"%s\", expected "
				"the authority's two to eight capitals, a "
				"hyphen and its number: "
				"\"PSDBE-NBB-1234.567.890\"",
				shown(out, value->text));
}

/* EVG appendix H; SBR appendix A has three more. */
static bool
is_known_scheme(const struct facts *facts, const struct orgid *id)
{
	static const char *const schemes[] = {
		"NTR", "VAT", "PSD", "LEI", "GOV", "INT"};
	size_t count = is_extended(facts) ? 3 : 6;

	for (size_t i = 0; i < count; i++)
		if (orgid_is_scheme(id, schemes[i]))
			return true;
	return false;
}

static bool
may_have_subdivision(const struct orgid *id)
{
	return orgid_is_scheme(id, "NTR") || orgid_is_scheme(id, "GOV");
}

enum { IDENTIFIER_ROOM = 256 };

/* The identifier without the plus sign and what it begins; NULL where it is
 * too long to suggest. */
static const char *
without_subdivision(
	struct findings *out, struct slice text, const struct orgid *id)
{
	uint8_t octets[IDENTIFIER_ROOM];
	size_t before = (size_t)(id->subdivision.p - text.p) - 1;
	struct slice rest = slice_from(text, before + 1 + id->subdivision.n);

	if (text.n > sizeof(octets))
		return NULL;
	memcpy(octets, text.p, before);
	memcpy(octets + before, rest.p, rest.n);
	return shown_whole(out, (struct slice){octets, before + rest.n});
}

static void
check_scheme(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid id;

	while (next_orgid(facts, &value, &id))
		if (!is_known_scheme(facts, &id))
			found(out, self, value->value,
				"organizationIdentifier is of the scheme "
				"\"%s\", expected %s",
				shown(out, id.scheme),
				is_extended(facts)
					? "NTR, VAT or PSD"
					: "NTR, VAT, PSD, LEI, GOV or INT");
		else if (id.subdivision.n > 0 && !may_have_subdivision(&id))
			found_better(out, self, value->value,
				without_subdivision(out, value->text, &id),
				"organizationIdentifier of the scheme \"%s\" "
				"has the subdivision \"%s\", expected a "
				"country alone",
				shown(out, id.scheme),
				shown(out, id.subdivision));
}

/* --- country ------------------------------------------------------------- */

/* SBR 7.1.4.2.2 d: schemes of the whole world, whose country is XG. */
static bool
is_of_the_world(const struct orgid *id)
{
	return orgid_is_scheme(id, "LEI") || orgid_is_scheme(id, "INT");
}

/* The country that the identifier names. Tax numbers have EL for Greece and XI
 * for Northern Ireland (Council Directive 2006/112/EC article 215). */
static struct slice
named_country(const struct orgid *id)
{
	struct slice code = id->country;

	if (orgid_is_scheme(id, "VAT") && slice_equal(code, slice_text("EL")))
		code = slice_text("GR");
	if (orgid_is_scheme(id, "VAT") && slice_equal(code, slice_text("XI")))
		code = slice_text("GB");
	return code;
}

/* The attribute whose country it must be: EVG appendix H asks for the
 * jurisdiction of registers alone, SBR 7.1.4.2.2 d for countryName in all. */
static enum oid_id
compared_attribute(const struct facts *facts, const struct orgid *id)
{
	if (!is_extended(facts))
		return OID_COUNTRY_NAME;
	return orgid_is_scheme(id, "NTR") ? OID_JURISDICTION_COUNTRY
					  : OID_UNKNOWN;
}

/* Of an attribute that is missing or no country's code its own rules
 * speak. */
static void
compare_country(const struct rule *self, const struct facts *facts,
	const struct name_attribute *value, const struct orgid *id,
	struct slice code, struct findings *out)
{
	enum oid_id type = compared_attribute(facts, id);
	const struct name_attribute *other =
		type == OID_UNKNOWN ? NULL : csr_name_first(facts->csr, type);

	if (other != NULL &&
		country_find(other->text, NULL) == COUNTRY_ASSIGNED &&
		!slice_equal_ignoring_case(other->text, code))
		found(out, self, value->value,
			"organizationIdentifier is of the country \"%s\", "
			"while %s is \"%s\"",
			shown(out, id->country), oid_name(type),
			shown(out, other->text));
}

/* XX and XK, as country-user-assigned-in-use has it. */
static bool
is_in_use(struct slice code)
{
	return slice_equal(code, slice_text("XX")) ||
		slice_equal(code, slice_text("XK"));
}

static void
report_country(const struct rule *self, const struct name_attribute *value,
	const struct orgid *id, const char *expected, struct findings *out)
{
	found(out, self, value->value,
		"organizationIdentifier is of the country \"%s\", expected %s",
		shown(out, id->country), expected);
}

static void
judge_country(const struct rule *self, const struct facts *facts,
	const struct name_attribute *value, const struct orgid *id,
	struct findings *out)
{
	struct slice code = named_country(id);

	if (is_in_use(code))
		found_milder(out, self, SEVERITY_NOTICE, value->value, NULL,
			"organizationIdentifier is of the country \"%s\", "
			"which is not assigned; it is in use for %s",
			shown(out, id->country),
			slice_equal(code, slice_text("XK"))
				? "Kosovo"
				: "places without a code");
	else if (country_find(code, NULL) != COUNTRY_ASSIGNED)
		report_country(self, value, id, "an ISO 3166 code", out);
	else
		compare_country(self, facts, value, id, code, out);
}

static void
check_country(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid id;

	while (next_orgid(facts, &value, &id))
		if (!is_known_scheme(facts, &id))
			continue; /* orgid-scheme-unknown */
		else if (!is_of_the_world(&id))
			judge_country(self, facts, value, &id, out);
		else if (!slice_equal(id.country, slice_text("XG")))
			report_country(self, value, &id,
				"\"XG\", the code of the whole world", out);
}

/* "DER3306.HRB12345": DE, the court's number, a stop, the register's letters
 * and number. */
static bool
is_german_euid(struct slice reference)
{
	size_t stop = slice_find(reference, '.');

	return slice_begins(reference, "DE") && stop > 2 &&
		stop + 1 < reference.n && orgid_count(reference, true) == stop;
}

static void
check_german(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid id;

	while (next_orgid(facts, &value, &id))
		if (orgid_is_scheme(&id, "NTR") &&
			slice_equal(id.country, slice_text("DE")) &&
			!is_german_euid(id.reference))
			found(out, self, value->value,
				"the German register's number is \"%s\", "
				"expected a European unique identifier such as "
				"\"DER3306.HRB12345\"",
				shown(out, id.reference));
}

/* --- the register -------------------------------------------------------- */

/* Both are one number where they have the same letters and digits, or one has
 * these within: "HRB 12345" and the European unique identifier
 * "DER3306.HRB12345". Zeros in front do not count. */
static size_t
squeeze(struct slice text, char *out, size_t room)
{
	size_t n = 0;

	for (size_t i = 0; i < text.n && n + 1 < room; i++)
		if (ascii_is_digit(text.p[i]) || ascii_is_letter(text.p[i]))
			if (n > 0 || text.p[i] != '0')
				out[n++] = (char)ascii_lower(text.p[i]);
	out[n] = '\0';
	return n;
}

enum { NUMBER_ROOM = 256 };

static bool
is_same_number(struct slice a, struct slice b)
{
	char left[NUMBER_ROOM];
	char right[NUMBER_ROOM];
	size_t n = squeeze(a, left, sizeof(left));
	size_t m = squeeze(b, right, sizeof(right));

	return n == 0 || m == 0 || strstr(left, right) != NULL ||
		strstr(right, left) != NULL;
}

/* A date, or the words for bodies without number and date (EVG 7.1.4.2.5), is
 * no number of a register. */
static bool
is_register_number(struct slice text)
{
	struct calendar_date date;
	size_t digits = 0;

	for (size_t i = 0; i < text.n; i++)
		digits += ascii_is_digit(text.p[i]);
	return digits > 0 && !calendar_read(text, &date);
}

static void
compare_number(const struct rule *self, const struct facts *facts,
	const struct name_attribute *value, const struct orgid *id,
	struct findings *out)
{
	const struct name_attribute *number =
		csr_name_first(facts->csr, OID_SERIAL_NUMBER);

	if (number != NULL && is_register_number(number->text) &&
		!is_same_number(id->reference, number->text))
		found(out, self, value->value,
			"organizationIdentifier has the number \"%s\", while "
			"serialNumber is \"%s\"",
			shown(out, id->reference), shown(out, number->text));
}

/* The subdivision of the jurisdiction, by its name or a short form; NULL where
 * it is not known, and then nothing is said. */
static const struct subdivision *
jurisdiction_of(struct slice country, struct slice state)
{
	const struct country *known;
	const struct subdivision *found;

	if (country_find(country, &known) != COUNTRY_ASSIGNED)
		return NULL;
	found = subdivision_abbreviated(known->code, state);
	return found != NULL ? found : subdivision_in(known->code, state);
}

static void
compare_state(const struct rule *self, const struct facts *facts,
	const struct name_attribute *value, const struct orgid *id,
	struct findings *out)
{
	const struct name_attribute *state =
		csr_name_first(facts->csr, OID_JURISDICTION_STATE);
	const struct subdivision *place;

	if (state == NULL && id->subdivision.n > 0)
		found_advising(out, self, value->value,
			(struct advice){.mend = {MEND_ASK, "jurisdictionST"}},
			"organizationIdentifier is of the subdivision \"%s\", "
			"while the subject has no "
			"jurisdictionStateOrProvinceName",
			shown(out, id->subdivision));
	if (state == NULL)
		return;
	place = jurisdiction_of(id->country, state->text);
	if (place == NULL || place->code[0] == '\0' ||
		slice_equal(id->subdivision, slice_text(place->code)))
		return;
	if (id->subdivision.n == 0)
		found(out, self, value->value,
			"organizationIdentifier names no subdivision, while "
			"jurisdictionStateOrProvinceName is \"%s\" (%s-%s)",
			shown(out, state->text), place->country, place->code);
	else
		found(out, self, value->value,
			"organizationIdentifier is of the subdivision \"%s\", "
			"while jurisdictionStateOrProvinceName is \"%s\" "
			"(%s-%s)",
			shown(out, id->subdivision), shown(out, state->text),
			place->country, place->code);
}

/* Of another country orgid-country-mismatch speaks. */
static bool
is_of_jurisdiction(const struct facts *facts, const struct orgid *id)
{
	const struct name_attribute *country =
		csr_name_first(facts->csr, OID_JURISDICTION_COUNTRY);

	return country != NULL &&
		slice_equal_ignoring_case(country->text, id->country);
}

static void
check_register(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid id;

	while (next_orgid(facts, &value, &id)) {
		if (!orgid_is_scheme(&id, "NTR") ||
			!is_of_jurisdiction(facts, &id))
			continue;
		compare_state(self, facts, value, &id, out);
		compare_number(self, facts, value, &id, out);
	}
}

/* --- the extension ------------------------------------------------------- */

/* CABFOrganizationIdentifier, EVG 7.1.2.2: a SEQUENCE of scheme, country,
 * [0] subdivision OPTIONAL and reference. */
static bool
read_extension(struct slice der, struct orgid *out)
{
	struct der_element whole;
	struct der_element scheme;
	struct der_element country;
	struct der_element part;

	if (!der_read_tag(&der, TAG_SEQUENCE, &whole) || der.n > 0 ||
		!der_read_tag(&whole.content, TAG_PRINTABLE_STRING, &scheme) ||
		!der_read_tag(&whole.content, TAG_PRINTABLE_STRING, &country))
		return false;
	*out = (struct orgid){
		.scheme = scheme.content, .country = country.content};
	if (der_read_tag(&whole.content, TAG_CONTEXT, &part))
		out->subdivision = part.content;
	if (!der_read_tag(&whole.content, TAG_UTF8_STRING, &part))
		return false;
	out->reference = part.content;
	return whole.content.n == 0;
}

static bool
is_same(const struct orgid *a, const struct orgid *b)
{
	return slice_equal(a->scheme, b->scheme) &&
		slice_equal(a->country, b->country) &&
		slice_equal(a->subdivision, b->subdivision) &&
		slice_equal(a->reference, b->reference);
}

/* There are both. Of an attribute of another form orgid-malformed speaks. */
static void
compare_extension(const struct rule *self, const struct facts *facts,
	const struct csr_extension *extension, struct findings *out)
{
	const struct name_attribute *value = NULL;
	struct orgid in_subject;
	struct orgid in_extension;

	if (!next_orgid(facts, &value, &in_subject))
		return;
	if (!read_extension(extension->value, &in_extension))
		found(out, self, extension->value,
			"the extension cabfOrganizationIdentifier holds "
			"something else, expected scheme, country and number");
	else if (!is_same(&in_subject, &in_extension))
		found(out, self, extension->value,
			"cabfOrganizationIdentifier holds %s, %s and \"%s\", "
			"expected what organizationIdentifier holds, \"%s\"",
			shown(out, in_extension.scheme),
			shown(out, in_extension.country),
			shown(out, in_extension.reference),
			shown(out, value->text));
}

static void
check_extension(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension = csr_extension_first(
		facts->csr, OID_CABF_ORGANIZATION_IDENTIFIER);
	const struct name_attribute *value =
		csr_name_first(facts->csr, OID_ORGANIZATION_IDENTIFIER);

	if (extension != NULL && value != NULL)
		compare_extension(self, facts, extension, out);
	else if (extension != NULL)
		found_advising(out, self, extension->oid,
			(struct advice){.mend = {MEND_REMOVE, NULL}},
			"the extension cabfOrganizationIdentifier is requested "
			"but the subject has no organizationIdentifier, "
			"expected both or neither");
	else if (value != NULL)
		found(out, self, value->value,
			"the subject has an organizationIdentifier but the "
			"extension cabfOrganizationIdentifier is not "
			"requested, expected both or neither");
}

/* --- the rows ------------------------------------------------------------ */

#define WRITE_IDENTIFIER \
	"Write it as NTRGB-12345678 (register of companies), " \
	"NTRUS+DE-1234567 " \
	"(that of a state, here Delaware) or VATDE-123456789 (tax). The " \
	"number is the organization's own, as the register has it."

static const struct rule rows[] = {
	{
		.id = "orgid-malformed",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationIdentifier does not have the form of "
			   "scheme, country, hyphen, number",
		.source = "EVG 7.1.4.2.8; SBR 7.1.4.2.2 d; EN 319 412-1 5.1.4",
		.why = "A number alone does not say whose it is. Programs "
		       "take the value apart at fixed places, and CAs refuse "
		       "what has another form.",
		.fix = WRITE_IDENTIFIER,
		.mend = {MEND_REPLACE, NULL},
		.check = check_malformed,
	},
	{
		.id = "orgid-scheme-unknown",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationIdentifier is of a scheme that is not "
			   "recognised, or has a subdivision that its scheme "
			   "lacks",
		.source = "EVG appendix H; SBR appendix A",
		.why = "CAs verify numbers of a few registers alone: NTR, VAT "
		       "and PSD, for mail also LEI, GOV and INT. They refuse "
		       "any other.",
		.fix = WRITE_IDENTIFIER,
		.mend = {MEND_REPLACE, NULL},
		.check = check_scheme,
	},
	{
		.id = "orgid-country-mismatch",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationIdentifier is of another country than "
			   "the subject",
		.source = "EVG appendix H; SBR 7.1.4.2.2 d",
		.why = "The number would be of another organization. CAs "
		       "compare the two and refuse the request.",
		.fix = "Write the country in whose register the number stands "
		       "behind the scheme, and the same as the country of the "
		       "subject, for EV as that of the jurisdiction. Tax "
		       "numbers may have EL for Greece (GR) and XI for "
		       "Northern Ireland (GB); LEI and INT have XG.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_country,
	},
	{
		.id = "orgid-register-mismatch",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationIdentifier is of another state or "
			   "number than the register that the subject names",
		.source = "EVG 7.1.4.2.8; EVG appendix H",
		.why = "An identifier of the scheme NTR repeats the state of "
		       "the jurisdiction and the number in serialNumber. CAs "
		       "compare them and ask back, for one of the two is of "
		       "another organization.",
		.fix = WRITE_IDENTIFIER,
		.mend = {MEND_REPLACE, NULL},
		.check = check_register,
	},
	{
		.id = "orgid-extension-mismatch",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "organizationIdentifier and the extension "
			   "cabfOrganizationIdentifier do not say the same",
		.source = "EVG 7.1.2.2",
		.why = "An EV certificate with one of them has the other too, "
		       "with the same content. Some CAs make the extension by "
		       "themselves; one that copies the request would issue a "
		       "wrong certificate.",
		.fix = "Ask for the extension with the content of "
		       "organizationIdentifier, its scheme, country and "
		       "number, or for neither of the two.",
		.mend = {MEND_ADD, "cabfOrganizationIdentifier"},
		.check = check_extension,
	},
	{
		.id = "orgid-ntr-germany-not-euid",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the number of a German register is no European "
			   "unique identifier",
		.source = "SBR 7.1.4.2.2 d",
		.why = "Germany has a register at each of many courts, and "
		       "numbers repeat between them: HRB 12345 alone does not "
		       "tell the organization.",
		.fix = "Write the European unique identifier (EUID) of the "
		       "form NTRDE-DER3306.HRB12345, which handelsregister.de "
		       "shows.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_german,
	},
};
RULES(orgid, rows);
