/* Writes keys_multiples: multiples of the generators of curves.
 *
 * usage: make_multiples >multiples_table.c
 *        make_multiples MOST >multiples_table.c
 *
 * With MOST, 4096 at least, there is room for the tables alone, to be filled by
 * the program: with fewer baby steps and more giant ones, by which the same is
 * found.
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "keys/multiples.h"
#include "keys/points.h"

/* How far the baby steps of each curve go: further where keys are common, so
 * that few giant steps are left. All tables together have 230 KB. */
static struct row {
	enum oid_id id;
	const char *symbol;
	uint32_t count;
} rows[] = {
	{OID_SECP256R1, "OID_SECP256R1", 16384},
	{OID_SECP384R1, "OID_SECP384R1", 4096},
	{OID_SECP521R1, "OID_SECP521R1", 4096},
	{OID_SECP256K1, "OID_SECP256K1", 4096},
	{OID_SECP192R1, "OID_SECP192R1", 1024},
	{OID_SECP224R1, "OID_SECP224R1", 1024},
	{OID_BRAINPOOLP256R1, "OID_BRAINPOOLP256R1", 1024},
	{OID_BRAINPOOLP256T1, "OID_BRAINPOOLP256T1", 1024},
	{OID_BRAINPOOLP320R1, "OID_BRAINPOOLP320R1", 1024},
	{OID_BRAINPOOLP320T1, "OID_BRAINPOOLP320T1", 1024},
	{OID_BRAINPOOLP384R1, "OID_BRAINPOOLP384R1", 1024},
	{OID_BRAINPOOLP384T1, "OID_BRAINPOOLP384T1", 1024},
	{OID_BRAINPOOLP512R1, "OID_BRAINPOOLP512R1", 1024},
	{OID_BRAINPOOLP512T1, "OID_BRAINPOOLP512T1", 1024},
	{OID_SM2, "OID_SM2", 1024},
	{OID_FRP256V1, "OID_FRP256V1", 1024},
};
enum { ROWS = sizeof rows / sizeof rows[0], COUNT_MAX = 16384 };

static uint32_t
giants_of(const struct row *row)
{
	const uint32_t step = 2 * row->count + 1;

	return (KEYS_SMALL_SCALAR - row->count + step - 1) / step;
}

static uint64_t
entry_of(const mpz_t x, uint32_t k)
{
	const uint64_t low = mpz_get_ui(x) & (((uint64_t)1 << BABY_X_BITS) - 1);

	return low << BABY_K_BITS | (k - 1);
}

static int
compare(const void *left, const void *right)
{
	const uint64_t *a = left;
	const uint64_t *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* entry[] = the baby steps; *point = the one behind the last. */
static void
walk(uint64_t *entry, uint32_t count, struct point *point, struct plane *plane)
{
	point_set(point, &plane->generator);
	for (uint32_t k = 1; k <= count; k++) {
		entry[k - 1] = entry_of(point->x, k);
		point_add(point, &plane->generator, plane);
	}
	qsort(entry, count, sizeof(entry[0]), compare);
}

static void
write_octet(unsigned int octet)
{
	static unsigned int column;

	printf("%u,%s", octet, ++column % 20 == 0 ? "\n" : "");
}

static void
write_number(const mpz_t number, size_t octets)
{
	mpz_t part;

	mpz_init(part);
	while (octets-- > 0) {
		mpz_fdiv_q_2exp(part, number, 8 * (mp_bitcnt_t)octets);
		write_octet((unsigned int)(mpz_get_ui(part) & 0xff));
	}
	mpz_clear(part);
}

static void
write_baby(const struct row *row, struct point *point, struct plane *plane)
{
	static uint64_t entry[COUNT_MAX];

	walk(entry, row->count, point, plane);
	printf("static const uint8_t baby_%s[] = {\n", row->symbol);
	for (uint32_t i = 0; i < row->count; i++)
		for (int shift = 8 * (BABY_OCTETS - 1); shift >= 0; shift -= 8)
			write_octet((unsigned int)(entry[i] >> shift & 0xff));
	printf("};\n");
}

static void
write_giants(const struct row *row, struct plane *plane)
{
	const size_t octets = (mpz_sizeinbase(plane->p, 2) + 7) / 8;
	struct point step, point;
	mpz_t times;

	point_init(&step);
	point_init(&point);
	mpz_init_set_ui(times, 2 * row->count + 1);
	point_multiply(&step, times, &plane->generator, plane);
	printf("static const uint8_t giant_%s[] = {\n", row->symbol);
	for (uint32_t i = 0; i < giants_of(row); i++) {
		point_add(&point, &step, plane);
		write_number(point.x, octets);
		write_number(point.y, octets);
	}
	printf("};\n");
	mpz_clear(times);
	point_clear(&point);
	point_clear(&step);
}

static void
write_steps(const struct row *row, struct plane *plane)
{
	struct point point;

	point_init(&point);
	write_baby(row, &point, plane);
	write_giants(row, plane);
	point_clear(&point);
}

static void
write_room(struct row *row, uint32_t most, const struct plane *plane)
{
	const size_t octets = (mpz_sizeinbase(plane->p, 2) + 7) / 8;

	if (row->count > most)
		row->count = most;
	printf("static uint8_t baby_%s[%" PRIu32 "];\n", row->symbol,
		row->count * BABY_OCTETS);
	printf("static uint8_t giant_%s[%zu];\n", row->symbol,
		2 * octets * giants_of(row));
}

int
main(int argc, char **argv)
{
	const uint32_t most =
		argc > 1 ? (uint32_t)strtoul(argv[1], NULL, 10) : 0;

	if (argc > 1 && most < KEYS_SMALL_MULTIPLE)
		return 2;
	printf("/* Made by make_multiples. */\n"
	       "#include \"keys/multiples.h\"\n\n");
	for (size_t i = 0; i < ROWS; i++) {
		struct plane plane;

		if (!plane_init(&plane, rows[i].id))
			return 1;
		if (argc > 1)
			write_room(&rows[i], most, &plane);
		else
			write_steps(&rows[i], &plane);
		plane_clear(&plane);
	}
	printf("const struct multiples keys_multiples[] = {\n");
	for (size_t i = 0; i < ROWS; i++)
		printf("{%s, %" PRIu32 ", baby_%s, %" PRIu32 ", giant_%s},\n",
			rows[i].symbol, rows[i].count, rows[i].symbol,
			giants_of(&rows[i]), rows[i].symbol);
	printf("};\n\nconst size_t keys_multiples_count = %d;\n", (int)ROWS);
	return ferror(stdout) != 0 || fflush(stdout) != 0;
}
