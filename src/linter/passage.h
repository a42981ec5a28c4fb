/* One request on its way through the rooms. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_PASSAGE_H
#define CSRLINT_LINTER_PASSAGE_H

#include "linter/auto.h"
#include "linter/company.h"
#include "linter/linter.h"
#include "linter/report.h"

struct passage {
	const struct csrlint *linter;
	struct report *report;
	const struct profile *profile; /* the request's own */
	struct auto_choice choice;     /* profile auto: what told it */
	struct arena *arena;
	struct arena *scratch;
	const struct input *input;
	struct company *company;
	size_t number;             /* of the request */
	const uint8_t *key_digest; /* of all findings; NULL: none */
	struct facts facts;
	struct csr csr;
};

#endif
