/* Keys that the user brings. SPDX-License-Identifier: MIT */
#include "facts/reference.h"

#include <stdlib.h>

#include "base/memory.h"
#include "der/check.h"
#include "der/write.h"
#include "input/input.h"

/* What a subjectPublicKeyInfo of any algorithm stays below. */
enum { ELEMENTS_MAX = 64, DEPTH_MAX = 16 };

/* A file on its way to its keys. */
struct reading {
	enum reference_use use;
	const char *name;
	struct input input;
	struct arena *secret; /* wipes what was in it */
	struct text *error;
	struct reference *found; /* in order */
	struct reference **end;  /* where the next one goes */
};

static void
free_one(struct reference *reference)
{
	arena_free(reference->memory);
	free(reference);
}

void
references_free(struct reference *first)
{
	while (first != NULL) {
		struct reference *next = first->next;

		free_one(first);
		first = next;
	}
}

/* Says why, and that it failed. */
static bool
refuse(struct reading *reading, const char *why)
{
	text_words(reading->error, why);
	return false;
}

/* --- public keys ---------------------------------------------------------- */

/* True where libtasn1 may see these octets. */
static bool
is_sound(struct slice spki, struct arena *scratch)
{
	const struct der_caps caps = {ELEMENTS_MAX, DEPTH_MAX};
	struct der_faults *faults = arena_room(scratch, sizeof(*faults));

	if (faults == NULL)
		return false;
	der_check(spki, caps, faults);
	return !faults->capped && !faults->broken;
}

static struct reference *
make_reference(const struct reading *reading, const char *object)
{
	struct reference *reference =
		memory_noted(calloc(1, sizeof(*reference)));

	if (reference == NULL)
		return NULL;
	reference->memory = arena_new();
	if (reference->memory == NULL) {
		free(reference);
		return NULL;
	}
	reference->use = reading->use;
	reference->object = object;
	reference->name = quote(reference->memory, slice_text(reading->name));
	return reference;
}

/* Decodes a copy, as the octets go with the call. */
static bool
decode(const struct reading *reading, struct slice spki,
	struct reference *reference)
{
	uint8_t *copy;

	if (spki.n == 0 || !is_sound(spki, reading->secret))
		return false;
	copy = arena_room(reference->memory, spki.n);
	if (copy == NULL)
		return false;
	memcpy(copy, spki.p, spki.n);
	return csr_decode_public_key(
		       (struct slice){copy, spki.n}, &reference->key) &&
		reference->key.private_form == PRIVATE_KEY_NONE;
}

static bool
take_public_key(struct reading *reading, const char *object, struct slice spki)
{
	struct reference *reference = make_reference(reading, object);

	if (reference == NULL)
		return refuse(reading, err_text(ERR_NO_MEMORY));
	if (!decode(reading, spki, reference)) {
		free_one(reference);
		text_printf(reading->error,
			"%s in it has no public key that can be read", object);
		return false;
	}
	*reading->end = reference;
	reading->end = &reference->next;
	return true;
}

/* AlgorithmIdentifier and subjectPublicKey. */
static struct slice
public_key_info(struct arena *arena, struct slice algorithm, struct slice key)
{
	static const uint8_t no_unused_bits[] = {0};
	const struct slice bits[] = {
		{no_unused_bits, sizeof no_unused_bits}, key};
	const struct slice parts[] = {
		algorithm, der_wrap(arena, TAG_BIT_STRING, bits, 2)};

	return der_wrap(arena, TAG_SEQUENCE, parts, 2);
}

static struct slice
algorithm_identifier(
	struct arena *arena, struct slice oid, struct slice parameters)
{
	const struct slice parts[] = {
		der_wrap(arena, TAG_OID, &oid, 1), parameters};

	return der_wrap(arena, TAG_SEQUENCE, parts, 2);
}

/* RSAPublicKey alone, as `openssl rsa -RSAPublicKey_out` writes it. */
static struct slice
info_of_rsa(struct arena *arena, struct slice key)
{
	static const uint8_t oid[] = {
		0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01};
	static const uint8_t null[] = {TAG_NULL, 0};

	return public_key_info(arena,
		algorithm_identifier(arena, (struct slice){oid, sizeof oid},
			(struct slice){null, sizeof null}),
		key);
}

static bool
take_public_block(struct reading *reading, const struct input_block *block,
	const char *object)
{
	struct slice spki = csr_find_public_key(block->der);

	if (spki.n == 0 && block->object == OBJECT_PUBLIC_KEY)
		spki = info_of_rsa(reading->secret, block->der);
	return take_public_key(reading, object, spki);
}

/* --- private keys --------------------------------------------------------- */

