/* Reading the traits of a host name. SPDX-License-Identifier: MIT */
#include "names/traits.h"

#include "names/file_ending.h"
#include "names/literal.h"
#include "names/suffix.h"

static const struct slice nothing = {NULL, 0};

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

	while (i < label.n && ascii_is_digit(label.p[i]))
		i++;
	if (i == 1 && label.n > 1 && label.p[0] == '0' &&
		ascii_lower(label.p[1]) == 'x')
		for (i = 2; i < label.n; i++)
			if (!ascii_is_digit(label.p[i]) &&
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
	if (count > HOST_LABELS_MANY)
		bits |= TRAIT(MANY_LABELS);
	if (is_number(label))
		bits |= TRAIT(NUMERIC_END);
	return bits;
}

/* Traits of the name without what stands around. An address may follow from
 * the last label; from a zone or a colon, too. */
static uint64_t
whole_traits(struct slice base, uint64_t bits)
{
	struct literal literal;
	bool may_be_literal = (bits & TRAIT(NUMERIC_END)) != 0 ||
		slice_find(base, ':') < base.n;

	if (may_be_literal && literal_read(base, &literal))
		return TRAIT(LITERAL);
	if (base.n > HOST_OCTETS && (bits & TRAIT(UNICODE)) == 0)
		return TRAIT(LONG_NAME);
	return 0;
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
	if (slice_begins(text, "?."))
		bits |= TRAIT(REDACTED);
	return bits;
}

/* --- what the name ends in -------------------------------------------------
 */

/* Forms whose end says nothing, because the fault may lie there. */
static const uint64_t shapeless = TRAIT(BARE_DOTS) | TRAIT(NUMERIC_END) |
	TRAIT(LITERAL) | TRAIT(GAP) | TRAIT(REDACTED) | TRAIT(STAR_BARE) |
	TRAIT(STAR_INSIDE) | TRAIT(EMPTY_LABEL) | TRAIT(LONG_LABEL) |
	TRAIT(LONG_NAME) | TRAIT(ODD_OCTET);

/* base as it is looked up, NUL-terminated; false where there is no such form.
 */
static bool
lookup_form(struct slice base, uint64_t bits, char out[HOST_ROOM])
{
	if ((bits & TRAIT(UNICODE)) != 0)
		return host_to_ascii(base, out);
	if (base.n == 0 || base.n > HOST_OCTETS)
		return false;
	for (size_t i = 0; i < base.n; i++)
		out[i] = (char)ascii_lower(base.p[i]);
	out[base.n] = '\0';
	return true;
}

/* The label that the onion service's key or its hash stands in. */
static void
read_onion(struct slice name, struct host_traits *out)
{
	static const size_t ending = sizeof("onion") - 1;
	size_t n = name.n > ending ? name.n - ending - 1 : 0;

	out->bits |= TRAIT(ONION);
	out->onion = onion_read(
		host_last_label(slice_head(name, n)), &out->onion_address);
}

static void
read_special(struct slice name, struct host_traits *out)
{
	switch (out->special->kind) {
	case SPECIAL_EXAMPLE: out->bits |= TRAIT(EXAMPLE); break;
	case SPECIAL_REVERSE: out->bits |= TRAIT(REVERSE_ZONE); break;
	case SPECIAL_ARPA: out->bits |= TRAIT(ARPA); break;
	case SPECIAL_ONION: read_onion(name, out); break;
	case SPECIAL_USE:
	case SPECIAL_NONE: out->bits |= TRAIT(SPECIAL_USE); break;
	}
}

/* True where text is what is held already, else holds it from now on. */
static bool
is_held(const char *text, char *held, size_t room)
{
	size_t n = strlen(text);

	if (strcmp(held, text) == 0)
		return true;
	if (n >= room)
		n = 0;
	memcpy(held, text, n);
	held[n] = '\0';
	return false;
}

static bool
is_top_level(const char *label, struct last_end *last)
{
	if (!is_held(label, last->top, sizeof(last->top)))
		last->is_known = suffix_has_top_level(label);
	return last->is_known;
}

/* A name below what is no public suffix is none either. This does not hold of
 * a few companies' ("s3.amazonaws.com"), of which wildcards alone matter: for
 * these the name is looked up itself. */
static bool
may_be_suffix(const char *name, struct last_end *last)
{
	const char *dot = strchr(name, '.');

	if (dot == NULL)
		return true;
	if (!is_held(dot + 1, last->parent, sizeof(last->parent)))
		last->is_suffix = suffix_of(dot + 1) != SUFFIX_NONE;
	return last->is_suffix;
}

static uint64_t
suffix_traits(const char *name, const char *top, bool is_wildcard,
	struct last_end *last)
{
	if (!suffix_list_is_there())
		return 0;
	if (!is_top_level(top, last))
		return top != name && is_file_ending(slice_text(top))
			? TRAIT(FILE_ENDING)
			: TRAIT(UNKNOWN_TOP);
	if (!is_wildcard && !may_be_suffix(name, last))
		return 0;
	switch (suffix_of(name)) {
	case SUFFIX_ICANN: return TRAIT(SUFFIX_ICANN);
	case SUFFIX_PRIVATE: return TRAIT(SUFFIX_PRIVATE);
	case SUFFIX_NONE: break;
	}
	return 0;
}

static void
read_end(struct last_end *last, struct host_traits *out)
{
	char text[HOST_ROOM];
	struct slice name;

	if (!lookup_form(out->base, out->bits, text))
		return;
	name = slice_text(text);
	out->special = special_domain_of(name);
	if (out->special != NULL)
		read_special(name, out);
	else
		out->bits |= suffix_traits(text,
			(const char *)host_last_label(name).p,
			(out->bits & TRAIT(WILDCARD)) != 0, last);
}

void
host_traits_read(struct slice text, const struct host *host,
	struct last_end *last, struct host_traits *out)
{
	uint64_t around = surroundings(text, host);
	uint64_t bits = 0;

	*out = (struct host_traits){.base = host->name};
	if (host->kind != HOST_IPV4 && host->kind != HOST_IPV6)
		out->base = without_star(without_dots(out->base, &bits), &bits);
	if (host->kind != HOST_IPV6)
		bits |= labels_traits(out->base);
	bits |= star_traits(host->name, bits);
	bits |= whole_traits(out->base, bits);
	out->bits = bits | around;
	if ((bits & (shapeless | TRAIT(SURPLUS))) == 0 &&
		(around & shapeless) == 0)
		read_end(last, out);
}
