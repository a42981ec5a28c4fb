/* keyUsage against the purposes of extKeyUsage.
 * SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

/* What the key cannot do, or what nothing is known of, is passed over:
 * suggestions are of use only where the key can. */
static unsigned
possible(const struct csr *csr, unsigned mask)
{
	const struct key_uses *uses = key_uses_find(&csr->key);

	return uses == NULL ? mask : mask & uses->allowed;
}

/* digitalSignature goes with each purpose; a key that cannot sign has what it
 * can do of the others. */
static struct advice
advise(unsigned usages, struct findings *out)
{
	if ((usages & USAGE_DIGITAL_SIGNATURE) != 0)
		return (struct advice){0};
	return (struct advice){.mend = {MEND_ADD, usage_words(out, usages)}};
}

/* Where the key can do nothing of that, the purpose goes. */
static void
report(const struct rule *self, const struct csr *csr,
	const struct csr_purpose *purpose, struct findings *out)
{
	const unsigned usages = possible(csr, consistent_usages(purpose->id));
	const char *asked = oid_name(purpose->id);
	const char *has = shown_usages(out, csr->usage.key_usage.mask);

	if (usages == 0)
		found_advising(out, self, purpose->oid,
			(struct advice){.fix = "Leave the purpose out, or make "
					       "a key that can sign, and the "
					       "request with it.",
				.mend = {MEND_REMOVE, NULL}},
			"%s is asked for, but keyUsage has %s, expected no "
			"such purpose, as the key can do nothing that goes "
			"with it",
			asked, has);
	else
		found_advising(out, self, purpose->oid, advise(usages, out),
			"%s is asked for, but keyUsage has %s, expected %s",
			asked, has, shown_usages(out, usages));
}

static void
check_inconsistent(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_purpose *purpose = csr->usage.purposes.purpose;

	if (is_about_ca(csr))
		return; /* of a CA it bounds what it issues */
	for (size_t i = 0; i < judged_purposes(facts); i++, purpose++)
		if (is_forbidden(csr, purpose->id))
			report(self, csr, purpose, out);
}

static const struct rule rows[] = {
	{
		.id = "ku-eku-inconsistent",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage forbids what extKeyUsage asks for",
		.source = "RFC 5280 4.2.1.12",
		.why = "A certificate is good for a purpose only where both "
		       "extensions allow it. TLS libraries check that: a "
		       "client's certificate without digitalSignature is "
		       "rejected, whatever extKeyUsage says.",
		.fix = "Ask for digitalSignature as well; every purpose of RFC "
		       "5280 goes with it.",
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_inconsistent,
	},
};
RULES(ku_eku, rows);
