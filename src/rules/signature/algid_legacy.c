/* Identifiers from before the RFCs: those of OIW and of TeleTrusT.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/signing.h"

/* Aliases of the RFCs' identifiers: the last octet under 1.3.14.3.2, and what
 * is written today. Source: OIW Stable Implementation Agreements, part 12. */
static const struct alias {
	uint8_t last;
	const char *name;
	const char *today;
} oiw[] = {
	{3, "md5WithRSA", "sha256WithRSAEncryption"},
	{12, "dsa", "id-dsa"},
	{13, "dsaWithSHA", "dsa-with-sha256"},
	{15, "shaWithRSASignature", "sha256WithRSAEncryption"},
	{27, "dsaWithSHA1", "dsa-with-sha256"},
	{29, "sha1WithRSA", "sha256WithRSAEncryption"},
};

/* NULL: none of these. */
static const struct alias *
find_alias(struct slice oid)
{
	if (!is_oiw(oid))
		return NULL;
	for (size_t i = 0; i < sizeof(oiw) / sizeof(oiw[0]); i++)
		if (oiw[i].last == oid.p[oid.n - 1])
			return &oiw[i];
	return NULL;
}

static void
judge(const struct rule *self, struct findings *out,
	const struct algorithm *algorithm, const char *place, enum mend_how how)
{
	const struct alias *alias = find_alias(algorithm->oid);
	const struct advice advice = {
		.suggestion = alias == NULL ? NULL : alias->today,
		.mend = {how, NULL}};

	if (alias != NULL)
		found_advising(out, self, algorithm->oid, advice,
			"%s is %s under an identifier of OIW, expected %s",
			place, alias->name, alias->today);
	else if (is_legacy(algorithm))
		found_advising(out, self, algorithm->oid, advice,
			"%s is %s, an identifier of %s, expected one of the "
			"RFCs",
			place, shown_oid(out, algorithm->oid),
			is_oiw(algorithm->oid) ? "OIW" : "TeleTrusT");
}

static void
check_legacy(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	judge(self, out, &facts->csr->key.algorithm, "the key's algorithm",
		MEND_ENCODE);
	judge(self, out, &facts->csr->signature_algorithm, "signatureAlgorithm",
		MEND_SIGN);
}

static const struct rule rows[] = {
	{
		.id = "algid-legacy-oiw",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "an algorithm stands under an old alias",
		.source = "RFC 3279 2.2, 2.3; RFC 4055 5",
		.why = "In the eighties OIW (1.3.14.3.2) and TeleTrusT "
		       "(1.3.36.3.3.1) gave algorithms identifiers of their "
		       "own. Some old programs still write them; many do not "
		       "know them, and the certificates' standards have "
		       "others.",
		.fix = "Make the request anew with a newer tool: makecert and "
		       "the Java tools of old have successors.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_legacy,
	},
};
RULES(algid_legacy, rows);
