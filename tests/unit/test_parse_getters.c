/* All getters of the parser: of NULL and beyond the last they answer nothing,
 * and what they hand out of a request stands where they say.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "csrlint.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { FILE_ROOM = 1 << 20 };

/* --- the getters ------------------------------------------------------------
 */

typedef struct csrlint_octets of_request(const struct csrlint_parsed *);
typedef struct csrlint_octets of_entry(const struct csrlint_parsed *, size_t);
typedef size_t count_of(const struct csrlint_parsed *);

static of_request *const octets_of_request[] = {csrlint_parsed_der,
	csrlint_parsed_subject, csrlint_parsed_key, csrlint_parsed_key_octets,
	csrlint_parsed_secret_challenge_password,
	csrlint_parsed_subject_key_identifier, csrlint_parsed_template_name,
	csrlint_parsed_template_oid, csrlint_parsed_windows_sid,
	csrlint_parsed_signed, csrlint_parsed_signature};

/* Lists of octets, and of parts, which have NULL here. */
static const struct list {
	count_of *count;
	of_entry *entry;
} lists[] = {
	{csrlint_parsed_purpose_count, csrlint_parsed_purpose},
	{csrlint_parsed_policy_count, csrlint_parsed_policy},
	{csrlint_parsed_policy_count, csrlint_parsed_policy_qualifiers},
	{csrlint_parsed_qc_statement_count, csrlint_parsed_qc_statement},
	{csrlint_parsed_qc_statement_count, csrlint_parsed_qc_statement_info},
	{csrlint_parsed_attestation_count, csrlint_parsed_attestation_type},
	{csrlint_parsed_attestation_count,
		csrlint_parsed_attestation_statement},
	{csrlint_parsed_attestation_certificate_count,
		csrlint_parsed_attestation_certificate},
	{csrlint_parsed_rdn_count, NULL},
	{csrlint_parsed_subject_count, NULL},
	{csrlint_parsed_attribute_count, NULL},
	{csrlint_parsed_extension_count, NULL},
	{csrlint_parsed_san_count, NULL},
	{csrlint_parsed_tls_feature_count, NULL},
	{csrlint_parsed_name_constraint_count, NULL},
	{csrlint_parsed_fault_count, NULL},
	{csrlint_parsed_fault_total, NULL},
	{csrlint_parsed_count, NULL},
	{csrlint_parsed_key_bits, NULL},
};

#define OF_PART(type) \
	typedef struct csrlint_octets type##_octets( \
		const struct csrlint_##type *);
OF_PART(algorithm)
OF_PART(name_attribute)
OF_PART(attribute)
OF_PART(extension)
OF_PART(general_name)

/* Those whose octets are the request's own, not text made of them. */
static algorithm_octets *const of_algorithm[] = {csrlint_algorithm_octets,
	csrlint_algorithm_oid, csrlint_algorithm_parameters,
	csrlint_algorithm_curve};
static name_attribute_octets *const of_name_attribute[] = {
	csrlint_name_attribute_octets, csrlint_name_attribute_oid,
	csrlint_name_attribute_value};
static attribute_octets *const of_attribute[] = {csrlint_attribute_oid,
	csrlint_attribute_octets, csrlint_attribute_values,
	csrlint_attribute_value};
static extension_octets *const of_extension[] = {csrlint_extension_octets,
	csrlint_extension_oid, csrlint_extension_value};
static general_name_octets *const of_general_name[] = {
	csrlint_general_name_octets, csrlint_general_name_value,
	csrlint_general_name_other_type, csrlint_general_name_other_value};

/* --- nothing ----------------------------------------------------------------
 */

static void
assert_nothing(struct csrlint_octets octets)
{
	assert_null(octets.octets);
	assert_int_equal(octets.length, 0);
}

/* Of a request that is none: NULL, or one before its first parse. */
static void
assert_holds_nothing(const struct csrlint_parsed *none)
{
	uint8_t digest[32];
	char pin[45];

	for (size_t i = 0; i < COUNT(octets_of_request); i++)
		assert_nothing(octets_of_request[i](none));
	for (size_t i = 0; i < COUNT(lists); i++) {
		assert_int_equal(lists[i].count(none), 0);
		if (lists[i].entry != NULL)
			assert_nothing(lists[i].entry(none, 0));
	}
	for (int number = CSRLINT_RSA_MODULUS; number <= CSRLINT_DSA_Y;
		number++)
		assert_nothing(csrlint_parsed_key_number(
			none, (enum csrlint_key_number)number));
	assert_null(csrlint_parsed_subject_attribute(none, 0));
	assert_null(csrlint_parsed_attribute(none, 0));
	assert_null(csrlint_parsed_extension(none, 0));
	assert_null(csrlint_parsed_extension_named(none, "keyUsage"));
	assert_null(csrlint_parsed_san(none, 0));
	assert_null(csrlint_parsed_name_constraint(none, 0));
	assert_null(csrlint_parsed_fault(none, 0));
	assert_false(csrlint_parsed_name_constraint_is_permitted(none, 0));
	assert_false(csrlint_parsed_is_complete(none));
	assert_false(csrlint_parsed_key_is_private(none));
	assert_false(csrlint_parsed_is_ca(none));
	assert_int_equal(csrlint_parsed_version(none), -1);
	assert_int_equal(csrlint_parsed_key_usage(none), 0);
	assert_int_equal(csrlint_parsed_path_length(none), -1);
	assert_int_equal(csrlint_parsed_tls_feature(none, 0), -1);
	assert_int_equal(csrlint_parsed_template_major(none), -1);
	assert_int_equal(csrlint_parsed_template_minor(none), -1);
	assert_false(csrlint_parsed_key_sha256(none, digest));
	assert_false(csrlint_parsed_key_sha1(none, digest));
	assert_false(csrlint_parsed_key_pin(none, pin));
	assert_string_equal(pin, "");
	assert_int_equal(
		csrlint_parsed_verify(none, NULL), CSRLINT_NOT_CHECKED);
}

