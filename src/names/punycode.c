/* Decoding Punycode, RFC 3492. SPDX-License-Identifier: MIT */
#include "names/a_label.h"

/* RFC 3492 5. */
enum {
	BASE = 36,
	T_MIN = 1,
	T_MAX = 26,
	SKEW = 38,
	DAMP = 700,
	FIRST_BIAS = 72,
	FIRST_POINT = 0x80
};
enum {
	POINT_LAST = 0x10ffff,
	SURROGATE_FIRST = 0xd800,
	SURROGATE_LAST = 0xdfff
};

struct decoder {
	struct slice rest; /* what is not read yet */
	uint32_t *points;
	size_t count;
	uint32_t bias;
	uint32_t point; /* the last one that was inserted, or FIRST_POINT */
	uint32_t at;    /* behind where it was inserted */
	bool has_begun; /* one was inserted */
};

/* The value of a digit; BASE: it is none. */
static uint32_t
digit_value(uint8_t c)
{
	c = ascii_lower(c);
	if (c >= 'a' && c <= 'z')
		return (uint32_t)(c - 'a');
	return c >= '0' && c <= '9' ? (uint32_t)(c - '0' + 26) : BASE;
}

/* RFC 3492 6.1. */
static uint32_t
adapt(uint32_t delta, size_t count, bool is_first)
{
	uint32_t k = 0;

	delta = is_first ? delta / DAMP : delta / 2;
	delta += delta / (uint32_t)count;
	for (; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE)
		delta /= BASE - T_MIN;
	return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
}

/* The weight from which on digit number k ends an integer. */
static uint32_t
threshold(uint32_t k, uint32_t bias)
{
	if (k <= bias + T_MIN)
		return T_MIN;
	return k >= bias + T_MAX ? T_MAX : k - bias;
}

/* Reads a generalized variable-length integer, RFC 3492 3.3; false where it
 * is cut short or does not fit into 32 bits. */
static bool
read_delta(struct decoder *decoder, uint32_t *out)
{
	uint64_t delta = 0;
	uint64_t weight = 1;

	for (uint32_t k = BASE; decoder->rest.n > 0; k += BASE) {
		uint32_t digit = digit_value(decoder->rest.p[0]);
		uint32_t t = threshold(k, decoder->bias);

		decoder->rest = slice_from(decoder->rest, 1);
		if (digit == BASE)
			return false;
		delta += digit * weight;
		if (delta > UINT32_MAX)
			return false;
		*out = (uint32_t)delta;
		if (digit < t)
			return true;
		weight *= BASE - t;
		if (weight > UINT32_MAX)
			return false;
	}
	return false;
}

static bool
is_scalar(uint64_t point)
{
	return point <= POINT_LAST &&
		(point < SURROGATE_FIRST || point > SURROGATE_LAST);
}

/* Reads one code point and inserts it where it belongs. */
static bool
insert_point(struct decoder *decoder)
{
	size_t count = decoder->count + 1;
	uint32_t delta;
	uint64_t state;

	if (count > HOST_LABEL_OCTETS || !read_delta(decoder, &delta))
		return false;
	state = decoder->at + (uint64_t)delta;
	if (!is_scalar(decoder->point + state / count))
		return false;
	decoder->bias = adapt(delta, count, !decoder->has_begun);
	decoder->has_begun = true;
	decoder->point += (uint32_t)(state / count);
	decoder->at = (uint32_t)(state % count);
	memmove(decoder->points + decoder->at + 1,
		decoder->points + decoder->at,
		(decoder->count - decoder->at) * sizeof(decoder->points[0]));
	decoder->points[decoder->at++] = decoder->point;
	decoder->count = count;
	return true;
}

/* Takes what stands before the last hyphen as it is. */
static bool
take_basic(struct decoder *decoder)
{
	size_t n = decoder->rest.n;

	while (n > 0 && decoder->rest.p[n - 1] != '-')
		n--;
	if (n == 0)
		return true;
	if (n == 1 || n > HOST_LABEL_OCTETS)
		return false; /* nothing before it: no encoder writes that */
	for (size_t i = 0; i + 1 < n; i++) {
		if (decoder->rest.p[i] >= FIRST_POINT)
			return false;
		decoder->points[i] = ascii_lower(decoder->rest.p[i]);
	}
	decoder->count = n - 1;
	decoder->rest = slice_from(decoder->rest, n);
	return true;
}

size_t
punycode_decode(struct slice encoded, uint32_t out[HOST_LABEL_OCTETS])
{
	struct decoder decoder = {.rest = encoded,
		.points = out,
		.bias = FIRST_BIAS,
		.point = FIRST_POINT};

	if (!take_basic(&decoder) || decoder.rest.n == 0)
		return 0;
	while (decoder.rest.n > 0)
		if (!insert_point(&decoder))
			return 0;
	return decoder.count;
}
