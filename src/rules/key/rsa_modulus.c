/* The size and the shape of an RSA modulus.
 * SPDX-License-Identifier: MIT */
#include "rules/key/factor.h"

#define NEW_KEY_ELSEWHERE \
	"Do not use this key, nor others from the program or device that " \
	"made it. Make a new key, and the request with it."

/* rsa-modulus-not-positive speaks for all others. */
static bool
has_positive_modulus(const struct facts *facts)
{
	return facts->rsa.is_rsa && !facts->rsa.modulus_negative &&
		facts->rsa.modulus_bits > 0;
}

static void
check_not_positive(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct slice modulus = facts->csr->key.modulus;

	if (!facts->rsa.is_rsa || has_positive_modulus(facts))
		return;
	if (facts->rsa.modulus_negative)
		found(out, self, modulus,
			"the modulus begins with %02X and so is negative, "
			"expected a leading 00",
			modulus.p[0]);
	else
		found_advising(out, self, modulus,
			(struct advice){.fix = NEW_KEY_ELSEWHERE,
				.mend = {MEND_KEY, NULL}},
			"the modulus is 0, expected a positive number");
}

static bool
is_too_small(const struct facts *facts)
{
	return facts->rsa.modulus_bits < facts->limits[LIMIT_RSA_MIN_BITS];
}

/* What became of keys of that size. 829 bits are those of RSA-250. */
static const char *
fate_of(size_t bits)
{
	if (bits <= 512)
		return " (anybody can factor it within days)";
	if (bits <= 829)
		return " (numbers of this size were factored by 2020)";
	return bits < 2048 ? " (disallowed since 2014)" : "";
}

static void
check_too_small(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const size_t bits = facts->rsa.modulus_bits;

	if (has_positive_modulus(facts) && is_too_small(facts))
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits%s, expected at least %u",
			bits, fate_of(bits),
			(unsigned int)facts->limits[LIMIT_RSA_MIN_BITS]);
}

enum { FACTORABLE_BITS = 1024 };

static void
check_factorable(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const size_t bits = facts->rsa.modulus_bits;

	if (has_positive_modulus(facts) && bits < FACTORABLE_BITS)
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits and can be factored, "
			"expected at least %d",
			bits, FACTORABLE_BITS);
}

enum { CODE_SIGNING_BITS = 3072 };

static void
check_below_3072(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const size_t bits = facts->rsa.modulus_bits;

	if (!has_positive_modulus(facts) || is_too_small(facts))
		return; /* rsa-modulus-not-positive, rsa-modulus-too-small */
	if (bits < CODE_SIGNING_BITS)
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits, expected at least %d", bits,
			CODE_SIGNING_BITS);
}

static bool
is_too_large(const struct facts *facts)
{
	return facts->rsa.modulus_bits > facts->limits[LIMIT_RSA_MAX_BITS];
}

static void
check_too_large(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (!has_positive_modulus(facts) || !is_too_large(facts))
		return;
	if (!facts->rsa.computed)
		return; /* rsa-modulus-not-examined */
	found(out, self, facts->csr->key.modulus,
		"the modulus has %zu bits, expected at most %u",
		facts->rsa.modulus_bits,
		(unsigned int)facts->limits[LIMIT_RSA_MAX_BITS]);
}

enum { EXPONENT_MAX_BITS = 256 };

/* Where the signature is too costly to check, neither can be told whether
 * anybody changed the request. */
static void
check_not_examined(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;

	if (!has_positive_modulus(facts) || rsa->exponent_negative)
		return; /* rsa-modulus-not-positive, rsa-exponent-invalid */
	if (!rsa->computed)
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits and is not examined, nor is "
			"the signature, expected at most %d",
			rsa->modulus_bits, KEYS_MODULUS_BITS);
	else if (rsa->exponent_bits > EXPONENT_MAX_BITS &&
		!rsa->exponent_even && !rsa->exponent_too_large &&
		rsa->private_exponent_bits == 0)
		/* Else rsa-exponent-invalid, rsa-exponent-not-below-modulus,
		 * rsa-small-private-exponent. */
		found(out, self, facts->csr->key.exponent,
			"the exponent has %zu bits and the signature is not "
			"checked, expected at most %d",
			rsa->exponent_bits, EXPONENT_MAX_BITS);
}

static void
check_multiple_of_8(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (has_positive_modulus(facts) && facts->rsa.modulus_bits % 8 != 0)
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits, expected a multiple of 8",
			facts->rsa.modulus_bits);
}

static void
check_unusual_size(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const size_t bits = facts->rsa.modulus_bits;

	/* The size rules above speak for what they refuse. */
	if (!has_positive_modulus(facts) || is_too_small(facts) ||
		is_too_large(facts) || bits % 8 != 0)
		return;
	if (bits != 2048 && bits != 3072 && bits != 4096)
		found(out, self, facts->csr->key.modulus,
			"the modulus has %zu bits, expected 2048, 3072 or "
			"4096",
			bits);
}

