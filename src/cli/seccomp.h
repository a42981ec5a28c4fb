/* Linux's seccomp: which system calls a process can make.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SECCOMP_H
#define CSRLINT_CLI_SECCOMP_H

#include <stdbool.h>

/* True where the kernel has it, for a processor whose calls are known. */
bool seccomp_is_there(void);

/* From here on what linting needs is allowed, and all else fails with EPERM:
 * reading, opening for reading, writing to what is open, memory that is not
 * executable, threads, ending. False where the kernel refuses. */
bool seccomp_enter(void);

#endif
