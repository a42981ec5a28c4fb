/* Plain PEM is read as all other input would be.
 * SPDX-License-Identifier: MIT */
#include "input/input.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "testing.h"

enum { ROOM = 1 << 18, MAX_OCTETS = 1 << 20 };

static struct arena *arena;
static uint8_t octets[ROOM];

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static bool
is_same_slice(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || a.p == b.p);
}

static bool
are_same_faults(struct input_faults a, struct input_faults b)
{
	if (a.count != b.count)
		return false;
	for (size_t i = 0; i < a.count; i++)
		if (a.fault[i].kind != b.fault[i].kind ||
			a.fault[i].count != b.fault[i].count ||
			!is_same_slice(a.fault[i].at, b.fault[i].at))
			return false;
	return true;
}

static bool
is_same_block(const struct input_block *a, const struct input_block *b)
{
	return a->form == b->form && a->object == b->object &&
		strcmp(a->name, b->name) == 0 &&
		is_same_slice(a->text, b->text) &&
		is_same_slice(a->body, b->body) &&
		is_same_slice(a->label, b->label) &&
		is_same_slice(a->end_label, b->end_label) &&
		slice_equal(a->der, b->der) && a->der_offset == b->der_offset &&
		slice_equal(a->subject, b->subject) &&
		is_same_slice(a->bad_base64, b->bad_base64) &&
		are_same_faults(a->faults, b->faults) && a->line == b->line &&
		a->is_cmc == b->is_cmc && a->is_plus_lost == b->is_plus_lost &&
		a->is_base64url == b->is_base64url &&
		a->mark_count == b->mark_count;
}

static bool
is_same_place(struct input_place a, struct input_place b)
{
	return a.line == b.line && a.column == b.column && a.offset == b.offset;
}

/* Where each octet of the text and of the DER stands. */
static bool
are_same_places(const struct input *a, const struct input *b)
{
	for (size_t i = 0; i <= a->original.n; i++) {
		const struct slice at = {a->original.p + i, 0};

		if (!is_same_place(
			    input_place_of(a, at), input_place_of(b, at)))
			return false;
	}
	for (size_t i = 0; i < a->block_count; i++)
		for (size_t k = 0; k <= a->blocks[i].der.n; k += 7)
			if (!is_same_place(
				    input_place_of_der(a, &a->blocks[i], k),
				    input_place_of_der(b, &b->blocks[i], k)))
				return false;
	return true;
}

static bool
is_same_input(const struct input *a, const struct input *b)
{
	if (!is_same_slice(a->text, b->text) || a->unit != b->unit ||
		a->is_json != b->is_json || a->layer_count != b->layer_count ||
		a->block_count != b->block_count ||
		a->request_count != b->request_count ||
		!are_same_faults(a->faults, b->faults))
		return false;
	for (size_t i = 0; i < a->block_count; i++)
		if (!is_same_block(&a->blocks[i], &b->blocks[i]))
			return false;
	return true;
}

/* Both ways over the first n octets. */
static void
check_input(size_t n, size_t max_octets, const char *what, bool with_places)
{
	const struct slice text = {octets, n};
	struct input quick, slow;

	arena_reset(arena);
	assert_int_equal(input_scan(text, max_octets, arena, &quick), ERR_OK);
	assert_int_equal(
		input_scan_any(text, max_octets, arena, &slow), ERR_OK);
	if (quick.layer_count != 0 || slow.layer_count != 0)
		return; /* what was undone lies elsewhere: not plain */
	if (!is_same_input(&quick, &slow) ||
		(with_places && !are_same_places(&quick, &slow)))
		fail_msg("%s is read in two ways", what);
}

static size_t
read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	assert_non_null(file);
	n = fread(octets, 1, sizeof(octets), file);
	fclose(file);
	return n;
}

static void
test_files_of_the_corpus_are_read_alike(void **state)
{
	glob_t files;

	(void)state;
	assert_int_equal(glob("corpus/*.csr", 0, NULL, &files), 0);
	assert_true(files.gl_pathc > 100);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		size_t n = read_file(files.gl_pathv[i]);

		if (n == sizeof(octets))
			continue;
		check_input(n, MAX_OCTETS, files.gl_pathv[i], n < 4096);
		check_input(n, 100, files.gl_pathv[i], n < 4096);
	}
	globfree(&files);
}

