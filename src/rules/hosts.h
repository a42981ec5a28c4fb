/* The hosts that a request asks for, each read once before the rules run.
 *
 * A host stands in a dNSName or in a commonName. The rules about host names
 * judge each name at one place: at the dNSName, and at the commonName only
 * where no dNSName is equal to it. Typical use:
 *
 *	const struct requested_host *host = NULL;
 *
 *	while ((host = next_host(facts, host, TRAIT(UNDERSCORE))) != NULL)
 *		found(out, self, place_in_host(host, host->host.name),
 *			"%s \"%s\" has an underscore, expected none",
 *			kind_of_host(host), shown(out, host->host.name));
 *
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_HOSTS_H
#define CSRLINT_RULES_HOSTS_H

#include "csr/csr.h"
#include "names/traits.h"

struct requested_host {
	/* Where it stands: one of the two, the other is NULL. */
	const struct general_name *san;  /* a dNSName */
	const struct name_attribute *cn; /* a commonName meant as a host */
	/* A commonName's: the first dNSName or iPAddress that is the same but
	 * for the case of letters, U-labels compared as A-labels. */
	const struct general_name *twin;
	struct slice text; /* the dNSName's octets, the commonName as UTF-8 */
	struct host host;
	struct host_traits traits;
};

/* First the dNSNames in order, then the commonNames that are meant as hosts.
 * Of the former as many as limit san-max-count says (of more
 * csr-too-many-elements speaks), of the latter 16 (cn-multiple). */
struct requested_hosts {
	const struct requested_host *first;
	size_t count;
	uint64_t traits; /* of all of them together */
	/* The first commonName, or NULL, and it taken apart, be it meant as a
	 * host or not: several rules look at it. */
	const struct name_attribute *first_cn;
	struct host first_cn_host;
};

#endif
