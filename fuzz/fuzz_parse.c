/* Parses any bytes, calls every getter on every index, one beyond the last, the
 * largest, and NULL, and holds what it hands out to the header: octets lie in
 * the request at their offset, text is UTF-8 without NULs, nothing is beyond
 * the end, a sound request has no faults and is canonical, what is canonical
 * stays so, and PEM made of the request is parsed the same.
 * Must reach: csrlint_parse, input_scan, der_check, csr_decode, names_prepare,
 * extensions_prepare, faults_prepare, verify_signature, der_canonical.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "csrlint.h"
#include "harness.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static const struct csrlint_parsed *parsed;
static unsigned int sum; /* of all octets, so that each is read */

/* --- what is handed out -----------------------------------------------------
 */

static void
read_octets(struct csrlint_octets octets)
{
	assert(octets.length == 0 || octets.octets != NULL);
	assert(octets.length > 0 || octets.octets == NULL);
	for (size_t i = 0; i < octets.length; i++)
		sum += octets.octets[i];
}

/* Octets as they came: at their offset from the request's first. */
static void
check(struct csrlint_octets octets)
{
	struct csrlint_octets der = csrlint_parsed_der(parsed);

	read_octets(octets);
	assert(octets.length == 0 ||
		(octets.offset + octets.length <= der.length &&
			octets.octets == der.octets + octets.offset));
	assert(octets.offset <= der.length);
}

static void
check_text(struct csrlint_octets text)
{
	read_octets(text);
	assert(text.offset <= csrlint_parsed_der(parsed).length);
	assert(text.length == 0 || u8_check(text.octets, text.length) == NULL);
	assert(text.length == 0 || memchr(text.octets, 0, text.length) == NULL);
}

static void
check_oid(struct csrlint_octets oid)
{
	char whole[512];
	char cut[8];
	size_t n = csrlint_oid_dotted(oid, whole, sizeof(whole));
	const char *name = csrlint_oid_name(oid);

	check(oid);
	assert(n < sizeof(whole) && strlen(whole) == n);
	assert(strspn(whole, "0123456789.") == n);
	assert(csrlint_oid_dotted(oid, cut, sizeof(cut)) == n);
	assert(strlen(cut) == (n < sizeof(cut) ? n : sizeof(cut) - 1));
	assert(csrlint_oid_dotted(oid, NULL, 0) == n);
	assert(name != NULL || csrlint_oid_short_name(oid) == NULL);
	harness_check_text(name);
}

static void
check_nothing(struct csrlint_octets octets)
{
	assert(octets.octets == NULL && octets.length == 0);
}

/* --- names ------------------------------------------------------------------
 */

static void
check_attribute(const struct csrlint_name_attribute *attribute)
{
	assert(csrlint_name_attribute_rdn(attribute) <=
		csrlint_parsed_der(parsed).length);
	check(csrlint_name_attribute_octets(attribute));
	check_oid(csrlint_name_attribute_oid(attribute));
	check(csrlint_name_attribute_value(attribute));
	check_text(csrlint_name_attribute_text(attribute));
	harness_check_text(csrlint_name_attribute_type(attribute));
	assert(attribute != NULL || csrlint_name_attribute_tag(attribute) == 0);
	sum += csrlint_name_attribute_tag(attribute);
}

static void
check_subject(void)
{
	size_t count = csrlint_parsed_subject_count(parsed);

	check(csrlint_parsed_subject(parsed));
	for (size_t i = 0; i < count; i++) {
		const struct csrlint_name_attribute *attribute =
			csrlint_parsed_subject_attribute(parsed, i);

		assert(attribute != NULL);
		assert(csrlint_name_attribute_rdn(attribute) <
			csrlint_parsed_rdn_count(parsed));
		check_attribute(attribute);
	}
	check_attribute(csrlint_parsed_subject_attribute(parsed, count));
	assert(csrlint_parsed_subject_attribute(parsed, count) == NULL);
	assert(csrlint_parsed_subject_attribute(parsed, SIZE_MAX) == NULL);
}

