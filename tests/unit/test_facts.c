/* What is found out of a request for rules of several rooms: where an OID
 * belongs, what is odd about a password, whose template is named, and which
 * kind of S/MIME certificate an identifier states.
 * SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "facts/belonging.h"
#include "facts/hosts.h"
#include "facts/ignores.h"
#include "facts/passwords.h"
#include "facts/smime.h"
#include "facts/templates.h"
#include "input/json.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- belonging ------------------------------------------------------------ */

enum belonging { NOWHERE, EXTENSION, ATTRIBUTE, OF_NAME };

static const struct {
	const char *octets;
	enum belonging belonging;
} oids[] = {
	{"\x55\x1d\x11", EXTENSION},                     /* subjectAltName */
	{"\x55\x1d\x7f", EXTENSION},                     /* 2.5.29.127 */
	{"\x55\x1d", NOWHERE},                           /* the arc itself */
	{"\x2b\x06\x01\x05\x05\x07\x01\x18", EXTENSION}, /* tlsFeature */
	{"\x2b\x06\x01\x05\x05\x07\x03\x01", NOWHERE},   /* serverAuth */
	{"\x60\x86\x48\x01\x86\xf8\x42\x01\x0d", EXTENSION},
	{"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02", EXTENSION}, /* SCTs */
	{"\x2b\x06\x01\x04\x01\x82\x37\x14\x02", EXTENSION},     /* template */
	{"\x2b\x06\x01\x04\x01\x82\x37\x15\x07", EXTENSION},     /* the same */
	{"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0e", ATTRIBUTE},
	{"\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x03", ATTRIBUTE},
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07", ATTRIBUTE}, /* password */
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e", ATTRIBUTE},
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x02", ATTRIBUTE},
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x3b", ATTRIBUTE},
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0f", NOWHERE}, /* is both */
	{"\x67\x81\x0c\x29", ATTRIBUTE}, /* a nonce of BR appendix B */
	{"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01", OF_NAME}, /* emailAddress */
	{"\x55\x04\x03", OF_NAME},
	{"\x55\x04\x61", OF_NAME}, /* organizationIdentifier */
	{"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19", OF_NAME},
	{"\x2b\x06\x01\x04\x01\x81\xfe\x29\x07", NOWHERE}, /* private */
	{"", NOWHERE},
};

static void
oids_belong(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(oids); i++) {
		struct slice oid = slice_text(oids[i].octets);
		enum belonging belonging = oids[i].belonging;

		assert_int_equal(is_extension_oid(oid), belonging == EXTENSION);
		assert_int_equal(is_attribute_oid(oid),
			belonging == ATTRIBUTE || belonging == OF_NAME);
		assert_int_equal(
			is_name_attribute_oid(oid), belonging == OF_NAME);
	}
}

/* --- passwords ------------------------------------------------------------ */

static const struct {
	uint8_t tag;
	const char *text;
	size_t n; /* 0: as long as its text */
	enum stray stray;
} passwords[] = {
	{TAG_UTF8_STRING, "correct horse", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "it's $8 a \"day\" <ok> 100%", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "\"", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "\"open", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "$MART", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "<secret>", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "p\xc3\xa4ss", 0, STRAY_NONE},
	{TAG_UTF8_STRING, "\xff\xfe", 0, STRAY_NONE}, /* no UTF-8 at all */
	{TAG_UTF8_STRING, "correct\n", 0, STRAY_LINE_END},
	{TAG_PRINTABLE_STRING, "correct\r\n", 0, STRAY_LINE_END},
	{TAG_IA5_STRING, "cor\nrect", 0, STRAY_LINE_END},
	{TAG_UTF8_STRING, "correct\xe2\x80\xa8", 0, STRAY_LINE_END},
	{TAG_UTF8_STRING, "cor\trect", 0, STRAY_TAB},
	{TAG_UTF8_STRING, "correct\x7f", 0, STRAY_TAB},
	{TAG_UTF8_STRING,
		"\xef\xbb\xbf"
		"correct",
		0, STRAY_INVISIBLE},
	{TAG_UTF8_STRING, "cor\xe2\x80\x8brect", 0, STRAY_INVISIBLE},
	{TAG_UTF8_STRING, " correct", 0, STRAY_BLANK},
	{TAG_UTF8_STRING, "correct ", 0, STRAY_BLANK},
	{TAG_UTF8_STRING, "correct\xc2\xa0", 0, STRAY_BLANK},
	{TAG_UTF8_STRING, "\"correct\"", 0, STRAY_QUOTES},
	{TAG_UTF8_STRING, "'correct'", 0, STRAY_QUOTES},
	{TAG_UTF8_STRING, "`correct`", 0, STRAY_QUOTES},
	{TAG_UTF8_STRING,
		"\xe2\x80\x9c"
		"correct\xe2\x80\x9d",
		0, STRAY_QUOTES},
	{TAG_UTF8_STRING, "\"\"", 0, STRAY_QUOTES},
	{TAG_UTF8_STRING, "${PASSWORD}", 0, STRAY_VARIABLE},
	{TAG_UTF8_STRING, "$(cat secret)", 0, STRAY_VARIABLE},
	{TAG_UTF8_STRING, "$ENV::PASSWORD", 0, STRAY_VARIABLE},
	{TAG_UTF8_STRING, "%PASSWORD%", 0, STRAY_VARIABLE},
	{TAG_UTF8_STRING, "{{ password }}", 0, STRAY_VARIABLE},
	{TAG_BMP_STRING, "\0a\0\n", 4, STRAY_LINE_END},
	{TAG_BMP_STRING, "\0a\0b", 4, STRAY_NONE},
	{TAG_UNIVERSAL_STRING, "\0\0\0'\0\0\0a\0\0\0'", 12, STRAY_QUOTES},
	{TAG_TELETEX_STRING,
		"\xa0"
		"a",
		0, STRAY_BLANK},
	{TAG_INTEGER, "\x02", 0, STRAY_NONE}, /* no string: another rule's */
	{TAG_UTF8_STRING, "", 0, STRAY_NONE}, /* too short: another rule's */
};

