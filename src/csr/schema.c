/* The productions of asn1/pkcs10.asn, and the walk through one of them.
 * SPDX-License-Identifier: MIT */
#include "csr/schema.h"

#include <libtasn1.h>
#include <stdio.h>

#include "base/memory.h"

enum { ANY_TAG = 0 }; /* no element of a request has identifier octet 00 */

/* A component, in the order of its production. */
struct component {
	const char *name; /* as in the schema */
	uint8_t tag;      /* first identifier octet, or ANY_TAG */
	bool optional;
};

/* A SEQUENCE of the schema. */
struct production {
	const char *type; /* "Attribute" */
	struct component components[COMPONENTS_MAX];
	size_t count;
};

/* As the schema has them; where it says ANY because libtasn1 is to look no
 * further, the documents name a type, and that stands here. */
static const struct production productions[PRODUCTION_COUNT] = {
	[PRODUCTION_CERTIFICATION_REQUEST] = {"CertificationRequest",
		{{"certificationRequestInfo", TAG_SEQUENCE, false},
			{"signatureAlgorithm", TAG_SEQUENCE, false},
			{"signature", TAG_BIT_STRING, false}},
		3},
	[PRODUCTION_CERTIFICATION_REQUEST_INFO] = {"CertificationRequestInfo",
		{{"version", TAG_INTEGER, false},
			{"subject", TAG_SEQUENCE, false},
			{"subjectPKInfo", TAG_SEQUENCE, false},
			{"attributes", TAG_CONTEXT | TAG_CONSTRUCTED, true}},
		4},
	[PRODUCTION_ATTRIBUTE_TYPE_AND_VALUE] = {"AttributeTypeAndValue",
		{{"type", TAG_OID, false}, {"value", ANY_TAG, false}}, 2},
	[PRODUCTION_SUBJECT_PUBLIC_KEY_INFO] = {"SubjectPublicKeyInfo",
		{{"algorithm", TAG_SEQUENCE, false},
			{"subjectPublicKey", TAG_BIT_STRING, false}},
		2},
	[PRODUCTION_ALGORITHM_IDENTIFIER] = {"AlgorithmIdentifier",
		{{"algorithm", TAG_OID, false}, {"parameters", ANY_TAG, true}},
		2},
	[PRODUCTION_RSA_PUBLIC_KEY] = {"RSAPublicKey",
		{{"modulus", TAG_INTEGER, false},
			{"publicExponent", TAG_INTEGER, false}},
		2},
	[PRODUCTION_ATTRIBUTE] = {"Attribute",
		{{"type", TAG_OID, false}, {"values", TAG_SET, false}}, 2},
	[PRODUCTION_EXTENSION] = {"Extension",
		{{"extnID", TAG_OID, false}, {"critical", TAG_BOOLEAN, true},
			{"extnValue", TAG_OCTET_STRING, false}},
		3},
};

/* --- the schema, by libtasn1 ------------------------------------------------
 */

extern const asn1_static_node pkcs10_asn1_tab[];

/* True where libtasn1's type may begin with this tag; ANY may with each. */
static bool
is_type_of(unsigned type, uint8_t tag)
{
	switch (type) {
	case ASN1_ETYPE_ANY: return true;
	case ASN1_ETYPE_BIT_STRING: return tag == TAG_BIT_STRING;
	case ASN1_ETYPE_BOOLEAN: return tag == TAG_BOOLEAN;
	case ASN1_ETYPE_INTEGER: return tag == TAG_INTEGER;
	case ASN1_ETYPE_OBJECT_ID: return tag == TAG_OID;
	case ASN1_ETYPE_OCTET_STRING: return tag == TAG_OCTET_STRING;
	case ASN1_ETYPE_SEQUENCE_OF: return tag == TAG_SEQUENCE;
	case ASN1_ETYPE_SET_OF: /* [0] IMPLICIT stands in its place */
		return tag == TAG_SET || tag == (TAG_CONTEXT | TAG_CONSTRUCTED);
	default: return false;
	}
}

static bool
is_in_schema(asn1_node definitions, const struct production *production,
	const struct component *component)
{
	char name[ASN1_MAX_NAME_SIZE];
	asn1_data_node_st found;
	asn1_node node;

	(void)snprintf(name, sizeof(name), "PKCS10.%s.%s", production->type,
		component->name);
	node = asn1_find_node(definitions, name);
	return node != NULL &&
		asn1_read_node_value(node, &found) == ASN1_SUCCESS &&
		is_type_of(found.type, component->tag);
}

static bool
are_all_in_schema(asn1_node definitions)
{
	bool all = true;

	for (size_t i = 0; i < PRODUCTION_COUNT; i++)
		for (size_t j = 0; j < productions[i].count; j++)
			all = all &&
				is_in_schema(definitions, &productions[i],
					&productions[i].components[j]);
	return all;
}

