/* From notes of octets to findings with places. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_FINDINGS_H
#define CSRLINT_LINTER_FINDINGS_H

#include "linter/passage.h"
#include "rules/engine.h"

/* Where these octets stand in the input: octets of the request's DER, or of the
 * input's text; of others, where the request begins. */
struct input_place findings_place(
	const struct passage *passage, struct slice at);

/* Tells out the findings of the notes, in their order, with texts in the
 * passage's arena. Errors: OVER_BUDGET, where the call may have no more of
 * them; NO_MEMORY. */
enum err_code findings_list(const struct passage *passage,
	const struct notes *notes, struct csrlint_request *out) MUST_CHECK;

#endif
