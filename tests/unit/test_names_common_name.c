/* What commonNames were meant to be: one table of values, each with its kind
 * and with the host that is read out of it.
 *
 * To add a value, add a row. SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "names/common_name.h"
#include "names/key_value.h"
#include "names/san_text.h"

struct row {
	const char *text;
	enum common_name_kind kind;
	/* HOST, LIST, ADDRESS: the host, without what is out of place in it;
	 * KEY_VALUE: the value; NULL: not asked. */
	const char *meant;
};

#define HOST(text, meant) \
	{ \
		text, COMMON_NAME_HOST, meant \
	}
#define LIST(text, meant) \
	{ \
		text, COMMON_NAME_LIST, meant \
	}
#define ADDRESS(text, meant) \
	{ \
		text, COMMON_NAME_ADDRESS, meant \
	}
#define KEY(text, meant) \
	{ \
		text, COMMON_NAME_KEY_VALUE, meant \
	}
#define WORDS(text) \
	{ \
		text, COMMON_NAME_WORDS, NULL \
	}
#define NUMBER(text) \
	{ \
		text, COMMON_NAME_NUMBER, NULL \
	}
#define MAILBOX(text) \
	{ \
		text, COMMON_NAME_MAILBOX, NULL \
	}
#define VARIABLE(text) \
	{ \
		text, COMMON_NAME_VARIABLE, NULL \
	}
#define SAN_TEXT(text) \
	{ \
		text, COMMON_NAME_SAN_TEXT, NULL \
	}
#define CONTROL(text) \
	{ \
		text, COMMON_NAME_CONTROL, NULL \
	}

static struct slice
meant_by(const struct common_name *name)
{
	if (name->kind == COMMON_NAME_KEY_VALUE)
		return name->value;
	return name->slip != SLIP_NONE ? slice_text(name->mended)
				       : name->host.name;
}

static void
expect(const struct row *rows, size_t count)
{
	struct common_name name;

	for (size_t i = 0; i < count; i++) {
		const struct row *row = &rows[i];
		struct slice meant;

		common_name_read(slice_text(row->text), &name);
		if (name.kind != row->kind)
			fail_msg("\"%s\" is of kind %d, expected %d", row->text,
				(int)name.kind, (int)row->kind);
		meant = meant_by(&name);
		if (row->meant != NULL &&
			!slice_equal(meant, slice_text(row->meant)))
			fail_msg("\"%s\" means \"%.*s\", expected \"%s\"",
				row->text, (int)meant.n, (const char *)meant.p,
				row->meant);
	}
}
#define EXPECT(rows) expect(rows, sizeof(rows) / sizeof((rows)[0]))

