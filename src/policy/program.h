/* What a pattern is compiled to: a machine that reads a text once.
 *
 * A program is a list of steps. It is run on all its paths at the same time
 * (Thompson's way), so each character of the text costs at most one look at
 * each step, whatever the pattern: there is no going back, no memory beside
 * two lists of steps, and no locale. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_PROGRAM_H
#define CSRLINT_POLICY_PROGRAM_H

#include "base/arena.h"
#include "base/slice.h"

enum {
	PROGRAM_STEPS_MAX = 1000,      /* of one pattern */
	PROGRAM_REPETITIONS_MAX = 255, /* the number in braces, RE_DUP_MAX */
	PROGRAM_UNBOUNDED = 65535 /* the most of a repetition without end */
};

/* Characters from first to last, both included. */
struct program_range {
	uint32_t first;
	uint32_t last;
};

/* A part of a pattern that is being built, in an arena. */
struct program_node;
struct program;

/* What nodes are made with. */
struct program_builder {
	struct arena *arena;
	/* Every node stands for letters of ASCII in either case, too. */
	bool ignores_case;
	bool failed; /* memory was short */
};

/* One character of these ranges, which are copied; or where is_negated, any
 * other. Octets that are no UTF-8 are in no range. NULL where memory is
 * short, as below. */
struct program_node *program_set(struct program_builder *builder,
	const struct program_range *ranges, size_t count, bool is_negated);

/* This character. */
struct program_node *program_character(
	struct program_builder *builder, uint32_t c);

/* The empty text, to which program_append adds. */
struct program_node *program_row(struct program_builder *builder);

/* Puts a part, which may be NULL, at the end of a row, which may be, too. */
void program_append(struct program_node *whole, struct program_node *part);

/* A part from `least` to `most` times. */
struct program_node *program_repeat(struct program_builder *builder,
	struct program_node *part, uint32_t least, uint32_t most);

/* One of the parts that are appended to it as to a row; at least one. */
struct program_node *program_choice(struct program_builder *builder);

/* How many steps the part takes, at most SIZE_MAX; and how many characters
 * the shortest text has that fits it. */
size_t program_cost(const struct program_node *part);
size_t program_shortest(const struct program_node *part);

/* The program of a part that costs PROGRAM_STEPS_MAX steps at most; it lives
 * in the builder's arena. NULL where memory is short. */
struct program *program_make(
	struct program_builder *builder, const struct program_node *part);

/* How many steps it has. */
size_t program_steps(const struct program *program);

/* True where all of the text fits. */
bool program_fits(const struct program *program, struct slice text);

#endif
