/* Lines for a POSIX shell (bash, dash, zsh) that are pasted or run.
 *
 * Octets of a request come into such lines through here alone: quoted, so that
 * they never are a command, and written so that a terminal or the keeper of a
 * log does nothing for them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_SHELL_H
#define CSRLINT_REMEDY_SHELL_H

#include "base/slice.h"
#include "base/text.h"

/* True where text reads on a screen as it is: nothing in it that text_quote
 * escapes but quotation marks and backslashes. */
bool shell_shows(struct arena *arena, struct slice text);

/* The same, and no exclamation mark in it, for which interactive shells look
 * into their history. */
bool shell_is_plain(struct arena *arena, struct slice text);

/* Appends text as one word, in quotes where it needs them. It must be plain. */
void shell_word(struct text *commands, struct slice text);

/* Appends lines after which the next command runs only where none of these
 * files is there; one that is there is told of, and the status is 1. */
void shell_only_where_new(
	struct text *commands, const char *const *files, size_t count);

/* Appends lines that write file, whatever is in it (but NUL), under this name,
 * and run the next command only where that could be done. */
void shell_write_file(
	struct text *commands, const char *name, const struct text *file);

#endif
