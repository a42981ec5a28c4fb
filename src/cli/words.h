/* Words with blanks between. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_WORDS_H
#define CSRLINT_CLI_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Cuts the next word off *rest, which is written over: words end with blanks
 * and tabs, but for those between quotation marks, which are taken away:
 * reason="two words" is one word. NULL: there is no more. */
char *word_next(char **rest);

/* Which word of those below, the last of which is NULL, is the same; their
 * count: none is. */
size_t word_find(const char *const *words, const char *word);

/* True where the word names a profile by its file: it has a slash, or ends in
 * .ini. */
bool word_is_profile_file(const char *word);

#endif
