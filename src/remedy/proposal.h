/* What a finding's suggestion says, read back.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_PROPOSAL_H
#define CSRLINT_REMEDY_PROPOSAL_H

#include "base/arena.h"
#include "csr/csr.h"

/* The octets that a suggestion, as quote() of base/text.h writes it, stands
 * for; n == 0 where they are none that can be typed, and p == NULL besides
 * where memory is short. */
struct slice proposal_octets(const char *suggestion, struct arena *arena);

/* True where it lists names for a subjectAltName: "DNS:a.example, IP:...". */
bool proposal_is_name_list(const char *suggestion);

/* Takes the next of "DNS:a, IP:b" off *rest, which is not empty. A name without
 * words before it is of the kind `otherwise`. False: it is no name; memory may
 * be short. */
bool proposal_next_name(struct slice *rest, enum general_name_kind otherwise,
	struct arena *arena, struct general_name *out);

#endif
