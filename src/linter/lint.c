/* One input through all rooms. SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/cancel.h"
#include "base/memory.h"
#include "base/work.h"
#include "csr/composite.h"
#include "facts/identity.h"
#include "linter/findings.h"
#include "linter/ignores.h"
#include "linter/search.h"
#include "linter/suggest.h"
#include "linter/suggestion_gate.h"
#include "rules/engine.h"
#include "rules/expected/expectation.h"
#include "show/describe.h"
#include "show/details.h"

/* Limits and budgets of work count millions of products. */
#define MEGA ((uint64_t)1000000)

/* Of what holds no DER. */
static const struct der_faults no_faults;

/* Keeps what the key is known by, for the fingerprints of findings. */
static enum err_code
keep_key_digest(struct passage *passage)
{
	const struct known_key *known = &passage->facts.known;
	uint8_t *digest;

	if (!known->has_number)
		return ERR_OK;
	digest = arena_room(passage->arena, sizeof(known->number_sha256));
	if (digest == NULL)
		return ERR_NO_MEMORY;
	memcpy(digest, known->number_sha256, sizeof(known->number_sha256));
	passage->key_digest = digest;
	return ERR_OK;
}

/* By rule, whether the caller spares what it finds; NULL: memory is short. */
static bool *
read_spared(const struct passage *passage)
{
	const struct csrlint *linter = passage->linter;
	const struct report *report = passage->report;
	bool *is_spared = arena_array(
		passage->scratch, linter->rule_count, sizeof(is_spared[0]));

	for (size_t i = 0; is_spared != NULL && i < linter->rule_count; i++)
		is_spared[i] = linter->wants_suggestions &&
			report->spares != NULL &&
			report->spares(
				report->spares_context, &linter->rows[i]);
	return is_spared;
}

static enum err_code
judge(const struct passage *passage, struct csrlint_request *out)
{
	const struct csrlint *linter = passage->linter;
	struct notes notes;
	bool *is_spared = read_spared(passage);
	const struct suggest_request judged = {
		linter, passage->profile, &passage->facts, &notes, is_spared};
	enum err_code rc;

	if (is_spared == NULL)
		return ERR_NO_MEMORY;
	rc = engine_run(linter->rules, passage->profile->severities,
		linter->rule_count, &passage->facts, passage->arena,
		passage->scratch, &notes);
	if (rc == ERR_OK)
		rc = suggestion_gate(linter, passage->profile, &passage->facts,
			passage->scratch, &notes);
	if (rc == ERR_OK)
		rc = ignores_apply(linter, passage->profile, &passage->facts,
			passage->report, &notes, &out->ignored_count,
			is_spared);
	if (rc == ERR_OK)
		rc = findings_list(passage, &notes, out);
	return rc == ERR_OK
		? suggest(&judged, passage->arena, passage->scratch, out)
		: rc;
}

/* The caps that hold for every request, or what the call has left. */
static struct der_caps
caps_of(const struct passage *passage)
{
	const uint32_t *limits = passage->linter->profile.limits;
	const uint64_t left = passage->report->left[CSRLINT_ELEMENTS];
	const size_t elements = limits[LIMIT_ELEMENT_MAX_COUNT];

	return (struct der_caps){elements < left ? elements : (size_t)left,
		limits[LIMIT_NESTING_MAX_DEPTH]};
}

/* der -> csr. A request over the caps is looked at no further. */
static enum err_code
decode(struct passage *passage)
{
	const uint32_t *limits = passage->linter->profile.limits;
	struct slice der = passage->facts.block->der;
	struct der_faults *faults;

	if (der.n == 0 || der.n > limits[LIMIT_REQUEST_MAX_OCTETS])
		return ERR_OK;
	faults = arena_room(passage->scratch, sizeof(*faults));
	if (faults == NULL)
		return ERR_NO_MEMORY;
	passage->csr.der = der;
	passage->facts.der = faults;
	der_check(der, caps_of(passage), faults);
	if (report_take(passage->report, CSRLINT_ELEMENTS, faults->elements) !=
		ERR_OK)
		return ERR_OVER_BUDGET;
	if (faults->capped || faults->broken)
		return ERR_OK;
	return csr_decode(faults->outer, passage->scratch, &passage->csr);
}

