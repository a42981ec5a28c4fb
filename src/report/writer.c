/* Reports into a caller's sink. SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "report/escape.h"
#include "report/report.h"
#include "results/results.h"

enum { WIDTH = 80, WIDTH_MIN = 40 };

struct csrlint_writer {
	struct report report;
	struct report_counts counts;
	struct sink sink;
};

const char *
csrlint_format_name(size_t index)
{
	const struct report_format *format = report_format_at(index);

	return format == NULL ? NULL : format->name;
}

bool
csrlint_format_suggests(const char *name)
{
	const struct report_format *format = report_format_find(name);

	return format != NULL && format->suggests;
}

struct csrlint_writer *
csrlint_writer_new(const struct csrlint *linter, const char *name,
	csrlint_sink *write, void *context)
{
	const struct report_format *format = report_format_find(name);
	struct csrlint_writer *writer;

	memory_begin();
	if (format == NULL)
		return NULL;
	writer = memory_noted(malloc(sizeof(*writer)));
	if (writer == NULL)
		return NULL;
	writer->report = (struct report){.format = format,
		.linter = linter,
		.out = &writer->sink,
		.width = WIDTH};
	writer->counts = (struct report_counts){0};
	/* Its room stays as it is: it is written before it is read. */
	writer->sink.write = write;
	writer->sink.context = context;
	writer->sink.failed = writer->sink.no_memory = false;
	writer->sink.n = 0;
	return writer;
}

void
csrlint_writer_free(struct csrlint_writer *writer)
{
	if (writer == NULL)
		return;
	report_free(&writer->report);
	free(writer);
}

void
csrlint_writer_set_width(struct csrlint_writer *writer, size_t columns)
{
	writer->report.width = columns < WIDTH_MIN ? WIDTH_MIN : columns;
}

void
csrlint_writer_set_colour(struct csrlint_writer *writer, bool wanted)
{
	writer->report.colour = wanted;
}

void
csrlint_writer_set_quiet(struct csrlint_writer *writer, bool wanted)
{
	writer->report.quiet = wanted;
}

void
csrlint_writer_set_verbose(struct csrlint_writer *writer, bool wanted)
{
	writer->report.verbose = wanted;
}

void
csrlint_writer_set_tool(struct csrlint_writer *writer, const char *tool)
{
	writer->report.tool = tool;
}

void
csrlint_writer_set_file(struct csrlint_writer *writer, bool wanted)
{
	writer->report.is_file = wanted;
}

void
csrlint_writer_set_record(
	struct csrlint_writer *writer, const struct csrlint_record *record)
{
	writer->report.record = record;
}

/* What a function of the interface answers: is_written is false where memory
 * was short for something to be written. */
static bool
hand_on(struct csrlint_writer *writer, bool is_written)
{
	const bool is_handed_on = sink_flush(&writer->sink);

	if (!is_written || writer->sink.no_memory)
		memory_ran_out();
	return is_handed_on && !memory_has_run_out();
}

bool
csrlint_writer_begin(struct csrlint_writer *writer)
{
	memory_begin();
	return hand_on(writer, report_begin(&writer->report));
}

static void
count(struct report_counts *counts, const struct csrlint_request *request)
{
	if (request->number > 0 && !request->is_late)
		counts->requests++;
	if (csrlint_request_is_undecoded(request))
		counts->undecoded++;
	counts->ignored += request->ignored_count;
	for (size_t i = 0; i < request->finding_count; i++)
		counts->findings[request->findings[i].severity]++;
}

/* Writes a request, and with it so many that stand behind it. file NULL: each
 * has its own. */
static bool
add_request(struct csrlint_writer *writer, const char *file,
	const struct csrlint_request *request, size_t of, size_t others)
{
	struct report_item item = {.of = of,
		.request = request,
		.others = request + 1,
		.other_count = others};
	char *escaped =
		report_escape_again(file == NULL ? request->input : file);
	bool is_written;

	if (escaped == NULL)
		return false;
	item.file = escaped;
	for (size_t i = 0; i <= others; i++)
		count(&writer->counts, request + i);
	is_written = report_request(&writer->report, &item);
	free(escaped);
	return is_written;
}

bool
csrlint_writer_add(struct csrlint_writer *writer, const char *file,
	const struct csrlint_report *report)
{
	const size_t of = report->request_count;
	bool is_written = true;
	bool is_input = false;
	size_t others = 0;

	memory_begin();
	for (size_t i = 0; is_written && i < of; i += 1 + others) {
		const struct csrlint_request *request = &report->requests[i];
		const bool is_late = request->is_late;

		if (writer->report.record != NULL)
			others = of - 1;
		is_input = is_input || !is_late;
		is_written = add_request(writer, is_late ? NULL : file, request,
			is_late ? 0 : of, others);
	}
	writer->counts.files += is_input;
	return hand_on(writer, is_written);
}

bool
csrlint_writer_unread(
	struct csrlint_writer *writer, const char *file, const char *reason)
{
	char *escaped;
	char *escaped_reason;
	struct report_unread unread;
	bool is_written;

	memory_begin();
	escaped = report_escape_again(file);
	escaped_reason = report_escape_again(reason);
	unread = (struct report_unread){escaped, escaped_reason};
	writer->counts.unread++;
	is_written = escaped != NULL && escaped_reason != NULL &&
		report_unread(&writer->report, &unread);
	free(escaped);
	free(escaped_reason);
	return hand_on(writer, is_written);
}

bool
csrlint_writer_end(struct csrlint_writer *writer)
{
	memory_begin();
	return hand_on(writer, report_end(&writer->report, &writer->counts));
}

bool
csrlint_write(const struct csrlint *linter, const char *file,
	const struct csrlint_report *report, const char *format,
	csrlint_sink *write, void *context)
{
	struct csrlint_writer *writer =
		csrlint_writer_new(linter, format, write, context);
	const bool is_written = writer != NULL &&
		csrlint_writer_begin(writer) &&
		csrlint_writer_add(writer, file, report) &&
		csrlint_writer_end(writer);

	csrlint_writer_free(writer);
	return is_written;
}

bool
csrlint_write_rules(struct csrlint_writer *writer)
{
	memory_begin();
	return hand_on(writer, report_rules(&writer->report));
}

bool
csrlint_write_explanation(
	struct csrlint_writer *writer, const struct csrlint_rule *rule)
{
	memory_begin();
	return hand_on(writer, report_explained(&writer->report, rule));
}

bool
csrlint_write_profiles(struct csrlint_writer *writer)
{
	memory_begin();
	return hand_on(writer, report_profiles(&writer->report));
}

bool
csrlint_write_settings(struct csrlint_writer *writer)
{
	memory_begin();
	return hand_on(writer, report_settings(&writer->report));
}

bool
csrlint_write_version(struct csrlint_writer *writer, const char *sandbox)
{
	memory_begin();
	return hand_on(writer, report_version(&writer->report, sandbox));
}

char *
csrlint_escape(const char *name)
{
	memory_begin();
	return memory_noted(report_escape(name));
}
