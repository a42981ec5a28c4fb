/* Which check answers for which signature algorithm; and, before that, what the
 * answer "valid" rests on and what no test covers.
 *
 * Believed: GMP's arithmetic; Nettle's hashes, and the permutation of SHA-3
 * below them; Nettle's verifiers of RSASSA-PKCS1-v1_5, DSA, Ed25519 and Ed448,
 * and of ECDSA on NIST's five curves; and that csr/ hands on the octets that
 * were signed as they stand in the input. Ours is the rest: the guards before
 * all of these, DigestInfo, EMSA-PSS, SHAKE, the case that Nettle's ECDSA gets
 * wrong, ECDSA on P-256 and P-384 where it says "valid" (verify/quick.c: nobody
 * is asked again then, and Nettle where it does not), the groups of
 * verify/group.c with SM2 and GOST R 34.10, ML-DSA and SLH-DSA.
 *
 * What it is held against, in tests/unit unless it says otherwise:
 * - test_constants_*: primes, orders, roots, parameter sets, prefixes and the
 *   octets of OIDs are worked out from their definitions. A coefficient or a
 *   generator that has none is held by the order of its group, and beside
 *   OpenSSL or Nettle where they have the curve.
 * - test_verify_*: signatures, each of them changed too, and for each guard the
 *   numbers that it stands against; corpus/, about whose signatures openssl is
 *   asked when it is made, where it knows the algorithm.
 * - test_verify_openssl: 28 kinds of signature that OpenSSL makes, each in 300
 *   changed forms; both call the same ones valid, or a row says why not.
 * - test_verify_wycheproof: 59 files of Project Wycheproof.
 * - test_verify_mldsa, test_verify_slhdsa: certificates of others.
 * - tests/requests: real requests, judged as six other programs judge them.
 * - fuzz/fuzz_verify: edits of every part; no crash, one answer, and soon.
 * Of these the vectors of Wycheproof, the certificates and the real requests
 * lie beside the project, and are skipped where they do not; so is what asks
 * OpenSSL where there is no libcrypto.
 *
 * Who besides us calls valid what we do; "own" is the plain Python of
 * corpus/generator, a second way by the same hands, which a clause that was
 * misread would mislead as well:
 *
 *	PKCS #1 v1.5	OpenSSL; SHA-512/224 and most of SHA-3 Wycheproof
 *			MD2, MD4, RIPEMD-160: no signature at all
 *	RSASSA-PSS	OpenSSL, Wycheproof; SHA-224, SHA-3, MD5, SM3 and
 *			RIPEMD-160 in test_verify_pss alone
 *	DSA		OpenSSL, Wycheproof; SHA-224 own
 *			SHA-384, SHA-3: no signature at all
 *	ECDSA, NIST	OpenSSL, Wycheproof; with SHAKE own
 *	ECDSA, others	OpenSSL; FRP256v1 own
 *	SM2		OpenSSL
 *	GOST R 34.10	own: no test asks another implementation
 *	EdDSA		OpenSSL, Wycheproof
 *	ML-DSA		Wycheproof, five others; HashML-DSA one other
 *	SLH-DSA		OpenSSL in seven sets, own in the other five
 *	HashSLH-DSA	own, and with SHA2-128f alone: eleven sets unseen
 *	composite	own, in each algorithm; the draft's 18 vectors and 18
 *			certificates were asked once, by hand
 *
 * What no test covers:
 * - A fault of Nettle or GMP with numbers that no vector has: a carry that is
 *   lost once in 2^64 is not found by changing octets. Moduli of 8,193 to
 *   16,384 bits are computed with, but no signature by one is there.
 * - A signature that is right and so rare that nobody has one, such as that of
 *   equal summands in ECDSA, which Nettle calls invalid; there may be others.
 * - The generator of FRP256v1, and of CryptoPro's B and C and of 512-B which of
 *   y and -y: any point has the order that is asked for, and "own" follows.
 * - Memory that runs out in GMP, which ends the process of whoever gave it no
 *   functions of its own: tests/torture/memory withholds it from the program,
 *   which did.
 * - Time, but for answers of over 3 seconds. That it depends on the numbers
 *   does not matter; all of them are public.
 *
 * And "valid" is not "sound": p of DSA may be composite, a modulus factored, a
 * private key published. That is for keys/ to find and for rules/ to say, as
 * are parameters that change nothing here. SPDX-License-Identifier: MIT */
#include "verify/verify.h"

#include "base/work.h"
#include "verify/check.h"
#include "verify/pss.h"

