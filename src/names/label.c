/* The labels of a host name, one by one. SPDX-License-Identifier: MIT */
#include "names/a_label.h"
#include "names/traits.h"

enum { ASCII_LAST = 0x7f };

static const struct slice nothing = {NULL, 0};

/* --- one label ----------------------------------------------------------- */

/* The trait that an octet gives its label; 0 for a-z, 0-9 and hyphens. */
static uint64_t
octet_trait(uint8_t c)
{
	if ((c >= 'a' && c <= 'z') || ascii_is_digit(c) || c == '-')
		return 0;
	if (c >= 'A' && c <= 'Z')
		return TRAIT(UPPER_CASE);
	if (c > ASCII_LAST)
		return TRAIT(UNICODE);
	switch (c) {
	case '_': return TRAIT(UNDERSCORE);
	case '*': return TRAIT(STAR_INSIDE);
	case '/':
	case ':':
	case '@': return TRAIT(SURPLUS);
	default: return TRAIT(ODD_OCTET);
	}
}

static bool
is_a_label(struct slice label)
{
	return slice_equal_ignoring_case(
		slice_head(label, 4), slice_text("xn--"));
}

static uint64_t
a_label_traits(struct slice label)
{
	uint64_t bits = TRAIT(A_LABEL);
	struct a_label a_label;

	a_label_read(label, &a_label);
	if (!a_label.is_decoded)
		return bits | TRAIT(PUNYCODE_INVALID);
	if (!a_label.is_nfc)
		bits |= TRAIT(NOT_NFC);
	if (a_label.fault != IDNA_FINE)
		bits |= TRAIT(IDN_DISALLOWED);
	if (a_label.other_script != NULL)
		bits |= TRAIT(MIXED_SCRIPTS);
	return bits;
}

static uint64_t
hyphen_traits(struct slice label)
{
	uint64_t bits = 0;

	if (label.p[0] == '-' || label.p[label.n - 1] == '-')
		bits |= TRAIT(HYPHEN_EDGE);
	if (label.n >= 4 && label.p[2] == '-' && label.p[3] == '-')
		bits |= TRAIT(RESERVED_LABEL);
	return bits;
}

uint64_t
host_label_traits(struct slice label)
{
	uint64_t bits = 0;

	if (label.n == 0)
		return TRAIT(EMPTY_LABEL);
	for (size_t i = 0; i < label.n; i++)
		bits |= octet_trait(label.p[i]);
	if (label.n > HOST_LABEL_OCTETS && (bits & TRAIT(UNICODE)) == 0)
		return bits | TRAIT(LONG_LABEL);
	if (!is_a_label(label))
		return bits | hyphen_traits(label);
	/* Octets that no label has are the fault, not what they encode. */
	if ((bits & ~TRAIT(UPPER_CASE)) != 0)
		return bits;
	return bits | a_label_traits(label);
}

/* --- all labels ---------------------------------------------------------- */

bool
host_next_label(struct slice *rest, struct slice *label)
{
	size_t dot = slice_find(*rest, '.');

	if (rest->p == NULL)
		return false;
	*label = slice_head(*rest, dot);
	*rest = dot == rest->n ? nothing : slice_from(*rest, dot + 1);
	return true;
}

struct slice
host_last_label(struct slice name)
{
	size_t at = name.n;

	while (at > 0 && name.p[at - 1] != '.')
		at--;
	return slice_from(name, at);
}

struct slice
host_label_with(struct slice name, enum host_trait trait)
{
	struct slice rest = name;
	struct slice label;

	while (host_next_label(&rest, &label))
		if (host_label_traits(label) >> trait & 1)
			return label;
	return name;
}

struct slice
host_odd_octets(struct slice name)
{
	size_t start = 0;
	size_t n = 0;

	while (start < name.n &&
		(name.p[start] == '.' ||
			octet_trait(name.p[start]) != TRAIT(ODD_OCTET)))
		start++;
	name = slice_from(name, start);
	while (n < name.n && octet_trait(name.p[n]) == TRAIT(ODD_OCTET) &&
		name.p[n] != '.')
		n++;
	return slice_head(name, n);
}
