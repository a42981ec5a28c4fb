/* Compiling patterns and running them. SPDX-License-Identifier: MIT */
#include "policy/program.h"

#include "base/unicode.h"

enum node_kind { NODE_SET, NODE_ROW, NODE_REPEAT, NODE_CHOICE };

struct program_node {
	enum node_kind kind;
	struct program_node *next; /* behind it in a row or a choice */
	/* NODE_SET */
	const struct program_range *ranges;
	size_t range_count;
	bool is_negated;
	/* NODE_ROW, NODE_CHOICE, NODE_REPEAT: what they hold */
	struct program_node *first;
	struct program_node *last;
	uint32_t least; /* NODE_REPEAT */
	uint32_t most;
};

enum step_kind {
	STEP_SET,   /* reads a character, and goes on behind itself */
	STEP_SPLIT, /* goes on behind itself and at `other` */
	STEP_JUMP,  /* goes on at `other` */
	STEP_END    /* the text fits, if it is at its end */
};

struct step {
	enum step_kind kind;
	uint16_t other;
	bool is_negated;
	const struct program_range *ranges;
	size_t range_count;
};

struct program {
	size_t count;
	struct step step[];
};

static struct program_node *
new_node(struct program_builder *builder, enum node_kind kind)
{
	struct program_node *node = arena_alloc(builder->arena, sizeof(*node));

	if (node == NULL)
		builder->failed = true;
	else
		node->kind = kind;
	return node;
}

/* The part of a range that lies from first to last, moved by `by`; false
 * where none does. */
static bool
moved_part(struct program_range range, uint32_t first, uint32_t last,
	uint32_t by, struct program_range *out)
{
	out->first = (range.first > first ? range.first : first) + by;
	out->last = (range.last < last ? range.last : last) + by;
	return out->first <= out->last;
}

struct program_node *
program_set(struct program_builder *builder, const struct program_range *ranges,
	size_t count, bool is_negated)
{
	const uint32_t between = 'a' - 'A';
	struct program_node *node = new_node(builder, NODE_SET);
	struct program_range *copy =
		arena_array(builder->arena, count * 3 + 1, sizeof(copy[0]));
	size_t n = 0;

	if (node == NULL || copy == NULL) {
		builder->failed = true;
		return NULL;
	}
	for (size_t i = 0; i < count; i++) {
		copy[n++] = ranges[i];
		if (!builder->ignores_case)
			continue;
		n += moved_part(ranges[i], 'A', 'Z', between, &copy[n]);
		n += moved_part(ranges[i], 'a', 'z', 0U - between, &copy[n]);
	}
	node->ranges = copy;
	node->range_count = n;
	node->is_negated = is_negated;
	return node;
}

struct program_node *
program_character(struct program_builder *builder, uint32_t c)
{
	const struct program_range range = {c, c};

	return program_set(builder, &range, 1, false);
}

struct program_node *
program_row(struct program_builder *builder)
{
	return new_node(builder, NODE_ROW);
}

struct program_node *
program_choice(struct program_builder *builder)
{
	return new_node(builder, NODE_CHOICE);
}

void
program_append(struct program_node *whole, struct program_node *part)
{
	if (whole == NULL || part == NULL)
		return;
	if (whole->last == NULL)
		whole->first = part;
	else
		whole->last->next = part;
	whole->last = part;
}

struct program_node *
program_repeat(struct program_builder *builder, struct program_node *part,
	uint32_t least, uint32_t most)
{
	struct program_node *node = new_node(builder, NODE_REPEAT);

	program_append(node, part);
	if (node != NULL) {
		node->least = least;
		node->most = most;
	}
	return node;
}

/* --- measuring -------------------------------------------------------------
 */

enum { TOO_MUCH = 1 << 24 }; /* of anything that is added up here */

static size_t
bounded(uint64_t n)
{
	return n < TOO_MUCH ? (size_t)n : TOO_MUCH;
}

/* NOLINTBEGIN(misc-no-recursion): who reads patterns bounds how deep their
 * parts lie in one another. */
/* A loop without end has one more step than its last copy; every copy that may
 * be left out has one. */
static size_t
cost_of_repeat(const struct program_node *node)
{
	const uint64_t each = program_cost(node->first);

	if (node->most == PROGRAM_UNBOUNDED)
		return bounded(each * (node->least + 1) + 2);
	return bounded(each * node->most + (node->most - node->least));
}

size_t
program_cost(const struct program_node *part)
{
	uint64_t sum = 0;

	if (part->kind == NODE_SET)
		return 1;
	if (part->kind == NODE_REPEAT)
		return cost_of_repeat(part);
	for (const struct program_node *each = part->first; each != NULL;
		each = each->next)
		sum = bounded(sum + program_cost(each) +
			(part->kind == NODE_CHOICE && each->next != NULL ? 2
									 : 0));
	return bounded(sum);
}

size_t
program_shortest(const struct program_node *part)
{
	uint64_t sum = part->kind == NODE_CHOICE ? TOO_MUCH : 0;

	if (part->kind == NODE_SET)
		return 1;
	if (part->kind == NODE_REPEAT)
		return bounded(
			(uint64_t)program_shortest(part->first) * part->least);
	for (const struct program_node *each = part->first; each != NULL;
		each = each->next) {
		size_t n = program_shortest(each);

		if (part->kind == NODE_ROW)
			sum = bounded(sum + n);
		else if (n < sum)
			sum = n;
	}
	return (size_t)sum;
}

/* --- compiling -------------------------------------------------------------
 */

