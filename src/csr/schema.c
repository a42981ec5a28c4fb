/* libtasn1 behind one function. SPDX-License-Identifier: MIT */
#include "csr/schema.h"

#include <libtasn1.h>
#include <limits.h>
#include <stdlib.h>

extern const asn1_static_node pkcs10_asn1_tab[];

struct csr_schema {
	asn1_node definitions;
};

enum err_code
csr_schema_open(struct csr_schema **out)
{
	struct csr_schema *schema = calloc(1, sizeof(*schema));
	int rc;

	if (schema == NULL)
		return ERR_NO_MEMORY;
	rc = asn1_array2tree(pkcs10_asn1_tab, &schema->definitions, NULL);
	if (rc != ASN1_SUCCESS) {
		free(schema);
		return rc == ASN1_MEM_ALLOC_ERROR ? ERR_NO_MEMORY : ERR_SCHEMA;
	}
	*out = schema;
	return ERR_OK;
}

void
csr_schema_close(struct csr_schema *schema)
{
	if (schema == NULL)
		return;
	asn1_delete_structure(&schema->definitions);
	free(schema);
}

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

/* X.690 8.19.2: at least one octet, no arc that begins with 80 or that the
 * content's end cuts off. */
static bool
is_oid(struct slice content)
{
	bool begins = true;

	for (size_t i = 0; i < content.n; i++) {
		if (begins && content.p[i] == 0x80)
			return false;
		begins = (content.p[i] & 0x80) == 0;
	}
	return content.n > 0 && begins;
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
	return component->tag != TAG_OID || is_oid(element->content);
}

/* Finds where libtasn1 decoded a component. It answers for components it
 * never saw too (an empty SEQUENCE passes its strict mode), and takes
 * unfinished OIDs, so what it found is looked at again. */
static bool
find_component(asn1_node node, struct slice whole,
	const struct component *component, struct slice *out)
{
	struct der_element element;
	struct slice rest;
	int start = 0;
	int end = 0;
	int rc = asn1_der_decoding_startEnd(
		node, whole.p, (int)whole.n, component->name, &start, &end);

	*out = (struct slice){NULL, 0};
	/* No component begins where its SEQUENCE does. */
	if (rc != ASN1_SUCCESS || start <= 0 || end < start ||
		(size_t)end >= whole.n)
		return component->optional;
	rest = (struct slice){whole.p + start, (size_t)(end - start) + 1};
	if (!der_read(&rest, &element) || !fits(component, &element))
		return false;
	*out = element.whole;
	return true;
}

/* Decodes by the schema; false wherever that did not give everything. */
static bool
split_by_schema(const struct csr_schema *schema,
	const struct production *production, struct slice whole,
	struct slice out[COMPONENTS_MAX])
{
	asn1_node node = NULL;
	int length = (int)whole.n;
	bool all = true;

	if (whole.n == 0 || whole.n > INT_MAX / 2 ||
		asn1_create_element(schema->definitions, production->type,
			&node) != ASN1_SUCCESS)
		return false;
	if (asn1_der_decoding2(&node, whole.p, &length,
		    ASN1_DECODE_FLAG_STRICT_DER, NULL) != ASN1_SUCCESS)
		all = false;
	for (size_t i = 0; all && i < production->count; i++)
		all = find_component(
			node, whole, &production->components[i], &out[i]);
	asn1_delete_structure(&node);
	return all;
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

static bool
split_by_hand(const struct production *production, struct slice whole,
	const char *path, struct fault_list *faults,
	struct slice out[COMPONENTS_MAX])
{
	struct walk walk = {.production = production,
		.path = path,
		.faults = faults,
		.rest = whole,
		.all = true};
	struct der_element sequence;

	if (!der_read_tag(&walk.rest, TAG_SEQUENCE, &sequence)) {
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

bool
schema_split(const struct csr_schema *schema,
	const struct production *production, struct slice whole,
	const char *path, struct fault_list *faults,
	struct slice out[COMPONENTS_MAX])
{
	/* What is empty lacks something, and a hostile request can hold 65,000
	 * such: nothing to ask libtasn1. */
	if (content_of(whole).n > 0 &&
		split_by_schema(schema, production, whole, out))
		return true;
	memset(out, 0, COMPONENTS_MAX * sizeof(out[0]));
	return split_by_hand(production, whole, path, faults, out);
}
