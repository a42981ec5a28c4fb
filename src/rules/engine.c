/* The rule engine. SPDX-License-Identifier: MIT */
#include "rules/engine.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/cancel.h"
#include "base/work.h"
#include "facts/receiver.h"
#include "profiles/profile.h"

enum {
	FIRST_NOTES = 16,
	CANCEL_EVERY = 8, /* rules */
	FIRST_TEXT = 256  /* octets; nearly all messages are shorter */
};

struct findings {
	struct arena *arena; /* of texts */
	struct arena *scratch;
	struct note *note;
	size_t count;
	size_t room;
	bool failed; /* memory is short */
	const struct engine_rule *rules;
	const struct facts *facts;
	/* Of the rule that is running: */
	size_t rule;
	enum csrlint_severity severity;
	bool is_fixed; /* by the user, so that no finding is milder */
	size_t left;   /* so many more of its findings are told */
	size_t untold; /* so many were found behind these */
};

static bool
make_room(struct findings *out)
{
	size_t room = out->room == 0 ? FIRST_NOTES : out->room * 2;
	struct note *bigger;

	if (out->count < out->room)
		return true;
	bigger = arena_grow(
		out->scratch, out->note, out->count, room, sizeof(bigger[0]));
	if (bigger == NULL) {
		out->failed = true;
		return false;
	}
	out->note = bigger;
	out->room = room;
	return true;
}

/* What vprintf would print, in the arena; NULL where memory is short. A longer
 * message than usual is printed twice. */
static PRINTF_LIKE(2, 0) const char *print_message(
	struct findings *out, const char *message, va_list arguments)
{
	char first[FIRST_TEXT];
	va_list again;
	char *text = NULL;
	int n;

	if (strchr(message, '%') == NULL)
		return message; /* a literal, as the compiler makes sure */
	va_copy(again, arguments);
	n = vsnprintf(first, sizeof(first), message, again);
	va_end(again);
	if (n >= 0)
		text = arena_room(out->arena, (size_t)n + 1);
	if (text == NULL)
		out->failed = true;
	else if ((size_t)n < sizeof(first))
		memcpy(text, first, (size_t)n + 1);
	else
		(void)vsnprintf(text, (size_t)n + 1, message, arguments);
	return text;
}

/* How bad a finding is at most for the receiver: what of the subject it does
 * not read is no reason for it to refuse the request. */
static enum severity
worst_for_receiver(const struct findings *out, struct slice at)
{
	if (receiver_reads(out->facts, at) ||
		strcmp(out->rules[out->rule].room, "subject") != 0)
		return SEVERITY_ERROR;
	return (enum severity)out->facts->limits[LIMIT_SUBJECT_UNREAD_SEVERITY];
}

static enum csrlint_severity
milder(enum csrlint_severity severity, enum severity most)
{
	return severity > (enum csrlint_severity)most
		? (enum csrlint_severity)most
		: severity;
}

/* `most`: how bad the rule itself says that this finding is. */
static void
add_note(struct findings *out, const struct rule *self, enum severity most,
	struct slice at, struct advice advice, const char *message)
{
	enum csrlint_severity severity = out->severity;

	assert(self == out->rules[out->rule].rule);
	if (message == NULL || !make_room(out))
		return;
	if (!out->is_fixed)
		severity = advice.exactly != SEVERITY_OFF
			? (enum csrlint_severity)advice.exactly
			: milder(milder(severity, most),
				  worst_for_receiver(out, at));
	out->left--;
	out->note[out->count++] = (struct note){out->rule, severity, at,
		message, advice.suggestion, advice.fix,
		advice.mend.how == MEND_UNSAID ? self->mend : advice.mend,
		false};
}

/* True, and counted, where the rule has found enough already. */
static bool
is_one_too_many(struct findings *out)
{
	out->untold += out->left == 0;
	return out->left == 0;
}

void
found(struct findings *out, const struct rule *self, struct slice at,
	const char *message, ...)
{
	va_list arguments;

	if (is_one_too_many(out))
		return;
	va_start(arguments, message);
	add_note(out, self, SEVERITY_ERROR, at, (struct advice){0},
		print_message(out, message, arguments));
	va_end(arguments);
}

