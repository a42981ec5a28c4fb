/* What rules of several rooms ask about keys. SPDX-License-Identifier: MIT */
#include "facts/signing.h"

bool
key_can_sign(const struct public_key *key)
{
	return key->kind != KEY_OTHER;
}

bool
is_malformed_rsa_key(const struct facts *facts)
{
	const struct public_key *key = &facts->csr->key;

	return (key->kind == KEY_RSA || key->kind == KEY_RSA_PSS) &&
		key->private_form == PRIVATE_KEY_NONE && !facts->rsa.is_rsa;
}
