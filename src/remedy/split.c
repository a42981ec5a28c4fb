/* Splitting values. SPDX-License-Identifier: MIT */
#include "remedy/split.h"

#include "names/key_value.h"
#include "names/san_text.h"
#include "remedy/proposal.h"
#include "remedy/subject_words.h"

static struct remedy_value *
value_of(const struct split *split)
{
	return &split->remedy->values[split->index];
}

/* Puts a value behind the last one. */
static bool
append(const struct split *split, enum oid_id type, struct slice text)
{
	*split->has_changed = true;
	return parts_append_value(split->remedy,
		(struct remedy_value){
			.type = type, .oid = oid_octets(type), .text = text},
		split->arena);
}

/* --- "DC=example.com" -------------------------------------------------------
 */

/* The octets in front of the last dot, that too. */
static size_t
last_label(struct slice text)
{
	size_t n = text.n;

	while (n > 0 && text.p[n - 1] != '.')
		n--;
	return n;
}

/* The root's label takes the value's place, and the others follow. */
static bool
split_domain(const struct split *split)
{
	struct slice rest = value_of(split)->text;
	bool is_first = true;

	while (rest.n > 0) {
		const size_t n = last_label(rest);
		const struct slice label = slice_from(rest, n);

		rest = slice_head(rest, n == 0 ? 0 : n - 1);
		if (label.n == 0)
			continue;
		if (is_first)
			value_of(split)->text = label;
		else if (!append(split, OID_DOMAIN_COMPONENT, label))
			return false;
		is_first = false;
	}
	return true;
}

/* --- "www.example.com/subjectAltName=DNS:example.com" ------------------------
 */

static bool
add_names(const struct split *split, struct slice text)
{
	struct general_name read;

	while (text.n > 0 &&
		proposal_next_name(&text, SAN_DNS_NAME, split->arena, &read)) {
		const struct remedy_name name = {read.kind, read.value, false};

		if (parts_has_name(split->remedy, &name))
			continue;
		*split->has_changed = true;
		if (!parts_add_name(split->remedy, name, split->arena))
			return false;
	}
	return true;
}

/* "DNS:a, IP:b" of the names that the text lists; empty: none, and p == NULL
 * where memory is short. */
static struct slice
listed_names(const struct split *split)
{
	struct san_text_name *names =
		arena_array(split->arena, SAN_TEXT_NAMES, sizeof(names[0]));
	struct text list = text_in(split->arena);
	size_t count;

	if (names == NULL)
		return (struct slice){NULL, 0};
	count = san_text_read(value_of(split)->text, names);
	for (size_t i = 0; i < count; i++) {
		text_words(&list, i == 0 ? "" : ",");
		text_words(&list, names[i].label);
		text_add(&list, (const char *)names[i].text.p, names[i].text.n);
	}
	return list.failed ? (struct slice){NULL, 0}
			   : slice_text(text_get(&list));
}

/* A commonName becomes the first of the names, any other value is taken for
 * nothing but them. */
static bool
split_names(const struct split *split, struct slice names)
{
	struct remedy_value *value = value_of(split);
	struct slice host;

	if (!add_names(split, names))
		return false;
	host = parts_first_host(split->remedy, true, split->arena);
	*split->has_changed |= !slice_equal(value->text, host);
	value->text = value->type == OID_COMMON_NAME
		? host
		: (struct slice){value->text.p, 0}; /* not writable: it goes */
	return true;
}

/* --- "Example Ltd/OU=IT"
 * ------------------------------------------------------- */

/* The word of the attribute that text begins with, behind separators; *rest:
 * its value and what follows. NULL: none that is known. */
static const struct subject_word *
begin_attribute(struct slice text, struct slice *rest)
{
	struct slice name;
	size_t n;

	while (text.n > 0 && memchr("/,+;\\ ", text.p[0], 6) != NULL)
		text = slice_from(text, 1);
	n = key_length(text);
	*rest = slice_from(text, n == 0 ? text.n : n);
	name = slice_head(text, slice_find(text, '='));
	while (name.n > 0 && name.p[name.n - 1] == ' ')
		name.n--;
	return n == 0 ? NULL : subject_word_find_any(name);
}

static bool
split_attributes(const struct split *split)
{
	struct slice text = value_of(split)->text;
	struct slice rest = key_value_find(text);
	const struct subject_word *word;

	text.n -= rest.n;
	while (rest.n > 0) {
		struct slice value, next;

		word = begin_attribute(rest, &value);
		next = key_value_find(value);
		value.n -= next.n;
		if (word != NULL && value.n > 0 &&
			parts_find_value(split->remedy, word->type) ==
				SIZE_MAX &&
			!append(split, word->type, value))
			return false;
		if (next.n >= rest.n)
			break;
		rest = next;
	}
	*split->has_changed |= text.n != value_of(split)->text.n;
	value_of(split)->text = text;
	if (split->suggestion != NULL)
		value_of(split)->text =
			proposal_octets(split->suggestion, split->arena);
	return true;
}

bool
split_value(const struct split *split)
{
	const struct remedy_value *value = value_of(split);
	struct slice names;

	if (value->type == OID_DOMAIN_COMPONENT)
		return split_domain(split);
	if (split->suggestion != NULL &&
		proposal_is_name_list(split->suggestion))
		return split_names(split,
			proposal_octets(split->suggestion, split->arena));
	if (value->type != OID_COMMON_NAME && san_text_find(value->text).n == 0)
		return split_attributes(split);
	names = listed_names(split);
	if (names.p == NULL)
		return false;
	return names.n > 0 ? split_names(split, names)
			   : split_attributes(split);
}
