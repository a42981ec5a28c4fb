/* commonName: the host with and without www. SPDX-License-Identifier: MIT */
#include "rules/subject/common_name.h"

enum { PAIR_ROOM = HOST_ROOM + 4 };

/* www.example.com for example.com, and the reverse. Without a list of public
 * suffixes nobody knows whether example.co.uk is somebody's domain, so names
 * of other lengths have no twin. */
static bool
twin_of(const struct host *host, char twin[PAIR_ROOM])
{
	bool has_www = slice_equal_ignoring_case(
		slice_head(host->name, 4), slice_text("www."));
	size_t labels = has_www ? 3 : 2;
	struct slice rest = slice_from(host->name, has_www ? 4 : 0);

	if (!host->is_valid || host->is_wildcard || host->has_root ||
		host->label_count != labels)
		return false;
	memcpy(twin, "www.", 4);
	memcpy(twin + (has_www ? 0 : 4), rest.p, rest.n);
	twin[(has_www ? 0 : 4) + rest.n] = '\0';
	return true;
}

/* True where *.example.com covers www.example.com. */
static bool
is_covered(const struct csr *csr, const char *twin)
{
	char wildcard[PAIR_ROOM] = "*";

	if (strncmp(twin, "www.", 4) != 0)
		return false;
	memcpy(wildcard + 1, twin + 3, strlen(twin + 3) + 1);
	return san_dns_name(csr, slice_text(wildcard)) != NULL;
}

static void
check_www_pair(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);
	char twin[PAIR_ROOM];
	struct host host;

	if (cn == NULL)
		return;
	read_cn(facts, cn, &host);
	if (host.kind != HOST_NAME || !host.is_meant || host.user.n > 0 ||
		!twin_of(&host, twin))
		return;
	if (san_dns_name(facts->csr, slice_text(twin)) != NULL ||
		is_covered(facts->csr, twin))
		return;
	found_missing(out, self, place_in(cn, host.name),
		shown_whole(out, slice_text(twin)),
		"\"%s\" is asked for without \"%s\", expected both",
		shown(out, host.name), shown(out, slice_text(twin)));
}

static const struct rule rows[] = {
	{
		.id = "cn-www-pair",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "example.com without www.example.com, or the "
			   "reverse",
		.source = "practice: CAs sell both names as one (help pages "
			  "of GeoTrust and SSL.com)",
		.why = "Some CAs add the other of the two names by "
		       "themselves, some do not: visitors of the one that is "
		       "not in the certificate see a warning.",
		.fix = "Where the host answers to both, ask for both: -addext "
		       "\"subjectAltName=DNS:example.com,"
		       "DNS:www.example.com\".",
		.check = check_www_pair,
	},
};
RULES(cn_www, rows);
