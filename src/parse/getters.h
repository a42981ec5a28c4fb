/* Functions of csrlint.h that hand out a member, each in a line.
 *
 * `of` is what they are asked of, `index` the entry. Of NULL, and beyond the
 * last, the answer is nothing. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PARSE_GETTERS_H
#define CSRLINT_PARSE_GETTERS_H

#include "parse/parsed.h"

#define NO_OCTETS ((struct csrlint_octets){NULL, 0, 0})

#define GETTER(type, name, kind, nothing, answer) \
	type csrlint_##name(const struct csrlint_##kind *of) \
	{ \
		return of == NULL ? (nothing) : (answer); \
	}

/* Octets of the request; of a part of it. */
#define OCTETS(name, slice) \
	GETTER(struct csrlint_octets, parsed_##name, parsed, NO_OCTETS, \
		octets_of(of, slice))
#define PART_OCTETS(kind, name, slice) \
	GETTER(struct csrlint_octets, kind##_##name, kind, NO_OCTETS, \
		octets_of(of->parsed, slice))

#define COUNT(name, count) GETTER(size_t, parsed_##name, parsed, 0, count)

/* The entry of a list that COUNT counts: a part; octets. */
#define ENTRY(type, name, counted, list) \
	const struct csrlint_##type *csrlint_parsed_##name( \
		const struct csrlint_parsed *of, size_t index) \
	{ \
		return index < csrlint_parsed_##counted(of) ? &(list)[index] \
							    : NULL; \
	}
#define OCTETS_AT(name, counted, slice) \
	struct csrlint_octets csrlint_parsed_##name( \
		const struct csrlint_parsed *of, size_t index) \
	{ \
		return index < csrlint_parsed_##counted(of) \
			? octets_of(of, slice) \
			: NO_OCTETS; \
	}

#endif
