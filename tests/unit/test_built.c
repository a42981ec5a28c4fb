/* What rules say of requests that no file of corpus/ is like.
 * SPDX-License-Identifier: MIT */
#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"

#define NONE DER("")
#define OID_OF_RSA DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01")
#define OID_OF_DSA DER("\x2a\x86\x48\xce\x38\x04\x01")
#define OID_OF_EC DER("\x2a\x86\x48\xce\x3d\x02\x01")
#define P256 DER("\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07")
#define OID_OF_ED25519 DER("\x2b\x65\x70")
#define OID_OF_X25519 DER("\x2b\x65\x6e")
#define OID_OF_ML_DSA_44 DER("\x60\x86\x48\x01\x65\x03\x04\x03\x11")
#define INTEGER_1 "\x02\x01\x01"

static int
begin(void **state)
{
	der_begin();
	return open_all(state);
}

/* The finding of this rule that comes after so many; NULL: there is none. */
static const struct csrlint_finding *
find_nth(struct slice octets, const char *rule, size_t n)
{
	const struct csrlint_request *request;

	assert_true(csrlint_lint(linter, octets.p, octets.n, report));
	request = csrlint_report_request(report, 0);
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, rule) == 0 &&
			n-- == 0)
			return &request->findings[i];
	return NULL;
}

static const struct csrlint_finding *
find(struct slice octets, const char *rule)
{
	const struct csrlint_finding *finding = find_nth(octets, rule, 0);

	if (finding == NULL)
		fail_msg("no %s", rule);
	return finding;
}

static void
assert_said(struct slice octets, const char *rule, const char *words)
{
	const char *said = find(octets, rule)->message;

	if (strstr(said, words) == NULL)
		fail_msg("%s: %s", rule, said);
}

static void
assert_silent(struct slice octets, const char *rule)
{
	const struct csrlint_finding *finding = find_nth(octets, rule, 0);

	if (finding != NULL)
		fail_msg("%s: %s", rule, finding->message);
}

static struct slice
request_of_key(struct slice key)
{
	return der_request(DER(DER_COMMON_NAME), key, NONE);
}

/* --- private keys ----------------------------------------------------------
 */

static void
assert_private(struct slice key, const char *words)
{
	assert_said(request_of_key(key), "private-key-as-public-key", words);
}

static void
test_each_form_of_a_private_key_has_its_name(void **state)
{
	const struct slice six =
		DER_SEQUENCE(DER("\x02\x01\x00" INTEGER_1 INTEGER_1 INTEGER_1
				INTEGER_1 INTEGER_1));
	const struct slice sec1 =
		DER_SEQUENCE(DER(INTEGER_1), DER_OF(0x04, der_filled(7, 32)));

	(void)state;
	assert_private(der_key(OID_OF_DSA, NONE, six), "a DSA private key in");
	assert_private(der_key(OID_OF_EC, P256, sec1), "an ECPrivateKey in");
	assert_private(der_key(OID_OF_ML_DSA_44, NONE, der_filled(7, 32)),
		"holds id-ml-dsa-44's private key in");
}

/* The rule of the key's length leaves it to the other one. */
static void
test_seed_and_public_key_of_ed25519_are_a_private_key(void **state)
{
	const struct slice key =
		der_key(OID_OF_ED25519, NONE, der_filled(7, 64));

	(void)state;
	assert_private(key, "holds id-Ed25519's private key in");
	assert_silent(request_of_key(key), "eddsa-key-malformed");
}

/* --- what is no kind of key ------------------------------------------------
 */

struct misnamed {
	struct slice oid;
	struct slice octets;
	const char *meant; /* NULL: nobody knows */
};

#define SHA256_RSA DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b")
#define ECDSA_SHA256 DER("\x2a\x86\x48\xce\x3d\x04\x03\x02")
#define DSA_SHA256 DER("\x60\x86\x48\x01\x65\x03\x04\x03\x02")
#define SHA256 DER("\x60\x86\x48\x01\x65\x03\x04\x02\x01")

