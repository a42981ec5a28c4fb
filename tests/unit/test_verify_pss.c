/* RSASSA-PSS: its parameters field by field, signatures with many of them, and
 * what the guards stand against. The keys were made for these tests; all
 * vectors sign MESSAGE. SPDX-License-Identifier: MIT */
#include "test_verify.h"

#include <stdio.h>

#include "verify/pss.h"

/* Parts of RSASSA-PSS-params, in hexadecimal. */
#define SHA1 "300906052b0e03021a0500"
#define SHA256 "300d06096086480165030402010500"
#define SHA512 "300d06096086480165030402030500"
#define PRIVATE "300d06092b060104018202c3010500"
#define MGF1_SHA1 "301606092a864886f70d010108" SHA1
#define MGF1_SHA256 "301a06092a864886f70d010108" SHA256
#define MGF1_SHA512 "301a06092a864886f70d010108" SHA512
#define HASH_SHA256 "a00f" SHA256
#define MASK_SHA256 "a11c" MGF1_SHA256
#define SALT_32 "a203020120"
#define TRAILER_1 "a303020101"

/* fields within their SEQUENCE. */
static struct slice
sequence(const char *fields)
{
	const struct slice content = hex(fields);
	const uint8_t header[] = {0x30, (uint8_t)content.n};

	assert_true(content.n < 0x80);
	return joined((struct slice){header, sizeof header}, content);
}

static struct pss_parameters
read_fields(const char *fields)
{
	struct pss_parameters out;

	assert_true(pss_parameters_read(sequence(fields), &out));
	return out;
}

static bool
is_readable(struct slice der)
{
	struct pss_parameters out;

	return pss_parameters_read(der, &out);
}

static void
assert_unreadable(const char *fields)
{
	if (is_readable(sequence(fields)))
		fail_msg("%s was read", fields);
}

/* RFC 4055 3.1: SHA-1, MGF1 with SHA-1, 20, 1. */
static void
test_absent_fields_have_their_default(void **state)
{
	const struct pss_parameters none = read_fields("");
	const struct pss_parameters digest = read_fields(HASH_SHA256);
	const struct pss_parameters mask = read_fields(MASK_SHA256);
	const struct pss_parameters salt = read_fields(SALT_32);

	(void)state;
	assert_int_equal(none.digest, DIGEST_SHA1);
	assert_int_equal(none.mgf_digest, DIGEST_SHA1);
	assert_int_equal(none.salt_octets, 20);
	assert_int_equal(none.trailer, 1);
	assert_int_equal(none.salt_field.n, 0);
	assert_int_equal(none.trailer_field.n, 0);
	/* A mask does not follow the digest, nor the salt. */
	assert_int_equal(digest.digest, DIGEST_SHA256);
	assert_int_equal(digest.mgf_digest, DIGEST_SHA1);
	assert_int_equal(digest.salt_octets, 20);
	assert_int_equal(mask.digest, DIGEST_SHA1);
	assert_int_equal(mask.mgf_digest, DIGEST_SHA256);
	assert_int_equal(salt.salt_octets, 32);
	assert_int_equal(salt.digest, DIGEST_SHA1);
}

static void
test_all_fields_are_read(void **state)
{
	const struct pss_parameters all =
		read_fields(HASH_SHA256 "a11c" MGF1_SHA512 SALT_32 TRAILER_1);

	(void)state;
	assert_int_equal(all.digest, DIGEST_SHA256);
	assert_int_equal(all.mgf_digest, DIGEST_SHA512);
	assert_int_equal(all.salt_octets, 32);
	assert_int_equal(all.trailer, 1);
	assert_int_equal(all.salt_field.n, 5);
	assert_int_equal(all.trailer_field.n, 5);
}

/* X.690 11.5 forbids it; it means the same. */
static void
test_defaults_written_out_are_read(void **state)
{
	const struct pss_parameters all = read_fields(
		"a00b" SHA1 "a118" MGF1_SHA1 "a203020114" TRAILER_1);

	(void)state;
	assert_int_equal(all.digest, DIGEST_SHA1);
	assert_int_equal(all.mgf_digest, DIGEST_SHA1);
	assert_int_equal(all.salt_octets, 20);
}

/* RFC 4055 2.1 has verifiers take NULL and nothing at all. */
static void
test_digests_may_lack_their_null(void **state)
{
	const struct pss_parameters bare =
		read_fields("a00d300b0609608648016503040201"
			    "a11a301806092a864886f70d010108300b0609608648016503"
			    "040201");

	(void)state;
	assert_int_equal(bare.digest, DIGEST_SHA256);
	assert_int_equal(bare.mgf_digest, DIGEST_SHA256);
}

static void
test_other_parameters_of_a_digest_are_unreadable(void **state)
{
	(void)state;
	assert_unreadable("a00f300d06096086480165030402013000");
	assert_unreadable("a010300e0609608648016503040201050100");
	assert_unreadable("a010300e0609608648016503040201058100");
	assert_unreadable("a011300f06096086480165030402010500"
			  "0500");
	assert_unreadable("a11e301c06092a864886f70d010108"
			  "300f060960864801650304020105000500");
}

