/* The narrowest patterns that people would write for some values.
 * SPDX-License-Identifier: MIT */
#include "linter/lesson.h"

#include "base/unicode.h"
#include "names/address.h"
#include "names/host.h"
#include "places/places.h"
#include "policy/glob.h"
#include "policy/object.h"
#include "policy/words.h"

enum {
	EXACT_MAX = 8,       /* so many different values are written as they
				are */
	LINE_COLUMNS = 72,   /* what is longer goes on in the next line */
	OPEN_MIN = 2,        /* a glob stands for so many values or more */
	NETWORK_BITS_V4 = 8, /* a wider network says nothing */
	NETWORK_BITS_V6 = 16
};

/* Patterns that are being written. */
struct patterns {
	struct text *out;
	size_t column;
};

static void
put(struct patterns *patterns, const char *pattern)
{
	const size_t n = strlen(pattern);

	patterns->column += n + 1;
	if (patterns->column > LINE_COLUMNS && patterns->column > n + 1) {
		text_words(patterns->out, "\n ");
		patterns->column = n + 2;
	}
	text_words(patterns->out, " ");
	text_words(patterns->out, pattern);
}

/* --- exactly ---------------------------------------------------------------
 */

/* Between quotation marks, with the backslashes of RFC 4514. */
static void
put_exact(struct patterns *patterns, struct slice value)
{
	struct text text = text_in(patterns->out->arena);
	struct character each;

	text_words(&text, "\"");
	while (unicode_next(&value, &each)) {
		const bool is_shown = each.c != UNICODE_NONE &&
			!unicode_is_control(each.c) &&
			!unicode_is_invisible(each.c);

		if (each.c == '"' || each.c == '\\')
			text_words(&text, "\\");
		if (is_shown)
			text_add(&text, (const char *)each.at.p, each.at.n);
		for (size_t i = 0; !is_shown && i < each.at.n; i++)
			text_printf(&text, "\\%02x", each.at.p[i]);
	}
	text_words(&text, "\"");
	put(patterns, text_get(&text));
}

static void
put_all_exact(struct patterns *patterns, const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++)
		put_exact(patterns, thing->value[i].value.text);
}

static bool
are_countries(const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++)
		if (country_find(thing->value[i].value.text, NULL) !=
			COUNTRY_ASSIGNED)
			return false;
	return true;
}

/* --- hosts and mailboxes ---------------------------------------------------
 */

/* What a glob leaves as it is: of a host all behind the first label, of a
 * mailbox all from the at sign on; empty where the value is none. */
static struct slice
common_part(enum policy_form form, struct slice value)
{
	const struct slice behind = slice_from(
		value, slice_find(value, form == FORM_MAILBOX ? '@' : '.'));
	struct host host;

	if (form == FORM_MAILBOX)
		return glob_is_host(slice_from(behind, 1)) &&
				!glob_is_open(behind)
			? behind
			: (struct slice){NULL, 0};
	host_read(value, &host);
	/* "*.com" is no site's. */
	if (!glob_is_host(value) || glob_is_open(value) || !host.is_valid ||
		host.kind != HOST_NAME || behind.n < 2 ||
		slice_find(slice_from(behind, 1), '.') + 1 >= behind.n)
		return (struct slice){NULL, 0};
	return behind;
}

/* How many values have this part, and whether one before `index` has. */
static size_t
count_with(const struct lesson_thing *thing, struct slice part, size_t index,
	bool *is_first)
{
	size_t n = 0;

	*is_first = true;
	for (size_t i = 0; i < thing->count; i++) {
		const bool has = slice_equal(part,
			common_part(thing->thing.form,
				thing->value[i].value.normal));

		n += has;
		if (has && i < index)
			*is_first = false;
	}
	return n;
}

static void
put_globs(struct patterns *patterns, const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++) {
		const struct policy_value *value = &thing->value[i].value;
		const struct slice part =
			common_part(thing->thing.form, value->normal);
		struct text glob = text_in(patterns->out->arena);
		bool is_first = true;

		if (part.n == 0 ||
			count_with(thing, part, i, &is_first) < OPEN_MIN) {
			put_exact(patterns, value->text);
		} else if (is_first) {
			text_words(&glob, "*");
			text_add(&glob, (const char *)part.p, part.n);
			put(patterns, text_get(&glob));
		}
	}
}

/* --- texts -----------------------------------------------------------------
 */

static bool
are_digits(const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++) {
		const struct slice text = thing->value[i].value.text;

		for (size_t j = 0; j < text.n; j++)
			if (!ascii_is_digit(text.p[j]))
				return false;
	}
	return thing->count > 0 && thing->length.least > 0;
}

/* Characters that stand for themselves in a glob without quotation marks. */
static bool
is_plain(uint8_t c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) ||
		(c != '\0' && strchr("-_.:@/+", c) != NULL);
}

