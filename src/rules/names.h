/* What several rule files ask about the names of a request: the common name
 * as a host, and whether a host is among the names of the subjectAltName.
 *
 * Each search looks at every name once, so a rule asks for a fixed number of
 * hosts only, never for each of a list. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_NAMES_H
#define CSRLINT_RULES_NAMES_H

#include "names/address.h"
#include "names/host.h"
#include "names/literal.h"
#include "names/suffix.h"
#include "names/variable.h"
#include "rules/rule.h"

/* Takes a commonName apart. */
static inline void
read_cn(const struct facts *facts, const struct name_attribute *cn,
	struct host *host)
{
	if (cn == facts->hosts.first_cn)
		*host = facts->hosts.first_cn_host;
	else
		host_read(cn->text, host);
}

/* Steps *cn to the next commonName, from NULL to the first, and reads its
 * host; false where there is no more. */
static inline bool
next_cn(const struct facts *facts, const struct name_attribute **cn,
	struct host *host)
{
	*cn = *cn == NULL ? csr_name_first(facts->csr, OID_COMMON_NAME)
			  : csr_name_next(facts->csr, *cn);
	if (*cn != NULL)
		read_cn(facts, *cn, host);
	return *cn != NULL;
}

/* What a commonName can be, or could have been: the first dNSName. */
static inline const char *
first_dns_name(const struct csr *csr, struct findings *out)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME)
			return shown(out, csr->san_names[i].value);
	return NULL;
}

/* Where a part of an attribute's text stands in the request: the part itself,
 * or the whole value where the text had to be converted. */
static inline struct slice
place_in(const struct name_attribute *attribute, struct slice part)
{
	return slice_holds(attribute->value, part) ? part : attribute->value;
}

/* True where a rule of the subject speaks of the text, so that no other rule
 * need say that it is no host: string-nul-character,
 * subject-control-character, subject-san-text-in-value ("DNS:www.foo.de"),
 * subject-unresolved-variable ("${HOSTNAME}"). */
static inline bool
is_spoken_of(struct slice text)
{
	static const char *const marks[] = {
		"DNS:", "IP:", "IP Address:", "subjectAltName"};

	if (variable_find(text).n > 0)
		return true;
	for (; text.n > 0; text = slice_from(text, 1)) {
		if (text.p[0] < ' ')
			return true;
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
			if (text.p[0] == (uint8_t)marks[i][0] &&
				slice_begins(text, marks[i]))
				return true;
	}
	return false;
}

/* --- the hosts of a request, rules/hosts.h ---------------------------------
 */

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

/* "localhost", but not "*.com". */
static inline bool
is_single_label(const struct requested_host *host)
{
	return (host->traits.bits & (TRAIT(SINGLE_LABEL) | TRAIT(WILDCARD))) ==
		TRAIT(SINGLE_LABEL);
}

/* How old the list of public suffixes is. */
static inline const char *
suffix_list_day(struct findings *out)
{
	char day[SUFFIX_DATE_ROOM];

	suffix_list_date(day);
	return day[0] != '\0' ? shown(out, slice_text(day)) : "libpsl";
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

/* --- names as they should be ------------------------------------------------
 */

/* The host's name as it should be written, U-labels as A-labels; NULL where
 * there is no name. */
static inline const char *
suggested_host(struct findings *out, const struct host *host)
{
	char ascii[HOST_ROOM];

	if (host->name.n == 0)
		return NULL;
	if (host->is_unicode && host_to_ascii(host->name, ascii))
		return shown(out, slice_text(ascii));
	return shown(out, host->name);
}

/* "IP:192.0.2.1"; NULL where the host is no address, or programs do not agree
 * which one it is. */
static inline const char *
suggested_address(struct findings *out, const struct requested_host *host)
{
	char text[ADDRESS_ROOM + 3] = "IP:";
	struct literal literal;

	if (!literal_read(host->traits.base, &literal) || literal.ambiguous)
		return NULL;
	(void)address_print(
		(struct slice){literal.octets, literal.n}, text + 3);
	return shown_whole(out, slice_text(text));
}

/* --- names beside each other -----------------------------------------------
 */

/* The first dNSName that is this name but for the case of letters; NULL:
 * none. */
static inline const struct general_name *
san_dns_name(const struct csr *csr, struct slice name)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME &&
			slice_equal_ignoring_case(
				csr->san_names[i].value, name))
			return &csr->san_names[i];
	return NULL;
}

/* The first iPAddress that is this host's; NULL: none, or it is a name. */
static inline const struct general_name *
san_address(const struct csr *csr, const struct host *host)
{
	size_t n = host->kind == HOST_IPV4 ? 4 : 16;
	struct slice address = {host->address, n};

	if (host->kind != HOST_IPV4 && host->kind != HOST_IPV6)
		return NULL;
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_IP_ADDRESS &&
			slice_equal(csr->san_names[i].value, address))
			return &csr->san_names[i];
	return NULL;
}

/* The name of the SAN that is this host but for the case of letters, U-labels
 * compared as A-labels; NULL: none. */
static inline const struct general_name *
san_name(const struct csr *csr, const struct host *host)
{
	const struct general_name *address = san_address(csr, host);
	char ascii[HOST_ROOM];

	if (address != NULL)
		return address;
	if (host->is_unicode && host_to_ascii(host->name, ascii))
		return san_dns_name(csr, slice_text(ascii));
	return san_dns_name(csr, host->name);
}

#endif
