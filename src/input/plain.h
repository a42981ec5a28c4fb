/* The form that nearly every request has: one PEM block as RFC 7468 writes it,
 * and nothing around it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_PLAIN_H
#define CSRLINT_INPUT_PLAIN_H

#include "input/block.h"

/* Reads an input of that form, with all that input_scan_any would find in it,
 * in one go. False: it has another form, or memory is short; nothing was read
 * then. */
bool plain_read(struct scan *scan);

#endif
