/* Prints the options, and the words that some take, as a table that manual
 *pages and completions are made of. Columns, with tabs between:
 *
 *	topic   NAME
 *	option  NAME LETTER ARGUMENT HELP   (LETTER, ARGUMENT: "-" is none)
 *	format  NAME                        of --format
 *	tool    NAME                        of --for
 *	limit   NAME VALUE
 *
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "cli/option_table.h"
#include "profiles/limits.h"
#include "remedy/tool.h"
#include "report/report.h"

static void
print_option(
	const char *name, char letter, const char *argument, const char *help)
{
	printf("option\t%s\t%c\t%s\t%s", name, letter == 0 ? '-' : letter,
		argument == NULL ? "-" : argument, help);
	/* Of formats the library has the list. */
	if (argument != NULL && strcmp(argument, "FORMAT") == 0) {
#define X(name) fputs(" " #name, stdout);
		REPORT_FORMATS(X)
#undef X
	}
	putchar('\n');
}

/* A tool's name has hyphens where its variable has underscores. */
static void
print_tool(const char *name)
{
	fputs("tool\t", stdout);
	for (; *name != '\0'; name++)
		putchar(*name == '_' ? '-' : *name);
	putchar('\n');
}

int
main(void)
{
#define T(topic) puts("topic\t" topic);
#define X(handler, name, letter, argument, help) \
	print_option(name, letter, argument, help);
	OPTION_TABLE(X, T)
#undef X
#undef T
#define X(name) puts("format\t" #name);
	REPORT_FORMATS(X)
#undef X
#define X(name) print_tool(#name);
	REMEDY_TOOLS(X)
#undef X
#define X(symbol, name, value) \
	printf("limit\t%s\t%" PRIu32 "\n", name, (uint32_t)(value));
	LIMITS(X)
#undef X
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
