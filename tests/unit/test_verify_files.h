/* Requests and certificates in files, for the tests of the verify room: taken
 * apart without the rooms that are not under test.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTS_TEST_VERIFY_FILES_H
#define CSRLINT_TESTS_TEST_VERIFY_FILES_H

#include "test_verify.h"

#include <stdio.h>

#include "der/der.h"

/* What verify_signature is given. */
struct signed_file {
	struct public_key key;
	struct algorithm algorithm;
	struct slice message;
	struct bit_string signature;
};

static inline const char *
shared_folder(void)
{
	const char *shared = getenv("CSRLINT_SHARED");

	return shared != NULL ? shared : "../shared";
}

/* The octets of a file, held; n == 0 where there is none. */
static inline struct slice
read_octets(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *octets;
	size_t n;

	if (file == NULL)
		return (struct slice){NULL, 0};
	octets = hold(1 << 20);
	n = fread(octets, 1, 1 << 20, file);
	fclose(file);
	return (struct slice){octets, n};
}

/* The bits of a character of Base64; -1: none. */
static inline int
base64_bits(uint8_t c)
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c == '\0' ? NULL : strchr(alphabet, c);

	return at == NULL ? -1 : (int)(at - alphabet);
}

/* What a PEM frame holds; DER is left as it is. */
static inline struct slice
unframed(struct slice text)
{
	uint8_t *octets = hold(text.n);
	size_t n = 0;
	unsigned bits = 0;
	unsigned count = 0;

	if (text.n == 0 || text.p[0] == TAG_SEQUENCE)
		return text;
	text = slice_from(text, slice_find(text, '\n'));
	text = slice_head(text, slice_find(text, '-'));
	for (size_t i = 0; i < text.n; i++) {
		int value = base64_bits(text.p[i]);

		if (value < 0)
			continue;
		bits = bits << 6 | (unsigned)value;
		count += 6;
		if (count >= 8) {
			count -= 8;
			octets[n++] = (uint8_t)(bits >> count);
		}
	}
	return (struct slice){octets, n};
}

static inline struct slice
read_element(struct slice *rest, uint8_t identifier)
{
	struct der_element element;

	assert_true(der_read_tag(rest, identifier, &element));
	return element.content;
}

static inline struct algorithm
split_algorithm(struct slice content)
{
	struct algorithm out = {.whole = content};

	out.oid = read_element(&content, TAG_OID);
	out.id = oid_find(out.oid);
	out.parameters = content;
	return out;
}

static inline struct bit_string
split_bits(struct slice content)
{
	return (struct bit_string){.whole = content,
		.octets = slice_from(content, 1),
		.unused = content.p[0]};
}

/* The kind is that of the tests' own knowledge. */
static inline struct public_key
split_key(struct slice content, enum key_kind kind)
{
	struct public_key out = {.whole = content, .kind = kind};

	out.algorithm = split_algorithm(read_element(&content, TAG_SEQUENCE));
	out.bits = split_bits(read_element(&content, TAG_BIT_STRING));
	return out;
}

/* The SubjectPublicKeyInfo among the members of what is signed: the first
 * SEQUENCE that begins with a SEQUENCE and a BIT STRING. */
static inline struct slice
find_key(struct slice members)
{
	struct der_element member, part;

	while (der_read(&members, &member)) {
		struct slice rest = member.content;

		if (member.identifier == TAG_SEQUENCE &&
			der_read_tag(&rest, TAG_SEQUENCE, &part) &&
			der_read_tag(&rest, TAG_BIT_STRING, &part))
			return member.content;
	}
	fail_msg("no public key");
	return members;
}

/* A request or a certificate: what is signed, algorithm, value. */
static inline struct signed_file
split_signed(struct slice der, enum key_kind kind)
{
	struct slice rest = read_element(&der, TAG_SEQUENCE);
	struct signed_file out;
	struct der_element message;

	assert_true(der_read_tag(&rest, TAG_SEQUENCE, &message));
	out.message = message.whole;
	out.key = split_key(find_key(message.content), kind);
	out.algorithm = split_algorithm(read_element(&rest, TAG_SEQUENCE));
	out.signature = split_bits(read_element(&rest, TAG_BIT_STRING));
	return out;
}

/* A file that has to be there. */
static inline struct signed_file
signed_file(const char *path, enum key_kind kind)
{
	struct slice octets = read_octets(path);

	if (octets.n == 0)
		fail_msg("no file %s", path);
	return split_signed(unframed(octets), kind);
}

static inline struct signature_fact
verify_file(const struct signed_file *file)
{
	return verify_signature(
		&file->key, &file->algorithm, file->message, &file->signature);
}

/* The same with another signature value. */
static inline struct signature_fact
verify_value(const struct signed_file *file, struct slice value)
{
	struct signed_file changed = *file;

	changed.signature.octets = value;
	return verify_file(&changed);
}

/* The same with other octets of the key. */
static inline struct signature_fact
verify_key(const struct signed_file *file, struct slice octets)
{
	struct signed_file changed = *file;

	changed.key.bits.octets = octets;
	return verify_file(&changed);
}

/* Each `step`th octet changed in a bit: the mathematics says no. */
static inline void
assert_changes_are_invalid(
	const struct signed_file *file, size_t from, size_t to, size_t step)
{
	struct slice value = file->signature.octets;

	for (size_t i = from; i < to; i += step) {
		struct slice changed = with_octet(value, i, value.p[i] ^ 0x10);

		assert_invalid(verify_value(file, changed), REASON_NONE);
		free(held[--held_count]);
	}
}

/* Folders of the shared data may be absent. */
static inline bool
is_there(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (file != NULL)
		fclose(file);
	else
		printf("# %s is not there: skipped\n", path);
	return file != NULL;
}

#endif