/* verify, keys, names: what can be known of what was decoded. */
static enum err_code
study(struct passage *passage)
{
	struct facts *facts = &passage->facts;
	const struct csr *csr = &passage->csr;
	const struct public_key classic = composite_classic_of(&csr->key);

	facts->signature =
		(struct signature_fact){.reason = REASON_NOT_DECODED};
	if (csr->decoded)
		facts->signature = verify_signature(&csr->key,
			&csr->signature_algorithm, csr->info, &csr->signature);
	keys_study_rsa(&classic, &facts->rsa);
	keys_study_ec(&classic, &facts->ec);
	keys_study_dsa(&csr->key, &facts->dsa);
	known_study(&csr->key, passage->linter->blocklists, &facts->known);
	if (csr->usage.key_identifier.source.extension != NULL)
		facts->key_identifier_fits = verify_key_identifier(
			&csr->key, csr->usage.key_identifier.octets);
	if (expectation_of(facts->expectations, EXPECT_SPKI_SHA256) != NULL)
		verify_sha256(csr->key.whole, facts->spki_sha256);
	subject_read(csr, &facts->subject);
	return hosts_read(csr, facts->limits[LIMIT_SAN_MAX_COUNT],
		passage->scratch, &facts->hosts);
}

/* Where the modulus stands, for who speaks of it when all of this is gone. */
static struct set_octets
place_of_modulus(const struct passage *passage)
{
	const struct csr *csr = &passage->csr;
	const struct slice at = csr->key.modulus;
	struct input_place place;

	if (at.n == 0)
		return (struct set_octets){0};
	place = findings_place(passage, at);
	return (struct set_octets){place.line, place.column, place.offset,
		(size_t)(at.p - csr->der.p), at.n};
}

/* set: what the request has in common with those before it. */
static enum err_code
compare(struct passage *passage)
{
	struct facts *facts = &passage->facts;
	struct company *company = passage->company;
	struct set_request request;
	struct set *set;

	if (company->set == NULL || facts->block == NULL)
		return ERR_OK;
	company_take_turn(company);
	if (!company_introduce(company))
		return ERR_NO_MEMORY;
	set = company->set->set;
	request = (struct set_request){
		.place = {company->input, passage->number, facts->block->line},
		.csr = &passage->csr,
		.key = &facts->known,
		.is_signature_valid =
			facts->signature.status == SIGNATURE_VALID,
		.judge = passage->profile,
	};
	if (set_keeps_moduli(set))
		request.modulus = place_of_modulus(passage);
	return set_compare(set, &request, &facts->set);
}

/* Profile auto: takes on what the request asks for. */
static void
choose_profile(struct passage *passage)
{
	const struct csrlint *linter = passage->linter;
	struct facts *facts = &passage->facts;

	if (linter->choice_count == 0)
		return;
	passage->choice = auto_choose(facts);
	facts->is_undetermined = passage->choice.profile == NULL;
	for (size_t i = 0; i < linter->choice_count; i++)
		if (!facts->is_undetermined &&
			strcmp(linter->choices[i].name,
				passage->choice.profile) == 0)
			passage->profile = &linter->choices[i].profile;
	facts->limits = passage->profile->limits;
}

static enum csrlint_signature
public_status(enum signature_status status)
{
	switch (status) {
	case SIGNATURE_NOT_CHECKED: return CSRLINT_NOT_CHECKED;
	case SIGNATURE_VALID: return CSRLINT_VALID;
	case SIGNATURE_INVALID: return CSRLINT_INVALID;
	}
	return CSRLINT_NOT_CHECKED;
}

static void
fill_headline(const struct passage *passage, struct csrlint_request *out)
{
	const struct csr *csr = &passage->csr;
	const struct facts *facts = &passage->facts;

	out->decoded = csr->decoded;
	out->is_bystander = facts->is_bystander;
	out->signature = public_status(facts->signature.status);
	out->signature_reason =
		describe_reason(csr, facts->signature.reason, passage->arena);
	if (csr->signature_algorithm.oid.n > 0)
		out->signature_algorithm =
			oid_text(passage->arena, csr->signature_algorithm.oid);
	out->key = describe_key(csr, &facts->rsa, passage->arena);
	out->matches = references_matched(
		facts->references, &csr->key, passage->arena);
	out->subject = describe_subject(csr, passage->arena);
	out->names = describe_names(csr, passage->arena);
	out->line = facts->block == NULL ? 1 : facts->block->line;
	out->profile = passage->choice.profile;
	if (out->profile == NULL)
		out->profile = passage->linter->profile_name;
	out->profile_reason = passage->choice.reason;
}

