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

#include "data/fill_multiples.h"
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
enum {
	ROWS = sizeof rows / sizeof rows[0],
	COUNT_MAX = 16384,
	COORDINATE_OCTETS_MAX = 66
};

static uint32_t
giants_of(const struct row *row)
{
	const uint32_t step = 2 * row->count + 1;

	return (KEYS_SMALL_SCALAR - row->count + step - 1) / step;
}

static void
write_octets(
	const char *name, const char *symbol, const uint8_t *octets, size_t n)
{
	printf("static const uint8_t %s_%s[] = {\n", name, symbol);
	for (size_t i = 0; i < n; i++)
		printf("%u,%s", octets[i], (i + 1) % 20 == 0 ? "\n" : "");
	printf("};\n");
}

static bool
write_steps(const struct row *row, const struct plane *plane)
{
	static uint8_t baby[COUNT_MAX * BABY_OCTETS];
	static uint8_t giant[GIANTS_MAX * 2 * COORDINATE_OCTETS_MAX];
	const size_t octets = (mpz_sizeinbase(plane->p, 2) + 7) / 8;
	const struct multiples table = {
		row->id, row->count, baby, giants_of(row), giant};

	if (!fill_multiples(&table, baby, giant))
		return false;
	write_octets(
		"baby", row->symbol, baby, (size_t)row->count * BABY_OCTETS);
	write_octets(
		"giant", row->symbol, giant, 2 * octets * table.giant_count);
	return true;
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
		else if (!write_steps(&rows[i], &plane))
			return 1;
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
