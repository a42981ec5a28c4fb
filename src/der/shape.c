/* The shapes, each under its clause. SPDX-License-Identifier: MIT */
#include "der/shape.h"

/* A table of parts, for a shape. */
#define PARTS(array) \
	.parts = array, .end = array + sizeof(array) / sizeof(array[0])

/* --- names: RFC 5280 4.1.2.4 and 4.2.1.6 --------------------------------- */

static const struct der_part name_attribute_parts[] = {
	{.tag = TAG_OID}, {.tag = DER_ANY}};
static const struct der_shape name_attribute = {PARTS(name_attribute_parts)};

static const struct der_part rdn_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &name_attribute}};
static const struct der_shape rdn = {
	PARTS(rdn_parts), .is_list = true, .is_set = true};

static const struct der_part name_parts[] = {{.tag = TAG_SET, .inside = &rdn}};
static const struct der_shape name = {PARTS(name_parts), .is_list = true};

static const struct der_part explicit_name_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &name}};
static const struct der_shape explicit_name = {PARTS(explicit_name_parts)};

static const struct der_part one_parts[] = {{.tag = DER_ANY}};
static const struct der_shape one = {PARTS(one_parts)};

static const struct der_part other_name_parts[] = {
	{.tag = TAG_OID}, {.tag = 0xa0, .inside = &one}};
static const struct der_shape other_name = {PARTS(other_name_parts)};

/* IMPLICIT but for [4], whose Name is a CHOICE. */
static const struct der_part general_name_parts[] = {
	{.tag = 0xa0, .inside = &other_name},
	{.tag = 0x81, .type = TAG_IA5_STRING},
	{.tag = 0x82, .type = TAG_IA5_STRING},
	{.tag = 0xa3},
	{.tag = 0xa4, .inside = &explicit_name},
	{.tag = 0xa5},
	{.tag = 0x86, .type = TAG_IA5_STRING},
	{.tag = 0x87, .type = TAG_OCTET_STRING},
	{.tag = 0x88, .type = TAG_OID},
};
static const struct der_shape general_names = {
	PARTS(general_name_parts), .is_list = true};

/* --- algorithms and keys ------------------------------------------------- */

static const struct der_shape *parameters_of(struct slice oid);

/* RFC 5280 4.1.1.2 */
static const struct der_part algorithm_parts[] = {
	{.tag = TAG_OID},
	{.tag = DER_ANY, .flags = DER_OPTIONAL, .inside_by_oid = parameters_of},
};
static const struct der_shape algorithm = {PARTS(algorithm_parts)};

static const struct der_part explicit_algorithm_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &algorithm}};
static const struct der_shape explicit_algorithm = {
	PARTS(explicit_algorithm_parts)};

static const struct der_part explicit_integer_parts[] = {{.tag = TAG_INTEGER}};
static const struct der_shape explicit_integer = {
	PARTS(explicit_integer_parts)};

/* RFC 4055 3.1: sha1Identifier, mgf1SHA1Identifier, 20, 1. */
#define SHA1_IDENTIFIER "\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00"
#define MGF1_OID "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08"
#define MGF1_SHA1_IDENTIFIER "\x30\x16\x06\x09" MGF1_OID SHA1_IDENTIFIER
#define DEFAULT(octets) \
	.flags = DER_OPTIONAL, .absent = octets, \
	.default_octets = sizeof(octets) - 1

static const struct der_part pss_parts[] = {
	{.tag = 0xa0, .inside = &explicit_algorithm, DEFAULT(SHA1_IDENTIFIER)},
	{.tag = 0xa1,
		.inside = &explicit_algorithm,
		DEFAULT(MGF1_SHA1_IDENTIFIER)},
	{.tag = 0xa2, .inside = &explicit_integer, DEFAULT("\x02\x01\x14")},
	{.tag = 0xa3, .inside = &explicit_integer, DEFAULT("\x02\x01\x01")},
};
static const struct der_shape pss = {PARTS(pss_parts)};

