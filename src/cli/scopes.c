/* Makes linters for parts of a project. SPDX-License-Identifier: MIT */
#include "cli/scopes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/globs.h"
#include "cli/nearest.h"
#include "cli/settings.h"
#include "cli/words.h"

static const char *const keys[] = {
	"profile", "severity", "disable", "limit", NULL};

static bool
no_memory(void)
{
	complain_errno("configuration", ENOMEM);
	return false;
}

static bool
refuse_key(const char *key)
{
	struct nearest nearest = nearest_to(key);

	for (size_t i = 0; keys[i] != NULL; i++)
		nearest_try(&nearest, keys[i]);
	complain_unknown("key of [path]", key, nearest.name);
	return false;
}

/* A name, or a file of the project's. */
static bool
take_profile(struct scope *scope, const struct project *project,
	const struct setting *setting, const char *word)
{
	scope->place = setting->place;
	scope->profile = word;
	if (!word_is_profile_file(word))
		return true;
	free(scope->file);
	scope->file = project_file(project, word);
	scope->profile = scope->file;
	return scope->file != NULL;
}

static bool
add_change(struct scope *scope, size_t key, const char *word, const char *place)
{
	static const enum change_kind kinds[] = {
		CHANGE_SEVERITY, CHANGE_SEVERITY, CHANGE_DISABLE, CHANGE_LIMIT};
	const size_t n = scope->change_count;
	struct change *bigger =
		realloc(scope->changes, (n + 1) * sizeof(bigger[0]));

	if (bigger == NULL)
		return no_memory();
	scope->changes = bigger;
	bigger[n] = (struct change){kinds[key], word, place};
	scope->change_count = n + 1;
	return true;
}

static bool
take_setting(struct scope *scope, const struct project *project,
	const struct setting *setting)
{
	const size_t key = word_find(keys, setting->key);
	char *rest = setting->value;
	const char *word;

	if (keys[key] == NULL)
		return refuse_key(setting->key);
	while ((word = word_next(&rest)) != NULL) {
		const bool is_taken = key == 0
			? take_profile(scope, project, setting, word)
			: add_change(scope, key, word, setting->place);

		if (!is_taken)
			return false;
	}
	return true;
}

/* The scope of a setting: the last one, or a new one. */
static struct scope *
scope_of(struct scopes *scopes, const struct setting *setting)
{
	const size_t n = scopes->count;
	struct scope *bigger;

	if (n > 0 && scopes->all[n - 1].glob == setting->glob)
		return &scopes->all[n - 1];
	bigger = realloc(scopes->all, (n + 1) * sizeof(bigger[0]));
	if (bigger == NULL)
		return NULL;
	scopes->all = bigger;
	bigger[n] =
		(struct scope){.glob = setting->glob, .place = setting->place};
	scopes->count = n + 1;
	return &bigger[n];
}

static bool
read_scopes(struct scopes *scopes, const struct project *project)
{
	const struct sections *sections = &project->sections;
	bool are_taken = true;

	for (size_t i = 0; i < sections->count; i++) {
		const struct setting *setting = &sections->settings[i];
		struct scope *scope;
		bool is_taken;

		if (setting->section != SECTION_PATH)
			continue;
		scope = scope_of(scopes, setting);
		if (scope == NULL)
			return no_memory();
		(void)complain_at(setting->place);
		is_taken = take_setting(scope, project, setting);
		(void)complain_at(NULL);
		are_taken = are_taken && is_taken;
	}
	return are_taken;
}

bool
scopes_make(struct scopes *scopes, struct csrlint *linter,
	const struct options *options)
{
	*scopes = (struct scopes){NULL, 0};
	if (!read_scopes(scopes, &options->project))
		return false;
	for (size_t i = 0; i < scopes->count; i++) {
		struct scope *scope = &scopes->all[i];

		scope->linter = csrlint_derive(linter);
		if (scope->linter == NULL)
			return no_memory();
		if (!settings_apply_scope(scope->linter, options, scope))
			return false;
	}
	return true;
}

void
scopes_free(struct scopes *scopes)
{
	for (size_t i = 0; i < scopes->count; i++) {
		free(scopes->all[i].changes);
		free(scopes->all[i].file);
	}
	free(scopes->all);
}

const struct csrlint *
scopes_linter(const struct scopes *scopes, const char *path,
	const struct csrlint *otherwise)
{
	for (size_t i = scopes->count; i-- > 0;)
		if (glob_fits(scopes->all[i].glob, path, false))
			return scopes->all[i].linter;
	return otherwise;
}
