/* Host names: characters that no host name has.
 * SPDX-License-Identifier: MIT */
#include "names/special.h"
#include "rules/names/hosts.h"

enum { NAMES_IN_LIST = 8 }; /* more are not proposed */

/* What of the text belongs to no name: the first separator, or the blanks at
 * its beginning, or those at its end. */
static struct slice
gap_of(const struct requested_host *host)
{
	struct slice text = host->text;
	size_t start = 0;

	if (host->host.gap.n > 0)
		return host->host.gap;
	while (start < text.n &&
		(text.p[start] == ' ' ||
			(text.p[start] >= '\t' && text.p[start] <= '\r')))
		start++;
	if (start > 0)
		return slice_head(text, start);
	for (start = text.n; start > 0 &&
		(text.p[start - 1] == ' ' ||
			(text.p[start - 1] >= '\t' &&
				text.p[start - 1] <= '\r'));)
		start--;
	return slice_from(text, start);
}

static bool
is_separator(uint8_t octet)
{
	return octet == ',' || octet == ';' || octet == ' ' ||
		(octet >= '\t' && octet <= '\r');
}

/* Takes the next word off *rest; empty: there is no more. */
static struct slice
next_word(struct slice *rest)
{
	size_t n = 0;
	struct slice word;

	while (rest->n > 0 && is_separator(rest->p[0]))
		*rest = slice_from(*rest, 1);
	while (n < rest->n && !is_separator(rest->p[n]))
		n++;
	word = slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	return word;
}

/* True for a name that is one beyond doubt, and no half of "www.x,com" or of
 * "www.x,co.uk". */
static bool
is_whole_name(struct slice word)
{
	char ascii[HOST_ROOM];
	struct host host;

	host_read(word, &host);
	return host.kind == HOST_NAME && host.is_valid && !host.is_unicode &&
		!host.has_root && host.name.n == word.n &&
		host.label_count > 1 && host_to_ascii(word, ascii) &&
		host_has_known_end(ascii) && suffix_of(ascii) != SUFFIX_ICANN;
}

/* "DNS:a.example,DNS:b.example" for a list of whole names; NULL: it is none. */
static const char *
names_of_list(struct slice text, struct findings *out)
{
	char names[NAMES_IN_LIST * (HOST_ROOM + 5)];
	struct slice word;
	size_t count = 0;
	size_t n = 0;

	while ((word = next_word(&text)).n > 0) {
		if (count == NAMES_IN_LIST || !is_whole_name(word))
			return NULL;
		memcpy(names + n, count == 0 ? "DNS:" : ",DNS:", 5);
		n += count == 0 ? 4 : 5;
		memcpy(names + n, word.p, word.n);
		n += word.n;
		count++;
	}
	return count < 2
		? NULL
		: shown_whole(out, (struct slice){(const uint8_t *)names, n});
}

/* The names where nothing is wrong but what stands around or between them. */
static const char *
names_alone(const struct requested_host *host, struct findings *out)
{
	if (host->host.gap.n > 0)
		return host->cn == NULL ? names_of_list(host->text, out) : NULL;
	if (!host->host.is_valid)
		return NULL;
	return shown_whole(out, host->host.name);
}

/* The octets that are wrong; empty where another rule speaks of them. */
static struct slice
wrong_octets(const struct requested_host *host)
{
	const uint64_t bits = host->traits.bits;
	const struct slice none = {host->text.p, 0};

	if ((bits & (TRAIT(LITERAL) | TRAIT(REDACTED))) != 0)
		return none; /* dns-ip-literal, dns-redacted */
	if ((bits & TRAIT(GAP)) != 0 && host->cn == NULL &&
		(bits & TRAIT(SURPLUS)) == 0)
		return gap_of(host);
	/* Else cn-white-space, subject-leading-trailing-space,
	 * dns-uri-or-email. */
	return host_odd_octets(host->traits.base);
}

/* Such a name belongs into commonName alone. */
static void
say_kubernetes_name(const struct rule *self, const struct facts *facts,
	const struct requested_host *host, struct findings *out)
{
	bool is_node = slice_begins(host->text, "system:node:");
	const struct requested_cn *cn = NULL;

	do {
		cn = next_cn(facts, cn);
	} while (cn != NULL && !slice_equal(cn->attribute->text, host->text));
	found_advising(out, self, host->text,
		(struct advice){.mend = {MEND_REMOVE, NULL}},
		"dNSName \"%s\" is the name of a %s of Kubernetes%s, expected "
		"it to be left out here",
		shown(out, host->text), is_node ? "node" : "user",
		cn != NULL ? ", which commonName has already"
			   : ", which belongs into commonName");
}

static void
check_character(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const uint64_t traits = TRAIT(ODD_OCTET) | TRAIT(GAP) | TRAIT(SURPLUS);
	const struct requested_host *host = NULL;
	struct slice at;

	while ((host = next_host(facts, host, traits)) != NULL) {
		if (is_kubernetes_name(host)) {
			say_kubernetes_name(self, facts, host, out);
			continue;
		}
		at = wrong_octets(host);
		if (slice_find(at, 0) < at.n)
			continue; /* string-nul-character */
		if (at.n > 0)
			found_better(out, self, place_in_host(host, at),
				names_alone(host, out),
				"%s \"%s\" holds \"%s\", expected letters, "
				"digits, hyphens and dots",
				kind_of_host(host), shown(out, host->text),
				shown(out, at));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-invalid-character",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name holds a blank, a comma or another "
			   "character that none may have",
		.source = "RFC 1123 2.1; RFC 5280 4.2.1.6; BR 7.1.2.7.12",
		.why = "A host name has letters of ASCII, digits, hyphens and "
		       "dots. CAs refuse anything else; a list in one entry "
		       "is never taken apart.",
		.fix = "Each host gets an entry of its own, without blanks and "
		       "quotes. Users and nodes of Kubernetes (system:...) "
		       "have their name in commonName alone.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_character,
	},
};
RULES(dns_invalid, rows);
