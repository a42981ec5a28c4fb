/* Taking a mail address apart. SPDX-License-Identifier: MIT */
#include "names/mailbox.h"

static void
fail(struct mailbox *out, enum mailbox_fault fault, struct slice at)
{
	if (out->fault != MAILBOX_SOUND)
		return;
	out->fault = fault;
	out->at = at;
}

static struct slice
octet_at(struct slice s, size_t at)
{
	return slice_head(slice_from(s, at), 1);
}

static bool
is_beyond_ascii(uint8_t c)
{
	return c > 0x7f;
}

static bool
has_beyond_ascii(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (is_beyond_ascii(s.p[i]))
			return true;
	return false;
}

/* --- the local part ------------------------------------------------------- */

/* RFC 5322 3.2.3, with the octets of RFC 6532 3.1. */
static bool
is_atext(uint8_t c)
{
	uint8_t lower = ascii_lower(c);

	return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') ||
		is_beyond_ascii(c) ||
		(c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~", c) != NULL);
}

static void
check_dot_string(struct mailbox *out)
{
	struct slice s = out->local;

	for (size_t i = 0; i < s.n; i++) {
		bool edge = i == 0 || i + 1 == s.n || s.p[i - 1] == '.';

		if (s.p[i] == '.' && edge)
			fail(out, MAILBOX_DOT, octet_at(s, i));
		else if (s.p[i] != '.' && !is_atext(s.p[i]))
			fail(out, MAILBOX_CHARACTER, octet_at(s, i));
	}
}

/* The length of the quoted-string that s begins with, 0 where it is not
 * closed; its first wrong octet fails. */
static size_t
quoted_length(struct slice s, struct mailbox *out)
{
	for (size_t i = 1; i < s.n; i++) {
		if (s.p[i] == '"')
			return i + 1;
		if (s.p[i] == '\\' && i + 1 < s.n)
			i++;
		if (s.p[i] < ' ' || s.p[i] == 0x7f)
			fail(out, MAILBOX_QUOTE, octet_at(s, i));
	}
	return 0;
}

/* Cuts the local part off text; false where there is no at sign behind. */
static bool
read_local(struct slice text, struct mailbox *out)
{
	bool is_quoted = text.n > 0 && text.p[0] == '"';
	size_t n = is_quoted ? quoted_length(text, out) : slice_find(text, '@');

	if (is_quoted && n == 0)
		fail(out, MAILBOX_QUOTE, octet_at(text, 0));
	else if (is_quoted && n < text.n && text.p[n] != '@')
		fail(out, MAILBOX_QUOTE, octet_at(text, n));
	else if (n == text.n)
		fail(out, MAILBOX_NO_AT, text);
	if (out->fault != MAILBOX_SOUND)
		return false;
	out->local = slice_head(text, n);
	out->local_is_unicode = has_beyond_ascii(out->local);
	if (n == 0)
		fail(out, MAILBOX_NO_LOCAL, octet_at(text, 0));
	if (!is_quoted)
		check_dot_string(out);
	if (n > MAILBOX_LOCAL_OCTETS)
		fail(out, MAILBOX_LONG_LOCAL, out->local);
	return true;
}

/* --- the domain ----------------------------------------------------------- */

/* [192.0.2.1] or [IPv6:2001:db8::1], RFC 5321 4.1.3. */
static bool
is_address_literal(struct slice domain)
{
	static const char tag[] = "IPv6:";
	struct slice inner = slice_from(domain, 1);
	bool has_tag;
	struct host host;

	if (domain.n < 2 || domain.p[domain.n - 1] != ']')
		return false;
	inner.n--;
	has_tag = slice_equal_ignoring_case(
		slice_head(inner, strlen(tag)), slice_text(tag));
	inner = slice_from(inner, has_tag ? strlen(tag) : 0);
	host_read(inner, &host);
	return slice_equal(host.name, inner) &&
		host.kind == (has_tag ? HOST_IPV6 : HOST_IPV4);
}

static bool
is_host_name(struct slice domain, bool *is_unicode)
{
	struct host host;

	host_read(domain, &host);
	*is_unicode = host.is_unicode;
	return host.kind == HOST_NAME && slice_equal(host.name, domain) &&
		!host.is_wildcard && !host.has_underscore && !host.has_root &&
		(host.is_valid || host.is_unicode);
}

static void
check_domain(struct mailbox *out)
{
	struct slice domain = out->domain;

	if (domain.n > 0 && domain.p[0] == '[') {
		if (!is_address_literal(domain))
			fail(out, MAILBOX_DOMAIN, domain);
	} else if (slice_find(domain, '@') < domain.n) {
		fail(out, MAILBOX_SECOND_AT,
			octet_at(domain, slice_find(domain, '@')));
	} else if (!is_host_name(domain, &out->domain_is_unicode)) {
		fail(out, MAILBOX_DOMAIN, domain);
	}
}

/* --- the whole ------------------------------------------------------------ */

static void
read_mailbox(struct slice text, struct mailbox *out)
{
	*out = (struct mailbox){0};
	if (!read_local(text, out))
		return;
	out->domain = slice_from(text, out->local.n + 1);
	if (out->domain.n == 0)
		fail(out, MAILBOX_NO_DOMAIN, octet_at(text, out->local.n));
	else
		check_domain(out);
}

static bool
is_blank(uint8_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool
is_between(uint8_t c)
{
	return is_blank(c) || c == ',' || c == ';';
}

/* What stands between two mailboxes: the first blanks, commas and semicolons
 * between two at signs; empty where there are none. */
static struct slice
between_two(struct slice text)
{
	struct slice rest = slice_from(text, slice_find(text, '@'));
	size_t n = 0;

	while (rest.n > 0 && !is_between(rest.p[0]))
		rest = slice_from(rest, 1);
	if (slice_find(rest, '@') == rest.n)
		return slice_head(rest, 0);
	while (n < rest.n && is_between(rest.p[n]))
		n++;
	return slice_head(rest, n);
}

static struct slice
trimmed(struct slice s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = slice_from(s, 1);
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* The text without what people put around a mailbox: angle brackets and a
 * name in front of them, "mailto:", a comment behind, blanks. */
static struct slice
unwrapped(struct slice text)
{
	static const char scheme[] = "mailto:";
	size_t open = slice_find(text, '<');

	if (open < text.n) {
		text = slice_from(text, open + 1);
		text = slice_head(text, slice_find(text, '>'));
	}
	text = trimmed(text);
	if (slice_equal_ignoring_case(
		    slice_head(text, strlen(scheme)), slice_text(scheme)))
		text = slice_from(text, strlen(scheme));
	if (text.n > 0 && text.p[text.n - 1] == ')')
		text = slice_head(text, slice_find(text, '('));
	return trimmed(text);
}

void
mailbox_read(struct slice text, struct mailbox *out)
{
	struct slice between;
	struct slice bare;
	struct mailbox inner;

	read_mailbox(text, out);
	if (out->fault == MAILBOX_SOUND)
		return;
	between = between_two(text);
	bare = unwrapped(text);
	if (between.n > 0) {
		out->fault = MAILBOX_SEVERAL;
		out->at = between;
	} else if (bare.n < text.n) {
		read_mailbox(bare, &inner);
		if (inner.fault != MAILBOX_SOUND)
			return;
		*out = inner;
		out->fault = MAILBOX_WRAPPED;
		out->at = text;
		out->bare = bare;
	}
}
