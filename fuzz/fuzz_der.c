/* Walks and decodes DER, bare or in a text; holds what comes out to its input.
 * Must reach: der_check, der_read, oid_print, csr_decode, csr_path.
 * SPDX-License-Identifier: MIT */
#include <assert.h>

#include "csr/csr.h"
#include "der/check.h"
#include "input/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* Any part of a request lies in it, has a path, and can be shown as an OID. */
static void
check(const struct csr *csr, struct slice part)
{
	static struct arena *arena;
	struct text text;

	arena = arena != NULL ? arena : arena_new();
	arena_reset(arena);
	text = text_in(arena);
	csr_path(csr, part, &text);
	assert(part.n == 0 || (slice_holds(csr->der, part) && text.n > 0));
	oid_print(&text, part);
	assert(!text.failed && text.n > 0);
}

#define CHECK_EACH(list, count, member) \
	for (size_t i = 0; i < csr->count; i++) \
	check(csr, csr->list[i].member)

static void
check_csr(const struct csr *csr)
{
	const struct public_key *key = &csr->key;
	const struct algorithm *algorithm = &csr->signature_algorithm;
	const struct slice parts[] = {csr->der, csr->info, csr->version,
		csr->subject, key->whole, key->algorithm.oid,
		key->algorithm.parameters, key->bits.octets, key->modulus,
		key->exponent, key->curve_oid, csr->attributes_whole,
		algorithm->oid, algorithm->parameters, csr->signature.octets};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		check(csr, parts[i]);
	CHECK_EACH(names, name_count, whole);
	CHECK_EACH(names, name_count, oid);
	CHECK_EACH(names, name_count, value);
	CHECK_EACH(attributes, attribute_count, oid);
	CHECK_EACH(attributes, attribute_count, values);
	CHECK_EACH(attributes, attribute_count, value);
	CHECK_EACH(extensions, extension_count, oid);
	CHECK_EACH(extensions, extension_count, value);
	CHECK_EACH(san_names, san_count, whole);
	CHECK_EACH(san_names, san_count, value);
	CHECK_EACH(faults, fault_count, at);
}

static void
check_der(struct slice der, struct arena *arena)
{
	struct der_element element;
	struct der_faults faults;
	struct csr csr;

	der_check(der, (struct der_caps){65536, 32}, &faults);
	assert(faults.kept <= faults.total && faults.kept <= DER_FAULTS_MAX);
	for (size_t i = 0; i < faults.kept; i++)
		assert(slice_holds(der, faults.fault[i].at));
	for (struct slice rest = der; der_read(&rest, &element);)
		assert(slice_holds(der, element.whole) &&
			slice_holds(element.whole, element.content));
	if (faults.capped || faults.broken)
		return;
	assert(csr_decode(faults.outer, arena, &csr) == ERR_OK);
	check_csr(&csr);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct slice all = {bytes, n};
	struct arena *arena = arena_new();
	struct input input;

	check_der(all, arena);
	assert(input_scan(all, n, arena, &input) == ERR_OK);
	for (size_t i = 0; i < input.block_count; i++)
		if (input.blocks[i].form != FORM_DER)
			check_der(input.blocks[i].der, arena);
	arena_free(arena);
	return 0;
}
