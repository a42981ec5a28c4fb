/* Judging proposals before they are told. SPDX-License-Identifier: MIT */
#include "linter/suggestion_gate.h"

#include "base/cancel.h"
#include "facts/hosts.h"
#include "facts/identity.h"
#include "names/literal.h"
#include "remedy/proposal.h"

/* A trial costs about as much as all rules do. Honest requests need a few; the
 * octets that a hostile one has to bring for another keep the work linear. */
enum {
	TRIALS = 64,          /* of one request at most */
	FIRST_TRIALS = 4,     /* of any */
	OCTETS_A_TRIAL = 128, /* that the request has for each further one */
	BESIDE = 16,       /* attributes that a proposed one is judged with */
	NAMES_IN_TEXT = 32 /* names that one proposal may list */
};

/* What a proposal would replace. */
enum target_kind {
	TARGET_OTHER,     /* nothing that values are judged in: let pass */
	TARGET_ATTRIBUTE, /* a value of the subject */
	TARGET_NAME,      /* a name of the subjectAltName */
	TARGET_LIST       /* names that are missing in it */
};

struct target {
	enum target_kind kind;
	size_t index; /* of the attribute or the name */
};

/* One request that proposals are put into, one after the other. */
struct gate {
	const struct csrlint *linter;
	const struct profile *profile;
	const struct facts *facts; /* of the request itself */
	struct arena *scratch;
	struct engine_rule *rules; /* those that judge values */
	struct csrlint_schedule *schedules;
	size_t count;
	size_t trials; /* so many are left */
};

/* How a proposal fared. */
struct verdict {
	enum csrlint_severity worst; /* of what is found in it */
	bool breaks_own;             /* the proposing rule itself is broken */
};

static bool
is_plain_name(const struct general_name *name)
{
	return name->kind == SAN_DNS_NAME || name->kind == SAN_RFC822_NAME ||
		name->kind == SAN_URI;
}

static struct target
target_of(const struct csr *csr, const struct note *note)
{
	const struct name_attribute *name = csr_name_at(csr, note->at);
	const struct general_name *san = csr_san_name_at(csr, note->at);

	if (proposal_is_name_list(note->suggestion))
		return san == NULL || note->is_addition
			? (struct target){TARGET_LIST, 0}
			: (struct target){
				  TARGET_NAME, (size_t)(san - csr->san_names)};
	/* A host that is missing beside another; or "O=system:nodes". */
	if (note->is_addition)
		return (struct target){strchr(note->suggestion, '=') == NULL
				? TARGET_LIST
				: TARGET_OTHER,
			0};
	if (san != NULL && is_plain_name(san))
		return (struct target){
			TARGET_NAME, (size_t)(san - csr->san_names)};
	if (name != NULL)
		return (struct target){
			TARGET_ATTRIBUTE, (size_t)(name - csr->names)};
	return (struct target){TARGET_OTHER, 0};
}

/* --- a request with the proposal in it --------------------------------------
 */

/* The attribute with the proposed value, among the first of the subject: some
 * rules look at the country beside it. NULL: memory is short. */
static const struct name_attribute *
put_attribute(
	struct gate *gate, struct csr *csr, size_t index, struct slice value)
{
	const struct csr *own = gate->facts->csr;
	struct name_attribute *names =
		arena_array(gate->scratch, BESIDE + 1, sizeof(names[0]));
	struct name_attribute *put;
	size_t count = own->name_count < BESIDE ? own->name_count : BESIDE;

	if (names == NULL)
		return NULL;
	memcpy(names, own->names, count * sizeof(names[0]));
	put = index < count ? &names[index] : &names[count++];
	*put = own->names[index];
	put->value = value;
	put->text = value;
	csr->names = names;
	csr->name_count = count;
	return put;
}

/* The proposed names alone, in an extension that stands for theirs: what the
 * others are is not judged again. */
static void
put_names(struct csr *csr, struct general_name *names, size_t count)
{
	static const struct csr_extension proposed = {
		.type = OID_SUBJECT_ALT_NAME};

	csr->san = &proposed;
	csr->san_names = names;
	csr->san_count = count;
}

