/* A tree of products, and what all other leaves together are modulo each one.
 *
 * With P the product of all leaves n, what is wanted is P/n mod n. It is the
 * remainder modulo n of one number, the derivative D = sum of P/n: every other
 * summand is a multiple of n. D grows up the tree with P, by
 * D = D_left P_right + D_right P_left. Down the tree go no remainders but
 * fractions, D/P_node mod 1 in as many bits as the node needs: that of a child
 * is that of its parent times the product of the other child. So there is one
 * division, at the root, and all other numbers are half as long as those of
 * P mod n^2. D. J. Bernstein, "Scaled remainder trees" (2004).
 *
 * For the other files of this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_PRODUCT_TREE_H
#define CSRLINT_KEYS_PRODUCT_TREE_H

#include <gmp.h>
#include <stddef.h>

struct product_node {
	mpz_t product; /* 1 in a leaf that there is no number for */
	/* On the way up the derivative: of a leaf 1, and 0 where it holds no
	 * number; another where the leaf is the root of a tree. On the way
	 * down the fraction, in units of 2^-(bits + PRODUCT_TREE_GUARD),
	 * rounded down; each level adds an error of less than a unit. */
	mpz_t value;
	size_t bits; /* of all leaves below together; 0: they hold no number */
};

/* Nodes as in a heap: 1 is the root, 2i and 2i + 1 are the children of i, and
 * the leaves are those from `leaves` on. */
struct product_tree {
	struct product_node *nodes; /* borrowed; 2 * leaves, [0] is not used */
	size_t leaves;              /* a power of two */
};

enum {
	/* The bits of a fraction beyond those of its node, which keep
	 * PRODUCT_TREE_ERROR units far below 1 / product. */
	PRODUCT_TREE_GUARD = 16,
	PRODUCT_TREE_ERROR = 256 /* no tree has as many levels */
};

/* All numbers are 0 until they are set. */
void product_tree_begin(struct product_tree *tree);
void product_tree_end(struct product_tree *tree);

/* Makes the product of a node out of its children's. */
void product_tree_multiply(struct product_tree *tree, size_t node);

/* Makes the derivative of a node out of its children's, which are given
 * back. */
void product_tree_derive(struct product_tree *tree, size_t node);

/* Makes the fraction of the root out of its derivative, or of another number
 * that is asked for modulo each leaf and stands in its value. */
void product_tree_turn(struct product_tree *tree);

/* Makes the fraction of a node out of its parent's. */
void product_tree_fall(struct product_tree *tree, size_t node);

/* Gives back the value of a node, the products of its children. */
void product_tree_drop_value(struct product_tree *tree, size_t node);
void product_tree_drop_factors(struct product_tree *tree, size_t node);

/* remainder = what the fraction of a node stands for, modulo its product; 0 may
 * be the product itself. */
void product_tree_remainder(const struct product_node *node, mpz_t remainder);

#endif
