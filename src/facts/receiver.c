/* What the receiver of a request looks at. SPDX-License-Identifier: MIT */
#include "facts/receiver.h"

#include "facts/repeated.h"
#include "keys/uses.h"

/* Values of limit subject-read. */
enum { READS_ALL, READS_COUNTRY_AND_NAME, READS_NAME };

bool
receiver_reads(const struct facts *facts, struct slice at)
{
	const struct name_attribute *name = csr_name_at(facts->csr, at);

	if (name == NULL || name->type == OID_COMMON_NAME)
		return true;
	switch (facts->limits[LIMIT_SUBJECT_READ]) {
	case READS_COUNTRY_AND_NAME: return name->type == OID_COUNTRY_NAME;
	case READS_NAME: return false;
	default: return true;
	}
}

/* Source: isPrintable of Go's encoding/asn1, which has these of wildcards and
 * of old certificates. */
bool
receiver_takes_printable(const struct facts *facts, struct slice at)
{
	if (facts->limits[LIMIT_PRINTABLE_AS_GO] == 0 &&
		receiver_reads(facts, at))
		return false;
	for (size_t i = 0; i < at.n; i++)
		if (at.p[i] != '*' && at.p[i] != '&')
			return false;
	return true;
}

/* Labels of letters, digits and a few marks, none of them empty. Go takes
 * others as well, which no one asks for. */
static bool
is_host_to_go(struct slice host)
{
	uint8_t before = '.';

	for (size_t i = 0; i < host.n; i++) {
		const uint8_t c = host.p[i];

		if (c == '.' ? before == '.'
			     : !ascii_is_letter(c) && !ascii_is_digit(c) &&
					memchr("-_~*", c, 4) == NULL)
			return false;
		before = c;
	}
	return before != '.';
}

/* "//www.example.com/a", "www.example.com/a"; "1a:b/c" looks like a scheme. */
static bool
is_relative_to_go(struct slice text)
{
	const size_t slash = slice_find(text, '/');
	const struct slice rest = slice_from(text, 2);

	if (slice_find(text, '%') < text.n)
		return false;
	if (slice_begins(text, "//"))
		return is_host_to_go(slice_head(rest, slice_find(rest, '/')));
	return slice_find(text, ':') >= slash;
}

/* Source: Parse of Go's net/url, parseSANExtension of crypto/x509, asked with
 * a URI for each fault. */
bool
receiver_takes_uri(
	const struct facts *facts, const struct uri *uri, struct slice text)
{
	if (facts->limits[LIMIT_URI_AS_GO] == 0)
		return false;
	switch (uri->fault) {
	case URI_SOUND:
	case URI_NO_PART: return true;
	case URI_NO_SCHEME: return is_relative_to_go(text);
	case URI_HOST: return is_host_to_go(uri->host);
	case URI_CHARACTER: /* no text of a URI at all, RFC 3986 2 */
	case URI_PERCENT:
	case URI_PORT: break;
	}
	return false;
}

/* Source: B_ASN1_PRINTABLE of OpenSSL's asn1.h, asked with each. */
bool
receiver_takes_in_name(const struct facts *facts, uint8_t tag)
{
	return facts->limits[LIMIT_NAME_STRINGS_AS_OPENSSL] != 0 &&
		(tag == TAG_IA5_STRING || tag == TAG_NUMERIC_STRING);
}

bool
receiver_passes_over_usages(const struct facts *facts)
{
	const struct key_uses *uses = key_uses_find(&facts->csr->key);
	const unsigned mask = facts->csr->usage.key_usage.mask;

	return facts->limits[LIMIT_EC_ENCIPHERMENT_PASSED_OVER] != 0 &&
		uses != NULL && uses->family == FAMILY_EC &&
		(mask & USAGE_DIGITAL_SIGNATURE) != 0 &&
		(mask & ~uses->allowed) == USAGE_KEY_ENCIPHERMENT;
}

static bool
is_same_extension(const struct csr *csr, size_t i, size_t k)
{
	return slice_equal(csr->extensions[i].oid, csr->extensions[k].oid);
}

/* Source: parseCSRExtensions of Go's crypto/x509. */
bool
receiver_joins_requests(const struct facts *facts)
{
	const struct csr *csr = facts->csr;

	/* Of more csr-too-many-elements speaks. */
	if (facts->limits[LIMIT_EXTENSION_REQUESTS_JOINED] == 0 ||
		csr->extension_count > facts->limits[LIMIT_LIST_MAX_COUNT])
		return false;
	for (size_t i = 0; i < csr->extension_count; i++)
		if (is_second(csr, i, is_same_extension))
			return false;
	return true;
}
