/* Text in UTF-8 that was read as Windows-1252 or Latin-1, and then encoded as
 * UTF-8 once more: "MÃ¼ller" for "Müller". SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_MOJIBAKE_H
#define CSRLINT_NAMES_MOJIBAKE_H

#include "base/slice.h"

/* Takes the step back, also where it was made more than once: what was first
 * meant goes to out, which has room for text.n octets, and its length is
 * returned; 0 where text is no such text. That is so where each character is
 * an octet in one of the two sets, and all these octets together are UTF-8
 * once more, which right text (SÃO, ÂNGELA, CAFÉ®) does not yield; and where
 * dashes and quotation marks alone became "â€" and a third character. */
size_t mojibake_undo(struct slice text, uint8_t *out);

#endif