/* How many plain octets all values begin with, or end with. */
static size_t
common_octets(const struct lesson_thing *thing, bool at_end)
{
	const struct slice first = thing->value[0].value.text;
	size_t n = first.n;

	for (size_t i = 0; i < thing->count; i++) {
		const struct slice text = thing->value[i].value.text;
		size_t same = 0;

		while (same < n && same < text.n) {
			const uint8_t a =
				first.p[at_end ? first.n - 1 - same : same];
			const uint8_t b =
				text.p[at_end ? text.n - 1 - same : same];

			if (a != b || !is_plain(a))
				break;
			same++;
		}
		n = same;
	}
	return n;
}

/* "app-*", "*.svc": what all of them begin and end with. */
static void
put_common(struct patterns *patterns, const struct lesson_thing *thing)
{
	const struct slice first = thing->value[0].value.text;
	size_t before = common_octets(thing, false);
	size_t behind = common_octets(thing, true);
	struct text glob = text_in(patterns->out->arena);

	if (before > 0 && first.p[0] == '/')
		before = 0; /* that begins an expression */
	if (before + behind > thing->length.least)
		behind = 0;
	if (before + behind < 2)
		return;
	text_add(&glob, (const char *)first.p, before);
	text_words(&glob, thing->thing.form == FORM_URI ? "**" : "*");
	text_add(&glob, (const char *)first.p + first.n - behind, behind);
	put(patterns, text_get(&glob));
}

static void
put_texts(struct patterns *patterns, const struct lesson_thing *thing)
{
	struct text digits = text_in(patterns->out->arena);

	if (thing->count <= EXACT_MAX && !thing->has_more) {
		put_all_exact(patterns, thing);
	} else if (thing->has_more) {
		return; /* what is not kept may be anything */
	} else if (are_digits(thing) && thing->length.most <= 255) {
		text_printf(&digits, "/[0-9]{%lu,%lu}/",
			(unsigned long)thing->length.least,
			(unsigned long)thing->length.most);
		put(patterns, text_get(&digits));
	} else {
		put_common(patterns, thing);
	}
}

/* --- addresses -------------------------------------------------------------
 */

static bool
are_addresses(const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++)
		if (thing->value[i].value.octets.n != 4 &&
			thing->value[i].value.octets.n != 16)
			return false;
	return true;
}

static unsigned
common_bits(struct slice a, struct slice b, unsigned most)
{
	unsigned n = 0;

	while (n < most && ((a.p[n / 8] ^ b.p[n / 8]) & (0x80 >> n % 8)) == 0)
		n++;
	return n;
}

/* The narrowest network that all addresses of this length are in. */
static void
put_network(struct patterns *patterns, const struct lesson_thing *thing,
	size_t octets)
{
	struct text text = text_in(patterns->out->arena);
	const struct slice *first = NULL;
	unsigned bits = (unsigned)octets * 8;
	uint8_t network[16] = {0};
	char printed[ADDRESS_ROOM];

	for (size_t i = 0; i < thing->count; i++) {
		const struct slice *each = &thing->value[i].value.octets;

		if (each->n != octets)
			continue;
		first = first == NULL ? each : first;
		bits = common_bits(*first, *each, bits);
	}
	if (first == NULL)
		return;
	for (unsigned i = 0; i < bits; i++)
		network[i / 8] |= (uint8_t)(first->p[i / 8] & (0x80 >> i % 8));
	(void)address_print((struct slice){network, octets}, printed);
	text_words(&text, printed);
	if (bits < octets * 8)
		text_printf(&text, "/%u", bits);
	if (bits >= (octets == 4 ? NETWORK_BITS_V4 : NETWORK_BITS_V6)) {
		put(patterns, text_get(&text));
		return;
	}
	for (size_t i = 0; i < thing->count; i++)
		if (thing->value[i].value.octets.n == octets) {
			(void)address_print(
				thing->value[i].value.octets, printed);
			put(patterns, printed);
		}
}

/* --- keys and words --------------------------------------------------------
 */

/* "rsa:2048-4096" of all sizes that there were of this kind. */
static void
put_sizes(struct patterns *patterns, const struct lesson_thing *thing,
	const char *kind)
{
	const struct slice folded =
		words_fold(slice_text(kind), patterns->out->arena);
	struct text text = text_in(patterns->out->arena);
	unsigned long least = 0;
	unsigned long most = 0;

	for (size_t i = 0; i < thing->count; i++) {
		const struct slice key = thing->value[i].value.normal;
		const size_t colon = slice_find(key, ':');
		unsigned long bits = 0;

		if (!slice_equal(slice_head(key, colon), folded))
			continue;
		for (size_t j = colon + 1; j < key.n; j++)
			bits = bits * 10 + (key.p[j] - (unsigned long)'0');
		if (least == 0 || bits < least)
			least = bits;
		if (bits > most)
			most = bits;
	}
	if (most == 0)
		return;
	text_printf(&text, "%s:%lu", kind, least);
	if (most > least)
		text_printf(&text, "-%lu", most);
	put(patterns, text_get(&text));
}

