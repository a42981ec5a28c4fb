/* Making and configuring a linter. SPDX-License-Identifier: MIT */
#include "linter/linter.h"

#include <stdlib.h>

#include "base/memory.h"
#include "linter/auto.h"
#include "linter/expect.h"
#include "policy/write.h"
#include "profiles/selector.h"
#include "rules/engine.h"

/* Rules of a later day were known, but not in force, when this was made. */
enum { DATE_OF_RULES = 20261101 };

/* Enough for 90,000 RSA keys of 2048 bits at once. */
#define GCD_MEMORY ((uint64_t)1 << 30)

static void
free_choices(struct csrlint *linter)
{
	for (size_t i = 0; i < linter->choice_count; i++) {
		free(linter->choices[i].profile.severities);
		policy_free(linter->choices[i].profile.policy);
	}
	free(linter->choices);
	linter->choices = NULL;
	linter->choice_count = 0;
}

static void
gather_rules(struct csrlint *linter)
{
	for (size_t i = 0; i < rule_count; i++) {
		const struct rule_source *source =
			&rule_sources[rule_places[i].source];
		const struct rule *rule =
			&source->table->rows[rule_places[i].row];

		linter->rules[i] = engine_rule_of(rule, source->room);
		linter->rows[i] = (struct csrlint_rule){rule->id, source->room,
			{(enum csrlint_severity)rule->severity,
				(enum csrlint_severity)rule->then, rule->from,
				false, {NULL, 0}},
			rule->summary, rule->source, rule->why, rule->fix,
			engine_public_mend(rule->mend), rule->since};
	}
}

/* Room for one thing of each rule, which is written before it is read. */
static void *
room_for_rules(size_t size)
{
	return memory_noted(malloc(rule_count * size));
}

/* What derived linters have of their own; false where memory is short. */
static bool
furnish_own(struct csrlint *linter)
{
	linter->profile.severities =
		room_for_rules(sizeof(linter->profile.severities[0]));
	linter->spare = room_for_rules(sizeof(linter->spare[0]));
	linter->error_memory = arena_new();
	return linter->profile.severities != NULL && linter->spare != NULL &&
		linter->error_memory != NULL;
}

/* Everything that takes memory; false where it is short. */
static bool
furnish(struct csrlint *linter)
{
	linter->rule_count = rule_count;
	linter->rules = room_for_rules(sizeof(linter->rules[0]));
	linter->rows = room_for_rules(sizeof(linter->rows[0]));
	return linter->rules != NULL && linter->rows != NULL &&
		furnish_own(linter) && csr_schema_fits();
}

struct csrlint *
csrlint_new(void)
{
	struct csrlint *linter;

	memory_begin();
	linter = memory_noted(calloc(1, sizeof(*linter)));
	if (linter == NULL)
		return NULL;
	if (!furnish(linter)) {
		csrlint_free(linter);
		return NULL;
	}
	gather_rules(linter);
	linter->profile.rules = linter->rows;
	linter->profile.rule_count = linter->rule_count;
	linter->date = DATE_OF_RULES;
	linter->origin = "set";
	linter->gcd_memory = GCD_MEMORY;
	linter->threads = 1;
	if (!csrlint_set_profile(linter, "tls")) {
		csrlint_free(linter);
		return NULL;
	}
	return linter;
}

/* What derived linters only borrow. */
static void
free_shared(struct csrlint *linter)
{
	expectations_free(linter->expectations);
	blocklist_free(linter->blocklists);
	references_free(linter->references);
	moduli_free(linter->moduli);
	free(linter->rules);
	free(linter->rows);
}

static void
free_own(struct csrlint *linter)
{
	free_choices(linter);
	free(linter->profile.severities);
	policy_free(linter->profile.policy);
	free(linter->spare);
	free(linter->profile_name);
	arena_free(linter->error_memory);
	free(linter);
}

