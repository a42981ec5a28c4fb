/* Reading what the user expects. SPDX-License-Identifier: MIT */
#include "linter/expect.h"

#include <stdlib.h>

#include "base/memory.h"
#include "input/lines.h"
#include "names/host.h"

/* What may stand in front of the = of --expect. */
static const struct key {
	const char *name;
	enum expectation_kind kind;
	enum oid_id type;
} keys[] = {
	{"c", EXPECT_ATTRIBUTE, OID_COUNTRY_NAME},
	{"st", EXPECT_ATTRIBUTE, OID_STATE_OR_PROVINCE_NAME},
	{"l", EXPECT_ATTRIBUTE, OID_LOCALITY_NAME},
	{"o", EXPECT_ATTRIBUTE, OID_ORGANIZATION_NAME},
	{"ou", EXPECT_ATTRIBUTE, OID_ORGANIZATIONAL_UNIT_NAME},
	{"cn", EXPECT_ATTRIBUTE, OID_COMMON_NAME},
	{"email", EXPECT_ATTRIBUTE, OID_EMAIL_ADDRESS},
	{"san", EXPECT_NAMES, OID_UNKNOWN},
	{"san-within", EXPECT_NAMES_WITHIN, OID_UNKNOWN},
	{"key", EXPECT_KEY, OID_UNKNOWN},
	{"spki-sha256", EXPECT_SPKI_SHA256, OID_UNKNOWN},
};

/* An expectation, its names, and the octets of its value behind it. */
struct owner {
	struct expectation expectation;
	struct expected_name *names;         /* NULL: none */
	const struct expected_name **sorted; /* likewise */
	uint8_t value[];
};

static const struct key *
key_find(const char *name)
{
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (strcmp(keys[i].name, name) == 0)
			return &keys[i];
	return NULL;
}

enum { NO_DIGIT = 16 };

/* The value of a hexadecimal digit. */
static unsigned
digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned)(c - 'a') + 10;
	return c >= 'A' && c <= 'F' ? (unsigned)(c - 'A') + 10 : NO_DIGIT;
}

/* Reads pairs of digits, with colons between as openssl writes them. */
static bool
read_sha256(const char *digits, uint8_t out[32])
{
	for (size_t i = 0; i < 32; i++) {
		unsigned high;
		unsigned low;

		if (i > 0 && *digits == ':')
			digits++;
		high = digit_value(digits[0]);
		low = high == NO_DIGIT ? NO_DIGIT : digit_value(digits[1]);
		if (low == NO_DIGIT)
			return false;
		out[i] = (uint8_t)(high << 4 | low);
		digits += 2;
	}
	return *digits == '\0';
}

/* --- names -----------------------------------------------------------------
 */

/* The kind of a name that has no prefix. */
static enum general_name_kind
kind_of(struct slice text, const struct host *host)
{
	if (host->kind == HOST_IPV4 || host->kind == HOST_IPV6)
		return SAN_IP_ADDRESS;
	if (slice_find(text, '@') < text.n)
		return SAN_RFC822_NAME;
	return host->scheme.n > 0 ? SAN_URI : SAN_DNS_NAME;
}

/* Cuts the prefix off, if there is one; SAN_UNKNOWN: there is none. */
static enum general_name_kind
take_prefix(struct slice *text)
{
	static const enum general_name_kind kinds[] = {
		SAN_DNS_NAME, SAN_IP_ADDRESS, SAN_RFC822_NAME, SAN_URI};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const char *prefix = expected_prefix(kinds[i]);

		if (!slice_begins(*text, prefix))
			continue;
		*text = slice_from(*text, strlen(prefix));
		return kinds[i];
	}
	return SAN_UNKNOWN;
}

static void
read_name(struct slice text, struct expected_name *out)
{
	struct host host;

	out->kind = take_prefix(&text);
	out->text = out->value = text;
	host_read(text, &host);
	if (out->kind == SAN_UNKNOWN)
		out->kind = kind_of(text, &host);
	if (out->kind != SAN_IP_ADDRESS)
		return;
	memcpy(out->octets, host.address, sizeof(out->octets));
	out->value =
		(struct slice){out->octets, host.kind == HOST_IPV4 ? 4 : 16};
}

static int
compare_names(const void *left, const void *right)
{
	const struct expected_name *a =
		*(const struct expected_name *const *)left;
	const struct expected_name *b =
		*(const struct expected_name *const *)right;

	return expected_name_compare(a->kind, a->value, b);
}

/* Reads a list with commas between. False: memory is short. */
static bool
read_names(struct owner *owner)
{
	struct slice rest = owner->expectation.value;
	size_t room = 1;

	for (size_t i = 0; i < rest.n; i++)
		room += rest.p[i] == ',';
	owner->names = memory_noted(calloc(room, sizeof(owner->names[0])));
	owner->sorted = memory_noted(calloc(room, sizeof(owner->sorted[0])));
	if (owner->names == NULL || owner->sorted == NULL)
		return false;
	room = 0;
	while (rest.n > 0) {
		const size_t comma = slice_find(rest, ',');
		const struct slice text = trim(slice_head(rest, comma));

		rest = slice_from(rest, comma + 1);
		if (text.n == 0)
			continue;
		read_name(text, &owner->names[room]);
		owner->sorted[room] = &owner->names[room];
		room++;
	}
	qsort(owner->sorted, room, sizeof(owner->sorted[0]), compare_names);
	owner->expectation.names = owner->names;
	owner->expectation.sorted = owner->sorted;
	owner->expectation.name_count = room;
	return true;
}

/* --- all of it -------------------------------------------------------------
 */

/* For the caller to return: false, with what was expected instead. */
static bool
refuse(struct text *why, const char *expected, const char *found)
{
	text_printf(why, "expected %s, found \"", expected);
	text_quote(why, slice_text(found), 100);
	text_add(why, "\"", 1);
	return false;
}

static void
owner_free(struct owner *owner)
{
	free(owner->names);
	free(owner->sorted);
	free(owner);
}

/* NULL where memory is short. */
static struct owner *
owner_new(const struct key *row, const char *value)
{
	const size_t n = strlen(value);
	struct owner *owner = memory_noted(calloc(1, sizeof(*owner) + n));

	if (owner == NULL)
		return NULL;
	memcpy(owner->value, value, n);
	owner->expectation.kind = row->kind;
	owner->expectation.type = row->type;
	owner->expectation.value = (struct slice){owner->value, n};
	if ((row->kind != EXPECT_NAMES && row->kind != EXPECT_NAMES_WITHIN) ||
		read_names(owner))
		return owner;
	owner_free(owner);
	return NULL;
}

bool
expectation_add(struct expectation **list, const char *key, const char *value,
	struct text *why)
{
	const struct key *row = key_find(key);
	struct owner *owner;

	if (row == NULL)
		return refuse(why,
			"c, st, l, o, ou, cn, email, san, san-within, key or "
			"spki-sha256 before the =",
			key);
	owner = owner_new(row, value);
	if (owner == NULL)
		return refuse(why, "more memory", key);
	if (row->kind == EXPECT_SPKI_SHA256 &&
		!read_sha256(value, owner->expectation.sha256)) {
		owner_free(owner);
		return refuse(why, "64 hexadecimal digits", value);
	}
	owner->expectation.next = *list;
	*list = &owner->expectation;
	return true;
}

void
expectations_free(struct expectation *list)
{
	while (list != NULL) {
		struct expectation *next = list->next;

		/* The first member of its owner. */
		owner_free((struct owner *)list);
		list = next;
	}
}
