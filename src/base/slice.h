/* A run of bytes that belong to somebody else.
 *
 * Everything csrlint knows about a request is a slice of the request's own
 * bytes, so where a thing stands is a subtraction, and nothing is freed.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_SLICE_H
#define CSRLINT_BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Borrowed: valid while the bytes' owner lives. p may be NULL only where
 * n is 0. Never NUL-terminated; strlen and %s must not meet it. */
struct slice {
	const uint8_t *p;
	size_t n; /* in octets */
};

/* The slice of a string literal or of another NUL-terminated text of our own,
 * without its NUL. Not for bytes of a request: these may hold NULs. */
static inline struct slice
slice_text(const char *text)
{
	return (struct slice){(const uint8_t *)text, strlen(text)};
}

/* True where both hold the same octets; two empty slices are equal. */
static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* The slice from octet `from` on; empty where `from` is past the end. */
static inline struct slice
slice_from(struct slice s, size_t from)
{
	if (from >= s.n)
		return (struct slice){s.n == 0 ? s.p : s.p + s.n, 0};
	return (struct slice){s.p + from, s.n - from};
}

/* The first n octets, or all of them where there are fewer. */
static inline struct slice
slice_head(struct slice s, size_t n)
{
	return (struct slice){s.p, n < s.n ? n : s.n};
}

/* True where inner lies inside outer (an empty inner may stand at its end). */
static inline bool
slice_holds(struct slice outer, struct slice inner)
{
	return inner.p != NULL && outer.p != NULL && inner.p >= outer.p &&
		(size_t)(inner.p - outer.p) <= outer.n &&
		inner.n <= outer.n - (size_t)(inner.p - outer.p);
}

/* Locale-free: A-Z becomes a-z, every other octet stays. */
static inline uint8_t
ascii_lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? (uint8_t)(c + ('a' - 'A')) : c;
}

/* Locale-free too. */
static inline bool
ascii_is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_is_letter(uint8_t c)
{
	return (uint8_t)((c | 0x20) - 'a') <= 'z' - 'a';
}

/* True where both are the same but for the case of A-Z. */
static inline bool
slice_equal_ignoring_case(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (ascii_lower(a.p[i]) != ascii_lower(b.p[i]))
			return false;
	return true;
}

/* The first place of octet c in s, or s.n where there is none. */
static inline size_t
slice_find(struct slice s, uint8_t c)
{
	const uint8_t *at = s.n == 0 ? NULL : memchr(s.p, c, s.n);

	return at == NULL ? s.n : (size_t)(at - s.p);
}

/* True where s begins with the octets of text. */
static inline bool
slice_begins(struct slice s, const char *text)
{
	/* Most differ in the first octet: no call of strlen or memcmp. */
	for (size_t i = 0; text[i] != '\0'; i++)
		if (i == s.n || s.p[i] != (uint8_t)text[i])
			return false;
	return true;
}

#endif
