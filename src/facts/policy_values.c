/* Listing what a request holds. SPDX-License-Identifier: MIT */
#include "facts/policy_values.h"

#include "csr/string.h"
#include "der/der.h"
#include "facts/facts.h"
#include "facts/mailboxes.h"
#include "names/address.h"

enum { FIRST_ROOM = 8 };

static void
add(struct policy_list *list, struct policy_value value)
{
	const size_t room = list->room == 0 ? FIRST_ROOM : list->room * 2;
	struct policy_value *bigger;

	if (list->count == list->room) {
		bigger = arena_grow(list->arena, list->value, list->count, room,
			sizeof(bigger[0]));
		if (bigger == NULL) {
			list->failed = true;
			return;
		}
		list->value = bigger;
		list->room = room;
	}
	list->value[list->count++] = value;
}

/* A value whose form its thing tells. */
static void
add_text(struct policy_list *list, struct slice text, struct slice at)
{
	add(list,
		(struct policy_value){.text = text,
			.normal = policy_normal(
				list->thing->form, text, list->arena),
			.at = at});
}

static void
add_object(struct policy_list *list, struct slice oid, struct slice at)
{
	add(list,
		(struct policy_value){
			.text = slice_text(oid_text(list->arena, oid)),
			.normal = oid,
			.at = at});
}

/* --- the subject -----------------------------------------------------------
 */

static void
list_attributes_of_subject(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->name_count; i++)
		if (slice_equal(csr->names[i].oid, list->thing->oid))
			add_text(list, csr->names[i].text,
				csr->names[i].value.n > 0
					? csr->names[i].value
					: csr->names[i].whole);
}

/* --- directory names -------------------------------------------------------
 */

/* A value as RFC 4514 2.4 writes it, but for what needs no backslash where the
 * whole name is between quotation marks. */
static void
print_directory_value(struct slice value, struct text *out)
{
	for (size_t i = 0; i < value.n; i++) {
		if (strchr(",+\"\\<>;", value.p[i]) != NULL &&
			value.p[i] != '\0')
			text_add(out, "\\", 1);
		text_add(out, (const char *)&value.p[i], 1);
	}
}

static void
print_directory_attribute(
	struct slice attribute, struct arena *arena, struct text *out)
{
	struct der_element oid;
	struct der_element value;
	struct slice text;
	const char *name;

	if (!der_read_tag(&attribute, TAG_OID, &oid) ||
		!der_read(&attribute, &value))
		return;
	name = policy_attribute_name(oid.content);
	text_words(out, name != NULL ? name : oid_text(arena, oid.content));
	text_words(out, "=");
	if (string_to_utf8(value.identifier, value.content, arena, &text) ==
		ERR_OK)
		print_directory_value(text, out);
}

/* "c=DE,o=Example", in encoded order. The value of a directoryName is a CHOICE,
 * and so EXPLICIT. */
static struct slice
directory_text(struct slice name, struct arena *arena)
{
	struct text out = text_in(arena);
	struct der_element all;
	struct der_element set;
	struct der_element attribute;

	if (!der_read_tag(&name, TAG_SEQUENCE, &all))
		return (struct slice){NULL, 0};
	while (der_read_tag(&all.content, TAG_SET, &set))
		for (bool is_first = true;
			der_read_tag(&set.content, TAG_SEQUENCE, &attribute);
			is_first = false) {
			if (out.n > 0)
				text_words(&out, is_first ? "," : "+");
			print_directory_attribute(
				attribute.content, arena, &out);
		}
	return (struct slice){(const uint8_t *)text_get(&out), out.n};
}

/* --- the subjectAltName ----------------------------------------------------
 */

static void
add_address(struct policy_list *list, struct slice octets)
{
	char printed[ADDRESS_ROOM];
	struct text text = text_in(list->arena);
	struct slice copy;

	if (address_print(octets, printed))
		text_words(&text, printed);
	for (size_t i = 0; printed[0] == '\0' && i < octets.n; i++)
		text_printf(&text, "%02x", octets.p[i]);
	copy = slice_text(text_get(&text));
	add(list, (struct policy_value){copy, copy, octets, octets});
}

