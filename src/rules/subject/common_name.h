/* What the rules of the subject ask about commonNames.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_COMMON_NAME_H
#define CSRLINT_RULES_SUBJECT_COMMON_NAME_H

#include "facts/suggestions.h"
#include "rules/rule.h"

enum { CN_CHARACTERS = 64 };

/* What a commonName can be, or could have been: the first dNSName that is not
 * too long for one. */
static inline const char *
first_dns_name(const struct csr *csr, struct findings *out)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME &&
			csr->san_names[i].value.n <= CN_CHARACTERS)
			return shown(out, csr->san_names[i].value);
	return NULL;
}

/* A commonName that is left out: what asks for its host or address in the
 * subjectAltName, unless it stands there or cannot. */
static inline struct advice
advice_to_move(const struct facts *facts, const struct common_name *name,
	bool is_in_san, struct findings *out)
{
	bool is_public = facts->limits[LIMIT_CN_IS_HOST] != 0;

	return (struct advice){
		.suggestion = is_in_san || !common_name_has_host(name)
			? NULL
			: suggested_san(findings_memory(out), name, is_public),
		.mend = {MEND_REMOVE, NULL}};
}

/* How a commonName that names no host is mended: it is left out where a
 * dNSName names the server, else only the person can name it. */
static inline struct mend
mend_of_no_host(const struct csr *csr)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME)
			return (struct mend){MEND_REMOVE, NULL};
	return (struct mend){MEND_ASK, NULL};
}

#endif
