/* Host names: their dots, their lengths and the octets of their labels.
 * SPDX-License-Identifier: MIT */
#include "rules/names/hosts.h"

/* --- dots ------------------------------------------------------------------
 */

/* The first of two dots in a row, with the second. */
static struct slice
two_dots(struct slice name)
{
	for (size_t i = 0; i + 1 < name.n; i++)
		if (name.p[i] == '.' && name.p[i + 1] == '.')
			return slice_head(slice_from(name, i), 2);
	return name;
}

/* name with one dot for each run of them and none at its edges; NULL where
 * nothing is left or it is too long to be a name. */
static const char *
without_empty_labels(struct findings *out, struct slice name)
{
	char text[HOST_OCTETS];
	size_t n = 0;

	for (size_t i = 0; i < name.n; i++) {
		bool extra = name.p[i] == '.' && (n == 0 || text[n - 1] == '.');

		if (n == sizeof(text))
			return NULL;
		if (!extra)
			text[n++] = (char)name.p[i];
	}
	while (n > 0 && text[n - 1] == '.')
		n--;
	return n == 0
		? NULL
		: shown_whole(out, (struct slice){(const uint8_t *)text, n});
}

static void
check_empty_label(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const uint64_t traits = TRAIT(EMPTY_LABEL) | TRAIT(BARE_DOTS);
	const struct requested_host *host = NULL;

	/* Of a dNSName without any octet san-name-empty speaks. */
	while ((host = next_host(facts, host, traits)) != NULL)
		found_advising(out, self,
			place_in_host(host, two_dots(host->host.name)),
			replace_or_leave_out(
				without_empty_labels(out, host->host.name)),
			"%s \"%s\" has an empty label, expected letters or "
			"digits before and behind each dot",
			kind_of_host(host), shown(out, host->host.name));
}

static void
check_leading_dot(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(LEADING_DOT))) != NULL)
		found_better(out, self,
			place_in_host(host, slice_head(host->host.name, 1)),
			shown_whole(out, host->traits.base),
			"%s \"%s\" begins with a dot, expected a label",
			kind_of_host(host), shown(out, host->host.name));
}

static void
check_trailing_dot(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(TRAILING_DOT))) != NULL) {
		struct slice name = host->host.name;

		if ((host->traits.bits &
			    (TRAIT(EMPTY_LABEL) | TRAIT(LITERAL))) != 0)
			continue; /* dns-empty-label, dns-ip-literal */
		found_better(out, self,
			place_in_host(host, slice_from(name, name.n - 1)),
			shown_whole(out, slice_head(name, name.n - 1)),
			"%s \"%s\" ends with the dot of the root, expected "
			"none",
			kind_of_host(host), shown(out, name));
	}
}

/* --- lengths ---------------------------------------------------------------
 */

static void
check_label_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(LONG_LABEL))) != NULL) {
		struct slice label =
			host_label_with(host->traits.base, TRAIT_LONG_LABEL);

		found(out, self, place_in_host(host, label),
			"a label of %s has %zu octets, expected %d at most",
			kind_of_host(host), label.n, HOST_LABEL_OCTETS);
	}
}

static void
check_name_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(LONG_NAME))) != NULL)
		if (host->cn == NULL) /* else cn-too-long */
			found(out, self, host->host.name,
				"dNSName has %zu octets, expected %d at most",
				host->host.name.n, HOST_OCTETS);
}

static void
check_label_count(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(MANY_LABELS))) != NULL)
		found(out, self, place_in_host(host, host->host.name),
			"%s \"%s\" has over %d labels, expected %d at most",
			kind_of_host(host), shown(out, host->host.name),
			HOST_LABELS_MANY, HOST_LABELS_MANY);
}

/* --- octets of a label ------------------------------------------------------
 */

static void
check_underscore(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(UNDERSCORE))) != NULL)
		found_advising(out, self,
			place_in_host(host,
				host_label_with(
					host->traits.base, TRAIT_UNDERSCORE)),
			leave_out_of_public(facts),
			"%s \"%s\" has an underscore, expected letters, "
			"digits and hyphens",
			kind_of_host(host), shown(out, host->host.name));
}

static void
check_hyphen(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(HYPHEN_EDGE))) != NULL) {
		struct slice label =
			host_label_with(host->traits.base, TRAIT_HYPHEN_EDGE);

		found(out, self, place_in_host(host, label),
			"the label \"%s\" of %s %s with a hyphen, expected a "
			"letter or a digit",
			shown(out, label), kind_of_host(host),
			label.p[0] == '-' ? "begins" : "ends");
	}
}

