/* INTEGER: at least one octet, and none that says nothing.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

static const char *
name_of(const struct der_fault *fault)
{
	return fault->number == TAG_INTEGER ? "INTEGER" : "ENUMERATED";
}

static void
say_empty(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"the %s has no octets, expected at least 1", name_of(fault));
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_INTEGER_EMPTY, say_empty, out);
}

static void
say_not_minimal(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"the %s begins with %zu needless octet%s of %02X, expected "
		"none",
		name_of(fault), fault->at.n, plural(fault->at.n),
		fault->at.p[0]);
}

static void
check_not_minimal(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(
		self, facts, DER_INTEGER_NOT_MINIMAL, say_not_minimal, out);
}

static const struct rule rows[] = {
	{
		.id = "der-integer-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an INTEGER has no octets",
		.source = "X.690 8.3.1",
		.why = "Zero is written as one octet 00. An empty INTEGER has "
		       "no value, and decoders refuse it or take it for 0.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_empty,
	},
	{
		.id = "der-integer-not-minimal",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an INTEGER begins with octets that say nothing",
		.source = "X.690 8.3.2",
		.why = "A leading 00 belongs only before an octet of 80 or "
		       "more, a leading FF only before one below. Strict "
		       "decoders refuse the rest, among them those of Go, on "
		       "which Let's Encrypt is built.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_not_minimal,
	},
};
RULES(der_integer, rows);