/* What lies beside requests, and is sound in itself. */
static bool
is_other_object(enum input_object object)
{
	switch (object) {
	case OBJECT_CERTIFICATE:
	case OBJECT_CRL:
	case OBJECT_PUBLIC_KEY:
	case OBJECT_CMS:
	case OBJECT_PKCS12:
	case OBJECT_SSH_PUBLIC_KEY:
	case OBJECT_PGP:
	case OBJECT_PARAMETERS:
	case OBJECT_KEYSTORE: return true;
	default: return false;
	}
}

/* True where the input holds such things and nothing else. */
static bool
is_other(const struct input *input)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (!is_other_object(input->blocks[i].object))
			return false;
	return input->block_count > 0;
}

/* Keeps the octets of a request whose parts are to be told. */
static enum err_code
keep_der(const struct passage *passage, struct csrlint_request *out)
{
	const struct slice der = passage->csr.der;
	uint8_t *copy;

	if (!passage->csr.decoded || der.n == 0)
		return ERR_OK;
	copy = arena_room(passage->arena, der.n);
	if (copy == NULL)
		return ERR_NO_MEMORY;
	memcpy(copy, der.p, der.n);
	out->der = copy;
	out->der_length = der.n;
	return ERR_OK;
}

/* What is known of a request before it is looked at. */
static void
begin_passage(struct passage *passage, const struct csrlint *linter,
	struct company *company, struct report *report,
	const struct input *input)
{
	passage->company = company;
	passage->report = report;
	passage->linter = linter;
	passage->profile = &linter->profile;
	passage->arena = report->arena;
	passage->scratch = report->scratch;
	passage->input = input;
	passage->facts = (struct facts){.input = input,
		.is_bystander = report->is_met && is_other(input),
		.der = &no_faults,
		.csr = &passage->csr,
		.limits = linter->profile.limits,
		.date = linter->date,
		.expectations = linter->expectations,
		.references = linter->references};
}

/* All that can be known of the request. */
static enum err_code
look(struct passage *passage)
{
	const struct csrlint *linter = passage->linter;
	enum err_code rc = ERR_OK;

	if (passage->facts.block != NULL)
		rc = decode(passage);
	if (rc == ERR_OK)
		rc = study(passage);
	if (rc == ERR_OK && linter->is_deep)
		rc = search_private_key(
			&linter->search, passage->scratch, &passage->facts);
	if (rc != ERR_OK)
		return rc;
	choose_profile(passage);
	rc = compare(passage);
	if (rc == ERR_OK && passage->number == passage->input->request_count)
		/* What is left is nobody else's matter. */
		company_pass_turn(passage->company);
	return rc;
}

/* What is told of it, and what is found. */
static enum err_code
tell(struct passage *passage, struct csrlint_request *out)
{
	const struct csrlint *linter = passage->linter;
	struct facts *facts = &passage->facts;
	enum err_code rc;

	fill_headline(passage, out);
	facts->key_name = out->key;
	rc = policy_study(passage->profile->policy, facts, passage->scratch,
		&facts->policy);
	if (rc == ERR_OK)
		rc = keep_key_digest(passage);
	if (rc == ERR_OK && linter->wants_details)
		rc = details_list(facts, passage->arena, out);
	if (rc == ERR_OK && linter->wants_details)
		rc = keep_der(passage, out);
	return rc == ERR_OK ? judge(passage, out) : rc;
}

/* One request, or the absence of one: block is NULL then. A text may hold as
 * many requests as lines, so that each leaves behind what is shown, and no
 * more. */
static enum err_code
lint_block(const struct csrlint *linter, struct company *company,
	struct report *report, const struct input *input,
	const struct input_block *block, struct csrlint_request *out)
{
	struct passage *passage;
	enum err_code rc;

	if (is_cancelled())
		return ERR_CANCELLED;
	work_next_request();
	arena_reset(report->scratch);
	passage = arena_alloc(report->scratch, sizeof(*passage));
	if (passage == NULL)
		return ERR_NO_MEMORY;
	begin_passage(passage, linter, company, report, input);
	passage->number = out->number;
	passage->facts.block = block;
	passage->facts.first = out->number <= 1;
	rc = look(passage);
	return rc == ERR_OK ? tell(passage, out) : rc;
}

