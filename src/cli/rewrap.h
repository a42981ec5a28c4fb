/* --rewrap: requests out of any text, as clean PEM.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_REWRAP_H
#define CSRLINT_CLI_REWRAP_H

#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/status.h"

/* Writes the requests of all files to all outputs. STATUS_FOUND where a file
 * holds none, or one that cannot be written whole, which is said. */
enum status rewrap(const struct options *options, struct outputs *outputs);

#endif
