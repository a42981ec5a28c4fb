/* RSA keys that are factored within seconds.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* What the factor is like, or how the key was made. */
static const char *
shape_of(enum search_step step)
{
	switch (step) {
	case STEP_DIFFERENCE: return "its primes differ by about a power of 2";
	case STEP_UNSEEDED:
		return "a prime is the output of a generator without a seed";
	case STEP_FRACTION:
		return "its primes are nearly simple fractions of a power of 2";
	case STEP_ENDS:
		return "its primes have the same high and the same low bits";
	case STEP_FERMAT: return "its primes lie close together";
	case STEP_PATTERN: return "a prime repeats a pattern of bits";
	case STEP_PERMUTED:
		return "a prime repeats a pattern of bits, its words in "
		       "another order";
	case STEP_WEIGHT: return "its primes have few ones";
	case STEP_SMOOTH: return "a prime less 1 is a product of small primes";
	case STEP_PRIME:
	case STEP_WORD:
	case STEP_DEBIAN:
	case STEP_COUNT: break;
	}
	return "";
}

static void
check_factoring(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct search_facts *search = &facts->search;
	const struct slice modulus = facts->csr->key.modulus;

	if (!facts->rsa.is_rsa)
		return; /* ec-private-key-guessable */
	/* rsa-modulus-is-prime speaks where there is no secret. */
	if (search->is_found && search->secret != NULL)
		found(out, self, modulus,
			"0x%s divides the modulus: %s (%s), expected random "
			"primes",
			search->secret, shape_of(search->step),
			search_step_name(search->step));
	if (search->is_suspected)
		found_milder(out, self, SEVERITY_WARNING, modulus, NULL,
			"it looks as if %s (%s), though the factors were not "
			"found, expected random primes",
			shape_of(search->step), search_step_name(search->step));
}

static const struct rule rows[] = {
	{
		.id = "rsa-deep-factoring",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA modulus is factored within seconds "
			   "(--deep)",
		.source = "BR 6.1.1.3 item 3; practice: paranoid_crypto by "
			  "Google looks for the same shapes",
		.why = "Whoever factors the modulus has the private key, and "
		       "this one took seconds, as its primes are not random: "
		       "the program or device that made them is broken. CAs "
		       "must refuse keys that are known to be weak. csrlint "
		       "looks for such shapes where --deep asks for it.",
		.fix = "Do not use this key, nor others from the program or "
		       "device that made it. Make a new key, and the request "
		       "with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_factoring,
	},
};
RULES(rsa_deep, rows);
