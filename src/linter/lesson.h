/* What good requests have in common, thing by thing.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_LESSON_H
#define CSRLINT_LINTER_LESSON_H

#include "base/text.h"
#include "policy/policy.h"

enum { LESSON_VALUES_MAX = 1000 /* different ones of a thing that are kept */ };

/* One value, and in how many requests it stands. */
struct lesson_value {
	struct policy_value value; /* `at` means nothing here */
	size_t requests;
	size_t last_request; /* that it was counted for; from 1 on */
};

/* A thing, and what its values were in all requests. */
struct lesson_thing {
	struct lesson_thing *next;
	struct policy_thing thing;
	size_t least; /* values in a request */
	size_t most;
	struct policy_range length; /* of the values, in characters */
	struct lesson_value *value;
	size_t count;
	size_t room;
	bool has_more; /* than LESSON_VALUES_MAX; what is kept is not all */
};

struct csrlint_lesson {
	struct arena *arena;
	struct arena *scratch;       /* of one request */
	struct lesson_thing *things; /* in the order of a policy */
	struct lesson_thing *last;
	size_t requests;
	/* Each commonName was one of the dNSNames of its request. */
	bool is_cn_in_san;
	/* Something stood in a request that no section can be about: an OID
	 * that is none, a name of a kind of its own. */
	bool has_nameless;
};

/* Appends the policy that all requests hold to. */
void lesson_write(const struct csrlint_lesson *lesson, struct text *out);

/* Appends what stands behind `allow =` for the values of a thing; nothing
 * where no list says less than any value. */
void lesson_write_patterns(const struct lesson_thing *thing, struct text *out);

#endif
