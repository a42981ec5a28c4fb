/* Keys from files, for --match and --previous. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_REFERENCE_H
#define CSRLINT_CLI_REFERENCE_H

#include <stddef.h>

#include "csrlint.h"

/* csrlint_match or csrlint_previous. */
typedef bool reference_add(
	struct csrlint *linter, const char *name, const void *bytes, size_t n);

/* Hands what is in this file, or in standard input where path is "-", to the
 * linter. It may hold a private key: it is read into memory that is wiped, and
 * no more of it than a key can have. False after saying what is wrong. */
bool reference_load(
	struct csrlint *linter, const char *path, reference_add *add);

#endif