/* One signatureAlgorithm. Adding an algorithm is adding a row. */
struct signature_algorithm {
	enum oid_id id;
	unsigned keys; /* BY(kind) of every kind of key that can make it */
	enum digest_id digest;
	signature_check *check;
};

#define BY(kind) (1u << (kind))
#define BY_RSA BY(KEY_RSA)
#define BY_PSS (BY(KEY_RSA) | BY(KEY_RSA_PSS))

/* Plain, and of a digest. */
#define SLH_DSA(set) \
	{OID_SLH_DSA_##set, BY(KEY_SLH_DSA), DIGEST_NONE, check_slh_dsa}, \
	{ \
		OID_HASH_SLH_DSA_##set, BY(KEY_SLH_DSA), DIGEST_NONE, \
			check_slh_dsa \
	}
#define COMPOSITE(pair) \
	{ \
		OID_##pair, BY(KEY_COMPOSITE), DIGEST_NONE, check_composite \
	}

/* RFC 3279 2.2, RFC 4055 5, RFC 5758 3, RFC 8410 3, RFC 8702 3, RFC 9215 3, RFC
 * 4491 2.2.2, RFC 9881 2, RFC 9909 3. An
 * id-RSASSA-PSS key makes no PKCS #1 v1.5 signatures: RFC 4055 1.2. */
static const struct signature_algorithm algorithms[] = {
	{OID_MD2_WITH_RSA, BY_RSA, DIGEST_MD2, check_rsa_pkcs1},
	{OID_MD4_WITH_RSA, BY_RSA, DIGEST_MD4, check_rsa_pkcs1},
	{OID_MD5_WITH_RSA, BY_RSA, DIGEST_MD5, check_rsa_pkcs1},
	{OID_OIW_MD5_WITH_RSA, BY_RSA, DIGEST_MD5, check_rsa_pkcs1},
	{OID_SHA1_WITH_RSA, BY_RSA, DIGEST_SHA1, check_rsa_pkcs1},
	{OID_OIW_SHA1_WITH_RSA, BY_RSA, DIGEST_SHA1, check_rsa_pkcs1},
	{OID_SHA224_WITH_RSA, BY_RSA, DIGEST_SHA224, check_rsa_pkcs1},
	{OID_SHA256_WITH_RSA, BY_RSA, DIGEST_SHA256, check_rsa_pkcs1},
	{OID_SHA384_WITH_RSA, BY_RSA, DIGEST_SHA384, check_rsa_pkcs1},
	{OID_SHA512_WITH_RSA, BY_RSA, DIGEST_SHA512, check_rsa_pkcs1},
	{OID_SHA512_224_WITH_RSA, BY_RSA, DIGEST_SHA512_224, check_rsa_pkcs1},
	{OID_SHA512_256_WITH_RSA, BY_RSA, DIGEST_SHA512_256, check_rsa_pkcs1},
	{OID_SHA3_224_WITH_RSA, BY_RSA, DIGEST_SHA3_224, check_rsa_pkcs1},
	{OID_SHA3_256_WITH_RSA, BY_RSA, DIGEST_SHA3_256, check_rsa_pkcs1},
	{OID_SHA3_384_WITH_RSA, BY_RSA, DIGEST_SHA3_384, check_rsa_pkcs1},
	{OID_SHA3_512_WITH_RSA, BY_RSA, DIGEST_SHA3_512, check_rsa_pkcs1},
	{OID_RIPEMD160_WITH_RSA, BY_RSA, DIGEST_RIPEMD160, check_rsa_pkcs1},
	{OID_RSASSA_PSS, BY_PSS, DIGEST_NONE, check_rsa_pss},
	{OID_RSASSA_PSS_SHAKE128, BY_PSS, DIGEST_NONE, check_rsa_pss},
	{OID_RSASSA_PSS_SHAKE256, BY_PSS, DIGEST_NONE, check_rsa_pss},
	{OID_ECDSA_WITH_SHA1, BY(KEY_EC), DIGEST_SHA1, check_ecdsa},
	{OID_ECDSA_WITH_SHA224, BY(KEY_EC), DIGEST_SHA224, check_ecdsa},
	{OID_ECDSA_WITH_SHA256, BY(KEY_EC), DIGEST_SHA256, check_ecdsa},
	{OID_ECDSA_WITH_SHA384, BY(KEY_EC), DIGEST_SHA384, check_ecdsa},
	{OID_ECDSA_WITH_SHA512, BY(KEY_EC), DIGEST_SHA512, check_ecdsa},
	{OID_ECDSA_WITH_SHA3_224, BY(KEY_EC), DIGEST_SHA3_224, check_ecdsa},
	{OID_ECDSA_WITH_SHA3_256, BY(KEY_EC), DIGEST_SHA3_256, check_ecdsa},
	{OID_ECDSA_WITH_SHA3_384, BY(KEY_EC), DIGEST_SHA3_384, check_ecdsa},
	{OID_ECDSA_WITH_SHA3_512, BY(KEY_EC), DIGEST_SHA3_512, check_ecdsa},
	{OID_ECDSA_WITH_SHAKE128, BY(KEY_EC), DIGEST_SHAKE128, check_ecdsa},
	{OID_ECDSA_WITH_SHAKE256, BY(KEY_EC), DIGEST_SHAKE256, check_ecdsa},
	{OID_SM2_WITH_SM3, BY(KEY_EC), DIGEST_NONE, check_sm2},
	{OID_GOST2001_WITH_GOST94, BY(KEY_GOST), DIGEST_GOST94, check_gost},
	{OID_GOST2012_256_WITH_STREEBOG, BY(KEY_GOST), DIGEST_STREEBOG256,
		check_gost},
	{OID_GOST2012_512_WITH_STREEBOG, BY(KEY_GOST), DIGEST_STREEBOG512,
		check_gost},
	{OID_ED25519, BY(KEY_ED25519), DIGEST_NONE, check_ed25519},
	{OID_ED448, BY(KEY_ED448), DIGEST_NONE, check_ed448},
	{OID_OIW_DSA_WITH_SHA1, BY(KEY_DSA), DIGEST_SHA1, check_dsa},
	{OID_DSA_WITH_SHA1, BY(KEY_DSA), DIGEST_SHA1, check_dsa},
	{OID_DSA_WITH_SHA224, BY(KEY_DSA), DIGEST_SHA224, check_dsa},
	{OID_DSA_WITH_SHA256, BY(KEY_DSA), DIGEST_SHA256, check_dsa},
	{OID_DSA_WITH_SHA384, BY(KEY_DSA), DIGEST_SHA384, check_dsa},
	{OID_DSA_WITH_SHA512, BY(KEY_DSA), DIGEST_SHA512, check_dsa},
	{OID_DSA_WITH_SHA3_224, BY(KEY_DSA), DIGEST_SHA3_224, check_dsa},
	{OID_DSA_WITH_SHA3_256, BY(KEY_DSA), DIGEST_SHA3_256, check_dsa},
	{OID_DSA_WITH_SHA3_384, BY(KEY_DSA), DIGEST_SHA3_384, check_dsa},
	{OID_DSA_WITH_SHA3_512, BY(KEY_DSA), DIGEST_SHA3_512, check_dsa},
	{OID_ML_DSA_44, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	{OID_ML_DSA_65, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	{OID_ML_DSA_87, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	{OID_HASH_ML_DSA_44, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	{OID_HASH_ML_DSA_65, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	{OID_HASH_ML_DSA_87, BY(KEY_ML_DSA), DIGEST_NONE, check_ml_dsa},
	SLH_DSA(SHA2_128S),
	SLH_DSA(SHA2_128F),
	SLH_DSA(SHA2_192S),
	SLH_DSA(SHA2_192F),
	SLH_DSA(SHA2_256S),
	SLH_DSA(SHA2_256F),
	SLH_DSA(SHAKE_128S),
	SLH_DSA(SHAKE_128F),
	SLH_DSA(SHAKE_192S),
	SLH_DSA(SHAKE_192F),
	SLH_DSA(SHAKE_256S),
	SLH_DSA(SHAKE_256F),
	COMPOSITE(MLDSA44_RSA2048_PSS),
	COMPOSITE(MLDSA44_RSA2048_PKCS15),
	COMPOSITE(MLDSA44_ED25519),
	COMPOSITE(MLDSA44_P256),
	COMPOSITE(MLDSA65_RSA3072_PSS),
	COMPOSITE(MLDSA65_RSA3072_PKCS15),
	COMPOSITE(MLDSA65_RSA4096_PSS),
	COMPOSITE(MLDSA65_RSA4096_PKCS15),
	COMPOSITE(MLDSA65_P256),
	COMPOSITE(MLDSA65_P384),
	COMPOSITE(MLDSA65_BRAINPOOLP256R1),
	COMPOSITE(MLDSA65_ED25519),
	COMPOSITE(MLDSA87_P384),
	COMPOSITE(MLDSA87_BRAINPOOLP384R1),
	COMPOSITE(MLDSA87_ED448),
	COMPOSITE(MLDSA87_RSA3072_PSS),
	COMPOSITE(MLDSA87_RSA4096_PSS),
	COMPOSITE(MLDSA87_P521),
};

static const struct signature_algorithm *
find_algorithm(enum oid_id id)
{
	for (size_t i = 0; i < sizeof algorithms / sizeof algorithms[0]; i++)
		if (algorithms[i].id == id)
			return &algorithms[i];
	return NULL;
}

/* Why no check can be asked about this key and signature, both present. An
 * unknown key may be one that makes such signatures after all. */
static enum signature_reason
refuse(const struct signature_algorithm *row, const struct public_key *key,
	const struct bit_string *signature)
{
	if (key->private_form != PRIVATE_KEY_NONE)
		return REASON_KEY_PRIVATE;
	if (row == NULL)
		return REASON_ALGORITHM_UNKNOWN;
	if (key->kind == KEY_MISNAMED)
		return REASON_KEY_MISNAMED;
	if (key->kind == KEY_UNKNOWN)
		return REASON_KEY_UNKNOWN;
	if ((row->keys & BY(key->kind)) == 0)
		return REASON_KEY_MISMATCH;
	if (key->bits.unused != 0)
		return REASON_KEY_UNUSABLE;
	if (signature->unused != 0)
		return REASON_MALFORMED;
	return REASON_NONE;
}

struct signature_fact
verify_signature(const struct public_key *key,
	const struct algorithm *algorithm, struct slice message,
	const struct bit_string *signature)
{
	const struct signature_algorithm *row = find_algorithm(algorithm->id);
	struct signature_claim claim = {.key = key,
		.algorithm = algorithm,
		.message = message,
		.value = signature->octets};
	enum signature_reason reason;

	if (key->whole.n == 0 || key->bits.whole.n == 0 ||
		algorithm->whole.n == 0 || signature->whole.n == 0)
		return signature_refused(REASON_NOT_DECODED);
	reason = refuse(row, key, signature);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	if (!work_take(signature_cost(key)))
		return signature_refused(REASON_WORK_EXCEEDED);
	claim.digest = row->digest;
	/* cppcheck-suppress returnDanglingLifetime ; a fact has no pointers */
	return row->check(&claim);
}

bool
signature_is_known(enum oid_id algorithm)
{
	return find_algorithm(algorithm) != NULL;
}

enum digest_id
signature_digest(const struct algorithm *algorithm)
{
	const struct signature_algorithm *row = find_algorithm(algorithm->id);
	struct pss_parameters parameters;

	if (row == NULL)
		return DIGEST_NONE;
	if (row->check != check_rsa_pss)
		return row->digest;
	return pss_parameters_of(algorithm, &parameters) ? parameters.digest
							 : DIGEST_NONE;
}

static const char *const reason_texts[] = {
	[REASON_NONE] = NULL,
	[REASON_NOT_DECODED] =
		"the request or its public key could not be decoded",
	[REASON_ALGORITHM_UNKNOWN] = "no known signature algorithm is named",
	[REASON_DIGEST_UNSUPPORTED] =
		"the digest of the signature is not supported by this "
		"build",
	[REASON_MASK_UNSUPPORTED] =
		"the mask generation of the signature is not supported "
		"by this build",
	[REASON_DIGEST_SET] =
		"the key names no parameter set of GOST R 34.11-94 that "
		"is supported by this build",
	[REASON_KEY_UNKNOWN] = "the key's algorithm is not known",
	[REASON_KEY_MISNAMED] = "the key's algorithm is no kind of key",
	[REASON_KEY_PRIVATE] = "a private key stands in the key's place",
	[REASON_CURVE_UNNAMED] = "the key does not name its curve",
	[REASON_KEY_UNSUPPORTED] =
		"the key type or curve is not supported by this build",
	[REASON_KEY_MISMATCH] =
		"a key of this type cannot make such a signature",
	[REASON_KEY_UNUSABLE] =
		"the public key has numbers or an encoding that no key "
		"has",
	[REASON_PARAMETERS] =
		"the parameters of the signature algorithm are missing, "
		"malformed or outside of the key's",
	[REASON_TOO_COSTLY] = "numbers of the key are too long to compute with",
	[REASON_WORK_EXCEEDED] = "the input asks for too much work",
	[REASON_MALFORMED] = "the signature has the wrong length or encoding",
};

const char *
signature_reason_text(enum signature_reason reason)
{
	return reason_texts[reason];
}