static void
test_unknown_digests_are_told(void **state)
{
	const struct pss_parameters digest = read_fields("a00f" PRIVATE);
	const struct pss_parameters mask =
		read_fields("a11c301a06092a864886f70d010108" PRIVATE);

	(void)state;
	assert_int_equal(digest.digest, DIGEST_NONE);
	assert_int_equal(digest.mgf_digest, DIGEST_SHA1);
	assert_int_equal(mask.digest, DIGEST_SHA1);
	assert_int_equal(mask.mgf_digest, DIGEST_NONE);
}

/* Another function than MGF1, with whatever parameters it has. */
static void
test_unknown_mask_generators_are_told(void **state)
{
	static const char *const others[] = {"a10f" PRIVATE,
		"a10d300b06092b060104018202c301",
		"a10f300d06092b060104018202c3013000", "a10f" SHA256};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_int_equal(
			read_fields(others[i]).mgf_digest, DIGEST_NONE);
}

static void
test_mgf1_without_digest_is_unreadable(void **state)
{
	(void)state;
	assert_unreadable("a10d300b06092a864886f70d010108");
	assert_unreadable("a10f300d06092a864886f70d0101080500");
	assert_unreadable("a10f300d06092a864886f70d0101083000");
}

/* Numbers keep their size: 2^32 + 32 is not 32, 2^64 + 32 is not either. */
static void
test_salt_lengths_keep_their_size(void **state)
{
	static const struct {
		const char *field;
		uint64_t octets;
	} cases[] = {
		{"a203020100", 0},
		{"a203020101", 1},
		{"a20302017f", 127},
		{"a20402020080", 128},
		{"a204020200de", 222},
		{"a204020200ff", 255},
		{"a20402020100", 256},
		{"a205020300ffff", 65535},
		{"a20602047fffffff", 0x7fffffff},
		{"a207020500ffffffff", 0xffffffff},
		{"a20702050100000020", 0x100000020},
		{"a20a02087fffffffffffffff", 0x7fffffffffffffff},
		{"a20b02090080000000000000"
		 "00",
			(uint64_t)1 << 63},
		{"a20b020900ffffffffffffffde", UINT64_MAX - 33},
		{"a20b020900ffffffffffffffff", UINT64_MAX},
		{"a20b0209010000000000000020", UINT64_MAX},
		{"a20c020a01000000000000000020", UINT64_MAX},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct pss_parameters read = read_fields(cases[i].field);

		assert_true(read.salt_octets == cases[i].octets);
		assert_int_equal(read.salt_field.n, strlen(cases[i].field) / 2);
	}
}

static void
test_trailers_keep_their_size(void **state)
{
	(void)state;
	assert_int_equal(read_fields("a303020100").trailer, 0);
	assert_int_equal(read_fields("a303020102").trailer, 2);
	assert_int_equal(read_fields("a303020179").trailer, 0x79);
	assert_true(read_fields("a30702050100000001").trailer == 0x100000001);
	assert_true(read_fields("a30b0209010000000000000001").trailer ==
		UINT64_MAX);
}

static void
test_negative_numbers_are_read_as_impossible(void **state)
{
	static const char *const fields[] = {
		"a203"
		"0201ff", /* -1 */
		"a203"
		"0201de", /* -34 */
		"a20a"
		"0208ffffffffffffffde", /* (size_t)-34 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		struct pss_parameters out;
		char trailer[64];

		assert_true(pss_parameters_read(sequence(fields[i]), &out));
		assert_true(out.salt_octets == UINT64_MAX);
		snprintf(trailer, sizeof trailer, "a3%s", fields[i] + 2);
		assert_true(pss_parameters_read(sequence(trailer), &out));
		assert_true(out.trailer == UINT64_MAX);
	}
}

static void
test_odd_numbers_are_unreadable(void **state)
{
	static const char *const fields[] = {
		"a204"
		"02020020", /* not minimal */
		"a202"
		"0200", /* empty */
		"a203"
		"040120", /* an OCTET STRING */
		"a203"
		"0a0120", /* an ENUMERATED */
		"a205"
		"0201200500", /* something behind it */
		"a206"
		"020120020120",
		"a203"
		"020220", /* cut short */
		"a200",   /* nothing in it */
	};

	(void)state;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		char trailer[64];

		assert_unreadable(fields[i]);
		snprintf(trailer, sizeof trailer, "a3%s", fields[i] + 2);
		assert_unreadable(trailer);
	}
	/* What stands behind an empty number is no sign of it. */
	assert_unreadable("a2020200" TRAILER_1);
}

static void
test_other_fields_are_unreadable(void **state)
{
	static const char *const fields[] = {
		SALT_32 SALT_32, /* twice */
		HASH_SHA256 HASH_SHA256,
		SALT_32 HASH_SHA256, /* out of order */
		TRAILER_1 SALT_32,
		MASK_SHA256 HASH_SHA256,
		SALT_32 "a403020101", /* [4] */
		"a403020101",
		SALT_32 "0500", /* another type */
		"020120",       /* no tag */
		"820120",       /* IMPLICIT */
		SHA256,
		"b203020120", /* another tag */
		"6203020120", /* another class */
		"a000",
		"a100",
		"a300", /* nothing in it */
		"a00f" SHA256 "0500",
		"a011" SHA256 "0500", /* something behind it */
		"a11e" MGF1_SHA256 "0500",
		"a00b3009060960864801650304",     /* OID cut short */
		"a00d310b0609608648016503040201", /* a SET */
		"a0023000",                       /* without OID */
		"a00430020500",                   /* NULL for an OID */
		"a2800201200000",                 /* indefinite length */
		"a2",                             /* cut short */
		"a203",
		"a20302",
	};

	(void)state;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
		assert_unreadable(fields[i]);
}

