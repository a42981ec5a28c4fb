/* What a request is said to hold, and why a signature was not checked: through
 * the public interface, on requests of the corpus.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "der/oid.h"
#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"

static int
open_with_details(void **state)
{
	if (open_all(state) != 0)
		return 1;
	csrlint_set_details(linter, true);
	return 0;
}

static bool
has_detail(const struct csrlint_request *request, const char *name,
	const char *value)
{
	for (size_t i = 0; i < request->detail_count; i++)
		if (strcmp(request->details[i].name, name) == 0 &&
			strcmp(request->details[i].value, value) == 0)
			return true;
	return false;
}

struct expected {
	const char *file;
	const char *name;
	const char *value;
};

static void
assert_details(const struct expected *expected, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!has_detail(lint_corpus(expected[i].file), expected[i].name,
			    expected[i].value))
			fail_msg("%s: no %s \"%s\"", expected[i].file,
				expected[i].name, expected[i].value);
}

#define ASSERT_DETAILS(table) \
	assert_details(table, sizeof(table) / sizeof((table)[0]))

static void
test_keys_are_told_with_their_numbers(void **state)
{
	static const struct expected table[] = {
		{"good-rsa2048", "key-size", "2048 bits"},
		{"good-rsa2048", "key-exponent", "65537"},
		{"good-rsa2048", "key-parameters", "NULL"},
		{"rsa-exponent-65-bits", "key-exponent", "65 bits"},
		{"rsa-key-empty", "key-size", "not decoded"},
		{"good-p256", "key-curve", "secp256r1 (1.2.840.10045.3.1.7)"},
		{"ec-binary-curve", "key-curve", "1.3.132.0.16"},
		{"ec-explicit-parameters", "key-curve", "not named"},
		{"ec-parameters-missing", "key-parameters", "absent"},
		{"good-ed25519", "key-algorithm", "id-Ed25519 (1.3.101.112)"},
		{"good-ed25519", "key-length", "32 octets"},
		{"dsa2048-224", "key-size", "p of 2048 bits, q of 224 bits"},
		{"dsa-parameters-null", "key-size", "not decoded"},
		{"mldsa65", "key-length", "1952 octets"},
		{"composite-key", "key-ml-dsa-half",
			"id-ml-dsa-65, 1952 octets"},
		{"composite-key", "key-classic-half", "secp256r1, 65 octets"},
		{"composite-mldsa44-rsa2048-pss", "key-classic-half",
			"RSA, 2048 bits, exponent 65537"},
		{"composite-mldsa87-ed448", "key-classic-half",
			"id-Ed448, 57 octets"},
		{"composite-key-short", "key-ml-dsa-half",
			"id-ml-dsa-44, 1312 octets"},
		{"composite-key-short", "key-classic-half", "not decoded"},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_parameter_sets_are_told(void **state)
{
	static const struct expected table[] = {
		{"gost2001", "key-parameter-set",
			"id-GostR3410-2001-CryptoPro-A-ParamSet "
			"(1.2.643.2.2.35.1)"},
		{"gost2001", "key-parameters",
			"id-GostR3410-2001-CryptoPro-A-ParamSet "
			"(1.2.643.2.2.35.1), "
			"id-GostR3411-94-CryptoProParamSet "
			"(1.2.643.2.2.30.1)"},
		{"gost2012-private-set", "key-parameter-set",
			"1.3.6.1.4.1.32473.3"},
		{"gost2012-without-set", "key-parameter-set", "not named"},
		{"pss-salt-as-key", "key-parameters",
			"hash id-sha256, mask generation id-mgf1 with "
			"id-sha256, salt length 32, trailer field 1"},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_signatures_are_told_with_their_parameters(void **state)
{
	static const struct expected table[] = {
		{"good-p256", "signature-parameters", "absent"},
		{"signature-ecdsa-null", "signature-parameters", "NULL"},
		{"pss-mask-sha1", "signature-parameters",
			"hash id-sha256, mask generation id-mgf1 with id-sha1, "
			"salt length 32, trailer field 1"},
		{"pss-trailer-2", "signature-parameters",
			"hash id-sha256, mask generation id-mgf1 with "
			"id-sha256, salt length 32, trailer field 2"},
		{"pss-shake128", "signature-algorithm",
			"id-RSASSA-PSS-SHAKE128 (1.3.6.1.5.5.7.6.30)"},
		{"pss-shake128", "signature-parameters", "absent"},
		{"mldsa65", "signature-length", "3309 octets"},
		{"gost2012-512", "signature-length", "128 octets"},
		{"signature-invalid", "signature-status", "invalid"},
		{"good-p256", "signature-status", "valid"},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_extensions_are_decoded(void **state)
{
	static const struct expected table[] = {
		{"must-staple", "extension",
			"tlsFeature (1.3.6.1.5.5.7.1.24): 5"},
		{"constraints-path-length", "extension",
			"basicConstraints (2.5.29.19), critical: cA FALSE, "
			"pathLenConstraint 0"},
		{"constraints-path-length-negative", "extension",
			"basicConstraints (2.5.29.19), critical: cA TRUE, "
			"pathLenConstraint 1 octet: ff"},
		{"ca-template-policy", "extension",
			"certificatePolicies (2.5.29.32): domain-validated "
			"(2.23.140.1.2.1), organization-validated "
			"(2.23.140.1.2.2)"},
		{"smime-upn-only", "extension",
			"subjectAltName (2.5.29.17): otherName "
			"userPrincipalName (1.3.6.1.4.1.311.20.2.3) UTF8String "
			"\"jane@csrlint-demo.org\""},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_subjects_are_told_in_order_of_their_rdns(void **state)
{
	static const struct expected table[] = {
		{"subject-empty", "subject-rdn", "none"},
		{"subject-multi-valued", "subject-rdn",
			"commonName UTF8String \"www.csrlint-demo.org\" + "
			"organizationName UTF8String \"Csrlint Demonstration "
			"LLC\""},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_hostile_values_stay_escaped(void **state)
{
	static const struct expected table[] = {
		{"hostile-names", "subject-rdn",
			"commonName UTF8String "
			"\"www.csrlint-demo.org\\x1B[31m\\x1B]0;owned\\x07"
			"\\x00\\x0D\""},
		{"hostile-names", "subject-rdn",
			"stateOrProvinceName UTF8String \"California\\x0A"
			"-----BEGIN PRIVATE KEY-----\\x0A\""},
		{"challenge-password", "attribute",
			"challengePassword (1.2.840.113549.1.9.7): UTF8String "
			"present, not shown"},
	};

	(void)state;
	ASSERT_DETAILS(table);
}

static void
test_long_lists_end_in_a_count(void **state)
{
	const struct csrlint_request *request = lint_corpus("too-many-rdns");
	size_t rdns = 0;

	(void)state;
	for (size_t i = 0; i < request->detail_count; i++)
		if (strcmp(request->details[i].name, "subject-rdn") == 0)
			rdns++;
	assert_int_equal(rdns, 101);
	assert_true(has_detail(request, "subject-rdn", "... (1 more)"));
}

static void
test_nothing_is_told_unasked_or_of_no_request(void **state)
{
	(void)state;
	assert_int_equal(lint_corpus("empty-file")->detail_count, 0);
	assert_int_equal(lint_corpus("private-key-pkcs8")->detail_count, 0);
	csrlint_set_details(linter, false);
	assert_int_equal(lint_corpus("good-p256")->detail_count, 0);
	csrlint_set_details(linter, true);
	assert_true(lint_corpus("good-p256")->detail_count > 0);
}

/* Each kind of what nobody can say, and what is no such kind: a key that
 * cannot sign at all makes its signature invalid. */
