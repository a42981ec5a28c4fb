/* The subject that the user expects: --expect o=... and the like.
 * SPDX-License-Identifier: MIT */
#include "rules/expected/expectation.h"
#include "rules/rule.h"

/* The next expectation of an attribute of this type. */
static const struct expectation *
next_of_type(const struct expectation *from, enum oid_id type)
{
	do
		from = expectation_of(from, EXPECT_ATTRIBUTE);
	while (from != NULL && from->type != type && (from = from->next));
	return from;
}

static bool
is_expected(const struct expectation *first, const struct name_attribute *name)
{
	for (; first != NULL; first = next_of_type(first->next, name->type))
		if (slice_equal(first->value, name->text))
			return true;
	return false;
}

/* Each attribute of a type against all that is expected of it. */
static void
check_values(const struct rule *self, const struct facts *facts,
	const struct expectation *first, struct findings *out)
{
	const struct name_attribute *name =
		csr_name_first(facts->csr, first->type);

	for (; name != NULL; name = csr_name_next(facts->csr, name)) {
		if (is_expected(first, name))
			continue;
		if (first->value.n == 0)
			found_advising(out, self, name->value,
				(struct advice){.mend = {MEND_REMOVE, NULL}},
				"%s is \"%s\", expected none",
				oid_name(name->type), shown(out, name->text));
		else
			found_better(out, self, name->value,
				shown_whole(out, first->value),
				"%s is \"%s\", expected \"%s\"",
				oid_name(name->type), shown(out, name->text),
				shown(out, first->value));
	}
}

/* The name of a type that --expect knows, as struct mend has it. */
static const char *
short_name(enum oid_id type)
{
	switch (type) {
	case OID_COUNTRY_NAME: return "C";
	case OID_STATE_OR_PROVINCE_NAME: return "ST";
	case OID_LOCALITY_NAME: return "L";
	case OID_ORGANIZATION_NAME: return "O";
	case OID_ORGANIZATIONAL_UNIT_NAME: return "OU";
	case OID_COMMON_NAME: return "CN";
	default: return "emailAddress";
	}
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct expectation *all = facts->expectations;
	const struct expectation *each;

	for (each = all; (each = expectation_of(each, EXPECT_ATTRIBUTE));
		each = each->next) {
		if (next_of_type(all, each->type) != each)
			continue; /* seen with the first of its type */
		check_values(self, facts, each, out);
		if (each->value.n > 0 &&
			csr_name_first(facts->csr, each->type) == NULL)
			found_advising(out, self, facts->csr->subject,
				(struct advice){.suggestion = shown_whole(
							out, each->value),
					.mend = {MEND_ASK,
						short_name(each->type)}},
				"there is no %s, expected \"%s\"",
				oid_name(each->type), shown(out, each->value));
	}
}

static const struct rule rows[] = {
	{
		.id = "expected-subject-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "an attribute of the subject is not the one that "
			   "was expected",
		.source = "practice: what --expect c=, st=, l=, o=, ou=, cn= "
			  "or email= asks for",
		.why = "The value differs from what was given on the command "
		       "line, such as the organization's name in its official "
		       "records. A CA compares them, and refuses or delays "
		       "the request.",
		.fix = "Make the request anew with the value expected, or "
		       "correct what is expected; letters, case and blanks "
		       "count.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_mismatch,
	},
};
RULES(expected_subject, rows);
