/* RSA moduli that share a prime with another one.
 * SPDX-License-Identifier: MIT */
#include "rules/set/place.h"

/* Of what is gone there is no slice. */
static const struct slice late;

/* "request 2 of requests.pem, line 30", or "line 7 of moduli.txt". */
static const char *
shown_other(struct findings *out, const struct late_fact *fact)
{
	struct arena *memory = findings_memory(out);
	struct text text;

	if (fact->other != NULL)
		return shown_place(out, fact->other);
	if (memory == NULL)
		return "";
	text = text_in(memory);
	text_printf(&text, "line %zu of %s", fact->list_line, fact->list);
	return text_get(&text);
}

/* A factor is a prime where both moduli are products of two. */
static void
check_prime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct late_fact *fact = facts->late;
	const bool has_other = fact->other != NULL || fact->list != NULL;

	if (fact->kind != LATE_SHARED_PRIME)
		return;
	if (fact->shared_factor.n > 0)
		found(out, self, late,
			"the modulus shares the factor %s with that of %s, "
			"expected primes of its own",
			shown_number(out, fact->shared_factor),
			has_other ? shown_other(out, fact)
				  : "another of this run");
	else if (has_other)
		found(out, self, late,
			"the modulus divides that of %s, expected primes of "
			"its own",
			shown_other(out, fact));
	else
		found(out, self, late,
			"each prime factor of the modulus is in another one of "
			"this run, of which there are too many to tell the "
			"factors apart, expected primes of its own");
}

static void
check_not_checked(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct late_fact *fact = facts->late;

	if (fact->kind != LATE_NOT_COMPARED)
		return;
	if (fact->gcd_memory == 0)
		found(out, self, late,
			"no memory was granted to compare this modulus with "
			"%zu more: primes that they share are not found",
			fact->moduli - 1);
	else
		found(out, self, late,
			"to compare this modulus with %zu more takes more than "
			"the %llu octets that were granted: primes that they "
			"share are not found",
			fact->moduli - 1, (unsigned long long)fact->gcd_memory);
}

static const struct rule rows[] = {
	{
		.id = "rsa-shared-prime",
		.severity = SEVERITY_ERROR,
		.part = PART_LATE,
		.summary = "the RSA modulus shares a prime with another one",
		.source = "BR 6.1.1.3 item 3",
		.why = "Whoever sees both moduli has the factor of both in no "
		       "time, and so both private keys, as csrlint did. The "
		       "programs that made the keys had too little randomness, "
		       "as devices have that make a key when first switched "
		       "on. CAs must refuse both keys.",
		.fix = "Do not use this key or the other one any more, and if "
		       "they have certificates have these revoked. Make new "
		       "ones on machines whose random numbers are sound.",
		.mend = {MEND_KEY, NULL},
		.check = check_prime,
	},
	{
		.id = "rsa-shared-prime-not-checked",
		.severity = SEVERITY_NOTICE,
		.part = PART_LATE,
		.summary = "the RSA moduli are not compared with each other",
		.source = "practice: a bound of csrlint's own, which "
			  "--gcd-memory raises",
		.why = "Nobody can say whether two of them share a prime, "
		       "which would give both keys away.",
		.fix = "Grant more memory, with --gcd-memory 8G for example, "
		       "or look at fewer requests at a time.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_not_checked,
	},
};
RULES(rsa_shared, rows);
