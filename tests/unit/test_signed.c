/* What is said of RSA signatures that hold something else than the DigestInfo
 * of the request. SPDX-License-Identifier: MIT */
#include <gmp.h>

#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"
#include "verify/digest.h"

enum { PRIME_BITS = 512, OCTETS = 2 * PRIME_BITS / 8 };

static mpz_t n, d;
static struct slice info;

/* The start of a DigestInfo of SHA-256, RFC 8017 9.2 note 1. */
#define SHA256_INFO \
	DER("\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05" \
	    "\x00\x04\x20")

static void
make_key(void)
{
	gmp_randstate_t randomness;
	mpz_t p, q, e;

	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20261130);
	mpz_inits(n, d, p, q, NULL);
	mpz_init_set_ui(e, 65537);
	mpz_urandomb(p, randomness, PRIME_BITS);
	mpz_urandomb(q, randomness, PRIME_BITS);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_setbit(p, PRIME_BITS - 2);
	mpz_setbit(q, PRIME_BITS - 1);
	mpz_setbit(q, PRIME_BITS - 2);
	mpz_nextprime(p, p);
	mpz_nextprime(q, q);
	mpz_mul(n, p, q);
	mpz_sub_ui(p, p, 1);
	mpz_sub_ui(q, q, 1);
	mpz_mul(p, p, q);
	assert_true(mpz_invert(d, e, p) != 0);
	mpz_clears(p, q, e, NULL);
	gmp_randclear(randomness);
}

static struct slice
octets_of(const mpz_t number)
{
	uint8_t *out = der_take(OCTETS);

	memset(out, 0, OCTETS);
	mpz_export(out + OCTETS - mpz_sizeinbase(number, 256), NULL, 1, 1, 1, 0,
		number);
	return (struct slice){out, OCTETS};
}

static int
begin(void **state)
{
	der_begin();
	make_key();
	info = der_request_info(DER(DER_COMMON_NAME),
		der_key(DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"),
			DER("\x05\x00"),
			DER_SEQUENCE(DER_OF(0x02, DER("\0"), octets_of(n)),
				DER("\x02\x03\x01\x00\x01"))),
		DER(""));
	return open_all(state);
}

static int
end(void **state)
{
	mpz_clears(n, d, NULL);
	return close_all(state);
}

/* The signature that opens to 00 01 FF .. FF 00 and this. */
static struct slice
signature_of(struct slice content)
{
	const struct slice block =
		der_join((const struct slice[]){DER("\x00\x01"),
				 der_filled(0xff, OCTETS - 3 - content.n),
				 DER("\x00"), content},
			4);
	struct slice value;
	mpz_t number;

	mpz_init(number);
	mpz_import(number, block.n, 1, 1, 1, 0, block.p);
	mpz_powm(number, number, d, n);
	value = octets_of(number);
	mpz_clear(number);
	return value;
}

static struct slice
digest_of(struct slice message)
{
	uint8_t *out = der_take(DIGEST_OCTETS_MAX);

	return (struct slice){out, digest_make(DIGEST_SHA256, message, out)};
}

static struct slice
with_info(struct slice digest)
{
	return der_join((const struct slice[]){SHA256_INFO, digest}, 2);
}

static struct slice
reversed(struct slice octets)
{
	uint8_t *out = der_take(octets.n);

	for (size_t i = 0; i < octets.n; i++)
		out[i] = octets.p[octets.n - 1 - i];
	return (struct slice){out, octets.n};
}

/* What signature-invalid says, sha256WithRSAEncryption being named; NULL:
 * nothing. */
static const char *
said_of(struct slice signature)
{
	const struct slice octets = der_signed(
		info, DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"), signature);
	const struct csrlint_request *request;

	assert_true(csrlint_lint(linter, octets.p, octets.n, report));
	request = csrlint_report_request(report, 0);
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id,
			    "signature-invalid") == 0)
			return request->findings[i].message;
	return NULL;
}

static void
assert_said(struct slice signature, const char *words)
{
	const char *said = said_of(signature);
	char expected[256];

	(void)snprintf(expected, sizeof(expected),
		"the signature does not verify: %s, expected one made over "
		"this request with its own key",
		words);
	assert_non_null(said);
	assert_string_equal(said, expected);
}

static void
test_a_sound_signature_is_valid(void **state)
{
	(void)state;
	assert_null(said_of(signature_of(with_info(digest_of(info)))));
	assert_int_equal(
		csrlint_request_signature(csrlint_report_request(report, 0)),
		CSRLINT_VALID);
}

static void
test_a_bare_digest_is_told(void **state)
{
	(void)state;
	assert_said(signature_of(digest_of(info)),
		"the bare SHA-256 digest was signed, without its DigestInfo");
	assert_said(signature_of(der_filled(7, 30)),
		"no DigestInfo stands behind its padding");
}

static void
test_digests_of_something_else_are_told(void **state)
{
	const struct slice digest = digest_of(info);

	(void)state;
	assert_said(signature_of(with_info(digest_of(digest))),
		"it is one of the digest of a digest (SHA-256)");
	assert_said(signature_of(with_info(digest_of(DER("a")))),
		"its own key signed other content");
}

static void
test_reversed_octets_are_told(void **state)
{
	(void)state;
	assert_said(reversed(signature_of(with_info(digest_of(info)))),
		"its octets are in reversed order");
	assert_said(reversed(signature_of(with_info(digest_of(DER("a"))))),
		"its octets are in reversed order, and of other content");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(test_a_sound_signature_is_valid),
		TEST(test_a_bare_digest_is_told),
		TEST(test_digests_of_something_else_are_told),
		TEST(test_reversed_octets_are_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