static struct slice
place_of_name(const struct general_name *name)
{
	return name->value.n > 0 ? name->value : name->whole;
}

static void
add_name(struct policy_list *list, const struct general_name *name)
{
	struct slice at = place_of_name(name);

	switch (name->kind) {
	case SAN_IP_ADDRESS: add_address(list, at); break;
	case SAN_REGISTERED_ID: add_object(list, name->value, at); break;
	case SAN_DIRECTORY_NAME:
		add_text(list, directory_text(name->value, list->arena), at);
		break;
	default: add_text(list, name->value, at);
	}
}

static void
list_names(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == list->thing->name_kind)
			add_name(list, &csr->san_names[i]);
}

/* What is no string is told as RFC 4514 2.4 does, "#0403...". */
static struct slice
other_text(const struct other_name *other, struct arena *arena)
{
	struct text hex = text_in(arena);
	struct slice text = other->value;

	if (der_is_text(other->tag))
		return string_to_utf8(other->tag, other->value, arena, &text) ==
				ERR_OK
			? text
			: other->value;
	text_words(&hex, "#");
	for (size_t i = 0; i < other->whole.n; i++)
		text_printf(&hex, "%02x", other->whole.p[i]);
	return (struct slice){(const uint8_t *)text_get(&hex), hex.n};
}

static void
list_other_names(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;
	struct other_name other;

	for (size_t i = 0; i < csr->san_count; i++)
		if (read_other_name(&csr->san_names[i], &other) &&
			slice_equal(other.oid, list->thing->oid))
			add_text(list, other_text(&other, list->arena),
				other.value.n > 0 ? other.value : other.whole);
}

static const char *
kind_of_name(const struct general_name *name)
{
	struct other_name other;

	switch (name->kind) {
	case SAN_DNS_NAME: return "dns";
	case SAN_IP_ADDRESS: return "ip";
	case SAN_RFC822_NAME: return "email";
	case SAN_URI: return "uri";
	case SAN_DIRECTORY_NAME: return "dirname";
	case SAN_REGISTERED_ID: return "rid";
	case SAN_X400_ADDRESS: return "x400";
	case SAN_EDI_PARTY_NAME: return "ediparty";
	case SAN_OTHER_NAME:
		return read_other_name(name, &other) &&
				other.type == OID_MS_USER_PRINCIPAL_NAME
			? "upn"
			: "othername";
	case SAN_UNKNOWN: break;
	}
	return "unknown";
}

/* Each kind where it stands first; there are a dozen. */
static void
list_kinds_of_names(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->san_count; i++) {
		const struct slice kind =
			slice_text(kind_of_name(&csr->san_names[i]));
		bool is_there = false;

		for (size_t j = 0; j < list->count; j++)
			is_there = is_there ||
				slice_equal(list->value[j].text, kind);
		if (!is_there)
			add_text(list, kind, place_of_name(&csr->san_names[i]));
	}
}

static void
list_all_names(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->san_count; i++)
		add(list,
			(struct policy_value){
				.at = place_of_name(&csr->san_names[i])});
}

/* --- the key and its uses --------------------------------------------------
 */

/* "RSA 3072" as "rsa:3072". */
static void
list_key(struct policy_list *list)
{
	const char *name = list->facts->key_name;
	const char *blank;
	struct text text = text_in(list->arena);

	if (name == NULL)
		return;
	blank = strchr(name, ' ');
	text_words(&text, name);
	if (blank != NULL && text.p != NULL)
		text.p[blank - name] = ':';
	add(list,
		(struct policy_value){.text = slice_text(name),
			.normal = policy_normal(FORM_KEY,
				slice_text(text_get(&text)), list->arena),
			.at = list->facts->csr->key.whole});
}

static void
list_digest(struct policy_list *list)
{
	const struct algorithm *algorithm =
		&list->facts->csr->signature_algorithm;
	enum digest_id digest = signature_digest(algorithm);

	if (digest != DIGEST_NONE)
		add_text(
			list, slice_text(digest_title(digest)), algorithm->oid);
}

