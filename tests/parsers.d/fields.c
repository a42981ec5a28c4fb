/* Prints what the first request of each file holds, one JSON object a line, by
 * the public interface alone.
 *
 * usage: fields FILE...    SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "csrlint.h"

enum { INPUT_MAX = 1 << 22, OID_ROOM = 512 };

/* --- JSON -------------------------------------------------------------------
 */

static void
print_hex(struct csrlint_octets octets)
{
	putchar('"');
	for (size_t i = 0; i < octets.length; i++)
		printf("%02x", octets.octets[i]);
	putchar('"');
}

/* Text of a request is UTF-8; JSON wants controls and two characters escaped.
 */
static void
print_text(struct csrlint_octets text)
{
	putchar('"');
	for (size_t i = 0; i < text.length; i++) {
		uint8_t c = text.octets[i];

		if (c < ' ' || c == '"' || c == '\\' || c == 0x7f)
			printf("\\u%04x", c);
		else
			putchar(c);
	}
	putchar('"');
}

static void
print_oid(struct csrlint_octets oid)
{
	char dotted[OID_ROOM];

	(void)csrlint_oid_dotted(oid, dotted, sizeof(dotted));
	printf("\"%s\"", dotted);
}

static void
print_words(const char *words)
{
	if (words == NULL)
		printf("null");
	else
		printf("\"%s\"", words);
}

/* Begins an entry of a list, or a member of an object. */
static void
comma(size_t i)
{
	printf(i == 0 ? "" : ", ");
}

/* --- names ------------------------------------------------------------------
 */

static void
print_attribute(const struct csrlint_name_attribute *attribute)
{
	printf("{\"rdn\": %zu, \"oid\": ",
		csrlint_name_attribute_rdn(attribute));
	print_oid(csrlint_name_attribute_oid(attribute));
	printf(", \"type\": \"%s\", \"text\": ",
		csrlint_name_attribute_type(attribute));
	print_text(csrlint_name_attribute_text(attribute));
	printf(", \"value\": ");
	print_hex(csrlint_name_attribute_value(attribute));
	printf(", \"offset\": %zu}",
		csrlint_name_attribute_value(attribute).offset);
}

static void
print_subject(const struct csrlint_parsed *parsed)
{
	printf(", \"subject\": [");
	for (size_t i = 0; i < csrlint_parsed_subject_count(parsed); i++) {
		comma(i);
		print_attribute(csrlint_parsed_subject_attribute(parsed, i));
	}
	printf("]");
}

static void
print_general_name(const struct csrlint_general_name *name)
{
	printf("{\"kind\": \"%s\", \"text\": ",
		csrlint_general_name_kind_name(
			csrlint_general_name_kind(name)));
	print_text(csrlint_general_name_text(name));
	printf(", \"value\": ");
	print_hex(csrlint_general_name_value(name));
	printf(", \"oid\": ");
	print_oid(csrlint_general_name_kind(name) == CSRLINT_OTHER_NAME
			? csrlint_general_name_other_type(name)
			: csrlint_general_name_value(name));
	printf(", \"other\": ");
	print_hex(csrlint_general_name_other_value(name));
	printf(", \"attributes\": [");
	for (size_t i = 0; i < csrlint_general_name_attribute_count(name);
		i++) {
		comma(i);
		print_attribute(csrlint_general_name_attribute(name, i));
	}
	printf("], \"offset\": %zu}", csrlint_general_name_value(name).offset);
}

static void
print_sans(const struct csrlint_parsed *parsed)
{
	printf(", \"san\": [");
	for (size_t i = 0; i < csrlint_parsed_san_count(parsed); i++) {
		comma(i);
		print_general_name(csrlint_parsed_san(parsed, i));
	}
	printf("]");
}

/* --- the key ----------------------------------------------------------------
 */

static void
print_algorithm(const char *name, const struct csrlint_algorithm *algorithm)
{
	printf(", \"%s\": {\"oid\": ", name);
	print_oid(csrlint_algorithm_oid(algorithm));
	printf(", \"parameters\": ");
	print_hex(csrlint_algorithm_parameters(algorithm));
	printf(", \"digest\": ");
	print_words(csrlint_algorithm_digest(algorithm));
	printf(", \"mask\": ");
	print_words(csrlint_algorithm_mask_digest(algorithm));
	printf(", \"salt\": %" PRId64 ", \"curve\": ",
		csrlint_algorithm_salt_octets(algorithm));
	print_oid(csrlint_algorithm_curve(algorithm));
	printf("}");
}

