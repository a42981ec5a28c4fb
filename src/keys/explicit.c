/* Explicit parameters of EC keys, which are compared with those of the named
 * curves and never computed with. SPDX-License-Identifier: MIT */
#include "keys/explicit.h"

#include <gmp.h>

#include "der/der.h"
#include "keys/groups.h"

/* ECParameters. The content of each INTEGER and OCTET STRING; cofactor.n == 0:
 * it is left out. */
struct explicit_curve {
	struct slice p, a, b, base, order, cofactor;
};

static const uint8_t prime_field[] = {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x01, 0x01};

static bool
read_parameters(struct slice der, struct explicit_curve *out)
{
	const struct slice prime = {prime_field, sizeof(prime_field)};
	struct slice members = der_enter(&der, TAG_SEQUENCE);
	struct slice field, curve;

	(void)der_enter(&members, TAG_INTEGER); /* version */
	field = der_enter(&members, TAG_SEQUENCE);
	if (!slice_equal(der_enter(&field, TAG_OID), prime))
		return false;
	curve = der_enter(&members, TAG_SEQUENCE);
	out->p = der_enter(&field, TAG_INTEGER);
	out->a = der_enter(&curve, TAG_OCTET_STRING);
	out->b = der_enter(&curve, TAG_OCTET_STRING);
	out->base = der_enter(&members, TAG_OCTET_STRING);
	out->order = der_enter(&members, TAG_INTEGER);
	out->cofactor = der_enter(&members, TAG_INTEGER);
	return true;
}

/* True where the octets are this number, with any zeros in front. */
static bool
is_number(struct slice octets, const char *hexadecimal)
{
	mpz_t wanted, number;
	bool is_same;

	while (octets.n > 0 && octets.p[0] == 0)
		octets = slice_from(octets, 1);
	if (octets.n > strlen(hexadecimal))
		return false; /* longer than twice the number's octets */
	mpz_init_set_str(wanted, hexadecimal, 16);
	mpz_init(number);
	mpz_import(number, octets.n, 1, 1, 0, 0, octets.p);
	is_same = mpz_cmp(wanted, number) == 0;
	mpz_clears(wanted, number, NULL);
	return is_same;
}

static bool
is_odd(const char *hexadecimal)
{
	return strchr("13579bdf", hexadecimal[strlen(hexadecimal) - 1]) != NULL;
}

/* In any form of SEC 1 2.3.3: y, or whether it is odd. */
static bool
is_generator(struct slice point, const struct group *group, size_t octets)
{
	const struct slice y = slice_from(point, 1 + octets);
	const uint8_t form = point.n == 0 ? 0 : point.p[0];

	if (point.n < 1 + octets ||
		!is_number(slice_head(slice_from(point, 1), octets), group->x))
		return false;
	if ((form & 0xfe) == 0x02)
		return y.n == 0 && (form & 1) == is_odd(group->y);
	return (form == 0x04 || (form & 0xfe) == 0x06) &&
		is_number(y, group->y);
}

static bool
is_curve(const struct explicit_curve *given, const struct curve *curve)
{
	const struct group *group = keys_find_group(curve->id);

	return group != NULL && is_number(given->p, curve->p) &&
		is_number(given->a, curve->a) &&
		is_number(given->b, curve->b) &&
		is_generator(given->base, group, (curve->field_bits + 7) / 8) &&
		is_number(given->order, group->n) &&
		(given->cofactor.n == 0 || is_number(given->cofactor, "1"));
}

enum oid_id
keys_curve_of_parameters(struct slice parameters)
{
	struct explicit_curve given;
	const struct curve *curve;

	if (!read_parameters(parameters, &given))
		return OID_UNKNOWN;
	for (size_t i = 0; (curve = keys_curve_at(i)) != NULL; i++)
		if (is_curve(&given, curve))
			return curve->id;
	return OID_UNKNOWN;
}
