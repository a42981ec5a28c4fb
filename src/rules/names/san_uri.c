/* uniformResourceIdentifier of the subjectAltName.
 * SPDX-License-Identifier: MIT */
#include "facts/inner_name.h"
#include "facts/mailboxes.h"
#include "facts/receiver.h"
#include "names/uri.h"
#include "rules/rule.h"

static bool
is_spiffe(const struct uri *uri)
{
	return slice_equal_ignoring_case(uri->scheme, slice_text("spiffe"));
}

/* What is there and what was expected; NULL for URI_SOUND. */
static const char *
uri_fault_words(enum uri_fault fault)
{
	switch (fault) {
	case URI_SOUND: break;
	case URI_NO_SCHEME: return "has no scheme, expected one such as https:";
	case URI_NO_PART:
		return "has nothing behind its scheme, expected the rest";
	case URI_CHARACTER:
		return "has a character that no URI has, expected it as %XX";
	case URI_PERCENT:
		return "has a per cent sign, expected two hexadecimal digits "
		       "behind it";
	case URI_HOST:
		return "has no valid host, expected a host name or an address";
	case URI_PORT: return "has a port that is no number, expected digits";
	}
	return NULL;
}

/* RFC 5280 4.2.1.6 asks for a fully qualified name; the trust domains of
 * SPIFFE are names of their own. */
static bool
is_unqualified(const struct uri *uri)
{
	return uri->has_authority && uri->host_kind == HOST_NAME &&
		uri->label_count < 2 && !is_spiffe(uri);
}

/* Hands the URIs over that other rules say nothing of: san-name-empty, the
 * rules about strings, san-value-encoded-twice. */
static const struct general_name *
next_uri(const struct csr *csr, const struct general_name *after)
{
	size_t i = after == NULL ? 0 : (size_t)(after - csr->san_names) + 1;

	for (; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];

		if (name->kind == SAN_URI && name->value.n > 0 &&
			!has_octets_beyond_print(name->value) &&
			!read_inner_name(name, NULL))
			return name;
	}
	return NULL;
}

/* A URI whose host is empty ("ldap:///cn=a") is no fault of RFC 3986, which
 * has such hosts, but of RFC 5280 alone. */
static bool
has_empty_host(const struct uri *uri)
{
	return uri->fault == URI_HOST && uri->at.n == 0;
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct general_name *name = NULL;
	struct uri uri;

	while ((name = next_uri(facts->csr, name)) != NULL) {
		struct slice text = name->value;

		uri_read(text, &uri);
		if (uri.fault != URI_SOUND && !has_empty_host(&uri))
			found_milder(out, self,
				receiver_takes_uri(facts, &uri, text)
					? SEVERITY_WARNING
					: SEVERITY_ERROR,
				uri.at.n > 0 ? uri.at : text, NULL,
				"URI \"%s\" %s", shown(out, text),
				uri_fault_words(uri.fault));
	}
}

static void
check_unqualified(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct general_name *name = NULL;
	struct uri uri;

	while ((name = next_uri(facts->csr, name)) != NULL) {
		struct slice text = name->value;

		uri_read(text, &uri);
		if (has_empty_host(&uri))
			found(out, self, text,
				"URI \"%s\" has no host behind //, expected a "
				"fully qualified name or an address",
				shown(out, text));
		else if (uri.fault == URI_SOUND && is_unqualified(&uri))
			found(out, self, uri.host,
				"URI \"%s\" has the host \"%s\", expected a "
				"fully qualified name or an address",
				shown(out, text), shown(out, uri.host));
	}
}

/* --- SPIFFE --------------------------------------------------------------- */

/* The octets of a trust domain are lower case, digits and "._-", those of a
 * path upper case too. */
static bool
has_foreign_octet(struct slice s, bool is_path)
{
	for (size_t i = 0; i < s.n; i++) {
		uint8_t c = is_path ? ascii_lower(s.p[i]) : s.p[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
			c != '.' && c != '_' && c != '-' &&
			!(is_path && c == '/'))
			return true;
	}
	return false;
}

/* True where a segment of the path is empty, "." or "..". */
static bool
has_odd_segment(struct slice path)
{
	while (path.n > 0) {
		struct slice rest = slice_from(path, 1);
		struct slice segment = slice_head(rest, slice_find(rest, '/'));

		if (segment.n == 0 || slice_equal(segment, slice_text(".")) ||
			slice_equal(segment, slice_text("..")))
			return true;
		path = slice_from(rest, segment.n);
	}
	return false;
}

