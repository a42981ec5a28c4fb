/* From BER to DER. Recursive, to the depth of NESTING_MAX.
 * SPDX-License-Identifier: MIT */
#include "der/canonical.h"

#include <stdlib.h>

#include "der/content.h"
#include "der/shape.h"
#include "der/write.h"

enum {
	NESTING_MAX = 64,
	TAG_NUMBER = 0x1f,
	TAG_CLASS = 0xc0,
	TAG_ENUMERATED = 0x0a,
	LONG_TAG_MAX = 8 /* octets of an identifier; longer ones are given up */
};

/* A container whose members are being written. */
struct container {
	struct arena *arena;
	const struct der_shape *shape; /* NULL: nothing is known */
	const struct der_part *due;    /* of a shape that is no list */
	/* Content of the OID in it, or in the AlgorithmIdentifier in it, which
	 * tells what follows; and that of the container around it, or NULL. */
	struct slice oid;
	struct slice *outer_oid;
	size_t depth;
};

/* The header of an element, in BER. */
struct header {
	uint8_t identifier[LONG_TAG_MAX];
	size_t identifier_octets;
	size_t length;
	bool is_indefinite;
};

/* An element that is being written. */
struct element {
	struct header header;
	const struct der_part *part;    /* NULL: not known */
	const struct der_shape *inside; /* likewise */
	uint8_t type;                   /* its universal tag; 0: not known */
};

/* NOLINTBEGIN(misc-no-recursion): the depth is bounded. */
static const struct slice none;

/* --- headers ------------------------------------------------------------- */

static struct slice
cut(struct slice *rest, size_t n)
{
	struct slice head = slice_head(*rest, n);

	*rest = slice_from(*rest, n);
	return head;
}

/* X.690 8.1.2: a number below 31 moves into the first octet, and another one
 * loses its leading zeros. */
static bool
read_identifier(struct slice *rest, struct header *out)
{
	struct slice octet = cut(rest, 1);

	if (octet.n == 0)
		return false;
	out->identifier[0] = octet.p[0];
	out->identifier_octets = 1;
	if ((octet.p[0] & TAG_NUMBER) != TAG_NUMBER)
		return true;
	do {
		octet = cut(rest, 1);
		if (octet.n == 0 || out->identifier_octets == LONG_TAG_MAX)
			return false;
		if (out->identifier_octets > 1 || octet.p[0] != 0x80)
			out->identifier[out->identifier_octets++] = octet.p[0];
	} while ((octet.p[0] & 0x80) != 0);
	if (out->identifier_octets == 2 && out->identifier[1] < TAG_NUMBER) {
		out->identifier[0] = (uint8_t)((out->identifier[0] & 0xe0) |
			out->identifier[1]);
		out->identifier_octets = 1;
	}
	return true;
}

/* X.690 8.1.3. */
static bool
read_header(struct slice *rest, struct header *out)
{
	struct slice octet;
	size_t octets;

	if (!read_identifier(rest, out))
		return false;
	octet = cut(rest, 1);
	if (octet.n == 0)
		return false;
	out->is_indefinite = octet.p[0] == 0x80;
	out->length = octet.p[0] & 0x7fu;
	if (octet.p[0] <= 0x80)
		return out->is_indefinite || out->length <= rest->n;
	octets = out->length;
	out->length = 0;
	while (octets-- > 0) {
		octet = cut(rest, 1);
		if (octet.n == 0 || out->length > rest->n)
			return false;
		out->length = out->length << 8 | octet.p[0];
	}
	return out->length <= rest->n;
}

/* 00 00, the end of an indefinite content. */
static bool
read_end(struct slice *rest)
{
	if (rest->n < 2 || rest->p[0] != 0 || rest->p[1] != 0)
		return false;
	*rest = slice_from(*rest, 2);
	return true;
}

/* --- what an element is -------------------------------------------------- */

static const struct der_part *
find_part(struct container *in, uint8_t identifier)
{
	if (in->shape == NULL)
		return NULL;
	if (in->shape->is_list)
		return der_list_part(in->shape, identifier);
	for (const struct der_part *part = in->due; part < in->shape->end;
		part++)
		if (der_part_has_tag(part, identifier)) {
			in->due = part + 1;
			return part;
		}
	return NULL;
}

/* Finds what the element should be and should hold, and sets the bit for
 * constructed as its type has it. */
