/* What the rules of the subject ask about commonNames.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_COMMON_NAME_H
#define CSRLINT_RULES_SUBJECT_COMMON_NAME_H

#include "facts/suggestions.h"
#include "rules/rule.h"

/* What a commonName can be, or could have been: the first dNSName. */
static inline const char *
first_dns_name(const struct csr *csr, struct findings *out)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME)
			return shown(out, csr->san_names[i].value);
	return NULL;
}

#endif
