/* What the formats that are JSON share. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_JSON_H
#define CSRLINT_REPORT_JSON_H

#include <stdbool.h>
#include <stdio.h>

#include <jansson.h>

/* Builds a value as json_pack of jansson does; NULL where it could not, and
 * errno then says why. The caller owns it. Values that `o` takes are taken
 * over also then, and may be NULL only for `o?`, so build them with this. */
json_t *json_build(const char *format, ...);

/* Writes value on one line, in the order in which it was built, without a
 * newline. Takes value over; NULL is a failure to build it, and writes
 * nothing. False on failure; errno says why. */
bool json_write(FILE *out, json_t *value);

/* The same with a newline, handed to the stream at once. */
bool json_write_line(FILE *out, json_t *value);

/* {"version": ..., "data": {...}}: the program and what it knows by heart. */
json_t *json_program(void);

#endif
