/* Runs the rules over the facts of one request and keeps what they find.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_ENGINE_H
#define CSRLINT_RULES_ENGINE_H

#include "results/results.h"
#include "rules/rule.h"

/* A rule file's table, and the room it lies in: the category of its rules. */
struct rule_source {
	const char *room; /* "subject", a folder of src/rules */
	const struct rule_table *table;
};

/* Where a rule's row stands. */
struct rule_place {
	uint16_t source; /* index into rule_sources */
	uint16_t row;    /* index into the rows of its table */
};

/* All rule files, and all rules sorted by id; made by the build. */
extern const struct rule_source rule_sources[];
extern const struct rule_place rule_places[];
extern const size_t rule_count;

/* A rule to be run, with a copy of what tells whether it runs: rows are long,
 * and the engine goes through hundreds of them for each request. */
struct engine_rule {
	const struct rule *rule;
	const char *room; /* "subject" */
	rule_check *check;
	uint32_t since;
	enum part part;
};

struct engine_rule engine_rule_of(const struct rule *rule, const char *room);

/* One finding, as a rule left it. */
struct note {
	size_t rule; /* index into the rules that were run */
	enum csrlint_severity severity;
	struct slice at;
	const char *message;
	const char *suggestion; /* NULL: none */
	const char *fix;        /* NULL: the rule's */
	struct mend mend;
	/* The suggestion is to be put beside what is there, not instead. */
	bool is_addition;
};

struct notes {
	struct note *note; /* in the order of the rules */
	size_t count;
};

/* "replace" and the like, as csrlint.h lists them. */
struct csrlint_mend engine_public_mend(struct mend mend);

/* Runs every rule whose part was decoded and which is in force, with a severity
 * that is not off, on the day that counts. rules and schedules have count
 * entries. *out lives in the scratch arena, its texts in the other. Errors:
 * NO_MEMORY. */
enum err_code engine_run(const struct engine_rule *rules,
	const struct csrlint_schedule *schedules, size_t count,
	const struct facts *facts, struct arena *arena, struct arena *scratch,
	struct notes *out) MUST_CHECK;

#endif
