/* Reads and writes lists of known findings. SPDX-License-Identifier: MIT */
#include "cli/baseline.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/read.h"

enum { DIGITS = CSRLINT_FINGERPRINT_ROOM - 1 };

static const char head[] =
	"# Findings that csrlint --baseline leaves out: fingerprint, rule, "
	"file.\n"
	"# csrlint --write-baseline writes it, --prune-baseline takes out what "
	"is gone.\n";

static int
compare(const void *a, const void *b)
{
	const struct known *left = a;
	const struct known *right = b;

	return strcmp(left->fingerprint, right->fingerprint);
}

/* As people read them: by file, then by rule. */
static int
compare_for_people(const void *a, const void *b)
{
	const struct known *left = a;
	const struct known *right = b;
	int order = strcmp(left->file, right->file);

	if (order == 0)
		order = strcmp(left->rule, right->rule);
	return order != 0 ? order : compare(a, b);
}

static bool
add(struct baseline *baseline, const char *fingerprint, const char *rule,
	const char *file)
{
	struct known *known;

	if (baseline->count == baseline->room) {
		const size_t room = 2 * baseline->room + 64;
		struct known *bigger =
			realloc(baseline->all, room * sizeof(bigger[0]));

		if (bigger == NULL)
			return false;
		baseline->all = bigger;
		baseline->room = room;
	}
	known = &baseline->all[baseline->count];
	*known = (struct known){.rule = strdup(rule), .file = strdup(file)};
	memcpy(known->fingerprint, fingerprint, DIGITS);
	baseline->count++;
	return known->rule != NULL && known->file != NULL;
}

static bool
refuse_line(const struct baseline *baseline, size_t number)
{
	char place[64];

	(void)snprintf(place, sizeof(place),
		"line %zu is no line of a baseline", number);
	complain(baseline->path, place);
	return false;
}

/* "fingerprint rule file"; false: it is wrong, which was said, or there is no
 * memory for it. */
static bool
take_line(struct baseline *baseline, char *line, size_t number)
{
	const size_t n = strlen(line);
	char *rule;
	char *file;

	if (n > 0 && line[n - 1] == '\r')
		line[n - 1] = '\0';
	if (line[0] == '#' || line[strspn(line, " \t")] == '\0')
		return true;
	if (strspn(line, "0123456789abcdef") != DIGITS || line[DIGITS] != ' ')
		return refuse_line(baseline, number);
	rule = line + DIGITS + 1;
	file = strchr(rule, ' ');
	if (file == NULL || file == rule || file[1] == '\0')
		return refuse_line(baseline, number);
	*file++ = '\0';
	if (add(baseline, line, rule, file))
		return true;
	complain_errno(baseline->path, ENOMEM);
	return false;
}

static bool
take_lines(struct baseline *baseline, char *text)
{
	size_t number = 0;

	while (text != NULL && *text != '\0') {
		char *end = strchr(text, '\n');

		if (end != NULL)
			*end = '\0';
		if (!take_line(baseline, text, ++number))
			return false;
		text = end == NULL ? NULL : end + 1;
	}
	return true;
}

static bool
read_lines(struct baseline *baseline, const struct buffer *buffer)
{
	char *text = malloc(buffer->n + 1);
	bool is_read;

	if (text == NULL) {
		complain_errno(baseline->path, ENOMEM);
		return false;
	}
	if (buffer->n > 0)
		memcpy(text, buffer->p, buffer->n);
	text[buffer->n] = '\0';
	is_read = take_lines(baseline, text);
	free(text);
	return is_read;
}

/* What is to be written may not be there so far. */
static bool
read_baseline(struct baseline *baseline)
{
	struct buffer buffer = {0};
	const int error = read_file(baseline->path, &buffer);
	bool is_read = true;

	if (error == 0)
		is_read = read_lines(baseline, &buffer);
	else if (error != ENOENT || !baseline->is_written) {
		complain_failed(baseline->path, error, read_error(error));
		is_read = false;
	}
	buffer_free(&buffer);
	return is_read;
}

/* A link would lead out of a project that somebody else has made. */
static bool
open_to_write(struct baseline *baseline)
{
	int descriptor;

	if (!baseline->is_written && !baseline->is_pruned)
		return true;
	descriptor = open(baseline->path,
		O_WRONLY | O_CREAT | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK |
			O_CLOEXEC,
		0666);
	if (descriptor >= 0)
		baseline->out = fdopen(descriptor, "w");
	if (baseline->out != NULL)
		return true;
	if (errno == ELOOP)
		complain(baseline->path, "is a link, and is not written to");
	else
		complain_errno(baseline->path, errno);
	if (descriptor >= 0)
		close(descriptor);
	return false;
}

/* True where that file is there no more: it takes its findings with it. A name
 * that was escaped is not known. */
static bool
is_gone(const struct project *project, const char *file)
{
	struct stat status;
	char *path;
	bool is_gone;

	if (strchr(file, '\\') != NULL)
		return false;
	path = project_path(project, file);
	is_gone = path != NULL && lstat(path, &status) != 0 &&
		(errno == ENOENT || errno == ENOTDIR);
	free(path);
	return is_gone;
}

static int
compare_files(const void *a, const void *b)
{
	const struct known_in *left = a;
	const struct known_in *right = b;

	return strcmp(left->file, right->file);
}

