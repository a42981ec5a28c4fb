/* The public exponent of an RSA key.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define NEW_KEY \
	"Make a new key with the usual exponent of 65537, and the request " \
	"with it."

enum { EXPONENT_MIN = 65537, EXPONENT_MAX_BITS = 256 };

/* BR 6.1.6: odd, and 3 or more. */
static bool
is_valid(const struct rsa_facts *rsa)
{
	return !rsa->exponent_negative && !rsa->exponent_even &&
		rsa->exponent >= 3;
}

static bool
is_in_range(const struct rsa_facts *rsa)
{
	return rsa->exponent >= EXPONENT_MIN &&
		rsa->exponent_bits <= EXPONENT_MAX_BITS;
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;
	const struct slice exponent = facts->csr->key.exponent;

	if (!rsa->is_rsa || is_valid(rsa))
		return;
	if (rsa->exponent_negative)
		found(out, self, exponent,
			"the exponent begins with %02X and so is negative, "
			"expected an odd number of 3 or more",
			exponent.p[0]);
	else if (rsa->exponent_bits <= 64)
		found(out, self, exponent,
			"the exponent is %llu, expected an odd number of 3 or "
			"more",
			(unsigned long long)rsa->exponent);
	else
		found(out, self, exponent,
			"the exponent is even, expected an odd number");
}

static void
check_out_of_range(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;
	const struct slice exponent = facts->csr->key.exponent;

	/* rsa-exponent-invalid speaks for what is no exponent at all, and
	 * rsa-exponent-not-below-modulus for one of an impossible length, and
	 * rsa-small-private-exponent where it says why this one is long, and
	 * rsa-modulus-not-examined for other long ones. */
	if (rsa->exponent_bits > EXPONENT_MAX_BITS)
		return;
	if (!rsa->is_rsa || !is_valid(rsa) || is_in_range(rsa) ||
		rsa->exponent_too_large || rsa->private_exponent_bits > 0)
		return;
	found(out, self, exponent, "the exponent is %llu, expected at least %d",
		(unsigned long long)rsa->exponent, EXPONENT_MIN);
}

static void
check_not_65537(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;
	const struct slice exponent = facts->csr->key.exponent;

	/* The rules above and below speak for the others. */
	if (!rsa->is_rsa || !is_valid(rsa) || !is_in_range(rsa) ||
		rsa->exponent_too_large)
		return;
	if (rsa->exponent_bits > 64)
		found(out, self, exponent,
			"the exponent has %zu bits, expected 65537",
			rsa->exponent_bits);
	else if (rsa->exponent != 65537)
		found(out, self, exponent,
			"the exponent is %llu, expected 65537",
			(unsigned long long)rsa->exponent);
}

enum { GO_EXPONENT_BITS = 31 };

static void
check_over_31_bits(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;

	/* rsa-exponent-invalid, rsa-exponent-not-below-modulus,
	 * rsa-modulus-not-examined */
	if (rsa->is_rsa && is_valid(rsa) && is_in_range(rsa) &&
		!rsa->exponent_too_large &&
		rsa->exponent_bits > GO_EXPONENT_BITS)
		found(out, self, facts->csr->key.exponent,
			"the exponent has %zu bits, expected at most %d",
			rsa->exponent_bits, GO_EXPONENT_BITS);
}

static void
check_not_below_modulus(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;

	/* rsa-exponent-invalid speaks for what is no exponent at all. */
	if (rsa->is_rsa && is_valid(rsa) && rsa->exponent_too_large)
		found(out, self, facts->csr->key.exponent,
			"the exponent has %zu bits and is not below the "
			"modulus of %zu bits, expected a smaller number, 65537 "
			"as a rule",
			rsa->exponent_bits, rsa->modulus_bits);
}

static const struct rule rows[] = {
	{
		.id = "rsa-exponent-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA exponent is even, below 3 or negative",
		.source = "BR 6.1.6; RFC 8017 3.1",
		.why = "With an exponent of 1 nothing is signed or encrypted, "
		       "and an even one has no private key. CAs must refuse "
		       "such keys.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_invalid,
	},
	{
		.id = "rsa-exponent-out-of-range",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the RSA exponent is below 65537",
		.source = "BR 6.1.6",
		.why = "Small exponents such as 3 turn mistakes in padding "
		       "into forged signatures. CAs should refuse them; Let's "
		       "Encrypt takes 65537 only.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_out_of_range,
	},
	{
		.id = "rsa-exponent-not-65537",
		.severity = SEVERITY_NOTICE,
		.part = PART_KEY,
		.summary = "the RSA exponent is sound but not 65537",
		.source = "ISRG CP/CPS 6.1.6",
		.why = "Let's Encrypt refuses every other exponent, and some "
		       "clients cannot take one of more than 32 bits.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_not_65537,
	},
	{
		/* Of Go alone. */
		.id = "rsa-exponent-over-31-bits",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the RSA exponent has more than 31 bits, which Go "
			   "refuses",
		.source = "Go crypto/rsa/rsa.go",
		.why = "Go reads exponents of at most 31 bits and refuses the "
		       "key otherwise (\"public exponent too large\"), and "
		       "with "
		       "it the request.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_over_31_bits,
	},
	{
		.id = "rsa-exponent-not-below-modulus",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA exponent is not below the modulus",
		.source = "RFC 8017 3.1",
		.why = "An exponent counts modulo the modulus at most, so that "
		       "a longer one comes of a broken program or of numbers "
		       "in the wrong order. Verifying with it takes seconds; "
		       "CAs and clients refuse the key.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_not_below_modulus,
	},
};
RULES(rsa_exponent, rows);
