/* iPAddress of the subjectAltName: that it is an address, and whose.
 * SPDX-License-Identifier: MIT */
#include "facts/inner_name.h"
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

/* True for an address with its mask behind, whose bits are ones and then
 * zeros. */
static bool
is_with_mask(struct slice octets)
{
	struct slice mask = slice_from(octets, octets.n / 2);
	size_t ones = 0;

	if (octets.n != 8 && octets.n != 32)
		return false;
	while (ones < 8 * mask.n &&
		(mask.p[ones / 8] >> (7 - ones % 8) & 1) != 0)
		ones++;
	for (size_t i = ones; i < 8 * mask.n; i++)
		if ((mask.p[i / 8] >> (7 - i % 8) & 1) != 0)
			return false;
	return true;
}

/* The address itself, but for one that no public CA certifies. */
static struct advice
advise(const struct facts *facts, struct slice address, struct findings *out)
{
	if (is_for_public(facts) && address_block(address) != NULL)
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	return (struct advice){.suggestion = suggested_ip(out, address)};
}

static void
check_one_length(const struct rule *self, const struct facts *facts,
	struct slice octets, struct findings *out)
{
	struct host host;
	struct slice address = {host.address, 4};

	if (is_text(octets, &host)) {
		address.n = host.kind == HOST_IPV4 ? 4 : 16;
		found_advising(out, self, octets, advise(facts, address, out),
			"iPAddress is the text \"%s\", expected the 4 octets "
			"of an IPv4 or the 16 of an IPv6 address",
			shown(out, octets));
	} else if (is_with_mask(octets)) {
		address = slice_head(octets, octets.n / 2);
		found_advising(out, self, octets, advise(facts, address, out),
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
			!is_address(name->value) &&
			!read_inner_name(name, NULL))
			/* else san-value-encoded-twice */
			check_one_length(self, facts, name->value, out);
	}
}

/* What an address in a registered block is called: BR 1.6.1 names the two
 * registries of IANA, which have no multicast. */
static const char *
reserved_words(struct slice address)
{
	bool is_multicast = address.n == 4 ? address.p[0] >> 4 == 0xe
					   : address.p[0] == 0xff;

	return is_multicast ? "no address of a host"
			    : "a Reserved IP Address (BR 1.6.1)";
}

static void
check_reserved(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct address_block *block;
	char text[ADDRESS_ROOM];

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind != SAN_IP_ADDRESS || !is_address(name->value))
			continue; /* san-ip-length */
		block = address_block(name->value);
		if (block == NULL || !address_print(name->value, text))
			continue;
		found_advising(out, self, name->value,
			leave_out_of_public(facts),
			"%s is %s (%s), %s, expected an address in none of "
			"IANA's special-purpose registries",
			text, block->name, block->source,
			reserved_words(name->value));
	}
}

/* True for an address that no public CA certifies: san-ip-reserved,
 * san-ip-v4-mapped. */
static bool
is_refused_anyway(struct slice address)
{
	return address_embedded(address).n > 0 ||
		address_block(address) != NULL;
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

/* The address inside; NULL where that is reserved itself. */
static const char *
suggested_v4(struct findings *out, struct slice embedded)
{
	return address_block(embedded) == NULL ? suggested_ip(out, embedded)
					       : NULL;
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
		found_advising(out, self, name->value,
			replace_or_leave_out(suggested_v4(out, embedded)),
			"%s is the IPv4 address %s in 16 octets, expected its "
			"4 octets",
			text, inside);
	}
}

/* One finding for all of them; of those that nobody gets others speak. */
static void
check_shortlived(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	char text[ADDRESS_ROOM];

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind != SAN_IP_ADDRESS || !is_address(name->value) ||
			is_refused_anyway(name->value) ||
			!address_print(name->value, text))
			continue;
		found(out, self, name->value,
			"the address %s is requested, expected profile "
			"shortlived for it",
			text);
		return;
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
		.fix = "Let the tool encode the address: it takes it as text. "
		       "A network with its mask is none; ask for each address "
		       "of a server.",
		.mend = {MEND_REPLACE, NULL},
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
		.why = "A Reserved IP Address is one in any block of IANA's "
		       "two special-purpose registries, reachable or not. "
		       "Nobody can prove to a public CA that it is theirs, "
		       "and public CAs have to refuse it since 2015; a CA of "
		       "your own may certify it.",
		.fix = "Leave it out of what a public CA gets, and ask for a "
		       "host name or a public address instead. Your own CA may "
		       "certify it; --profile private checks a request for "
		       "that.",
		.mend = {MEND_REMOVE, NULL},
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
		.fix = "Leave the address out and ask for host names. For the "
		       "address order a certificate of another level: "
		       "--profile ov checks a request for that.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_in_ev,
	},
	{
		.id = "san-ip-shortlived",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "an address is requested, which one of Let's "
			   "Encrypt's profiles alone takes",
		.source = "Let's Encrypt profiles shortlived",
		.why = "Let's Encrypt certifies addresses in profile "
		       "shortlived only, for 6 days. With profile classic or "
		       "tlsserver the order is refused.",
		.fix = "Name the profile shortlived to the ACME client where "
		       "the order is made. Or ask for host names alone.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_shortlived,
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
		.fix = "Ask for the IPv4 address that is inside, where it is a "
		       "public one; else leave it out.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_v4_mapped,
	},
};
RULES(san_ip, rows);
