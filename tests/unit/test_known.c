/* Known keys: the tables, what is told of a key, and lists of the user's.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"
#include "data/table_write.h"
#include "known/known.h"
#include "known/tables.h"
#include "verify/verify.h"

static const struct table_shape small_shape = {
	.bucket_bits = 6, .kept_bits = 18, .number_bits = 6};

/* Small steps that look random; never 0. */
static uint64_t
draw(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static bool
has_number(struct slice table, uint64_t hash, uint32_t number)
{
	uint32_t numbers[TABLE_MATCHES_MAX];
	const size_t count = table_find(table, hash, numbers);

	for (size_t i = 0; i < count; i++)
		if (numbers[i] == number)
			return true;
	return false;
}

static void
test_table_has_what_was_written_into_it(void **state)
{
	enum { COUNT = 60 };
	struct table_entry entries[COUNT];
	struct table_shape shape = small_shape;
	uint64_t random = 1;
	struct slice table;
	uint8_t *octets;

	(void)state;
	for (uint32_t i = 0; i < COUNT; i++)
		entries[i] = (struct table_entry){draw(&random), i};
	octets = table_write(entries, COUNT, &shape);
	assert_non_null(octets);
	table = (struct slice){octets, table_octets(&shape)};
	random = 1;
	for (uint32_t i = 0; i < COUNT; i++) {
		uint64_t hash = draw(&random);

		assert_true(has_number(table, hash, i));
		assert_true(has_number(table, hash ^ 1, i)); /* not kept */
		assert_false(has_number(table, hash ^ (1ULL << 50), i));
	}
	free(octets);
}

static void
test_table_has_the_first_and_the_last_hash(void **state)
{
	struct table_entry entries[] = {{0, 1}, {UINT64_MAX, 2}};
	struct table_shape shape = small_shape;
	uint8_t *octets = table_write(entries, 2, &shape);
	struct slice table;

	(void)state;
	assert_non_null(octets);
	table = (struct slice){octets, table_octets(&shape)};
	assert_true(has_number(table, 0, 1));
	assert_true(has_number(table, UINT64_MAX, 2));
	assert_false(has_number(table, UINT64_MAX / 2, 1));
	free(octets);
}

static void
test_table_has_every_number_of_one_hash(void **state)
{
	struct table_entry entries[TABLE_MATCHES_MAX + 1];
	struct table_shape shape = small_shape;
	uint8_t *octets;

	(void)state;
	for (uint32_t i = 0; i <= TABLE_MATCHES_MAX; i++)
		entries[i] = (struct table_entry){77ULL << 50, i};
	octets = table_write(entries, TABLE_MATCHES_MAX, &shape);
	assert_non_null(octets);
	for (uint32_t i = 0; i < TABLE_MATCHES_MAX; i++)
		assert_true(
			has_number((struct slice){octets, table_octets(&shape)},
				77ULL << 50, i));
	free(octets);
	assert_null(table_write(entries, TABLE_MATCHES_MAX + 1, &shape));
}

static void
test_number_that_does_not_fit_is_refused(void **state)
{
	struct table_entry entry = {1, 64};
	struct table_shape shape = small_shape;

	(void)state;
	assert_null(table_write(&entry, 1, &shape));
}

static void
test_empty_table_has_nothing(void **state)
{
	struct table_shape shape = small_shape;
	uint32_t numbers[TABLE_MATCHES_MAX];
	uint8_t *octets = table_write(NULL, 0, &shape);

	(void)state;
	assert_non_null(octets);
	assert_int_equal(
		table_find((struct slice){octets, table_octets(&shape)}, 0,
			numbers),
		0);
	assert_int_equal(table_find((struct slice){NULL, 0}, 0, numbers), 0);
	free(octets);
}

/* Each octet in turn, so that marks and bits point anywhere: looking up must
 * stay within the table (the sanitisers watch). */
static void
test_spoilt_table_is_not_overrun(void **state)
{
	struct table_entry entries[] = {{5ULL << 58, 1}, {9ULL << 58, 2}};
	struct table_shape shape = small_shape;
	uint8_t *octets = table_write(entries, 2, &shape);
	const size_t n = table_octets(&shape);
	uint32_t numbers[TABLE_MATCHES_MAX];

	(void)state;
	assert_non_null(octets);
	for (size_t i = 0; i < n * 8; i++) {
		octets[i / 8] ^= (uint8_t)(1 << i % 8);
		for (uint64_t hash = 0; hash < 64; hash++)
			assert_true(table_find((struct slice){octets, n},
					    hash << 58,
					    numbers) <= TABLE_MATCHES_MAX);
		octets[i / 8] ^= (uint8_t)(1 << i % 8);
	}
	assert_int_equal(
		table_find((struct slice){octets, n - 1}, 5ULL << 58, numbers),
		0);
	free(octets);
}

/* An RSA key of random octets, odd and of whole length. */
static struct known_key
study_random_modulus(uint64_t *random, size_t octets)
{
	uint8_t modulus[256] = {0};
	struct known_key known;
	struct public_key key = {.kind = KEY_RSA};

	for (size_t i = 0; i < octets; i++)
		modulus[i] = (uint8_t)(draw(random) >> 32);
	modulus[0] |= 0x80;
	modulus[octets - 1] |= 1;
	key.modulus = (struct slice){modulus, octets};
	known_study(&key, NULL, &known);
	return known;
}

static void
test_random_moduli_are_not_known(void **state)
{
	uint64_t random = 20261129;

	(void)state;
	for (int i = 0; i < 10000; i++)
		assert_int_equal(study_random_modulus(&random, 256).source,
			KNOWN_NOWHERE);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(study_random_modulus(&random, 128).source,
			KNOWN_NOWHERE);
}

static void
test_random_hashes_are_in_no_table(void **state)
{
	uint64_t random = 4711;
	uint32_t numbers[TABLE_MATCHES_MAX];

	(void)state;
	for (int i = 0; i < 10000; i++) {
		uint64_t hash = draw(&random);

		assert_int_equal(
			table_find(tables_published(), hash, numbers), 0);
		for (int set = 0; set < DEBIAN_SET_COUNT; set++)
			assert_int_equal(
				table_find(tables_debian((enum debian_set)set),
					hash, numbers),
				0);
	}
}

/* The x of RFC 6979 A.2.5 with P-256. */
#define X_6979 \
	"60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
#define Y_6979 \
	"7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"

static struct known_key
study_point(const char *digits)
{
	struct hex room;
	struct known_key known;
	struct public_key key = {.kind = KEY_EC, .curve = OID_SECP256R1};

	key.bits.octets = from_hex(&room, digits);
	known_study(&key, NULL, &known);
	return known;
}

static void
test_published_key_is_known_in_every_form_of_its_point(void **state)
{
	static const char *const forms[] = {
		"04" X_6979 Y_6979, "03" X_6979, "07" X_6979 Y_6979};

	(void)state;
	for (size_t i = 0; i < 3 && tables_published().n > 0; i++) {
		struct known_key known = study_point(forms[i]);

		assert_int_equal(known.source, KNOWN_PUBLISHED);
		assert_string_equal(
			known.sentence, "the private key stands in RFC 6979");
	}
}

static void
test_key_without_a_number_is_not_known(void **state)
{
	const struct public_key nothing = {.kind = KEY_DSA};
	struct known_key known;

	(void)state;
	assert_int_equal(study_point("00").source, KNOWN_NOWHERE);
	assert_int_equal(study_point("04").source, KNOWN_NOWHERE);
	assert_int_equal(study_point("").source, KNOWN_NOWHERE);
	assert_int_equal(study_point("0200").source, KNOWN_NOWHERE);
	known_study(&nothing, NULL, &known);
	assert_int_equal(known.source, KNOWN_NOWHERE);
}

static void
test_days_of_the_tables_are_told(void **state)
{
	char day[VERSION_ROOM];

	(void)state;
	known_tell_debian_keys(day);
	assert_int_equal(
		strlen(day), tables_debian(DEBIAN_P256).n == 0 ? 0 : 10);
	known_tell_published_keys(day);
	assert_int_equal(strlen(day), tables_published().n == 0 ? 0 : 10);
}

/* --- lists ------------------------------------------------------------------
 */

/* A chain of one list, or of none with the reason why. */
struct added {
	struct blocklist *first;
	struct arena *arena;
	struct text error;
};

static bool
add_octets(struct added *added, const void *octets, size_t n)
{
	added->first = NULL;
	added->arena = arena_new();
	added->error = text_in(added->arena);
	return blocklist_add(&added->first, "a.list", (struct slice){octets, n},
		&added->error);
}

static bool
add_text(struct added *added, const char *text)
{
	return add_octets(added, text, strlen(text));
}

static void
drop(struct added *added)
{
	blocklist_free(added->first);
	arena_free(added->arena);
}

static bool
lists(const struct added *added, const char *hash, struct blocklist_entry *out)
{
	static const uint8_t other[SHA256_OCTETS] = {1};
	struct hex room;
	const uint8_t *octets = from_hex(&room, hash).p;
	struct blocklist_entry by_spki = {NULL, 0};
	const bool found = blocklist_find(added->first, octets, other, out);

	/* Both hashes are as good. */
	assert_int_equal(
		blocklist_find(added->first, other, octets, &by_spki), found);
	return found;
}

#define HASH_A \
	"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define HASH_B \
	"ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
#define HASH_C \
	"80112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static void
test_text_lists_hashes_in_any_order_and_case(void **state)
{
	struct blocklist_entry entry;
	struct added added;

	(void)state;
	assert_true(add_text(&added,
		"# a comment\r\n\r\n" HASH_B " of something\r\n"
		"\t00112233445566778899AABBCCDDEE\n   \n" HASH_B ",twice"));
	assert_true(lists(&added, HASH_A, &entry));
	assert_string_equal(entry.name, "a.list");
	assert_int_equal(entry.part, 0);
	assert_true(lists(&added, HASH_B, &entry));
	assert_false(lists(&added, HASH_C, &entry));
	drop(&added);
}

/* The SHA-256 of 64 octets 01, which as a number has one digit less. */
static void
test_text_lists_moduli(void **state)
{
	static const char *const prefixes[] = {"", "Modulus=", "0", "000"};
	uint8_t octets[64];
	uint8_t hash[SHA256_OCTETS];
	struct blocklist_entry entry;

	(void)state;
	memset(octets, 1, sizeof(octets));
	verify_sha256((struct slice){octets, sizeof(octets)}, hash);
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
		char line[160];
		struct added added;

		snprintf(line, sizeof(line), "%s", prefixes[i]);
		for (size_t j = 0; j < sizeof(octets); j++)
			strncat(line, "01", 3);
		assert_true(add_text(&added, line));
		assert_true(blocklist_find(added.first, hash, hash, &entry));
		drop(&added);
	}
}