/* The word of a kind of keys, or of a digest; NULL: there is none. */
static const char *
word_for(const struct lesson_thing *thing, struct slice normal,
	struct arena *arena)
{
	const struct slice kind = slice_head(normal, slice_find(normal, ':'));
	const char *word;

	for (size_t i = 0; (word = words_at(&thing->thing, i)) != NULL; i++)
		if (slice_equal(kind, words_fold(slice_text(word), arena)))
			return word;
	return NULL;
}

/* True where there is a word for each value. */
static bool
have_words(const struct lesson_thing *thing, struct arena *arena)
{
	for (size_t i = 0; i < thing->count; i++)
		if (word_for(thing, thing->value[i].value.normal, arena) ==
			NULL)
			return false;
	return true;
}

/* A key of another kind than RSA: a curve, or the word of the kind. */
static void
put_key(struct patterns *patterns, const struct lesson_thing *thing,
	const struct policy_value *value)
{
	struct arena *arena = patterns->out->arena;
	const struct slice curve =
		slice_from(value->text, slice_find(value->text, ' ') + 1);
	const char *word = word_for(thing, value->normal, arena);
	struct text text = text_in(arena);
	const char *nearest;

	if (word == NULL)
		return; /* memory ran out, as all have one */
	if (strcmp(word, "ec") == 0 && words_curve(curve, &nearest) != NULL) {
		text_printf(&text, "ec:%s", words_curve(curve, &nearest));
		put(patterns, text_get(&text));
	} else if (strncmp(word, "rsa", 3) != 0) {
		put(patterns, word);
	}
}

static void
put_keys(struct patterns *patterns, const struct lesson_thing *thing)
{
	if (!have_words(thing, patterns->out->arena))
		return;
	put_sizes(patterns, thing, "rsa");
	put_sizes(patterns, thing, "rsassa-pss");
	for (size_t i = 0; i < thing->count; i++)
		put_key(patterns, thing, &thing->value[i].value);
}

static void
put_words(struct patterns *patterns, const struct lesson_thing *thing)
{
	const bool is_digest = thing->thing.form == FORM_DIGEST;

	if (is_digest && !have_words(thing, patterns->out->arena))
		return;
	for (size_t i = 0; i < thing->count; i++) {
		const struct policy_value *value = &thing->value[i].value;
		struct text text = text_in(patterns->out->arena);
		const char *word = is_digest
			? word_for(thing, value->normal, patterns->out->arena)
			: NULL;

		if (word == NULL) {
			text_add(&text, (const char *)value->text.p,
				value->text.n);
			word = text_get(&text);
		}
		put(patterns, word);
	}
}

/* False for octets that are no OID, or too long a one. */
static bool
can_be_written(struct slice oid, struct arena *arena)
{
	struct text text = text_in(arena);
	struct slice again;

	oid_print(&text, oid);
	return object_read(slice_text(text_get(&text)), arena, &again) &&
		slice_equal(oid, again);
}

/* By its name where that is one word. */
static void
put_objects(struct patterns *patterns, const struct lesson_thing *thing)
{
	for (size_t i = 0; i < thing->count; i++)
		if (!can_be_written(
			    thing->value[i].value.normal, patterns->out->arena))
			return;
	for (size_t i = 0; i < thing->count; i++) {
		const struct slice oid = thing->value[i].value.normal;
		const enum oid_id id = oid_find(oid);
		struct text text = text_in(patterns->out->arena);

		if (id != OID_UNKNOWN && strchr(oid_name(id), ' ') == NULL &&
			words_may_be(&thing->thing, oid))
			text_words(&text, oid_name(id));
		else
			oid_print(&text, oid);
		put(patterns, text_get(&text));
	}
}

void
lesson_write_patterns(const struct lesson_thing *thing, struct text *out)
{
	struct patterns patterns = {out, sizeof("require =")};

	if (thing->has_more && thing->thing.form != FORM_ADDRESS &&
		thing->thing.form != FORM_TEXT)
		return; /* what is not kept may be anything */
	switch (thing->thing.form) {
	case FORM_NUMBER: break;
	case FORM_TEXT:
	case FORM_URI: put_texts(&patterns, thing); break;
	case FORM_COUNTRY:
		if (are_countries(thing))
			put_all_exact(&patterns, thing);
		break;
	case FORM_HOST:
	case FORM_NAME:
	case FORM_MAILBOX: put_globs(&patterns, thing); break;
	case FORM_ADDRESS:
		if (!thing->has_more && are_addresses(thing)) {
			put_network(&patterns, thing, 4);
			put_network(&patterns, thing, 16);
		}
		break;
	case FORM_KEY: put_keys(&patterns, thing); break;
	case FORM_DIGEST:
	case FORM_WORD: put_words(&patterns, thing); break;
	case FORM_OBJECT: put_objects(&patterns, thing); break;
	}
}
