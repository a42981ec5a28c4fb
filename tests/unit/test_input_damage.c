/* What befalls a request on its way: the same DER comes out, and the fault is
 * named at its place in the file. SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "input/input.h"
#include "input/lines.h"
#include "testing.h"

#define BEGIN_LINE "-----BEGIN CERTIFICATE REQUEST-----"
#define END_LINE "-----END CERTIFICATE REQUEST-----"

/* A request for a P-256 key; it has a plus, slashes and padding. The plus is
 * the 52nd character of line 6, the first slash the 29th of line 5. */
#define BODY \
	"MIIBJjCBzQIBADA+MQswCQYDVQQGEwJERTEVMBMGA1UECgwMRXhhbXBsZSBHbWJI\n" \
	"MRgwFgYDVQQDDA93d3cuZXhhbXBsZS5vcmcwWTATBgcqhkjOPQIBBggqhkjOPQMB\n" \
	"BwNCAAQsB2eo8L7UQQFp5TfnpzNWATY6ykN+NYaumD/p7ESwMOw4Gnxo2iUvq0oO\n" \
	"zrF+YZCOX35M5/NfKfZmMPIT7yRSoC0wKwYJKoZIhvcNAQkOMR4wHDAaBgNVHREE\n" \
	"EzARgg93d3cuZXhhbXBsZS5vcmcwCgYIKoZIzj0EAwIDSAAwRQIhAPBNY7ARhkCW\n" \
	"CxJpfr7VZQfYldpy1yCy3Bxsjz+2Yp8iAiAnN+UABlOWPTvu3q+gpc4wUR4jC+bq\n" \
	"eUgdecfZiZgMGw==\n"
#define CLEAN BEGIN_LINE "\n" BODY END_LINE "\n"

enum { ROOM = 16 * 1024, REPLACEMENTS = 5, NO_FAULT = INPUT_FAULT_KINDS };

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* Text being damaged. */
struct octets {
	uint8_t p[ROOM];
	size_t n;
};

static void
append(struct octets *to, const void *octets, size_t n)
{
	assert_true(n <= ROOM - to->n);
	memcpy(to->p + to->n, octets, n);
	to->n += n;
}

static void
replace(struct octets *text, const char *old, const char *new)
{
	struct octets result = {.n = 0};
	struct slice wanted = slice_text(old);

	for (size_t i = 0; i < text->n;) {
		struct slice rest = {text->p + i, text->n - i};

		if (slice_equal(slice_head(rest, wanted.n), wanted)) {
			append(&result, new, strlen(new));
			i += wanted.n;
		} else {
			append(&result, text->p + i, 1);
			i++;
		}
	}
	*text = result;
}

/* --- damages that no replacement of text makes ----------------------------
 */

static void
to_utf16(struct octets *text, bool has_mark, bool is_big_endian)
{
	struct octets result = {.n = 0};

	if (has_mark)
		append(&result, is_big_endian ? "\xfe\xff" : "\xff\xfe", 2);
	for (size_t i = 0; i < text->n; i++) {
		uint8_t unit[2] = {0, 0};

		unit[is_big_endian ? 1 : 0] = text->p[i];
		append(&result, unit, 2);
	}
	*text = result;
}

static void
utf16_le_with_mark(struct octets *text)
{
	to_utf16(text, true, false);
}

static void
utf16_be_with_mark(struct octets *text)
{
	to_utf16(text, true, true);
}

static void
utf16_le(struct octets *text)
{
	to_utf16(text, false, false);
}

static void
utf16_be(struct octets *text)
{
	to_utf16(text, false, true);
}

static void
pad_with_nul(struct octets *text)
{
	static const uint8_t zeros[100];

	append(text, zeros, sizeof(zeros));
}

static void
encode_once_more(struct octets *text)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz0123456789+/";
	struct octets result = {.n = 0};
	uint32_t bits = 0;

	assert_int_equal(text->n % 3, 0);
	for (size_t i = 0; i < text->n; i++) {
		bits = bits << 8 | text->p[i];
		for (int k = 18; i % 3 == 2 && k >= 0; k -= 6)
			append(&result, &alphabet[bits >> k & 0x3f], 1);
	}
	*text = result;
}

/* Two line ends more make groups of three octets. */
static void
encode_utf16(struct octets *text)
{
	append(text, "\n\n", 2);
	utf16_le_with_mark(text);
	encode_once_more(text);
}

