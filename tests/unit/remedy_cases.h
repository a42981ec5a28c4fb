/* Requests described by hand: what the tests have tools make.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_CASES_H
#define CSRLINT_REMEDY_CASES_H

#include "remedy/tool.h"

#include <stdio.h>
#include <stdlib.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Octets of a literal, NULs in it and all. */
#define OCTETS(text) \
	{ \
		(const uint8_t *)("" text), sizeof(text) - 1 \
	}

#define CN_OID OCTETS("\x55\x04\x03")
#define C_OID OCTETS("\x55\x04\x06")
#define L_OID OCTETS("\x55\x04\x07")
#define ST_OID OCTETS("\x55\x04\x08")
#define O_OID OCTETS("\x55\x04\x0a")
#define OU_OID OCTETS("\x55\x04\x0b")
#define TITLE_OID OCTETS("\x55\x04\x0c")
#define SERIAL_OID OCTETS("\x55\x04\x05")
#define MAIL_OID OCTETS("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01")
#define ODD_OID OCTETS("\x2a\x03\x04\x05")

#define VALUE(id, oid, text) \
	{ \
		OID_##id, oid, OCTETS(text), false, false \
	}
#define JOINED(id, oid, text) \
	{ \
		OID_##id, oid, OCTETS(text), true, false \
	}
#define BLANK(id, oid, text) \
	{ \
		OID_##id, oid, OCTETS(text), false, true \
	}
#define CN(text) VALUE(COMMON_NAME, CN_OID, text)
#define NAME(kind, text) \
	{ \
		SAN_##kind, OCTETS(text), false \
	}
#define LIST(member, array) .member = (array)
#define OLD_RSA \
	{ \
		false, "RSA", 2048, NULL \
	}
#define OLD_EC \
	{ \
		false, "EC", 0, "P-256" \
	}

static struct remedy_value plain_values[] = {VALUE(COUNTRY_NAME, C_OID, "DE"),
	VALUE(LOCALITY_NAME, L_OID, "Berlin"),
	VALUE(ORGANIZATION_NAME, O_OID, "My Shop GmbH"), CN("www.myshop.de")};
static struct remedy_name plain_names[] = {
	NAME(DNS_NAME, "www.myshop.de"), NAME(DNS_NAME, "*.myshop.de")};
static struct remedy_value cn_alone[] = {CN("www.myshop.de")};

/* Of all kinds, and in another order than tools have. */
static struct remedy_value all_values[] = {CN("www.myshop.de"),
	VALUE(ORGANIZATIONAL_UNIT_NAME, OU_OID, "b"),
	VALUE(ORGANIZATIONAL_UNIT_NAME, OU_OID, "a"),
	VALUE(EMAIL_ADDRESS, MAIL_OID, "a@myshop.de"),
	VALUE(ORGANIZATION_NAME, O_OID, "M\xc3\xbcller & S\xc3\xb6hne, \"KG\""),
	VALUE(SERIAL_NUMBER, SERIAL_OID, "HRB 12/3"),
	VALUE(UNKNOWN, ODD_OID, "odd"), VALUE(COUNTRY_NAME, C_OID, "DE")};
static struct remedy_value joined_values[] = {VALUE(COUNTRY_NAME, C_OID, "DE"),
	CN("a"), JOINED(SERIAL_NUMBER, SERIAL_OID, "7"),
	VALUE(ORGANIZATION_NAME, O_OID, "My Shop GmbH")};
static struct remedy_name simple_names[] = {NAME(DNS_NAME, "www.myshop.de"),
	NAME(IP_ADDRESS, "\x0a\x00\x00\x01"),
	NAME(IP_ADDRESS, "\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01"),
	NAME(RFC822_NAME, "a@myshop.de"),
	NAME(URI, "https://myshop.de/a?b=c,d&e=%20#f")};
static struct remedy_name odd_names[] = {NAME(DNS_NAME, "www.myshop.de"),
	/* a userPrincipalName a@b */
	NAME(OTHER_NAME,
		"\x06\x0a\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x03"
		"\xa0\x05\x0c\x03\x61\x40\x62"),
	/* CN=a */
	NAME(DIRECTORY_NAME,
		"\x30\x0c\x31\x0a\x30\x08\x06\x03\x55\x04\x03\x0c\x01\x61"),
	NAME(REGISTERED_ID, "\x2a\x03\x04")};
static struct slice server[] = {OCTETS("\x2b\x06\x01\x05\x05\x07\x03\x01")};
static struct slice both[] = {OCTETS("\x2b\x06\x01\x05\x05\x07\x03\x01"),
	OCTETS("\x2b\x06\x01\x05\x05\x07\x03\x02"), OCTETS("\x2a\x03\x04\x05")};
static struct remedy_extension all_extensions[] = {
	{OID_BASIC_CONSTRAINTS, OCTETS("\x55\x1d\x13"), true,
		OCTETS("\x30\x00")},
	{OID_TLS_FEATURE, OCTETS("\x2b\x06\x01\x05\x05\x07\x01\x18"), false,
		OCTETS("\x30\x03\x02\x01\x05")},
	{OID_UNKNOWN, OCTETS("\x2a\x03\x04\x63"), true, OCTETS("\x05\x00")}};
