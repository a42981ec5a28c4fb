/* Parameters of id-ecPublicKey: the curve has to be named.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

/* The forms that the parameters must not have; 0 is all others, and none. */
static const uint8_t explicit_curve = TAG_SEQUENCE;
static const uint8_t implicit_curve = TAG_NULL;
static const uint8_t no_curve = 0;

static uint8_t
form_of(struct slice parameters)
{
	uint8_t tag = parameters.n == 0 ? 0 : parameters.p[0];

	return tag == explicit_curve || tag == implicit_curve ? tag : no_curve;
}

static const char *
words_for(uint8_t form, struct slice parameters)
{
	if (form == explicit_curve)
		return "the numbers of its curve";
	if (parameters.n == 0)
		return "nothing";
	return der_tag_name(parameters.p[0]);
}

static void
check_form(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const uint8_t *wanted = self->arg;
	const struct public_key *key = &facts->csr->key;
	struct slice parameters = key->algorithm.parameters;

	if (key->kind != KEY_EC || key->curve_oid.n > 0)
		return; /* ec-curve-* */
	if (form_of(parameters) == *wanted)
		found(out, self,
			parameters.n > 0 ? parameters : key->algorithm.whole,
			"id-ecPublicKey has %s as parameters, expected the OID "
			"of a curve",
			words_for(*wanted, parameters));
}

#define NAME_CURVE \
	"Make a key that names its curve, P-256 for one. A key that is there " \
	"can be written out anew so that it names it."

static const struct rule rows[] = {
	{
		.id = "algid-ec-parameters-missing",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the EC key names no curve",
		.source = "RFC 5480 2.1.1",
		.why = "Without the curve the point means nothing: neither the "
		       "key nor the signature can be checked. CAs refuse the "
		       "request.",
		.fix = NAME_CURVE,
		.mend = {MEND_KEY, NULL},
		.check = check_form,
		.arg = &no_curve,
	},
	{
		.id = "algid-ec-explicit-curve",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the EC key spells out its curve instead of naming "
			   "it",
		.source = "RFC 5480 2.1.1",
		.why = "Explicit parameters are forbidden: numbers that look "
		       "like a known curve's may be chosen so that signatures "
		       "are forged. CAs refuse them; some HSMs write them.",
		.fix = NAME_CURVE,
		.mend = {MEND_KEY, NULL},
		.check = check_form,
		.arg = &explicit_curve,
	},
	{
		.id = "algid-ec-implicit-curve",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the EC key leaves its curve to the CA",
		.source = "RFC 5480 2.1.1",
		.why = "implicitCurve is forbidden: nobody but the CA would "
		       "know how to read the key. CAs refuse it.",
		.fix = NAME_CURVE,
		.mend = {MEND_KEY, NULL},
		.check = check_form,
		.arg = &implicit_curve,
	},
};
RULES(algid_ec, rows);
