/* What was done to a text on its way, recognised and undone.
 *
 * Each pair of functions is one way of harming a text: NAME_is_there looks
 * for evidence, in time linear in text; NAME_undo writes the text without it.
 * Undoing more than was done is harmless as long as clean PEM stays what it
 * is: that holds for all of them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_TRANSPORT_H
#define CSRLINT_INPUT_TRANSPORT_H

#include "input/layer.h"

/* UTF-16, told by its mark or by a NUL in every second octet. */
bool utf16_is_there(struct slice text);
void utf16_undo(struct rewrite *rewrite);
bool utf16_is_big_endian(struct slice text);

/* The mark that some editors put in front of UTF-8. */
bool bom_is_there(struct slice text);
void bom_undo(struct rewrite *rewrite);

/* NUL octets in text, as of a buffer that was saved whole. */
bool nul_is_there(struct slice text);
void nul_undo(struct rewrite *rewrite);

/* Control sequences of terminals: colours, titles. Source: ECMA-48 5.4. */
bool terminal_is_there(struct slice text);
void terminal_undo(struct rewrite *rewrite);

/* Form feeds, and within PEM what stands at the foot and the head of pages. */
bool page_is_there(struct slice text);
void page_undo(struct rewrite *rewrite);

/* Octets in hexadecimal or octal digits, as xxd, hexdump and od write them, or
 * databases: nothing but these is kept. */
bool hex_is_there(struct slice text);
void hex_undo(struct rewrite *rewrite);

/* Backslash escapes of JSON and of programming languages: \n \/ \u003d. */
bool escapes_is_there(struct slice text);
void escapes_undo(struct rewrite *rewrite);

/* URL encoding: %2B %0A. Source: RFC 3986 2.1. */
bool url_is_there(struct slice text);
void url_undo(struct rewrite *rewrite);

/* Tags and character references of HTML and XML: <br> &#43; &gt;. */
bool html_is_there(struct slice text);
void html_undo(struct rewrite *rewrite);

/* Quoted-printable: =3D and soft line breaks. Source: RFC 2045 6.7. */
bool quoted_printable_is_there(struct slice text);
void quoted_printable_undo(struct rewrite *rewrite);

/* The "> " in front of each line of a mail that is answered. */
bool quote_is_there(struct slice text);
void quote_undo(struct rewrite *rewrite);

/* Base64 of text (PEM, Base64), as manifests of Kubernetes hold it. */
bool twice_is_there(struct slice text);
void twice_undo(struct rewrite *rewrite);

/* Characters of word processors and web pages that look like ASCII ones or
 * like nothing: no-break and zero-width spaces, dashes, full-width letters. */
bool lookalike_is_there(struct slice text);
void lookalike_undo(struct rewrite *rewrite);

#endif
