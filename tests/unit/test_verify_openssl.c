/* The verifiers beside OpenSSL's: on signatures that were made and then changed
 * in every way we know, both say valid to the same ones.
 *
 * Keys, signatures and changes follow from fixed seeds. 300 of each algorithm
 * by default; CSRLINT_MUTATIONS=20000 asks for more. Skipped where libcrypto
 * is not there. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <stdio.h>

#include "der/check.h"

#ifndef HAVE_LIBCRYPTO
int
main(void)
{
	printf("1..0 # SKIP built without libcrypto\n");
	return 0;
}
#else

#define OPENSSL_SUPPRESS_DEPRECATED /* RAND_METHOD, for fixed seeds */
#include <openssl/bn.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

/* --- numbers from a seed: splitmix64 ---------------------------------------
 */

static uint64_t seed;

static uint64_t
random_number(void)
{
	uint64_t z = seed += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return z ^ z >> 31;
}

static size_t
below(size_t bound)
{
	return (size_t)(random_number() % bound);
}

static int
random_octets(unsigned char *octets, int n)
{
	for (int i = 0; i < n; i++)
		octets[i] = (unsigned char)random_number();
	return 1;
}

static int
is_seeded(void)
{
	return 1;
}

/* OpenSSL asks here too, so that its keys and signatures come out again. */
static const RAND_METHOD seeded = {
	NULL, random_octets, NULL, NULL, random_octets, is_seeded};

static void
set_seed(const char *text)
{
	for (seed = 0; *text != '\0'; text++)
		seed = seed * 31 + (unsigned char)*text;
}

/* --- the algorithms --------------------------------------------------------
 */

enum scheme { PKCS1, PSS, PAIR, EDWARDS };

struct subject {
	const char *name;
	enum scheme scheme;
	const char *type;    /* of the key, as OpenSSL calls it */
	const char *variety; /* bits, or the curve */
	enum oid_id id;
	const char *digest;     /* NULL: the scheme has its own */
	const char *mask;       /* of PSS */
	const char *parameters; /* of PSS, hexadecimal */
	int salt;
};

#define SHA1 "300906052b0e03021a0500"
#define SHA256 "300d06096086480165030402010500"
#define SHA384 "300d06096086480165030402020500"
#define SHA512 "300d06096086480165030402030500"
#define MGF1(length, digest) "30" length "06092a864886f70d010108" digest

