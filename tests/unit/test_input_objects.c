/* What else people hand in, and what hostile bytes cost.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "input/classify.h"
#include "input/input.h"
#include "testing_der.h"

static struct arena *arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static struct input
scan(struct slice text)
{
	struct input input;

	assert_int_equal(input_scan(text, 1 << 20, arena, &input), ERR_OK);
	return input;
}

#define PEM(label, body) \
	"-----BEGIN " label "-----\n" body "\n-----END " label "-----\n"
#define BINARY(octets) \
	{ \
		octets, sizeof(octets) - 1 \
	}
#define TEXT(text) \
	{ \
		text, sizeof(text) - 1 \
	}

/* Objects by their text or their first octets, and what they are called. */
static const struct {
	struct {
		const char *p;
		size_t n;
	} bytes;
	enum input_object object;
	const char *name;
} objects[] = {
	{TEXT(PEM("RSA PRIVATE KEY", "MIIE")), OBJECT_PRIVATE_KEY,
		"a private key (PKCS#1)"},
	{TEXT(PEM("RSA PRIVATE KEY",
		 "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nabcd")),
		OBJECT_PRIVATE_KEY, "a private key (PKCS#1)"},
	{TEXT(PEM("EC PRIVATE KEY", "MHcC")), OBJECT_PRIVATE_KEY,
		"a private key (SEC 1)"},
	{TEXT(PEM("PRIVATE KEY", "MIIE")), OBJECT_PRIVATE_KEY, "a private key"},
	{TEXT(PEM("ENCRYPTED PRIVATE KEY", "MIIE")), OBJECT_PRIVATE_KEY,
		"an encrypted private key (PKCS#8)"},
	{TEXT(PEM("OPENSSH PRIVATE KEY", "b3Bl")), OBJECT_PRIVATE_KEY,
		"an OpenSSH private key"},
	{TEXT(PEM("PGP PRIVATE KEY BLOCK", "lQOY")), OBJECT_PRIVATE_KEY,
		"a PGP private key"},
	{TEXT("---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/5\n"
	      "---- END SSH2 ENCRYPTED PRIVATE KEY ----\n"),
		OBJECT_PRIVATE_KEY, "an SSH2 private key"},
	{TEXT("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n"),
		OBJECT_PRIVATE_KEY, "a PuTTY private key"},
	{TEXT("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6\"}"),
		OBJECT_PRIVATE_KEY, "a private JWK"},
	{TEXT("----begin private key----\nMIIE\n----end private key----\n"),
		OBJECT_PRIVATE_KEY, "a private key"},
	{TEXT("-----BEGIN PRIVATE KEY\nMIIE\n-----END PRIVATE KEY\n"),
		OBJECT_PRIVATE_KEY, "a private key"},
	{TEXT("key: -----BEGIN PRIVATE KEY-----MIIEvQIBADANBgkqhkiG9w0B"),
		OBJECT_PRIVATE_KEY, "a private key"},
	{TEXT("MIIEvQIBADANBgkq\n-----END PRIVATE KEY-----\n"),
		OBJECT_PRIVATE_KEY, "a private key"},
	{TEXT("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfV\"}"),
		OBJECT_JSON, "a JSON Web Key"},
	{TEXT("{\"a\": 1}\n"), OBJECT_JSON, "a JSON value"},
	{TEXT("ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ me@host\n"),
		OBJECT_SSH_PUBLIC_KEY, "an SSH public key"},
	{TEXT("---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3Nz\n"
	      "---- END SSH2 PUBLIC KEY ----\n"),
		OBJECT_SSH_PUBLIC_KEY, "an SSH public key"},
	{TEXT(PEM("PGP PUBLIC KEY BLOCK", "mQEN")), OBJECT_PGP,
		"a PGP message or key"},
	{TEXT(PEM("DH PARAMETERS", "MAYCAQMCAQI=")), OBJECT_PARAMETERS,
		"key parameters"},
	{TEXT("\xef\xbb\xbf<!DOCTYPE html><html><br></html>"), OBJECT_HTML,
		"an HTML page"},
	{TEXT("\n<?xml version=\"1.0\"?>\n<a/>"), OBJECT_XML,
		"an XML document"},
	{TEXT("<svg/>"), OBJECT_IMAGE, "an SVG image"},
	{BINARY("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), OBJECT_IMAGE, "a PNG image"},
	{BINARY("\xff\xd8\xff\xe0\0\x10JFIF"), OBJECT_IMAGE, "a JPEG image"},
	{BINARY("GIF89a"), OBJECT_IMAGE, "a GIF image"},
	{BINARY("%PDF-1.7\n"), OBJECT_PDF, "a PDF document"},
	{BINARY("PK\3\4\x14\0"), OBJECT_ARCHIVE,
		"a ZIP archive or Office document"},
	{BINARY("\x1f\x8b\x08\0"), OBJECT_ARCHIVE, "a gzip file"},
	{BINARY("\xfe\xed\xfe\xed\0\0\0\2"), OBJECT_KEYSTORE,
		"a Java keystore"},
	{BINARY("\x7f\x21\x81\x90"), OBJECT_CVC,
		"a card verifiable certificate"},
	{BINARY("\x7f"
		"ELF\2\1\1\0"),
		OBJECT_BINARY, "a program"},
	{BINARY("\0\1\2\3 junk \xff\xfe"), OBJECT_BINARY, "binary data"},
};

static void
test_objects_are_called_by_their_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(objects) / sizeof(objects[0]); i++) {
		struct input input =
			scan((struct slice){(const uint8_t *)objects[i].bytes.p,
				objects[i].bytes.n});

		assert_int_equal(input.request_count, 0);
		if (input.block_count != 1)
			fail_msg("%s: %zu blocks", objects[i].name,
				input.block_count);
		assert_string_equal(input.blocks[0].name, objects[i].name);
		assert_int_equal(input.blocks[0].object, objects[i].object);
	}
}

