/* Which tool made a request, by what no other writes.
 *
 * SPDX-License-Identifier: MIT */
#include "remedy/tools.h"

/* Microsoft's enrollment (certreq, IIS) says on which Windows and with which
 * provider of keys the request was made, and which program made it:
 * MS-WCCE 2.2.2.7.1 and 2.2.2.7.2. */
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

const struct remedy_tool *
remedy_tool_guess(const struct csr *csr)
{
	if (is_of_microsoft(csr))
		return &remedy_certreq;
	return remedy_tool_at(0);
}
