/* The key, whatever its kind. SPDX-License-Identifier: MIT */
#include "facts/signing.h"
#include "rules/rule.h"

static void
check_cannot_sign(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (!key_can_sign(key))
		found(out, self, key->algorithm.oid,
			"a key of algorithm %s makes no signatures, expected "
			"one that has signed this request",
			shown_oid(out, key->algorithm.oid));
}

static const struct rule rows[] = {
	{
		.id = "key-cannot-sign",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is of a kind that makes no signatures",
		.source = "RFC 2986 4.2; RFC 9883 1",
		.why = "A request is signed with the private half of its own "
		       "key. Keys for key agreement and encryption alone "
		       "(X25519, X448, Diffie-Hellman, ML-KEM) cannot do "
		       "that, so the signature is another key's.",
		.fix = "Make a key that signs: openssl genpkey -algorithm EC "
		       "-pkeyopt ec_paramgen_curve:P-256 -out my.key. For a "
		       "key agreement key ask the CA for another way, CRMF or "
		       "RFC 9883.",
		.check = check_cannot_sign,
	},
};
RULES(key, rows);
