/* Looking things up in a decoded request. SPDX-License-Identifier: MIT */
#include "csr/csr.h"
#include "der/der.h"

static const struct name_attribute *
find_name(const struct csr *csr, enum oid_id type, size_t from)
{
	for (size_t i = from; i < csr->name_count; i++)
		if (csr->names[i].type == type)
			return &csr->names[i];
	return NULL;
}

const struct name_attribute *
csr_name_first(const struct csr *csr, enum oid_id type)
{
	return find_name(csr, type, 0);
}

const struct name_attribute *
csr_name_next(const struct csr *csr, const struct name_attribute *after)
{
	return find_name(csr, after->type, (size_t)(after - csr->names) + 1);
}

bool
csr_is_of_extension_request(const struct csr_fault *fault)
{
	return strcmp(fault->path, CSR_EXTENSION_REQUEST_PATH) == 0;
}

const struct csr_extension *
csr_extension_first(const struct csr *csr, enum oid_id type)
{
	for (size_t i = 0; i < csr->extension_count; i++)
		if (csr->extensions[i].type == type)
			return &csr->extensions[i];
	return NULL;
}

const struct csr_attribute *
csr_attribute_first(const struct csr *csr, enum oid_id type)
{
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].type == type)
			return &csr->attributes[i];
	return NULL;
}

/* `whole` is the first member of each listed thing, and they stand in rising
 * order, so the one that holds `at` is found by halving. NULL: none. */
static const void *
find_holder(const void *things, size_t count, size_t size, struct slice at)
{
	const uint8_t *first = things;
	struct slice whole = {NULL, 0};
	size_t low = 0;
	size_t high = count;

	if (at.p == NULL)
		return NULL;
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		memcpy(&whole, first + middle * size, sizeof(whole));
		if (whole.p <= at.p)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return NULL;
	memcpy(&whole, first + (low - 1) * size, sizeof(whole));
	return slice_holds(whole, at) ? first + (low - 1) * size : NULL;
}

const struct name_attribute *
csr_name_at(const struct csr *csr, struct slice at)
{
	return find_holder(
		csr->names, csr->name_count, sizeof(csr->names[0]), at);
}

const struct general_name *
csr_san_name_at(const struct csr *csr, struct slice at)
{
	return find_holder(
		csr->san_names, csr->san_count, sizeof(csr->san_names[0]), at);
}

enum general_name_kind
csr_general_name_kind(uint8_t identifier)
{
	uint8_t number = identifier & 0x1f;

	if ((identifier & 0xc0) != TAG_CONTEXT || number >= SAN_UNKNOWN)
		return SAN_UNKNOWN;
	return (enum general_name_kind)number;
}

const char *
csr_general_name_kind_name(enum general_name_kind kind)
{
	switch (kind) {
	case SAN_OTHER_NAME: return "otherName";
	case SAN_RFC822_NAME: return "rfc822Name";
	case SAN_DNS_NAME: return "dNSName";
	case SAN_X400_ADDRESS: return "x400Address";
	case SAN_DIRECTORY_NAME: return "directoryName";
	case SAN_EDI_PARTY_NAME: return "ediPartyName";
	case SAN_URI: return "uniformResourceIdentifier";
	case SAN_IP_ADDRESS: return "iPAddress";
	case SAN_REGISTERED_ID: return "registeredID";
	case SAN_UNKNOWN: break;
	}
	return "generalName";
}

/* "commonName", or the dotted form of an unknown type. */
static void
add_type(struct text *out, enum oid_id type, struct slice oid)
{
	if (type == OID_UNKNOWN)
		oid_print(out, oid);
	else
		text_words(out, oid_name(type));
}

static void
add_subject_path(const struct csr *csr, struct slice at, struct text *out)
{
	const struct name_attribute *name = csr_name_at(csr, at);

	text_words(out, ".subject");
	if (name == NULL)
		return;
	text_printf(out, ".rdn[%zu].", name->rdn);
	add_type(out, name->type, name->oid);
}

static void
add_key_path(const struct csr *csr, struct slice at, struct text *out)
{
	text_words(out, ".subjectPKInfo");
	if (slice_holds(csr->key.bits.whole, at))
		text_words(out, ".subjectPublicKey");
	else if (slice_holds(csr->key.algorithm.whole, at))
		text_words(out, ".algorithm");
}

static void
add_extension_path(const struct csr *csr, struct slice at, struct text *out)
{
	const struct csr_extension *extension = find_holder(csr->extensions,
		csr->extension_count, sizeof(csr->extensions[0]), at);
	const struct general_name *name;

	if (extension == NULL)
		return;
	text_words(out, ".");
	add_type(out, extension->type, extension->oid);
	name = extension == csr->san ? csr_san_name_at(csr, at) : NULL;
	if (name != NULL)
		text_printf(out, "[%zu].%s", (size_t)(name - csr->san_names),
			csr_general_name_kind_name(name->kind));
}

static void
add_attributes_path(const struct csr *csr, struct slice at, struct text *out)
{
	const struct csr_attribute *attribute = find_holder(csr->attributes,
		csr->attribute_count, sizeof(csr->attributes[0]), at);

	text_words(out, ".attributes");
	if (attribute == NULL)
		return;
	text_printf(out, "[%zu].", (size_t)(attribute - csr->attributes));
	add_type(out, attribute->type, attribute->oid);
	add_extension_path(csr, at, out);
}

static void
add_info_path(const struct csr *csr, struct slice at, struct text *out)
{
	text_words(out, "certificationRequestInfo");
	if (slice_holds(csr->version, at))
		text_words(out, ".version");
	else if (slice_holds(csr->subject, at))
		add_subject_path(csr, at, out);
	else if (slice_holds(csr->key.whole, at))
		add_key_path(csr, at, out);
	else if (slice_holds(csr->attributes_whole, at))
		add_attributes_path(csr, at, out);
}

void
csr_path(const struct csr *csr, struct slice at, struct text *out)
{
	if (!slice_holds(csr->der, at))
		return;
	if (slice_holds(csr->info, at))
		add_info_path(csr, at, out);
	else if (slice_holds(csr->signature_algorithm.whole, at))
		text_words(out, "signatureAlgorithm");
	else if (slice_holds(csr->signature.whole, at))
		text_words(out, "signature");
	else
		text_words(out, "certificationRequest");
}
