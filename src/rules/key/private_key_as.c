/* Private keys in the place of the public one.
 *
 * The rules about keys' forms and lengths step aside, as nothing of a private
 * key is looked at or shown. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* NULL: none is there. */
static const char *
words_for(const struct public_key *key)
{
	switch (key->private_form) {
	case PRIVATE_KEY_NONE: break;
	case PRIVATE_KEY_RSA: return "an RSAPrivateKey";
	case PRIVATE_KEY_DSA: return "a DSA private key";
	case PRIVATE_KEY_EC: return "an ECPrivateKey";
	case PRIVATE_KEY_PKCS8: return "a private key of PKCS #8";
	case PRIVATE_KEY_BARE: return oid_name(key->algorithm.id);
	}
	return NULL;
}

static void
check_private(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	const char *words = words_for(key);

	if (words != NULL)
		found(out, self, key->bits.octets,
			"the request holds %s%s in the place of the public "
			"key, expected the public key alone",
			words,
			key->private_form == PRIVATE_KEY_BARE ? "'s private key"
							      : "");
}

static const struct rule rows[] = {
	{
		.id = "private-key-as-public-key",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the subjectPublicKeyInfo holds a private key",
		.source = "RFC 8017 A.1.2; RFC 5915; RFC 9881 4; RFC 9909 5",
		.why = "Whoever sees the request has the private key: it is "
		       "burnt. No certificate can be made of it either, as "
		       "programs look for the public key there. Tools that "
		       "take the first key of a file, or an HSM's export as it "
		       "is, make such requests.",
		.fix = "Do not use this key again, not for a corrected "
		       "request either, and if it has a certificate have that "
		       "revoked. Make a new key and request with another "
		       "program.",
		.mend = {MEND_KEY, NULL},
		.check = check_private,
	},
};
RULES(private_key_as, rows);
