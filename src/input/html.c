/* Undoing HTML and XML: tags that break lines, other tags, references.
 * SPDX-License-Identifier: MIT */
#include "input/lookalike.h"
#include "input/transport.h"

enum {
	TAG_MAX = 512,     /* octets; longer ones are no tags */
	REFERENCE_MAX = 12 /* "&NewLine;", "&#x0000002B;" */
};

/* The references that stand for something that PEM has. */
static const struct {
	const char *name;
	uint8_t octet;
} references[] = {
	{"amp", '&'},
	{"lt", '<'},
	{"gt", '>'},
	{"quot", '"'},
	{"apos", '\''},
	{"nbsp", ' '},
	{"plus", '+'},
	{"sol", '/'},
	{"equals", '='},
	{"hyphen", '-'},
	{"dash", '-'},
	{"ndash", '-'},
	{"mdash", '-'},
	{"minus", '-'},
	{"NewLine", '\n'},
	{"Tab", '\t'},
	{"lowbar", '_'},
};

/* The elements that begin a line of their own. */
static const char *const line_tags[] = {
	"br", "p", "div", "li", "tr", "pre", "td", "blockquote"};

/* What an octet of the source and those behind it stand for. n == 0: for
 * themselves; octet == 0: for nothing. */
struct markup {
	uint8_t octet;
	size_t n;
};

/* The number of a reference such as "#43" or "#x2B"; 0: it is none. */
static uint32_t
reference_number(struct slice name)
{
	uint32_t base = 10;
	uint32_t number = 0;
	size_t i = 1;

	if (name.n > 1 && ascii_lower(name.p[1]) == 'x') {
		base = 16;
		i = 2;
	}
	for (; i < name.n; i++) {
		const char *digits = "0123456789abcdef";
		const char *at = strchr(digits, ascii_lower(name.p[i]));

		if (name.p[i] == 0 || at == NULL || at - digits >= (int)base ||
			number > 0xffff)
			return 0;
		number = number * base + (uint32_t)(at - digits);
	}
	return number;
}

/* The octet that a reference of this name stands for; 0: none of ours. */
static uint8_t
reference_octet(struct slice name)
{
	if (name.n > 1 && name.p[0] == '#') {
		uint32_t number = reference_number(name);
		unsigned like = lookalike(number);

		if (number < 0x80)
			return (uint8_t)number;
		return like < LOOKALIKE_NONE ? (uint8_t)like : 0;
	}
	for (size_t i = 0; i < sizeof(references) / sizeof(references[0]); i++)
		if (slice_equal(name, slice_text(references[i].name)))
			return references[i].octet;
	return 0;
}

static struct markup
read_reference(struct slice text)
{
	struct slice name = slice_head(slice_from(text, 1), REFERENCE_MAX);
	size_t n = slice_find(name, ';');
	uint8_t octet;

	if (n == name.n)
		return (struct markup){0, 0};
	octet = reference_octet(slice_head(name, n));
	return (struct markup){octet, octet == 0 ? 0 : n + 2};
}

static bool
is_line_tag(struct slice name)
{
	for (size_t i = 0; i < sizeof(line_tags) / sizeof(line_tags[0]); i++)
		if (slice_equal_ignoring_case(name, slice_text(line_tags[i])))
			return true;
	return false;
}

/* The name in a tag, whose "<" stands first. */
static struct slice
tag_name(struct slice tag)
{
	size_t n = 0;

	tag = slice_from(tag, tag.n > 1 && tag.p[1] == '/' ? 2 : 1);
	while (n < tag.n && ascii_is_letter(tag.p[n]))
		n++;
	return slice_head(tag, n);
}

/* Elements besides these that pages have around text. */
static const char *const other_tags[] = {"a", "abbr", "article", "b", "big",
	"body", "center", "code", "dd", "dl", "dt", "em", "figure", "font",
	"footer", "form", "h", "head", "header", "hr", "html", "i", "img",
	"input", "kbd", "label", "link", "main", "meta", "nav", "nobr", "o",
	"ol", "option", "s", "samp", "script", "section", "select", "small",
	"span", "strong", "style", "sub", "sup", "svg", "table", "tbody",
	"textarea", "tfoot", "th", "thead", "title", "tt", "u", "ul", "var",
	"wbr", "xml"};

static bool
is_other_tag(struct slice name)
{
	for (size_t i = 0; i < sizeof(other_tags) / sizeof(other_tags[0]); i++)
		if (slice_equal_ignoring_case(name, slice_text(other_tags[i])))
			return true;
	return false;
}

/* A name in angle brackets that HTML has not is a tag of XML where text or
 * another tag follows at once; in words ("request of <host>: ") it is none. */
static bool
is_in_words(struct slice behind)
{
	return behind.n > 0 && behind.p[0] != 0 &&
		strchr(" \t:,;.)", behind.p[0]) != NULL;
}

/* A tag ends in ">" before another one begins. */
static struct markup
read_tag(struct slice text)
{
	struct slice name;
	struct slice head = slice_head(text, TAG_MAX);
	size_t n = 1;

	if (head.n < 2 ||
		(!ascii_is_letter(head.p[1]) && head.p[1] != '/' &&
			head.p[1] != '!'))
		return (struct markup){0, 0};
	while (n < head.n && head.p[n] != '>' && head.p[n] != '<')
		n++;
	if (n == head.n || head.p[n] == '<')
		return (struct markup){0, 0};
	name = tag_name(slice_head(head, n));
	if (head.p[1] != '/' && head.p[1] != '!' && !is_line_tag(name) &&
		!is_other_tag(name) && is_in_words(slice_from(text, n + 1)))
		return (struct markup){0, 0};
	return (struct markup){is_line_tag(name) ? '\n' : 0, n + 1};
}

static struct markup
read_markup(struct slice text)
{
	if (text.p[0] == '<')
		return read_tag(text);
	if (text.p[0] == '&')
		return read_reference(text);
	return (struct markup){0, 0};
}

/* True where a line break here would make an empty line of what is none. */
static bool
is_broken_already(const struct rewrite *rewrite, struct slice behind)
{
	size_t n = 0;

	if (rewrite->n == 0 || rewrite->text[rewrite->n - 1] == '\n')
		return true;
	while (n < behind.n && (behind.p[n] == ' ' || behind.p[n] == '\t'))
		n++;
	return n == behind.n || behind.p[n] == '\n' || behind.p[n] == '\r';
}

/* True where markup that begins with this octet stands in the text. */
static bool
has_markup(struct slice text, uint8_t first)
{
	text = slice_from(text, slice_find(text, first));
	while (text.n > 0) {
		if (read_markup(text).n > 0)
			return true;
		text = slice_from(text, 1);
		text = slice_from(text, slice_find(text, first));
	}
	return false;
}

bool
html_is_there(struct slice text)
{
	return has_markup(text, '<') || has_markup(text, '&');
}

void
html_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;

	for (size_t i = 0; i < text.n;) {
		struct slice rest = slice_from(text, i);
		struct markup markup = read_markup(rest);
		bool is_tag = text.p[i] == '<';

		if (markup.n == 0)
			rewrite_keep(rewrite, i++);
		else if (markup.octet != 0 &&
			!(is_tag &&
				is_broken_already(
					rewrite, slice_from(rest, markup.n))))
			rewrite_put(rewrite, markup.octet, i);
		i += markup.n;
	}
}
