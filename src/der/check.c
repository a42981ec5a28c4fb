/* The raw walk over a tree of elements. SPDX-License-Identifier: MIT */
#include "der/check.h"

#include "base/unwritten.h"
#include "der/content.h"
#include "der/shape.h"

enum {
	DEPTH_MAX = 256, /* whatever the caps say */
	TAG_NUMBER = 0x1f,
	TAG_CLASS = 0xc0
};

/* Where nothing is known: any elements. */
static const struct der_part any_part = {.tag = DER_ANY};
static const struct der_shape any_shape = {
	.parts = &any_part, .end = &any_part + 1, .is_list = true};

/* A container that is being walked. */
struct level {
	struct slice whole; /* to the end where it is indefinite */
	size_t end;         /* offset behind its last octet */
	const struct der_shape *shape;
	const struct der_part *part; /* of shape: the one that is due; of a
					list the first, always */
	struct slice oid;            /* content of the OID in it, or in the
					AlgorithmIdentifier in it */
	struct slice last;  /* whole last member; n is 0 where there is none */
	bool is_indefinite; /* ends with 00 00, at `end` at the latest */
	bool is_suspect;    /* it may hold the rest of a cut member */
	bool has_misfit;    /* it is not of its shape, and was reported */
	bool is_set;
	bool is_unsorted; /* and was reported */
};

struct walk {
	struct slice der;
	size_t at;        /* offset of the next octet */
	struct level *in; /* the container; the first is the input itself */
	struct level *deepest; /* of those that the caps allow */
	/* Where the walk went on behind a member that is cut off: what follows
	 * may be the rest of that, and says nothing new. */
	size_t suspect;
	size_t elements_max;
	struct der_faults *out;
	struct level level[DEPTH_MAX + 1];
};

/* An element and what is known of it. */
struct header {
	size_t start;
	size_t content;     /* offset of its first octet */
	size_t length;      /* of the content */
	uint8_t identifier; /* in one octet, even if written in more */
	uint8_t due;  /* the same with the bit for constructed that is right */
	uint8_t type; /* its universal tag; 0: not known */
	bool is_indefinite;
	bool is_misfit; /* something else belongs here, and that is told */
	const struct der_part *part;
	const struct der_shape *inside; /* NULL: nothing is known */
};

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

/* Gives the rest of the container up, and notes it where it is not the cut
 * member itself. */
static void
skip_rest(struct walk *walk)
{
	struct slice *lost = &walk->out->lost;

	if (walk->in->is_suspect) {
		if (lost->n == 0)
			lost->p = walk->der.p + walk->at;
		lost->n = (size_t)(walk->der.p + walk->in->end - lost->p);
	}
	walk->at = walk->in->end;
	walk->suspect = walk->at;
}

/* A member runs past its container: the length of either, or the input's end,
 * is to blame. The walk goes on behind the container. */
