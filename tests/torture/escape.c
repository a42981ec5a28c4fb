/* A library to be preloaded: as soon as the program reads a file, code inside
 * of it tries to do what no linter has to, as a request could that has taken it
 * over. Descriptor 2 gets a line for each attempt: its name, and "done" or the
 * errno in words. SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What is tried here is tried by number: no wrapper shall be in the way. */
static void
tell(const char *name, long answer)
{
	const char *words = answer < 0 ? strerror(errno) : "done";

	dprintf(STDERR_FILENO, "%s: %s\n", name, words);
}

static void
try_files(void)
{
	tell("open a file to be read",
		syscall(SYS_openat, AT_FDCWD, "outside.txt", O_RDONLY));
	tell("open a file to be written",
		syscall(SYS_openat, AT_FDCWD, "outside.txt", O_WRONLY));
	tell("empty a file",
		syscall(SYS_openat, AT_FDCWD, "uk.csr", O_RDONLY | O_TRUNC));
	tell("append to a request",
		syscall(SYS_openat, AT_FDCWD, "uk.csr", O_WRONLY | O_APPEND));
	tell("make a file",
		syscall(SYS_openat, AT_FDCWD, "made.txt", O_WRONLY | O_CREAT,
			0600));
	tell("truncate a file", truncate("outside.txt", 0));
	tell("remove a file", unlink("outside.txt"));
	tell("rename a file", rename("outside.txt", "made.txt"));
	tell("link a file", link("outside.txt", "made.txt"));
	tell("make a directory", mkdir("made", 0700));
	tell("change a mode", chmod("outside.txt", 0777));
}

static void
try_others(void)
{
	char *const arguments[] = {"true", NULL};
	void *memory;

	tell("make a socket", socket(AF_INET, SOCK_STREAM, 0));
	tell("make a local socket", socket(AF_UNIX, SOCK_DGRAM, 0));
	tell("send a signal", kill(getppid(), 0));
	memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	tell("map memory that is executable", memory == MAP_FAILED ? -1 : 0);
	memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	tell("make memory executable",
		mprotect(memory, 4096, PROT_READ | PROT_EXEC));
	/* The child of such a clone is a process of its own. */
	tell("start a process",
		syscall(SYS_clone, SIGCHLD | 0x4000 /* CLONE_VFORK */, NULL,
			NULL, NULL, NULL));
	tell("run a program",
		syscall(SYS_execve, "/bin/true", arguments, NULL));
}

/* In the place of the C library's. */
ssize_t
read(int descriptor, void *octets, size_t n)
{
	static bool has_tried;
	struct stat status;

	if (!has_tried && fstat(descriptor, &status) == 0 &&
		S_ISREG(status.st_mode)) {
		has_tried = true;
		try_files();
		try_others();
	}
	return syscall(SYS_read, descriptor, octets, n);
}
