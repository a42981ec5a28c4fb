/* The weaknesses that a modulus shows without being factored in earnest.
 *
 * For the other files of this room; every function takes n > 0 of at most
 * KEYS_MODULUS_BITS, whose size alone bounds its work.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_WEAK_H
#define CSRLINT_KEYS_WEAK_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The smallest prime factor of n in 3..KEYS_SMALL_FACTOR; 0 where there is
 * none and where n is that prime itself. NIST SP 800-89 5.3.3, BR 6.1.6. */
uint32_t keys_small_factor(const mpz_t n);

/* The largest k for which n is the k-th power of a number over 1, which `root`
 * then is; 0: there is none. small_factor is keys_small_factor's of n. 2 us on
 * 2048 bits. NIST SP 800-89 5.3.3. */
uint32_t keys_power(mpz_t root, const mpz_t n, uint32_t small_factor);

/* True for a prime; number is below 2^31. By trial division, for small ones. */
bool keys_is_small_prime(uint32_t number);

/* The 1-based round, at most `rounds`, in which Fermat's method writes n as
 * a^2 - b^2, beginning with a = ceil(sqrt n); 0: not found. n must have no
 * factor up to KEYS_SMALL_FACTOR. BR 6.1.1.3(5)(3). */
uint32_t keys_fermat_round(const mpz_t n, uint32_t rounds);

/* The smaller of the two factors that Fermat's method finds in this round,
 * which keys_fermat_round told. */
void keys_fermat_factor(mpz_t factor, const mpz_t n, uint32_t round);

/* True where n is a power of 65537 modulo the product of the 17 primes whose
 * residues give Infineon's keys away; so is 1. CVE-2017-15361,
 * BR 6.1.1.3(5)(2). */
bool keys_is_roca(const mpz_t n);

/* True where n is a square modulo each of the 48 primes 5..229. n must have no
 * factor among them. */
bool keys_is_roca_variant(const mpz_t n);

/* The bits of the private exponent, within a few, where Wiener's method finds
 * it: it has a quarter of the bits of n at most. 0: not found; else `factor` is
 * the smaller prime of n. e is in [1, n - 1]; 0.2 ms on 2048 bits, 27 ms on
 * KEYS_MODULUS_BITS. */
size_t keys_short_exponent(mpz_t factor, const mpz_t n, const mpz_t e);

/* The bits of the chunks in which n is a polynomial of small coefficients, as
 * two generators left it: 128 or 32; 0: it is none. Of less than
 * KEYS_PATTERN_BITS this would be chance. */
uint32_t keys_chunk_bits(const mpz_t n);

/* How many bits are set in the lower half of n. */
size_t keys_lower_ones(const mpz_t n);

/* The product of the primes 3..KEYS_SMALL_FACTOR, the least significant word
 * first. A table, as working it out would cost more than all the rest. */
enum { PRIMORIAL_WORDS = 1470 };
extern const uint64_t keys_primorial[PRIMORIAL_WORDS];

#endif
