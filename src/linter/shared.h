/* Primes that the RSA keys of a set share with each other, or with listed ones.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SHARED_H
#define CSRLINT_LINTER_SHARED_H

#include "linter/late.h"
#include "linter/set.h"

/* True where a profile in force has rsa-shared-prime on. */
bool shared_is_asked_for(const struct csrlint *linter);

/* Looks for them, and tells of each member that shares one. Errors:
 * NO_MEMORY. */
enum err_code shared_tell(
	struct csrlint_set *set, struct late_report *late) MUST_CHECK;

#endif
