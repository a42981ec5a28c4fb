/* The table of known OIDs and a printer without a limit on arcs.
 * SPDX-License-Identifier: MIT */
#include "der/oid_order.h"

enum {
	PRINTED_OCTETS = 64,
	/* 64 octets of 7 bits are 448 bits: 135 decimal digits. */
	ARC_DIGITS = 136
};

static const struct {
	uint8_t n;
	const char *octets;
	const char *name;
} known[] = {[OID_UNKNOWN] = {0, "", "unknown"},
#define X(symbol, name, octets) \
	[OID_##symbol] = {sizeof(octets) - 1, octets, name},
	OIDS(X)
#undef X
};

struct slice
oid_octets(enum oid_id id)
{
	return (struct slice){(const uint8_t *)known[id].octets, known[id].n};
}

enum oid_id
oid_find(struct slice content)
{
	size_t low = 0;
	size_t high = content.n == 0 ? 0 : oid_order_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		enum oid_id id = (enum oid_id)oid_order[middle];
		int order = oid_compare(content, oid_octets(id));

		if (order == 0)
			return id;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return OID_UNKNOWN;
}

const char *
oid_name(enum oid_id id)
{
	return known[id].name;
}

bool
oid_is_sound(struct slice content)
{
	bool begins = true;

	for (size_t i = 0; i < content.n; i++) {
		if (begins && content.p[i] == 0x80)
			return false;
		begins = (content.p[i] & 0x80) == 0;
	}
	return content.n > 0 && begins;
}

/* The short names of RFC 4514 and of OpenSSL, for what is common. */
static const struct {
	enum oid_id id;
	const char *name;
} short_names[] = {
	{OID_COUNTRY_NAME, "C"},
	{OID_STATE_OR_PROVINCE_NAME, "ST"},
	{OID_LOCALITY_NAME, "L"},
	{OID_STREET_ADDRESS, "street"},
	{OID_ORGANIZATION_NAME, "O"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "OU"},
	{OID_COMMON_NAME, "CN"},
	{OID_DOMAIN_COMPONENT, "DC"},
	{OID_USER_ID, "UID"},
};

const char *
oid_short_name(enum oid_id id)
{
	for (size_t i = 0; i < sizeof(short_names) / sizeof(short_names[0]);
		i++)
		if (short_names[i].id == id)
			return short_names[i].name;
	return NULL;
}

/* An arc as decimal digits, least significant first. */
struct arc {
	uint8_t digit[ARC_DIGITS];
	size_t n;
};

/* arc = arc * 128 + low */
static void
arc_shift_in(struct arc *arc, unsigned low)
{
	unsigned carry = low;

	for (size_t i = 0; i < arc->n; i++) {
		carry += arc->digit[i] * 128u;
		arc->digit[i] = (uint8_t)(carry % 10);
		carry /= 10;
	}
	for (; carry > 0; carry /= 10)
		arc->digit[arc->n++] = (uint8_t)(carry % 10);
}

static void
arc_print(struct text *text, const struct arc *arc)
{
	if (arc->n == 0)
		text_add(text, "0", 1);
	for (size_t i = arc->n; i-- > 0;) {
		char digit = (char)('0' + arc->digit[i]);

		text_add(text, &digit, 1);
	}
}

/* arc = arc - 80, for an arc known to be at least 80 */
static void
arc_less_80(struct arc *arc)
{
	unsigned borrow = 8;

	for (size_t i = 1; i < arc->n && borrow > 0; i++) {
		unsigned less = borrow;

		borrow = arc->digit[i] < less ? 1 : 0;
		arc->digit[i] = (uint8_t)(arc->digit[i] + 10 * borrow - less);
	}
	while (arc->n > 0 && arc->digit[arc->n - 1] == 0)
		arc->n--;
}

/* The first subidentifier holds two arcs: 40 * first + second, where first is
 * at most 2 (X.690 8.19.4). */
static void
print_first_arcs(struct text *text, struct arc *arc)
{
	unsigned value = (arc->n > 1 ? arc->digit[1] * 10u : 0) +
		(arc->n > 0 ? arc->digit[0] : 0);

	if (arc->n <= 2 && value < 80) {
		text_printf(text, "%u.%u", value / 40, value % 40);
		return;
	}
	text_add(text, "2.", 2);
	arc_less_80(arc);
	arc_print(text, arc);
}

static void
print_hexadecimal(struct text *text, struct slice content)
{
	struct slice head = slice_head(content, PRINTED_OCTETS);

	text_add(text, "#", 1);
	for (size_t i = 0; i < head.n; i++)
		text_printf(text, "%02X", head.p[i]);
}

void
oid_print(struct text *text, struct slice content)
{
	struct slice head = slice_head(content, PRINTED_OCTETS);
	struct arc arc = {.n = 0};
	bool first = true;

	if (content.n == 0 || (content.p[content.n - 1] & 0x80) != 0) {
		print_hexadecimal(text, content);
	} else {
		for (size_t i = 0; i < head.n; i++) {
			arc_shift_in(&arc, head.p[i] & 0x7fu);
			if ((head.p[i] & 0x80) != 0)
				continue;
			if (first) {
				print_first_arcs(text, &arc);
			} else {
				text_add(text, ".", 1);
				arc_print(text, &arc);
			}
			first = false;
			arc.n = 0;
		}
	}
	if (head.n < content.n)
		text_printf(text, "... (%zu more octets)", content.n - head.n);
}

const char *
oid_text(struct arena *arena, struct slice content)
{
	enum oid_id id = oid_find(content);
	struct text text = text_in(arena);

	if (id != OID_UNKNOWN)
		return oid_name(id);
	oid_print(&text, content);
	return text_get(&text);
}