static void
list_usages(struct policy_list *list)
{
	const struct csr_key_usage *usage = &list->facts->csr->usage.key_usage;

	for (unsigned i = 0; i < USAGE_BITS; i++)
		if ((usage->mask & 1U << i) != 0)
			add_text(list,
				slice_text(csr_key_usage_name(
					(enum key_usage)(1U << i))),
				usage->octets);
}

static void
list_purposes(struct policy_list *list)
{
	const struct csr_purposes *purposes = &list->facts->csr->usage.purposes;

	for (size_t i = 0; i < purposes->count; i++)
		add_object(list, purposes->purpose[i].oid,
			purposes->purpose[i].oid);
}

static void
list_extensions(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->extension_count; i++)
		add_object(
			list, csr->extensions[i].oid, csr->extensions[i].whole);
}

/* But for those that hold the extensions, which are a thing of their own. */
static void
list_attributes(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++)
		if (!csr_is_extension_request(&csr->attributes[i]))
			add_object(list, csr->attributes[i].oid,
				csr->attributes[i].whole);
}

static void
list_ca(struct policy_list *list)
{
	const struct csr *csr = list->facts->csr;
	const struct csr_basic_constraints *constraints =
		&csr->usage.basic_constraints;

	add_text(list, slice_text(constraints->is_ca ? "yes" : "no"),
		policy_place(list->thing, csr));
}

void
policy_list_values(struct policy_list *list)
{
	switch (list->thing->kind) {
	case THING_ATTRIBUTE_OF_SUBJECT:
		list_attributes_of_subject(list);
		break;
	case THING_SAN: list_kinds_of_names(list); break;
	case THING_SAN_TOTAL: list_all_names(list); break;
	case THING_SAN_NAME: list_names(list); break;
	case THING_OTHER_NAME: list_other_names(list); break;
	case THING_KEY: list_key(list); break;
	case THING_SIGNATURE: list_digest(list); break;
	case THING_USAGE: list_usages(list); break;
	case THING_PURPOSE: list_purposes(list); break;
	case THING_EXTENSION: list_extensions(list); break;
	case THING_ATTRIBUTE: list_attributes(list); break;
	case THING_CA: list_ca(list); break;
	}
}

/* --- words and places ------------------------------------------------------
 */

const char *
policy_label(const struct policy_thing *thing, struct arena *arena)
{
	switch (thing->kind) {
	case THING_ATTRIBUTE_OF_SUBJECT: return oid_text(arena, thing->oid);
	case THING_SAN: return "subjectAltName";
	case THING_SAN_TOTAL: return "name of the subjectAltName";
	case THING_SAN_NAME:
		return csr_general_name_kind_name(thing->name_kind);
	case THING_OTHER_NAME: return oid_text(arena, thing->oid);
	case THING_KEY: return "the key";
	case THING_SIGNATURE: return "the signature's digest";
	case THING_USAGE: return "keyUsage";
	case THING_PURPOSE: return "extKeyUsage";
	case THING_EXTENSION: return "the extension";
	case THING_ATTRIBUTE: return "the attribute";
	case THING_CA: return "a CA";
	}
	return "";
}

static struct slice
place_of_extension(const struct csr *csr, enum oid_id type)
{
	const struct csr_extension *extension =
		csr_extension_that_counts(csr, type);

	return extension == NULL ? csr->info : extension->whole;
}

struct slice
policy_place(const struct policy_thing *thing, const struct csr *csr)
{
	switch (thing->kind) {
	case THING_ATTRIBUTE_OF_SUBJECT: return csr->subject;
	case THING_SAN:
	case THING_SAN_TOTAL:
	case THING_SAN_NAME:
	case THING_OTHER_NAME:
		return csr->san == NULL ? csr->info : csr->san->whole;
	case THING_KEY: return csr->key.whole;
	case THING_SIGNATURE: return csr->signature_algorithm.whole;
	case THING_USAGE: return place_of_extension(csr, OID_KEY_USAGE);
	case THING_PURPOSE: return place_of_extension(csr, OID_EXT_KEY_USAGE);
	case THING_CA: return place_of_extension(csr, OID_BASIC_CONSTRAINTS);
	case THING_EXTENSION:
	case THING_ATTRIBUTE: break;
	}
	return csr->info;
}