static void
test_the_key_tells_what_its_algorithm_should_be(void **state)
{
	const struct slice modulus = DER_SEQUENCE(
		DER_OF(0x02, der_filled(0x55, 64)), DER("\x02\x01\x03"));
	const struct slice compressed = der_filled(0x02, 33);
	const struct slice whole = der_filled(0x04, 65);
	const struct slice other = der_filled(0x09, 40);
	const struct misnamed cases[] = {
		{SHA256_RSA, modulus, "rsaEncryption"},
		{ECDSA_SHA256, modulus, "rsaEncryption"},
		{SHA256_RSA, compressed, "id-ecPublicKey"},
		{SHA256, whole, "id-ecPublicKey"},
		{SHA256_RSA, other, "rsaEncryption"},
		{ECDSA_SHA256, other, "id-ecPublicKey"},
		{DSA_SHA256, other, "id-dsa"},
		{SHA256, other, NULL},
		/* Too short for a point of any curve. */
		{SHA256, der_filled(0x02, 14), NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct csrlint_finding *finding = find(
			request_of_key(
				der_key(cases[i].oid, NONE, cases[i].octets)),
			"algid-key-oid-wrong");

		if (cases[i].meant == NULL) {
			assert_null(finding->suggestion);
			assert_string_equal(finding->mend.how, "key");
			assert_non_null(strstr(finding->message,
				"rsaEncryption or id-ecPublicKey as a rule"));
			continue;
		}
		assert_string_equal(finding->suggestion, cases[i].meant);
		assert_string_equal(finding->mend.how, "encode");
	}
}

/* --- another file's key ----------------------------------------------------
 */

static void
test_a_key_that_cannot_be_read_matches_none(void **state)
{
	char other[1 << 14];
	size_t n;
	const char *octets = read_corpus("good-rsa2048", &n);

	(void)state;
	assert_true(n <= sizeof(other));
	memcpy(other, octets, n);
	assert_true(csrlint_match(linter, "other.csr", other, n));
	octets = read_corpus("rsa-key-empty", &n);
	assert_said((struct slice){(const uint8_t *)octets, n},
		"key-pair-mismatch",
		"the key cannot be read, expected that of ");
}

/* PKCS #8 of version 2 has the public key as well: RFC 5958 2. Seed and key of
 * RFC 8032 7.1 TEST 1. */
#define SEED \
	"\x9d\x61\xb1\x9d\xef\xfd\x5a\x60\xba\x84\x4a\xf4\x92\xec\x2c\xc4" \
	"\x44\x49\xc5\x69\x7b\x32\x69\x19\x70\x3b\xac\x03\x1c\xae\x7f\x60"
#define SEED_KEY \
	"\xd7\x5a\x98\x01\x82\xb1\x0a\xb7\xd5\x4b\xfe\xd3\xc9\x64\x07\x3a" \
	"\x0e\xe1\x72\xf3\xda\xa6\x23\x25\xaf\x02\x1a\x68\xf7\x07\x51\x1a"

static bool
matches_file(struct slice octets)
{
	return csrlint_match(linter, "my.key", octets.p, octets.n);
}

static struct slice
edwards_file(struct slice public_key)
{
	return DER_SEQUENCE(DER(INTEGER_1),
		DER_SEQUENCE(DER_OF(0x06, OID_OF_ED25519)),
		DER_OF(0x04, DER_OF(0x04, DER(SEED))),
		DER_OF(0x81, DER("\0"), public_key));
}

static void
test_the_public_key_in_a_file_is_that_of_its_private_key(void **state)
{
	const struct slice request =
		request_of_key(der_key(OID_OF_ED25519, NONE, DER(SEED_KEY)));

	(void)state;
	assert_false(matches_file(edwards_file(der_filled(9, 32))));
	assert_true(matches_file(edwards_file(DER(SEED_KEY))));
	assert_silent(request, "key-pair-mismatch");
	assert_said(request_of_key(
			    der_key(OID_OF_ED25519, NONE, der_filled(9, 32))),
		"key-pair-mismatch", "the key is another one");
}

/* On curves that are not computed on, the public key of the file is compared
 * as it stands: RFC 5915 3. */
static void
test_a_file_on_an_unknown_curve_has_the_key_that_it_names(void **state)
{
	const struct slice curve = DER("\x06\x05\x2b\x81\x04\x00\x10");
	const struct slice point = DER_OF(0x04, der_filled(7, 72));
	const struct slice file = DER_SEQUENCE(DER(INTEGER_1),
		DER_OF(0x04, der_filled(3, 36)), DER_OF(0xa0, curve),
		DER_OF(0xa1, DER_OF(0x03, DER("\0"), point)));

	(void)state;
	assert_true(matches_file(file));
	assert_silent(request_of_key(der_key(OID_OF_EC, curve, point)),
		"key-pair-mismatch");
	assert_said(request_of_key(der_key(
			    OID_OF_EC, curve, DER_OF(0x04, der_filled(8, 72)))),
		"key-pair-mismatch", "the key is another one");
}

/* --- CMC -------------------------------------------------------------------
 */

/* Of its four lists that of requests is empty, RFC 10002 3.2.1. */
static void
test_cmc_without_a_request_is_told(void **state)
{
	const struct slice data = DER_SEQUENCE(DER("\x30\x00"), DER("\x30\x00"),
		DER("\x30\x00"), DER("\x30\x00"));
	const struct slice message = DER_SEQUENCE(
		DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"),
		DER_OF(0xa0,
			DER_SEQUENCE(DER("\x02\x01\x03"), DER("\x31\x00"),
				DER_SEQUENCE(
					DER("\x06\x08\x2b\x06\x01\x05\x05\x07"
					    "\x0c\x02"),
					DER_OF(0xa0, DER_OF(0x04, data))),
				DER("\x31\x00"))));

	(void)state;
	assert_said(message, "input-cmc", "without one of PKCS #10");
	assert_string_equal(find(message, "input-cmc")->mend.how, "file");
	assert_silent(message, "input-not-csr");
}

/* --- extensions ------------------------------------------------------------
 */

#define OV_POLICY "\x67\x81\x0c\x01\x02\x02"
#define IV_POLICY "\x67\x81\x0c\x01\x02\x03"
#define CODE_POLICY "\x67\x81\x0c\x01\x04\x01"

static struct slice
request_of_extensions(struct slice oid, struct slice value)
{
	return der_request(DER(DER_COMMON_NAME),
		der_key(oid, NONE, der_filled(9, 32)), value);
}

static struct slice
request_of_policies(struct slice one, struct slice other)
{
	return request_of_extensions(OID_OF_ED25519,
		der_extension(DER("\x55\x1d\x20"),
			DER_SEQUENCE(DER_SEQUENCE(DER_OF(0x06, one)),
				DER_SEQUENCE(DER_OF(0x06, other)))));
}

static void
test_policies_of_several_kinds_exclude_each_other(void **state)
{
	(void)state;
	assert_true(csrlint_set_profile(linter, "pkix"));
	assert_true(csrlint_set_severity(
		linter, "policy-conflict", CSRLINT_WARNING));
	assert_said(request_of_policies(DER(OV_POLICY), DER(IV_POLICY)),
		"policy-conflict",
		"the policy individual-validated is requested beside "
		"organization-validated");
	assert_said(request_of_policies(DER(CODE_POLICY), DER(IV_POLICY)),
		"policy-conflict", "the policy individual-validated");
	assert_silent(request_of_policies(DER(IV_POLICY), DER("\x2a\x03")),
		"policy-conflict");
}

/* A request with keyUsage dataEncipherment, of a key that agrees alone, for
 * this purpose of RFC 5280 4.2.1.12. */
static struct slice
request_of_purpose(const char *last)
{
	const struct slice arc = DER("\x2b\x06\x01\x05\x05\x07\x03");
	const struct slice purpose = DER_OF(0x06, arc, slice_text(last));
	const struct slice both[] = {
		der_extension(DER("\x55\x1d\x0f"), DER("\x03\x02\x04\x10")),
		der_extension(DER("\x55\x1d\x25"), DER_SEQUENCE(purpose))};

	return request_of_extensions(OID_OF_X25519, der_join(both, 2));
}

/* Of what the key cannot be used for another rule speaks first. */
static const struct csrlint_finding *
find_inconsistent(const char *purpose)
{
	assert_true(csrlint_set_severity(linter, "*", CSRLINT_OFF));
	assert_true(csrlint_set_severity(
		linter, "ku-eku-inconsistent", CSRLINT_WARNING));
	return find(request_of_purpose(purpose), "ku-eku-inconsistent");
}

static void
test_usages_are_proposed_that_the_key_can_do(void **state)
{
	const struct csrlint_finding *finding = find_inconsistent("\x01");

	(void)state;
	assert_non_null(strstr(finding->message, "expected keyAgreement"));
	assert_string_equal(finding->mend.how, "add");
	assert_string_equal(finding->mend.what, "keyAgreement");
}

static void
test_a_purpose_that_the_key_cannot_serve_goes(void **state)
{
	const struct csrlint_finding *finding = find_inconsistent("\x03");

	(void)state;
	assert_string_equal(finding->mend.how, "remove");
	assert_non_null(strstr(finding->message,
		"expected no such purpose, as the key can do nothing that goes "
		"with it"));
	assert_null(strstr(finding->fix, "Ask for digitalSignature"));
}

/* A request for this rfc822Name. */
static struct slice
request_of_mailbox(struct slice value)
{
	return request_of_extensions(OID_OF_ED25519,
		der_extension(DER("\x55\x1d\x11"),
			DER_SEQUENCE(DER_OF(0x81, value))));
}

/* Of a control character string-ia5-charset speaks, but what is wrong with the
 * address beside that is told. */
static void
test_a_mailbox_with_a_control_character_may_have_other_faults(void **state)
{
	(void)state;
	assert_silent(request_of_mailbox(DER("ja\x01ne@csrlint-demo.org")),
		"san-email-invalid");
	assert_silent(request_of_mailbox(DER("ja\x7fne@csrlint-demo.org")),
		"san-email-invalid");
	assert_said(request_of_mailbox(DER("\x01jane")), "san-email-invalid",
		"has no at sign");
	assert_said(request_of_mailbox(DER("jane@\x01\x01")),
		"san-email-invalid", "no valid domain");
}

/* san-name-empty and san-value-encoded-twice speak. */
static void
test_what_is_no_mailbox_for_another_reason_is_left_to_its_rule(void **state)
{
	const struct slice twice =
		DER_OF(0x81, DER("jane.with.a.longer.name@csrlint-demo.org"));

	(void)state;
	assert_silent(request_of_mailbox(NONE), "san-email-invalid");
	assert_non_null(find(request_of_mailbox(NONE), "san-name-empty"));
	assert_silent(request_of_mailbox(twice), "san-email-invalid");
	assert_non_null(
		find(request_of_mailbox(twice), "san-value-encoded-twice"));
}

/* --- encoding --------------------------------------------------------------
 */

/* X.690 11.1: TRUE is ff. The walk keeps 16 of a kind and counts the rest. */
static void
test_faults_beyond_those_kept_are_counted(void **state)
{
	struct slice extensions[19];

	(void)state;
	for (size_t i = 0; i < 19; i++) {
		uint8_t *oid = der_take(2);

		oid[0] = 0x2a;
		oid[1] = (uint8_t)(i + 1);
		extensions[i] =
			DER_SEQUENCE(DER_OF(0x06, (struct slice){oid, 2}),
				DER("\x01\x01\x01"), DER("\x04\x02\x05\x00"));
	}
	assert_string_equal(find_nth(request_of_extensions(OID_OF_ED25519,
					     der_join(extensions, 19)),
				    "der-boolean-not-canonical", 16)
				    ->message,
		"3 more of these follow, expected none");
	assert_null(find_nth(
		request_of_extensions(OID_OF_ED25519, der_join(extensions, 16)),
		"der-boolean-not-canonical", 16));
}

#define OF_CN DER("\x06\x03\x55\x04\x03\x0c\x01\x61")
#define OF_C DER("\x06\x03\x55\x04\x06\x13\x02\x44\x45")

/* Of one RDN for all of the subject subject-rdn-single speaks. */
static void
test_the_order_in_an_rdn_is_not_told_where_there_should_be_several(void **state)
{
	const struct slice key =
		der_key(OID_OF_ED25519, NONE, der_filled(9, 32));
	const struct slice country = DER_SEQUENCE(OF_C);
	const struct slice name = DER_SEQUENCE(OF_CN);
	const struct slice one = DER_OF(0x31, country, name);
	const struct slice two[] = {DER_OF(0x31, OF_C), one};

	(void)state;
	assert_silent(der_request(one, key, NONE), "der-set-order");
	assert_non_null(
		find(der_request(one, key, NONE), "subject-rdn-single"));
	assert_said(der_request(der_join(two, 2), key, NONE), "der-set-order",
		"a value of a multi-valued RDN stands behind one");
}

static void
test_a_name_of_control_characters_alone_goes(void **state)
{
	const struct slice mail = DER_OF(0x31,
		DER_SEQUENCE(
			DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01"),
			DER("\x16\x02\x01\x7f")));
	const struct csrlint_finding *finding = find(
		der_request(mail,
			der_key(OID_OF_ED25519, NONE, der_filled(9, 32)), NONE),
		"string-ia5-charset");

	(void)state;
	assert_non_null(strstr(finding->message, "the control character"));
	assert_string_equal(finding->mend.how, "remove");
	assert_null(finding->suggestion);
}

/* --- keys and signatures ---------------------------------------------------
 */

/* RFC 8017 3.1: e is odd. Those of up to 64 bits are told as numbers. */
static void
test_a_long_even_exponent_is_told(void **state)
{
	const struct slice exponent = DER_OF(0x02, der_filled(0x42, 9));
	const struct slice modulus =
		DER_OF(0x02, DER("\0"), der_filled(0xc5, 256));

	(void)state;
	assert_said(request_of_key(der_key(OID_OF_RSA, DER("\x05\x00"),
			    DER_SEQUENCE(modulus, exponent))),
		"rsa-exponent-invalid",
		"the exponent is even, expected an odd number");
}

/* RFC 8032 5.1.7: S is below the order of the group. */
static void
test_a_number_of_eddsa_out_of_range_is_told(void **state)
{
	const struct slice key =
		der_key(OID_OF_ED25519, NONE, der_filled(9, 32));

	(void)state;
	assert_said(
		der_signed(der_request_info(DER(DER_COMMON_NAME), key, NONE),
			OID_OF_ED25519, der_filled(0xff, 64)),
		"signature-eddsa-malformed",
		"the signature holds a number out of range");
	assert_said(
		der_signed(der_request_info(DER(DER_COMMON_NAME), key, NONE),
			OID_OF_ED25519, der_filled(0x01, 63)),
		"signature-eddsa-malformed",
		"the signature has 63 octets, expected 64");
}

/* RFC 9215 2: what signs with a key of 512 bits. */
static void
test_the_algorithm_of_a_long_gost_key_is_suggested(void **state)
{
	const struct slice oid = DER("\x2a\x85\x03\x07\x01\x01\x01\x02");
	const struct slice key =
		der_key(oid, NONE, DER_OF(0x04, der_filled(9, 128)));

	(void)state;
	assert_string_equal(
		find(der_signed(
			     der_request_info(DER(DER_COMMON_NAME), key, NONE),
			     oid, der_filled(9, 128)),
			"algid-signature-is-key-oid")
			->suggestion,
		"id-tc26-signwithdigest-gost3410-12-512");
}

/* --- passwords ---------------------------------------------------------- */

/* A challengePassword of this type, of so many times a character. */
static struct slice
request_of_password(uint8_t tag, struct slice character, size_t times)
{
	const struct slice key =
		der_key(OID_OF_ED25519, NONE, der_filled(9, 32));
	uint8_t *octets = der_take(character.n * times);
	struct slice attribute = {octets, character.n * times};

	for (size_t i = 0; i < times; i++)
		memcpy(octets + i * character.n, character.p, character.n);
	attribute = DER_SEQUENCE(
		DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07"),
		DER_OF(0x31, DER_OF(tag, attribute)));
	return der_signed(DER_SEQUENCE(DER("\x02\x01\x00"),
				  DER_SEQUENCE(DER(DER_COMMON_NAME)), key,
				  DER_OF(0xa0, attribute)),
		OID_OF_ED25519, der_filled(1, 64));
}

/* RFC 2985 5.4.1: 255 characters, whatever their octets. */
static void
test_passwords_are_counted_in_characters(void **state)
{
	const struct {
		uint8_t tag;
		struct slice character;
	} types[] = {{0x0c, DER("\xc3\xbc")}, {0x13, DER("a")},
		{0x1e, DER("\0a")}, {0x1c, DER("\0\0\0a")}};

	(void)state;
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		assert_silent(request_of_password(
				      types[i].tag, types[i].character, 255),
			"challenge-password-too-long");
		assert_said(request_of_password(
				    types[i].tag, types[i].character, 256),
			"challenge-password-too-long",
			"has 256 characters, expected 255 at most");
	}
}

