/* Runs a program and makes one of its system calls fail.
 *
 * usage: io_fault NUMBER ERROR COMMAND [ARGUMENT]...
 *
 * NUMBER counts, from 1, the calls that reach for files after main() has begun,
 * which is where standard input is looked at (fcntl). ERROR is the name of an
 * errno; "short": a read or write of one octet; or "list": nothing fails, and
 * descriptor 9 gets a line "NUMBER NAME ARGUMENT" for each call, with its first
 * argument.
 *
 * A tracer and no preloaded library, for what stdio writes, and what a program
 * that is linked statically does, passes such a library by. Once a program that
 * was built for gcov opens a file of counts all is over: those are not its own,
 * and a fault would spoil them for all other tests. Exit status: that of the
 * command, 128 and the signal that ended it, or 125 where tracing is not
 * to be had. SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__) && defined(__x86_64__)
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>

enum { UNTRACEABLE = 125, LIST_DESCRIPTOR = 9 };

/* The calls that reach for files. */
static const struct {
	long number;
	const char *name;
} calls[] = {
	{SYS_open, "open"},
	{SYS_openat, "openat"},
	{SYS_read, "read"},
	{SYS_write, "write"},
	{SYS_writev, "writev"},
	{SYS_close, "close"},
	{SYS_stat, "stat"},
	{SYS_lstat, "lstat"},
	{SYS_fstat, "fstat"},
	{SYS_newfstatat, "fstatat"},
	{SYS_getdents64, "getdents"},
	{SYS_mmap, "mmap"},
	{SYS_ftruncate, "ftruncate"},
	{SYS_unlink, "unlink"},
	{SYS_fcntl, "fcntl"},
	{SYS_prctl, "prctl"},
#ifdef SYS_seccomp
	{SYS_seccomp, "seccomp"},
#endif
#ifdef SYS_landlock_create_ruleset
	{SYS_landlock_create_ruleset, "landlock"},
	{SYS_landlock_add_rule, "landlock"},
	{SYS_landlock_restrict_self, "landlock"},
#endif
#ifdef SYS_clone3
	{SYS_clone3, "clone"},
#endif
	{SYS_clone, "clone"},
};

static const struct {
	const char *name;
	int number;
} errors[] = {
	{"EIO", EIO},
	{"EINTR", EINTR},
	{"EMFILE", EMFILE},
	{"ENOMEM", ENOMEM},
	{"EACCES", EACCES},
	{"ENOSPC", ENOSPC},
	{"EAGAIN", EAGAIN},
	{"ENOSYS", ENOSYS},
	{"EPERM", EPERM},
};

/* What is to fail, and how far the run has come. */
struct plan {
	long number;   /* 0: nothing fails */
	int error;     /* 0: the call is cut short */
	bool is_begun; /* main has */
	bool is_over;  /* all but writing counts is done */
	bool is_list;
	long count;
};

static const char *
name_of(const struct user_regs_struct *registers)
{
	long number = (long)registers->orig_rax;

	/* Memory that belongs to no file is another test's. */
	if (number == SYS_mmap && (int)registers->r8 < 0)
		return NULL;
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (calls[i].number == number)
			return calls[i].name;
	return NULL;
}

/* What program begins with. */
static bool
is_main(const struct user_regs_struct *registers)
{
	return (long)registers->orig_rax == SYS_fcntl && registers->rdi == 0 &&
		(int)registers->rsi == F_GETFD;
}

/* The text at this address of the child, which may end within the room. */
static void
read_text(pid_t child, unsigned long long address, char *text, size_t room)
{
	char path[64];
	ssize_t n = -1;
	int memory;

	(void)snprintf(path, sizeof(path), "/proc/%ld/mem", (long)child);
	memory = open(path, O_RDONLY | O_CLOEXEC);
	if (memory >= 0) {
		n = pread(memory, text, room - 1, (off_t)address);
		close(memory);
	}
	text[n < 0 ? 0 : n] = '\0';
}