static void
test_other_types_are_unreadable(void **state)
{
	static const char *const others[] = {"", "30", "0500", "3100", "0400",
		"020120", "30000500", "300000", "30800000", "3001",
		"3005a2030201", "2000", "06092a864886f70d01010a"};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_false(is_readable(hex(others[i])));
	assert_false(is_readable((struct slice){NULL, 0}));
}

/* --- the key's own parameters ----------------------------------------------
 */

static struct public_key
pss_key(struct slice parameters)
{
	struct public_key key =
		rsa_key(slice_text("present"), slice_text("present"));

	key.kind = KEY_RSA_PSS;
	key.algorithm.id = OID_RSASSA_PSS;
	key.algorithm.parameters = parameters;
	return key;
}

static bool
admits(const char *own, const char *fields)
{
	const struct public_key key = pss_key(sequence(own));
	const struct pss_parameters signature = read_fields(fields);

	return pss_key_admits(&key, &signature);
}

static void
test_keys_admit_their_own_parameters(void **state)
{
	const char *const own = HASH_SHA256 MASK_SHA256 SALT_32;

	(void)state;
	assert_true(admits(own, HASH_SHA256 MASK_SHA256 SALT_32));
	assert_true(admits(own, HASH_SHA256 MASK_SHA256 "a203020121"));
	assert_true(admits(own, HASH_SHA256 MASK_SHA256 "a20302017f"));
	assert_false(admits(own, HASH_SHA256 MASK_SHA256 "a20302011f"));
	assert_false(admits(own, HASH_SHA256 MASK_SHA256));
	assert_false(admits(own, HASH_SHA256 SALT_32));
	assert_false(admits(own, MASK_SHA256 SALT_32));
	assert_false(admits(own, "a00f" SHA512 MASK_SHA256 SALT_32));
	assert_false(admits(own, HASH_SHA256 "a11c" MGF1_SHA512 SALT_32));
	assert_true(admits("", ""));
	assert_true(admits("", SALT_32));
	assert_false(admits(SALT_32, ""));
}

static void
test_keys_with_impossible_parameters_admit_nothing(void **state)
{
	const struct pss_parameters signature =
		read_fields(HASH_SHA256 MASK_SHA256 SALT_32);
	const struct public_key null = pss_key(hex("0500"));
	const struct public_key broken = pss_key(hex("3002a200"));

	(void)state;
	assert_false(pss_key_admits(&null, &signature));
	assert_false(pss_key_admits(&broken, &signature));
	assert_false(admits(HASH_SHA256 MASK_SHA256 SALT_32 "a303020102",
		HASH_SHA256 MASK_SHA256 SALT_32));
	assert_false(admits(
		"a20b020900ffffffffffffffde", HASH_SHA256 MASK_SHA256 SALT_32));
}

static void
test_keys_without_parameters_admit_all(void **state)
{
	const struct pss_parameters signature = read_fields(SALT_32);
	const struct public_key bare = pss_key((struct slice){NULL, 0});
	struct public_key plain = pss_key(hex("0500"));

	(void)state;
	assert_true(pss_key_admits(&bare, &signature));
	plain.kind = KEY_RSA;
	assert_true(pss_key_admits(&plain, &signature));
}

/* RFC 8702 3.1: nothing is left open, whatever the parameters say. */
static void
test_shake_fixes_all_parameters(void **state)
{
	struct algorithm shake = algorithm(OID_RSASSA_PSS_SHAKE128);
	struct pss_parameters read;

	(void)state;
	shake.parameters = sequence(HASH_SHA256 SALT_32 "a303020102");
	assert_true(pss_parameters_of(&shake, &read));
	assert_int_equal(read.digest, DIGEST_SHAKE128);
	assert_int_equal(read.mgf_digest, DIGEST_SHAKE128);
	assert_int_equal(read.salt_octets, 32);
	assert_int_equal(read.trailer, 1);
	assert_int_equal(read.salt_field.n, 0);
	shake = algorithm(OID_RSASSA_PSS_SHAKE256);
	assert_true(pss_parameters_of(&shake, &read));
	assert_int_equal(read.digest, DIGEST_SHAKE256);
	assert_int_equal(read.salt_octets, 64);
	shake.id = OID_RSASSA_PSS;
	assert_false(pss_parameters_of(&shake, &read));
}

/* Nothing says how long such a digest would be. */
static void
test_shake_is_no_digest_of_parameters(void **state)
{
	(void)state;
	assert_int_equal(read_fields("a00d300b060960864801650304020b").digest,
		DIGEST_NONE);
	assert_int_equal(read_fields("a11a301806092a864886f70d010108"
				     "300b060960864801650304020c")
				 .mgf_digest,
		DIGEST_NONE);
	assert_int_equal(
		read_fields("a10d300b060960864801650304020c").mgf_digest,
		DIGEST_NONE);
}