static const struct subject subjects[] = {
	{"RSA 1024, MD5", PKCS1, "RSA", "1024", OID_MD5_WITH_RSA, "MD5", 0, 0,
		0},
	{"RSA 1024, SHA-1", PKCS1, "RSA", "1024", OID_SHA1_WITH_RSA, "SHA1", 0,
		0, 0},
	{"RSA 1024, SHA-224", PKCS1, "RSA", "1024", OID_SHA224_WITH_RSA,
		"SHA224", 0, 0, 0},
	{"RSA 2048, SHA-256", PKCS1, "RSA", "2048", OID_SHA256_WITH_RSA,
		"SHA256", 0, 0, 0},
	{"RSA 1031, SHA-384", PKCS1, "RSA", "1031", OID_SHA384_WITH_RSA,
		"SHA384", 0, 0, 0},
	{"RSA 1024, SHA-512", PKCS1, "RSA", "1024", OID_SHA512_WITH_RSA,
		"SHA512", 0, 0, 0},
	{"RSA 1024, SHA-512/256", PKCS1, "RSA", "1024", OID_SHA512_256_WITH_RSA,
		"SHA512-256", 0, 0, 0},
	{"RSA 1024, SHA3-256", PKCS1, "RSA", "1024", OID_SHA3_256_WITH_RSA,
		"SHA3-256", 0, 0, 0},
	{"PSS 1024, SHA-256", PSS, "RSA", "1024", OID_RSASSA_PSS, "SHA256",
		"SHA256",
		"3034a00f" SHA256 "a11c" MGF1("1a", SHA256) "a203020120", 32},
	{"PSS 1025, SHA-1", PSS, "RSA", "1025", OID_RSASSA_PSS, "SHA1", "SHA1",
		"3000", 20},
	{"PSS 1024, SHA-256, mask SHA-1", PSS, "RSA", "1024", OID_RSASSA_PSS,
		"SHA256", "SHA1", "3016a00f" SHA256 "a203020120", 32},
	{"PSS 1031, SHA-512, mask SHA-256, no salt", PSS, "RSA", "1031",
		OID_RSASSA_PSS, "SHA512", "SHA256",
		"3034a00f" SHA512 "a11c" MGF1("1a", SHA256) "a203020100", 0},
	{"PSS 1024, SHA-384, the longest salt", PSS, "RSA", "1024",
		OID_RSASSA_PSS, "SHA384", "SHA384",
		"3034a00f" SHA384 "a11c" MGF1("1a", SHA384) "a20302014e", 78},
	{"ECDSA P-224, SHA-256", PAIR, "EC", "P-224", OID_ECDSA_WITH_SHA256,
		"SHA256", 0, 0, 0},
	{"ECDSA P-256, SHA-256", PAIR, "EC", "P-256", OID_ECDSA_WITH_SHA256,
		"SHA256", 0, 0, 0},
	{"ECDSA P-256, SHA-512", PAIR, "EC", "P-256", OID_ECDSA_WITH_SHA512,
		"SHA512", 0, 0, 0},
	{"ECDSA P-384, SHA-384", PAIR, "EC", "P-384", OID_ECDSA_WITH_SHA384,
		"SHA384", 0, 0, 0},
	{"ECDSA P-521, SHA-512", PAIR, "EC", "P-521", OID_ECDSA_WITH_SHA512,
		"SHA512", 0, 0, 0},
	{"ECDSA secp256k1, SHA-256", PAIR, "EC", "secp256k1",
		OID_ECDSA_WITH_SHA256, "SHA256", 0, 0, 0},
	{"ECDSA brainpoolP256r1, SHA-256", PAIR, "EC", "brainpoolP256r1",
		OID_ECDSA_WITH_SHA256, "SHA256", 0, 0, 0},
	{"ECDSA brainpoolP320t1, SHA-1", PAIR, "EC", "brainpoolP320t1",
		OID_ECDSA_WITH_SHA1, "SHA1", 0, 0, 0},
	{"ECDSA brainpoolP384r1, SHA-384", PAIR, "EC", "brainpoolP384r1",
		OID_ECDSA_WITH_SHA384, "SHA384", 0, 0, 0},
	{"ECDSA brainpoolP512r1, SHA-512", PAIR, "EC", "brainpoolP512r1",
		OID_ECDSA_WITH_SHA512, "SHA512", 0, 0, 0},
	{"SM2", PAIR, "SM2", "SM2", OID_SM2_WITH_SM3, "SM3", 0, 0, 0},
	{"DSA 1024, SHA-1", PAIR, "DSA", "1024", OID_DSA_WITH_SHA1, "SHA1", 0,
		0, 0},
	{"DSA 1024, SHA-512", PAIR, "DSA", "1024", OID_DSA_WITH_SHA512,
		"SHA512", 0, 0, 0},
	{"Ed25519", EDWARDS, "ED25519", NULL, OID_ED25519, NULL, 0, 0, 0},
	{"Ed448", EDWARDS, "ED448", NULL, OID_ED448, NULL, 0, 0, 0},
};

enum { SUBJECTS = sizeof subjects / sizeof subjects[0] };

static EVP_PKEY *
make_dsa_key(void)
{
	EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "DSA", NULL);
	EVP_PKEY *group = NULL;
	EVP_PKEY *key = NULL;

	assert_int_equal(EVP_PKEY_paramgen_init(context), 1);
	assert_int_equal(EVP_PKEY_CTX_set_dsa_paramgen_bits(context, 1024), 1);
	assert_int_equal(EVP_PKEY_paramgen(context, &group), 1);
	EVP_PKEY_CTX_free(context);
	context = EVP_PKEY_CTX_new(group, NULL);
	assert_int_equal(EVP_PKEY_keygen_init(context), 1);
	assert_int_equal(EVP_PKEY_keygen(context, &key), 1);
	EVP_PKEY_CTX_free(context);
	EVP_PKEY_free(group);
	return key;
}

static EVP_PKEY *
make_key(const struct subject *subject)
{
	EVP_PKEY *key;

	if (strcmp(subject->type, "DSA") == 0)
		key = make_dsa_key();
	else if (strcmp(subject->type, "RSA") == 0)
		key = EVP_PKEY_Q_keygen(NULL, NULL, "RSA",
			(size_t)strtoul(subject->variety, NULL, 10));
	else
		key = EVP_PKEY_Q_keygen(
			NULL, NULL, subject->type, subject->variety);
	assert_non_null(key);
	return key;
}

