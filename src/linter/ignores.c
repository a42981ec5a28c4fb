/* What is ignored, in the input's own words or in those of the configuration.
 * SPDX-License-Identifier: MIT */
#include "linter/ignores.h"

#include "base/memory.h"
#include "policy/nearest.h"

/* Who silences this room silences what says so. */
bool
csrlint_rule_is_silenceable(const struct csrlint_rule *rule)
{
	return !is_of_leaked_key(rule) && strcmp(rule->category, "ignore") != 0;
}

/* The rule of this whole id, by its index; linter->rule_count: none. */
static size_t
rule_named(const struct csrlint *linter, struct slice id)
{
	size_t i = 0;

	while (i < linter->rule_count &&
		!slice_equal(id, slice_text(linter->rows[i].id)))
		i++;
	return i;
}

static const char *
no_such_rule(const struct csrlint *linter, struct slice id, struct arena *arena)
{
	struct similar similar = similar_to(id);
	struct text text = text_in(arena);

	for (size_t i = 0; i < linter->rule_count; i++)
		similar_try(&similar, linter->rows[i].id);
	text_words(&text, "names no rule");
	if (similar.word != NULL)
		text_printf(&text, " (did you mean %s?)", similar.word);
	return text_get(&text);
}

/* What becomes of a line before anything was left out for it. */
static void
settle(const struct csrlint *linter, const struct profile *profile,
	struct arena *arena, struct ignore_fact *fact)
{
	const size_t index = rule_named(linter, fact->at);

	if (!linter->heeds_ignores) {
		fact->state = IGNORE_NOT_ASKED_FOR;
	} else if (fact->state == IGNORE_UNCLEAR) {
		return;
	} else if (index == linter->rule_count) {
		fact->state = IGNORE_UNCLEAR;
		fact->fault = no_such_rule(linter, fact->at, arena);
	} else if (!csrlint_rule_is_silenceable(&linter->rows[index])) {
		fact->state = IGNORE_UNCLEAR;
		fact->fault = "is not to be silenced";
	} else if (fact->until != 0 && linter->date > fact->until) {
		fact->state = IGNORE_EXPIRED;
	} else if (profile_severity_on(&profile->severities[index],
			   linter->date) == CSRLINT_OFF) {
		fact->state = IGNORE_HEEDED; /* nobody looked for it */
	}
}

/* True where the note is to be left out, which its line then knows. */
static bool
is_ignored(const struct csrlint *linter, struct ignore_facts *ignores,
	const struct note *note)
{
	const struct slice id = slice_text(linter->rows[note->rule].id);

	for (size_t i = 0; i < ignores->count; i++) {
		struct ignore_fact *fact = &ignores->fact[i];

		if ((fact->state == IGNORE_UNUSED ||
			    fact->state == IGNORE_HEEDED) &&
			slice_equal(fact->at, id)) {
			fact->state = IGNORE_HEEDED;
			return true;
		}
	}
	return false;
}

static size_t
leave_out(const struct csrlint *linter, struct ignore_facts *ignores,
	struct notes *notes, bool *is_spared)
{
	const size_t before = notes->count;

	notes->count = 0;
	for (size_t i = 0; i < before; i++)
		if (is_ignored(linter, ignores, &notes->note[i]))
			is_spared[notes->note[i].rule] = true;
		else
			notes->note[notes->count++] = notes->note[i];
	return before - notes->count;
}

/* What the rules of this room say of the lines. */
static enum err_code
judge(const struct csrlint *linter, const struct profile *profile,
	const struct input *input, const struct ignore_facts *ignores,
	const struct report *report, struct notes *out)
{
	static const struct der_faults no_faults;
	static const struct csr no_csr;
	const struct facts facts = {.input = input,
		.der = &no_faults,
		.csr = &no_csr,
		.limits = profile->limits,
		.date = linter->date,
		.ignores = ignores};

	return engine_run(linter->rules, profile->severities,
		linter->rule_count, &facts, report->arena, report->scratch,
		out);
}

static enum err_code
append(struct notes *notes, const struct notes *more, struct arena *scratch)
{
	const size_t n = notes->count;
	struct note *all =
		arena_array(scratch, n + more->count, sizeof(notes->note[0]));

	if (all == NULL)
		return ERR_NO_MEMORY;
	for (size_t i = 0; i < n; i++)
		all[i] = notes->note[i];
	for (size_t i = 0; i < more->count; i++)
		all[n + i] = more->note[i];
	*notes = (struct notes){all, n + more->count};
	return ERR_OK;
}

enum err_code
ignores_apply(const struct csrlint *linter, const struct profile *profile,
	const struct facts *facts, const struct report *report,
	struct notes *notes, size_t *left_out, bool *is_spared)
{
	struct ignore_facts ignores;
	struct notes about = {NULL, 0};
	enum err_code rc;

