/* The parser behind csrlint.h: what a request holds, part for part.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "csrlint.h"
#include "der/der.h"
#include "der/write.h"
#include "testing.h"

static struct arena *arena;
static struct csrlint_parsed *parsed;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	parsed = csrlint_parsed_new();
	return arena == NULL || parsed == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	csrlint_parsed_free(parsed);
	arena_free(arena);
	return 0;
}

/* --- building requests ------------------------------------------------------
 */

/* The element of this tag around the parts. */
#define WRAP(tag, ...) \
	der_wrap(arena, tag, (const struct slice[]){__VA_ARGS__}, \
		sizeof((const struct slice[]){__VA_ARGS__}) / \
			sizeof(struct slice))

/* Octets from hexadecimal digits, in the arena. */
static struct slice
hex(const char *digits)
{
	struct hex room;
	struct slice octets = from_hex(&room, digits);
	uint8_t *copy = arena_room(arena, octets.n + 1);

	assert_non_null(copy);
	memcpy(copy, octets.p, octets.n);
	return (struct slice){copy, octets.n};
}

static struct slice
words(const char *text)
{
	return slice_text(text);
}

/* RelativeDistinguishedName of one attribute. */
static struct slice
rdn(const char *oid, uint8_t tag, struct slice value)
{
	return WRAP(TAG_SET,
		WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex(oid)), WRAP(tag, value)));
}

#define ED25519 "300506032b6570"
#define ED25519_KEY \
	"302a" ED25519 "032100" \
	"84690464bca319166e2854177335e429a525ff7045bc904e361ed97f1ff8da96"

/* Ed25519 by the key in it; CN=a.csrlint-demo.org and two names. */
#define SIGNED \
	"3081ef 3081a2 020100 3039 310b3009 0603550406 1302 4445 310d300b " \
	"060355040a 0c04 44656d6f 311b3019 0603550403 0c12 " \
	"612e6373726c696e742d64656d6f2e6f7267 " ED25519_KEY \
	"a036 3034 06092a864886f70d01090e 3127 3025 3023 0603551d11 041c " \
	"301a 8212612e6373726c696e742d64656d6f2e6f7267 8704 09090909 " \
	"3005 06032b6570 0341 00 b3c05e83a975a3e1c036c004b06797001f50c08f" \
	"53fd3acd548670fd703b42a3f993ffda894dceb31424a80c82654ea7572effb5" \
	"9110a6e88607c711c1b43409"

static struct slice
request_of(struct slice subject, struct slice key, struct slice attributes)
{
	struct slice info =
		WRAP(TAG_SEQUENCE, hex("020100"), subject, key, attributes);

	return WRAP(TAG_SEQUENCE, info, hex(ED25519),
		WRAP(TAG_BIT_STRING, hex("00112233")));
}

static struct slice
with_subject(struct slice rdns)
{
	return request_of(
		WRAP(TAG_SEQUENCE, rdns), hex(ED25519_KEY), hex("a000"));
}

static struct slice
with_key(struct slice key)
{
	return request_of(hex("3000"), key, hex("a000"));
}

static struct slice
with_attribute(const char *oid, struct slice value)
{
	return request_of(hex("3000"), hex(ED25519_KEY),
		WRAP(TAG_CONTEXT | TAG_CONSTRUCTED,
			WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex(oid)),
				WRAP(TAG_SET, value))));
}

static struct slice
extension(const char *oid, struct slice value)
{
	return WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex(oid)),
		WRAP(TAG_OCTET_STRING, value));
}

static struct slice
with_extensions(struct slice extensions)
{
	return with_attribute(
		"2a864886f70d01090e", WRAP(TAG_SEQUENCE, extensions));
}

static struct slice
with_extension(const char *oid, struct slice value)
{
	return with_extensions(extension(oid, value));
}

static struct slice
with_names(struct slice names)
{
	return with_extension("551d11", WRAP(TAG_SEQUENCE, names));
}

static enum csrlint_parse_result
parse(struct slice octets)
{
	return csrlint_parse(parsed, octets.p, octets.n, 1);
}

static void
parse_soundly(struct slice octets)
{
	enum csrlint_parse_result result = parse(octets);

	if (result != CSRLINT_PARSE_SOUND)
		print_message("%s\n",
			csrlint_fault_text(csrlint_parsed_fault(parsed, 0)));
	assert_int_equal(result, CSRLINT_PARSE_SOUND);
	assert_int_equal(csrlint_parsed_fault_count(parsed), 0);
}

/* --- comparing --------------------------------------------------------------
 */

#define assert_octets(got, digits) \
	do { \
		struct csrlint_octets got_ = (got); \
		struct slice wanted_ = hex(digits); \
		assert_int_equal(got_.length, wanted_.n); \
		assert_memory_equal(got_.octets, wanted_.p, wanted_.n); \
	} while (0)

#define assert_text(got, text) \
	do { \
		struct csrlint_octets got_ = (got); \
		assert_int_equal(got_.length, strlen(text)); \
		if (got_.length > 0) \
			assert_memory_equal(got_.octets, text, got_.length); \
	} while (0)

#define assert_nothing(got) \
	do { \
		struct csrlint_octets got_ = (got); \
		assert_null(got_.octets); \
		assert_int_equal(got_.length, 0); \
	} while (0)

#define assert_oid(got, dotted) \
	do { \
		char printed_[128]; \
		(void)csrlint_oid_dotted(got, printed_, sizeof(printed_)); \
		assert_string_equal(printed_, dotted); \
	} while (0)

/* --- the whole --------------------------------------------------------------
 */

static void
test_der_is_not_copied_and_offsets_count_from_its_first_octet(void **state)
{
	struct slice der =
		with_subject(rdn("550403", TAG_UTF8_STRING, words("name")));
	const struct csrlint_name_attribute *name;
	struct csrlint_octets value;

	(void)state;
	parse_soundly(der);
	assert_true(csrlint_parsed_is_complete(parsed));
	assert_ptr_equal(csrlint_parsed_der(parsed).octets, der.p);
	assert_int_equal(csrlint_parsed_der(parsed).length, der.n);
	name = csrlint_parsed_subject_attribute(parsed, 0);
	value = csrlint_name_attribute_value(name);
	assert_ptr_equal(value.octets, der.p + value.offset);
	assert_memory_equal(der.p + value.offset, "name", 4);
	assert_ptr_equal(
		csrlint_name_attribute_text(name).octets, value.octets);
	assert_int_equal(csrlint_parsed_version(parsed), 0);
}