static bool
opens_counts(pid_t child, const struct user_regs_struct *registers)
{
	static const char ending[] = ".gcda";
	const long number = (long)registers->orig_rax;
	char name[4096];
	size_t length;

	if (number != SYS_open && number != SYS_openat)
		return false;
	read_text(child, number == SYS_open ? registers->rdi : registers->rsi,
		name, sizeof(name));
	length = strlen(name);
	return length >= sizeof(ending) &&
		strcmp(name + length - (sizeof(ending) - 1), ending) == 0;
}

/* At the entry of a call: true where it is the one that fails. */
static bool
is_chosen(pid_t child, struct plan *plan,
	const struct user_regs_struct *registers)
{
	const char *name = name_of(registers);

	plan->is_begun = plan->is_begun || is_main(registers);
	plan->is_over = plan->is_over || opens_counts(child, registers);
	if (!plan->is_begun || plan->is_over || name == NULL)
		return false;
	plan->count++;
	if (plan->is_list)
		dprintf(LIST_DESCRIPTOR, "%ld %s %lld\n", plan->count, name,
			(long long)registers->rdi);
	return plan->count == plan->number;
}

/* Goes on to where the child next stops; false where it has ended. */
static bool
resume(pid_t child, int signal_number, int *status)
{
	if (ptrace(PTRACE_SYSCALL, child, NULL, (long)signal_number) != 0)
		return false;
	return waitpid(child, status, 0) == child && WIFSTOPPED(*status);
}

/* The call is not made, and answers the error; or of one octet. */
static bool
spoil(pid_t child, const struct plan *plan, struct user_regs_struct *registers,
	int *status)
{
	if (plan->error == 0) {
		if (registers->rdx > 1)
			registers->rdx = 1;
		ptrace(PTRACE_SETREGS, child, NULL, registers);
		return resume(child, 0, status);
	}
	registers->orig_rax = (unsigned long long)-1;
	ptrace(PTRACE_SETREGS, child, NULL, registers);
	if (!resume(child, 0, status))
		return false;
	ptrace(PTRACE_GETREGS, child, NULL, registers);
	registers->rax = (unsigned long long)-plan->error;
	ptrace(PTRACE_SETREGS, child, NULL, registers);
	return true;
}

/* From one stop to the next; calls stop at entry and at exit. */
static int
trace(pid_t child, struct plan *plan)
{
	int status = 0;
	int handed_on = 0;
	bool is_entry = true;

	waitpid(child, &status, 0);
	ptrace(PTRACE_SETOPTIONS, child, NULL,
		PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
	while (resume(child, handed_on, &status)) {
		struct user_regs_struct registers;
		bool is_call = WSTOPSIG(status) == (SIGTRAP | 0x80);

		handed_on = is_call || WSTOPSIG(status) == SIGTRAP
			? 0
			: WSTOPSIG(status);
		if (!is_call)
			continue;
		if (is_entry) {
			ptrace(PTRACE_GETREGS, child, NULL, &registers);
			if (!is_chosen(child, plan, &registers)) {
				is_entry = false;
				continue;
			}
			if (!spoil(child, plan, &registers, &status))
				break;
		}
		is_entry = true;
	}
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

static bool
read_plan(struct plan *plan, char **argv)
{
	plan->number = strtol(argv[1], NULL, 10);
	plan->is_list = strcmp(argv[2], "list") == 0;
	if (plan->is_list || strcmp(argv[2], "short") == 0)
		return true;
	for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++)
		if (strcmp(errors[i].name, argv[2]) == 0)
			plan->error = errors[i].number;
	return plan->error != 0;
}

int
main(int argc, char **argv)
{
	struct plan plan = {0};
	pid_t child;

	if (argc < 4 || !read_plan(&plan, argv)) {
		fputs("usage: io_fault NUMBER ERROR COMMAND...\n", stderr);
		return 2;
	}
	child = fork();
	if (child < 0)
		return UNTRACEABLE;
	if (child == 0) {
		close(LIST_DESCRIPTOR);
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(UNTRACEABLE);
		execvp(argv[3], argv + 3);
		_exit(UNTRACEABLE);
	}
	return trace(child, &plan);
}

#else

int
main(void)
{
	return 125;
}

#endif
