/* What can keep csrlint from doing its work.
 *
 * Findings are about the request and are no errors; an error says that we
 * could not look. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_ERROR_H
#define CSRLINT_BASE_ERROR_H

#include <stddef.h>

#define ERRORS(X) \
	X(OK, "no error") \
	X(NO_MEMORY, "out of memory") \
	X(IO, "cannot read or write") \
	X(USAGE, "wrong usage") \
	X(CONFIG, "wrong configuration") \
	X(DER, "not the DER that was expected") \
	X(CANCELLED, "cancelled") \
	X(OVER_BUDGET, "more than the budget")

enum err_code {
#define X(name, text) ERR_##name,
	ERRORS(X)
#undef X
};

/* Fallible functions return an err_code and must not be ignored. */
#if defined(__GNUC__)
#define MUST_CHECK __attribute__((warn_unused_result))
/* Of a function that most requests never call: what leads to it is laid aside,
 * so that the rest of hundreds of callers is short. */
#define RARELY __attribute__((cold))
/* On Windows, gcc takes printf for that of Microsoft, which has no %zu. */
#if defined(__MINGW32__) && !defined(__clang__)
#define PRINTF_LIKE(string, first) \
	__attribute__((format(gnu_printf, string, first)))
#else
#define PRINTF_LIKE(string, first) \
	__attribute__((format(printf, string, first)))
#endif
#else
#define MUST_CHECK
#define RARELY
#define PRINTF_LIKE(string, first)
#endif

/* The English text of a code, never NULL. */
const char *err_text(enum err_code code);

#endif
