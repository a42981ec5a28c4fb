/* What verifying one request of each algorithm takes: csrlint, which decodes
 * the key and guards every number, beside bare Nettle, and beside OpenSSL with
 * the key decoded before and with it decoded each time.
 *
 * CPU microseconds, the least of several turns in which all take part, so that
 * other processes disturb none more than the others.
 * usage: verify FILE...    (PEM requests of RSA, ECDSA or EdDSA keys)
 * SPDX-License-Identifier: MIT */
#include <nettle/bignum.h>
#include <nettle/ecc-curve.h>
#include <nettle/ecdsa.h>
#include <nettle/eddsa.h>
#include <nettle/rsa.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#ifdef HAVE_LIBCRYPTO
#include <openssl/evp.h>
#include <openssl/x509.h>
#endif

#include "csr/csr.h"
#include "der/der.h"
#include "input/input.h"
#include "verify/nettle_version.h"
#include "verify/verify.h"

enum { TURNS = 25, AIM_MICROSECONDS = 5, OCTETS_MAX = 1 << 16 };

/* One request, and whether its signature is valid. */
typedef bool verifier(const struct csr *csr);

static void
fail(const char *what, const char *name)
{
	fprintf(stderr, "verify: %s: %s\n", what, name);
	exit(EXIT_FAILURE);
}

/* --- csrlint ---------------------------------------------------------------
 */

static bool
by_csrlint(const struct csr *csr)
{
	struct public_key key;
	struct algorithm algorithm;

	return csr_decode_public_key(csr->key.whole, &key) &&
		csr_decode_algorithm(
			csr->signature_algorithm.whole, &algorithm) &&
		verify_signature(&key, &algorithm, csr->info, &csr->signature)
			.status == SIGNATURE_VALID;
}

/* --- bare Nettle, on numbers that are known to be good ----------------------
 */

static bool
by_nettle_rsa(const struct csr *csr)
{
	const struct public_key *from = &csr->key;
	struct slice value = csr->signature.octets;
	struct rsa_public_key key;
	struct sha256_ctx sha256;
	mpz_t signature;
	bool is_valid;

	rsa_public_key_init(&key);
	nettle_mpz_set_str_256_u(key.n, from->modulus.n, from->modulus.p);
	nettle_mpz_set_str_256_u(key.e, from->exponent.n, from->exponent.p);
	nettle_mpz_init_set_str_256_u(signature, value.n, value.p);
	sha256_init(&sha256);
	sha256_update(&sha256, csr->info.n, csr->info.p);
	is_valid = rsa_public_key_prepare(&key) != 0 &&
		rsa_sha256_verify(&key, &sha256, signature) != 0;
	mpz_clear(signature);
	rsa_public_key_clear(&key);
	return is_valid;
}

static const struct ecc_curve *
nettle_curve(enum oid_id id)
{
	if (id == OID_SECP256R1)
		return nettle_get_secp_256r1();
	return id == OID_SECP384R1 ? nettle_get_secp_384r1()
				   : nettle_get_secp_521r1();
}

/* The digest that belongs to the curve, as the corpus has it. */
static size_t
digest_of(const struct csr *csr, uint8_t digest[SHA512_DIGEST_SIZE])
{
	struct sha256_ctx sha256;
	struct sha512_ctx sha512;

	if (csr->key.curve == OID_SECP256R1) {
		sha256_init(&sha256);
		sha256_update(&sha256, csr->info.n, csr->info.p);
		NETTLE_DIGEST(
			sha256_digest, &sha256, SHA256_DIGEST_SIZE, digest);
		return SHA256_DIGEST_SIZE;
	}
	if (csr->key.curve == OID_SECP521R1) {
		sha512_init(&sha512);
		sha512_update(&sha512, csr->info.n, csr->info.p);
		NETTLE_DIGEST(
			sha512_digest, &sha512, SHA512_DIGEST_SIZE, digest);
		return SHA512_DIGEST_SIZE;
	}
	sha384_init(&sha512);
	sha384_update(&sha512, csr->info.n, csr->info.p);
	NETTLE_DIGEST(sha384_digest, &sha512, SHA384_DIGEST_SIZE, digest);
	return SHA384_DIGEST_SIZE;
}

static void
set_pair(struct dsa_signature *pair, struct slice value)
{
	struct der_element sequence, r, s;

	if (!der_read_tag(&value, TAG_SEQUENCE, &sequence) ||
		!der_read_tag(&sequence.content, TAG_INTEGER, &r) ||
		!der_read_tag(&sequence.content, TAG_INTEGER, &s))
		fail("no pair of INTEGERs", "a signature");
	nettle_mpz_set_str_256_u(pair->r, r.content.n, r.content.p);
	nettle_mpz_set_str_256_u(pair->s, s.content.n, s.content.p);
}

static bool
by_nettle_ecdsa(const struct csr *csr)
{
	struct slice point = csr->key.bits.octets;
	size_t octets = point.n / 2;
	uint8_t digest[SHA512_DIGEST_SIZE];
	size_t digest_octets = digest_of(csr, digest);
	struct dsa_signature pair;
	struct ecc_point key;
	mpz_t x, y;
	bool is_valid;

	ecc_point_init(&key, nettle_curve(csr->key.curve));
	dsa_signature_init(&pair);
	nettle_mpz_init_set_str_256_u(x, octets, point.p + 1);
	nettle_mpz_init_set_str_256_u(y, octets, point.p + 1 + octets);
	set_pair(&pair, csr->signature.octets);
	is_valid = ecc_point_set(&key, x, y) != 0 &&
		ecdsa_verify(&key, digest_octets, digest, &pair) != 0;
	mpz_clears(x, y, NULL);
	dsa_signature_clear(&pair);
	ecc_point_clear(&key);
	return is_valid;
}

