/* The sections of .csrlint.ini that are the program's own.
 *
 *	[options]
 *	fail-on = warning
 *	exclude = vendor/ *.bak
 *
 *	[path "internal/"]
 *	profile = private
 *
 *	[ignore]
 *	country-uk = path=legacy/ until=2027-03-31 reason="the old device"
 *
 * All others are a profile, which the library reads (profiles/profile.h): they
 * are handed on in a text of the same lines and columns, in which the lines of
 * these sections are blank. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SECTIONS_H
#define CSRLINT_CLI_SECTIONS_H

#include <stdbool.h>
#include <stddef.h>

enum section_kind { SECTION_OPTIONS, SECTION_PATH, SECTION_IGNORE };

/* One line of them: a key and its value. A line that is indented goes on with
 * the key before it. All text is the file's, cut by NULs. */
struct setting {
	enum section_kind section;
	const char *glob; /* of SECTION_PATH */
	const char *key;
	char *value;
	const char *whole; /* the same value, which nobody writes over */
	size_t line;       /* 1-based, as the columns */
	size_t key_column;
	size_t value_column;
	char *place; /* "file:line:column" of the key; owned */
};

struct sections {
	struct setting *settings; /* owned */
	size_t count;
	size_t room;
	char *text;  /* owned; what settings point into */
	char *whole; /* owned; likewise */
	char *rest;  /* owned; for the library, as long as the file was */
	size_t rest_n;
	bool has_profile;  /* there is something in it */
	const char *fault; /* what is wrong with it, where reading failed: */
	size_t line, column;
	const char *word;    /* of which there is no such `fault`; NULL: none */
	const char *nearest; /* what was meant; NULL: not known */
};

/* Takes n octets apart, a copy of which is kept; name, escaped, is what places
 * call them. 0; EINVAL with the fault; ENOMEM. sections_free is right in any
 * case. */
int sections_read(struct sections *sections, const char *name,
	const void *octets, size_t n);
void sections_free(struct sections *sections);

#endif