static void
test_keys_of_shake_admit_it_alone(void **state)
{
	struct public_key key = pss_key((struct slice){NULL, 0});
	const struct algorithm shake128 = algorithm(OID_RSASSA_PSS_SHAKE128);
	const struct algorithm shake256 = algorithm(OID_RSASSA_PSS_SHAKE256);
	struct pss_parameters one, other;
	const struct pss_parameters sha256 =
		read_fields(HASH_SHA256 MASK_SHA256 SALT_32);

	(void)state;
	assert_true(pss_parameters_of(&shake128, &one));
	assert_true(pss_parameters_of(&shake256, &other));
	assert_true(pss_key_admits(&key, &one));
	key.algorithm.parameters = sequence(HASH_SHA256 MASK_SHA256 SALT_32);
	assert_false(pss_key_admits(&key, &one));
	key.algorithm = shake128;
	assert_true(pss_key_admits(&key, &one));
	assert_false(pss_key_admits(&key, &other));
	assert_false(pss_key_admits(&key, &sha256));
}

/* --- signatures ------------------------------------------------------------
 */

/* A modulus of 768 bits. */
static const char modulus[] =
	"a92a8eca5496f5f37191c8ef06f2a57faf15f12460a64fae3baa7025d7596926"
	"f35b0cb35e1727254fa841ef0b4e219fe7d1b1a63f8244eab6be06a819266087"
	"8917c97967be3102b0cc5c4efd0d670d0642f9b1f7c2564deef9826488e014f7";

