/* The key of another file: --match. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* What is there, and what was expected. */
static void
report(const struct rule *self, const struct facts *facts,
	const struct reference *other, enum key_likeness likeness,
	struct findings *out)
{
	const struct slice at = facts->csr->key.whole;
	const char *name = other->name;

	switch (likeness) {
	case KEYS_SAME: return;
	case KEYS_DIFFER:
		found(out, self, at,
			"the key is another one, expected that of %s in \"%s\"",
			other->object, name);
		return;
	case KEYS_SAME_NUMBERS:
		found(out, self, at,
			"the key has the same numbers as that of %s in \"%s\", "
			"but the algorithm %s or its parameters are others, "
			"expected %s",
			other->object, name,
			shown_oid(out, facts->csr->key.algorithm.oid),
			shown_oid(out, other->key.algorithm.oid));
		return;
	case KEYS_SAME_MODULUS:
		found(out, self, at,
			"the key has the modulus of that of %s in \"%s\", but "
			"another public exponent",
			other->object, name);
		return;
	case KEYS_UNKNOWN:
		found(out, self, at,
			"the key cannot be read, expected that of %s in \"%s\"",
			other->object, name);
	}
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct reference *each =
		reference_of(facts->references, REFERENCE_MATCH);

	for (; each != NULL; each = reference_of(each->next, REFERENCE_MATCH))
		report(self, facts, each,
			verify_compare_keys(&facts->csr->key, &each->key), out);
}

static const struct rule rows[] = {
	{
		.id = "key-pair-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is not that of the file given by --match",
		.source = "practice: what --match asks for, as cert-manager "
			  "does of its private key",
		.why = "The certificate will not work with the private key: "
		       "servers refuse to start with a certificate and a key "
		       "that do not belong together (OpenSSL: key values "
		       "mismatch).",
		.fix = "Find the private key that the request was made with, "
		       "or make the request anew with the one at hand.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_mismatch,
	},
};
RULES(key_pair, rows);
