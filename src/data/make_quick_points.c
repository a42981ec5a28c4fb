/* Writes quick_curves: what verify/quick.c computes with on its curves.
 *
 * usage: make_quick_points >quick_table.c
 *
 * Numbers have 64-bit limbs, the least first, and are multiplied by R = 2^64n,
 * as Montgomery's multiplication wants them, but for p.
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>

#include "keys/points.h"
#include "verify/quick_table.h"

/* A curve whose p is of so many limbs. */
struct form {
	enum oid_id id;
	const char *symbol;
	size_t limbs;
};

static const struct form forms[] = {
	{OID_SECP256R1, "OID_SECP256R1", 4},
	{OID_SECP384R1, "OID_SECP384R1", 6},
};

static uint64_t
limb_of(const mpz_t number, size_t index)
{
	uint64_t limb = 0;

	for (mp_bitcnt_t bit = 0; bit < 64; bit++)
		limb |= (uint64_t)mpz_tstbit(number, 64 * index + bit) << bit;
	return limb;
}

static void
write_number(const mpz_t number)
{
	printf("{");
	for (size_t i = 0; i < QUICK_LIMBS_MAX; i++)
		printf("UINT64_C(0x%016" PRIx64 ")%s", limb_of(number, i),
			i + 1 < QUICK_LIMBS_MAX ? ", " : "}");
}

/* number * R^times modulo p */
static void
write_scaled(const mpz_t number, size_t limbs, unsigned times,
	const struct plane *plane)
{
	mpz_t scaled;

	mpz_init(scaled);
	mpz_mul_2exp(scaled, number, 64 * limbs * times);
	mpz_mod(scaled, scaled, plane->p);
	write_number(scaled);
	mpz_clear(scaled);
}

static void
write_odd_multiples(const struct form *form, struct plane *plane)
{
	struct point point, twice;

	point_init(&point);
	point_init(&twice);
	point_set(&point, &plane->generator);
	point_set(&twice, &plane->generator);
	point_add(&twice, &plane->generator, plane);
	printf("{\n");
	for (int i = 0; i < QUICK_MULTIPLES; i++) {
		printf("{");
		write_scaled(point.x, form->limbs, 1, plane);
		printf(",\n");
		write_scaled(point.y, form->limbs, 1, plane);
		printf("},\n");
		point_add(&point, &twice, plane);
	}
	printf("}\n");
	point_clear(&twice);
	point_clear(&point);
}

static void
write_curve(const struct form *form, struct plane *plane)
{
	mpz_t one;

	mpz_init_set_ui(one, 1);
	printf("{%s, %zu,\n", form->symbol, form->limbs);
	write_number(plane->p);
	printf(",\n");
	write_scaled(one, form->limbs, 1, plane);
	printf(",\n");
	write_scaled(one, form->limbs, 2, plane);
	printf(",\n");
	write_odd_multiples(form, plane);
	printf("},\n");
	mpz_clear(one);
}

int
main(void)
{
	printf("/* Made by make_quick_points. */\n"
	       "#include \"verify/quick_table.h\"\n\n"
	       "const struct quick_curve quick_curves[QUICK_CURVES] = {\n");
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		struct plane plane;

		if (!plane_init(&plane, forms[i].id))
			return 1;
		write_curve(&forms[i], &plane);
		plane_clear(&plane);
	}
	printf("};\n");
	return ferror(stdout) != 0 || fflush(stdout) != 0;
}
