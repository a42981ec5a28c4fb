/* The hosts that a request asks for, each read once before the rules run, and
 * its names beside each other.
 *
 * A host stands in a dNSName or in a commonName.
 *
 * Each search looks at every name once, so a rule asks for a fixed number of
 * hosts only, never for each of a list. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_HOSTS_H
#define CSRLINT_FACTS_HOSTS_H

#include "base/arena.h"
#include "base/error.h"
#include "csr/csr.h"
#include "names/common_name.h"
#include "names/traits.h"

struct facts;

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

/* A commonName, be it meant as a host or not, and what was meant by it. */
struct requested_cn {
	const struct name_attribute *attribute;
	/* The same name in the SAN, as requested_host has it; NULL where it is
	 * no host. */
	const struct general_name *twin;
	struct common_name read;
};

/* First the dNSNames in order, then the commonNames that are meant as hosts.
 * Of the former as many as limit san-max-count says (of more
 * csr-too-many-elements speaks), of the latter 16 (cn-multiple). */
struct requested_hosts {
	const struct requested_host *first;
	size_t count;
	uint64_t traits;               /* of all of them together */
	const struct requested_cn *cn; /* the first 16, in order */
	size_t cn_count;
};

/* Reads the first dNSNames of csr (borrowed), at_most of them, and its
 * commonNames into *out, which lives in the arena. Its work is linear in the
 * request. Errors: NO_MEMORY. */
enum err_code hosts_read(const struct csr *csr, size_t at_most,
	struct arena *arena, struct requested_hosts *out) MUST_CHECK;

/* The commonName behind `after` (NULL: the first); NULL: no more are read. */
const struct requested_cn *next_cn(
	const struct facts *facts, const struct requested_cn *after);

/* Where a part of an attribute's text stands in the request: the part itself,
 * or the whole value where the text had to be converted. */
struct slice place_in(
	const struct name_attribute *attribute, struct slice part);

/* True where a rule of the subject speaks of the text, so that no other rule
 * need say that it is no mail address: string-nul-character,
 * subject-control-character, subject-san-text-in-value ("DNS:www.foo.de"),
 * subject-unresolved-variable ("${HOSTNAME}"). */
bool is_spoken_of(struct slice text);

/* The first dNSName that is this name but for the case of letters; NULL:
 * none. */
const struct general_name *san_dns_name(
	const struct csr *csr, struct slice name);

/* The first iPAddress that is this host's; NULL: none, or it is a name. */
const struct general_name *san_address(
	const struct csr *csr, const struct host *host);

/* The name of the SAN that is this host but for the case of letters, U-labels
 * compared as A-labels; NULL: none. */
const struct general_name *san_name(
	const struct csr *csr, const struct host *host);

#endif
