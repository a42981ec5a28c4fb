/* Headers of the older PEM. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_lines(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_HEADER);

	if (fault != NULL)
		found(out, self, fault->at,
			"there are header lines behind BEGIN, expected Base64");
}

static const struct rule rows[] = {
	{
		.id = "pem-header-lines",
		.severity = SEVERITY_WARNING,
		.part = PART_INPUT,
		.summary = "header lines stand between BEGIN and the Base64",
		.source = "RFC 7468 2; RFC 1421 4.4",
		.why = "Lines such as Proc-Type, DEK-Info or Comment belong to "
		       "an older format. openssl and certtool refuse the "
		       "block. A request is never encrypted.",
		.fix = "Delete the lines with the colon and the empty line "
		       "behind them; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_lines,
	},
};
RULES(pem_header, rows);
