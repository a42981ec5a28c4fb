/* What a request asks for. SPDX-License-Identifier: MIT */
#include "remedy/read.h"

static bool
read_values(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	out->value_count = csr->name_count;
	out->values =
		arena_array(arena, csr->name_count, sizeof(out->values[0]));
	if (out->values == NULL)
		return false;
	for (size_t i = 0; i < csr->name_count; i++) {
		const struct name_attribute *name = &csr->names[i];

		out->values[i] = (struct remedy_value){.type = name->type,
			.oid = name->oid,
			.text = name->text,
			.joins = i > 0 && name->rdn == name[-1].rdn};
	}
	return true;
}

static bool
read_names(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	out->name_count = csr->san_count;
	out->names = arena_array(arena, csr->san_count, sizeof(out->names[0]));
	if (out->names == NULL)
		return false;
	for (size_t i = 0; i < csr->san_count; i++)
		out->names[i] = (struct remedy_name){
			csr->san_names[i].kind, csr->san_names[i].value, false};
	out->are_names_critical = csr->san != NULL && csr->san->critical;
	return true;
}

static bool
read_purposes(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	const struct csr_purposes *purposes = &csr->usage.purposes;

	out->purpose_count = purposes->count;
	out->purposes =
		arena_array(arena, purposes->count, sizeof(out->purposes[0]));
	if (out->purposes == NULL)
		return false;
	for (size_t i = 0; i < purposes->count; i++)
		out->purposes[i] = purposes->purpose[i].oid;
	if (purposes->source.extension != NULL)
		out->are_purposes_critical =
			purposes->source.extension->critical;
	return true;
}

static void
read_usages(const struct csr *csr, struct remedy *out)
{
	const struct csr_key_usage *usage = &csr->usage.key_usage;

	out->usages = usage->mask;
	if (usage->source.extension != NULL)
		out->are_usages_critical = usage->source.extension->critical;
	out->has_key_identifier =
		csr->usage.key_identifier.source.extension != NULL;
}

/* The kinds that struct remedy tells in words. */
static bool
is_told_in_words(enum oid_id type)
{
	return type == OID_SUBJECT_ALT_NAME || type == OID_KEY_USAGE ||
		type == OID_EXT_KEY_USAGE || type == OID_SUBJECT_KEY_IDENTIFIER;
}

static bool
is_known_already(const struct remedy *remedy, struct slice oid)
{
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (slice_equal(remedy->extensions[i].oid, oid))
			return true;
	return false;
}

/* Of an extension that is there twice the first is taken. */
static bool
read_extensions(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	out->extensions = arena_array(
		arena, csr->extension_count, sizeof(out->extensions[0]));
	if (out->extensions == NULL)
		return false;
	for (size_t i = 0; i < csr->extension_count; i++) {
		const struct csr_extension *extension = &csr->extensions[i];

		if (is_told_in_words(extension->type) ||
			extension->value.n == 0 ||
			is_known_already(out, extension->oid))
			continue;
		out->extensions[out->extension_count++] =
			(struct remedy_extension){extension->type,
				extension->oid, extension->critical,
				extension->value};
	}
	return true;
}

/* What Windows writes of the machine beside what anybody asks for. */
static bool
is_of_the_machine(enum oid_id type)
{
	return type == OID_MS_OS_VERSION || type == OID_MS_CLIENT_INFO ||
		type == OID_MS_CSP_PROVIDER;
}

static bool
read_attributes(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	out->attributes = arena_array(
		arena, csr->attribute_count, sizeof(out->attributes[0]));
	if (out->attributes == NULL)
		return false;
	for (size_t i = 0; i < csr->attribute_count; i++) {
		const struct csr_attribute *attribute = &csr->attributes[i];

		if (attribute->type == OID_CHALLENGE_PASSWORD)
			out->has_password = true;
		else if (!csr_is_extension_request(attribute) &&
			!is_of_the_machine(attribute->type) &&
			attribute->value.n > 0)
			out->attributes[out->attribute_count++] =
				(struct remedy_attribute){attribute->type,
					attribute->oid, attribute->value};
	}
	return true;
}

/* The curves that tools make keys on, as they call them; NULL: another. */
static const char *
curve_name(enum oid_id curve)
{
	switch ((int)curve) {
	case OID_SECP256R1: return "P-256";
	case OID_SECP384R1: return "P-384";
	case OID_SECP521R1: return "P-521";
	default: return NULL;
	}
}

static void
read_key(const struct csr *csr, size_t modulus_bits, struct remedy_key *out)
{
	*out = (struct remedy_key){.algorithm = "unknown"};
	switch (csr->key.kind) {
	case KEY_RSA:
		out->algorithm = "RSA";
		out->bits = (unsigned int)modulus_bits;
		break;
	case KEY_EC:
		out->algorithm = "EC";
		out->curve = curve_name(csr->key.curve);
		break;
	case KEY_ED25519: out->algorithm = "Ed25519"; break;
	case KEY_ED448: out->algorithm = "Ed448"; break;
	default:
		if (csr->key.algorithm.id != OID_UNKNOWN)
			out->algorithm = oid_name(csr->key.algorithm.id);
	}
}

bool
remedy_read(const struct csr *csr, size_t modulus_bits, struct arena *arena,
	struct remedy *out)
{
	*out = (struct remedy){0};
	read_usages(csr, out);
	read_key(csr, modulus_bits, &out->key);
	return read_values(csr, arena, out) && read_names(csr, arena, out) &&
		read_purposes(csr, arena, out) &&
		read_extensions(csr, arena, out) &&
		read_attributes(csr, arena, out);
}
