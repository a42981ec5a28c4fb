/* Lists of known keys that the user brings.
 * SPDX-License-Identifier: MIT */
#include "known/blocklist.h"

#include <stdlib.h>

#include "base/memory.h"
#include "known/list_text.h"
#include "verify/verify.h"

enum {
	HASH_DIGITS = 2 * SHA256_OCTETS,
	SHORT_HASH_DIGITS = 2 * BLOCKLIST_HASH_OCTETS,
	MODULUS_DIGITS_MIN = 128,
	MODULUS_DIGITS_MAX = 4096,
	SAMPLES = 1024, /* places that are looked at for being sorted */
	LOOKED_AT_OCTETS = 4096
};

struct blocklist {
	struct blocklist *next; /* owned */
	struct arena *memory;   /* owned; of the name */
	const char *name;
	struct slice records; /* sorted, of BLOCKLIST_RECORD_OCTETS each */
	uint8_t *owned;       /* the same, where they were made of text */
};

static const uint8_t *
record_at(struct slice records, size_t index)
{
	return records.p + index * BLOCKLIST_RECORD_OCTETS;
}

static int
compare_hashes(const void *left, const void *right)
{
	return memcmp(left, right, BLOCKLIST_HASH_OCTETS);
}

static bool
find_in(const struct blocklist *list, const uint8_t *hash,
	struct blocklist_entry *out)
{
	const uint8_t *record = list->records.n == 0
		? NULL
		: bsearch(hash, list->records.p,
			  list->records.n / BLOCKLIST_RECORD_OCTETS,
			  BLOCKLIST_RECORD_OCTETS, compare_hashes);

	if (record == NULL)
		return false;
	*out = (struct blocklist_entry){
		list->name, record[BLOCKLIST_HASH_OCTETS]};
	return true;
}

bool
blocklist_find(const struct blocklist *first, const uint8_t *number_hash,
	const uint8_t *spki_hash, struct blocklist_entry *out)
{
	for (const struct blocklist *list = first; list != NULL;
		list = list->next)
		if (find_in(list, number_hash, out) ||
			find_in(list, spki_hash, out))
			return true;
	return false;
}

/* Octets of text, as its beginning tells. */
static bool
is_text(struct slice octets)
{
	const struct slice head = slice_head(octets, LOOKED_AT_OCTETS);

	for (size_t i = 0; i < head.n; i++)
		if (head.p[i] >= 0x7f ||
			(head.p[i] < ' ' &&
				strchr("\t\n\r", head.p[i]) == NULL))
			return false;
	return true;
}

/* Looks at some places alone: the list of badkeys has millions of records, and
 * to look at all would cost more than everything else. */
static bool
is_sorted(struct slice records)
{
	const size_t count = records.n / BLOCKLIST_RECORD_OCTETS;
	const size_t step = count / SAMPLES + 1;

	for (size_t i = step; i < count; i += step)
		if (compare_hashes(record_at(records, i - step),
			    record_at(records, i)) > 0)
			return false;
	return true;
}

static bool
take_records(struct blocklist *list, struct slice octets, struct text *error)
{
	list->records = octets;
	if (octets.n % BLOCKLIST_RECORD_OCTETS == 0 && is_sorted(octets))
		return true;
	text_printf(error, "neither text nor sorted records of %d octets",
		(int)BLOCKLIST_RECORD_OCTETS);
	return false;
}

/* Leading zeros are no part of a number. */
static void
hash_modulus(struct slice digits, uint8_t record[BLOCKLIST_RECORD_OCTETS])
{
	uint8_t octets[MODULUS_DIGITS_MAX / 2];
	uint8_t hash[SHA256_OCTETS];
	size_t n;

	while (digits.n > 0 && digits.p[0] == '0')
		digits = slice_from(digits, 1);
	n = list_text_decode(digits, octets);
	verify_sha256((struct slice){octets, n}, hash);
	memcpy(record, hash, BLOCKLIST_HASH_OCTETS);
}

/* False where the digits are neither a hash nor a modulus. */
static bool
read_digits(struct slice digits, uint8_t record[BLOCKLIST_RECORD_OCTETS])
{
	record[BLOCKLIST_HASH_OCTETS] = 0;
	if (digits.n == HASH_DIGITS || digits.n == SHORT_HASH_DIGITS) {
		list_text_decode(slice_head(digits, SHORT_HASH_DIGITS), record);
		return true;
	}
	if (digits.n < MODULUS_DIGITS_MIN || digits.n > MODULUS_DIGITS_MAX)
		return false;
	hash_modulus(digits, record);
	return true;
}

/* Fills records, which have room for all lines. The number of the first line
 * that is wrong; 0: none is, and *count is that of the records. */
static size_t
read_lines(struct slice text, uint8_t *records, size_t *count)
{
	size_t number = 0;

	*count = 0;
	while (text.n > 0) {
		struct slice line = list_text_line(&text);

		number++;
		if (list_text_is_empty(line))
			continue;
		if (!read_digits(list_text_digits(line),
			    records + *count * BLOCKLIST_RECORD_OCTETS))
			return number;
		++*count;
	}
	return 0;
}

static bool
take_text(struct blocklist *list, struct slice text, struct text *error)
{
	size_t count, wrong;

	list->owned = memory_noted(
		calloc(list_text_count(text) + 1, BLOCKLIST_RECORD_OCTETS));
	if (list->owned == NULL) {
		text_words(error, err_text(ERR_NO_MEMORY));
		return false;
	}
	wrong = read_lines(text, list->owned, &count);
	if (wrong != 0) {
		text_printf(error,
			"line %zu: expected the hexadecimal digits of a "
			"SHA-256 (64) or of a modulus",
			wrong);
		return false;
	}
	qsort(list->owned, count, BLOCKLIST_RECORD_OCTETS, compare_hashes);
	list->records =
		(struct slice){list->owned, count * BLOCKLIST_RECORD_OCTETS};
	return true;
}

static void
free_one(struct blocklist *list)
{
	arena_free(list->memory);
	free(list->owned);
	free(list);
}

/* A list with its name alone; NULL where memory is short. */
static struct blocklist *
make_list(const char *name)
{
	struct blocklist *list = memory_noted(calloc(1, sizeof(*list)));

	if (list == NULL)
		return NULL;
	list->memory = arena_new();
	if (list->memory == NULL) {
		free(list);
		return NULL;
	}
	list->name = quote(list->memory, slice_text(name));
	return list;
}

bool
blocklist_add(struct blocklist **first, const char *name, struct slice octets,
	struct text *error)
{
	struct blocklist *list = make_list(name);

	if (list == NULL) {
		text_words(error, err_text(ERR_NO_MEMORY));
		return false;
	}
	if (!(is_text(octets) ? take_text(list, octets, error)
			      : take_records(list, octets, error))) {
		free_one(list);
		return false;
	}
	while (*first != NULL)
		first = &(*first)->next;
	*first = list;
	return true;
}

void
blocklist_free(struct blocklist *first)
{
	while (first != NULL) {
		struct blocklist *next = first->next;

		free_one(first);
		first = next;
	}
}
