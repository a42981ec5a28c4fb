/* What was found, written for people and for machines.
 *
 * A format is one file with one struct report_format, and one row in
 * REPORT_FORMATS; nothing else has to be touched. Formats decide nothing: they
 * write down what the library says. Every function here that returns bool
 * returns false where memory is short; whether the sink takes what is written
 * is asked once, by who hands it on (writer.c).
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_REPORT_H
#define CSRLINT_REPORT_REPORT_H

#include <stdbool.h>
#include <stddef.h>

#include "csrlint.h"
#include "report/sink.h"

/* The formats in the order in which help and errors name them; the name is
 * also that of the variable: report_text. */
/* clang-format off */
#define REPORT_FORMATS(X) \
	X(text) X(short) X(json) X(jsonl) X(sarif) X(github) X(gitlab) \
	X(junit) X(checkstyle) X(markdown) X(html) X(suggest)
/* clang-format on */

/* A run of one format into one sink. */
struct report {
	const struct report_format *format;
	struct sink *out;             /* borrowed */
	const struct csrlint *linter; /* borrowed; configured */
	size_t width; /* of a line for people, in columns; at least 40 */
	bool colour;  /* formats for people may write escape sequences */
	bool quiet;   /* formats for people show warnings and errors alone */
	bool verbose; /* where not quiet, they show infos, too */
	bool is_file; /* it was named by a person, for what it will hold */
	const char *tool; /* that mends of rules are told for; NULL: not said */
	/* That all which is written was found in; NULL: in files. */
	const struct csrlint_record *record;
	size_t written; /* requests and unread files so far */
	size_t rows;    /* of formats that are a table or a list, so far */
	/* Of the format github: what waits for the end. */
	struct annotation_kinds *annotations;
	/* Of sarif, likewise: the first and the last one. */
	struct notification *notifications, *last_notification;
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
	/* Of a record: requests that are told with this one. */
	const struct csrlint_request *others;
	size_t other_count;
};

/* A file that could not be read. */
struct report_unread {
	const char *file;   /* as report_escape made it */
	const char *reason; /* likewise */
};

/* The sums of a run. */
struct report_counts {
	size_t files;     /* that were read */
	size_t unread;    /* that could not be */
	size_t requests;  /* in the former; a file without one adds none */
	size_t undecoded; /* csrlint_request_is_undecoded */
	size_t ignored;   /* findings that were left out on demand */
	size_t findings[CSRLINT_ERROR + 1]; /* by severity */
};

struct report_format {
	const char *name;
	bool is_json;  /* lists of rules too are wanted as JSON */
	bool suggests; /* suggestions are written where there are any */
	bool (*begin)(struct report *report);
	bool (*request)(struct report *report, const struct report_item *item);
	/* NULL: of no interest, as a person is told otherwise. */
	bool (*unread)(
		struct report *report, const struct report_unread *unread);
	bool (*end)(struct report *report, const struct report_counts *counts);
};

#define X(name) extern const struct report_format report_##name;
REPORT_FORMATS(X)
#undef X

/* The format of reports at index, in the order above; NULL past the last. */
const struct report_format *report_format_at(size_t index);

/* The format of that name; NULL: there is none. */
const struct report_format *report_format_find(const char *name);

/* A run calls report_begin once, report_request and report_unread any number of
 * times, then report_end once, also where it was cut short. */
bool report_begin(struct report *report);
bool report_request(struct report *report, const struct report_item *item);
bool report_unread(struct report *report, const struct report_unread *unread);
bool report_end(struct report *report, const struct report_counts *counts);

/* Gives back what a run kept, also one that was not ended; not the sink. */
void report_free(struct report *report);

/* Parts of report_free: what formats keep. */
void report_free_annotations(struct report *report);
void report_free_notifications(struct report *report);

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

/* Writes the version of the program, or an object with it; sandbox: what holds
 * the process, NULL: not said. */
bool report_version(struct report *report, const char *sandbox);

#endif
