/* Where the x of an EC key stands. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_KEY_EC_X_H
#define CSRLINT_RULES_KEY_EC_X_H

#include "csr/composite.h"
#include "rules/rule.h"

/* The octets of the point; of a composite those of its EC half. */
static inline struct slice
ec_point(const struct facts *facts)
{
	return composite_classic_of(&facts->csr->key).bits.octets;
}

/* The octets of x, in every form that has some, on a curve that is known. */
static inline struct slice
ec_x(const struct facts *facts)
{
	return slice_head(
		slice_from(ec_point(facts), 1), (facts->ec.field_bits + 7) / 8);
}

#endif
