/* The advice that a finding ends with where a CA of one's own minds less.
 *
 * Names that are nobody's in public, and people and devices for a commonName,
 * are faults to a public CA alone. Whoever has an internal request, and did not
 * know that the profile is one of public TLS, learns it here.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_OWN_CA_H
#define CSRLINT_LINTER_OWN_CA_H

#include "base/text.h"
#include "csrlint.h"
#include "facts/facts.h"
#include "rules/engine.h"

/* True for a rule about public names that an ordinary internal request breaks.
 * *in_private is the severity that it has in profile private, CSRLINT_OFF for
 * none; as src/profiles/private.ini says, to which a test holds it. */
bool own_ca_minds_less(const char *id, enum csrlint_severity *in_private);

/* The fix of a finding of the rule `id`, with that advice behind it where the
 * receiver is a public one and the finding worse than in profile private; else
 * `fix` itself. is_auto: profile auto chose the receiver, and need not be
 * named. The text is in the arena, or is `fix`. */
const char *own_ca_fix(const struct facts *facts, const char *id,
	const struct note *note, const char *fix, bool is_auto,
	struct arena *arena);

#endif
