/* The number that belongs to one ECDSA signature alone.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/signature/signing.h"

/* r of a signature that verifies; n == 0: there is none. */
static struct slice
read_r(struct slice value)
{
	struct der_element sequence, r;

	if (der_read_tag(&value, TAG_SEQUENCE, &sequence) &&
		der_read_tag(&sequence.content, TAG_INTEGER, &r))
		return r.content;
	return (struct slice){value.p, 0};
}

static void
check_trivial(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct slice r;
	uint32_t nonce;

	if (facts->signature.status != SIGNATURE_VALID ||
		signature_family(csr->signature_algorithm.id) != SIGNED_ECDSA)
		return; /* signature-invalid, signature-ecdsa-malformed, ... */
	r = read_r(csr->signature.octets);
	nonce = keys_small_multiple(csr->key.curve, r);
	if (nonce != 0)
		found(out, self, r,
			"the signature was made with the nonce %u, or the "
			"order of the curve less %u, expected a random number",
			(unsigned int)nonce, (unsigned int)nonce);
}

static const struct rule rows[] = {
	{
		.id = "ecdsa-nonce-trivial",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the ECDSA signature was made with a small number "
			   "as its nonce",
		.source = "FIPS 186-5 6.3; BR 6.1.1.3 item 3",
		.why = "Whoever knows the nonce of a single signature works "
		       "out the private key from it, and this one is found by "
		       "counting: csrlint counts to 4096 on P-256, P-384, "
		       "P-521 and secp256k1, and to 1024 on other curves.",
		.fix = "Do not use this key any more, since the request gives "
		       "it away. Make a new one with a sound program, and the "
		       "request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_trivial,
	},
};
RULES(ecdsa_nonce, rows);