/* True where the finding lies in one of the proposed names or values. */
static bool
is_in_proposal(const struct csr *trial, const struct name_attribute *put,
	struct slice at)
{
	if (put != NULL)
		return slice_holds(put->value, at);
	for (size_t i = 0; i < trial->san_count; i++)
		if (slice_holds(trial->san_names[i].value, at))
			return true;
	return false;
}

/* Runs the rules over the trial. put: the proposed attribute; NULL: the names
 * are what is proposed. */
static enum err_code
judge_trial(struct gate *gate, const struct csr *trial,
	const struct name_attribute *put, const struct rule *own,
	struct verdict *out)
{
	static const struct der_faults no_faults;
	struct facts facts = *gate->facts;
	struct notes notes;
	enum err_code rc;

	facts.csr = trial;
	facts.der = &no_faults;
	subject_read(trial, &facts.subject);
	rc = hosts_read(trial, facts.limits[LIMIT_SAN_MAX_COUNT], gate->scratch,
		&facts.hosts);
	if (rc == ERR_OK)
		rc = policy_study(facts.policy.policy, &facts, gate->scratch,
			&facts.policy);
	if (rc == ERR_OK)
		rc = engine_run(gate->rules, gate->schedules, gate->count,
			&facts, gate->scratch, gate->scratch, &notes);
	if (rc != ERR_OK)
		return rc;
	for (size_t i = 0; i < notes.count; i++) {
		if (!is_in_proposal(trial, put, notes.note[i].at))
			continue;
		if (notes.note[i].severity > out->worst)
			out->worst = notes.note[i].severity;
		if (gate->rules[notes.note[i].rule].rule == own)
			out->breaks_own = true;
	}
	return ERR_OK;
}

/* The proposal in the subject. A host or address that it is stands in the
 * subjectAltName as well: that it should is another rule's finding. */
static enum err_code
try_attribute(struct gate *gate, size_t index, struct slice value,
	const struct rule *own, struct verdict *out)
{
	struct csr trial = *gate->facts->csr;
	struct literal literal;
	struct common_name meant;
	struct general_name name = {value, SAN_DNS_NAME, value};
	const struct name_attribute *put =
		put_attribute(gate, &trial, index, value);

	if (put == NULL)
		return ERR_NO_MEMORY;
	if (literal_read(value, &literal)) {
		name.kind = SAN_IP_ADDRESS;
		name.value = (struct slice){literal.octets, literal.n};
	}
	common_name_read(value, &meant);
	if (put->type == OID_COMMON_NAME && common_name_has_host(&meant))
		put_names(&trial, &name, 1);
	return judge_trial(gate, &trial, put, own, out);
}

/* The proposal in the subjectAltName: names with commas between. */
static enum err_code
try_names(struct gate *gate, struct slice text,
	enum general_name_kind otherwise, const struct rule *own,
	struct verdict *out)
{
	struct csr trial = *gate->facts->csr;
	struct general_name *names =
		arena_array(gate->scratch, NAMES_IN_TEXT, sizeof(names[0]));
	size_t count = 0;

	if (names == NULL)
		return ERR_NO_MEMORY;
	while (text.n > 0) {
		if (count == NAMES_IN_TEXT ||
			!proposal_next_name(&text, otherwise, gate->scratch,
				&names[count++])) {
			out->worst = CSRLINT_ERROR;
			return ERR_OK;
		}
	}
	put_names(&trial, names, count);
	trial.name_count = 0;
	return judge_trial(gate, &trial, NULL, own, out);
}

/* --- all proposals of a request ---------------------------------------------
 */

static enum err_code
try_note(struct gate *gate, const struct note *note, struct target target,
	struct verdict *out)
{
	const struct csr *csr = gate->facts->csr;
	const struct rule *own = gate->linter->rules[note->rule].rule;
	struct slice value = proposal_octets(note->suggestion, gate->scratch);

	if (is_cancelled())
		return ERR_CANCELLED;
	*out = (struct verdict){CSRLINT_OFF, false};
	if (gate->trials == 0 || value.n == 0) {
		out->worst = CSRLINT_ERROR;
		return value.p == NULL ? ERR_NO_MEMORY : ERR_OK;
	}
	gate->trials--;
	if (target.kind == TARGET_ATTRIBUTE)
		return try_attribute(gate, target.index, value, own, out);
	return try_names(gate, value,
		target.kind == TARGET_NAME ? csr->san_names[target.index].kind
					   : SAN_DNS_NAME,
		own, out);
}

