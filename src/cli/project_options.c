/* What [options] says. SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/nearest.h"
#include "cli/option_rows.h"
#include "cli/project.h"
#include "cli/words.h"

/* The row of an option by its long name; OPTION_COUNT: there is none. */
static size_t
row_named(const char *name)
{
	size_t i = 0;

	while (i < OPTION_COUNT && strcmp(option_rows[i].name, name) != 0)
		i++;
	return i;
}

static bool
refuse_name(const char *name)
{
	struct nearest nearest = nearest_to(name);

	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (option_trait(i) != TRAIT_TYPED)
			nearest_try(&nearest, option_rows[i].name);
	complain_unknown("option", name, nearest.name);
	return false;
}

/* Keeps text for as long as the options last; NULL, which was said, where
 * memory is short. */
static const char *
keep(struct options *options, char *text)
{
	if (options->owned_count == options->owned_room) {
		const size_t room = 2 * options->owned_room + 16;
		char **bigger = realloc(
			options->owned, room * sizeof(options->owned[0]));

		if (bigger == NULL) {
			free(text);
			text = NULL;
		} else {
			options->owned = bigger;
			options->owned_room = room;
		}
	}
	if (text == NULL)
		complain_errno("configuration", ENOMEM);
	else
		options->owned[options->owned_count++] = text;
	return text;
}

/* Names of profiles are no files, and standard input is nobody's. */
static bool
is_file(size_t row, const char *word)
{
	if (strcmp(word, "-") == 0)
		return false;
	return row != OPTION_profile || word_is_profile_file(word);
}

static bool
take_word(const struct project *project, struct options *options, size_t row,
	const char *word)
{
	const enum option_trait trait = option_trait(row);

	if ((trait == TRAIT_FILE || trait == TRAIT_FILES) &&
		is_file(row, word)) {
		char *file = project_file(project, word);

		word = file == NULL ? NULL : keep(options, file);
	}
	return word != NULL && option_rows[row].take(options, word);
}

static bool
take_flag(struct options *options, size_t row, const char *word)
{
	static const char *const answers[] = {"yes", "no", NULL};
	const size_t answer = word == NULL ? 2 : word_find(answers, word);

	if (answer == 2) {
		complain(option_rows[row].name, "expected yes or no");
		return false;
	}
	return answer == 1 || option_rows[row].take(options, NULL);
}

static bool
take_words(const struct project *project, struct options *options, size_t row,
	char *rest)
{
	const char *word;

	while ((word = word_next(&rest)) != NULL)
		if (!take_word(project, options, row, word))
			return false;
	return true;
}

static bool
take_setting(const struct project *project, struct options *options,
	const struct setting *setting)
{
	const size_t row = row_named(setting->key);
	char *rest = setting->value;
	const char *word;

	if (row == OPTION_COUNT)
		return refuse_name(setting->key);
	if (option_trait(row) == TRAIT_TYPED) {
		complain(setting->key, "is for the command line alone");
		return false;
	}
	if (row == OPTION_profile && project->sections.has_profile) {
		complain(setting->key,
			"the file has a profile of its own: write extends "
			"below [profile]");
		return false;
	}
	if (option_trait(row) == TRAIT_WORDS ||
		option_trait(row) == TRAIT_FILES)
		return take_words(project, options, row, rest);
	word = word_next(&rest);
	if (word_next(&rest) != NULL) {
		complain(setting->key, "expected one word");
		return false;
	}
	if (option_rows[row].argument == NULL)
		return take_flag(options, row, word);
	if (word == NULL) {
		complain(setting->key, "needs a value");
		return false;
	}
	return take_word(project, options, row, word);
}

bool
project_apply(const struct project *project, struct options *options)
{
	const struct sections *sections = &project->sections;
	bool are_taken = true;

	for (size_t i = 0; i < sections->count; i++) {
		const struct setting *setting = &sections->settings[i];
		bool is_taken;

		if (setting->section != SECTION_OPTIONS)
			continue;
		options->place = setting->place;
		(void)complain_at(setting->place);
		is_taken = take_setting(project, options, setting);
		(void)complain_at(NULL);
		are_taken = are_taken && is_taken;
	}
	return are_taken;
}
