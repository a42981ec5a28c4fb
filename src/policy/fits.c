/* Holding values against patterns. SPDX-License-Identifier: MIT */
#include "base/text.h"
#include "base/work.h"
#include "policy/nearest.h"
#include "policy/policy.h"

static bool
ends_with(struct slice text, struct slice ending)
{
	return text.n >= ending.n &&
		slice_equal(slice_from(text, text.n - ending.n), ending);
}

/* What it costs at most is taken from the budget before. */
static bool
fits_text(
	const struct policy_pattern *pattern, struct slice text, bool otherwise)
{
	/* A character has four octets at most. */
	if (text.n < pattern->shortest)
		return false;
	if (text.n > POLICY_VALUE_OCTETS_MAX ||
		!work_take((text.n + 1) * program_steps(pattern->program)))
		return otherwise;
	return program_fits(pattern->program, text);
}

/* Expressions are held against what people see, too: it may be a U-label, or
 * no host at all. */
static bool
fits_program(const struct policy_pattern *pattern,
	const struct policy_value *value, bool otherwise)
{
	if (!ends_with(value->normal, pattern->ending))
		return false;
	if (fits_text(pattern, value->normal, otherwise))
		return true;
	return pattern->is_expression &&
		!slice_equal(value->normal, value->text) &&
		fits_text(pattern, value->text, otherwise);
}

static bool
fits_network(
	const struct policy_pattern *pattern, const struct policy_value *value)
{
	const size_t whole = pattern->bits / 8;
	const unsigned rest = pattern->bits % 8;

	if (value->octets.n != pattern->address_octets ||
		memcmp(value->octets.p, pattern->address, whole) != 0)
		return false;
	return rest == 0 ||
		(uint8_t)(value->octets.p[whole] ^ pattern->address[whole]) >>
			(8 - rest) ==
		0;
}

/* "rsa" or "rsa:3072". */
static bool
fits_key(const struct policy_pattern *pattern, struct slice key)
{
	const size_t colon = slice_find(key, ':');
	uint32_t bits = 0;

	if (!slice_equal(slice_head(key, colon), pattern->exact))
		return false;
	for (size_t i = colon + 1; i < key.n && ascii_is_digit(key.p[i]); i++)
		bits = bits < 1000000 ? bits * 10 + (key.p[i] - (uint32_t)'0')
				      : bits;
	return (pattern->least_bits == 0 &&
		       pattern->most_bits == POLICY_UNBOUNDED) ||
		(bits >= pattern->least_bits && bits <= pattern->most_bits);
}

bool
policy_fits(const struct policy_pattern *pattern,
	const struct policy_value *value, bool otherwise)
{
	switch (pattern->kind) {
	case PATTERN_EXACT: return slice_equal(pattern->exact, value->normal);
	case PATTERN_PROGRAM: return fits_program(pattern, value, otherwise);
	case PATTERN_NETWORK: return fits_network(pattern, value);
	case PATTERN_KEY: return fits_key(pattern, value->normal);
	}
	return otherwise;
}

const struct policy_pattern *
policy_find(const struct policy_pattern *list, const struct policy_value *value,
	bool otherwise)
{
	for (; list != NULL; list = list->next)
		if (policy_fits(list, value, otherwise))
			return list;
	return NULL;
}

/* --- what was meant --------------------------------------------------------
 */

enum { NEAREST_PATTERNS_MAX = 64 /* that are looked at for one value */ };

/* A value that the pattern allows and that is like this one: what stands
 * exactly, or of a pattern that begins with "*." a name with the first label
 * that the value has. NULL: there is none. */
static const char *
candidate(const struct policy_pattern *pattern, struct slice value,
	struct arena *arena)
{
	struct text text = text_in(arena);
	const struct slice written = pattern->written;

	if (pattern->is_expression || pattern->kind == PATTERN_NETWORK)
		return NULL;
	if (pattern->kind == PATTERN_EXACT)
		return quote_whole(arena, pattern->exact);
	if (slice_find(written, '*') == written.n)
		return quote_whole(arena, written);
	if (!slice_begins(written, "*.") ||
		slice_find(slice_from(written, 1), '*') < written.n - 1)
		return NULL;
	text_quote(&text, slice_head(value, slice_find(value, '.')), 63);
	text_quote(&text, slice_from(written, 1), POLICY_PATTERN_OCTETS_MAX);
	return text_get(&text);
}

const char *
policy_nearest(enum policy_form form, const struct policy_pattern *list,
	const struct policy_value *value, struct arena *arena)
{
	struct similar similar = similar_to(value->normal);

	if (form == FORM_OBJECT || form == FORM_ADDRESS || form == FORM_KEY)
		return NULL;
	for (size_t i = 0; list != NULL && i < NEAREST_PATTERNS_MAX;
		list = list->next, i++) {
		const char *word = candidate(list, value->normal, arena);

		if (word != NULL)
			similar_try(&similar, word);
	}
	return similar.word;
}
