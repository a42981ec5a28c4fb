/* The verifiers against the vectors of Project Wycheproof: what is valid must
 * be valid, and nothing else may be.
 *
 * The vectors lie beside the project; where they do not, all is skipped.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <dirent.h>
#include <jansson.h>
#include <stdio.h>

#include "der/der.h"

/* One file: all its groups have the same algorithm. */
struct vector_file {
	const char *name;
	enum oid_id algorithm;
	bool is_supported; /* if not, every vector must be left unchecked */
};

struct vector_count {
	size_t all;
	size_t valid;
};

static const char *
vector_directory(void)
{
	static char path[4096];
	const char *shared = getenv("CSRLINT_SHARED");

	snprintf(path, sizeof path, "%s/data/wycheproof",
		shared != NULL ? shared : "../shared");
	return path;
}

static struct slice
member(const json_t *object, const char *name)
{
	const char *text = json_string_value(json_object_get(object, name));

	assert_non_null(text);
	return hex(text);
}

static struct slice
read_content(struct slice *rest, uint8_t identifier)
{
	struct der_element element;

	assert_true(der_read_tag(rest, identifier, &element));
	return element.content;
}

static enum key_kind
kind_of(enum oid_id id)
{
	switch ((int)id) {
	case OID_RSA_ENCRYPTION: return KEY_RSA;
	case OID_EC_PUBLIC_KEY: return KEY_EC;
	case OID_ED25519: return KEY_ED25519;
	case OID_ED448: return KEY_ED448;
	}
	return KEY_UNKNOWN;
}

/* SubjectPublicKeyInfo: SEQUENCE { SEQUENCE { OID, parameters }, BIT STRING };
 * the room that decodes requests is not part of this test. */
static struct public_key
decode_key(struct slice spki)
{
	struct slice info = read_content(&spki, TAG_SEQUENCE);
	struct slice identifier = read_content(&info, TAG_SEQUENCE);
	struct slice octets = read_content(&info, TAG_BIT_STRING);
	enum oid_id id = oid_find(read_content(&identifier, TAG_OID));
	struct public_key key = raw_key(kind_of(id), slice_from(octets, 1));

	if (key.kind == KEY_RSA) {
		struct slice numbers = key.bits.octets;
		struct slice rest = read_content(&numbers, TAG_SEQUENCE);

		key.modulus = read_content(&rest, TAG_INTEGER);
		key.exponent = read_content(&rest, TAG_INTEGER);
	} else if (key.kind == KEY_EC) {
		key.curve_oid = read_content(&identifier, TAG_OID);
		key.curve = oid_find(key.curve_oid);
	}
	return key;
}

static void
check_vector(const struct vector_file *file, const struct public_key *key,
	const json_t *vector, struct vector_count *count)
{
	const struct algorithm named = algorithm(file->algorithm);
	const struct bit_string signature = bits(member(vector, "sig"));
	const struct signature_fact fact = verify_signature(
		key, &named, member(vector, "msg"), &signature);
	const char *result =
		json_string_value(json_object_get(vector, "result"));
	bool is_valid = strcmp(result, "valid") == 0;

	count->all++;
	count->valid += is_valid;
	if (!file->is_supported)
		assert_int_equal(fact.status, SIGNATURE_NOT_CHECKED);
	else if ((fact.status == SIGNATURE_VALID) != is_valid ||
		fact.status == SIGNATURE_NOT_CHECKED)
		fail_msg("%s: tcId %d is %s, but the fact is %d, %d",
			file->name,
			(int)json_integer_value(
				json_object_get(vector, "tcId")),
			result, (int)fact.status, (int)fact.reason);
}

static void
check_group(const struct vector_file *file, const json_t *group,
	struct vector_count *count)
{
	const json_t *tests = json_object_get(group, "tests");

	for (size_t i = 0; i < json_array_size(tests); i++) {
		const struct public_key key =
			decode_key(member(group, "publicKeyDer"));

		check_vector(file, &key, json_array_get(tests, i), count);
		release_octets(NULL);
	}
}

static void
test_file_agrees(void **state)
{
	const struct vector_file *file = *state;
	struct vector_count count = {0, 0};
	const json_t *groups;
	json_t *root;
	char path[4200];

	snprintf(path, sizeof path, "%s/%s_test.json", vector_directory(),
		file->name);
	root = json_load_file(path, 0, NULL);
	assert_non_null(root);
	groups = json_object_get(root, "testGroups");
	for (size_t i = 0; i < json_array_size(groups); i++)
		check_group(file, json_array_get(groups, i), &count);
	json_decref(root);
	printf("# %s: %zu vectors, %zu of them valid\n", file->name, count.all,
		count.valid);
	assert_true(count.valid > 0 && count.all > count.valid);
}

#define FILES(X) \
	X(rsa_signature_2048_sha224, SHA224_WITH_RSA, true) \
	X(rsa_signature_2048_sha256, SHA256_WITH_RSA, true) \
	X(rsa_signature_2048_sha384, SHA384_WITH_RSA, true) \
	X(rsa_signature_2048_sha512, SHA512_WITH_RSA, true) \
	X(rsa_signature_3072_sha256, SHA256_WITH_RSA, true) \
	X(rsa_signature_3072_sha512, SHA512_WITH_RSA, true) \
	X(rsa_signature_4096_sha256, SHA256_WITH_RSA, true) \
	X(rsa_signature_4096_sha512, SHA512_WITH_RSA, true) \
	X(ecdsa_secp192r1_sha256, ECDSA_WITH_SHA256, true) \
	X(ecdsa_secp224r1_sha224, ECDSA_WITH_SHA224, true) \
	X(ecdsa_secp224r1_sha256, ECDSA_WITH_SHA256, true) \
	X(ecdsa_secp224r1_sha512, ECDSA_WITH_SHA512, true) \
	X(ecdsa_secp256r1_sha256, ECDSA_WITH_SHA256, true) \
	X(ecdsa_secp256r1_sha512, ECDSA_WITH_SHA512, true) \
	X(ecdsa_secp384r1_sha256, ECDSA_WITH_SHA256, true) \
	X(ecdsa_secp384r1_sha384, ECDSA_WITH_SHA384, true) \
	X(ecdsa_secp384r1_sha512, ECDSA_WITH_SHA512, true) \
	X(ecdsa_secp521r1_sha512, ECDSA_WITH_SHA512, true) \
	X(ed25519, ED25519, true) \
	X(ed448, ED448, true) \
	X(ecdsa_secp256k1_sha256, ECDSA_WITH_SHA256, false) \
	X(ecdsa_brainpoolP256r1_sha256, ECDSA_WITH_SHA256, false)

static struct vector_file files[] = {
#define X(name, oid, is_supported) {#name, OID_##oid, is_supported},
	FILES(X)
#undef X
};

enum { FILE_COUNT = sizeof files / sizeof files[0] };

static bool
has_vectors(void)
{
	DIR *directory = opendir(vector_directory());

	if (directory != NULL)
		closedir(directory);
	return directory != NULL;
}

int
main(void)
{
	struct CMUnitTest tests[FILE_COUNT];

	if (!has_vectors()) {
		printf("1..0 # SKIP no vectors in %s\n", vector_directory());
		return 0;
	}
	for (size_t i = 0; i < FILE_COUNT; i++)
		tests[i] = (struct CMUnitTest){files[i].name, test_file_agrees,
			NULL, release_octets, &files[i]};
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
