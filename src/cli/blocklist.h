/* Lists of known keys from files. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_BLOCKLIST_H
#define CSRLINT_CLI_BLOCKLIST_H

#include <stdbool.h>

#include "csrlint.h"

/* Adds the list in this regular file, which stays mapped until the process
 * ends: it may be far larger than what is looked at. False after saying what
 * is wrong. */
bool blocklist_load(struct csrlint *linter, const char *path);

/* Adds the moduli in this regular file. False after saying what is wrong. */
bool blocklist_load_moduli(struct csrlint *linter, const char *path);

#endif
