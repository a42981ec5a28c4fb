/* Findings about requests of which nothing is left but a member of the set.
 * SPDX-License-Identifier: MIT */
#include "linter/late.h"

#include "base/cancel.h"
#include "rules/engine.h"

enum { FIRST_ROOM = 16 };

/* The name of the profile at this address, where it is one of the linter's;
 * else NULL. */
static const char *
name_in(const struct csrlint *linter, const struct profile *profile)
{
	if (profile == &linter->profile)
		return linter->profile_name;
	for (size_t i = 0; i < linter->choice_count; i++)
		if (profile == &linter->choices[i].profile)
			return linter->choices[i].name;
	return NULL;
}

/* A set knows the profile by its address. */
static const char *
profile_of(const struct csrlint *linter, const struct set_member *member)
{
	const char *name = name_in(linter, member->judge);

	for (const struct csrlint *one = linter->derived;
		one != NULL && name == NULL; one = one->derived)
		name = name_in(one, member->judge);
	return name == NULL ? linter->profile_name : name;
}

/* What the key of a member, which is RSA, is known by; NULL where memory is
 * short. */
static const uint8_t *
key_digest_of(struct arena *arena, const struct set_member *member)
{
	uint8_t *digest = arena_room(arena, SHA256_OCTETS);

	if (digest != NULL)
		verify_sha256(member->modulus, digest);
	return digest;
}

static struct csrlint_finding
finding_of(const struct csrlint *linter, const struct set_member *member,
	const struct note *note, const uint8_t *key_digest)
{
	const struct csrlint_rule *rule = &linter->rows[note->rule];

	return (struct csrlint_finding){.rule = rule,
		.severity = note->severity,
		.message = note->message,
		.suggestion = note->suggestion,
		.fix = note->fix != NULL ? note->fix : rule->fix,
		.mend = engine_public_mend(note->mend),
		.path = "certificationRequestInfo.subjectPKInfo"
			".subjectPublicKey",
		.has_der = true,
		.der_offset = member->octets.der_offset,
		.der_length = member->octets.der_length,
		.line = member->octets.line,
		.column = member->octets.column,
		.text_offset = member->octets.text_offset,
		.key_digest = key_digest};
}

static bool
make_room(struct late_report *late)
{
	const size_t room = late->room == 0 ? FIRST_ROOM : 2 * late->room;
	struct csrlint_request *bigger;

	if (late->count < late->room)
		return true;
	bigger = arena_grow(late->report->arena, late->requests, late->count,
		room, sizeof(bigger[0]));
	if (bigger == NULL)
		return false;
	late->requests = bigger;
	late->room = room;
	return true;
}

static enum err_code
add_request(struct late_report *late, const struct set_member *member,
	const struct notes *notes)
{
	struct report *report = late->report;
	struct csrlint_finding *found =
		arena_array(report->scratch, notes->count, sizeof(found[0]));
	struct csrlint_finding *findings =
		arena_array(report->arena, notes->count, sizeof(findings[0]));

	const uint8_t *key_digest = key_digest_of(report->arena, member);

	if (found == NULL || findings == NULL || key_digest == NULL ||
		!make_room(late))
		return ERR_NO_MEMORY;
	if (report_take(report, CSRLINT_FINDINGS, notes->count) != ERR_OK)
		return ERR_OVER_BUDGET;
	for (size_t i = 0; i < notes->count; i++)
		found[i] = finding_of(
			late->linter, member, &notes->note[i], key_digest);
	if (!report_put_in_order(
		    report->scratch, found, notes->count, findings))
		return ERR_NO_MEMORY;
	late->requests[late->count++] =
		(struct csrlint_request){.number = member->place.number,
			.decoded = member->is_decoded,
			.profile = profile_of(late->linter, member),
			.line = member->place.line,
			.findings = findings,
			.finding_count = notes->count,
			.is_late = true,
			.input = member->place.input};
	return ERR_OK;
}

enum err_code
late_tell(struct late_report *late, const struct set_member *member,
	const struct late_fact *fact)
{
	static const struct der_faults no_faults;
	static const struct input no_input;
	static const struct csr no_csr;
	const struct csrlint *linter = late->linter;
	const struct profile *profile = member->judge;
	const struct facts facts = {.input = &no_input,
		.der = &no_faults,
		.csr = &no_csr,
		.limits = profile->limits,
		.date = linter->date,
		.late = fact};
	struct notes notes;
	enum err_code rc;

	if (is_cancelled())
		return ERR_CANCELLED;
	arena_reset(late->report->scratch);
	rc = engine_run(linter->rules, profile->severities, linter->rule_count,
		&facts, late->report->arena, late->report->scratch, &notes);
	if (rc != ERR_OK || notes.count == 0)
		return rc;
	return add_request(late, member, &notes);
}
