/* Runs a program and prints what it took: CPU seconds, kilobytes of memory at
 * most, exit status. Its output is thrown away.
 *
 * The memory of a process counts from its fork on, so that the parent must be
 * small: a scripting language's own getrusage would tell of its interpreter.
 * SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CPU_SECONDS = 20, NOT_RUN = 127 };

static void
run(char *const *command)
{
	const struct rlimit limit = {CPU_SECONDS, CPU_SECONDS};
	int nowhere = open("/dev/null", O_RDWR);

	if (nowhere < 0 || setrlimit(RLIMIT_CPU, &limit) != 0)
		_exit(NOT_RUN);
	for (int stream = 0; stream <= 2; stream++)
		if (dup2(nowhere, stream) < 0)
			_exit(NOT_RUN);
	execvp(command[0], command);
	_exit(NOT_RUN);
}

static double
seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

/* As a shell has it: 128 and the signal, where one ended the program. */
static int
exit_status(int status)
{
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int
main(int argc, char **argv)
{
	struct rusage usage;
	int status;
	pid_t child;

	if (argc < 2) {
		fputs("usage: measure PROGRAM [ARGUMENT]...\n", stderr);
		return 2;
	}
	child = fork();
	if (child == 0)
		run(argv + 1);
	if (child < 0 || waitpid(child, &status, 0) != child ||
		getrusage(RUSAGE_CHILDREN, &usage) != 0) {
		perror("measure");
		return EXIT_FAILURE;
	}
	printf("%.6f %ld %d\n",
		seconds(usage.ru_utime) + seconds(usage.ru_stime),
		usage.ru_maxrss, exit_status(status));
	return EXIT_SUCCESS;
}