static void
to_digits(struct octets *text)
{
	static const char digits[] = "0123456789abcdef";
	struct octets result = {.n = 0};

	for (size_t i = 0; i < text->n; i++) {
		append(&result, &digits[text->p[i] >> 4], 1);
		append(&result, &digits[text->p[i] & 0xf], 1);
		append(&result, i % 30 == 29 ? "\n" : ":", 1);
	}
	*text = result;
}

/* As od -t x1 has it: offsets in octal, and the characters behind for "z". */
static void
to_octal_dump(struct octets *text, bool has_characters)
{
	struct octets result = {.n = 0};
	char part[32];

	for (size_t i = 0; i < text->n; i += 16) {
		const size_t end = i + 16 < text->n ? i + 16 : text->n;

		(void)snprintf(part, sizeof(part), "%07zo", i);
		append(&result, part, strlen(part));
		for (size_t k = i; k < end; k++) {
			(void)snprintf(part, sizeof(part), " %02x", text->p[k]);
			append(&result, part, 3);
		}
		for (size_t k = i; has_characters && k < end; k++) {
			append(&result, "  >", k == i ? 3 : 0);
			append(&result,
				text->p[k] < ' ' ? (const uint8_t *)"."
						 : &text->p[k],
				1);
			append(&result, "<", k + 1 == end ? 1 : 0);
		}
		append(&result, "\n", 1);
	}
	(void)snprintf(part, sizeof(part), "%07zo\n", text->n);
	append(&result, part, strlen(part));
	*text = result;
}

static void
to_octal(struct octets *text)
{
	to_octal_dump(text, false);
}

static void
to_octal_with_characters(struct octets *text)
{
	to_octal_dump(text, true);
}

/* Lines of 75 characters with soft line breaks, as of one long line. */
static void
break_softly(struct octets *text)
{
	struct octets result = {.n = 0};

	replace(text, "\n", "");
	replace(text, "=", "=3D");
	replace(text, BEGIN_LINE, BEGIN_LINE "\n");
	replace(text, END_LINE, "\n" END_LINE "\n");
	for (size_t i = 0; i < text->n; i++) {
		size_t column =
			i < sizeof(BEGIN_LINE) ? 0 : i - sizeof(BEGIN_LINE);

		if (column % 75 == 0 && column > 0 && column < 400)
			append(&result, "=\n", 2);
		append(&result, text->p + i, 1);
	}
	*text = result;
}

/* --- the table -------------------------------------------------------------
 */

/* First the replacements are made, then prefix and suffix are added, then the
 * function is applied. */
