/* A tree of products, and what all other leaves together are modulo each one.
 * SPDX-License-Identifier: MIT */
#include "keys/product_tree.h"

void
product_tree_begin(struct product_tree *tree)
{
	for (size_t i = 1; i < 2 * tree->leaves; i++) {
		mpz_inits(tree->nodes[i].product, tree->nodes[i].value, NULL);
		tree->nodes[i].bits = 0;
	}
}

void
product_tree_end(struct product_tree *tree)
{
	for (size_t i = 1; i < 2 * tree->leaves; i++)
		mpz_clears(tree->nodes[i].product, tree->nodes[i].value, NULL);
}

/* The number is 0 then, and its limbs are given back. */
static void
drop(mpz_t number)
{
	mpz_realloc2(number, 1);
	mpz_set_ui(number, 0);
}

void
product_tree_multiply(struct product_tree *tree, size_t node)
{
	const struct product_node *left = &tree->nodes[2 * node];
	const struct product_node *right = &tree->nodes[2 * node + 1];

	mpz_mul(tree->nodes[node].product, left->product, right->product);
	tree->nodes[node].bits = left->bits + right->bits;
}

void
product_tree_derive(struct product_tree *tree, size_t node)
{
	struct product_node *left = &tree->nodes[2 * node];
	struct product_node *right = &tree->nodes[2 * node + 1];

	mpz_mul(tree->nodes[node].value, left->value, right->product);
	drop(left->value);
	mpz_addmul(tree->nodes[node].value, right->value, left->product);
	drop(right->value);
}

static mp_bitcnt_t
places_of(const struct product_node *node)
{
	return node->bits + PRODUCT_TREE_GUARD;
}

void
product_tree_turn(struct product_tree *tree)
{
	struct product_node *root = &tree->nodes[1];
	mpz_t wide;

	/* Apart, as GMP copies what it overwrites. */
	mpz_init(wide);
	mpz_mul_2exp(wide, root->value, places_of(root));
	drop(root->value);
	mpz_tdiv_q(root->value, wide, root->product);
	mpz_clear(wide);
	/* Reciprocals of small numbers can add up to more than 1. */
	mpz_tdiv_r_2exp(root->value, root->value, places_of(root));
	drop(root->product);
}

void
product_tree_fall(struct product_tree *tree, size_t node)
{
	const struct product_node *parent = &tree->nodes[node / 2];
	const struct product_node *sibling = &tree->nodes[node ^ 1];
	struct product_node *self = &tree->nodes[node];
	mpz_t wide;

	/* Apart, so that no more is kept than what is wanted of it. */
	mpz_init(wide);
	mpz_mul(wide, parent->value, sibling->product);
	mpz_tdiv_r_2exp(wide, wide, places_of(parent));
	mpz_tdiv_q_2exp(self->value, wide, sibling->bits);
	mpz_clear(wide);
}

void
product_tree_drop_value(struct product_tree *tree, size_t node)
{
	drop(tree->nodes[node].value);
}

void
product_tree_drop_factors(struct product_tree *tree, size_t node)
{
	drop(tree->nodes[2 * node].product);
	drop(tree->nodes[2 * node + 1].product);
}

void
product_tree_remainder(const struct product_node *node, mpz_t remainder)
{
	mpz_add_ui(remainder, node->value, PRODUCT_TREE_ERROR);
	mpz_mul(remainder, remainder, node->product);
	mpz_tdiv_q_2exp(remainder, remainder, places_of(node));
}
