/* What --help says. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_HELP_H
#define CSRLINT_CLI_HELP_H

#include <stdio.h>

/* Three examples and the options by topic, on one screen. */
void help_write(FILE *out);

#endif
