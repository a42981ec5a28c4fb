/* Changes of requests that keep them DER. SPDX-License-Identifier: MIT */
#include "der_mutate.h"

#include "der/der.h"
#include "der/oid.h"
#include "der/write.h"

enum {
	NODES_MAX = 1024, /* what lies behind them stays as it is */
	NO_NODE = NODES_MAX,
	DEPTH_MAX = 32,
	HIGH_TAG = 0x1f,  /* the tag's number stands in further octets */
	ROOM_TO_GROW = 32 /* of one value in one change */
};

/* --- dice -------------------------------------------------------------------
 */

/* Marsaglia's xorshift, whose state is never 0. */
struct dice {
	uint32_t state;
};

static struct dice
dice_of(uint32_t seed)
{
	return (struct dice){seed * 2654435761U | 1};
}

/* A number below `bound`, which is not 0. */
static size_t
roll(struct dice *dice, size_t bound)
{
	dice->state ^= dice->state << 13;
	dice->state ^= dice->state >> 17;
	dice->state ^= dice->state << 5;
	return (dice->state >> 3) % bound;
}

/* --- the tree ---------------------------------------------------------------
 */

struct node {
	struct der_element element;
	size_t parent;   /* its index; NO_NODE: the outer element */
	size_t children; /* how many of its members are nodes */
};

struct tree {
	struct slice input;
	struct arena *arena;
	size_t count;
	struct node nodes[NODES_MAX]; /* parents stand before children */
};

static bool
has_high_tag(const struct node *node)
{
	return (node->element.identifier & HIGH_TAG) == HIGH_TAG;
}

static bool
is_constructed(const struct node *node)
{
	return (node->element.identifier & TAG_CONSTRUCTED) != 0;
}

/* True where these octets are elements to the last one, and so is what those
 * of them hold that are constructed, DEPTH_MAX down at most. Random octets are
 * that seldom. */
static bool
is_all_elements(struct slice octets)
{
	struct slice rest[DEPTH_MAX] = {octets};
	struct der_element element;
	size_t level = 0;

	if (octets.n == 0)
		return false;
	for (;;) {
		if (rest[level].n == 0) {
			if (level-- == 0)
				return true;
			continue;
		}
		if (!der_read(&rest[level], &element))
			return false;
		if ((element.identifier & TAG_CONSTRUCTED) == 0 ||
			element.content.n == 0)
			continue;
		if (++level == DEPTH_MAX)
			return false;
		rest[level] = element.content;
	}
}

/* Where the members of an element would stand; n == 0: nowhere. */
static struct slice
members_of(const struct node *node)
{
	struct slice content = node->element.content;

	if (has_high_tag(node))
		return (struct slice){content.p, 0};
	if (is_constructed(node))
		return content;
	if (node->element.identifier == TAG_BIT_STRING)
		content = slice_from(content, 1);
	else if (node->element.identifier != TAG_OCTET_STRING)
		content.n = 0;
	if (!is_all_elements(content))
		content.n = 0;
	return content;
}

static void
add_members(struct tree *tree, size_t parent)
{
	struct slice rest = members_of(&tree->nodes[parent]);
	struct der_element element;

	while (tree->count < NODES_MAX && der_read(&rest, &element)) {
		tree->nodes[tree->count++] = (struct node){element, parent, 0};
		tree->nodes[parent].children++;
	}
}

/* False where the input does not begin with a whole element. */
static bool
read_tree(struct tree *tree, struct slice input, struct arena *arena)
{
	struct slice rest = input;
	struct der_element outer;

	if (!der_read(&rest, &outer))
		return false;
	tree->input = input;
	tree->arena = arena;
	tree->nodes[0] = (struct node){outer, NO_NODE, 0};
	tree->count = 1;
	for (size_t i = 0; i < tree->count; i++)
		add_members(tree, i);
	return true;
}

/* Any element, the outer one only where it is alone. */
static struct node *
any_node(struct tree *tree, struct dice *dice)
{
	if (tree->count == 1)
		return tree->nodes;
	return &tree->nodes[1 + roll(dice, tree->count - 1)];
}

/* The element behind this one in the same parent; NULL: it is the last. */
static const struct node *
next_sibling(const struct tree *tree, const struct node *node)
{
	const struct node *next = node + 1;

	if (next == tree->nodes + tree->count || next->parent != node->parent)
		return NULL;
	return next;
}

/* --- writing anew -----------------------------------------------------------
 */

static const struct slice nothing = {(const uint8_t *)"", 0};

/* The octets of `outer` before `inner`, and those behind it. */
static struct slice
before(struct slice outer, struct slice inner)
{
	return slice_head(outer, (size_t)(inner.p - outer.p));
}

