/* Text in the double quotes that Go, JSON and YAML have in common.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_QUOTED_H
#define CSRLINT_REMEDY_QUOTED_H

#include "base/slice.h"
#include "base/text.h"

/* Appends UTF-8 in double quotes. What a screen, a log, a shell's history or
 * the templates of Go would make something of is written as \uNNNN. */
void remedy_write_quoted(struct text *out, struct slice text);

#endif