void
csrlint_free(struct csrlint *linter)
{
	if (linter == NULL)
		return;
	while (linter->derived != NULL) {
		struct csrlint *next = linter->derived->derived;

		free_own(linter->derived);
		linter->derived = next;
	}
	free_shared(linter);
	free_own(linter);
}

struct csrlint *
csrlint_derive(struct csrlint *base)
{
	struct csrlint *linter;

	memory_begin();
	linter = memory_noted(malloc(sizeof(*linter)));
	if (linter == NULL)
		return NULL;
	*linter = *base;
	linter->is_derived = true;
	linter->choices = NULL;
	linter->choice_count = 0;
	linter->profile.policy = NULL;
	linter->profile_name = NULL;
	if (!furnish_own(linter) || !csrlint_set_profile(linter, "tls")) {
		free_own(linter);
		return NULL;
	}
	base->derived = linter;
	return linter;
}

/* What is derived has the lists of what it was derived from. */
static bool
refuse_derived(struct csrlint *linter)
{
	text_words(&linter->error,
		"a derived linter has the lists of that which it comes from");
	return false;
}

static void
clear_error(struct csrlint *linter)
{
	memory_begin();
	arena_reset(linter->error_memory);
	linter->error = text_in(linter->error_memory);
}

/* For the caller to return: false, with "WHAT "VALUE"" as the error. */
static bool
refuse(struct csrlint *linter, const char *what, const char *value)
{
	text_printf(&linter->error, "%s \"", what);
	text_quote(&linter->error, slice_text(value), 100);
	text_add(&linter->error, "\"", 1);
	return false;
}

bool
csrlint_set_profile_text(
	struct csrlint *linter, const char *name, const char *text, size_t n)
{
	struct profile fresh = linter->profile;
	char *copy;

	clear_error(linter);
	copy = memory_noted(
		strdup(quote(linter->error_memory, slice_text(name))));
	if (copy == NULL)
		return refuse(linter, err_text(ERR_NO_MEMORY), name);
	fresh.severities = linter->spare;
	fresh.policy = policy_new();
	profile_reset(&fresh);
	if (fresh.policy == NULL ||
		profile_apply(&fresh, name, text, n, &linter->error) !=
			ERR_OK ||
		memory_has_run_out()) {
		policy_free(fresh.policy);
		free(copy);
		return false;
	}
	policy_free(linter->profile.policy);
	linter->spare = linter->profile.severities;
	linter->profile = fresh;
	free(linter->profile_name);
	linter->profile_name = copy;
	free_choices(linter);
	return true;
}

/* Adds one of the profiles that "auto" chooses from. */
static bool
add_choice(struct csrlint *linter, const char *name)
{
	const struct profile_text *text = profile_find(name);
	struct choice *choice = &linter->choices[linter->choice_count];

	*choice = (struct choice){name, linter->profile};
	choice->profile.severities = memory_noted(calloc(
		linter->rule_count, sizeof(choice->profile.severities[0])));
	choice->profile.policy = policy_new();
	linter->choice_count++;
	if (choice->profile.severities == NULL ||
		choice->profile.policy == NULL)
		return refuse(linter, err_text(ERR_NO_MEMORY), name);
	profile_reset(&choice->profile);
	return profile_apply(&choice->profile, name, text->text,
		       strlen(text->text), &linter->error) == ERR_OK;
}

static bool
add_choices(struct csrlint *linter)
{
	size_t count = 0;

	while (auto_profile(count) != NULL)
		count++;
	linter->choices =
		memory_noted(calloc(count, sizeof(linter->choices[0])));
	if (linter->choices == NULL)
		return refuse(linter, err_text(ERR_NO_MEMORY), "auto");
	for (size_t i = 0; i < count; i++)
		if (!add_choice(linter, auto_profile(i)))
			return false;
	return true;
}

bool
csrlint_set_profile(struct csrlint *linter, const char *name)
{
	const struct profile_text *profile = profile_find(name);

	clear_error(linter);
	if (profile == NULL)
		return refuse(linter, "no profile is called", name);
	return csrlint_set_profile_text(
		       linter, name, profile->text, strlen(profile->text)) &&
		(strcmp(name, "auto") != 0 || add_choices(linter));
}

