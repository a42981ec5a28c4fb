/* Requests signed anew, so that a fuzzer reaches what lies behind a valid
 * signature whatever it changed before. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FUZZ_DER_SIGN_H
#define CSRLINT_FUZZ_DER_SIGN_H

#include "base/arena.h"
#include "base/slice.h"

/* Keys that everybody knows. */
enum signing_key { SIGN_ED25519, SIGN_P256, SIGNING_KEYS };

/* The request that the input begins with, with this key in the place of its
 * own, and signed by it; what follows the request stays. The same input gives
 * the same octets. The answer lies in the arena. n == 0: the input is no
 * SEQUENCE of which the first member has three, or memory is short. */
struct slice der_sign(
	struct slice input, struct arena *arena, enum signing_key which);

#endif
