/* How much big-number work one request and one input may ask for.
 *
 * An input may hold thousands of keys that each take a tenth of a second, and
 * nobody sends such for a certificate. So whoever computes with long numbers
 * first takes the work from a budget, in products of two limbs of 64 bits (some
 * 0.7 ns of a machine of 2020): a count, and no time, so that the answer is the
 * same on every machine. Where the budget is spent nothing is computed, which
 * is said, and never taken for an answer. The budget is the thread's own, and
 * without end where none was begun. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_WORK_H
#define CSRLINT_BASE_WORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An input begins: all its requests may take so many products, and no one of
 * them more than so many. Beside these they may spare so many for what is only
 * good to know. */
void work_begin(uint64_t of_input, uint64_t of_request, uint64_t to_spare);

/* The next request of the input begins. */
void work_next_request(void);

/* The input has ended: from now on there is no bound. */
void work_end(void);

/* Takes so many products; false where there are not as many left, or the work
 * is cancelled (base/cancel.h), and nothing is taken then. */
bool work_take(uint64_t products);

/* The same of what is to spare, for what no answer depends on: nothing counts
 * as refused. Whoever is refused says so all the same. */
bool work_take_spare(uint64_t products);

/* The number of the input under way, never that of another one in the life of
 * this thread; 0: none is. For what is remembered within one input. */
uint64_t work_input_number(void);

/* True where something was refused since the request began. */
bool work_was_refused(void);

/* What a power of a number costs modulo one of so many bits, by an exponent of
 * so many; and what a test of primality does. */
uint64_t work_of_power(size_t modulus_bits, size_t exponent_bits);
uint64_t work_of_prime_test(size_t bits);

#endif
