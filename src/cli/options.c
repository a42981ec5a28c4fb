/* Reads the command line by the table of options.
 * SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/files_from.h"
#include "cli/nearest.h"
#include "cli/option_rows.h"

/* What getopt_long calls the long name of row 0; past any letter. */
enum { FIRST_LONG = 256 };

/* The table in the form that getopt_long reads. */
struct getopt_table {
	struct option longs[OPTION_COUNT + 1];
	char letters[2 * OPTION_COUNT + 2];
};

/* Fills an empty table; what stays empty ends its lists. */
static void
fill_getopt_table(struct getopt_table *table)
{
	char *letters = table->letters;

	*letters++ = ':'; /* tell a missing argument from an unknown option */
	for (int i = 0; i < OPTION_COUNT; i++) {
		bool has_argument = option_rows[i].argument != NULL;

		table->longs[i] = (struct option){.name = option_rows[i].name,
			.has_arg =
				has_argument ? required_argument : no_argument,
			.val = FIRST_LONG + i};
		if (option_rows[i].letter == 0)
			continue;
		*letters++ = (char)option_rows[i].letter;
		if (has_argument)
			*letters++ = ':';
	}
}

/* The row of what getopt_long has returned; NULL: there is none. */
static const struct option_row *
row_of(int value)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (value == FIRST_LONG + i ||
			(option_rows[i].letter != 0 &&
				value == option_rows[i].letter))
			return &option_rows[i];
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
	for (int i = 0; i < OPTION_COUNT; i++)
		nearest_try(&nearest, option_rows[i].name);
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

/* An option that was typed. */
struct typed {
	const struct option_row *row;
	const char *argument;
};

/* The command line once it was read. */
struct line {
	struct typed *typed; /* owned */
	size_t count;
};

/* Reads the options, which are taken later: what is written in a configuration
 * comes first. */
static bool
read_line(struct line *line, int argc, char **argv)
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
		line->typed[line->count++] =
			(struct typed){row_of(answer), optarg};
	}
	return true;
}

static bool
take_line(struct options *options, const struct line *line)
{
	for (size_t i = 0; i < line->count; i++)
		if (!line->typed[i].row->take(options, line->typed[i].argument))
			return false;
	return true;
}

static const char *
default_format(const struct options *options)
{
	if (options->action == ACTION_STREAM)
		return "jsonl";
	return options->suggest ? "suggest" : "text";
}

/* A format is known of each target once they are settled. */
static bool
is_format(const struct target *target, const char *name)
{
	return target->format != NULL && strcmp(target->format, name) == 0;
}