static void
print_key(const struct csrlint_parsed *parsed)
{
	static const char *const numbers[] = {
		"modulus", "exponent", "x", "y", "p", "q", "g", "dsa_y"};
	uint8_t digest[32];
	char pin[45];

	printf(", \"spki\": ");
	print_hex(csrlint_parsed_key(parsed));
	print_algorithm("key_algorithm", csrlint_parsed_key_algorithm(parsed));
	printf(", \"key_bits\": %zu, \"key_octets\": ",
		csrlint_parsed_key_bits(parsed));
	print_hex(csrlint_parsed_key_octets(parsed));
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		printf(", \"%s\": ", numbers[i]);
		print_hex(csrlint_parsed_key_number(
			parsed, (enum csrlint_key_number)i));
	}
	(void)csrlint_parsed_key_sha256(parsed, digest);
	printf(", \"sha256\": ");
	print_hex((struct csrlint_octets){digest, 32, 0});
	(void)csrlint_parsed_key_sha1(parsed, digest);
	printf(", \"sha1\": ");
	print_hex((struct csrlint_octets){digest, 20, 0});
	(void)csrlint_parsed_key_pin(parsed, pin);
	printf(", \"pin\": \"%s\"", pin);
}

/* --- attributes and extensions ----------------------------------------------
 */

static void
print_attributes(const struct csrlint_parsed *parsed)
{
	printf(", \"attributes\": [");
	for (size_t i = 0; i < csrlint_parsed_attribute_count(parsed); i++) {
		const struct csrlint_attribute *attribute =
			csrlint_parsed_attribute(parsed, i);

		comma(i);
		printf("{\"oid\": ");
		print_oid(csrlint_attribute_oid(attribute));
		printf(", \"count\": %zu, \"text\": ",
			csrlint_attribute_value_count(attribute));
		print_text(csrlint_attribute_text(attribute));
		printf(", \"value\": ");
		print_hex(csrlint_attribute_value(attribute));
		printf("}");
	}
	printf("], \"password\": ");
	print_text(csrlint_parsed_secret_challenge_password(parsed));
}

static void
print_extensions(const struct csrlint_parsed *parsed)
{
	printf(", \"extensions\": [");
	for (size_t i = 0; i < csrlint_parsed_extension_count(parsed); i++) {
		const struct csrlint_extension *extension =
			csrlint_parsed_extension(parsed, i);
		const struct csrlint_fault *fault = csrlint_parsed_fault_in(
			parsed, csrlint_extension_octets(extension));

		comma(i);
		printf("{\"oid\": ");
		print_oid(csrlint_extension_oid(extension));
		printf(", \"critical\": %s, \"value\": ",
			csrlint_extension_is_critical(extension) ? "true"
								 : "false");
		print_hex(csrlint_extension_value(extension));
		printf(", \"fault\": ");
		print_words(fault == NULL ? NULL : csrlint_fault_text(fault));
		printf("}");
	}
	printf("]");
}

static void
print_oids(const char *name, const struct csrlint_parsed *parsed,
	size_t (*count)(const struct csrlint_parsed *),
	struct csrlint_octets (*get)(const struct csrlint_parsed *, size_t))
{
	printf(", \"%s\": [", name);
	for (size_t i = 0; i < count(parsed); i++) {
		comma(i);
		print_oid(get(parsed, i));
	}
	printf("]");
}

static void
print_constraints(const struct csrlint_parsed *parsed)
{
	printf(", \"constraints\": [");
	for (size_t i = 0; i < csrlint_parsed_name_constraint_count(parsed);
		i++) {
		comma(i);
		printf("[%s, ",
			csrlint_parsed_name_constraint_is_permitted(parsed, i)
				? "true"
				: "false");
		print_general_name(csrlint_parsed_name_constraint(parsed, i));
		printf("]");
	}
	printf("]");
}