void
found_better(struct findings *out, const struct rule *self, struct slice at,
	const char *suggestion, const char *message, ...)
{
	va_list arguments;

	if (is_one_too_many(out))
		return;
	va_start(arguments, message);
	add_note(out, self, SEVERITY_ERROR, at,
		(struct advice){.suggestion = suggestion},
		print_message(out, message, arguments));
	va_end(arguments);
}

void
found_milder(struct findings *out, const struct rule *self, enum severity most,
	struct slice at, const char *suggestion, const char *message, ...)
{
	va_list arguments;

	if (is_one_too_many(out))
		return;
	va_start(arguments, message);
	add_note(out, self, most, at, (struct advice){.suggestion = suggestion},
		print_message(out, message, arguments));
	va_end(arguments);
}

void
found_missing(struct findings *out, const struct rule *self, struct slice at,
	const char *addition, const char *message, ...)
{
	const struct advice advice = {.suggestion = addition};
	const size_t before = out->count;
	va_list arguments;

	if (is_one_too_many(out))
		return;
	va_start(arguments, message);
	add_note(out, self, SEVERITY_ERROR, at, advice,
		print_message(out, message, arguments));
	va_end(arguments);
	if (out->count > before)
		out->note[before].is_addition = true;
}

void
found_advising(struct findings *out, const struct rule *self, struct slice at,
	struct advice advice, const char *message, ...)
{
	va_list arguments;

	if (is_one_too_many(out))
		return;
	va_start(arguments, message);
	add_note(out, self,
		advice.most == SEVERITY_OFF ? SEVERITY_ERROR : advice.most, at,
		advice, print_message(out, message, arguments));
	va_end(arguments);
}

struct arena *
findings_memory(struct findings *out)
{
	return out->left == 0 ? NULL : out->arena;
}

const char *
shown(struct findings *out, struct slice bytes)
{
	return quote(findings_memory(out), bytes);
}

const char *
shown_whole(struct findings *out, struct slice bytes)
{
	return quote_whole(findings_memory(out), bytes);
}

const char *
shown_number(struct findings *out, struct slice magnitude)
{
	struct arena *memory = findings_memory(out);
	struct text text;

	if (memory == NULL)
		return "";
	text = text_in(memory);
	text_words(&text, "0x");
	for (size_t i = 0; i < magnitude.n; i++)
		text_printf(&text, i == 0 ? "%x" : "%02x", magnitude.p[i]);
	return text_get(&text);
}

const char *
shown_oid(struct findings *out, struct slice content)
{
	return oid_text(out->arena, content);
}

static bool
has_part(const struct facts *facts, enum part part)
{
	const struct csr *csr = facts->csr;

	switch (part) {
	case PART_REQUEST: return csr->decoded;
	case PART_INPUT: return facts->late == NULL && facts->ignores == NULL;
	case PART_DER: return csr->der.n > 0;
	case PART_SUBJECT: return csr->subject.n > 0;
	case PART_KEY: return csr->key.bits.whole.n > 0;
	case PART_ATTRIBUTES: return csr->key.whole.n > 0;
	case PART_SIGNATURE:
		return csr->signature_algorithm.whole.n > 0 &&
			csr->signature.whole.n > 0;
	case PART_LATE: return facts->late != NULL;
	case PART_IGNORES: return facts->ignores != NULL;
	case PART_WORK: return facts->ignores == NULL && work_was_refused();
	}
	return false;
}

/* A hostile request can break a rule in thousands of places: the last one that
 * is told says how many are not. */
static void
tell_untold(struct findings *out)
{
	struct note *last = &out->note[out->count - 1];
	struct text text = text_in(out->arena);

	text_words(&text, last->message);
	text_printf(&text, "; %zu more are not listed (finding-max-count)",
		out->untold);
	if (text.failed)
		out->failed = true;
	else
		last->message = text_get(&text);
}

static void
run_rule(const struct engine_rule *rule, size_t most, struct findings *out)
{
	out->left = most;
	out->untold = 0;
	rule->check(rule->rule, out->facts, out);
	if (out->untold > 0 && !out->failed)
		tell_untold(out);
}

