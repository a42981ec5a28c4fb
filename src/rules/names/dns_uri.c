/* Host names: URLs and mailboxes instead. SPDX-License-Identifier: MIT */
#include "facts/suggestions.h"
#include "rules/names/hosts.h"
#include "rules/names/mails.h"

/* What stands around the name, or the first octet inside that no name has. */
static struct slice
surplus_of(const struct requested_host *host)
{
	const struct host *parts = &host->host;
	struct slice name = parts->name;
	size_t i = 0;

	if (parts->scheme.n > 0)
		return parts->scheme;
	if (parts->user.n > 0)
		return parts->user;
	if (parts->port.n > 0)
		return parts->port;
	if (parts->path.n > 0)
		return parts->path;
	while (i < name.n && name.p[i] != ':' && name.p[i] != '@' &&
		name.p[i] != '/')
		i++;
	return slice_head(slice_from(name, i), 1);
}

/* True where a rule of the commonName, or one of these, says what it is. */
static bool
is_others(const struct requested_host *host)
{
	const struct host *parts = &host->host;
	bool has_parts = parts->scheme.n > 0 || parts->user.n > 0 ||
		parts->port.n > 0 || parts->path.n > 0;

	if (host->cn != NULL)
		return true; /* cn-scheme, cn-email, cn-port, cn-path */
	if (is_kubernetes_name(host))
		return true; /* dns-invalid-character */
	if ((host->traits.bits & TRAIT(REDACTED)) != 0)
		return true; /* dns-redacted */
	/* Colons of an address: dns-ip-literal. */
	return (host->traits.bits & TRAIT(LITERAL)) != 0 && !has_parts;
}

/* What stands behind "DNS:", where that was written twice. */
static bool
read_behind_prefix(const struct requested_host *host, struct host *out)
{
	if (!slice_equal_ignoring_case(
		    slice_head(host->text, 4), slice_text("DNS:")))
		return false;
	host_read(slice_from(host->text, 4), out);
	return out->is_valid && out->name.n + 4 == host->text.n;
}

/* The host inside, where nothing else was meant, as by the length of a
 * network's prefix. */
static const char *
host_alone(const struct requested_host *host, struct findings *out)
{
	const struct host *parts = &host->host;
	struct host inner;

	if (read_behind_prefix(host, &inner))
		return shown_whole(out, inner.name);
	if (parts->is_valid)
		return shown_whole(out, parts->name);
	return parts->path.n == 0
		? suggested_address(findings_memory(out), host)
		: NULL;
}

/* A mail address is no name of a server, but may be one of a person. */
static struct advice
advise(const struct facts *facts, const struct requested_host *host,
	struct findings *out)
{
	const struct host *parts = &host->host;
	bool is_mailbox = parts->user.n > 0 && parts->scheme.n == 0;

	if (is_mailbox && is_for_public(facts))
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	return (struct advice){.suggestion = is_mailbox
			? mailbox_name(host->text, out)
			: host_alone(host, out)};
}

static void
check_uri(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(SURPLUS))) != NULL) {
		struct slice at = surplus_of(host);

		if (is_others(host))
			continue;
		found_advising(out, self, at, advise(facts, host, out),
			"dNSName \"%s\" holds \"%s\", expected the host name "
			"alone",
			shown(out, host->text), shown(out, at));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-uri-or-email",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a URL, a port, a path or a mail address stands "
			   "where a host name belongs",
		.source = "RFC 5280 4.2.1.6; BR 7.1.2.7.12",
		.why = "A certificate is for a host, for all its ports and "
		       "folders. CAs refuse anything around the name, and no "
		       "client matches it.",
		.fix = "Write the host name alone, without scheme, port, path "
		       "and user. The word that tells the kind of a name to a "
		       "tool stands before it and never inside. A mail address "
		       "is an rfc822Name and for S/MIME only.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_uri,
	},
};
RULES(dns_uri, rows);
