/* OIDs as people write them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_OBJECT_H
#define CSRLINT_POLICY_OBJECT_H

#include "base/arena.h"
#include "der/oid.h"

/* Reads the dotted form, "1.3.6.1.4.1.311.20.2", into content octets in the
 * arena. False: it is none, an arc has over 168 bits, or memory is short. */
bool object_read(struct slice text, struct arena *arena, struct slice *oid);

/* The known OID of that name in any case of letters; OID_UNKNOWN: none. */
enum oid_id object_named(struct slice name);

#endif
