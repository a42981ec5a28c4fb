/* The raw walk over a tree of elements. SPDX-License-Identifier: MIT */
#include "der/check.h"

#include "der/content.h"
#include "der/shape.h"

enum {
	DEPTH_MAX = 256, /* whatever the caps say */
	TAG_NUMBER = 0x1f,
	TAG_CLASS = 0xc0
};

/* A container that is being walked. */
struct level {
	struct slice whole;            /* to the end where it is indefinite */
	size_t end;                    /* offset behind its last octet */
	const struct der_shape *shape; /* NULL: nothing is known */
	struct slice oid;              /* content of the OID in it, or in the
					  AlgorithmIdentifier in it */
	struct slice last;  /* whole last member; n is 0 where there is none */
	uint8_t part;       /* of shape: the one that is due */
	bool is_indefinite; /* ends with 00 00, at `end` at the latest */
	bool is_suspect;    /* it may hold the rest of a cut member */
	bool has_misfit;    /* it is not of its shape, and was reported */
	bool is_set;
	bool is_unsorted; /* and was reported */
};

struct walk {
	struct slice der;
	size_t at;                         /* offset of the next octet */
	struct level level[DEPTH_MAX + 1]; /* 0: the input itself */
	size_t depth; /* of the container; the input is 0 */
	/* Where the walk went on behind a member that is cut off: what follows
	 * may be the rest of that, and says nothing new. */
	size_t suspect;
	struct der_caps caps;
	struct der_faults *out;
};

/* An element and what is known of it. */
struct header {
	size_t start;
	size_t content;     /* offset of its first octet */
	size_t length;      /* of the content */
	uint8_t identifier; /* in one octet, even if written in more */
	bool is_indefinite;
	const struct der_part *part;    /* NULL: nothing is known */
	const struct der_shape *inside; /* likewise */
};

static struct level *
container(struct walk *walk)
{
	return &walk->level[walk->depth];
}

static size_t
end_of(const struct walk *walk)
{
	return walk->level[walk->depth].end;
}

/* The octets of the input from offset `from` to offset `to`. */
static struct slice
between(const struct walk *walk, size_t from, size_t to)
{
	return (struct slice){walk->der.p + from, to - from};
}

static void
fault(struct walk *walk, enum der_fault_kind kind, size_t from, size_t to,
	size_t number)
{
	der_record(walk->out, kind, between(walk, from, to), number);
}

/* --- headers ------------------------------------------------------------- */

/* Gives the rest of the container up. */
static void
skip_rest(struct walk *walk)
{
	walk->at = end_of(walk);
	walk->suspect = walk->at;
}

/* A member runs past its container: the length of either, or the input's end,
 * is to blame. The walk goes on behind the container. */
