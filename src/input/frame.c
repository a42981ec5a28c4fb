/* Looking at the lines of PEM blocks. SPDX-License-Identifier: MIT */
#include "input/frame.h"

#include "input/base64.h"
#include "input/lines.h"

enum { HYPHENS = 5 /* RFC 7468 2 */ };

/* The first letter that is no capital, or nothing. */
static struct slice
first_small(struct slice words)
{
	for (size_t i = 0; i < words.n; i++)
		if (words.p[i] >= 'a' && words.p[i] <= 'z')
			return (struct slice){words.p + i, 1};
	return (struct slice){NULL, 0};
}

static void
note_hyphens(const struct boundary *boundary, struct faults *faults)
{
	const uint8_t *end = boundary->all.p + boundary->all.n;

	if (boundary->before != HYPHENS)
		fault_note(faults, INPUT_DASHES,
			slice_head(boundary->all, boundary->before));
	if (boundary->after != HYPHENS)
		fault_note(faults, INPUT_DASHES,
			(struct slice){end - boundary->after, boundary->after});
}

/* True where the next boundary, at offset `to`, stands on the same line, behind
 * nothing but these blanks. */
static bool
is_glued(struct slice text, size_t to, struct slice blanks)
{
	return blanks.p + blanks.n == text.p + to && to < text.n &&
		text.p[to] != '\n' && text.p[to] != '\r';
}

void
frame_note_boundary(struct slice text, size_t from, size_t to,
	const struct boundary *boundary, struct faults *faults)
{
	struct slice before = boundary_line_before(text, from, boundary);
	struct slice after = boundary_line_after(text, to, boundary);
	struct slice small = first_small(boundary->all);

	note_hyphens(boundary, faults);
	if (small.n > 0)
		fault_note(faults, INPUT_LOWER_CASE, small);
	if (trim(before).n > 0)
		fault_note(faults, INPUT_TEXT_BEFORE, trim(before));
	else if (before.n > 0)
		fault_note(faults, INPUT_INDENTED, before);
	if (trim(after).n > 0)
		fault_note(faults, INPUT_TEXT_AFTER, trim(after));
	else if (boundary->is_end && is_glued(text, to, after))
		fault_note(faults, INPUT_TEXT_AFTER,
			(struct slice){text.p + to, 1});
	else if (after.n > 0)
		fault_note(faults, INPUT_TRAILING_BLANK, after);
}

/* Strange characters make no line too long: they have a fault of their own.
 */
static size_t
count_symbols(struct slice content)
{
	size_t count = 0;

	for (size_t i = 0; i < content.n; i++)
		count += content.p[i] == '=' ||
			base64_is_any_symbol(content.p[i]);
	return count;
}

/* The faults of a line whose content is not empty. `shorter` is the line
 * before it if that was shorter than it should be. */
static void
note_line(struct slice line, bool is_whole, struct slice *shorter,
	struct faults *faults)
{
	struct slice content = trim(line);
	size_t indent = (size_t)(content.p - line.p);
	struct slice behind = slice_from(line, indent + content.n);

	if (shorter->p != NULL)
		fault_note(faults, INPUT_LINE_SHORT, *shorter);
	*shorter = (struct slice){NULL, 0};
	if (indent > 0 && is_whole)
		fault_note(
			faults, INPUT_LINE_INDENTED, slice_head(line, indent));
	if (behind.n > 0)
		fault_note(faults, INPUT_TRAILING_BLANK, behind);
	if (content.n > PEM_LINE_LENGTH &&
		count_symbols(content) > PEM_LINE_LENGTH)
		fault_note(faults, INPUT_LINE_LONG, content);
	else if (content.n < PEM_LINE_LENGTH && is_whole)
		*shorter = content;
}

void
frame_note_body(struct slice text, struct slice body, struct faults *faults)
{
	struct line line = {.number = 0};
	struct slice shorter = {NULL, 0};
	/* What stands behind BEGIN on its line is INPUT_TEXT_AFTER. */
	bool is_whole =
		body.p == text.p || body.p[-1] == '\n' || body.p[-1] == '\r';

	while (line_next(body, &line)) {
		if (trim(line.text).n > 0)
			note_line(line.text, is_whole, &shorter, faults);
		else if (is_whole)
			fault_note(faults, INPUT_BLANK_LINE, line.text);
		is_whole = true;
	}
}

void
frame_note_line_ends(struct slice block, struct faults *faults)
{
	struct line line = {.number = 0};
	struct slice first = {NULL, 0};

	while (line_next(block, &line)) {
		struct slice end = slice_from(line.whole, line.text.n);

		if (end.n == 0)
			continue;
		if (first.p == NULL)
			first = end;
		if ((end.n == 1 && end.p[0] == '\r') ||
			!slice_equal(first, end))
			fault_note(faults, INPUT_LINE_END, end);
	}
}
