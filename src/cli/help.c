/* The options on one screen: their names by topic, and no more of them than
 * somebody needs who has forgotten one. SPDX-License-Identifier: MIT */
#include "cli/help.h"

#include <stddef.h>
#include <string.h>

#include "cli/option_table.h"

enum { COLUMN = 21, WIDTH = 80 };

/* A line of the table: a topic, or an option, which has a name. */
struct entry {
	const char *topic;
	const char *name;
	char letter;          /* 0: none */
	const char *argument; /* NULL: none */
};

static const struct entry entries[] = {
#define T(topic) {topic, NULL, 0, NULL},
#define X(handler, name, letter, argument, help) {NULL, name, letter, argument},
	OPTION_TABLE(X, T)
#undef X
#undef T
};

static const char examples[] =
	"Usage: csrlint [OPTION]... FILE|DIR|-...\n"
	"Says what is wrong with PKCS#10 certification requests, before a CA "
	"does.\n\n"
	"  csrlint request.csr                     what is wrong with it, and "
	"what to do\n"
	"  csrlint --match server.key request.csr  does this key belong to the "
	"request?\n"
	"  csrlint -p ov -f json -o out.json DIR   what one kind of CA asks, "
	"as "
	"JSON\n";

static const char status[] =
	"\n\ncsrlint --help --verbose explains all of them, csrlint --explain "
	"ID a rule.\n"
	"Exit status: 0 nothing found, 1 something found, 2 wrong usage or "
	"configuration,\n"
	"3 a file could not be read or written.\n";

static size_t
width_of(const struct entry *option)
{
	return strlen("--") + strlen(option->name) +
		(option->letter == 0 ? 0 : strlen("-x, ")) +
		(option->argument == NULL ? 0 : 1 + strlen(option->argument));
}

static void
write_option(FILE *out, const struct entry *option)
{
	if (option->letter != 0)
		fprintf(out, "-%c, ", option->letter);
	fprintf(out, "--%s", option->name);
	if (option->argument != NULL)
		fprintf(out, "=%s", option->argument);
}

void
help_write(FILE *out)
{
	size_t column = 0;

	fputs(examples, out);
	for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
		const struct entry *entry = &entries[i];

		if (entry->name == NULL) {
			fprintf(out, "\n%-*s", COLUMN, entry->topic);
			column = COLUMN;
			continue;
		}
		if (column > COLUMN && column + 2 + width_of(entry) > WIDTH) {
			fprintf(out, "\n%*s", COLUMN, "");
			column = COLUMN;
		} else if (column > COLUMN) {
			fputs("  ", out);
			column += 2;
		}
		write_option(out, entry);
		column += width_of(entry);
	}
	fputs(status, out);
}
