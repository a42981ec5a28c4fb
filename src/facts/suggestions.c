/* Names as they should be written. SPDX-License-Identifier: MIT */
#include "facts/suggestions.h"

#include "base/text.h"
#include "names/address.h"
#include "names/file_ending.h"
#include "names/literal.h"
#include "names/special.h"

/* name without the root's dot. */
static struct slice
without_root(struct slice name)
{
	if (name.n > 1 && name.p[name.n - 1] == '.')
		name.n--;
	return name;
}

/* The A-labels of a name beyond ASCII; false where nobody knows them. */
static bool
to_ascii(struct slice name, char ascii[HOST_ROOM])
{
	return host_to_ascii(without_root(name), ascii) &&
		host_has_known_end(ascii);
}

const char *
suggested_host(struct arena *arena, const struct host *host)
{
	char ascii[HOST_ROOM];

	if (host->name.n == 0)
		return NULL;
	if (!host->is_unicode)
		return quote(arena, without_root(host->name));
	return to_ascii(host->name, ascii) ? quote(arena, slice_text(ascii))
					   : NULL;
}

const char *
suggested_cn(struct arena *arena, const struct common_name *name)
{
	if (name->slip != SLIP_NONE)
		return quote(arena, slice_text(name->mended));
	return suggested_host(arena, &name->host);
}

/* The host that a commonName is, in lower-case A-labels without the root's
 * dot; false where it is no sound name. */
static bool
sound_name(const struct common_name *name, char out[HOST_ROOM])
{
	struct slice text = without_root(name->host.name);

	if (name->slip != SLIP_NONE)
		text = slice_text(name->mended);
	else if (name->host.is_unicode)
		return to_ascii(text, out);
	else if (!name->host.is_valid || name->host.has_underscore)
		return false;
	text = without_file_ending(text);
	if (text.n == 0 || text.n > HOST_OCTETS || is_file_ending(text))
		return false;
	for (size_t i = 0; i < text.n; i++)
		out[i] = (char)ascii_lower(text.p[i]);
	out[text.n] = '\0';
	return true;
}

/* True for a name of a form that a public CA can validate. */
static bool
is_validated(const char *name)
{
	const struct special_domain *special =
		special_domain_of(slice_text(name));

	return strchr(name, '.') != NULL && strcmp(name, "*.") != 0 &&
		(special == NULL || special->kind != SPECIAL_USE);
}

static const char *
suggested_dns_name(
	struct arena *arena, const struct common_name *name, bool is_public)
{
	char text[HOST_ROOM + 4] = "DNS:";
	const char *host = text + 4;

	if (!sound_name(name, text + 4) || strcmp(host, "*") == 0 ||
		(is_public && !is_validated(host)))
		return NULL;
	return quote_whole(arena, slice_text(text));
}

static const char *
suggested_ip(struct arena *arena, const struct host *host, bool is_public)
{
	struct slice address = {
		host->address, host->kind == HOST_IPV4 ? 4 : 16};
	char text[ADDRESS_ROOM + 3] = "IP:";

	if (host->kind == HOST_IPV4_BROKEN ||
		(is_public && address_block(address) != NULL) ||
		!address_print(address, text + 3))
		return NULL;
	return quote_whole(arena, slice_text(text));
}

const char *
suggested_san(
	struct arena *arena, const struct common_name *name, bool is_public)
{
	struct common_name inner;

	/* The value of "CN=www.example.com" is read like any other. */
	if (name->kind == COMMON_NAME_KEY_VALUE) {
		common_name_read(name->value, &inner);
		name = &inner;
	}
	if (name->kind == COMMON_NAME_ADDRESS)
		return suggested_ip(arena, &name->host, is_public);
	return name->kind == COMMON_NAME_HOST
		? suggested_dns_name(arena, name, is_public)
		: NULL;
}

const char *
suggested_address(struct arena *arena, const struct requested_host *host)
{
	char text[ADDRESS_ROOM + 3] = "IP:";
	struct literal literal;

	if (!literal_read(host->traits.base, &literal) || literal.ambiguous)
		return NULL;
	(void)address_print(
		(struct slice){literal.octets, literal.n}, text + 3);
	return quote_whole(arena, slice_text(text));
}
