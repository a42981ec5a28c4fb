/* Which tool made a request, by what no other writes.
 *
 * What Go, step, cert-manager, certtool and a person at openssl write can be
 * the same, so these are not guessed. SPDX-License-Identifier: MIT */
#include "remedy/tools.h"

/* Microsoft's enrollment (certreq, IIS) says on which Windows and with which
 * provider of keys the request was made, and which program made it:
 * MS-WCCE 2.2.2.7. */
static bool
is_of_microsoft(const struct csr *csr)
{
	static const enum oid_id signs[] = {
		OID_MS_OS_VERSION, OID_MS_CLIENT_INFO, OID_MS_CSP_PROVIDER};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (csr_attribute_first(csr, signs[i]) != NULL)
			return true;
	return false;
}

/* keytool writes "Unknown" for each question that is not answered, and always
 * a subjectKeyIdentifier. One such value may have been meant. */
static bool
is_of_keytool(const struct csr *csr)
{
	size_t count = 0;

	for (size_t i = 0; i < csr->name_count; i++)
		if (slice_equal(csr->names[i].text, slice_text("Unknown")))
			count++;
	return count >= 2 &&
		csr_extension_first(csr, OID_SUBJECT_KEY_IDENTIFIER) != NULL;
}

const struct remedy_tool *
remedy_tool_guess(const struct csr *csr)
{
	if (is_of_microsoft(csr))
		return &remedy_certreq;
	if (is_of_keytool(csr))
		return &remedy_keytool;
	return remedy_tool_at(0);
}
