/* keyUsage: that it is there and says something that can be.
 * SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->usage.key_usage.source.extension != NULL ||
		is_request_unread(csr) || csr->usage.basic_constraints.is_ca)
		return; /* ca-request-key-usage or bc-ca-true */
	found_better(out, self, place_of_missing(csr),
		suggested_key_usage(facts, out),
		"no keyUsage is requested, expected at least "
		"digitalSignature");
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_key_usage *usage = &facts->csr->usage.key_usage;

	if (!is_read(&usage->source) || usage->mask != 0 ||
		usage->has_unknown_bits || usage->octets.p == NULL)
		return; /* ext-malformed, ku-unknown-bit, der-bitstring-unused
			 */
	found_advising(out, self, usage->source.extension->value,
		advise_usages(facts, out),
		"keyUsage has no bit set, expected one or more");
}

static void
check_unknown_bit(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_key_usage *usage = &facts->csr->usage.key_usage;

	if (usage->has_unknown_bits)
		found_better(out, self, usage->octets,
			suggested_key_usage(facts, out),
			"keyUsage has a bit above 8 (decipherOnly) set, "
			"expected bits 0 to 8 only");
}

static void
check_not_critical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_source *source = &facts->csr->usage.key_usage.source;

	if (is_read(source) && !source->extension->critical)
		found_better(out, self, source->extension->whole,
			suggested_key_usage(facts, out),
			"keyUsage is not critical, expected it critical");
}

/* True where a rule ku-not-for-... speaks of any agreement of keys. */
static bool
can_never_agree(const struct public_key *key)
{
	const struct key_uses *uses = key_uses_find(key);

	return uses != NULL && (uses->allowed & USAGE_KEY_AGREEMENT) == 0;
}

static void
check_only(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_key_usage *usage = &csr->usage.key_usage;
	unsigned both = USAGE_ENCIPHER_ONLY | USAGE_DECIPHER_ONLY;

	if ((usage->mask & both) == 0 || can_never_agree(&csr->key))
		return;
	if ((usage->mask & USAGE_KEY_AGREEMENT) == 0)
		found_advising(out, self, usage->octets,
			advise_usages(facts, out),
			"keyUsage has %s without keyAgreement, expected it "
			"beside keyAgreement only",
			shown_usages(out, usage->mask & both));
	else if ((usage->mask & both) == both)
		found_advising(out, self, usage->octets,
			advise_usages(facts, out),
			"keyUsage has encipherOnly and decipherOnly, expected "
			"one of them at most");
}

static const struct rule rows[] = {
	{
		.id = "ku-missing",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "no keyUsage is requested",
		.source = "BR 7.1.2.7.6; SBR 7.1.2.3 e; CSBR 7.1.2.3 e",
		.why = "The certificate should say what the key is for. Most "
		       "CAs put in what their profile says.",
		.fix = "Nothing has to be done where the CA decides. Else ask "
		       "for digitalSignature, with the critical flag.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_missing,
	},
	{
		.id = "ku-empty",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage allows nothing",
		.source = "RFC 5280 4.2.1.3",
		.why = "At least one bit must be set: a key that may be used "
		       "for nothing is of no use. CAs refuse the request or "
		       "fail to decode it.",
		.fix = "Ask for what the key is to do, which is "
		       "digitalSignature for most, or leave the extension to "
		       "the CA.",
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_empty,
	},
	{
		.id = "ku-unknown-bit",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage has a bit that means nothing",
		.source = "RFC 5280 4.2.1.3",
		.why = "There are nine usages, bits 0 to 8. Another one is a "
		       "fault of the program that made the request; CAs "
		       "cannot grant it, some cannot read it.",
		.fix = "Name the usages, and let the tool set the bits. They "
		       "were written as octets.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_unknown_bit,
	},
	{
		.id = "ku-not-critical",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage is not critical",
		.source = "RFC 5280 4.2.1.3; BR 7.1.2.7.6; CSBR 7.1.2.3 e",
		.why = "It should be critical, so that no program passes over "
		       "it; for code signing it must be. CAs mostly set the "
		       "flag themselves.",
		.fix = "Ask for keyUsage with the critical flag.",
		.mend = {MEND_CRITICAL, "critical keyUsage"},
		.check = check_not_critical,
	},
	{
		.id = "ku-encipher-decipher-only",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.topic = TOPIC_KEY_USAGE,
		.summary = "encipherOnly or decipherOnly without what it "
			   "narrows",
		.source = "RFC 5280 4.2.1.3",
		.why = "Both narrow keyAgreement and mean nothing without it, "
		       "and together they leave nothing. CAs refuse it or "
		       "drop it.",
		.fix = "Leave encipherOnly and decipherOnly out.",
		.mend = {MEND_REMOVE, "encipherOnly decipherOnly"},
		.check = check_only,
	},
};
RULES(ku, rows);
