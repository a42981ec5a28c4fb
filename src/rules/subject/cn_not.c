/* commonName: that it is a host, and one of the subjectAltName.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/common_name.h"

/* The first commonName where there are names to compare it with, and it is
 * taken apart; NULL: there is nothing to compare. */
static const struct name_attribute *
cn_beside_san(const struct facts *facts, struct host *host)
{
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);

	if (cn == NULL || facts->csr->san_count == 0)
		return NULL; /* cn-missing, san-missing, san-empty */
	read_cn(facts, cn, host);
	return cn;
}

/* True where another rule says what is wrong with the commonName. */
static bool
is_others(const struct name_attribute *cn, const struct host *host)
{
	if (host->kind != HOST_NAME && host->kind != HOST_NONE)
		return true; /* cn-ip-address, cn-ip-not-canonical */
	if (host->is_meant && host->gap.n > 0)
		return true; /* cn-white-space */
	if (host->scheme.n == 0 && slice_find(cn->text, '@') < cn->text.n)
		return true;      /* cn-email */
	return cn->text.n == 0 || /* subject-attribute-empty */
		is_spoken_of(cn->text);
}

/* Only the first commonName is compared: of others cn-multiple speaks, and
 * each would have to be compared with each name. */
static void
check_in_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct host host;
	const struct name_attribute *cn = cn_beside_san(facts, &host);

	if (cn == NULL || is_others(cn, &host) ||
		san_name(facts->csr, &host) != NULL)
		return;
	found_better(out, self, cn->value, first_dns_name(facts->csr, out),
		"commonName \"%s\" is not among the names of the "
		"subjectAltName, expected one of them",
		shown(out, cn->text));
}

static void
check_exact_copy(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct host host;
	const struct name_attribute *cn = cn_beside_san(facts, &host);
	const struct general_name *name;

	if (cn == NULL || host.is_unicode)
		return; /* cn-unicode-domain */
	name = san_dns_name(facts->csr, host.name);
	if (name == NULL || slice_equal(name->value, host.name))
		return; /* cn-not-in-san */
	for (size_t i = 0; i < facts->csr->san_count; i++)
		if (slice_equal(facts->csr->san_names[i].value, host.name))
			return;
	found_better(out, self, place_in(cn, host.name),
		shown_whole(out, name->value),
		"commonName \"%s\" differs from \"%s\" of the subjectAltName "
		"in the case of letters, expected the same characters",
		shown(out, host.name), shown(out, name->value));
}

static void
check_hostname(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	struct host host;

	if (facts->csr->san != NULL)
		return; /* cn-not-in-san */
	while (next_cn(facts, &cn, &host)) {
		if (!host.is_meant && !is_others(cn, &host))
			found(out, self, cn->value,
				"commonName \"%s\" is no host name, expected "
				"the name of the server, as "
				"www.example.com",
				shown(out, cn->text));
	}
}

static const struct rule rows[] = {
	{
		.id = "cn-not-in-san",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "commonName is not one of the names in the "
			   "subjectAltName",
		.source = "BR 7.1.4.3",
		.why = "commonName may only repeat a name of the "
		       "subjectAltName. Public CAs refuse the request, and "
		       "browsers never look at a name that stands in "
		       "commonName alone.",
		.fix = "Ask for it in the subjectAltName too: -addext "
		       "\"subjectAltName=DNS:www.example.com\", IP: instead "
		       "of DNS: for an address; or copy one of the names "
		       "there into commonName, or leave commonName out.",
		.check = check_in_san,
	},
	{
		.id = "cn-not-exact-san-copy",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "commonName and subjectAltName differ in upper and "
			   "lower case",
		.source = "BR 7.1.4.3",
		.why = "commonName has to repeat a name of the subjectAltName "
		       "character for character. CAs mend the difference or "
		       "refuse the request.",
		.fix = "Write both in lower case: -subj "
		       "\"/CN=www.example.com\" -addext "
		       "\"subjectAltName=DNS:www.example.com\".",
		.check = check_exact_copy,
	},
	{
		.id = "cn-not-hostname",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "commonName is no host name, and no subjectAltName "
			   "is asked for",
		.source = "BR 7.1.4.3",
		.why = "Nothing in the request names a server: a CA does not "
		       "know what to check, and no browser would match the "
		       "certificate.",
		.fix = "Name the server: openssl req -new -key my.key -subj "
		       "\"/CN=www.example.com\" -addext "
		       "\"subjectAltName=DNS:www.example.com\". The name of "
		       "a company belongs into organizationName.",
		.check = check_hostname,
	},
};
RULES(cn_not, rows);
