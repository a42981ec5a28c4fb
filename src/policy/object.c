/* Reading OIDs. SPDX-License-Identifier: MIT */
#include "policy/object.h"

enum {
	ARC_SEPTETS_MAX = 24, /* 168 bits: UUIDs below 2.25 have 128 */
	ARCS_MAX = 64,
	ROOT_ARCS = 40 /* below the first two roots, X.690 8.19.4 */
};

/* A number in base 128, the low digits first; n of them, at least one. */
struct arc {
	uint8_t septet[ARC_SEPTETS_MAX];
	size_t n;
};

/* arc * factor + term; false where it has too many digits then. */
static bool
multiply_and_add(struct arc *arc, unsigned factor, unsigned term)
{
	unsigned carry = term;

	for (size_t i = 0; i < arc->n || carry > 0; i++) {
		if (i == ARC_SEPTETS_MAX)
			return false;
		if (i == arc->n)
			arc->septet[arc->n++] = 0;
		carry += arc->septet[i] * factor;
		arc->septet[i] = carry & 0x7f;
		carry >>= 7;
	}
	return true;
}

/* Cuts a number off *text. */
static bool
next_arc(struct slice *text, struct arc *arc)
{
	const size_t before = text->n;

	*arc = (struct arc){{0}, 1};
	while (text->n > 0 && ascii_is_digit(text->p[0])) {
		if (!multiply_and_add(arc, 10, text->p[0] - (unsigned)'0'))
			return false;
		*text = slice_from(*text, 1);
	}
	return text->n < before;
}

static size_t
put_arc(uint8_t *to, const struct arc *arc)
{
	for (size_t i = 0; i < arc->n; i++)
		to[i] = (uint8_t)(arc->septet[arc->n - 1 - i] |
			(i + 1 < arc->n ? 0x80 : 0));
	return arc->n;
}

/* The first two arcs, which share one number. */
static bool
next_two_arcs(struct slice *text, struct arc *arc)
{
	struct arc root;

	if (!next_arc(text, &root) || root.n > 1 || root.septet[0] > 2 ||
		!slice_begins(*text, "."))
		return false;
	*text = slice_from(*text, 1);
	if (!next_arc(text, arc) ||
		(root.septet[0] < 2 &&
			(arc->n > 1 || arc->septet[0] >= ROOT_ARCS)))
		return false;
	return multiply_and_add(arc, 1, root.septet[0] * (unsigned)ROOT_ARCS);
}

bool
object_read(struct slice text, struct arena *arena, struct slice *oid)
{
	uint8_t octets[ARCS_MAX * ARC_SEPTETS_MAX];
	uint8_t *copy;
	struct arc arc;
	size_t n;
	size_t count = 2;

	if (!next_two_arcs(&text, &arc))
		return false;
	n = put_arc(octets, &arc);
	for (; text.n > 0; count++) {
		if (!slice_begins(text, ".") || count == ARCS_MAX)
			return false;
		text = slice_from(text, 1);
		if (!next_arc(&text, &arc))
			return false;
		n += put_arc(octets + n, &arc);
	}
	copy = arena_room(arena, n);
	if (copy == NULL)
		return false;
	memcpy(copy, octets, n);
	*oid = (struct slice){copy, n};
	return true;
}

enum oid_id
object_named(struct slice name)
{
	static const enum oid_id ids[] = {
#define X(symbol, text, octets) OID_##symbol,
		OIDS(X)
#undef X
	};

	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
		if (slice_equal_ignoring_case(
			    name, slice_text(oid_name(ids[i]))))
			return ids[i];
	return OID_UNKNOWN;
}
