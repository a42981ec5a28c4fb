/* Names as they should be written, for suggestions: each in one place, so that
 * no two rules propose two forms of one name. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_SUGGESTIONS_H
#define CSRLINT_FACTS_SUGGESTIONS_H

#include "base/arena.h"
#include "facts/hosts.h"
#include "names/host.h"

/* All of them write into the arena, as quote() does (base/text.h): an arena of
 * NULL stands for text that nobody will see. */

/* The host's name as it should be written, U-labels as A-labels, without the
 * root's dot; NULL where there is no name, or where U-labels end in a label
 * that is no top-level domain, so that nobody knows what was meant. */
const char *suggested_host(struct arena *arena, const struct host *host);

/* The same of a commonName, without what is out of place in it; NULL where it
 * is no host. */
const char *suggested_cn(struct arena *arena, const struct common_name *name);

/* "DNS:www.example.com", "IP:192.0.2.1": how to ask for the host that a
 * commonName is; NULL where it is none, or none that a name of the
 * subjectAltName can be, as "a_b.example". Where is_public it is one that a
 * public CA can validate: no single label, no Reserved IP Address (BR 1.6.1),
 * nothing below .local and the like. */
const char *suggested_san(
	struct arena *arena, const struct common_name *name, bool is_public);

/* "IP:192.0.2.1"; NULL where the host is no address, or programs do not agree
 * which one it is. */
const char *suggested_address(
	struct arena *arena, const struct requested_host *host);

#endif