bool
csrlint_set_severity(struct csrlint *linter, const char *pattern,
	enum csrlint_severity severity)
{
	clear_error(linter);
	if (!profile_set_severity(
		    &linter->profile, pattern, severity, linter->origin))
		return refuse(linter, "no rule is called", pattern);
	for (size_t i = 0; i < linter->choice_count; i++)
		(void)profile_set_severity(&linter->choices[i].profile, pattern,
			severity, linter->origin);
	return true;
}

void
csrlint_set_origin(struct csrlint *linter, const char *origin)
{
	linter->origin = origin;
}

bool
csrlint_set_limit(struct csrlint *linter, const char *name, uint32_t value)
{
	const struct csrlint_origin origin = {linter->origin, 0};

	clear_error(linter);
	if (!profile_set_limit(&linter->profile, name, value, origin))
		return refuse(linter, "no limit is called", name);
	for (size_t i = 0; i < linter->choice_count; i++)
		(void)profile_set_limit(
			&linter->choices[i].profile, name, value, origin);
	return true;
}

bool
csrlint_set_date(struct csrlint *linter, uint32_t date)
{
	clear_error(linter);
	if (!profile_is_day(date)) {
		text_printf(&linter->error, "there is no such day");
		return false;
	}
	linter->date = date;
	return true;
}

uint32_t
csrlint_date(const struct csrlint *linter)
{
	return linter->date;
}

bool
csrlint_expect(struct csrlint *linter, const char *key, const char *value)
{
	clear_error(linter);
	if (linter->is_derived)
		return refuse_derived(linter);
	return expectation_add(
		&linter->expectations, key, value, &linter->error);
}

bool
csrlint_add_blocklist(
	struct csrlint *linter, const char *name, const void *bytes, size_t n)
{
	clear_error(linter);
	if (linter->is_derived)
		return refuse_derived(linter);
	return blocklist_add(&linter->blocklists, name,
		(struct slice){bytes, n}, &linter->error);
}

/* Adds the keys in these octets to what requests are compared with. */
static bool
add_references(struct csrlint *linter, enum reference_use use, const char *name,
	struct slice octets)
{
	clear_error(linter);
	if (linter->is_derived)
		return refuse_derived(linter);
	return references_add(
		&linter->references, use, name, octets, &linter->error);
}

bool
csrlint_match(
	struct csrlint *linter, const char *name, const void *bytes, size_t n)
{
	return add_references(
		linter, REFERENCE_MATCH, name, (struct slice){bytes, n});
}

bool
csrlint_previous(
	struct csrlint *linter, const char *name, const void *bytes, size_t n)
{
	return add_references(
		linter, REFERENCE_PREVIOUS, name, (struct slice){bytes, n});
}

bool
csrlint_set_deep(struct csrlint *linter, uint64_t milliseconds,
	csrlint_clock *clock, void *context)
{
	clear_error(linter);
	linter->is_deep = clock != NULL;
	linter->search.now = clock;
	linter->search.context = context;
	linter->search.milliseconds = milliseconds;
	return clock == NULL ||
		csrlint_set_severity(
			linter, "rsa-modulus-is-prime", CSRLINT_ERROR);
}

void
csrlint_set_deep_progress(
	struct csrlint *linter, csrlint_progress *progress, void *context)
{
	linter->search.progress = progress;
	linter->search.progress_context = context;
}

bool
csrlint_add_moduli(
	struct csrlint *linter, const char *name, const void *bytes, size_t n)
{
	clear_error(linter);
	if (linter->is_derived)
		return refuse_derived(linter);
	return moduli_add(&linter->moduli, name, (struct slice){bytes, n},
		&linter->error);
}

void
csrlint_set_gcd_memory(struct csrlint *linter, uint64_t octets)
{
	linter->gcd_memory = octets;
}

