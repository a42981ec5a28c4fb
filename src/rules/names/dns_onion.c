/* Names of Tor onion services. SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* The label before "onion". */
static struct slice
key_label(const struct requested_host *host)
{
	struct slice base = host->traits.base;
	size_t n = host_last_label(base).n;

	if (n == base.n)
		return base;
	return host_last_label(slice_head(base, base.n - n - 1));
}

static void
check_v2(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(ONION))) != NULL)
		if (host->traits.onion == ONION_V2)
			found(out, self, place_in_host(host, key_label(host)),
				"%s \"%s\" is a version 2 onion name, expected "
				"version 3, whose label has 56 characters",
				kind_of_host(host),
				shown(out, host->host.name));
}

/* What is there, then what was expected; NULL: nothing is wrong here. */
static const char *
fault_of(enum onion onion)
{
	switch (onion) {
	case ONION_NONE:
		return "has no label before \"onion\", expected one of 56 "
		       "characters";
	case ONION_LENGTH:
		return "has a label of another length, expected 56 characters";
	case ONION_LETTERS:
		return "has characters that are not of Base32, expected a to "
		       "z and 2 to 7";
	case ONION_VERSION:
		return "ends in another version than 3, expected version 3";
	case ONION_CHECKSUM:
		return "has a wrong checksum, expected the name as Tor "
		       "printed it";
	case ONION_V2: /* dns-onion-v2 */
	case ONION_V3: break;
	}
	return NULL;
}

static void
check_v3(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(ONION))) != NULL) {
		const char *fault = fault_of(host->traits.onion);

		if (fault != NULL)
			found(out, self, place_in_host(host, key_label(host)),
				"%s \"%s\" %s", kind_of_host(host),
				shown(out, host->host.name), fault);
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-onion-v2",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an onion name is of version 2",
		.source = "BR appendix B; RFC 7686 2",
		.why = "Tor has given version 2 up in 2021: such a service "
		       "cannot be reached, and CAs issue certificates for "
		       "version 3 only.",
		.fix = "Make a version 3 service and ask for the name in its "
		       "file \"hostname\".",
		.mend = {MEND_ASK, NULL},
		.check = check_v2,
	},
	{
		.id = "dns-onion-v3-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an onion name is not one that Tor makes",
		.source = "BR appendix B; RFC 7686 2; rend-spec-v3 6",
		.why = "The label before .onion is a public key with a "
		       "checksum, 56 characters in all. Where one of them is "
		       "wrong, no service has that name, and CAs refuse it.",
		.fix = "Copy the name from the service's file \"hostname\".",
		.mend = {MEND_ASK, NULL},
		.check = check_v3,
	},
};
RULES(dns_onion, rows);
