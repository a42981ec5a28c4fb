/* The key of the certificate that is renewed: --previous.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* Numbers count, not what they are named: a renewal under another algorithm
 * has the old private key all the same. */
static bool
is_reused(enum key_likeness likeness)
{
	return likeness == KEYS_SAME || likeness == KEYS_SAME_NUMBERS ||
		likeness == KEYS_SAME_MODULUS;
}

static void
check_reused(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	const struct reference *each =
		reference_of(facts->references, REFERENCE_PREVIOUS);

	for (; each != NULL;
		each = reference_of(each->next, REFERENCE_PREVIOUS))
		if (is_reused(verify_compare_keys(key, &each->key)))
			found(out, self, key->whole,
				"the key is that of %s in \"%s\", expected a "
				"new one",
				each->object, each->name);
}

static const struct rule rows[] = {
	{
		.id = "key-reused",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the key is that of the file given by --previous",
		.source = "practice: what --previous asks for, as OpenXPKI "
			  "does of the keys that it knows",
		.why = "A key that was in use for years has been on backups "
		       "and on old machines, and whoever has it keeps it with "
		       "the new certificate. CAs may take it, some do not.",
		.fix = "Make a new key for the renewal.",
		.mend = {MEND_KEY, NULL},
		.check = check_reused,
	},
};
RULES(key_reused, rows);
