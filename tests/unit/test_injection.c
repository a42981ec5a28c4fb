/* No foreign text becomes a command to whoever shows or keeps a report:
 * payloads in every place of a request, in every format, at every width.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "csrlint.h"
#include "testing.h"

/* Behind each: who would obey. */
static const char *const payloads[] = {
	/* The runner of GitHub Actions, at a line's head behind any blanks. */
	"::set-output name=ok::true",
	" ::set-output name=ok::true",
	"Example  ::add-mask::x and more",
	"a ::error file=a.c,line=1::b ::warning::c",
	"a b c d e f g h i j k l m n o p q ::stop-commands::x",
	"\xc2\xa0::set-env name=a::b",
	"\xe3\x80\x80::add-path::/tmp",
	"\xe2\x80\x83::debug::x",
	"\t::group::x",
	"\r\n::error::x",
	"\n::endgroup::",
	"%0A::error::x",
	"\xe2\x80\xa8::notice::x",
	"\xef\xbb\xbf::warning::x",
	/* The same, anywhere in a line, and Azure Pipelines. */
	"##[error]x",
	"a##[set-output name=ok]true",
	"###[command]x",
	"##[group]x ##[endgroup]",
	"##vso[task.setvariable variable=a]b",
	"a ##VSO[task.complete result=Succeeded;]x",
	"##[[section]x",
	/* TeamCity. */
	"##teamcity[buildStatus text='x']",
	"a##teamcity[setParameter name='a' value='b']",
	/* GitLab and Travis, with what ends their marks. */
	"section_start:1560896352:x\r\x1b[0K",
	"section_end:1560896352:x\r\x1b[0K",
	"travis_fold:start:x\r\x1b[0K",
	/* The console notes of Jenkins. */
	"\x1b[8mha:////4AAA\x1b[0m",
	/* Terminals: colours, titles, links, the clipboard, C1. */
	"\x1b[2J\x1b[31m",
	"\x1b]0;title\a",
	"\x1b]8;;http://example.com\x1b\\x",
	"\x1b]52;c;eA==\a",
	"\xc2\x9b;31mx",
	"\xc2\x9d;0;x\xc2\x9c",
	"\x9b;31m",
	"\xe2\x80\xae\xe2\x81\xa6x",
};
enum { PAYLOADS = sizeof(payloads) / sizeof(payloads[0]) };

/* --- what must not be -------------------------------------------------------
 */

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* True where a runner would find a command in the line. */
static bool
is_command(const char *line)
{
	const char *head = line + strspn(line, " \t");

	return (strncmp(head, "::", 2) == 0 && is_letter(head[2])) ||
		strstr(line, "##[") != NULL || strstr(line, "##vso[") != NULL ||
		strstr(line, "##VSO[") != NULL ||
		strstr(line, "##teamcity[") != NULL;
}

/* True where an octet of the line moves or hides something. */
static bool
is_raw(const char *line)
{
	for (const unsigned char *at = (const unsigned char *)line; *at != 0;
		at++)
		if (*at < 0x20 || *at == 0x7f || *at == 0xff ||
			(*at == 0xc2 && at[1] < 0xa1) ||
			(*at == 0xe2 && at[1] == 0x80 && at[2] >= 0xa8) ||
			(*at == 0xe2 && at[1] == 0x81 && at[2] >= 0xa0))
			return true;
	return false;
}

/* The line without the head of a command that is an annotation of ours, in the
 * format that is made of these. */
static const char *
without_command(const char *line, const char *format)
{
	static const char *const heads[] = {
		"::error file=", "::warning file=", "::notice file="};

	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (strcmp(format, "github") == 0 &&
			strncmp(line, heads[i], strlen(heads[i])) == 0)
			return line + strlen(heads[i]);
	return line;
}

static void
check_lines(char *text, const char *format)
{
	for (char *line = strtok(text, "\n"); line != NULL;
		line = strtok(NULL, "\n"))
		if (is_command(without_command(line, format)) || is_raw(line))
			fail_msg("%s: %s", format, line);
}

/* --- reports ----------------------------------------------------------------
 */

/* What a writer has written. */
struct written {
	char *text; /* NUL-terminated */
	size_t n;
};