static const struct damage {
	const char *name;
	struct {
		const char *old;
		const char *new;
	} replacements[REPLACEMENTS];
	const char *prefix;
	const char *suffix;
	void (*apply)(struct octets *text);
	int fault; /* enum input_fault_kind, or NO_FAULT: tests/damages */
	size_t line;
	size_t column;
} damages[] = {
	{"nothing", {{0}}, 0, 0, 0, NO_FAULT, 1, 1},
	{"no BEGIN and END", {{BEGIN_LINE "\n", ""}, {END_LINE "\n", ""}}, 0, 0,
		0, NO_FAULT, 1, 1},
	{"no BEGIN", {{BEGIN_LINE "\n", ""}}, 0, 0, 0, NO_FAULT, 1, 1},
	{"no END", {{END_LINE "\n", ""}}, 0, 0, 0, NO_FAULT, 1, 1},
	{"no END, but a greeting", {{END_LINE "\n", "\nRegards\nBob\n"}}, 0, 0,
		0, NO_FAULT, 1, 1},
	{"another label at the end", {{END_LINE, "-----END CERTIFICATE-----"}},
		0, 0, 0, NO_FAULT, 1, 1},
	{"four hyphens", {{"-----", "----"}}, 0, 0, 0, INPUT_DASHES, 1, 1},
	{"six hyphens", {{"-----", "------"}}, 0, 0, 0, INPUT_DASHES, 1, 1},
	{"a hyphen lost behind END",
		{{END_LINE,
			"-----END CERTIFICATE "
			"REQUEST----"}},
		0, 0, 0, INPUT_DASHES, 9, 29},
	{"no hyphens", {{"-----", ""}}, 0, 0, 0, INPUT_DASHES, 1, 1},
	{"em dashes", {{"-----", "\u2014\u2014-"}}, 0, 0, 0, INPUT_DASHES, 1,
		1},
	{"en dashes behind", {{"REQUEST-----", "REQUEST\u2013\u2013-"}}, 0, 0,
		0, INPUT_DASHES, 1, 31},
	{"small letters",
		{{"BEGIN CERTIFICATE REQUEST", "Begin Certificate Request"},
			{"END CERTIFICATE REQUEST", "End Certificate Request"}},
		0, 0, 0, INPUT_LOWER_CASE, 1, 7},
	{"blanks before the label", {{"BEGIN ", " BEGIN  "}}, 0, 0, 0, NO_FAULT,
		1, 1},
	{"indented", {{"\n", "\n    "}}, "    ", 0, 0, INPUT_INDENTED, 1, 1},
	{"a tab before each line", {{"\n", "\n\t"}}, "\t", 0, 0, INPUT_INDENTED,
		1, 1},
	{"Base64 indented", {{"\nB", "\n  B"}}, 0, 0, 0, INPUT_LINE_INDENTED, 4,
		1},
	{"in a YAML value", {{"\n", "\n  "}}, "csr: |\n  ", "\n", 0,
		INPUT_INDENTED, 2, 1},
	{"in a shell variable", {{"\n", " "}}, "CSR=\"", "\"\n", 0,
		INPUT_TEXT_BEFORE, 1, 1},
	{"all on one line", {{"\n", ""}}, 0, 0, 0, INPUT_TEXT_AFTER, 1, 36},
	{"blanks for line ends", {{"\n", " "}}, 0, 0, 0, INPUT_TEXT_AFTER, 1,
		37},
	{"Base64 on one line",
		{{"\n", ""}, {BEGIN_LINE, BEGIN_LINE "\n"},
			{END_LINE, "\n" END_LINE "\n"}},
		0, 0, 0, INPUT_LINE_LONG, 2, 1},
	{"lines of 32", {{"EVMBMGA", "EVMBMGA\n"}}, 0, 0, 0, INPUT_LINE_SHORT,
		2, 1},
	{"an empty line after each", {{"\n", "\n\n"}}, 0, 0, 0,
		INPUT_BLANK_LINE, 2, 1},
	{"trailing blanks", {{"\n", "  \n"}}, 0, 0, 0, INPUT_TRAILING_BLANK, 1,
		36},
	{"CR alone", {{"\n", "\r"}}, 0, 0, 0, INPUT_LINE_END, 1, 36},
	{"one CR LF among LF", {{"eUgdecfZiZgMGw==\n", "eUgdecfZiZgMGw==\r\n"}},
		0, 0, 0, INPUT_LINE_END, 8, 17},
	{"CR LF", {{"\n", "\r\n"}}, 0, 0, 0, NO_FAULT, 1, 1},
	{"a mark of UTF-8", {{0}}, "\xef\xbb\xbf", 0, 0, INPUT_BOM, 1, 1},
	{"UTF-16 LE with a mark", {{0}}, 0, 0, utf16_le_with_mark, INPUT_UTF16,
		1, 1},
	{"UTF-16 BE with a mark", {{0}}, 0, 0, utf16_be_with_mark, INPUT_UTF16,
		1, 1},
	{"UTF-16 LE", {{0}}, 0, 0, utf16_le, INPUT_UTF16, 1, 1},
	{"UTF-16 BE", {{0}}, 0, 0, utf16_be, INPUT_UTF16, 1, 1},
	{"NUL padding", {{0}}, 0, 0, pad_with_nul, INPUT_NUL, 10, 1},
	{"colours of a terminal", {{"\n", "\x1b[0m\n\x1b[1;32m"}}, "\x1b[1;32m",
		"\x1b[0m", 0, INPUT_TERMINAL, 1, 1},
	{"a charset of a terminal", {{"MRgw", "\x1b(B\x1b[mMRgw"}}, 0, 0, 0,
		INPUT_TERMINAL, 3, 1},
	{"a title of a terminal", {{"MRgw", "\x1b]0;me\x1b\\MRgw"}}, 0, 0, 0,
		INPUT_TERMINAL, 3, 1},
	{"a page break", {{"MRgw", "\fMRgw"}}, 0, 0, 0, INPUT_PAGE_BREAK, 3, 1},
	{"a page break for a line end", {{"\nMRgw", "\fMRgw"}}, 0, 0, 0,
		INPUT_PAGE_BREAK, 2, 65},
	{"a foot of four rows", {{"MRgw", "\n\n\n 2\n\fMRgw"}}, 0, 0, 0,
		INPUT_PAGE_BREAK, 3, 1},
	{"a head of four rows", {{"MRgw", "\fa page\n3\n\n\nMRgw"}}, 0, 0, 0,
		INPUT_PAGE_BREAK, 3, 1},
	{"two breaks in a row", {{"MRgw", "1\n\f\n\n\fa page\nMRgw"}}, 0, 0, 0,
		INPUT_PAGE_BREAK, 3, 1},
	{"a break within BEGIN and END", {{0}}, "a page\n\f", "\f", 0,
		INPUT_PAGE_BREAK, 2, 1},
	{"digits", {{0}}, 0, 0, to_digits, INPUT_HEX, 1, 1},
	{"a dump of od", {{0}}, 0, 0, to_octal, INPUT_HEX, 1, 9},
	{"a dump of od with characters", {{0}}, 0, 0, to_octal_with_characters,
		INPUT_HEX, 1, 9},
	{"quoted", {{"\n", "\n> "}}, "> ", 0, 0, INPUT_QUOTED, 1, 1},
	{"quoted twice", {{"\n", "\n> > "}}, "Hi,\n> > ", 0, 0, INPUT_QUOTED, 2,
		1},
	{"quoted-printable", {{"=", "=3D"}}, 0, 0, 0, INPUT_QUOTED_PRINTABLE, 8,
		15},
	{"quoted-printable, soft breaks", {{0}}, 0, 0, break_softly,
		INPUT_QUOTED_PRINTABLE, 2, 76},
	{"literal line ends", {{"\n", "\\n"}}, 0, 0, 0, INPUT_ESCAPES, 1, 36},
	{"a JSON value", {{"\n", "\\n"}, {"/", "\\/"}, {"+", "\\u002b"}},
		"{\"csr\": \"", "\"}\n", 0, INPUT_ESCAPES, 1, 45},
	{"JSON in JSON", {{"\n", "\\\\n"}, {"\"", "\\\""}},
		"\"{\\\"csr\\\":"
		"\\\"",
		"\\\"}\"\n", 0, INPUT_ESCAPES, 1, 48},
	{"a string of C", {{"\n", "\\n\"\n\""}}, "char csr[] = \"", "\";\n", 0,
		INPUT_ESCAPES, 1, 50},
	{"HTML line breaks", {{"\n", "<br>\n"}}, 0, 0, 0, INPUT_HTML, 1, 36},
	{"HTML line breaks on one line", {{"\n", "<br />"}}, 0, 0, 0,
		INPUT_HTML, 1, 36},
	{"HTML entities", {{"+", "&#43;"}, {"/", "&#x2F;"}, {"=", "&equals;"}},
		0, 0, 0, INPUT_HTML, 2, 16},
	{"HTML entities of look-alikes",
		{{"+", "&#65291;"}, {"/", "&#xFF0F;"}, {"=", "&#xff1d;"}}, 0, 0,
		0, INPUT_HTML, 2, 16},
	{"an HTML page", {{0}}, "<html><body><pre>", "</pre></body></html>\n",
		0, INPUT_HTML, 1, 1},
	{"quoted in HTML", {{"\n", "\n&gt; "}}, "&gt; ", 0, 0, INPUT_QUOTED, 1,
		1},
	{"CR of XML", {{"\n", "&#13;\n"}}, 0, 0, 0, INPUT_HTML, 1, 36},
	{"an element of XML", {{0}}, "<pem>", "</pem>\n", 0, INPUT_HTML, 1, 1},
	{"a comment of HTML", {{0}}, "<!-- mine --> ", 0, 0, INPUT_HTML, 1, 1},
	{"no hyphens but blanks behind",
		{{BEGIN_LINE "\n", "-----BEGIN CERTIFICATE REQUEST   \n"}}, 0,
		0, 0, INPUT_DASHES, 1, 31},
	{"no hyphens around an old label",
		{{BEGIN_LINE, "BEGIN NEW CERTIFICATE REQUEST"},
			{END_LINE, "END NEW CERTIFICATE REQUEST"}},
		0, 0, 0, INPUT_DASHES, 1, 1},
	{"four hyphens, in front of a short label",
		{{BEGIN_LINE, "----BEGIN CSR"}, {END_LINE, "----END CSR"}}, 0,
		0, 0, INPUT_DASHES, 1, 1},
	{"URL encoding", {{"+", "%2B"}, {"/", "%2F"}, {"=", "%3D"}}, 0, 0, 0,
		INPUT_URL, 2, 16},
	{"a form's value",
		{{"+", "%2B"}, {"/", "%2F"}, {"=", "%3D"}, {"\n", "%0D%0A"},
			{" ", "+"}},
		"csr=", "&x=1", 0, INPUT_URL, 1, 15},
	{"plus turned to blank", {{"+", " "}}, 0, 0, 0, INPUT_PLUS_LOST, 2, 16},
	{"base64url",
		{{BEGIN_LINE "\n", ""}, {END_LINE "\n", ""}, {"+", "-"},
			{"/", "_"}, {"=", ""}},
		0, 0, 0, INPUT_BASE64URL, 1, 16},
	{"base64url in a frame",
		{{"A+M", "A-M"}, {"N+N", "N-N"}, {"+", "-"}, {"/", "_"}}, 0, 0,
		0, INPUT_BASE64URL, 2, 16},
	{"Base64 of PEM", {{0}}, 0, "\n", encode_once_more, INPUT_TWICE, 1, 1},
	{"Base64 of PEM in UTF-16", {{0}}, 0, "\n", encode_utf16, INPUT_TWICE,
		1, 1},
	{"Base64 of JSON with other letters",
		{{"\n", "\\n"}, {BEGIN_LINE, "{\"\u00fc\": \"" BEGIN_LINE},
			{END_LINE "\\n", END_LINE "\\n\"} \n"}},
		0, "\n", encode_once_more, INPUT_TWICE, 1, 1},
	{"no padding", {{"=", ""}}, 0, 0, 0, INPUT_PADDING, 8, 15},
	{"too much padding", {{"==", "==="}}, 0, 0, 0, INPUT_PADDING, 8, 17},
	{"unused bits", {{"Gw==", "Gx=="}}, 0, 0, 0, INPUT_UNUSED_BITS, 8, 14},
	{"no-break space", {{"MRgw", "\u00a0MRgw"}}, 0, 0, 0, INPUT_LOOKALIKE,
		3, 1},
	{"no-break spaces in the label",
		{{"CERTIFICATE ", "CERTIFICATE\u00a0"}}, 0, 0, 0,
		INPUT_LOOKALIKE, 1, 23},
	{"zero-width space", {{"MRgw", "MR\u200bgw"}}, 0, 0, 0, INPUT_LOOKALIKE,
		3, 3},
	{"Latin-1 no-break space", {{"MRgw", "MR\xa0gw"}}, 0, 0, 0,
		INPUT_LOOKALIKE, 3, 3},
	{"full-width letters", {{"MRgw", "\uff2dRgw"}}, 0, 0, 0,
		INPUT_LOOKALIKE, 3, 1},
	{"smart quotes around", {{0}}, "\u201c", "\u201d\n", 0, INPUT_LOOKALIKE,
		1, 1},
	{"a letter beyond ASCII", {{"MRgw", "MR\u00e9gw"}}, 0, 0, 0,
		INPUT_NOT_ASCII, 3, 3},
	{"double-spaced by CR CR LF", {{"\n", "\r\r\n"}}, 0, 0, 0,
		INPUT_LINE_END, 1, 36},
	{"a header", {{"MIIB", "Comment: by hand\n\nMIIB"}}, 0, 0, 0,
		INPUT_HEADER, 2, 1},
	{"headers that are folded",
		{{"MIIB",
			"MIC-Info: RSA,\n\tjV2OfHnnXHU8bnL8\n"
			"  EtE7K2QDeVMCyXsd\n\nMIIB"}},
		0, 0, 0, INPUT_HEADER, 2, 1},
	{"a header with Base64 indented behind it",
		{{"MIIB", "Comment: by hand\n MIIB"}, {"\nM", "\n M"}}, 0, 0, 0,
		INPUT_HEADER, 2, 1},
	{"a header as deep as the Base64",
		{{"\n", "\n  "}, {"MIIB", "Comment: by hand\n  MIIB"},
			{"BwNC", "\n  BwNC"}},
		"  ", 0, 0, INPUT_HEADER, 2, 1},
	{"the text of openssl", {{0}},
		"Certificate Request:\n    Data:\n        Version: 1 (0x0)\n"
		"        Subject: C = DE, O = Example GmbH\n"
		"                pub:\n                    "
		"04:2c:07:67:a8:f0:be\n",
		0, 0, NO_FAULT, 7, 1},
	{"a mail around", {{0}}, "Dear CA,\n\nplease sign this:\n\n",
		"\nMit freundlichen Gr\u00fc\u00dfen\n-- \nBob\n", 0, NO_FAULT,
		5, 1},
	{"a sentence that names the lines", {{0}},
		"Send -----BEGIN CERTIFICATE REQUEST----- and -----END "
		"CERTIFICATE REQUEST----- too:\n",
		0, 0, NO_FAULT, 2, 1},
	{"Markdown fences", {{0}}, "```\n", "```\n", 0, NO_FAULT, 2, 1},
	{"several at once", {{"-----", "----"}, {"\n", "\\r\\n"}, {"=", ""}},
		"\xef\xbb\xbf{\"csr\":\"", "\"}", 0, INPUT_PADDING, 1, 471},
};

