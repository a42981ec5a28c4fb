/* What the user asked for. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OPTIONS_H
#define CSRLINT_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "cli/project.h"
#include "cli/terminal.h"
#include "csrlint.h"

enum action {
	ACTION_LINT,
	ACTION_STREAM,
	ACTION_REWRAP,
	ACTION_LEARN,
	ACTION_LIST_RULES,
	ACTION_LIST_PROFILES,
	ACTION_PRINT_CONFIG,
	ACTION_INIT,
	ACTION_EXPLAIN,
	ACTION_HELP,
	ACTION_VERSION
};

/* What a change to the profile changes. */
enum change_kind {
	CHANGE_SEVERITY,
	CHANGE_DISABLE,
	CHANGE_ONLY,
	CHANGE_LIMIT,
	CHANGE_EXPECT,
	CHANGE_BLOCKLIST,
	CHANGE_MATCH,
	CHANGE_PREVIOUS,
	CHANGE_MODULI,
	CHANGE_GCD_MEMORY
};

/* One change to the profile, with the option's argument as it was given. */
struct change {
	enum change_kind kind;
	const char *argument;
	const char *place; /* in the configuration; NULL: it was typed */
};

/* A glob over paths below directories that are walked. */
struct path_glob {
	const char *glob;
	bool is_excluded;  /* else included */
	bool is_of_config; /* and so about paths of the project */
};

/* One report: a format, and where it goes. */
struct target {
	const char *format; /* of csrlint_format_name */
	const char *path;   /* NULL: standard output */
	bool is_appended;   /* to what is there */
};

/* Of --jobs. */
enum { JOBS_MAX = 256 };

/* All text is borrowed from argv, or lives as long as the project. */
struct options {
	enum action action;
	const char *rule;    /* of ACTION_EXPLAIN */
	const char *profile; /* name or file; NULL: the default one */
	const char *date;    /* "2026-03-15"; NULL: today */
	/* Where these stand in the configuration; NULL: they were typed. */
	const char *profile_place, *date_place, *deep_seconds_place;
	struct change *changes; /* in the order given */
	size_t change_count, change_room;
	struct path_glob *globs; /* likewise */
	size_t glob_count, glob_room;
	struct project project;
	const char *place;    /* of what is being taken; NULL: typed */
	const char *config;   /* a file; NULL: the one that is found */
	const char *baseline; /* a file; NULL: none */
	bool write_baseline;
	bool prune_baseline;
	bool inline_ignores;
	bool statistics;
	const char *ext;            /* endings; NULL: the usual ones */
	const char *files_from;     /* NULL: nothing but paths */
	const char *stdin_filename; /* NULL: "-" */
	char **named_paths; /* owned; paths, where files_from adds to them */
	char *names;        /* owned; what it adds */
	char **owned; /* text of the configuration that options point to */
	size_t owned_count, owned_room;
	bool is_profile_typed;
	bool are_targets_typed;
	bool is_only_typed;
	struct target *targets; /* at least one once parsed */
	size_t target_count;
	size_t output_count;           /* how many targets were given a path */
	enum csrlint_severity fail_on; /* CSRLINT_ERROR + 1: never */
	enum colour_choice colour;
	bool deep;
	const char *deep_seconds; /* NULL: the default */
	bool quiet;               /* the last of -q and -v holds */
	bool verbose;
	bool show;
	bool suggest;
	const char *tool; /* that suggestions are for; NULL: none was named */
	bool no_config;   /* take no .csrlint.ini */
	bool no_sandbox;  /* keep all rights while reading requests */
	enum csrlint_record_form record_form; /* of ACTION_STREAM */
	unsigned int jobs;                    /* at once; 0: nobody said */
	char **paths;                         /* of files and directories */
	size_t path_count;
};

/* What of one run of csrlint is read by default, where a pipe is waiting. */
bool options_pipe_is_waiting(void);

/* Reads the command line, and the configuration that it leaves in force. What
 * is typed goes before what is written there. False where it is wrong, which
 * was then said, or memory is short; options_free is right in either case. */
bool options_parse(struct options *options, int argc, char **argv);
void options_free(struct options *options);

/* True where what was asked for is done to files. */
bool options_read_files(const struct options *options);

/* True where one of the reports holds suggestions. */
bool options_want_suggestions(const struct options *options);

/* True where infos are shown to people: they asked for them, named what they
 * want to see, or it is infos that the exit status tells. */
bool options_show_infos(const struct options *options);

/* True where a project's own profile is looked for: it changes what is
 * answered, and was not refused. */
bool options_use_config(const struct options *options);

/* Writes three lines to whoever named nothing to read. */
void options_hint(FILE *out);

/* Writes what --help says. */
void options_help(FILE *out);

#endif
