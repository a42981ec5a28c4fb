/* Telling hosts from names. SPDX-License-Identifier: MIT */
#include "facts/hostlike.h"

#include "facts/hosts.h"
#include "places/places.h"

/* True for the last label of most names; others are told by the request's own
 * names. */
static bool
is_common_tld(struct slice label)
{
	static const char *const labels[] = {"com", "net", "org", "info", "biz",
		"edu", "gov", "mil", "int", "eu", "io", "co", "me", "tv", "ai",
		"app", "dev", "online", "shop", "site", "xyz"};

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (slice_equal_ignoring_case(label, slice_text(labels[i])))
			return true;
	return cctld_country(label) != NULL;
}

static bool
is_requested(const struct facts *facts, struct slice name)
{
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);

	return (cn != NULL && slice_equal_ignoring_case(name, cn->text)) ||
		san_dns_name(facts->csr, name) != NULL;
}

/* True for a host, with all its labels but a known end left to anybody. */
static bool
is_host(const struct facts *facts, const struct host *host)
{
	return host->kind == HOST_NAME && host->is_valid &&
		host->label_count > 1 &&
		(is_common_tld(host->last_label) ||
			is_requested(facts, host->name));
}

static bool
is_address(const struct host *host)
{
	return host->kind == HOST_IPV4 || host->kind == HOST_IPV6;
}

/* "Booking.com/Agoda" may be two names: only "www.example.com/" is a URL
 * without its scheme. */
static bool
is_bare(const struct host *host)
{
	return host->path.n <= 1 || slice_begins(host->name, "www.");
}

/* False for ASCII that no host of several labels, address or mailbox is. */
static bool
may_be_hostlike(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		const uint8_t c = text.p[i];

		if (c == '.' || c == ':' || c == '@' || c >= 0x80 ||
			ascii_is_digit(c))
			return true;
	}
	return false;
}

const char *
hostlike_words(const struct facts *facts, struct slice text)
{
	struct host host;

	if (!may_be_hostlike(text))
		return NULL;
	host_read(text, &host);
	if (host.gap.n > 0 || host.kind == HOST_NONE)
		return NULL;
	if (host.scheme.n > 0)
		return host.is_valid || is_address(&host) ? "a URL" : NULL;
	if (host.user.n > 1)
		return host.kind == HOST_NAME && host.is_valid &&
				host.label_count > 1 && host.path.n == 0
			? "a mail address"
			: NULL;
	if (is_address(&host) && host.path.n == 0)
		return "an IP address";
	return is_host(facts, &host) && is_bare(&host) ? "a host name" : NULL;
}
