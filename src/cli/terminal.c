/* Asks the environment and the terminal. SPDX-License-Identifier: MIT */
#include "cli/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* True where the variable is neither missing, nor empty, nor `excluded`. */
static bool
is_set_but_not(const char *variable, const char *excluded)
{
	const char *value = getenv(variable);

	return value != NULL && value[0] != '\0' &&
		strcmp(value, excluded) != 0;
}

static bool
is_forced(FILE *out)
{
	return out == stdout && is_set_but_not("CLICOLOR_FORCE", "0");
}

static bool
is_able(FILE *out)
{
	return isatty(fileno(out)) && is_set_but_not("TERM", "dumb");
}

bool
terminal_wants_colour(enum colour_choice choice, FILE *out)
{
	switch (choice) {
	case COLOUR_ALWAYS: return true;
	case COLOUR_NEVER: return false;
	case COLOUR_AUTO: break;
	}
	return !is_set_but_not("NO_COLOR", "") &&
		(is_forced(out) || is_able(out));
}

size_t
terminal_width(FILE *out)
{
	struct winsize size;

	if (!isatty(fileno(out)) ||
		ioctl(fileno(out), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return 80;
	return size.ws_col < 40 ? 40 : size.ws_col;
}