static void
test_of_no_request_there_is_nothing(void **state)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	const struct csrlint_octets none = {NULL, 0, 0};
	size_t line = 1, column = 1, offset = 1;

	(void)state;
	assert_non_null(parsed);
	assert_holds_nothing(NULL);
	assert_holds_nothing(parsed);
	csrlint_parsed_place(NULL, 0, &line, &column, &offset);
	assert_int_equal(line + column + offset, 0);
	csrlint_parsed_place(NULL, 0, NULL, NULL, NULL);
	assert_null(csrlint_parsed_fault_in(NULL, none));
	assert_null(csrlint_parsed_key_algorithm(NULL));
	assert_null(csrlint_parsed_signature_algorithm(NULL));
	csrlint_parsed_free(parsed);
}

static void
test_of_no_part_there_is_nothing(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(of_algorithm); i++)
		assert_nothing(of_algorithm[i](NULL));
	for (size_t i = 0; i < COUNT(of_name_attribute); i++)
		assert_nothing(of_name_attribute[i](NULL));
	for (size_t i = 0; i < COUNT(of_attribute); i++)
		assert_nothing(of_attribute[i](NULL));
	for (size_t i = 0; i < COUNT(of_extension); i++)
		assert_nothing(of_extension[i](NULL));
	for (size_t i = 0; i < COUNT(of_general_name); i++)
		assert_nothing(of_general_name[i](NULL));
	assert_nothing(csrlint_name_attribute_text(NULL));
	assert_nothing(csrlint_attribute_text(NULL));
	assert_nothing(csrlint_general_name_text(NULL));
	assert_nothing(csrlint_fault_octets(NULL));
	assert_null(csrlint_general_name_attribute(NULL, 0));
	assert_null(csrlint_algorithm_digest(NULL));
	assert_null(csrlint_algorithm_mask_digest(NULL));
	assert_int_equal(csrlint_algorithm_salt_octets(NULL), -1);
	assert_int_equal(csrlint_name_attribute_rdn(NULL), 0);
	assert_int_equal(csrlint_name_attribute_tag(NULL), 0);
	assert_string_equal(csrlint_name_attribute_type(NULL), "");
	assert_int_equal(csrlint_attribute_value_count(NULL), 0);
	assert_int_equal(csrlint_extension_attribute(NULL), 0);
	assert_false(csrlint_extension_is_critical(NULL));
	assert_int_equal(csrlint_general_name_attribute_count(NULL), 0);
	assert_int_equal(
		csrlint_general_name_kind(NULL), CSRLINT_NO_GENERAL_NAME);
	assert_non_null(
		csrlint_general_name_kind_name(CSRLINT_NO_GENERAL_NAME));
}

/* --- octets of requests -----------------------------------------------------
 */

/* No octets, or those that stand at their offset. */
static void
assert_stands(struct csrlint_octets whole, struct csrlint_octets part,
	const char *file)
{
	if (part.length == 0)
		return;
	if (part.offset > whole.length ||
		part.length > whole.length - part.offset ||
		memcmp(whole.octets + part.offset, part.octets, part.length) !=
			0)
		fail_msg("%s: octets do not stand at %zu", file, part.offset);
}

/* What is asked of one request. */
struct question {
	const struct csrlint_parsed *parsed;
	struct csrlint_octets whole;
	const char *file;
};

static void
ask_name_attribute(const struct question *ask,
	const struct csrlint_name_attribute *attribute)
{
	assert_non_null(attribute);
	for (size_t i = 0; i < COUNT(of_name_attribute); i++)
		assert_stands(
			ask->whole, of_name_attribute[i](attribute), ask->file);
	assert_true(csrlint_name_attribute_rdn(attribute) <
			csrlint_parsed_rdn_count(ask->parsed) ||
		csrlint_parsed_rdn_count(ask->parsed) == 0);
}

