/* commonName: an address instead of a name.
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "rules/subject/common_name.h"

static bool
is_address(const struct requested_cn *cn)
{
	return cn->read.kind == COMMON_NAME_ADDRESS &&
		cn->read.host.kind != HOST_IPV4_BROKEN;
}

static struct slice
address_octets(const struct requested_cn *cn)
{
	size_t n = cn->read.host.kind == HOST_IPV4 ? 4 : 16;

	return (struct slice){cn->read.host.address, n};
}

/* The block that makes the address a Reserved IP Address, BR 1.6.1; NULL: it
 * is none. */
static const struct address_block *
reserved_block(const struct facts *facts, const struct requested_cn *cn)
{
	if (facts->limits[LIMIT_CN_IS_HOST] == 0)
		return NULL; /* no receiver that validates it */
	return address_block(address_octets(cn));
}

/* Tells the two rows of one check apart. */
struct address_case {
	bool in_san;
	const char *words;
};
static const struct address_case alone = {false, ""};
static const struct address_case in_san = {true,
	", though requested as iPAddress "
	"too"};

/* Of a Reserved IP Address cn-ip-reserved speaks. */
static void
check_address(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct address_case *wanted = self->arg;
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		bool is_twin =
			cn->twin != NULL && cn->twin->kind == SAN_IP_ADDRESS;

		if (is_address(cn) && is_twin == wanted->in_san &&
			reserved_block(facts, cn) == NULL)
			found_advising(out, self,
				place_in(cn->attribute, cn->read.host.name),
				advice_to_move(facts, &cn->read, is_twin, out),
				"commonName \"%s\" is an IP address%s, "
				"expected "
				"a host name",
				shown(out, cn->read.host.name), wanted->words);
	}
}

static void
check_reserved(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		const struct address_block *block =
			is_address(cn) ? reserved_block(facts, cn) : NULL;

		if (block != NULL)
			found(out, self,
				place_in(cn->attribute, cn->read.host.name),
				"commonName \"%s\" is a Reserved IP Address, "
				"%s (%s), expected the name of a host",
				shown(out, cn->read.host.name), block->name,
				block->source);
	}
}

/* The address as RFC 5952 4 writes it. */
static bool
is_canonical(const struct requested_cn *cn, char text[ADDRESS_ROOM])
{
	return address_print(address_octets(cn), text) &&
		slice_equal(cn->read.host.name, slice_text(text));
}

static void
check_canonical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;
	char text[ADDRESS_ROOM];

	while ((cn = next_cn(facts, cn)) != NULL) {
		const struct host *host = &cn->read.host;

		if (cn->read.kind != COMMON_NAME_ADDRESS)
			continue;
		if (host->kind == HOST_IPV4_BROKEN)
			found_advising(out, self,
				place_in(cn->attribute, host->name),
				(struct advice){
					.mend = mend_of_no_host(facts->csr)},
				"commonName \"%s\" looks like an IPv4 address "
				"and is none, expected four numbers up to 255 "
				"without leading zeros",
				shown(out, host->name));
		else if (host->kind == HOST_IPV6 && !is_canonical(cn, text))
			found_better(out, self,
				place_in(cn->attribute, host->name),
				shown_whole(out, slice_text(text)),
				"commonName \"%s\" is not in the canonical "
				"form, expected \"%s\"",
				shown(out, host->name),
				shown(out, slice_text(text)));
	}
}

#define ADDRESS_FIX \
	"Ask for a host name. Where it has to be an address, it stands in " \
	"the " \
	"subjectAltName alone, and commonName is left out."

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
		.mend = {MEND_REMOVE, NULL},
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
		.mend = {MEND_REMOVE, NULL},
		.check = check_address,
		.arg = &in_san,
	},
	{
		.id = "cn-ip-reserved",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "commonName is a private or otherwise reserved IP "
			   "address",
		.source =
			"BR 1.6.1 Reserved IP Address, 4.2.2; RFC 6890 2.2.2, "
			"2.2.3",
		.why = "Nobody can prove to a public CA that such an address "
		       "is theirs: everybody may use it. Public CAs have to "
		       "refuse it in commonName as in the subjectAltName.",
		.fix = "Leave the address out, and ask a public CA for a host "
		       "name. Your own CA can take the address; --profile "
		       "private judges a request to it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_reserved,
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
		.mend = {MEND_REPLACE, NULL},
		.check = check_canonical,
	},
};
RULES(cn_ip, rows);
