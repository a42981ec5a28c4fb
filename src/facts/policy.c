/* Holding a request against a policy. SPDX-License-Identifier: MIT */
#include "facts/policy.h"

#include "facts/facts.h"
#include "facts/mailboxes.h"
#include "facts/policy_values.h"

/* One study of a request. */
struct study {
	const struct policy *policy;
	const struct facts *facts;
	struct arena *arena;
	struct policy_facts *out;
};

/* --- the same as -----------------------------------------------------------
 */

/* Normal forms of values by their hash, so that many can be looked for among
 * many. */
struct bag {
	const struct policy_value **value;
	size_t room; /* a power of two, more than there are values */
};

static size_t
hash_of(struct slice text)
{
	uint64_t hash = 0xcbf29ce484222325ULL; /* FNV-1a */

	for (size_t i = 0; i < text.n; i++)
		hash = (hash ^ text.p[i]) * 0x100000001b3ULL;
	return (size_t)(hash ^ hash >> 32);
}

/* The place of a text, or the free one where it belongs. */
static size_t
slot_of(const struct bag *bag, struct slice text)
{
	size_t at = hash_of(text) & (bag->room - 1);

	while (bag->value[at] != NULL &&
		!slice_equal(bag->value[at]->normal, text))
		at = (at + 1) & (bag->room - 1);
	return at;
}

static bool
fill_bag(struct bag *bag, const struct policy_list *list, struct arena *arena)
{
	bag->room = 16;
	while (bag->room <= list->count * 2)
		bag->room *= 2;
	bag->value = arena_array(arena, bag->room, sizeof(bag->value[0]));
	if (bag->value == NULL)
		return false;
	for (size_t i = 0; i < list->count; i++)
		bag->value[slot_of(bag, list->value[i].normal)] =
			&list->value[i];
	return true;
}

/* Lists the values of a thing, in the form of another. */
static void
list_as(struct policy_list *list, const struct policy_thing *thing,
	enum policy_form form)
{
	const size_t before = list->count;

	list->thing = thing;
	policy_list_values(list);
	for (size_t i = before; i < list->count; i++)
		list->value[i].normal =
			policy_normal(form, list->value[i].text, list->arena);
}

/* What same-as names; `san` is every kind of names that are texts. */
static void
list_others(struct policy_list *list, const struct policy_section *section)
{
	const struct policy_thing *thing;

	if (section->same_as.kind != THING_SAN) {
		list_as(list, &section->same_as, section->thing.form);
		return;
	}
	for (size_t i = 0; (thing = policy_thing_at(i)) != NULL; i++)
		if (thing->kind == THING_SAN_NAME ||
			thing->kind == THING_OTHER_NAME)
			list_as(list, thing, section->thing.form);
}

static bool
find_same(const struct study *study, struct policy_asked *asked)
{
	struct policy_list others = {
		.facts = study->facts, .arena = study->arena};
	struct bag bag;

	list_others(&others, asked->section);
	if (others.failed || !fill_bag(&bag, &others, study->arena))
		return false;
	for (size_t i = 0; i < asked->count; i++) {
		struct policy_judged *each = &asked->judged[i];

		each->is_same =
			bag.value[slot_of(&bag, each->value.normal)] != NULL;
	}
	return true;
}

/* --- sections --------------------------------------------------------------
 */

static struct policy_judged
judge(const struct policy_section *section, const struct policy_value *value)
{
	return (struct policy_judged){.value = *value,
		.is_allowed = section->allow == NULL ||
			policy_find(section->allow, value, false) != NULL,
		.denied_by = policy_find(section->deny, value, true),
		.is_same = true};
}

static bool
ask(const struct study *study, const struct policy_section *section,
	struct policy_asked *out)
{
	struct policy_list list = {.facts = study->facts,
		.arena = study->arena,
		.thing = &section->thing};

	policy_list_values(&list);
	*out = (struct policy_asked){.section = section,
		.label = policy_label(&section->thing, study->arena),
		.where = policy_place(&section->thing, study->facts->csr),
		.judged = arena_array(
			study->arena, list.count + 1, sizeof(out->judged[0])),
		.count = list.count};
	if (list.failed || out->judged == NULL)
		return false;
	for (size_t i = 0; i < list.count; i++)
		out->judged[i] = judge(section, &list.value[i]);
	return !policy_has(section, POLICY_SAME_AS) || find_same(study, out);
}

/* --- what no section names -------------------------------------------------
 */

static void
add_unnamed(const struct study *study, const char *label, struct slice text,
	struct slice at)
{
	struct policy_facts *out = study->out;

	out->unnamed[out->unnamed_count++] =
		(struct policy_unnamed){label, text, at};
}