static const struct {
	const char *what;
	const char *parameters;
	const char *value;
} vectors[] = {
	{"sha1, mask sha1, salt 20",
		"302ca00b300906052b0e03021a0500a118301606092a864886f70d01010830"
		"09"
		"06052b0e03021a0500a203020114",
		"a12971f74da0464b4abecdd6cf09dc45d3ba51a5a0bcc88f821b748db837cf"
		"d5"
		"a8b73ca5bff04cd73c59bdcdbd8aa8735f11aa25203b0ebea695ea286a9d75"
		"0d"
		"a4a9814a76c5b5a64eb0a9ed0fb35ab29836d638ed4017fd0fe939976ec304"
		"83"},
	{"sha224, mask sha224, salt 28",
		"3034a00f300d06096086480165030402040500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402040500a20302011c",
		"9cab62f53b55f5fde7c77bac69497107362bb8ea35e4f7f90421cd7bdb9d0c"
		"ac"
		"ed1cf1e6a9266edf819af6f0f0b8949a181046954b048aeb2b5fe49e095b35"
		"eb"
		"8c90928d566d599fb5f815a1548374b78425218c70e3be4314dde37433cc4a"
		"e1"},
	{"sha256, mask sha256, salt 32",
		"3034a00f300d06096086480165030402010500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402010500a203020120",
		"92837b2a182323fe83991e608e3246056586292048f687105c4cc5cbf45c3e"
		"a5"
		"53bb07d172de31df1546e78d7499199a7a59a5334296d973b082a3c2e5d58c"
		"26"
		"981778ce7d28fedc4d2acb32d2503beb4d1cb9f3d578e7aa30f385c204bc09"
		"f3"},
	{"sha384, mask sha384, salt 44",
		"3034a00f300d06096086480165030402020500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402020500a20302012c",
		"8e910e44d84decf98225d5f53f8a3f31328edb1975ac45c143670b6424bfca"
		"cf"
		"662c233db0b68978b3696da27b638e7d455e5ec51273c9a7db281380a057e8"
		"2f"
		"f7dd8c6993665e8fcf4d479412ba0235d5922aea2c41f83a9ac9be2dc6a1e9"
		"5b"},
	{"sha512, mask sha512, salt 30",
		"3034a00f300d06096086480165030402030500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402030500a20302011e",
		"6555cb5093d9b49d48e7c7d4bbcfdf12457418ead32e5f199c6290ba292a29"
		"f1"
		"981e49850c261e3cba2e4ce5858b551425ff2c6b50e1cef5ae0a13efcbec17"
		"f3"
		"669ea48c9b04aeddf196f66a18dc0cfbca18846da4ea5506befe9a0e590b5a"
		"c1"},
	{"sha512_224, mask sha512_224, salt 28",
		"3034a00f300d06096086480165030402050500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402050500a20302011c",
		"143d4a73939fbbbf0e419f2202aa2d7d560b4a27daf7ad16a8655d4df293c0"
		"54"
		"2ffb03024ad705676299275d0a5d0fad72cc7c8d56ad9383173efb9dca5dab"
		"2e"
		"f8cabd73e06c4ba1655cb89b121696553cdfccf001003fe2e3fb9b4954092c"
		"fd"},
	{"sha512_256, mask sha512_256, salt 32",
		"3034a00f300d06096086480165030402060500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402060500a203020120",
		"219ebace10012c0c6fd9a6b3689cd6418c0da1c724716598f57800178f6fb7"
		"a4"
		"0617567c4cd04fce5fc1550ee6e7c11245edf3690a18a1220bcefd975ba6e6"
		"c7"
		"92534776ed7b57f38210a23c188722720537a2dc5c26ad10932fff642565c6"
		"b0"},
	{"sha3_224, mask sha3_224, salt 28",
		"3034a00f300d06096086480165030402070500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402070500a20302011c",
		"0deca60c34c77adc9d624f1403728cee5c893c60b5ca43994497ab378038ad"
		"25"
		"7ff3541ff90b7d6b1ad979587d3a2bf1ea6151822a00f1c66b83f624a731a2"
		"ce"
		"9620aff9c142764722b555b1019602abf33082875da2e868ed0a67140f01c9"
		"b0"},
	{"sha3_256, mask sha3_256, salt 32",
		"3034a00f300d06096086480165030402080500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402080500a203020120",
		"67255aa6c33410a98c207aec9075a5f369de32ddf072ad4ac3d3eba0721298"
		"3a"
		"71c307e2458c83257bdf73307726452b6da1dee0beb20fe04bd0d21ae050f7"
		"4a"
		"596705d40bda8fcc4731df3a868110d0e2dd27761bc04f4587b19059f269d6"
		"da"},
	{"sha3_384, mask sha3_384, salt 40",
		"3034a00f300d06096086480165030402090500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402090500a203020128",
		"67e4eb3bdddcefeeb97e323fdaf9283da50989e4a0d0d86b6ce9865ca3febf"
		"4d"
		"e7c4c521bd5c3a6adbf220a2ecf7b91ff67fe16858310109c80254602401cb"
		"7c"
		"0e0f3b6549c359549272d975830b285a83a58295009bd83bc725c58ac6adf1"
		"ef"},
	{"sha3_512, mask sha3_512, salt 20",
		"3034a00f300d060960864801650304020a0500a11c301a06092a864886f70d"
		"01"
		"0108300d060960864801650304020a0500a203020114",
		"89f709f7fbd111f20808ae78d8aa242335eefb77030ce22a4e06c9d267fa64"
		"f2"
		"46ee0dbd3d5757013d10bee176c46e29329763ff71ccc87f73b3e8dc835695"
		"ec"
		"aa2e953d6439381696c7cf65480b6c78ce4b961bda43d314bd4e24345f09aa"
		"1b"},
	{"md5, mask md5, salt 16",
		"3032a00e300c06082a864886f70d02050500a11b301906092a864886f70d01"
		"01"
		"08300c06082a864886f70d02050500a203020110",
		"20893c2603c7af993a949a25a09de03b1e6a5362c153863ac6c2c1cc9ad86a"
		"66"
		"4346519daaad30fbd568d8df36013eb9fa9c8ef1403ba27d65e4086431d395"
		"9e"
		"3978732dcaf5b1a23438c095b8232bd306aa19970c3333d20936c661f32e89"
		"49"},
	{"sm3, mask sm3, salt 32",
		"3032a00e300c06082a811ccf550183110500a11b301906092a864886f70d01"
		"01"
		"08300c06082a811ccf550183110500a203020120",
		"36848a0f775cdd8535e1c88d9564d74a14578b67249aa260c73bd9aed00c8a"
		"fb"
		"6ab018a9dc8230f86478ab16856156cf7fa193561e2ecd2670409c155b2c18"
		"da"
		"36bf4f6e70fa48cc284813ae892c7c95310a677a1c7aac2e187052317d363f"
		"94"},
	{"ripemd160, mask ripemd160, salt 20",
		"302ca00b300906052b240302010500a118301606092a864886f70d01010830"
		"09"
		"06052b240302010500a203020114",
		"961616fcc6516c465a057a9db5c1e973a05cf9b7b18b35338f2e1d4f563539"
		"bb"
		"39120229d7b4bc5ca3bf1adaa85d6e8030aa64ec8a2bdc3a910776549752dc"
		"16"
		"9eb9183e89a76573ea50517c4ed66e2028b8a762ca192d511e68dec03418da"
		"00"},
	{"sha256, mask sha1, salt 32",
		"3030a00f300d06096086480165030402010500a118301606092a864886f70d"
		"01"
		"0108300906052b0e03021a0500a203020120",
		"8e89d820bdd30420f2b716a2bae97969f50c46b2c1748452194306d8c44495"
		"28"
		"5b6c99f8aa28ca2a1e6feaf9a0b283108f2699a96cfa69979afd400716118d"
		"31"
		"08d2e457d18754e498f523d75aec8b4bcf62b1110ccda548aacf315de381d6"
		"09"},
	{"sha1, mask sha512, salt 20",
		"3030a00b300906052b0e03021a0500a11c301a06092a864886f70d01010830"
		"0d"
		"06096086480165030402030500a203020114",
		"3e594a64973368eb28a0b56a874f9fef0ac56edfdf590cb6d7de8225d1a811"
		"c3"
		"b49a44c8dedb3ba0e16ccca54a0986edc48237e183c086282393cfb8e6a22c"
		"dd"
		"e5f3a780ce88d8180954090bb9af2f18f6242191e752d434692a3f3ebb32c9"
		"3a"},
	{"sha512, mask sha256, salt 0",
		"3034a00f300d06096086480165030402030500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402010500a203020100",
		"2a73eac73526ef0000213edf0ccaa0e802bb718d80592d228375b1ea66aada"
		"fc"
		"ddfc1aa497dbad378a282d532b8425e75579bd7762243c2998101abc2ff486"
		"ce"
		"e3659fccbe12176bc2600b586e7f44580ea45cf2cb496655cd7925056ca7fb"
		"e4"},
	{"sha3_256, mask sha224, salt 1",
		"3034a00f300d06096086480165030402080500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402040500a203020101",
		"0ca993595b781f932ca78bedda62c4c95488321861416e8eec6c26e876b2d7"
		"03"
		"7590120829461f1c6cf7205f7d27c24845fd313d483f33c3c168db7bac2cd3"
		"4f"
		"a4bcd18a117c0d65217f86537176f5177e8a1a2eb922a9bfc8ab0b597f9da9"
		"1a"},
	{"sha256, mask sha256, salt 62",
		"3034a00f300d06096086480165030402010500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402010500a20302013e",
		"99309416acb54e3592719c94b28673a259a59a4948c607729db0ffb54eedc4"
		"08"
		"f129b3cd608e1e8c018744b404142be3f3293aff524c68046bb4c5a7ea630b"
		"58"
		"5b169a05b4f4e70b9ee3cf9f109beb99dbac77b1b7a717214dd9e38b36edf9"
		"0f"},
	{"sha256, mask sha384, salt 0",
		"3034a00f300d06096086480165030402010500a11c301a06092a864886f70d"
		"01"
		"0108300d06096086480165030402020500a203020100",
		"5789038d00f363bda019211827046370a20d3ef583f6e216497fb94f7abf19"
		"36"
		"fedc30568bb9099dd1d91aa9855c78a9b959446eb362afa9f278477feab6b3"
		"fc"
		"a48c4b54bd9430dc231255de35ef9378d795bc9522ff30c1f6397be32e68e0"
		"52"},
};

