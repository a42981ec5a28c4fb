/* What a request asks for. SPDX-License-Identifier: MIT */
#include "remedy/read.h"

#include "der/der.h"
#include "remedy/parts.h"

static bool
is_in_pieces(const struct name_attribute *name)
{
	return (name->tag & TAG_CONSTRUCTED) != 0 &&
		der_is_text(name->tag & (uint8_t)~TAG_CONSTRUCTED);
}

/* A list or a record, as of postalAddress: what has another type than a text
 * should have is told as the text that it holds. */
static bool
is_lost(const struct name_attribute *name)
{
	return (name->tag & TAG_CONSTRUCTED) != 0 && !is_in_pieces(name);
}

/* Of several values of a type, each is named. */
static bool
read_lost_values(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	struct text lost = text_in(arena);
	bool is_any = false;

	for (size_t i = 0; i < csr->name_count; i++) {
		if (!is_lost(&csr->names[i]))
			continue;
		if (is_any)
			text_words(&lost, ", ");
		text_words(&lost,
			csr->names[i].oid.n == 0
				? "a value without a type"
				: oid_text(arena, csr->names[i].oid));
		is_any = true;
	}
	out->lost_values = is_any ? text_get(&lost) : NULL;
	return !lost.failed;
}

static bool
read_values(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	const struct slice none = {NULL, 0};

	out->value_count = csr->name_count;
	out->values =
		arena_array(arena, csr->name_count, sizeof(out->values[0]));
	if (out->values == NULL)
		return false;
	for (size_t i = 0; i < csr->name_count; i++) {
		const struct name_attribute *name = &csr->names[i];

		out->values[i] = (struct remedy_value){.type = name->type,
			.oid = name->oid,
			.text = is_lost(name) ? none : name->text,
			.joins = i > 0 && name->rdn == name[-1].rdn};
		if (is_in_pieces(name))
			parts_blank_value(&out->values[i]);
	}
	return read_lost_values(csr, arena, out);
}

/* The content of GeneralNames; empty: they are none. */
static struct slice
names_within(struct slice value)
{
	const struct slice none = {NULL, 0};
	struct der_element element;

	return der_read_tag(&value, TAG_SEQUENCE, &element) ? element.content
							    : none;
}

/* The names that stand in the part at index, counted through all extensions and
 * then all attributes; empty where it holds none, or those that count. */
static struct slice
other_names(const struct csr *csr, size_t index)
{
	const struct slice none = {NULL, 0};

	if (index < csr->extension_count) {
		const struct csr_extension *extension = &csr->extensions[index];

		return extension->type == OID_SUBJECT_ALT_NAME &&
				extension != csr->san
			? names_within(extension->value)
			: none;
	}
	index -= csr->extension_count;
	return csr->attributes[index].type == OID_SUBJECT_ALT_NAME
		? names_within(csr->attributes[index].value)
		: none;
}

size_t
remedy_count_names(const struct csr *csr)
{
	const size_t parts = csr->extension_count + csr->attribute_count;
	size_t count = csr->san_count;

	for (size_t i = 0; i < parts; i++)
		count += der_count(other_names(csr, i));
	return count;
}

/* Who asked in two places, or in the wrong one, wants all of them. */
static bool
join_names(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	const size_t parts = csr->extension_count + csr->attribute_count;

	for (size_t i = 0; i < parts; i++) {
		struct slice rest = other_names(csr, i);
		struct der_element element;

		while (der_read(&rest, &element)) {
			const struct remedy_name name = {
				csr_general_name_kind(element.identifier),
				element.content, false};

			if (!parts_has_name(out, &name) &&
				!parts_add_name(out, name, arena))
				return false;
		}
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
	return join_names(csr, arena, out);
}

/* No honest request has as many purposes that a repetition hides behind them.
 */
enum { PURPOSES_COMPARED = 100 };

static bool
has_purpose(const struct remedy *remedy, struct slice oid)
{
	for (size_t i = 0; i < remedy->purpose_count && i < PURPOSES_COMPARED;
		i++)
		if (slice_equal(remedy->purposes[i], oid))
			return true;
	return false;
}

/* Each once. */
static bool
read_purposes(const struct csr *csr, struct arena *arena, struct remedy *out)
{
	const struct csr_purposes *purposes = &csr->usage.purposes;

	out->purposes =
		arena_array(arena, purposes->count, sizeof(out->purposes[0]));
	if (out->purposes == NULL)
		return false;
	for (size_t i = 0; i < purposes->count; i++)
		if (!has_purpose(out, purposes->purpose[i].oid))
			out->purposes[out->purpose_count++] =
				purposes->purpose[i].oid;
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
