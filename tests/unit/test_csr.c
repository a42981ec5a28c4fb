/* From DER to the parts of a request. SPDX-License-Identifier: MIT */
#include "csr/csr.h"

#include "csr/string.h"
#include "der/der.h"
#include "testing.h"

/* C=DE, O=Demo, CN=a.csrlint-demo.org; Ed25519; two names. The digits are
 * split where the tests make their edits. */
#define REQUEST_OUTER "3081ef 3081a2 "
#define REQUEST_VERSION "020100 "
#define REQUEST_C "310b3009 0603550406 1302 4445 "
#define REQUEST_SUBJECT \
	"3039 " REQUEST_C "310d300b 060355040a 0c04 44656d6f " \
	"311b3019 0603550403 0c12 612e6373726c696e742d64656d6f2e6f7267 "
#define REQUEST_KEY \
	"302a 3005 06032b6570 0321 00 84690464bca319166e2854177335e429a525" \
	"ff7045bc904e361ed97f1ff8da96 "
#define REQUEST_ATTRIBUTES \
	"a036 3034 06092a864886f70d01090e 3127 3025 3023 0603551d11 041c " \
	"301a 8212612e6373726c696e742d64656d6f2e6f7267 8704 09090909 "
#define REQUEST_SIGNATURE \
	"3005 06032b6570 0341 00 b3c05e83a975a3e1c036c004b06797001f50c08f" \
	"53fd3acd548670fd703b42a3f993ffda894dceb31424a80c82654ea7572effb5" \
	"9110a6e88607c711c1b43409"
#define REQUEST \
	REQUEST_OUTER REQUEST_VERSION REQUEST_SUBJECT REQUEST_KEY \
		REQUEST_ATTRIBUTES REQUEST_SIGNATURE

static struct arena *arena;
static struct hex room;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct csr
decode(const char *digits)
{
	struct csr csr;

	assert_int_equal(
		csr_decode(from_hex(&room, digits), arena, &csr), ERR_OK);
	return csr;
}

/* Decodes the request with the octets at `at` replaced. */
static struct csr
decode_edited(size_t at, const char *octets, size_t n)
{
	struct slice der = from_hex(&room, REQUEST);
	struct csr csr;

	assert_true(at + n <= der.n);
	memcpy(room.octets + at, octets, n);
	assert_int_equal(csr_decode(der, arena, &csr), ERR_OK);
	return csr;
}

static const char *
path_of(const struct csr *csr, struct slice at)
{
	struct text text = text_in(arena);

	csr_path(csr, at, &text);
	return text_get(&text);
}

static void
test_a_request_is_taken_apart_in_order(void **state)
{
	struct csr csr = decode(REQUEST);

	(void)state;
	assert_true(csr.decoded);
	assert_int_equal(csr.fault_count, 0);
	assert_int_equal(csr.info.p - csr.der.p, 3);
	assert_int_equal(csr.info.n, 165);
	assert_int_equal(csr.version.n, 1);
	assert_int_equal(csr.rdn_count, 3);
	assert_int_equal(csr.name_count, 3);
	assert_int_equal(csr.names[0].type, OID_COUNTRY_NAME);
	assert_int_equal(csr.names[0].tag, TAG_PRINTABLE_STRING);
	assert_slice_equals_text(csr.names[0].value, "DE");
	assert_int_equal(csr.names[2].rdn, 2);
	assert_slice_equals_text(csr.names[2].text, "a.csrlint-demo.org");
	assert_int_equal(csr.key.kind, KEY_ED25519);
	assert_int_equal(csr.key.bits.octets.n, 32);
	assert_int_equal(csr.key.algorithm.parameters.n, 0);
	assert_true(csr.has_attributes);
	assert_int_equal(csr.attribute_count, 1);
	assert_int_equal(csr.attributes[0].value_count, 1);
	assert_int_equal(csr.extension_count, 1);
	assert_false(csr.extensions[0].critical);
	assert_int_equal(csr.san_count, 2);
	assert_int_equal(csr.san_names[0].kind, SAN_DNS_NAME);
	assert_int_equal(csr.san_names[1].kind, SAN_IP_ADDRESS);
	assert_memory_equal(csr.san_names[1].value.p, "\x09\x09\x09\x09", 4);
	assert_int_equal(csr.signature_algorithm.id, OID_ED25519);
	assert_int_equal(csr.signature.octets.n, 64);
	assert_int_equal(csr.signature.unused, 0);
}

