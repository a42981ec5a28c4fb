/* What the library hands out, as it is inside: behind each of these structs
 * csrlint.h has a name alone, and for each member a function of that name,
 * which is its manual. So a member may be added, moved or made out of others
 * without any program being built anew. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RESULTS_RESULTS_H
#define CSRLINT_RESULTS_RESULTS_H

#include "csrlint.h"

/* Where a setting comes from. */
struct csrlint_origin {
	const char *name; /* escaped; NULL: it is the default */
	uint32_t line;    /* of that file; 0: it is none */
};

struct csrlint_schedule {
	enum csrlint_severity severity;
	enum csrlint_severity then; /* from that day on */
	uint32_t from;              /* 20270315; 0: no change is planned */
	bool is_fixed;
	struct csrlint_origin origin;
};

struct csrlint_mend {
	const char *how;
	const char *what; /* NULL: none */
};

struct csrlint_rule {
	const char *id;
	const char *category;
	struct csrlint_schedule schedule;
	const char *summary;
	const char *source;
	const char *why;
	const char *fix;
	struct csrlint_mend mend;
	uint32_t since; /* 20260315; 0: always */
};

struct csrlint_finding {
	const struct csrlint_rule *rule;
	enum csrlint_severity severity;
	const char *message;
	const char *suggestion; /* NULL: not known */
	const char *fix;
	struct csrlint_mend mend;
	const char *path;
	const char *value; /* NULL: none */
	size_t caret_start;
	size_t caret_width;
	bool has_der; /* the next two hold */
	size_t der_offset;
	size_t der_length;
	size_t line;
	size_t column;
	size_t text_offset;
	/* Behind the last of its octets; 0: not known. */
	size_t end_line;
	size_t end_column;
	/* 32 octets, the SHA-256 of what its request's key is known by; NULL:
	 * none. */
	const uint8_t *key_digest;
};

struct csrlint_detail {
	const char *name;
	const char *value;
};

struct csrlint_suggestion {
	const char *tool;
	const char *commands;  /* NULL: this tool makes no such request */
	const char *file_name; /* NULL: none */
	const char *file;      /* NULL: none */
	bool is_file_apart;
	const char *left_out; /* NULL: nothing */
	size_t blank_count;
	const char *remaining; /* NULL: none */
};

struct csrlint_request {
	size_t number; /* 0: the input holds no request */
	bool decoded;
	bool is_bystander;
	bool is_excused; /* see csrlint_request_is_undecoded */
	enum csrlint_signature signature;
	const char *signature_algorithm; /* NULL: none */
	const char *signature_reason;    /* NULL: none */
	const char *key;                 /* NULL: not decoded */
	const char *subject;
	const char *names;
	const char *profile;
	const char *profile_reason; /* NULL: none */
	size_t line;
	const struct csrlint_detail *details;
	size_t detail_count;
	struct csrlint_finding *findings;
	size_t finding_count;
	size_t ignored_count;
	const struct csrlint_suggestion *suggestion; /* NULL: none */
	const char *matches;                         /* NULL: none */
	const uint8_t *der; /* where details are asked for; NULL: none */
	size_t der_length;
	bool is_late;
	const char *input; /* NULL: not late */
};

/* The first member of what src/linter keeps of a report. */
struct csrlint_report {
	struct csrlint_request *requests;
	size_t request_count;
};

/* One thing that a rule rests on. */
struct csrlint_citation {
	const char *document; /* NULL: practice, and so are all but that */
	const char *title;
	const char *edition; /* NULL: none */
	const char *date;    /* NULL: none */
	const char *address;
	const char *clause;   /* NULL: the document as a whole */
	const char *heading;  /* NULL where that is */
	const char *practice; /* NULL: a document */
};

/* Writes what the rule's source cites at this place; false past the last, and
 * *out is then as before. */
bool results_citation(const struct csrlint_rule *rule, size_t index,
	struct csrlint_citation *out);

/* Where the value of a limit comes from. */
struct csrlint_origin results_limit_origin(
	const struct csrlint *linter, size_t index);

/* One of the things that verdicts rest on. */
struct csrlint_datum {
	const char *name;
	char value[24];
};

/* Writes it; false past the last, and *out is then as before. */
bool results_datum(size_t index, struct csrlint_datum *out);

#endif
