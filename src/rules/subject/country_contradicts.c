/* countryName beside the host names. SPDX-License-Identifier: MIT */
#include "rules/subject/common_name.h"
#include "rules/subject/identity.h"

/* Whether every host name so far ends in the domain of one country. */
struct shared_tld {
	const char *country; /* alpha-2; NULL: no name yet */
	struct slice label;
	bool differs; /* or tells no country */
};

/* A single label has no top-level domain: "CA" may be anything. */
static void
look_at_name(struct shared_tld *shared, const struct host *host)
{
	const char *country = NULL;

	if (host->kind == HOST_NAME && host->is_valid && host->label_count > 1)
		country = cctld_country(host->last_label);
	if (country == NULL ||
		(shared->country != NULL &&
			strcmp(shared->country, country) != 0))
		shared->differs = true;
	shared->country = country;
	shared->label = host->last_label;
}

/* A commonName that is no host name but an organization's, say, tells
 * nothing. */
static struct shared_tld
find_shared_tld(const struct facts *facts)
{
	const struct csr *csr = facts->csr;
	struct shared_tld shared = {NULL, {NULL, 0}, false};
	const struct requested_cn *cn = NULL;
	struct host host;

	while ((cn = next_cn(facts, cn)) != NULL)
		if (cn->read.kind == COMMON_NAME_HOST)
			look_at_name(&shared, &cn->read.host);
	for (size_t i = 0; i < csr->san_count && !shared.differs; i++) {
		if (csr->san_names[i].kind != SAN_DNS_NAME)
			continue;
		host_read(csr->san_names[i].value, &host);
		look_at_name(&shared, &host);
	}
	return shared;
}

static void
check_contradicts_tld(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct country *country = facts->subject.country;
	struct shared_tld shared = find_shared_tld(facts);
	const struct country *other;

	if (country == NULL || shared.country == NULL || shared.differs ||
		countries_are_one_state(country->code, shared.country))
		return;
	if (country_find(slice_text(shared.country), &other) ==
		COUNTRY_ASSIGNED)
		found(out, self,
			csr_name_first(facts->csr, OID_COUNTRY_NAME)->value,
			"countryName is \"%s\" (%s), while all host names end "
			"in \".%s\" (%s)",
			country->code, country->name, shown(out, shared.label),
			other->name);
}

static const struct rule rows[] = {
	{
		.id = "country-contradicts-tld",
		.severity = SEVERITY_NOTICE,
		.part = PART_REQUEST,
		.summary = "all host names are of one country, countryName "
			   "is of another",
		.source = "BR 3.2.2.3; practice: csrlint's own judgement",
		.why = "That may be right, for an organization can own "
		       "domains abroad. Often the country was left as a tool "
		       "or an example had it, and the CA finds another one in "
		       "its records.",
		.fix = "Look whether the country is the one where the "
		       "organization is seated, as its official records have "
		       "it. Where it is, nothing has to be done.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_contradicts_tld,
	},
};
RULES(country_contradicts, rows);