static void
test_the_request_of_a_number_is_taken_out_of_a_text(void **state)
{
	const struct slice der = hex(SIGNED);
	const struct csrlint_name_attribute *changed;
	uint8_t octets[512];
	char *pem[2];
	char both[2048];
	size_t line, column, offset;

	(void)state;
	parse_soundly(der);
	assert_true(csrlint_parsed_rewrap(parsed, &pem[0]));
	changed = csrlint_parsed_subject_attribute(parsed, 2);
	memcpy(octets, der.p, der.n);
	octets[csrlint_name_attribute_value(changed).offset] = 'b';
	parse_soundly((struct slice){octets, der.n});
	assert_true(csrlint_parsed_rewrap(parsed, &pem[1]));
	assert_true((size_t)snprintf(both, sizeof(both), "Hello\n%s%s", pem[0],
			    pem[1]) < sizeof(both));
	assert_int_equal(csrlint_parse(parsed, both, strlen(both), 2),
		CSRLINT_PARSE_SOUND);
	assert_int_equal(csrlint_parsed_count(parsed), 2);
	assert_text(csrlint_name_attribute_text(
			    csrlint_parsed_subject_attribute(parsed, 2)),
		"b.csrlint-demo.org");
	csrlint_parsed_place(parsed, 0, &line, &column, &offset);
	assert_int_equal(line, 11);
	assert_int_equal(column, 1);
	assert_memory_equal(both + offset, "MIH", 3);
	assert_int_equal(csrlint_parse(parsed, both, strlen(both), 3),
		CSRLINT_PARSE_NONE);
	assert_int_equal(csrlint_parsed_count(parsed), 2);
	assert_nothing(csrlint_parsed_der(parsed));
	assert_int_equal(csrlint_parse(parsed, both, strlen(both), 0),
		CSRLINT_PARSE_NONE);
	assert_int_equal(csrlint_parse(parsed, NULL, 0, 1), CSRLINT_PARSE_NONE);
	free(pem[0]);
	free(pem[1]);
}

static void
test_a_request_over_a_limit_is_not_decoded(void **state)
{
	struct slice der =
		with_subject(rdn("550403", TAG_UTF8_STRING, words("name")));

	(void)state;
	csrlint_parsed_set_limits(parsed, der.n - 1, 65536);
	assert_int_equal(parse(der), CSRLINT_PARSE_LIMIT);
	assert_int_equal(csrlint_parsed_subject_count(parsed), 0);
	csrlint_parsed_set_limits(parsed, der.n, 5);
	assert_int_equal(parse(der), CSRLINT_PARSE_LIMIT);
	assert_int_equal(csrlint_parsed_subject_count(parsed), 0);
	assert_int_equal(
		csrlint_parsed_verify(parsed, NULL), CSRLINT_NOT_CHECKED);
	csrlint_parsed_set_limits(parsed, der.n, 65536);
	parse_soundly(der);
	csrlint_parsed_set_limits(parsed, 1048576, 65536);
}

static void
test_getters_answer_null_with_nothing(void **state)
{
	uint8_t digest[32];
	char *pem = (char *)digest;

	(void)state;
	assert_int_equal(csrlint_parse(NULL, "", 0, 1), CSRLINT_PARSE_NONE);
	assert_null(csrlint_parsed_san(NULL, 0));
	assert_nothing(csrlint_general_name_text(NULL));
	assert_int_equal(
		csrlint_general_name_kind(NULL), CSRLINT_NO_GENERAL_NAME);
	assert_null(csrlint_parsed_key_algorithm(NULL));
	assert_nothing(csrlint_algorithm_oid(NULL));
	assert_false(csrlint_parsed_key_sha256(NULL, digest));
	assert_int_equal(csrlint_parsed_version(NULL), -1);
	assert_string_equal(csrlint_fault_text(NULL), "");
	assert_false(csrlint_parsed_rewrap(NULL, &pem));
	assert_null(pem);
	csrlint_parsed_set_limits(NULL, 1, 1);
	csrlint_parsed_free(NULL);
}

/* The whole of a part begins where it stands, and ends where it does. */
#define assert_whole(got, from, to) \
	do { \
		struct csrlint_octets got_ = (got); \
		assert_ptr_equal(got_.octets, der.p + got_.offset); \
		assert_int_equal(got_.offset, from); \
		assert_int_equal(got_.offset + got_.length, to); \
	} while (0)

static void
test_parts_are_handed_out_whole_too(void **state)
{
	const struct slice der = hex(SIGNED);
	const struct csrlint_general_name *name;

	(void)state;
	parse_soundly(der);
	assert_whole(csrlint_parsed_subject(parsed), 9, 68);
	assert_whole(
		csrlint_algorithm_octets(csrlint_parsed_key_algorithm(parsed)),
		70, 77);
	assert_int_equal(csrlint_parsed_attribute_count(parsed), 1);
	assert_int_equal(csrlint_extension_attribute(
				 csrlint_parsed_extension(parsed, 0)),
		0);
	name = csrlint_parsed_san(parsed, 1);
	assert_octets(csrlint_general_name_octets(name), "870409090909");
	assert_octets(csrlint_general_name_value(name), "09090909");
	assert_nothing(csrlint_parsed_subject(NULL));
	assert_nothing(csrlint_algorithm_octets(NULL));
	assert_nothing(csrlint_general_name_octets(NULL));
	assert_int_equal(csrlint_parsed_attribute_count(NULL), 0);
	assert_int_equal(csrlint_extension_attribute(NULL), 0);
}

/* --- names ------------------------------------------------------------------
 */

