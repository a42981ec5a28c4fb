/* Reading the traits of a host name. SPDX-License-Identifier: MIT */
#include "names/traits.h"

enum { LABELS_MANY = 10, ASCII_LAST = 0x7f };

static const struct slice nothing = {NULL, 0};

static bool
is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

/* --- one label ----------------------------------------------------------- */

/* The trait that an octet gives its label; 0 for a-z, 0-9 and hyphens. */
static uint64_t
octet_trait(uint8_t c)
{
	if ((c >= 'a' && c <= 'z') || is_digit(c) || c == '-')
		return 0;
	if (c >= 'A' && c <= 'Z')
		return TRAIT(UPPER_CASE);
	if (c > ASCII_LAST)
		return TRAIT(UNICODE);
	switch (c) {
	case '_': return TRAIT(UNDERSCORE);
	case '*': return TRAIT(STAR_INSIDE);
	case '/':
	case ':':
	case '@': return TRAIT(SURPLUS);
	default: return TRAIT(ODD_OCTET);
	}
}

static bool
is_a_label(struct slice label)
{
	return slice_equal_ignoring_case(
		slice_head(label, 4), slice_text("xn--"));
}

static uint64_t
hyphen_traits(struct slice label)
{
	uint64_t bits = 0;

	if (is_a_label(label))
		return label.n > HOST_LABEL_OCTETS ? 0 : TRAIT(A_LABEL);
	if (label.p[0] == '-' || label.p[label.n - 1] == '-')
		bits |= TRAIT(HYPHEN_EDGE);
	if (label.n >= 4 && label.p[2] == '-' && label.p[3] == '-')
		bits |= TRAIT(RESERVED_LABEL);
	return bits;
}

uint64_t
host_label_traits(struct slice label)
{
	uint64_t bits = 0;

	if (label.n == 0)
		return TRAIT(EMPTY_LABEL);
	for (size_t i = 0; i < label.n; i++)
		bits |= octet_trait(label.p[i]);
	if (label.n > HOST_LABEL_OCTETS && (bits & TRAIT(UNICODE)) == 0)
		bits |= TRAIT(LONG_LABEL);
	return bits | hyphen_traits(label);
}

/* --- all labels ---------------------------------------------------------- */

bool
host_next_label(struct slice *rest, struct slice *label)
{
	size_t dot = slice_find(*rest, '.');

	if (rest->p == NULL)
		return false;
	*label = slice_head(*rest, dot);
	*rest = dot == rest->n ? nothing : slice_from(*rest, dot + 1);
	return true;
}

struct slice
host_label_with(struct slice name, enum host_trait trait)
{
	struct slice rest = name;
	struct slice label;

	while (host_next_label(&rest, &label))
		if (host_label_traits(label) >> trait & 1)
			return label;
	return name;
}

struct slice
host_odd_octets(struct slice name)
{
	size_t start = 0;
	size_t n = 0;

	while (start < name.n &&
		(name.p[start] == '.' ||
			octet_trait(name.p[start]) != TRAIT(ODD_OCTET)))
		start++;
	name = slice_from(name, start);
	while (n < name.n && octet_trait(name.p[n]) == TRAIT(ODD_OCTET) &&
		name.p[n] != '.')
		n++;
	return slice_head(name, n);
}

/* --- the name ------------------------------------------------------------ */

/* Dots at the edges belong to no label. */
static struct slice
without_dots(struct slice name, uint64_t *bits)
{
	struct slice base = name;

	while (base.n > 0 && base.p[0] == '.')
		base = slice_from(base, 1);
	if (base.n == 0) {
		*bits |= name.n > 0 ? TRAIT(BARE_DOTS) : 0;
		return base;
	}
	if (base.n < name.n)
		*bits |= TRAIT(LEADING_DOT);
	if (base.n + 1 < name.n)
		*bits |= TRAIT(EMPTY_LABEL);
	if (base.p[base.n - 1] == '.') {
		*bits |= TRAIT(TRAILING_DOT);
		base.n--;
	}
	return base;
}

/* Cuts "*." off. */
static struct slice
without_star(struct slice base, uint64_t *bits)
{
	if (slice_equal(base, slice_text("*"))) {
		*bits |= TRAIT(WILDCARD) | TRAIT(STAR_BARE);
		return slice_from(base, 1);
	}
	if (!slice_begins(base, "*."))
		return base;
	*bits |= TRAIT(WILDCARD);
	return slice_from(base, 2);
}

static uint64_t
star_traits(struct slice name, uint64_t bits)
{
	size_t count = 0;

	if ((bits & (TRAIT(WILDCARD) | TRAIT(STAR_INSIDE))) == 0)
		return 0;
	for (size_t i = 0; i < name.n; i++)
		count += name.p[i] == '*';
	return count > 1 ? TRAIT(STARS) : 0;
}

/* The last label is what tells a name from an IPv4 address: WHATWG URL,
 * "ends in a number". */
static bool
is_number(struct slice label)
{
	size_t i = 0;

	while (i < label.n && is_digit(label.p[i]))
		i++;
	if (i == 1 && label.n > 1 && label.p[0] == '0' &&
		ascii_lower(label.p[1]) == 'x')
		for (i = 2; i < label.n; i++)
			if (!is_digit(label.p[i]) &&
				(ascii_lower(label.p[i]) < 'a' ||
					ascii_lower(label.p[i]) > 'f'))
				break;
	return label.n > 0 && i == label.n;
}

static uint64_t
labels_traits(struct slice base)
{
	struct slice rest = base;
	struct slice label = nothing;
	size_t count = 0;
	uint64_t bits = 0;

	while (base.n > 0 && host_next_label(&rest, &label)) {
		bits |= host_label_traits(label);
		count++;
	}
	if (count == 1)
		bits |= TRAIT(SINGLE_LABEL);
	if (count > LABELS_MANY)
		bits |= TRAIT(MANY_LABELS);
	if (is_number(label))
		bits |= TRAIT(NUMERIC_END);
	return bits;
}

static bool
is_redacted(struct slice text)
{
	return slice_begins(text, "?.");
}

static uint64_t
surroundings(struct slice text, const struct host *host)
{
	uint64_t bits = 0;
	size_t known = host->scheme.n + host->user.n + host->name.n +
		host->port.n + host->path.n;

	if (host->scheme.n > 0 || host->user.n > 0 || host->port.n > 0 ||
		host->path.n > 0)
		bits |= TRAIT(SURPLUS);
	/* The brackets of an IPv6 address belong to no part. */
	if (host->kind == HOST_IPV6 && known < text.n &&
		slice_find(text, '[') < text.n)
		known += 2;
	if (host->gap.n > 0 || known < text.n)
		bits |= TRAIT(GAP);
	if (is_redacted(text))
		bits |= TRAIT(REDACTED);
	return bits;
}

void
host_traits_read(
	struct slice text, const struct host *host, struct host_traits *out)
{
	uint64_t bits = surroundings(text, host);
	struct slice base = host->name;

	if (host->kind == HOST_IPV4 || host->kind == HOST_IPV6)
		bits |= TRAIT(LITERAL);
	else
		base = without_star(without_dots(base, &bits), &bits);
	if (host->kind != HOST_IPV6)
		bits |= labels_traits(base);
	bits |= star_traits(host->name, bits);
	if (base.n > HOST_OCTETS && (bits & TRAIT(UNICODE)) == 0)
		bits |= TRAIT(LONG_NAME);
	*out = (struct host_traits){bits, base};
}
