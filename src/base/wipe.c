/* Octets of private keys, taken out of memory again.
 * SPDX-License-Identifier: MIT */
#include "base/wipe.h"

/* Each store through a volatile pointer counts as seen by somebody: a memset
 * in front of a free would be taken for needless. C11 has memset_s in its
 * Annex K alone, and explicit_bzero is not everywhere. */
void
wipe(void *octets, size_t n)
{
	volatile unsigned char *each = octets;

	while (n > 0)
		each[--n] = 0;
}
