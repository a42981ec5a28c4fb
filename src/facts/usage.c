/* What rules of several rooms ask about the requested extensions.
 * SPDX-License-Identifier: MIT */
#include "facts/usage.h"

bool
is_read(const struct csr_source *source)
{
	return source->extension != NULL && !source->malformed;
}

bool
is_among(enum oid_id id, const enum oid_id *ids)
{
	for (; *ids != OID_UNKNOWN; ids++)
		if (*ids == id)
			return true;
	return false;
}

size_t
judged_extensions(const struct facts *facts)
{
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];
	size_t count = facts->csr->extension_count;

	return count < most ? count : most;
}
