/* Tools that make requests, and what is typed to have them make this one.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_TOOL_H
#define CSRLINT_REMEDY_TOOL_H

#include "base/text.h"
#include "remedy/remedy.h"

/* What is told to a person. Texts live in the arena of remedy_text_in. */
struct remedy_text {
	/* Lines for a shell (POSIX: bash, dash, zsh; of certreq cmd and
	 * PowerShell, which also take the last line of keytool alone), which
	 * can be pasted as they are: each ends with a newline, none with
	 * anything behind the command. They write what `file` holds, too, and
	 * overwrite nothing that is there: then they say so, and the status
	 * is 1. Nothing in them is an order to a terminal or a log. */
	struct text commands;
	const char *file_name; /* "new.cnf"; NULL: the commands say it all */
	struct text file;      /* UTF-8 */
	/* The commands do not write `file`: the person saves it under
	 * file_name first. Of certreq alone, as cmd and PowerShell have no
	 * common way. Nothing in it is hidden, so it can be shown as it is. */
	bool is_file_apart;
	/* What this tool cannot be told, in words: "a challengePassword"; the
	 * commands are without it. NULL: nothing. */
	const char *left_out;
	/* Different texts in capitals that only the person can replace: those
	 * of the remedy but what is left out, and what the tool asks for. */
	size_t blank_count;
};

/* Nothing told yet: what a tool is given to write. arena is borrowed. */
struct remedy_text remedy_text_in(struct arena *arena);

/* A tool is one file with one of these, and one row in REMEDY_TOOLS. */
struct remedy_tool {
	const char *name; /* "openssl" */
	/* Why it makes no such request at all, in words: "two values in one
	 * RDN". NULL: it makes one. Remedies that no tool can be told do not
	 * come here. */
	const char *(*lacks)(const struct remedy *remedy, struct arena *arena);
	/* Writes all of *out, which remedy_text_in made, where nothing lacks.
	 */
	void (*write)(const struct remedy *remedy, struct remedy_text *out);
};

/* Tells the tool: writes all of *out, which remedy_text_in made. False: it
 * makes no such request, and out->left_out says what it lacks; commands and
 * file are empty then. */
bool remedy_tell(const struct remedy_tool *tool, const struct remedy *remedy,
	struct remedy_text *out);

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