static void
recognise(struct container *in, struct element *out)
{
	uint8_t *identifier = out->header.identifier;
	const struct der_part *part = out->header.identifier_octets > 1
		? NULL
		: find_part(in, identifier[0]);
	uint8_t number = identifier[0] & (TAG_CLASS | TAG_NUMBER);

	out->inside = part == NULL ? NULL : part->inside;
	if (part != NULL && part->inside_by_oid != NULL)
		out->inside = part->inside_by_oid(in->oid);
	if (part != NULL && (part->flags & DER_TYPE_BY_OID) != 0) {
		const struct der_shape *one = out->inside;

		part = one != NULL &&
				der_part_has_tag(one->parts, identifier[0])
			? one->parts
			: NULL;
		out->inside = part == NULL ? NULL : part->inside;
	}
	out->part = part;
	out->type = number < TAG_NUMBER ? number : 0;
	if (part != NULL && part->type != 0)
		out->type = part->type;
}

/* --- contents of primitive types ----------------------------------------- */

/* X.690 8.3.2: the first nine bits are not all the same. */
static struct slice
short_integer(struct slice content)
{
	while (content.n > 1 &&
		((content.p[0] == 0 && content.p[1] < 0x80) ||
			(content.p[0] == 0xff && content.p[1] >= 0x80)))
		content = slice_from(content, 1);
	return content;
}

/* Octets of our own in the arena. */
static uint8_t *
copy_of(struct arena *arena, struct slice octets)
{
	uint8_t *copy = arena_room(arena, octets.n + 1);

	if (copy != NULL && octets.n > 0)
		memcpy(copy, octets.p, octets.n);
	return copy;
}

/* X.690 11.2: the unused bits are 0, and a named bit list ends in a 1. */
static struct slice
clean_bits(struct arena *arena, struct slice content, bool is_named)
{
	uint8_t *copy;
	size_t n = content.n;

	if (n == 0 || content.p[0] > 7)
		return content;
	copy = copy_of(arena, content);
	if (copy == NULL)
		return none;
	if (n == 1)
		copy[0] = 0;
	else
		copy[n - 1] = (uint8_t)(copy[n - 1] >> copy[0] << copy[0]);
	while (is_named && n > 1 && copy[n - 1] == 0)
		n--;
	if (n < content.n)
		copy[0] = 0;
	while (is_named && n > 1 && (copy[n - 1] >> copy[0] & 1) == 0)
		copy[0]++;
	return (struct slice){copy, n};
}

static struct slice
clean_boolean(struct arena *arena, struct slice content)
{
	uint8_t *copy;

	if (content.n != 1 || content.p[0] == 0)
		return content;
	copy = copy_of(arena, content);
	if (copy == NULL)
		return none;
	copy[0] = 0xff;
	return (struct slice){copy, 1};
}

static struct slice
clean_primitive(struct arena *arena, const struct element *element,
	struct slice content)
{
	bool is_named = element->part != NULL &&
		(element->part->flags & DER_NAMED_BITS) != 0;

	switch (element->type) {
	case TAG_INTEGER:
	case TAG_ENUMERATED: return short_integer(content);
	case TAG_BIT_STRING: return clean_bits(arena, content, is_named);
	case TAG_BOOLEAN: return clean_boolean(arena, content);
	case TAG_NULL: return slice_head(content, 0);
	default: return content;
	}
}

/* --- strings ------------------------------------------------------------- */

static bool write_element(
	struct container *in, struct slice *rest, struct slice *out);

/* What a string holds: one element, written anew; where that is not so, the
 * octets as they are. */
static struct slice
clean_inside(struct container *in, const struct element *element,
	struct slice content)
{
	const size_t skip = element->type == TAG_BIT_STRING && content.n > 0;
	struct slice rest = slice_from(content, skip);
	struct container string = {.arena = in->arena,
		.shape = element->inside,
		.due = element->inside->parts,
		.depth = in->depth + 1};
	struct slice parts[2] = {slice_head(content, skip), none};
	uint8_t *joined;

	if (rest.n == 0 || !write_element(&string, &rest, &parts[1]) ||
		rest.n > 0)
		return content;
	joined = arena_room(in->arena, skip + parts[1].n);
	if (joined == NULL)
		return none;
	memcpy(joined, content.p, skip);
	if (parts[1].n > 0)
		memcpy(joined + skip, parts[1].p, parts[1].n);
	return (struct slice){joined, skip + parts[1].n};
}

/* Octets that are being joined. */
struct joint {
	struct slice octets;
	uint8_t *to; /* as long as all pieces together; NULL: only counted */
	size_t n;
	uint8_t unused; /* of a BIT STRING: what its last piece says */
};

