/* A list of the calls that linting makes. SPDX-License-Identifier: MIT */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* syscall, CLONE_THREAD; NOLINT */
#endif
#include "cli/seccomp.h"

#if defined(__linux__)
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__) && !defined(__ILP32__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__i386__)
#define ARCHITECTURE AUDIT_ARCH_I386
#elif defined(__aarch64__) && !defined(__ILP32__) && \
	__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#elif defined(__arm__) && defined(__ARM_EABI__)
#define ARCHITECTURE AUDIT_ARCH_ARM
#elif defined(__riscv) && __riscv_xlen == 64
#define ARCHITECTURE AUDIT_ARCH_RISCV64
#endif
#endif

#if defined(ARCHITECTURE) && defined(SYS_seccomp)

/* Calls that are allowed whatever they are given. */
static const int allowed[] = {
	SYS_read,
	SYS_write,
	SYS_writev,
	SYS_close,
	SYS_fstat,
	SYS_ftruncate,
	SYS_lseek,
	SYS_getdents64,
	SYS_munmap,
	SYS_mremap,
	SYS_madvise,
	SYS_brk,
	SYS_futex,
#ifdef SYS_poll
	SYS_poll,
#endif
#ifdef SYS_ppoll
	SYS_ppoll,
#endif
#ifdef SYS_ppoll_time64
	SYS_ppoll_time64,
#endif
	SYS_exit,
	SYS_exit_group,
	SYS_rt_sigreturn,
	SYS_rt_sigprocmask,
	SYS_rt_sigaction,
	SYS_restart_syscall,
	SYS_getrandom,
	SYS_clock_gettime,
	SYS_gettimeofday,
	SYS_getpid,
	SYS_gettid,
	SYS_sysinfo,
	SYS_sched_getaffinity,
	SYS_sched_yield,
	SYS_set_robust_list,
#ifdef SYS_rseq
	SYS_rseq,
#endif
#ifdef SYS_newfstatat
	SYS_newfstatat,
#endif
#ifdef SYS_statx
	SYS_statx,
#endif
#ifdef SYS_stat
	SYS_stat,
	SYS_lstat,
#endif
#ifdef SYS_fstatat64
	SYS_fstatat64,
	SYS_fstat64,
	SYS_stat64,
	SYS_lstat64,
#endif
#ifdef SYS__llseek
	SYS__llseek,
#endif
#ifdef SYS_ftruncate64
	SYS_ftruncate64,
#endif
#ifdef SYS_futex_time64
	SYS_futex_time64,
#endif
#ifdef SYS_clock_gettime64
	SYS_clock_gettime64,
#endif
};

/* Calls that are allowed where one argument, the low 32 bits of which the
 * kernel looks at, has just these of the bits in a mask. */
struct check {
	int call;
	int argument;
	uint32_t mask;
	uint32_t bits;
};
static const struct check checked[] = {
#define OPEN_MASK (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND)
	{SYS_openat, 2, OPEN_MASK, O_RDONLY},
#ifdef SYS_open
	{SYS_open, 1, OPEN_MASK, O_RDONLY},
#endif
#ifdef SYS_mmap
	{SYS_mmap, 2, PROT_EXEC, 0},
#endif
#ifdef SYS_mmap2
	{SYS_mmap2, 2, PROT_EXEC, 0},
#endif
	{SYS_mprotect, 2, PROT_EXEC, 0},
	{SYS_fcntl, 1, UINT32_MAX, F_GETFD},
	{SYS_fcntl, 1, UINT32_MAX, F_SETFD},
	{SYS_fcntl, 1, UINT32_MAX, F_GETFL},
	{SYS_fcntl, 1, UINT32_MAX, F_SETFL},
#ifdef SYS_fcntl64
	{SYS_fcntl64, 1, UINT32_MAX, F_GETFD},
	{SYS_fcntl64, 1, UINT32_MAX, F_SETFD},
	{SYS_fcntl64, 1, UINT32_MAX, F_GETFL},
	{SYS_fcntl64, 1, UINT32_MAX, F_SETFL},
#endif
	{SYS_ioctl, 1, UINT32_MAX, TIOCGWINSZ},
	{SYS_ioctl, 1, UINT32_MAX, 0x5401}, /* TCGETS: is this a terminal? */
	{SYS_clone, 0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM},
#ifdef SYS_prlimit64
	/* The size of stacks: of this process, and not to be changed. */
	{SYS_prlimit64, 2, UINT32_MAX, 0},
#endif
};

/* Calls that C libraries do without where the kernel has none. */
static const int absent[] = {
#ifdef SYS_clone3
	SYS_clone3,
#endif
#ifdef SYS_openat2
	SYS_openat2,
#endif
	-1,
};

enum {
	ALLOWED = sizeof(allowed) / sizeof(allowed[0]),
	CHECKED = sizeof(checked) / sizeof(checked[0]),
	ABSENT = sizeof(absent) / sizeof(absent[0]),
	RULES = ALLOWED + CHECKED + 1 + ABSENT,
	RULES_IN_A_ROW = 8, /* of the filter: about the root of their number */
	ROWS = RULES / RULES_IN_A_ROW + 1,
	STEPS = 2 * ALLOWED + 6 * (CHECKED + 1) + 2 * ABSENT + 2 * ROWS + 5
};