/* What a SPIFFE ID has that it may not have, with its place; NULL: nothing. */
static const char *
spiffe_fault(const struct uri *uri, struct slice *at)
{
	*at = uri->user;
	if (uri->has_user)
		return "has a user, expected the trust domain alone";
	*at = uri->port;
	if (uri->has_port)
		return "has a port, expected the trust domain alone";
	*at = uri->query;
	if (uri->has_query)
		return "has a query, expected none";
	*at = uri->fragment;
	if (uri->has_fragment)
		return "has a fragment, expected none";
	*at = uri->host;
	if (!uri->has_authority)
		return "has no trust domain, expected one behind spiffe://";
	if (has_foreign_octet(uri->host, false))
		return "has a trust domain with other characters, expected "
		       "lower case, digits, dots, hyphens and underscores";
	*at = uri->path;
	if (has_foreign_octet(uri->path, true))
		return "has a path with other characters, expected letters, "
		       "digits, dots, hyphens and underscores";
	return has_odd_segment(uri->path)
		? "has an empty or relative segment in its path, expected "
		  "none"
		: NULL;
}

/* The first SPIFFE ID stays, and is asked for where it is wrong. */
static void
check_spiffe_id(const struct rule *self, const struct general_name *name,
	const struct uri *uri, bool is_first, struct findings *out)
{
	struct slice at;
	const char *fault = spiffe_fault(uri, &at);

	if (fault != NULL)
		found_advising(out, self, at.n > 0 ? at : name->value,
			(struct advice){
				.mend = {is_first ? MEND_ASK : MEND_REMOVE,
					NULL}},
			"SPIFFE ID \"%s\" %s", shown(out, name->value), fault);
}

static void
check_spiffe(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct general_name *id = NULL;    /* the first SPIFFE ID */
	const struct general_name *other = NULL; /* the first URI beside it */
	size_t uris = 0;
	struct uri uri;

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind != SAN_URI)
			continue;
		uris++;
		uri_read(name->value, &uri);
		if (id == NULL && is_spiffe(&uri))
			id = name;
		else if (other == NULL)
			other = name;
		if (!is_spiffe(&uri))
			continue;
		if (uri.fault == URI_SOUND) /* else san-uri-invalid */
			check_spiffe_id(self, name, &uri, name == id, out);
	}
	if (id != NULL && other != NULL)
		found_advising(out, self, other->value,
			(struct advice){.mend = {MEND_REMOVE, NULL}},
			"a SPIFFE ID stands among %zu URIs, expected it to be "
			"the only one",
			uris);
}

static const struct rule rows[] = {
	{
		.id = "san-uri-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a URI of the subjectAltName is none",
		.source = "RFC 5280 4.2.1.6; RFC 3986 3",
		.why = "A URI there has a scheme and something behind it, and "
		       "no blanks. Go's crypto/x509 refuses a request whose "
		       "URI it cannot take apart, strict CAs and checkers "
		       "refuse each of these.",
		.fix = "Write the whole URI: its scheme, such as https, and "
		       "what belongs behind it, with no blanks inside.",
		.mend = {MEND_ASK, NULL},
		.check = check_invalid,
	},
	{
		.id = "san-uri-unqualified",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a URI of the subjectAltName has no fully qualified "
			   "host",
		.source = "RFC 5280 4.2.1.6",
		.why = "Where a URI has a host, that is a fully qualified name "
		       "or an address. Strict CAs and checkers refuse others, "
		       "and name constraints cannot be applied to them; most "
		       "private CAs issue them.",
		.fix = "Write the host of the URI with its domain.",
		.mend = {MEND_ASK, NULL},
		.check = check_unqualified,
	},
	{
		.id = "san-uri-spiffe-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a SPIFFE ID of the subjectAltName breaks the rules "
			   "of SPIFFE",
		.source = "SPIFFE-ID 2; X509-SVID 2",
		.why = "Service meshes such as Istio and SPIRE refuse a "
		       "certificate with a second URI, or with an ID that "
		       "has more than a trust domain and a path.",
		.fix = "Ask for one URI alone, of scheme, trust domain and "
		       "path: no user, port, query or fragment, and no empty "
		       "parts in the path.",
		.mend = {MEND_ASK, NULL},
		.check = check_spiffe,
	},
};
RULES(san_uri, rows);