/* --- the subject -----------------------------------------------------------
 */

static struct slice
rdn_of(struct slice oid, uint8_t tag, const char *text)
{
	return DER_OF(0x31,
		DER_SEQUENCE(DER_OF(0x06, oid), DER_OF(tag, slice_text(text))));
}

static struct slice
request_of_rdns(const struct slice *rdns, size_t count)
{
	return der_request(der_join(rdns, count),
		der_key(OID_OF_ED25519, NONE, der_filled(9, 32)), NONE);
}

static struct slice
request_of_common_name(const char *text)
{
	const struct slice rdn = rdn_of(DER("\x55\x04\x03"), 0x0c, text);

	return request_of_rdns(&rdn, 1);
}

/* An attribute within a commonName is told once, by the rule that knows what
 * else the value is. A prompt stays one, whatever is in it. */
static void
test_attributes_behind_other_text_are_left_to_its_rule(void **state)
{
	static const struct {
		const char *text, *rule;
	} cases[] = {
		{"DNS:www.csrlint-demo.org/OU=Web",
			"subject-san-text-in-value"},
		{"${HOST}/OU=Web", "subject-unresolved-variable"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice octets =
			request_of_common_name(cases[i].text);

		assert_silent(octets, "subject-embedded-dn-syntax");
		assert_non_null(find(octets, cases[i].rule));
	}
	assert_said(request_of_common_name("Common Name (${HOST})"),
		"subject-embedded-dn-syntax", "is a prompt");
}

/* SBR appendix A: the schemes GOV and INT may do without a reference. */
static void
test_some_organization_identifiers_have_no_reference(void **state)
{
	const struct slice oid = DER("\x55\x04\x61");
	const struct {
		const char *text;
		bool is_sound;
	} cases[] = {{"INTXG", true}, {"GOVDE", true}, {"NTRDE", false},
		{"INTXG-12", true}, {"INTXG-", false}, {"PSDGB-FC-1", true},
		{"PSDGB-F-1", false}, {"PSDGB-ABCDEFGH-1", true},
		{"PSDGB-ABCDEFGHI-1", false}};

	(void)state;
	assert_true(
		csrlint_set_severity(linter, "orgid-malformed", CSRLINT_ERROR));
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice rdn = rdn_of(oid, 0x0c, cases[i].text);

		if (cases[i].is_sound)
			assert_silent(
				request_of_rdns(&rdn, 1), "orgid-malformed");
		else
			assert_said(request_of_rdns(&rdn, 1), "orgid-malformed",
				cases[i].text);
	}
}