static void
cut_off(struct walk *walk, size_t start, size_t missing)
{
	if (!walk->in->is_suspect)
		fault(walk, DER_TRUNCATED, start, walk->in->end, missing);
	skip_rest(walk);
	if (walk->in == walk->level)
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
			if (at == walk->in->end) {
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

/* The long form and the indefinite one, X.690 8.1.3.5 and 8.1.3.6, of which at
 * least one octet is there. false: cut off. */
static bool
read_long_length(struct walk *walk, struct header *header)
{
	const uint8_t *p = walk->der.p;
	size_t at = header->content;
	size_t left = walk->in->end - at;
	size_t octets = p[at] & 0x7fu;

	if (left < 1 + octets) {
		cut_off(walk, header->start, 1 + octets - left);
		return false;
	}
	header->content += 1 + octets;
	header->is_indefinite = octets == 0;
	for (size_t i = 1; i <= octets; i++) {
		if (header->length > DER_LENGTH_MAX >> 8) {
			cut_off(walk, header->start, DER_LENGTH_MAX);
			return false;
		}
		header->length = header->length << 8 | p[at + i];
	}
	if (header->is_indefinite)
		fault(walk, DER_INDEFINITE_LENGTH, at, at + 1, 0);
	else if (is_longer_than_needed(p + at + 1, octets))
		fault(walk, DER_LENGTH_NOT_MINIMAL, at, at + 1 + octets,
			1 + octets);
	return true;
}

/* Length octets, X.690 8.1.3. false: cut off. */
static bool
read_length(struct walk *walk, struct header *header)
{
	size_t at = header->content;

	if (at == walk->in->end) {
		cut_off(walk, header->start, 1);
		return false;
	}
	if (walk->der.p[at] >= 0x80)
		return read_long_length(walk, header);
	header->length = walk->der.p[at];
	header->content++;
	return true;
}

/* Compares the length, 0 where it is indefinite, with what is left. false: cut
 * off. */
static bool
fit_length(struct walk *walk, const struct header *header)
{
	size_t left = walk->in->end - header->content;

	if (header->length <= left)
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
	struct level *level = walk->in;

	if (!level->is_suspect && !level->has_misfit &&
		walk->at != walk->suspect)
		der_record(walk->out, kind, at, expected->tag);
	level->has_misfit = !level->shape->is_list;
}

/* The member that is due, where the element is that one; optional ones may be
 * passed over, and a mandatory one where the next one stands in its place. */
static const struct der_part *
find_in_order(struct walk *walk, uint8_t identifier)
{
	struct level *level = walk->in;
	const struct der_part *end = level->shape->end;
	const struct der_part *part = level->part;

	while (part < end && (part->flags & DER_OPTIONAL) != 0 &&
		!der_part_has_tag(part, identifier))
		part++;
	if (part + 1 < end && !der_part_has_tag(part, identifier) &&
		part[1].tag != DER_ANY &&
		der_part_has_tag(part + 1, identifier))
		misfit(walk, DER_MEMBER_MISSING, level->whole, part++);
	if (part == end || !der_part_has_tag(part, identifier)) {
		level->part++;
		return NULL;
	}
	level->part = part + 1;
	return part;
}

/* True where no member is mandatory: what fits none is then one too many. */
static bool
is_all_optional(const struct der_shape *shape)
{
	for (const struct der_part *part = shape->parts; part < shape->end;
		part++)
		if ((part->flags & DER_OPTIONAL) == 0)
			return false;
	return !shape->is_list;
}

/* The same for a member whose own type the OID before it tells. */
static void
recognise_by_oid(struct walk *walk, struct header *header)
{
	const struct der_shape *one =
		header->part->inside_by_oid(walk->in->oid);

	if (one == NULL)
		return;
	header->part = one->parts;
	if (der_part_has_tag(one->parts, header->identifier)) {
		header->inside = one->parts->inside;
		return;
	}
	header->part = &any_part;
	header->is_misfit = true;
	misfit(walk, DER_MEMBER_UNEXPECTED, whole_of(walk, header), one->parts);
}

/* Finds what the element should be, and what it should hold. */
static void
recognise(struct walk *walk, struct header *header)
{
	struct level *level = walk->in;
	const struct der_part *due = level->part;

	if (due->tag == header->identifier) {
		header->part = due;
		if (!level->shape->is_list)
			level->part++;
	} else if (level->shape->is_list)
		header->part = der_list_part(level->shape, header->identifier);
	else
		header->part = find_in_order(walk, header->identifier);
	if (header->part == NULL) {
		header->part = &any_part;
		header->is_misfit = true;
		misfit(walk,
			is_all_optional(level->shape) ? DER_EXTRA_DATA
						      : DER_MEMBER_UNEXPECTED,
			whole_of(walk, header), due);
	}
	if (header->part->inside_by_oid == NULL)
		header->inside = header->part->inside;
	else if ((header->part->flags & DER_TYPE_BY_OID) != 0)
		recognise_by_oid(walk, header);
	else
		header->inside = header->part->inside_by_oid(level->oid);
}

/* The universal tag that an identifier octet says; 0: it is of another class,
 * or longer. */
static uint8_t
universal_type(uint8_t identifier)
{
	uint8_t type = identifier & (TAG_CLASS | TAG_NUMBER);

	return type < TAG_NUMBER ? type : 0;
}

/* Finds the element's type, and whether it is to be constructed. No member of
 * any tag has a type of its own. */
static void
classify(struct header *header)
{
	const struct der_part *part = header->part;

	if (part->tag != DER_ANY) {
		header->due = part->tag;
		header->type = part->type != 0 ? part->type
					       : universal_type(part->tag);
		return;
	}
	header->due = header->identifier;
	header->type = universal_type(header->identifier);
	if (header->type != 0)
		header->due = der_is_constructed_type(header->type)
			? header->identifier | TAG_CONSTRUCTED
			: header->identifier & (uint8_t)~TAG_CONSTRUCTED;
}

/* Octets behind the last member: whatever they are, they are one fault. */
static void
skip_extra_data(struct walk *walk)
{
	size_t end = walk->in->end;

	if (!walk->in->is_suspect && !walk->in->has_misfit)
		fault(walk, DER_EXTRA_DATA, walk->at, end, end - walk->at);
	walk->at = end;
}

/* True where all members were met, which a list cannot tell. */
static bool
is_complete(const struct level *level)
{
	return level->part == level->shape->end;
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

/* Neighbours are compared, so each octet is looked at twice at most for each
 * SET that it is in. */
static void
check_order(struct walk *walk, const struct header *header)
{
	struct level *level = walk->in;
	struct slice whole = whole_of(walk, header);

	if (header->is_indefinite)
		whole.n = 0;
	else if (level->last.n > 0 && !level->is_unsorted &&
		is_before(whole, level->last, level->shape != &any_shape)) {
		der_record(walk->out, DER_SET_ORDER, whole, 0);
		level->is_unsorted = true;
	}
	level->last = whole;
}

/* --- primitive and constructed ------------------------------------------- */

static bool
is_constructed(const struct header *header)
{
	return (header->identifier & TAG_CONSTRUCTED) != 0;
}

/* The bit for constructed is wrong, X.690 8.1.2.5 and 10.2. */
static void
report_constructed(struct walk *walk, const struct header *header)
{
	bool is_string = der_is_string_type(header->type);

	fault(walk,
		is_string && is_constructed(header) ? DER_CONSTRUCTED_STRING
						    : DER_TAG_CONSTRUCTED,
		header->start, header->start + 1, header->due);
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
	return first == TAG_OCTET_STRING || first == header->type;
}

/* --- into and out of containers ------------------------------------------ */

/* Goes into the content from offset `from` on. */
static void
enter(struct walk *walk, const struct header *header, size_t from)
{
	struct level *outer = walk->in;
	struct level *level = outer + 1;
	size_t end = header->is_indefinite ? outer->end
					   : header->content + header->length;
	const struct der_shape *shape =
		header->inside == NULL ? &any_shape : header->inside;

	if (outer == walk->deepest) {
		if (!walk->out->capped)
			fault(walk, DER_NESTING_TOO_DEEP, header->start, end,
				(size_t)(level - walk->level));
		walk->out->capped = true;
		walk->at = end;
		return;
	}
	walk->at = from;
	walk->in = level;
	*level = (struct level){
		.whole = between(walk, header->start, end),
		.end = end,
		.shape = shape,
		.part = shape->parts,
		.is_indefinite = header->is_indefinite,
		.is_suspect = outer->is_suspect,
		.is_set = shape == &any_shape ? header->identifier == TAG_SET
					      : shape->is_set,
	};
}

/* One whole element and nothing else. */
static bool
is_one_element(struct slice s)
{
	struct der_element element;

	return der_read(&s, &element) && s.n == 0;
}

/* True for text whose first letter is the right tag by chance: the element that
 * s begins with tells more octets than s has. */
static bool
is_text(struct slice s)
{
	struct der_element element;
	struct slice rest = s;

	if (der_read(&rest, &element))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] < ' ' && s.p[i] != '\n' && s.p[i] != '\r' &&
			    s.p[i] != '\t') ||
			s.p[i] >= 0x7f)
			return false;
	return true;
}

