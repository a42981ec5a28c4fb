/* The greatest common divisor of each number of a set with the product of all
 * others.
 *
 * A part of the set has a tree whose leaves are groups of numbers. The trees
 * within the groups are made twice, on the way up and on the way down, which
 * costs little and saves five levels of memory.
 * SPDX-License-Identifier: MIT */
#include "keys/batch_gcd.h"

#include "base/cancel.h"
#include <stdlib.h>

#include "keys/product_tree.h"
#include "keys/workers.h"

enum {
	GROUP_LEAVES = 32,
	GROUP_NODES = 2 * GROUP_LEAVES,
	PARTS_MAX = 16,
	NUMBER_OCTETS = 64 /* what each takes beside the trees */
};

/* The numbers from begin to end, and their tree. */
struct part {
	const struct batch *batch;
	size_t begin, end;
	size_t threads;
	struct product_tree tree;
	size_t level; /* the first node of the level that is worked on */
	mpz_t *common;
};

/* --- groups ------------------------------------------------------------------
 */

/* A group's own tree. */
struct group {
	struct product_node nodes[GROUP_NODES];
	struct product_tree tree;
	size_t begin, end; /* of the batch's numbers */
};

static size_t
leaf_begin(const struct group *group, size_t leaf)
{
	return group->begin + (group->end - group->begin) * leaf / GROUP_LEAVES;
}

static void
set_leaf(struct product_node *node, struct slice number)
{
	mpz_import(node->product, number.n, 1, 1, 1, 0, number.p);
	mpz_set_ui(node->value, 1);
	node->bits = mpz_sizeinbase(node->product, 2);
}

/* Sets the leaves, each of which has one number or none. */
static void
begin_group(const struct part *part, size_t leaf, struct group *group)
{
	const size_t count = part->end - part->begin;

	group->tree = (struct product_tree){group->nodes, GROUP_LEAVES};
	group->begin = part->begin + count * leaf / part->tree.leaves;
	group->end = part->begin + count * (leaf + 1) / part->tree.leaves;
	product_tree_begin(&group->tree);
	for (size_t i = 0; i < GROUP_LEAVES; i++) {
		struct product_node *node = &group->nodes[GROUP_LEAVES + i];

		if (leaf_begin(group, i) == leaf_begin(group, i + 1))
			mpz_set_ui(node->product, 1);
		else
			set_leaf(node,
				part->batch->numbers[leaf_begin(group, i)]);
	}
}

/* For workers_run: makes a leaf of the part's tree. */
static void
make_leaf(void *context, size_t leaf)
{
	struct part *part = context;
	struct product_node *out = &part->tree.nodes[part->tree.leaves + leaf];
	struct group group;

	begin_group(part, leaf, &group);
	for (size_t node = GROUP_LEAVES - 1; node > 0; node--) {
		product_tree_multiply(&group.tree, node);
		product_tree_derive(&group.tree, node);
	}
	mpz_set(out->product, group.nodes[1].product);
	mpz_set(out->value, group.nodes[1].value);
	out->bits = group.nodes[1].bits;
	product_tree_end(&group.tree);
}

static void
find_common(const struct product_node *leaf, mpz_t common)
{
	mpz_t wide;

	/* Apart, as most have nothing in common, and a number keeps its room.
	 */
	mpz_init(wide);
	product_tree_remainder(leaf, wide);
	mpz_gcd(wide, wide, leaf->product);
	mpz_set(common, wide);
	mpz_clear(wide);
}

/* For workers_run: comes from a leaf of the part's tree down to numbers. */
static void
use_leaf(void *context, size_t leaf)
{
	struct part *part = context;
	struct product_node *top = &part->tree.nodes[part->tree.leaves + leaf];
	struct group group;

	begin_group(part, leaf, &group);
	for (size_t node = GROUP_LEAVES - 1; node > 0; node--)
		product_tree_multiply(&group.tree, node);
	mpz_swap(group.nodes[1].value, top->value);
	for (size_t node = 2; node < GROUP_NODES; node++)
		product_tree_fall(&group.tree, node);
	for (size_t i = 0; i < GROUP_LEAVES; i++)
		if (leaf_begin(&group, i) < leaf_begin(&group, i + 1))
			find_common(&group.nodes[GROUP_LEAVES + i],
				part->common[leaf_begin(&group, i)]);
	product_tree_end(&group.tree);
}

