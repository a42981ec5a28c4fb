/* businessCategory: one of the four kinds of the EV Guidelines.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/identity.h"

static const struct extended_part part = {
	OID_BUSINESS_CATEGORY, "businessCategory"};

static const char *const categories[] = {"Private Organization",
	"Government Entity", "Business Entity", "Non-Commercial Entity"};

/* True where both have the same letters but for case; all else is passed
 * over. */
static bool
have_same_letters(struct slice a, struct slice b)
{
	for (;;) {
		while (a.n > 0 && !ascii_is_letter(a.p[0]))
			a = slice_from(a, 1);
		while (b.n > 0 && !ascii_is_letter(b.p[0]))
			b = slice_from(b, 1);
		if (a.n == 0 || b.n == 0)
			return a.n == b.n;
		if (ascii_lower(a.p[0]) != ascii_lower(b.p[0]))
			return false;
		a = slice_from(a, 1);
		b = slice_from(b, 1);
	}
}

/* The category that this text is but for case and punctuation; NULL: none. */
static const char *
category_meant(struct slice text)
{
	for (size_t i = 0; i < sizeof(categories) / sizeof(categories[0]); i++)
		if (have_same_letters(text, slice_text(categories[i])))
			return categories[i];
	return NULL;
}

static void
check_category(const struct rule *self, const struct name_attribute *value,
	struct findings *out)
{
	const char *meant = category_meant(value->text);

	if (value->text.n == 0)
		return; /* subject-attribute-empty */
	if (meant == NULL)
		found(out, self, value->value,
			"businessCategory is \"%s\", expected \"Private "
			"Organization\", \"Government Entity\", \"Business "
			"Entity\" or \"Non-Commercial Entity\"",
			shown(out, value->text));
	else if (!slice_equal(value->text, slice_text(meant)))
		found_better(out, self, value->value, meant,
			"businessCategory is \"%s\", expected \"%s\"",
			shown(out, value->text), meant);
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value =
		csr_name_first(facts->csr, OID_BUSINESS_CATEGORY);

	for (; value != NULL; value = csr_name_next(facts->csr, value))
		check_category(self, value, out);
}

#define WRITE_CATEGORY \
	"Write one of the four: Private Organization for companies, " \
	"Government Entity for authorities, Business Entity for partnerships " \
	"and sole traders, Non-Commercial Entity for international " \
	"organizations."

static const struct rule rows[] = {
	{
		.id = "businesscategory-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no businessCategory",
		.source = "EVG 7.1.4.2.3; CSBR 7.1.4.2.4 b",
		.why = "Extended validation differs by the kind of "
		       "organization, and the certificate names the kind. "
		       "Some CAs fill it in, others ask back.",
		.fix = WRITE_CATEGORY,
		.mend = {MEND_ASK, "businessCategory"},
		.check = check_extended_part,
		.arg = &part,
	},
	{
		.id = "businesscategory-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "businessCategory is none of the four kinds of "
			   "organizations",
		.source = "EVG 7.1.4.2.3; CSBR 7.1.4.2.4 b",
		.why = "The EV Guidelines allow four values, to the letter. "
		       "CAs refuse any other, also the clause numbers of "
		       "their first version.",
		.fix = WRITE_CATEGORY,
		.mend = {MEND_REPLACE, NULL},
		.check = check_invalid,
	},
};
RULES(businesscategory, rows);
