/* What several rule files ask about how extensions are requested.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_REQUESTS_H
#define CSRLINT_RULES_REQUESTS_H

#include "rules/rule.h"

/* True where the fault lies in the list of extensions, not in the value of
 * one: csr-extension-request-malformed speaks of these alone. */
static inline bool
is_of_extension_request(const struct csr_fault *fault)
{
	return strcmp(fault->path, CSR_EXTENSION_REQUEST_PATH) == 0;
}

/* The extension that holds `at`; empty where none does. */
static inline struct slice
extension_around(const struct csr *csr, struct slice at)
{
	for (size_t i = 0; i < csr->extension_count; i++)
		if (slice_holds(csr->extensions[i].whole, at))
			return csr->extensions[i].whole;
	return (struct slice){NULL, 0};
}

#endif