static struct remedy_extension authority[] = {{OID_BASIC_CONSTRAINTS,
	OCTETS("\x55\x1d\x13"), true, OCTETS("\x30\x03\x01\x01\xff")}};
static struct remedy_attribute all_attributes[] = {
	{OID_UNSTRUCTURED_NAME, OCTETS("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x02"),
		OCTETS("\x0c\x03\x61\x24\x62")},
	{OID_MS_OS_VERSION, OCTETS("\x2b\x06\x01\x04\x01\x82\x37\x0d\x02\x03"),
		OCTETS("\x16\x03\x31\x30\x2e")}};
static struct remedy_value blank_values[] = {BLANK(COUNTRY_NAME, C_OID, "XX"),
	BLANK(ORGANIZATION_NAME, O_OID, "YOUR ORGANIZATION"),
	CN("www.myshop.de")};
static struct remedy_value state_values[] = {VALUE(COUNTRY_NAME, C_OID, "US"),
	VALUE(STATE_OR_PROVINCE_NAME, ST_OID, "New York"),
	VALUE(TITLE, TITLE_OID, "Dr."), CN("a.example")};

struct remedy_case {
	const char *name;
	struct remedy remedy;
};

static struct remedy_case remedy_cases[] = {
	{"plain",
		{.values = plain_values,
			.value_count = COUNT(plain_values),
			.names = plain_names,
			.name_count = COUNT(plain_names),
			.key = OLD_RSA}},
	{"cn-alone",
		{.values = cn_alone,
			.value_count = 1,
			.names = plain_names,
			.name_count = 1,
			.key = OLD_EC}},
	{"server",
		{.values = state_values,
			.value_count = COUNT(state_values),
			.names = plain_names,
			.name_count = COUNT(plain_names),
			.usages = USAGE_DIGITAL_SIGNATURE |
				USAGE_KEY_ENCIPHERMENT,
			.are_usages_critical = true,
			.purposes = server,
			.purpose_count = 1,
			.key = OLD_RSA}},
	{"everything",
		{.values = all_values,
			.value_count = COUNT(all_values),
			.names = simple_names,
			.name_count = COUNT(simple_names),
			.are_names_critical = true,
			.usages = USAGE_DIGITAL_SIGNATURE |
				USAGE_NON_REPUDIATION | USAGE_DECIPHER_ONLY |
				USAGE_KEY_AGREEMENT,
			.purposes = both,
			.purpose_count = COUNT(both),
			.are_purposes_critical = true,
			.has_key_identifier = true,
			.extensions = all_extensions,
			.extension_count = COUNT(all_extensions),
			.attributes = all_attributes,
			.attribute_count = COUNT(all_attributes),
			.has_password = true,
			.key = OLD_EC,
			.blank_count = 1}},
	{"joined",
		{.values = joined_values,
			.value_count = COUNT(joined_values),
			.key = OLD_EC}},
	{"names-of-all-kinds",
		{.values = cn_alone,
			.value_count = 1,
			.names = odd_names,
			.name_count = COUNT(odd_names),
			.key = OLD_EC}},
	{"simple-names",
		{.values = cn_alone,
			.value_count = 1,
			.names = simple_names,
			.name_count = COUNT(simple_names),
			.key = OLD_EC}},
	{"no-subject",
		{.names = plain_names,
			.name_count = COUNT(plain_names),
			.are_names_critical = true,
			.key = OLD_EC}},
	{"no-subject-odd-names",
		{.names = odd_names,
			.name_count = COUNT(odd_names),
			.are_names_critical = true,
			.key = OLD_EC}},
	{"nothing", {.key = OLD_EC}},
	{"authority",
		{.values = cn_alone,
			.value_count = 1,
			.usages = USAGE_KEY_CERT_SIGN | USAGE_CRL_SIGN,
			.are_usages_critical = true,
			.has_key_identifier = true,
			.extensions = authority,
			.extension_count = 1,
			.key = OLD_RSA}},
	{"blanks",
		{.values = blank_values,
			.value_count = COUNT(blank_values),
			.names = plain_names,
			.name_count = 1,
			.key = OLD_EC,
			.blank_count = 2}},
	{"password",
		{.values = cn_alone,
			.value_count = 1,
			.names = plain_names,
			.name_count = 1,
			.has_password = true,
			.key = OLD_EC,
			.blank_count = 1}},
	{"new-rsa",
		{.values = plain_values,
			.value_count = COUNT(plain_values),
			.names = plain_names,
			.name_count = 1,
			.key = {true, "RSA", 3072, NULL}}},
	{"new-p384",
		{.values = cn_alone,
			.value_count = 1,
			.names = simple_names,
			.name_count = COUNT(simple_names),
			.key = {true, "EC", 0, "P-384"}}},
	{"new-ed25519",
		{.values = cn_alone,
			.value_count = 1,
			.names = plain_names,
			.name_count = 1,
			.key = {true, "Ed25519", 0, NULL}}},
};