/* --- a claim, and what both say of it --------------------------------------
 */

struct claim {
	const struct subject *subject;
	struct slice spki, message, value;
};

static struct signature_fact
ask_csrlint(const struct claim *claim)
{
	struct algorithm named = algorithm(claim->subject->id);
	const struct bit_string signature = bits(claim->value);
	struct public_key key;

	if (claim->subject->parameters != NULL)
		named.parameters = hex(claim->subject->parameters);
	csr_decode_public_key(claim->spki, &key);
	return verify_signature(&key, &named, claim->message, &signature);
}

static const char signer[] = "1234567812345678";

/* A context that signs or verifies as the subject says. */
static EVP_MD_CTX *
open_context(const struct subject *subject, EVP_PKEY *key, bool is_signing)
{
	EVP_MD_CTX *context = EVP_MD_CTX_new();
	EVP_PKEY_CTX *options = EVP_PKEY_CTX_new(key, NULL);
	EVP_PKEY_CTX *used = options;
	int opened;

	if (subject->id == OID_SM2_WITH_SM3)
		EVP_PKEY_CTX_set1_id(options, signer, sizeof signer - 1);
	EVP_MD_CTX_set_pkey_ctx(context, options);
	opened = is_signing ? EVP_DigestSignInit_ex(context, &used,
				      subject->digest, NULL, NULL, key, NULL)
			    : EVP_DigestVerifyInit_ex(context, &used,
				      subject->digest, NULL, NULL, key, NULL);
	assert_int_equal(opened, 1);
	if (subject->scheme != PSS)
		return context;
	EVP_PKEY_CTX_set_rsa_padding(used, RSA_PKCS1_PSS_PADDING);
	EVP_PKEY_CTX_set_rsa_pss_saltlen(used, subject->salt);
	EVP_PKEY_CTX_set_rsa_mgf1_md(used, EVP_get_digestbyname(subject->mask));
	return context;
}

static void
close_context(EVP_MD_CTX *context)
{
	EVP_PKEY_CTX *options = EVP_MD_CTX_get_pkey_ctx(context);

	EVP_MD_CTX_free(context);
	EVP_PKEY_CTX_free(options);
}

static bool
ask_openssl(const struct claim *claim)
{
	const unsigned char *p = claim->spki.p;
	EVP_PKEY *key = d2i_PUBKEY(NULL, &p, (long)claim->spki.n);
	EVP_MD_CTX *context;
	bool is_valid;

	if (key == NULL)
		return false;
	context = open_context(claim->subject, key, false);
	is_valid = EVP_DigestVerify(context, claim->value.p, claim->value.n,
			   claim->message.p, claim->message.n) == 1;
	close_context(context);
	EVP_PKEY_free(key);
	return is_valid;
}

static struct slice
sign(const struct subject *subject, EVP_PKEY *key, struct slice message)
{
	EVP_MD_CTX *context = open_context(subject, key, true);
	uint8_t octets[1024];
	size_t n = sizeof octets;

	assert_int_equal(
		EVP_DigestSign(context, octets, &n, message.p, message.n), 1);
	close_context(context);
	return joined((struct slice){octets, n}, (struct slice){NULL, 0});
}

static struct slice
public_key_of(EVP_PKEY *key)
{
	unsigned char *der = NULL;
	int n = i2d_PUBKEY(key, &der);
	struct slice copy;

	assert_true(n > 0);
	copy = joined((struct slice){der, (size_t)n}, (struct slice){NULL, 0});
	OPENSSL_free(der);
	return copy;
}

/* --- changes of octets -----------------------------------------------------
 */

static struct slice
random_slice(size_t n)
{
	uint8_t *octets = hold(n);

	random_octets(octets, (int)n);
	return (struct slice){octets, n};
}

static struct slice
with_bit_flipped(struct slice octets)
{
	size_t at;

	if (octets.n == 0)
		return octets;
	at = below(octets.n);
	return with_octet(octets, at, (uint8_t)(octets.p[at] ^ 1u << below(8)));
}

static struct slice
with_edge_octet(struct slice octets)
{
	static const uint8_t edges[] = {0x00, 0x01, 0x7f, 0x80, 0x81, 0xff};

	if (octets.n == 0)
		return octets;
	return with_octet(octets, below(octets.n), edges[below(sizeof edges)]);
}

