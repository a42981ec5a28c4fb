/* What the unit tests share: cmocka, and bytes out of hexadecimal.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTING_H
#define CSRLINT_TESTING_H

/* cmocka.h wants these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/slice.h"

/* Room for the bytes of one test. */
struct hex {
	uint8_t octets[4096];
	size_t n;
};

/* Bytes from hexadecimal digits; blanks between them do not count. */
static inline struct slice
from_hex(struct hex *room, const char *digits)
{
	unsigned high = 16;

	room->n = 0;
	for (; *digits != '\0'; digits++) {
		const char *alphabet = "0123456789abcdef";
		const char *at = strchr(alphabet, *digits);
		unsigned value;

		if (at == NULL)
			continue;
		value = (unsigned)(at - alphabet);
		if (high == 16) {
			high = value;
			continue;
		}
		assert_true(room->n < sizeof(room->octets));
		room->octets[room->n++] = (uint8_t)(high << 4 | value);
		high = 16;
	}
	assert_int_equal(high, 16);
	return (struct slice){room->octets, room->n};
}

#define assert_slice_equals_text(slice, text) \
	do { \
		assert_int_equal((slice).n, strlen(text)); \
		assert_memory_equal((slice).p, text, strlen(text)); \
	} while (0)

/* cmocka's own assert_in_range is deprecated from cmocka 2 on. */
#define assert_within(value, least, most) \
	assert_true((value) >= (least) && (value) <= (most))

#endif
