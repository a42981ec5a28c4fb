/* What fuzz targets share: linters of all kinds, one of which the input
 * itself chooses, and what holds for every text that is handed out.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FUZZ_HARNESS_H
#define CSRLINT_FUZZ_HARNESS_H

#include <stddef.h>
#include <stdint.h>

#include "csrlint.h"

/* A number that the octets alone decide, so that an input that broke a target
 * breaks it again. No octet of the input is set apart for it: all of corpus/
 * stays what it is. */
uint32_t harness_digest(const uint8_t *bytes, size_t n);

/* The linter of that digest, out of all compiled-in profiles with and without
 * details, expectations and a day of its own. Made once and kept. */
const struct csrlint *harness_linter(uint32_t digest);

/* Aborts unless text is UTF-8 without controls, invisible characters and line
 * ends. NULL is as good as "". */
void harness_check_text(const char *text);

#endif