/* RFC 8017 A.1.1 */
static const struct der_part rsa_key_parts[] = {
	{.tag = TAG_INTEGER}, {.tag = TAG_INTEGER}};
static const struct der_shape rsa_key = {PARTS(rsa_key_parts)};
static const struct der_part rsa_key_bits_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &rsa_key}};
static const struct der_shape rsa_key_bits = {PARTS(rsa_key_bits_parts)};

static const struct der_shape *key_bits_of(struct slice oid);

/* RFC 5280 4.1.2.7 */
static const struct der_part public_key_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &algorithm},
	{.tag = TAG_BIT_STRING,
		.flags = DER_WHOLE_OCTETS | DER_HOLDS_DER,
		.inside_by_oid = key_bits_of},
};
static const struct der_shape public_key = {PARTS(public_key_parts)};

/* --- values of extensions: RFC 5280 4.2.1, RFC 7633 ---------------------- */

static const struct der_part basic_constraints_parts[] = {
	{.tag = TAG_BOOLEAN, DEFAULT("\x00")},
	{.tag = TAG_INTEGER, .flags = DER_OPTIONAL}};
static const struct der_shape basic_constraints = {
	PARTS(basic_constraints_parts)};

/* The base of a subtree is a GeneralName; minimum is 0 by DEFAULT. */
static const struct der_part subtree_parts[] = {
	{.tag = DER_ANY},
	{.tag = 0x80, .type = TAG_INTEGER, DEFAULT("\x00")},
	{.tag = 0x81, .type = TAG_INTEGER, .flags = DER_OPTIONAL},
};
static const struct der_shape subtree = {PARTS(subtree_parts)};
static const struct der_part subtrees_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &subtree}};
static const struct der_shape subtrees = {
	PARTS(subtrees_parts), .is_list = true};
static const struct der_part name_constraints_parts[] = {
	{.tag = 0xa0, .flags = DER_OPTIONAL, .inside = &subtrees},
	{.tag = 0xa1, .flags = DER_OPTIONAL, .inside = &subtrees}};
static const struct der_shape name_constraints = {
	PARTS(name_constraints_parts)};

static const struct der_part oids_parts[] = {{.tag = TAG_OID}};
static const struct der_shape oids = {PARTS(oids_parts), .is_list = true};
static const struct der_part integers_parts[] = {{.tag = TAG_INTEGER}};
static const struct der_shape integers = {
	PARTS(integers_parts), .is_list = true};

static const struct der_part policy_parts[] = {
	{.tag = TAG_OID}, {.tag = TAG_SEQUENCE, .flags = DER_OPTIONAL}};
static const struct der_shape policy = {PARTS(policy_parts)};
static const struct der_part policies_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &policy}};
static const struct der_shape policies = {
	PARTS(policies_parts), .is_list = true};

/* What extnValue holds is one element of these. */
static const struct der_part octet_string_parts[] = {{.tag = TAG_OCTET_STRING}};
static const struct der_part named_bits_parts[] = {
	{.tag = TAG_BIT_STRING, .flags = DER_NAMED_BITS}};
static const struct der_part general_names_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &general_names}};
static const struct der_part basic_constraints_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &basic_constraints}};
static const struct der_part name_constraints_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &name_constraints}};
static const struct der_part oids_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &oids}};
static const struct der_part integers_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &integers}};
static const struct der_part policies_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &policies}};
static const struct der_part sequence_parts[] = {{.tag = TAG_SEQUENCE}};
static const struct der_part integer_parts[] = {{.tag = TAG_INTEGER}};
static const struct der_part null_parts[] = {{.tag = TAG_NULL}};
static const struct der_part ia5_string_parts[] = {{.tag = TAG_IA5_STRING}};

/* MS-WCCE 2.2.2.7.7.2: CertificateTemplateOID */
static const struct der_part template_parts[] = {{.tag = TAG_OID},
	{.tag = TAG_INTEGER, .flags = DER_OPTIONAL},
	{.tag = TAG_INTEGER, .flags = DER_OPTIONAL}};
static const struct der_shape template = {PARTS(template_parts)};
static const struct der_part template_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &template}};