static void
test_subjects_are_rdns_of_attributes_with_text(void **state)
{
	struct slice two = WRAP(TAG_SET,
		WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex("550403")),
			WRAP(TAG_TELETEX_STRING, hex("e9"))),
		WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex("55040b")),
			WRAP(TAG_BMP_STRING, hex("20ac"))));
	struct slice first = rdn("2a0304", TAG_INTEGER, hex("05"));
	uint8_t both[128];
	const struct csrlint_name_attribute *name;

	(void)state;
	memcpy(both, first.p, first.n);
	memcpy(both + first.n, two.p, two.n);
	parse_soundly(with_subject((struct slice){both, first.n + two.n}));
	assert_int_equal(csrlint_parsed_rdn_count(parsed), 2);
	assert_int_equal(csrlint_parsed_subject_count(parsed), 3);
	name = csrlint_parsed_subject_attribute(parsed, 0);
	assert_oid(csrlint_name_attribute_oid(name), "1.2.3.4");
	assert_null(csrlint_oid_name(csrlint_name_attribute_oid(name)));
	assert_string_equal(csrlint_name_attribute_type(name), "INTEGER");
	assert_octets(csrlint_name_attribute_value(name), "05");
	assert_nothing(csrlint_name_attribute_text(name));
	name = csrlint_parsed_subject_attribute(parsed, 1);
	assert_int_equal(csrlint_name_attribute_rdn(name), 1);
	assert_string_equal(csrlint_oid_name(csrlint_name_attribute_oid(name)),
		"commonName");
	assert_string_equal(
		csrlint_oid_short_name(csrlint_name_attribute_oid(name)), "CN");
	assert_int_equal(csrlint_name_attribute_tag(name), TAG_TELETEX_STRING);
	assert_text(csrlint_name_attribute_text(name), "\xc3\xa9");
	name = csrlint_parsed_subject_attribute(parsed, 2);
	assert_int_equal(csrlint_name_attribute_rdn(name), 1);
	assert_text(csrlint_name_attribute_text(name), "\xe2\x82\xac");
	assert_int_equal(csrlint_name_attribute_text(name).offset,
		csrlint_name_attribute_value(name).offset);
}

static void
test_text_that_c_reads_otherwise_is_none(void **state)
{
	static const struct {
		uint8_t tag;
		const char *value;
	} values[] = {
		{TAG_UTF8_STRING, "6100 62"}, /* U+0000 */
		{TAG_BMP_STRING, "0061 0000"},
		{TAG_UTF8_STRING, "ff"},
		{TAG_BMP_STRING, "006100"}, /* half a character */
		{TAG_UNIVERSAL_STRING, "00110000"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		const struct csrlint_name_attribute *name;

		assert_int_equal(parse(with_subject(rdn("550403", values[i].tag,
					 hex(values[i].value)))),
			CSRLINT_PARSE_FAULTY);
		name = csrlint_parsed_subject_attribute(parsed, 0);
		assert_nothing(csrlint_name_attribute_text(name));
		assert_octets(
			csrlint_name_attribute_value(name), values[i].value);
		assert_non_null(csrlint_parsed_fault_in(
			parsed, csrlint_name_attribute_octets(name)));
	}
}

static void
test_each_kind_of_name_is_taken_apart(void **state)
{
	struct slice directory = WRAP(0xa4,
		WRAP(TAG_SEQUENCE,
			rdn("550406", TAG_PRINTABLE_STRING, words("DE"))));
	struct slice other = WRAP(0xa0,
		WRAP(TAG_OID, hex("2b060104018237140203")),
		WRAP(0xa0, WRAP(TAG_UTF8_STRING, words("a@b.example"))));
	struct slice names =
		WRAP(TAG_SEQUENCE, WRAP(0x82, words("www.csrlint-demo.org")),
			WRAP(0x87, hex("c0000201")), WRAP(0x87, hex("c00002")),
			other, directory, WRAP(0x88, hex("2a0304")),
			WRAP(0x81, words("a@b.example")));
	const struct csrlint_general_name *name;

	(void)state;
	parse_soundly(with_extension("551d11", names));
	assert_int_equal(csrlint_parsed_san_count(parsed), 7);
	name = csrlint_parsed_san(parsed, 0);
	assert_int_equal(csrlint_general_name_kind(name), CSRLINT_DNS_NAME);
	assert_string_equal(
		csrlint_general_name_kind_name(CSRLINT_DNS_NAME), "dNSName");
	assert_text(csrlint_general_name_text(name), "www.csrlint-demo.org");
	name = csrlint_parsed_san(parsed, 1);
	assert_text(csrlint_general_name_text(name), "192.0.2.1");
	assert_octets(csrlint_general_name_value(name), "c0000201");
	assert_nothing(
		csrlint_general_name_text(csrlint_parsed_san(parsed, 2)));
	name = csrlint_parsed_san(parsed, 3);
	assert_oid(csrlint_general_name_other_type(name),
		"1.3.6.1.4.1.311.20.2.3");
	assert_text(csrlint_general_name_text(name), "a@b.example");
	assert_int_equal(csrlint_general_name_other_value(name).length, 13);
	name = csrlint_parsed_san(parsed, 4);
	assert_int_equal(csrlint_general_name_attribute_count(name), 1);
	assert_text(csrlint_name_attribute_text(
			    csrlint_general_name_attribute(name, 0)),
		"DE");
	assert_null(csrlint_general_name_attribute(name, 1));
	assert_oid(csrlint_general_name_value(csrlint_parsed_san(parsed, 5)),
		"1.2.3.4");
	assert_null(csrlint_parsed_san(parsed, 7));
}

static void
test_names_that_are_not_ascii_have_no_text(void **state)
{
	static const char *const values[] = {"6100 62", "c3a9"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		const struct csrlint_general_name *name;

		assert_int_equal(parse(with_names(WRAP(0x82, hex(values[i])))),
			CSRLINT_PARSE_FAULTY);
		name = csrlint_parsed_san(parsed, 0);
		assert_nothing(csrlint_general_name_text(name));
		assert_octets(csrlint_general_name_value(name), values[i]);
	}
}

/* --- keys -------------------------------------------------------------------
 */

static void
test_rsa_keys_have_numbers_and_digests(void **state)
{
	struct slice key = hex("301c 300d 06092a864886f70d0101010500 030b 00 "
			       "3008 0203 00c00b 0201 03");
	uint8_t digest[32];
	char pin[45];

	(void)state;
	parse_soundly(with_key(key));
	assert_int_equal(csrlint_parsed_key(parsed).length, key.n);
	assert_octets(
		csrlint_parsed_key_octets(parsed), "3008020300c00b020103");
	assert_octets(
		csrlint_parsed_key_number(parsed, CSRLINT_RSA_MODULUS), "c00b");
	assert_octets(
		csrlint_parsed_key_number(parsed, CSRLINT_RSA_EXPONENT), "03");
	assert_nothing(csrlint_parsed_key_number(parsed, CSRLINT_EC_X));
	assert_nothing(
		csrlint_parsed_key_number(parsed, (enum csrlint_key_number)99));
	assert_int_equal(csrlint_parsed_key_bits(parsed), 16);
	assert_octets(csrlint_algorithm_parameters(
			      csrlint_parsed_key_algorithm(parsed)),
		"0500");
	/* sha256sum, sha1sum, base64 of these octets */
	assert_true(csrlint_parsed_key_sha256(parsed, digest));
	assert_memory_equal(digest,
		hex("ac8c896c3160fabcb9ea118ec2b9575c8315b43c7847148e1ea3928479"
		    "6462b0")
			.p,
		32);
	assert_true(csrlint_parsed_key_sha1(parsed, digest));
	assert_memory_equal(
		digest, hex("fa1c8cfba3dacfaba708a6a458794f3a5cc4cb5c").p, 20);
	assert_true(csrlint_parsed_key_pin(parsed, pin));
	assert_string_equal(
		pin, "rIyJbDFg+ry56hGOwrlXXIMVtDx4RxSOHqOShHlkYrA=");
}

static void
test_points_have_coordinates_where_the_curve_is_known(void **state)
{
	struct slice algorithm =
		hex("3013 06072a8648ce3d0201 06082a8648ce3d030107");
	const char *x = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0"
			"f4a13945d898c296";
	const char *y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ece"
			"cbb6406837bf51f5";

	(void)state;
	parse_soundly(with_key(WRAP(TAG_SEQUENCE, algorithm,
		WRAP(TAG_BIT_STRING, hex("0004"), hex(x), hex(y)))));
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_EC_X), x);
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_EC_Y), y);
	assert_int_equal(csrlint_parsed_key_bits(parsed), 256);
	assert_oid(
		csrlint_algorithm_curve(csrlint_parsed_key_algorithm(parsed)),
		"1.2.840.10045.3.1.7");
	assert_nothing(csrlint_algorithm_curve(
		csrlint_parsed_signature_algorithm(parsed)));
	parse_soundly(with_key(WRAP(TAG_SEQUENCE, algorithm,
		WRAP(TAG_BIT_STRING, hex("0003"), hex(x)))));
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_EC_X), x);
	assert_nothing(csrlint_parsed_key_number(parsed, CSRLINT_EC_Y));
	assert_int_equal(parse(with_key(WRAP(TAG_SEQUENCE, algorithm,
				 WRAP(TAG_BIT_STRING, hex("0004"), hex(x))))),
		CSRLINT_PARSE_FAULTY);
	assert_string_equal(csrlint_fault_text(csrlint_parsed_fault(parsed, 0)),
		"a key of another form than its algorithm has");
}

