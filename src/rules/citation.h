/* What rules rest on: documents, their clauses, and the notation in which a
 * rule's `source` names them.
 *
 *	source   = citation *("; " citation)
 *	citation = document | document " " clause *(", " clause)
 *	         | "practice: " text
 *
 * "BR 7.1.2.7.3, 7.1.2.7.4; practice: what enrolment forms ask for" is three
 * citations. A document is named as in src/data/documents.tsv, by the longest
 * name there that fits; a clause as behind it in that table. A document is
 * cited as a whole where the table has no clause of it, and only there. What
 * no document says is practice: the last citation, in words of our own
 * without "; ".
 *
 * The build reads every source of src/rules/ and refuses one that is not so:
 * what the table does not have cannot be cited. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_CITATION_H
#define CSRLINT_RULES_CITATION_H

#include "base/error.h"
#include "base/slice.h"

/* A part of a document that may be cited. */
struct clause {
	const char *id; /* "7.1.4.2", "A.1 ub-common-name" */
	const char
		*heading; /* the document's own; of the part around an item */
};

struct document {
	const char *name;  /* "BR", "RFC 5280": what sources call it */
	const char *title; /* in full */
	const char *
		edition; /* "2.2.6": the one that was read; NULL: it has none */
	const char *date; /* "2026-03-31", "2008-05", "1990"; NULL: not known */
	const char *address; /* where to read it */
	const struct clause *clauses;
	size_t clause_count; /* 0: it is cited as a whole */
};

struct documents {
	const struct document *all;
	size_t count;
};

/* The documents of src/data/documents.tsv; made by the build. */
extern const struct documents cited_documents;

/* One citation. Exactly one of document and practice is NULL. */
struct citation {
	const struct document *document;
	const struct clause *clause; /* NULL: the document as a whole */
	const char *practice;        /* what nobody but practice says */
};

/* Reads the citations of a source, one after the other. */
struct citation_reader {
	const struct documents *documents;
	const char *rest;                /* of the source */
	const struct document *document; /* whose clauses go on; NULL: none */
	bool more;                       /* a citation has to follow */
};

enum citation_verdict {
	CITATION_READ,        /* *citation is the next one */
	CITATION_END,         /* there is no further one */
	CITATION_NO_DOCUMENT, /* `rest` begins with no document's name */
	CITATION_NO_CLAUSE,   /* `rest` begins with no clause of `document` */
	CITATION_NO_CLAUSE_NAMED,  /* `document` has clauses, and none is named
				    */
	CITATION_PRACTICE_NOT_LAST /* something follows the practice in `rest`
				    */
};

/* A reader of a source, which has to outlive it. */
struct citation_reader citation_read(
	const struct documents *table, const char *source);

/* Reads the next citation. *citation is written on CITATION_READ alone; every
 * other verdict ends the reading. */
enum citation_verdict citation_next(
	struct citation_reader *reader, struct citation *citation) MUST_CHECK;

/* How many characters of `rest` are the citation or the clause it begins
 * with, up to the next divider. */
size_t citation_length(const char *rest);

#endif