enum { DAMAGES = sizeof(damages) / sizeof(damages[0]) };

static struct octets
damaged(const struct damage *damage)
{
	struct octets text = {.n = 0};
	struct octets result = {.n = 0};

	append(&text, CLEAN, strlen(CLEAN));
	for (size_t i = 0; i < REPLACEMENTS; i++)
		if (damage->replacements[i].old != NULL)
			replace(&text, damage->replacements[i].old,
				damage->replacements[i].new);
	if (damage->apply != NULL)
		damage->apply(&text);
	if (damage->prefix != NULL)
		append(&result, damage->prefix, strlen(damage->prefix));
	append(&result, text.p, text.n);
	if (damage->suffix != NULL)
		append(&result, damage->suffix, strlen(damage->suffix));
	return result;
}

static struct input
scan(struct slice text)
{
	struct input input;

	assert_int_equal(input_scan(text, 1 << 20, arena, &input), ERR_OK);
	return input;
}

static struct slice
clean_der(void)
{
	struct input input = scan(slice_text(CLEAN));

	assert_int_equal(input.request_count, 1);
	assert_int_equal(input.blocks[0].faults.count, 0);
	assert_int_equal(input.faults.count, 0);
	return input.blocks[0].der;
}

/* The block with the request; NULL where there is not just one. */
static const struct input_block *
only_request(const struct input *input)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (input->blocks[i].object == OBJECT_REQUEST)
			return input->request_count == 1 ? &input->blocks[i]
							 : NULL;
	return NULL;
}

