/* Makes the tables of the keys of CVE-2008-0166 anew, or some of their keys.
 *
 * usage: make_debian SET >TABLE    all keys; SET: p256 p384 p521 rsa1024
 *                                  rsa2048
 *        make_debian SET N [SEED]  N keys at random; says which ones the
 *                                  compiled-in table does not have
 *
 * One core takes 20 s for p256, 60 and 100 s for p384 and p521, half an hour
 * for rsa1024, and 4 hours for rsa2048.
 * Exit status: 0; 1 where a key is missing, or nothing could be written; 2
 * for wrong usage.
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "data/table_write.h"
#include "known/debian.h"
#include "known/tables.h"

static const struct set {
	const char *name;
	enum debian_set id;
	enum oid_id curve; /* OID_UNKNOWN: RSA */
	size_t bits;       /* of a modulus */
} sets[] = {
	{"p256", DEBIAN_P256, OID_SECP256R1, 0},
	{"p384", DEBIAN_P384, OID_SECP384R1, 0},
	{"p521", DEBIAN_P521, OID_SECP521R1, 0},
	{"rsa1024", DEBIAN_RSA1024, OID_UNKNOWN, 1024},
	{"rsa2048", DEBIAN_RSA2048, OID_UNKNOWN, 2048},
};

/* As many buckets as there are records, nearly, and records of 5 octets. */
static const struct table_shape debian_shape = {
	.bucket_bits = 18, .kept_bits = 21, .number_bits = 19};

static const struct set *
find_set(const char *name)
{
	for (size_t i = 0; i < sizeof(sets) / sizeof(sets[0]); i++)
		if (strcmp(sets[i].name, name) == 0)
			return &sets[i];
	return NULL;
}

/* number = the modulus, or the x, of the maker's key. */
static void
make_number(mpz_t number, const struct set *set, struct debian_maker maker)
{
	mpz_t q;

	if (set->curve != OID_UNKNOWN) {
		if (!debian_make_x(number, set->curve, maker))
			abort();
		return;
	}
	mpz_init(q);
	debian_make_primes(number, q, set->bits, maker);
	mpz_mul(number, number, q);
	mpz_clear(q);
}

static uint64_t
hash_of(const mpz_t number)
{
	uint8_t octets[DEBIAN_MODULUS_BITS_MAX / 8];
	size_t n;

	mpz_export(octets, &n, 1, 1, 1, 0, number);
	return tables_hash((struct slice){octets, n});
}

static uint64_t
make_hash(const struct set *set, uint32_t maker)
{
	uint64_t hash;
	mpz_t number;

	mpz_init(number);
	make_number(number, set, debian_numbered(maker));
	hash = hash_of(number);
	mpz_clear(number);
	return hash;
}

static int
write_set(const struct set *set)
{
	static struct table_entry entries[DEBIAN_MAKER_COUNT];
	struct table_shape shape = debian_shape;
	uint8_t *table;
	size_t written;

	for (uint32_t i = 0; i < DEBIAN_MAKER_COUNT; i++)
		entries[i] = (struct table_entry){make_hash(set, i), i};
	table = table_write(entries, DEBIAN_MAKER_COUNT, &shape);
	if (table == NULL)
		return 1;
	written = fwrite(table, 1, table_octets(&shape), stdout);
	free(table);
	return written != table_octets(&shape) || fflush(stdout) != 0;
}

static bool
has_maker(const struct set *set, uint32_t maker)
{
	uint32_t numbers[TABLE_MATCHES_MAX];
	const size_t count = table_find(
		tables_debian(set->id), make_hash(set, maker), numbers);

	for (size_t i = 0; i < count; i++)
		if (numbers[i] == maker)
			return true;
	return false;
}

/* The next number of a sequence that looks random (Knuth's MMIX). */
static uint32_t
draw(uint64_t *state)
{
	*state = *state * 6364136223846793005U + 1442695040888963407U;
	return (uint32_t)(*state >> 33) % DEBIAN_MAKER_COUNT;
}

static int
check_some(const struct set *set, unsigned long count, uint64_t seed)
{
	unsigned long missing = 0;

	for (unsigned long i = 0; i < count; i++) {
		uint32_t maker = draw(&seed);

		if (has_maker(set, maker))
			continue;
		printf("%s: the key of maker %" PRIu32 " is not there\n",
			set->name, maker);
		missing++;
	}
	printf("%s: %lu of %lu keys made anew are there\n", set->name,
		count - missing, count);
	return missing > 0;
}

int
main(int argc, char **argv)
{
	const struct set *set = argc < 2 ? NULL : find_set(argv[1]);

	if (set == NULL || argc > 4) {
		fputs("usage: make_debian SET [N [SEED]]\n", stderr);
		return 2;
	}
	if (argc == 2)
		return write_set(set);
	return check_some(set, strtoul(argv[2], NULL, 10),
		argc < 4 ? 1 : strtoul(argv[3], NULL, 10));
}
