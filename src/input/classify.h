/* What kind of object some DER is. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_CLASSIFY_H
#define CSRLINT_INPUT_CLASSIFY_H

#include "input/input.h"

/* Tells by the first elements, which may be cut off or malformed further in;
 * the label (n == 0: none) decides only where these leave it open. */
enum input_object classify(struct slice label, struct slice der);

/* True where a PEM label is that of a private key of any form. */
bool is_private_key_label(struct slice label);

/* True where a PEM label says that a request follows. */
bool is_request_label(struct slice label);

#endif