static struct slice
without_octet(struct slice octets)
{
	size_t at = below(octets.n + 1);

	if (at == octets.n)
		return slice_head(octets, octets.n / 2);
	return joined(slice_head(octets, at), slice_from(octets, at + 1));
}

static struct slice
with_more_octets(struct slice octets)
{
	struct slice more = below(2) == 0 ? repeated(0, 1 + below(3))
					  : random_slice(1 + below(3));
	size_t at = below(octets.n + 1);

	switch (below(3)) {
	case 0: return joined(octets, more);
	case 1: return joined(more, octets);
	default:
		return joined(joined(slice_head(octets, at), more),
			slice_from(octets, at));
	}
}

static struct slice
change_octets(struct slice octets)
{
	switch (below(6)) {
	case 0: return with_edge_octet(octets);
	case 1: return without_octet(octets);
	case 2: return with_more_octets(octets);
	case 3: return random_slice(octets.n);
	default: return with_bit_flipped(octets);
	}
}

/* --- changes of numbers ----------------------------------------------------
 */

static struct slice
number_octets(const BIGNUM *number, size_t n)
{
	uint8_t *octets = hold(n);

	assert_int_equal(BN_bn2binpad(number, octets, (int)n), (int)n);
	return (struct slice){octets, n};
}

static BIGNUM *
get_number(const EVP_PKEY *key, const char *name)
{
	BIGNUM *number = NULL;

	assert_int_equal(EVP_PKEY_get_bn_param(key, name, &number), 1);
	return number;
}

/* number becomes one at an edge of [1, order - 1], or a second form of itself
 * modulo the order. */
static void
change_number(BIGNUM *number, const BIGNUM *order)
{
	switch (below(12)) {
	case 0: BN_zero(number); break;
	case 1: BN_one(number); break;
	case 2: BN_copy(number, order); break;
	case 3:
		BN_copy(number, order);
		BN_sub_word(number, 1);
		break;
	case 4:
		BN_copy(number, order);
		BN_add_word(number, 1);
		break;
	case 5: BN_add(number, number, order); break;
	case 6:
	case 7: BN_sub(number, order, number); break;
	case 8: BN_set_negative(number, 1); break;
	case 9: BN_sub(number, number, order); break;
	case 10: BN_rand(number, BN_num_bits(order), -1, 0); break;
	default: BN_add_word(number, 1); break;
	}
}

/* The signature number of RSA against its modulus, in as many octets. */
static struct slice
change_rsa_number(struct slice value, const EVP_PKEY *key)
{
	BIGNUM *n = get_number(key, "n");
	BIGNUM *s = BN_bin2bn(value.p, (int)value.n, NULL);
	size_t octets = value.n;

	change_number(s, n);
	BN_set_negative(s, 0);
	if ((size_t)BN_num_bytes(s) > octets)
		octets = (size_t)BN_num_bytes(s);
	value = number_octets(s, octets);
	BN_free(s);
	BN_free(n);
	return value;
}

/* Changes the encoding that the signature is of, and signs that. */
static struct slice
change_rsa_encoding(struct slice value, EVP_PKEY *key)
{
	RSA *rsa = (RSA *)EVP_PKEY_get0_RSA(key);
	uint8_t *em = hold(value.n);
	uint8_t *out = hold(value.n);
	struct slice changed;

	assert_true(RSA_public_decrypt((int)value.n, value.p, em, rsa,
			    RSA_NO_PADDING) > 0);
	changed = change_octets((struct slice){em, value.n});
	if (changed.n != value.n ||
		RSA_private_encrypt(
			(int)value.n, changed.p, out, rsa, RSA_NO_PADDING) < 0)
		return changed;
	return (struct slice){out, value.n};
}

static struct slice
change_rsa(struct slice value, EVP_PKEY *key)
{
	switch (below(3)) {
	case 0: return change_rsa_number(value, key);
	case 1: return change_rsa_encoding(value, key);
	default: return change_octets(value);
	}
}

/* --- changes of r and s ----------------------------------------------------
 */

static BIGNUM *
order_of(const EVP_PKEY *key)
{
	return get_number(key, EVP_PKEY_is_a(key, "DSA") ? "q" : "order");
}

