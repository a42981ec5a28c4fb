/* The names of severities. SPDX-License-Identifier: MIT */
#include <string.h>

#include "csrlint.h"

static const char *const severity_names[] = {
	[CSRLINT_OFF] = "off",
	[CSRLINT_INFO] = "info",
	[CSRLINT_NOTICE] = "notice",
	[CSRLINT_WARNING] = "warning",
	[CSRLINT_ERROR] = "error",
};

const char *
csrlint_severity_name(enum csrlint_severity severity)
{
	return severity_names[severity];
}

bool
csrlint_severity_find(const char *name, enum csrlint_severity *severity)
{
	for (size_t i = CSRLINT_OFF; i <= CSRLINT_ERROR; i++)
		if (strcmp(name, severity_names[i]) == 0) {
			*severity = (enum csrlint_severity)i;
			return true;
		}
	return false;
}
