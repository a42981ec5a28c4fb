/* Taking a URI apart. SPDX-License-Identifier: MIT */
#include "names/uri.h"

static void
fail(struct uri *out, enum uri_fault fault, struct slice at)
{
	if (out->fault != URI_SOUND)
		return;
	out->fault = fault;
	out->at = at;
}

static bool
is_hex(uint8_t c)
{
	return ascii_is_digit(c) ||
		(ascii_lower(c) >= 'a' && ascii_lower(c) <= 'f');
}

static bool
is_one_of(const char *set, uint8_t c)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* RFC 3986 2.2 and 2.3; the brackets of an address are the host's. */
static bool
is_uri_octet(uint8_t c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) ||
		is_one_of("-._~:/?#@!$&'()*+,;=", c);
}

/* The octets of a part, and its per cent signs. */
static void
check_octets(struct slice s, struct uri *out)
{
	for (size_t i = 0; i < s.n; i++) {
		struct slice at = slice_head(slice_from(s, i), 3);

		if (s.p[i] != '%' && !is_uri_octet(s.p[i]))
			fail(out, URI_CHARACTER, slice_head(at, 1));
		if (s.p[i] == '%' &&
			(at.n < 3 || !is_hex(at.p[1]) || !is_hex(at.p[2])))
			fail(out, URI_PERCENT, at);
	}
}

/* Cuts what is in front of the first octet of set, or all, off *rest. */
static struct slice
cut_before(struct slice *rest, const char *set)
{
	struct slice s = *rest;
	size_t n = 0;

	while (n < s.n && !is_one_of(set, s.p[n]))
		n++;
	*rest = slice_from(s, n);
	return slice_head(s, n);
}

/* The same behind the octet that *rest begins with, where it is c. */
static bool
cut_part(struct slice *rest, uint8_t c, const char *set, struct slice *part)
{
	if (rest->n == 0 || rest->p[0] != c)
		return false;
	*rest = slice_from(*rest, 1);
	*part = cut_before(rest, set);
	return true;
}

/* RFC 3986 3.1; false where there is none. */
static bool
read_scheme(struct slice *rest, struct uri *out)
{
	struct slice scheme = slice_head(*rest, slice_find(*rest, ':'));

	if (scheme.n == 0 || scheme.n == rest->n ||
		!ascii_is_letter(scheme.p[0]))
		return false;
	for (size_t i = 1; i < scheme.n; i++)
		if (!ascii_is_letter(scheme.p[i]) &&
			!ascii_is_digit(scheme.p[i]) &&
			!is_one_of("+-.", scheme.p[i]))
			return false;
	out->scheme = scheme;
	*rest = slice_from(*rest, scheme.n + 1);
	return true;
}

static void
read_host(struct slice text, bool has_brackets, struct uri *out)
{
	struct host host;

	host_read(text, &host);
	out->host = text;
	out->host_kind = host.kind;
	out->label_count = host.label_count;
	if (!slice_equal(host.name, text) || host.is_wildcard ||
		has_brackets != (host.kind == HOST_IPV6) ||
		host.kind == HOST_IPV4_BROKEN || host.kind == HOST_NONE ||
		(host.kind == HOST_NAME && !host.is_valid))
		fail(out, URI_HOST, text);
}

static void
check_port(struct slice port, struct uri *out)
{
	for (size_t i = 0; i < port.n; i++)
		if (!ascii_is_digit(port.p[i]))
			fail(out, URI_PORT, port);
}

/* RFC 3986 3.2. */
static void
read_authority(struct slice text, struct uri *out)
{
	struct slice rest = text;
	size_t user = slice_find(text, '@');
	struct slice host;
	bool has_brackets;

	if (user < text.n) {
		out->has_user = true;
		out->user = slice_head(text, user);
		rest = slice_from(text, user + 1);
		check_octets(out->user, out);
	}
	has_brackets = cut_part(&rest, '[', "]", &host) && rest.n > 0;
	if (has_brackets)
		rest = slice_from(rest, 1);
	else
		host = cut_before(&rest, ":");
	out->has_port = cut_part(&rest, ':', "", &out->port);
	if (host.n == 0 && out->fault == URI_SOUND)
		fail(out, URI_HOST, text);
	else
		read_host(host, has_brackets, out);
	if (rest.n > 0)
		fail(out, URI_HOST, rest);
	check_port(out->port, out);
}

void
uri_read(struct slice text, struct uri *out)
{
	struct slice rest = text;
	struct slice authority;

	*out = (struct uri){0};
	if (!read_scheme(&rest, out)) {
		fail(out, URI_NO_SCHEME, text);
		return;
	}
	if (rest.n == 0)
		fail(out, URI_NO_PART, text);
	if (slice_begins(rest, "//")) {
		rest = slice_from(rest, 2);
		out->has_authority = true;
		authority = cut_before(&rest, "/?#");
		read_authority(authority, out);
	}
	out->path = cut_before(&rest, "?#");
	out->has_query = cut_part(&rest, '?', "#", &out->query);
	out->has_fragment = cut_part(&rest, '#', "#", &out->fragment);
	check_octets(out->path, out);
	check_octets(out->query, out);
	check_octets(out->fragment, out);
	if (rest.n > 0) /* a second # */
		fail(out, URI_CHARACTER, slice_head(rest, 1));
}
