/* Who made a key of CVE-2008-0166.
 *
 * From September 2006 to May 2008 the OpenSSL of Debian, and of what was made
 * of Debian, stirred nothing into its random numbers but the process id. What
 * a command did before it made a key was always the same, so that each kind of
 * key has 32,768 values on every platform, times three for what was found of
 * the file ~/.rnd. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_MAKER_H
#define CSRLINT_KNOWN_MAKER_H

#include <stdint.h>

/* How long a long is, and which octet of it comes first. */
enum debian_platform {
	DEBIAN_LE64, /* amd64, ia64, alpha */
	DEBIAN_LE32, /* i386, arm, mipsel */
	DEBIAN_BE32, /* powerpc, sparc, mips, s390 */
	DEBIAN_PLATFORM_COUNT
};

enum debian_seed {
	DEBIAN_SEED_READ,       /* 1024 octets, written by a run before */
	DEBIAN_SEED_UNREADABLE, /* or empty: under sudo, for example */
	DEBIAN_SEED_ABSENT,     /* as in a first run */
	DEBIAN_SEED_COUNT
};

enum {
	DEBIAN_PROCESS_COUNT = 32768, /* ids 0 to 32767 */
	DEBIAN_MAKER_COUNT = DEBIAN_PROCESS_COUNT * (int)DEBIAN_PLATFORM_COUNT *
		(int)DEBIAN_SEED_COUNT
};

struct debian_maker {
	enum debian_platform platform;
	enum debian_seed seed;
	unsigned int process; /* below DEBIAN_PROCESS_COUNT */
};

/* The makers numbered: 0 to DEBIAN_MAKER_COUNT - 1. */
uint32_t debian_number(struct debian_maker maker);
struct debian_maker debian_numbered(uint32_t number);

#endif
