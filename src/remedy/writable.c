/* What tools can write, and what nobody knows. SPDX-License-Identifier: MIT */
#include "base/unicode.h"
#include "remedy/mend.h"

static bool
is_utf8_without_nul(struct slice text)
{
	struct character character;

	while (unicode_next(&text, &character))
		if (character.c == UNICODE_NONE || character.c == 0)
			return false;
	return true;
}

static bool
is_ascii(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] <= ' ' || text.p[i] > '~')
			return false;
	return true;
}

static bool
is_name_writable(const struct remedy_name *name)
{
	switch (name->kind) {
	case SAN_UNKNOWN: return false;
	case SAN_IP_ADDRESS:
		return name->is_blank || name->value.n == 4 ||
			name->value.n == 16;
	case SAN_DNS_NAME:
	case SAN_RFC822_NAME:
	case SAN_URI: return name->value.n > 0 && is_ascii(name->value);
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID: break;
	}
	return name->value.n > 0;
}

static void
drop_values(struct remedy *remedy)
{
	size_t kept = 0;

	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].text.n > 0 &&
			is_utf8_without_nul(remedy->values[i].text))
			remedy->values[kept++] = remedy->values[i];
	remedy->value_count = kept;
	if (kept > 0)
		remedy->values[0].joins = false;
}

static void
drop_names(struct remedy *remedy)
{
	size_t kept = 0;

	for (size_t i = 0; i < remedy->name_count; i++)
		if (is_name_writable(&remedy->names[i]))
			remedy->names[kept++] = remedy->names[i];
	remedy->name_count = kept;
}

/* True where an earlier blank asks for the same. */
static bool
is_asked_before(const struct remedy *remedy, size_t value, size_t name)
{
	const struct slice text = name == SIZE_MAX ? remedy->values[value].text
						   : remedy->names[name].value;

	for (size_t i = 0; i < value; i++)
		if (remedy->values[i].is_blank &&
			slice_equal(remedy->values[i].text, text))
			return true;
	for (size_t i = 0; name != SIZE_MAX && i < name; i++)
		if (remedy->names[i].is_blank &&
			slice_equal(remedy->names[i].value, text))
			return true;
	return false;
}

static void
count_blanks(struct remedy *remedy)
{
	remedy->blank_count = remedy->has_password;
	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].is_blank &&
			!is_asked_before(remedy, i, SIZE_MAX))
			remedy->blank_count++;
	for (size_t i = 0; i < remedy->name_count; i++)
		if (remedy->names[i].is_blank &&
			!is_asked_before(remedy, remedy->value_count, i))
			remedy->blank_count++;
}

void
remedy_drop_unwritable(struct remedy *remedy)
{
	drop_values(remedy);
	drop_names(remedy);
	count_blanks(remedy);
}
