/* What was found, written for people and for machines.
 *
 * A format is one file with one struct report_format, and one row in
 * REPORT_FORMATS; nothing else has to be touched. Formats decide nothing: they
 * write down what the library says. Every function here that returns bool
 * returns false where writing failed; errno then says why.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_REPORT_H
#define CSRLINT_REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "csrlint.h"

/* The formats in the order in which help and errors name them; the name is
 * also that of the variable: report_text. */
#define REPORT_FORMATS(X) X(text) X(short) X(json) X(jsonl) X(suggest)

/* Formats of lists of rules alone: requests are not reported in them, and their
 * begin, request and end are NULL. */
#define REPORT_LIST_FORMATS(X) X(markdown)

/* A run of one format into one stream. */
struct report {
	const struct report_format *format;
	FILE *out;                    /* borrowed */
	const struct csrlint *linter; /* borrowed; configured */
	const char *sandbox; /* what holds the process, for its version */
	size_t width;        /* of a line for people, in columns; at least 40 */
	bool colour;         /* formats for people may write escape sequences */
	bool quiet;   /* formats for people show warnings and errors alone */
	bool verbose; /* where not quiet, they show infos, too */
	bool is_file; /* it was named by a person, for what it will hold */
	const char *tool; /* that mends of rules are told for; NULL: not said */
	size_t written;   /* requests so far; counted by report_request */
	/* Of formats that end with verdicts; report/verdicts.h. */
	struct verdict *verdicts;
	size_t verdict_count, verdict_room;
	const struct csrlint_rule *first; /* to be mended; NULL: none */
	enum csrlint_severity first_severity;
};

/* One request, and the file that it comes from. */
struct report_item {
	const char *file; /* as report_escape made it */
	/* How many requests this file holds, at least 1; 0 where the request
	 * is late: it was reported before, with this file. */
	size_t of;
	const struct csrlint_request *request;
};

/* The sums of a run. */
struct report_counts {
	size_t files;     /* that were read */
	size_t requests;  /* in these files; a file without one adds none */
	size_t undecoded; /* files without a request, and broken requests */
	size_t findings[CSRLINT_ERROR + 1]; /* by severity */
};

struct report_format {
	const char *name;
	bool is_json;  /* lists of rules too are wanted as JSON */
	bool suggests; /* suggestions are written where there are any */
	bool (*begin)(struct report *report);
	bool (*request)(struct report *report, const struct report_item *item);
	bool (*end)(struct report *report, const struct report_counts *counts);
};

#define X(name) extern const struct report_format report_##name;
REPORT_FORMATS(X)
REPORT_LIST_FORMATS(X)
#undef X

/* The format of reports at index, in the order above; NULL past the last. */
const struct report_format *report_format_at(size_t index);

/* True where requests can be reported in this format. */
bool report_format_reports(const struct report_format *format);

/* The format of that name, also of lists alone; NULL: there is none. */
const struct report_format *report_format_find(const char *name);

/* A run calls report_begin once, report_request any number of times, then
 * report_end once, also where it was cut short: the output is well-formed
 * only then. The stream is handed all there is after each file. */
bool report_begin(struct report *report);
bool report_request(struct report *report, const struct report_item *item);
bool report_end(struct report *report, const struct report_counts *counts);

/* Gives back what a run kept, also one that was not ended; not the stream. */
void report_free(struct report *report);

/* Hands to the stream all that was written; a full disk and a closed pipe
 * show at the latest here. */
bool report_flush(struct report *report);

/* True where a format for people shows findings of this severity. */
bool report_shows(const struct report *report, enum csrlint_severity severity);

/* Writes how many infos a format for people has left out, and how to see
 * them; nothing where it has left out none, or was asked to be quiet. */
void report_left_out(
	const struct report *report, const struct report_counts *counts);

/* Writes all rules with their severities in the linter's profile: a table, or
 * where the format is JSON an array with all that is known of them, as of one
 * rule is written where it is explained. */
bool report_rules(struct report *report);

/* The same of one rule, explained at length; NULL: of each. */
bool report_explained(struct report *report, const struct csrlint_rule *rule);

/* Writes the compiled-in profiles: a table, or an array of objects. */
bool report_profiles(struct report *report);

/* Writes the settings in force as a profile, which --profile reads. */
bool report_settings(struct report *report);

/* Writes the version of the program, or an object with it. */
bool report_version(struct report *report);

#endif