bool
csr_schema_fits(void)
{
	asn1_node definitions = NULL;
	/* libtasn1 may leave out a part of the tree where memory is short, and
	 * say that all went well: what is there is looked at. */
	bool fits = asn1_array2tree(pkcs10_asn1_tab, &definitions, NULL) ==
			ASN1_SUCCESS &&
		are_all_in_schema(definitions);

	asn1_delete_structure(&definitions);
	if (!fits)
		memory_ran_out(); /* a test has seen that it does */
	return fits;
}

/* --- the walk ---------------------------------------------------------------
 */

struct slice
content_of(struct slice whole)
{
	struct der_element element;

	if (!der_read(&whole, &element))
		return (struct slice){whole.p, 0};
	return element.content;
}

void
schema_member_fault(struct fault_list *faults, const char *path,
	const char *member, struct slice at, const char *expected,
	const char *found)
{
	if (faults == NULL || faults->count == CSR_FAULTS_MAX)
		return;
	faults->fault[faults->count++] =
		(struct csr_fault){path, member, at, expected, found};
}

void
schema_fault(struct fault_list *faults, const char *path, struct slice at,
	const char *expected, const char *found)
{
	schema_member_fault(faults, path, NULL, at, expected, found);
}

static bool
fits(const struct component *component, const struct der_element *element)
{
	uint8_t difference = element->identifier ^ component->tag;

	if (component->tag == ANY_TAG)
		return true;
	/* The bit for constructed alone: der-tag-form speaks of that. */
	if (difference != 0 &&
		(difference != TAG_CONSTRUCTED || (component->tag & 0xc0) != 0))
		return false;
	return component->tag != TAG_OID || oid_is_sound(element->content);
}

/* What an element should have been, for messages. */
static const char *
expected_of(const struct component *component)
{
	return component->tag == ANY_TAG ? component->name
					 : der_tag_name(component->tag);
}

/* The walk through the components of one SEQUENCE. */
struct walk {
	const struct production *production;
	const char *path;
	struct fault_list *faults;
	struct slice rest;
	bool all;   /* nothing was wrong so far */
	bool ended; /* by something missing or broken: one cause, one fault */
};

static void
walk_fault(struct walk *walk, const struct component *component,
	struct slice at, const char *found)
{
	if (component != NULL)
		schema_member_fault(walk->faults, walk->path, component->name,
			at, expected_of(component), found);
	else
		schema_fault(walk->faults, walk->path, at,
			"the end of the SEQUENCE", found);
	walk->all = false;
}

/* True where the element is the component after this one, so that this one
 * must be missing and not merely wrong. */
static bool
is_next(const struct walk *walk, size_t i, const struct der_element *element)
{
	const struct component *next = &walk->production->components[i + 1];

	return i + 1 < walk->production->count && next->tag != ANY_TAG &&
		element->identifier == next->tag;
}

static void
walk_component(struct walk *walk, size_t i, struct slice *out)
{
	const struct component *component = &walk->production->components[i];
	struct der_element element;
	struct slice before = walk->rest;

	if (!der_read(&walk->rest, &element)) {
		if (component->optional && before.n == 0)
			return;
		walk->ended = true;
		if (!walk->all && before.n == 0)
			return; /* what was there instead, was told */
		walk_fault(walk, component, before,
			before.n == 0 ? "nothing" : "a broken element");
		return;
	}
	if (fits(component, &element)) {
		*out = element.whole;
		return;
	}
	if (component->optional || is_next(walk, i, &element))
		walk->rest = before;
	if (component->optional)
		return;
	if (walk->rest.n == before.n)
		walk_fault(walk, component, slice_head(before, 0), "nothing");
	else
		walk_fault(walk, component, element.whole,
			element.identifier == component->tag
				? "a malformed one"
				: der_tag_name(element.identifier));
}

/* X.690 8.1.2.4.2: the tag in two octets is no DER, of which der-tag-form
 * speaks, and every reader of BER takes it. */
static bool
read_sequence(struct slice *rest, struct der_element *out)
{
	static const uint8_t long_form[] = {TAG_CONSTRUCTED | 0x1f, 0x10};

	return der_read(rest, out) &&
		(out->identifier == TAG_SEQUENCE ||
			memcmp(out->whole.p, long_form, sizeof(long_form)) ==
				0);
}

bool
schema_split(enum production_id id, struct slice whole, const char *path,
	struct fault_list *faults, struct slice out[COMPONENTS_MAX])
{
	const struct production *production = &productions[id];
	struct walk walk = {.production = production,
		.path = path,
		.faults = faults,
		.rest = whole,
		.all = true};
	struct der_element sequence;

	memset(out, 0, COMPONENTS_MAX * sizeof(out[0]));
	if (!read_sequence(&walk.rest, &sequence)) {
		schema_fault(faults, path, whole, "SEQUENCE",
			whole.n == 0 ? "nothing" : der_tag_name(whole.p[0]));
		return false;
	}
	walk.rest = sequence.content;
	for (size_t i = 0; i < production->count && !walk.ended; i++)
		walk_component(&walk, i, &out[i]);
	if (walk.rest.n > 0 && !walk.ended)
		walk_fault(
			&walk, NULL, walk.rest, der_tag_name(walk.rest.p[0]));
	return walk.all;
}