/* Says what is wrong with a damage and goes on to the next. */
#define complain(...) \
	do { \
		print_message(__VA_ARGS__); \
		failures++; \
	} while (0)

static void
test_the_same_der_comes_out_of_every_damage(void **state)
{
	struct slice wanted = clean_der();
	size_t failures = 0;

	(void)state;
	assert_true(DAMAGES > 50);
	for (size_t i = 0; i < DAMAGES; i++) {
		struct octets text = damaged(&damages[i]);
		struct input input = scan((struct slice){text.p, text.n});
		const struct input_block *block = only_request(&input);

		if (block == NULL)
			complain("# %s: %zu requests\n", damages[i].name,
				input.request_count);
		else if (!slice_equal(block->der, wanted))
			complain("# %s: another DER of %zu octets\n",
				damages[i].name, block->der.n);
		else if (block->bad_base64.p != NULL)
			complain("# %s: a stranger at %zu\n", damages[i].name,
				(size_t)(block->bad_base64.p - input.text.p));
	}
	assert_int_equal(failures, 0);
}

/* Where the damage was found; line 0: nowhere. */
static struct input_place
place_of_damage(const struct input *input, const struct damage *damage)
{
	enum input_fault_kind kind = (enum input_fault_kind)damage->fault;
	const struct input_block *block = only_request(input);
	const struct input_fault *fault;

	if (block == NULL)
		return (struct input_place){0, 0, 0};
	if (damage->fault == NO_FAULT)
		return (struct input_place){block->line, damage->column, 0};
	fault = input_fault_find(
		kind <= INPUT_NUL ? input->faults : block->faults, kind);
	if (fault == NULL)
		return (struct input_place){0, 0, 0};
	return input_place_of(input, fault->at);
}

