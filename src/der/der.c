/* Reading single DER elements. SPDX-License-Identifier: MIT */
#include "der/der.h"

enum { LENGTH_OCTETS = 8 };

/* How many octets the identifier takes (X.690 8.1.2.4): 1, or as many as a
 * high tag number needs; 0 where it is cut off. */
static size_t
identifier_octets(struct slice s)
{
	size_t n = 1;

	if (s.n == 0)
		return 0;
	if ((s.p[0] & 0x1f) != 0x1f)
		return 1;
	while (n < s.n && (s.p[n] & 0x80) != 0)
		n++;
	return n < s.n ? n + 1 : 0;
}

/* Reads the length that s begins with. Returns the octets it takes, 0 where
 * it is cut off, indefinite or longer than any input. */
static size_t
read_length(struct slice s, size_t *length)
{
	size_t octets;
	uint64_t value = 0;

	if (s.n == 0)
		return 0;
	if (s.p[0] < 0x80) {
		*length = s.p[0];
		return 1;
	}
	octets = s.p[0] & 0x7fu;
	if (octets == 0 || octets > LENGTH_OCTETS || octets > s.n - 1)
		return 0;
	for (size_t i = 1; i <= octets; i++)
		value = value << 8 | s.p[i];
	if (value > SIZE_MAX)
		return 0;
	*length = (size_t)value;
	return 1 + octets;
}

bool
der_read(struct slice *rest, struct der_element *out)
{
	size_t identifier = identifier_octets(*rest);
	size_t header;
	size_t octets;
	size_t length;

	if (identifier == 0)
		return false;
	octets = read_length(slice_from(*rest, identifier), &length);
	header = identifier + octets;
	if (octets == 0 || length > rest->n - header)
		return false;
	out->identifier = rest->p[0];
	out->whole = slice_head(*rest, header + length);
	out->content = slice_from(out->whole, header);
	*rest = slice_from(*rest, header + length);
	return true;
}

bool
der_read_tag(struct slice *rest, uint8_t identifier, struct der_element *out)
{
	if (rest->n == 0 || rest->p[0] != identifier)
		return false;
	return der_read(rest, out);
}

struct slice
der_enter(struct slice *rest, uint8_t identifier)
{
	struct der_element element;

	if (!der_read_tag(rest, identifier, &element))
		return (struct slice){NULL, 0};
	return element.content;
}

size_t
der_count(struct slice content)
{
	struct der_element element;
	size_t count = 0;

	while (der_read(&content, &element))
		count++;
	return count;
}

const char *
der_tag_name(uint8_t identifier)
{
	static const char *const context[] = {"[0]", "[1]", "[2]", "[3]", "[4]",
		"[5]", "[6]", "[7]", "[8]", "[9]"};

	switch (identifier) {
	case TAG_BOOLEAN: return "BOOLEAN";
	case TAG_INTEGER: return "INTEGER";
	case TAG_BIT_STRING: return "BIT STRING";
	case TAG_OCTET_STRING: return "OCTET STRING";
	case TAG_NULL: return "NULL";
	case TAG_OID: return "OBJECT IDENTIFIER";
	case TAG_UTF8_STRING: return "UTF8String";
	case TAG_NUMERIC_STRING: return "NumericString";
	case TAG_PRINTABLE_STRING: return "PrintableString";
	case TAG_TELETEX_STRING: return "TeletexString";
	case TAG_IA5_STRING: return "IA5String";
	case TAG_UTC_TIME: return "UTCTime";
	case TAG_GENERALIZED_TIME: return "GeneralizedTime";
	case TAG_VISIBLE_STRING: return "VisibleString";
	case TAG_UNIVERSAL_STRING: return "UniversalString";
	case TAG_BMP_STRING: return "BMPString";
	case TAG_SEQUENCE: return "SEQUENCE";
	case TAG_SET: return "SET";
	}
	if ((identifier & 0xc0) == TAG_CONTEXT && (identifier & 0x1f) < 10)
		return context[identifier & 0x1f];
	return "an unknown type";
}

bool
der_positive_integer(struct slice content, struct slice *out)
{
	if (content.n == 0 || (content.p[0] & 0x80) != 0)
		return false;
	if (content.p[0] != 0) {
		*out = content;
		return true;
	}
	if (content.n > 1 && (content.p[1] & 0x80) == 0)
		return false;
	*out = slice_from(content, 1);
	return true;
}