#define JURISDICTION(last) DER("\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01" last)

/* EVG appendix H: an identifier of a register of a state names the state. */
static void
test_the_state_of_a_register_is_compared(void **state)
{
	const struct {
		const char *identifier, *place;
		const char *said; /* NULL: nothing */
	} cases[] = {
		{"NTRUS-12345", "California", "names no subdivision, while"},
		{"NTRUS+CA-12345", "California", NULL},
		{"NTRUS+NY-12345", "California",
			"is of the subdivision \"NY\", while"},
		{"NTRUS-12345", "Nowhere", NULL},
	};

	(void)state;
	assert_true(csrlint_set_severity(
		linter, "orgid-register-mismatch", CSRLINT_ERROR));
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice rdns[] = {
			rdn_of(JURISDICTION("\x03"), 0x13, "US"),
			rdn_of(JURISDICTION("\x02"), 0x0c, cases[i].place),
			rdn_of(DER("\x55\x04\x61"), 0x0c, cases[i].identifier)};
		const struct slice octets = request_of_rdns(rdns, 3);

		if (cases[i].said == NULL)
			assert_silent(octets, "orgid-register-mismatch");
		else
			assert_said(octets, "orgid-register-mismatch",
				cases[i].said);
	}
}

static void
test_each_of_several_states_is_read(void **state)
{
	const struct slice type = DER("\x55\x04\x08");
	const struct slice rdns[] = {rdn_of(DER("\x55\x04\x06"), 0x13, "US"),
		rdn_of(type, 0x0c, "Texas"), rdn_of(type, 0x0c, "CA")};

	(void)state;
	assert_said(request_of_rdns(rdns, 3), "state-abbreviated",
		"is \"CA\", expected the full name \"California\"");
}

