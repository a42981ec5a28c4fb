/* The tables of src/data/debian as they are, for known/tables_data.h.
 * SPDX-License-Identifier: MIT */
#ifdef __CET__
#include <cet.h> /* no jump lands here: without this note none is guarded */
#endif
#ifdef __APPLE__
#define SYMBOL(name) _##name
#define HIDDEN(name) .private_extern _##name
#define CONSTANTS .section __TEXT,__const
#else
#define SYMBOL(name) name
#define HIDDEN(name) .hidden name
#define CONSTANTS .section .rodata
#endif

	CONSTANTS

#define TABLE(name, size, path) \
	.globl SYMBOL(name); \
	HIDDEN(name); \
SYMBOL(name): \
	.incbin path; \
0: \
	.balign 4; \
	.globl SYMBOL(size); \
	HIDDEN(size); \
SYMBOL(size): \
	.long 0b - SYMBOL(name)

TABLE(debian_p256, debian_p256_octets, "src/data/debian/p256.bin")
TABLE(debian_p384, debian_p384_octets, "src/data/debian/p384.bin")
TABLE(debian_p521, debian_p521_octets, "src/data/debian/p521.bin")
TABLE(debian_rsa1024, debian_rsa1024_octets, "src/data/debian/rsa1024.bin")
TABLE(debian_rsa2048, debian_rsa2048_octets, "src/data/debian/rsa2048.bin")

#ifdef __ELF__
	.section .note.GNU-stack,"",%progbits
#endif