	if (facts->block == NULL)
		return ERR_OK;
	rc = ignores_read(facts->input, facts->block, report->arena,
		report->scratch, &ignores);
	if (rc != ERR_OK || ignores.count == 0)
		return rc;
	for (size_t i = 0; i < ignores.count; i++)
		settle(linter, profile, report->arena, &ignores.fact[i]);
	*left_out = leave_out(linter, &ignores, notes, is_spared);
	rc = judge(linter, profile, facts->input, &ignores, report, &about);
	return rc == ERR_OK && about.count > 0
		? append(notes, &about, report->scratch)
		: rc;
}

void
csrlint_set_inline_ignores(struct csrlint *linter, bool wanted)
{
	linter->heeds_ignores = wanted;
}

/* --- what the configuration ignores ------------------------------------------
 */

static size_t
count_errors(const struct csrlint_request *request)
{
	size_t count = 0;

	for (size_t i = 0; i < request->finding_count; i++)
		count += request->findings[i].severity == CSRLINT_ERROR;
	return count;
}

/* Answers how many findings were left out. */
static size_t
filter(struct csrlint_request *request, csrlint_keeps *keeps, void *context)
{
	struct csrlint_finding *finding = request->findings;
	const size_t before = request->finding_count;
	const bool had_errors = count_errors(request) > 0;
	size_t kept = 0;

	for (size_t i = 0; i < before; i++)
		if (keeps(context, request, &finding[i]))
			finding[kept++] = finding[i];
	request->finding_count = kept;
	request->ignored_count += before - kept;
	request->is_excused |= had_errors && count_errors(request) == 0 &&
		csrlint_request_is_undecoded(request);
	return before - kept;
}

size_t
csrlint_report_filter(
	struct csrlint_report *report, csrlint_keeps *keeps, void *context)
{
	size_t left_out = 0;

	for (size_t i = 0; i < report->request_count; i++)
		left_out += filter(&report->requests[i], keeps, context);
	return left_out;
}

/* What stands in the configuration, of which no octet is the input's. */
struct remark {
	const char *file;
	size_t line;
	size_t column;
};

/* The object of that file, which is the last one where it is there; NULL where
 * memory is short. */
static struct csrlint_request *
object_of(const struct csrlint *linter, struct report *report, const char *file)
{
	struct csrlint_report *shown = &report->shown;
	const size_t n = shown->request_count;
	struct csrlint_request *last = n == 0 ? NULL : &shown->requests[n - 1];
	struct text name = text_in(report->arena);

	if (last != NULL && last->is_late && last->number == 0 &&
		strcmp(last->input, file) == 0)
		return last;
	text_words(&name, file);
	shown->requests = arena_grow(report->arena, shown->requests, n, n + 1,
		sizeof(shown->requests[0]));
	if (shown->requests == NULL || name.failed)
		return NULL;
	shown->request_count = n + 1;
	shown->requests[n] =
		(struct csrlint_request){.profile = linter->profile_name,
			.line = 1,
			.is_late = true,
			.input = text_get(&name)};
	return &shown->requests[n];
}

/* Adds a finding; the room is the power of two that holds all. */
static bool
add_finding(struct report *report, struct csrlint_request *request,
	const struct csrlint_finding *finding)
{
	const size_t n = request->finding_count;

	if ((n & (n - 1)) == 0)
		request->findings = arena_grow(report->arena, request->findings,
			n, n == 0 ? 1 : 2 * n, sizeof(request->findings[0]));
	if (request->findings == NULL)
		return false;
	request->findings[request->finding_count++] = *finding;
	return true;
}

static bool
add_note(const struct csrlint *linter, struct report *report,
	const struct remark *remark, const struct note *note)
{
	const struct csrlint_rule *rule = &linter->rows[note->rule];
	const struct csrlint_finding finding = {.rule = rule,
		.severity = note->severity,
		.message = note->message,
		.fix = rule->fix,
		.mend = engine_public_mend(note->mend),
		.path = "",
		.line = remark->line,
		.column = remark->column};
	struct csrlint_request *object =
		object_of(linter, report, remark->file);

	return object != NULL && add_finding(report, object, &finding);
}

bool
csrlint_report_tell_ignore(struct csrlint_report *shown,
	const struct csrlint *linter, const char *file, size_t line,
	size_t column, const char *what, uint32_t expired)
{
	static const struct input no_input;
	struct report *report = (struct report *)shown;
	struct ignore_fact fact = {
		.state = expired == 0 ? IGNORE_UNUSED : IGNORE_EXPIRED,
		.until = expired,
		.is_of_config = true};
	const struct ignore_facts ignores = {&fact, 1};
	const struct remark remark = {file, line, column};
	struct notes notes = {NULL, 0};
	bool is_told;

	memory_begin();
	arena_reset(report->scratch);
	fact.what = quote(report->arena, slice_text(what));
	is_told = judge(linter, &linter->profile, &no_input, &ignores, report,
			  &notes) == ERR_OK;
	for (size_t i = 0; is_told && i < notes.count; i++)
		is_told = add_note(linter, report, &remark, &notes.note[i]);
	if (!is_told)
		memory_ran_out();
	return is_told && !memory_has_run_out();
}
