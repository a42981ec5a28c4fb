/* The parts of texts about rules. SPDX-License-Identifier: MIT */
#include "report/catalogue.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "results/results.h"

bool
catalogue_make(struct catalogue *catalogue, const struct csrlint *model)
{
	*catalogue = (struct catalogue){0};
	return profiles_make(&catalogue->profiles, model) &&
		examples_make(&catalogue->examples);
}

void
catalogue_free(struct catalogue *catalogue)
{
	profiles_free(&catalogue->profiles);
	examples_free(&catalogue->examples);
}

static bool
is_of_kind(const struct csrlint_schedule *schedule, const struct kind *kind)
{
	if (kind->from != 0)
		return schedule->from == kind->from &&
			schedule->then == kind->severity;
	return schedule->severity == kind->severity;
}

/* Octets that the names of all profiles take as words, with a NUL. */
static size_t
room_for_names(const struct profiles *profiles)
{
	size_t room = 1;

	for (size_t i = 0; i < profiles->count; i++)
		room += strlen(csrlint_profile_name(i)) + strlen(", ");
	return room;
}

char *
catalogue_profiles(const struct catalogue *catalogue, const char *id,
	const struct kind *kind)
{
	const struct profiles *profiles = &catalogue->profiles;
	size_t room = room_for_names(profiles);
	size_t n = 0;
	char *names = calloc(room, 1);

	if (names == NULL)
		return NULL;
	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);

		if (is_of_kind(&schedule, kind))
			n += (size_t)snprintf(names + n, room - n, "%s%s",
				n > 0 ? ", " : "", csrlint_profile_name(i));
	}
	return names;
}

uint32_t
catalogue_next_change(
	const struct catalogue *catalogue, const char *id, uint32_t day)
{
	const struct profiles *profiles = &catalogue->profiles;
	uint32_t next = 0;

	for (size_t i = 0; i < profiles->count; i++) {
		const uint32_t from = profiles_schedule(profiles, i, id).from;

		if (from > day && (next == 0 || from < next))
			next = from;
	}
	return next;
}

void
catalogue_day(uint32_t day, char out[static 32])
{
	(void)snprintf(out, 32, "%04u-%02u-%02u", (unsigned)day / 10000,
		(unsigned)day / 100 % 100, (unsigned)day % 100);
}

char *
catalogue_mend(const struct csrlint_mend *mend)
{
	const char *what = mend->what == NULL ? "" : mend->what;
	const size_t room = strlen(mend->how) + strlen(": ") + strlen(what) + 1;
	char *words = malloc(room);

	if (words != NULL)
		(void)snprintf(words, room, "%s%s%s", mend->how,
			what[0] == '\0' ? "" : ": ", what);
	return words;
}

/* The worst that a profile has for the rule, now or later. */
static enum csrlint_severity
worst(const struct profiles *profiles, const char *id)
{
	enum csrlint_severity severity = CSRLINT_OFF;

	for (size_t i = 0; i < profiles->count; i++) {
		const struct csrlint_schedule schedule =
			profiles_schedule(profiles, i, id);

		if (schedule.severity > severity)
			severity = schedule.severity;
		if (schedule.from != 0 && schedule.then > severity)
			severity = schedule.then;
	}
	return severity;
}

enum csrlint_severity
catalogue_milder(const struct catalogue *catalogue, const char *id)
{
	switch (worst(&catalogue->profiles, id)) {
	case CSRLINT_ERROR:
	case CSRLINT_WARNING: return CSRLINT_NOTICE;
	case CSRLINT_NOTICE: return CSRLINT_INFO;
	case CSRLINT_INFO:
	case CSRLINT_OFF: break;
	}
	return CSRLINT_OFF;
}

void
catalogue_write_options(struct sink *out, const struct catalogue *catalogue,
	const struct csrlint_rule *rule)
{
	const enum csrlint_severity milder =
		catalogue_milder(catalogue, rule->id);

	if (milder != CSRLINT_OFF)
		sink_format(out, "csrlint --severity %s=%s request.csr\n",
			rule->id, csrlint_severity_name(milder));
	sink_format(out, "csrlint --disable %s request.csr\n", rule->id);
}

void
catalogue_write_settings(struct sink *out, const struct csrlint_rule *rule)
{
	sink_format(out, "[severity]\n%s = off\n", rule->id);
}

const char *
catalogue_next_category(const struct csrlint *linter, const char *last)
{
	const char *next = NULL;

	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const char *category = csrlint_rule(linter, i)->category;

		if (strcmp(category, last) > 0 &&
			(next == NULL || strcmp(category, next) < 0))
			next = category;
	}
	return next;
}

/* The tools for which a reader is told the mend; NULL past the last. */
static const char *
tool_at(const struct report *report, size_t index)
{
	if (report->tool != NULL)
		return index == 0 ? report->tool : NULL;
	if (index > 0 && !report->verbose && report->format != &report_markdown)
		return NULL;
	return csrlint_tool_name(index);
}

static bool
write_mends(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue, const struct example_writer *writer)
{
	const char *tool;

	for (size_t i = 0; (tool = tool_at(report, i)) != NULL; i++) {
		struct example example;

		if (!examples_mend(
			    &catalogue->examples, rule->id, tool, &example))
			return false;
		if (!example_is_mended(&example))
			return true;
		writer->commands(report, &example);
	}
	if (writer->end != NULL)
		writer->end(report, rule);
	return true;
}

bool
catalogue_write_example(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue, const struct example_writer *writer)
{
	struct example example;

	if (!examples_judge(&catalogue->examples, rule->id, &example))
		return false;
	if (example.finding == NULL)
		return true;
	writer->finding(report, &example);
	return write_mends(report, rule, catalogue, writer);
}
