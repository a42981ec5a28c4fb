/* Which names of a subjectAltName were encoded twice.
 * SPDX-License-Identifier: MIT */
#include "facts/inner_name.h"
#include "names/brand.h"
#include "names/file_ending.h"

#include "testing.h"

#define OCTETS(text) \
	{ \
		(const uint8_t *)(text), sizeof(text) - 1 \
	}

struct row {
	const char *what;
	enum general_name_kind kind;
	struct slice value;
	const char *inside; /* how the name inside is asked for; "": there is
			     * no short way; NULL: it was encoded once */
};

static const struct row rows[] = {
	{"SEQUENCE { [2] }", SAN_DNS_NAME,
		OCTETS("\x30\x05\x82\x03"
		       "a.b"),
		"DNS:a.b"},
	{"[2] in [2]", SAN_DNS_NAME,
		OCTETS("\x82\x03"
		       "a.b"),
		"DNS:a.b"},
	{"IA5String", SAN_DNS_NAME,
		OCTETS("\x16\x03"
		       "a.b"),
		"DNS:a.b"},
	{"UTF8String", SAN_DNS_NAME,
		OCTETS("\x0c\x03"
		       "a.b"),
		"DNS:a.b"},
	{"PrintableString", SAN_DNS_NAME,
		OCTETS("\x13\x03"
		       "a.b"),
		"DNS:a.b"},
	{"OCTET STRING", SAN_DNS_NAME,
		OCTETS("\x04\x03"
		       "a.b"),
		"DNS:a.b"},
	{"OCTET STRING { SEQUENCE { [2] } }", SAN_DNS_NAME,
		OCTETS("\x04\x07\x30\x05\x82\x03"
		       "a.b"),
		"DNS:a.b"},
	{"a whole list", SAN_DNS_NAME,
		OCTETS("\x30\x0a\x82\x03"
		       "a.b\x82\x03"
		       "c.d"),
		"DNS:a.b"},
	{"a wildcard", SAN_DNS_NAME,
		OCTETS("\x16\x05"
		       "*.a.b"),
		"DNS:*.a.b"},
	{"[1] in a mail address", SAN_RFC822_NAME,
		OCTETS("\x81\x03"
		       "j@a"),
		"email:j@a"},
	{"IA5String in a mail address", SAN_RFC822_NAME,
		OCTETS("\x16\x03"
		       "j@a"),
		"email:j@a"},
	{"IA5String in a URI", SAN_URI,
		OCTETS("\x16\x05"
		       "urn:a"),
		"URI:urn:a"},
	{"[6] in a URI", SAN_URI,
		OCTETS("\x86\x05"
		       "urn:a"),
		"URI:urn:a"},
	{"SEQUENCE { [7] }", SAN_IP_ADDRESS,
		OCTETS("\x30\x06\x87\x04\x09\x09\x09\x09"), "IP:9.9.9.9"},
	{"[7] in [7]", SAN_IP_ADDRESS, OCTETS("\x87\x04\x09\x09\x09\x09"),
		"IP:9.9.9.9"},
	{"OCTET STRING", SAN_IP_ADDRESS, OCTETS("\x04\x04\x09\x09\x09\x09"),
		"IP:9.9.9.9"},
	{"OCTET STRING of 16", SAN_IP_ADDRESS,
		OCTETS("\x04\x10\x26\x20\x00\xfe\0\0\0\0\0\0\0\0\0\0\0\x09"),
		"IP:2620:fe::9"},
	{"IA5String of its text", SAN_IP_ADDRESS,
		OCTETS("\x16\x07"
		       "9.9.9.9"),
		"IP:9.9.9.9"},
	{"the same in 16 octets", SAN_IP_ADDRESS,
		OCTETS("\x16\x0e"
		       "192.168.100.10"),
		"IP:192.168.100.10"},
	{"a dNSName in an iPAddress", SAN_IP_ADDRESS,
		OCTETS("\x82\x03"
		       "a.b"),
		"DNS:a.b"},
	{"OBJECT IDENTIFIER", SAN_REGISTERED_ID, OCTETS("\x06\x03\x55\x04\x03"),
		""},
	{"SEQUENCE around an otherName", SAN_OTHER_NAME,
		OCTETS("\x30\x09\x06\x02\x2a\x03\xa0\x03\x0c\x01"
		       "a"),
		""},
	{"[4] in a directoryName", SAN_DIRECTORY_NAME,
		OCTETS("\xa4\x04\x30\x02\x31\x00"), ""},
	{"OCTET STRING in a directoryName", SAN_DIRECTORY_NAME,
		OCTETS("\x04\x02\x30\x00"), ""},
	/* What only looks like it. */
	{"a host", SAN_DNS_NAME, OCTETS("www.csrlint-demo.org"), NULL},
	{"a host that begins with 30 2D", SAN_DNS_NAME,
		OCTETS("0-0123456789012345678901234567890123456789.org.com"),
		NULL},
	{"an empty name", SAN_DNS_NAME, OCTETS(""), NULL},
	{"something else in it", SAN_DNS_NAME,
		OCTETS("\x16\x03"
		       "a b"),
		NULL},
	{"a length that does not fit", SAN_DNS_NAME,
		OCTETS("\x16\x04"
		       "a.b"),
		NULL},
	{"4 octets", SAN_IP_ADDRESS,
		OCTETS("\x16\x02"
		       "ab"),
		NULL},
	{"4 octets", SAN_IP_ADDRESS, OCTETS("\x04\x02\x01\x01"), NULL},
	{"16 octets", SAN_IP_ADDRESS,
		OCTETS("\x30\x0e\x87\x0c\1\2\3\4\5\6\7\x8\x9\xa\xb\xc"), NULL},
	{"an address with its mask", SAN_IP_ADDRESS,
		OCTETS("\x09\x09\x09\x00\xff\xff\xff\x00"), NULL},
	{"4 octets, and a dNSName", SAN_IP_ADDRESS,
		OCTETS("\x82\x02"
		       "ab"),
		NULL},
	{"16 octets, and a dNSName", SAN_IP_ADDRESS,
		OCTETS("\x82\x0e"
		       "a.csrlint.test"),
		NULL},
	{"4 octets, and :: in text", SAN_IP_ADDRESS, OCTETS("\x16\x02::"),
		NULL},
	{"an INTEGER", SAN_DNS_NAME,
		OCTETS("\x02\x03"
		       "a.b"),
		NULL},
	{"an INTEGER in a string", SAN_DNS_NAME,
		OCTETS("\x16\x03\x02\x01"
		       "a"),
		NULL},
	{"5 octets", SAN_IP_ADDRESS, OCTETS("\x09\x09\x09\x09\x09"), NULL},
	{"an otherName", SAN_OTHER_NAME,
		OCTETS("\x06\x02\x2a\x03\xa0\x03\x0c\x01"
		       "a"),
		NULL},
	{"an otherName without its type", SAN_OTHER_NAME,
		OCTETS("\xa0\x03\x0c\x01"
		       "a"),
		NULL},
	{"a directoryName", SAN_DIRECTORY_NAME, OCTETS("\x30\x02\x31\x00"),
		NULL},
	{"a registeredID", SAN_REGISTERED_ID, OCTETS("\x55\x04\x03"), NULL},
};