static void
test_every_part_has_its_path(void **state)
{
	struct csr csr = decode(REQUEST);

	(void)state;
	assert_string_equal(path_of(&csr, csr.names[2].value),
		"certificationRequestInfo.subject.rdn[2].commonName");
	assert_string_equal(
		path_of(&csr, csr.subject), "certificationRequestInfo.subject");
	assert_string_equal(
		path_of(&csr, csr.version), "certificationRequestInfo.version");
	assert_string_equal(path_of(&csr, csr.key.bits.octets),
		"certificationRequestInfo.subjectPKInfo.subjectPublicKey");
	assert_string_equal(path_of(&csr, csr.san_names[1].value),
		"certificationRequestInfo.attributes[0].extensionRequest"
		".subjectAltName[1].iPAddress");
	assert_string_equal(path_of(&csr, csr.signature.octets), "signature");
	assert_string_equal(path_of(&csr, csr.signature_algorithm.oid),
		"signatureAlgorithm");
	assert_string_equal(path_of(&csr, csr.der), "certificationRequest");
	assert_string_equal(path_of(&csr, slice_text("elsewhere")), "");
}

static void
test_names_are_found_by_type(void **state)
{
	struct csr csr = decode(REQUEST);
	const struct name_attribute *cn = csr_name_first(&csr, OID_COMMON_NAME);

	(void)state;
	assert_ptr_equal(cn, &csr.names[2]);
	assert_null(csr_name_next(&csr, cn));
	assert_null(csr_name_first(&csr, OID_LOCALITY_NAME));
	assert_ptr_equal(csr_name_at(&csr, slice_from(cn->value, 3)), cn);
	assert_null(csr_name_at(&csr, csr.subject));
	assert_ptr_equal(csr_san_name_at(&csr, csr.san_names[1].value),
		&csr.san_names[1]);
}

static void
assert_fault(const struct csr *csr, size_t i, const char *path,
	const char *expected, const char *found)
{
	assert_true(i < csr->fault_count);
	assert_string_equal(csr->faults[i].path, path);
	assert_string_equal(csr->faults[i].expected, expected);
	assert_string_equal(csr->faults[i].found, found);
	assert_true(slice_holds(csr->der, csr->faults[i].at));
}

static void
test_a_wrong_type_is_named_and_the_rest_still_read(void **state)
{
	/* The version becomes an OCTET STRING, then the subject a SET. */
	struct csr csr = decode_edited(6, "\x04", 1);

	(void)state;
	assert_false(csr.decoded);
	assert_int_equal(csr.fault_count, 1);
	assert_fault(
		&csr, 0, "certificationRequestInfo", "INTEGER", "OCTET STRING");
	assert_int_equal(csr.name_count, 3);
	assert_int_equal(csr.san_count, 2);
	csr = decode_edited(9, "\x31", 1);
	assert_fault(&csr, 0, "certificationRequestInfo", "SEQUENCE", "SET");
	assert_int_equal(csr.key.kind, KEY_ED25519);
}

static void
test_a_missing_part_is_named_once(void **state)
{
	struct csr csr = decode("3010 300e 020100 3000 3005 06032b6570 a000");

	(void)state;
	assert_false(csr.decoded);
	assert_int_equal(csr.fault_count, 2);
	assert_fault(&csr, 0, "certificationRequest", "SEQUENCE", "nothing");
	assert_fault(&csr, 1, "certificationRequestInfo.subjectPKInfo",
		"SEQUENCE", "OBJECT IDENTIFIER");
}