/* INTEGER in DER, or in one of the ways to get that wrong. */
static struct slice
encode_integer(const BIGNUM *number)
{
	ASN1_INTEGER *integer = BN_to_ASN1_INTEGER(number, NULL);
	unsigned char *der = NULL;
	int n = i2d_ASN1_INTEGER(integer, &der);
	struct slice encoded =
		joined((struct slice){der, (size_t)n}, (struct slice){NULL, 0});
	const uint8_t padded[] = {0x02, (uint8_t)(encoded.n - 1), 0x00};
	const uint8_t longer[] = {0x02, 0x81, (uint8_t)(encoded.n - 2)};

	OPENSSL_free(der);
	ASN1_INTEGER_free(integer);
	switch (below(40)) {
	case 0:
		return joined(
			(struct slice){padded, 3}, slice_from(encoded, 2));
	case 1:
		return joined(
			(struct slice){longer, 3}, slice_from(encoded, 2));
	case 2: return with_octet(encoded, 0, 0x04);
	case 3: return change_octets(encoded);
	case 4: /* without the 00 in front */
		if (encoded.p[2] != 0)
			return encoded;
		return joined(hex("02"),
			joined(with_octet(slice_head(slice_from(encoded, 1), 1),
				       0, (uint8_t)(encoded.n - 3)),
				slice_from(encoded, 3)));
	default: return encoded;
	}
}

static struct slice
encode_sequence(struct slice content)
{
	const uint8_t one[] = {0x30, (uint8_t)content.n};
	const uint8_t two[] = {0x30, 0x81, (uint8_t)content.n};
	const uint8_t three[] = {0x30, 0x82, 0, (uint8_t)content.n};
	bool is_long = content.n >= 0x80;

	switch (below(60)) {
	case 0: return joined((struct slice){three, 4}, content);
	case 1: is_long = true; break;
	case 2: return joined(hex("3080"), joined(content, hex("0000")));
	case 3: content = joined(content, hex("020101")); break;
	case 4: return joined(hex("3180"), content);
	default: break;
	}
	if (is_long)
		return joined((struct slice){two, 3}, content);
	return joined((struct slice){one, 2}, content);
}

static struct slice
change_pair(struct slice value, const EVP_PKEY *key)
{
	const unsigned char *p = value.p;
	DSA_SIG *pair = d2i_DSA_SIG(NULL, &p, (long)value.n);
	BIGNUM *order = order_of(key);
	const BIGNUM *old_r, *old_s;
	BIGNUM *r, *s;

	assert_non_null(pair);
	DSA_SIG_get0(pair, &old_r, &old_s);
	r = BN_dup(old_r);
	s = BN_dup(old_s);
	if (below(2) == 0)
		change_number(s, order);
	else if (below(2) == 0)
		change_number(r, order);
	if (below(16) == 0)
		BN_swap(r, s);
	value = encode_sequence(joined(encode_integer(r), encode_integer(s)));
	BN_free(r);
	BN_free(s);
	BN_free(order);
	DSA_SIG_free(pair);
	return value;
}

/* --- changes of EdDSA ------------------------------------------------------
 */

/* L, little-endian: RFC 8032 5.1, 5.2. */
static const char *const orders[] = {
	"edd3f55c1a631258d69cf7a2def9de14"
	"00000000000000000000000000000010",
	"f34458ab92c27823558fc58d72c26c219036d6ae49db4ec4e923ca7c"
	"ffffffffffffffffffffffffffffffffffffffffffffffffffffff3f00",
};

/* S + L, S - L, L - S, ... */
static struct slice
change_s(struct slice value)
{
	struct slice l = hex(orders[value.n == 64 ? 0 : 1]);
	BIGNUM *order = BN_lebin2bn(l.p, (int)l.n, NULL);
	BIGNUM *s = BN_lebin2bn(value.p + value.n / 2, (int)l.n, NULL);
	uint8_t *octets = hold(l.n);

	change_number(s, order);
	BN_set_negative(s, 0);
	if (BN_bn2lebinpad(s, octets, (int)l.n) >= 0)
		value = joined(slice_head(value, value.n / 2),
			(struct slice){octets, l.n});
	BN_free(s);
	BN_free(order);
	return value;
}

static struct slice
change_edwards(struct slice value)
{
	struct slice edge;

	switch (below(4)) {
	case 0: return change_s(value);
	case 1:
		edge = repeated(below(2) == 0 ? 0 : 0xff, value.n / 2);
		return joined(with_octet(edge, 0, (uint8_t)below(256)),
			slice_from(value, value.n / 2));
	default: return change_octets(value);
	}
}