/* --- a part ------------------------------------------------------------------
 */

/* The product of a node is one task, and its derivative another. */
static void
make_node(void *context, size_t index)
{
	struct part *part = context;
	const size_t node = part->level + index / 2;

	if (index % 2 == 0)
		product_tree_derive(&part->tree, node);
	else
		product_tree_multiply(&part->tree, node);
}

static void
fall_to_node(void *context, size_t index)
{
	struct part *part = context;

	product_tree_fall(&part->tree, part->level + index);
}

/* Leaves the whole tree. False where the work is cancelled, as below. */
static bool
rise(struct part *part)
{
	bool goes_on =
		workers_run(part->threads, part->tree.leaves, make_leaf, part);

	for (part->level = part->tree.leaves / 2; part->level > 0 && goes_on;
		part->level /= 2)
		goes_on = workers_run(
			part->threads, 2 * part->level, make_node, part);
	return goes_on;
}

/* Leaves nothing of the tree. */
static bool
fall(struct part *part)
{
	bool goes_on = true;

	product_tree_turn(&part->tree);
	for (part->level = 2; part->level <= part->tree.leaves && goes_on;
		part->level *= 2) {
		goes_on = workers_run(
			part->threads, part->level, fall_to_node, part);
		for (size_t i = part->level / 2; i < part->level; i++) {
			product_tree_drop_value(&part->tree, i);
			product_tree_drop_factors(&part->tree, i);
		}
	}
	return goes_on &&
		workers_run(part->threads, part->tree.leaves, use_leaf, part);
}

static size_t
leaves_for(size_t count)
{
	size_t leaves = 1;

	while (count > leaves * GROUP_LEAVES)
		leaves *= 2;
	return leaves;
}

/* False where memory is short. */
static bool
begin_part(struct part *part)
{
	part->tree.leaves = leaves_for(part->end - part->begin);
	part->tree.nodes =
		calloc(2 * part->tree.leaves, sizeof(part->tree.nodes[0]));
	if (part->tree.nodes == NULL)
		return false;
	product_tree_begin(&part->tree);
	return true;
}

static void
end_part(struct part *part)
{
	product_tree_end(&part->tree);
	free(part->tree.nodes);
}

/* --- parts -------------------------------------------------------------------
 */

/* The parts of a set, and what the numbers of each multiply to. */
struct parts {
	struct part part[PARTS_MAX];
	mpz_t product[PARTS_MAX];
	size_t count;
};

/* For workers_run: multiplies the numbers of one part. */
static void
multiply_group(void *context, size_t leaf)
{
	struct part *part = context;
	struct product_node *out = &part->tree.nodes[part->tree.leaves + leaf];
	struct group group;

	begin_group(part, leaf, &group);
	for (size_t node = GROUP_LEAVES - 1; node > 0; node--)
		product_tree_multiply(&group.tree, node);
	mpz_set(out->product, group.nodes[1].product);
	product_tree_end(&group.tree);
}

static void
multiply_node(void *context, size_t index)
{
	struct part *part = context;

	product_tree_multiply(&part->tree, part->level + index);
	product_tree_drop_factors(&part->tree, part->level + index);
}

static bool
multiply_part(struct part *part, mpz_t product)
{
	bool goes_on;

	if (!begin_part(part))
		return false;
	goes_on = workers_run(
		part->threads, part->tree.leaves, multiply_group, part);
	for (part->level = part->tree.leaves / 2; part->level > 0 && goes_on;
		part->level /= 2)
		goes_on = workers_run(
			part->threads, part->level, multiply_node, part);
	mpz_swap(product, part->tree.nodes[1].product);
	end_part(part);
	return goes_on;
}