static void
ask_general_name(
	const struct question *ask, const struct csrlint_general_name *name)
{
	const size_t count = csrlint_general_name_attribute_count(name);

	assert_non_null(name);
	for (size_t i = 0; i < COUNT(of_general_name); i++)
		assert_stands(ask->whole, of_general_name[i](name), ask->file);
	for (size_t i = 0; i < count; i++)
		assert_non_null(csrlint_general_name_attribute(name, i));
	assert_null(csrlint_general_name_attribute(name, count));
}

static void
ask_lists(const struct question *ask)
{
	for (size_t i = 0; i < COUNT(octets_of_request); i++) {
		if (octets_of_request[i] != csrlint_parsed_template_name &&
			octets_of_request[i] !=
				csrlint_parsed_secret_challenge_password)
			assert_stands(ask->whole,
				octets_of_request[i](ask->parsed), ask->file);
	}
	for (size_t i = 0; i < COUNT(lists); i++) {
		const size_t count = lists[i].count(ask->parsed);

		if (lists[i].entry == NULL)
			continue;
		for (size_t k = 0; k < count; k++)
			assert_stands(ask->whole,
				lists[i].entry(ask->parsed, k), ask->file);
		assert_nothing(lists[i].entry(ask->parsed, count));
		assert_nothing(lists[i].entry(ask->parsed, SIZE_MAX));
	}
}

static void
ask_subject_and_attributes(const struct question *ask)
{
	size_t count = csrlint_parsed_subject_count(ask->parsed);

	for (size_t i = 0; i < count; i++)
		ask_name_attribute(
			ask, csrlint_parsed_subject_attribute(ask->parsed, i));
	assert_null(csrlint_parsed_subject_attribute(ask->parsed, count));
	count = csrlint_parsed_attribute_count(ask->parsed);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < COUNT(of_attribute); k++)
			assert_stands(ask->whole,
				of_attribute[k](csrlint_parsed_attribute(
					ask->parsed, i)),
				ask->file);
	assert_null(csrlint_parsed_attribute(ask->parsed, count));
}

static void
ask_extensions_and_names(const struct question *ask)
{
	size_t count = csrlint_parsed_extension_count(ask->parsed);

	for (size_t i = 0; i < count; i++) {
		const struct csrlint_extension *extension =
			csrlint_parsed_extension(ask->parsed, i);

		for (size_t k = 0; k < COUNT(of_extension); k++)
			assert_stands(ask->whole, of_extension[k](extension),
				ask->file);
		assert_true(csrlint_extension_attribute(extension) <
			csrlint_parsed_attribute_count(ask->parsed));
	}
	assert_null(csrlint_parsed_extension(ask->parsed, count));
	count = csrlint_parsed_san_count(ask->parsed);
	for (size_t i = 0; i < count; i++)
		ask_general_name(ask, csrlint_parsed_san(ask->parsed, i));
	assert_null(csrlint_parsed_san(ask->parsed, count));
	count = csrlint_parsed_name_constraint_count(ask->parsed);
	for (size_t i = 0; i < count; i++)
		ask_general_name(
			ask, csrlint_parsed_name_constraint(ask->parsed, i));
	assert_null(csrlint_parsed_name_constraint(ask->parsed, count));
}

static void
ask_algorithms(const struct question *ask)
{
	const struct csrlint_algorithm *const algorithms[] = {
		csrlint_parsed_key_algorithm(ask->parsed),
		csrlint_parsed_signature_algorithm(ask->parsed)};

	for (size_t i = 0; i < COUNT(algorithms); i++)
		for (size_t k = 0; k < COUNT(of_algorithm); k++)
			assert_stands(ask->whole,
				of_algorithm[k](algorithms[i]), ask->file);
}

static void
ask_file(struct csrlint_parsed *parsed, const char *name)
{
	static uint8_t octets[FILE_ROOM];
	char path[512];
	FILE *file;
	size_t n;
	struct question ask = {.parsed = parsed, .file = name};

	(void)snprintf(path, sizeof(path), "corpus/%s", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	n = fread(octets, 1, sizeof(octets), file);
	assert_int_equal(fclose(file), 0);
	(void)csrlint_parse(parsed, octets, n, 1);
	ask.whole = csrlint_parsed_der(parsed);
	ask_lists(&ask);
	ask_subject_and_attributes(&ask);
	ask_extensions_and_names(&ask);
	ask_algorithms(&ask);
}

static void
test_what_is_handed_out_stands_where_it_says(void **state)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	DIR *folder = opendir("corpus");
	const struct dirent *entry;
	size_t count = 0;

	(void)state;
	assert_non_null(parsed);
	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		if (strstr(entry->d_name, ".csr") == NULL)
			continue;
		ask_file(parsed, entry->d_name);
		count++;
	}
	assert_int_equal(closedir(folder), 0);
	assert_true(count > 0);
	csrlint_parsed_free(parsed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_of_no_request_there_is_nothing),
		cmocka_unit_test(test_of_no_part_there_is_nothing),
		cmocka_unit_test(test_what_is_handed_out_stands_where_it_says),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
