/* Whether a public key is one whose private half others have.
 * SPDX-License-Identifier: MIT */
#include "known/known.h"

#include "der/der.h"
#include "known/debian.h"
#include "known/table.h"
#include "known/tables.h"

static struct slice
without_zeros(struct slice number)
{
	while (number.n > 0 && number.p[0] == 0)
		number = slice_from(number, 1);
	return number;
}

/* The x of a point of any form, SEC 1 2.3.3, on any curve. */
static struct slice
x_of(struct slice point)
{
	const struct slice rest = slice_from(point, 1);

	if (point.n == 0 || point.p[0] < 0x02 || point.p[0] > 0x07)
		return (struct slice){NULL, 0};
	return point.p[0] < 0x04 ? rest : slice_head(rest, rest.n / 2);
}

/* The y of a DSA key: an INTEGER. */
static struct slice
y_of(struct slice bits)
{
	struct der_element element;

	if (!der_read_tag(&bits, TAG_INTEGER, &element))
		return (struct slice){NULL, 0};
	return element.content;
}

static bool
is_montgomery(const struct public_key *key)
{
	return key->algorithm.id == OID_X25519 || key->algorithm.id == OID_X448;
}

/* The number that a key is known by; empty where there is none. */
static struct slice
number_of(const struct public_key *key)
{
	const struct slice octets = key->bits.octets;

	switch (key->kind) {
	case KEY_RSA:
	case KEY_RSA_PSS: return without_zeros(key->modulus);
	case KEY_EC: return without_zeros(x_of(octets));
	case KEY_DSA: return without_zeros(y_of(octets));
	case KEY_ED25519:
	case KEY_ED448: return without_zeros(octets);
	case KEY_OTHER:
		return is_montgomery(key) ? without_zeros(octets) : octets;
	case KEY_MISNAMED:
	case KEY_UNKNOWN:
	case KEY_GOST:
	case KEY_ML_DSA:
	case KEY_SLH_DSA:
	case KEY_COMPOSITE: break;
	}
	return octets;
}

static size_t
bits_of(struct slice number)
{
	size_t bits = number.n * 8;

	for (uint8_t mask = 0x80; mask != 0 && (number.p[0] & mask) == 0;
		mask >>= 1)
		bits--;
	return bits;
}

/* The set that the key may be of; DEBIAN_SET_COUNT: none. */
static enum debian_set
set_of(const struct public_key *key, struct slice number)
{
	const bool is_rsa = key->kind == KEY_RSA || key->kind == KEY_RSA_PSS;

	if (is_rsa && bits_of(number) == 1024)
		return DEBIAN_RSA1024;
	if (is_rsa && bits_of(number) == 2048)
		return DEBIAN_RSA2048;
	if (key->kind != KEY_EC)
		return DEBIAN_SET_COUNT;
	switch ((int)key->curve) {
	case OID_SECP256R1: return DEBIAN_P256;
	case OID_SECP384R1: return DEBIAN_P384;
	case OID_SECP521R1: return DEBIAN_P521;
	default: return DEBIAN_SET_COUNT;
	}
}

/* Makes the private key anew. */
static bool
is_made_by(const struct public_key *key, struct slice number,
	struct debian_maker maker)
{
	bool made;
	mpz_t n;

	mpz_init(n);
	mpz_import(n, number.n, 1, 1, 1, 0, number.p);
	made = key->kind == KEY_EC ? debian_made_point(key->curve, n, maker)
				   : debian_made_modulus(n, maker);
	mpz_clear(n);
	return made;
}

static bool
find_debian(const struct public_key *key, struct slice number, uint64_t hash,
	struct known_key *out)
{
	const enum debian_set set = set_of(key, number);
	uint32_t numbers[TABLE_MATCHES_MAX];
	size_t count = 0;

	if (set != DEBIAN_SET_COUNT)
		count = table_find(tables_debian(set), hash, numbers);
	for (size_t i = 0; i < count; i++) {
		out->maker = debian_numbered(numbers[i]);
		if (numbers[i] < DEBIAN_MAKER_COUNT &&
			is_made_by(key, number, out->maker)) {
			out->source = KNOWN_DEBIAN;
			return true;
		}
	}
	return false;
}

static bool
find_published(uint64_t hash, struct known_key *out)
{
	uint32_t numbers[TABLE_MATCHES_MAX];

	if (table_find(tables_published(), hash, numbers) == 0)
		return false;
	out->source = KNOWN_PUBLISHED;
	out->sentence = tables_sentence(numbers[0]);
	return true;
}

static void
find_listed(const struct public_key *key, const struct blocklist *lists,
	const uint8_t *number_hash, struct known_key *out)
{
	uint8_t spki_hash[SHA256_OCTETS];

	if (lists == NULL)
		return;
	verify_sha256(key->whole, spki_hash);
	if (blocklist_find(lists, number_hash, spki_hash, &out->entry))
		out->source = KNOWN_LISTED;
}

void
known_study(const struct public_key *key, const struct blocklist *lists,
	struct known_key *out)
{
	const struct slice number = number_of(key);
	const uint8_t *hash = out->number_sha256;

	*out = (struct known_key){.source = KNOWN_NOWHERE};
	if (number.n == 0)
		return;
	verify_sha256(number, out->number_sha256);
	out->has_number = true;
	if (!find_debian(key, number, tables_hash_of_digest(hash), out) &&
		!find_published(tables_hash_of_digest(hash), out))
		find_listed(key, lists, hash, out);
}

static void
tell_day(struct slice table, const char *day, char out[VERSION_ROOM])
{
	version_copy(out, table.n == 0 ? "" : day);
}

void
known_tell_debian_keys(char out[VERSION_ROOM])
{
	tell_day(tables_debian(DEBIAN_P256), "2026-11-29", out);
}

void
known_tell_published_keys(char out[VERSION_ROOM])
{
	tell_day(tables_published(), "2026-11-29", out);
}
