/* Base64 of another kind than the one that PEM has.
 * SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_double(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *twice = framing_fault(facts, INPUT_TWICE);
	const struct input_fault *url = framing_fault(facts, INPUT_BASE64URL);

	if (twice != NULL)
		found(out, self, slice_head(twice->at, 0),
			"the request is encoded in Base64 twice, expected "
			"once");
	else if (url != NULL)
		found(out, self, url->at,
			"the request is encoded in the Base64 of URLs, "
			"expected + and / in place of - and _");
}

static const struct rule rows[] = {
	{
		.id = "input-double-encoded",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "the request is in Base64 twice, or in that of URLs",
		.source = "RFC 7468 2; RFC 4648 4, 5",
		.why = "Kubernetes wants Base64 of the whole PEM file in its "
		       "manifests, ACME wants the Base64 of URLs: right "
		       "there, and unreadable for all others.",
		.fix = "Leave it to such a receiver. For all "
		       "others: " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_double,
	},
};
RULES(input_double, rows);
