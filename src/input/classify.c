/* Telling objects apart. SPDX-License-Identifier: MIT */
#include "input/classify.h"

#include "der/der.h"
#include "der/oid.h"
#include "input/lines.h"

/* An element's first octet and as much of its content as there is: unlike
 * der_read, this reads what was cut off. */
struct peek {
	uint8_t identifier; /* 0: nothing there */
	struct slice content;
};

/* Octets of the length at p[1], as a header of a cut-off element. */
static size_t
header_octets(struct slice s)
{
	if (s.n < 2)
		return s.n;
	return s.p[1] > 0x80 ? 2u + (s.p[1] & 0x7fu) : 2u;
}

/* The element that s begins with, cut off or not. */
static struct peek
peek(struct slice s)
{
	struct der_element element;
	struct slice rest = s;

	if (der_read(&rest, &element))
		return (struct peek){element.identifier, element.content};
	if (s.n == 0)
		return (struct peek){0, s};
	return (struct peek){s.p[0], slice_from(s, header_octets(s))};
}

/* The identifiers of the first elements of a content; 0 where there is none
 * or where one before is cut off. */
enum { IDENTIFIERS = 4 };
struct identifiers {
	uint8_t at[IDENTIFIERS];
};

static struct identifiers
first_identifiers(struct slice content)
{
	struct identifiers found = {{0}};
	struct der_element element;

	for (size_t i = 0; i < IDENTIFIERS && content.n > 0; i++) {
		found.at[i] = content.p[0];
		if (!der_read(&content, &element))
			break;
	}
	return found;
}

/* PKCS#8, SEC 1, PKCS#12 and PKCS#1 private keys begin with a version. */
static enum input_object
classify_versioned(struct identifiers children)
{
	switch (children.at[1]) {
	case TAG_INTEGER: /* PKCS#1: a public key has but two INTEGERs */
		return children.at[2] == TAG_INTEGER ? OBJECT_PRIVATE_KEY
						     : OBJECT_PUBLIC_KEY;
	case TAG_OCTET_STRING: return OBJECT_PRIVATE_KEY; /* SEC 1 */
	case TAG_SEQUENCE:
		return children.at[2] == TAG_OCTET_STRING ? OBJECT_PRIVATE_KEY
							  : OBJECT_PKCS12;
	default: return OBJECT_OTHER;
	}
}

/* The first component of a signed object: the request's info, or the "to be
 * signed" part of a certificate or CRL. */
static enum input_object
classify_signed(struct slice first)
{
	struct identifiers children = first_identifiers(first);
	struct slice rest = first;
	struct der_element version;

	if (children.at[0] == (TAG_CONTEXT | TAG_CONSTRUCTED))
		return OBJECT_CERTIFICATE;
	if (children.at[0] == TAG_SEQUENCE && children.at[1] == TAG_SEQUENCE)
		return OBJECT_CRL;
	if (children.at[0] != TAG_INTEGER)
		return OBJECT_OTHER;
	if (children.at[3] == TAG_UTC_TIME ||
		children.at[3] == TAG_GENERALIZED_TIME)
		return OBJECT_CRL;
	/* A certificate of version 1: serial, algorithm, issuer, validity. */
	if (children.at[3] == TAG_SEQUENCE)
		return OBJECT_CERTIFICATE;
	return der_read(&rest, &version) ? OBJECT_REQUEST : OBJECT_OTHER;
}

/* What begins with a SEQUENCE: signed objects; a public key; an encrypted
 * private key. */
static enum input_object
classify_structured(struct slice first, struct identifiers children)
{
	struct identifiers inner = first_identifiers(first);

	if (inner.at[0] == TAG_OID && children.at[1] == TAG_BIT_STRING)
		return OBJECT_PUBLIC_KEY;
	if (inner.at[0] == TAG_OID && children.at[1] == TAG_OCTET_STRING)
		return OBJECT_PRIVATE_KEY;
	return classify_signed(first);
}

static enum input_object
classify_der(struct slice der)
{
	struct peek outer = peek(der);
	struct identifiers children = first_identifiers(outer.content);

	if (outer.identifier != TAG_SEQUENCE)
		return OBJECT_OTHER;
	switch (children.at[0]) {
	case TAG_SEQUENCE:
		return classify_structured(
			peek(outer.content).content, children);
	case TAG_INTEGER: return classify_versioned(children);
	case TAG_OID: return OBJECT_CMS;
	default: return OBJECT_OTHER;
	}
}

bool
is_private_key_label(struct slice label)
{
	return slice_search(label, "PRIVATE KEY") < label.n;
}

bool
is_request_label(struct slice label)
{
	return slice_equal(label, slice_text("CERTIFICATE REQUEST")) ||
		slice_equal(label, slice_text("NEW CERTIFICATE REQUEST"));
}

enum input_object
classify(struct slice label, struct slice der)
{
	enum input_object object = classify_der(der);

	if (object == OBJECT_OTHER && is_request_label(label))
		return OBJECT_REQUEST;
	return object;
}

const char *
input_object_name(enum input_object object)
{
	switch (object) {
	case OBJECT_REQUEST: return "a certification request";
	case OBJECT_PRIVATE_KEY: return "a private key";
	case OBJECT_CERTIFICATE: return "a certificate";
	case OBJECT_CRL: return "a certificate revocation list";
	case OBJECT_PUBLIC_KEY: return "a public key";
	case OBJECT_CMS: return "a PKCS#7 or CMS message";
	case OBJECT_PKCS12: return "a PKCS#12 file";
	case OBJECT_OTHER: break;
	}
	return "an object of another kind";
}