/* Which rules judge values: those of these categories that the profile has. */
static bool
judges_values(const struct csrlint_rule *row)
{
	return strcmp(row->category, "subject") == 0 ||
		strcmp(row->category, "names") == 0;
}

static bool
gather(struct gate *gate)
{
	const struct csrlint *linter = gate->linter;

	gate->rules = arena_array(
		gate->scratch, linter->rule_count, sizeof(gate->rules[0]));
	gate->schedules = arena_array(
		gate->scratch, linter->rule_count, sizeof(gate->schedules[0]));
	if (gate->rules == NULL || gate->schedules == NULL)
		return false;
	for (size_t i = 0; i < linter->rule_count; i++) {
		if (!judges_values(&linter->rows[i]))
			continue;
		gate->rules[gate->count] = linter->rules[i];
		gate->schedules[gate->count++] = gate->profile->severities[i];
	}
	return true;
}

/* A proposal that passed. */
struct passed {
	struct note *note;
	struct target target;
	enum csrlint_severity worst; /* of what is still found in it */
};

/* True where both would replace the same value. */
static bool
is_same_value(const struct passed *a, const struct passed *b)
{
	return a->target.kind == b->target.kind &&
		a->target.kind != TARGET_LIST &&
		a->target.index == b->target.index && !a->note->is_addition &&
		!b->note->is_addition;
}

/* True where a leaves less to mend than b, or speaks of the worse fault. */
static bool
is_better(const struct passed *a, const struct passed *b)
{
	if (a->worst != b->worst)
		return a->worst < b->worst;
	return a->note->severity > b->note->severity;
}

/* Lets all that would replace one value propose the best for it. */
static void
settle(const struct passed *passed, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct passed *best = &passed[i];

		for (size_t k = 0; k < count; k++)
			if (is_same_value(&passed[k], &passed[i]) &&
				is_better(&passed[k], best))
				best = &passed[k];
		passed[i].note->suggestion = best->note->suggestion;
	}
}

/* Tries each proposal; those that pass go into `passed`, which has room for
 * all trials, the others are taken back. */
static enum err_code
try_notes(struct gate *gate, struct notes *notes, struct passed *passed,
	size_t *count)
{
	for (size_t i = 0; i < notes->count; i++) {
		struct note *note = &notes->note[i];
		struct target target;
		struct verdict verdict;
		enum err_code rc;

		if (note->suggestion == NULL)
			continue;
		target = target_of(gate->facts->csr, note);
		if (target.kind == TARGET_OTHER)
			continue;
		rc = try_note(gate, note, target, &verdict);
		if (rc != ERR_OK)
			return rc;
		if (verdict.worst == CSRLINT_ERROR || verdict.breaks_own)
			note->suggestion = NULL;
		else
			passed[(*count)++] =
				(struct passed){note, target, verdict.worst};
	}
	return ERR_OK;
}

/* So many trials a request of these octets has. */
static size_t
trials_of(size_t octets)
{
	const size_t trials = FIRST_TRIALS + octets / OCTETS_A_TRIAL;

	return trials < TRIALS ? trials : TRIALS;
}

/* True where there is a proposal to judge. */
static bool
has_work(const struct csr *csr, const struct notes *notes)
{
	for (size_t i = 0; i < notes->count; i++)
		if (notes->note[i].suggestion != NULL &&
			target_of(csr, &notes->note[i]).kind != TARGET_OTHER)
			return true;
	return false;
}

enum err_code
suggestion_gate(const struct csrlint *linter, const struct profile *profile,
	const struct facts *facts, struct arena *scratch, struct notes *notes)
{
	struct gate gate = {.linter = linter,
		.profile = profile,
		.facts = facts,
		.scratch = scratch,
		.trials = trials_of(facts->csr->der.n)};
	struct passed *passed;
	size_t count = 0;
	enum err_code rc;

	if (!has_work(facts->csr, notes))
		return ERR_OK;
	passed = arena_array(scratch, TRIALS, sizeof(passed[0]));
	if (passed == NULL || !gather(&gate))
		return ERR_NO_MEMORY;
	rc = try_notes(&gate, notes, passed, &count);
	if (rc == ERR_OK)
		settle(passed, count);
	return rc;
}
