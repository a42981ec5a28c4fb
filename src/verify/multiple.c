/* Public keys of private ones. SPDX-License-Identifier: MIT */
#include "verify/multiple.h"

#include <nettle/ecc.h>

#include "verify/nettle_curves.h"

bool
multiple_order(mpz_t order, enum oid_id id)
{
	const struct nettle_curve *curve = nettle_curve_find(id);

	if (curve != NULL)
		mpz_import(order, curve->order.n, 1, 1, 1, 0, curve->order.p);
	return curve != NULL;
}

bool
multiple_x(mpz_t x, enum oid_id id, const mpz_t d)
{
	const struct nettle_curve *curve = nettle_curve_find(id);
	struct ecc_scalar scalar;
	struct ecc_point point;
	bool is_scalar;

	if (curve == NULL)
		return false;
	ecc_scalar_init(&scalar, curve->get());
	ecc_point_init(&point, curve->get());
	is_scalar = ecc_scalar_set(&scalar, d) != 0;
	if (is_scalar) {
		ecc_point_mul_g(&point, &scalar);
		ecc_point_get(&point, x, NULL);
	}
	ecc_scalar_clear(&scalar);
	ecc_point_clear(&point);
	return is_scalar;
}