/* --- qcStatements: RFC 3739 3.2.6, ETSI EN 319 412-5 4, TS 119 495 5.1 ---- */

/* SemanticsInformation: an OID, and names of those who define it. */
static const struct der_part semantics_parts[] = {
	{.tag = TAG_OID, .flags = DER_OPTIONAL},
	{.tag = TAG_SEQUENCE, .flags = DER_OPTIONAL, .inside = &general_names}};
static const struct der_shape semantics = {PARTS(semantics_parts)};

/* MonetaryValue: the currency is letters or a number. */
static const struct der_part money_parts[] = {
	{.tag = DER_ANY}, {.tag = TAG_INTEGER}, {.tag = TAG_INTEGER}};
static const struct der_shape money = {PARTS(money_parts)};

static const struct der_part statement_place_parts[] = {
	{.tag = TAG_IA5_STRING}, {.tag = TAG_PRINTABLE_STRING}};
static const struct der_shape statement_place = {PARTS(statement_place_parts)};
static const struct der_part statement_places_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &statement_place}};
static const struct der_shape statement_places = {
	PARTS(statement_places_parts), .is_list = true};

static const struct der_part countries_parts[] = {
	{.tag = TAG_PRINTABLE_STRING}};
static const struct der_shape countries = {
	PARTS(countries_parts), .is_list = true};

/* TS 119 495: each role an OID and its name; the authority's name and
 * identifier. */
static const struct der_part psd2_role_parts[] = {
	{.tag = TAG_OID}, {.tag = TAG_UTF8_STRING}};
static const struct der_shape psd2_role = {PARTS(psd2_role_parts)};
static const struct der_part psd2_roles_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &psd2_role}};
static const struct der_shape psd2_roles = {
	PARTS(psd2_roles_parts), .is_list = true};
static const struct der_part psd2_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &psd2_roles}, {.tag = TAG_UTF8_STRING},
	{.tag = TAG_UTF8_STRING}};
static const struct der_shape psd2 = {PARTS(psd2_parts)};

static const struct der_part semantics_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &semantics}};
static const struct der_part money_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &money}};
static const struct der_part statement_places_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &statement_places}};
static const struct der_part countries_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &countries}};
static const struct der_part psd2_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &psd2}};

static const struct der_shape *statement_of(struct slice oid);

static const struct der_part statement_parts[] = {
	{.tag = TAG_OID},
	{.tag = DER_ANY,
		.flags = DER_OPTIONAL | DER_TYPE_BY_OID,
		.inside_by_oid = statement_of},
};
static const struct der_shape statement = {PARTS(statement_parts)};
static const struct der_part statements_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &statement}};
static const struct der_shape statements = {
	PARTS(statements_parts), .is_list = true};
static const struct der_part statements_value_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &statements}};

#define PE "\x2b\x06\x01\x05\x05\x07\x01"  /* id-pe, RFC 5280 A.1 */
#define QCS "\x2b\x06\x01\x05\x05\x07\x0b" /* id-qcs, RFC 3739 A.2 */
#define ESI4 "\x04\x00\x8e\x46\x01"        /* ETSI EN 319 412-5 B */
#define PSD2 "\x04\x00\x81\x98\x27\x02"    /* ETSI TS 119 495 C */
#define MICROSOFT "\x2b\x06\x01\x04\x01\x82\x37"

/* Something that is found by its OID. */
struct known {
	uint8_t octets;
	const char *oid;
	struct der_shape shape;
};

#define KNOWN(oid, array) \
	{ \
		sizeof(oid) - 1, oid, \
		{ \
			PARTS(array) \
		} \
	}

