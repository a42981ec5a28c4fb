/* Times one request through all rooms but the verification of its signature and
 * the study of its key, whose costs are those of GMP and Nettle.
 *
 * usage: lint FILE...    (one request in each)
 * CPU microseconds, the least of several turns, one line a file.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "csr/csr.h"
#include "input/input.h"
#include "keys/keys.h"
#include "results/results.h"
#include "verify/verify.h"

enum { OCTETS_MAX = 1 << 17, TURNS = 40, TIMES = 20 };

static struct csrlint *linter;
static struct csrlint_report *report;

static void
fail(const char *what, const char *name)
{
	fprintf(stderr, "%s: %s\n", name, what);
	exit(EXIT_FAILURE);
}

static double
microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

/* What is timed. */
typedef void task(struct slice text, const struct csr *csr);

static void
lint_whole(struct slice text, const struct csr *csr)
{
	(void)csr;
	if (!csrlint_lint(linter, text.p, text.n, report))
		fail("out of memory", "lint");
}

/* What csrlint_lint does of that with Nettle and GMP. */
static void
verify_and_study(struct slice text, const struct csr *csr)
{
	struct rsa_facts rsa;
	struct ec_facts ec;
	struct dsa_facts dsa;

	(void)text;
	(void)verify_signature(&csr->key, &csr->signature_algorithm, csr->info,
		&csr->signature);
	keys_study_rsa(&csr->key, &rsa);
	keys_study_ec(&csr->key, &ec);
	keys_study_dsa(&csr->key, &dsa);
}

static double
measure(task *work, struct slice text, const struct csr *csr)
{
	double begin = microseconds();

	for (int i = 0; i < TIMES; i++)
		work(text, csr);
	return (microseconds() - begin) / (double)TIMES;
}

/* The least of each; both take turns, so that nothing disturbs one alone. */
static void
compare(struct slice text, const struct csr *csr)
{
	double whole = measure(lint_whole, text, csr);
	double left_out = measure(verify_and_study, text, csr);

	for (int turn = 1; turn < TURNS; turn++) {
		double took = measure(lint_whole, text, csr);

		whole = took < whole ? took : whole;
		took = measure(verify_and_study, text, csr);
		left_out = took < left_out ? took : left_out;
	}
	printf("%.1f\n", whole - left_out);
}

static void
time_file(const char *path, struct arena *arena)
{
	static uint8_t octets[OCTETS_MAX];
	FILE *file = fopen(path, "rb");
	struct slice text = {octets, 0};
	struct input input;
	struct csr csr;

	if (file == NULL)
		fail("cannot be read", path);
	text.n = fread(octets, 1, sizeof octets, file);
	fclose(file);
	arena_reset(arena);
	if (input_scan(text, text.n, arena, &input) != ERR_OK ||
		input.block_count == 0 ||
		csr_decode(input.blocks[0].der, arena, &csr) != ERR_OK)
		fail("no request", path);
	compare(text, &csr);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();

	linter = csrlint_new();
	report = csrlint_report_new();
	if (arena == NULL || linter == NULL || report == NULL)
		return EXIT_FAILURE;
	for (int i = 1; i < argc; i++)
		time_file(argv[i], arena);
	csrlint_report_free(report);
	csrlint_free(linter);
	arena_free(arena);
	return EXIT_SUCCESS;
}