enum { VECTORS = sizeof vectors / sizeof vectors[0], PLAIN = 2 };

static struct public_key
good_key(void)
{
	return rsa_key(joined(hex("00"), hex(modulus)), hex("010001"));
}

/* The signature of the plain vector under other parameters. */
static struct signature_fact
verify_under(const char *fields)
{
	const struct public_key key = good_key();

	return verify_pss(&key, sequence(fields), hex(vectors[PLAIN].value));
}

static void
test_every_digest_and_mask_is_valid(void **state)
{
	const struct public_key key = good_key();

	(void)state;
	for (size_t i = 0; i < VECTORS; i++) {
		printf("# %s\n", vectors[i].what);
		assert_valid(verify_pss(&key, hex(vectors[i].parameters),
			hex(vectors[i].value)));
	}
}

static void
test_every_changed_octet_is_invalid(void **state)
{
	const struct public_key key = good_key();
	const struct slice value = hex(vectors[PLAIN].value);
	const struct slice parameters = hex(vectors[PLAIN].parameters);

	(void)state;
	for (size_t i = 0; i < value.n; i++)
		assert_invalid(verify_pss(&key, parameters,
				       with_octet(value, i, value.p[i] ^ 1)),
			REASON_NONE);
}

static void
test_other_parameters_than_were_signed_with_are_invalid(void **state)
{
	(void)state;
	assert_valid(verify_under(HASH_SHA256 MASK_SHA256 SALT_32));
	assert_invalid(verify_under(""), REASON_NONE);
	assert_invalid(verify_under(HASH_SHA256 SALT_32), REASON_NONE);
	assert_invalid(verify_under(MASK_SHA256 SALT_32), REASON_NONE);
	assert_invalid(verify_under(HASH_SHA256 MASK_SHA256), REASON_NONE);
	/* 64 octets of digest and 32 of salt have no room in 96. */
	assert_invalid(verify_under("a00f" SHA512 MASK_SHA256 SALT_32),
		REASON_PARAMETERS);
}

/* 96 octets hold a digest of 32, two more, and a salt of 62. Sums with longer
 * ones must not wrap: Nettle reads before its buffer under (size_t)-34. */
static struct signature_fact
verify_under_salt(const char *salt)
{
	char fields[256];

	snprintf(fields, sizeof fields, "%s%s%s", HASH_SHA256, MASK_SHA256,
		salt);
	return verify_under(fields);
}

static void
test_salts_that_do_not_fit_are_invalid(void **state)
{
	static const char *const short_enough[] = {"a203020100", "a20302011f",
		"a203020121", "a20302013d", "a20302013e"};
	static const char *const salts[] = {"a20302013f", "a203020140",
		"a20302015f", "a203020160", "a203020161", "a20402020080",
		"a205020300ffff", "a20702050100000020", "a207020500ffffffde",
		"a20a02087fffffffffffffff", "a20b020900ffffffffffffffbe",
		"a20b020900ffffffffffffffdd", "a20b020900ffffffffffffffde",
		"a20b020900ffffffffffffffdf", "a20b020900ffffffffffffffff",
		"a20b0209010000000000000020"};

	(void)state;
	for (size_t i = 0; i < sizeof short_enough / sizeof short_enough[0];
		i++)
		assert_invalid(verify_under_salt(short_enough[i]), REASON_NONE);
	for (size_t i = 0; i < sizeof salts / sizeof salts[0]; i++)
		assert_invalid(verify_under_salt(salts[i]), REASON_PARAMETERS);
}

