/* Learning from requests. SPDX-License-Identifier: MIT */
#include "linter/lesson.h"

#include <stdlib.h>

#include "base/memory.h"
#include "facts/facts.h"
#include "facts/mailboxes.h"
#include "facts/policy_values.h"
#include "show/describe.h"

/* Of a request, what keeps it from being linted (profiles/limits.h). */
enum { OCTETS_MAX = 1 << 20, ELEMENTS_MAX = 65536, DEPTH_MAX = 32 };

static bool
add_thing(struct csrlint_lesson *lesson, const struct policy_thing *thing)
{
	struct lesson_thing *learned =
		arena_alloc(lesson->arena, sizeof(*learned));

	if (learned == NULL)
		return false;
	learned->thing = *thing;
	learned->length.least = POLICY_UNBOUNDED;
	/* The requests before this one had none. */
	learned->least = lesson->requests <= 1 ? SIZE_MAX : 0;
	if (lesson->last == NULL)
		lesson->things = learned;
	else
		lesson->last->next = learned;
	lesson->last = learned;
	return true;
}

static bool
add_things(struct csrlint_lesson *lesson)
{
	const struct policy_thing *thing;

	for (size_t i = 0; (thing = policy_thing_at(i)) != NULL; i++)
		if (thing->kind != THING_SAN &&
			thing->kind != THING_SAN_TOTAL &&
			!add_thing(lesson, thing))
			return false;
	return true;
}

struct csrlint_lesson *
csrlint_lesson_new(void)
{
	struct csrlint_lesson *lesson;

	memory_begin();
	lesson = memory_noted(calloc(1, sizeof(*lesson)));
	if (lesson == NULL)
		return NULL;
	lesson->arena = arena_new();
	lesson->scratch = arena_new();
	lesson->is_cn_in_san = true;
	if (lesson->arena == NULL || lesson->scratch == NULL ||
		!csr_schema_fits() || !add_things(lesson)) {
		csrlint_lesson_free(lesson);
		return NULL;
	}
	return lesson;
}

void
csrlint_lesson_free(struct csrlint_lesson *lesson)
{
	if (lesson == NULL)
		return;
	arena_free(lesson->arena);
	arena_free(lesson->scratch);
	free(lesson);
}

/* --- values ----------------------------------------------------------------
 */

static bool
copy_slice(struct arena *arena, struct slice from, struct slice *to)
{
	uint8_t *copy = arena_room(arena, from.n);

	if (copy == NULL)
		return false;
	if (from.n > 0)
		memcpy(copy, from.p, from.n);
	*to = (struct slice){copy, from.n};
	return true;
}

static struct lesson_value *
new_value(struct csrlint_lesson *lesson, struct lesson_thing *thing)
{
	const size_t room = thing->room == 0 ? 8 : thing->room * 2;
	struct lesson_value *bigger;

	if (thing->count < thing->room)
		return &thing->value[thing->count++];
	bigger = arena_grow(lesson->arena, thing->value, thing->count, room,
		sizeof(bigger[0]));
	if (bigger == NULL)
		return NULL;
	thing->value = bigger;
	thing->room = room;
	return &thing->value[thing->count++];
}

static struct lesson_value *
find_value(const struct lesson_thing *thing, struct slice normal)
{
	for (size_t i = 0; i < thing->count; i++)
		if (slice_equal(thing->value[i].value.normal, normal))
			return &thing->value[i];
	return NULL;
}

static bool
learn_value(struct csrlint_lesson *lesson, struct lesson_thing *thing,
	const struct policy_value *value)
{
	const uint32_t length = (uint32_t)utf8_length(value->text);
	struct lesson_value *known = find_value(thing, value->normal);

	if (length < thing->length.least)
		thing->length.least = length;
	if (length > thing->length.most)
		thing->length.most = length;
	if (known == NULL && thing->count == LESSON_VALUES_MAX) {
		thing->has_more = true;
		return true;
	}
	if (known == NULL) {
		known = new_value(lesson, thing);
		if (known == NULL)
			return false;
		*known = (struct lesson_value){.requests = 0};
		if (!copy_slice(
			    lesson->arena, value->text, &known->value.text) ||
			!copy_slice(lesson->arena, value->normal,
				&known->value.normal) ||
			!copy_slice(lesson->arena, value->octets,
				&known->value.octets))
			return false;
	}
	known->requests += known->last_request != lesson->requests;
	known->last_request = lesson->requests;
	return true;
}

static bool
learn_thing(struct csrlint_lesson *lesson, struct lesson_thing *thing,
	const struct facts *facts)
{
	struct policy_list list = {.facts = facts,
		.arena = lesson->scratch,
		.thing = &thing->thing};

	policy_list_values(&list);
	if (list.count < thing->least)
		thing->least = list.count;
	if (list.count > thing->most)
		thing->most = list.count;
	for (size_t i = 0; i < list.count; i++)
		if (!learn_value(lesson, thing, &list.value[i]))
			return false;
	return !list.failed;
}

/* --- requests --------------------------------------------------------------
 */

