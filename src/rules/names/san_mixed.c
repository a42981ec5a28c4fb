/* subjectAltName: what a public CA certifies beside what only a CA of one's
 * own does. SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "rules/names/hosts.h"

enum reach { REACH_UNKNOWN, REACH_PUBLIC, REACH_INTERNAL };

/* Of names that are unsound, or examples or onions, nobody can say. */
static enum reach
reach_of_host(const struct requested_host *host)
{
	const struct special_domain *special = host->traits.special;

	if (host->san == NULL || host->host.kind != HOST_NAME ||
		!host->host.is_valid)
		return REACH_UNKNOWN;
	if (special != NULL)
		return special->kind == SPECIAL_USE ? REACH_INTERNAL
						    : REACH_UNKNOWN;
	return is_single_label(host) ? REACH_INTERNAL : REACH_PUBLIC;
}

static enum reach
reach_of_address(const struct general_name *name)
{
	const struct address_block *block;

	if (name->kind != SAN_IP_ADDRESS ||
		(name->value.n != 4 && name->value.n != 16))
		return REACH_UNKNOWN;
	block = address_block(name->value);
	return block == NULL || block->reach == REACH_GLOBAL ? REACH_PUBLIC
							     : REACH_INTERNAL;
}

/* The first name of each reach. */
struct first_names {
	const struct general_name *name[REACH_INTERNAL + 1];
};

static void
note(struct first_names *first, enum reach reach,
	const struct general_name *name)
{
	if (first->name[reach] == NULL)
		first->name[reach] = name;
}

/* Each internal name is judged by its own rule: san-ip-reserved,
 * dns-special-use-name, dns-single-label. This one speaks once, of the whole.
 */
static void
check_mixed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct first_names first = {{NULL}};
	const struct general_name *internal;

	for (size_t i = 0; i < facts->hosts.count; i++)
		note(&first, reach_of_host(&facts->hosts.first[i]),
			facts->hosts.first[i].san);
	for (size_t i = 0; i < facts->csr->san_count; i++)
		note(&first, reach_of_address(&facts->csr->san_names[i]),
			&facts->csr->san_names[i]);
	internal = first.name[REACH_INTERNAL];
	if (internal != NULL && first.name[REACH_PUBLIC] != NULL)
		found(out, self, internal->value,
			"a name for inside stands beside names for the public, "
			"expected a request for each");
}

static const struct rule rows[] = {
	{
		.id = "san-mixed-public-internal",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "public and internal names stand in one request",
		.source = "BR 4.2.2; RFC 6962 1",
		.why = "A public CA refuses the whole request for the sake of "
		       "one internal name or private address. Where a CA "
		       "would take it, the logs of Certificate Transparency "
		       "would tell everybody how your network is built.",
		.fix = "Leave the internal names out of the request for the "
		       "public CA, and make a second one for your own CA.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_mixed,
	},
};
RULES(san_mixed, rows);
