/* Usages, purposes, extensions and attributes of a described request.
 * SPDX-License-Identifier: MIT */
#include "remedy/parts.h"

/* The purposes that mends put in. */
static const enum oid_id purposes[] = {OID_SERVER_AUTH, OID_CLIENT_AUTH,
	OID_CODE_SIGNING, OID_EMAIL_PROTECTION, OID_TIME_STAMPING,
	OID_OCSP_SIGNING};

static bool
is_called(struct slice oid, struct slice word)
{
	const enum oid_id id = oid_find(oid);

	return id != OID_UNKNOWN && slice_equal(slice_text(oid_name(id)), word);
}

/* The bit of that name; 0: none. */
static unsigned int
usage_find(struct slice word)
{
	for (unsigned int bit = 1; bit < 1u << USAGE_BITS; bit <<= 1)
		if (slice_equal(
			    slice_text(csr_key_usage_name((enum key_usage)bit)),
			    word))
			return bit;
	return 0;
}

static bool
drop_usages(struct remedy *remedy, unsigned int usages)
{
	const bool was_there = (remedy->usages & usages) != 0;

	remedy->usages &= ~usages;
	return was_there;
}

bool
parts_drop_purpose(struct remedy *remedy, struct slice oid)
{
	size_t kept = 0;

	for (size_t i = 0; i < remedy->purpose_count; i++)
		if (!slice_equal(remedy->purposes[i], oid))
			remedy->purposes[kept++] = remedy->purposes[i];
	if (kept == remedy->purpose_count)
		return false;
	remedy->purpose_count = kept;
	return true;
}

static bool
drop_other_extension(struct remedy *remedy, struct slice oid)
{
	size_t kept = 0;

	for (size_t i = 0; i < remedy->extension_count; i++)
		if (!slice_equal(remedy->extensions[i].oid, oid))
			remedy->extensions[kept++] = remedy->extensions[i];
	if (kept == remedy->extension_count)
		return false;
	remedy->extension_count = kept;
	return true;
}

bool
parts_drop_extension(struct remedy *remedy, struct slice oid)
{
	bool was_there;

	switch ((int)oid_find(oid)) {
	case OID_KEY_USAGE: return drop_usages(remedy, ~0u);
	case OID_EXT_KEY_USAGE:
		was_there = remedy->purpose_count > 0;
		remedy->purpose_count = 0;
		return was_there;
	case OID_SUBJECT_KEY_IDENTIFIER:
		was_there = remedy->has_key_identifier;
		remedy->has_key_identifier = false;
		return was_there;
	default: return drop_other_extension(remedy, oid);
	}
}

bool
parts_drop_attribute(struct remedy *remedy, struct slice oid)
{
	const bool had_password = remedy->has_password;
	size_t kept = 0;

	if (oid_find(oid) == OID_CHALLENGE_PASSWORD) {
		remedy->has_password = false;
		return had_password;
	}
	for (size_t i = 0; i < remedy->attribute_count; i++)
		if (!slice_equal(remedy->attributes[i].oid, oid))
			remedy->attributes[kept++] = remedy->attributes[i];
	if (kept == remedy->attribute_count)
		return false;
	remedy->attribute_count = kept;
	return true;
}

bool
parts_drop_one_attribute(
	struct remedy *remedy, struct slice oid, struct slice value)
{
	if (oid_find(oid) == OID_CHALLENGE_PASSWORD)
		return parts_drop_attribute(remedy, oid);
	for (size_t i = remedy->attribute_count; i-- > 0;) {
		struct remedy_attribute *attribute = &remedy->attributes[i];

		if (!slice_equal(attribute->oid, oid) ||
			!slice_equal(attribute->value, value))
			continue;
		remedy->attribute_count--;
		memmove(attribute, attribute + 1,
			(remedy->attribute_count - i) * sizeof(*attribute));
		return true;
	}
	return false;
}

/* Extensions and attributes by the names of their types. */
static bool
drop_types_called(struct remedy *remedy, struct slice word)
{
	static const enum oid_id told[] = {
		OID_KEY_USAGE, OID_EXT_KEY_USAGE, OID_SUBJECT_KEY_IDENTIFIER};
	bool was_there = false;

	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		if (is_called(oid_octets(told[i]), word))
			was_there |= parts_drop_extension(
				remedy, oid_octets(told[i]));
	for (size_t i = remedy->extension_count; i-- > 0;)
		if (is_called(remedy->extensions[i].oid, word))
			was_there |= parts_drop_extension(
				remedy, remedy->extensions[i].oid);
	for (size_t i = remedy->attribute_count; i-- > 0;)
		if (is_called(remedy->attributes[i].oid, word))
			was_there |= parts_drop_attribute(
				remedy, remedy->attributes[i].oid);
	if (is_called(oid_octets(OID_CHALLENGE_PASSWORD), word))
		was_there |= parts_drop_attribute(
			remedy, oid_octets(OID_CHALLENGE_PASSWORD));
	return was_there;
}