static void
print_usages(const struct csrlint_parsed *parsed)
{
	printf(", \"key_usage\": %u, \"ca\": %s, \"path_length\": %" PRId64,
		csrlint_parsed_key_usage(parsed),
		csrlint_parsed_is_ca(parsed) ? "true" : "false",
		csrlint_parsed_path_length(parsed));
	print_oids("purposes", parsed, csrlint_parsed_purpose_count,
		csrlint_parsed_purpose);
	print_oids("policies", parsed, csrlint_parsed_policy_count,
		csrlint_parsed_policy);
	print_oids("statements", parsed, csrlint_parsed_qc_statement_count,
		csrlint_parsed_qc_statement);
	print_oids("attestations", parsed, csrlint_parsed_attestation_count,
		csrlint_parsed_attestation_type);
	printf(", \"ski\": ");
	print_hex(csrlint_parsed_subject_key_identifier(parsed));
	printf(", \"features\": [");
	for (size_t i = 0; i < csrlint_parsed_tls_feature_count(parsed); i++) {
		comma(i);
		printf("%" PRId64, csrlint_parsed_tls_feature(parsed, i));
	}
	printf("]");
	print_constraints(parsed);
	printf(", \"template_name\": ");
	print_text(csrlint_parsed_template_name(parsed));
	printf(", \"template\": ");
	print_oid(csrlint_parsed_template_oid(parsed));
	printf(", \"template_version\": [%" PRId64 ", %" PRId64 "]",
		csrlint_parsed_template_major(parsed),
		csrlint_parsed_template_minor(parsed));
	printf(", \"sid\": ");
	print_text(csrlint_parsed_windows_sid(parsed));
}

/* --- the request ------------------------------------------------------------
 */

static void
print_faults(const struct csrlint_parsed *parsed)
{
	printf(", \"faults\": [");
	for (size_t i = 0; i < csrlint_parsed_fault_count(parsed); i++) {
		const struct csrlint_fault *fault =
			csrlint_parsed_fault(parsed, i);

		comma(i);
		printf("{\"text\": ");
		print_words(csrlint_fault_text(fault));
		printf(", \"offset\": %zu, \"length\": %zu}",
			csrlint_fault_octets(fault).offset,
			csrlint_fault_octets(fault).length);
	}
	printf("]");
}

static void
print_signature(const struct csrlint_parsed *parsed)
{
	static const char *const words[] = {"not-checked", "valid", "invalid"};
	const char *reason;
	enum csrlint_signature verdict = csrlint_parsed_verify(parsed, &reason);

	printf(", \"signed\": ");
	print_hex(csrlint_parsed_signed(parsed));
	print_algorithm("signature_algorithm",
		csrlint_parsed_signature_algorithm(parsed));
	printf(", \"signature\": ");
	print_hex(csrlint_parsed_signature(parsed));
	printf(", \"verdict\": \"%s\", \"reason\": ", words[verdict]);
	print_words(reason);
}

static void
print_request(const char *path, const struct csrlint_parsed *parsed,
	enum csrlint_parse_result result)
{
	static const char *const words[] = {
		"sound", "faulty", "none", "limit", "no-memory"};

	printf("{\"file\": \"%s\", \"result\": \"%s\", \"count\": %zu, "
	       "\"complete\": %s, \"version\": %d, \"der\": ",
		path, words[result], csrlint_parsed_count(parsed),
		csrlint_parsed_is_complete(parsed) ? "true" : "false",
		csrlint_parsed_version(parsed));
	print_hex(csrlint_parsed_der(parsed));
	print_subject(parsed);
	print_key(parsed);
	print_attributes(parsed);
	print_extensions(parsed);
	print_sans(parsed);
	print_usages(parsed);
	print_signature(parsed);
	print_faults(parsed);
	printf("}\n");
}

int
main(int argc, char **argv)
{
	static uint8_t input[INPUT_MAX];
	struct csrlint_parsed *parsed = csrlint_parsed_new();

	if (parsed == NULL)
		return EXIT_FAILURE;
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		size_t n;

		if (file == NULL) {
			perror(argv[i]);
			return EXIT_FAILURE;
		}
		n = fread(input, 1, sizeof(input), file);
		(void)fclose(file);
		print_request(
			argv[i], parsed, csrlint_parse(parsed, input, n, 1));
	}
	csrlint_parsed_free(parsed);
	return EXIT_SUCCESS;
}
