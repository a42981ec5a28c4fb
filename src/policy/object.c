/* Reading OIDs. SPDX-License-Identifier: MIT */
#include "policy/object.h"

enum {
	ARC_OCTETS_MAX = 10, /* of 64 bits, 7 in each */
	ARCS_MAX = 64,
	ROOT_ARCS = 40 /* below the first two roots, X.690 8.19.4 */
};

static bool
next_arc(struct slice *text, uint64_t *arc)
{
	const size_t before = text->n;

	*arc = 0;
	while (text->n > 0 && ascii_is_digit(text->p[0])) {
		if (*arc > (UINT64_MAX >> 1) / 10 - 1)
			return false;
		*arc = *arc * 10 + (text->p[0] - (uint64_t)'0');
		*text = slice_from(*text, 1);
	}
	return text->n < before;
}

/* Base 128, the high octets first. */
static size_t
put_arc(uint8_t *to, uint64_t arc)
{
	size_t n = 1;

	for (uint64_t rest = arc >> 7; rest > 0; rest >>= 7)
		n++;
	for (size_t i = n; i-- > 0; arc >>= 7)
		to[i] = (uint8_t)((arc & 0x7f) | (i + 1 < n ? 0x80 : 0));
	return n;
}

bool
object_read(struct slice text, struct arena *arena, struct slice *oid)
{
	uint8_t octets[ARCS_MAX * ARC_OCTETS_MAX];
	uint8_t *copy;
	uint64_t root;
	uint64_t arc;
	size_t n = 0;
	size_t count = 2;

	if (!next_arc(&text, &root) || root > 2 || !slice_begins(text, "."))
		return false;
	text = slice_from(text, 1);
	if (!next_arc(&text, &arc) || (root < 2 && arc >= ROOT_ARCS))
		return false;
	n += put_arc(octets, root * ROOT_ARCS + arc);
	for (; text.n > 0; count++) {
		if (!slice_begins(text, ".") || count == ARCS_MAX)
			return false;
		text = slice_from(text, 1);
		if (!next_arc(&text, &arc))
			return false;
		n += put_arc(octets + n, arc);
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
