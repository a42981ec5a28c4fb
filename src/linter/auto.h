/* Which profile a request asks for, where the user leaves that open.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_AUTO_H
#define CSRLINT_LINTER_AUTO_H

#include "facts/facts.h"

/* A compiled-in profile, and what told that it is wanted. */
struct auto_choice {
	const char *profile; /* "smime"; NULL: nothing tells */
	const char *reason;  /* "the purpose emailProtection", in English */
};

/* The profiles that auto_choose chooses from; NULL past the last. */
const char *auto_profile(size_t index);

/* Chooses by what the request says, the surest sign first: the extended key
 * usage, a reserved policy identifier, a wish to be a CA, names that only one
 * system has, the subjectAltName, the subject. facts need csr and hosts. */
struct auto_choice auto_choose(const struct facts *facts);

#endif