static void
check_general_name(const struct csrlint_general_name *name)
{
	size_t count = csrlint_general_name_attribute_count(name);

	harness_check_text(csrlint_general_name_kind_name(
		csrlint_general_name_kind(name)));
	check(csrlint_general_name_octets(name));
	check(csrlint_general_name_value(name));
	check_text(csrlint_general_name_text(name));
	check_oid(csrlint_general_name_other_type(name));
	check(csrlint_general_name_other_value(name));
	if (csrlint_general_name_kind(name) == CSRLINT_REGISTERED_ID)
		check_oid(csrlint_general_name_value(name));
	for (size_t i = 0; i < count; i++)
		check_attribute(csrlint_general_name_attribute(name, i));
	assert(csrlint_general_name_attribute(name, count) == NULL);
	assert(csrlint_general_name_attribute(name, SIZE_MAX) == NULL);
}

static void
check_names(size_t count,
	const struct csrlint_general_name *(*get)(
		const struct csrlint_parsed *, size_t))
{
	for (size_t i = 0; i < count; i++) {
		assert(get(parsed, i) != NULL);
		check_general_name(get(parsed, i));
	}
	check_general_name(get(parsed, count));
	assert(get(parsed, count) == NULL && get(parsed, SIZE_MAX) == NULL);
}

/* --- the key and algorithms -------------------------------------------------
 */

static void
check_algorithm(const struct csrlint_algorithm *algorithm)
{
	check(csrlint_algorithm_octets(algorithm));
	check_oid(csrlint_algorithm_oid(algorithm));
	check(csrlint_algorithm_parameters(algorithm));
	check_oid(csrlint_algorithm_curve(algorithm));
	harness_check_text(csrlint_algorithm_digest(algorithm));
	harness_check_text(csrlint_algorithm_mask_digest(algorithm));
	assert(csrlint_algorithm_salt_octets(algorithm) >= -1);
}

static void
check_key(void)
{
	uint8_t digest[32];
	char pin[45];
	bool has_key = csrlint_parsed_key(parsed).length > 0;

	check(csrlint_parsed_key(parsed));
	check(csrlint_parsed_key_octets(parsed));
	check_algorithm(csrlint_parsed_key_algorithm(parsed));
	for (int i = CSRLINT_RSA_MODULUS; i <= CSRLINT_DSA_Y + 1; i++) {
		struct csrlint_octets number = csrlint_parsed_key_number(
			parsed, (enum csrlint_key_number)i);

		check(number);
		assert(number.length == 0 ||
			!csrlint_parsed_key_is_private(parsed));
	}
	assert(csrlint_parsed_key_bits(parsed) <=
		8 * csrlint_parsed_der(parsed).length + 521);
	assert(csrlint_parsed_key_sha256(parsed, digest) == has_key);
	assert(csrlint_parsed_key_pin(parsed, pin) == has_key);
	assert(strlen(pin) == (has_key ? 44 : 0));
	sum += csrlint_parsed_key_sha1(parsed, digest);
}

/* --- attributes and extensions ----------------------------------------------
 */

static void
check_request_attribute(const struct csrlint_attribute *attribute)
{
	struct csrlint_octets oid = csrlint_attribute_oid(attribute);
	const char *name = csrlint_oid_name(oid);

	check_oid(oid);
	check(csrlint_attribute_octets(attribute));
	check(csrlint_attribute_values(attribute));
	check(csrlint_attribute_value(attribute));
	check_text(csrlint_attribute_text(attribute));
	sum += (unsigned int)csrlint_attribute_value_count(attribute);
	if (name == NULL || strcmp(name, "challengePassword") != 0)
		return;
	check_nothing(csrlint_attribute_octets(attribute));
	check_nothing(csrlint_attribute_values(attribute));
	check_nothing(csrlint_attribute_value(attribute));
	check_nothing(csrlint_attribute_text(attribute));
}

static void
check_attributes(void)
{
	size_t count = csrlint_parsed_attribute_count(parsed);

	for (size_t i = 0; i <= count; i++)
		check_request_attribute(csrlint_parsed_attribute(parsed, i));
	assert(csrlint_parsed_attribute(parsed, count) == NULL);
	assert(csrlint_parsed_attribute(parsed, SIZE_MAX) == NULL);
	check_text(csrlint_parsed_secret_challenge_password(parsed));
}