/* False where memory is short, which was said. */
static bool
index_files(struct baseline *baseline)
{
	const size_t count = baseline->sorted;

	if (count == 0)
		return true;
	baseline->by_file = malloc(count * sizeof(baseline->by_file[0]));
	if (baseline->by_file == NULL) {
		complain_errno(baseline->path, ENOMEM);
		return false;
	}
	for (size_t i = 0; i < count; i++)
		baseline->by_file[i] =
			(struct known_in){baseline->all[i].file, i};
	qsort(baseline->by_file, count, sizeof(baseline->by_file[0]),
		compare_files);
	return true;
}

bool
baseline_open(struct baseline *baseline, const struct options *options)
{
	*baseline = (struct baseline){.path = options->baseline,
		.is_written = options->write_baseline,
		.is_pruned = options->prune_baseline};
	if (baseline->path == NULL)
		return true;
	if (!read_baseline(baseline) || !open_to_write(baseline))
		return false;
	if (baseline->count > 0)
		qsort(baseline->all, baseline->count, sizeof(baseline->all[0]),
			compare);
	baseline->sorted = baseline->count;
	for (size_t i = 0; i < baseline->count; i++)
		baseline->all[i].may_be_gone =
			is_gone(&options->project, baseline->all[i].file);
	return index_files(baseline);
}

void
baseline_free(struct baseline *baseline)
{
	for (size_t i = 0; i < baseline->count; i++) {
		free(baseline->all[i].rule);
		free(baseline->all[i].file);
	}
	free(baseline->all);
	free(baseline->by_file);
	if (baseline->out != NULL)
		(void)fclose(baseline->out);
}

void
baseline_look_at(struct baseline *baseline, const char *file)
{
	const struct known_in *by_file = baseline->by_file;
	size_t low = 0;
	size_t high = baseline->sorted;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(by_file[middle].file, file) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	while (low < baseline->sorted && strcmp(by_file[low].file, file) == 0)
		baseline->all[by_file[low++].at].may_be_gone = true;
}

/* The first of those with this fingerprint; NULL: there is none. */
static struct known *
first_known(const struct baseline *baseline, const char *fingerprint)
{
	size_t low = 0;
	size_t high = baseline->sorted;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;

		if (strcmp(baseline->all[middle].fingerprint, fingerprint) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == baseline->sorted ||
		strcmp(baseline->all[low].fingerprint, fingerprint) != 0)
		return NULL;
	return &baseline->all[low];
}

bool
baseline_holds(struct baseline *baseline, const struct csrlint_finding *finding,
	const char *fingerprint, const char *file)
{
	const struct csrlint_rule *rule = csrlint_finding_rule(finding);
	struct known *known = first_known(baseline, fingerprint);

	if (baseline->path == NULL || !csrlint_rule_is_silenceable(rule))
		return false;
	if (known != NULL) {
		known->is_found = true;
		return true;
	}
	if (!baseline->is_written)
		return false;
	if (!add(baseline, fingerprint, csrlint_rule_id(rule), file))
		return false; /* and so it is told */
	baseline->all[baseline->count - 1].is_found = true;
	return true;
}

static size_t
count_gone(const struct baseline *baseline)
{
	size_t gone = 0;

	for (size_t i = 0; i < baseline->sorted; i++)
		gone += baseline->all[i].may_be_gone &&
			!baseline->all[i].is_found;
	return gone;
}

static bool
write_known(FILE *out, struct baseline *baseline)
{
	const struct known *before = NULL;

	if (baseline->count > 0)
		qsort(baseline->all, baseline->count, sizeof(baseline->all[0]),
			compare_for_people);
	fputs(head, out);
	for (size_t i = 0; i < baseline->count; i++) {
		const struct known *known = &baseline->all[i];

		if ((known->may_be_gone && !known->is_found) ||
			(before != NULL &&
				compare_for_people(before, known) == 0))
			continue;
		fprintf(out, "%s %s %s\n", known->fingerprint, known->rule,
			known->file);
		before = known;
	}
	return fflush(out) == 0 && !ferror(out);
}

static enum status
write_file(struct baseline *baseline)
{
	bool is_whole = ftruncate(fileno(baseline->out), 0) == 0;

	if (is_whole)
		is_whole = write_known(baseline->out, baseline);
	if (!is_whole)
		complain_errno(baseline->path, errno == 0 ? EIO : errno);
	return is_whole ? STATUS_CLEAN : STATUS_TROUBLE;
}

static void
say_gone(const struct baseline *baseline, size_t gone)
{
	char words[128];

	if (gone == 0)
		return;
	(void)snprintf(words, sizeof(words),
		"%zu of %zu findings no longer occur%s", gone, baseline->sorted,
		baseline->out == NULL ? "; --prune-baseline takes them out"
				      : "; they were taken out");
	complain(baseline->path, words);
}

/* What was found of one fingerprint was found of all lines that have it. */
static void
spread_found(struct baseline *baseline)
{
	struct known *all = baseline->all;

	for (size_t i = 1; i < baseline->sorted; i++)
		if (compare(&all[i - 1], &all[i]) == 0)
			all[i].is_found = all[i - 1].is_found;
}

enum status
baseline_close(struct baseline *baseline)
{
	if (baseline->path == NULL)
		return STATUS_CLEAN;
	spread_found(baseline);
	say_gone(baseline, count_gone(baseline));
	return baseline->out != NULL ? write_file(baseline) : STATUS_CLEAN;
}
