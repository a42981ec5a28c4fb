/* Sections that can never hold, and patterns that match nothing.
 * SPDX-License-Identifier: MIT */
#include "policy/read.h"

static struct policy_nonsense
at_key(const struct policy_section *section, enum policy_key key,
	const char *what)
{
	return (struct policy_nonsense){
		what, section->key_line[key], 1, {NULL, 0}};
}

static struct policy_nonsense
at_pattern(const struct policy_pattern *pattern, const char *what)
{
	return (struct policy_nonsense){
		what, pattern->line, pattern->column, pattern->written};
}

static const struct policy_nonsense all_can_hold;

/* The only value that fits an exact pattern. */
static struct policy_value
value_of(const struct policy_pattern *pattern)
{
	return (struct policy_value){
		.text = pattern->exact, .normal = pattern->exact};
}

static bool
is_written_in(const struct policy_pattern *list, struct slice written)
{
	for (; list != NULL; list = list->next)
		if (slice_equal(list->written, written))
			return true;
	return false;
}

/* Of two networks one may lie in the other. */
static bool
holds_network(
	const struct policy_pattern *outer, const struct policy_pattern *inner)
{
	const struct policy_value value = {
		.octets = {inner->address, inner->address_octets}};

	return outer->kind == PATTERN_NETWORK && outer->bits <= inner->bits &&
		policy_fits(outer, &value, false);
}

/* True where all that fits the pattern fits one of the list, as far as that is
 * plain to see. */
static bool
is_held_by(
	const struct policy_pattern *list, const struct policy_pattern *pattern)
{
	const struct policy_value value = value_of(pattern);

	if (pattern->kind == PATTERN_EXACT)
		return policy_find(list, &value, true) != NULL;
	for (; list != NULL; list = list->next)
		if (slice_equal(list->written, pattern->written) ||
			(pattern->kind == PATTERN_NETWORK &&
				holds_network(list, pattern)))
			return true;
	return false;
}

static bool
is_too_long(const struct policy_section *section,
	const struct policy_pattern *pattern)
{
	size_t n = pattern->kind == PATTERN_EXACT ? utf8_length(pattern->exact)
						  : pattern->shortest;

	return n > section->length.most ||
		(pattern->kind == PATTERN_EXACT && n < section->length.least);
}

static struct policy_nonsense
sense_of_allow(const struct policy_section *section)
{
	const struct policy_pattern *each = section->allow;

	for (; each != NULL; each = each->next) {
		if (is_held_by(section->deny, each))
			return at_pattern(
				each, "deny takes back all that this allows");
		if (policy_has(section, POLICY_LENGTH) &&
			is_too_long(section, each))
			return at_pattern(each,
				"no value of the section's length fits this");
	}
	return all_can_hold;
}

static struct policy_nonsense
sense_of_require(const struct policy_section *section)
{
	const struct policy_pattern *each = section->require;
	size_t exact = 0;

	for (; each != NULL; each = each->next) {
		exact += each->kind == PATTERN_EXACT;
		if (is_held_by(section->deny, each))
			return at_pattern(
				each, "deny denies what is required here");
		if (section->allow != NULL && each->kind == PATTERN_EXACT &&
			!is_held_by(section->allow, each))
			return at_pattern(each,
				"allow does not allow what is required here");
		if (policy_has(section, POLICY_LENGTH) &&
			is_too_long(section, each))
			return at_pattern(each,
				"no value of the section's length fits this");
		if (is_written_in(each->next, each->written))
			return at_pattern(each, "this is required twice");
	}
	if (exact > section->count.most)
		return at_key(section, POLICY_REQUIRE,
			"more values are required than count lets be there");
	return all_can_hold;
}

/* Of some things every request has one. */
static struct policy_nonsense
sense_of_count(const struct policy_section *section)
{
	const bool is_one = section->thing.kind == THING_KEY ||
		section->thing.kind == THING_CA;

	if (is_one && (section->count.least > 1 || section->count.most < 1))
		return at_key(section, POLICY_COUNT,
			"every request has one of these, neither more nor "
			"less");
	if (section->count.most == 0 && section->allow != NULL)
		return at_key(section, POLICY_ALLOW,
			"count lets none be there, so that there is nothing "
			"to allow");
	return all_can_hold;
}

static struct policy_nonsense
sense_of_lists(const struct policy_section *section)
{
	static const enum policy_key keys[] = {
		POLICY_REQUIRE, POLICY_ALLOW, POLICY_DENY};
	const struct policy_pattern *lists[] = {
		section->require, section->allow, section->deny};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (policy_has(section, keys[i]) && lists[i] == NULL)
			return at_key(section, keys[i],
				"expected a pattern behind the =");
	return all_can_hold;
}

struct policy_nonsense
policy_section_sense(const struct policy_section *section, struct arena *arena)
{
	struct policy_nonsense nonsense = sense_of_lists(section);

	(void)arena;
	if (nonsense.what == NULL)
		nonsense = sense_of_count(section);
	if (nonsense.what == NULL)
		nonsense = sense_of_allow(section);
	if (nonsense.what == NULL)
		nonsense = sense_of_require(section);
	return nonsense;
}

/* --- sections together -----------------------------------------------------
 */

/* How many names sections about their kinds ask for at least. */
static uint64_t
names_at_least(const struct policy *policy)
{
	uint64_t sum = 0;

	for (const struct policy_section *each = policy->first; each != NULL;
		each = each->next)
		if (each->thing.kind == THING_SAN_NAME ||
			each->thing.kind == THING_OTHER_NAME)
			sum += each->count.least;
	return sum;
}

static struct policy_nonsense
sense_of_same_as(
	const struct policy *policy, const struct policy_section *section)
{
	const struct policy_section *other =
		policy_section_of(policy, &section->same_as);

	if (other != NULL && other->count.most == 0 && section->count.least > 0)
		return at_key(section, POLICY_SAME_AS,
			"a value has to be there, and be the same as one of "
			"which there may be none");
	return all_can_hold;
}

struct policy_nonsense
policy_sense(const struct policy *policy)
{
	const struct policy_section *each = policy->first;
	struct policy_nonsense nonsense = all_can_hold;

	for (; each != NULL && nonsense.what == NULL; each = each->next) {
		if (policy_has(each, POLICY_SAME_AS))
			nonsense = sense_of_same_as(policy, each);
		if (each->thing.kind == THING_SAN_TOTAL &&
			names_at_least(policy) > each->count.most)
			nonsense = at_key(each, POLICY_COUNT,
				"other sections ask for more names than may "
				"be there");
	}
	return nonsense;
}
