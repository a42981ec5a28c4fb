/* The sieve that candidates for primes went through in OpenSSL 0.9.8. For the
 * files of this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_DEBIAN_SIEVE_H
#define CSRLINT_KNOWN_DEBIAN_SIEVE_H

#include <gmp.h>
#include <stddef.h>
#include <stdint.h>

enum {
	SIEVE_PRIMES = 2047, /* 3 to 17863 */
	/* A long holds the product of two of them at least. */
	SIEVE_PRODUCTS = (SIEVE_PRIMES + 1) / 2
};

/* The primes, in products that one division takes at once. */
struct debian_sieve {
	uint16_t prime[SIEVE_PRIMES];
	unsigned long product[SIEVE_PRODUCTS];
	size_t product_end[SIEVE_PRODUCTS]; /* index behind its last prime */
	size_t product_count;
};

/* 20 us. */
void debian_sieve_fill(struct debian_sieve *sieve);

/* odd = the next odd number from this one on that leaves neither 0 nor 1
 * modulo any of the primes. About one in 115 does. */
void debian_sieve_next(const struct debian_sieve *sieve, mpz_t odd);

#endif
