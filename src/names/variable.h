/* Variables and templates that a script or a person should have filled in.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_VARIABLE_H
#define CSRLINT_NAMES_VARIABLE_H

#include "base/slice.h"

/* The first variable in text; empty where there is none: "${NAME}" and
 * "$(command)", "`command`" as a word, "$ENV::NAME", "%NAME%", "{{ name }}",
 * and "$NAME" and "<words>" where they are the whole text. */
struct slice variable_find(struct slice text);

#endif