static void write_part(struct program *out, const struct program_node *part);

static size_t
write_step(struct program *out, enum step_kind kind, size_t other)
{
	out->step[out->count] =
		(struct step){.kind = kind, .other = (uint16_t)other};
	return out->count++;
}

static void
write_repeat(struct program *out, const struct program_node *node)
{
	size_t split;

	for (uint32_t i = 0; i < node->least; i++)
		write_part(out, node->first);
	if (node->most == PROGRAM_UNBOUNDED) {
		split = write_step(out, STEP_SPLIT, 0);
		write_part(out, node->first);
		(void)write_step(out, STEP_JUMP, split);
		out->step[split].other = (uint16_t)out->count;
		return;
	}
	/* Each copy may be left out, and then so are those behind it; that
	 * these are tried all the same makes no other text fit. */
	for (uint32_t i = node->least; i < node->most; i++) {
		split = write_step(out, STEP_SPLIT, 0);
		write_part(out, node->first);
		out->step[split].other = (uint16_t)out->count;
	}
}

static void
write_choice(struct program *out, const struct program_node *node)
{
	enum { NO_JUMP = UINT16_MAX };
	size_t jump = NO_JUMP; /* the last one; each tells the one before */

	for (const struct program_node *each = node->first; each != NULL;
		each = each->next) {
		size_t split = 0;

		if (each->next != NULL)
			split = write_step(out, STEP_SPLIT, 0);
		write_part(out, each);
		if (each->next == NULL)
			break;
		jump = write_step(out, STEP_JUMP, jump);
		out->step[split].other = (uint16_t)out->count;
	}
	while (jump != NO_JUMP) {
		size_t before = out->step[jump].other;

		out->step[jump].other = (uint16_t)out->count;
		jump = before;
	}
}

static void
write_part(struct program *out, const struct program_node *part)
{
	switch (part->kind) {
	case NODE_SET:
		out->step[out->count++] = (struct step){.kind = STEP_SET,
			.is_negated = part->is_negated,
			.ranges = part->ranges,
			.range_count = part->range_count};
		break;
	case NODE_ROW:
		for (const struct program_node *each = part->first;
			each != NULL; each = each->next)
			write_part(out, each);
		break;
	case NODE_REPEAT: write_repeat(out, part); break;
	case NODE_CHOICE: write_choice(out, part); break;
	}
}

/* NOLINTEND(misc-no-recursion) */

struct program *
program_make(struct program_builder *builder, const struct program_node *part)
{
	struct program *program = NULL;

	if (!builder->failed)
		program = arena_alloc(builder->arena,
			sizeof(*program) +
				(program_cost(part) + 1) *
					sizeof(program->step[0]));
	if (program == NULL) {
		builder->failed = true;
		return NULL;
	}
	write_part(program, part);
	(void)write_step(program, STEP_END, 0);
	return program;
}

size_t
program_steps(const struct program *program)
{
	return program->count;
}

/* --- running ---------------------------------------------------------------
 */

/* Steps to look at, each once. */
struct steps {
	size_t count;
	uint16_t step[PROGRAM_STEPS_MAX + 1];
	bool has[PROGRAM_STEPS_MAX + 1];
};

static void
add_step(struct steps *list, size_t step)
{
	if (list->has[step])
		return;
	list->has[step] = true;
	list->step[list->count++] = (uint16_t)step;
}

static void
empty(struct steps *list)
{
	for (size_t i = 0; i < list->count; i++)
		list->has[list->step[i]] = false;
	list->count = 0;
}

static bool
is_in_set(const struct step *step, uint32_t c)
{
	for (size_t i = 0; i < step->range_count; i++)
		if (c >= step->ranges[i].first && c <= step->ranges[i].last)
			return !step->is_negated;
	return step->is_negated;
}

/* Goes from the steps in `here` over one character to those in `next`; the
 * list grows while it is read. */
static void
go_on(const struct program *program, struct steps *here, uint32_t c,
	struct steps *next)
{
	for (size_t i = 0; i < here->count; i++) {
		const size_t at = here->step[i];
		const struct step *step = &program->step[at];

		if (step->kind == STEP_SPLIT)
			add_step(here, at + 1);
		if (step->kind == STEP_SPLIT || step->kind == STEP_JUMP)
			add_step(here, step->other);
		else if (step->kind == STEP_SET && is_in_set(step, c))
			add_step(next, at + 1);
	}
}

/* True where a step leads to the end without another character. */
static bool
is_at_end(const struct program *program, struct steps *here)
{
	for (size_t i = 0; i < here->count; i++) {
		const size_t at = here->step[i];
		const struct step *step = &program->step[at];

		if (step->kind == STEP_END)
			return true;
		if (step->kind == STEP_SPLIT)
			add_step(here, at + 1);
		if (step->kind == STEP_SPLIT || step->kind == STEP_JUMP)
			add_step(here, step->other);
	}
	return false;
}

bool
program_fits(const struct program *program, struct slice text)
{
	struct steps lists[2];
	struct steps *here = &lists[0];
	struct steps *next = &lists[1];
	struct character each;

	for (size_t i = 0; i < 2; i++) {
		lists[i].count = 0;
		memset(lists[i].has, 0, program->count * sizeof(bool));
	}
	add_step(here, 0);
	while (here->count > 0 && unicode_next(&text, &each)) {
		struct steps *done = here;

		go_on(program, here, each.c, next);
		empty(done);
		here = next;
		next = done;
	}
	return is_at_end(program, here);
}