/* Points of small order, and coordinates that are not below the prime, with
 * the signature that the identity makes: R and S are R = key, S = 0. */
static void
set_small_order(struct claim *claim)
{
	size_t n = claim->value.n / 2;
	struct slice y = repeated(below(2) == 0 ? 0 : 0xff, n);
	uint8_t low = (uint8_t)(below(2) == 0 ? below(4) : 0xec + below(20));
	struct slice spki = claim->spki;

	y = with_octet(y, 0, low);
	if (n == 57) {
		y = with_octet(y, 56, below(2) == 0 ? 0 : 0x80);
		if (y.p[1] == 0xff && below(2) == 0)
			y = with_octet(y, 28, 0xfe);
	} else if (below(2) == 0) {
		y = with_octet(y, 31, y.p[31] ^ 0x80);
	}
	claim->spki = joined(slice_head(spki, spki.n - n), y);
	claim->value = joined(y, repeated(0, n));
}

/* --- differences that are right --------------------------------------------
 */

static struct slice
point_of(const struct claim *claim)
{
	struct public_key key;

	csr_decode_public_key(claim->spki, &key);
	return key.bits.octets;
}

static bool
is_hybrid(const struct claim *claim)
{
	const struct slice point = point_of(claim);

	return point.n > 0 && (point.p[0] == 0x06 || point.p[0] == 0x07);
}

static bool
has_unused_bits(const struct claim *claim)
{
	struct public_key key;

	csr_decode_public_key(claim->spki, &key);
	return key.bits.unused != 0;
}

static bool
is_unusable_edwards(const struct claim *claim)
{
	return claim->subject->scheme == EDWARDS &&
		ask_csrlint(claim).reason == REASON_KEY_UNUSABLE;
}

/* RFC 8017 8.1.2 step 1 */
static bool
is_short_pss(const struct claim *claim)
{
	return claim->subject->scheme == PSS &&
		ask_csrlint(claim).reason == REASON_MALFORMED;
}

static bool
is_not_der(const struct claim *claim)
{
	struct der_faults faults;

	der_check(claim->spki, (struct der_caps){65536, 32}, &faults);
	return faults.total > 0;
}

/* What one lets pass, and the other for this reason does not. */
static struct difference {
	const char *why;
	bool is_valid_here;
	bool (*explains)(const struct claim *claim);
	size_t count;
} differences[] = {
	{"the hybrid form of a point, which RFC 5480 2.2 forbids", false,
		is_hybrid, 0},
	{"an EdDSA key of small order or with y not below p, under which "
	 "anybody can sign, or that has a second encoding",
		false, is_unusable_edwards, 0},
	{"unused bits at the end of a key of whole octets", false,
		has_unused_bits, 0},
	{"an RSASSA-PSS signature that is shorter than the modulus", false,
		is_short_pss, 0},
	{"a key that is not DER, of which the rules of der-* speak", true,
		is_not_der, 0},
};

static bool
is_explained(const struct claim *claim, bool is_valid_here)
{
	for (size_t i = 0; i < sizeof differences / sizeof differences[0]; i++)
		if (differences[i].is_valid_here == is_valid_here &&
			differences[i].explains(claim)) {
			differences[i].count++;
			return true;
		}
	return false;
}

/* --- the comparison --------------------------------------------------------
 */

static struct {
	size_t all, valid, explained;
} count;

static void
print_octets(const char *name, struct slice octets)
{
	printf("# %s: ", name);
	for (size_t i = 0; i < octets.n; i++)
		printf("%02x", octets.p[i]);
	printf("\n");
}

static void
compare(const struct claim *claim)
{
	const struct signature_fact fact = ask_csrlint(claim);
	bool theirs = ask_openssl(claim);

	count.all++;
	count.valid += fact.status == SIGNATURE_VALID;
	if ((fact.status == SIGNATURE_VALID) == theirs)
		return;
	if (is_explained(claim, !theirs)) {
		count.explained++;
		return;
	}
	print_octets("key", claim->spki);
	print_octets("message", claim->message);
	print_octets("signature", claim->value);
	fail_msg("%s: csrlint says %d, %d, OpenSSL %s", claim->subject->name,
		(int)fact.status, (int)fact.reason,
		theirs ? "valid" : "invalid");
}