static void
passwords_are_looked_at(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < COUNT(passwords); i++) {
		size_t n = passwords[i].n == 0 ? strlen(passwords[i].text)
					       : passwords[i].n;
		struct der_element value = {.identifier = passwords[i].tag,
			.content = {(const uint8_t *)passwords[i].text, n}};

		assert_int_equal(
			password_stray(&value, arena), passwords[i].stray);
	}
	arena_free(arena);
}

/* --- templates ------------------------------------------------------------ */

static void
templates_of_zatca_are_told(void **state)
{
	(void)state;
	assert_true(template_is_of_zatca("ZATCA-Code-Signing"));
	assert_true(template_is_of_zatca("PREZATCA-Code-Signing"));
	assert_true(template_is_of_zatca("TSTZATCA-Code-Signing"));
	assert_true(template_is_of_zatca("zatca-code-signing"));
	assert_false(template_is_of_zatca("WebServer"));
	assert_false(template_is_of_zatca("ZATC"));
	assert_false(template_is_of_zatca(""));
}

/* A pair of name and value, in values that need be nothing of the kind. */
static void
templates_are_named_by_pairs(void **state)
{
	static const struct {
		const char *values;
		size_t n;
		bool is_named;
	} cases[] = {
#define NAMED(text, is) {text, sizeof(text) - 1, is}
		NAMED("\x30\x15\x13\x13"
		      "CertificateTemplate",
			true),
		NAMED("\x05\x00\x30\x00\x30\x15\x13\x13"
		      "certificatetemplate",
			true),
		NAMED("\x30\x14\x13\x12"
		      "CertificateTemplat",
			false),
		NAMED("\x30\x00", false),
		NAMED("\x05\x00", false),
		NAMED("", false),
#undef NAMED
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct csr_attribute attribute = {
			.type = OID_MS_NAME_VALUE_PAIR,
			.values = {
				(const uint8_t *)cases[i].values, cases[i].n}};
		const struct csr csr = {
			.attributes = &attribute, .attribute_count = 1};

		if (template_is_named(&csr) != cases[i].is_named)
			fail_msg("row %zu", i);
	}
}

/* --- values that others speak of ------------------------------------------ */

static void
texts_are_spoken_of(void **state)
{
	(void)state;
	assert_true(is_spoken_of(slice_text("${MAIL}@a.example")));
	assert_true(is_spoken_of(slice_text("a@b.example, DNS:b.example")));
	assert_true(is_spoken_of(slice_text("a@b.example\n")));
	assert_false(is_spoken_of(slice_text("a@b.example")));
	assert_false(is_spoken_of(slice_text("")));
}

/* --- lines before a request ----------------------------------------------- */

