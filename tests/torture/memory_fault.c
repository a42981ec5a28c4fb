/* Preloaded into csrlint: memory that runs out at a chosen call.
 *
 *	MEMORY_FAULT=N        the N-th call for memory answers NULL, from 1 on
 *	MEMORY_FAULT=N+       that one and all after it
 *	MEMORY_FAULT_COUNT=F  writes to the file F how many calls there were
 *
 * Counts malloc, calloc and realloc of the program and of all its libraries.
 * Linked into a program instead, it does what memory_fault.h says.
 * SPDX-License-Identifier: MIT */
#include "memory_fault.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void *(*true_malloc)(size_t);
static void *(*true_calloc)(size_t, size_t);
static void *(*true_realloc)(void *, size_t);
static void (*true_free)(void *);
static char *(*true_getenv)(const char *);

static unsigned long calls, failing;
static bool fails_on, is_over;
static _Thread_local bool is_spared;
static int count_file = -1;

/* dlsym may ask for memory before we know where it comes from. */
static _Alignas(max_align_t) unsigned char early[4096];
static size_t early_used;

static bool
is_early(const void *p)
{
	return (uintptr_t)p >= (uintptr_t)early &&
		(uintptr_t)p < (uintptr_t)early + sizeof(early);
}

static void *
allocate_early(size_t n)
{
	void *p = early + early_used;

	n = (n + 15) / 16 * 16;
	if (n > sizeof(early) - early_used)
		_exit(99);
	early_used += n;
	return p;
}

/* Copied: C knows no cast from an object to a function. */
static void
find(const char *name, void *function)
{
	void *found = dlsym(RTLD_NEXT, name);

	memcpy(function, &found, sizeof(found));
}

__attribute__((constructor)) static void
begin(void)
{
	const char *fault, *path;
	char *end;

	find("getenv", &true_getenv);
	fault = getenv("MEMORY_FAULT");
	path = getenv("MEMORY_FAULT_COUNT");
	find("free", &true_free);
	find("calloc", &true_calloc);
	find("realloc", &true_realloc);
	find("malloc", &true_malloc); /* the last: from now on it counts */
	/* Now, as the sandbox lets nothing be opened at the end. */
	if (path != NULL)
		count_file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (fault == NULL)
		return;
	failing = strtoul(fault, &end, 10);
	fails_on = *end == '+';
}

__attribute__((destructor)) static void
end(void)
{
	char digits[24];
	int n = snprintf(digits, sizeof(digits), "%lu\n", calls);

	if (count_file >= 0 && write(count_file, digits, (size_t)n) != n)
		_exit(99);
}

void
memory_fault_begin(unsigned long call, bool and_after)
{
	calls = 0;
	failing = call;
	fails_on = and_after;
}

unsigned long
memory_fault_end(void)
{
	failing = 0;
	return calls;
}

void
memory_fault_spare(bool wanted)
{
	is_spared = wanted;
}

/* Counts this call; true where it is to fail. */
bool
memory_fault_is_due(void)
{
	unsigned long call;

	if (is_spared || is_over)
		return false;
	call = __atomic_add_fetch(&calls, 1, __ATOMIC_RELAXED);
	if (failing == 0 || call < failing || (call > failing && !fails_on))
		return false;
	errno = ENOMEM;
	return true;
}

/* A program that was built for gcov asks where its counts go before it asks for
 * memory to write them: that is at the very end, and its maker's matter. */
char *
getenv(const char *name)
{
	is_over = is_over || strcmp(name, "GCOV_PREFIX_STRIP") == 0;
	return true_getenv == NULL ? NULL : true_getenv(name);
}

void *
malloc(size_t n)
{
	if (true_malloc == NULL)
		return allocate_early(n);
	return memory_fault_is_due() ? NULL : true_malloc(n);
}

void *
calloc(size_t count, size_t size)
{
	if (true_malloc == NULL)
		return allocate_early(count * size); /* static: zero */
	return memory_fault_is_due() ? NULL : true_calloc(count, size);
}

void *
realloc(void *p, size_t n)
{
	if (true_malloc == NULL && p == NULL)
		return allocate_early(n);
	if (is_early(p))
		_exit(99); /* nobody is known to */
	return memory_fault_is_due() ? NULL : true_realloc(p, n);
}

void
free(void *p)
{
	if (!is_early(p) && true_free != NULL)
		true_free(p);
}
