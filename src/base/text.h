/* Text that is being written, and the one way for bytes of a request into it.
 *
 * No octet of a request, of a file name or of anything else from outside may
 * reach a terminal, a log or a report but through text_quote or quote.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_TEXT_H
#define CSRLINT_BASE_TEXT_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

/* Growing text in an arena. Once memory is short, failed is set, further
 * writing does nothing, and what was written so far stays readable. */
struct text {
	struct arena *arena;
	char *p;  /* NUL-terminated once something was written; else NULL */
	size_t n; /* without the NUL */
	size_t room;
	bool failed;
};

/* Empty text that grows in arena (borrowed). */
struct text text_in(struct arena *arena);

/* Empty text in `room` octets at p (borrowed), its NUL among them: where more
 * is written it fails, and what had room stays readable. */
struct text text_within(char *p, size_t room);

/* Appends octets as they are: for our own words only. */
void text_add(struct text *text, const char *words, size_t n);

/* The same for words that a NUL ends. */
void text_words(struct text *text, const char *words);

/* Appends what printf would print: for our own words and numbers only. */
void text_printf(struct text *text, const char *format, ...) PRINTF_LIKE(2, 3);

/* Appends bytes from outside so that they can do no harm and can be told
 * apart: printable UTF-8 as it is; a quotation mark as \", a backslash as \\;
 * other octets (controls, what is not UTF-8) as \xNN; other code points
 * (format and bidi controls, zero width, spaces other than U+0020,
 * private, unassigned, a mark that nothing precedes) as \u{NNNN}; and what
 * would begin a command to whoever keeps the log: the second # of "##" as \x23,
 * and the second : of a "::" that heads a word and a letter follows as \x3A.
 * bytes may be empty. Stops after at_most characters and then appends an
 * ellipsis and the count of octets left out. */
void text_quote(struct text *text, struct slice bytes, size_t at_most);

/* What text holds, NUL-terminated; "" where nothing was written. */
const char *text_get(const struct text *text);

/* How many columns of a terminal quoted text of n octets covers. */
size_t text_width(const char *quoted, size_t n);

/* text_quote into new text of the arena, 120 characters at most; a constant
 * "?" where memory is short, never NULL. An arena of NULL stands for text that
 * nobody will see: "". */
const char *quote(struct arena *arena, struct slice bytes);

/* The same without leaving anything out, for text that is to be copied; a
 * part of it where memory is short. */
const char *quote_whole(struct arena *arena, struct slice bytes);

/* Characters in UTF-8 bytes; an octet that is not part of a well-formed
 * sequence counts as one. */
size_t utf8_length(struct slice bytes);

#endif
