/* Telling what a commonName was meant to be. SPDX-License-Identifier: MIT */
#include "names/common_name.h"

#include "base/unicode.h"
#include "names/key_value.h"
#include "names/san_text.h"
#include "names/special.h"
#include "names/suffix.h"
#include "names/variable.h"

static bool
is_space(uint8_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_separator(uint8_t c)
{
	return is_space(c) || c == ',' || c == ';';
}

static struct slice
trimmed(struct slice s)
{
	while (s.n > 0 && is_space(s.p[0]))
		s = slice_from(s, 1);
	while (s.n > 0 && is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* Cuts the next word off *rest; empty where there is no more. */
static struct slice
next_word(struct slice *rest)
{
	struct slice word;
	size_t n = 0;

	while (rest->n > 0 && is_separator(rest->p[0]))
		*rest = slice_from(*rest, 1);
	while (n < rest->n && !is_separator(rest->p[n]))
		n++;
	word = slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	return word;
}

/* --- hosts beyond doubt ----------------------------------------------------
 */

/* name in lower case without the root's dot and "*.". */
static bool
lower_case(struct slice name, char out[HOST_ROOM])
{
	name = slice_from(name, slice_begins(name, "*.") ? 2 : 0);
	if (name.n > 0 && name.p[name.n - 1] == '.')
		name.n--;
	if (name.n > HOST_OCTETS)
		return false;
	for (size_t i = 0; i < name.n; i++)
		out[i] = (char)ascii_lower(name.p[i]);
	out[name.n] = '\0';
	return true;
}

static bool
is_known_name(const struct host *host)
{
	char name[HOST_ROOM];

	if (host->kind != HOST_NAME)
		return host->kind == HOST_IPV4 || host->kind == HOST_IPV6;
	if (host->is_unicode)
		return host_to_ascii(host->name, name) &&
			host_has_known_end(name);
	return host->is_valid && lower_case(host->name, name) &&
		(host_has_known_end(name) || strcmp(name, "localhost") == 0);
}

/* Reads a word; true where it is a host, or a URL, with a known end. */
static bool
is_known_host(struct slice word, struct host *host)
{
	host_read(word, host);
	return host->user.n == 0 && is_known_name(host);
}

/* True where each of the words, of which there are some, is such a host. */
static bool
is_list(struct slice text)
{
	struct host host;
	struct slice word = next_word(&text);
	bool all = word.n > 0;

	for (; all && word.n > 0; word = next_word(&text))
		all = is_known_host(word, &host);
	return all;
}

/* --- one host with a slip --------------------------------------------------
 */

/* How many separators text begins with. */
static size_t
separators(struct slice text)
{
	size_t n = 0;

	while (n < text.n && is_separator(text.p[n]))
		n++;
	return n;
}

static bool
has_upper_case(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (ascii_lower(s.p[i]) != s.p[i])
			return true;
	return false;
}

static bool
begins_with_www(struct slice s)
{
	return slice_equal_ignoring_case(slice_head(s, 3), slice_text("www"));
}

/* What stands on both sides of separators. */
struct seam {
	struct slice text; /* all of it */
	struct slice left; /* from the beginning of text on */
	struct slice gap;
	struct slice right; /* to the end of text */
};

/* "www.example" and ".com", "www." and "example.com": blanks next to a dot. A
 * person's title has a blank behind the dot too ("Dr. House"). */
static bool
is_blank_at_dot(const struct seam *seam)
{
	for (size_t i = 0; i < seam->gap.n; i++)
		if (!is_space(seam->gap.p[i]))
			return false;
	if (seam->right.p[0] == '.')
		return seam->left.p[seam->left.n - 1] != '.';
	return seam->left.p[seam->left.n - 1] == '.' &&
		!has_upper_case(seam->text) &&
		(begins_with_www(seam->left) ||
			slice_find(seam->left, '.') + 1 < seam->left.n);
}

/* "www.example" and "com", "www" and "example.com", "www.example.co" and
 * "uk": a comma or a semicolon instead of a dot. "mail" and "www.example.com"
 * are rather two. */
static bool
is_comma_for_dot(const struct seam *seam)
{
	struct host left;
	struct host right;
	char crossing[2 * HOST_LABEL_OCTETS + 2];

	if (seam->gap.n != 1 || is_space(seam->gap.p[0]) ||
		has_upper_case(seam->text))
		return false;
	host_read(seam->left, &left);
	host_read(seam->right, &right);
	if (is_known_name(&right))
		return slice_equal(seam->left, slice_text("www"));
	if (!is_known_name(&left))
		return true;
	if (left.last_label.n + right.name.n + 2 > sizeof(crossing) ||
		right.label_count != 1)
		return false;
	memcpy(crossing, left.last_label.p, left.last_label.n);
	crossing[left.last_label.n] = '.';
	memcpy(crossing + left.last_label.n + 1, right.name.p, right.name.n);
	crossing[left.last_label.n + 1 + right.name.n] = '\0';
	return suffix_of(crossing) == SUFFIX_ICANN;
}

/* Appends word to the name in out; false where it does not fit. */
static bool
append(char out[HOST_ROOM], struct slice word)
{
	size_t used = strlen(out);

	if (word.n > HOST_OCTETS - used || slice_find(word, 0) < word.n)
		return false;
	memcpy(out + used, word.p, word.n);
	out[used + word.n] = '\0';
	return true;
}

/* The names that are tried to be joined are short: no name is longer. */
enum { JOINED_OCTETS = 2 * HOST_OCTETS, JOINED_SEAMS = 8 };

/* Takes out what is out of place in text; false where something else is wrong
 * with it, or it is no host then either. */
static bool
join(struct slice text, struct common_name *out)
{
	struct seam seam = {.text = text, .right = text};
	struct host host;
	size_t n;

	out->mended[0] = '\0';
	for (size_t i = 0; i < JOINED_SEAMS && seam.right.n > 0; i++) {
		struct slice word = next_word(&seam.right);

		if (!append(out->mended, word))
			return false;
		if (seam.right.n == 0)
			break;
		n = separators(seam.right);
		seam.left = slice_head(text, (size_t)(seam.right.p - text.p));
		seam.gap = slice_head(seam.right, n);
		seam.right = slice_from(seam.right, n);
		if (is_blank_at_dot(&seam))
			out->slip = SLIP_BLANK;
		else if (is_comma_for_dot(&seam) &&
			append(out->mended, slice_text(".")))
			out->slip = SLIP_COMMA;
		else
			return false;
	}
	host_read(slice_text(out->mended), &host);
	return seam.right.n == 0 && host.is_valid && host.label_count > 1 &&
		host.name.n == strlen(out->mended) && is_known_name(&host);
}

static bool
has_slip(struct slice text, struct common_name *out)
{
	if (text.n <= JOINED_OCTETS && text.n > 0 && !is_separator(text.p[0]) &&
		!is_separator(text.p[text.n - 1]) && join(text, out))
		return true;
	out->slip = SLIP_NONE;
	out->mended[0] = '\0';
	return false;
}

/* U+3002, U+FF0E and U+FF61, which IDNA takes for dots (UTS 46 4.5). */
static bool
has_wide_dot(struct slice text)
{
	struct character c;

	while (unicode_next(&text, &c))
		if (c.c == 0x3002 || c.c == 0xff0e || c.c == 0xff61)
			return true;
	return false;
}

static bool
has_wide_dots(struct slice word, struct common_name *out)
{
	if (!unicode_is_needed(word) || !has_wide_dot(word) ||
		!host_to_ascii(word, out->mended) ||
		!host_has_known_end(out->mended)) {
		out->mended[0] = '\0';
		return false;
	}
	out->slip = SLIP_WIDE_DOT;
	return true;
}

/* --- one word --------------------------------------------------------------
 */

static bool
is_digits(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!ascii_is_digit(text.p[i]))
			return false;
	return text.n > 0;
}

/* "unit.42", "1.2.3": a name, though no host has it. */
static bool
ends_in_number(const struct host *host)
{
	return host->is_valid && host->label_count > 1 &&
		is_digits(host->last_label);
}

static enum common_name_kind
kind_of_word(struct slice text, struct common_name *out)
{
	const struct host *host = &out->host;

	if (is_digits(text))
		return COMMON_NAME_NUMBER;
	if (host->kind == HOST_IPV4 || host->kind == HOST_IPV6 ||
		host->kind == HOST_IPV4_BROKEN)
		return COMMON_NAME_ADDRESS;
	if (slice_find(host->name, ':') < host->name.n)
		return COMMON_NAME_WORDS; /* "a.example:DNS:b.example" */
	if (has_wide_dots(text, out) || host->is_meant || ends_in_number(host))
		return COMMON_NAME_HOST;
	return COMMON_NAME_WORDS;
}

static enum common_name_kind
kind_of_words(struct slice text, struct common_name *out)
{
	struct slice rest = text;
	struct slice word = next_word(&rest);
	bool is_one = next_word(&rest).n == 0;

	if (word.n == 0)
		return COMMON_NAME_WORDS; /* "," */
	if (word.n == text.n)
		return kind_of_word(text, out);
	if (is_list(text)) {
		is_known_host(word, &out->host);
		out->host.gap = slice_from(text, word.n);
		out->host.gap =
			slice_head(out->host.gap, separators(out->host.gap));
		return is_one ? COMMON_NAME_HOST : COMMON_NAME_LIST;
	}
	if (has_slip(text, out))
		return COMMON_NAME_HOST;
	return COMMON_NAME_WORDS;
}

/* --- what is no host -------------------------------------------------------
 */

static bool
has_control(struct slice text)
{
	struct character c;

	while (unicode_next(&text, &c))
		if (unicode_is_control(c.c))
			return true;
	return false;
}

/* "C:/Program Files/Git/CN=a.example": a shell of Windows took the slash of
 * -subj for a path. The attributes; empty: it is no such text. */
static struct slice
behind_shell_path(struct slice text, struct slice attributes)
{
	bool is_path = text.n > 2 && ascii_is_letter(text.p[0]) &&
		text.p[1] == ':' && (text.p[2] == '/' || text.p[2] == '\\');

	return is_path ? attributes : slice_from(text, text.n);
}

/* The attributes of a text that is but these, slashes before it let pass;
 * empty: it is not. */
static struct slice
attributes_of(struct slice text, struct slice attributes)
{
	struct slice rest = text;

	while (rest.n > 0 && (rest.p[0] == '/' || rest.p[0] == '\\'))
		rest = slice_from(rest, 1);
	if (attributes.n == 0 || key_length(rest) > 0)
		return attributes.n == 0 ? attributes : rest;
	return behind_shell_path(text, attributes);
}

static enum common_name_kind
kind_of(struct slice text, struct common_name *out)
{
	struct slice attributes = key_value_find(text);
	struct slice meant = attributes_of(text, attributes);

	if (text.n == 0)
		return COMMON_NAME_EMPTY;
	if (variable_find(text).n > 0)
		return COMMON_NAME_VARIABLE;
	if (san_text_find(text).n > 0)
		return COMMON_NAME_SAN_TEXT;
	if (has_control(text))
		return COMMON_NAME_CONTROL;
	if (meant.n > 0) {
		out->value = key_value_meant(meant);
		host_read(out->value, &out->host);
		return COMMON_NAME_KEY_VALUE;
	}
	if (attributes.n > 0) {
		out->attributes = attributes;
		text = trimmed(slice_head(text, text.n - attributes.n));
		host_read(text, &out->host);
	}
	if (slice_find(text, '@') < text.n && out->host.scheme.n == 0)
		return COMMON_NAME_MAILBOX;
	return kind_of_words(text, out);
}

void
common_name_read(struct slice text, struct common_name *out)
{
	text = trimmed(text);
	out->slip = SLIP_NONE;
	out->mended[0] = '\0';
	out->value = (struct slice){text.p, 0};
	out->attributes = out->value;
	host_read(text, &out->host);
	out->kind = kind_of(text, out);
}

bool
common_name_has_host(const struct common_name *name)
{
	return name->kind == COMMON_NAME_ADDRESS ||
		name->kind == COMMON_NAME_HOST ||
		name->kind == COMMON_NAME_LIST;
}