static void
test_an_empty_sequence_is_no_request(void **state)
{
	struct csr csr = decode("3000");

	(void)state;
	assert_false(csr.decoded);
	assert_int_equal(csr.fault_count, 1);
	assert_fault(&csr, 0, "certificationRequest", "SEQUENCE", "nothing");
}

static void
test_a_missing_attributes_field_is_no_fault_of_decoding(void **state)
{
	struct csr csr = decode("3081b6 306a " REQUEST_VERSION REQUEST_SUBJECT
			REQUEST_KEY REQUEST_SIGNATURE);

	(void)state;
	assert_true(csr.decoded);
	assert_false(csr.has_attributes);
	assert_int_equal(csr.attribute_count, 0);
	assert_null(csr.san);
}

static void
test_something_behind_the_last_part_is_named(void **state)
{
	struct csr csr = decode(
		"3081b8 306c " REQUEST_VERSION REQUEST_SUBJECT REQUEST_KEY
		"0500" REQUEST_SIGNATURE);

	(void)state;
	assert_false(csr.decoded);
	assert_fault(&csr, 0, "certificationRequestInfo",
		"the end of the SEQUENCE", "NULL");
	assert_int_equal(csr.key.kind, KEY_ED25519);
}

static void
test_an_oid_with_an_arc_beyond_64_bits_is_legal(void **state)
{
	/* countryName becomes 2.25.(2^70): 0x69 and eleven octets. */
	struct csr csr =
		decode("3081f8 3081ab " REQUEST_VERSION
		       "3042 31143012 060c69 8180808080808080808000 1302 4445 "
		       "310d300b 060355040a 0c04 44656d6f "
		       "311b3019 0603550403 0c12 "
		       "612e6373726c696e742d64656d6f2e6f7267" REQUEST_KEY
				REQUEST_ATTRIBUTES REQUEST_SIGNATURE);

	(void)state;
	assert_true(csr.decoded);
	assert_int_equal(csr.fault_count, 0);
	assert_int_equal(csr.names[0].type, OID_UNKNOWN);
	assert_slice_equals_text(csr.names[0].value, "DE");
	assert_string_equal(path_of(&csr, csr.names[0].value),
		"certificationRequestInfo.subject.rdn[0]"
		".2.25.1180591620717411303424");
}

static void
test_an_unfinished_oid_is_named(void **state)
{
	struct csr csr = decode_edited(19, "\x86", 1);

	(void)state;
	assert_fault(&csr, 0, "certificationRequestInfo.subject",
		"OBJECT IDENTIFIER", "a malformed one");
	assert_int_equal(csr.names[0].type, OID_UNKNOWN);
	assert_int_equal(csr.names[1].type, OID_ORGANIZATION_NAME);
}

static void
test_a_subject_that_is_no_name_is_named_once(void **state)
{
	struct csr csr = decode_edited(11, "\x30", 1);

	(void)state;
	assert_int_equal(csr.fault_count, 1);
	assert_fault(
		&csr, 0, "certificationRequestInfo.subject", "SET", "SEQUENCE");
}

