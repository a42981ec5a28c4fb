/* What the program does where GMP finds no memory.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_EXHAUSTED_H
#define CSRLINT_CLI_EXHAUSTED_H

/* From now on GMP ends the process with a line on standard error and
 * STATUS_TROUBLE where memory is short, as every other lack of memory does;
 * left alone it aborts. GMP has no way to go on: its functions return
 * nothing. */
void exhausted_tell_gmp(void);

#endif
