/* Lints any bytes and writes what was found in every format: text of UTF-8
 * without a control, JSON that parses, no command for whoever keeps the log,
 * and for some of them the same once more. A part of the input is the file's
 * name. Must reach: report_escape_again, columns_wrap, window_write,
 * json_write_text, all formats. SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "harness.h"

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

/* The line without the head of an annotation of ours. */
static const char *
without_command(const char *line)
{
	static const char *const heads[] = {
		"::error file=", "::warning file=", "::notice file="};

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (strncmp(line, heads[i], strlen(heads[i])) == 0)
			return line + strlen(heads[i]);
	return line;
}

static void
check_line(const char *line, const char *format)
{
	const bool is_github = strcmp(format, "github") == 0;
	const bool is_json = strcmp(format, "jsonl") == 0;
	json_t *value;

	harness_check_text(line);
	assert(!is_command(is_github ? without_command(line) : line));
	if (!is_json)
		return;
	value = json_loads(line, JSON_REJECT_DUPLICATES, NULL);
	assert(value != NULL);
	json_decref(value);
}

/* Ends each line where it ends, and looks at it. */
static void
check_lines(char *text, const char *format)
{
	char *end;

	for (char *line = text; (end = strchr(line, '\n')) != NULL;
		line = end + 1) {
		*end = '\0';
		check_line(line, format);
		*end = '\n';
	}
}

static void
check_report(const char *format, char *text, size_t n)
{
	assert(strlen(text) == n && (n == 0 || text[n - 1] == '\n'));
	check_lines(text, format);
	if (strcmp(format, "json") == 0 || strcmp(format, "sarif") == 0 ||
		strcmp(format, "gitlab") == 0) {
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
	const char *file;
	size_t width;
};

/* What a writer has written. */
struct written {
	char *text; /* NUL-terminated */
	size_t n;
};

static bool
keep(void *context, const void *octets, size_t n)
{
	struct written *written = context;

	written->text = realloc(written->text, written->n + n + 1);
	assert(written->text != NULL);
	memcpy(written->text + written->n, octets, n);
	written->n += n;
	written->text[written->n] = '\0';
	return true;
}

/* A report of all that was found; its text is freed by the caller. */
static struct written
write_report(const struct writing *writing, const char *format)
{
	struct written written = {calloc(1, 1), 0};
	struct csrlint_writer *writer =
		csrlint_writer_new(writing->linter, format, keep, &written);

	assert(writer != NULL && written.text != NULL);
	csrlint_writer_set_width(writer, writing->width);
	assert(csrlint_writer_begin(writer));
	assert(csrlint_writer_add(writer, writing->file, writing->found));
	assert(csrlint_writer_unread(writer, writing->file, writing->file));
	assert(csrlint_writer_end(writer));
	csrlint_writer_free(writer);
	return written;
}

/* The tail of the input, without NUL octets, as a name. */
static void
file_name(const uint8_t *bytes, size_t n, char name[NAME_OCTETS_MAX + 1])
{
	size_t length = n < NAME_OCTETS_MAX ? n : NAME_OCTETS_MAX;

	for (size_t i = 0; i < length; i++) {
		name[i] = (char)bytes[n - length + i];
		if (name[i] == '\0')
			name[i] = 'n';
	}
	name[length] = '\0';
}

/* The report, and where there is another one of the same input that. */
static void
check_formats(const struct writing *once, const struct writing *again)
{
	const char *format;

	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		struct written first = write_report(once, format);

		if (again != NULL) {
			struct written second = write_report(again, format);

			assert(first.n == second.n &&
				memcmp(first.text, second.text, first.n) == 0);
			free(second.text);
		}
		check_report(format, first.text, first.n);
		free(first.text);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static struct csrlint_report *found, *found_again;
	uint32_t digest = harness_digest(bytes, n);
	char file[NAME_OCTETS_MAX + 1];
	struct writing once = {harness_linter(digest), NULL, file,
		WIDTH_MIN + digest / 4096 % WIDTHS};
	struct writing again = once;
	/* Some are enough, and the others leave time for more of them. */
	bool is_repeated = digest / 1024 % 4 == 0;

	file_name(bytes, n, file);
	found = found != NULL ? found : csrlint_report_new();
	found_again = found_again != NULL ? found_again : csrlint_report_new();
	once.found = found;
	again.found = found_again;
	assert(csrlint_lint(once.linter, bytes, n, found));
	if (is_repeated)
		assert(csrlint_lint(once.linter, bytes, n, found_again));
	check_formats(&once, is_repeated ? &again : NULL);
	return 0;
}