static void
test_strings_are_read_as_utf8(void **state)
{
	static const struct {
		uint8_t tag;
		const char *digits;
		const char *text;
	} cases[] = {
		{TAG_UTF8_STRING, "4dc3bc", "M\xc3\xbc"},
		{TAG_TELETEX_STRING, "4dfc", "M\xc3\xbc"},
		{TAG_TELETEX_STRING, "4d75", "Mu"},
		{TAG_BMP_STRING, "004d 00fc 5c71", "M\xc3\xbc\xe5\xb1\xb1"},
		{TAG_UNIVERSAL_STRING, "0000004d 0001f600",
			"M\xf0\x9f\x98\x80"},
		/* A lone surrogate, an odd length: left as they are. */
		{TAG_BMP_STRING, "d800", "\xd8"},
		{TAG_BMP_STRING, "41", "A"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slice content = from_hex(&room, cases[i].digits);
		struct slice out;

		assert_int_equal(
			string_to_utf8(cases[i].tag, content, arena, &out),
			ERR_OK);
		if (content.p[0] == 0xd8)
			assert_ptr_equal(out.p, content.p);
		else
			assert_slice_equals_text(out, cases[i].text);
	}
}

/* An RSA key of a few bits: 30 06 02 01 0f 02 01 03. */
static void
test_rsa_keys_give_their_integers(void **state)
{
	struct slice spki = from_hex(&room,
		"3019 300d 06092a864886f70d010101 0500 0308 00"
		"3005 0201 0f 0200");
	struct public_key key;

	(void)state;
	room.octets[1] = (uint8_t)(spki.n - 2);
	assert_true(csr_decode_public_key(spki, &key));
	assert_int_equal(key.kind, KEY_RSA);
	assert_int_equal(key.modulus.n, 1);
	assert_int_equal(key.exponent.n, 0);
	assert_int_equal(key.algorithm.parameters.n, 2);
}

static void
test_named_curves_are_told(void **state)
{
	struct slice spki = from_hex(&room,
		"3019 3013 06072a8648ce3d0201 06082a8648ce3d030107 0302 0004");
	struct public_key key;

	(void)state;
	assert_true(csr_decode_public_key(spki, &key));
	assert_int_equal(key.kind, KEY_EC);
	assert_int_equal(key.curve, OID_SECP256R1);
}

/* Whatever is cut off or turned over, decoding answers, and every slice it
 * gives lies inside the input. */
static void
test_no_damaged_request_leads_out_of_its_octets(void **state)
{
	struct slice der = from_hex(&room, REQUEST);
	struct csr csr;

	(void)state;
	for (size_t i = 0; i < der.n; i++) {
		uint8_t was = room.octets[i];

		for (unsigned bit = 0; bit < 8; bit++) {
			room.octets[i] = (uint8_t)(was ^ 1u << bit);
			assert_int_equal(csr_decode(der, arena, &csr), ERR_OK);
			for (size_t j = 0; j < csr.name_count; j++)
				assert_true(
					slice_holds(der, csr.names[j].whole));
			arena_reset(arena);
		}
		room.octets[i] = was;
		assert_int_equal(
			csr_decode(slice_head(der, i), arena, &csr), ERR_OK);
		assert_false(csr.decoded);
		arena_reset(arena);
	}
}

static void
test_every_kind_of_general_name_has_a_name_of_its_own(void **state)
{
	(void)state;
	assert_string_equal(
		csr_general_name_kind_name(SAN_X400_ADDRESS), "x400Address");
	assert_string_equal(
		csr_general_name_kind_name(SAN_UNKNOWN), "generalName");
	for (enum general_name_kind a = 0; a <= SAN_UNKNOWN; a++)
		for (enum general_name_kind b = 0; b < a; b++)
			assert_string_not_equal(csr_general_name_kind_name(a),
				csr_general_name_kind_name(b));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_request_is_taken_apart_in_order),
		cmocka_unit_test(test_every_part_has_its_path),
		cmocka_unit_test(test_names_are_found_by_type),
		cmocka_unit_test(
			test_a_wrong_type_is_named_and_the_rest_still_read),
		cmocka_unit_test(test_a_missing_part_is_named_once),
		cmocka_unit_test(test_an_empty_sequence_is_no_request),
		cmocka_unit_test(
			test_a_missing_attributes_field_is_no_fault_of_decoding),
		cmocka_unit_test(test_something_behind_the_last_part_is_named),
		cmocka_unit_test(
			test_an_oid_with_an_arc_beyond_64_bits_is_legal),
		cmocka_unit_test(test_an_unfinished_oid_is_named),
		cmocka_unit_test(test_a_subject_that_is_no_name_is_named_once),
		cmocka_unit_test(test_strings_are_read_as_utf8),
		cmocka_unit_test(test_rsa_keys_give_their_integers),
		cmocka_unit_test(test_named_curves_are_told),
		cmocka_unit_test(
			test_no_damaged_request_leads_out_of_its_octets),
		cmocka_unit_test(
			test_every_kind_of_general_name_has_a_name_of_its_own),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
