/* What each option does to what was asked for.
 * SPDX-License-Identifier: MIT */
#include "cli/option_rows.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/globs.h"
#include "cli/nearest.h"

/* Room for one more of a list's `count`, each of `size` octets; NULL, which was
 * said, where memory is short. */
static void *
make_room(void *list, size_t count, size_t *room, size_t size)
{
	const size_t wanted = 2 * *room + 16;
	void *bigger = list;

	if (count < *room)
		return list;
	bigger = realloc(list, wanted * size);
	if (bigger == NULL)
		complain_errno("options", ENOMEM);
	else
		*room = wanted;
	return bigger;
}

static bool
add_change(struct options *options, enum change_kind kind, const char *argument)
{
	struct change *changes =
		make_room(options->changes, options->change_count,
			&options->change_room, sizeof(changes[0]));

	if (changes == NULL)
		return false;
	options->changes = changes;
	changes[options->change_count++] =
		(struct change){kind, argument, options->place};
	return true;
}

static bool
add_glob(struct options *options, const char *glob, bool is_excluded)
{
	struct path_glob *globs = make_room(options->globs, options->glob_count,
		&options->glob_room, sizeof(globs[0]));

	if (globs == NULL)
		return false;
	options->globs = globs;
	if (strlen(glob) > GLOB_MAX) {
		complain(glob, "is longer than a glob may be, 255 octets");
		return false;
	}
	globs[options->glob_count++] =
		(struct path_glob){glob, is_excluded, options->place != NULL};
	return true;
}

static bool
take_exclude(struct options *options, const char *argument)
{
	return add_glob(options, argument, true);
}

static bool
take_include(struct options *options, const char *argument)
{
	return add_glob(options, argument, false);
}

static bool
take_ext(struct options *options, const char *argument)
{
	options->ext = argument;
	return true;
}

static bool
take_files_from(struct options *options, const char *argument)
{
	options->files_from = argument;
	return true;
}

static bool
take_stdin_filename(struct options *options, const char *argument)
{
	options->stdin_filename = argument;
	return true;
}

static bool
take_config(struct options *options, const char *argument)
{
	options->config = argument;
	return true;
}

static bool
take_inline_ignores(struct options *options, const char *argument)
{
	(void)argument;
	options->inline_ignores = true;
	return true;
}

static bool
take_baseline(struct options *options, const char *argument)
{
	options->baseline = argument;
	return true;
}

static bool
take_write_baseline(struct options *options, const char *argument)
{
	(void)argument;
	options->write_baseline = true;
	return true;
}

static bool
take_prune_baseline(struct options *options, const char *argument)
{
	(void)argument;
	options->prune_baseline = true;
	return true;
}

static bool
take_statistics(struct options *options, const char *argument)
{
	(void)argument;
	options->statistics = true;
	return true;
}

static bool
take_init(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_INIT;
	return true;
}

static bool
take_profile(struct options *options, const char *argument)
{
	options->profile = argument;
	options->profile_place = options->place;
	options->is_profile_typed = options->place == NULL;
	return true;
}

static bool
take_no_config(struct options *options, const char *argument)
{
	(void)argument;
	options->no_config = true;
	return true;
}

static bool
take_no_sandbox(struct options *options, const char *argument)
{
	(void)argument;
	options->no_sandbox = true;
	return true;
}

static bool
take_severity(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_SEVERITY, argument);
}

static bool
take_disable(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_DISABLE, argument);
}

/* What is typed goes before what the configuration has, and not beside it. */
static void
forget_only(struct options *options)
{
	size_t kept = 0;

	for (size_t i = 0; i < options->change_count; i++)
		if (options->changes[i].kind != CHANGE_ONLY)
			options->changes[kept++] = options->changes[i];
	options->change_count = kept;
}

static bool
take_only(struct options *options, const char *argument)
{
	if (options->place == NULL && !options->is_only_typed) {
		forget_only(options);
		options->is_only_typed = true;
	}
	return add_change(options, CHANGE_ONLY, argument);
}

static bool
take_limit(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_LIMIT, argument);
}

static bool
take_expect(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_EXPECT, argument);
}

static bool
take_blocklist(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_BLOCKLIST, argument);
}

static bool
take_match(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_MATCH, argument);
}

static bool
take_previous(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_PREVIOUS, argument);
}

static bool
take_deep(struct options *options, const char *argument)
{
	(void)argument;
	options->deep = true;
	return true;
}

static bool
take_deep_seconds(struct options *options, const char *argument)
{
	options->deep = true;
	options->deep_seconds = argument;
	options->deep_seconds_place = options->place;
	return true;
}

static bool
take_moduli(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_MODULI, argument);
}

static bool
take_gcd_memory(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_GCD_MEMORY, argument);
}

static bool
take_date(struct options *options, const char *argument)
{
	options->date = argument;
	options->date_place = options->place;
	return true;
}

static bool
take_format(struct options *options, const char *argument)
{
	struct nearest nearest = nearest_to(argument);
	const char *name;

	if (!options->are_targets_typed)
		options->target_count = 0;
	options->are_targets_typed = options->place == NULL;
	for (size_t i = 0; (name = csrlint_format_name(i)) != NULL; i++) {
		if (strcmp(name, argument) == 0) {
			options->targets[options->target_count++].format = name;
			return true;
		}
		nearest_try(&nearest, name);
	}
	complain_unknown("format", argument, nearest.name);
	return false;
}