static void
test_why_a_signature_was_not_checked(void **state)
{
	static const char undecoded[] =
		"the request or its public key could not be decoded";
	static const char unknown[] = "no known signature algorithm is named";
	static const char unnamed[] = "the key does not name its curve";
	static const char costly[] =
		"numbers of the key are too long to compute with";
	static const struct {
		const char *file;
		enum csrlint_signature status;
		const char *reason;
	} table[] = {
		{"composite-draft-12", CSRLINT_NOT_CHECKED, unknown},
		{"ec-binary-curve", CSRLINT_NOT_CHECKED,
			"1.3.132.0.16 is not supported by this build"},
		{"ec-explicit-parameters", CSRLINT_NOT_CHECKED, unnamed},
		{"ec-implicit-curve", CSRLINT_NOT_CHECKED, unnamed},
		{"ec-parameters-missing", CSRLINT_NOT_CHECKED, unnamed},
		{"gost2012-without-set", CSRLINT_NOT_CHECKED, unnamed},
		{"gost2012-256-a", CSRLINT_NOT_CHECKED,
			"id-tc26-gost-3410-2012-256-paramSetA is not supported "
			"by this build"},
		{"gost2012-private-set", CSRLINT_NOT_CHECKED,
			"1.3.6.1.4.1.32473.3 is not supported by this build"},
		{"gost2001-digest-set", CSRLINT_NOT_CHECKED,
			"the key names no parameter set of GOST R 34.11-94 "
			"that is supported by this build"},
		{"signature-unknown-algorithm", CSRLINT_NOT_CHECKED, unknown},
		{"mlkem-signature", CSRLINT_NOT_CHECKED, unknown},
		{"unknown-key", CSRLINT_NOT_CHECKED,
			"the key's algorithm is not known"},
		{"rsa16392", CSRLINT_NOT_CHECKED, costly},
		{"rsa-exponent-large", CSRLINT_NOT_CHECKED, costly},
		{"rsa-key-malformed", CSRLINT_NOT_CHECKED, undecoded},
		{"spki-missing", CSRLINT_NOT_CHECKED, undecoded},
		{"truncated", CSRLINT_NOT_CHECKED, undecoded},
		{"x25519-key", CSRLINT_INVALID,
			"a key of this type cannot make such a signature"},
		{"mlkem768-key", CSRLINT_INVALID,
			"a key of this type cannot make such a signature"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++) {
		const struct csrlint_request *request =
			lint_corpus(table[i].file);

		if (request->signature != table[i].status ||
			request->signature_reason == NULL ||
			strcmp(request->signature_reason, table[i].reason) != 0)
			fail_msg("%s: %d, %s", table[i].file,
				(int)request->signature,
				request->signature_reason);
		assert_true(has_detail(
			request, "signature-reason", table[i].reason));
	}
}

/* --- lists that are cut --- */

/* A request of this key and these attributes, of nobody's signature. */
static const struct csrlint_request *
lint_parts(struct slice key, struct slice attributes)
{
	const struct slice info = DER_SEQUENCE(DER("\x02\x01\x00"),
		DER_SEQUENCE(DER(DER_COMMON_NAME)), key,
		DER_OF(0xa0, attributes));
	const struct slice der =
		der_signed(info, DER("\x2b\x65\x70"), der_filled(1, 64));

	assert_true(csrlint_lint(linter, der.p, der.n, report));
	return csrlint_report_request(report, 0);
}

/* The detail whose value begins so ends so. */
static void
assert_detail_ends(const struct csrlint_request *request, const char *name,
	const char *begin, const char *end)
{
	for (size_t i = 0; i < request->detail_count; i++) {
		const char *value = request->details[i].value;

		if (strcmp(request->details[i].name, name) == 0 &&
			strncmp(value, begin, strlen(begin)) == 0) {
			assert_true(strlen(value) > strlen(end));
			assert_string_equal(
				value + strlen(value) - strlen(end), end);
			return;
		}
	}
	fail_msg("no %s begins with %s", name, begin);
}

/* A hundred are shown. */
static void
test_long_lists_are_cut(void **state)
{
	struct slice nulls, oids, key, attribute;

	(void)state;
	der_begin();
	nulls = der_filled(0, 0);
	oids = nulls;
	for (size_t i = 0; i < 103; i++) {
		nulls = der_join(
			(const struct slice[]){nulls, DER("\x0c\x01z")}, 2);
		oids = der_join(
			(const struct slice[]){oids, DER("\x06\x02\x2a\x03")},
			2);
	}
	attribute = DER_SEQUENCE(DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01"
				     "\x09\x02"),
		DER_OF(0x31, nulls));
	key = der_key(DER("\x2a\x85\x03\x07\x01\x01\x01\x01"),
		DER_SEQUENCE(oids), der_filled(1, 64));
	assert_detail_ends(lint_parts(key, attribute), "attribute",
		"unstructuredName", "(3 more)");
	assert_detail_ends(
		report->requests, "key-parameters", "1.2.3, 1.2.3", "(3 more)");
}

