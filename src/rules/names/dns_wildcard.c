/* Wildcards. SPDX-License-Identifier: MIT */
#include "names/brand.h"
#include "rules/names/hosts.h"

/* The last asterisk of name. */
static struct slice
last_star(struct slice name)
{
	size_t at = name.n;

	while (at > 0 && name.p[at - 1] != '*')
		at--;
	return at == 0 ? name : slice_head(slice_from(name, at - 1), 1);
}

/* "*.example.com" of "www.*.example.com" and of "w*.example.com"; NULL where
 * no domain stands behind the last asterisk. */
static const char *
plain_wildcard(const struct requested_host *host, struct findings *out)
{
	struct slice name = host->host.name;
	struct slice rest =
		slice_from(name, (size_t)(last_star(name).p - name.p));
	char text[HOST_ROOM] = "*.";

	rest = slice_from(rest, slice_find(rest, '.') + 1);
	if (rest.n == 0 || rest.n + 2 >= sizeof(text) ||
		slice_find(rest, '.') == rest.n || host_odd_octets(rest).n > 0)
		return NULL;
	memcpy(text + 2, rest.p, rest.n);
	return shown_whole(
		out, (struct slice){(const uint8_t *)text, rest.n + 2});
}

/* Two rows share the check: one for every place but alone in front, and one
 * for other labels than the first, where the receiver takes an asterisk as a
 * part of that one. */
static const bool any_label = false;
static const bool other_label = true;

static void
check_position(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const bool *others_only = self->arg;
	bool takes_parts = facts->limits[LIMIT_WILDCARD_PARTS] != 0;
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(STAR_INSIDE))) != NULL) {
		struct slice name = host->host.name;

		bool is_part = slice_find(name, '*') < slice_find(name, '.');

		if ((host->traits.bits & TRAIT(STARS)) != 0)
			continue; /* dns-wildcard-multiple */
		if (*others_only ? is_part || !takes_parts
				 : !is_part && takes_parts)
			continue; /* dns-wildcard-position, -other-label */
		found_better(out, self, place_in_host(host, last_star(name)),
			plain_wildcard(host, out),
			"%s \"%s\" has its asterisk elsewhere than alone in "
			"front, expected \"*.\" and a domain",
			kind_of_host(host), shown(out, name));
	}
}

static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(STARS))) != NULL)
		found_better(out, self,
			place_in_host(host, last_star(host->host.name)),
			plain_wildcard(host, out),
			"%s \"%s\" has several asterisks, expected one",
			kind_of_host(host), shown(out, host->host.name));
}

static void
check_bare(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(STAR_BARE))) != NULL)
		found(out, self, place_in_host(host, host->host.name),
			"%s is an asterisk alone, expected a domain behind it",
			kind_of_host(host));
}

static void
check_ev(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* dns-wildcard-bare, dns-wildcard-multiple; EVG 7.1.4.2.2 lets onion
	 * names have wildcards. */
	const uint64_t others = TRAIT(STAR_BARE) | TRAIT(STARS) | TRAIT(ONION);
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(WILDCARD))) != NULL)
		if ((host->traits.bits & others) == 0)
			found(out, self,
				place_in_host(
					host, slice_head(host->host.name, 1)),
				"%s \"%s\" is a wildcard, expected the name of "
				"one host",
				kind_of_host(host),
				shown(out, host->host.name));
}

/* Tells the rows of one check apart. */
struct ground {
	uint64_t trait; /* what the rest of the name is */
	const char *owners;
	bool is_brand; /* a top-level domain of one company */
};
static const struct ground of_registry = {
	TRAIT(SUFFIX_ICANN), "many owners", false};
static const struct ground of_company = {
	TRAIT(SUFFIX_PRIVATE), "one company's customers", false};
static const struct ground of_brand = {
	TRAIT(SUFFIX_ICANN), "a company that has all of it", true};

static bool
is_of_brand(const struct requested_host *host)
{
	return slice_find(host->traits.base, '.') == host->traits.base.n &&
		is_brand_top_level(host->traits.base);
}

static void
check_suffix(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct ground *ground = self->arg;
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, ground->trait)) != NULL) {
		if ((host->traits.bits & TRAIT(WILDCARD)) == 0 ||
			is_of_brand(host) != ground->is_brand)
			continue; /* dns-public-suffix, dns-single-label */
		found(out, self, place_in_host(host, host->host.name),
			"%s \"%s\" covers the domains of %s (public suffix "
			"list of %s), expected a domain of your own behind "
			"\"*.\"",
			kind_of_host(host), shown(out, host->host.name),
			ground->owners, suffix_list_day(out));
	}
}