static void
test_dsa_keys_have_their_parameters(void **state)
{
	parse_soundly(with_key(hex("3020 3016 06072a8648ce380401 300b "
				   "02020083 020105 02020091 0306 00 0203 "
				   "008877")));
	(void)state;
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_DSA_P), "83");
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_DSA_Q), "05");
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_DSA_G), "91");
	assert_octets(csrlint_parsed_key_number(parsed, CSRLINT_DSA_Y), "8877");
	assert_int_equal(csrlint_parsed_key_bits(parsed), 8);
}

static void
test_private_keys_are_not_handed_out_as_public_ones(void **state)
{
	/* RSAPrivateKey: version, n, e, d, p, q, dp, dq, qinv */
	struct slice numbers = hex("301b 020100 020121 020103 020107 020103 "
				   "02010b 020101 020107 020102");

	(void)state;
	assert_int_equal(parse(with_key(WRAP(TAG_SEQUENCE,
				 hex("300d06092a864886f70d0101010500"),
				 WRAP(TAG_BIT_STRING, hex("00"), numbers)))),
		CSRLINT_PARSE_FAULTY);
	assert_true(csrlint_parsed_key_is_private(parsed));
	assert_nothing(csrlint_parsed_key_octets(parsed));
	assert_nothing(csrlint_parsed_key_number(parsed, CSRLINT_RSA_MODULUS));
	assert_string_equal(csrlint_fault_text(csrlint_parsed_fault(parsed, 0)),
		"a private key in the place of the public one");
}

static void
test_pss_parameters_are_read_with_their_defaults(void **state)
{
	const struct csrlint_algorithm *algorithm;

	(void)state;
	parse_soundly(with_key(hex("301c 300d 06092a864886f70d01010a3000 "
				   "030b 00 3008 0203 00c00b 0201 03")));
	algorithm = csrlint_parsed_key_algorithm(parsed);
	assert_string_equal(csrlint_algorithm_digest(algorithm), "SHA-1");
	assert_string_equal(csrlint_algorithm_mask_digest(algorithm), "SHA-1");
	assert_int_equal(csrlint_algorithm_salt_octets(algorithm), 20);
	algorithm = csrlint_parsed_signature_algorithm(parsed);
	assert_null(csrlint_algorithm_digest(algorithm));
	assert_int_equal(csrlint_algorithm_salt_octets(algorithm), -1);
}

/* --- attributes -------------------------------------------------------------
 */

