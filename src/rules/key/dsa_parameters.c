/* The group of a DSA key: Dss-Parms, p, q and g.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->key.algorithm;

	if (facts->dsa.is_dsa && algorithm->parameters.n == 0)
		found(out, self, algorithm->whole,
			"the DSA key has no parameters, expected p, q and g");
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice parameters = facts->csr->key.algorithm.parameters;

	if (!facts->dsa.is_dsa || parameters.n == 0)
		return; /* dsa-parameters-missing */
	if (facts->dsa.parameters_decoded)
		return;
	if (parameters.p[0] == TAG_SEQUENCE)
		found(out, self, parameters,
			"the parameters of the DSA key are a SEQUENCE, but not "
			"of three INTEGERs, expected p, q and g");
	else
		found(out, self, parameters,
			"the parameters of the DSA key are %s, expected a "
			"SEQUENCE of p, q and g",
			der_tag_name(parameters.p[0]));
}

/* NULL where the group is sound, or too large to compute with. */
static const char *
words_for(const struct dsa_facts *dsa)
{
	if (dsa->p_bits == 0 || dsa->q_bits == 0)
		return "p or q is not positive";
	switch (dsa->fault) {
	case DSA_SOUND: return NULL;
	case DSA_P_COMPOSITE: return "p is not a prime";
	case DSA_Q_COMPOSITE: return "q is not a prime";
	case DSA_Q_NO_DIVISOR: return "q does not divide p - 1";
	case DSA_G_OF_OTHER_ORDER: return "g is not of order q";
	}
	return NULL;
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const char *words = words_for(&facts->dsa);

	/* dsa-parameters-missing, dsa-parameters-malformed */
	if (facts->dsa.parameters_decoded && words != NULL)
		found(out, self, facts->csr->key.algorithm.parameters,
			"%s, expected a prime p, a prime q that divides p - 1, "
			"and g of order q",
			words);
}

#define NEW_PARAMETERS \
	"Make an EC or RSA key instead, and the request with it. If it has " \
	"to be DSA, make new parameters first, with primes of 2048 and 256 " \
	"bits."

static const struct rule rows[] = {
	{
		.id = "dsa-parameters-missing",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the DSA key leaves its parameters to the CA",
		.source = "RFC 3279 2.3.2",
		.why = "Without p, q and g the public value means nothing. A "
		       "key without them inherits them from the CA's own DSA "
		       "key, and CAs have none; they refuse the request.",
		.fix = NEW_PARAMETERS,
		.mend = {MEND_KEY, NULL},
		.check = check_missing,
	},
	{
		.id = "dsa-parameters-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the parameters of the DSA key are not three "
			   "numbers",
		.source = "RFC 3279 2.3.2",
		.why = "The parameters are a SEQUENCE of three INTEGERs, p, q "
		       "and g, and nothing else. Nobody can read others.",
		.fix = NEW_PARAMETERS,
		.mend = {MEND_KEY, NULL},
		.check = check_malformed,
	},
	{
		.id = "dsa-parameters-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the parameters of the DSA key are no group for "
			   "signatures",
		.source = "FIPS 186-4 4.1, A.1.1.3, A.2.2",
		.why = "With a composite p or q, or a g of another order, "
		       "private keys are found or signatures forged. CAs "
		       "refuse the key.",
		.fix = NEW_PARAMETERS,
		.mend = {MEND_KEY, NULL},
		.check = check_invalid,
	},
};
RULES(dsa_parameters, rows);
