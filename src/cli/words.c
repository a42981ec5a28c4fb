/* Takes words off a line. SPDX-License-Identifier: MIT */
#include "cli/words.h"

#include <string.h>

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

char *
word_next(char **rest)
{
	char *word = *rest + strspn(*rest, " \t");
	char *from = word;
	char *to = word;
	bool is_quoted = false;

	if (*word == '\0')
		return NULL;
	for (; *from != '\0' && (is_quoted || !is_blank(*from)); from++) {
		if (*from == '"')
			is_quoted = !is_quoted;
		else
			*to++ = *from;
	}
	*rest = from + (*from != '\0');
	*to = '\0';
	return word;
}

size_t
word_find(const char *const *words, const char *word)
{
	size_t i = 0;

	while (words[i] != NULL && strcmp(words[i], word) != 0)
		i++;
	return i;
}

bool
word_is_profile_file(const char *word)
{
	const size_t n = strlen(word);

	return strchr(word, '/') != NULL ||
		(n >= 4 && strcmp(word + n - 4, ".ini") == 0);
}