static void
lines_that_ignore_are_read(void **state)
{
	static const char text[] =
		"csrlint: ignore=dns-upper-case reason=a\n"
		"# csrlints: ignore=a reason=b\n"
		"# csrlint: ignore=cn-port reason=\"it is\"\n"
		"-----BEGIN";
	struct arena *arena = arena_new();
	struct input_block block = {
		.text = {(const uint8_t *)strstr(text, "-----"), 10}};
	struct input input = {.text = slice_text(text), .blocks = &block};
	struct ignore_facts facts;

	(void)state;
	assert_non_null(arena);
	assert_int_equal(
		ignores_read(&input, &block, arena, arena, &facts), ERR_OK);
	assert_int_equal(facts.count, 1);
	assert_string_equal(facts.fact[0].what, "cn-port");
	assert_int_equal(facts.fact[0].state, IGNORE_UNUSED);
	/* A request that stands elsewhere has none before it. */
	block.text = slice_text("-----BEGIN");
	assert_int_equal(
		ignores_read(&input, &block, arena, arena, &facts), ERR_OK);
	assert_int_equal(facts.count, 0);
	arena_free(arena);
}

/* --- JSON ----------------------------------------------------------------- */

static const struct {
	const char *text;
	bool is_document;
} documents[] = {
	{"{}", true},
	{"[]", true},
	{" {\"csr\": \"a\\nb\"}\n", true},
	{"{\"a\": [1, -2.5e3, true, null, {\"b\": \"\\u003d\\/\"}]}", true},
	{"{\"a\": 1}\n{\"a\": 2}\n", true},
	{"\xef\xbb\xbf{\"a\": 1}", true},
	{"[[[[[[[[\"a\"]]]]]]]]", true},
	{"", false},
	{"  ", false},
	{"\"a\\nb\"", false}, /* a string alone may be of any language */
	{"{", false},
	{"{\"a\"}", false},
	{"{\"a\": }", false},
	{"{\"a\": 1,}", false},
	{"[1,]", false},
	{"[1 2]", false},
	{"{\"a\": 1]", false},
	{"{\"a\": \"b\nc\"}", false},
	{"{\"a\": \"\\x\"}", false},
	{"{\"a\": what}", false},
	{"{'a': 1}", false},
	{"{\"a\": 1} and words", false},
	{"{\"a\": \"b\\", false},
};

static void
documents_are_told(void **state)
{
	char deep[200];

	(void)state;
	for (size_t i = 0; i < COUNT(documents); i++)
		assert_int_equal(
			json_is_document(slice_text(documents[i].text)),
			documents[i].is_document);
	memset(deep, '[', 100);
	memset(deep + 100, ']', 100);
	assert_false(json_is_document(
		(struct slice){(const uint8_t *)deep, sizeof(deep)}));
}

/* --- kinds of S/MIME ------------------------------------------------------ */

#define SMIME_ARC "\x67\x81\x0c\x01\x05"

static void
kinds_of_smime_are_stated(void **state)
{
	static const struct {
		const char *octets;
		const char *type, *generation; /* NULL: no such identifier */
	} cases[] = {
		{SMIME_ARC "\1\1", "mailbox-validated", "Legacy"},
		{SMIME_ARC "\2\2", "organization-validated", "Multipurpose"},
		{SMIME_ARC "\3\3", "sponsor-validated", "Strict"},
		{SMIME_ARC "\4\3", "individual-validated", "Strict"},
		{SMIME_ARC "\5\1", NULL, NULL},
		{SMIME_ARC "\1\4", NULL, NULL},
		{SMIME_ARC "\1", NULL, NULL},
		{SMIME_ARC "\1\1\1", NULL, NULL},
		{"\x67\x81\x0c\x01\x06\1\1", NULL, NULL},
		{"", NULL, NULL},
	};
	static const uint8_t no_type[] = {0x67, 0x81, 0x0c, 1, 5, 0, 1};
	static const uint8_t no_generation[] = {0x67, 0x81, 0x0c, 1, 5, 1, 0};
	struct smime_kind kind;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const bool is_read =
			smime_read_policy(slice_text(cases[i].octets), &kind);

		assert_int_equal(is_read, cases[i].type != NULL);
		if (cases[i].type == NULL)
			continue;
		assert_string_equal(smime_type_name(kind.type), cases[i].type);
		assert_string_equal(smime_generation_name(kind.generation),
			cases[i].generation);
		assert_true(kind.is_stated);
	}
	assert_false(smime_read_policy(
		(struct slice){no_type, sizeof(no_type)}, &kind));
	assert_false(smime_read_policy(
		(struct slice){no_generation, sizeof(no_generation)}, &kind));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(oids_belong),
		cmocka_unit_test(passwords_are_looked_at),
		cmocka_unit_test(templates_of_zatca_are_told),
		cmocka_unit_test(templates_are_named_by_pairs),
		cmocka_unit_test(texts_are_spoken_of),
		cmocka_unit_test(lines_that_ignore_are_read),
		cmocka_unit_test(documents_are_told),
		cmocka_unit_test(kinds_of_smime_are_stated),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
