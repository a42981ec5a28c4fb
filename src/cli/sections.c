/* Reads [options], [path "..."] and [ignore], and leaves the rest as it is.
 * SPDX-License-Identifier: MIT */
#include "cli/sections.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/nearest.h"

/* A reading under way. */
struct reading {
	struct sections *sections;
	const char *name;
	size_t number; /* of the line */
	size_t offset; /* of its first octet */
	bool is_own;   /* the section that lines belong to */
	enum section_kind section;
	const char *glob;
	const char *key; /* that lines go on with; NULL: none so far */
	size_t key_column;
};

static const char *const section_names[] = {
	[SECTION_OPTIONS] = "options",
	[SECTION_PATH] = "path",
	[SECTION_IGNORE] = "ignore",
};

/* Those of a profile. */
static const char *const library_names[] = {
	"profile", "severity", "limits", "policy", NULL};

enum { SECTION_COUNT = sizeof(section_names) / sizeof(section_names[0]) };

static int
refuse(struct reading *reading, const char *at, const char *fault,
	const char *word)
{
	struct sections *sections = reading->sections;

	sections->fault = fault;
	sections->line = reading->number;
	sections->column = (size_t)(at - sections->text) - reading->offset + 1;
	sections->word = word;
	return EINVAL;
}

static char *
skip_blanks(char *text)
{
	return text + strspn(text, " \t");
}

static void
cut_blanks(char *text)
{
	size_t n = strlen(text);

	while (n > 0 && strchr(" \t\r", text[n - 1]) != NULL)
		n--;
	text[n] = '\0';
}

/* A semicolon behind a blank, outside of quotation marks, begins a comment. */
static void
cut_comment(char *text)
{
	bool is_quoted = false;

	for (char *at = text; *at != '\0'; at++) {
		if (*at == '"')
			is_quoted = !is_quoted;
		if (*at == ';' && !is_quoted &&
			(at == text || at[-1] == ' ' || at[-1] == '\t'))
			*at = '\0';
		if (*at == '\0')
			break;
	}
	cut_blanks(text);
}

/* "path" of "path "internal/""; what follows it begins at *argument. */
static bool
begins_with_word(char *text, const char *word, char **argument)
{
	const size_t n = strlen(word);

	if (strncmp(text, word, n) != 0 ||
		(text[n] != '\0' && strchr(" \t\"", text[n]) == NULL))
		return false;
	*argument = skip_blanks(text + n);
	return true;
}

/* The glob of [path "..."], between its quotation marks. */
static int
take_glob(struct reading *reading, char *argument)
{
	const size_t n = strlen(argument);

	if (n < 3 || argument[0] != '"' || argument[n - 1] != '"')
		return refuse(reading, argument,
			"expected [path \"GLOB\"], such as "
			"[path \"internal/**\"]",
			NULL);
	argument[n - 1] = '\0';
	reading->glob = argument + 1;
	return 0;
}

/* A section that neither we nor the library know. */
static int
refuse_unknown(struct reading *reading, char *name)
{
	struct nearest nearest;

	name[strcspn(name, " \t\"")] = '\0';
	nearest = nearest_to(name);
	for (int i = 0; i < SECTION_COUNT; i++)
		nearest_try(&nearest, section_names[i]);
	for (int i = 0; library_names[i] != NULL; i++)
		nearest_try(&nearest, library_names[i]);
	reading->sections->nearest = nearest.name;
	return refuse(reading, name, "section", name);
}

/* What stands behind the section's name: a glob, or nothing. */
static int
take_argument(struct reading *reading, char *argument)
{
	if (reading->section == SECTION_PATH)
		return take_glob(reading, argument);
	if (argument[0] != '\0')
		return refuse(reading, argument, "expected ] here", NULL);
	return 0;
}

/* The bracket that ends a header; NULL: none. A glob may hold one, too; where
 * its quotation mark is missing, the last one is meant. */
static char *
header_end(char *line)
{
	bool is_quoted = false;

	for (char *at = line; *at != '\0'; at++) {
		if (*at == ']' && !is_quoted)
			return at;
		if (*at == '"')
			is_quoted = !is_quoted;
	}
	return strrchr(line, ']');
}

/* What stands behind the header of a section of ours. */
static int
take_behind(struct reading *reading, char *behind)
{
	if (behind[0] == ';' || behind[0] == '#')
		return 0;
	cut_blanks(behind);
	return behind[0] == '\0'
		? 0
		: refuse(reading, behind,
			  "expected KEY = VALUE on a line of its own", NULL);
}

