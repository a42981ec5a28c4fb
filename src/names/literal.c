/* Reading addresses in disguise. SPDX-License-Identifier: MIT */
#include "names/literal.h"

#include "names/address.h"

enum { PARTS = 4 };

static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};

/* --- IPv6 ---------------------------------------------------------------- */

static bool
read_ipv6(struct slice name, struct literal *out)
{
	name = slice_head(name, slice_find(name, '%'));
	if (!address_read_ipv6(name, out->octets))
		return false;
	out->n = sizeof(out->octets);
	if (memcmp(out->octets, mapped, sizeof(mapped)) == 0) {
		memmove(out->octets, out->octets + sizeof(mapped), 4);
		out->n = 4;
	}
	return true;
}

/* --- IPv4 ---------------------------------------------------------------- */

/* The value of a digit in bases up to 16; 16: it is none. */
static uint64_t
digit_value(uint8_t c)
{
	c = ascii_lower(c);
	if (c >= '0' && c <= '9')
		return (uint64_t)(c - '0');
	return c >= 'a' && c <= 'f' ? (uint64_t)(c - 'a' + 10) : 16;
}

/* A number in this base, of 32 bits at most. */
static bool
read_digits(struct slice digits, uint64_t base, uint64_t *out)
{
	uint64_t value = 0;

	for (size_t i = 0; i < digits.n; i++) {
		if (digit_value(digits.p[i]) >= base || value > UINT32_MAX)
			return false;
		value = value * base + digit_value(digits.p[i]);
	}
	*out = value;
	return digits.n > 0 && value <= UINT32_MAX;
}

static bool
is_hexadecimal(struct slice part)
{
	return part.n > 2 && part.p[0] == '0' && ascii_lower(part.p[1]) == 'x';
}

/* One part. Of octal and decimal the latter is taken. */
static bool
read_part(struct slice part, uint64_t *value, bool *ambiguous)
{
	uint64_t octal;

	if (is_hexadecimal(part))
		return read_digits(slice_from(part, 2), 16, value);
	if (!read_digits(part, 10, value))
		return false;
	if (part.n > 1 && part.p[0] == '0')
		*ambiguous |= !read_digits(part, 8, &octal) || octal != *value;
	return true;
}

/* The parts between dots; 0: one of them is no number, or they are too many.
 */
static size_t
read_parts(struct slice name, uint64_t values[PARTS], bool *ambiguous)
{
	size_t count = 0;
	size_t at = 0;

	while (at <= name.n) {
		struct slice part = slice_from(name, at);

		part = slice_head(part, slice_find(part, '.'));
		if (count == PARTS ||
			!read_part(part, &values[count], ambiguous))
			return 0;
		count++;
		at += part.n + 1;
	}
	return count;
}

/* All parts but the last are one octet each. */
static bool
join_parts(const uint64_t *values, size_t count, uint64_t *address)
{
	unsigned rest = 8 * (unsigned)(PARTS + 1 - count);

	*address = 0;
	for (size_t i = 0; i + 1 < count; i++) {
		if (values[i] > UINT8_MAX)
			return false;
		*address = *address << 8 | values[i];
	}
	*address = *address << rest | values[count - 1];
	return values[count - 1] >> rest == 0;
}

/* "2024" is rather a name that was cut than 0.0.7.232. */
static bool
is_small_number(struct slice name, const uint64_t *values, size_t count)
{
	return count == 1 && !is_hexadecimal(name) && values[0] >> 24 == 0;
}

static bool
read_ipv4(struct slice name, struct literal *out)
{
	uint64_t values[PARTS];
	uint64_t address;
	size_t count = read_parts(name, values, &out->ambiguous);

	if (count == 0 || is_small_number(name, values, count) ||
		!join_parts(values, count, &address))
		return false;
	for (size_t i = 0; i < PARTS; i++)
		out->octets[i] = (uint8_t)(address >> (24 - 8 * i));
	out->n = PARTS;
	return true;
}

bool
literal_read(struct slice name, struct literal *out)
{
	*out = (struct literal){{0}, 0, false};
	if (slice_find(name, ':') < name.n)
		return read_ipv6(name, out);
	return read_ipv4(name, out);
}
