/* The keys of CVE-2008-0166, made anew.
 *
 * Pure computing: no tables, no files, no state. The keys are those of the
 * commands of OpenSSL 0.9.8 (req, genrsa, ecparam); programs that did
 * something else first, as ssh-keygen did, made other ones.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_DEBIAN_H
#define CSRLINT_KNOWN_DEBIAN_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

#include "der/oid.h"
#include "known/maker.h"

enum { DEBIAN_MODULUS_BITS_MIN = 512, DEBIAN_MODULUS_BITS_MAX = 16384 };

/* p and q = the primes of the RSA key that this maker makes, of an even number
 * of bits within the bounds above, for the exponent 65537. 5 ms on 1024 bits,
 * 45 ms on 2048, growing with the fourth power; ten times as much for one in
 * 10,000 makers. */
void debian_make_primes(
	mpz_t p, mpz_t q, size_t bits, struct debian_maker maker);

/* True where there are makers of moduli with so many bits. */
bool debian_makes_moduli_of(size_t bits);

/* True where the maker's p divides n > 0: it made this modulus, and p is its
 * private key. No number is tested for being a prime, so that this takes 9 us
 * for each that the maker tested: 0.4 ms on 2048 bits. Where the maker is
 * another it takes 14 ms there. False where nobody makes moduli of n's bits. */
bool debian_made_modulus(const mpz_t n, struct debian_maker maker);

/* Asks all makers, those with low process ids first, whether the modulus n > 0
 * is theirs, and writes down the one who says so; false: none did. One maker
 * in a hundred is asked in vain, since no more than the first numbers that it
 * draws are looked at: 3 ms for each on 3072 bits, a quarter of an hour for
 * all. goes_on is called before each, with how many were asked, and ends the
 * search where it says false. */
bool debian_find_maker(const mpz_t n,
	bool (*goes_on)(void *context, uint32_t asked), void *context,
	struct debian_maker *maker);

/* d = the private key that this maker makes on P-256, P-384 or P-521. 10 us.
 * False: it is none of these curves. */
bool debian_make_scalar(mpz_t d, enum oid_id curve, struct debian_maker maker);

/* x = the first coordinate of its public key. 0.1 ms on P-256, 0.3 on P-521.
 * False: it is none of these curves. */
bool debian_make_x(mpz_t x, enum oid_id curve, struct debian_maker maker);

/* True where this maker's private key makes the public key with this x, in as
 * much time. */
bool debian_made_point(
	enum oid_id curve, const mpz_t x, struct debian_maker maker);

#endif