static enum err_code
lint_input(const struct csrlint *linter, struct company *company,
	struct slice text, struct report *report)
{
	struct input input;
	struct csrlint_request *requests;
	size_t count = 0;
	enum err_code rc = input_scan(text,
		linter->profile.limits[LIMIT_REQUEST_MAX_OCTETS], report->arena,
		&input);

	if (rc != ERR_OK)
		return rc;
	requests = arena_array(
		report->arena, input.request_count + 1, sizeof(requests[0]));
	if (requests == NULL)
		return ERR_NO_MEMORY;
	if (input.request_count == 0)
		rc = lint_block(linter, company, report, &input, NULL,
			&requests[count++]);
	for (size_t i = 0; i < input.block_count && rc == ERR_OK; i++) {
		if (input.blocks[i].object != OBJECT_REQUEST)
			continue;
		requests[count].number = count + 1;
		rc = lint_block(linter, company, report, &input,
			&input.blocks[i], &requests[count]);
		count++;
	}
	report->shown.requests = requests;
	report->shown.request_count = count;
	return rc;
}

static uint64_t
larger(uint64_t a, uint64_t b)
{
	return a > b ? a : b;
}

/* What an input of so many octets may ask for. */
static uint64_t
work_of(const struct csrlint *linter, size_t octets)
{
	const uint32_t *limits = linter->profile.limits;
	const uint64_t of_request = limits[LIMIT_WORK_MAX_MEGAPRODUCTS] * MEGA;
	const uint64_t most =
		limits[LIMIT_WORK_MAX_MEGAPRODUCTS_PER_INPUT] * MEGA;
	const uint64_t each =
		limits[LIMIT_WORK_MAX_MEGAPRODUCTS_PER_MEBIOCTET] * MEGA >> 20;

	if (each > 0 && octets >= most / each)
		return most;
	return larger(each * octets, of_request);
}

/* Beside that may be spared a fifth of what a request may ask for, or a
 * twentieth of a larger input. The caller's budget bounds all of it. */
static void
begin_work(const struct csrlint *linter, const struct report *report,
	size_t octets)
{
	const uint64_t of_request =
		linter->profile.limits[LIMIT_WORK_MAX_MEGAPRODUCTS] * MEGA;
	const uint64_t most = report->left[CSRLINT_WORK];
	uint64_t of_input = work_of(linter, octets);

	if (most < UINT64_MAX / MEGA && most * MEGA < of_input)
		of_input = most * MEGA;
	work_begin(of_input, of_request, larger(of_request / 5, of_input / 20));
}

static bool
lint(const struct csrlint *linter, struct company *company, struct slice text,
	struct csrlint_report *shown)
{
	struct report *report = (struct report *)shown;
	enum err_code rc;

	report_begin_call(report);
	begin_work(linter, report, text.n);
	rc = report_take(report, CSRLINT_OCTETS, text.n);
	if (rc == ERR_OK)
		rc = lint_input(linter, company, text, report);
	company_pass_turn(company);
	work_end();
	return report_end_call(report, rc);
}

bool
csrlint_lint(const struct csrlint *linter, const void *bytes, size_t n,
	struct csrlint_report *shown)
{
	struct company alone = {.set = NULL};

	return lint(linter, &alone, (struct slice){bytes, n}, shown);
}

bool
csrlint_set_lint(struct csrlint_set *set, const char *name, const void *bytes,
	size_t n, struct csrlint_report *shown)
{
	return csrlint_set_lint_by(set, set->linter, name, bytes, n, shown);
}

bool
csrlint_set_lint_by(struct csrlint_set *set, const struct csrlint *linter,
	const char *name, const void *bytes, size_t n,
	struct csrlint_report *shown)
{
	return csrlint_set_lint_at(
		set, csrlint_set_place(set), linter, name, bytes, n, shown);
}

bool
csrlint_set_lint_at(struct csrlint_set *set, uint64_t place,
	const struct csrlint *linter, const char *name, const void *bytes,
	size_t n, struct csrlint_report *shown)
{
	struct company company = {.set = set, .place = place, .name = name};

	return lint(linter, &company, (struct slice){bytes, n}, shown);
}