/* Multiplies the root's value by the products of all other parts. */
static void
meet_others(const struct parts *parts, size_t index)
{
	struct product_node *root = &parts->part[index].tree.nodes[1];
	mpz_t other;

	mpz_init(other);
	for (size_t i = 0; i < parts->count && !is_cancelled(); i++) {
		if (i == index)
			continue;
		mpz_tdiv_r(other, parts->product[i], root->product);
		mpz_mul(root->value, root->value, other);
		mpz_tdiv_r(root->value, root->value, root->product);
	}
	mpz_clear(other);
}

static bool
compare_part(struct parts *parts, size_t index)
{
	struct part *part = &parts->part[index];

	bool goes_on;

	if (!begin_part(part))
		return false;
	goes_on = rise(part);
	if (goes_on)
		meet_others(parts, index);
	goes_on = goes_on && fall(part);
	end_part(part);
	return goes_on;
}

static bool
compare_parts(struct parts *parts)
{
	bool done = true;

	for (size_t i = 0; i < parts->count; i++)
		mpz_init(parts->product[i]);
	for (size_t i = 0; i < parts->count && parts->count > 1 && done; i++)
		done = multiply_part(&parts->part[i], parts->product[i]);
	for (size_t i = 0; i < parts->count && done; i++)
		done = compare_part(parts, i);
	for (size_t i = 0; i < parts->count; i++)
		mpz_clear(parts->product[i]);
	return done;
}

/* --- memory ------------------------------------------------------------------
 */

static size_t
octets_of(const struct batch *batch, size_t begin, size_t end)
{
	size_t octets = 0;

	for (size_t i = begin; i < end; i++)
		octets += batch->numbers[i].n;
	return octets;
}

/* Each level of a tree has as many octets as the numbers. Beside them the
 * division at the root has 16 times as many, and malloc keeps half as much as
 * there is: both were measured. */
static size_t
tree_memory(size_t octets, size_t count)
{
	size_t levels = 1;

	for (size_t leaves = leaves_for(count); leaves > 1; leaves /= 2)
		levels++;
	return (octets + octets / 2) * (levels + 16);
}

size_t
batch_gcd_memory(size_t octets, size_t count)
{
	return tree_memory(octets, count) + count * NUMBER_OCTETS;
}

/* Cuts the set into so many parts of about as many octets. */
static void
cut(const struct batch *batch, size_t count, struct parts *parts)
{
	const size_t octets = octets_of(batch, 0, batch->count);
	size_t end = 0, behind = 0; /* octets before end */

	parts->count = count;
	for (size_t i = 0; i < count; i++) {
		struct part *part = &parts->part[i];

		*part = (struct part){.batch = batch, .begin = end};
		while (end < batch->count &&
			(i + 1 == count || behind < octets / count * (i + 1)))
			behind += batch->numbers[end++].n;
		part->end = end;
	}
}

static size_t
memory_of(const struct parts *parts)
{
	const struct batch *batch = parts->part[0].batch;
	size_t most = 0;

	for (size_t i = 0; i < parts->count; i++) {
		const struct part *part = &parts->part[i];
		size_t memory =
			tree_memory(octets_of(batch, part->begin, part->end),
				part->end - part->begin);

		if (memory > most)
			most = memory;
	}
	if (parts->count > 1)
		most += octets_of(batch, 0, batch->count);
	return most + batch->count * NUMBER_OCTETS;
}

/* False where no way of cutting keeps within the limit. */
static bool
cut_to_fit(const struct batch *batch, size_t memory, struct parts *parts)
{
	for (size_t count = 1; count <= PARTS_MAX; count++) {
		cut(batch, count, parts);
		if (memory_of(parts) <= memory)
			return true;
	}
	return false;
}

enum batch_outcome
batch_gcd(
	const struct batch *batch, size_t memory, size_t threads, mpz_t *common)
{
	struct parts parts;

	if (!cut_to_fit(batch, memory, &parts))
		return BATCH_OVER_LIMIT;
	for (size_t i = 0; i < parts.count; i++) {
		parts.part[i].threads = threads;
		parts.part[i].common = common;
	}
	return compare_parts(&parts) ? BATCH_DONE : BATCH_NO_MEMORY;
}