static const char *
lower_case(struct findings *out, struct slice name)
{
	char text[HOST_OCTETS];

	if (name.n > sizeof(text))
		return NULL;
	for (size_t i = 0; i < name.n; i++)
		text[i] = (char)ascii_lower(name.p[i]);
	return shown_whole(out, (struct slice){(const uint8_t *)text, name.n});
}

/* Where more is wrong with the name, others speak. */
static void
check_upper_case(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(UPPER_CASE))) != NULL)
		if (host->host.is_valid && !is_single_label(host))
			found_better(out, self,
				place_in_host(host, host->host.name),
				lower_case(out, host->host.name),
				"%s \"%s\" has capital letters, expected "
				"lower case",
				kind_of_host(host),
				shown(out, host->host.name));
}

static const struct rule rows[] = {
	{
		.id = "dns-empty-label",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has two dots in a row",
		.source = "RFC 1034 3.1; RFC 1123 2.1; BR 7.1.2.7.12",
		.why = "Between two dots stands a label of one octet at "
		       "least. Such a name cannot be looked up, and CAs "
		       "refuse it.",
		.fix = "Take the dot out that is too much. Where a script "
		       "joins names, the variable between the dots may be "
		       "empty.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_empty_label,
	},
	{
		.id = "dns-leading-dot",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name begins with a dot",
		.source = "RFC 5280 4.2.1.6; RFC 1034 3.1",
		.why = "A dot in front is how proxies and cookies write \"all "
		       "names below\"; in a certificate it matches nothing, "
		       "and CAs refuse it.",
		.fix = "Leave the dot in front out. Where all names right "
		       "below are meant, ask for a wildcard instead, as "
		       "*.example.com is one.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_leading_dot,
	},
	{
		.id = "dns-trailing-dot",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name ends with the dot of the root",
		.source = "BR 7.1.2.7.12; RFC 5280 4.2.1.6",
		.why = "Zone files end names like that. In a certificate the "
		       "name stands without: Let's Encrypt and other public "
		       "CAs refuse the dot, and clients do not match it.",
		.fix = "Leave the dot at the end out.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_trailing_dot,
	},
	{
		.id = "dns-label-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a label of a host name is over 63 octets",
		.source = "RFC 1035 2.3.4",
		.why = "What stands between two dots has 63 octets at most. "
		       "A longer label cannot be looked up, and CAs refuse "
		       "it.",
		.fix = "Give the host a shorter name, or put a dot into it. "
		       "Only you know which name it is to have.",
		.mend = {MEND_ASK, NULL},
		.check = check_label_length,
	},
	{
		.id = "dns-name-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name is over 253 octets",
		.source = "RFC 1035 2.3.4; RFC 5280 4.2.1.6",
		.why = "A name has 255 octets on the wire, which leaves 253 "
		       "for its text, \"*.\" included. A longer one cannot "
		       "be looked up, and CAs refuse it.",
		.fix = "Give the host a shorter name. Where a script made the "
		       "name, see whether a list ended up in one entry.",
		.mend = {MEND_ASK, NULL},
		.check = check_name_length,
	},
	{
		.id = "dns-too-many-labels",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has more than 10 labels",
		.source = "boulder policy/pa.go",
		.why = "Let's Encrypt refuses names of more than 10 labels, "
		       "\"*.\" not counted, which others allow.",
		.fix = "Ask for a name with fewer dots, or ask another CA for "
		       "this one.",
		.mend = {MEND_ASK, NULL},
		.check = check_label_count,
	},
	{
		.id = "dns-underscore",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has an underscore",
		.source = "RFC 1123 2.1; BR 7.1.2.7.12",
		.why = "Names in DNS may have underscores (_acme-challenge), "
		       "names of hosts may not: public CAs refuse them since "
		       "2019-04-01.",
		.fix = "Leave the name out: no public CA takes it. Rename the "
		       "host with a hyphen, in DNS and on the server, and ask "
		       "for that, or for a wildcard that covers the old name.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_underscore,
	},
	{
		.id = "dns-hyphen-edge",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a label of a host name begins or ends with a "
			   "hyphen",
		.source = "RFC 1123 2.1; RFC 5890 2.3.1",
		.why = "Hyphens stand inside of labels only. CAs refuse the "
		       "name, and some resolvers do.",
		.fix = "Write the name without the hyphen, or with what "
		       "belongs beside it. Where a script joins names, a "
		       "variable before or behind the hyphen may be empty.",
		.mend = {MEND_ASK, NULL},
		.check = check_hyphen,
	},
	{
		.id = "dns-upper-case",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "a host name has capital letters",
		.source = "RFC 4343 3",
		.why = "Upper and lower case are the same host. CAs fold the "
		       "name to lower case; where they compare it with the "
		       "order letter by letter, they refuse the request.",
		.fix = "Write the name in lower case.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_upper_case,
	},
};
RULES(dns, rows);