/* Where the DER in a string begins: in one that begins as it should, or, where
 * that is not known, in one that an element fills to its last octet; 0: in
 * none. */
static size_t
find_inside(struct walk *walk, const struct header *header)
{
	bool is_bits = header->type == TAG_BIT_STRING;
	struct slice content = between(walk,
		header->content + (is_bits && header->length > 0 ? 1 : 0),
		header->content + header->length);
	const struct der_part *part = header->inside->parts;

	if (content.n == 0) {
		misfit(walk, DER_MEMBER_MISSING, whole_of(walk, header), part);
		return 0;
	}
	if (part->tag == DER_ANY ? is_one_element(content)
				 : der_part_has_tag(part, content.p[0]) &&
				(is_bits || !is_text(content)))
		return (size_t)(content.p - walk->der.p);
	misfit(walk, DER_MEMBER_UNEXPECTED, content, part);
	return 0;
}

/* An OID tells what follows it; the one of an AlgorithmIdentifier also what
 * follows that. */
static void
remember_oid(struct walk *walk, struct slice content)
{
	walk->in->oid = content;
	if (walk->in > walk->level)
		walk->in[-1].oid = content;
}

/* Returns where the DER that it holds begins; 0: it holds none. */
static size_t
visit_primitive(struct walk *walk, const struct header *header)
{
	struct slice content = between(
		walk, header->content, header->content + header->length);
	unsigned flags = header->part->flags;

	if (header->is_indefinite) { /* nobody knows where it ends */
		skip_rest(walk);
		return 0;
	}
	walk->at = header->content + header->length;
	der_check_content(header->type, flags, content, walk->out);
	if (header->part->tag == TAG_OID)
		remember_oid(walk, content);
	if ((flags & DER_HOLDS_DER) == 0 || header->inside == NULL)
		return 0;
	return find_inside(walk, header);
}