static bool
by_nettle(const struct csr *csr)
{
	const uint8_t *key = csr->key.bits.octets.p;
	const uint8_t *value = csr->signature.octets.p;

	switch (csr->key.kind) {
	case KEY_RSA: return by_nettle_rsa(csr);
	case KEY_EC: return by_nettle_ecdsa(csr);
	case KEY_ED25519:
		return ed25519_sha512_verify(
			       key, csr->info.n, csr->info.p, value) != 0;
	case KEY_ED448:
		return ed448_shake256_verify(
			       key, csr->info.n, csr->info.p, value) != 0;
	default: return false;
	}
}

/* --- OpenSSL ---------------------------------------------------------------
 */

#ifdef HAVE_LIBCRYPTO
static const char *
openssl_digest(const struct csr *csr)
{
	switch ((int)csr->signature_algorithm.id) {
	case OID_ECDSA_WITH_SHA384: return "SHA384";
	case OID_ECDSA_WITH_SHA512: return "SHA512";
	case OID_ED25519:
	case OID_ED448: return NULL;
	}
	return "SHA256";
}

static bool
openssl_verifies(const struct csr *csr, EVP_PKEY *key)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	struct slice value = csr->signature.octets;
	bool is_valid =
		EVP_DigestVerifyInit_ex(context, NULL, openssl_digest(csr),
			NULL, NULL, key, NULL) == 1 &&
		EVP_DigestVerify(context, value.p, value.n, csr->info.p,
			csr->info.n) == 1;

	EVP_MD_CTX_free(context);
	return is_valid;
}

static EVP_PKEY *
openssl_key(const struct csr *csr)
{
	const unsigned char *p = csr->key.whole.p;

	return d2i_PUBKEY(NULL, &p, (long)csr->key.whole.n);
}

static EVP_PKEY *decoded;

static bool
by_openssl(const struct csr *csr)
{
	return openssl_verifies(csr, decoded);
}

static bool
by_openssl_decoding(const struct csr *csr)
{
	EVP_PKEY *key = openssl_key(csr);
	bool is_valid = openssl_verifies(csr, key);

	EVP_PKEY_free(key);
	return is_valid;
}
#endif

/* --- measuring -------------------------------------------------------------
 */

static double
microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static double
measure(verifier *verify, const struct csr *csr, int times)
{
	double begin = microseconds();

	for (int i = 0; i < times; i++)
		if (!verify(csr))
			fail("not valid", "a request");
	return (microseconds() - begin) / times;
}

struct row {
	verifier *verify;
	double least;
};

/* The least of several turns; about 4 ms each. */
static void
measure_all(struct row *rows, size_t count, const struct csr *csr)
{
	for (int turn = 0; turn <= TURNS; turn++)
		for (size_t i = 0; i < count; i++) {
			int times =
				turn == 0 ? 3 : 1 + (int)(4e3 / rows[i].least);
			double took = measure(rows[i].verify, csr, times);

			if (turn <= 1 || took < rows[i].least)
				rows[i].least = took;
		}
}

static void
print_rows(const char *name, const struct row *rows, size_t count)
{
	double more = rows[0].least - rows[1].least;

	printf("  %-24s %8.1f us, Nettle %8.1f, so %+5.1f%s", name,
		rows[0].least, rows[1].least, more,
		more > (double)AIM_MICROSECONDS ? "  MISSED" : "");
	if (count > 2)
		printf("; OpenSSL %8.1f (%.2f of it), decoding %8.1f (%.2f)",
			rows[2].least, rows[0].least / rows[2].least,
			rows[3].least, rows[0].least / rows[3].least);
	printf("\n");
}

static void
compare(const char *name, const struct csr *csr)
{
	struct row rows[] = {
		{by_csrlint, 0},
		{by_nettle, 0},
#ifdef HAVE_LIBCRYPTO
		{by_openssl, 0},
		{by_openssl_decoding, 0},
#endif
	};
	size_t count = sizeof rows / sizeof rows[0];

#ifdef HAVE_LIBCRYPTO
	decoded = openssl_key(csr);
#endif
	measure_all(rows, count, csr);
	print_rows(name, rows, count);
#ifdef HAVE_LIBCRYPTO
	EVP_PKEY_free(decoded);
#endif
}

/* Neither Nettle nor OpenSSL 3.0 has these. */
static void
measure_alone(const char *name, const struct csr *csr)
{
	struct row row = {by_csrlint, 0};

	measure_all(&row, 1, csr);
	printf("  %-24s %8.1f us, beside nobody\n", name, row.least);
}

static void
compare_file(const char *path, struct arena *arena)
{
	static uint8_t octets[OCTETS_MAX];
	FILE *file = fopen(path, "rb");
	struct slice all = {octets, 0};
	struct input input;
	struct csr csr;

	if (file == NULL)
		fail("cannot be read", path);
	all.n = fread(octets, 1, sizeof octets, file);
	fclose(file);
	arena_reset(arena);
	if (input_scan(all, all.n, arena, &input) != ERR_OK ||
		input.block_count == 0 ||
		csr_decode(input.blocks[0].der, arena, &csr) != ERR_OK)
		fail("no request", path);
	if (csr.key.kind == KEY_ML_DSA || csr.key.kind == KEY_SLH_DSA ||
		csr.key.kind == KEY_COMPOSITE)
		measure_alone(path, &csr);
	else
		compare(path, &csr);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();

	if (arena == NULL)
		return EXIT_FAILURE;
	for (int i = 1; i < argc; i++)
		compare_file(argv[i], arena);
	arena_free(arena);
	return EXIT_SUCCESS;
}