static void
test_every_damage_is_named_at_its_place(void **state)
{
	size_t failures = 0;

	(void)state;
	for (size_t i = 0; i < DAMAGES; i++) {
		const struct damage *damage = &damages[i];
		struct octets text = damaged(damage);
		struct input input = scan((struct slice){text.p, text.n});
		struct input_place place = place_of_damage(&input, damage);

		if (place.line != damage->line ||
			place.column != damage->column)
			complain("# %s: found at %zu:%zu, not %zu:%zu\n",
				damage->name, place.line, place.column,
				damage->line, damage->column);
	}
	assert_int_equal(failures, 0);
}

/* The first octets of the DER are named where its first symbol is, whatever
 * lies between. */
static void
test_places_of_der_are_places_of_the_file(void **state)
{
	static const struct {
		const char *name;
		size_t line;
		size_t column;
		size_t last_line; /* of the symbol with the last octet */
		size_t last_column;
	} cases[] = {
		{"nothing", 2, 1, 8, 13},
		{"UTF-16 LE with a mark", 2, 1, 8, 13},
		{"a mark of UTF-8", 2, 1, 8, 13},
		{"quoted", 2, 3, 8, 15},
		{"literal line ends", 1, 38, 1, 446},
		{"Base64 of PEM", 1, 49, 1, 585},
		{"colours of a terminal", 2, 8, 8, 20},
		{"a head of four rows", 2, 1, 12, 13},
		{"digits", 2, 19, 15, 55},
		{"CR alone", 2, 1, 8, 13},
		{"plus turned to blank", 2, 1, 8, 13},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		size_t k = 0;
		struct octets text;
		struct input input;
		struct input_place place;

		while (strcmp(damages[k].name, cases[i].name) != 0)
			k++;
		text = damaged(&damages[k]);
		input = scan((struct slice){text.p, text.n});
		place = input_place_of_der(&input, &input.blocks[0], 0);
		assert_int_equal(place.line, cases[i].line);
		assert_int_equal(place.column, cases[i].column);
		place = input_place_of_der(
			&input, &input.blocks[0], input.blocks[0].der.n - 1);
		assert_int_equal(place.line, cases[i].last_line);
		assert_int_equal(place.column, cases[i].last_column);
	}
}

