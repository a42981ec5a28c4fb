/* The words of patterns. SPDX-License-Identifier: MIT */
#include "policy/words.h"

#include "policy/nearest.h"

static const char *const kinds_of_names[] = {"dns", "ip", "email", "uri", "upn",
	"othername", "dirname", "rid", "x400", "ediparty", NULL};
static const char *const usages[] = {"digitalSignature", "nonRepudiation",
	"keyEncipherment", "dataEncipherment", "keyAgreement", "keyCertSign",
	"cRLSign", "encipherOnly", "decipherOnly", "contentCommitment", NULL};
static const char *const answers[] = {"yes", "no", NULL};
static const char *const digests[] = {"sha256", "sha384", "sha512", "sha1",
	"sha224", "sha512/224", "sha512/256", "sha3-224", "sha3-256",
	"sha3-384", "sha3-512", "shake128", "shake256", "md2", "md4", "md5",
	"ripemd-160", "sm3", "gost-r-34.11-94", "streebog-256", "streebog-512",
	NULL};
static const char *const keys[] = {"rsa", "rsassa-pss", "ec", "ed25519",
	"ed448", "dsa", "gost", "ml-dsa-44", "ml-dsa-65", "ml-dsa-87",
	"slh-dsa-sha2-128s", "slh-dsa-sha2-128f", "slh-dsa-sha2-192s",
	"slh-dsa-sha2-192f", "slh-dsa-sha2-256s", "slh-dsa-sha2-256f",
	"slh-dsa-shake-128s", "slh-dsa-shake-128f", "slh-dsa-shake-192s",
	"slh-dsa-shake-192f", "slh-dsa-shake-256s", "slh-dsa-shake-256f", NULL};
static const char *const none[] = {NULL};

static const char *const *
words_of(const struct policy_thing *thing)
{
	switch (thing->kind) {
	case THING_SAN: return kinds_of_names;
	case THING_USAGE: return usages;
	case THING_CA: return answers;
	case THING_SIGNATURE: return digests;
	case THING_KEY: return keys;
	default: return none;
	}
}

const char *
words_at(const struct policy_thing *thing, size_t index)
{
	const char *const *words = words_of(thing);

	for (size_t i = 0; i < index && *words != NULL; i++)
		words++;
	return *words;
}

struct slice
words_fold(struct slice text, struct arena *arena)
{
	uint8_t *folded = arena_room(arena, text.n);
	size_t n = 0;

	if (folded == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != '-' && text.p[i] != '/' && text.p[i] != ' ')
			folded[n++] = ascii_lower(text.p[i]);
	return (struct slice){folded, n};
}

/* What curves are called, and what csrlint calls them: by their names in FIPS
 * 186, or else by those of their OIDs. */
static const struct curve_name {
	const char *name;
	const char *own;
} curves[] = {
	{"P-256", "P-256"},
	{"P-384", "P-384"},
	{"P-521", "P-521"},
	{"P-224", "P-224"},
	{"P-192", "P-192"},
	{"prime256v1", "P-256"},
	{"secp256r1", "P-256"},
	{"secp384r1", "P-384"},
	{"secp521r1", "P-521"},
	{"secp224r1", "P-224"},
	{"prime192v1", "P-192"},
	{"secp192r1", "P-192"},
	{"secp256k1", "secp256k1"},
	{"brainpoolP256r1", "brainpoolP256r1"},
	{"brainpoolP384r1", "brainpoolP384r1"},
	{"brainpoolP512r1", "brainpoolP512r1"},
	{"sm2p256v1", "sm2p256v1"},
};

const char *
words_curve(struct slice name, const char **nearest)
{
	struct similar similar = similar_to(name);

	*nearest = NULL;
	for (size_t i = 0; i < sizeof(curves) / sizeof(curves[0]); i++) {
		if (slice_equal_ignoring_case(name, slice_text(curves[i].name)))
			return curves[i].own;
		similar_try(&similar, curves[i].name);
	}
	*nearest = similar.word;
	return NULL;
}

/* Branches of the tree of OIDs that are for something else than the thing. */
bool
words_may_be(const struct policy_thing *thing, struct slice oid)
{
	const bool is_type = slice_begins(oid, "\x55\x04");
	const bool is_extension = slice_begins(oid, "\x55\x1d");
	const bool is_purpose =
		slice_begins(oid, "\x2b\x06\x01\x05\x05\x07\x03") ||
		slice_begins(oid, "\x55\x1d\x25");

	switch (thing->kind) {
	case THING_PURPOSE: return is_purpose || (!is_type && !is_extension);
	case THING_EXTENSION:
		return !is_type &&
			!slice_begins(oid, "\x2b\x06\x01\x05\x05\x07\x03");
	case THING_ATTRIBUTE: return !is_extension && !is_purpose;
	default: return true;
	}
}
