/* Extended regular expressions of POSIX, as far as time stays linear.
 *
 * What POSIX.1 9.4 defines is read but for what costs more than linear time or
 * means nothing here: back references, anchors within (an expression is always
 * held against the whole text), collating symbols and equivalence classes. A
 * class such as [:alpha:] is that of ASCII, in any locale; a dot and what a
 * bracket does not list is any character of UTF-8. What POSIX leaves undefined
 * is refused: a repetition of nothing or of a repetition, an empty alternative,
 * a backslash before an ordinary character. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_EXPRESSION_H
#define CSRLINT_POLICY_EXPRESSION_H

#include "policy/program.h"

enum { EXPRESSION_DEPTH_MAX = 16 /* parentheses in one another */ };

/* Why an expression was refused. */
struct expression_fault {
	const char *what; /* a sentence without its full stop; static */
	size_t at;        /* octets from its first */
};

/* Reads all of text, which is borrowed, with a builder. NULL where it is
 * refused, and *fault says why; or where memory is short, and fault->what is
 * NULL. The result may cost more than PROGRAM_STEPS_MAX. */
struct program_node *expression_read(struct slice text,
	struct program_builder *builder, struct expression_fault *fault);

#endif