static void
check_extension(const struct csrlint_extension *extension)
{
	struct csrlint_octets oid = csrlint_extension_oid(extension);
	const char *name = csrlint_oid_name(oid);

	check_oid(oid);
	check(csrlint_extension_octets(extension));
	check(csrlint_extension_value(extension));
	sum += csrlint_extension_is_critical(extension);
	assert(csrlint_extension_attribute(extension) <=
		csrlint_parsed_attribute_count(parsed));
	if (name != NULL && extension != NULL)
		assert(csrlint_parsed_extension_named(parsed, name) != NULL);
}

static void
check_extensions(void)
{
	enum { NAMED_MAX = 64 }; /* finding by name is linear */
	size_t count = csrlint_parsed_extension_count(parsed);

	for (size_t i = 0; i <= count && i < NAMED_MAX; i++)
		check_extension(csrlint_parsed_extension(parsed, i));
	assert(csrlint_parsed_extension(parsed, count) == NULL);
	assert(csrlint_parsed_extension(parsed, SIZE_MAX) == NULL);
	assert(csrlint_parsed_extension_named(parsed, "unknown") == NULL);
	assert(csrlint_parsed_extension_named(parsed, NULL) == NULL);
}

static void
check_list(size_t count,
	struct csrlint_octets (*get)(const struct csrlint_parsed *, size_t),
	void (*look)(struct csrlint_octets))
{
	for (size_t i = 0; i < count; i++)
		look(get(parsed, i));
	check_nothing(get(parsed, count));
	check_nothing(get(parsed, SIZE_MAX));
}

static void
check_features(void)
{
	size_t count = csrlint_parsed_tls_feature_count(parsed);

	for (size_t i = 0; i < count; i++)
		assert(csrlint_parsed_tls_feature(parsed, i) >= -1);
	assert(csrlint_parsed_tls_feature(parsed, count) == -1);
	assert(csrlint_parsed_tls_feature(parsed, SIZE_MAX) == -1);
}

static void
check_values(void)
{
	size_t policies = csrlint_parsed_policy_count(parsed);
	size_t statements = csrlint_parsed_qc_statement_count(parsed);
	size_t attestations = csrlint_parsed_attestation_count(parsed);
	size_t constraints = csrlint_parsed_name_constraint_count(parsed);

	check_list(csrlint_parsed_purpose_count(parsed), csrlint_parsed_purpose,
		check_oid);
	check_list(policies, csrlint_parsed_policy, check_oid);
	check_list(policies, csrlint_parsed_policy_qualifiers, check);
	check_list(statements, csrlint_parsed_qc_statement, check_oid);
	check_list(statements, csrlint_parsed_qc_statement_info, check);
	check_list(attestations, csrlint_parsed_attestation_type, check_oid);
	check_list(attestations, csrlint_parsed_attestation_statement, check);
	check_list(csrlint_parsed_attestation_certificate_count(parsed),
		csrlint_parsed_attestation_certificate, check);
	check_features();
	assert(csrlint_parsed_key_usage(parsed) < 512);
	sum += csrlint_parsed_is_ca(parsed);
	assert(csrlint_parsed_path_length(parsed) >= -1);
	check(csrlint_parsed_subject_key_identifier(parsed));
	check_names(constraints, csrlint_parsed_name_constraint);
	for (size_t i = 0; i < constraints; i++)
		sum += csrlint_parsed_name_constraint_is_permitted(parsed, i);
	assert(!csrlint_parsed_name_constraint_is_permitted(
		parsed, constraints));
	check_text(csrlint_parsed_template_name(parsed));
	check_oid(csrlint_parsed_template_oid(parsed));
	assert(csrlint_parsed_template_major(parsed) >= -1);
	assert(csrlint_parsed_template_minor(parsed) >= -1);
	check_text(csrlint_parsed_windows_sid(parsed));
}

/* --- faults and the signature -----------------------------------------------
 */

static void
check_faults(size_t n)
{
	size_t count = csrlint_parsed_fault_count(parsed);
	size_t before = 0;

	for (size_t i = 0; i < count; i++) {
		const struct csrlint_fault *fault =
			csrlint_parsed_fault(parsed, i);
		struct csrlint_octets at = csrlint_fault_octets(fault);

		harness_check_text(csrlint_fault_text(fault));
		assert(csrlint_fault_text(fault)[0] != '\0');
		read_octets(at);
		assert(at.offset >= before && at.offset + at.length <= n);
		before = at.offset;
	}
	assert(csrlint_parsed_fault_total(parsed) >= count);
	assert(csrlint_parsed_fault(parsed, count) == NULL);
	assert(csrlint_parsed_fault(parsed, SIZE_MAX) == NULL);
	assert(csrlint_fault_text(NULL)[0] == '\0');
	check_nothing(csrlint_fault_octets(NULL));
}

