/* keyUsage against what keys of the algorithm can do.
 * SPDX-License-Identifier: MIT */
#include "facts/receiver.h"
#include "rules/extension/usage.h"

static void
check_for(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const enum key_family *family = self->arg;
	const struct csr *csr = facts->csr;
	const struct key_uses *uses = judged_uses(csr, *family);
	unsigned mask = csr->usage.key_usage.mask;
	enum severity most = receiver_passes_over_usages(facts)
		? SEVERITY_INFO
		: SEVERITY_ERROR;

	if (uses != NULL && (mask & ~uses->allowed) != 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			bounded(advise_usages(facts, out), most),
			"keyUsage has %s, which %s cannot do, expected %s",
			shown_usages(out, mask & ~uses->allowed), uses->key,
			shown_usages(out, proposed_usages(facts)));
}

static const enum key_family rsa = FAMILY_RSA;
static const enum key_family ec = FAMILY_EC;
static const enum key_family edwards = FAMILY_EDWARDS;
static const enum key_family dsa = FAMILY_DSA;
static const enum key_family pqc = FAMILY_PQC;

static const struct rule rows[] = {
	{
		.id = "ku-not-for-rsa",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what an RSA key cannot do",
		.source = "RFC 3279 2.3.1; RFC 4055 1.2; BR 7.1.2.7.11",
		.why = "RSA keys sign and encipher, they do not agree on keys; "
		       "RSASSA-PSS keys only sign. CAs refuse such a "
		       "keyUsage or drop the bit.",
		.fix = "Leave keyAgreement out, and what narrows it. An "
		       "RSASSA-PSS key leaves keyEncipherment and "
		       "dataEncipherment out as well.",
		.mend = {MEND_REMOVE, "keyAgreement encipherOnly decipherOnly"},
		.check = check_for,
		.arg = &rsa,
	},
	{
		.id = "ku-not-for-ec",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what an EC key cannot do",
		.source = "RFC 8813 3; BR 7.1.2.7.11",
		.why = "keyEncipherment and dataEncipherment belong to RSA and "
		       "must not stand with an EC key. It is the commonest "
		       "fault of recipes that were written for RSA, and what "
		       "cert-manager asks for by default; CAs drop the bit or "
		       "refuse it, and without digitalSignature beside it the "
		       "certificate serves nothing.",
		.fix = "Leave keyEncipherment and dataEncipherment out: TLS "
		       "needs no more than digitalSignature with an EC key.",
		.mend = {MEND_REMOVE, "keyEncipherment dataEncipherment"},
		.check = check_for,
		.arg = &ec,
	},
	{
		.id = "ku-not-for-eddsa",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what a key of its curve cannot do",
		.source = "RFC 8410 5; RFC 9295 3",
		.why = "Ed25519 and Ed448 keys only sign, X25519 and X448 keys "
		       "only agree on keys. CAs refuse another keyUsage, and "
		       "programs reject such a certificate.",
		.fix = "Leave out what the key cannot do: Ed25519 and Ed448 "
		       "keys have digitalSignature.",
		.mend = {MEND_REMOVE, "keyEncipherment dataEncipherment"},
		.check = check_for,
		.arg = &edwards,
	},
	{
		.id = "ku-not-for-pqc",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what a post-quantum key cannot do",
		.source = "RFC 9881 5; RFC 9909 6; RFC 9935 5; "
			  "draft-ietf-lamps-pq-composite-sigs 5.2",
		.why = "ML-DSA, SLH-DSA and composite keys only sign, even "
		       "where RSA is a half of it; ML-KEM keys have "
		       "keyEncipherment alone. CAs refuse another keyUsage.",
		.fix = "Leave out what the key cannot do: keys of ML-DSA and "
		       "SLH-DSA have digitalSignature.",
		.mend = {MEND_REMOVE,
			"keyEncipherment dataEncipherment keyAgreement "
			"encipherOnly decipherOnly"},
		.check = check_for,
		.arg = &pqc,
	},
	{
		.id = "ku-not-for-dsa-dh",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage names what a DSA or Diffie-Hellman key "
			   "cannot do",
		.source = "RFC 3279 2.3.2, 2.3.3",
		.why = "DSA keys only sign, Diffie-Hellman keys only agree on "
		       "keys. CAs refuse another keyUsage or drop the bit.",
		.fix = "Leave out what the key cannot do: DSA keys have "
		       "digitalSignature.",
		.mend = {MEND_REMOVE, "keyEncipherment dataEncipherment"},
		.check = check_for,
		.arg = &dsa,
	},
};
RULES(ku_not, rows);
