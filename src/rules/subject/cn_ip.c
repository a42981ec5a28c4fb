/* commonName: an address instead of a name.
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "rules/subject/common_name.h"

/* Tells the two rows of one check apart. */
struct address_case {
	bool in_san;
	const char *words;
};
static const struct address_case alone = {false, ""};
static const struct address_case in_san = {true,
	", though requested as iPAddress "
	"too"};

static void
check_address(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct address_case *wanted = self->arg;
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);
	struct host host;

	/* Each address is looked for among all names, so that only the first
	 * commonName is judged; cn-multiple speaks of others. */
	if (cn == NULL)
		return;
	read_cn(facts, cn, &host);
	if (host.kind != HOST_IPV4 && host.kind != HOST_IPV6)
		return;
	if ((san_address(facts->csr, &host) != NULL) != wanted->in_san)
		return;
	found(out, self, place_in(cn, host.name),
		"commonName \"%s\" is an IP address%s, expected a host name",
		shown(out, host.name), wanted->words);
}

static void
check_canonical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn = NULL;
	char text[ADDRESS_ROOM];
	struct host host;

	while (next_cn(facts, &cn, &host)) {
		if (host.kind == HOST_IPV4_BROKEN)
			found(out, self, place_in(cn, host.name),
				"commonName \"%s\" looks like an IPv4 address "
				"and is none, expected four numbers up to 255 "
				"without leading zeros",
				shown(out, host.name));
		if (host.kind == HOST_IPV6 &&
			address_print((struct slice){host.address, 16}, text) &&
			!slice_equal(host.name, slice_text(text)))
			found_better(out, self, place_in(cn, host.name),
				shown_whole(out, slice_text(text)),
				"commonName \"%s\" is not in the canonical "
				"form, expected \"%s\"",
				shown(out, host.name),
				shown(out, slice_text(text)));
	}
}

#define ADDRESS_FIX \
	"Ask for a host name. Where it has to be an address, put it into " \
	"the subjectAltName and leave commonName out: -subj / -addext " \
	"\"subjectAltName=IP:203.0.113.5\"."

static const struct rule rows[] = {
	{
		.id = "cn-ip-address",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "commonName is an IP address",
		.source = "BR 7.1.4.3; DigiCert SO7289",
		.why = "Browsers look for an address in the subjectAltName "
		       "only, as iPAddress. Let's Encrypt refuses every "
		       "request with an address in commonName, as do forms "
		       "of the classic kind.",
		.fix = ADDRESS_FIX,
		.check = check_address,
		.arg = &alone,
	},
	{
		.id = "cn-ip-address-in-san",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "commonName repeats an iPAddress of the "
			   "subjectAltName",
		.source = "BR 7.1.4.3",
		.why = "The Baseline Requirements allow it, but Let's "
		       "Encrypt refuses every request with an address in "
		       "commonName.",
		.fix = ADDRESS_FIX,
		.check = check_address,
		.arg = &in_san,
	},
	{
		.id = "cn-ip-not-canonical",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is an IP address written in an unusual "
			   "way",
		.source = "BR 7.1.4.3; RFC 5952 4; RFC 3986 3.2.2",
		.why = "An IPv4 address is four numbers from 0 to 255 without "
		       "leading zeros, an IPv6 address in commonName has the "
		       "form of RFC 5952. CAs refuse others.",
		.fix = "Write the address in its canonical form, or better a "
		       "host name.",
		.check = check_canonical,
	},
};
RULES(cn_ip, rows);
