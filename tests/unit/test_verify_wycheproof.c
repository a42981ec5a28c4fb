/* The verifiers against the vectors of Project Wycheproof: what is valid must
 * be valid, and nothing else may be.
 *
 * The vectors lie beside the project; where they do not, all is skipped.
 * SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "der/der.h"

/* One file: all its groups have the same algorithm. */
struct vector_file {
	const char *name;
	enum oid_id algorithm;
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
	case OID_RSASSA_PSS: return KEY_RSA_PSS;
	case OID_DSA: return KEY_DSA;
	case OID_EC_PUBLIC_KEY: return KEY_EC;
	case OID_ED25519: return KEY_ED25519;
	case OID_ED448: return KEY_ED448;
	case OID_ML_DSA_44:
	case OID_ML_DSA_65:
	case OID_ML_DSA_87: return KEY_ML_DSA;
	}
	return KEY_OTHER;
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

	key.algorithm.id = id;
	key.algorithm.parameters = identifier;
	if (key.kind == KEY_RSA || key.kind == KEY_RSA_PSS) {
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

/* content as the element that begins with this identifier octet. */
static struct slice
element(uint8_t identifier, struct slice content)
{
	const uint8_t header[] = {identifier, (uint8_t)content.n};

	assert_true(content.n < 0x80);
	return joined((struct slice){header, sizeof header}, content);
}

/* AlgorithmIdentifier of a digest that a file calls "SHA-256". */
static struct slice
digest_algorithm(const char *name)
{
	static const struct {
		const char *name;
		const char *oid;
	} digests[] = {
		{"SHA-1", "2b0e03021a"},
		{"SHA-224", "608648016503040204"},
		{"SHA-256", "608648016503040201"},
		{"SHA-384", "608648016503040202"},
		{"SHA-512", "608648016503040203"},
		{"SHA-512/224", "608648016503040205"},
		{"SHA-512/256", "608648016503040206"},
		{"SHA3-224", "608648016503040207"},
		{"SHA3-256", "608648016503040208"},
		{"SHA3-384", "608648016503040209"},
		{"SHA3-512", "60864801650304020a"},
	};

	for (size_t i = 0; i < sizeof digests / sizeof digests[0]; i++)
		if (strcmp(digests[i].name, name) == 0)
			return element(TAG_SEQUENCE,
				joined(element(TAG_OID, hex(digests[i].oid)),
					hex("0500")));
	fail_msg("no digest %s", name);
	return hex("");
}

static const char *
text_of(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

/* RSASSA-PSS-params from the members of a group: RFC 4055 3.1. */
static struct slice
pss_parameters(const json_t *group)
{
	const uint8_t salt =
		(uint8_t)json_integer_value(json_object_get(group, "sLen"));
	struct slice digest = element(TAG_CONTEXT | TAG_CONSTRUCTED,
		digest_algorithm(text_of(group, "sha")));
	struct slice mask = element((TAG_CONTEXT | TAG_CONSTRUCTED) + 1,
		element(TAG_SEQUENCE,
			joined(hex("06092a864886f70d010108"),
				digest_algorithm(text_of(group, "mgfSha")))));
	struct slice length = element((TAG_CONTEXT | TAG_CONSTRUCTED) + 2,
		element(TAG_INTEGER, (struct slice){&salt, 1}));

	assert_true(salt < 0x80);
	return element(TAG_SEQUENCE, joined(joined(digest, mask), length));
}

static struct algorithm
algorithm_of(const struct vector_file *file, const json_t *group)
{
	struct algorithm out = algorithm(file->algorithm);

	if (file->algorithm == OID_RSASSA_PSS)
		out.parameters = pss_parameters(group);
	return out;
}

/* X.509 signs in no context (RFC 9881 3), so that what is valid in one is not
 * valid here. */
static bool
has_context(const json_t *vector)
{
	const char *context = text_of(vector, "ctx");

	return context != NULL && *context != '\0';
}

static void
check_vector(const struct vector_file *file, const json_t *group,
	const json_t *vector, struct vector_count *count)
{
	const struct public_key key = decode_key(member(group, "publicKeyDer"));
	const struct algorithm named = algorithm_of(file, group);
	const struct bit_string signature = bits(member(vector, "sig"));
	const struct signature_fact fact = verify_signature(
		&key, &named, member(vector, "msg"), &signature);
	const char *result = text_of(vector, "result");
	bool is_valid = strcmp(result, "valid") == 0 && !has_context(vector);

	count->all++;
	count->valid += is_valid;
	if ((fact.status == SIGNATURE_VALID) != is_valid ||
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
		check_vector(file, group, json_array_get(tests, i), count);
		release_octets(NULL);
	}
}

/* Starts xz on a file; what it unpacks is read from the stream. NULL: it could
 * not be started. */
static FILE *
unpack(const char *path, pid_t *xz)
{
	int ends[2];

	if (pipe(ends) != 0)
		return NULL;
	*xz = fork();
	if (*xz == 0) {
		dup2(ends[1], STDOUT_FILENO);
		execlp("xz", "xz", "-dcqq", path, (char *)NULL);
		_exit(EXIT_FAILURE);
	}
	close(ends[1]);
	if (*xz < 0) {
		close(ends[0]);
		return NULL;
	}
	return fdopen(ends[0], "r");
}

/* NULL: not there, or compressed and no xz either. */
static json_t *
load_vectors(const char *path)
{
	json_t *root = json_load_file(path, 0, NULL);
	char packed[4300];
	FILE *stream;
	pid_t xz;

	if (root != NULL)
		return root;
	snprintf(packed, sizeof packed, "%s.xz", path);
	stream = unpack(packed, &xz);
	if (stream == NULL)
		return NULL;
	root = json_loadf(stream, 0, NULL);
	fclose(stream);
	waitpid(xz, NULL, 0);
	return root;
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
	root = load_vectors(path);
	if (root == NULL) {
		printf("# %s: skipped, not there or still compressed\n",
			file->name);
		skip();
	}
	groups = json_object_get(root, "testGroups");
	for (size_t i = 0; i < json_array_size(groups); i++)
		check_group(file, json_array_get(groups, i), &count);
	json_decref(root);
	printf("# %s: %zu vectors, %zu of them valid\n", file->name, count.all,
		count.valid);
	assert_true(count.valid > 0);
}

static struct vector_file files[] = {
	{"rsa_signature_2048_sha224", OID_SHA224_WITH_RSA},
	{"rsa_signature_2048_sha256", OID_SHA256_WITH_RSA},
	{"rsa_signature_2048_sha384", OID_SHA384_WITH_RSA},
	{"rsa_signature_2048_sha512", OID_SHA512_WITH_RSA},
	{"rsa_signature_2048_sha512_224", OID_SHA512_224_WITH_RSA},
	{"rsa_signature_2048_sha512_256", OID_SHA512_256_WITH_RSA},
	{"rsa_signature_2048_sha3_224", OID_SHA3_224_WITH_RSA},
	{"rsa_signature_2048_sha3_256", OID_SHA3_256_WITH_RSA},
	{"rsa_signature_2048_sha3_384", OID_SHA3_384_WITH_RSA},
	{"rsa_signature_2048_sha3_512", OID_SHA3_512_WITH_RSA},
	{"rsa_signature_3072_sha256", OID_SHA256_WITH_RSA},
	{"rsa_signature_3072_sha512", OID_SHA512_WITH_RSA},
	{"rsa_signature_4096_sha256", OID_SHA256_WITH_RSA},
	{"rsa_signature_4096_sha512", OID_SHA512_WITH_RSA},
	{"rsa_signature_8192_sha256", OID_SHA256_WITH_RSA},
	{"rsa_pss_2048_sha1_mgf1_20", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha1_mgf1_20_params", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha256_mgf1_0", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha256_mgf1_0_params", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha256_mgf1_32", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha256_mgf1_32_params", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha256_mgf1sha1_20", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha384_mgf1_48", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha512_224_mgf1_28", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha512_256_mgf1_32", OID_RSASSA_PSS},
	{"rsa_pss_2048_sha512_mgf1sha256_32_params", OID_RSASSA_PSS},
	{"rsa_pss_2048_shake128", OID_RSASSA_PSS_SHAKE128},
	{"rsa_pss_2048_shake256", OID_RSASSA_PSS_SHAKE256},
	{"rsa_pss_3072_sha256_mgf1_32", OID_RSASSA_PSS},
	{"rsa_pss_3072_sha256_mgf1_32_params", OID_RSASSA_PSS},
	{"rsa_pss_4096_sha256_mgf1_32", OID_RSASSA_PSS},
	{"rsa_pss_4096_sha384_mgf1_48", OID_RSASSA_PSS},
	{"rsa_pss_4096_sha512_mgf1_32_params", OID_RSASSA_PSS},
	{"rsa_pss_4096_sha512_mgf1_64_params", OID_RSASSA_PSS},
	{"rsa_pss_misc_params", OID_RSASSA_PSS},
	{"ecdsa_secp192r1_sha256", OID_ECDSA_WITH_SHA256},
	{"ecdsa_secp224r1_sha224", OID_ECDSA_WITH_SHA224},
	{"ecdsa_secp224r1_sha256", OID_ECDSA_WITH_SHA256},
	{"ecdsa_secp224r1_sha512", OID_ECDSA_WITH_SHA512},
	{"ecdsa_secp224r1_sha3_224", OID_ECDSA_WITH_SHA3_224},
	{"ecdsa_secp256r1_sha256", OID_ECDSA_WITH_SHA256},
	{"ecdsa_secp256r1_sha512", OID_ECDSA_WITH_SHA512},
	{"ecdsa_secp256r1_sha3_256", OID_ECDSA_WITH_SHA3_256},
	{"ecdsa_secp384r1_sha256", OID_ECDSA_WITH_SHA256},
	{"ecdsa_secp384r1_sha384", OID_ECDSA_WITH_SHA384},
	{"ecdsa_secp384r1_sha512", OID_ECDSA_WITH_SHA512},
	{"ecdsa_secp384r1_sha3_384", OID_ECDSA_WITH_SHA3_384},
	{"ecdsa_secp521r1_sha512", OID_ECDSA_WITH_SHA512},
	{"ecdsa_secp521r1_sha3_512", OID_ECDSA_WITH_SHA3_512},
	{"ecdsa_secp256k1_sha256", OID_ECDSA_WITH_SHA256},
	{"ecdsa_brainpoolP256r1_sha256", OID_ECDSA_WITH_SHA256},
	{"dsa_2048_224_sha256", OID_DSA_WITH_SHA256},
	{"dsa_2048_256_sha256", OID_DSA_WITH_SHA256},
	{"dsa_3072_256_sha256", OID_DSA_WITH_SHA256},
	{"ed25519", OID_ED25519},
	{"ed448", OID_ED448},
	{"mldsa_44_verify", OID_ML_DSA_44},
	{"mldsa_65_verify", OID_ML_DSA_65},
	{"mldsa_87_verify", OID_ML_DSA_87},
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
