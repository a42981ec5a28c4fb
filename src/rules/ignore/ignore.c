/* What a person did not want to be told, and what became of that.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define LINE_FIX \
	"Take the rule out of the line \"# csrlint: ignore=\" above the " \
	"request, or out of [ignore] in .csrlint.ini, where it stands"

/* Hands each fact in this state to the function that tells it. */
static void
tell_each(const struct rule *self, const struct facts *facts,
	struct findings *out, enum ignore_state state,
	void (*tell)(const struct rule *self, const struct ignore_fact *fact,
		struct findings *out))
{
	for (size_t i = 0; i < facts->ignores->count; i++)
		if (facts->ignores->fact[i].state == state)
			tell(self, &facts->ignores->fact[i], out);
}

static void
tell_unused(const struct rule *self, const struct ignore_fact *fact,
	struct findings *out)
{
	found(out, self, fact->at,
		"\"%s\" is to be ignored and was not found %s, expected only "
		"what is found",
		fact->what,
		fact->is_of_config ? "in any file that was read" : "here");
}

static void
check_unused(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	tell_each(self, facts, out, IGNORE_UNUSED, tell_unused);
}

static void
tell_expired(const struct rule *self, const struct ignore_fact *fact,
	struct findings *out)
{
	found(out, self, fact->at,
		"\"%s\" was to be ignored until %04u-%02u-%02u, expected a day "
		"that is still to come",
		fact->what, (unsigned)fact->until / 10000,
		(unsigned)fact->until / 100 % 100, (unsigned)fact->until % 100);
}

static void
check_expired(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	tell_each(self, facts, out, IGNORE_EXPIRED, tell_expired);
}

static void
tell_unclear(const struct rule *self, const struct ignore_fact *fact,
	struct findings *out)
{
	found(out, self, fact->at,
		"\"%s\" is not ignored: it %s; expected a line such as "
		"# csrlint: ignore=country-uk reason=\"why\"",
		fact->what, fact->fault);
}

static void
check_unclear(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	tell_each(self, facts, out, IGNORE_UNCLEAR, tell_unclear);
}

static void
tell_not_heeded(const struct rule *self, const struct ignore_fact *fact,
	struct findings *out)
{
	found(out, self, fact->at,
		"the line asks to ignore \"%s\" and was not heeded, expected "
		"that --inline-ignores asks for it, too",
		fact->what);
}

static void
check_not_heeded(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	tell_each(self, facts, out, IGNORE_NOT_ASKED_FOR, tell_not_heeded);
}

static const struct rule rows[] = {
	{
		.id = "ignore-unused",
		.severity = SEVERITY_WARNING,
		.part = PART_IGNORES,
		.summary = "what is to be ignored was not found",
		.source = "practice: a list of ignored findings that nobody "
			  "prunes hides those that come later",
		.why = "The fault was mended, or the rule's name is that of "
		       "another one. The next request that has the fault "
		       "would pass unseen.",
		.fix = LINE_FIX ".",
		.mend = {MEND_FILE, NULL},
		.check = check_unused,
	},
	{
		.id = "ignore-expired",
		.severity = SEVERITY_WARNING,
		.part = PART_IGNORES,
		.summary = "what was to be ignored for a time is told again",
		.source = "practice: an exception was granted up to a day",
		.why = "Somebody decided that the exception ends on that day. "
		       "What it kept back is told from then on.",
		.fix = "Mend what is found. " LINE_FIX
		       ", or give it another last day.",
		.mend = {MEND_FILE, NULL},
		.check = check_expired,
	},
	{
		.id = "ignore-unclear",
		.severity = SEVERITY_WARNING,
		.part = PART_IGNORES,
		.summary = "a line asks to ignore what cannot be ignored",
		.source = "practice: what silences a finding has to say what "
			  "and why",
		.why = "Whoever wrote the line believes that something is "
		       "ignored, and nothing is.",
		.fix = "Write # csrlint: ignore=ID reason=\"why\" with the "
		       "whole id of a rule, and until=YYYY-MM-DD between them "
		       "if you like. A leaked private key cannot be ignored.",
		.mend = {MEND_FILE, NULL},
		.check = check_unclear,
	},
	{
		.id = "ignore-not-heeded",
		.severity = SEVERITY_NOTICE,
		.part = PART_IGNORES,
		.summary = "a line in the input asks to ignore something",
		.source = "practice: who hands in a request does not say how "
			  "it is judged",
		.why = "The line came with the request. Where requests come "
		       "from others it would let them silence what is wrong "
		       "with theirs.",
		.fix = "Where all requests are your own, ask for it: "
		       "--inline-ignores, or inline-ignores = yes below "
		       "[options] in .csrlint.ini. Else delete the line.",
		.mend = {MEND_FILE, NULL},
		.check = check_not_heeded,
	},
};
RULES(ignore, rows);
