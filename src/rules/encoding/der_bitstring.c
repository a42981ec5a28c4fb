/* The unused bits of a BIT STRING. SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

/* signature-bitstring-unused and signature-empty speak of the signature. */
static bool
is_signature(const struct facts *facts, const struct der_fault *fault)
{
	return slice_holds(facts->csr->signature.whole, fault->at);
}

static void
say_unused(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	const char *expected = "0 where there are no octets";

	if (is_signature(facts, fault))
		return;
	if (fault->at.n == 0) {
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the BIT STRING has no octets, expected at least the "
			"count of unused bits");
		return;
	}
	if (fault->number > 7)
		expected = "0 to 7";
	else if (slice_holds(facts->csr->key.bits.whole, fault->at))
		expected = "0, as a key is whole octets";
	found_advising(out, self, fault->at, advice_at(facts, fault->at),
		"the count of unused bits is %u, expected %s",
		(unsigned)fault->number, expected);
}

static void
say_padding(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	if (!is_signature(facts, fault))
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the last %zu bit%s of octet %02X are unused but not "
			"all 0, expected 0",
			fault->number, plural(fault->number), fault->at.p[0]);
}

static void
check_unused(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_BIT_STRING_UNUSED, say_unused, out);
	for_each_fault(self, facts, DER_BIT_STRING_PADDING, say_padding, out);
}

static const struct rule rows[] = {
	{
		.id = "der-bitstring-unused-bits",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "the unused bits of a BIT STRING are not as in DER",
		.source = "X.690 8.6.2, 11.2.1",
		.why = "The first octet of a BIT STRING tells how many bits of "
		       "the last one do not count, and these are 0. Decoders "
		       "refuse anything else, or read another key or usage "
		       "than was meant.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_unused,
	},
};
RULES(der_bitstring, rows);
