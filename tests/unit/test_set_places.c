/* Inputs that several threads lint are compared in their order.
 * SPDX-License-Identifier: MIT */
#include "csrlint.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "testing.h"

enum { INPUTS = 48, THREADS = 4, ROOM = 1 << 14, TEXT_ROOM = 1 << 20 };

/* Each comes several times, so that requests and keys do. */
static const char *const files[] = {"corpus/good-p256.csr",
	"corpus/good-rsa2048.csr", "corpus/good-typical.csr",
	"corpus/mistakes.csr", "corpus/good-ed25519.csr"};

enum { FILES = sizeof(files) / sizeof(files[0]) };

struct input {
	char name[16];
	uint64_t place;
	struct csrlint_report *report;
	bool is_linted;
};

static struct csrlint *linter;
static struct csrlint_set *set;
static struct input inputs[INPUTS];
static char octets[FILES][ROOM];
static size_t lengths[FILES];
static char *text;
static size_t text_length;

static int
open_all(void **state)
{
	(void)state;
	linter = csrlint_new();
	text = malloc(TEXT_ROOM);
	for (size_t i = 0; i < FILES; i++) {
		FILE *file = fopen(files[i], "rb");

		if (file == NULL)
			return 1;
		lengths[i] = fread(octets[i], 1, ROOM, file);
		fclose(file);
	}
	return linter == NULL || text == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	free(text);
	csrlint_free(linter);
	return 0;
}

static void
begin(void)
{
	set = csrlint_set_new(linter);
	assert_non_null(set);
	for (size_t i = 0; i < INPUTS; i++) {
		snprintf(
			inputs[i].name, sizeof(inputs[i].name), "input %zu", i);
		inputs[i].place = csrlint_set_place(set);
		inputs[i].report = csrlint_report_new();
		assert_non_null(inputs[i].report);
	}
}

static void
lint(struct input *input)
{
	const size_t file = (size_t)(input - inputs) % FILES;

	input->is_linted = csrlint_set_lint_at(set, input->place, linter,
		input->name, octets[file], lengths[file], input->report);
}

static bool
keep(void *context, const void *more, size_t n)
{
	(void)context;
	if (n > TEXT_ROOM - 1 - text_length)
		return false;
	memcpy(text + text_length, more, n);
	text_length += n;
	return true;
}

/* All that was found, in the order of the inputs. */
static char *
end(void)
{
	text_length = 0;
	for (size_t i = 0; i < INPUTS; i++) {
		assert_true(inputs[i].is_linted);
		assert_true(csrlint_write(linter, inputs[i].name,
			inputs[i].report, "jsonl", keep, NULL));
		csrlint_report_free(inputs[i].report);
	}
	csrlint_set_free(set);
	text[text_length] = '\0';
	return strdup(text);
}

/* A thread takes every fourth input. */
static void *
lint_some(void *context)
{
	for (size_t i = *(const size_t *)context; i < INPUTS; i += THREADS)
		lint(&inputs[i]);
	return NULL;
}

static void
test_threads_find_what_one_finds(void **state)
{
	pthread_t threads[THREADS];
	size_t first[THREADS];
	char *alone, *together;

	(void)state;
	begin();
	for (size_t i = 0; i < INPUTS; i++)
		lint(&inputs[i]);
	alone = end();
	assert_non_null(strstr(alone, "request-duplicate"));
	begin();
	for (size_t i = 0; i < THREADS; i++) {
		/* The last input's thread first. */
		first[i] = THREADS - 1 - i;
		assert_int_equal(
			pthread_create(&threads[i], NULL, lint_some, &first[i]),
			0);
	}
	for (size_t i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	together = end();
	assert_string_equal(alone, together);
	free(alone);
	free(together);
}

/* One whose octets are over the budget is never compared: its place is used
 * all the same. */
static void
test_an_input_that_is_refused_passes_its_turn(void **state)
{
	(void)state;
	begin();
	csrlint_report_set_budget(inputs[0].report, CSRLINT_OCTETS, 10);
	for (size_t i = 0; i < INPUTS; i++)
		lint(&inputs[i]);
	assert_false(inputs[0].is_linted);
	assert_true(inputs[1].is_linted);
	for (size_t i = 0; i < INPUTS; i++)
		csrlint_report_free(inputs[i].report);
	csrlint_set_free(set);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_threads_find_what_one_finds),
		cmocka_unit_test(test_an_input_that_is_refused_passes_its_turn),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
