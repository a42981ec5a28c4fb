/* What is written arrives, whatever the room it waits in.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <string.h>

#include "report/columns.h"
#include "report/sink.h"

enum { ROOM = 4 * SINK_ROOM };

static struct {
	char octets[ROOM];
	size_t n;
	size_t calls;
} arrived;

static bool
take(void *context, const void *octets, size_t n)
{
	(void)context;
	assert_true(n <= ROOM - arrived.n);
	memcpy(arrived.octets + arrived.n, octets, n);
	arrived.n += n;
	arrived.calls++;
	return true;
}

static char
octet_at(size_t index)
{
	return (char)(index * 31 % 251);
}

/* Writes n octets in pieces of this length, which are told apart. */
static void
check_pieces(size_t n, size_t length)
{
	static struct sink sink;
	static char piece[ROOM];

	sink = (struct sink){.write = take};
	arrived.n = arrived.calls = 0;
	for (size_t at = 0; at < n; at += length) {
		const size_t left = n - at < length ? n - at : length;

		for (size_t i = 0; i < left; i++)
			piece[i] = octet_at(at + i);
		if (left == 1)
			sink_char(&sink, piece[0]);
		else
			sink_octets(&sink, piece, left);
	}
	assert_true(sink_flush(&sink));
	assert_int_equal(arrived.n, n);
	for (size_t i = 0; i < n; i++)
		if (arrived.octets[i] != octet_at(i))
			fail_msg("octet %zu of %zu by %zu", i, n, length);
}

static void
test_pieces_of_any_length_arrive(void **state)
{
	static const size_t lengths[] = {1, 2, 3, SINK_ROOM - 1, SINK_ROOM,
		SINK_ROOM + 1, SINK_ROOM + SINK_ROOM, ROOM};

	(void)state;
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		check_pieces(ROOM, lengths[i]);
		check_pieces(SINK_ROOM, lengths[i]);
		check_pieces(SINK_ROOM + 1, lengths[i]);
	}
}

static bool
refuse(void *context, const void *octets, size_t n)
{
	size_t *calls = context;

	(void)octets;
	(void)n;
	(*calls)++;
	return false;
}

/* Nothing more is handed on once something was refused, and that is kept. */
static void
test_a_refusal_is_the_end(void **state)
{
	static struct sink sink;
	size_t calls = 0;

	(void)state;
	sink = (struct sink){.write = refuse, .context = &calls};
	for (size_t i = 0; i < ROOM; i++)
		sink_char(&sink, 'a');
	assert_false(sink_flush(&sink));
	assert_int_equal(calls, 1);
	assert_true(sink.failed);
}

/* Carets are placed by columns: what is shown begins in the one it should. */
static void
test_a_window_cuts_what_is_two_columns_wide(void **state)
{
	static const char value[] = "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e"
				    "\xe6\x97\xa5\xe6\x9c\xac";
	static const struct {
		struct window window;
		const char *shown;
	} rows[] = {
		{{0, 10, 10}, value},
		{{2, 6, 10}, "...\xe6\x9c\xac\xe8\xaa\x9e..."},
		{{3, 8, 10}, "... \xe8\xaa\x9e\xe6\x97\xa5..."},
		{{3, 7, 10}, "... \xe8\xaa\x9e..."},
	};
	static struct sink sink;

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		sink = (struct sink){.write = take};
		arrived.n = 0;
		window_write(&sink, value, rows[i].window);
		assert_true(sink_flush(&sink));
		assert_int_equal(arrived.n, strlen(rows[i].shown));
		assert_memory_equal(arrived.octets, rows[i].shown, arrived.n);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces_of_any_length_arrive),
		cmocka_unit_test(test_a_refusal_is_the_end),
		cmocka_unit_test(test_a_window_cuts_what_is_two_columns_wide),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