static const struct known extension_values[] = {
	KNOWN("\x55\x1d\x11", general_names_parts), /* subjectAltName */
	KNOWN("\x55\x1d\x0f", named_bits_parts),    /* keyUsage */
	KNOWN("\x55\x1d\x25", oids_value_parts),    /* extKeyUsage */
	KNOWN("\x55\x1d\x13", basic_constraints_value_parts),
	KNOWN("\x55\x1d\x0e", octet_string_parts), /* subjectKeyIdentifier */
	KNOWN(PE "\x18", integers_value_parts),    /* tlsFeature */
	KNOWN("\x55\x1d\x20", policies_value_parts),
	KNOWN("\x55\x1d\x1e", name_constraints_value_parts),
	KNOWN("\x55\x1d\x12", general_names_parts), /* issuerAltName */
	KNOWN("\x60\x86\x48\x01\x86\xf8\x42\x01\x01",
		named_bits_parts), /* netscape-cert-type */
	KNOWN("\x60\x86\x48\x01\x86\xf8\x42\x01\x0d",
		ia5_string_parts),             /* netscape-comment */
	KNOWN("\x55\x1d\x09", sequence_parts), /* subjectDirectoryAttributes */
	KNOWN("\x55\x1d\x10", sequence_parts), /* privateKeyUsagePeriod */
	KNOWN("\x55\x1d\x1f", sequence_parts), /* cRLDistributionPoints */
	KNOWN("\x55\x1d\x21", sequence_parts), /* policyMappings */
	KNOWN("\x55\x1d\x23", sequence_parts), /* authorityKeyIdentifier */
	KNOWN("\x55\x1d\x24", sequence_parts), /* policyConstraints */
	KNOWN("\x55\x1d\x2e", sequence_parts), /* freshestCRL */
	KNOWN("\x55\x1d\x36", integer_parts),  /* inhibitAnyPolicy */
	KNOWN(PE "\x01", sequence_parts),      /* authorityInfoAccess */
	KNOWN(PE "\x03", statements_value_parts), /* qcStatements */
	KNOWN(PE "\x0b", sequence_parts),         /* subjectInfoAccess */
	KNOWN(PE "\x1f", octet_string_parts),     /* acmeIdentifier */
	KNOWN("\x2b\x06\x01\x05\x05\x07\x30\x01\x05",
		null_parts), /* ocsp-nocheck */
	KNOWN("\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x02",
		octet_string_parts), /* timestamps of logs */
	KNOWN("\x2b\x06\x01\x04\x01\xd6\x79\x02\x04\x03",
		null_parts), /* poison of precertificates */
	KNOWN("\x2b\x06\x01\x04\x01\x82\xda\x4b\x2c",
		null_parts), /* delegationUsage */
	KNOWN(MICROSOFT "\x15\x07", template_value_parts),
	KNOWN(MICROSOFT "\x15\x0a",
		policies_value_parts), /* application policies */
};

/* What statementInfo is; of others nothing is known. */
static const struct known statement_values[] = {
	KNOWN(QCS "\x01", semantics_value_parts),
	KNOWN(QCS "\x02", semantics_value_parts),
	KNOWN(ESI4 "\x02", money_value_parts), /* QcLimitValue */
	KNOWN(ESI4 "\x03", integer_parts),     /* QcRetentionPeriod */
	KNOWN(ESI4 "\x05", statement_places_value_parts), /* QcPDS */
	KNOWN(ESI4 "\x06", oids_value_parts),             /* QcType */
	KNOWN(ESI4 "\x07", countries_value_parts),        /* QcCClegislation */
	KNOWN(PSD2, psd2_value_parts),
};

/* OIDs of one family differ at their end. n is not 0. */
static bool
is_oid(struct slice oid, const char *octets, size_t n)
{
	return oid.n == n && oid.p[n - 1] == (uint8_t)octets[n - 1] &&
		memcmp(oid.p, octets, n) == 0;
}

/* The shape of the thing with this OID; NULL: it is not known. */
static const struct der_shape *
find_known(struct slice oid, const struct known *known, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_oid(oid, known[i].oid, known[i].octets))
			return &known[i].shape;
	return NULL;
}

/* RFC 5280 4.2: extnValue holds DER whatever the extension. */
static const struct der_shape *
extension_value_of(struct slice oid)
{
	const size_t count =
		sizeof(extension_values) / sizeof(extension_values[0]);
	const struct der_shape *shape =
		find_known(oid, extension_values, count);

	return shape == NULL ? &one : shape;
}