static void
test_names_inside_of_names(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_non_null(arena);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const struct row *row = &rows[i];
		struct general_name name = {row->value, row->kind, row->value};
		struct inner_name inner;
		const char *text;

		if (read_inner_name(&name, &inner) != (row->inside != NULL))
			fail_msg("%s: encoded %s", row->what,
				row->inside != NULL ? "once" : "twice");
		if (row->inside == NULL)
			continue;
		text = suggested_inner_name(arena, &inner);
		assert_string_equal(text == NULL ? "" : text, row->inside);
	}
	arena_free(arena);
}

static void
test_a_name_that_was_wrapped_very_often_is_none(void **state)
{
	uint8_t octets[64];
	struct general_name name = {
		{octets, sizeof(octets)}, SAN_DNS_NAME, {octets, 64}};

	(void)state;
	for (size_t i = 0; i < sizeof(octets); i += 2) {
		octets[i] = 0x04;
		octets[i + 1] = (uint8_t)(sizeof(octets) - 2 - i);
	}
	assert_false(read_inner_name(&name, NULL));
}

/* A host's name is not as long. */
static void
test_long_names_inside_have_no_short_way(void **state)
{
	struct arena *arena = arena_new();
	uint8_t octets[4 + 300] = {0x16, 0x82, 0x01, 0x2c};
	const struct slice whole = {octets, sizeof(octets)};
	struct general_name name = {whole, SAN_URI, whole};
	struct inner_name inner;

	(void)state;
	assert_non_null(arena);
	memset(octets + 4, 'a', 300);
	assert_true(read_inner_name(&name, &inner));
	assert_int_equal(inner.value.n, 300);
	assert_null(suggested_inner_name(arena, &inner));
	arena_free(arena);
}

/* --- tables ----------------------------------------------------------------
 */

static void
test_endings_of_files(void **state)
{
	static const struct {
		const char *name, *without;
	} files[] = {
		{"a.example.crt", "a.example"},
		{"a.example.key.PEM", "a.example"},
		{"a.example.zip", "a.example.zip"},
		{"a.example.pub", "a.example.pub"},
		{"a.example.sh", "a.example.sh"},
		{"a.example", "a.example"},
		{"server.csr", "server"},
		{"csr", "csr"},
		{"key.pem", "key"},
		{"crt.example", "crt.example"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		struct slice rest =
			without_file_ending(slice_text(files[i].name));

		if (!slice_equal(rest, slice_text(files[i].without)))
			fail_msg("\"%s\" becomes \"%.*s\"", files[i].name,
				(int)rest.n, (const char *)rest.p);
	}
}

static void
test_brands(void **state)
{
	static const char *const brands[] = {
		"chrome", "BMW", "aaa", "zara", "google", "sap", "bosch"};
	static const char *const others[] = {"com", "org", "app", "shop", "xyz",
		"berlin", "de", "uk", "co", "", "csrlint"};

	(void)state;
	for (size_t i = 0; i < sizeof(brands) / sizeof(brands[0]); i++)
		assert_true(is_brand_top_level(slice_text(brands[i])));
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		assert_false(is_brand_top_level(slice_text(others[i])));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_inside_of_names),
		cmocka_unit_test(test_long_names_inside_have_no_short_way),
		cmocka_unit_test(
			test_a_name_that_was_wrapped_very_often_is_none),
		cmocka_unit_test(test_endings_of_files),
		cmocka_unit_test(test_brands),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
