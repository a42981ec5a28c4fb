/* Reading a policy from the lines of a profile.
 *
 * Sections of a policy have a syntax of their own, as their patterns may hold
 * anything: a line may be long, a list goes on in lines that are indented, and
 * a comment begins with a semicolon outside of quotation marks and slashes.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_READ_H
#define CSRLINT_POLICY_READ_H

#include "base/error.h"
#include "base/text.h"
#include "policy/policy.h"

/* One profile that is being read. */
struct policy_reader {
	struct policy *policy; /* that is added to */
	const char *file;      /* what errors and findings call it; escaped */
	struct text *why;      /* the first complaint goes there */
	size_t number;         /* of the line */
	struct slice line;
	bool is_in_policy; /* the section that lines belong to is a policy's */
	bool has_begun;    /* this profile has a [policy] already */
	struct policy_section *section; /* NULL: [policy] itself */
	enum policy_key key;            /* that lines go on with; or */
	bool has_key;                   /* false: with none */
};

/* Takes the next line, without its end, where it belongs to a policy; false:
 * it does not, and somebody else reads it. *rc is what came of it: OK; CONFIG,
 * and `why` says where and what; NO_MEMORY. */
bool policy_read_line(
	struct policy_reader *reader, struct slice line, enum err_code *rc);

/* The text has ended: sections that can never hold are refused. Errors:
 * CONFIG, NO_MEMORY. */
enum err_code policy_read_end(struct policy_reader *reader) MUST_CHECK;

/* --- of policy/sense.c -----------------------------------------------------
 */

/* Why something in a policy can never hold. */
struct policy_nonsense {
	const char *what; /* static; NULL: all of it can hold */
	size_t line;
	size_t column;
	struct slice pattern; /* that is meant; n == 0: none */
};

/* Looks at one section by itself, and at how sections go together. */
struct policy_nonsense policy_section_sense(
	const struct policy_section *section, struct arena *arena);
struct policy_nonsense policy_sense(const struct policy *policy);

#endif
