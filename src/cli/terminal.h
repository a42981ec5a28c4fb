/* What is known of the terminal, if it is one. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_TERMINAL_H
#define CSRLINT_CLI_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* What --color says. */
enum colour_choice { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

/* Should escape sequences be written to this stream? Left to itself (auto):
 * never where NO_COLOR is set, always on standard output where CLICOLOR_FORCE
 * is, otherwise to a terminal unless TERM is "dumb" or missing. An empty
 * variable is not set, and a CLICOLOR_FORCE of 0 neither. */
bool terminal_wants_colour(enum colour_choice choice, FILE *out);

/* The columns of a line: 80 where out is no terminal, at least 40. */
size_t terminal_width(FILE *out);

#endif
