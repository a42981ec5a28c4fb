/* Reads [ignore], and holds back what it names.
 *
 *	country-uk = path=legacy/ until=2027-03-31 reason="the old device"
 *	cn-scheme = fingerprint=5d41... reason="..."
 * SPDX-License-Identifier: MIT */
#include "cli/ignores.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"
#include "cli/day.h"
#include "cli/globs.h"
#include "cli/nearest.h"
#include "cli/settings.h"
#include "cli/words.h"

enum part { PART_PATH, PART_FINGERPRINT, PART_UNTIL, PART_REASON, PART_COUNT };

static const char *const parts[] = {
	"path", "fingerprint", "until", "reason", NULL};

static bool
refuse_part(const char *name)
{
	struct nearest nearest = nearest_to(name);

	for (size_t i = 0; i < PART_COUNT; i++)
		nearest_try(&nearest, parts[i]);
	complain_unknown("part of [ignore]", name, nearest.name);
	return false;
}

static bool
refuse(const struct ignore *ignore, const char *why)
{
	complain(ignore->pattern, why);
	return false;
}

static bool
is_fingerprint(const char *text)
{
	return strlen(text) == CSRLINT_FINGERPRINT_ROOM - 1 &&
		strspn(text, "0123456789abcdef") ==
		CSRLINT_FINGERPRINT_ROOM - 1;
}

static bool
add_glob(struct ignore *ignore, const char *glob)
{
	if (ignore->glob_count == IGNORE_GLOBS_MAX)
		return refuse(ignore, "has more than 16 paths");
	if (strlen(glob) > GLOB_MAX || glob[0] == '\0')
		return refuse(ignore,
			"expected path= with a glob of 1 to 255 "
			"octets");
	ignore->globs[ignore->glob_count++] = glob;
	return true;
}

static bool
take_part(struct ignore *ignore, char *word)
{
	char *value = strchr(word, '=');
	size_t part;

	if (value == NULL)
		return refuse(ignore,
			"expected path=, fingerprint=, until= or "
			"reason=, and no word alone");
	*value++ = '\0';
	part = word_find(parts, word);
	switch ((enum part)part) {
	case PART_PATH: return add_glob(ignore, value);
	case PART_FINGERPRINT:
		ignore->fingerprint = value;
		return is_fingerprint(value) ||
			refuse(ignore,
				"expected the 64 hexadecimal digits of "
				"a fingerprint");
	case PART_UNTIL:
		ignore->until = day_read(value);
		return ignore->until != 0 ||
			refuse(ignore,
				"expected a day such as until=2027-03-31");
	case PART_REASON: ignore->reason = value; return true;
	case PART_COUNT: break;
	}
	return refuse_part(word);
}

/* True where the pattern names a rule that may be ignored. */
static bool
names_silenceable(const struct csrlint *linter, const char *pattern)
{
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		if (csrlint_fits(linter, rule, pattern) &&
			csrlint_rule_is_silenceable(rule))
			return true;
	}
	return false;
}

static bool
check(const struct csrlint *linter, const struct ignore *ignore)
{
	if (!settings_know_rules(linter, ignore->pattern))
		return false;
	if (!names_silenceable(linter, ignore->pattern))
		return refuse(ignore, "is not to be silenced");
	if (ignore->reason == NULL || ignore->reason[0] == '\0')
		return refuse(ignore, "needs a reason=\"...\"");
	return true;
}

/* Lines that go on with a key add to its ignore. */
static bool
take_setting(struct ignores *ignores, const struct setting *setting)
{
	const size_t n = ignores->count;
	char *rest = setting->value;
	char *word;

	if (n == 0 || ignores->all[n - 1].pattern != setting->key) {
		ignores->all[ignores->count++] =
			(struct ignore){.pattern = setting->key,
				.place = setting->place,
				.line = setting->line,
				.column = setting->key_column};
	}
	while ((word = word_next(&rest)) != NULL)
		if (!take_part(&ignores->all[ignores->count - 1], word))
			return false;
	return true;
}

