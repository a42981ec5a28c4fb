/* Telling objects apart. SPDX-License-Identifier: MIT */
#include "input/classify.h"

#include "der/der.h"
#include "der/oid.h"
#include "input/lines.h"

#define PRIVATE_LABEL "PRIVATE KEY"

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

static struct kind
kind_of(enum input_object object)
{
	return (struct kind){object, input_object_name(object)};
}

static bool
is_context(uint8_t identifier)
{
	return (identifier & 0xc0) == TAG_CONTEXT;
}

/* PKCS#8, SEC 1, PKCS#12 and PKCS#1 private keys begin with a version. */
static struct kind
classify_versioned(struct identifiers children)
{
	switch (children.at[1]) {
	case TAG_INTEGER: /* PKCS#1: a public key has but two INTEGERs */
		if (children.at[2] != TAG_INTEGER)
			return kind_of(OBJECT_PUBLIC_KEY);
		return (struct kind){
			OBJECT_PRIVATE_KEY, "a private key (PKCS#1)"};
	case TAG_OCTET_STRING:
		return (struct kind){
			OBJECT_PRIVATE_KEY, "a private key (SEC 1)"};
	case TAG_SEQUENCE:
		if (children.at[3] == (TAG_CONTEXT | TAG_CONSTRUCTED) &&
			children.at[2] == TAG_SEQUENCE)
			return kind_of(OBJECT_REQUEST); /* unsigned */
		if (children.at[2] != TAG_OCTET_STRING)
			return kind_of(OBJECT_PKCS12);
		return (struct kind){
			OBJECT_PRIVATE_KEY, "a private key (PKCS#8)"};
	default: return kind_of(OBJECT_OTHER);
	}
}

static bool
is_time(uint8_t identifier)
{
	return identifier == TAG_UTC_TIME || identifier == TAG_GENERALIZED_TIME;
}

/* The first component of a signed object: the request's info, or the "to be
 * signed" part of a certificate or CRL. */
static struct kind
classify_signed(struct slice first)
{
	struct identifiers children = first_identifiers(first);

	if (children.at[0] == (TAG_CONTEXT | TAG_CONSTRUCTED))
		return kind_of(OBJECT_CERTIFICATE);
	/* A CRL of version 1 has no version before these two. */
	if (children.at[0] == TAG_SEQUENCE && children.at[1] == TAG_SEQUENCE &&
		is_time(children.at[2]))
		return kind_of(OBJECT_CRL);
	/* A request whose version is missing: its subject, key, attributes. */
	if (children.at[0] == TAG_SEQUENCE && children.at[1] == TAG_SEQUENCE &&
		children.at[2] == (TAG_CONTEXT | TAG_CONSTRUCTED))
		return kind_of(OBJECT_REQUEST);
	if (children.at[0] != TAG_INTEGER)
		return kind_of(OBJECT_OTHER);
	if (is_time(children.at[3]))
		return kind_of(OBJECT_CRL);
	/* A certificate of version 1: serial, algorithm, issuer, validity. */
	if (children.at[3] == TAG_SEQUENCE)
		return kind_of(OBJECT_CERTIFICATE);
	return kind_of(OBJECT_REQUEST);
}

/* What begins with a SEQUENCE: signed objects; a public key; an encrypted
 * private key; SPKAC, whose first component holds a public key and a
 * challenge; CRMF, whose messages begin with a request of version and
 * template; CMP, whose header goes on with names and whose body is tagged. */
static struct kind
classify_structured(struct slice first, struct identifiers children)
{
	struct identifiers inner = first_identifiers(first);
	struct identifiers innermost = first_identifiers(peek(first).content);

	/* The subject, the key and the attributes of a request alone, without
	 * its version and its signature. */
	if (innermost.at[0] != TAG_INTEGER && children.at[1] == TAG_SEQUENCE &&
		children.at[2] == (TAG_CONTEXT | TAG_CONSTRUCTED))
		return kind_of(OBJECT_REQUEST);
	if (inner.at[0] == TAG_OID && children.at[1] == TAG_BIT_STRING)
		return kind_of(OBJECT_PUBLIC_KEY);
	if (inner.at[0] == TAG_OID && children.at[1] == TAG_OCTET_STRING)
		return (struct kind){OBJECT_PRIVATE_KEY,
			"an encrypted private key (PKCS#8)"};
	if (inner.at[0] == TAG_SEQUENCE && inner.at[1] == TAG_IA5_STRING)
		return kind_of(OBJECT_SPKAC);
	if (inner.at[0] == TAG_SEQUENCE && innermost.at[0] == TAG_INTEGER)
		return kind_of(OBJECT_CRMF);
	if (inner.at[0] == TAG_INTEGER && is_context(inner.at[1]) &&
		is_context(children.at[1]))
		return kind_of(OBJECT_CMP);
	return classify_signed(first);
}

