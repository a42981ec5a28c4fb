/* The table of special domains, each with who says so.
 * SPDX-License-Identifier: MIT */
#include "names/special.h"

#include "names/suffix.h"

#define NAME(text) \
	{ \
		(const uint8_t *)(text), sizeof(text) - 1 \
	}

/* Sources: IANA's registries "Special-Use Domain Names" and ".ARPA Zone
 * Management"; RFC 6762 appendix G for what is in use without being reserved;
 * the ICANN Board's resolutions of 4 February 2018 (corp, home, mail) and of 29
 * July 2024 (internal). Longer names stand before those they lie below. */
static const struct special_domain table[] = {
	{NAME("example.com"), SPECIAL_EXAMPLE, "RFC 2606 3", "manuals"},
	{NAME("example.net"), SPECIAL_EXAMPLE, "RFC 2606 3", "manuals"},
	{NAME("example.org"), SPECIAL_EXAMPLE, "RFC 2606 3", "manuals"},
	{NAME("local"), SPECIAL_USE, "RFC 6762 3", "names found by multicast"},
	{NAME("localhost"), SPECIAL_USE, "RFC 6761 6.3", "the machine itself"},
	{NAME("test"), SPECIAL_USE, "RFC 6761 6.2", "tests"},
	{NAME("invalid"), SPECIAL_USE, "RFC 6761 6.4",
		"names that do not exist"},
	{NAME("example"), SPECIAL_USE, "RFC 6761 6.5", "manuals"},
	{NAME("onion"), SPECIAL_ONION, "RFC 7686", "Tor"},
	{NAME("alt"), SPECIAL_USE, "RFC 9476", "other name systems"},
	{NAME("internal"), SPECIAL_USE, "ICANN", "private networks"},
	{NAME("intranet"), SPECIAL_USE, "RFC 6762 appendix G",
		"private networks"},
	{NAME("private"), SPECIAL_USE, "RFC 6762 appendix G",
		"private networks"},
	{NAME("lan"), SPECIAL_USE, "RFC 6762 appendix G", "private networks"},
	{NAME("corp"), SPECIAL_USE, "ICANN", "private networks"},
	{NAME("home"), SPECIAL_USE, "ICANN", "private networks"},
	{NAME("mail"), SPECIAL_USE, "ICANN", "private networks"},
	{NAME("home.arpa"), SPECIAL_ARPA, "RFC 8375", "home networks"},
	{NAME("in-addr.arpa"), SPECIAL_REVERSE, "RFC 1035 3.5",
		"looking up the names of addresses"},
	{NAME("ip6.arpa"), SPECIAL_REVERSE, "RFC 3596 2.5",
		"looking up the names of addresses"},
	{NAME("arpa"), SPECIAL_ARPA, "RFC 3172",
		"the infrastructure of the Internet"},
};

static bool
lies_below(struct slice name, struct slice domain)
{
	size_t start = name.n - domain.n;

	if (name.n < domain.n || name.p[name.n - 1] != domain.p[domain.n - 1] ||
		(start > 0 && name.p[start - 1] != '.'))
		return false;
	return memcmp(name.p + start, domain.p, domain.n) == 0;
}

const struct special_domain *
special_domain_of(struct slice name)
{
	for (size_t i = 0; name.n > 0 && i < sizeof(table) / sizeof(table[0]);
		i++)
		if (lies_below(name, table[i].name))
			return &table[i];
	return NULL;
}

bool
host_has_known_end(const char *name)
{
	return suffix_is_below_top_level(name) ||
		(strchr(name, '.') != NULL &&
			special_domain_of(slice_text(name)) != NULL);
}
