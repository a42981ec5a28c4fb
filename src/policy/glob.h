/* Globs: patterns in which * and ? stand for what is left open.
 *
 * In a host name a * stands for letters, digits, hyphens and low lines of one
 * label, and as a label of its own for one whole label; ** as a label of its
 * own stands for one label or more. What is no host name fits none of these,
 * a blank or an at sign in it for example, and no * takes the label "*" of a
 * wildcard for a name: whoever allows wildcards writes "*.example.com" in
 * quotation marks. Where patterns deny it is the other way round: there a *
 * stands for any character, a wildcard's too, and a pattern of one label with
 * a * in it is held against each label of a name. In the path of a
 * URI a * stops at each slash and ** does not; in any other text * is anything.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_GLOB_H
#define CSRLINT_POLICY_GLOB_H

#include "policy/program.h"

/* What a text has that is no glob of its kind. */
struct glob_fault {
	const char *what; /* static; NULL: memory was short */
	size_t at;
};

/* True where text holds a * or a ?. */
bool glob_is_open(struct slice text);

/* True where a host name may be written like that: labels with dots between,
 * of letters, digits, hyphens, low lines, * and ?. */
bool glob_is_host(struct slice text);

/* The parts for a host name, for a URI, for any text; denies: as above. NULL:
 * *fault says why. */
struct program_node *glob_host(struct slice text, bool denies,
	struct program_builder *builder, struct glob_fault *fault);
struct program_node *glob_uri(
	struct slice text, struct program_builder *builder);
struct program_node *glob_text(
	struct slice text, struct program_builder *builder);

/* What stands behind the last * or ? of text. */
struct slice glob_ending(struct slice text);

#endif