static struct slice
behind(struct slice outer, struct slice inner)
{
	return slice_from(outer, (size_t)(inner.p - outer.p) + inner.n);
}

static struct slice
join(struct arena *arena, const struct slice *parts, size_t count)
{
	size_t n = 0;
	uint8_t *out;

	for (size_t i = 0; i < count; i++)
		n += parts[i].n;
	out = arena_room(arena, n);
	if (out == NULL)
		return (struct slice){NULL, 0};
	n = 0;
	for (size_t i = 0; i < count; i++) {
		if (parts[i].n > 0)
			memcpy(out + n, parts[i].p, parts[i].n);
		n += parts[i].n;
	}
	return (struct slice){out, n};
}

/* The input with other octets in the place of some within `parent`: its length
 * follows, and so do those of all that it lies in. */
static struct slice
replaced(const struct tree *tree, size_t parent, struct slice old,
	struct slice with)
{
	while (parent != NO_NODE && with.p != NULL) {
		const struct der_element *around = &tree->nodes[parent].element;
		const struct slice parts[] = {before(around->content, old),
			with, behind(around->content, old)};

		with = der_wrap(tree->arena, around->identifier, parts, 3);
		old = around->whole;
		parent = tree->nodes[parent].parent;
	}
	if (with.p == NULL)
		return with;
	return join(tree->arena,
		(const struct slice[]){before(tree->input, old), with,
			behind(tree->input, old)},
		3);
}

/* --- the changes ------------------------------------------------------------
 */

/* Each makes one change to or beside one element; n == 0: not of this one. */
struct site {
	struct tree *tree;
	struct dice *dice;
	const struct node *node;
	change_octets *change;
};

static struct slice
put_in_its_place(const struct site *site, struct slice with)
{
	return replaced(site->tree, site->node->parent,
		site->node->element.whole, with);
}

static struct slice delete (const struct site *site)
{
	if (site->node->parent == NO_NODE)
		return (struct slice){NULL, 0};
	return put_in_its_place(site, nothing);
}

/* This element and another one behind it. */
static struct slice
followed_by(const struct site *site, struct slice other)
{
	const struct slice both[] = {site->node->element.whole, other};

	return put_in_its_place(site, join(site->tree->arena, both, 2));
}

static struct slice
repeat(const struct site *site)
{
	return followed_by(site, site->node->element.whole);
}

static struct slice
insert(const struct site *site)
{
	return followed_by(
		site, any_node(site->tree, site->dice)->element.whole);
}

static struct slice
replace(const struct site *site)
{
	return put_in_its_place(
		site, any_node(site->tree, site->dice)->element.whole);
}

static struct slice
swap(const struct site *site)
{
	const struct node *next = next_sibling(site->tree, site->node);
	struct slice first = site->node->element.whole;
	struct slice both;

	if (next == NULL)
		return (struct slice){NULL, 0};
	both = (struct slice){first.p, first.n + next->element.whole.n};
	return replaced(site->tree, site->node->parent, both,
		join(site->tree->arena,
			(const struct slice[]){next->element.whole, first}, 2));
}

/* Types that a request holds, in both forms where they have both. */
static uint8_t
any_tag(struct dice *dice)
{
	static const uint8_t tags[] = {TAG_BOOLEAN, TAG_INTEGER, TAG_BIT_STRING,
		TAG_OCTET_STRING, TAG_NULL, TAG_OID, 0x0a, TAG_UTF8_STRING,
		TAG_NUMERIC_STRING, TAG_PRINTABLE_STRING, TAG_TELETEX_STRING,
		TAG_IA5_STRING, TAG_UTC_TIME, TAG_GENERALIZED_TIME,
		TAG_VISIBLE_STRING, TAG_UNIVERSAL_STRING, TAG_BMP_STRING,
		TAG_SEQUENCE, TAG_SET, 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0x80, 0x81,
		0x82, 0x83, 0x85, 0x86, 0x87, 0x88, 0x89};

	return tags[roll(dice, sizeof(tags))];
}

/* A value of octets that are no elements stays primitive, so that nobody looks
 * for lengths in it. */
static struct slice
retag(const struct site *site)
{
	const struct der_element *element = &site->node->element;
	bool may_hold = is_constructed(site->node) ||
		is_all_elements(element->content) || element->content.n == 0;
	uint8_t tag = any_tag(site->dice);

	if (has_high_tag(site->node) ||
		(!may_hold && (tag & TAG_CONSTRUCTED) != 0))
		return (struct slice){NULL, 0};
	return put_in_its_place(
		site, der_wrap(site->tree->arena, tag, &element->content, 1));
}

