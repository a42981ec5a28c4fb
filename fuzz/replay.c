/* Gives inputs to a fuzz target without a fuzzer: the files that are named, or
 * as a test all of corpus/, fuzz/repro/ and src/profiles/, and to a target that
 * takes DER changed requests of them; built by afl-clang-fast, what AFL++ hands
 * over. SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef HAVE_CHANGES
#include "changes.h"
#endif

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum { MAX_OCTETS = 1 << 22 };

static uint8_t input[MAX_OCTETS];

#ifdef __AFL_COMPILER
__AFL_FUZZ_INIT();
#endif

/* Each run gets memory of its exact size, so that AddressSanitizer sees a read
 * past the end. */
static void
give(const uint8_t *bytes, size_t n)
{
	uint8_t *copy = malloc(n > 0 ? n : 1);

	if (copy == NULL)
		abort();
	memcpy(copy, bytes, n);
	LLVMFuzzerTestOneInput(copy, n);
	free(copy);
}

static bool
replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t n;
	bool whole;

	if (file == NULL)
		return false;
	n = fread(input, 1, sizeof(input), file);
	whole = !ferror(file) && n < sizeof(input);
	fclose(file);
	if (whole)
		give(input, n);
#ifdef HAVE_CHANGES
	if (whole)
		changes_make(input, n, give);
#endif
	return whole;
}

/* A test per file of the folder; folders in it are left out. */
static void
test_folder(const char *folder, int *tests, int *failures)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, NULL, alphasort);

	for (int i = 0; i < count; i++) {
		char path[4096];
		struct stat facts;
		bool good;

		snprintf(path, sizeof(path), "%s/%s", folder,
			entries[i]->d_name);
		free(entries[i]);
		if (stat(path, &facts) != 0 || !S_ISREG(facts.st_mode))
			continue;
		good = replay(path);
		*failures += !good;
		printf("%sok %d - %s\n", good ? "" : "not ", ++*tests, path);
		/* A crash shall not take away what went before it. */
		fflush(stdout);
	}
	if (count >= 0)
		free(entries);
}

static int
test_all(void)
{
	int tests = 0;
	int failures = 0;

	test_folder("corpus", &tests, &failures);
	test_folder("fuzz/repro", &tests, &failures);
	test_folder("src/profiles", &tests, &failures);
	printf("1..%d\n", tests);
	return failures > 0 || tests == 0;
}

#ifdef __AFL_COMPILER
/* Many inputs per process: shared memory in, no file read. */
static int
serve_afl(void)
{
	const uint8_t *shared = __AFL_FUZZ_TESTCASE_BUF;

	while (__AFL_LOOP(10000))
		give(shared, (size_t)__AFL_FUZZ_TESTCASE_LEN);
	return 0;
}
#endif

int
main(int argc, char **argv)
{
	int failures = 0;

#ifdef __AFL_COMPILER
	if (argc == 1)
		return serve_afl();
#endif
	if (argc == 1)
		return test_all();
	for (int i = 1; i < argc; i++)
		failures += !replay(argv[i]);
	return failures > 0;
}