/* Appends the pieces of a constructed string, X.690 8.6.4 and 8.7.3, which may
 * be constructed themselves. rest is moved behind them, and behind the end of
 * contents where that is their end. */
static bool
join_pieces(struct slice *rest, bool is_indefinite, uint8_t type, size_t depth,
	struct joint *out)
{
	while (is_indefinite ? !read_end(rest) : rest->n > 0) {
		struct header header;
		struct slice piece;

		if (!read_header(rest, &header) || depth == NESTING_MAX)
			return false;
		if ((header.identifier[0] & TAG_CONSTRUCTED) != 0) {
			struct slice *from = rest;

			if (!header.is_indefinite) {
				piece = cut(rest, header.length);
				from = &piece;
			}
			if (!join_pieces(from, header.is_indefinite, type,
				    depth + 1, out))
				return false;
			continue;
		}
		if (header.is_indefinite)
			return false;
		piece = cut(rest, header.length);
		if (type == TAG_BIT_STRING && piece.n > 0) {
			out->unused = piece.p[0];
			piece = slice_from(piece, 1);
		}
		if (out->to != NULL && piece.n > 0)
			memcpy(out->to + out->n, piece.p, piece.n);
		out->n += piece.n;
	}
	return true;
}

/* The pieces of a string as the content of a primitive one. */
static bool
read_pieces(struct container *in, const struct element *element,
	struct slice *rest, struct slice *out)
{
	const size_t skip = element->type == TAG_BIT_STRING;
	struct slice again = *rest;
	struct joint joint = {.to = NULL};
	bool is_indefinite = element->header.is_indefinite;

	if (!join_pieces(rest, is_indefinite, element->type, in->depth, &joint))
		return false;
	joint = (struct joint){.to = arena_room(in->arena, skip + joint.n)};
	if (joint.to == NULL)
		return false;
	out->p = joint.to;
	joint.to += skip;
	(void)join_pieces(
		&again, is_indefinite, element->type, in->depth, &joint);
	if (skip > 0)
		joint.to[-1] = joint.unused;
	out->n = skip + joint.n;
	return true;
}

/* --- containers ---------------------------------------------------------- */

/* Members that are written, in an array that grows. */
struct members {
	struct slice *member;
	size_t count, room;
};

static bool
add_member(struct arena *arena, struct members *members, struct slice member)
{
	if (members->count == members->room) {
		size_t room = members->room == 0 ? 8 : 2 * members->room;
		struct slice *bigger = arena_grow(arena, members->member,
			members->count, room, sizeof(bigger[0]));

		if (bigger == NULL)
			return false;
		members->member = bigger;
		members->room = room;
	}
	members->member[members->count++] = member;
	return true;
}

/* X.690 11.6. Of two elements none is the beginning of the other. */
static int
compare_members(const void *left, const void *right)
{
	const struct slice *a = left;
	const struct slice *b = right;

	return memcmp(a->p, b->p, a->n < b->n ? a->n : b->n);
}

/* True where a SET that may be one of either kind, of which nothing is known,
 * is in neither's order: X.690 10.3, 11.6. */
static bool
is_in_no_order(const struct members *members)
{
	for (size_t i = 1; i < members->count; i++) {
		const struct slice *a = &members->member[i - 1];
		const struct slice *b = &members->member[i];

		if (compare_members(a, b) > 0 &&
			(b->p[0] & ~TAG_CONSTRUCTED) <=
				(a->p[0] & ~TAG_CONSTRUCTED))
			return true;
	}
	return false;
}

static void
put_in_order(const struct container *in, const struct element *element,
	const struct members *members)
{
	bool is_set = in->shape == NULL
		? element->header.identifier[0] == TAG_SET &&
			is_in_no_order(members)
		: in->shape->is_set;

	if (is_set && members->count > 1)
		qsort(members->member, members->count,
			sizeof(members->member[0]), compare_members);
}

/* The members of a container, to its end, as one content. */
static bool
write_members(struct container *outer, const struct element *element,
	struct slice *rest, struct members *members)
{
	struct container in = {.arena = outer->arena,
		.shape = element->inside,
		.due = element->inside == NULL ? NULL : element->inside->parts,
		.outer_oid = &outer->oid,
		.depth = outer->depth + 1};
	bool is_indefinite = element->header.is_indefinite;