/* "[name]" or "[name argument]". */
static int
take_header(struct reading *reading, char *line)
{
	char *name = skip_blanks(line + 1);
	char *end = header_end(line);
	char *argument = NULL;
	int error;

	reading->is_own = false;
	reading->key = NULL;
	if (end == NULL)
		return 0; /* the library says so */
	*end = '\0';
	cut_blanks(name);
	for (int i = 0; library_names[i] != NULL; i++)
		if (begins_with_word(name, library_names[i], &argument))
			return 0;
	for (int i = 0; i < SECTION_COUNT; i++)
		if (begins_with_word(name, section_names[i], &argument)) {
			reading->is_own = true;
			reading->section = (enum section_kind)i;
			error = take_argument(reading, argument);
			return error == 0
				? take_behind(reading, skip_blanks(end + 1))
				: error;
		}
	return refuse_unknown(reading, name);
}

static char *
place_of(const struct reading *reading, size_t column)
{
	const size_t room = strlen(reading->name) + 48;
	char *place = malloc(room);

	if (place != NULL)
		(void)snprintf(place, room, "%s:%zu:%zu", reading->name,
			reading->number, column);
	return place;
}

static size_t
column_of(const struct reading *reading, const char *at)
{
	return (size_t)(at - reading->sections->text) - reading->offset + 1;
}

static int
add(struct reading *reading, char *value)
{
	struct sections *sections = reading->sections;
	struct setting *setting;

	if (sections->count == sections->room) {
		const size_t room = 2 * sections->room + 16;
		struct setting *bigger =
			realloc(sections->settings, room * sizeof(bigger[0]));

		if (bigger == NULL)
			return ENOMEM;
		sections->settings = bigger;
		sections->room = room;
	}
	setting = &sections->settings[sections->count];
	*setting = (struct setting){.section = reading->section,
		.glob = reading->glob,
		.key = reading->key,
		.value = value,
		.whole = sections->whole + (value - sections->text),
		.line = reading->number,
		.key_column = reading->key_column,
		.value_column = column_of(reading, value),
		.place = place_of(reading, reading->key_column)};
	/* The copy ends where this one does. */
	sections->whole[(size_t)(value - sections->text) + strlen(value)] =
		'\0';
	sections->count += setting->place != NULL;
	return setting->place == NULL ? ENOMEM : 0;
}

static int
take_setting(struct reading *reading, char *line)
{
	const bool goes_on = line[0] == ' ' || line[0] == '\t';
	char *key = skip_blanks(line);
	char *equals = strchr(key, '=');

	if (goes_on && reading->key != NULL)
		return add(reading, key);
	if (equals == NULL || equals == key)
		return refuse(reading, key, "expected KEY = VALUE", NULL);
	*equals = '\0';
	cut_blanks(key);
	reading->key = key;
	reading->key_column = column_of(reading, key);
	return add(reading, skip_blanks(equals + 1));
}

static int
take_own_line(struct reading *reading, char *line)
{
	cut_comment(line);
	if (*skip_blanks(line) == '\0')
		return 0;
	return take_setting(reading, line);
}

/* Blanks in place of a line of ours. */
static void
blank(struct reading *reading, size_t n)
{
	memset(reading->sections->rest + reading->offset, ' ', n);
}

/* One line of n octets, which a NUL ends. */
static int
take_line(struct reading *reading, char *line, size_t n)
{
	char *text = skip_blanks(line);
	const bool is_comment = text[0] == ';' || text[0] == '#';
	const bool is_empty = text[strspn(text, " \t\r")] == '\0';
	int error = 0;

	if (text[0] == '[')
		error = take_header(reading, text);
	else if (reading->is_own && !is_comment && !is_empty)
		error = take_own_line(reading, line);
	if (reading->is_own)
		blank(reading, n);
	else if (!is_comment && !is_empty)
		reading->sections->has_profile = true;
	return error;
}

/* Three copies, each with a NUL behind it: of these, what points into one
 * never moves. */
static int
copy(struct sections *sections, const void *octets, size_t n)
{
	char **const copies[] = {
		&sections->text, &sections->whole, &sections->rest};

	for (size_t i = 0; i < 3; i++) {
		*copies[i] = malloc(n + 1);
		if (*copies[i] == NULL)
			return ENOMEM;
		if (n > 0)
			memcpy(*copies[i], octets, n);
		(*copies[i])[n] = '\0';
	}
	return 0;
}

int
sections_read(struct sections *sections, const char *name, const void *octets,
	size_t n)
{
	struct reading reading = {.sections = sections, .name = name};
	int error;

	*sections = (struct sections){.rest_n = n};
	error = copy(sections, octets, n);
	while (error == 0 && reading.offset < n) {
		char *line = sections->text + reading.offset;
		char *end = memchr(line, '\n', n - reading.offset);
		const size_t length =
			end == NULL ? n - reading.offset : (size_t)(end - line);

		reading.number++;
		line[length] = '\0';
		if (reading.number == 1 &&
			strncmp(line, "\xef\xbb\xbf", 3) == 0)
			line += 3;
		error = take_line(&reading, line, length);
		reading.offset += length + 1;
	}
	return error;
}

void
sections_free(struct sections *sections)
{
	for (size_t i = 0; i < sections->count; i++)
		free(sections->settings[i].place);
	free(sections->settings);
	free(sections->text);
	free(sections->whole);
	free(sections->rest);
}