void
csrlint_set_threads(struct csrlint *linter, unsigned int count)
{
	linter->threads = count == 0 ? 1 : count;
}

void
csrlint_set_details(struct csrlint *linter, bool wanted)
{
	linter->wants_details = wanted;
}

bool
csrlint_set_suggestions(struct csrlint *linter, const char *tool)
{
	const struct remedy_tool *found = NULL;

	clear_error(linter);
	if (tool != NULL && tool[0] != '\0') {
		found = remedy_tool_find(tool);
		if (found == NULL)
			return refuse(linter, "there is no tool", tool);
	}
	linter->wants_suggestions = tool != NULL;
	linter->tool = found;
	return true;
}

const char *
csrlint_tool_name(size_t index)
{
	const struct remedy_tool *tool = remedy_tool_at(index);

	return tool == NULL ? NULL : tool->name;
}

struct csrlint_origin
results_limit_origin(const struct csrlint *linter, size_t index)
{
	return linter->profile.limit_origins[index];
}

const char *
csrlint_limit_name(size_t index)
{
	return profile_limit_name(index);
}

uint32_t
csrlint_limit(const struct csrlint *linter, size_t index)
{
	return index < LIMIT_COUNT ? linter->profile.limits[index] : 0;
}

bool
csrlint_policy(const struct csrlint *linter, char **policy)
{
	struct arena *arena;
	struct text text;

	memory_begin();
	*policy = NULL;
	arena = arena_new();
	if (arena == NULL)
		return false;
	text = text_in(arena);
	policy_write(linter->profile.policy, &text);
	if (!memory_has_run_out())
		*policy = memory_noted(strdup(text_get(&text)));
	arena_free(arena);
	return *policy != NULL;
}

bool
csrlint_ran_out_of_memory(void)
{
	return memory_has_run_out();
}

const char *
csrlint_error(const struct csrlint *linter)
{
	const char *words = text_get(&linter->error);
	/* There may have been none for the words either. */
	const bool has_words = !linter->error.failed && words[0] != '\0';

	return has_words || !memory_has_run_out() ? words
						  : err_text(ERR_NO_MEMORY);
}

const char *
csrlint_profile(const struct csrlint *linter)
{
	return linter->profile_name;
}

enum csrlint_severity
csrlint_severity_of(
	const struct csrlint *linter, const struct csrlint_rule *rule)
{
	return profile_severity_on(
		csrlint_schedule_of(linter, rule), linter->date);
}

const struct csrlint_schedule *
csrlint_schedule_of(
	const struct csrlint *linter, const struct csrlint_rule *rule)
{
	return &linter->profile.severities[rule - linter->rows];
}

bool
csrlint_fits(const struct csrlint *linter, const struct csrlint_rule *rule,
	const char *pattern)
{
	return selector_fits(rule, csrlint_severity_of(linter, rule), pattern);
}

size_t
csrlint_rule_count(const struct csrlint *linter)
{
	return linter->rule_count;
}

const struct csrlint_rule *
csrlint_rule(const struct csrlint *linter, size_t index)
{
	return index < linter->rule_count ? &linter->rows[index] : NULL;
}

static int
compare_id(const void *id, const void *row)
{
	return strcmp(id, ((const struct csrlint_rule *)row)->id);
}

/* The build has put the rows in the order of their ids. */
const struct csrlint_rule *
csrlint_rule_find(const struct csrlint *linter, const char *id)
{
	return bsearch(id, linter->rows, linter->rule_count,
		sizeof(linter->rows[0]), compare_id);
}

const char *
csrlint_profile_name(size_t index)
{
	return index < profile_text_count ? profile_texts[index].name : NULL;
}

const char *
csrlint_profile_summary(const char *name)
{
	const struct profile_text *profile = profile_find(name);

	return profile == NULL ? NULL : profile->summary;
}

const char *
csrlint_version(void)
{
	return CSRLINT_VERSION;
}

unsigned int
csrlint_version_number(void)
{
	return CSRLINT_VERSION_NUMBER;
}