static void
test_parameters_that_cannot_be_are_told(void **state)
{
	const struct public_key key = good_key();
	const struct slice value = hex(vectors[PLAIN].value);
	const struct slice none = {NULL, 0};

	(void)state;
	assert_invalid(verify_pss(&key, none, value), REASON_PARAMETERS);
	assert_invalid(verify_pss(&key, hex("0500"), value), REASON_PARAMETERS);
	assert_invalid(verify_under(HASH_SHA256 MASK_SHA256 "a2030201de"),
		REASON_PARAMETERS);
	assert_invalid(
		verify_under(HASH_SHA256 MASK_SHA256 SALT_32 "a303020102"),
		REASON_PARAMETERS);
	assert_invalid(verify_under(HASH_SHA256 MASK_SHA256 SALT_32
			       "a30b0209010000000000000001"),
		REASON_PARAMETERS);
	assert_valid(verify_under(HASH_SHA256 MASK_SHA256 SALT_32 TRAILER_1));
}

static void
test_unknown_digests_are_not_checked(void **state)
{
	(void)state;
	assert_not_checked(verify_under("a00f" PRIVATE MASK_SHA256 SALT_32),
		REASON_DIGEST_UNSUPPORTED);
	assert_not_checked(
		verify_under(HASH_SHA256
			"a11c301a06092a864886f70d010108" PRIVATE SALT_32),
		REASON_MASK_UNSUPPORTED);
	assert_not_checked(verify_under(HASH_SHA256 "a10f" PRIVATE SALT_32),
		REASON_MASK_UNSUPPORTED);
}

static void
test_keys_hold_signatures_to_their_parameters(void **state)
{
	const struct slice value = hex(vectors[PLAIN].value);
	const struct slice parameters = hex(vectors[PLAIN].parameters);
	struct public_key key = good_key();

	(void)state;
	key.kind = KEY_RSA_PSS;
	assert_valid(verify_pss(&key, parameters, value));
	key.algorithm.parameters = parameters;
	assert_valid(verify_pss(&key, parameters, value));
	key.algorithm.parameters =
		sequence(HASH_SHA256 MASK_SHA256 "a203020121");
	assert_invalid(verify_pss(&key, parameters, value), REASON_PARAMETERS);
	key.algorithm.parameters = hex("0500");
	assert_invalid(verify_pss(&key, parameters, value), REASON_PARAMETERS);
}

/* Each was made with the private key, over an encoding that is almost right,
 * for the parameters of the plain vector. */
static const struct {
	const char *what;
	const char *value;
} wrong_encodings[] = {
	{"trailer CC",
		"436d506e29e09347651ee3758ed984521a18d681bf1f5c2afe4fa195609837"
		"af"
		"fd1f265f377acfb32c6f4205e43074f8a989cba69f00511bc2d5f41cb71ed5"
		"0c"
		"354eec5f62112a4c917f523cdeca41d605cc1b4eb91aca50fb9fdb26393e63"
		"20"},
	{"separator 2",
		"5cb230c59cb0d54b30dd185198c4b7d636b9589cd067844e8d470d5213e48e"
		"45"
		"bddc6e4f9c063596b0d5606fc0d507adb865861c0378f256d4e7201adf6b85"
		"71"
		"91b3c3e965ad5e0223d3a5dfeb91bb839566b6ef11a1b0639cd4e1f00f491c"
		"3f"},
	{"separator 0",
		"582b60577ac39a97f790089698398267eea78a49af71908d8b413e0ef13b47"
		"c7"
		"131f9d54a6a5b083bff44708edb7f4a31d1ffac07119a325be2d047fabe24b"
		"8e"
		"280a9c61c175cbbf640dcdbbbe9251b9bbbdcb9b09d8f5d96837c53803557e"
		"ea"},
	{"padding of 1",
		"57fc61712713f4031b5db2135dfdeff3c3d4a3a3dbe2306b89a0e42db691b4"
		"32"
		"1c613e4e5e869f4e8ea87be1c147965b1dc6917948ed707518f252d6659d11"
		"5e"
		"060d0e5eaf976fadbd843d64e3a2a8fbcf47bbc5d2033ed795cee73f74958b"
		"f8"},
	{"a digest of other zeros",
		"2b79b7ca3da627cd6268a56f8bb02181d5686298d15bad360d56f09e46202e"
		"c0"
		"3954a26f542847514eca43de30f3c43d95878424e646cd387d832685dba0b9"
		"7a"
		"a68b5dedcfadd88517cfc9cd97f0f5da9ec9b12cda0f3bc751c3b1c8643e10"
		"30"},
	{"the highest bit set",
		"3785af22c6331efa436b673911ae1bbd1b41a09e81ff6bc2d94b2f416ec63e"
		"b5"
		"6ba2e48dd812072fc02dc40fc73092fa8462417231aaab299472aca3399421"
		"fe"
		"8730b9845addb7a6afa06ef026ed5ab3498d70dcbfd12c03abc04c14e8894d"
		"28"},
	{"a salt of 31 octets",
		"8d21311dd8a5ee0f354fbbe131020da17f271b0a148e4b3f29612926249f78"
		"ea"
		"3686cf6281a690c09dd5fd310cf1298b07eee9522e25182fac465d6cb4f455"
		"26"
		"60d60b4332c1a6c5ca43a4d1aea5c53a4129644965013c30b33a0fa5ab7adb"
		"d3"},
	{"a salt of 33 octets",
		"2b09d77485708da0c12d438802d45c16683b4318fcc74bdd432ca0edb10e70"
		"ec"
		"7988025864f9933e54143328657beb32dab6c731b6b574bab76cf4756906d7"
		"33"
		"31f615c556c572fa299886b33b0626544f686c2f636ca818d02f72f25a3b33"
		"69"},
};