static bool
keep(void *context, const void *octets, size_t n)
{
	struct written *written = context;
	char *bigger = realloc(written->text, written->n + n + 1);

	assert_non_null(bigger);
	memcpy(bigger + written->n, octets, n);
	written->text = bigger;
	written->n += n;
	bigger[written->n] = '\0';
	return true;
}

/* One report of all that was found, in a format and a width; and of the same
 * file as one that could not be read. */
static void
write_report(const struct csrlint *linter, const struct csrlint_report *found,
	const char *format, size_t width, const char *file)
{
	struct written written = {calloc(1, 1), 0};
	struct csrlint_writer *writer =
		csrlint_writer_new(linter, format, keep, &written);

	assert_non_null(writer);
	csrlint_writer_set_width(writer, width);
	assert_true(csrlint_writer_begin(writer));
	assert_true(csrlint_writer_add(writer, file, found));
	assert_true(csrlint_writer_unread(writer, file, file));
	assert_true(csrlint_writer_end(writer));
	csrlint_writer_free(writer);
	check_lines(written.text, format);
	free(written.text);
}

/* All formats, and all widths where there are any. */
static void
check_reports(const struct csrlint *linter, const struct csrlint_report *found,
	const char *file)
{
	const char *format;

	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		const bool is_text = strcmp(format, "text") == 0;

		for (size_t width = is_text ? 40 : 80;
			width <= (is_text ? 200 : 80); width++)
			write_report(linter, found, format, width, file);
	}
}

static void
check_octets(const struct csrlint *linter, const void *octets, size_t n,
	const char *name)
{
	struct csrlint_report *found = csrlint_report_new();

	assert_non_null(found);
	assert_true(csrlint_lint(linter, octets, n, found));
	assert_true(csrlint_report_count(found) > 0);
	check_reports(linter, found, name);
	csrlint_report_free(found);
}

/* --- requests ---------------------------------------------------------------
 */

/* DER that is built from its end, as lengths stand before what they count. */
struct der {
	uint8_t octets[4096];
	size_t at; /* the first octet */
};

static struct der
der_new(void)
{
	return (struct der){.at = sizeof(((struct der *)NULL)->octets)};
}

static size_t
der_mark(const struct der *der)
{
	return der->at;
}

static void
der_put(struct der *der, const void *octets, size_t n)
{
	assert_true(n <= der->at);
	der->at -= n;
	memcpy(der->octets + der->at, octets, n);
}

/* Puts tag and length before all that was put since the mark. */
static void
der_wrap(struct der *der, uint8_t tag, size_t mark)
{
	size_t n = mark - der->at;
	const uint8_t header[] = {
		tag, 0x82, (uint8_t)(n >> 8), (uint8_t)(n & 0xff)};

	if (n < 0x80) {
		der_put(der, (uint8_t[]){tag, (uint8_t)n}, 2);
	} else if (n < 0x100) {
		der_put(der, (uint8_t[]){tag, 0x81, (uint8_t)n}, 3);
	} else {
		der_put(der, header, sizeof(header));
	}
}

static void
der_text(struct der *der, uint8_t tag, const char *text)
{
	size_t mark = der_mark(der);

	der_put(der, text, strlen(text));
	der_wrap(der, tag, mark);
}

static void
der_oid(struct der *der, const char *octets)
{
	der_text(der, 0x06, octets);
}

/* SEQUENCE { OBJECT IDENTIFIER, value }, with more SETs around the value or
 * the whole. */
static void
der_attribute(struct der *der, const char *oid, uint8_t tag, const char *text)
{
	size_t mark = der_mark(der);

	der_text(der, tag, text);
	der_oid(der, oid);
	der_wrap(der, 0x30, mark);
}

enum where { IN_SUBJECT, IN_NAMES, IN_DIRECTORY_NAME, IN_ATTRIBUTE };

/* A place of a request that holds text. */
struct place {
	const char *name;
	enum where where;
	uint8_t tag;     /* of the text */
	const char *oid; /* of the attribute */
};

#define X520(n) "\x55\x04" n
#define PKCS9(n) "\x2a\x86\x48\x86\xf7\x0d\x01\x09" n