static void
test_a_password_is_told_by_its_own_function_alone(void **state)
{
	struct slice der = with_attribute("2a864886f70d010907",
		WRAP(TAG_BMP_STRING, hex("00730065 00e9")));
	const struct csrlint_attribute *attribute;
	struct csrlint_octets secret;

	(void)state;
	parse_soundly(der);
	attribute = csrlint_parsed_attribute(parsed, 0);
	assert_int_equal(csrlint_attribute_value_count(attribute), 1);
	assert_string_equal(csrlint_oid_name(csrlint_attribute_oid(attribute)),
		"challengePassword");
	assert_nothing(csrlint_attribute_octets(attribute));
	assert_nothing(csrlint_attribute_values(attribute));
	assert_nothing(csrlint_attribute_value(attribute));
	assert_nothing(csrlint_attribute_text(attribute));
	assert_true(csrlint_attribute_value(attribute).offset > 0);
	secret = csrlint_parsed_secret_challenge_password(parsed);
	assert_text(secret, "se\xc3\xa9");
	assert_int_equal(
		secret.offset, csrlint_attribute_value(attribute).offset);
	assert_nothing(csrlint_name_attribute_value(
		csrlint_parsed_subject_attribute(parsed, 0)));
}

static void
test_a_password_in_the_subject_is_withheld(void **state)
{
	const struct csrlint_name_attribute *name;

	(void)state;
	parse_soundly(with_subject(
		rdn("2a864886f70d010907", TAG_UTF8_STRING, words("secret"))));
	name = csrlint_parsed_subject_attribute(parsed, 0);
	assert_nothing(csrlint_name_attribute_octets(name));
	assert_nothing(csrlint_name_attribute_value(name));
	assert_nothing(csrlint_name_attribute_text(name));
}

static void
test_other_attributes_have_text(void **state)
{
	(void)state;
	parse_soundly(with_attribute("2a864886f70d010902",
		WRAP(TAG_UTF8_STRING, words("router.example"))));
	assert_text(csrlint_attribute_text(csrlint_parsed_attribute(parsed, 0)),
		"router.example");
	assert_nothing(csrlint_parsed_secret_challenge_password(parsed));
}

static void
test_attestations_are_statements_and_certificates(void **state)
{
	struct slice statement =
		WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex("2a0304")), hex("020105"));
	struct slice bundle =
		WRAP(TAG_SEQUENCE, WRAP(TAG_SEQUENCE, statement, statement),
			WRAP(TAG_SEQUENCE, hex("3003020107")));
	struct slice broken = WRAP(
		TAG_SEQUENCE, WRAP(TAG_SEQUENCE, hex("020101"), statement));
	const char *oid = "2a864886f70d010910023b";

	(void)state;
	parse_soundly(with_attribute(oid, bundle));
	assert_int_equal(csrlint_parsed_attestation_count(parsed), 2);
	assert_oid(csrlint_parsed_attestation_type(parsed, 1), "1.2.3.4");
	assert_octets(
		csrlint_parsed_attestation_statement(parsed, 1), "020105");
	assert_nothing(csrlint_parsed_attestation_type(parsed, 2));
	assert_int_equal(
		csrlint_parsed_attestation_certificate_count(parsed), 1);
	assert_octets(csrlint_parsed_attestation_certificate(parsed, 0),
		"3003020107");
	assert_int_equal(
		parse(with_attribute(oid, broken)), CSRLINT_PARSE_FAULTY);
	assert_int_equal(csrlint_parsed_attestation_count(parsed), 1);
	assert_octets(csrlint_fault_octets(csrlint_parsed_fault(parsed, 0)),
		"020101");
}

/* --- extensions -------------------------------------------------------------
 */

static void
test_extensions_are_found_by_index_and_name(void **state)
{
	struct slice critical = WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex("551d0f")),
		hex("0101ff"), WRAP(TAG_OCTET_STRING, hex("03020520")));
	struct slice both =
		WRAP(TAG_SEQUENCE, critical, extension("2a0304", hex("0500")));
	const struct csrlint_extension *found;

	(void)state;
	parse_soundly(with_attribute("2a864886f70d01090e", both));
	assert_int_equal(csrlint_parsed_extension_count(parsed), 2);
	found = csrlint_parsed_extension_named(parsed, "keyUsage");
	assert_ptr_equal(found, csrlint_parsed_extension(parsed, 0));
	assert_true(csrlint_extension_is_critical(found));
	assert_octets(csrlint_extension_value(found), "03020520");
	assert_int_equal(
		csrlint_parsed_key_usage(parsed), CSRLINT_KEY_ENCIPHERMENT);
	assert_null(csrlint_parsed_extension_named(parsed, "unknown"));
	assert_null(csrlint_parsed_extension_named(parsed, "tlsFeature"));
	found = csrlint_parsed_extension(parsed, 1);
	assert_false(csrlint_extension_is_critical(found));
	assert_oid(csrlint_extension_oid(found), "1.2.3.4");
	assert_null(csrlint_parsed_extension(parsed, 2));
}

static void
test_usages_policies_and_features_are_decoded(void **state)
{
	(void)state;
	parse_soundly(with_extension("551d25",
		hex("3014 06082b06010505070301 06082b06010505070302")));
	assert_int_equal(csrlint_parsed_purpose_count(parsed), 2);
	assert_string_equal(csrlint_oid_name(csrlint_parsed_purpose(parsed, 0)),
		"serverAuth");
	parse_soundly(with_extension("551d13", hex("3006 0101ff 020103")));
	assert_true(csrlint_parsed_is_ca(parsed));
	assert_int_equal(csrlint_parsed_path_length(parsed), 3);
	parse_soundly(with_extension("551d13", hex("3000")));
	assert_false(csrlint_parsed_is_ca(parsed));
	assert_int_equal(csrlint_parsed_path_length(parsed), -1);
	parse_soundly(with_extension(
		"551d20", hex("300d 3005 06032a0304 3004 0602 2a03")));
	assert_int_equal(csrlint_parsed_policy_count(parsed), 2);
	assert_oid(csrlint_parsed_policy(parsed, 1), "1.2.3");
	assert_nothing(csrlint_parsed_policy_qualifiers(parsed, 1));
	parse_soundly(with_extension("551d0e", hex("0403 010203")));
	assert_octets(csrlint_parsed_subject_key_identifier(parsed), "010203");
	parse_soundly(
		with_extension("2b06010505070118", hex("3006 020105 020111")));
	assert_int_equal(csrlint_parsed_tls_feature_count(parsed), 2);
	assert_int_equal(csrlint_parsed_tls_feature(parsed, 1), 17);
	assert_int_equal(csrlint_parsed_tls_feature(parsed, 2), -1);
}

