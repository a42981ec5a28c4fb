/* The library for a page: octets in, the program's own reports out.
 *
 * WebAssembly has numbers alone, so that the page writes text and octets where
 * malloc gave it room, and reads what page_text and page_text_length tell:
 *
 *	page_open("tls", NULL, 20261130, "json");
 *	page_add("a.csr", octets, n);            for each input
 *	page_close();
 *
 * Each function that can fail answers false, and page_text then says why.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "csrlint.h"
#include "web/glue.h"
#include "web/known_tables.h"
#include "web/multiples.h"

/* What was written last, with a NUL behind it. */
static struct {
	char *octets;
	size_t n, room;
} text;

/* What the report tells of a finding's place that its JSON leaves out, in the
 * order of its findings. */
static struct {
	struct page_place *of;
	size_t n, room;
} places;

/* The run that is open. */
static struct {
	struct csrlint *linter;
	struct csrlint_report *report;
	struct csrlint_set *set;
	struct csrlint_writer *writer;
	uint64_t work;
} run;

/* At least so many things of this size, and twice as many as before; NULL where
 * memory is short, and what was there stays. */
static void *
grown(void *things, size_t *room, size_t wanted, size_t size)
{
	size_t bigger = *room == 0 ? 256 : *room;
	void *out;

	while (bigger < wanted && bigger <= SIZE_MAX / 4 / size)
		bigger *= 2;
	if (bigger < wanted)
		return NULL;
	out = realloc(things, bigger * size);
	if (out != NULL)
		*room = bigger;
	return out;
}

static bool
write_text(void *context, const void *octets, size_t n)
{
	(void)context;
	if (n >= text.room - text.n) {
		char *bigger =
			grown(text.octets, &text.room, text.n + n + 1, 1);

		if (bigger == NULL)
			return false;
		text.octets = bigger;
	}
	memcpy(text.octets + text.n, octets, n);
	text.n += n;
	text.octets[text.n] = '\0';
	return true;
}

static bool
answer(const char *words)
{
	text.n = 0;
	return write_text(NULL, words, strlen(words));
}

static bool
fail(const char *why)
{
	(void)answer(why[0] == '\0' ? "memory is short" : why);
	return false;
}

const char *
page_text(void)
{
	return text.octets;
}

size_t
page_text_length(void)
{
	return text.n;
}

const struct page_place *
page_places(void)
{
	return places.of;
}

size_t
page_place_count(void)
{
	return places.n;
}

void
page_set_work(uint32_t most)
{
	run.work = most;
}

bool
page_set_table(const char *name, const void *octets, size_t n)
{
	return known_tables_set(name, (struct slice){octets, n}) ||
		fail("this is no table of known keys");
}

/* --- reports */

bool
page_prepare(void)
{
	return multiples_fill_next();
}

static void
end_run(void)
{
	csrlint_writer_free(run.writer);
	csrlint_set_free(run.set);
	csrlint_report_free(run.report);
	csrlint_free(run.linter);
	run.writer = NULL;
	run.set = NULL;
	run.report = NULL;
	run.linter = NULL;
}

static bool
configure(const char *profile, const char *tool, uint32_t day)
{
	if (!csrlint_set_profile(run.linter, profile) ||
		(day > 0 && !csrlint_set_date(run.linter, day)) ||
		!csrlint_set_suggestions(run.linter, tool))
		return false;
	csrlint_set_details(run.linter, true);
	return run.work == 0 ||
		csrlint_report_set_budget(run.report, CSRLINT_WORK, run.work);
}

bool
page_open(
	const char *profile, const char *tool, uint32_t day, const char *format)
{
	while (page_prepare())
		;
	end_run();
	places.n = 0;
	run.linter = csrlint_new();
	run.report = csrlint_report_new();
	if (run.linter == NULL || run.report == NULL)
		return fail("");
	if (!configure(profile, tool, day))
		return fail(csrlint_error(run.linter));
	run.set = csrlint_set_new(run.linter);
	text.n = 0;
	run.writer = csrlint_writer_new(run.linter, format, write_text, NULL);
	if (run.set == NULL || run.writer == NULL ||
		!csrlint_writer_begin(run.writer))
		return fail("");
	return true;
}

static bool
note_place(const struct csrlint_finding *finding)
{
	if (places.n == places.room) {
		struct page_place *bigger = grown(places.of, &places.room,
			places.n + 1, sizeof(*places.of));

		if (bigger == NULL)
			return false;
		places.of = bigger;
	}
	places.of[places.n++] = (struct page_place){
		.text_offset = (uint32_t)csrlint_finding_text_offset(finding),
		.caret_start = (uint32_t)csrlint_finding_caret_start(finding),
		.caret_width = (uint32_t)csrlint_finding_caret_width(finding),
	};
	return true;
}

static bool
note_places(void)
{
	for (size_t i = 0; i < csrlint_report_count(run.report); i++) {
		const struct csrlint_request *request =
			csrlint_report_request(run.report, i);
		const size_t n = csrlint_request_finding_count(request);

		for (size_t k = 0; k < n; k++)
			if (!note_place(csrlint_request_finding(request, k)))
				return false;
	}
	return true;
}

bool
page_add(const char *name, const void *octets, size_t n)
{
	if (run.set == NULL)
		return fail("no run is open");
	if (!csrlint_set_lint(run.set, name, octets, n, run.report) ||
		!csrlint_writer_add(run.writer, name, run.report) ||
		!note_places())
		return fail("");
	return true;
}

bool
page_unread(const char *name, const char *reason)
{
	if (run.writer == NULL)
		return fail("no run is open");
	return csrlint_writer_unread(run.writer, name, reason) || fail("");
}

bool
page_close(void)
{
	bool is_whole = run.set != NULL &&
		csrlint_set_finish(run.set, run.report) &&
		csrlint_writer_add(run.writer, "", run.report) &&
		note_places() && csrlint_writer_end(run.writer);

	end_run();
	return is_whole || fail("");
}

/* --- what the library knows */

const char *
page_profile(size_t index)
{
	return csrlint_profile_name(index);
}

const char *
page_profile_summary(const char *name)
{
	return csrlint_profile_summary(name);
}

const char *
page_tool(size_t index)
{
	return csrlint_tool_name(index);
}

bool
page_why(const char *id)
{
	struct csrlint *linter = csrlint_new();
	const struct csrlint_rule *rule =
		linter == NULL ? NULL : csrlint_rule_find(linter, id);
	const bool is_known = rule != NULL && answer(csrlint_rule_why(rule));

	csrlint_free(linter);
	return is_known || fail("there is no such rule");
}

/* Writes of a rule, or where there is no id of the library, as JSON. */
static bool
write_about(struct csrlint *linter, const char *id)
{
	struct csrlint_writer *writer =
		csrlint_writer_new(linter, "json", write_text, NULL);
	const struct csrlint_rule *rule =
		id == NULL ? NULL : csrlint_rule_find(linter, id);
	bool is_written = false;

	text.n = 0;
	if (writer != NULL && (id == NULL || rule != NULL))
		is_written = id == NULL
			? csrlint_write_version(writer, NULL)
			: csrlint_write_explanation(writer, rule);
	csrlint_writer_free(writer);
	return is_written || fail("there is no such rule");
}

bool
page_explain(const char *id)
{
	struct csrlint *linter = csrlint_new();
	const bool is_written = linter != NULL && write_about(linter, id);

	csrlint_free(linter);
	return is_written;
}
