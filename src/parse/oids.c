/* Object identifiers for the caller. SPDX-License-Identifier: MIT */
#include "der/oid.h"

#include "parse/parsed.h"

enum {
	PRINTED_OCTETS = 64, /* all that oid_print prints */
	/* Digits and dots of as many: an arc of one octet takes four
	 * characters at most, a longer one less for each. */
	DOTTED_ROOM = 4 * PRINTED_OCTETS + 16
};

size_t
csrlint_oid_dotted(struct csrlint_octets oid, char *out, size_t room)
{
	struct slice content = slice_of(oid);
	char dotted[DOTTED_ROOM];
	struct text text = text_within(dotted, sizeof(dotted));
	size_t kept;

	if (content.n <= PRINTED_OCTETS && oid_is_sound(content))
		oid_print(&text, content);
	if (room == 0)
		return text.n;
	kept = text.n < room ? text.n : room - 1;
	memcpy(out, dotted, kept);
	out[kept] = '\0';
	return text.n;
}

const char *
csrlint_oid_name(struct csrlint_octets oid)
{
	enum oid_id id = oid_find(slice_of(oid));

	return id == OID_UNKNOWN ? NULL : oid_name(id);
}

const char *
csrlint_oid_short_name(struct csrlint_octets oid)
{
	return oid_short_name(oid_find(slice_of(oid)));
}