/* Each line of the section is read, whatever is wrong with those before. */
static bool
read_all(struct ignores *ignores, const struct sections *sections)
{
	bool are_taken = true;

	for (size_t i = 0; i < sections->count; i++) {
		const struct setting *setting = &sections->settings[i];
		bool is_taken;

		if (setting->section != SECTION_IGNORE)
			continue;
		(void)complain_at(setting->place);
		is_taken = take_setting(ignores, setting);
		(void)complain_at(NULL);
		are_taken = are_taken && is_taken;
	}
	return are_taken;
}

bool
ignores_make(struct ignores *ignores, const struct csrlint *linter,
	const struct options *options)
{
	const struct sections *sections = &options->project.sections;
	bool are_right = true;

	*ignores = (struct ignores){.linter = linter};
	ignores->all = calloc(sections->count + 1, sizeof(ignores->all[0]));
	if (ignores->all == NULL) {
		complain_errno("configuration", ENOMEM);
		return false;
	}
	if (!read_all(ignores, sections))
		return false;
	for (size_t i = 0; i < ignores->count; i++) {
		struct ignore *ignore = &ignores->all[i];
		bool is_right;

		ignore->is_over = ignore->until != 0 &&
			csrlint_date(linter) > ignore->until;
		(void)complain_at(ignore->place);
		is_right = check(linter, ignore);
		(void)complain_at(NULL);
		are_right = are_right && is_right;
	}
	return are_right;
}

void
ignores_free(struct ignores *ignores)
{
	free(ignores->all);
}

static bool
fits(const struct ignore *ignore, const char *path)
{
	for (size_t i = 0; i < ignore->glob_count; i++)
		if (glob_fits(ignore->globs[i], path, false))
			return true;
	return ignore->glob_count == 0;
}

void
ignores_look_at(struct ignores *ignores, const char *path)
{
	for (size_t i = 0; i < ignores->count; i++) {
		struct ignore *ignore = &ignores->all[i];

		ignore->fits = fits(ignore, path);
		ignore->has_fit = ignore->has_fit || ignore->fits;
	}
}

bool
ignores_hold(struct ignores *ignores, const struct csrlint_finding *finding,
	const char *fingerprint)
{
	const struct csrlint_rule *rule = csrlint_finding_rule(finding);
	bool is_held = false;

	for (size_t i = 0; i < ignores->count; i++) {
		struct ignore *ignore = &ignores->all[i];

		if (ignore->is_over || !ignore->fits ||
			!csrlint_fits(ignores->linter, rule, ignore->pattern) ||
			(ignore->fingerprint != NULL &&
				strcmp(ignore->fingerprint, fingerprint) != 0))
			continue;
		ignore->has_held = true;
		is_held = true;
	}
	return is_held;
}

bool
ignores_all_of(const struct ignores *ignores, const struct csrlint_rule *rule,
	const char *path)
{
	for (size_t i = 0; i < ignores->count; i++) {
		const struct ignore *ignore = &ignores->all[i];

		if (!ignore->is_over && ignore->fingerprint == NULL &&
			csrlint_fits(ignores->linter, rule, ignore->pattern) &&
			fits(ignore, path))
			return csrlint_rule_is_silenceable(rule);
	}
	return false;
}

/* True where the profile has any rule on that the pattern names: else nobody
 * looked for them. */
static bool
is_looked_for(const struct csrlint *linter, const char *pattern)
{
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		if (csrlint_fits(linter, rule, pattern) &&
			csrlint_severity_of(linter, rule) != CSRLINT_OFF)
			return true;
	}
	return false;
}

bool
ignores_tell(const struct ignores *ignores, const char *file, bool saw_folder,
	bool saw_all, struct csrlint_report *report)
{
	for (size_t i = 0; i < ignores->count; i++) {
		const struct ignore *ignore = &ignores->all[i];
		const bool is_unused = !ignore->has_held && saw_folder &&
			(ignore->has_fit || saw_all) &&
			is_looked_for(ignores->linter, ignore->pattern);

		if ((ignore->is_over || is_unused) &&
			!csrlint_report_tell_ignore(report, ignores->linter,
				file, ignore->line, ignore->column,
				ignore->pattern,
				ignore->is_over ? ignore->until : 0))
			return false;
	}
	return true;
}
