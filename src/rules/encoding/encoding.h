/* How the rules about the encoding speak of what the raw walk found.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_ENCODING_ENCODING_H
#define CSRLINT_RULES_ENCODING_ENCODING_H

#include "der/der.h"
#include "facts/inner_name.h"
#include "facts/receiver.h"
#include "rules/rule.h"

/* "" or "s", as in "2 octets". */
static inline const char *
plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* Says what is wrong with one fault, or steps aside. */
typedef void say_fault(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out);

/* True for a place in a name of which san-value-encoded-twice speaks. */
static inline bool
is_encoded_twice(const struct facts *facts, struct slice at)
{
	const struct general_name *name = csr_san_name_at(facts->csr, at);

	return name != NULL && read_inner_name(name, NULL);
}

/* How bad a fault is at most: its decoder may take some characters that no
 * PrintableString has, and every decoder refuses all else. */
static inline enum severity
worst_of_fault(
	const struct facts *facts, enum der_fault_kind kind, struct slice at)
{
	return kind == DER_PRINTABLE_CHARSET &&
			receiver_takes_printable(facts, at)
		? (enum severity)facts->limits[LIMIT_SUBJECT_UNREAD_SEVERITY]
		: SEVERITY_ERROR;
}

/* Lets `say` speak of each fault of a kind, and tells how many were seen
 * beyond those that the walk keeps. */
static inline void
for_each_fault(const struct rule *self, const struct facts *facts,
	enum der_fault_kind kind, say_fault *say, struct findings *out)
{
	const struct der_faults *der = facts->der;
	struct slice last = {NULL, 0};

	for (size_t i = 0; i < der->kept; i++) {
		if (der->fault[i].kind != kind ||
			is_encoded_twice(facts, der->fault[i].at))
			continue;
		say(self, facts, &der->fault[i], out);
		last = der->fault[i].at;
	}
	if (der->seen[kind] > DER_FAULTS_PER_KIND)
		found_milder(out, self, worst_of_fault(facts, kind, last), last,
			NULL, "%u more of these follow, expected none",
			(unsigned)(der->seen[kind] - DER_FAULTS_PER_KIND));
}

#endif