/* A line of Base64 that is Base64 of Base64 by itself is just a line. */
static void
test_text_inside_of_a_request_stays_what_it_is(void **state)
{
	struct input input = scan(slice_text(BEGIN_LINE
		"\nMIIBJjCBzQIBADA+MQswCQYDVQQGEwJERTEVMBMGA1UECgwMRXhhbXBsZSBH"
		"bWJI\nTUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFPQ0FROEFNSUlCQ2dLQ0FR"
		"R"
		"UF0\nLS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJQklqQ"
		"U"
		"5C\n" END_LINE "\n"));

	(void)state;
	assert_int_equal(input.request_count, 1);
	assert_int_equal(input.layer_count, 0);
	assert_int_equal(input.blocks[0].der.n, (64 + 60 + 60) / 4 * 3);
}

/* What a line of Base64 goes on with is no text of its own: in the Base64 of
 * URLs, and behind the short rest of a line that was broken. */
static void
test_what_goes_on_is_no_base64_of_its_own(void **state)
{
	static const char *const bodies[] = {
		"MIIBJjCBzQIBADA-TUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFPQ0FROEFN"
		"SUlCQ2dLQ0FR\n",
		"MIIBJjCBzQIBADA_TUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFPQ0FROEFN"
		"SUlCQ2dLQ0FR\n",
		"MIIBJjCBzQIBADA+MQswCQYDVQQGEwJERTEVMBMGA1UECgwMRXhhbXBsZSBH"
		"\nbWJI\n"
		"TUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFPQ0FROEFNSUlCQ2dLQ0FR\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(bodies) / sizeof(bodies[0]); i++) {
		char text[512];
		struct input input;

		(void)snprintf(text, sizeof(text),
			BEGIN_LINE "\n%s" END_LINE "\n", bodies[i]);
		input = scan(slice_text(text));
		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.layer_count, 0);
	}
	/* Alone it is one. */
	assert_int_equal(scan(slice_text("TUlJQklqQU5CZ2txaGtpRzl3MEJBUUVGQUFP"
					 "Q0FROEFNSUlCQ2dLQ0FR\n"))
				 .block_count,
		0);
	assert_int_equal(scan(slice_text(BEGIN_LINE
				      "\nTUlJQklqQU5CZ2txaGtpRzl3MEJBUUVG"
				      "QUFPQ0FROEFNSUlCQ2dLQ0FR\n" END_LINE))
				 .layer_count,
		1);
}

/* What each line begins with is left out; not a quotation mark, which ends the
 * line, too, and not what two lines alone have. */
static void
test_what_stands_before_some_lines_is_theirs(void **state)
{
	static const struct {
		const char *begin, *first, *others;
		bool is_prefix;
	} cases[] = {
		{"# ", "# ", "# ", true},
		{"# ", "# ", "", false},
		{"# ", "", "", false},
		{"7: ", "8: ", "9: ", true},
		{"7: ", ": ", ": ", false},
		{"\"", "\"", "\"", false},
		{"'", "'", "'", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char text[512];
		struct input input;

		(void)snprintf(text, sizeof(text),
			"%s" BEGIN_LINE "\n%sMIIBJjCBzQIBADA+\n"
			"%sMQswCQYDVQQGEwJE\n%s" END_LINE "\n",
			cases[i].begin, cases[i].first, cases[i].others,
			cases[i].others);
		input = scan(slice_text(text));
		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.layer_count, cases[i].is_prefix);
	}
}

