/* What a request holds: the parameters of algorithms.
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>

#include "der/der.h"
#include "show/details_words.h"
#include "verify/pss.h"

/* "SEQUENCE of id-..., id-...", as GOST R 34.10 keys have it. False: there is
 * something else in it. */
static bool
add_oids(struct text *out, struct slice sequence)
{
	struct slice rest = sequence;
	struct der_element oid;

	while (der_read_tag(&rest, TAG_OID, &oid))
		;
	if (rest.n > 0 || sequence.n == 0)
		return false;
	for (size_t i = 0; der_read_tag(&sequence, TAG_OID, &oid); i++) {
		if (i > 0)
			text_printf(out, ", ");
		if (i == DETAILS_ENTRIES)
			return details_is_cut(
				out, i, i + 1 + der_count(sequence));
		details_oid(out, oid.content);
	}
	return true;
}

static void
add_digest(struct text *out, enum digest_id digest, struct slice oid)
{
	if (digest == DIGEST_NONE)
		details_oid(out, oid);
	else
		text_printf(out, "%s", digest_name(digest));
}

/* SHAKE is its own mask, and has no function with a digest. */
static void
add_mask(struct text *out, const struct algorithm *algorithm,
	const struct pss_parameters *pss)
{
	bool is_mgf1 =
		pss->mgf_oid.n == 0 || oid_find(pss->mgf_oid) == OID_MGF1;

	text_printf(out, ", mask generation ");
	if (!is_mgf1) {
		details_oid(out, pss->mgf_oid);
		return;
	}
	if (algorithm->id == OID_RSASSA_PSS)
		text_printf(out, "id-mgf1 with ");
	add_digest(out, pss->mgf_digest, pss->mgf_digest_oid);
}

/* A number of the parameters, of which UINT64_MAX stands for all above. */
static void
add_number(struct text *out, uint64_t number)
{
	text_printf(
		out, "%s%" PRIu64, number == UINT64_MAX ? "over " : "", number);
}

static void
add_pss(struct text *out, const struct algorithm *algorithm)
{
	struct pss_parameters pss;

	if (!pss_parameters_of(algorithm, &pss)) {
		text_printf(out, "malformed, ");
		details_octets(out, algorithm->parameters);
		return;
	}
	text_printf(out, "hash ");
	add_digest(out, pss.digest, pss.digest_oid);
	add_mask(out, algorithm, &pss);
	text_printf(out, ", salt length ");
	add_number(out, pss.salt_octets);
	text_printf(out, ", trailer field ");
	add_number(out, pss.trailer);
}

/* Appends parameters that have a name; false where they have none. */
static bool
add_parameter(struct text *out, const struct der_element *element)
{
	if (element->identifier == TAG_NULL && element->content.n == 0)
		text_printf(out, "NULL");
	else if (element->identifier == TAG_OID)
		details_oid(out, element->content);
	else
		return element->identifier == TAG_SEQUENCE &&
			add_oids(out, element->content);
	return true;
}

void
details_parameters(struct text *out, const struct algorithm *algorithm)
{
	struct slice rest = algorithm->parameters;
	struct der_element element;

	if (algorithm->id == OID_RSASSA_PSS && rest.n > 0)
		add_pss(out, algorithm);
	else if (rest.n == 0)
		text_printf(out, "absent");
	else if (!der_read(&rest, &element) || rest.n > 0 ||
		!add_parameter(out, &element))
		details_octets(out, algorithm->parameters);
}
