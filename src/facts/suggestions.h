/* Names as they should be written, for suggestions: each in one place, so that
 * no two rules propose two forms of one name. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_SUGGESTIONS_H
#define CSRLINT_FACTS_SUGGESTIONS_H

#include "base/arena.h"
#include "facts/hosts.h"
#include "names/host.h"

/* All of them write into the arena, as quote() does (base/text.h): an arena of
 * NULL stands for text that nobody will see. */

/* The host's name as it should be written, U-labels as A-labels; NULL where
 * there is no name. */
const char *suggested_host(struct arena *arena, const struct host *host);

/* "IP:192.0.2.1"; NULL where the host is no address, or programs do not agree
 * which one it is. */
const char *suggested_address(
	struct arena *arena, const struct requested_host *host);

#endif
