/* Addresses as text: RFC 4291 2.2 and RFC 5952. Done here and not by the C
 * library, as not every one has inet_pton, and those that do differ.
 * SPDX-License-Identifier: MIT */
#include "names/address.h"

enum {
	V4_OCTETS = 4,
	V6_OCTETS = 16,
	GROUPS = 8,
	GROUP_DIGITS = 4,
	V4_DIGITS = 3,
	NO_GAP = V6_OCTETS + 1 /* where "::" cannot stand */
};

/* --- reading ------------------------------------------------------------- */

/* A number up to 255 without leading zeros. */
static bool
read_decimal(struct slice digits, uint8_t *out)
{
	unsigned value = 0;

	if (digits.n == 0 || digits.n > V4_DIGITS ||
		(digits.n > 1 && digits.p[0] == '0'))
		return false;
	for (size_t i = 0; i < digits.n; i++) {
		if (!ascii_is_digit(digits.p[i]))
			return false;
		value = value * 10 + (digits.p[i] - '0');
	}
	*out = (uint8_t)value;
	return value <= UINT8_MAX;
}

bool
address_read_ipv4(struct slice text, uint8_t out[4])
{
	uint8_t octets[V4_OCTETS];

	for (size_t i = 0; i < V4_OCTETS; i++) {
		size_t n = i + 1 < V4_OCTETS ? slice_find(text, '.') : text.n;

		if (!read_decimal(slice_head(text, n), &octets[i]))
			return false;
		text = slice_from(text, n + 1);
	}
	memcpy(out, octets, sizeof(octets));
	return true;
}

/* Up to four hexadecimal digits. */
static bool
read_group(struct slice digits, uint8_t out[2])
{
	unsigned value = 0;

	if (digits.n == 0 || digits.n > GROUP_DIGITS)
		return false;
	for (size_t i = 0; i < digits.n; i++) {
		uint8_t c = ascii_lower(digits.p[i]);

		if (ascii_is_digit(c))
			value = value << 4 | (unsigned)(c - '0');
		else if (c >= 'a' && c <= 'f')
			value = value << 4 | (unsigned)(c - 'a' + 10);
		else
			return false;
	}
	out[0] = (uint8_t)(value >> 8);
	out[1] = (uint8_t)value;
	return true;
}

/* What has been read of an IPv6 address. */
struct reading {
	uint8_t octets[V6_OCTETS];
	size_t n;
	size_t gap; /* how many of them stand before "::"; NO_GAP: it is none */
};

/* One part between colons: a group, or an IPv4 address at the end. */
static bool
read_part(struct slice part, bool is_last, struct reading *reading)
{
	size_t left = V6_OCTETS - reading->n;
	uint8_t *out = reading->octets + reading->n;

	if (left >= V4_OCTETS && is_last && address_read_ipv4(part, out))
		reading->n += V4_OCTETS;
	else if (left >= 2 && read_group(part, out))
		reading->n += 2;
	else
		return false;
	return true;
}

/* Cuts ":" or "::" off; only the latter may end the address, and only once be
 * there. */
static bool
skip_colons(struct slice *rest, struct reading *reading)
{
	if (!slice_begins(*rest, "::")) {
		*rest = slice_from(*rest, 1);
		return rest->n > 0;
	}
	*rest = slice_from(*rest, 2);
	if (reading->gap != NO_GAP)
		return false;
	reading->gap = reading->n;
	return true;
}

/* "::" stands for one group of zeros or more. */
static bool
fill_gap(const struct reading *reading, uint8_t out[V6_OCTETS])
{
	bool is_whole = reading->n == V6_OCTETS;
	size_t before = is_whole ? V6_OCTETS : reading->gap;
	size_t behind = reading->n - before;

	if (is_whole != (reading->gap == NO_GAP))
		return false;
	memset(out, 0, V6_OCTETS);
	memcpy(out, reading->octets, before);
	memcpy(out + V6_OCTETS - behind, reading->octets + before, behind);
	return true;
}

bool
address_read_ipv6(struct slice text, uint8_t out[16])
{
	struct reading reading = {.n = 0, .gap = NO_GAP};

	if (slice_begins(text, "::"))
		(void)skip_colons(&text, &reading); /* the first */
	while (text.n > 0) {
		size_t n = slice_find(text, ':');
		bool is_last = n == text.n;

		if (!read_part(slice_head(text, n), is_last, &reading))
			return false;
		text = slice_from(text, n);
		if (!is_last && !skip_colons(&text, &reading))
			return false;
	}
	return fill_gap(&reading, out);
}

/* --- printing ------------------------------------------------------------ */

/* Appends the digits of value, the first of which stands for divisor or less,
 * a power of base. What is printed always fits into ADDRESS_ROOM. */
static void
add_number(char **at, unsigned value, unsigned base, unsigned divisor)
{
	while (divisor > 1 && value < divisor)
		divisor /= base;
	for (; divisor > 0; divisor /= base)
		*(*at)++ = "0123456789abcdef"[value / divisor % base];
}

static void
add_ipv4(char **at, const uint8_t octets[V4_OCTETS])
{
	for (size_t i = 0; i < V4_OCTETS; i++) {
		if (i > 0)
			*(*at)++ = '.';
		add_number(at, octets[i], 10, 100);
	}
}

/* Groups of zeros that "::" stands for: [from, to). */
struct zeros {
	size_t from, to;
};

/* The longest run of two groups or more, of equal ones the first: RFC 5952
 * 4.2. Empty behind the last group where there is none. */
static struct zeros
longest_zeros(const unsigned groups[GROUPS])
{
	struct zeros best = {GROUPS, GROUPS + 1};
	size_t from = 0;

	for (size_t i = 0; i < GROUPS; i++) {
		if (groups[i] != 0)
			from = i + 1;
		else if (i + 1 - from > best.to - best.from)
			best = (struct zeros){from, i + 1};
	}
	return best;
}

/* An IPv4 address is shown as one at the end of ::ffff:0:0/96, and of ::/96
 * where more than 16 bits of it are used: RFC 5952 5. */
static bool
ends_in_ipv4(const unsigned groups[GROUPS], struct zeros zeros)
{
	return zeros.from == 0 &&
		(zeros.to == 6 || (zeros.to == 5 && groups[5] == 0xffff));
}

static void
add_ipv6(char **at, const uint8_t octets[V6_OCTETS])
{
	unsigned groups[GROUPS];
	struct zeros zeros;
	size_t end = GROUPS;

	for (size_t i = 0; i < GROUPS; i++)
		groups[i] = (unsigned)octets[2 * i] << 8 | octets[2 * i + 1];
	zeros = longest_zeros(groups);
	if (ends_in_ipv4(groups, zeros))
		end -= 2;
	for (size_t i = 0; i < end; i++) {
		if (i >= zeros.from && i < zeros.to) {
			if (i == zeros.from)
				*(*at)++ = ':';
			continue;
		}
		if (i > 0)
			*(*at)++ = ':';
		add_number(at, groups[i], 16, 0x1000);
	}
	if (end < GROUPS || zeros.to == GROUPS)
		*(*at)++ = ':';
	if (end < GROUPS)
		add_ipv4(at, octets + V6_OCTETS - V4_OCTETS);
}

bool
address_print(struct slice address, char out[ADDRESS_ROOM])
{
	char *at = out;

	if (address.n == V4_OCTETS)
		add_ipv4(&at, address.p);
	else if (address.n == V6_OCTETS)
		add_ipv6(&at, address.p);
	*at = '\0';
	return at > out;
}
