/* The clock of --deep, and what it shows meanwhile.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_DEEP_H
#define CSRLINT_CLI_DEEP_H

#include "csrlint.h"

/* All of RSA of 2048 bits takes 3 seconds; of 4096 bits 11 seconds, but for
 * asking who made keys of CVE-2008-0166. */
enum { DEEP_SECONDS = 20 };

/* Has the linter look for private keys, for so many seconds each; where
 * standard error is a terminal a line there says how far it is. False where it
 * could not, which was then said. */
bool deep_apply(struct csrlint *linter, uint32_t seconds);

#endif
