/* Requests of the Resource Public Key Infrastructure.
 * SPDX-License-Identifier: MIT */
#include "facts/rpki.h"

#include "der/der.h"

#define ID_AD "\x2b\x06\x01\x05\x05\x07\x30" /* id-ad, RFC 5280 A.1 */

enum { URI_TAG = 0x86 }; /* uniformResourceIdentifier, RFC 5280 4.2.1.6 */

bool
access_next(struct slice *rest, struct access_uri *out)
{
	struct der_element description;
	struct der_element member;

	while (der_read(rest, &description)) {
		if (!der_read_tag(&description.content, TAG_OID, &member))
			continue;
		out->method = member.content;
		if (!der_read_tag(&description.content, URI_TAG, &member))
			continue;
		out->uri = member.content;
		return true;
	}
	return false;
}

struct slice
rpki_access(const struct csr *csr)
{
	const struct csr_extension *extension =
		csr_extension_that_counts(csr, OID_SUBJECT_INFO_ACCESS);
	struct slice value;
	struct der_element list;

	if (extension == NULL)
		return (struct slice){NULL, 0};
	value = extension->value;
	if (!der_read_tag(&value, TAG_SEQUENCE, &list))
		return (struct slice){NULL, 0};
	return list.content;
}

bool
is_ca_repository(const struct access_uri *access)
{
	return slice_equal(access->method, slice_text(ID_AD "\x05"));
}

bool
is_rpki_manifest(const struct access_uri *access)
{
	return slice_equal(access->method, slice_text(ID_AD "\x0a"));
}

bool
is_rpki_request(const struct csr *csr)
{
	struct slice rest = rpki_access(csr);
	struct access_uri access;

	while (access_next(&rest, &access))
		if (is_rpki_manifest(&access))
			return true;
	return false;
}
