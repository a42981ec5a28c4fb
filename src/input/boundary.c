/* Finding boundaries. SPDX-License-Identifier: MIT */
#include "input/boundary.h"

#include "input/lines.h"

enum {
	SURE_HYPHENS = 8, /* on both sides together; of ten, RFC 7468 2 */
	SOME_HYPHENS = 4,
	LABEL_MAX = 64
};

/* Words that labels have, which tell a boundary from a sentence. */
static const char *const label_words[] = {"CERTIFICATE", "REQUEST", "KEY",
	"CRL", "PKCS", "CMS", "CSR", "PGP", "PARAMETERS"};

static bool
is_line_end(uint8_t c)
{
	return c == '\n' || c == '\r';
}

static bool
is_label_octet(uint8_t c)
{
	uint8_t lower = ascii_lower(c);

	return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') ||
		(c != 0 && strchr(" \t./#_", c) != NULL);
}

/* The length of the word at this offset and the blanks behind it; 0: another
 * word stands there. */
static size_t
keyword_length(struct slice text, size_t at, const char *keyword)
{
	size_t n = strlen(keyword);
	struct slice word = slice_head(slice_from(text, at), n);
	size_t end = at + n;

	if (!slice_equal_ignoring_case(word, slice_text(keyword)))
		return 0;
	while (end < text.n && is_blank(text.p[end]))
		end++;
	return end == at + n ? 0 : end - at;
}

/* The hyphens in front of the keyword at this offset, and one blank between
 * them; not further back than `from`. */
static void
read_before(struct slice text, size_t from, size_t keyword,
	struct boundary *boundary)
{
	size_t end = keyword;
	size_t begin;

	if (end > from && text.p[end - 1] == ' ')
		end--;
	begin = end;
	while (begin > from && text.p[begin - 1] == '-')
		begin--;
	boundary->before = end - begin;
	boundary->all.p = text.p + (begin < end ? begin : keyword);
}

/* True where hyphens end one boundary and begin the next. */
static bool
is_glued(struct slice text, size_t end)
{
	return keyword_length(text, end, "BEGIN") > 0 ||
		keyword_length(text, end, "END") > 0;
}

/* The label at this offset and the hyphens behind it. */
static void
read_after(struct slice text, size_t label, struct boundary *boundary)
{
	size_t end = label;
	size_t hyphens;

	while (end < text.n && end - label <= LABEL_MAX &&
		is_label_octet(text.p[end]))
		end++;
	hyphens = end;
	while (hyphens < text.n && text.p[hyphens] == '-')
		hyphens++;
	boundary->label = trim((struct slice){text.p + label, end - label});
	boundary->after = hyphens - end;
	if (is_glued(text, hyphens))
		boundary->after -= boundary->after / 2;
	if (boundary->after > 0)
		boundary->all.n = (size_t)(text.p + end + boundary->after -
			boundary->all.p);
	else
		boundary->all.n = (size_t)(boundary->label.p +
			boundary->label.n - boundary->all.p);
}

static bool
is_known_label(struct slice label)
{
	for (size_t i = 0; i < sizeof(label_words) / sizeof(label_words[0]);
		i++)
		if (slice_search_ignoring_case(label, label_words[i]) < label.n)
			return true;
	return false;
}

/* Labels that tell a boundary even without a hyphen. */
static bool
is_telling_label(struct slice label)
{
	static const char key[] = "PRIVATE KEY";

	if (label.n >= strlen(key) &&
		slice_equal(slice_from(label, label.n - strlen(key)),
			slice_text(key)))
		return true;
	return slice_equal_ignoring_case(
		       label, slice_text("CERTIFICATE REQUEST")) ||
		slice_equal_ignoring_case(
			label, slice_text("NEW CERTIFICATE REQUEST"));
}

/* True where the boundary is the first thing on its line. */
static bool
begins_line(struct slice text, const struct boundary *boundary)
{
	const uint8_t *at = boundary->all.p;

	while (at > text.p && is_blank(at[-1]))
		at--;
	return at == text.p || is_line_end(at[-1]);
}

static bool
ends_line(struct slice text, const struct boundary *boundary)
{
	const uint8_t *at = boundary->all.p + boundary->all.n;
	const uint8_t *end = text.p + text.n;

	while (at < end && is_blank(*at))
		at++;
	return at == end || is_line_end(*at);
}

/* Sentences speak of boundaries too: the fewer hyphens, the more the words
 * have to look like one. */
static bool
is_boundary(struct slice text, const struct boundary *boundary)
{
	size_t hyphens = boundary->before + boundary->after;

	if (boundary->label.n == 0 || boundary->label.n > LABEL_MAX)
		return false;
	if (boundary->before > 0 && boundary->after > 0)
		return hyphens >= SURE_HYPHENS ||
			is_known_label(boundary->label);
	if (!begins_line(text, boundary) || !ends_line(text, boundary))
		return false;
	return is_telling_label(boundary->label) ||
		(hyphens >= SOME_HYPHENS && is_known_label(boundary->label));
}

/* Reads the boundary whose keyword stands at this offset. */
static bool
read_boundary(struct slice text, size_t from, size_t keyword,
	struct boundary *boundary)
{
	size_t n = keyword_length(text, keyword, "BEGIN");

	boundary->is_end = n == 0;
	if (n == 0)
		n = keyword_length(text, keyword, "END");
	if (n == 0)
		return false;
	read_before(text, from, keyword, boundary);
	read_after(text, keyword + n, boundary);
	return is_boundary(text, boundary);
}

/* True where the first two letters of a keyword stand. The bit tells a letter
 * from its capital, and here no other octets from each other. */
static bool
may_begin(const uint8_t *at)
{
	uint8_t first = at[0] | 0x20;
	uint8_t second = at[1] | 0x20;

	return (first == 'b' && second == 'e') ||
		(first == 'e' && second == 'n');
}

bool
boundary_find(struct slice text, size_t from, struct boundary *boundary)
{
	for (size_t i = from; i + 1 < text.n; i++)
		if (may_begin(text.p + i) &&
			read_boundary(text, from, i, boundary))
			return true;
	return false;
}

bool
boundary_is_sure(struct slice text, const struct boundary *boundary)
{
	size_t hyphens = boundary->before + boundary->after;

	if (!begins_line(text, boundary))
		return false;
	return hyphens >= SURE_HYPHENS ||
		(hyphens >= SOME_HYPHENS && is_known_label(boundary->label) &&
			ends_line(text, boundary));
}

struct slice
boundary_line_before(
	struct slice text, size_t from, const struct boundary *boundary)
{
	const uint8_t *at = boundary->all.p;

	while (at > text.p + from && !is_line_end(at[-1]))
		at--;
	return (struct slice){at, (size_t)(boundary->all.p - at)};
}

struct slice
boundary_line_after(
	struct slice text, size_t to, const struct boundary *boundary)
{
	const uint8_t *at = boundary->all.p + boundary->all.n;
	size_t n = 0;

	while (at + n < text.p + to && !is_line_end(at[n]))
		n++;
	return (struct slice){at, n};
}