/* --- halves of composite keys --- */

static void
test_a_long_exponent_of_a_half_is_told_by_its_bits(void **state)
{
	struct slice rsa, key;

	(void)state;
	der_begin();
	rsa = DER_SEQUENCE(DER_OF(0x02, DER("\x00"), der_filled(0xff, 256)),
		DER_OF(0x02, DER("\x01"), der_filled(0x11, 8)));
	key = der_key(oid_octets(OID_MLDSA44_RSA2048_PSS), DER(""),
		der_join((const struct slice[]){der_filled(1, 1312), rsa}, 2));
	assert_detail_ends(lint_parts(key, DER("")), "key-classic-half",
		"RSA, 2048 bits", "exponent of 65 bits");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_are_told_with_their_numbers),
		cmocka_unit_test(test_parameter_sets_are_told),
		cmocka_unit_test(
			test_signatures_are_told_with_their_parameters),
		cmocka_unit_test(test_extensions_are_decoded),
		cmocka_unit_test(test_subjects_are_told_in_order_of_their_rdns),
		cmocka_unit_test(test_hostile_values_stay_escaped),
		cmocka_unit_test(test_long_lists_end_in_a_count),
		cmocka_unit_test(test_long_lists_are_cut),
		cmocka_unit_test(
			test_a_long_exponent_of_a_half_is_told_by_its_bits),
		cmocka_unit_test(test_nothing_is_told_unasked_or_of_no_request),
		cmocka_unit_test(test_why_a_signature_was_not_checked),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_with_details, close_all);
}
