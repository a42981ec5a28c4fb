/* A configuration to start from. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_INIT_H
#define CSRLINT_CLI_INIT_H

#include "cli/outputs.h"

/* Writes it, as output_work does: a short one that extends the profile of
 * options. */
bool init_write(struct output *output, const struct options *options);

#endif
