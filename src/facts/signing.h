/* What rules of several rooms ask about keys. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_SIGNING_H
#define CSRLINT_FACTS_SIGNING_H

#include "facts/facts.h"

/* False for keys of a known algorithm that makes no signatures at all: X25519,
 * id-ecDH, ML-KEM, ... (key-cannot-sign). */
bool key_can_sign(const struct public_key *key);

/* True where the octets of an RSA key are no RSAPublicKey, of which
 * rsa-key-malformed speaks. */
bool is_malformed_rsa_key(const struct facts *facts);

#endif
