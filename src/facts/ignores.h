/* What a person does not want to be told, and what came of it.
 *
 * A line in front of a request, outside of any block, may say it of that
 * request:
 *
 *	# csrlint: ignore=country-uk,cn-scheme until=2027-03-31 reason="..."
 *
 * ignore= names rules by their whole ids, and reason= says why; the last day,
 * until=, may be left out. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_IGNORES_H
#define CSRLINT_FACTS_IGNORES_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "input/input.h"

/* A file may hold as many lines as it likes. */
enum { IGNORES_MAX = 64 /* of one request */ };

enum ignore_state {
	IGNORE_HEEDED,       /* something was left out for it */
	IGNORE_UNUSED,       /* nothing was */
	IGNORE_EXPIRED,      /* its last day is over */
	IGNORE_UNCLEAR,      /* it cannot be heeded; `fault` says why */
	IGNORE_NOT_ASKED_FOR /* nobody but the input itself wants it heeded */
};

/* One rule, or one pattern of rules, that is to be ignored. */
struct ignore_fact {
	enum ignore_state state;
	struct slice at;   /* what names it, of the input's text */
	const char *what;  /* the same, escaped */
	uint32_t until;    /* 20270331; 0: for ever */
	const char *fault; /* of IGNORE_UNCLEAR: words, escaped */
	bool is_of_config; /* written in the configuration, and not at an input
			    */
};

/* What is to be ignored of one request; never more than IGNORES_MAX. */
struct ignore_facts {
	struct ignore_fact *fact;
	size_t count;
};

/* Reads the lines in front of a request: those behind the request before it,
 * or from the input's first on. All are IGNORE_UNUSED, or IGNORE_UNCLEAR where
 * the line lacks a part or holds another; whether there is such a rule is not
 * asked. *out lives in the scratch arena, its texts in the other. Errors:
 * NO_MEMORY. */
enum err_code ignores_read(const struct input *input,
	const struct input_block *block, struct arena *arena,
	struct arena *scratch, struct ignore_facts *out) MUST_CHECK;

#endif