static const struct place places[] = {
	{"commonName", IN_SUBJECT, 0x0c, X520("\x03")},
	{"commonName T61", IN_SUBJECT, 0x14, X520("\x03")},
	{"commonName Printable", IN_SUBJECT, 0x13, X520("\x03")},
	{"serialNumber", IN_SUBJECT, 0x0c, X520("\x05")},
	{"countryName", IN_SUBJECT, 0x0c, X520("\x06")},
	{"localityName", IN_SUBJECT, 0x0c, X520("\x07")},
	{"stateOrProvinceName", IN_SUBJECT, 0x0c, X520("\x08")},
	{"streetAddress", IN_SUBJECT, 0x0c, X520("\x09")},
	{"organizationName", IN_SUBJECT, 0x0c, X520("\x0a")},
	{"organizationalUnitName", IN_SUBJECT, 0x0c, X520("\x0b")},
	{"title", IN_SUBJECT, 0x0c, X520("\x0c")},
	{"postalCode", IN_SUBJECT, 0x0c, X520("\x11")},
	{"organizationIdentifier", IN_SUBJECT, 0x0c, X520("\x61")},
	{"emailAddress", IN_SUBJECT, 0x16, PKCS9("\x01")},
	{"unknown attribute", IN_SUBJECT, 0x0c, "\x2a\x03\x04"},
	{"unknown string", IN_SUBJECT, 0x1a, X520("\x0a")},
	{"rfc822Name", IN_NAMES, 0x81, NULL},
	{"dNSName", IN_NAMES, 0x82, NULL},
	{"uniformResourceIdentifier", IN_NAMES, 0x86, NULL},
	{"iPAddress", IN_NAMES, 0x87, NULL},
	{"directoryName", IN_DIRECTORY_NAME, 0x0c, X520("\x0a")},
	{"unstructuredName", IN_ATTRIBUTE, 0x0c, PKCS9("\x02")},
	{"challengePassword", IN_ATTRIBUTE, 0x0c, PKCS9("\x07")},
	{"friendlyName", IN_ATTRIBUTE, 0x0c, PKCS9("\x14")},
	{"unknown request attribute", IN_ATTRIBUTE, 0x0c, "\x2a\x03\x05"},
};

/* A Name of one attribute. */
static void
put_name(struct der *der, const char *oid, uint8_t tag, const char *text)
{
	size_t mark = der_mark(der);

	der_attribute(der, oid, tag, text);
	der_wrap(der, 0x31, mark);
	der_wrap(der, 0x30, mark);
}

/* extensionRequest { subjectAltName { name } } */
static void
put_extension(struct der *der, const struct place *place, const char *text)
{
	size_t mark = der_mark(der);

	if (place->where == IN_DIRECTORY_NAME) {
		put_name(der, place->oid, place->tag, text);
		der_wrap(der, 0xa4, mark);
	} else {
		der_text(der, place->tag, text);
	}
	der_wrap(der, 0x30, mark);
	der_wrap(der, 0x04, mark);
	der_oid(der, "\x55\x1d\x11");
	der_wrap(der, 0x30, mark);
	der_wrap(der, 0x30, mark);
	der_wrap(der, 0x31, mark);
	der_oid(der, PKCS9("\x0e"));
	der_wrap(der, 0x30, mark);
}

static void
put_attributes(struct der *der, const struct place *place, const char *text)
{
	size_t mark = der_mark(der);

	if (place->where == IN_ATTRIBUTE) {
		der_text(der, place->tag, text);
		der_wrap(der, 0x31, mark);
		der_oid(der, place->oid);
		der_wrap(der, 0x30, mark);
	} else if (place->where != IN_SUBJECT) {
		put_extension(der, place, text);
	}
	der_wrap(der, 0xa0, mark);
}

/* An Ed25519 key, which is one whatever its octets are. */
static void
put_key(struct der *der)
{
	size_t mark = der_mark(der);
	size_t algorithm;
	uint8_t key[33] = {0, 9};

	der_put(der, key, sizeof(key));
	der_wrap(der, 0x03, mark);
	algorithm = der_mark(der);
	der_oid(der, "\x2b\x65\x70");
	der_wrap(der, 0x30, algorithm);
	der_wrap(der, 0x30, mark);
}

