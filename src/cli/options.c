/* Reads the command line by the table of options.
 * SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/nearest.h"
#include "cli/option_table.h"
#include "report/columns.h"

/* Takes an option, with its argument or NULL. False where it is wrong, which
 * was then said. The lists in options have room for all of argv. */
typedef bool take_option(struct options *options, const char *argument);

static bool
add_change(struct options *options, enum change_kind kind, const char *argument)
{
	options->changes[options->change_count++] =
		(struct change){kind, argument};
	return true;
}

static bool
take_profile(struct options *options, const char *argument)
{
	options->profile = argument;
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
take_severity(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_SEVERITY, argument);
}

static bool
take_disable(struct options *options, const char *argument)
{
	return add_change(options, CHANGE_DISABLE, argument);
}

static bool
take_only(struct options *options, const char *argument)
{
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
take_date(struct options *options, const char *argument)
{
	options->date = argument;
	return true;
}

static bool
take_format(struct options *options, const char *argument)
{
	const struct report_format *format = report_format_find(argument);
	struct nearest nearest = nearest_to(argument);

	for (size_t i = 0; report_format_at(i) != NULL; i++)
		nearest_try(&nearest, report_format_at(i)->name);
	if (format == NULL) {
		complain_unknown("format", argument, nearest.name);
		return false;
	}
	options->targets[options->target_count++].format = format;
	return true;
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
take_fail_on(struct options *options, const char *argument)
{
	enum csrlint_severity severity;

	if (strcmp(argument, "never") == 0) {
		options->fail_on = CSRLINT_ERROR + 1;
		return true;
	}
	if (!csrlint_severity_find(argument, &severity) ||
		severity == CSRLINT_OFF) {
		complain("--fail-on",
			"expected error, warning, notice, info or never");
		return false;
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
take_quiet(struct options *options, const char *argument)
{
	(void)argument;
	options->quiet = true;
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

/* A row of the table. */
struct option_row {
	take_option *take;
	const char *name;
	int letter; /* 0: none */
	const char *argument;
	const char *help;
};

static const struct option_row rows[] = {
#define X(handler, name, letter, argument, help) \
	{take_##handler, name, letter, argument, help},
	OPTION_TABLE(X)
#undef X
};

enum {
	ROW_COUNT = sizeof(rows) / sizeof(rows[0]),
	/* What getopt_long calls the long name of row 0; past any letter. */
	FIRST_LONG = 256
};

/* The table in the form that getopt_long reads. */
struct getopt_table {
	struct option longs[ROW_COUNT + 1];
	char letters[2 * ROW_COUNT + 2];
};

/* Fills an empty table; what stays empty ends its lists. */
static void
fill_getopt_table(struct getopt_table *table)
{
	char *letters = table->letters;

	*letters++ = ':'; /* tell a missing argument from an unknown option */
	for (int i = 0; i < ROW_COUNT; i++) {
		bool has_argument = rows[i].argument != NULL;

		table->longs[i] = (struct option){.name = rows[i].name,
			.has_arg =
				has_argument ? required_argument : no_argument,
			.val = FIRST_LONG + i};
		if (rows[i].letter == 0)
			continue;
		*letters++ = (char)rows[i].letter;
		if (has_argument)
			*letters++ = ':';
	}
}

/* The row of what getopt_long has returned; NULL: there is none. */
static const struct option_row *
row_of(int value)
{
	for (int i = 0; i < ROW_COUNT; i++)
		if (value == FIRST_LONG + i ||
			(rows[i].letter != 0 && value == rows[i].letter))
			return &rows[i];
	return NULL;
}

/* Says that there is no such long option; word is "--name" or
 * "--name=argument". */
static void
complain_long(const char *word)
{
	struct nearest nearest;
	char suggestion[64];
	char *name = strndup(word, strcspn(word, "="));

	if (name == NULL) {
		complain_errno("options", ENOMEM);
		return;
	}
	nearest = nearest_to(name + 2);
	for (int i = 0; i < ROW_COUNT; i++)
		nearest_try(&nearest, rows[i].name);
	if (nearest.name != NULL)
		snprintf(suggestion, sizeof(suggestion), "--%s", nearest.name);
	complain_unknown(
		"option", name, nearest.name == NULL ? NULL : suggestion);
	free(name);
}

/* Says what is wrong with the option that getopt_long refused with `answer`;
 * word is where it stands. */
static void
complain_option(int answer, const char *word)
{
	const struct option_row *row = row_of(optopt);
	char letter[] = {'-', (char)optopt, '\0'};

	if (row != NULL && answer == ':')
		complain(word, "needs an argument");
	else if (row != NULL)
		complain(word, "takes no argument");
	else if (optopt != 0)
		complain_unknown("option", letter, NULL);
	else
		complain_long(word);
}

static bool
take_options(struct options *options, int argc, char **argv)
{
	struct getopt_table table = {0};
	int answer;

	fill_getopt_table(&table);
	opterr = 0;
	while ((answer = getopt_long(
			argc, argv, table.letters, table.longs, NULL)) != -1) {
		if (answer == '?' || answer == ':') {
			complain_option(answer, argv[optind - 1]);
			return false;
		}
		if (!row_of(answer)->take(options, optarg))
			return false;
	}
	return true;
}

/* Pairs formats with outputs in the order given. */
static bool
settle_targets(struct options *options)
{
	size_t standard = 0;

	if (options->target_count == 0)
		options->targets[options->target_count++].format = &report_text;
	if (options->output_count > options->target_count) {
		complain("--output", "there are more of them than of --format");
		return false;
	}
	for (size_t i = 0; i < options->target_count; i++)
		if (options->targets[i].path == NULL)
			standard++;
	if (standard > 1) {
		complain("--format",
			"only one can go to standard output; "
			"give the others an --output each");
		return false;
	}
	return true;
}

bool
options_read_files(const struct options *options)
{
	return options->action == ACTION_LINT ||
		options->action == ACTION_REWRAP;
}

bool
options_use_config(const struct options *options)
{
	switch (options->action) {
	case ACTION_LINT:
	case ACTION_LIST_RULES:
	case ACTION_PRINT_CONFIG: return !options->no_config;
	case ACTION_REWRAP:
	case ACTION_LIST_PROFILES:
	case ACTION_EXPLAIN:
	case ACTION_HELP:
	case ACTION_VERSION: break;
	}
	return false;
}

static bool
check_paths(const struct options *options)
{
	size_t standard = 0;

	if (!options_read_files(options)) {
		if (options->path_count > 0)
			complain(options->paths[0], "is one argument too many");
		return options->path_count == 0;
	}
	for (size_t i = 0; i < options->path_count; i++)
		if (strcmp(options->paths[i], "-") == 0)
			standard++;
	if (standard > 1)
		complain("-", "standard input can be read only once");
	return standard <= 1;
}

bool
options_parse(struct options *options, int argc, char **argv)
{
	size_t room = (size_t)argc + 1;

	*options = (struct options){.fail_on = CSRLINT_ERROR};
	options->changes = calloc(room, sizeof(*options->changes));
	options->targets = calloc(room, sizeof(*options->targets));
	if (options->changes == NULL || options->targets == NULL) {
		complain_errno("options", ENOMEM);
		return false;
	}
	if (!take_options(options, argc, argv))
		return false;
	options->paths = argv + optind;
	options->path_count = (size_t)(argc - optind);
	return settle_targets(options) && check_paths(options);
}

void
options_free(struct options *options)
{
	free(options->changes);
	free(options->targets);
}

static void
write_option(FILE *out, const struct option_row *row)
{
	struct columns shape = {28, 28, 80, 0};
	char letter[] = {'-', (char)row->letter, ',', '\0'};
	bool has_argument = row->argument != NULL;
	int n = fprintf(out, "  %3s --%s%s%s", row->letter == 0 ? "" : letter,
		row->name, has_argument ? "=" : "",
		has_argument ? row->argument : "");

	fprintf(out, "%*s", n < 28 ? 28 - n : 1, "");
	columns_wrap(out, row->help, &shape);
	fputc('\n', out);
}

void
options_help(FILE *out)
{
	fputs("Usage: csrlint [OPTION]... FILE|DIR|-...\n"
	      "Says what is wrong with PKCS#10 certification requests, before "
	      "a CA does.\n\n",
		out);
	for (int i = 0; i < ROW_COUNT; i++)
		write_option(out, &rows[i]);
	fputs("\nA profile's FILE ends in .ini or has a / in its name.\n"
	      "A DIR stands for its .csr, .req, .p10, .pem and .der files; "
	      "- is standard input.\n"
	      "An ID may end in * and then means all that begin so.\n"
	      "\nExit status: 0 nothing found, 1 something found, "
	      "2 wrong usage or\n"
	      "configuration, 3 a file could not be read or written.\n",
		out);
}