static void
test_line_that_is_no_key_is_told(void **state)
{
	static const char *const lines[] = {
		HASH_A "\nnonsense\n",
		HASH_A "\n1234\n",
		HASH_A "\nModulus=\n",
		HASH_A "\n" HASH_A "0\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct added added;

		assert_false(add_text(&added, lines[i]));
		assert_null(added.first);
		assert_non_null(
			strstr(text_get(&added.error), "line 2: expected"));
		drop(&added);
	}
}

static void
test_modulus_too_long_is_refused(void **state)
{
	static char line[5000];
	struct added added;

	(void)state;
	memset(line, 'f', 4096);
	assert_true(add_text(&added, line));
	drop(&added);
	line[4096] = 'f';
	assert_false(add_text(&added, line));
	drop(&added);
}

static void
test_records_are_looked_up_where_they_lie(void **state)
{
	static const uint8_t records[] = {0x00, 0x11, 0x22, 0x33, 0x44, 0x55,
		0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 11, //
		0xff, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99,
		0xaa, 0xbb, 0xcc, 0xdd, 0xee, 1};
	struct blocklist_entry entry;
	struct added added;

	(void)state;
	assert_true(add_octets(&added, records, sizeof(records)));
	assert_true(lists(&added, HASH_A, &entry));
	assert_int_equal(entry.part, 11);
	assert_true(lists(&added, HASH_B, &entry));
	assert_int_equal(entry.part, 1);
	assert_false(lists(&added, HASH_C, &entry));
	drop(&added);
	assert_false(add_octets(&added, records, sizeof(records) - 1));
	drop(&added);
}

