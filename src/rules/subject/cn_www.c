/* commonName: the host with and without www. SPDX-License-Identifier: MIT */
#include "names/suffix.h"
#include "rules/subject/common_name.h"

enum { PAIR_ROOM = HOST_ROOM + 4 };

/* True for a domain right below a public suffix, example.com or example.co.uk,
 * which somebody has registered; not for a name inside of it or below .local.
 */
static bool
is_registered(const char *name)
{
	const char *dot = strchr(name, '.');

	return dot != NULL && suffix_of(dot + 1) == SUFFIX_ICANN &&
		suffix_of(name) == SUFFIX_NONE;
}

/* www.example.com for example.com, and the reverse. */
static bool
twin_of(const struct host *host, char twin[PAIR_ROOM])
{
	bool has_www;
	const char *domain = twin + 4;

	if (!host->is_valid || host->is_wildcard || host->has_root ||
		host->name.n > HOST_OCTETS)
		return false;
	memcpy(twin, "www.", 4);
	for (size_t i = 0; i < host->name.n; i++)
		twin[4 + i] = (char)ascii_lower(host->name.p[i]);
	twin[4 + host->name.n] = '\0';
	has_www = strncmp(domain, "www.", 4) == 0;
	if (has_www)
		domain += 4;
	if (!is_registered(domain))
		return false;
	if (has_www)
		memmove(twin, domain, strlen(domain) + 1);
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

/* Only the first commonName is judged: of others cn-multiple speaks. */
static void
check_www_pair(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = next_cn(facts, NULL);
	char twin[PAIR_ROOM];

	if (cn == NULL || cn->read.kind != COMMON_NAME_HOST ||
		!twin_of(&cn->read.host, twin) ||
		san_dns_name(facts->csr, slice_text(twin)) != NULL ||
		is_covered(facts->csr, twin))
		return;
	found_missing(out, self, place_in(cn->attribute, cn->read.host.name),
		shown_whole(out, slice_text(twin)),
		"\"%s\" is asked for without \"%s\", expected both",
		shown(out, cn->read.host.name), shown(out, slice_text(twin)));
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
		.fix = "Where the host answers to both, ask for both in the "
		       "subjectAltName.",
		.mend = {MEND_ADD, NULL},
		.check = check_www_pair,
	},
};
RULES(cn_www, rows);
