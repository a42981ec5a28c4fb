/* Tools that make requests, and what is typed to have them make this one.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_TOOL_H
#define CSRLINT_REMEDY_TOOL_H

#include "base/text.h"
#include "remedy/remedy.h"

/* What is told to a person. Texts live in the arena that it was begun with. */
struct remedy_text {
	/* Lines for a shell (POSIX: bash, dash, zsh; of certreq cmd and
	 * PowerShell), which can be pasted as they are: each ends with a
	 * newline, none with anything behind the command. They write what
	 * `file` holds, too, and overwrite nothing that is there. */
	struct text commands;
	const char *file_name; /* "new.cnf"; NULL: the commands say it all */
	struct text file;      /* UTF-8 */
	/* What this tool cannot be told, in words: "a challengePassword"; the
	 * commands are without it. NULL: nothing. */
	const char *left_out;
};

/* A tool is one file with one of these, and one row in REMEDY_TOOLS. */
struct remedy_tool {
	const char *name; /* "openssl" */
	/* Writes all of *out. False: this tool makes no such request at all,
	 * and out->left_out says what it lacks. */
	bool (*tell)(const struct remedy *remedy, struct remedy_text *out);
};

/* In the order in which help names them; the first is the one for whom nothing
 * tells the tool. */
#define REMEDY_TOOLS(X) \
	X(openssl) \
	X(certtool) X(keytool) X(certreq) X(step) X(cert_manager) X(go)

/* The tool at index; NULL past the last. */
const struct remedy_tool *remedy_tool_at(size_t index);

/* The tool of that name ("cert-manager"); NULL: there is none. */
const struct remedy_tool *remedy_tool_find(const char *name);

/* The tool that made the request, where something tells it for sure; else the
 * first. */
const struct remedy_tool *remedy_tool_guess(const struct csr *csr);

#endif