static void
test_records_that_are_not_sorted_are_refused(void **state)
{
	uint8_t records[3 * BLOCKLIST_RECORD_OCTETS] = {0xff};
	struct added added;

	(void)state;
	assert_false(add_octets(&added, records, sizeof(records)));
	assert_non_null(strstr(text_get(&added.error), "sorted records"));
	drop(&added);
}

static void
test_empty_list_has_nothing(void **state)
{
	struct blocklist_entry entry;
	struct added added;

	(void)state;
	assert_true(add_octets(&added, NULL, 0));
	assert_false(lists(&added, HASH_A, &entry));
	drop(&added);
	assert_true(add_text(&added, "\n\n# nothing"));
	assert_false(lists(&added, HASH_A, &entry));
	drop(&added);
}

static void
test_every_list_of_a_chain_is_asked(void **state)
{
	struct blocklist_entry entry;
	struct added added;

	(void)state;
	assert_true(add_text(&added, HASH_A));
	assert_true(blocklist_add(
		&added.first, "b\n.list", slice_text(HASH_B), &added.error));
	assert_true(lists(&added, HASH_A, &entry));
	assert_true(lists(&added, HASH_B, &entry));
	assert_string_equal(entry.name, "b\\x0A.list");
	assert_false(lists(&added, HASH_C, &entry));
	drop(&added);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table_has_what_was_written_into_it),
		cmocka_unit_test(test_table_has_the_first_and_the_last_hash),
		cmocka_unit_test(test_table_has_every_number_of_one_hash),
		cmocka_unit_test(test_number_that_does_not_fit_is_refused),
		cmocka_unit_test(test_empty_table_has_nothing),
		cmocka_unit_test(test_spoilt_table_is_not_overrun),
		cmocka_unit_test(test_random_moduli_are_not_known),
		cmocka_unit_test(test_random_hashes_are_in_no_table),
		cmocka_unit_test(
			test_published_key_is_known_in_every_form_of_its_point),
		cmocka_unit_test(test_key_without_a_number_is_not_known),
		cmocka_unit_test(test_days_of_the_tables_are_told),
		cmocka_unit_test(test_text_lists_hashes_in_any_order_and_case),
		cmocka_unit_test(test_text_lists_moduli),
		cmocka_unit_test(test_line_that_is_no_key_is_told),
		cmocka_unit_test(test_modulus_too_long_is_refused),
		cmocka_unit_test(test_records_are_looked_up_where_they_lie),
		cmocka_unit_test(test_records_that_are_not_sorted_are_refused),
		cmocka_unit_test(test_empty_list_has_nothing),
		cmocka_unit_test(test_every_list_of_a_chain_is_asked),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
