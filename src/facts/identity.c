/* Whose identity a subject states. SPDX-License-Identifier: MIT */
#include "facts/identity.h"

#include "facts/fillers.h"

bool
has_attribute(const struct facts *facts, enum oid_id type)
{
	return csr_name_first(facts->csr, type) != NULL;
}

bool
has_place(const struct facts *facts)
{
	return has_attribute(facts, OID_STATE_OR_PROVINCE_NAME) ||
		has_attribute(facts, OID_LOCALITY_NAME) ||
		has_attribute(facts, OID_STREET_ADDRESS) ||
		has_attribute(facts, OID_POSTAL_CODE);
}

bool
has_personal_name(const struct facts *facts)
{
	return has_attribute(facts, OID_GIVEN_NAME) ||
		has_attribute(facts, OID_SURNAME);
}

/* What the thing that a subject names is below of: X.521 5 names it in an RDN
 * of its own. */
static bool
is_of_superior(enum oid_id type)
{
	switch (type) {
	case OID_COUNTRY_NAME:
	case OID_STATE_OR_PROVINCE_NAME:
	case OID_LOCALITY_NAME:
	case OID_STREET_ADDRESS:
	case OID_POSTAL_CODE:
	case OID_ORGANIZATION_NAME:
	case OID_ORGANIZATIONAL_UNIT_NAME:
	case OID_DOMAIN_COMPONENT: return true;
	default: return false;
	}
}

bool
is_subject_in_one_rdn(const struct csr *csr)
{
	if (csr->rdn_count != 1 || csr->name_count < 2)
		return false;
	for (size_t i = 0; i < csr->name_count; i++)
		if (is_of_superior(csr->names[i].type))
			return true;
	return false;
}

static const struct country *
country_of(const struct csr *csr)
{
	const struct name_attribute *c = csr_name_first(csr, OID_COUNTRY_NAME);
	const struct country *country;

	if (c == NULL || csr_name_next(csr, c) != NULL)
		return NULL;
	return country_find(c->text, &country) == COUNTRY_ASSIGNED ? country
								   : NULL;
}

static bool
has_filler(const struct csr *csr, const struct country *country)
{
	const char *code = country == NULL ? NULL : country->code;
	struct filler filler;

	for (size_t i = 0; i < csr->name_count; i++)
		if (filler_of(&csr->names[i], code, &filler))
			return true;
	return false;
}

void
subject_read(const struct csr *csr, struct subject_facts *out)
{
	*out = (struct subject_facts){.country = country_of(csr)};
	if (out->country != NULL)
		out->state = csr_name_first(csr, OID_STATE_OR_PROVINCE_NAME);
	if (out->state != NULL)
		state_read(out->country, out->state->text, &out->read);
	out->has_filler = has_filler(csr, out->country);
}
