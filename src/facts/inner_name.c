/* Names that were encoded twice. SPDX-License-Identifier: MIT */
#include "facts/inner_name.h"

#include "base/text.h"
#include "der/der.h"
#include "names/address.h"
#include "names/host.h"

/* Nobody encodes a name more often than this. */
enum { WRAPPERS_MAX = 6 };

enum wrapper {
	WRAPPER_NONE,   /* no element that may stand around a name */
	WRAPPER_LIST,   /* SEQUENCE: a GeneralNames */
	WRAPPER_STRING, /* OCTET STRING, IA5String, ... */
	WRAPPER_NAME    /* [n]: a GeneralName */
};

static enum wrapper
wrapper_of(uint8_t identifier)
{
	switch (identifier) {
	case TAG_SEQUENCE: return WRAPPER_LIST;
	case TAG_OCTET_STRING:
	case TAG_IA5_STRING:
	case TAG_UTF8_STRING:
	case TAG_PRINTABLE_STRING:
	case TAG_VISIBLE_STRING: return WRAPPER_STRING;
	default: break;
	}
	if ((identifier & 0xc0) == TAG_CONTEXT &&
		(identifier & 0x1f) < SAN_UNKNOWN)
		return WRAPPER_NAME;
	return WRAPPER_NONE;
}

static bool
is_printable(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= ' ' || s.p[i] >= 0x7f)
			return false;
	return s.n > 0;
}

static bool
is_address_text(struct slice s, struct host *host)
{
	if (!is_printable(s))
		return false;
	host_read(s, host);
	return slice_equal(host->name, s) &&
		(host->kind == HOST_IPV4 || host->kind == HOST_IPV6);
}

/* True for a value that a name of this kind may well have. */
static bool
is_sensible(enum general_name_kind kind, struct slice value)
{
	struct host host;

	switch (kind) {
	case SAN_RFC822_NAME:
	case SAN_DNS_NAME:
	case SAN_URI: return is_printable(value);
	case SAN_IP_ADDRESS:
		return value.n == 4 || value.n == 16 ||
			is_address_text(value, &host);
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID: return value.n > 0;
	case SAN_UNKNOWN: break;
	}
	return false;
}

/* Takes the element off that value is, or that begins the list it is; false
 * where that is no wrapper. The kind is the innermost that is named. */
static bool
unwrap(struct inner_name *inner, bool in_list, bool *has_leaf)
{
	struct slice rest = inner->value;
	struct der_element element;
	enum wrapper wrapper;

	if (!der_read(&rest, &element) || (rest.n > 0 && !in_list))
		return false;
	wrapper = wrapper_of(element.identifier);
	if (wrapper == WRAPPER_NONE)
		return false;
	if (wrapper == WRAPPER_NAME)
		inner->kind =
			(enum general_name_kind)(element.identifier & 0x1f);
	*has_leaf |= wrapper != WRAPPER_LIST;
	inner->value = element.content;
	return true;
}

/* A constructed value of several types begins with its own members: an OID, a
 * SEQUENCE of RDNs. */
static bool
read_constructed(const struct general_name *name, struct inner_name *out)
{
	struct slice rest = name->value;
	struct der_element element;

	if (!der_read(&rest, &element) || rest.n > 0)
		return false;
	out->value = element.content;
	if (name->kind == SAN_DIRECTORY_NAME)
		return wrapper_of(element.identifier) > WRAPPER_LIST;
	rest = element.content;
	return name->kind == SAN_OTHER_NAME &&
		wrapper_of(element.identifier) != WRAPPER_NONE &&
		der_read_tag(&rest, TAG_OID, &element) && rest.n > 0;
}

static bool
read_simple(const struct general_name *name, struct inner_name *out)
{
	struct host host;
	bool has_leaf = false;
	bool in_list = false;
	size_t count = 0;

	while (count < WRAPPERS_MAX && out->value.n > 0) {
		uint8_t identifier = out->value.p[0];

		if (!unwrap(out, in_list, &has_leaf))
			break;
		in_list = identifier == TAG_SEQUENCE;
		count++;
	}
	if (!has_leaf || !is_sensible(out->kind, out->value))
		return false;
	/* These octets are an address as they stand. */
	if (name->kind == SAN_IP_ADDRESS &&
		(name->value.n == 4 ||
			(name->value.n == 16 &&
				!is_address_text(out->value, &host))))
		return false;
	return true;
}

/* An OID whose content is the DER of one: its first arc would be 0.6. */
static bool
read_registered_id(const struct general_name *name, struct inner_name *out)
{
	struct slice rest = name->value;
	struct der_element element;

	if (!der_read_tag(&rest, TAG_OID, &element) || rest.n > 0 ||
		element.content.n == 0)
		return false;
	out->value = element.content;
	return true;
}

bool
read_inner_name(const struct general_name *name, struct inner_name *out)
{
	struct inner_name inner = {name->kind, name->value, 0};

	if (name->value.n < 3)
		return false;
	/* Few values begin as one: no host but "0..." does. */
	inner.wrapper = name->value.p[0];
	switch (name->kind) {
	case SAN_RFC822_NAME:
	case SAN_DNS_NAME:
	case SAN_URI:
	case SAN_IP_ADDRESS:
		if (wrapper_of(inner.wrapper) == WRAPPER_NONE ||
			!read_simple(name, &inner))
			return false;
		break;
	case SAN_OTHER_NAME:
	case SAN_DIRECTORY_NAME:
		if (!read_constructed(name, &inner))
			return false;
		break;
	case SAN_REGISTERED_ID:
		if (!read_registered_id(name, &inner))
			return false;
		break;
	case SAN_X400_ADDRESS:
	case SAN_EDI_PARTY_NAME:
	case SAN_UNKNOWN: return false;
	}
	if (out != NULL)
		*out = inner;
	return true;
}

/* Text behind its label, "DNS:www.example.com". */
static const char *
labelled(struct arena *arena, const char *label, struct slice value)
{
	char text[8 + HOST_ROOM];
	size_t n = strlen(label);

	if (value.n > sizeof(text) - n || !is_printable(value))
		return NULL;
	memcpy(text, label, n);
	memcpy(text + n, value.p, value.n);
	return quote_whole(
		arena, (struct slice){(const uint8_t *)text, n + value.n});
}

const char *
suggested_inner_name(struct arena *arena, const struct inner_name *inner)
{
	char address[ADDRESS_ROOM];

	switch (inner->kind) {
	case SAN_RFC822_NAME: return labelled(arena, "email:", inner->value);
	case SAN_DNS_NAME: return labelled(arena, "DNS:", inner->value);
	case SAN_URI: return labelled(arena, "URI:", inner->value);
	case SAN_IP_ADDRESS:
		return address_print(inner->value, address)
			? labelled(arena, "IP:", slice_text(address))
			: labelled(arena, "IP:", inner->value);
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return NULL;
}