/* Whole documents alone: what a string escapes decides where it ends. */
static void
test_documents_of_json_are_told(void **state)
{
	static const struct {
		const char *text;
		bool is_json;
	} cases[] = {
		{"{\"a\": \"b\"}\n", true},
		{"{\"a\": \"b\\\"}\"}\n", true},
		{"{\"a\": \"b\\}\n", false},
		{"{\"a\": \"b\\,\"}\n", false},
		{"{\"a\": \"b\n\"}\n", false},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(scan(slice_text(cases[i].text)).is_json,
			cases[i].is_json);
}

/* DER whose outer length is put in by the test. */
static const struct {
	const char *digits;
	enum input_object object;
} ders[] = {
	/* SPKAC: SEQ { SEQ { SPKI, challenge }, algorithm, signature } */
	{"3000 3008 3004 30000300 1600 3000 0300", OBJECT_SPKAC},
	/* CRMF: SEQ { SEQ { SEQ { certReqId, template } } } */
	{"3000 3007 3005 020100 3000", OBJECT_CRMF},
	/* CMP: SEQ { SEQ { pvno, [4] sender, [4] recipient }, [0] body } */
	{"3000 3007 020102 a400 a400 a000", OBJECT_CMP},
	/* A request whose subject is no Name is a request still. */
	{"3000 3009 020100 a400 3000 a000 3000", OBJECT_REQUEST},
};

static void
test_messages_of_other_protocols_are_told_by_their_shape(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(ders) / sizeof(ders[0]); i++) {
		struct hex room;
		struct slice der = from_hex(&room, ders[i].digits);
		struct input input;

		room.octets[1] = (uint8_t)(der.n - 2);
		input = scan(der);
		assert_int_equal(input.block_count, 1);
		assert_int_equal(input.blocks[0].object, ders[i].object);
	}
}

static void
test_the_subject_of_a_certificate_is_its_last_common_name(void **state)
{
	struct hex room;
	/* SEQ { SEQ { [0] 2, 5, alg, issuer, validity, { O=a, CN=b, CN=c } } }
	 */
	struct slice der = from_hex(&room,
		"303a 3038 a003020102 020105 3000 3000 3000"
		"3028"
		"310a 3008 0603 55040a 0c0161"
		"310a 3008 0603 550403 0c0162"
		"310a 3008 0603 550403 0c0163 0000 0000");
	struct input input;

	(void)state;
	room.octets[1] = (uint8_t)(der.n - 2);
	room.octets[3] = (uint8_t)(der.n - 4);
	input = scan(der);
	assert_int_equal(input.blocks[0].object, OBJECT_CERTIFICATE);
	assert_slice_equals_text(input.blocks[0].subject, "c");
}

static void
test_private_keys_are_not_handed_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(objects) / sizeof(objects[0]); i++) {
		struct input input =
			scan((struct slice){(const uint8_t *)objects[i].bytes.p,
				objects[i].bytes.n});

		if (input.blocks[0].object != OBJECT_PRIVATE_KEY)
			continue;
		assert_int_equal(input.blocks[0].der.n, 0);
		assert_null(input.blocks[0].bad_base64.p);
	}
}