static void
cut_off(struct walk *walk, size_t start, size_t missing)
{
	if (!container(walk)->is_suspect)
		fault(walk, DER_TRUNCATED, start, end_of(walk), missing);
	skip_rest(walk);
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
	if ((header->identifier & TAG_NUMBER) == TAG_NUMBER) {
		do {
			if (at == end_of(walk)) {
				cut_off(walk, header->start, 1);
				return false;
			}
			if (number < 0x80)
				number = number << 7 | (walk->der.p[at] & 0x7f);
		} while ((walk->der.p[at++] & 0x80) != 0);
		if (number < TAG_NUMBER ||
			walk->der.p[header->start + 1] == 0x80)
			fault(walk, DER_TAG_FORM, header->start, at, number);
		if (number < TAG_NUMBER)
			header->identifier =
				(uint8_t)(number | (header->identifier & 0xe0));
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
	header->is_indefinite = p[at] == 0x80;
	header->length = p[at] < 0x80 ? p[at] : 0;
	for (size_t i = 1; i <= octets; i++) {
		if (header->length > SIZE_MAX >> 8) {
			cut_off(walk, header->start, SIZE_MAX);
			return false;
		}
		header->length = header->length << 8 | p[at + i];
	}
	if (header->is_indefinite)
		fault(walk, DER_INDEFINITE_LENGTH, at, at + 1, 0);
	else if (octets > 0 && is_longer_than_needed(p + at + 1, octets))
		fault(walk, DER_LENGTH_NOT_MINIMAL, at, at + 1 + octets,
			1 + octets);
	return true;
}

/* Compares the length with what is left. false: cut off. */
static bool
fit_length(struct walk *walk, const struct header *header)
{
	size_t left = end_of(walk) - header->content;

	if (header->is_indefinite || header->length <= left)
		return true;
	cut_off(walk, header->start, header->length - left);
	return false;
}

/* --- what an element should be ------------------------------------------- */

/* The octets of an element; its header alone where it is indefinite. */
static struct slice
whole_of(const struct walk *walk, const struct header *header)
{
	return between(walk, header->start, header->content + header->length);
}

/* Records what does not fit the shape, unless lengths are to blame. */
static void
misfit(struct walk *walk, enum der_fault_kind kind, struct slice at,
	const struct der_part *expected)
{
	struct level *level = container(walk);

	if (!level->is_suspect && !level->has_misfit &&
		walk->at != walk->suspect)
		der_record(walk->out, kind, at, expected->tag);
	level->has_misfit = level->shape != NULL && !level->shape->is_list;
}

/* The member that is due, where the element is that one; optional ones may be
 * passed over, and a mandatory one where the next one stands in its place. */
static const struct der_part *
find_in_order(struct walk *walk, uint8_t identifier)
{
	struct level *level = container(walk);
	const struct der_shape *shape = level->shape;
	const struct der_part *end = shape->parts + shape->count;
	const struct der_part *part = shape->parts + level->part;

	while (part < end && (part->flags & DER_OPTIONAL) != 0 &&
		!der_part_has_tag(part, identifier))
		part++;
	if (part + 1 < end && !der_part_has_tag(part, identifier) &&
		part[1].tag != DER_ANY &&
		der_part_has_tag(part + 1, identifier))
		misfit(walk, DER_MEMBER_MISSING, level->whole, part++);
	if (part < end && der_part_has_tag(part, identifier)) {
		level->part = (uint8_t)(part - shape->parts + 1);
		return part;
	}
	level->part++;
	return NULL;
}

/* Finds what the element should be, and what it should hold. */
static void
recognise(struct walk *walk, struct header *header)
{
	const struct level *level = container(walk);
	const struct der_shape *shape = level->shape;
	const struct der_part *due;

	if (shape == NULL)
		return;
	due = &shape->parts[shape->is_list ? 0 : level->part];
	header->part = shape->is_list ? der_list_part(shape, header->identifier)
				      : find_in_order(walk, header->identifier);
	if (header->part == NULL)
		misfit(walk, DER_MEMBER_UNEXPECTED, whole_of(walk, header),
			due);
	else if (header->part->inside_by_oid != NULL)
		header->inside = header->part->inside_by_oid(level->oid);
	else
		header->inside = header->part->inside;
}

/* Octets behind the last member: whatever they are, they are one fault. */
static void
skip_extra_data(struct walk *walk)
{
	size_t end = end_of(walk);

	if (!container(walk)->is_suspect && !container(walk)->has_misfit)
		fault(walk, DER_EXTRA_DATA, walk->at, end, end - walk->at);
	walk->at = end;
}

/* 00 00 ends a container of indefinite length. */
static bool
is_at_end_of_contents(const struct walk *walk)
{
	return walk->level[walk->depth].is_indefinite &&
		end_of(walk) - walk->at >= 2 && walk->der.p[walk->at] == 0 &&
		walk->der.p[walk->at + 1] == 0;
}

/* True where all members were met and the container goes on. */
static bool
is_complete(const struct walk *walk)
{
	const struct level *level = &walk->level[walk->depth];

	return level->shape != NULL && !level->shape->is_list &&
		level->part == level->shape->count &&
		!is_at_end_of_contents(walk);
}

/* --- the order of sets --------------------------------------------------- */

/* X.690 11.6 for a SET OF. Where nothing is known, the SET may be none of
 * that kind, and is sorted by tag (10.3): it is unsorted where it is so both
 * ways. */
static bool
is_before(struct slice a, struct slice b, bool is_known)
{
	size_t n = a.n < b.n ? a.n : b.n;

	return memcmp(a.p, b.p, n) < 0 &&
		(is_known ||
			(a.p[0] & ~TAG_CONSTRUCTED) <=
				(b.p[0] & ~TAG_CONSTRUCTED));
}

/* Neighbours are compared, so each octet is looked at twice at most. */
static void
check_order(struct walk *walk, const struct header *header)
{
	struct level *level = container(walk);
	struct slice whole = whole_of(walk, header);

	if (!level->is_set)
		return;
	if (header->is_indefinite)
		whole.n = 0;
	else if (level->last.n > 0 && !level->is_unsorted &&
		is_before(whole, level->last, level->shape != NULL)) {
		der_record(walk->out, DER_SET_ORDER, whole, 0);
		level->is_unsorted = true;
	}
	level->last = whole;
}

/* --- primitive and constructed ------------------------------------------- */

/* The universal tag of an element; 0 where it is not known. */
static uint8_t
type_of(const struct header *header)
{
	if (header->part != NULL && header->part->type != 0)
		return header->part->type;
	if ((header->identifier & TAG_CLASS) != 0 ||
		(header->identifier & TAG_NUMBER) == TAG_NUMBER)
		return 0;
	return header->identifier & TAG_NUMBER;
}

static bool
is_constructed(const struct header *header)
{
	return (header->identifier & TAG_CONSTRUCTED) != 0;
}

/* What the bit for constructed ought to be. */
static bool
should_be_constructed(const struct header *header)
{
	uint8_t type = type_of(header);

	if (header->part != NULL && header->part->tag != DER_ANY)
		return (header->part->tag & TAG_CONSTRUCTED) != 0;
	return type == 0 ? is_constructed(header)
			 : der_is_constructed_type(type);
}

/* The bit for constructed, X.690 8.1.2.5 and 10.2. */
static void
check_constructed(struct walk *walk, const struct header *header)
{
	uint8_t type = type_of(header);
	enum der_fault_kind kind = DER_TAG_CONSTRUCTED;

	if (is_constructed(header) == should_be_constructed(header))
		return;
	if (is_constructed(header) && der_is_string_type(type))
		kind = DER_CONSTRUCTED_STRING;
	fault(walk, kind, header->start, header->start + 1,
		header->identifier ^ TAG_CONSTRUCTED);
}

/* True where a constructed element that should be primitive really is put
 * together of others; else its octets are what a primitive one holds. */
static bool
holds_pieces(const struct walk *walk, const struct header *header)
{
	uint8_t first;

	if (header->is_indefinite)
		return true;
	if (header->length == 0)
		return false;
	first = walk->der.p[header->content] & (uint8_t)~TAG_CONSTRUCTED;
	return first == TAG_OCTET_STRING || first == type_of(header);
}

/* --- into and out of containers ------------------------------------------ */

/* Goes into the content from offset `from` on. */
static void
enter(struct walk *walk, const struct header *header, size_t from)
{
	size_t end = header->is_indefinite ? end_of(walk)
					   : header->content + header->length;
	struct level *level;

	if (walk->depth == walk->caps.depth) {
		if (!walk->out->capped)
			fault(walk, DER_NESTING_TOO_DEEP, header->start, end,
				walk->depth + 1);
		walk->out->capped = true;
		walk->at = end;
		return;
	}
	walk->at = from;
	level = &walk->level[++walk->depth];
	*level = (struct level){
		.whole = between(walk, header->start, end),
		.end = end,
		.shape = header->inside,
		.is_indefinite = header->is_indefinite,
		.is_suspect = level[-1].is_suspect,
	};
	level->is_set = header->inside == NULL ? header->identifier == TAG_SET
					       : header->inside->is_set;
}

/* One whole element and nothing else. */
static bool
is_one_element(struct slice s)
{
	struct der_element element;

	return der_read(&s, &element) && s.n == 0;
}

/* Goes into a string that holds DER: one that begins as it should, or, where
 * that is not known, one that an element fills to its last octet. */
static void
enter_string(struct walk *walk, const struct header *header)
{
	bool is_bits = type_of(header) == TAG_BIT_STRING;
	struct slice content = between(walk,
		header->content + (is_bits && header->length > 0 ? 1 : 0),
		header->content + header->length);
	const struct der_part *part = header->inside->parts;

	if (part->tag == DER_ANY
			? is_one_element(content)
			: content.n > 0 && der_part_has_tag(part, content.p[0]))
		enter(walk, header, (size_t)(content.p - walk->der.p));
	else if (content.n == 0)
		misfit(walk, DER_MEMBER_MISSING, whole_of(walk, header), part);
	else if (part->tag != DER_ANY)
		misfit(walk, DER_MEMBER_UNEXPECTED, content, part);
}

/* An OID tells what follows it; the one of an AlgorithmIdentifier also what
 * follows that. */
static void
remember_oid(struct walk *walk, struct slice content)
{
	container(walk)->oid = content;
	if (walk->depth > 0)
		walk->level[walk->depth - 1].oid = content;
}

static void
visit_primitive(struct walk *walk, const struct header *header)
{
	struct slice content = between(
		walk, header->content, header->content + header->length);
	unsigned flags = header->part == NULL ? 0 : header->part->flags;

	walk->at = header->content + header->length;
	der_check_content(type_of(header), flags, content, walk->out);
	if (header->part != NULL && header->part->tag == TAG_OID)
		remember_oid(walk, content);
	if ((flags & DER_HOLDS_DER) != 0 && header->inside != NULL)
		enter_string(walk, header);
}

/* X.690 11.5 */
static void
check_default(struct walk *walk, const struct header *header)
{
	const struct der_part *part = header->part;

	if (part != NULL && part->absent != NULL &&
		header->length == part->default_octets &&
		memcmp(walk->der.p + header->content, part->absent,
			header->length) == 0)
		der_record(walk->out, DER_DEFAULT_ENCODED,
			whole_of(walk, header), 0);
}

static void
visit(struct walk *walk, struct header *header)
{
	const struct level *level = container(walk);

	recognise(walk, header);
	if (level->is_suspect && level->shape != NULL && header->part == NULL) {
		skip_rest(walk);
		return;
	}
	check_order(walk, header);
	check_constructed(walk, header);
	check_default(walk, header);
	if (should_be_constructed(header))
		enter(walk, header, header->content);
	else if (!is_constructed(header))
		visit_primitive(walk, header);
	else if (holds_pieces(walk, header))
		enter(walk, header, header->content);
	else
		walk->at = header->content + header->length;
}

/* Leaves a container; its mandatory members should have been met. */
static void
leave(struct walk *walk)
{
	const struct level *level = container(walk);
	const struct der_shape *shape = level->shape;
	size_t part = level->part;

	if (shape != NULL && !shape->is_list) {
		while (part < shape->count &&
			(shape->parts[part].flags & DER_OPTIONAL) != 0)
			part++;
		if (part < shape->count)
			misfit(walk, DER_MEMBER_MISSING, level->whole,
				&shape->parts[part]);
	}
	walk->depth--;
}

static void
step(struct walk *walk)
{
	struct header header = {.start = walk->at};
	bool is_end = is_at_end_of_contents(walk);

	if (walk->at == walk->suspect)
		container(walk)->is_suspect = true;
	if (is_complete(walk)) {
		skip_extra_data(walk);
		return;
	}
	if (!read_identifier(walk, &header) || !read_length(walk, &header))
		return;
	walk->out->elements++;
	if (is_end) {
		walk->at = header.content;
		leave(walk);
	} else if (fit_length(walk, &header)) {
		visit(walk, &header);
	}
}

/* The outer element and what stands behind it. */
static void
note_outer(struct walk *walk)
{
	if (walk->out->broken)
		return;
	walk->out->outer = slice_head(walk->der, walk->at);
	/* Where a member runs past it, its length is wrong, and told so. */
	if (walk->at < walk->der.n && walk->at != walk->suspect)
		fault(walk, DER_TRAILING_DATA, walk->at, walk->der.n,
			walk->der.n - walk->at);
}

/* Walks the one element that the input should be. */
static void
walk_element(struct walk *walk)
{
	do {
		step(walk);
		while (walk->depth > 0 && walk->at == end_of(walk))
			leave(walk);
		if (walk->out->elements > walk->caps.elements) {
			fault(walk, DER_TOO_MANY_ELEMENTS, walk->at, walk->at,
				walk->out->elements);
			walk->out->capped = true;
			return;
		}
	} while (walk->depth > 0);
	note_outer(walk);
}

static void
clear(struct der_faults *out)
{
	out->kept = 0;
	out->total = 0;
	memset(out->seen, 0, sizeof(out->seen));
	out->elements = 0;
	out->outer = (struct slice){NULL, 0};
	out->capped = false;
	out->broken = false;
}

void
der_check_as(struct slice der, const struct der_shape *shape,
	struct der_caps caps, struct der_faults *out)
{
	struct walk walk; /* its levels are set when they are entered */

	clear(out);
	if (der.n == 0)
		return;
	walk.der = der;
	walk.at = 0;
	walk.depth = 0;
	walk.suspect = SIZE_MAX;
	walk.caps = caps;
	if (walk.caps.depth > DEPTH_MAX)
		walk.caps.depth = DEPTH_MAX;
	walk.out = out;
	walk.level[0] = (struct level){.end = der.n, .shape = shape};
	walk_element(&walk);
}

void
der_check(struct slice der, struct der_caps caps, struct der_faults *out)
{
	der_check_as(der, &der_request_shape, caps, out);
}
