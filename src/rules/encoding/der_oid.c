/* OBJECT IDENTIFIERs that are none, or that are too long for many.
 * SPDX-License-Identifier: MIT */
#include "rules/encoding/encoding.h"

enum { ARCS_MAX = 20, CHARACTERS_MAX = 100, PRINTED_OCTETS = 64 };

/* The part that has such a name goes, if it is not the key or the signature. */
static struct advice
advice_for(const struct facts *facts, struct slice at)
{
	const struct csr *csr = facts->csr;

	if (slice_holds(csr->key.whole, at))
		return (struct advice){.mend = {MEND_KEY, NULL}};
	if (slice_holds(csr->signature_algorithm.whole, at))
		return (struct advice){.mend = {MEND_SIGN, NULL}};
	return (struct advice){0};
}

static void
say_malformed(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	if (fault->at.n == 0)
		found_advising(out, self, fault->at,
			advice_for(facts, fault->at),
			"the OBJECT IDENTIFIER has no octets, expected at "
			"least 1");
	else if (fault->at.p[0] == 0x80)
		found_advising(out, self, fault->at,
			advice_for(facts, fault->at),
			"an arc of the OBJECT IDENTIFIER begins with octet 80, "
			"expected as few octets as possible");
	else
		found_advising(out, self, fault->at,
			advice_for(facts, fault->at),
			"the last arc of the OBJECT IDENTIFIER is unfinished, "
			"expected it to end with an octet below 80");
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_OID_MALFORMED, say_malformed, out);
}

static void
say_too_long(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out)
{
	size_t characters = strlen(shown_oid(out, fault->at));

	if (fault->number > ARCS_MAX)
		found_advising(out, self, fault->at,
			advice_for(facts, fault->at),
			"the OBJECT IDENTIFIER has %zu arcs, expected %d at "
			"most",
			fault->number, ARCS_MAX);
	else if (fault->at.n > PRINTED_OCTETS || characters > CHARACTERS_MAX)
		found_advising(out, self, fault->at,
			advice_for(facts, fault->at),
			"the OBJECT IDENTIFIER has over %d characters in "
			"dotted form, expected that at most",
			CHARACTERS_MAX);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_fault(self, facts, DER_OID_LONG, say_too_long, out);
}

/* --- arcs ------------------------------------------------------------------
 */

enum { GO_ARC_MAX = 0x7fffffff };

static bool
has_arc_over_31_bits(struct slice oid)
{
	uint64_t arc = 0;

	for (size_t i = 0; i < oid.n; i++) {
		arc = arc << 7 | (oid.p[i] & 0x7f);
		if (arc > GO_ARC_MAX)
			return true;
		if ((oid.p[i] & 0x80) == 0)
			arc = 0;
	}
	return false;
}

static void
judge_arcs(const struct rule *self, struct slice oid, const char *of,
	struct findings *out)
{
	if (has_arc_over_31_bits(oid))
		found(out, self, oid,
			"the type of %s has an arc of over 31 bits in its "
			"OBJECT IDENTIFIER, expected fewer",
			of);
}

/* Where Go reads arcs: in the subject and in the list of PKCS #9. Attributes it
 * passes over; of algorithms rules of their own speak. */
static void
check_arcs(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->name_count; i++)
		judge_arcs(self, csr->names[i].oid,
			"an attribute of the subject", out);
	for (size_t i = 0; i < csr->extension_count; i++) {
		const size_t holder = csr->extensions[i].attribute;

		if (csr->attributes[holder].type == OID_EXTENSION_REQUEST)
			judge_arcs(self, csr->extensions[i].oid,
				"a requested extension", out);
	}
}

static const struct rule rows[] = {
	{
		.id = "der-oid-arc-over-31-bits",
		.severity = SEVERITY_INFO,
		.part = PART_REQUEST,
		.summary = "an OBJECT IDENTIFIER has an arc of over 31 bits, "
			   "which Go refuses",
		.source = "Go encoding/asn1/asn1.go; RFC 5280 appendix B",
		.why = "Arcs below 2^28 are what every program must handle. Go "
		       "reads them up to 31 bits and refuses the whole request "
		       "otherwise (\"base 128 integer too large\"): so do "
		       "Kubernetes, Vault, step-ca and Let's Encrypt. OIDs "
		       "made of a UUID, below 2.25, have such an arc.",
		.fix = "Leave the extension or attribute out where the CA "
		       "does not ask for it, or use an OID below an arc of "
		       "your own: IANA hands out private enterprise numbers.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_arcs,
	},
	{
		.id = "der-oid-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an OBJECT IDENTIFIER is malformed",
		.source = "X.690 8.19.2",
		.why = "Nobody can say what it names. Some programs drop the "
		       "part they cannot read and take it for another one, "
		       "others refuse the request.",
		.fix = "Leave the part out whose name nobody can read, or "
		       "make the request anew with another tool or a newer "
		       "version.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_malformed,
	},
	{
		.id = "der-oid-too-long",
		.severity = SEVERITY_NOTICE,
		.part = PART_DER,
		.summary = "an OBJECT IDENTIFIER is longer than all must "
			   "handle",
		.source = "RFC 5280 appendix B",
		.why = "Programs must handle 20 arcs and 100 characters. Some "
		       "cut what is longer, so that two can look the same.",
		.fix = "Leave the extension or attribute out where the CA "
		       "does not ask for it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_too_long,
	},
};
RULES(der_oid, rows);
