/* Writes requests of fresh keys to standard output, each signed by its own.
 *
 * No two runs make the same keys, and nothing is kept of them but what is
 * written. Primes of RSA are looked for from a random number on, as by others,
 * but asked once: OpenSSL asks each 64 times, which takes five times as long.
 *
 * usage: fresh_keys rsa|ec COUNT. SPDX-License-Identifier: MIT */
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PRIME_BITS = 1024,
	EXPONENT = 65537,
	SIEVE_MAX = 1 << 17, /* composites without a smaller factor are asked */
	STRETCH = 1 << 14    /* odd numbers that are sieved at once */
};

/* --- primes ------------------------------------------------------------------
 */

/* Marks those of first, first + 2, ... that have a small factor. */
static void
sieve(const BIGNUM *first, bool composite[STRETCH])
{
	static bool is_composite[SIEVE_MAX];

	memset(composite, 0, STRETCH);
	for (uint32_t prime = 3; prime < SIEVE_MAX; prime += 2) {
		uint32_t rest;

		if (is_composite[prime])
			continue;
		for (uint64_t i = (uint64_t)prime * prime; i < SIEVE_MAX;
			i += prime)
			is_composite[i] = true;
		rest = (uint32_t)BN_mod_word(first, prime);
		/* first + 2 i is the first multiple. */
		rest = (prime - rest) % prime;
		rest = (rest % 2 == 0 ? rest : rest + prime) / 2;
		for (uint32_t i = rest; i < STRETCH; i += prime)
			composite[i] = true;
	}
}

/* True where 2^(number - 1) is 1, and 65537 can be the exponent. */
static bool
will_do(const BIGNUM *number, BN_CTX *memory)
{
	BIGNUM *base = BN_new(), *less = BN_dup(number), *power = BN_new();
	bool will = base != NULL && less != NULL && power != NULL &&
		BN_set_word(base, 2) == 1 && BN_sub_word(less, 1) == 1 &&
		BN_mod_word(less, EXPONENT) != 0 &&
		BN_mod_exp_mont(power, base, less, number, memory, NULL) == 1 &&
		BN_is_one(power);

	BN_free(base);
	BN_free(less);
	BN_free(power);
	return will;
}

static bool
find_prime(BIGNUM *prime, BN_CTX *memory)
{
	static bool composite[STRETCH];

	if (BN_rand(prime, PRIME_BITS, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ODD) !=
		1)
		return false;
	sieve(prime, composite);
	for (size_t i = 0; i < STRETCH; i++) {
		if (!composite[i] && will_do(prime, memory))
			return true;
		if (BN_add_word(prime, 2) != 1)
			return false;
	}
	return find_prime(prime, memory);
}

/* --- keys --------------------------------------------------------------------
 */

/* NULL where OpenSSL fails. */
static EVP_PKEY *
key_of(const BIGNUM *n, const BIGNUM *e, const BIGNUM *d)
{
	OSSL_PARAM_BLD *parts = OSSL_PARAM_BLD_new();
	OSSL_PARAM *parameters = NULL;
	EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
	EVP_PKEY *key = NULL;

	if (parts != NULL && context != NULL &&
		OSSL_PARAM_BLD_push_BN(parts, OSSL_PKEY_PARAM_RSA_N, n) == 1 &&
		OSSL_PARAM_BLD_push_BN(parts, OSSL_PKEY_PARAM_RSA_E, e) == 1 &&
		OSSL_PARAM_BLD_push_BN(parts, OSSL_PKEY_PARAM_RSA_D, d) == 1)
		parameters = OSSL_PARAM_BLD_to_param(parts);
	if (parameters == NULL || EVP_PKEY_fromdata_init(context) != 1 ||
		EVP_PKEY_fromdata(
			context, &key, EVP_PKEY_KEYPAIR, parameters) != 1)
		key = NULL;
	OSSL_PARAM_free(parameters);
	OSSL_PARAM_BLD_free(parts);
	EVP_PKEY_CTX_free(context);
	return key;
}

static EVP_PKEY *
make_rsa_key(void)
{
	BN_CTX *memory = BN_CTX_new();
	BIGNUM *p = BN_new(), *q = BN_new(), *n = BN_new(), *e = BN_new();
	BIGNUM *d = BN_new();
	EVP_PKEY *key = NULL;

	if (memory != NULL && p != NULL && q != NULL && n != NULL &&
		e != NULL && d != NULL && find_prime(p, memory) &&
		find_prime(q, memory) && BN_mul(n, p, q, memory) == 1 &&
		BN_sub_word(p, 1) == 1 && BN_sub_word(q, 1) == 1 &&
		BN_mul(p, p, q, memory) == 1 && BN_set_word(e, EXPONENT) == 1 &&
		BN_mod_inverse(d, e, p, memory) != NULL)
		key = key_of(n, e, d);
	BN_free(p);
	BN_free(q);
	BN_free(n);
	BN_free(e);
	BN_free(d);
	BN_CTX_free(memory);
	return key;
}

/* --- requests ----------------------------------------------------------------
 */

static bool
fill(X509_REQ *request, EVP_PKEY *key)
{
	static const unsigned char host[] = "www.csrlint-demo.org";
	X509_NAME *name = X509_REQ_get_subject_name(request);

	return X509_NAME_add_entry_by_txt(
		       name, "CN", MBSTRING_ASC, host, -1, -1, 0) == 1 &&
		X509_REQ_set_pubkey(request, key) == 1 &&
		X509_REQ_sign(request, key, EVP_sha256()) > 0;
}

/* Takes the key. */
static bool
write_one(EVP_PKEY *key)
{
	X509_REQ *request = X509_REQ_new();
	const bool is_written = request != NULL && key != NULL &&
		fill(request, key) && PEM_write_X509_REQ(stdout, request) == 1;

	X509_REQ_free(request);
	EVP_PKEY_free(key);
	return is_written;
}

int
main(int argc, char **argv)
{
	const bool is_rsa = argc == 3 && strcmp(argv[1], "rsa") == 0;

	if (argc != 3 || (!is_rsa && strcmp(argv[1], "ec") != 0)) {
		fprintf(stderr, "usage: fresh_keys rsa|ec COUNT\n");
		return EXIT_FAILURE;
	}
	for (long left = strtol(argv[2], NULL, 10); left > 0; left--)
		if (!write_one(is_rsa ? make_rsa_key() : EVP_EC_gen("P-256")))
			return EXIT_FAILURE;
	return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