/* Runs all rules whose part is there. */
static void
run_rules(const struct csrlint_schedule *schedules, size_t count,
	const bool has[PART_WORK + 1], struct findings *out)
{
	const uint32_t date = out->facts->date;
	const size_t limit = out->facts->limits[LIMIT_FINDING_MAX_COUNT];
	const size_t most = limit == 0 ? SIZE_MAX : limit;

	for (size_t i = 0; i < count; i++) {
		const struct engine_rule *rule = &out->rules[i];
		enum csrlint_severity severity =
			profile_severity_on(&schedules[i], date);

		if (i % CANCEL_EVERY == 0 && is_cancelled())
			break;
		if (severity == CSRLINT_OFF || !has[rule->part] ||
			date < rule->since)
			continue;
		out->rule = i;
		out->severity = severity;
		out->is_fixed = schedules[i].is_fixed;
		run_rule(rule, most, out);
	}
}

struct engine_rule
engine_rule_of(const struct rule *rule, const char *room)
{
	return (struct engine_rule){
		rule, room, rule->check, rule->since, rule->part};
}

struct csrlint_mend
engine_public_mend(struct mend mend)
{
	static const char *const names[] = {
		[MEND_UNSAID] = "unsaid",
		[MEND_REPLACE] = "replace",
		[MEND_REMOVE] = "remove",
		[MEND_ADD] = "add",
		[MEND_ASK] = "ask",
		[MEND_SPLIT] = "split",
		[MEND_ORDER] = "order",
		[MEND_CRITICAL] = "critical",
		[MEND_ENCODE] = "encode",
		[MEND_SIGN] = "sign",
		[MEND_DIGEST] = "digest",
		[MEND_KEY] = "key",
		[MEND_FILE] = "file",
		[MEND_DECIDE] = "decide",
		[MEND_NOTHING] = "nothing",
	};

	return (struct csrlint_mend){names[mend.how], mend.what};
}

static enum topic
topic_of(const struct findings *out, const struct note *note)
{
	return out->rules[note->rule].rule->topic;
}

/* True where a finding is to be told rather than the other. */
static bool
is_worse(const struct note *note, const struct note *other)
{
	if (note->severity != other->severity)
		return note->severity > other->severity;
	return note->suggestion != NULL && other->suggestion == NULL;
}

/* The worst finding on the topic; NULL: there is none. */
static const struct note *
worst_on(const struct findings *out, enum topic topic)
{
	const struct note *worst = NULL;

	for (size_t i = 0; i < out->count; i++) {
		const struct note *note = &out->note[i];

		if (topic_of(out, note) == topic &&
			(worst == NULL || is_worse(note, worst)))
			worst = note;
	}
	return worst;
}

/* Takes back all findings on the topic but the worst. */
static void
settle_topic(struct findings *out, enum topic topic)
{
	const struct note *worst = worst_on(out, topic);
	size_t kept = 0;

	for (size_t i = 0; i < out->count; i++)
		if (topic_of(out, &out->note[i]) != topic ||
			&out->note[i] == worst)
			out->note[kept++] = out->note[i];
	out->count = kept;
}

enum err_code
engine_run(const struct engine_rule *rules,
	const struct csrlint_schedule *schedules, size_t count,
	const struct facts *facts, struct arena *arena, struct arena *scratch,
	struct notes *out)
{
	struct findings findings = {.arena = arena,
		.scratch = scratch,
		.rules = rules,
		.facts = facts};
	bool has[PART_WORK + 1] = {false};

	for (int part = PART_REQUEST; part < PART_WORK; part++)
		has[part] = has_part(facts, (enum part)part);
	run_rules(schedules, count, has, &findings);
	if (has_part(facts, PART_WORK)) {
		const bool has_work[PART_WORK + 1] = {[PART_WORK] = true};

		run_rules(schedules, count, has_work, &findings);
	}
	if (findings.failed)
		return ERR_NO_MEMORY;
	settle_topic(&findings, TOPIC_KEY_USAGE);
	*out = (struct notes){findings.note, findings.count};
	return ERR_OK;
}