#define ONE_WILDCARD \
	"One asterisk stands for one label: *.example.com covers " \
	"www.example.com, but neither example.com nor a.b.example.com, " \
	"which are asked for by themselves."

static const struct rule rows[] = {
	{
		.id = "dns-wildcard-position",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an asterisk stands elsewhere than alone in front",
		.source = "BR 1.6.1 Wildcard Domain Name; RFC 9525 6.3",
		.why = "Clients match an asterisk only where it is the whole "
		       "first label. CAs refuse others.",
		.fix = ONE_WILDCARD,
		.mend = {MEND_REPLACE, NULL},
		.check = check_position,
		.arg = &any_label,
	},
	{
		.id = "dns-wildcard-other-label",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "an asterisk stands in another label than the first",
		.source =
			"RFC 9525 6.3; practice: where Vault takes an asterisk",
		.why = "Vault takes an asterisk in the first label, alone or "
		       "as a part of it, and refuses it elsewhere.",
		.fix = ONE_WILDCARD,
		.mend = {MEND_REPLACE, NULL},
		.check = check_position,
		.arg = &other_label,
	},
	{
		.id = "dns-wildcard-multiple",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has more than one asterisk",
		.source = "BR 1.6.1 Wildcard Domain Name; RFC 9525 6.3",
		.why = "Clients match one asterisk, as the whole first label. "
		       "CAs refuse more.",
		.fix = ONE_WILDCARD,
		.mend = {MEND_REPLACE, NULL},
		.check = check_multiple,
	},
	{
		.id = "dns-wildcard-bare",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an asterisk stands for all hosts at all",
		.source = "BR 1.6.1 Wildcard Domain Name; RFC 9525 6.3",
		.why = "There is no certificate for every name: CAs refuse "
		       "it, and no client matches it.",
		.fix = ONE_WILDCARD,
		.mend = {MEND_REMOVE, NULL},
		.check = check_bare,
	},
	{
		.id = "dns-wildcard-ev",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a wildcard in a request for extended validation",
		.source = "EVG 7.1.2.1, 7.1.4.2.2",
		.why = "EV certificates name each host; a wildcard is allowed "
		       "for .onion names only. CAs refuse others.",
		.fix = "Leave the wildcard out and name each host instead. For "
		       "a wildcard order an OV or DV certificate.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_ev,
	},
	{
		.id = "dns-wildcard-public-suffix",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a wildcard covers a public suffix such as *.co.uk",
		.source = "BR 3.2.2.6; Public Suffix List ICANN DOMAINS",
		.why = "It would cover the names of everybody who has one "
		       "there. CAs refuse it, and so do browsers.",
		.fix = "Put your own domain behind the asterisk: "
		       "*.example.co.uk is what somebody can have.",
		.mend = {MEND_ASK, NULL},
		.check = check_suffix,
		.arg = &of_registry,
	},
	{
		.id = "dns-wildcard-brand-tld",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "a wildcard covers the top-level domain of a "
			   "company",
		.source = "BR 3.2.2.6; practice: which top-level domains are a "
			  "company's own",
		.why = "The Baseline Requirements do not prohibit it to the "
		       "registrant of an entire gTLD, who has to prove "
		       "control of all of it; of anybody else CAs refuse it.",
		.fix = "Put your own domain behind the asterisk. Where all of "
		       "the top-level domain is yours, leave it so and talk to "
		       "the CA first.",
		.mend = {MEND_ASK, NULL},
		.check = check_suffix,
		.arg = &of_brand,
	},
	{
		.id = "dns-wildcard-public-suffix-private",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a wildcard covers what a company lets to its "
			   "customers, such as *.github.io",
		.source = "BR 3.2.2.6; Public Suffix List PRIVATE DOMAINS",
		.why = "Only the company that runs the domain can prove that "
		       "all of it is theirs.",
		.fix = "Nothing has to be done where the domain is yours. Else "
		       "ask for your own name below it: example.github.io is a "
		       "customer's name.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_suffix,
		.arg = &of_company,
	},
};
RULES(dns_wildcard, rows);
