/* Names as they should be written. SPDX-License-Identifier: MIT */
#include "facts/suggestions.h"

#include "base/text.h"
#include "names/address.h"
#include "names/literal.h"

const char *
suggested_host(struct arena *arena, const struct host *host)
{
	char ascii[HOST_ROOM];

	if (host->name.n == 0)
		return NULL;
	if (host->is_unicode && host_to_ascii(host->name, ascii))
		return quote(arena, slice_text(ascii));
	return quote(arena, host->name);
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