static void
check_signature(void)
{
	const char *reason = "";
	enum csrlint_signature verdict = csrlint_parsed_verify(parsed, &reason);

	assert(csrlint_parsed_verify(parsed, NULL) == verdict);
	assert(verdict != CSRLINT_VALID || reason == NULL);
	assert(verdict != CSRLINT_NOT_CHECKED || reason != NULL);
	assert(csrlint_parsed_is_complete(parsed) || verdict != CSRLINT_VALID);
	harness_check_text(reason);
	check(csrlint_parsed_signed(parsed));
	check(csrlint_parsed_signature(parsed));
	check_algorithm(csrlint_parsed_signature_algorithm(parsed));
}

/* Every getter; n octets were the input. */
static void
check_all(size_t n)
{
	size_t line, column, offset;

	check(csrlint_parsed_der(parsed));
	assert(csrlint_parsed_version(parsed) >= -1);
	check_subject();
	check_key();
	check_attributes();
	check_extensions();
	check_names(csrlint_parsed_san_count(parsed), csrlint_parsed_san);
	check_values();
	check_faults(n);
	check_signature();
	csrlint_parsed_place(parsed, 0, &line, &column, &offset);
	assert(offset <= n && line <= n + 1 && column <= n + 1);
	csrlint_parsed_place(parsed, SIZE_MAX, NULL, NULL, &offset);
	assert(offset <= n);
}

/* --- again ------------------------------------------------------------------
 */

/* What is canonical has no fault of encoding that der_canonical can mend, and
 * is canonical. */
static void
check_canonical(enum csrlint_parse_result result)
{
	struct csrlint_parsed *second = csrlint_parsed_new();
	uint8_t *der = NULL, *twice = NULL;
	size_t n = 0, m = 0;
	bool is_made = csrlint_parsed_canonical(parsed, &der, &n);

	assert(second != NULL);
	assert((der == NULL) == (n == 0));
	if (result == CSRLINT_PARSE_SOUND)
		assert(is_made && der == NULL);
	if (der != NULL &&
		csrlint_parse(second, der, n, 1) <= CSRLINT_PARSE_FAULTY) {
		assert(csrlint_parsed_canonical(second, &twice, &m));
		assert(twice == NULL);
	}
	free(der);
	csrlint_parsed_free(second);
}

static void
check_as_pem(enum csrlint_parse_result result)
{
	struct csrlint_parsed *second = csrlint_parsed_new();
	struct csrlint_octets der = csrlint_parsed_der(parsed);
	char *pem;

	assert(second != NULL);
	if (csrlint_parsed_rewrap(parsed, &pem)) {
		struct csrlint_octets again;

		assert(csrlint_parse(second, pem, strlen(pem), 1) == result);
		again = csrlint_parsed_der(second);
		assert(again.length == der.length &&
			memcmp(again.octets, der.octets, der.length) == 0);
		assert(csrlint_parsed_fault_total(second) ==
			csrlint_parsed_fault_total(parsed));
		free(pem);
	} else {
		assert(pem == NULL);
	}
	csrlint_parsed_free(second);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct csrlint_parsed *made = csrlint_parsed_new();
	size_t number = harness_digest(bytes, n) % 8 == 0 ? 2 : 1;
	enum csrlint_parse_result result;

	assert(made != NULL);
	parsed = NULL;
	check_all(0);
	parsed = made;
	check_all(0); /* before the first parse */
	result = csrlint_parse(made, bytes, n, number);
	assert(result != CSRLINT_PARSE_NO_MEMORY);
	assert((result == CSRLINT_PARSE_NONE) ==
		(csrlint_parsed_count(parsed) < number));
	assert((result == CSRLINT_PARSE_FAULTY) ==
			(csrlint_parsed_fault_total(parsed) > 0) ||
		result == CSRLINT_PARSE_LIMIT);
	assert(result != CSRLINT_PARSE_SOUND ||
		csrlint_parsed_is_complete(parsed));
	check_all(n);
	check_canonical(result);
	check_as_pem(result);
	csrlint_parsed_free(made);
	return 0;
}
