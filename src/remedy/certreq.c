/* certreq. SPDX-License-Identifier: MIT */
#include "remedy/tools.h"
#include "remedy/words.h"

static bool
tell(const struct remedy *remedy, struct remedy_text *out)
{
	(void)remedy;
	return remedy_refuse(out, "words for certreq");
}

const struct remedy_tool remedy_certreq = {"certreq", tell};