static bool
knows_thing(
	const struct csrlint_lesson *lesson, const struct policy_thing *thing)
{
	const struct lesson_thing *each = lesson->things;

	while (each != NULL && !policy_is_same_thing(&each->thing, thing))
		each = each->next;
	return each != NULL;
}

/* An attribute of the subject, or an otherName, that came for the first time:
 * `prefix` is "" or that of sections. */
static bool
learn_oid(struct csrlint_lesson *lesson, const char *prefix, struct slice oid)
{
	struct text name = text_in(lesson->arena);
	struct policy_thing thing;
	const char *nearest;

	text_words(&name, prefix);
	oid_print(&name, oid);
	if (!policy_thing_find(slice_text(text_get(&name)), lesson->arena,
		    &thing, &nearest) ||
		!slice_equal(thing.oid, oid)) {
		lesson->has_nameless = true;
		return !memory_has_run_out();
	}
	return knows_thing(lesson, &thing) || add_thing(lesson, &thing);
}

/* An otherName that cannot be read, and kinds that nobody uses. */
static bool
is_nameless(const struct general_name *name)
{
	struct other_name other;

	switch (name->kind) {
	case SAN_OTHER_NAME: return !read_other_name(name, &other);
	case SAN_X400_ADDRESS:
	case SAN_EDI_PARTY_NAME:
	case SAN_UNKNOWN: return true;
	default: return false;
	}
}

static bool
learn_oids(struct csrlint_lesson *lesson, const struct csr *csr)
{
	struct other_name other;

	for (size_t i = 0; i < csr->name_count; i++)
		if (!learn_oid(lesson, "", csr->names[i].oid))
			return false;
	for (size_t i = 0; i < csr->san_count; i++)
		lesson->has_nameless =
			lesson->has_nameless || is_nameless(&csr->san_names[i]);
	for (size_t i = 0; i < csr->san_count; i++)
		if (read_other_name(&csr->san_names[i], &other) &&
			other.type != OID_MS_USER_PRINCIPAL_NAME &&
			!learn_oid(lesson, "san.othername.", other.oid))
			return false;
	return true;
}

/* True where every commonName is a dNSName of the request. */
static bool
has_cn_in_san(const struct csr *csr)
{
	const struct name_attribute *cn = csr_name_first(csr, OID_COMMON_NAME);

	for (; cn != NULL; cn = csr_name_next(csr, cn))
		if (san_dns_name(csr, cn->text) == NULL)
			return false;
	return true;
}

static bool
learn_csr(struct csrlint_lesson *lesson, const struct csr *csr)
{
	struct rsa_facts rsa = {0};
	struct facts facts = {.csr = csr};
	struct lesson_thing *each;

	lesson->requests++;
	keys_study_rsa(&csr->key, &rsa);
	facts.key_name = describe_key(csr, &rsa, lesson->scratch);
	lesson->is_cn_in_san = lesson->is_cn_in_san && has_cn_in_san(csr);
	if (!learn_oids(lesson, csr))
		return false;
	for (each = lesson->things; each != NULL; each = each->next)
		if (!learn_thing(lesson, each, &facts))
			return false;
	return true;
}

/* What cannot be decoded teaches nothing. */
static bool
learn_block(struct csrlint_lesson *lesson, struct slice der, size_t *learned)
{
	const struct der_caps caps = {ELEMENTS_MAX, DEPTH_MAX};
	struct der_faults *faults =
		arena_room(lesson->scratch, sizeof(*faults));
	struct csr *csr = arena_alloc(lesson->scratch, sizeof(*csr));

	if (faults == NULL || csr == NULL)
		return false;
	if (der.n == 0 || der.n > OCTETS_MAX)
		return true;
	csr->der = der;
	der_check(der, caps, faults);
	if (faults->capped || faults->broken)
		return true;
	if (csr_decode(faults->outer, lesson->scratch, csr) != ERR_OK)
		return false;
	if (!csr->decoded)
		return true;
	++*learned;
	return learn_csr(lesson, csr);
}

bool
csrlint_lesson_add(struct csrlint_lesson *lesson, const void *bytes, size_t n,
	size_t *learned)
{
	struct input input;
	bool is_learned = true;

	memory_begin();
	*learned = 0;
	arena_reset(lesson->scratch);
	if (input_scan((struct slice){bytes, n}, OCTETS_MAX, lesson->scratch,
		    &input) != ERR_OK)
		return false;
	for (size_t i = 0; is_learned && i < input.block_count; i++)
		if (input.blocks[i].object == OBJECT_REQUEST)
			is_learned = learn_block(
				lesson, input.blocks[i].der, learned);
	return is_learned && !memory_has_run_out();
}

bool
csrlint_lesson_policy(struct csrlint_lesson *lesson, char **policy)
{
	struct text text;

	memory_begin();
	arena_reset(lesson->scratch);
	text = text_in(lesson->scratch);
	lesson_write(lesson, &text);
	*policy = memory_has_run_out() ? NULL
				       : memory_noted(strdup(text_get(&text)));
	return *policy != NULL;
}
