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
	const struct algorithm *algorithm, const char *place)
{
	const struct alias *alias = find_alias(algorithm->oid);

	if (alias != NULL)
		found_better(out, self, algorithm->oid, alias->today,
			"%s is %s under an identifier of OIW, expected %s",
			place, alias->name, alias->today);
	else if (is_legacy(algorithm))
		found(out, self, algorithm->oid,
			"%s is %s, an identifier of %s, expected one of the "
			"RFCs",
			place, shown_oid(out, algorithm->oid),
			is_oiw(algorithm->oid) ? "OIW" : "TeleTrusT");
}

static void
check_legacy(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	judge(self, out, &facts->csr->key.algorithm, "the key's algorithm");
	judge(self, out, &facts->csr->signature_algorithm,
		"signatureAlgorithm");
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
		.fix = "Make the request with a newer tool: openssl req -new "
		       "-sha256 -key my.key -out my.csr. For makecert and old "
		       "Java keytools there are successors.",
		.check = check_legacy,
	},
};
RULES(algid_legacy, rows);
