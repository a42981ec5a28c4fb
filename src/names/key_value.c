/* Finding attributes that stand in a text. SPDX-License-Identifier: MIT */
#include "names/key_value.h"

/* How attributes are written in -subj, in LDAP and in what openssl prints. */
static const char *const keys[] = {"CN", "OU", "O", "L", "ST", "C", "DC", "SN",
	"GN", "UID", "STREET", "emailAddress", "serialNumber", "commonName",
	"countryName", "localityName", "stateOrProvinceName",
	"organizationName", "organizationalUnitName", "2.5.4.3", "subject"};

static size_t
blanks(struct slice text)
{
	size_t n = 0;

	while (n < text.n && text.p[n] == ' ')
		n++;
	return n;
}

/* The octets of key and the equals sign behind it, which text begins with. */
static size_t
length_of(struct slice text, const char *key)
{
	size_t n = strlen(key);

	if (!slice_equal_ignoring_case(slice_head(text, n), slice_text(key)))
		return 0;
	n += blanks(slice_from(text, n));
	if (n == text.n || text.p[n] != '=')
		return 0;
	n++;
	return n + blanks(slice_from(text, n));
}

size_t
key_length(struct slice text)
{
	size_t start = blanks(text);
	size_t n = 0;

	text = slice_from(text, start);
	for (size_t i = 0; n == 0 && i < sizeof(keys) / sizeof(keys[0]); i++)
		n = length_of(text, keys[i]);
	return n == 0 ? 0 : start + n;
}

static bool
is_separator(uint8_t c)
{
	return c == '/' || c == ',' || c == ';' || c == '+' || c == '\\';
}

struct slice
key_value_find(struct slice text)
{
	if (slice_find(text, '=') == text.n)
		return slice_from(text, text.n);
	if (key_length(text) > 0)
		return text;
	for (; text.n > 0; text = slice_from(text, 1))
		if (is_separator(text.p[0]) &&
			key_length(slice_from(text, 1)) > 0)
			return text;
	return text;
}

/* Cuts the next attribute's value off *rest, which begins with its name or
 * with a separator before it; false where there is none. */
static bool
next_value(struct slice *rest, bool *is_common_name, struct slice *value)
{
	size_t n;

	if (rest->n > 0 && is_separator(rest->p[0]))
		*rest = slice_from(*rest, 1);
	n = key_length(*rest);
	if (n == 0)
		return false;
	*value = slice_from(*rest, blanks(*rest));
	*is_common_name = length_of(*value, "CN") > 0 ||
		length_of(*value, "commonName") > 0 ||
		length_of(*value, "2.5.4.3") > 0;
	*rest = slice_from(*rest, n);
	*value = *rest;
	if (key_length(*rest) > 0)
		return true; /* "CN=CN=a": the value begins with a name */
	*rest = key_value_find(*rest);
	value->n -= rest->n;
	return true;
}

struct slice
key_value_meant(struct slice text)
{
	struct slice first = {text.p, 0};
	struct slice value;
	bool is_common_name;

	while (text.n > 0 && is_separator(text.p[0]))
		text = slice_from(text, 1);
	while (next_value(&text, &is_common_name, &value)) {
		if (key_length(value) > 0)
			continue;
		if (is_common_name)
			return value;
		if (first.n == 0)
			first = value;
	}
	return first;
}
