/* One budget for each thread. SPDX-License-Identifier: MIT */
#include "base/work.h"

#include "base/cancel.h"

static _Thread_local struct {
	bool is_bounded;
	bool was_refused;
	uint64_t of_request; /* what each may take */
	uint64_t input_left;
	uint64_t request_left;
	uint64_t spare_left;
	uint64_t inputs; /* that have begun so far */
} budget;

void
work_begin(uint64_t of_input, uint64_t of_request, uint64_t to_spare)
{
	budget.is_bounded = true;
	budget.inputs++;
	budget.input_left = of_input;
	budget.of_request = of_request;
	budget.spare_left = to_spare;
	work_next_request();
}

void
work_next_request(void)
{
	budget.was_refused = false;
	budget.request_left = budget.of_request;
}

void
work_end(void)
{
	budget.is_bounded = false;
	budget.was_refused = false;
}

bool
work_take(uint64_t products)
{
	if (is_cancelled())
		return false;
	if (!budget.is_bounded)
		return true;
	if (products > budget.input_left || products > budget.request_left) {
		budget.was_refused = true;
		return false;
	}
	budget.input_left -= products;
	budget.request_left -= products;
	return true;
}

bool
work_take_spare(uint64_t products)
{
	if (!budget.is_bounded)
		return true;
	if (products > budget.spare_left)
		return false;
	budget.spare_left -= products;
	return true;
}

uint64_t
work_input_number(void)
{
	return budget.is_bounded ? budget.inputs : 0;
}

bool
work_was_refused(void)
{
	return budget.was_refused;
}

static uint64_t
limbs_of(size_t bits)
{
	return (bits + 63) / 64;
}

/* A square for each bit and a product for some, and both reduced: GMP's window
 * makes it five products of the modulus's length for two bits. */
uint64_t
work_of_power(size_t modulus_bits, size_t exponent_bits)
{
	uint64_t limbs = limbs_of(modulus_bits);

	return limbs * limbs * exponent_bits * 5 / 2;
}

/* GMP makes a few powers of numbers that seem to be prime, whatever number of
 * rounds it is asked for. */
uint64_t
work_of_prime_test(size_t bits)
{
	enum { POWERS = 4 };

	return POWERS * work_of_power(bits, bits);
}