/* Older forms than PKCS#8 say their algorithm by what they are. */
static struct slice
algorithm_of(struct arena *arena, const struct private_parts *key)
{
	static const uint8_t nothing[] = {0};
	struct slice parameters = key->algorithm.parameters;

	if (key->algorithm.whole.n > 0)
		return key->algorithm.whole;
	if (key->kind == KEY_DSA)
		parameters =
			der_wrap(arena, TAG_SEQUENCE, key->number, DSA_G + 1);
	if (parameters.p == NULL)
		parameters = (struct slice){nothing, 0};
	return algorithm_identifier(arena, key->algorithm.oid, parameters);
}

static bool
refuse_encrypted(struct reading *reading)
{
	return refuse(reading,
		"an encrypted private key, which is not opened here; give its "
		"public key instead: openssl pkey -in KEY -pubout -out "
		"KEY.pub");
}

static bool
refuse_private(struct reading *reading, const struct input_block *block)
{
	text_printf(reading->error,
		"%s that cannot be read; give its public key instead: %s",
		block->name,
		strstr(block->name, "SSH") != NULL
			? "ssh-keygen -e -m PKCS8 -f KEY >KEY.pub"
			: "openssl pkey -in KEY -pubout -out KEY.pub");
	return false;
}

static bool
take_private_key(struct reading *reading, const struct input_block *block)
{
	struct arena *secret = reading->secret;
	struct private_parts key;
	struct slice der, made;
	enum private_fault fault;

	if (input_private_der(&reading->input, block, secret, &der) != ERR_OK)
		return refuse(reading, err_text(ERR_NO_MEMORY));
	if (input_is_encrypted(block) || csr_is_encrypted_private_key(der))
		return refuse_encrypted(reading);
	if (!csr_read_private_key(der, &key))
		return refuse_private(reading, block);
	fault = verify_public_part(&key, secret, &made);
	if (fault != PRIVATE_NONE)
		return refuse(reading, private_fault_text(fault));
	return take_public_key(reading, "the private key",
		public_key_info(secret, algorithm_of(secret, &key), made));
}

/* --- files ---------------------------------------------------------------- */

static const struct input_block *
first_block(const struct input *input, enum input_object object)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (input->blocks[i].object == object)
			return &input->blocks[i];
	return NULL;
}

static bool
refuse_others(struct reading *reading)
{
	text_printf(reading->error,
		"%s; expected a certificate, a request, a public key or an "
		"unencrypted private key",
		reading->input.block_count == 0
			? "nothing that has a key"
			: reading->input.blocks[0].name);
	return false;
}

/* Of each kind the first. */
static bool
take_blocks(struct reading *reading)
{
	static const struct {
		enum input_object object;
		const char *name;
	} kinds[] = {
		{OBJECT_CERTIFICATE, "the certificate"},
		{OBJECT_REQUEST, "the request"},
		{OBJECT_PUBLIC_KEY, "the public key"},
	};
	const struct input_block *block;

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		block = first_block(&reading->input, kinds[i].object);
		if (block != NULL &&
			!take_public_block(reading, block, kinds[i].name))
			return false;
	}
	block = first_block(&reading->input, OBJECT_PRIVATE_KEY);
	if (block != NULL && !take_private_key(reading, block))
		return false;
	return reading->found != NULL || refuse_others(reading);
}

static bool
read_keys(struct reading *reading, struct slice octets)
{
	if (octets.n > REFERENCE_OCTETS_MAX)
		return refuse(reading, "larger than 1 MiB, as no key is");
	reading->secret = arena_new_wiping();
	if (reading->secret == NULL ||
		input_scan(octets, REFERENCE_OCTETS_MAX, reading->secret,
			&reading->input) != ERR_OK)
		return refuse(reading, err_text(ERR_NO_MEMORY));
	return take_blocks(reading);
}

bool
references_add(struct reference **first, enum reference_use use,
	const char *name, struct slice octets, struct text *error)
{
	struct reading reading = {.use = use, .name = name, .error = error};
	bool is_read;

	reading.end = &reading.found;
	is_read = read_keys(&reading, octets) && !memory_has_run_out();
	arena_free(reading.secret);
	if (!is_read) {
		references_free(reading.found);
		return false;
	}
	while (*first != NULL)
		first = &(*first)->next;
	*first = reading.found;
	return true;
}

/* --- requests ------------------------------------------------------------- */

/* A bundle has several keys under one name. */
static bool
is_named_before(
	const struct reference *first, const struct reference *reference)
{
	for (; first != reference; first = first->next)
		if (first->use == reference->use &&
			strcmp(first->name, reference->name) == 0)
			return true;
	return false;
}

const char *
references_matched(const struct reference *first, const struct public_key *key,
	struct arena *arena)
{
	const struct reference *each = reference_of(first, REFERENCE_MATCH);
	struct text names = text_in(arena);

	for (; each != NULL; each = reference_of(each->next, REFERENCE_MATCH)) {
		if (verify_compare_keys(key, &each->key) != KEYS_SAME)
			return NULL;
		if (is_named_before(first, each))
			continue;
		text_words(&names, names.n == 0 ? "" : ", ");
		text_words(&names, each->name);
	}
	return names.n == 0 ? NULL : text_get(&names);
}
