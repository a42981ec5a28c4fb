/* Whose identity a subject states. SPDX-License-Identifier: MIT */
#include "facts/identity.h"

bool
has_attribute(const struct facts *facts, enum oid_id type)
{
	return csr_name_first(facts->csr, type) != NULL;
}

bool
has_personal_name(const struct facts *facts)
{
	return has_attribute(facts, OID_GIVEN_NAME) ||
		has_attribute(facts, OID_SURNAME);
}