/* What has meant something to a shell, a tool, a terminal or a log. Each has
 * one text more beside these: 64 KiB of one letter. */
static const struct slice hostile_texts[] = {
	OCTETS("a\"b"),
	OCTETS("a'b"),
	OCTETS("\"\""),
	OCTETS("'; touch canary; '"),
	OCTETS("a\"'b"),
	OCTETS("$(touch canary)"),
	OCTETS("`touch canary`"),
	OCTETS("$HOME ${HOME} $$ %HOME% !HOME!"),
	OCTETS("a\nb"),
	OCTETS("a\ntouch canary\n"),
	OCTETS("a\r\nb\r"),
	OCTETS("100% %s %n"),
	OCTETS("Yes!! !touch"),
	OCTETS("-out"),
	OCTETS("--help"),
	OCTETS("/a/b"),
	OCTETS("\\\\server\\share"),
	OCTETS("a\\"),
	OCTETS("a+b=c"),
	OCTETS("a,b;c"),
	OCTETS("# a"),
	OCTETS("a # b"),
	OCTETS(" a "),
	OCTETS("\ta\t"),
	OCTETS("<a> & b | c > canary"),
	OCTETS("*"),
	OCTETS("~"),
	OCTETS("{a,b}"),
	OCTETS("[a]"),
	OCTETS("@names"),
	OCTETS("critical"),
	OCTETS("DER:00"),
	OCTETS("END"),
	OCTETS("a\nEND\ntouch canary\n"),
	OCTETS("\x1b]0;a\x07"),
	OCTETS("\x03\x04\x1a"),
	OCTETS("\x7f\x08"),
	OCTETS("a\xe2\x80\xae"
	       "b"),
	OCTETS("\xef\xbb\xbf"
	       "a"),
	OCTETS("\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80"),
	OCTETS("::error::a"),
	OCTETS("##[error]a"),
	OCTETS("\"; go:embed"),
	OCTETS("{{ .a }}"),
	OCTETS("${{ a }}"),
	OCTETS("a: b"),
	OCTETS("- a"),
	OCTETS("null"),
	OCTETS("copy"),
	OCTETS("\xe2\x80\xa8"
	       "a"),
	OCTETS("\xc2\x85"
	       "a"),
	OCTETS("\"@\nmore\n\"@"),
	OCTETS("^a^"),
	OCTETS("O=a, CN=b"),
	OCTETS("%0aCN=b"),
	OCTETS("\\n"),
	OCTETS("\\0a"),
};

enum { HOSTILE_COUNT = COUNT(hostile_texts) + 1 };

static inline struct slice
hostile_text(size_t i)
{
	static uint8_t long_text[65536];

	if (i < COUNT(hostile_texts))
		return hostile_texts[i];
	memset(long_text, 'x', sizeof(long_text));
	return (struct slice){long_text, sizeof(long_text)};
}

/* Text in values that have bounds and in one that has none. */
static inline const struct remedy *
hostile_values(size_t i)
{
	static struct remedy_value values[3];
	static struct remedy remedy;

	values[0] = (struct remedy_value){
		OID_TITLE, TITLE_OID, hostile_text(i), false, false};
	values[1] = (struct remedy_value){
		OID_UNKNOWN, ODD_OID, hostile_text(i), false, false};
	values[2] = (struct remedy_value)CN("www.myshop.de");
	if (i < COUNT(hostile_texts))
		values[2].text = hostile_text(i);
	remedy = (struct remedy){.values = values,
		.value_count = 3,
		.names = plain_names,
		.name_count = 1,
		.key = OLD_EC};
	return &remedy;
}

static inline const struct remedy *
hostile_names(size_t i)
{
	static struct remedy_name names[3];
	static struct remedy remedy;

	names[0] = (struct remedy_name){SAN_DNS_NAME, hostile_text(i), false};
	names[1] = (struct remedy_name){SAN_URI, hostile_text(i), false};
	names[2] =
		(struct remedy_name){SAN_RFC822_NAME, hostile_text(i), false};
	remedy = (struct remedy){.values = cn_alone,
		.value_count = 1,
		.names = names,
		.name_count = 3,
		.key = OLD_EC};
	return &remedy;
}

/* The cases by number: those with a name, then the hostile ones. */
enum { CASE_COUNT = COUNT(remedy_cases) + (size_t)2 * HOSTILE_COUNT };

static inline const struct remedy *
remedy_of_case(size_t i)
{
	if (i < COUNT(remedy_cases))
		return &remedy_cases[i].remedy;
	i -= COUNT(remedy_cases);
	return i < HOSTILE_COUNT ? hostile_values(i)
				 : hostile_names(i - HOSTILE_COUNT);
}

/* Its name, in room of the caller. */
static inline void
name_of_case(size_t i, char name[64])
{
	if (i < COUNT(remedy_cases)) {
		snprintf(name, 64, "%s", remedy_cases[i].name);
		return;
	}
	i -= COUNT(remedy_cases);
	snprintf(name, 64, "hostile-%s-%zu",
		i < HOSTILE_COUNT ? "value" : "name",
		i % (size_t)HOSTILE_COUNT);
}

#endif
