/* Reading what the user expects of requests. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_EXPECT_H
#define CSRLINT_LINTER_EXPECT_H

#include "base/text.h"
#include "rules/expected/expectation.h"

/* Puts what csrlint_expect was given before *list, which is freed by
 * expectations_free. False: it is none; *why then says what was expected. */
bool expectation_add(struct expectation **list, const char *key,
	const char *value, struct text *why);

void expectations_free(struct expectation *list); /* may be NULL */

#endif