/* "03.02.2020" is in February, but where the month comes first. */
static void
test_a_date_is_suggested_where_its_order_is_known(void **state)
{
	const struct slice country =
		DER("\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03");
	const char *const countries[] = {"DE", "US"};
	const char *const suggested[] = {"2020-02-03", NULL};

	(void)state;
	assert_true(csrlint_set_severity(
		linter, "serialnumber-date-format", CSRLINT_WARNING));
	for (size_t i = 0; i < 2; i++) {
		const struct slice rdns[] = {
			rdn_of(country, 0x13, countries[i]),
			rdn_of(DER("\x55\x04\x05"), 0x13, "03.02.2020")};
		const struct csrlint_finding *finding = find(
			request_of_rdns(rdns, 2), "serialnumber-date-format");

		if (suggested[i] == NULL)
			assert_null(finding->suggestion);
		else
			assert_string_equal(finding->suggestion, suggested[i]);
	}
}

/* X.520 6.6.1: six lines of thirty characters, in each kind of address. */
static void
test_addresses_of_each_kind_have_six_lines(void **state)
{
	const struct slice lines = DER("\x0c\x01\x61\x0c\x01\x61\x0c\x01"
				       "\x61\x0c\x01\x61\x0c\x01\x61\x0c"
				       "\x01\x61\x0c\x01\x61");
	const struct slice kinds[] = {DER("\x55\x04\x10"), DER("\x55\x04\x1a"),
		DER("\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x27")};

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const struct slice rdn = DER_OF(0x31,
			DER_SEQUENCE(
				DER_OF(0x06, kinds[i]), DER_OF(0x30, lines)));

		assert_said(request_of_rdns(&rdn, 1), "subject-value-too-long",
			"has 7 lines, expected 6 at most");
	}
}

