/* Octets of private keys, taken out of memory again.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_WIPE_H
#define CSRLINT_BASE_WIPE_H

#include <stddef.h>

/* Writes zeros over n octets, also where nobody reads them any more: no
 * compiler leaves it out. octets may be NULL where n is 0. */
void wipe(void *octets, size_t n);

#endif
