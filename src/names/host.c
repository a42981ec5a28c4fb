/* Taking apart what was meant as the name of a host.
 * SPDX-License-Identifier: MIT */
#include "names/host.h"

#include <idn2.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "names/address.h"

enum {
	UNICODE_OCTETS = 1024, /* more UTF-8 than any valid name has */
	ASCII_LAST = 0x7f
};

static bool
is_space(uint8_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_separator(uint8_t c)
{
	return c <= ';' && (is_space(c) || c == ',' || c == ';');
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

/* How many octets from the first on are separators, or are none. */
static size_t
run(struct slice s, bool of_separators)
{
	size_t n = 0;

	while (n < s.n && is_separator(s.p[n]) == of_separators)
		n++;
	return n;
}

/* Cuts all up to octet n off *rest. */
static struct slice
cut(struct slice *rest, size_t n)
{
	struct slice part = slice_head(*rest, n);

	*rest = slice_from(*rest, n);
	return part;
}

/* Cuts the next word off *rest; empty where there is no more. */
static struct slice
next_word(struct slice *rest)
{
	*rest = slice_from(*rest, run(*rest, true));
	return cut(rest, run(*rest, false));
}

/* --- the parts of one word ---------------------------------------------- */

/* Octets through the first "://"; 0: there is none. */
static size_t
scheme_length(struct slice word)
{
	size_t at = slice_find(word, ':');

	while (at < word.n) {
		if (slice_begins(slice_from(word, at), "://"))
			return at + 3;
		at += 1 + slice_find(slice_from(word, at + 1), ':');
	}
	return 0;
}

static size_t
path_start(struct slice word)
{
	size_t i = 0;

	while (i < word.n && word.p[i] != '/' && word.p[i] != '?' &&
		word.p[i] != '#')
		i++;
	return i;
}

/* Octets through the last at sign; 0: there is none. */
static size_t
user_length(struct slice authority)
{
	size_t n = authority.n;

	if (slice_find(authority, '@') == n)
		return 0;
	while (authority.p[n - 1] != '@')
		n--;
	return n;
}

/* True for a colon and digits, and nothing else. */
static bool
is_port(struct slice s)
{
	size_t n = 1;

	if (s.n < 2 || s.p[0] != ':')
		return false;
	while (n < s.n && ascii_is_digit(s.p[n]))
		n++;
	return n == s.n;
}

/* Splits "[::1]:443", "www.example.com:443" or "::1", whose colons are its
 * own. */
static void
read_authority(struct slice s, struct host *out)
{
	size_t close = slice_find(s, ']');
	size_t colon = slice_find(s, ':');
	struct slice tail = slice_from(s, close + 1);

	out->name = s;
	if (s.n > 0 && s.p[0] == '[' && close < s.n &&
		(tail.n == 0 || is_port(tail))) {
		out->name = slice_head(slice_from(s, 1), close - 1);
		out->port = tail;
	} else if (is_port(slice_from(s, colon))) {
		out->name = slice_head(s, colon);
		out->port = slice_from(s, colon);
	}
}

static void
split_word(struct slice word, struct host *out)
{
	struct slice authority;

	out->scheme = cut(&word, scheme_length(word));
	authority = cut(&word, path_start(word));
	out->path = word;
	out->user = cut(&authority, user_length(authority));
	read_authority(authority, out);
}

/* --- the name ------------------------------------------------------------ */

/* True for three dots between four groups of digits. */
static bool
is_four_numbers(struct slice name)
{
	size_t dots = 0;

	for (size_t i = 0; i < name.n; i++) {
		bool edge = i == 0 || name.p[i - 1] == '.' || i + 1 == name.n;

		if (name.p[i] == '.' ? edge : !ascii_is_digit(name.p[i]))
			return false;
		dots += name.p[i] == '.';
	}
	return dots == 3;
}

static enum host_kind
kind_of(struct slice name, uint8_t address[16])
{
	if (name.n == 0)
		return HOST_NONE;
	if (address_read_ipv4(name, address))
		return HOST_IPV4;
	if (address_read_ipv6(name, address))
		return HOST_IPV6;
	return is_four_numbers(name) ? HOST_IPV4_BROKEN : HOST_NAME;
}

static bool
is_label_octet(uint8_t c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) || c == '-' || c == '_';
}

/* RFC 1123 2.1, and underscores. */
static bool
is_label(struct slice label)
{
	if (label.n == 0 || label.n > HOST_LABEL_OCTETS || label.p[0] == '-' ||
		label.p[label.n - 1] == '-')
		return false;
	for (size_t i = 0; i < label.n; i++)
		if (!is_label_octet(label.p[i]))
			return false;
	return true;
}

static void
read_labels(struct slice name, struct host *out)
{
	struct slice label;

	out->is_valid = name.n > 0 && name.n <= HOST_OCTETS;
	for (size_t at = 0; name.n > 0 && at <= name.n; at += label.n + 1) {
		label = slice_from(name, at);
		label = slice_head(label, slice_find(label, '.'));
		if (at == 0 && slice_equal(label, slice_text("*")))
			out->is_wildcard = true;
		else if (!is_label(label))
			out->is_valid = false;
		out->label_count++;
		out->last_label = label;
	}
}

static void
study_name(struct host *out)
{
	struct slice name = out->name;

	out->is_unicode = unicode_is_needed(name);
	out->has_underscore = slice_find(name, '_') < name.n;
	out->has_root = name.n > 0 && name.p[name.n - 1] == '.';
	read_labels(slice_head(name, name.n - out->has_root), out);
}

/* Two octets or more, one of them no digit: "de" and "xn--p1ai", but not the
 * last part of "v2.0", "J.R.R." or "5.6kg!". */
static bool
is_like_top_level(struct slice label)
{
	bool has_letter = false;

	for (size_t i = 0; i < label.n; i++) {
		if (label.p[i] <= ASCII_LAST && !is_label_octet(label.p[i]))
			return false;
		has_letter |= !ascii_is_digit(label.p[i]);
	}
	return has_letter && label.n >= 2;
}

/* A host beyond doubt, whatever stands around it. */
static bool
is_evident(const struct host *host)
{
	return host->scheme.n > 0 || host->kind == HOST_IPV4 ||
		host->kind == HOST_IPV4_BROKEN || host->kind == HOST_IPV6 ||
		(host->label_count > 1 && is_like_top_level(host->last_label));
}

/* "localhost", "web01:8443", "*": nothing but a label. */
static bool
is_single_label(const struct host *host)
{
	return host->label_count == 1 && host->is_valid && host->user.n == 0 &&
		host->path.n == 0 && host->gap.n == 0;
}

static void
read_word(struct slice word, struct host *out)
{
	memset(out, 0, sizeof(*out));
	split_word(word, out);
	out->kind = kind_of(out->name, out->address);
	if (out->kind == HOST_NAME)
		study_name(out);
}

void
host_read(struct slice text, struct host *out)
{
	struct slice rest = trimmed(text);
	struct slice word = cut(&rest, run(rest, false));
	struct slice gap = slice_head(rest, run(rest, true));
	struct host other;

	if (word.n == 0)
		word = next_word(&rest);
	read_word(word, out);
	for (other = *out; !is_evident(&other); read_word(word, &other)) {
		word = next_word(&rest);
		if (word.n == 0)
			break;
	}
	if (is_evident(&other))
		*out = other;
	out->gap = gap;
	out->is_meant = is_evident(out) || is_single_label(out);
}

/* --- IDNA ------------------------------------------------------------------
 */

/* Copies what idn2 made of a name behind what out holds already. */
static bool
take_ascii(const char *ascii, size_t used, char out[HOST_ROOM])
{
	size_t n = strlen(ascii);

	if (n == 0 || n > HOST_OCTETS - used)
		return false;
	memcpy(out + used, ascii, n + 1);
	return true;
}

bool
host_to_ascii(struct slice name, char out[HOST_ROOM])
{
	const int flags =
		IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL | IDN2_ALABEL_ROUNDTRIP;
	size_t star = slice_begins(name, "*.") ? 2 : 0;
	uint8_t text[UNICODE_OCTETS + 1];
	uint8_t *ascii = NULL;
	bool done;
	int rc;

	out[0] = '\0';
	if (name.n > UNICODE_OCTETS || slice_find(name, 0) < name.n)
		return false;
	name = slice_from(name, star);
	if (name.n > 0)
		memcpy(text, name.p, name.n);
	text[name.n] = 0;
	rc = idn2_lookup_u8(text, &ascii, flags);
	if (rc == IDN2_MALLOC)
		memory_ran_out();
	if (rc != IDN2_OK)
		return false;
	memcpy(out, "*.", star);
	done = take_ascii((const char *)ascii, star, out);
	if (!done)
		out[0] = '\0';
	idn2_free(ascii);
	return done;
}