static void
test_numbers_that_have_no_room_are_told(void **state)
{
	(void)state;
	parse_soundly(with_extension(
		"551d13", hex("3010 0101ff 020b 0100000000000000000000")));
	assert_true(csrlint_parsed_path_length(parsed) == INT64_MAX);
	parse_soundly(with_extension("551d13", hex("3006 0101ff 0201ff")));
	assert_int_equal(csrlint_parsed_path_length(parsed), -1);
	parse_soundly(with_extension(
		"551d13", hex("300d 0101ff 0208 7fffffffffffffff")));
	assert_true(csrlint_parsed_path_length(parsed) == INT64_MAX);
	parse_soundly(with_extension(
		"2b06010505070118", hex("300b 0209 00ffffffffffffffff")));
	assert_int_equal(csrlint_parsed_tls_feature(parsed, 0), -1);
}

static void
test_statements_and_constraints_are_decoded(void **state)
{
	struct slice excluded = WRAP(
		0xa1, WRAP(TAG_SEQUENCE, WRAP(0x87, hex("c0000200ffffff00"))));
	struct slice permitted =
		WRAP(0xa0, WRAP(TAG_SEQUENCE, WRAP(0x82, words(".example"))));

	(void)state;
	parse_soundly(with_extension("2b06010505070103",
		hex("3014 3008 0606 04008e460101 3008 0603 2a0304 0201 05")));
	assert_int_equal(csrlint_parsed_qc_statement_count(parsed), 2);
	assert_oid(csrlint_parsed_qc_statement(parsed, 0), "0.4.0.1862.1.1");
	assert_nothing(csrlint_parsed_qc_statement_info(parsed, 0));
	assert_octets(csrlint_parsed_qc_statement_info(parsed, 1), "020105");
	parse_soundly(with_extension(
		"551d1e", WRAP(TAG_SEQUENCE, permitted, excluded)));
	assert_int_equal(csrlint_parsed_name_constraint_count(parsed), 2);
	assert_true(csrlint_parsed_name_constraint_is_permitted(parsed, 0));
	assert_false(csrlint_parsed_name_constraint_is_permitted(parsed, 1));
	assert_text(csrlint_general_name_text(
			    csrlint_parsed_name_constraint(parsed, 0)),
		".example");
	assert_text(csrlint_general_name_text(
			    csrlint_parsed_name_constraint(parsed, 1)),
		"192.0.2.0/255.255.255.0");
	assert_null(csrlint_parsed_name_constraint(parsed, 2));
}

/* The other parts of the list are handed out. */
static void
test_members_of_another_form_are_left_out_and_told(void **state)
{
	const struct csrlint_fault *fault;

	(void)state;
	assert_int_equal(parse(with_extension("2b06010505070103",
				 hex("3015 0201 05 3008 0606 04008e460101"
				     "3006 0604 2a030405"))),
		CSRLINT_PARSE_FAULTY);
	assert_int_equal(csrlint_parsed_qc_statement_count(parsed), 2);
	assert_oid(csrlint_parsed_qc_statement(parsed, 0), "0.4.0.1862.1.1");
	assert_oid(csrlint_parsed_qc_statement(parsed, 1), "1.2.3.4.5");
	fault = csrlint_parsed_fault_in(parsed,
		csrlint_extension_octets(csrlint_parsed_extension(parsed, 0)));
	assert_non_null(fault);
	assert_octets(csrlint_fault_octets(fault), "020105");
	assert_int_equal(
		parse(with_extension("551d1e",
			WRAP(TAG_SEQUENCE,
				WRAP(0xa0, hex("020105"),
					WRAP(TAG_SEQUENCE,
						WRAP(0x82,
							words(".example"))))))),
		CSRLINT_PARSE_FAULTY);
	assert_int_equal(csrlint_parsed_name_constraint_count(parsed), 1);
	assert_true(csrlint_parsed_name_constraint_is_permitted(parsed, 0));
	assert_int_equal(parse(with_extension("2b0601040182371402",
				 WRAP(TAG_BMP_STRING, hex("")))),
		CSRLINT_PARSE_FAULTY);
	assert_nothing(csrlint_parsed_template_name(parsed));
}

static void
test_parameters_of_another_form_are_told_of_keys_too(void **state)
{
	struct slice algorithm = WRAP(TAG_SEQUENCE,
		WRAP(TAG_OID, hex("2a864886f70d01010a")), hex("020105"));
	const struct csrlint_fault *fault;

	(void)state;
	assert_int_equal(parse(with_key(WRAP(TAG_SEQUENCE, algorithm,
				 WRAP(TAG_BIT_STRING,
					 hex("00 3008 020300c001 020103"))))),
		CSRLINT_PARSE_FAULTY);
	fault = csrlint_parsed_fault_in(parsed, csrlint_parsed_key(parsed));
	assert_non_null(fault);
	assert_string_equal(csrlint_fault_text(fault),
		"parameters of another form than RSASSA-PSS has");
	assert_octets(csrlint_fault_octets(fault), "020105");
}