/* The content of the element with this identifier that s begins with, cut off
 * or not; s is moved behind it. Empty where another stands there. */
static struct slice
step_into(struct slice *s, uint8_t identifier)
{
	struct peek element = peek(*s);
	struct der_element whole;

	if (element.identifier != identifier)
		return (struct slice){NULL, 0};
	if (!der_read(s, &whole))
		s->n = 0;
	return element.content;
}

/* What SignedData (RFC 5652 5.1) is about, in the content of a ContentInfo:
 * the members of EncapsulatedContentInfo. */
static struct slice
signed_content(struct slice message)
{
	struct slice content;
	struct slice data;

	(void)step_into(&message, TAG_OID); /* contentType */
	content = step_into(&message, TAG_CONTEXT | TAG_CONSTRUCTED);
	data = step_into(&content, TAG_SEQUENCE);
	(void)step_into(&data, TAG_INTEGER); /* version */
	(void)step_into(&data, TAG_SET);     /* digestAlgorithms */
	return step_into(&data, TAG_SEQUENCE);
}

/* True where that is PKIData, RFC 10002 3.2.1. */
static bool
is_cmc(struct slice message)
{
	struct slice content = signed_content(message);

	return slice_equal(step_into(&content, TAG_OID),
		slice_text("\x2b\x06\x01\x05\x05\x07\x0c\x02"));
}

struct slice
classify_cmc_request(struct slice cmc)
{
	struct slice message = step_into(&cmc, TAG_SEQUENCE);
	struct slice content = signed_content(message);
	struct slice data;
	struct slice tagged;
	struct der_element request;

	(void)step_into(&content, TAG_OID); /* eContentType */
	content = step_into(&content, TAG_CONTEXT | TAG_CONSTRUCTED);
	content = step_into(&content, TAG_OCTET_STRING);
	data = step_into(&content, TAG_SEQUENCE);
	(void)step_into(&data, TAG_SEQUENCE); /* controlSequence */
	data = step_into(&data, TAG_SEQUENCE);
	tagged = step_into(&data, TAG_CONTEXT | TAG_CONSTRUCTED);
	(void)step_into(&tagged, TAG_INTEGER); /* bodyPartID */
	/* As it were in PEM of its own: no certificate and no private key. */
	if (!der_read_tag(&tagged, TAG_SEQUENCE, &request) ||
		classify(slice_text("CERTIFICATE REQUEST"), request.whole)
				.object != OBJECT_REQUEST)
		return (struct slice){NULL, 0};
	return request.whole;
}

static struct kind
classify_der(struct slice der)
{
	struct peek outer = peek(der);
	struct identifiers children = first_identifiers(outer.content);

	if (slice_begins(der, "openssh-key-v1"))
		return (struct kind){
			OBJECT_PRIVATE_KEY, "an OpenSSH private key"};
	if (outer.identifier != TAG_SEQUENCE)
		return kind_of(OBJECT_OTHER);
	switch (children.at[0]) {
	case TAG_SEQUENCE:
		return classify_structured(
			peek(outer.content).content, children);
	case TAG_INTEGER: return classify_versioned(children);
	case TAG_OID:
		return kind_of(is_cmc(outer.content) ? OBJECT_CMC : OBJECT_CMS);
	default: return kind_of(OBJECT_OTHER);
	}
}

/* What the words of a label say. */
struct label {
	const char *word;
	struct kind kind;
};

/* Whatever else a label holds, these stay closed. Each ends as the last. */
static const struct label private_labels[] = {
	{"OPENSSH PRIVATE KEY", {OBJECT_PRIVATE_KEY, "an OpenSSH private key"}},
	{"SSH2 ENCRYPTED PRIVATE KEY",
		{OBJECT_PRIVATE_KEY, "an SSH2 private key"}},
	{"PGP PRIVATE KEY", {OBJECT_PRIVATE_KEY, "a PGP private key"}},
	{"RSA PRIVATE KEY", {OBJECT_PRIVATE_KEY, "a private key (PKCS#1)"}},
	{"EC PRIVATE KEY", {OBJECT_PRIVATE_KEY, "a private key (SEC 1)"}},
	{"ENCRYPTED PRIVATE KEY",
		{OBJECT_PRIVATE_KEY, "an encrypted private key (PKCS#8)"}},
	{PRIVATE_LABEL, {OBJECT_PRIVATE_KEY, "a private key"}},
};

static const struct label other_labels[] = {
	{"PGP", {OBJECT_PGP, "a PGP message or key"}},
	{"SSH2 PUBLIC KEY", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"PARAMETERS", {OBJECT_PARAMETERS, "key parameters"}},
	{"REQUEST", {OBJECT_REQUEST, "a certification request"}},
	{"CSR", {OBJECT_REQUEST, "a certification request"}},
	{"PKCS10", {OBJECT_REQUEST, "a certification request"}},
};