static void
test_words_around_are_no_objects(void **state)
{
	static const char *const texts[] = {"a letter\n", "MIssissippi river\n",
		("Paste it with -----BEGIN CERTIFICATE REQUEST----- and "
		 "-----END CERTIFICATE REQUEST-----.\n"),
		"- Begin certificate request -\nor not\n",
		"-----BEGIN-----\n-----END-----\n", "BEGIN\nEND\n",
		"The end - certificate lost - begins.\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_int_equal(scan(slice_text(texts[i])).block_count, 0);
}

/* --- hostile bytes ---------------------------------------------------------
 */

/* Every slice lies where the header says, and every place in the file. */
static void
check_slices(const struct input *input)
{
	const uint8_t *end = input->text.p;

	for (size_t i = 0; i < input->block_count; i++) {
		const struct input_block *block = &input->blocks[i];

		assert_non_null(block->name);
		assert_true(slice_holds(input->text, block->text));
		assert_true(block->text.p >= end);
		end = block->text.p + block->text.n;
		assert_true(slice_holds(block->text, block->body));
		if (block->label.n > 0)
			assert_true(slice_holds(block->text, block->label));
		if (block->bad_base64.p != NULL)
			assert_true(
				slice_holds(block->body, block->bad_base64));
		for (size_t k = 0; k < block->faults.count; k++) {
			struct slice at = block->faults.fault[k].at;

			assert_true(slice_holds(input->text, at) ||
				slice_holds(input->original, at));
			assert_true(input_place_of(input, at).offset <=
				input->original.n);
		}
		assert_true(input_place_of_der(input, block, block->der.n / 2)
				    .offset <= input->original.n);
	}
}

/* Pieces that the reader has a rule for, put together by chance. */
static const char *const pieces[] = {"-----BEGIN CERTIFICATE REQUEST-----",
	"-----END CERTIFICATE REQUEST-----", "-----", "BEGIN ", "END ", "\n",
	"\r", "\r\n", " ", "\t", "MIIBJjCBzQIBADA+",
	("MIIBJjCBzQIBADA+MQswCQYDVQ"
	 "QGEwJVSzEVMBMGA1UECgwMRXhhbXBsZSBHbWJIMRgwFgYDVQQD"),
	"=", "==", "=3D", "=\n", "> ", "&gt; ", "<br>", "<", "&#43;", "%2B",
	"%0A", "\\n", "\\", "\"", "\\u002b", "+", "-", "_", "/", "\xef\xbb\xbf",
	"\xff\xfe", "\xc2", "\u00a0", "\u2014", "\u200b", "!", ":",
	"Comment: x\n", "RSA PRIVATE KEY", "LS0tLS1CRUdJTi",
	("LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KTUlJ"
	 "QkpqQ0J6UUlCQURBK01Rc3dDUVlEVlFRR0V3SlZTekVWTUJNRw"),
	"TUlJ", "ssh-rsa ", "\"kty\"", "\"d\"", "PuTTY-User-Key-File-3: "};

static void
test_pieces_in_any_order_keep_every_promise(void **state)
{
	enum { ROUNDS = 20000, MOST = 24 };
	uint32_t random = 1;

	(void)state;
	for (size_t i = 0; i < ROUNDS; i++) {
		char text[MOST * 128];
		size_t n = 0;
		size_t count;
		struct input input;

		random = random * 1664525u + 1013904223u;
		count = random >> 16 & (MOST - 1);
		for (size_t k = 0; k < count; k++) {
			const char *piece;

			random = random * 1664525u + 1013904223u;
			piece = pieces[(random >> 12) %
				(sizeof(pieces) / sizeof(pieces[0]))];
			memcpy(text + n, piece, strlen(piece));
			n += strlen(piece);
		}
		if ((random >> 20 & 7) == 0 && n > 0)
			text[n / 2] = '\0';
		input = scan((struct slice){(const uint8_t *)text, n});
		check_slices(&input);
		arena_reset(arena);
	}
}

/* Hostile repetitions; what they cost, make bench tells. */
static void
test_whatever_is_repeated_keeps_every_promise(void **state)
{
	static const char *const units[] = {
		"-----BEGIN CERTIFICATE REQUEST-----\n", "-----BEGIN A-----",
		"BEGIN ", "END-", "-", " ", "\n", "M", "MI", "MIIBJjCBzQIBADA+",
		"MIIBJjCBzQIBADA+\n", "<", "<br>", "<a ", "<br> ", "&", "&#43;",
		"%2B", "a%2B", "\\n", "\\n\"", "=3D", "=\n", "> ", ">\n",
		"LS0tLS1CRUdJTi", "LS0tLS1CRUdJTi\n", "TUlJ ", "\u00a0",
		"a\u200b", "\"kty\"\"d\"\n", "ssh-rsa \n", "a:\n",
		"-----BEGIN A-----\na:\n", "x-----BEGIN A-----MIIB ",
		"\xef\xbb\xbf", "{", "MIIB=", "=", "-----END A-----"};
	static uint8_t text[1 << 17];

	(void)state;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		size_t length = strlen(units[i]);
		struct input input;

		for (size_t j = 0; j < sizeof(text); j++)
			text[j] = (uint8_t)units[i][j % length];
		input = scan((struct slice){text, sizeof(text)});
		check_slices(&input);
		arena_reset(arena);
	}
}

