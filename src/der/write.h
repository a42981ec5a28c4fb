/* Elements of DER, put around octets. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_WRITE_H
#define CSRLINT_DER_WRITE_H

#include "base/arena.h"
#include "base/slice.h"
#include "der/der.h"

/* The element of this identifier octet whose content is the parts, one behind
 * the other, in memory of the arena. n == 0 where memory is short, or where a
 * part says so of itself (p == NULL): calls may be put into one another, and
 * the outermost be asked alone. An empty part has a p that is not NULL. */
struct slice der_wrap(struct arena *arena, uint8_t identifier,
	const struct slice *parts, size_t count);

/* The element `whole` with other octets for the content `at` of an element
 * within it, or of itself, in memory of the arena. n == 0 where memory is
 * short, where `at` is no such content, where it lies deeper than 8 elements,
 * and where a tag around it has a number above 30. */
struct slice der_replace(struct arena *arena, struct slice whole,
	struct slice at, struct slice content);

/* The same with an identifier of one octet or more, X.690 8.1.2.4. */
struct slice der_wrap_long(struct arena *arena, struct slice identifier,
	const struct slice *parts, size_t count);

#endif