static void
test_every_other_encoding_is_invalid(void **state)
{
	const struct public_key key = good_key();
	const struct slice parameters = hex(vectors[PLAIN].parameters);

	(void)state;
	for (size_t i = 0;
		i < sizeof wrong_encodings / sizeof wrong_encodings[0]; i++) {
		printf("# %s\n", wrong_encodings[i].what);
		assert_invalid(verify_pss(&key, parameters,
				       hex(wrong_encodings[i].value)),
			REASON_NONE);
	}
}

/* A modulus of 769 bits, whose encodings are an octet shorter than itself. */
static const char odd_modulus[] =
	"0180000000000000000000000000000000000000000000000000000000000000"
	"0000000000000000000000000000000035874b5743843d7c64c8a94f3339868e"
	"b2f3539f20759ffa321e3df86772d96885a2a2291dc50b51de793404c1ce68a7"
	"9f";
static const char odd_value[] =
	"004eaaad64eb4dab1793f92a81bd92e75c7c207c190730ddd5cced6bca1a1e92"
	"54191a55399ad3c180abb9bfe0ee5858e00284d4e858aba3ad40b5cc33d2f6de"
	"ca057488eda1569b01f95de3f8b14d12492756ec349b0b0ca645d7b94ea914ee"
	"b8";
/* Its encoding is an octet longer, with a 1 in front. */
static const char odd_too_long[] =
	"00c5503d82284f9dfcf8e295133f260f7a243d55c86e97cdb1f0d925007b57cf"
	"c4d843fbbefc5efaa0ce59ddc47fe655fc922d63104b4d4c908bd655f57d1d6a"
	"15bfecffa400ea74d309fc3dfb04a8b99d9b58ecb8fbf72b6aef7672f58584ac"
	"fe";

static void
test_encodings_shorter_than_the_modulus_are_valid(void **state)
{
	const struct public_key key = rsa_key(hex(odd_modulus), hex("010001"));
	const struct slice parameters = hex(vectors[PLAIN].parameters);

	(void)state;
	assert_valid(verify_pss(&key, parameters, hex(odd_value)));
	assert_invalid(
		verify_pss(&key, parameters, hex(odd_too_long)), REASON_NONE);
}

/* 12 octets are the shortest modulus there is; no encoding fits. */
static void
test_moduli_too_short_for_the_digest_are_invalid(void **state)
{
	for (size_t n = 12; n <= 66; n++) {
		const struct slice parameters = hex(vectors[PLAIN].parameters);
		const struct public_key key =
			rsa_key(repeated(0x7f, n), hex("010001"));

		/* PLAIN has a digest and a salt of 32 octets each. */
		assert_invalid(verify_pss(&key, parameters, repeated(0x02, n)),
			n < 2 * 32 + 2 ? REASON_PARAMETERS : REASON_NONE);
		release_octets(state);
	}
	/* Without a salt the digest has to fit. */
	for (size_t n = 33; n <= 35; n++) {
		const struct slice parameters =
			sequence(HASH_SHA256 MASK_SHA256 "a203020100");
		const struct public_key key =
			rsa_key(repeated(0x7f, n), hex("010001"));

		assert_invalid(verify_pss(&key, parameters, repeated(0x02, n)),
			n < 32 + 2 ? REASON_PARAMETERS : REASON_NONE);
		release_octets(state);
	}
}

#define TEST(name) cmocka_unit_test_teardown(name, release_octets)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_absent_fields_have_their_default),
		TEST(test_all_fields_are_read),
		TEST(test_defaults_written_out_are_read),
		TEST(test_digests_may_lack_their_null),
		TEST(test_other_parameters_of_a_digest_are_unreadable),
		TEST(test_unknown_digests_are_told),
		TEST(test_unknown_mask_generators_are_told),
		TEST(test_mgf1_without_digest_is_unreadable),
		TEST(test_salt_lengths_keep_their_size),
		TEST(test_trailers_keep_their_size),
		TEST(test_negative_numbers_are_read_as_impossible),
		TEST(test_odd_numbers_are_unreadable),
		TEST(test_other_fields_are_unreadable),
		TEST(test_other_types_are_unreadable),
		TEST(test_keys_admit_their_own_parameters),
		TEST(test_keys_with_impossible_parameters_admit_nothing),
		TEST(test_keys_without_parameters_admit_all),
		TEST(test_shake_fixes_all_parameters),
		TEST(test_shake_is_no_digest_of_parameters),
		TEST(test_keys_of_shake_admit_it_alone),
		TEST(test_every_digest_and_mask_is_valid),
		TEST(test_every_changed_octet_is_invalid),
		TEST(test_other_parameters_than_were_signed_with_are_invalid),
		TEST(test_salts_that_do_not_fit_are_invalid),
		TEST(test_parameters_that_cannot_be_are_told),
		TEST(test_unknown_digests_are_not_checked),
		TEST(test_keys_hold_signatures_to_their_parameters),
		TEST(test_every_other_encoding_is_invalid),
		TEST(test_encodings_shorter_than_the_modulus_are_valid),
		TEST(test_moduli_too_short_for_the_digest_are_invalid),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