static bool
is_named(const struct study *study, const struct policy_thing *thing)
{
	return policy_section_of(study->policy, thing) != NULL;
}

static bool
is_kind_named(const struct study *study, enum policy_kind kind)
{
	const struct policy_section *each = study->policy->first;

	while (each != NULL && each->thing.kind != kind)
		each = each->next;
	return each != NULL;
}

static void
list_unnamed_of_subject(const struct study *study)
{
	const struct csr *csr = study->facts->csr;

	for (size_t i = 0; i < csr->name_count; i++) {
		const struct name_attribute *name = &csr->names[i];
		const struct policy_thing thing = {
			.kind = THING_ATTRIBUTE_OF_SUBJECT, .oid = name->oid};

		if (!is_named(study, &thing))
			add_unnamed(study, policy_label(&thing, study->arena),
				name->text,
				name->value.n > 0 ? name->value : name->whole);
	}
}

/* Names of a kind; [policy san] names all kinds that it allows. */
static void
list_unnamed_names(const struct study *study)
{
	const struct csr *csr = study->facts->csr;

	if (is_kind_named(study, THING_SAN))
		return;
	for (size_t i = 0; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];
		struct other_name other;
		struct policy_thing thing = {
			.kind = THING_SAN_NAME, .name_kind = name->kind};

		if (read_other_name(name, &other))
			thing = (struct policy_thing){
				.kind = THING_OTHER_NAME, .oid = other.oid};
		if (!is_named(study, &thing))
			add_unnamed(study, policy_label(&thing, study->arena),
				(struct slice){NULL, 0},
				name->value.n > 0 ? name->value : name->whole);
	}
}

/* True where a section about what the extension holds names it. */
static bool
is_extension_named(const struct study *study, enum oid_id type)
{
	switch ((int)type) {
	case OID_SUBJECT_ALT_NAME:
		return is_kind_named(study, THING_SAN) ||
			is_kind_named(study, THING_SAN_TOTAL) ||
			is_kind_named(study, THING_SAN_NAME) ||
			is_kind_named(study, THING_OTHER_NAME);
	case OID_KEY_USAGE: return is_kind_named(study, THING_USAGE);
	case OID_EXT_KEY_USAGE: return is_kind_named(study, THING_PURPOSE);
	case OID_BASIC_CONSTRAINTS: return is_kind_named(study, THING_CA);
	default: return false;
	}
}

static void
list_unnamed_extensions(const struct study *study)
{
	const struct csr *csr = study->facts->csr;

	if (is_kind_named(study, THING_EXTENSION))
		return;
	for (size_t i = 0; i < csr->extension_count; i++)
		if (!is_extension_named(study, csr->extensions[i].type))
			add_unnamed(study,
				oid_text(study->arena, csr->extensions[i].oid),
				(struct slice){NULL, 0},
				csr->extensions[i].whole);
}

static void
list_unnamed_attributes(const struct study *study)
{
	const struct csr *csr = study->facts->csr;

	if (is_kind_named(study, THING_ATTRIBUTE))
		return;
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (!csr_is_extension_request(&csr->attributes[i]))
			add_unnamed(study,
				oid_text(study->arena, csr->attributes[i].oid),
				(struct slice){NULL, 0},
				csr->attributes[i].whole);
}

static bool
list_unnamed(const struct study *study)
{
	const struct csr *csr = study->facts->csr;

	study->out->unnamed = arena_array(study->arena,
		csr->name_count + csr->san_count + csr->extension_count +
			csr->attribute_count + 1,
		sizeof(study->out->unnamed[0]));
	if (study->out->unnamed == NULL)
		return false;
	list_unnamed_of_subject(study);
	list_unnamed_names(study);
	list_unnamed_extensions(study);
	list_unnamed_attributes(study);
	return true;
}

enum err_code
policy_study(const struct policy *policy, const struct facts *facts,
	struct arena *arena, struct policy_facts *out)
{
	const struct study study = {policy, facts, arena, out};

	*out = (struct policy_facts){.policy = policy};
	if (policy->section_count == 0 && !policy->forbids_others)
		return ERR_OK;
	out->asked = arena_array(
		arena, policy->section_count + 1, sizeof(out->asked[0]));
	if (out->asked == NULL)
		return ERR_NO_MEMORY;
	for (const struct policy_section *each = policy->first; each != NULL;
		each = each->next)
		if (!ask(&study, each, &out->asked[out->count++]))
			return ERR_NO_MEMORY;
	if (policy->forbids_others && !list_unnamed(&study))
		return ERR_NO_MEMORY;
	return ERR_OK;
}
