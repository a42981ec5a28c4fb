/* iPAddress of the subjectAltName: that it is an address, and whose.
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "rules/names/hosts.h"

/* True where the octets are an address written as text: "192.0.2.1". */
static bool
is_text(struct slice octets, struct host *host)
{
	for (size_t i = 0; i < octets.n; i++)
		if (octets.p[i] < ' ' || octets.p[i] > 'z')
			return false;
	host_read(octets, host);
	return host->kind == HOST_IPV4 || host->kind == HOST_IPV6;
}

static bool
is_address(struct slice octets)
{
	struct host host;

	/* Text of 16 octets has the length of an IPv6 address. */
	return octets.n == 4 || (octets.n == 16 && !is_text(octets, &host));
}

/* "IP:192.0.2.1" for an address of 4 or 16 octets. */
static const char *
suggested_ip(struct findings *out, struct slice address)
{
	char text[ADDRESS_ROOM + 3] = "IP:";

	if (!address_print(address, text + 3))
		return NULL;
	return shown_whole(out, slice_text(text));
}

static void
check_one_length(
	const struct rule *self, struct slice octets, struct findings *out)
{
	struct host host;
	struct slice address = {host.address, 4};

	if (is_text(octets, &host)) {
		address.n = host.kind == HOST_IPV4 ? 4 : 16;
		found_better(out, self, octets, suggested_ip(out, address),
			"iPAddress is the text \"%s\", expected the 4 octets "
			"of an IPv4 or the 16 of an IPv6 address",
			shown(out, octets));
	} else if (octets.n == 8 || octets.n == 32) {
		address = slice_head(octets, octets.n / 2);
		found_better(out, self, octets, suggested_ip(out, address),
			"iPAddress has %zu octets, as an address with its mask "
			"has, expected %zu for the address alone",
			octets.n, address.n);
	} else {
		found(out, self, octets,
			"iPAddress has %zu octets, expected 4 (IPv4) or 16 "
			"(IPv6)",
			octets.n);
	}
}

static void
check_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind == SAN_IP_ADDRESS &&
			name->value.n > 0 && /* san-name-empty */
			!is_address(name->value))
			check_one_length(self, name->value, out);
	}
}

static void
check_reserved(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct address_block *block;
	char text[ADDRESS_ROOM];

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind != SAN_IP_ADDRESS || !is_address(name->value) ||
			address_embedded(name->value).n > 0)
			continue; /* san-ip-length, san-ip-v4-mapped */
		block = address_block(name->value);
		if (block == NULL || block->reach == REACH_GLOBAL ||
			!address_print(name->value, text))
			continue;
		found(out, self, name->value,
			"%s is %s (%s), expected a globally reachable address",
			text, block->name, block->source);
	}
}

/* True for an address that no public CA certifies: san-ip-reserved,
 * san-ip-v4-mapped. */
static bool
is_refused_anyway(struct slice address)
{
	const struct address_block *block = address_block(address);

	return address_embedded(address).n > 0 ||
		(block != NULL && block->reach != REACH_GLOBAL);
}

static void
check_in_ev(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	char text[ADDRESS_ROOM];

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind == SAN_IP_ADDRESS && is_address(name->value) &&
			!is_refused_anyway(name->value) &&
			address_print(name->value, text))
			found(out, self, name->value,
				"the address %s is requested, expected host "
				"names only",
				text);
	}
}

static void
check_v4_mapped(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	char text[ADDRESS_ROOM];
	char inside[ADDRESS_ROOM];

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];
		struct slice embedded = address_embedded(name->value);

		if (name->kind != SAN_IP_ADDRESS || !is_address(name->value) ||
			!address_print(embedded, inside) ||
			!address_print(name->value, text))
			continue;
		found_better(out, self, name->value,
			suggested_ip(out, embedded),
			"%s is the IPv4 address %s in 16 octets, expected its "
			"4 octets",
			text, inside);
	}
}

static const struct rule rows[] = {
	{
		.id = "san-ip-length",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an iPAddress of the subjectAltName is neither 4 "
			   "nor 16 octets",
		.source = "RFC 5280 4.2.1.6",
		.why = "An iPAddress is the address in octets: not its text, "
		       "and not a network with its mask. CAs refuse the "
		       "request, and no program matches such a name.",
		.fix = "Let the tool encode the address: openssl req -new "
		       "-key my.key -subj \"/CN=www.example.com\" -addext "
		       "\"subjectAltName=IP:203.0.113.5\".",
		.check = check_length,
	},
	{
		.id = "san-ip-reserved",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an address of the subjectAltName is private or "
			   "reserved",
		.source = "BR 1.6.1 Reserved IP Address, 4.2.2, 7.1.2.7.12; "
			  "RFC 6890 2.2.2, 2.2.3",
		.why = "Nobody can prove to a public CA that such an address "
		       "is theirs: everybody may use it. Public CAs have "
		       "refused them since 2015; a CA of your own may "
		       "certify them.",
		.fix = "Ask a public CA for a host name or a public address "
		       "only, and your own CA for this one: see --profile "
		       "private.",
		.check = check_reserved,
	},
	{
		.id = "san-ip-in-ev",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "an extended validation request asks for an IP "
			   "address",
		.source = "EVG 7.1.2.1",
		.why = "Certificates with extended validation hold host names "
		       "only. CAs refuse the address.",
		.fix = "Ask for host names, or order a certificate of another "
		       "level for the address: see --profile ov.",
		.check = check_in_ev,
	},
	{
		.id = "san-ip-v4-mapped",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an IPv4 address of the subjectAltName is written "
			   "as an IPv6 address",
		.source = "RFC 5280 4.2.1.6; RFC 4291 2.5.5; RFC 5952 5",
		.why = "Clients that connect to the IPv4 address compare its "
		       "4 octets and find no match; CAs refuse the other "
		       "form as reserved.",
		.fix = "Ask for the IPv4 address: -addext "
		       "\"subjectAltName=IP:203.0.113.5\".",
		.check = check_v4_mapped,
	},
};
RULES(san_ip, rows);
