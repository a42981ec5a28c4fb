/* What a request holds: the key. SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>

#include "base/encode.h"
#include "csr/composite.h"
#include "show/details_words.h"

enum { MODULUS_DIGITS = KEYS_MODULUS_BITS / 4 };

static void
add_exponent(struct details *details)
{
	const struct rsa_facts *rsa = &details->facts->rsa;
	const char *sign = rsa->exponent_negative ? "negative, " : "";

	if (rsa->exponent != UINT64_MAX)
		details_printf(
			details, "key-exponent", "%" PRIu64, rsa->exponent);
	else
		details_printf(details, "key-exponent", "%s%zu bits", sign,
			rsa->exponent_bits);
}

/* What `openssl rsa -modulus -noout | openssl md5` says: of the line that the
 * former prints, without leading zeros. */
static void
add_modulus_md5(struct details *details)
{
	static const char label[] = "Modulus=";
	struct slice modulus = details->facts->csr->key.modulus;
	/* One digit may be a leading zero, and snprintf ends with a NUL. */
	char line[sizeof(label) + MODULUS_DIGITS + 2];
	uint8_t digest[MD5_OCTETS];
	struct text value = text_in(details->arena);
	size_t n = sizeof(label) - 1;

	while (modulus.n > 1 && modulus.p[0] == 0)
		modulus = slice_from(modulus, 1);
	memcpy(line, label, n);
	for (size_t i = 0; i < modulus.n && n + 3 < sizeof(line); i++)
		n += (size_t)snprintf(line + n, sizeof(line) - n,
			i == 0 ? "%X" : "%02X", modulus.p[i]);
	line[n++] = '\n';
	verify_md5((struct slice){(const uint8_t *)line, n}, digest);
	details_hex(&value, (struct slice){digest, sizeof(digest)});
	details_add(details, "modulus-md5", &value);
}

static void
add_rsa(struct details *details)
{
	const struct rsa_facts *rsa = &details->facts->rsa;

	if (!rsa->is_rsa) {
		details_printf(details, "key-size", "not decoded");
		return;
	}
	details_printf(details, "key-size", "%s%zu bits",
		rsa->modulus_negative ? "negative, " : "", rsa->modulus_bits);
	add_exponent(details);
}

static void
add_curve(struct details *details, const char *name)
{
	const struct public_key *key = &details->facts->csr->key;
	struct text value = text_in(details->arena);

	if (key->curve_oid.n > 0)
		details_oid(&value, key->curve_oid);
	else
		text_printf(&value, "not named");
	details_add(details, name, &value);
}

static void
add_dsa(struct details *details)
{
	const struct dsa_facts *dsa = &details->facts->dsa;

	if (!dsa->parameters_decoded) {
		details_printf(details, "key-size", "not decoded");
		return;
	}
	details_printf(details, "key-size", "p of %zu bits, q of %zu bits",
		dsa->p_bits, dsa->q_bits);
}

static void
add_classic_half(struct details *details, const struct public_key *half)
{
	const struct rsa_facts *rsa = &details->facts->rsa;

	if (half->kind == KEY_RSA && rsa->exponent != UINT64_MAX)
		details_printf(details, "key-classic-half",
			"RSA, %zu bits, exponent %" PRIu64, rsa->modulus_bits,
			rsa->exponent);
	else if (half->kind == KEY_RSA)
		details_printf(details, "key-classic-half",
			"RSA, %zu bits, exponent of %zu bits",
			rsa->modulus_bits, rsa->exponent_bits);
	else if (half->kind == KEY_UNKNOWN)
		details_printf(details, "key-classic-half", "not decoded");
	else
		details_printf(details, "key-classic-half", "%s, %zu octets",
			oid_name(half->kind == KEY_EC ? half->curve
						      : half->algorithm.id),
			half->bits.octets.n);
}

static void
add_halves(struct details *details)
{
	const struct public_key *key = &details->facts->csr->key;
	const struct composite *composite = composite_find(key->algorithm.id);
	struct public_key half = composite_classic_of(key);

	if (key->bits.whole.n == 0 || key->private_form != PRIVATE_KEY_NONE)
		return;
	details_printf(details, "key-ml-dsa-half", "%s, %zu octets",
		oid_name(composite->ml_dsa),
		slice_head(key->bits.octets, composite_ml_dsa_octets(composite))
			.n);
	add_classic_half(details, &half);
}

/* What is told of one kind of key alone. */
static void
add_kind(struct details *details)
{
	switch (details->facts->csr->key.kind) {
	case KEY_RSA:
	case KEY_RSA_PSS: add_rsa(details); break;
	case KEY_EC: add_curve(details, "key-curve"); break;
	case KEY_GOST: add_curve(details, "key-parameter-set"); break;
	case KEY_DSA: add_dsa(details); break;
	case KEY_COMPOSITE: add_halves(details); break;
	case KEY_ED25519:
	case KEY_ED448:
	case KEY_ML_DSA:
	case KEY_SLH_DSA:
	case KEY_OTHER:
	case KEY_MISNAMED:
	case KEY_UNKNOWN: break;
	}
}

/* Source: RFC 7469 2.4 (the pin). */
static void
add_digests(struct details *details)
{
	uint8_t digest[SHA256_OCTETS];
	struct slice octets = {digest, sizeof(digest)};
	struct text hex = text_in(details->arena);
	struct text pin = text_in(details->arena);

	verify_sha256(details->facts->csr->key.whole, digest);
	details_hex(&hex, octets);
	details_add(details, "spki-sha256", &hex);
	base64_encode(&pin, octets);
	details_add(details, "pin-sha256", &pin);
	/* openssl has no such line for the RSA half of a composite. */
	if (details->facts->rsa.is_rsa && details->facts->rsa.computed &&
		details->facts->csr->key.kind != KEY_COMPOSITE)
		add_modulus_md5(details);
}

void
details_add_key(struct details *details)
{
	const struct public_key *key = &details->facts->csr->key;
	struct text algorithm = text_in(details->arena);
	struct text parameters = text_in(details->arena);

	if (key->whole.n == 0)
		return;
	if (key->algorithm.oid.n > 0) {
		details_oid(&algorithm, key->algorithm.oid);
		details_add(details, "key-algorithm", &algorithm);
		add_kind(details);
		details_parameters(&parameters, &key->algorithm);
		details_add(details, "key-parameters", &parameters);
	}
	if (key->bits.whole.n > 0)
		details_printf(details, "key-length", "%zu octets",
			key->bits.octets.n);
	add_digests(details);
}