static void
put_request(struct der *der, const struct place *place, const char *text)
{
	const bool is_subject = place->where == IN_SUBJECT;
	size_t mark = der_mark(der);
	size_t part;
	uint8_t signature[65] = {0, 1};

	der_put(der, signature, sizeof(signature));
	der_wrap(der, 0x03, mark);
	part = der_mark(der);
	der_oid(der, "\x2b\x65\x70");
	der_wrap(der, 0x30, part);
	part = der_mark(der);
	put_attributes(der, place, text);
	put_key(der);
	put_name(der, is_subject ? place->oid : X520("\x03"),
		is_subject ? place->tag : 0x0c,
		is_subject ? text : "www.example.com");
	der_put(der, "\x02\x01\x00", 3);
	der_wrap(der, 0x30, part);
	der_wrap(der, 0x30, mark);
}

/* --- tests ------------------------------------------------------------------
 */

static struct csrlint *
new_linter(void)
{
	struct csrlint *linter = csrlint_new();

	assert_non_null(linter);
	assert_true(csrlint_set_profile(linter, "ov"));
	csrlint_set_details(linter, true);
	return linter;
}

static void
test_payloads_in_requests(void **state)
{
	struct csrlint *linter = new_linter();

	(void)state;
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		for (size_t j = 0; j < PAYLOADS; j++) {
			struct der der = der_new();

			put_request(&der, &places[i], payloads[j]);
			check_octets(linter, der.octets + der.at,
				sizeof(der.octets) - der.at, places[i].name);
		}
	csrlint_free(linter);
}

static void
test_payloads_around_requests(void **state)
{
	static const char *const frames[] = {
		"%s\n",
		"-----BEGIN %s-----\nMAAB\n-----END %s-----\n",
		"-----BEGIN CERTIFICATE REQUEST-----\n%s\n"
		"-----END CERTIFICATE REQUEST-----\n",
		"-----BEGIN CERTIFICATE REQUEST-----\nProc-Type: %s\n\nMAAB\n"
		"-----END CERTIFICATE REQUEST-----\n",
		"{\"csr\": \"%s\"}",
		"Subject: %s\n\n> -----BEGIN CERTIFICATE REQUEST-----\n> %s\n",
	};
	struct csrlint *linter = new_linter();
	char text[512];

	(void)state;
	for (size_t i = 0; i < sizeof(frames) / sizeof(frames[0]); i++)
		for (size_t j = 0; j < PAYLOADS; j++) {
			const char *at = frames[i];
			size_t n = 0;

			for (; *at != '\0'; at++) {
				bool is_hole = at[0] == '%' && at[1] == 's';
				const char *from = is_hole ? payloads[j] : at;
				size_t length = is_hole ? strlen(from) : 1;

				assert_true(n + length < sizeof(text));
				memcpy(text + n, from, length);
				n += length;
				at += is_hole;
			}
			check_octets(linter, text, n, "around");
		}
	csrlint_free(linter);
}

static void
test_payloads_in_options_and_file_names(void **state)
{
	static const char *const keys[] = {
		"c", "st", "l", "o", "ou", "cn", "email", "san", "key"};
	static const char settings[] = "[profile]\nextends = ov\n";

	(void)state;
	for (size_t j = 0; j < PAYLOADS; j++) {
		struct csrlint *linter = new_linter();
		struct der der = der_new();

		assert_true(csrlint_set_profile_text(
			linter, payloads[j], settings, strlen(settings)));
		/* A value that is refused has a message that is looked at. */
		for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
			if (!csrlint_expect(linter, keys[i], payloads[j]))
				assert_false(
					is_command(csrlint_error(linter)) ||
					is_raw(csrlint_error(linter)));
		put_request(&der, &places[0], "www.example.com");
		check_octets(linter, der.octets + der.at,
			sizeof(der.octets) - der.at, payloads[j]);
		csrlint_free(linter);
	}
}

/* The test itself sees what it is there for. */
static void
test_commands_are_seen(void **state)
{
	(void)state;
	assert_true(is_command("  ::error::x"));
	assert_true(is_command("a ##[error]x"));
	assert_true(is_command("##vso[a]"));
	assert_true(is_command("a##teamcity[b]"));
	assert_false(is_command("2001:db8::1, ::1"));
	assert_true(is_raw("\x1b"));
	assert_true(is_raw("\xc2\x9b"));
	assert_true(is_raw("\xe2\x80\xae"));
	assert_false(is_raw("Gesch\xc3\xa4"
			    "ft"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands_are_seen),
		cmocka_unit_test(test_payloads_in_requests),
		cmocka_unit_test(test_payloads_around_requests),
		cmocka_unit_test(test_payloads_in_options_and_file_names),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
