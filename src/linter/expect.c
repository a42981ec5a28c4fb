/* Reading what the user expects. SPDX-License-Identifier: MIT */
#include "linter/expect.h"

#include <stdlib.h>

#include "base/memory.h"

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

/* An expectation with the octets of its value behind it. */
struct owner {
	struct expectation expectation;
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

/* For the caller to return: false, with what was expected instead. */
static bool
refuse(struct text *why, const char *expected, const char *found)
{
	text_printf(why, "expected %s, found \"", expected);
	text_quote(why, slice_text(found), 100);
	text_add(why, "\"", 1);
	return false;
}

bool
expectation_add(struct expectation **list, const char *key, const char *value,
	struct text *why)
{
	const struct key *row = key_find(key);
	size_t n = strlen(value);
	struct owner *owner;

	if (row == NULL)
		return refuse(why,
			"c, st, l, o, ou, cn, email, san, san-within, key or "
			"spki-sha256 before the =",
			key);
	owner = memory_noted(calloc(1, sizeof(*owner) + n));
	if (owner == NULL)
		return refuse(why, "more memory", key);
	if (row->kind == EXPECT_SPKI_SHA256 &&
		!read_sha256(value, owner->expectation.sha256)) {
		free(owner);
		return refuse(why, "64 hexadecimal digits", value);
	}
	memcpy(owner->value, value, n);
	owner->expectation.kind = row->kind;
	owner->expectation.type = row->type;
	owner->expectation.value = (struct slice){owner->value, n};
	owner->expectation.next = *list;
	*list = &owner->expectation;
	return true;
}

void
expectations_free(struct expectation *list)
{
	while (list != NULL) {
		struct expectation *next = list->next;

		free(list); /* the first member of its owner */
		list = next;
	}
}
