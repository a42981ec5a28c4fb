/* What --suggest prints: the commands that make the corrected request, and of a
 * file that they need the file itself, where a file is to be written.
 * SPDX-License-Identifier: MIT */
#include "report/suggestion.h"

#include <stdio.h>
#include <string.h>

#include "report/columns.h"
#include "results/results.h"

static void
write_note(struct report *report, const char *words)
{
	struct columns shape = {0, 0, report->width, 0};

	columns_wrap(report->out, words, &shape);
	sink_char(report->out, '\n');
}

/* What the files of the commands are, by the first of these in them. */
static const struct {
	const char *file;
	const char *note;
} files[] = {
	{"new.key",
		"new.key will be your new key: keep it to yourself, and send "
		"new.csr."},
	{"my.key", "my.key is the file of your key; new.csr is what to send."},
	{"new.jks",
		"new.jks will hold your new key: keep it to yourself, and send "
		"new.csr."},
	{"my.jks",
		"my.jks is your keystore, mykey your key in it; new.csr is "
		"what to send."},
};

static const char *
note_on_files(const char *commands)
{
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		if (commands != NULL && strstr(commands, files[i].file) != NULL)
			return files[i].note;
	return NULL;
}

void
suggestion_each_note(struct report *report,
	const struct csrlint_suggestion *suggestion, suggestion_say *say)
{
	const char *note = note_on_files(suggestion->commands);
	char line[512];

	if (suggestion->blank_count > 0)
		say(report,
			"Only you know what belongs where words stand in "
			"capitals.");
	if (note != NULL)
		say(report, note);
	if (suggestion->left_out != NULL) {
		(void)snprintf(line, sizeof(line), "%s cannot be told: %s.",
			suggestion->tool, suggestion->left_out);
		say(report, line);
	}
	if (suggestion->remaining != NULL) {
		(void)snprintf(line, sizeof(line),
			"What to do about these is for you to decide: %s.",
			suggestion->remaining);
		say(report, line);
	}
}

void
suggestion_commands(
	struct report *report, const struct csrlint_suggestion *suggestion)
{
	if (suggestion->is_file_apart)
		sink_format(report->out, "%s, to be saved first:\n\n%s\n",
			suggestion->file_name, suggestion->file);
	sink_text(report->out, suggestion->commands);
}

void
suggestion_notes(
	struct report *report, const struct csrlint_suggestion *suggestion)
{
	suggestion_each_note(report, suggestion, write_note);
}

static bool
suggest_begin(struct report *report)
{
	(void)report;
	return true;
}

/* Each line as a comment of the shell's. */
static void
comment(struct report *report, const char *label, const char *text)
{
	sink_format(report->out, "# %s: %s\n", label, text);
}

/* suggestion NULL: none by any tool; else the one that this tool lacks. */
static void
say_none(struct report *report, const char *file,
	const struct csrlint_suggestion *suggestion)
{
	char line[256];

	if (suggestion == NULL || suggestion->left_out == NULL) {
		comment(report, file,
			"no request can be made of this; see the report "
			"without --suggest");
		return;
	}
	(void)snprintf(line, sizeof(line),
		"%s cannot be told: %s; --for names another tool",
		suggestion->tool, suggestion->left_out);
	comment(report, file, line);
}

static bool
suggest_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_suggestion *suggestion = item->request->suggestion;

	if (item->request->is_late)
		return true;
	if (suggestion == NULL || suggestion->commands == NULL) {
		say_none(report, item->file, suggestion);
		return true;
	}
	if (report->is_file && suggestion->file != NULL) {
		sink_text(report->out, suggestion->file);
		return true;
	}
	suggestion_commands(report, suggestion);
	if (suggestion->blank_count > 0)
		comment(report, "to fill in", "what stands in capitals");
	if (suggestion->left_out != NULL)
		comment(report, "left out", suggestion->left_out);
	if (suggestion->remaining != NULL)
		comment(report, "for you to decide", suggestion->remaining);
	return true;
}

static bool
suggest_end(struct report *report, const struct report_counts *counts)
{
	(void)report;
	(void)counts;
	return true;
}

const struct report_format report_suggest = {
	.name = "suggest",
	.suggests = true,
	.begin = suggest_begin,
	.request = suggest_request,
	.end = suggest_end,
};