static struct slice
wrap(const struct site *site)
{
	static const uint8_t around[] = {
		TAG_SEQUENCE, TAG_SET, TAG_OCTET_STRING, 0xa0, 0xa1, 0xa2};
	uint8_t tag = around[roll(site->dice, sizeof(around))];

	return put_in_its_place(site,
		der_wrap(
			site->tree->arena, tag, &site->node->element.whole, 1));
}

static struct slice
unwrap(const struct site *site)
{
	if (site->node->children == 0)
		return (struct slice){NULL, 0};
	return put_in_its_place(site, members_of(site->node));
}

static struct slice
empty(const struct site *site)
{
	if (has_high_tag(site->node))
		return (struct slice){NULL, 0};
	return put_in_its_place(site,
		der_wrap(site->tree->arena, site->node->element.identifier,
			&nothing, 1));
}

/* The same element with a length of more octets than it needs. */
static struct slice
lengthen(const struct site *site)
{
	const struct der_element *element = &site->node->element;
	const uint8_t header[] = {element->identifier, 0x84, 0,
		(uint8_t)(element->content.n >> 16 & 0xff),
		(uint8_t)(element->content.n >> 8 & 0xff),
		(uint8_t)(element->content.n & 0xff)};
	const struct slice parts[] = {
		{header, sizeof(header)}, element->content};

	if (has_high_tag(site->node) || element->content.n >> 24 != 0)
		return (struct slice){NULL, 0};
	return put_in_its_place(site, join(site->tree->arena, parts, 2));
}

/* Another object identifier that csrlint knows. */
static struct slice
rename_oid(const struct site *site)
{
#define X(symbol, name, octets) {(const uint8_t *)(octets), sizeof(octets) - 1},
	static const struct slice known[] = {OIDS(X)};
#undef X
	const struct slice *name =
		&known[roll(site->dice, sizeof(known) / sizeof(known[0]))];

	if (site->node->element.identifier != TAG_OID)
		return (struct slice){NULL, 0};
	return put_in_its_place(
		site, der_wrap(site->tree->arena, TAG_OID, name, 1));
}

/* Another value of the same type; what holds elements is left to them. */
static struct slice
change_value(const struct site *site)
{
	struct slice value = site->node->element.content;
	uint8_t *changed =
		arena_room(site->tree->arena, value.n + ROOM_TO_GROW);

	if (changed == NULL || is_constructed(site->node) ||
		site->node->children > 0 || has_high_tag(site->node))
		return (struct slice){NULL, 0};
	if (value.n > 0)
		memcpy(changed, value.p, value.n);
	value = (struct slice){changed,
		site->change(changed, value.n, value.n + ROOM_TO_GROW)};
	return put_in_its_place(site,
		der_wrap(site->tree->arena, site->node->element.identifier,
			&value, 1));
}

/* --- all of it --------------------------------------------------------------
 */

/* One of them on any element. Values are most of a request, and names of what
 * they are decide what becomes of them: both come up more often. */
static struct slice
make_change(const struct site *site)
{
	static struct slice (*const changes[])(const struct site *) = {delete,
		repeat, insert, replace, swap, retag, wrap, unwrap, empty,
		lengthen, rename_oid, rename_oid, change_value, change_value,
		change_value, change_value};
	size_t which = roll(site->dice, sizeof(changes) / sizeof(changes[0]));

	return changes[which](site);
}

struct slice
der_mutate(struct slice input, struct arena *arena, uint32_t seed,
	change_octets *change)
{
	enum { TRIES = 16 };
	struct tree *tree = arena_room(arena, sizeof(*tree));
	struct dice dice = dice_of(seed);
	struct slice made = {NULL, 0};

	if (tree == NULL || !read_tree(tree, input, arena))
		return made;
	for (int i = 0; i < TRIES && made.n == 0; i++)
		made = make_change(&(struct site){
			tree, &dice, any_node(tree, &dice), change});
	return made;
}

struct slice
der_cross(struct slice input, struct slice other, struct arena *arena,
	uint32_t seed)
{
	struct tree *into = arena_room(arena, sizeof(*into));
	struct tree *from = arena_room(arena, sizeof(*from));
	struct dice dice = dice_of(seed);
	const struct node *old;

	if (into == NULL || from == NULL || !read_tree(into, input, arena) ||
		!read_tree(from, other, arena))
		return (struct slice){NULL, 0};
	old = any_node(into, &dice);
	return replaced(into, old->parent, old->element.whole,
		any_node(from, &dice)->element.whole);
}
