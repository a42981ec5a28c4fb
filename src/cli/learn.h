/* --learn: a policy that good requests hold to.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_LEARN_H
#define CSRLINT_CLI_LEARN_H

#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/status.h"

/* Reads all files and writes the policy that their requests have in common. */
enum status learn(const struct options *options, struct outputs *outputs);

#endif