static void
check_perfect_power(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->rsa.modulus_is_power)
		found(out, self, facts->csr->key.modulus,
			"the modulus is a power of a smaller number, %s to "
			"the %u, expected the product of different primes",
			shown_factor(out, facts),
			(unsigned int)facts->rsa.power);
}

static void
check_even(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* rsa-modulus-perfect-power speaks for powers. */
	if (facts->rsa.computed && facts->rsa.modulus_even &&
		!facts->rsa.modulus_is_power)
		found(out, self, facts->csr->key.modulus,
			"the modulus is even, expected an odd number");
}

static void
check_is_prime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;

	/* What other rules say of the modulus excludes it. */
	if (!rsa->computed || rsa->modulus_even || rsa->modulus_is_power ||
		rsa->small_factor != 0 || rsa->fermat_round != 0)
		return;
	if (keys_is_prime_modulus(&facts->csr->key))
		found(out, self, facts->csr->key.modulus,
			"the modulus is a prime number, expected the product "
			"of two");
}

static void
check_small_factor(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* rsa-modulus-even and rsa-modulus-perfect-power speak first. */
	if (facts->rsa.small_factor != 0 && !facts->rsa.modulus_even &&
		!facts->rsa.modulus_is_power)
		found(out, self, facts->csr->key.modulus,
			"the modulus is divisible by %u, expected no prime "
			"factor up to %d",
			(unsigned int)facts->rsa.small_factor,
			KEYS_SMALL_FACTOR);
}

/* Other rules say what is wrong with the modulus as a number. */
static bool
is_judged_by_its_bits(const struct facts *facts)
{
	const struct rsa_facts *rsa = &facts->rsa;

	/* rsa-modulus-even, rsa-modulus-small-factor,
	 * rsa-modulus-perfect-power */
	return rsa->computed && rsa->modulus_bits >= KEYS_PATTERN_BITS &&
		!rsa->modulus_even && rsa->small_factor == 0 &&
		!rsa->modulus_is_power;
}

static void
check_polynomial(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (is_judged_by_its_bits(facts) && facts->rsa.chunk_bits != 0)
		found(out, self, facts->csr->key.modulus,
			"the same bits of all chunks of %u bits of the modulus "
			"are zero, so that it factors as a polynomial does, "
			"expected random bits",
			(unsigned int)facts->rsa.chunk_bits);
}

/* How far from 50 % the share of ones may be. In so many random bits it is
 * further off once in 10^13 or less. */
static size_t
tolerated_percent(size_t bits)
{
	if (bits > 2000)
		return 10;
	return bits > 1000 ? 12 : 17;
}

static bool
is_biased(size_t ones, size_t bits, size_t percent)
{
	return ones * 100 < bits * (50 - percent) ||
		ones * 100 > bits * (50 + percent);
}

static void
check_bit_bias(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct rsa_facts *rsa = &facts->rsa;
	const size_t bits = rsa->modulus_bits;
	const size_t percent = tolerated_percent(bits);

	/* rsa-modulus-polynomial */
	if (!is_judged_by_its_bits(facts) || rsa->chunk_bits != 0 ||
		!is_biased(rsa->ones, bits, percent))
		return;
	found(out, self, facts->csr->key.modulus,
		"%zu %% of the modulus's bits are ones, and %zu %% in its "
		"lower half%s, expected %zu to %zu %%",
		rsa->ones * 100 / bits, rsa->lower_ones * 100 / (bits / 2),
		is_biased(rsa->lower_ones, bits / 2, percent)
			? ""
			: " (its upper half was chosen by hand)",
		50 - percent, 50 + percent);
}