/* X.690 11.5 */
static void
check_default(struct walk *walk, const struct header *header)
{
	const struct der_part *part = header->part;

	if (header->length == part->default_octets &&
		memcmp(walk->der.p + header->content, part->absent,
			header->length) == 0)
		der_record(walk->out, DER_DEFAULT_ENCODED,
			whole_of(walk, header), 0);
}

static void
visit(struct walk *walk, struct header *header)
{
	size_t inside = 0;

	recognise(walk, header);
	if (walk->in->is_suspect && walk->in->shape != &any_shape &&
		header->part == &any_part) {
		skip_rest(walk);
		return;
	}
	classify(header);
	if (walk->in->is_set)
		check_order(walk, header);
	if (((header->due ^ header->identifier) & TAG_CONSTRUCTED) != 0 &&
		!header->is_misfit)
		report_constructed(walk, header);
	if (header->part->absent != NULL)
		check_default(walk, header);
	if ((header->due & TAG_CONSTRUCTED) != 0 ||
		(is_constructed(header) && holds_pieces(walk, header)))
		inside = header->content;
	else if (!is_constructed(header))
		inside = visit_primitive(walk, header);
	else
		walk->at = header->content + header->length;
	if (inside > 0)
		enter(walk, header, inside);
}

/* Leaves a container; its mandatory members should have been met. */
static void
leave(struct walk *walk)
{
	const struct level *level = walk->in;
	const struct der_shape *shape = level->shape;
	const struct der_part *part = level->part;

	if (!shape->is_list) {
		while (part < shape->end && (part->flags & DER_OPTIONAL) != 0)
			part++;
		if (part < shape->end)
			misfit(walk, DER_MEMBER_MISSING, level->whole, part);
	}
	walk->in--;
}

/* 00 00 ends a container of indefinite length. */
static bool
is_at_end_of_contents(const struct walk *walk)
{
	return walk->in->end - walk->at >= 2 && walk->der.p[walk->at] == 0 &&
		walk->der.p[walk->at + 1] == 0;
}

static void
read_element(struct walk *walk)
{
	struct header header = {.start = walk->at};

	if (!read_identifier(walk, &header) || !read_length(walk, &header))
		return;
	walk->out->elements++;
	if (fit_length(walk, &header))
		visit(walk, &header);
}

static void
step(struct walk *walk)
{
	if (walk->at == walk->suspect)
		walk->in->is_suspect = true;
	if (walk->in->is_indefinite && is_at_end_of_contents(walk)) {
		walk->at += 2;
		leave(walk);
	} else if (is_complete(walk->in)) {
		skip_extra_data(walk);
	} else {
		read_element(walk);
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
		while (walk->at == walk->in->end && walk->in > walk->level)
			leave(walk);
		if (walk->out->elements > walk->elements_max) {
			fault(walk, DER_TOO_MANY_ELEMENTS, walk->at, walk->at,
				walk->out->elements);
			walk->out->capped = true;
			return;
		}
	} while (walk->in > walk->level);
	note_outer(walk);
}

void
der_check_as(struct slice der, const struct der_shape *shape,
	struct der_caps caps, struct der_faults *out)
{
	UNWRITTEN struct walk walk; /* a level is set when it is entered */

	der_begin(out);
	if (der.n == 0)
		return;
	walk.der = der;
	walk.at = 0;
	walk.in = walk.level;
	walk.deepest =
		walk.level + (caps.depth < DEPTH_MAX ? caps.depth : DEPTH_MAX);
	walk.suspect = SIZE_MAX;
	walk.elements_max = caps.elements;
	walk.out = out;
	if (shape == NULL)
		shape = &any_shape;
	walk.level[0] = (struct level){
		.end = der.n, .shape = shape, .part = shape->parts};
	walk_element(&walk);
}

void
der_check(struct slice der, struct der_caps caps, struct der_faults *out)
{
	der_check_as(der, &der_request_shape, caps, out);
}
