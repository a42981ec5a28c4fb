/* Words that patterns of some things are made of, and what they mean.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_WORDS_H
#define CSRLINT_POLICY_WORDS_H

#include "policy/policy.h"

/* The words of a thing of FORM_WORD or FORM_DIGEST, in their order, and of
 * FORM_KEY the kinds of keys; NULL from the last on. */
const char *words_at(const struct policy_thing *thing, size_t index);

/* Letters of ASCII in lower case, no hyphens and no blanks, in the arena: what
 * words of FORM_KEY and FORM_DIGEST are compared by. Empty where memory is
 * short. */
struct slice words_fold(struct slice text, struct arena *arena);

/* The name of a curve as csrlint has it ("P-256" of "prime256v1"); NULL: there
 * is none like that, and *nearest is one that was meant, or NULL. */
const char *words_curve(struct slice name, const char **nearest);

/* True where an OID that has a name may be one of this thing, of FORM_OBJECT.
 */
bool words_may_be(const struct policy_thing *thing, struct slice oid);

#endif