/* A value that says there is none is told once, and of some types by the rule
 * that knows what belongs there. */
static void
test_a_hyphen_is_left_to_the_rules_of_its_attribute(void **state)
{
	const struct {
		struct slice oid;
		const char *rule; /* NULL: subject-metadata-only */
	} cases[] = {
		{DER("\x55\x04\x0a"), NULL},
		{DER("\x55\x04\x06"), "country-length"},
		{DER("\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19"), "dc-invalid"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct slice rdn = rdn_of(cases[i].oid, 0x13, "-");
		const struct slice octets = request_of_rdns(&rdn, 1);

		if (cases[i].rule == NULL) {
			assert_said(octets, "subject-metadata-only",
				"is \"-\", expected a value");
			continue;
		}
		assert_silent(octets, "subject-metadata-only");
		assert_non_null(find(octets, cases[i].rule));
	}
}

static void
test_an_empty_category_is_told_as_empty_alone(void **state)
{
	const struct slice empty = rdn_of(DER("\x55\x04\x0f"), 0x0c, "");
	const struct slice wrong = rdn_of(DER("\x55\x04\x0f"), 0x0c, "a");

	(void)state;
	assert_true(csrlint_set_severity(
		linter, "businesscategory-invalid", CSRLINT_ERROR));
	assert_silent(request_of_rdns(&empty, 1), "businesscategory-invalid");
	assert_non_null(
		find(request_of_rdns(&empty, 1), "subject-attribute-empty"));
	assert_said(request_of_rdns(&wrong, 1), "businesscategory-invalid",
		"businessCategory is \"a\"");
}

/* RFC 4055 3.1: what the key is kept to is read before it is compared. */
static void
test_parameters_of_a_pss_key_that_cannot_be_read_are_told(void **state)
{
	const struct slice pss = DER("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a");
	const struct slice modulus =
		DER_OF(0x02, DER("\0"), der_filled(0xc5, 256));
	const struct slice key = der_key(pss, DER("\x30\x03\x02\x01\x05"),
		DER_SEQUENCE(modulus, DER("\x02\x03\x01\x00\x01")));

	(void)state;
	assert_said(
		der_signed(der_request_info(DER(DER_COMMON_NAME), key, NONE),
			DER("\x2b\x06\x01\x05\x05\x07\x06\x1e"),
			der_filled(7, 256)),
		"pss-key-restriction",
		"the parameters of the id-RSASSA-PSS key cannot be read");
}

/* X.690 8.4: 22 would be a constructed INTEGER, which is no type at all. Of a
 * SEQUENCE without the bit for constructed der-tag-form speaks alone. */
static void
test_an_odd_tag_among_the_extensions_is_told(void **state)
{
	(void)state;
	assert_said(request_of_extensions(OID_OF_ED25519, DER("\x22\x00")),
		"csr-extension-request-malformed",
		"an element with the tag 22, expected SEQUENCE");
	assert_silent(request_of_extensions(OID_OF_ED25519, DER("\x10\x00")),
		"csr-extension-request-malformed");
	assert_non_null(
		find(request_of_extensions(OID_OF_ED25519, DER("\x10\x00")),
			"der-tag-form"));
}

/* A key in a sound group whose numbers have so many bits, with y = g. */
static struct slice
dsa_key_of(mp_bitcnt_t p_bits, mp_bitcnt_t q_bits)
{
	gmp_randstate_t random;
	mpz_t p, q, g, cofactor;
	struct slice key;

	gmp_randinit_mt(random);
	mpz_inits(p, q, g, cofactor, NULL);
	mpz_setbit(q, q_bits - 1);
	mpz_nextprime(q, q);
	do {
		mpz_urandomb(p, random, p_bits - 1);
		mpz_setbit(p, p_bits - 1);
		mpz_fdiv_r(g, p, q);
		mpz_sub(p, p, g);
		mpz_add_ui(p, p, 1);
	} while (mpz_sizeinbase(p, 2) != p_bits ||
		mpz_probab_prime_p(p, 25) == 0);
	mpz_sub_ui(cofactor, p, 1);
	mpz_divexact(cofactor, cofactor, q);
	mpz_set_ui(g, 2);
	mpz_powm(g, g, cofactor, p);
	key = der_key(OID_OF_DSA,
		DER_SEQUENCE(der_integer(p), der_integer(q), der_integer(g)),
		der_integer(g));
	mpz_clears(p, q, g, cofactor, NULL);
	gmp_randclear(random);
	return key;
}

/* dsa-size-invalid is a warning to some, and no rule says more of a group that
 * is sound but for its size. */
static void
test_a_dsa_signature_of_an_odd_size_is_invalid(void **state)
{
	static const struct {
		mp_bitcnt_t p, q;
	} sizes[] = {{504, 160}, {1024, 152}, {1024, 264}};

	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		(void)find(
			der_signed(der_request_info(DER(DER_COMMON_NAME),
					   dsa_key_of(sizes[i].p, sizes[i].q),
					   NONE),
				DSA_SHA256,
				DER("\x30\x06\x02\x01\x01\x02\x01\x01")),
			"signature-invalid");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, close_all)
	const struct CMUnitTest tests[] = {
		TEST(test_each_form_of_a_private_key_has_its_name),
		TEST(test_seed_and_public_key_of_ed25519_are_a_private_key),
		TEST(test_the_key_tells_what_its_algorithm_should_be),
		TEST(test_a_key_that_cannot_be_read_matches_none),
		TEST(test_the_public_key_in_a_file_is_that_of_its_private_key),
		TEST(test_a_file_on_an_unknown_curve_has_the_key_that_it_names),
		TEST(test_cmc_without_a_request_is_told),
		TEST(test_policies_of_several_kinds_exclude_each_other),
		TEST(test_usages_are_proposed_that_the_key_can_do),
		TEST(test_a_purpose_that_the_key_cannot_serve_goes),
		TEST(test_a_mailbox_with_a_control_character_may_have_other_faults),
		TEST(test_what_is_no_mailbox_for_another_reason_is_left_to_its_rule),
		TEST(test_faults_beyond_those_kept_are_counted),
		TEST(test_the_order_in_an_rdn_is_not_told_where_there_should_be_several),
		TEST(test_a_name_of_control_characters_alone_goes),
		TEST(test_a_long_even_exponent_is_told),
		TEST(test_a_number_of_eddsa_out_of_range_is_told),
		TEST(test_the_algorithm_of_a_long_gost_key_is_suggested),
		TEST(test_passwords_are_counted_in_characters),
		TEST(test_attributes_behind_other_text_are_left_to_its_rule),
		TEST(test_some_organization_identifiers_have_no_reference),
		TEST(test_the_state_of_a_register_is_compared),
		TEST(test_each_of_several_states_is_read),
		TEST(test_a_date_is_suggested_where_its_order_is_known),
		TEST(test_addresses_of_each_kind_have_six_lines),
		TEST(test_a_hyphen_is_left_to_the_rules_of_its_attribute),
		TEST(test_an_empty_category_is_told_as_empty_alone),
		TEST(test_parameters_of_a_pss_key_that_cannot_be_read_are_told),
		TEST(test_an_odd_tag_among_the_extensions_is_told),
		TEST(test_a_dsa_signature_of_an_odd_size_is_invalid),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