static void
test_one_host(void **state)
{
	static const struct row rows[] = {
		HOST("www.csrlint-demo.org", "www.csrlint-demo.org"),
		HOST("WWW.Csrlint-Demo.ORG", "WWW.Csrlint-Demo.ORG"),
		HOST("  www.csrlint-demo.org ", "www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org\r\n", "www.csrlint-demo.org"),
		HOST("*.csrlint-demo.org", "*.csrlint-demo.org"),
		HOST("www.csrlint-demo.org.", "www.csrlint-demo.org."),
		HOST("localhost", "localhost"),
		HOST("mailhost", "mailhost"),
		HOST("mailhost:8443", "mailhost"),
		HOST("*", "*"),
		HOST("my_host.csrlint-demo.org", "my_host.csrlint-demo.org"),
		HOST("srv1.corp.local", "srv1.corp.local"),
		HOST("www.csrlint.nosuchtld", "www.csrlint.nosuchtld"),
		HOST("node.js", "node.js"),
		HOST("b\xc3\xbc"
		     "cher.example",
			"b\xc3\xbc"
			"cher.example"),
		HOST("xn--bcher-kva.example", "xn--bcher-kva.example"),
		HOST("https://www.csrlint-demo.org/", "www.csrlint-demo.org"),
		HOST("http://localhost", "localhost"),
		HOST("https://admin@www.csrlint-demo.org/x?y",
			"www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org/shop", "www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org:8443", "www.csrlint-demo.org"),
		HOST("www.csrlint!demo.org", "www.csrlint!demo.org"),
		HOST("unit.42", "unit.42"),
		HOST("TameCerts_5.2.7", "TameCerts_5.2.7"),
		HOST("1.2.3", "1.2.3"),
		HOST("10.1", "10.1"),
		HOST("0x7f.1", "0x7f.1"),
		HOST("CA", "CA"),
		HOST("www.csrlint-demo.org/O=Example", "www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org, O=Example, C=DE",
			"www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org/emailAddress=a",
			"www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org/emailAddress=a@csrlint-demo.org",
			"www.csrlint-demo.org"),
		HOST("csrlint-demo.org.crt", "csrlint-demo.org.crt"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_a_slip_is_taken_out(void **state)
{
	static const struct row rows[] = {
		HOST("www.csrtest,com", "www.csrtest.com"),
		HOST("www,csrtest.com", "www.csrtest.com"),
		HOST("www,csrtest,com", "www.csrtest.com"),
		HOST("www.csrtest;com", "www.csrtest.com"),
		HOST("csrtest,com", "csrtest.com"),
		HOST("www.csrtest.co,uk", "www.csrtest.co.uk"),
		HOST("*.csrtest,com", "*.csrtest.com"),
		HOST("www.csrtest .com", "www.csrtest.com"),
		HOST("www .csrtest.com", "www.csrtest.com"),
		HOST("www. csrtest.com", "www.csrtest.com"),
		HOST("mail.csrtest. com", "mail.csrtest.com"),
		HOST("Mail.Csrtest .com", "Mail.Csrtest.com"),
		HOST("www.csrlint-demo.org,", "www.csrlint-demo.org"),
		HOST(",www.csrlint-demo.org", "www.csrlint-demo.org"),
		HOST("www.csrlint-demo.org ;", "www.csrlint-demo.org"),
		HOST("www\xe3\x80\x82"
		     "csrtest\xe3\x80\x82"
		     "com",
			"www.csrtest.com"),
		HOST("www\xef\xbc\x8e"
		     "csrtest\xef\xbc\x8e"
		     "com",
			"www.csrtest.com"),
		HOST("www\xef\xbd\xa1"
		     "csrtest.com",
			"www.csrtest.com"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_a_list_has_hosts_alone(void **state)
{
	static const struct row rows[] = {
		LIST("www.csrlint-demo.org mail.csrlint-demo.org",
			"www.csrlint-demo.org"),
		LIST("www.csrlint-demo.org,csrlint-demo.org",
			"www.csrlint-demo.org"),
		LIST("a.csrlint-demo.org; b.csrlint-demo.org; c.example",
			"a.csrlint-demo.org"),
		LIST("*.csrlint-demo.org, csrlint-demo.org",
			"*.csrlint-demo.org"),
		LIST("https://a.csrlint-demo.org/ https://b.csrlint-demo.org/",
			"a.csrlint-demo.org"),
		LIST("srv1.corp srv2.corp", "srv1.corp"),
		LIST("localhost 127.0.0.1", "localhost"),
		LIST("9.9.9.9, 9.9.9.10", "9.9.9.9"),
		LIST("b\xc3\xbc"
		     "cher.example a.example",
			"b\xc3\xbc"
			"cher.example"),
	};

	(void)state;

	EXPECT(rows);
}

static void
test_persons_products_and_cas_are_words(void **state)
{
	static const struct row rows[] = {
		WORDS("www.csrlint-demo.org,foo.notld"),
		WORDS("Jane Doe"),
		WORDS("My Web Server"),
		WORDS("John F. Kennedy"),
		WORDS("J.R.R. Tolkien"),
		WORDS("J.R.R."),
		WORDS("B\xc3\xb6hm \xc3\x84.\xc3\x9c."),
		WORDS("Dr. House"),
		WORDS("dr. house"),
		WORDS("Prof. Dr. Med"),
		WORDS("Doe, Jane"),
		WORDS("Green, Art"),
		WORDS("St. Live"),
		WORDS("Node.js App"),
		WORDS("ASP.NET Core"),
		WORDS("example.org Root CA"),
		WORDS("csrlint-demo.org Team"),
		WORDS("Team csrlint-demo.org"),
		WORDS("Booking.com B.V."),
		WORDS("amazon.com, Inc."),
		WORDS("Example Ltd."),
		WORDS("Nordwind GmbH"),
		WORDS("Kestrel WIN-0A1B2C3D4E5 gdoi"),
		WORDS("www csrlint-demo org"),
		WORDS("www.csrlint demo.org"),
		WORDS("www.csrlint-demo.org mail"),
		WORDS("www.csrlint-demo.org and mail.csrlint-demo.org"),
		WORDS("www.csrlint-demo.org & mail.csrlint-demo.org"),
		WORDS("see https://www.csrlint-demo.org/ now"),
		WORDS("https://www.csrlint-demo.org (test)"),
		WORDS("mail,www.csrlint-demo.org"),
		WORDS("www.csrlint-demo.org,net"),
		WORDS("9.9.9.9 router"),
		WORDS("v 2.0"),
		WORDS("\xe4\xb8\xad\xe5\x9b\xbd\xe9\x93\xb6\xe8\xa1\x8c"),
		WORDS("R\xc4\x83ilean Ana Maria"),
		WORDS("F\xc3\xb6rderverein f\xc3\xbcr G\xc3\xa4rten"),
		WORDS("\xd0\x98\xd0\xb2\xd0\xb0\xd0\xbd"),
		WORDS("My\xe2\x80\x8bServer"),
		WORDS("system:node:worker-1"),
		WORDS("12 345 678"),
		WORDS("HRB-4711 B"),
		WORDS("a.example:DNS:b.example"),
		WORDS("www.csrlint-demo.org:443:443"),
		WORDS("www.csrlint-demo.org:https"),
		WORDS("<b>host</b>"),
		WORDS("/usr/local/bin"),
		WORDS("C:\\Users\\jane"),
		WORDS("C:/Users/jane"),
		WORDS("\\\\server\\share"),
		WORDS("..."),
		WORDS(","),
		WORDS("-"),
		WORDS("?"),
		WORDS("--"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_digits_alone_are_a_number(void **state)
{
	static const struct row rows[] = {
		NUMBER("2886729729"),
		NUMBER("0098765432"),
		NUMBER("1234567890"),
		NUMBER("0"),
		NUMBER("42"),
		NUMBER("4294967295"),
		NUMBER("4294967296"),
		NUMBER("312345678900003"),
		NUMBER(" 7707083893 "),
		NUMBER("00000000000000000000000000000000000000001"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_addresses(void **state)
{
	static const struct row rows[] = {
		ADDRESS("9.9.9.9", "9.9.9.9"),
		ADDRESS("192.168.7.20", "192.168.7.20"),
		ADDRESS("9.9.9.300", "9.9.9.300"),
		ADDRESS("010.0.0.1", "010.0.0.1"),
		ADDRESS("9.9.9.9:443", "9.9.9.9"),
		ADDRESS("https://9.9.9.9/", "9.9.9.9"),
		ADDRESS("10.0.0.0/24", "10.0.0.0"),
		ADDRESS("::1", "::1"),
		ADDRESS("fe80::7", "fe80::7"),
		ADDRESS("2620:FE::9", "2620:FE::9"),
		ADDRESS("[2620:fe::9]:443", "2620:fe::9"),
		ADDRESS("::ffff:9.9.9.9", "::ffff:9.9.9.9"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_the_name_of_an_attribute_is_no_part_of_the_value(void **state)
{
	static const struct row rows[] = {
		KEY("CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("cn=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("CN = www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("commonName=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("2.5.4.3=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("CN=CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("/CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("//CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("\\CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("/C=DE/O=Example/CN=www.csrlint-demo.org",
			"www.csrlint-demo.org"),
		KEY("CN=www.csrlint-demo.org,O=Example,C=DE",
			"www.csrlint-demo.org"),
		KEY("C = DE, O = Example, CN = www.csrlint-demo.org",
			"www.csrlint-demo.org"),
		KEY("subject=C = DE, CN = www.csrlint-demo.org",
			"www.csrlint-demo.org"),
		KEY("//C=DE\\CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("CN=Kestrel WIN-0A1B2C3D4E5 gdoi",
			"Kestrel WIN-0A1B2C3D4E5 gdoi"),
		KEY("O=Example Ltd", "Example Ltd"),
		KEY("UID=jane,DC=example,DC=org", "jane"),
		KEY("CN=", ""),
		KEY("CN=9.9.9.9", "9.9.9.9"),
		KEY("CN=jane@csrlint-demo.org", "jane@csrlint-demo.org"),
		KEY("C:/Program Files/Git/CN=www.csrlint-demo.org",
			"www.csrlint-demo.org"),
		KEY("C:/msys64/CN=www.csrlint-demo.org",
			"www.csrlint-demo.org"),
		KEY("D:\\Git\\CN=www.csrlint-demo.org", "www.csrlint-demo.org"),
		KEY("C:/Program Files/Git/C=DE/CN=www.csrlint-demo.org",
			"www.csrlint-demo.org"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_what_others_speak_of(void **state)
{
	static const struct row rows[] = {
		{"", COMMON_NAME_EMPTY, NULL},
		{" \t ", COMMON_NAME_EMPTY, NULL},
		MAILBOX("jane@csrlint-demo.org"),
		MAILBOX("jane@localhost"),
		MAILBOX("Jane Doe <jane@csrlint-demo.org>"),
		MAILBOX("mailto:jane@csrlint-demo.org"),
		MAILBOX("@"),
		VARIABLE("${HOSTNAME}"),
		VARIABLE("$(hostname)"),
		VARIABLE("{{ fqdn }}"),
		VARIABLE("{{ {fqdn}.name }}"), /* the first brace ends none */
		VARIABLE("CN=${HOSTNAME}"),
		VARIABLE("www.${DOMAIN}"),
		VARIABLE("<your name>"),
		SAN_TEXT("DNS:www.csrlint-demo.org"),
		SAN_TEXT("www.csrlint-demo.org,DNS:csrlint-demo.org"),
		SAN_TEXT("www.csrlint-demo.org/subjectAltName=DNS.1=a.example"),
		SAN_TEXT("CN=a.example,DNS:b.example"),
		SAN_TEXT("a.example IP:9.9.9.9"),
		SAN_TEXT("IP Address:9.9.9.9"),
		SAN_TEXT("dns:a.example"),
		CONTROL("old\b\b\bnew"),
		CONTROL("www.csrlint-demo.org\tmail"),
		CONTROL("a\x1b[Db"),
		CONTROL("a\x7f"
			"b"),
		CONTROL("a\xc2\x85"
			"b"),
		WORDS("DNS: Digital Networks"),
		WORDS("dns: our team"),
	};

	(void)state;
	EXPECT(rows);
}

static void
test_hosts_are_what_can_be_asked_for(void **state)
{
	struct common_name name;

	(void)state;
	common_name_read(slice_text("www.csrtest,com"), &name);
	assert_true(common_name_has_host(&name));
	assert_int_equal(name.slip, SLIP_COMMA);
	common_name_read(slice_text("www.csrtest .com"), &name);
	assert_int_equal(name.slip, SLIP_BLANK);
	common_name_read(slice_text("www\xe3\x80\x82"
				    "csrtest.com"),
		&name);
	assert_int_equal(name.slip, SLIP_WIDE_DOT);
	common_name_read(slice_text("2886729729"), &name);
	assert_false(common_name_has_host(&name));
	common_name_read(slice_text("a.example/O=X"), &name);
	assert_true(slice_equal(name.attributes, slice_text("/O=X")));
	assert_int_equal(name.host.path.n, 0);
}

/* Octets of any kind lead to some kind, and every slice stays inside. */
static void
test_any_octets_can_be_read(void **state)
{
	static const char letters[] = "a.,; /=:@CN\xe3\x80\x82\x00\x1b*-1";
	uint8_t text[64];
	uint32_t seed = 1;
	struct common_name name;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t n = (size_t)(round % 64);
		struct slice s = {text, n};

		for (size_t i = 0; i < n; i++) {
			seed = seed * 1103515245U + 12345U;
			text[i] = (uint8_t)
				letters[(seed >> 16) % (sizeof(letters) - 1)];
		}
		common_name_read(s, &name);
		assert_true(name.value.n == 0 || slice_holds(s, name.value));
		assert_true(name.host.name.n == 0 ||
			slice_holds(s, name.host.name));
		assert_true(name.attributes.n == 0 ||
			slice_holds(s, name.attributes));
		assert_true(strlen(name.mended) <= HOST_OCTETS);
	}
}

/* --- the text of a subjectAltName ------------------------------------------
 */

struct list {
	const char *text;
	const char *names; /* as they are asked for, with commas between */
};

/* A blank beside a dot joins no word that is longer than a name. */
static void
test_words_that_no_name_has_are_not_joined(void **state)
{
	char text[300];
	struct common_name name;

	(void)state;
	memset(text, 'a', sizeof(text));
	memcpy(text + 254, " .com", 5);
	common_name_read((struct slice){(const uint8_t *)text, 259}, &name);
	assert_int_equal(name.kind, COMMON_NAME_WORDS);
	assert_int_equal(name.slip, SLIP_NONE);
	assert_string_equal(name.mended, "");
}

static void
test_all_names_of_a_san_text_are_read(void **state)
{
	static const struct list lists[] = {
		{"DNS:a.example", "DNS:a.example"},
		{"a.example,DNS:b.example, DNS:A.example",
			"DNS:a.example,DNS:b.example"},
		{"a.example/subjectAltName=DNS.1=b.example,DNS.2=a.example",
			"DNS:a.example,DNS:b.example"},
		{"a.example IP Address:9.9.9.9 email:j@a.example",
			"DNS:a.example,IP:9.9.9.9,email:j@a.example"},
		{"IP.1 = 9.9.9.9, DNS.12 = a.example",
			"IP:9.9.9.9,DNS:a.example"},
		{"subjectAltName = DNS:a.example, URI:https://a.example/x",
			"DNS:a.example,URI:https://a.example/x"},
		{"CN=a.example,DNS:b.example", "DNS:a.example,DNS:b.example"},
		{"DNS:DNS:a.example", "DNS:a.example"},
		{"DNS:9.9.9.9", "IP:9.9.9.9"},
		{"My Server DNS:a.example", "DNS:a.example"},
		{"DNS:2001:db8::1, DNS:host", "IP:2001:db8::1"},
		{"DNS:a..example, DNS:b.example", "DNS:b.example"},
		{"DNS:a.example, email:", "DNS:a.example"},
	};
	struct san_text_name names[SAN_TEXT_NAMES];
	char joined[256];

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		size_t count = san_text_read(slice_text(lists[i].text), names);
		size_t n = 0;

		for (size_t k = 0; k < count; k++)
			n += (size_t)snprintf(joined + n, sizeof(joined) - n,
				"%s%s%.*s", k > 0 ? "," : "", names[k].label,
				(int)names[k].text.n,
				(const char *)names[k].text.p);
		assert_string_equal(n > 0 ? joined : "", lists[i].names);
		assert_true(san_text_find(slice_text(lists[i].text)).n > 0);
	}
}

/* A label alone, one in a sentence, and what only looks like one. */
static void
test_words_that_begin_no_san_text(void **state)
{
	static const struct {
		const char *text;
		bool is_found;
	} cases[] = {{"DNS:x", true}, {"DNS: a.example", true},
		{"dns: a.example", true}, {"dns:a.example/x", true},
		{"subjectAltName=", true}, {"SUBJECTALTNAME :", true},
		{"DNS.1 =a.example", true}, {"a=DNS:x", true},
		{"a/DNS:x", true}, {"dns:x", false}, {"DNS:", false},
		{"DNS: server", false}, {"DNS :a.example", false},
		{"DNS.1", false}, {"DNS.1:a", false}, {"DNS.=a.example", false},
		{"DNS.x=a.example", false}, {"subjectAltName", false},
		{"a:b DNS.1 ", false}, {"myDNS:a.example", false},
		{"email:a@b.example", false}, {"URI:https://a.example", false},
		{"", false}, {"a:b", false}, {"a=b", false}, {"DNS", false}};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		if ((san_text_find(slice_text(cases[i].text)).n > 0) !=
			cases[i].is_found)
			fail_msg("\"%s\"", cases[i].text);
}

/* As many as there is room for. */
static void
test_a_san_text_has_no_end_of_names(void **state)
{
	struct san_text_name names[SAN_TEXT_NAMES];
	char text[SAN_TEXT_NAMES * 16 + 64];
	size_t n = 0;

	(void)state;
	for (int i = 0; i <= SAN_TEXT_NAMES; i++)
		n += (size_t)snprintf(
			text + n, sizeof(text) - n, "DNS:a%d.example,", i);
	assert_int_equal(
		san_text_read(slice_text(text), names), SAN_TEXT_NAMES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_host),
		cmocka_unit_test(test_a_slip_is_taken_out),
		cmocka_unit_test(test_a_list_has_hosts_alone),
		cmocka_unit_test(test_persons_products_and_cas_are_words),
		cmocka_unit_test(test_digits_alone_are_a_number),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(
			test_the_name_of_an_attribute_is_no_part_of_the_value),
		cmocka_unit_test(test_what_others_speak_of),
		cmocka_unit_test(test_hosts_are_what_can_be_asked_for),
		cmocka_unit_test(test_any_octets_can_be_read),
		cmocka_unit_test(test_words_that_no_name_has_are_not_joined),
		cmocka_unit_test(test_all_names_of_a_san_text_are_read),
		cmocka_unit_test(test_words_that_begin_no_san_text),
		cmocka_unit_test(test_a_san_text_has_no_end_of_names),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
