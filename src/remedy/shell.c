/* Lines for a POSIX shell. SPDX-License-Identifier: MIT */
#include "remedy/shell.h"

#include <stdint.h>

bool
shell_shows(struct arena *arena, struct slice text)
{
	struct text quoted = text_in(arena);
	size_t longer = 0;

	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == '"' || text.p[i] == '\\')
			longer++;
	/* All other escapes are longer than what they stand for, too. */
	text_quote(&quoted, text, SIZE_MAX);
	return !quoted.failed && quoted.n == text.n + longer;
}

bool
shell_is_plain(struct arena *arena, struct slice text)
{
	return slice_find(text, '!') == text.n && shell_shows(arena, text);
}

static bool
is_bare(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!ascii_is_letter(text.p[i]) && !ascii_is_digit(text.p[i]) &&
			strchr("._-/:@,", text.p[i]) == NULL)
			return false;
	return text.n > 0;
}

void
shell_word(struct text *commands, struct slice text)
{
	if (is_bare(text)) {
		text_add(commands, (const char *)text.p, text.n);
		return;
	}
	text_words(commands, "'");
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\'')
			text_words(commands, "'\\''");
		else
			text_add(commands, (const char *)&text.p[i], 1);
	}
	text_words(commands, "'");
}

void
shell_only_where_new(
	struct text *commands, const char *const *files, size_t count)
{
	for (size_t i = 0; i < count; i++)
		text_printf(commands, "%s[ ! -e %s ]", i == 0 ? "" : " && ",
			files[i]);
	text_words(commands, " || ! echo '");
	for (size_t i = 0; i < count; i++)
		text_printf(commands, "%s%s", i == 0 ? "" : " or ", files[i]);
	text_words(commands, " is there already' &&\n");
}

/* The next line of *rest, without its newline; false where none is left. */
static bool
next_line(struct slice *rest, struct slice *line)
{
	if (rest->n == 0)
		return false;
	*line = slice_head(*rest, slice_find(*rest, '\n'));
	*rest = slice_from(*rest, line->n + 1);
	return true;
}

static bool
has_line(struct slice file, struct slice wanted)
{
	struct slice line;

	while (next_line(&file, &line))
		if (slice_equal(line, wanted))
			return true;
	return false;
}

static bool
has_plain_lines(struct arena *arena, struct slice file)
{
	struct slice line;

	while (next_line(&file, &line))
		if (!shell_is_plain(arena, line))
			return false;
	return true;
}

/* The last line of a here-document: one that the file does not hold. */
static const char *
delimiter_for(struct arena *arena, struct slice file)
{
	struct text delimiter = text_in(arena);

	text_words(&delimiter, "END");
	while (!delimiter.failed &&
		has_line(file, slice_text(text_get(&delimiter))))
		text_words(&delimiter, "_END");
	return text_get(&delimiter);
}

static void
write_here_document(struct text *commands, const char *name, struct slice file)
{
	const char *delimiter = delimiter_for(commands->arena, file);

	text_printf(commands, "cat >%s <<'%s' &&\n", name, delimiter);
	text_add(commands, (const char *)file.p, file.n);
	text_printf(commands, "%s\n", delimiter);
}

/* As an octal escape where it would mean something to printf, a shell, a
 * terminal or a log. */
static void
write_printf_octet(struct text *commands, uint8_t octet)
{
	if (octet != '\n' &&
		(octet < 0x20 || octet > 0x7e ||
			strchr("'\\%#:!", octet) != NULL))
		text_printf(commands, "\\%03o", octet);
	else
		text_add(commands, (const char *)&octet, 1);
}

static void
write_printf(struct text *commands, const char *name, struct slice file)
{
	text_words(commands, "printf '");
	for (size_t i = 0; i < file.n; i++)
		write_printf_octet(commands, file.p[i]);
	text_printf(commands, "' >%s &&\n", name);
}

void
shell_write_file(
	struct text *commands, const char *name, const struct text *file)
{
	struct slice whole = {(const uint8_t *)text_get(file), file->n};

	if (has_plain_lines(commands->arena, whole))
		write_here_document(commands, name, whole);
	else
		write_printf(commands, name, whole);
}
