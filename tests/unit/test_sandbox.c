/* What a thread can still do that gave its rights up. A thread, and not the
 * process, so that the test itself may go on as before.
 * SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* MAP_ANONYMOUS; NOLINT */
#endif
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "cli/landlock.h"
#include "cli/seccomp.h"
#include "testing.h"

#define A_REQUEST "corpus/good-p256.csr"

/* Sanitizers make calls of their own where a thread ends. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_WATCHED true
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define IS_WATCHED true
#endif
#ifndef IS_WATCHED
#define IS_WATCHED false
#endif

static void
in_a_thread(void *(*run)(void *), void *what)
{
	pthread_t thread;

	assert_int_equal(pthread_create(&thread, NULL, run, what), 0);
	assert_int_equal(pthread_join(thread, NULL), 0);
}

/* What opening comes to: 0, or errno. */
static int
try_open(const char *path, int flags)
{
	const int descriptor = open(path, flags);

	if (descriptor < 0)
		return errno;
	(void)close(descriptor);
	return 0;
}

/* --- which calls -----------------------------------------------------------
 */

struct calls {
	bool is_entered;
	int reading, writing, connecting, executing;
};

static int
try_socket(void)
{
	const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);

	if (descriptor < 0)
		return errno;
	(void)close(descriptor);
	return 0;
}

static int
try_memory(int protection)
{
	void *p = mmap(
		NULL, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return errno;
	(void)munmap(p, 4096);
	return 0;
}

static void *
make_calls(void *context)
{
	struct calls *calls = context;

	calls->is_entered = seccomp_enter();
	calls->reading = try_open(A_REQUEST, O_RDONLY | O_CLOEXEC);
	calls->writing = try_open("/dev/null", O_WRONLY | O_CLOEXEC);
	calls->connecting = try_socket();
	calls->executing = try_memory(PROT_READ | PROT_EXEC);
	return NULL;
}

static void
test_calls_that_linting_does_not_need_are_refused(void **state)
{
	struct calls calls = {.is_entered = false};

	(void)state;
	if (IS_WATCHED || !seccomp_is_there())
		skip();
	in_a_thread(make_calls, &calls);
	assert_true(calls.is_entered);
	assert_int_equal(calls.reading, 0);
	assert_int_equal(calls.writing, EPERM);
	assert_int_equal(calls.connecting, EPERM);
	assert_int_equal(calls.executing, EPERM);
	assert_int_equal(try_open("/dev/null", O_WRONLY | O_CLOEXEC), 0);
}

/* --- which files -----------------------------------------------------------
 */

struct files {
	const char *allowed[4]; /* up to a NULL */
	int ruleset;            /* instead of the kernel's own; 0: that */
	bool is_opened, is_failed;
	int request, folder, other;
};

static void *
reach_files(void *context)
{
	struct files *files = context;
	struct landlock landlock;

	files->is_opened = landlock_open(&landlock);
	if (!files->is_opened)
		return NULL;
	if (files->ruleset != 0) {
		(void)close(landlock.ruleset);
		landlock.ruleset = files->ruleset;
	}
	for (size_t i = 0; files->allowed[i] != NULL; i++)
		landlock_allow(&landlock, files->allowed[i]);
	files->is_failed = landlock.failed;
	landlock_close(&landlock);
	files->request = try_open(A_REQUEST, O_RDONLY | O_CLOEXEC);
	files->folder = try_open("corpus", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	files->other = try_open("LICENSE", O_RDONLY | O_CLOEXEC);
	return NULL;
}

static void
reach(struct files *files)
{
	if (IS_WATCHED || !landlock_is_there())
		skip();
	in_a_thread(reach_files, files);
	assert_true(files->is_opened);
}

static void
test_only_what_was_named_is_read(void **state)
{
	struct files of_file = {.allowed = {A_REQUEST, "-", "no such file"}};
	struct files of_folder = {.allowed = {"corpus"}};

	(void)state;
	reach(&of_file);
	assert_false(of_file.is_failed);
	assert_int_equal(of_file.request, 0);
	assert_int_equal(of_file.folder, EACCES);
	assert_int_equal(of_file.other, EACCES);
	reach(&of_folder);
	assert_false(of_folder.is_failed);
	assert_int_equal(of_folder.request, 0);
	assert_int_equal(of_folder.folder, 0);
	assert_int_equal(of_folder.other, EACCES);
}

static void
test_a_pipe_takes_no_rule_and_is_no_failure(void **state)
{
	char path[64];
	int ends[2];
	struct files files = {.allowed = {path}};

	(void)state;
	assert_int_equal(pipe(ends), 0);
	(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", ends[0]);
	reach(&files);
	(void)close(ends[0]);
	(void)close(ends[1]);
	assert_false(files.is_failed);
	assert_int_equal(files.other, EACCES);
}

/* Else what the user named could not be read. */
static void
test_nothing_is_taken_where_a_rule_is_missing(void **state)
{
	struct files files = {.allowed = {A_REQUEST}, .ruleset = -1};

	(void)state;
	reach(&files);
	assert_true(files.is_failed);
	assert_int_equal(files.request, 0);
	assert_int_equal(files.other, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_calls_that_linting_does_not_need_are_refused),
		cmocka_unit_test(test_only_what_was_named_is_read),
		cmocka_unit_test(test_a_pipe_takes_no_rule_and_is_no_failure),
		cmocka_unit_test(test_nothing_is_taken_where_a_rule_is_missing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
