/* Primes that the RSA keys of a set share with each other, or with listed ones.
 * SPDX-License-Identifier: MIT */
#include "linter/shared.h"

#include <assert.h>
#include <stdlib.h>

#include "keys/shared_primes.h"

/* All that is compared, by the index that its modulus has: the members of the
 * set first, then what is listed. */
struct crowd {
	const struct set_member **members;
	size_t member_count;
	const struct moduli_list *lists;
	size_t count;
	struct shared_primes *moduli;
};

static bool
has_rule_on(const struct csrlint *linter, const struct profile *profile,
	const char *id)
{
	const struct csrlint_rule *rule = csrlint_rule_find(linter, id);
	const struct csrlint_schedule *schedule;

	assert(rule != NULL);
	schedule = &profile->severities[rule - linter->rows];
	return schedule->severity != CSRLINT_OFF ||
		(schedule->from != 0 && schedule->then != CSRLINT_OFF);
}

static bool
is_asked_for_by(const struct csrlint *linter)
{
	static const char id[] = "rsa-shared-prime";

	if (has_rule_on(linter, &linter->profile, id))
		return true;
	for (size_t i = 0; i < linter->choice_count; i++)
		if (has_rule_on(linter, &linter->choices[i].profile, id))
			return true;
	return false;
}

bool
shared_is_asked_for(const struct csrlint *linter)
{
	for (; linter != NULL; linter = linter->derived)
		if (is_asked_for_by(linter))
			return true;
	return false;
}

/* --- the crowd ---------------------------------------------------------------
 */

static bool
add(struct crowd *crowd, struct slice modulus)
{
	return shared_primes_add(crowd->moduli, modulus, crowd->count++);
}

static bool
add_members(struct crowd *crowd, const struct set_member *first)
{
	size_t count = 0;

	for (const struct set_member *one = first; one != NULL; one = one->next)
		count++;
	crowd->members = calloc(count, sizeof(struct set_member *));
	if (crowd->members == NULL && count > 0)
		return false;
	for (const struct set_member *one = first; one != NULL;
		one = one->next) {
		crowd->members[crowd->member_count++] = one;
		if (!add(crowd, one->modulus))
			return false;
	}
	return true;
}

static bool
add_listed(struct crowd *crowd, const struct moduli_list *first)
{
	crowd->lists = first;
	for (const struct moduli_list *list = first; list != NULL;
		list = list->next)
		for (size_t i = 0; i < list->count; i++)
			if (!add(crowd, list->entries[i].octets))
				return false;
	return true;
}

static void
end_crowd(struct crowd *crowd)
{
	free(crowd->members);
	shared_primes_free(crowd->moduli);
}

/* Whose modulus has this index. */
static void
name_other(const struct crowd *crowd, size_t index, struct late_fact *out)
{
	if (index == SHARED_UNKNOWN)
		return;
	if (index < crowd->member_count) {
		out->other = &crowd->members[index]->place;
		return;
	}
	index -= crowd->member_count;
	for (const struct moduli_list *list = crowd->lists; list != NULL;
		list = list->next) {
		if (index < list->count) {
			out->list = list->name;
			out->list_line = list->entries[index].line;
			return;
		}
		index -= list->count;
	}
}

/* --- telling -----------------------------------------------------------------
 */

/* What is listed may share with what is listed: nobody asked for that. */
static enum err_code
tell_found(const struct crowd *crowd, struct late_report *late)
{
	const struct shared_prime *found;

	for (size_t i = 0;
		(found = shared_primes_found(crowd->moduli, i)) != NULL; i++) {
		struct late_fact fact = {.kind = LATE_SHARED_PRIME,
			.shared_factor = found->factor};
		enum err_code rc;

		if (found->index >= crowd->member_count)
			break;
		name_other(crowd, found->other, &fact);
		rc = late_tell(late, crowd->members[found->index], &fact);
		if (rc != ERR_OK)
			return rc;
	}
	return ERR_OK;
}

static enum err_code
tell_not_compared(const struct crowd *crowd, struct late_report *late)
{
	const struct late_fact fact = {.kind = LATE_NOT_COMPARED,
		.moduli = crowd->count,
		.gcd_memory = late->linter->gcd_memory};

	return late_tell(late, crowd->members[0], &fact);
}

static enum err_code
compare(struct crowd *crowd, struct late_report *late)
{
	const uint64_t memory = late->linter->gcd_memory;

	switch (shared_primes_run(crowd->moduli,
		memory > SIZE_MAX ? SIZE_MAX : (size_t)memory,
		late->linter->threads)) {
	case SHARED_COMPARED: return tell_found(crowd, late);
	case SHARED_OVER_LIMIT: return tell_not_compared(crowd, late);
	case SHARED_NO_MEMORY: break;
	}
	return ERR_NO_MEMORY;
}

/* True where there is a request among two moduli or more. */
static bool
has_pairs(const struct crowd *crowd)
{
	return crowd->member_count > 0 && crowd->count > 1;
}

enum err_code
shared_tell(struct csrlint_set *set, struct late_report *late)
{
	const struct set_member *first;
	struct crowd crowd = {0};
	enum err_code rc = ERR_OK;

	/* One request, as in nearly all runs, has nobody to share with. */
	if (!set_keeps_moduli(set->set) ||
		(set_count(set->set) < 2 && set->linter->moduli == NULL))
		return ERR_OK;
	rc = set_members(set->set, &first);
	if (rc != ERR_OK || first == NULL)
		return rc;
	crowd.moduli = shared_primes_new();
	if (crowd.moduli == NULL || !add_members(&crowd, first) ||
		!add_listed(&crowd, set->linter->moduli))
		rc = ERR_NO_MEMORY;
	else if (has_pairs(&crowd))
		rc = compare(&crowd, late);
	end_crowd(&crowd);
	return rc;
}