/* A stream has no end to wait for, and is written a line for each record. */
static bool
check_stream(const struct options *options)
{
	if (options->action != ACTION_STREAM)
		return true;
	for (size_t i = 0; i < options->target_count; i++)
		if (!is_format(&options->targets[i], "jsonl")) {
			complain("--stream", "writes jsonl alone");
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
		options->targets[options->target_count++].format =
			default_format(options);
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

/* The page that GitHub shows of a job, where the run is one of its steps and
 * makes annotations: a report that nobody has to ask for. */
static void
add_summary(struct options *options)
{
	const char *path = getenv("GITHUB_STEP_SUMMARY");
	bool is_wanted = false;

	for (size_t i = 0; i < options->target_count; i++)
		is_wanted =
			is_wanted || is_format(&options->targets[i], "github");
	if (is_wanted && path != NULL && path[0] != '\0' &&
		options->action == ACTION_LINT)
		options->targets[options->target_count++] =
			(struct target){.format = "markdown",
				.path = path,
				.is_appended = true};
}

bool
options_read_files(const struct options *options)
{
	return options->action == ACTION_LINT ||
		options->action == ACTION_STREAM ||
		options->action == ACTION_REWRAP ||
		options->action == ACTION_LEARN;
}

/* The one format that people read in a terminal leaves them out when it is to
 * be brief. */
static bool
shows_suggestions(const struct options *options, const char *format)
{
	return csrlint_format_suggests(format) &&
		!(options->quiet && strcmp(format, "text") == 0);
}

bool
options_want_suggestions(const struct options *options)
{
	bool is_wanted = options->suggest;

	for (size_t i = 0; i < options->target_count; i++)
		is_wanted = is_wanted ||
			shows_suggestions(options, options->targets[i].format);
	return is_wanted &&
		(options->action == ACTION_LINT ||
			options->action == ACTION_STREAM);
}

bool
options_show_infos(const struct options *options)
{
	bool is_shown = options->verbose || options->fail_on <= CSRLINT_INFO;

	for (size_t i = 0; i < options->change_count; i++)
		is_shown = is_shown || options->changes[i].kind == CHANGE_ONLY;
	return is_shown;
}

bool
options_use_config(const struct options *options)
{
	switch (options->action) {
	case ACTION_LINT:
	case ACTION_STREAM:
	case ACTION_LIST_RULES:
	case ACTION_PRINT_CONFIG: return !options->no_config;
	case ACTION_INIT:
	case ACTION_REWRAP:
	case ACTION_LEARN:
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
options_pipe_is_waiting(void)
{
	struct stat status;

	return fstat(STDIN_FILENO, &status) == 0 &&
		(S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode) ||
			S_ISREG(status.st_mode));
}

/* What a filter does where nothing is named, and every other reader of files
 * where something is handed to it. */
static void
read_standard_input(struct options *options)
{
	static char dash[] = "-";
	static char *paths[] = {dash};

	if (options->path_count > 0 || options->files_from != NULL ||
		!options_read_files(options) ||
		(options->action != ACTION_STREAM &&
			!options_pipe_is_waiting()))
		return;
	options->paths = paths;
	options->path_count = 1;
}

static bool
check_baseline(const struct options *options)
{
	const char *option = options->write_baseline ? "--write-baseline"
						     : "--prune-baseline";

	if (options->write_baseline && options->prune_baseline) {
		complain("--prune-baseline",
			"does what --write-baseline does, too: give one of "
			"them");
		return false;
	}
	if ((options->write_baseline || options->prune_baseline) &&
		options->baseline == NULL) {
		complain(option, "needs a --baseline FILE");
		return false;
	}
	return true;
}

static bool
begin(struct options *options, size_t room)
{
	*options = (struct options){.fail_on = CSRLINT_ERROR};
	options->targets = calloc(room, sizeof(*options->targets));
	if (options->targets == NULL)
		complain_errno("options", ENOMEM);
	return options->targets != NULL;
}

/* The configuration that is in force for what was typed. */
static bool
load_project(struct options *options, const struct line *line, size_t room)
{
	struct options typed;
	const char *named = getenv("CSRLINT_CONFIG");
	bool is_loaded = begin(&typed, room) && take_line(&typed, line);
	const bool searches = options_use_config(&typed);

	if (typed.config != NULL)
		named = typed.config;
	if (!searches || (named != NULL && named[0] == '\0'))
		named = NULL;
	options_free(&typed);
	if (!is_loaded)
		return false;
	is_loaded = project_load(&options->project, named, searches);
	if (is_loaded)
		is_loaded = project_apply(&options->project, options);
	options->place = NULL;
	return is_loaded;
}

/* Takes all that was written and typed. */
static bool
take_all(struct options *options, struct line *line, int argc, char **argv)
{
	const size_t room = (size_t)argc + 3;

	line->typed = calloc(room, sizeof(line->typed[0]));
	if (line->typed == NULL) {
		complain_errno("options", ENOMEM);
		return false;
	}
	return read_line(line, argc, argv) && begin(options, room) &&
		load_project(options, line, room) && take_line(options, line);
}

bool
options_parse(struct options *options, int argc, char **argv)
{
	struct line line = {NULL, 0};
	bool is_taken;

	*options = (struct options){0};
	is_taken = take_all(options, &line, argc, argv);
	free(line.typed);
	if (!is_taken)
		return false;
	options->paths = argv + optind;
	options->path_count = (size_t)(argc - optind);
	if (options_read_files(options) && !files_from_read(options))
		return false;
	read_standard_input(options);
	if (!settle_targets(options) || !check_stream(options) ||
		!check_paths(options) || !check_baseline(options))
		return false;
	add_summary(options);
	return true;
}

void
options_free(struct options *options)
{
	for (size_t i = 0; i < options->owned_count; i++)
		free(options->owned[i]);
	free(options->owned);
	free(options->named_paths);
	free(options->names);
	free(options->changes);
	free(options->globs);
	free(options->targets);
	project_free(&options->project);
}

enum { HELP_COLUMN = 28, HELP_WIDTH = 80 };

/* Words of ASCII that go on at *column, below each other from HELP_COLUMN. */
static void
write_words(FILE *out, const char *words, int *column)
{
	while (*words != '\0') {
		const int n = (int)strcspn(words, " ");

		if (*column > HELP_COLUMN && *column + 1 + n > HELP_WIDTH) {
			fprintf(out, "\n%*s", HELP_COLUMN, "");
			*column = HELP_COLUMN;
		} else if (*column > HELP_COLUMN) {
			fputc(' ', out);
			(*column)++;
		}
		fprintf(out, "%.*s", n, words);
		*column += n;
		words += n + (words[n] == ' ');
	}
}

/* What the help of an option ends with, where the library has the list. */
static void
write_names(FILE *out, const struct option_row *row, int *column)
{
	const char *name;

	if (row != &option_rows[OPTION_format])
		return;
	for (size_t i = 0; (name = csrlint_format_name(i)) != NULL; i++)
		write_words(out, name, column);
}

static void
write_option(FILE *out, const struct option_row *row)
{
	char letter[] = {'-', (char)row->letter, ',', '\0'};
	bool has_argument = row->argument != NULL;
	int column = HELP_COLUMN;
	int n = fprintf(out, "  %3s --%s%s%s", row->letter == 0 ? "" : letter,
		row->name, has_argument ? "=" : "",
		has_argument ? row->argument : "");

	fprintf(out, "%*s", n < HELP_COLUMN ? HELP_COLUMN - n : 1, "");
	write_words(out, row->help, &column);
	write_names(out, row, &column);
	fputc('\n', out);
}

void
options_hint(FILE *out)
{
	fputs("csrlint: nothing to read; name a request, a folder of them, or "
	      "- "
	      "for a pipe:\n"
	      "  csrlint request.csr\n"
	      "csrlint --help tells the rest.\n",
		out);
}

void
options_help(FILE *out)
{
	fputs("Usage: csrlint [OPTION]... FILE|DIR|-...\n"
	      "Says what is wrong with PKCS#10 certification requests, before "
	      "a CA does.\n\n",
		out);
	for (int i = 0; i < OPTION_COUNT; i++)
		write_option(out, &option_rows[i]);
	fputs("\nA profile's FILE ends in .ini or has a / in its name.\n"
	      "A DIR stands for its .csr, .req, .p10, .pem and .der files; "
	      "- is standard input.\n"
	      "An ID may hold * and ?, or be a room (names/), source:br, or "
	      "severity:info.\n"
	      "All requests of a run are compared with each other; "
	      "--disable=set/ leaves\n"
	      "that out.\n"
	      "\nExit status: 0 nothing found, 1 something found, "
	      "2 wrong usage or\n"
	      "configuration, 3 a file could not be read or written.\n",
		out);
}