static const struct der_shape *
statement_of(struct slice oid)
{
	return find_known(oid, statement_values,
		sizeof(statement_values) / sizeof(statement_values[0]));
}

/* --- attributes: RFC 2986 4.1, RFC 2985 5.4.2 ---------------------------- */

static const struct der_part extension_parts[] = {
	{.tag = TAG_OID},
	{.tag = TAG_BOOLEAN, DEFAULT("\x00")},
	{.tag = TAG_OCTET_STRING,
		.flags = DER_HOLDS_DER,
		.inside_by_oid = extension_value_of},
};
static const struct der_shape extension = {PARTS(extension_parts)};
static const struct der_part extensions_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &extension}};
static const struct der_shape extensions = {
	PARTS(extensions_parts), .is_list = true};
static const struct der_part extension_request_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &extensions}};
static const struct der_shape extension_request = {
	PARTS(extension_request_parts), .is_list = true, .is_set = true};
static const struct der_shape values = {
	PARTS(one_parts), .is_list = true, .is_set = true};

static const struct der_shape *
values_of(struct slice oid)
{
	static const char pkcs9[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e";
	static const char microsoft[] =
		"\x2b\x06\x01\x04\x01\x82\x37\x02\x01\x0e";

	if (is_oid(oid, pkcs9, sizeof(pkcs9) - 1) ||
		is_oid(oid, microsoft, sizeof(microsoft) - 1))
		return &extension_request;
	return &values;
}

static const struct der_part attribute_parts[] = {
	{.tag = TAG_OID}, {.tag = TAG_SET, .inside_by_oid = values_of}};
static const struct der_shape attribute = {PARTS(attribute_parts)};
static const struct der_part attributes_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &attribute}};
static const struct der_shape attributes = {
	PARTS(attributes_parts), .is_list = true, .is_set = true};

/* --- what algorithms decide ---------------------------------------------- */

/* RFC 4055 3.1 and 2.2 */
static const struct der_shape *
parameters_of(struct slice oid)
{
	static const char id_pss[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a";

	if (is_oid(oid, id_pss, sizeof(id_pss) - 1))
		return &pss;
	if (is_oid(oid, MGF1_OID, sizeof(MGF1_OID) - 1))
		return &algorithm;
	return NULL;
}

/* RFC 3279 2.3.1 and 2.3.2, RFC 4055 1.2; other keys are plain octets. */
static const struct der_shape *
key_bits_of(struct slice oid)
{
	static const char pkcs1[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x01";
	static const char dsa[] = "\x2a\x86\x48\xce\x38\x04\x01";

	if (oid.n == sizeof(pkcs1) && slice_begins(oid, pkcs1) &&
		(oid.p[8] == 1 || oid.p[8] == 7 || oid.p[8] == 10))
		return &rsa_key_bits;
	if (is_oid(oid, dsa, sizeof(dsa) - 1))
		return &explicit_integer;
	return NULL;
}

/* --- the request: RFC 2986 4 --------------------------------------------- */

static const struct der_part info_parts[] = {
	{.tag = TAG_INTEGER},
	{.tag = TAG_SEQUENCE, .inside = &name},
	{.tag = TAG_SEQUENCE, .inside = &public_key},
	{.tag = 0xa0, .flags = DER_OPTIONAL, .inside = &attributes},
};
static const struct der_shape info = {PARTS(info_parts)};
static const struct der_part request_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &info},
	{.tag = TAG_SEQUENCE, .inside = &algorithm},
	{.tag = TAG_BIT_STRING},
};
static const struct der_shape request = {PARTS(request_parts)};
static const struct der_part document_parts[] = {
	{.tag = TAG_SEQUENCE, .inside = &request}};
const struct der_shape der_request_shape = {PARTS(document_parts)};

const struct der_part *
der_list_part(const struct der_shape *list, uint8_t identifier)
{
	for (const struct der_part *part = list->parts; part < list->end;
		part++)
		if (der_part_has_tag(part, identifier))
			return part;
	return NULL;
}