/* Up to four rows with blanks, or nothing, are the foot of a page; where there
 * are more they are none, and stay. */
static void
test_a_foot_of_a_page_has_four_rows(void **state)
{
	(void)state;
	for (size_t rows = 4; rows <= 5; rows++) {
		char text[512];
		struct input input;

		(void)snprintf(text, sizeof(text),
			BEGIN_LINE "\nMIIBJjCBzQIBADA+\n%s\n\n\n2 of 3\n"
				   "\fMQswCQYDVQQGEwJE\n" END_LINE "\n",
			rows == 5 ? "1 of 3\n" : "");
		input = scan(slice_text(text));
		assert_int_equal(input.layer_count, 1);
		assert_int_equal(
			slice_search(input.text, "2 of 3") < input.text.n,
			rows == 5);
	}
}

/* As "od -b" writes the text: groups of three octal digits. */
static void
to_octal_digits(struct octets *text)
{
	struct octets result = {.n = 0};
	char word[16];

	for (size_t i = 0; i < text->n; i++) {
		if (i % 16 == 0) {
			(void)snprintf(word, sizeof(word), "%s%07zo",
				i == 0 ? "" : "\n", i);
			append(&result, word, strlen(word));
		}
		(void)snprintf(
			word, sizeof(word), " %03o", (unsigned)text->p[i]);
		append(&result, word, 4);
	}
	(void)snprintf(word, sizeof(word), "\n%07zo\n", text->n);
	append(&result, word, strlen(word));
	*text = result;
}

static void
test_octal_digits_are_octets(void **state)
{
	/* One group is more than an octet, or has another digit. */
	static const char *const groups[] = {" 055", " 455", " 059", " 0a5"};

	(void)state;
	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		struct octets text = {.n = 0};
		struct input input;

		append(&text, CLEAN, strlen(CLEAN));
		to_octal_digits(&text);
		memcpy(text.p + 7, groups[i], 4);
		input = scan((struct slice){text.p, text.n});
		assert_int_equal(input.request_count, i == 0 ? 1 : 0);
	}
}

/* In Base64 that is encoded for a URL a plus that was not is one still; in the
 * labels around it is a blank. */
static void
test_a_plus_beside_escapes_is_a_blank_in_labels_alone(void **state)
{
	struct octets text = {.n = 0};
	struct input input;
	const struct input_block *block;

	(void)state;
	append(&text, CLEAN, strlen(CLEAN));
	replace(&text, " ", "+");
	replace(&text, "/", "%2F");
	input = scan((struct slice){text.p, text.n});
	block = only_request(&input);
	assert_non_null(block);
	assert_true(slice_equal(block->der, clean_der()));
	assert_slice_equals_text(block->label, "CERTIFICATE REQUEST");
	assert_non_null(input_fault_find(block->faults, INPUT_URL));
	assert_null(input_fault_find(block->faults, INPUT_PLUS_LOST));
}

/* A pair of surrogates is one character; one alone is shown as it stands. */
static void
test_surrogates_of_utf16_are_characters(void **state)
{
	static const uint8_t emoji[] = {0xff, 0xfe, 'a', 0, 0x3d, 0xd8, 0x00,
		0xde, 'b', 0, 0xff, 0xdb, 0xff, 0xdf, 0x3d, 0xd8, 'c', 0, 0x00,
		0xde, 'd', 0};
	const struct slice text = {emoji, sizeof(emoji)};

	(void)state;
	assert_true(slice_equal(scan(text).text,
		slice_text("a\xf0\x9f\x98\x80"
			   "b\xf4\x8f\xbf\xbf\xed\xa0\xbd"
			   "c\xed\xb8\x80"
			   "d")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_same_der_comes_out_of_every_damage),
		cmocka_unit_test(test_every_damage_is_named_at_its_place),
		cmocka_unit_test(test_places_of_der_are_places_of_the_file),
		cmocka_unit_test(
			test_text_inside_of_a_request_stays_what_it_is),
		cmocka_unit_test(test_what_goes_on_is_no_base64_of_its_own),
		cmocka_unit_test(test_what_stands_before_some_lines_is_theirs),
		cmocka_unit_test(test_a_foot_of_a_page_has_four_rows),
		cmocka_unit_test(test_octal_digits_are_octets),
		cmocka_unit_test(
			test_a_plus_beside_escapes_is_a_blank_in_labels_alone),
		cmocka_unit_test(test_surrogates_of_utf16_are_characters),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
