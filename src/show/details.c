/* What a request holds: version, subject, attributes and signature.
 * SPDX-License-Identifier: MIT */
#include "show/details.h"

#include "der/der.h"
#include "show/details_words.h"

enum { FIRST_ROOM = 32 };

/* Only 0 has a name: RFC 2986 4.1. */
static void
add_version(struct details *details)
{
	struct slice version = details->facts->csr->version;
	struct text value = text_in(details->arena);

	if (version.n == 0)
		return;
	if (version.n == 1 && version.p[0] < 0x80)
		text_printf(&value, "%u", version.p[0]);
	else
		details_octets(&value, version);
	if (version.n == 1 && version.p[0] == 0)
		text_printf(&value, " (v1)");
	details_add(details, "version", &value);
}

static void
add_name_attribute(struct text *out, const struct name_attribute *name)
{
	if (name->type != OID_UNKNOWN)
		text_printf(out, "%s", oid_name(name->type));
	else
		oid_print(out, name->oid);
	text_printf(out, " %s", der_tag_name(name->tag));
	if (name->type == OID_CHALLENGE_PASSWORD)
		text_printf(out, " present, not shown");
	else
		details_quoted(out, name->text);
}

/* One detail an RDN: the attributes from *i on that stand in it. */
static void
add_rdn(struct details *details, size_t *i)
{
	const struct csr *csr = details->facts->csr;
	size_t rdn = csr->names[*i].rdn;
	struct text value = text_in(details->arena);
	size_t in_rdn = 0;

	for (; *i < csr->name_count && csr->names[*i].rdn == rdn; ++*i) {
		if (in_rdn <= DETAILS_ENTRIES && in_rdn > 0)
			text_printf(&value, " + ");
		if (in_rdn < DETAILS_ENTRIES)
			add_name_attribute(&value, &csr->names[*i]);
		in_rdn++;
	}
	if (in_rdn > DETAILS_ENTRIES)
		details_is_cut(&value, DETAILS_ENTRIES, in_rdn);
	details_add(details, "subject-rdn", &value);
}

static void
add_subject(struct details *details)
{
	const struct csr *csr = details->facts->csr;
	struct text cut = text_in(details->arena);
	size_t i = 0;

	if (csr->subject.n > 0 && csr->name_count == 0)
		details_printf(details, "subject-rdn", "none");
	for (size_t rdns = 0; i < csr->name_count; rdns++) {
		size_t rdn = csr->names[i].rdn;

		if (details_is_cut(&cut, rdns, rdns + csr->rdn_count - rdn)) {
			details_add(details, "subject-rdn", &cut);
			return;
		}
		add_rdn(details, &i);
	}
}

/* A string of an unknown type may be a secret as well. */
static void
add_attribute_value(struct text *out, const struct csr_attribute *attribute,
	const struct der_element *value)
{
	if (attribute->type == OID_CHALLENGE_PASSWORD)
		text_printf(out, "%s present, not shown",
			der_tag_name(value->identifier));
	else if (attribute->type == OID_UNKNOWN)
		text_printf(out, "%s of %zu octets",
			der_tag_name(value->identifier), value->content.n);
	else
		details_element(out, value->whole);
}

static void
add_attribute(struct details *details, const struct csr_attribute *attribute)
{
	struct text value = text_in(details->arena);
	struct slice rest = attribute->values;
	struct der_element element;

	details_oid(&value, attribute->oid);
	text_printf(&value, ": ");
	if (attribute->value_count == 0)
		text_printf(&value, "no values");
	for (size_t i = 0; der_read(&rest, &element); i++) {
		if (i > 0)
			text_printf(&value, ", ");
		if (details_is_cut(&value, i, attribute->value_count))
			break;
		add_attribute_value(&value, attribute, &element);
	}
	details_add(details, "attribute", &value);
}

static void
add_attributes(struct details *details)
{
	const struct csr *csr = details->facts->csr;
	struct text cut = text_in(details->arena);

	for (size_t i = 0; i < csr->attribute_count; i++) {
		if (details_is_cut(&cut, i, csr->attribute_count)) {
			details_add(details, "attribute", &cut);
			return;
		}
		add_attribute(details, &csr->attributes[i]);
	}
}

static const char *
status_name(enum signature_status status)
{
	switch (status) {
	case SIGNATURE_VALID: return "valid";
	case SIGNATURE_INVALID: return "invalid";
	case SIGNATURE_NOT_CHECKED: break;
	}
	return "not checked";
}

static void
add_signature(struct details *details, const struct csrlint_request *request)
{
	const struct csr *csr = details->facts->csr;
	struct text algorithm = text_in(details->arena);
	struct text parameters = text_in(details->arena);
	struct text reason = text_in(details->arena);

	if (csr->signature_algorithm.oid.n > 0) {
		details_oid(&algorithm, csr->signature_algorithm.oid);
		details_add(details, "signature-algorithm", &algorithm);
		details_parameters(&parameters, &csr->signature_algorithm);
		details_add(details, "signature-parameters", &parameters);
	}
	if (csr->signature.whole.n > 0)
		details_printf(details, "signature-length", "%zu octets",
			csr->signature.octets.n);
	details_printf(details, "signature-status", "%s",
		status_name(details->facts->signature.status));
	if (request->signature_reason == NULL)
		return;
	text_printf(&reason, "%s", request->signature_reason);
	details_add(details, "signature-reason", &reason);
}

enum err_code
details_list(const struct facts *facts, struct arena *arena,
	struct csrlint_request *out)
{
	struct details details = {
		.facts = facts, .arena = arena, .room = FIRST_ROOM};

	details.detail =
		arena_array(arena, details.room, sizeof(details.detail[0]));
	if (details.detail == NULL)
		return ERR_NO_MEMORY;
	if (facts->csr->der.n > 0) {
		add_version(&details);
		add_subject(&details);
		details_add_key(&details);
		add_attributes(&details);
		details_add_extensions(&details);
		add_signature(&details, out);
	}
	if (details.failed)
		return ERR_NO_MEMORY;
	out->details = details.detail;
	out->detail_count = details.count;
	return ERR_OK;
}