static void
test_extensions_of_windows_are_decoded(void **state)
{
	struct slice sid = WRAP(TAG_SEQUENCE,
		WRAP(0xa0, WRAP(TAG_OID, hex("2b060104018237190201")),
			WRAP(0xa0,
				WRAP(TAG_OCTET_STRING, words("S-1-5-21-7")))));

	(void)state;
	parse_soundly(with_extension(
		"2b0601040182371402", WRAP(TAG_BMP_STRING, hex("00570062"))));
	assert_text(csrlint_parsed_template_name(parsed), "Wb");
	assert_int_equal(csrlint_parsed_template_major(parsed), -1);
	parse_soundly(with_extension(
		"2b0601040182371507", hex("300b 06032a0304 020164 020102")));
	assert_oid(csrlint_parsed_template_oid(parsed), "1.2.3.4");
	assert_int_equal(csrlint_parsed_template_major(parsed), 100);
	assert_int_equal(csrlint_parsed_template_minor(parsed), 2);
	parse_soundly(with_extension("2b060104018237190 2", sid));
	assert_text(csrlint_parsed_windows_sid(parsed), "S-1-5-21-7");
	assert_int_equal(
		parse(with_extension("2b0601040182371902", hex("3003020105"))),
		CSRLINT_PARSE_FAULTY);
	assert_nothing(csrlint_parsed_windows_sid(parsed));
	assert_non_null(csrlint_parsed_fault_in(parsed,
		csrlint_extension_octets(csrlint_parsed_extension(parsed, 0))));
}

/* --- faults -----------------------------------------------------------------
 */

static void
test_faults_stand_in_the_order_of_their_places(void **state)
{
	/* A key with a long length, and a BOOLEAN of 01. */
	struct slice key = hex("30812a" ED25519 "032100"
			       "84690464bca319166e2854177335e429a525ff7045bc90"
			       "4e361ed97f1ff8da96");
	struct slice value = WRAP(TAG_SEQUENCE, WRAP(TAG_OID, hex("551d13")),
		hex("010101"), WRAP(TAG_OCTET_STRING, hex("3000")));
	struct slice der = request_of(hex("3000"), key,
		WRAP(0xa0,
			WRAP(TAG_SEQUENCE,
				WRAP(TAG_OID, hex("2a864886f70d01090e")),
				WRAP(TAG_SET, WRAP(TAG_SEQUENCE, value)))));
	const struct csrlint_fault *fault;
	struct csrlint_octets part;

	(void)state;
	assert_int_equal(parse(der), CSRLINT_PARSE_FAULTY);
	assert_true(csrlint_parsed_is_complete(parsed));
	assert_int_equal(csrlint_parsed_fault_count(parsed), 2);
	assert_int_equal(csrlint_parsed_fault_total(parsed), 2);
	fault = csrlint_parsed_fault(parsed, 0);
	assert_string_equal(csrlint_fault_text(fault),
		"a length in more octets than it needs");
	assert_octets(csrlint_fault_octets(fault), "812a");
	assert_ptr_equal(fault,
		csrlint_parsed_fault_in(parsed, csrlint_parsed_key(parsed)));
	fault = csrlint_parsed_fault(parsed, 1);
	assert_string_equal(csrlint_fault_text(fault),
		"a BOOLEAN that is neither 00 nor FF");
	assert_ptr_equal(fault,
		csrlint_parsed_fault_in(parsed,
			csrlint_extension_octets(
				csrlint_parsed_extension(parsed, 0))));
	assert_null(csrlint_parsed_fault_in(
		parsed, csrlint_parsed_signature(parsed)));
	assert_null(csrlint_parsed_fault(parsed, 2));
	/* A fault that goes on behind a part is not in it. */
	part = csrlint_fault_octets(csrlint_parsed_fault(parsed, 0));
	part.length--;
	assert_null(csrlint_parsed_fault_in(parsed, part));
}

static void
test_what_is_missing_is_named(void **state)
{
	(void)state;
	parse_soundly(request_of(hex("3000"), hex(ED25519_KEY), hex("")));
	assert_int_equal(parse(WRAP(TAG_SEQUENCE,
				 WRAP(TAG_SEQUENCE, hex("020100"), hex("3000"),
					 hex(ED25519_KEY)),
				 hex(ED25519), hex("0400"))),
		CSRLINT_PARSE_FAULTY);
	assert_false(csrlint_parsed_is_complete(parsed));
	assert_int_equal(csrlint_parsed_fault_count(parsed), 1);
	assert_string_equal(csrlint_fault_text(csrlint_parsed_fault(parsed, 0)),
		"signature: BIT STRING expected, found OCTET STRING");
	assert_int_equal(
		csrlint_parsed_verify(parsed, NULL), CSRLINT_NOT_CHECKED);
}

static void
test_of_each_kind_sixteen_faults_are_told_and_all_counted(void **state)
{
	uint8_t names[20 * 4];

	(void)state;
	for (size_t i = 0; i < 20; i++)
		memcpy(names + 4 * i, "\x82\x02\xc3\xa9", 4);
	assert_int_equal(
		parse(with_names((struct slice){names, sizeof(names)})),
		CSRLINT_PARSE_FAULTY);
	assert_int_equal(csrlint_parsed_fault_count(parsed), 16);
	assert_int_equal(csrlint_parsed_fault_total(parsed), 20);
	assert_int_equal(csrlint_parsed_san_count(parsed), 20);
}

static void
test_what_stands_behind_a_request_is_a_fault(void **state)
{
	struct slice der = hex(SIGNED);
	uint8_t longer[512];
	struct csrlint_octets at;

	(void)state;
	memcpy(longer, der.p, der.n);
	memcpy(longer + der.n, "\x05\x00", 2);
	assert_int_equal(
		parse((struct slice){longer, der.n + 2}), CSRLINT_PARSE_FAULTY);
	at = csrlint_fault_octets(csrlint_parsed_fault(parsed, 0));
	assert_int_equal(at.offset, der.n);
	assert_int_equal(at.length, 2);
	assert_int_equal(csrlint_parsed_der(parsed).length, der.n);
}

/* --- OIDs -------------------------------------------------------------------
 */

static void
test_oids_are_dotted_whole_or_not_at_all(void **state)
{
	struct slice octets = hex("69ffffffffffffffffffff7f");
	struct csrlint_octets oid = {octets.p, octets.n, 0};
	char out[64];
	char cut[4] = "xyz";

	(void)state;
	assert_int_equal(csrlint_oid_dotted(oid, out, sizeof(out)), 29);
	assert_string_equal(out, "2.25.151115727451828646838271");
	assert_int_equal(csrlint_oid_dotted(oid, cut, sizeof(cut)), 29);
	assert_string_equal(cut, "2.2");
	assert_int_equal(csrlint_oid_dotted(oid, NULL, 0), 29);
	/* What begins with 80 would read as another OID. */
	octets = hex("2a8003");
	oid = (struct csrlint_octets){octets.p, octets.n, 0};
	assert_int_equal(csrlint_oid_dotted(oid, out, sizeof(out)), 0);
	assert_string_equal(out, "");
	octets = hex("2a83");
	oid = (struct csrlint_octets){octets.p, octets.n, 0};
	assert_int_equal(csrlint_oid_dotted(oid, out, sizeof(out)), 0);
	oid = (struct csrlint_octets){NULL, 0, 0};
	assert_int_equal(csrlint_oid_dotted(oid, out, sizeof(out)), 0);
}