/* Requests whose last lines have no, one and two signs of padding. */
static const char *const examples[] = {"corpus/good-p256.csr",
	"corpus/good-rsa2048.csr", "corpus/good-ed25519.csr",
	"corpus/good-typical.csr"};

enum { EXAMPLES = sizeof(examples) / sizeof(examples[0]) };

static void
test_other_octets_are_read_alike(void **state)
{
	static const uint8_t others[] = "\n\r =-ALUMe/_>%\\\x80";

	(void)state;
	for (size_t i = 0; i < EXAMPLES; i++) {
		size_t n = read_file(examples[i]);

		for (size_t at = 0; at < n; at++) {
			const uint8_t own = octets[at];

			for (size_t k = 0; k < sizeof(others); k++) {
				octets[at] = others[k];
				check_input(n, MAX_OCTETS, examples[i], false);
			}
			octets[at] = own;
		}
	}
}

static void
test_lost_octets_are_read_alike(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXAMPLES; i++) {
		size_t n = read_file(examples[i]);

		for (size_t end = n; end > 0; end--)
			check_input(end, MAX_OCTETS, examples[i], end == n);
		for (size_t at = 0; at < n; at++) {
			const uint8_t own = octets[at];

			memmove(octets + at, octets + at + 1, n - at - 1);
			check_input(n - 1, MAX_OCTETS, examples[i], false);
			memmove(octets + at + 1, octets + at, n - at - 1);
			octets[at] = own;
		}
	}
}

static void
test_added_octets_are_read_alike(void **state)
{
	static const uint8_t others[] = "\n =-AL";

	(void)state;
	for (size_t i = 0; i < EXAMPLES; i++) {
		size_t n = read_file(examples[i]);

		for (size_t at = 0; at <= n; at++) {
			memmove(octets + at + 1, octets + at, n - at);
			for (size_t k = 0; k + 1 < sizeof(others); k++) {
				octets[at] = others[k];
				check_input(
					n + 1, MAX_OCTETS, examples[i], false);
			}
			memmove(octets + at, octets + at + 1, n - at);
		}
	}
}

/* Behind full lines, or none. */
static void
test_short_last_lines_are_read_alike(void **state)
{
	static const char begin[] = "-----BEGIN CERTIFICATE REQUEST-----\n";
	static const char end[] = "-----END CERTIFICATE REQUEST-----\n";

	(void)state;
	for (size_t full = 0; full <= 2; full++)
		for (size_t symbols = 0; symbols <= 5; symbols++) {
			size_t n = sizeof(begin) - 1;

			memcpy(octets, begin, n);
			for (size_t i = 0; i < full * 65 + symbols; i++)
				octets[n++] = i % 65 == 64 ? '\n' : 'M';
			octets[n++] = '\n';
			memcpy(octets + n, end, sizeof(end) - 1);
			check_input(n + sizeof(end) - 1, MAX_OCTETS,
				"a short last line", true);
		}
}

/* Whether the quick way was taken shows where no memory went into layers. */
static void
test_plain_files_are_read_the_quick_way(void **state)
{
	(void)state;
	for (size_t i = 0; i < EXAMPLES; i++) {
		struct input input;
		const struct slice text = {octets, read_file(examples[i])};

		arena_reset(arena);
		assert_int_equal(
			input_scan(text, MAX_OCTETS, arena, &input), ERR_OK);
		assert_null(input.layers);
		assert_int_equal(input.request_count, 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files_of_the_corpus_are_read_alike),
		cmocka_unit_test(test_other_octets_are_read_alike),
		cmocka_unit_test(test_lost_octets_are_read_alike),
		cmocka_unit_test(test_added_octets_are_read_alike),
		cmocka_unit_test(test_short_last_lines_are_read_alike),
		cmocka_unit_test(test_plain_files_are_read_the_quick_way),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
