/* Keeps reports off the files that a run reads.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OVERWRITE_H
#define CSRLINT_CLI_OVERWRITE_H

#include <stdbool.h>

#include "cli/options.h"
#include "cli/outputs.h"

/* True where the output at index, which is open, is a regular file that held
 * something before and is to be read, too: named, in a directory that is named,
 * standard input, the profile or another file of the options; or where it is
 * the same file as an output before it. How the two are called does not
 * matter. Devices and pipes may be shared. */
bool overwrite_harms(const struct outputs *outputs, size_t index,
	const struct options *options);

#endif