/* --- the signature, and writing again ---------------------------------------
 */

static void
test_the_verdict_has_three_values(void **state)
{
	const char *reason = "";
	uint8_t changed[512];
	struct slice der = hex(SIGNED);

	(void)state;
	parse_soundly(der);
	assert_int_equal(csrlint_parsed_verify(parsed, &reason), CSRLINT_VALID);
	assert_null(reason);
	assert_int_equal(csrlint_parsed_signed(parsed).offset, 3);
	assert_int_equal(csrlint_parsed_signed(parsed).length, 165);
	assert_int_equal(csrlint_parsed_signature(parsed).length, 64);
	memcpy(changed, der.p, der.n);
	changed[30] ^= 1;
	assert_int_equal(
		parse((struct slice){changed, der.n}), CSRLINT_PARSE_SOUND);
	assert_int_equal(
		csrlint_parsed_verify(parsed, &reason), CSRLINT_INVALID);
	parse_soundly(with_key(hex("3009 3004 06022a03 0301 00")));
	assert_int_equal(
		csrlint_parsed_verify(parsed, &reason), CSRLINT_NOT_CHECKED);
	assert_non_null(reason);
}

static void
test_a_request_is_written_again_as_pem(void **state)
{
	struct slice der = hex(SIGNED);
	char *once, *whole;
	size_t left_out;

	(void)state;
	parse_soundly(der);
	assert_true(csrlint_parsed_rewrap(parsed, &once));
	assert_true(csrlint_rewrap(der.p, der.n, &whole, &left_out));
	assert_string_equal(once, whole);
	free(once);
	free(whole);
	assert_int_equal(parse(slice_head(der, 100)), CSRLINT_PARSE_FAULTY);
	assert_false(csrlint_parsed_rewrap(parsed, &once));
	assert_null(once);
}

static void
test_the_canonical_form_is_made_where_it_differs(void **state)
{
	struct slice good = with_key(hex(ED25519_KEY));
	struct slice bad = with_key(hex("30812a" ED25519 "032100"
					"84690464bca319166e2854177335e429a525"
					"ff7045bc904e361ed97f1ff8da96"));
	uint8_t *der;
	size_t n;

	(void)state;
	parse_soundly(good);
	assert_true(csrlint_parsed_canonical(parsed, &der, &n));
	assert_null(der);
	assert_int_equal(n, 0);
	assert_int_equal(parse(bad), CSRLINT_PARSE_FAULTY);
	assert_true(csrlint_parsed_canonical(parsed, &der, &n));
	assert_int_equal(n, good.n);
	assert_memory_equal(der, good.p, n);
	free(der);
	assert_int_equal(
		parse(slice_head(hex(SIGNED), 200)), CSRLINT_PARSE_FAULTY);
	assert_false(csrlint_parsed_canonical(parsed, &der, &n));
	assert_null(der);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_der_is_not_copied_and_offsets_count_from_its_first_octet),
		cmocka_unit_test(
			test_the_request_of_a_number_is_taken_out_of_a_text),
		cmocka_unit_test(test_a_request_over_a_limit_is_not_decoded),
		cmocka_unit_test(test_getters_answer_null_with_nothing),
		cmocka_unit_test(test_parts_are_handed_out_whole_too),
		cmocka_unit_test(
			test_subjects_are_rdns_of_attributes_with_text),
		cmocka_unit_test(test_text_that_c_reads_otherwise_is_none),
		cmocka_unit_test(test_each_kind_of_name_is_taken_apart),
		cmocka_unit_test(test_names_that_are_not_ascii_have_no_text),
		cmocka_unit_test(test_rsa_keys_have_numbers_and_digests),
		cmocka_unit_test(
			test_points_have_coordinates_where_the_curve_is_known),
		cmocka_unit_test(test_dsa_keys_have_their_parameters),
		cmocka_unit_test(
			test_private_keys_are_not_handed_out_as_public_ones),
		cmocka_unit_test(
			test_pss_parameters_are_read_with_their_defaults),
		cmocka_unit_test(
			test_a_password_is_told_by_its_own_function_alone),
		cmocka_unit_test(test_a_password_in_the_subject_is_withheld),
		cmocka_unit_test(test_other_attributes_have_text),
		cmocka_unit_test(
			test_attestations_are_statements_and_certificates),
		cmocka_unit_test(test_extensions_are_found_by_index_and_name),
		cmocka_unit_test(test_usages_policies_and_features_are_decoded),
		cmocka_unit_test(test_numbers_that_have_no_room_are_told),
		cmocka_unit_test(test_statements_and_constraints_are_decoded),
		cmocka_unit_test(
			test_members_of_another_form_are_left_out_and_told),
		cmocka_unit_test(
			test_parameters_of_another_form_are_told_of_keys_too),
		cmocka_unit_test(test_extensions_of_windows_are_decoded),
		cmocka_unit_test(
			test_faults_stand_in_the_order_of_their_places),
		cmocka_unit_test(test_what_is_missing_is_named),
		cmocka_unit_test(
			test_of_each_kind_sixteen_faults_are_told_and_all_counted),
		cmocka_unit_test(test_what_stands_behind_a_request_is_a_fault),
		cmocka_unit_test(test_oids_are_dotted_whole_or_not_at_all),
		cmocka_unit_test(test_the_verdict_has_three_values),
		cmocka_unit_test(test_a_request_is_written_again_as_pem),
		cmocka_unit_test(
			test_the_canonical_form_is_made_where_it_differs),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
