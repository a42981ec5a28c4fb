/* The table of options as a list to walk.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OPTION_ROWS_H
#define CSRLINT_CLI_OPTION_ROWS_H

#include "cli/option_table.h"
#include "cli/options.h"

/* Takes an option, with its argument or NULL. False where it is wrong, which
 * was then said. The lists in options have room for all of argv. */
typedef bool take_option(struct options *options, const char *argument);

struct option_row {
	take_option *take;
	const char *name;
	int letter;           /* 0: none */
	const char *argument; /* NULL: none */
	const char *help;
};

enum {
#define X(handler, ...) OPTION_##handler,
#define T(topic)
	OPTION_TABLE(X, T)
#undef X
		OPTION_COUNT
};

extern const struct option_row option_rows[OPTION_COUNT];

/* How a configuration may say what the option at this index does. */
enum option_trait {
	TRAIT_ONE,   /* with one word; yes or no where it takes none */
	TRAIT_WORDS, /* with each of several */
	TRAIT_FILE,  /* with the name of a file, or a profile's */
	TRAIT_FILES, /* with each of several */
	TRAIT_TYPED  /* not at all: it is for the command line alone */
};

enum option_trait option_trait(size_t index);

#endif
