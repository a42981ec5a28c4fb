/* The program's work, once the options are known.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_RUN_H
#define CSRLINT_CLI_RUN_H

#include "cli/options.h"
#include "cli/status.h"
#include "csrlint.h"

/* Lints all paths, or writes the list or text asked for, into all targets. The
 * linter is configured. */
enum status run(const struct options *options, struct csrlint *linter);

#endif