static struct slice
change_value(const struct claim *claim, EVP_PKEY *key)
{
	if (below(4) == 0)
		return change_octets(claim->value);
	switch (claim->subject->scheme) {
	case PKCS1:
	case PSS: return change_rsa(claim->value, key);
	case PAIR: return change_pair(claim->value, key);
	case EDWARDS: return change_edwards(claim->value);
	}
	return claim->value;
}

/* Another first octet for a point, that is another form, or unused bits. */
static struct slice
change_form(const struct claim *claim)
{
	static const uint8_t forms[] = {0x00, 0x02, 0x03, 0x05, 0x06, 0x07};
	size_t n = point_of(claim).n;

	if (below(4) == 0)
		return with_octet(claim->spki, claim->spki.n - n - 1,
			(uint8_t)(1 + below(7)));
	return with_octet(
		claim->spki, claim->spki.n - n, forms[below(sizeof forms)]);
}

/* The key's own octets, that is the end of the SubjectPublicKeyInfo. */
static struct slice
change_key(struct slice spki)
{
	size_t at = spki.n > 40 ? spki.n - 40 - below(spki.n - 40) : 0;
	struct slice end = slice_from(spki, at);

	return joined(slice_head(spki, at),
		below(2) == 0 ? with_bit_flipped(end) : with_edge_octet(end));
}

static void
change(struct claim *claim, EVP_PKEY *key)
{
	switch (below(16)) {
	case 0: break; /* as it was */
	case 1: claim->message = change_octets(claim->message); break;
	case 2:
		claim->spki = below(3) == 0 ? change_form(claim)
					    : change_key(claim->spki);
		break;
	case 3:
		if (claim->subject->scheme == EDWARDS) {
			set_small_order(claim);
			break;
		}
		/* fall through */
	default: claim->value = change_value(claim, key); break;
	}
}

/* Of fewer than FEWEST of an algorithm, none may have been left valid. */
enum { FEWEST = 50, FEW = 300, MANY = 20000 };

static size_t
mutations(void)
{
	const char *text = getenv("CSRLINT_MUTATIONS");
	size_t wanted = text == NULL ? FEW : (size_t)strtoul(text, NULL, 10);

	return wanted < FEWEST ? FEWEST : wanted;
}

enum { CHANGES_PER_SIGNATURE = 25 };

static void
compare_signature(const struct subject *subject, EVP_PKEY *key, size_t rounds)
{
	uint8_t octets[64];
	uint8_t signature[1024];
	struct slice message = {octets, below(sizeof octets)};
	struct slice value;

	random_octets(octets, sizeof octets);
	value = sign(subject, key, message);
	memcpy(signature, value.p, value.n);
	value.p = signature;
	for (size_t i = 0; i < rounds; i++) {
		struct claim claim = {
			subject, public_key_of(key), message, value};

		change(&claim, key);
		compare(&claim);
		release_octets(NULL);
	}
}

static void
test_both_agree(void **state)
{
	const struct subject *subject = *state;
	size_t wanted = mutations();
	EVP_PKEY *key;

	memset(&count, 0, sizeof count);
	set_seed(subject->name);
	key = make_key(subject);
	while (count.all < wanted)
		compare_signature(subject, key, CHANGES_PER_SIGNATURE);
	EVP_PKEY_free(key);
	printf("# %s: %zu signatures, %zu of them valid, %zu differ for a "
	       "reason\n",
		subject->name, count.all, count.valid, count.explained);
	assert_true(count.valid > 0 && count.valid < count.all / 2);
}

/* A row that explains nothing would hide what it once explained; a few changes
 * need not meet all. */
static void
test_every_difference_is_seen(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof differences / sizeof differences[0];
		i++) {
		printf("# %zu: %s\n", differences[i].count, differences[i].why);
		assert_true(differences[i].count > 0 || mutations() < MANY);
	}
}

int
main(void)
{
	static struct CMUnitTest tests[SUBJECTS + 1];

	RAND_set_rand_method(&seeded);
	for (size_t i = 0; i < SUBJECTS; i++)
		tests[i] =
			(struct CMUnitTest){subjects[i].name, test_both_agree,
				NULL, release_octets, (void *)&subjects[i]};
	tests[SUBJECTS] = (struct CMUnitTest)cmocka_unit_test(
		test_every_difference_is_seen);
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