/* What is found is told apart by name, also what lies in no folder of samples.
 */
static void
test_every_kind_of_object_has_a_name_of_its_own(void **state)
{
	(void)state;
	for (enum input_object a = 0; a <= OBJECT_OTHER; a++) {
		const char *name = input_object_name(a);

		assert_true(strncmp(name, "a ", 2) == 0 ||
			strncmp(name, "an ", 3) == 0 ||
			a == OBJECT_PARAMETERS || a == OBJECT_BINARY);
		for (enum input_object b = 0; b < a; b++)
			assert_string_not_equal(name, input_object_name(b));
	}
}

/* CMC with this in the place of its request. */
static struct input
scan_cmc(struct slice request)
{
	const struct slice data = DER_SEQUENCE(DER("\x30\x00"),
		DER_SEQUENCE(DER_OF(0xa0, DER("\x02\x01\x01"), request)),
		DER("\x30\x00\x30\x00"));
	const struct slice content =
		DER_SEQUENCE(DER("\x06\x08\x2b\x06\x01\x05\x05\x07\x0c\x02"),
			DER_OF(0xa0, DER_OF(0x04, data)));
	const struct slice message = DER_SEQUENCE(
		DER("\x02\x01\x03\x31\x00"), content, DER("\x31\x00"));

	return scan(DER_SEQUENCE(
		DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"),
		DER_OF(0xa0, message)));
}

static void
test_cmc_is_entered_for_a_request_alone(void **state)
{
	const struct slice info =
		DER("\x30\x09\x02\x01\x00\x30\x00\x30\x00\xa0\x00");
	const struct slice certificate_info =
		DER("\x30\x09\x02\x01\x00\x30\x00\x30\x00\x30\x00");
	const struct slice private_key =
		DER("\x30\x0c\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04"
		    "\x00");
	const struct slice end = DER("\x30\x00\x03\x01\x00");
	struct slice request, others[2];
	struct input input;

	(void)state;
	der_begin();
	request = DER_SEQUENCE(info, end);
	others[0] = DER_SEQUENCE(certificate_info, end);
	others[1] = private_key;
	input = scan_cmc(request);
	assert_int_equal(input.request_count, 1);
	assert_true(input.blocks[0].is_cmc);
	assert_true(slice_equal(input.blocks[0].der, request));
	for (size_t i = 0; i < 2; i++) {
		input = scan_cmc(others[i]);
		assert_int_equal(input.request_count, 0);
		assert_int_equal(input.blocks[0].object, OBJECT_CMC);
		assert_false(input.blocks[0].is_cmc);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_objects_are_called_by_their_names),
		cmocka_unit_test(test_documents_of_json_are_told),
		cmocka_unit_test(
			test_messages_of_other_protocols_are_told_by_their_shape),
		cmocka_unit_test(
			test_the_subject_of_a_certificate_is_its_last_common_name),
		cmocka_unit_test(test_private_keys_are_not_handed_out),
		cmocka_unit_test(test_cmc_is_entered_for_a_request_alone),
		cmocka_unit_test(test_words_around_are_no_objects),
		cmocka_unit_test(test_pieces_in_any_order_keep_every_promise),
		cmocka_unit_test(test_whatever_is_repeated_keeps_every_promise),
		cmocka_unit_test(
			test_every_kind_of_object_has_a_name_of_its_own),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