/* The first of these that fits. */
static struct kind
find_label(struct slice label, const struct label *labels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_search_ignoring_case(label, labels[i].word) < label.n)
			return labels[i].kind;
	return kind_of(OBJECT_OTHER);
}

struct kind
classify_private_label(struct slice label)
{
	if (slice_search_ignoring_case(label, PRIVATE_LABEL) == label.n)
		return kind_of(OBJECT_OTHER);
	return find_label(label, private_labels,
		sizeof(private_labels) / sizeof(private_labels[0]));
}

static struct kind
classify_label(struct slice label)
{
	struct kind kind = classify_private_label(label);

	if (kind.object != OBJECT_OTHER)
		return kind;
	return find_label(label, other_labels,
		sizeof(other_labels) / sizeof(other_labels[0]));
}

struct kind
classify(struct slice label, struct slice der)
{
	struct kind kind = classify_der(der);
	struct kind said = classify_label(label);

	if (kind.object == OBJECT_OTHER || said.object == OBJECT_PARAMETERS)
		return said;
	return kind;
}

bool
classify_is_der(struct slice octets)
{
	if (octets.n < 2 || octets.p[0] != TAG_SEQUENCE)
		return false;
	return octets.p[1] >= 0x80 || (size_t)octets.p[1] + 2 == octets.n;
}

bool
classify_is_private_der(struct slice octets)
{
	enum { LEAST = 32 }; /* octets of content; an Ed25519 key has 46 */
	struct slice content;

	if (octets.n < LEAST || octets.p[0] != TAG_SEQUENCE ||
		octets.p[1] < LEAST)
		return false;
	content = peek(octets).content;
	if (content.n < 2 ||
		(content.p[0] != TAG_SEQUENCE &&
			(content.p[0] != TAG_INTEGER || content.p[1] != 1)))
		return false;
	return classify_der(octets).object == OBJECT_PRIVATE_KEY;
}

/* --- the subject of a certificate ------------------------------------------
 */

static const uint8_t common_name[] = {0x55, 0x04, 0x03};

/* The value of a relative distinguished name, if it is a common name. */
static struct slice
common_name_in(struct slice rdn)
{
	struct slice attribute = der_enter(&rdn, TAG_SEQUENCE);
	struct slice type = der_enter(&attribute, TAG_OID);
	struct slice wanted = {common_name, sizeof(common_name)};
	struct der_element value;

	if (!slice_equal(type, wanted) || !der_read(&attribute, &value))
		return (struct slice){NULL, 0};
	return value.content;
}

struct slice
classify_subject(struct slice certificate)
{
	struct slice whole = der_enter(&certificate, TAG_SEQUENCE);
	struct slice body = der_enter(&whole, TAG_SEQUENCE);
	struct slice found = {NULL, 0};
	struct slice subject;

	der_enter(&body, TAG_CONTEXT | TAG_CONSTRUCTED); /* version */
	der_enter(&body, TAG_INTEGER);                   /* serialNumber */
	der_enter(&body, TAG_SEQUENCE);                  /* signature */
	der_enter(&body, TAG_SEQUENCE);                  /* issuer */
	der_enter(&body, TAG_SEQUENCE);                  /* validity */
	subject = der_enter(&body, TAG_SEQUENCE);
	while (subject.n > 0) {
		struct slice rdn = der_enter(&subject, TAG_SET);
		struct slice name = common_name_in(rdn);

		if (rdn.n == 0)
			break;
		if (name.n > 0)
			found = name;
	}
	return found;
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
	case OBJECT_CMC: return "a CMC request";
	case OBJECT_PKCS12: return "a PKCS#12 file";
	case OBJECT_SPKAC: return "a signed public key and challenge (SPKAC)";
	case OBJECT_CRMF: return "a certificate request message (CRMF)";
	case OBJECT_CMP: return "a CMP message";
	case OBJECT_CVC: return "a card verifiable certificate";
	case OBJECT_SSH_PUBLIC_KEY: return "an SSH public key";
	case OBJECT_PGP: return "a PGP message or key";
	case OBJECT_PARAMETERS: return "key parameters";
	case OBJECT_KEYSTORE: return "a keystore";
	case OBJECT_JSON: return "a JSON value";
	case OBJECT_HTML: return "an HTML page";
	case OBJECT_XML: return "an XML document";
	case OBJECT_PDF: return "a PDF document";
	case OBJECT_IMAGE: return "an image";
	case OBJECT_ARCHIVE: return "an archive";
	case OBJECT_BINARY: return "binary data";
	case OBJECT_OTHER: break;
	}
	return "an object of another kind";
}
