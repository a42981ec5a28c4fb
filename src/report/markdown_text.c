/* Writes text of others into Markdown. SPDX-License-Identifier: MIT */
#include "report/markdown_text.h"

#include <string.h>

size_t
markdown_longest_run(const char *text)
{
	size_t longest = 0;

	while (text != NULL && *text != '\0') {
		const size_t n = strspn(text, "`");

		if (n > longest)
			longest = n;
		text += n + strcspn(text + n, "`");
	}
	return longest;
}

static void
write_backquotes(struct sink *out, size_t count)
{
	while (count-- > 0)
		sink_char(out, '`');
}

/* n octets between backquotes, of which no run within has as many. A blank
 * keeps those at the ends apart, and is dropped by who shows it. */
static void
write_span(struct sink *out, const char *octets, size_t n, size_t backquotes)
{
	const bool is_apart = octets[0] == '`' || octets[n - 1] == '`';

	write_backquotes(out, backquotes);
	if (is_apart)
		sink_char(out, ' ');
	sink_octets(out, octets, n);
	if (is_apart)
		sink_char(out, ' ');
	write_backquotes(out, backquotes);
}

/* A bar ends a cell of a table also in code, so that it stands beside it. */
static void
write_code(struct sink *out, const char *octets, size_t n, size_t backquotes)
{
	while (n > 0) {
		const char *bar = memchr(octets, '|', n);
		const size_t part = bar == NULL ? n : (size_t)(bar - octets);

		if (part > 0)
			write_span(out, octets, part, backquotes);
		octets += part;
		n -= part;
		if (n == 0)
			break;
		sink_text(out, "&#124;");
		octets++;
		n--;
	}
}

void
markdown_code(struct sink *out, const char *text)
{
	write_code(out, text, strlen(text), markdown_longest_run(text) + 1);
}

/* True where a page may make a link of the word. */
static bool
is_linked(const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strchr("@#/", word[i]) != NULL ||
			(word[i] == '.' && i + 1 < n) ||
			(word[i] == '-' && i + 1 < n && word[i + 1] >= '0' &&
				word[i + 1] <= '9'))
			return true;
	return false;
}

static void
write_plain(struct sink *out, const char *octets, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (octets[i] == '|') {
			sink_text(out, "&#124;");
			continue;
		}
		if (strchr("\\`*_[]<>#~&!$^{}()+-=:", octets[i]) != NULL)
			sink_char(out, '\\');
		sink_char(out, octets[i]);
	}
}

/* A word that a page may make a link of becomes code, but for the marks around
 * it. */
static void
write_word(struct sink *out, const char *word, size_t n, size_t backquotes)
{
	size_t begin = 0;
	size_t end = n;

	while (begin < end && strchr("(\"'", word[begin]) != NULL)
		begin++;
	while (begin < end && strchr(".,;:)\"'", word[end - 1]) != NULL)
		end--;
	if (!is_linked(word, n))
		begin = end = 0;
	write_plain(out, word, begin);
	if (end > begin)
		write_code(out, word + begin, end - begin, backquotes);
	write_plain(out, word + end, n - end);
}

void
markdown_prose(struct sink *out, const char *text)
{
	const size_t backquotes = markdown_longest_run(text) + 1;

	while (*text != '\0') {
		const size_t n = strcspn(text, " ");

		write_word(out, text, n, backquotes);
		text += n;
		if (*text == ' ')
			sink_char(out, *text++);
	}
}