bool
parts_drop_called(struct remedy *remedy, struct slice word)
{
	const unsigned int usage = usage_find(word);

	if (usage != 0)
		return drop_usages(remedy, usage);
	for (size_t i = 0; i < remedy->purpose_count; i++)
		if (is_called(remedy->purposes[i], word))
			return parts_drop_purpose(remedy, remedy->purposes[i]);
	return drop_types_called(remedy, word);
}

static bool
add_purpose(struct remedy *remedy, struct slice oid, struct arena *arena,
	bool *has_changed)
{
	struct slice *bigger;

	for (size_t i = 0; i < remedy->purpose_count; i++)
		if (slice_equal(remedy->purposes[i], oid))
			return true;
	bigger = arena_grow(arena, remedy->purposes, remedy->purpose_count,
		remedy->purpose_count + 1, sizeof(bigger[0]));
	if (bigger == NULL)
		return false;
	remedy->purposes = bigger;
	remedy->purposes[remedy->purpose_count++] = oid;
	*has_changed = true;
	return true;
}

/* basicConstraints with cA TRUE, and without a path length. */
static bool
make_ca(struct remedy *remedy, struct arena *arena, bool *has_changed)
{
	static const uint8_t ca_true[] = {0x30, 0x03, 0x01, 0x01, 0xff};
	const struct remedy_extension added = {.type = OID_BASIC_CONSTRAINTS,
		.oid = oid_octets(OID_BASIC_CONSTRAINTS),
		.critical = true,
		.value = {ca_true, sizeof(ca_true)}};
	struct remedy_extension *bigger;

	for (size_t i = 0; i < remedy->extension_count; i++)
		if (remedy->extensions[i].type == added.type) {
			*has_changed |= !slice_equal(
				remedy->extensions[i].value, added.value);
			remedy->extensions[i] = added;
			return true;
		}
	bigger = arena_grow(arena, remedy->extensions, remedy->extension_count,
		remedy->extension_count + 1, sizeof(bigger[0]));
	if (bigger == NULL)
		return false;
	remedy->extensions = bigger;
	remedy->extensions[remedy->extension_count++] = added;
	*has_changed = true;
	return true;
}

bool
parts_add_called(struct remedy *remedy, struct slice word, struct arena *arena,
	bool *has_changed)
{
	const unsigned int usage = usage_find(word);

	if (is_called(oid_octets(OID_BASIC_CONSTRAINTS), word))
		return make_ca(remedy, arena, has_changed);
	*has_changed |= (remedy->usages & usage) != usage;
	/* RFC 5280 4.2.1.3: a keyUsage should be critical. */
	remedy->are_usages_critical |= remedy->usages == 0 && usage != 0;
	remedy->usages |= usage;
	if (is_called(oid_octets(OID_SUBJECT_KEY_IDENTIFIER), word)) {
		*has_changed |= !remedy->has_key_identifier;
		remedy->has_key_identifier = true;
	}
	for (size_t i = 0; i < sizeof(purposes) / sizeof(purposes[0]); i++)
		if (is_called(oid_octets(purposes[i]), word))
			return add_purpose(remedy, oid_octets(purposes[i]),
				arena, has_changed);
	return true;
}

static bool
set_flag(bool *flag, bool value)
{
	const bool has_changed = *flag != value;

	*flag = value;
	return has_changed;
}

bool
parts_set_critical(struct remedy *remedy, struct slice word, bool critical)
{
	bool has_changed = false;

	if (is_called(oid_octets(OID_SUBJECT_ALT_NAME), word))
		return set_flag(&remedy->are_names_critical, critical);
	if (is_called(oid_octets(OID_KEY_USAGE), word))
		return set_flag(&remedy->are_usages_critical, critical);
	if (is_called(oid_octets(OID_EXT_KEY_USAGE), word))
		return set_flag(&remedy->are_purposes_critical, critical);
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (is_called(remedy->extensions[i].oid, word))
			has_changed |= set_flag(
				&remedy->extensions[i].critical, critical);
	return has_changed;
}

bool
parts_set_critical_oid(struct remedy *remedy, struct slice oid, bool critical)
{
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (slice_equal(remedy->extensions[i].oid, oid))
			return set_flag(
				&remedy->extensions[i].critical, critical);
	return oid_find(oid) != OID_UNKNOWN &&
		parts_set_critical(
			remedy, slice_text(oid_name(oid_find(oid))), critical);
}

bool
parts_set_extension(struct remedy *remedy, struct slice oid, struct slice value)
{
	for (size_t i = 0; i < remedy->extension_count; i++) {
		struct remedy_extension *extension = &remedy->extensions[i];

		if (!slice_equal(extension->oid, oid) ||
			slice_equal(extension->value, value))
			continue;
		extension->value = value;
		return true;
	}
	return false;
}
