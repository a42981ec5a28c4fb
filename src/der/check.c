/* The raw walk over a tree of elements. SPDX-License-Identifier: MIT */
#include "der/check.h"

enum {
	DEPTH_MAX = 256, /* whatever the caps say */
	LENGTH_OCTETS_MAX = 8
};

/* A container that is being walked. */
struct level {
	size_t end;      /* offset behind its last octet */
	bool indefinite; /* ends with 00 00, at `end` at the latest */
};

struct walk {
	struct slice der;
	size_t at;                         /* offset of the next octet */
	struct level level[DEPTH_MAX + 1]; /* 0: the input itself */
	size_t depth; /* of the container; the input is 0 */
	struct der_caps caps;
	struct der_faults *out;
};

/* What stands before the content of an element. */
struct header {
	size_t start;
	size_t content; /* offset of its first octet */
	size_t length;  /* of the content; not yet compared with what is left */
	uint8_t identifier;
	bool indefinite;
};

static void
fault(struct walk *walk, enum der_fault_kind kind, size_t from, size_t to,
	size_t number)
{
	struct der_faults *out = walk->out;

	out->total++;
	if (out->kept == DER_FAULTS_MAX)
		return;
	out->fault[out->kept++] = (struct der_fault){kind,
		slice_head(slice_from(walk->der, from), to - from), number};
}

static size_t
end_of(const struct walk *walk)
{
	return walk->level[walk->depth].end;
}

/* A container that is cut off: its length, or the input's end, is to blame.
 * The walk goes on behind the container. */
static void
cut_off(struct walk *walk, size_t start, size_t missing)
{
	fault(walk, DER_TRUNCATED, start, end_of(walk), missing);
	walk->at = end_of(walk);
	if (walk->depth == 0)
		walk->out->broken = true;
}

/* Identifier octets, X.690 8.1.2. false: cut off. */
static bool
read_identifier(struct walk *walk, struct header *header)
{
	size_t at = header->start + 1;
	size_t number = 0;

	header->identifier = walk->der.p[header->start];
	if ((header->identifier & 0x1f) == 0x1f) {
		do {
			if (at == end_of(walk)) {
				cut_off(walk, header->start, 1);
				return false;
			}
			if (number < 0x80)
				number = number << 7 | (walk->der.p[at] & 0x7f);
		} while ((walk->der.p[at++] & 0x80) != 0);
		if (number < 0x1f || walk->der.p[header->start + 1] == 0x80)
			fault(walk, DER_TAG_FORM, header->start, at, number);
	}
	header->content = at;
	return true;
}

/* True where fewer length octets would have done, X.690 10.1. */
static bool
is_longer_than_needed(const uint8_t *octets, size_t n)
{
	return octets[0] == 0 || (n == 1 && octets[0] < 0x80);
}

/* Length octets, X.690 8.1.3. false: cut off. */
static bool
read_length(struct walk *walk, struct header *header)
{
	const uint8_t *p = walk->der.p;
	size_t at = header->content;
	size_t left = end_of(walk) - at;
	size_t octets = left == 0 || p[at] < 0x80 ? 0 : p[at] & 0x7fu;

	if (left < 1 + octets) {
		cut_off(walk, header->start, 1 + octets - left);
		return false;
	}
	header->content += 1 + octets;
	header->indefinite = p[at] == 0x80;
	header->length = p[at] < 0x80 ? p[at] : 0;
	for (size_t i = 1; i <= octets; i++) {
		if (header->length > SIZE_MAX >> 8) {
			cut_off(walk, header->start, SIZE_MAX);
			return false;
		}
		header->length = header->length << 8 | p[at + i];
	}
	if (header->indefinite)
		fault(walk, DER_INDEFINITE_LENGTH, at, at + 1, 0);
	else if (octets > 0 && is_longer_than_needed(p + at + 1, octets))
		fault(walk, DER_LENGTH_NOT_MINIMAL, at, at + 1 + octets,
			1 + octets);
	return true;
}

/* 00 00 closes the container of indefinite length that it stands in. */
static bool
is_end_of_contents(const struct walk *walk, const struct header *header)
{
	return walk->level[walk->depth].indefinite && header->identifier == 0 &&
		header->length == 0;
}

/* Steps into a constructed element, over a primitive one. */
static void
enter(struct walk *walk, const struct header *header)
{
	size_t end = header->indefinite ? end_of(walk)
					: header->content + header->length;

	walk->at = end;
	if ((header->identifier & TAG_CONSTRUCTED) == 0)
		return;
	if (walk->depth == walk->caps.depth) {
		if (!walk->out->capped)
			fault(walk, DER_NESTING_TOO_DEEP, header->start, end,
				walk->depth + 1);
		walk->out->capped = true;
		return;
	}
	walk->at = header->content;
	walk->level[++walk->depth] = (struct level){end, header->indefinite};
}

/* Leaves the containers that end here. */
static void
leave(struct walk *walk)
{
	while (walk->depth > 0 && walk->at == end_of(walk))
		walk->depth--;
}

static void
step(struct walk *walk)
{
	struct header header = {.start = walk->at};
	size_t left;

	if (!read_identifier(walk, &header) || !read_length(walk, &header))
		return;
	walk->out->elements++;
	if (is_end_of_contents(walk, &header)) {
		walk->at = header.content;
		walk->depth--;
		return;
	}
	left = end_of(walk) - header.content;
	if (!header.indefinite && header.length > left) {
		cut_off(walk, header.start, header.length - left);
		return;
	}
	enter(walk, &header);
}

/* The outer element and what stands behind it. */
static void
note_outer(struct walk *walk)
{
	if (walk->out->broken)
		return;
	walk->out->outer = slice_head(walk->der, walk->at);
	if (walk->at < walk->der.n)
		fault(walk, DER_TRAILING_DATA, walk->at, walk->der.n,
			walk->der.n - walk->at);
}

void
der_check(struct slice der, struct der_caps caps, struct der_faults *out)
{
	struct walk walk = {.der = der, .caps = caps, .out = out};

	*out = (struct der_faults){.kept = 0};
	if (walk.caps.depth > DEPTH_MAX)
		walk.caps.depth = DEPTH_MAX;
	walk.level[0].end = der.n;
	if (der.n == 0)
		return;
	do {
		step(&walk);
		leave(&walk);
		if (out->elements > caps.elements) {
			fault(&walk, DER_TOO_MANY_ELEMENTS, walk.at, walk.at,
				out->elements);
			out->capped = true;
			return;
		}
	} while (walk.depth > 0);
	note_outer(&walk);
}
