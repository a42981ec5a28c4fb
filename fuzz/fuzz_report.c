/* Lints any bytes and writes what was found in every format: text of UTF-8
 * without a control, JSON that parses, no command for whoever keeps the log,
 * and for some of them the same once more. A part of the input is the file's
 * name. Must reach: report_escape, columns_wrap, window_write, json_write, all
 * formats. SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "harness.h"
#include "report/escape.h"
#include "report/report.h"
#include "results/results.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum { NAME_OCTETS_MAX = 60, WIDTH_MIN = 40, WIDTHS = 161 };

/* --- what must not be -------------------------------------------------------
 */

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* GitHub's runner looks for "::" and a name at a line's head behind any blanks,
 * and for "##[" anywhere, as Azure's for "##vso[" in any case; TeamCity has a
 * word of its own. A line may begin with an address: "::1". */
static bool
is_command(const char *line)
{
	const char *head = line + strspn(line, " ");

	if (strncmp(head, "::", 2) == 0 && is_letter(head[2]))
		return true;
	return strstr(line, "##[") != NULL || strstr(line, "##vso[") != NULL ||
		strstr(line, "##VSO[") != NULL ||
		strstr(line, "##teamcity[") != NULL;
}

static void
check_line(const char *line, bool is_json)
{
	json_t *value;

	harness_check_text(line);
	assert(!is_command(line));
	if (!is_json)
		return;
	value = json_loads(line, JSON_REJECT_DUPLICATES, NULL);
	assert(value != NULL);
	json_decref(value);
}

/* Ends each line where it ends, and looks at it. */
static void
check_lines(char *text, bool is_json)
{
	char *end;

	for (char *line = text; (end = strchr(line, '\n')) != NULL;
		line = end + 1) {
		*end = '\0';
		check_line(line, is_json);
		*end = '\n';
	}
}

static void
check_report(const struct report_format *format, char *text, size_t n)
{
	assert(strlen(text) == n && (n == 0 || text[n - 1] == '\n'));
	check_lines(text, format == &report_jsonl);
	if (format == &report_json) {
		json_t *value = json_loads(text, JSON_REJECT_DUPLICATES, NULL);

		assert(value != NULL);
		json_decref(value);
	}
}

/* --- writing ----------------------------------------------------------------
 */

/* What is written, and how. */
struct writing {
	const struct csrlint *linter;
	const struct csrlint_report *found;
	const char *file; /* as report_escape made it */
	size_t width;
};

/* A report of all that was found, of *n octets; freed by the caller. */
static char *
write_report(const struct writing *writing, const struct report_format *format,
	size_t *n)
{
	char *text = NULL;
	struct report report = {.format = format,
		.out = open_memstream(&text, n),
		.linter = writing->linter,
		.width = writing->width};
	struct report_counts counts = {.files = 1};
	struct report_item item = {
		.file = writing->file, .of = writing->found->request_count};

	assert(report.out != NULL && report_begin(&report));
	for (size_t i = 0; i < item.of; i++) {
		item.request = &writing->found->requests[i];
		assert(report_request(&report, &item));
		counts.requests++;
	}
	assert(report_end(&report, &counts) && fclose(report.out) == 0);
	return text;
}

/* The tail of the input, without NUL octets, as a name that can be shown. */
static char *
file_name(const uint8_t *bytes, size_t n)
{
	size_t length = n < NAME_OCTETS_MAX ? n : NAME_OCTETS_MAX;
	char name[NAME_OCTETS_MAX + 1] = "";
	char *escaped;

	for (size_t i = 0; i < length; i++) {
		name[i] = (char)bytes[n - length + i];
		if (name[i] == '\0')
			name[i] = 'n';
	}
	escaped = report_escape(name);
	assert(escaped != NULL);
	harness_check_text(escaped);
	return escaped;
}

/* The report, and where there is another one of the same input that. */
static void
check_formats(const struct writing *once, const struct writing *again)
{
	for (size_t i = 0; report_format_at(i) != NULL; i++) {
		const struct report_format *format = report_format_at(i);
		size_t n = 0;
		size_t m = 0;
		char *first = write_report(once, format, &n);
		char *second = NULL;

		if (again != NULL) {
			second = write_report(again, format, &m);
			assert(n == m && memcmp(first, second, n) == 0);
		}
		check_report(format, first, n);
		free(first);
		free(second);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct csrlint_report *found, *found_again;
	uint32_t digest = harness_digest(bytes, n);
	char *file = file_name(bytes, n);
	struct writing once = {harness_linter(digest), NULL, file,
		WIDTH_MIN + digest / 4096 % WIDTHS};
	struct writing again = once;
	/* Some are enough, and the others leave time for more of them. */
	bool is_repeated = digest / 1024 % 4 == 0;

	found = found != NULL ? found : csrlint_report_new();
	found_again = found_again != NULL ? found_again : csrlint_report_new();
	once.found = found;
	again.found = found_again;
	assert(csrlint_lint(once.linter, bytes, n, found));
	if (is_repeated)
		assert(csrlint_lint(once.linter, bytes, n, found_again));
	check_formats(&once, is_repeated ? &again : NULL);
	free(file);
	return 0;
}