static bool
take_output(struct options *options, const char *argument)
{
	bool is_standard = strcmp(argument, "-") == 0;

	options->targets[options->output_count++].path =
		is_standard ? NULL : argument;
	return true;
}

static bool
complain_level(const char *argument)
{
	struct nearest nearest = nearest_to(argument);

	for (int i = CSRLINT_INFO; i <= CSRLINT_ERROR; i++)
		nearest_try(&nearest,
			csrlint_severity_name((enum csrlint_severity)i));
	nearest_try(&nearest, "never");
	if (nearest.name != NULL)
		complain_unknown("level of --fail-on", argument, nearest.name);
	else
		complain("--fail-on",
			"expected error, warning, notice, info or never");
	return false;
}

static bool
take_fail_on(struct options *options, const char *argument)
{
	enum csrlint_severity severity;

	if (strcmp(argument, "never") == 0) {
		options->fail_on = CSRLINT_ERROR + 1;
		return true;
	}
	if (!csrlint_severity_find(argument, &severity) ||
		severity == CSRLINT_OFF) {
		return complain_level(argument);
	}
	options->fail_on = severity;
	return true;
}

static bool
take_show(struct options *options, const char *argument)
{
	(void)argument;
	options->show = true;
	return true;
}

static bool
take_suggest(struct options *options, const char *argument)
{
	(void)argument;
	options->suggest = true;
	return true;
}

static bool
take_for_tool(struct options *options, const char *argument)
{
	struct nearest nearest = nearest_to(argument);

	for (size_t i = 0; csrlint_tool_name(i) != NULL; i++) {
		if (strcmp(csrlint_tool_name(i), argument) == 0) {
			options->tool = argument;
			return true;
		}
		nearest_try(&nearest, csrlint_tool_name(i));
	}
	complain_unknown("tool", argument, nearest.name);
	return false;
}

static bool
take_quiet(struct options *options, const char *argument)
{
	(void)argument;
	options->quiet = true;
	options->verbose = false;
	return true;
}

static bool
take_verbose(struct options *options, const char *argument)
{
	(void)argument;
	options->verbose = true;
	options->quiet = false;
	return true;
}

static bool
take_color(struct options *options, const char *argument)
{
	static const char *const words[] = {
		[COLOUR_AUTO] = "auto",
		[COLOUR_ALWAYS] = "always",
		[COLOUR_NEVER] = "never",
	};

	for (int i = COLOUR_AUTO; i <= COLOUR_NEVER; i++)
		if (strcmp(argument, words[i]) == 0) {
			options->colour = (enum colour_choice)i;
			return true;
		}
	complain("--color", "expected auto, always or never");
	return false;
}

static bool
take_rewrap(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_REWRAP;
	return true;
}

static bool
take_learn(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_LEARN;
	return true;
}

static bool
take_stream(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_STREAM;
	return true;
}

static bool
take_records(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_STREAM;
	options->record_form = CSRLINT_RECORD_LINE;
	return true;
}

static bool
take_jobs(struct options *options, const char *argument)
{
	char *end = NULL;
	unsigned long count = 0;

	if (argument[0] >= '1' && argument[0] <= '9')
		count = strtoul(argument, &end, 10);
	if (count == 0 || *end != '\0' || count > JOBS_MAX) {
		complain(argument, "is no number of jobs, expected 1 to 256");
		return false;
	}
	options->jobs = (unsigned int)count;
	return true;
}

static bool
take_list_rules(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_LIST_RULES;
	return true;
}

static bool
take_list_profiles(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_LIST_PROFILES;
	return true;
}

static bool
take_print_config(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_PRINT_CONFIG;
	return true;
}

static bool
take_explain(struct options *options, const char *argument)
{
	options->action = ACTION_EXPLAIN;
	options->rule = argument;
	return true;
}

static bool
take_help(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_HELP;
	return true;
}

static bool
take_version(struct options *options, const char *argument)
{
	(void)argument;
	options->action = ACTION_VERSION;
	return true;
}

const struct option_row option_rows[OPTION_COUNT] = {
#define X(handler, name, letter, argument, help) \
	{take_##handler, name, letter, argument, help},
	OPTION_TABLE(X, T)
#undef X
};

enum option_trait
option_trait(size_t index)
{
	switch (index) {
	case OPTION_severity:
	case OPTION_disable:
	case OPTION_only:
	case OPTION_limit:
	case OPTION_expect:
	case OPTION_exclude:
	case OPTION_include: return TRAIT_WORDS;
	case OPTION_match:
	case OPTION_previous:
	case OPTION_blocklist:
	case OPTION_moduli: return TRAIT_FILES;
	case OPTION_profile:
	case OPTION_baseline: return TRAIT_FILE;
	case OPTION_deep:
	case OPTION_deep_seconds:
	case OPTION_gcd_memory:
	case OPTION_date:
	case OPTION_format:
	case OPTION_fail_on:
	case OPTION_show:
	case OPTION_suggest:
	case OPTION_for_tool:
	case OPTION_quiet:
	case OPTION_verbose:
	case OPTION_color:
	case OPTION_ext:
	case OPTION_statistics:
	case OPTION_inline_ignores:
	case OPTION_jobs: return TRAIT_ONE;
	default: return TRAIT_TYPED;
	}
}