	while (is_indefinite ? !read_end(rest) : rest->n > 0) {
		struct slice member;

		if (!write_element(&in, rest, &member))
			return false;
		if (member.n > 0 && !add_member(in.arena, members, member))
			return false;
	}
	put_in_order(&in, element, members);
	return true;
}

/* --- elements ------------------------------------------------------------ */

/* An OID tells what follows it, also outside of an AlgorithmIdentifier. */
static void
remember_oid(struct container *in, struct slice content)
{
	in->oid = content;
	if (in->outer_oid != NULL)
		*in->outer_oid = content;
}

static bool
is_default(const struct element *element, struct slice content)
{
	const struct der_part *part = element->part;

	return part != NULL && part->absent != NULL &&
		content.n == part->default_octets &&
		memcmp(content.p, part->absent, content.n) == 0;
}

/* Puts the header around the parts; an element that holds its DEFAULT comes to
 * nothing. The default of a constructed one is compared as it is written. */
static bool
wrap(struct container *in, const struct element *element,
	const struct slice *parts, size_t count, struct slice *out)
{
	const struct header *header = &element->header;
	struct der_element written;
	struct slice rest;

	*out = der_wrap_long(in->arena,
		(struct slice){header->identifier, header->identifier_octets},
		parts, count);
	rest = *out;
	if (rest.n == 0 || !der_read(&rest, &written))
		return false;
	if (is_default(element, written.content))
		*out = slice_head(*out, 0);
	return true;
}

static bool
write_constructed(struct container *in, struct element *element,
	struct slice *rest, struct slice *out)
{
	struct members members = {NULL, 0, 0};

	element->header.identifier[0] |= TAG_CONSTRUCTED;
	return write_members(in, element, rest, &members) &&
		wrap(in, element, members.member, members.count, out);
}

static bool
write_primitive(struct container *in, struct element *element,
	struct slice content, struct slice *out)
{
	content = clean_primitive(in->arena, element, content);
	if (content.p == NULL)
		return false;
	if (element->part != NULL && element->part->tag == TAG_OID)
		remember_oid(in, content);
	if (element->part != NULL && element->inside != NULL &&
		(element->part->flags & DER_HOLDS_DER) != 0)
		content = clean_inside(in, element, content);
	return content.p != NULL && wrap(in, element, &content, 1, out);
}

/* True where the element holds others: by its type, or by its header where
 * that does not tell. */
static bool
holds_members(const struct element *element)
{
	const struct der_part *part = element->part;

	if (part != NULL && part->tag != DER_ANY)
		return (part->tag & TAG_CONSTRUCTED) != 0;
	if (element->type != 0)
		return der_is_constructed_type(element->type);
	return (element->header.identifier[0] & TAG_CONSTRUCTED) != 0;
}

/* True where a string is put together of others; where only its tag says so,
 * its octets are what a primitive one holds. */
static bool
holds_pieces(const struct element *element, struct slice content)
{
	uint8_t first =
		content.n == 0 ? 0 : content.p[0] & (uint8_t)~TAG_CONSTRUCTED;

	if ((element->header.identifier[0] & TAG_CONSTRUCTED) == 0 ||
		!der_is_string_type(element->type))
		return false;
	return element->header.is_indefinite || first == TAG_OCTET_STRING ||
		(first != 0 && first == element->type);
}

/* Writes the element that *rest begins with, which is moved behind it. */
static bool
write_element(struct container *in, struct slice *rest, struct slice *out)
{
	struct element element = {.part = NULL};
	struct slice content, joined;
	struct slice *from = rest;

	if (in->depth == NESTING_MAX || !read_header(rest, &element.header))
		return false;
	recognise(in, &element);
	if (!element.header.is_indefinite) {
		content = cut(rest, element.header.length);
		from = &content;
	}
	if (holds_members(&element))
		return write_constructed(in, &element, from, out);
	if (holds_pieces(&element, *from)) {
		if (!read_pieces(in, &element, from, &joined))
			return false;
		from = &joined;
	} else if (element.header.is_indefinite) {
		return false;
	}
	element.header.identifier[0] &= (uint8_t)~TAG_CONSTRUCTED;
	return write_primitive(in, &element, *from, out);
}

bool
der_canonical(struct slice der, struct arena *arena, struct slice *out)
{
	struct container document = {.arena = arena,
		.shape = &der_request_shape,
		.due = der_request_shape.parts};

	*out = none;
	return write_element(&document, &der, out);
}
/* NOLINTEND(misc-no-recursion) */
