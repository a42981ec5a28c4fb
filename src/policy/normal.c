/* The forms in which values are compared. SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "names/host.h"
#include "policy/words.h"

/* The first n octets of text in lower case, the others as they are. */
static struct slice
lower_head(struct slice text, size_t n, struct arena *arena)
{
	uint8_t *copy = arena_room(arena, text.n);

	if (copy == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < text.n; i++)
		copy[i] = i < n ? ascii_lower(text.p[i]) : text.p[i];
	return (struct slice){copy, text.n};
}

static struct slice
upper(struct slice text, struct arena *arena)
{
	uint8_t *copy = arena_room(arena, text.n);

	if (copy == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < text.n; i++)
		copy[i] = ascii_is_letter(text.p[i])
			? (uint8_t)(text.p[i] & ~0x20)
			: text.p[i];
	return (struct slice){copy, text.n};
}

/* What is no host name stays what it is but for the case of letters. */
static struct slice
normal_host(struct slice text, struct arena *arena)
{
	char ascii[HOST_ROOM];
	struct slice name = text;

	if (name.n > 1 && name.p[name.n - 1] == '.')
		name.n--;
	if (host_to_ascii(name, ascii))
		name = slice_text(ascii);
	return lower_head(name, name.n, arena);
}

/* False: it is no address. */
static bool
normal_address(struct slice text, struct arena *arena, struct slice *out)
{
	uint8_t octets[16];
	struct slice address = {octets, 4};
	char printed[ADDRESS_ROOM];

	if (!address_read_ipv4(text, octets)) {
		if (!address_read_ipv6(text, octets))
			return false;
		address.n = 16;
	}
	(void)address_print(address, printed);
	*out = lower_head(slice_text(printed), 0, arena);
	return true;
}

/* commonName: only what may be an address or a host is compared as one. */
static struct slice
normal_name(struct slice text, struct arena *arena)
{
	struct slice address;

	if (normal_address(text, arena, &address))
		return address;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] <= ' ' || text.p[i] == '@' || text.p[i] == ',')
			return text;
	return normal_host(text, arena);
}

static struct slice
normal_mailbox(struct slice text, struct arena *arena)
{
	size_t at = text.n;
	struct slice host;
	uint8_t *copy;

	while (at > 0 && text.p[at - 1] != '@')
		at--;
	host = normal_host(slice_from(text, at), arena);
	copy = arena_room(arena, at + host.n);
	if (copy == NULL)
		return (struct slice){NULL, 0};
	if (at > 0)
		memcpy(copy, text.p, at);
	if (host.n > 0)
		memcpy(copy + at, host.p, host.n);
	return (struct slice){copy, at + host.n};
}

/* All before the path. */
static struct slice
normal_uri(struct slice text, struct arena *arena)
{
	size_t n = slice_find(text, ':');

	if (slice_begins(slice_from(text, n), "://"))
		n += 3 + slice_find(slice_from(text, n + 3), '/');
	return lower_head(text, n, arena);
}

struct slice
policy_normal(enum policy_form form, struct slice text, struct arena *arena)
{
	struct slice address;

	switch (form) {
	case FORM_NUMBER:
	case FORM_TEXT:
	case FORM_OBJECT: return text;
	case FORM_COUNTRY: return upper(text, arena);
	case FORM_HOST: return normal_host(text, arena);
	case FORM_NAME: return normal_name(text, arena);
	case FORM_MAILBOX: return normal_mailbox(text, arena);
	case FORM_URI: return normal_uri(text, arena);
	case FORM_ADDRESS:
		return normal_address(text, arena, &address) ? address : text;
	case FORM_KEY:
	case FORM_DIGEST: return words_fold(text, arena);
	case FORM_WORD: return lower_head(text, text.n, arena);
	}
	return text;
}
