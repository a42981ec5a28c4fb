/* SLH-DSA beside Nettle's own, which has the sets of 128 bits from Nettle 4 on:
 * what it signs is valid, and what is changed afterwards is so to both or to
 * neither. Skipped where the installed Nettle has none. Keys, messages and
 * changes follow from fixed seeds. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <stdio.h>

#ifdef __has_include
#if __has_include(<nettle/slh-dsa.h>)
#define HAVE_SLH_DSA
#endif
#endif

#ifndef HAVE_SLH_DSA
int
main(void)
{
	printf("1..0 # SKIP Nettle has no SLH-DSA\n");
	return 0;
}
#else

#include <nettle/slh-dsa.h>

typedef void root_function(
	const uint8_t *seed, const uint8_t *secret, uint8_t *root);
typedef void sign_function(const uint8_t *key, const uint8_t *secret, size_t n,
	const uint8_t *message, uint8_t *signature);
typedef int verify_function(const uint8_t *key, size_t n,
	const uint8_t *message, const uint8_t *signature);

struct subject {
	enum oid_id id;
	size_t octets; /* of a signature */
	root_function *root;
	sign_function *sign;
	verify_function *verify;
};

#define SUBJECT(id, octets, name) \
	{ \
		id, octets, name##_root, name##_sign, name##_verify \
	}
static const struct subject subjects[] = {
	SUBJECT(OID_SLH_DSA_SHA2_128S, SLH_DSA_128S_SIGNATURE_SIZE,
		slh_dsa_sha2_128s),
	SUBJECT(OID_SLH_DSA_SHA2_128F, SLH_DSA_128F_SIGNATURE_SIZE,
		slh_dsa_sha2_128f),
	SUBJECT(OID_SLH_DSA_SHAKE_128S, SLH_DSA_128S_SIGNATURE_SIZE,
		slh_dsa_shake_128s),
	SUBJECT(OID_SLH_DSA_SHAKE_128F, SLH_DSA_128F_SIGNATURE_SIZE,
		slh_dsa_shake_128f),
};

enum { CHANGES = 40, MESSAGE_OCTETS = 200 };

static uint64_t seed;

static uint8_t
random_octet(void)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint8_t)(seed >> 56);
}

static size_t
below(size_t bound)
{
	return ((size_t)random_octet() << 8 | random_octet()) % bound;
}

static struct slice
random_octets(size_t n)
{
	uint8_t *octets = hold(n);

	for (size_t i = 0; i < n; i++)
		octets[i] = random_octet();
	return (struct slice){octets, n};
}

/* What a signer hands on; to both it is the pure variant with an empty
 * context, FIPS 205 10.2. */
struct signed_message {
	struct slice key, message, signature;
};

static bool
is_valid_here(const struct subject *subject, const struct signed_message *made)
{
	struct public_key key = raw_key(KEY_SLH_DSA, made->key);
	const struct bit_string value = bits(made->signature);

	key.algorithm = algorithm(subject->id);
	return verify_signature(&key, &key.algorithm, made->message, &value)
		       .status == SIGNATURE_VALID;
}

static bool
is_valid_there(const struct subject *subject, const struct signed_message *made)
{
	return subject->verify(made->key.p, made->message.n, made->message.p,
		       made->signature.p) != 0;
}

static struct signed_message
sign(const struct subject *subject)
{
	struct slice secret = random_octets(SLH_DSA_128_KEY_SIZE);
	uint8_t *key = hold(SLH_DSA_128_KEY_SIZE);
	uint8_t *signature = hold(subject->octets);
	struct signed_message made = {
		.message = random_octets(below(MESSAGE_OCTETS))};

	memcpy(key, random_octets(SLH_DSA_128_SEED_SIZE).p,
		SLH_DSA_128_SEED_SIZE);
	subject->root(key, secret.p, key + SLH_DSA_128_SEED_SIZE);
	subject->sign(key, secret.p, made.message.n, made.message.p, signature);
	made.key = (struct slice){key, SLH_DSA_128_KEY_SIZE};
	made.signature = (struct slice){signature, subject->octets};
	return made;
}

/* One octet of one part becomes another. */
static struct signed_message
changed(const struct signed_message *made)
{
	struct signed_message out = *made;
	struct slice *const parts[] = {
		&out.key, &out.message, &out.signature, &out.signature};
	struct slice *part = parts[below(4)];
	size_t at;

	if (part->n == 0)
		part = &out.signature;
	at = below(part->n);
	*part = with_octet(*part, at, part->p[at] ^ (uint8_t)(1u << below(8)));
	return out;
}

static void
check(const struct subject *subject)
{
	struct signed_message made = sign(subject);

	assert_true(is_valid_there(subject, &made));
	assert_true(is_valid_here(subject, &made));
	for (int i = 0; i < CHANGES; i++) {
		struct signed_message other = changed(&made);

		assert_int_equal(is_valid_here(subject, &other),
			is_valid_there(subject, &other));
	}
}

static void
test_signatures_are_valid_to_both_or_to_neither(void **state)
{
	(void)state;
	seed = 205;
	for (size_t i = 0; i < sizeof subjects / sizeof subjects[0]; i++) {
		check(&subjects[i]);
		release_octets(NULL);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
			test_signatures_are_valid_to_both_or_to_neither,
			release_octets),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
