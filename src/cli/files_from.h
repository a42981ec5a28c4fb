/* Names of files that stand in a file. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_FILES_FROM_H
#define CSRLINT_CLI_FILES_FROM_H

#include "cli/options.h"

/* Adds what --files-from names to the paths of options: one a line, or where
 * the file holds NULs one before each of these, as git diff -z and find -print0
 * write them. False where it cannot be read, which was said. */
bool files_from_read(struct options *options);

#endif