static const struct rule rows[] = {
	{
		.id = "rsa-modulus-not-positive",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA modulus is zero or negative",
		.source = "RFC 8017 3.1",
		.why = "A modulus is the product of two primes. A negative "
		       "one comes of a program that forgets the octet 00 "
		       "which DER wants before a number whose first bit is "
		       "set; no CA can use the key.",
		.fix = "Have another program make the request from the "
		       "private key: it writes the modulus with a leading "
		       "zero.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_not_positive,
	},
	{
		.id = "rsa-modulus-too-small",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA key is too short",
		.source = "BR 6.1.5; SBR 6.1.5; Mozilla 5.1",
		.why = "Short keys can be factored, and then others can pass "
		       "for you. CAs must refuse keys of less than 2048 bits; "
		       "they are disallowed since 2014 (NIST SP 800-131A).",
		.fix = "Make a new key of 2048 bits or more, and the request "
		       "with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_too_small,
	},
	{
		/* On where shorter keys than 2048 bits are no error. */
		.id = "rsa-modulus-factorable",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the RSA key is so short that it can be factored",
		.source = "SP 800-131A 3",
		.why = "Numbers of 829 bits were factored by 2020, and 512 "
		       "bits cost days on a rented machine: with the factors "
		       "others have the private key.",
		.fix = "Make a new key of 2048 bits or more, and the request "
		       "with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_factorable,
	},
	{
		.id = "rsa-modulus-below-3072",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the RSA key has less than the 3072 bits of code "
			   "signing",
		.source = "CSBR 6.1.5.2",
		.why = "For code signing CAs must refuse RSA keys below 3072 "
		       "bits since June 2021, as signed programs are trusted "
		       "for longer than web sites.",
		.fix = "Make a new key of 3072 bits or more, in a token or "
		       "HSM as code signing asks, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_below_3072,
	},
	{
		.id = "rsa-modulus-too-large",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the RSA key is so long that it is refused or slow",
		.source = "BR 6.1.1.3 item 5.1",
		.why = "Every connection pays for the size of the key, and "
		       "many CAs and clients refuse such keys.",
		.fix = "Make a shorter key, and the request with it: 3072 "
		       "bits are held to be safe beyond 2030 (NIST SP 800-57).",
		.mend = {MEND_KEY, NULL},
		.check = check_too_large,
	},
	{
		.id = "rsa-modulus-not-examined",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA key is too long to be examined",
		.source = "BR 6.1.6",
		.why = "With such numbers verifying takes seconds, so that "
		       "programs have bounds; csrlint's are 16384 bits of "
		       "modulus and 256 of exponent, as in BR 6.1.6. Nothing "
		       "shows that the "
		       "key is sound, nor that nobody changed the request.",
		.fix = "Make a key of a common size, of 2048 to 4096 bits, "
		       "and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_not_examined,
	},
	{
		.id = "rsa-modulus-bits-not-multiple-of-8",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the bits of the RSA key are not a multiple of 8",
		.source = "BR 6.1.5; Mozilla 5.1",
		.why = "CAs must refuse such keys. 2047 bits come of programs "
		       "that multiply two primes of 1024 bits without setting "
		       "the two highest bits of each.",
		.fix = "Make a new key of a common size, 2048 or 3072 bits, "
		       "and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_multiple_of_8,
	},
	{
		.id = "rsa-modulus-unusual-size",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the RSA key has not 2048, 3072 or 4096 bits",
		.source = "ISRG CP/CPS 6.1.5; Gmail S/MIME profiles",
		.why = "Let's Encrypt, Gmail and others take these three sizes "
		       "only, as lists of known weak keys exist for common "
		       "sizes alone.",
		.fix = "Make a new key of a common size, 2048 or 3072 bits, "
		       "and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_unusual_size,
	},
	{
		.id = "rsa-modulus-perfect-power",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA modulus is a square, a cube or a higher "
			   "power",
		.source = "BR 6.1.6; SP 800-89 5.3.3",
		.why = "The root of a power is found at once, and with it the "
		       "private key. The program that made this key took the "
		       "same prime twice.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_perfect_power,
	},
	{
		.id = "rsa-modulus-even",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA modulus is even",
		.source = "BR 6.1.6; SP 800-89 5.3.3",
		.why = "A modulus that 2 divides is no product of two large "
		       "primes: the private key can be worked out, or the "
		       "request was damaged on its way.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_even,
	},
	{
		.id = "rsa-modulus-small-factor",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "a small prime divides the RSA modulus",
		.source = "BR 6.1.6; SP 800-89 5.3.3",
		.why = "A modulus is the product of two large primes. This one "
		       "was made by a broken program, or was damaged on its "
		       "way; CAs refuse it.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_small_factor,
	},
	{
		.id = "rsa-modulus-polynomial",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA modulus is a polynomial with small "
			   "coefficients, which is easily factored",
		.source = "badkeys badkeys/rsakeys/rsapoly.py; BR 6.1.1.3 item "
			  "3",
		.why = "Programs that filled only the lower part of each word "
		       "with random bits made primes that are polynomials, and "
		       "then so is their product. Polynomials are factored "
		       "within seconds, and whoever does has the private key. "
		       "CAs must refuse keys that are known to be weak.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_polynomial,
	},
	{
		.id = "rsa-modulus-bit-bias",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "far more or far less than half of the modulus's "
			   "bits are ones",
		.source = "badkeys badkeys/rsakeys/rsabias.py; practice: a "
			  "modulus of random primes has as many ones as zeros",
		.why = "Random primes do not make such a modulus in the life "
		       "of the universe. Either somebody chose its upper half, "
		       "as for a key that spells words, or a program lacked "
		       "random numbers; then others may find the same primes.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_bit_bias,
	},
	{
		/* Off in all profiles: 2 ms for a key of 2048 bits, many times
		 * what all the rest of a request costs. */
		.id = "rsa-modulus-is-prime",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the RSA modulus is itself a prime number",
		.source = "RFC 8017 3.1",
		.why = "To a modulus of one prime the private exponent is "
		       "worked out at once: everybody has the private key. As "
		       "the question costs more than all others together, "
		       "csrlint asks it only where it is told to: --severity "
		       "rsa-modulus-is-prime=error.",
		.fix = NEW_KEY_ELSEWHERE,
		.mend = {MEND_KEY, NULL},
		.check = check_is_prime,
	},
};
RULES(rsa_modulus, rows);
