/* Parameters of id-ecPublicKey: the curve has to be named.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

/* One row judges one form that the parameters must not have. */
struct form {
	uint8_t tag; /* of the parameters; 0: they are left out */
	const char *words;
};
static const struct form missing = {0, "has no parameters"};
static const struct form explicit_curve = {
	TAG_SEQUENCE, "has the curve's numbers as parameters"};
static const struct form implicit_curve = {
	TAG_NULL, "leaves the curve to the CA (NULL)"};

static void
check_form(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct form *form = self->arg;
	const struct algorithm *algorithm = &facts->csr->key.algorithm;
	struct slice parameters = algorithm->parameters;
	uint8_t tag = parameters.n == 0 ? 0 : parameters.p[0];

	if (facts->csr->key.kind == KEY_EC && tag == form->tag)
		found(out, self, tag == 0 ? algorithm->whole : parameters,
			"id-ecPublicKey %s, expected the OID of a curve",
			form->words);
}

#define NAME_CURVE \
	"Make a key that names its curve: openssl genpkey -algorithm EC " \
	"-pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:named_curve " \
	"-out my.key. An existing key is rewritten by openssl ec -in my.key " \
	"-param_enc named_curve -out new.key."

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
		.check = check_form,
		.arg = &missing,
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
		.check = check_form,
		.arg = &implicit_curve,
	},
};
RULES(algid_ec, rows);
