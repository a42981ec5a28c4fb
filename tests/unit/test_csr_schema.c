/* The productions that csr/ walks through, beside libtasn1's decoding of the
 * same octets by asn1/pkcs10.asn, over all of corpus/.
 * SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <libtasn1.h>
#include <stdio.h>
#include <stdlib.h>

#include "csr/schema.h"
#include "der/check.h"
#include "input/input.h"

#include "testing.h"

extern const asn1_static_node pkcs10_asn1_tab[];

static asn1_node definitions;

/* The productions as asn1/pkcs10.asn names them. */
static const struct {
	const char *type;
	const char *components[COMPONENTS_MAX];
} productions[PRODUCTION_COUNT] = {
	[PRODUCTION_CERTIFICATION_REQUEST] = {"CertificationRequest",
		{"certificationRequestInfo", "signatureAlgorithm",
			"signature"}},
	[PRODUCTION_CERTIFICATION_REQUEST_INFO] = {"CertificationRequestInfo",
		{"version", "subject", "subjectPKInfo", "attributes"}},
	[PRODUCTION_ATTRIBUTE_TYPE_AND_VALUE] = {"AttributeTypeAndValue",
		{"type", "value"}},
	[PRODUCTION_SUBJECT_PUBLIC_KEY_INFO] = {"SubjectPublicKeyInfo",
		{"algorithm", "subjectPublicKey"}},
	[PRODUCTION_ALGORITHM_IDENTIFIER] = {"AlgorithmIdentifier",
		{"algorithm", "parameters"}},
	[PRODUCTION_RSA_PUBLIC_KEY] = {"RSAPublicKey",
		{"modulus", "publicExponent"}},
	[PRODUCTION_ATTRIBUTE] = {"Attribute", {"type", "values"}},
	[PRODUCTION_EXTENSION] = {"Extension",
		{"extnID", "critical", "extnValue"}},
};

/* What came of each. */
static struct {
	size_t same;  /* times that both took it and found the same */
	size_t alone; /* times that libtasn1 refused what the walk took */
} outcomes[PRODUCTION_COUNT];

/* The octets of a component where libtasn1 found it; none where it is not
 * there. */
static struct slice
component_of(asn1_node node, struct slice whole, const char *name)
{
	int start = 0;
	int end = -1;

	/* No component begins where its SEQUENCE does. */
	if (asn1_der_decoding_startEnd(node, whole.p, (int)whole.n, name,
		    &start, &end) != ASN1_SUCCESS ||
		start <= 0 || end < start)
		return (struct slice){NULL, 0};
	return (struct slice){whole.p + start, (size_t)(end - start) + 1};
}

/* Both take `whole` apart; where both take it for the production, they find
 * the same components. */
static void
compare(enum production_id id, struct slice whole)
{
	struct slice part[COMPONENTS_MAX];
	char type[ASN1_MAX_NAME_SIZE];
	asn1_node node = NULL;

	if (!schema_split(id, whole, "", NULL, part))
		return;
	(void)snprintf(type, sizeof(type), "PKCS10.%s", productions[id].type);
	assert_int_equal(
		asn1_create_element(definitions, type, &node), ASN1_SUCCESS);
	if (asn1_der_decoding(&node, whole.p, (int)whole.n, NULL) !=
		ASN1_SUCCESS) {
		outcomes[id].alone++;
		asn1_delete_structure(&node);
		return;
	}
	for (size_t i = 0; i < COMPONENTS_MAX; i++) {
		const char *name = productions[id].components[i];

		if (name == NULL)
			break;
		struct slice other = component_of(node, whole, name);

		assert_int_equal(part[i].n, other.n);
		if (other.n > 0)
			assert_ptr_equal(part[i].p, other.p);
	}
	outcomes[id].same++;
	asn1_delete_structure(&node);
}

static void
compare_request(const struct csr *csr)
{
	compare(PRODUCTION_CERTIFICATION_REQUEST, csr->der);
	compare(PRODUCTION_CERTIFICATION_REQUEST_INFO, csr->info);
	compare(PRODUCTION_SUBJECT_PUBLIC_KEY_INFO, csr->key.whole);
	compare(PRODUCTION_ALGORITHM_IDENTIFIER, csr->key.algorithm.whole);
	compare(PRODUCTION_ALGORITHM_IDENTIFIER,
		csr->signature_algorithm.whole);
	compare(PRODUCTION_RSA_PUBLIC_KEY, csr->key.bits.octets);
	/* A thousand of them show no more than a few do. */
	for (size_t i = 0; i < csr->name_count && i < 16; i++)
		compare(PRODUCTION_ATTRIBUTE_TYPE_AND_VALUE,
			csr->names[i].whole);
	for (size_t i = 0; i < csr->attribute_count && i < 16; i++)
		compare(PRODUCTION_ATTRIBUTE, csr->attributes[i].whole);
	for (size_t i = 0; i < csr->extension_count && i < 16; i++)
		compare(PRODUCTION_EXTENSION, csr->extensions[i].whole);
}

static void
compare_der(struct slice der, struct arena *arena)
{
	const struct der_caps caps = {4096, 32};
	struct der_faults faults;
	struct csr csr;

	der_check(der, caps, &faults);
	if (faults.capped || faults.broken)
		return;
	assert_int_equal(csr_decode(faults.outer, arena, &csr), ERR_OK);
	compare_request(&csr);
}

static void
compare_file(const char *name)
{
	static uint8_t octets[1 << 20];
	char path[512];
	struct arena *arena = arena_new();
	struct input input;
	struct slice text = {octets, 0};
	FILE *file;

	assert_non_null(arena);
	(void)snprintf(path, sizeof(path), "corpus/%s", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	text.n = fread(octets, 1, sizeof(octets), file);
	(void)fclose(file);
	assert_int_equal(
		input_scan(text, sizeof(octets), arena, &input), ERR_OK);
	for (size_t i = 0; i < input.block_count; i++)
		if (input.blocks[i].object == OBJECT_REQUEST)
			compare_der(input.blocks[i].der, arena);
	arena_free(arena);
}

static void
test_libtasn1_finds_the_same(void **state)
{
	DIR *corpus = opendir("corpus");
	const struct dirent *entry;

	(void)state;
	assert_non_null(corpus);
	assert_int_equal(asn1_array2tree(pkcs10_asn1_tab, &definitions, NULL),
		ASN1_SUCCESS);
	while ((entry = readdir(corpus)) != NULL)
		if (strstr(entry->d_name, ".csr") != NULL)
			compare_file(entry->d_name);
	(void)closedir(corpus);
	asn1_delete_structure(&definitions);
	/* Of every production over a hundred; what libtasn1 refuses is rare. */
	for (size_t i = 0; i < PRODUCTION_COUNT; i++)
		if (outcomes[i].same < 100 || outcomes[i].alone > 30)
			fail_msg("%s: %zu the same, %zu refused by libtasn1",
				productions[i].type, outcomes[i].same,
				outcomes[i].alone);
}

static void
test_the_schema_is_what_is_walked_through(void **state)
{
	(void)state;
	assert_true(csr_schema_fits());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_schema_is_what_is_walked_through),
		cmocka_unit_test(test_libtasn1_finds_the_same),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