/* What is answered to a call. */
struct rule {
	uint32_t call;
	uint32_t action;
	const struct check *check; /* NULL: whatever it is given */
};

/* Those of all calls, in the order of their numbers. */
struct rules {
	struct rule rule[RULES];
	size_t count;
};

/* A filter in the making. */
struct program {
	struct sock_filter steps[STEPS];
	unsigned short count;
};

static void
put(struct rules *rules, uint32_t call, uint32_t action,
	const struct check *check)
{
	size_t i = rules->count++;

	for (; i > 0 && rules->rule[i - 1].call > call; i--)
		rules->rule[i] = rules->rule[i - 1];
	rules->rule[i] = (struct rule){call, action, check};
}

static void
add(struct program *program, unsigned code, uint32_t k, unsigned if_true,
	unsigned if_false)
{
	program->steps[program->count++] = (struct sock_filter){
		(uint16_t)code, (uint8_t)if_true, (uint8_t)if_false, k};
}

static void
load(struct program *program, size_t offset)
{
	add(program, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void
answer(struct program *program, uint32_t action)
{
	add(program, BPF_RET | BPF_K, action, 0, 0);
}

/* The low word of an argument. */
static size_t
argument_at(int index)
{
	const size_t low = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		? 0
		: sizeof(uint32_t);

	return offsetof(struct seccomp_data, args) +
		(size_t)index * sizeof(uint64_t) + low;
}

static void
answer_checked(struct program *program, const struct rule *rule)
{
	const struct check *check = rule->check;

	add(program, BPF_JMP | BPF_JEQ | BPF_K, rule->call, 0, 5);
	load(program, argument_at(check->argument));
	add(program, BPF_ALU | BPF_AND | BPF_K, check->mask, 0, 0);
	add(program, BPF_JMP | BPF_JEQ | BPF_K, check->bits, 0, 1);
	answer(program, rule->action);
	load(program, offsetof(struct seccomp_data, nr));
}

/* Answers where the number that was loaded is that of the rule. */
static void
answer_call(struct program *program, const struct rule *rule)
{
	if (rule->check != NULL) {
		answer_checked(program, rule);
		return;
	}
	add(program, BPF_JMP | BPF_JEQ | BPF_K, rule->call, 0, 1);
	answer(program, rule->action);
}

/* Where the row that begins with this rule ends: it has all rules of a call. */
static size_t
end_of_row(const struct rules *rules, size_t from)
{
	size_t end = from + RULES_IN_A_ROW;

	while (end < rules->count &&
		rules->rule[end - 1].call == rules->rule[end].call)
		end++;
	return end < rules->count ? end : rules->count;
}

/* Answers by the rules of a row, and leads calls from `beyond` on past it. */
static void
answer_row(struct program *program, const struct rule *row, size_t count,
	uint32_t beyond)
{
	const size_t head = program->count;

	add(program, BPF_JMP | BPF_JGE | BPF_K, beyond, 0, 0);
	for (size_t i = 0; i < count; i++)
		answer_call(program, &row[i]);
	answer(program, SECCOMP_RET_ERRNO | EPERM);
	program->steps[head].jt = (uint8_t)(program->count - head - 1);
}

/* Before the kernel takes a filter it asks it about every call that there is:
 * with all rules in one row, that took a tenth of a run on one request. */
static void
answer_all(struct program *program, const struct rules *rules)
{
	size_t end;

	for (size_t i = 0; i < rules->count; i = end) {
		end = end_of_row(rules, i);
		answer_row(program, &rules->rule[i], end - i,
			end < rules->count ? rules->rule[end].call
					   : UINT32_MAX);
	}
	answer(program, SECCOMP_RET_ERRNO | EPERM);
}

static void
compose(struct program *program)
{
	/* What abort() does to this process alone. */
	const struct check own_signals = {
		SYS_tgkill, 0, UINT32_MAX, (uint32_t)getpid()};
	struct rules rules = {.count = 0};

	for (size_t i = 0; i < ALLOWED; i++)
		put(&rules, (uint32_t)allowed[i], SECCOMP_RET_ALLOW, NULL);
	for (size_t i = 0; i < CHECKED; i++)
		put(&rules, (uint32_t)checked[i].call, SECCOMP_RET_ALLOW,
			&checked[i]);
	put(&rules, SYS_tgkill, SECCOMP_RET_ALLOW, &own_signals);
	for (size_t i = 0; i < ABSENT; i++)
		put(&rules, (uint32_t)absent[i], SECCOMP_RET_ERRNO | ENOSYS,
			NULL);
	load(program, offsetof(struct seccomp_data, arch));
	add(program, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
	answer(program, SECCOMP_RET_KILL_PROCESS);
	load(program, offsetof(struct seccomp_data, nr));
	answer_all(program, &rules);
}

bool
seccomp_is_there(void)
{
	uint32_t action = SECCOMP_RET_ERRNO;

	return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool
seccomp_enter(void)
{
	struct program program = {.count = 0};
	struct sock_fprog filter = {.filter = program.steps};

	compose(&program);
	filter.len = program.count;
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
		syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) == 0;
}

#else

bool
seccomp_is_there(void)
{
	return false;
}

bool
seccomp_enter(void)
{
	return false;
}

#endif
