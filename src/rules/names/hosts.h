/* The hosts that the rules about host names judge.
 *
 * They judge each name at one place: at the dNSName, and at the commonName
 * only where no dNSName is equal to it. Typical use:
 *
 *	const struct requested_host *host = NULL;
 *
 *	while ((host = next_host(facts, host, TRAIT(UNDERSCORE))) != NULL)
 *		found(out, self, place_in_host(host, host->host.name),
 *			"%s \"%s\" has an underscore, expected none",
 *			kind_of_host(host), shown(out, host->host.name));
 *
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_NAMES_HOSTS_H
#define CSRLINT_RULES_NAMES_HOSTS_H

#include "names/suffix.h"
#include "rules/rule.h"

/* True where the rules about host names judge the host. They leave a
 * commonName alone that repeats a dNSName, that is an address (cn-ip-*), that
 * is several words (cn-white-space), or whose receiver expects something else
 * there than a host. */
static inline bool
is_judged(const struct facts *facts, const struct requested_host *host)
{
	return host->cn == NULL ||
		(host->twin == NULL && host->host.kind == HOST_NAME &&
			host->host.gap.n == 0 &&
			facts->limits[LIMIT_CN_IS_HOST] != 0);
}

/* The next host behind `after` (NULL: the first) that is judged and has one
 * of the traits; NULL: no more. */
static inline const struct requested_host *
next_host(const struct facts *facts, const struct requested_host *after,
	uint64_t traits)
{
	const struct requested_hosts *hosts = &facts->hosts;
	const struct requested_host *host =
		after == NULL ? hosts->first : after + 1;

	if ((hosts->traits & traits) == 0)
		return NULL;
	for (; host < hosts->first + hosts->count; host++)
		if ((host->traits.bits & traits) != 0 && is_judged(facts, host))
			return host;
	return NULL;
}

/* "system:node:worker-1": Kubernetes names its users and nodes so. */
static inline bool
is_kubernetes_name(const struct requested_host *host)
{
	return host->cn == NULL && slice_begins(host->text, "system:");
}

/* "localhost", but not "*.com". */
static inline bool
is_single_label(const struct requested_host *host)
{
	return (host->traits.bits & (TRAIT(SINGLE_LABEL) | TRAIT(WILDCARD))) ==
		TRAIT(SINGLE_LABEL);
}

/* True where the host is the special domain that it would else be below. */
static inline bool
is_special_itself(const struct requested_host *host)
{
	return host->traits.base.n == host->traits.special->name.n &&
		(host->traits.bits & TRAIT(WILDCARD)) == 0;
}

/* How old the list of public suffixes is. */
static inline const char *
suffix_list_day(struct findings *out)
{
	char day[SUFFIX_DATE_ROOM];

	suffix_list_date(day);
	return day[0] != '\0' ? shown(out, slice_text(day)) : "libpsl";
}

/* True where the receiver is a public CA of TLS: it never certifies what nobody
 * can prove to be theirs, so that this is left out. Others may certify it. */
static inline bool
is_for_public(const struct facts *facts)
{
	return facts->limits[LIMIT_CN_IS_HOST] != 0;
}

/* The advice about a name that no public CA takes. */
static inline struct advice
leave_out_of_public(const struct facts *facts)
{
	return (struct advice){
		.mend = {is_for_public(facts) ? MEND_REMOVE : MEND_NOTHING,
			NULL}};
}

/* The advice to write `suggestion` instead; where there is none, to leave the
 * name out. */
static inline struct advice
replace_or_leave_out(const char *suggestion)
{
	return (struct advice){.suggestion = suggestion,
		.mend = {
			suggestion != NULL ? MEND_REPLACE : MEND_REMOVE, NULL}};
}

/* How messages call the place of a host. */
static inline const char *
kind_of_host(const struct requested_host *host)
{
	return host->cn != NULL ? "commonName" : "dNSName";
}

/* Where a part of a host's text stands in the request. */
static inline struct slice
place_in_host(const struct requested_host *host, struct slice part)
{
	return host->cn != NULL ? place_in(host->cn, part) : part;
}

#endif
