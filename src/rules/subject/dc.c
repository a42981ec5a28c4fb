/* domainComponent: the labels of a domain, one in each, the root's first.
 * SPDX-License-Identifier: MIT */
#include "names/host.h"
#include "rules/subject/identity.h"

static const struct name_attribute *
first_dc(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_DOMAIN_COMPONENT);
}

/* --- each value ---------------------------------------------------------- */

/* RFC 4519 2.4: letters, digits and hyphens, the latter within. */
static bool
is_label(struct slice text)
{
	struct host host;

	host_read(text, &host);
	return host.kind == HOST_NAME && host.is_valid &&
		host.label_count == 1 && host.name.n == text.n &&
		!host.is_wildcard && !host.has_underscore && !host.has_root;
}

static bool
is_right_label(struct slice text)
{
	char ascii[HOST_ROOM];

	return !slice_equal_ignoring_case(
		       slice_head(text, 4), slice_text("xn--")) ||
		host_to_ascii(text, ascii);
}

/* A whole domain becomes a domainComponent for each label. */
static struct mend
mend_of_no_label(struct slice text)
{
	struct host host;
	bool is_domain;

	host_read(text, &host);
	is_domain = host.kind == HOST_NAME && host.is_valid &&
		host.label_count > 1 && host.name.n == text.n &&
		!host.is_wildcard && !host.has_underscore;
	return (struct mend){is_domain ? MEND_SPLIT : MEND_REPLACE, NULL};
}

static void
report_value(const struct rule *self, const struct name_attribute *dc,
	struct findings *out)
{
	size_t length = utf8_length(dc->text);

	if (length > HOST_LABEL_OCTETS)
		found(out, self, dc->value,
			"domainComponent has %zu characters, expected %d at "
			"most",
			length, HOST_LABEL_OCTETS);
	else if (dc->tag != TAG_IA5_STRING)
		found_advising(out, self, dc->value,
			(struct advice){.mend = {MEND_ENCODE, NULL}},
			"domainComponent is encoded as %s, expected IA5String",
			der_tag_name(dc->tag));
	else if (!is_label(dc->text))
		found_advising(out, self, dc->value,
			(struct advice){.mend = mend_of_no_label(dc->text)},
			"domainComponent is \"%s\", expected one label of a "
			"domain, such as \"example\" or \"com\"",
			shown(out, dc->text));
	else if (!is_right_label(dc->text))
		found(out, self, dc->value,
			"domainComponent is \"%s\", which IDNA does not allow, "
			"expected a label that stands for a name",
			shown(out, dc->text));
}

/* --- their order --------------------------------------------------------- */

/* Labels that are of no use but at the end of a domain. */
static bool
is_top_level(struct slice label)
{
	static const char *const top[] = {
		"com", "net", "org", "edu", "gov", "mil", "int", "local"};

	for (size_t i = 0; i < sizeof(top) / sizeof(top[0]); i++)
		if (slice_equal_ignoring_case(label, slice_text(top[i])))
			return true;
	return cctld_country(label) != NULL;
}

/* Two letters may be a top-level domain that is sold as a generic one. */
static bool
may_be_top_level(struct slice label)
{
	return label.n == 2 || is_top_level(label);
}

static void
report_order(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *first = first_dc(facts);
	const struct name_attribute *last = first;

	for (const struct name_attribute *dc = first; dc != NULL;
		dc = csr_name_next(facts->csr, dc))
		last = dc;
	if (first != last && is_top_level(last->text) &&
		!may_be_top_level(first->text))
		found_advising(out, self, last->value,
			(struct advice){.mend = {MEND_ORDER, "DC"}},
			"the last domainComponent is \"%s\", expected the "
			"root's "
			"label first",
			shown(out, last->text));
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *dc = first_dc(facts); dc != NULL;
		dc = csr_name_next(facts->csr, dc))
		if (dc->text.n > 0) /* subject-attribute-empty */
			report_value(self, dc, out);
	report_order(self, facts, out);
}

static void
check_in_code_signing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (first_dc(facts) != NULL)
		found(out, self, first_dc(facts)->value,
			"the subject has a domainComponent, expected none");
}

static const struct rule rows[] = {
	{
		.id = "dc-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "domainComponent is no label of a domain in "
			   "IA5String, or the root's label is not the first",
		.source = "RFC 4519 2.4; RFC 2247 3; BR 7.1.2.7.4, 7.1.4.2",
		.why = "A directory reads the domain from these attributes, "
		       "one label each, and finds none. CAs that keep to the "
		       "standard refuse the request.",
		.fix = "Write one label of the domain into each "
		       "domainComponent, the root's first: com, then example.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_invalid,
	},
	{
		.id = "dc-in-code-signing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has a domainComponent",
		.source = "CSBR 7.1.4.2.2 c",
		.why = "A certificate for code names an organization or a "
		       "person and no domain: CAs refuse the request.",
		.fix = "Leave domainComponent out.",
		.mend = {MEND_REMOVE, "DC"},
		.check = check_in_code_signing,
	},
};
RULES(dc, rows);
