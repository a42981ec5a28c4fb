/* The key, whatever its kind. SPDX-License-Identifier: MIT */
#include "facts/signing.h"
#include "rules/rule.h"

static void
check_cannot_sign(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (!key_can_sign(key))
		found(out, self, key->algorithm.oid,
			"a key of algorithm %s makes no signatures, expected "
			"one that has signed this request",
			shown_oid(out, key->algorithm.oid));
}

/* What time was too short for, with commas between. */
static const char *
unfinished_steps(const struct facts *facts, struct findings *out)
{
	struct text steps = text_in(findings_memory(out));
	const char *comma = "";

	if (findings_memory(out) == NULL)
		return "";
	for (int i = 0; i < STEP_COUNT; i++) {
		if ((facts->search.unfinished & 1U << i) == 0)
			continue;
		text_words(&steps, comma);
		text_words(&steps, search_step_name((enum search_step)i));
		comma = ", ";
	}
	return text_get(&steps);
}

/* All who made keys of CVE-2008-0166 are asked within a quarter of an hour
 * only, which is no more than a hint to those who did not ask for it. */
static void
check_search_unfinished(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const unsigned int unfinished = facts->search.unfinished;
	const struct advice advice = {.most = unfinished == 1U << STEP_DEBIAN
			? SEVERITY_INFO
			: SEVERITY_OFF};

	if (unfinished != 0)
		found_advising(out, self, facts->csr->key.bits.octets, advice,
			"time was too short to try: %s; expected more of it "
			"(--deep-seconds)",
			unfinished_steps(facts, out));
}

static const struct rule rows[] = {
	{
		.id = "key-cannot-sign",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is of a kind that makes no signatures",
		.source = "RFC 2986 4.2; RFC 9883 1",
		.why = "A request is signed with the private half of its own "
		       "key. Keys for key agreement and encryption alone "
		       "(X25519, X448, Diffie-Hellman, ML-KEM) cannot do "
		       "that, so the signature is another key's.",
		.fix = "Make a key that signs, and the request with it. For a "
		       "key agreement key ask the CA for another way, CRMF or "
		       "RFC 9883.",
		.mend = {MEND_KEY, NULL},
		.check = check_cannot_sign,
	},
	{
		.id = "key-search-unfinished",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the search for the private key ran out of time",
		.source = "practice: a search that was cut short has shown "
			  "nothing",
		.why = "With --deep csrlint looks for the private key for some "
		       "seconds. What it had no time to try may still find "
		       "the key: that nothing was found says nothing of that.",
		.fix = "The request need not change for it: --deep-seconds "
		       "900 gives the search a quarter of an hour.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_search_unfinished,
	},
};
RULES(key, rows);
