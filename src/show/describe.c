/* Headlines, values and carets. SPDX-License-Identifier: MIT */
#include "show/describe.h"

#include "csr/composite.h"
#include "facts/prestandard.h"
#include "names/address.h"

enum {
	VALUE_CHARACTERS = 1000,
	HEADLINE_CHARACTERS = 100, /* of one attribute or name */
	HEADLINE_ENTRIES = 100
};

static const struct {
	enum oid_id curve;
	const char *name;
} curve_names[] = {
	{OID_SECP192R1, "P-192"},
	{OID_SECP224R1, "P-224"},
	{OID_SECP256R1, "P-256"},
	{OID_SECP384R1, "P-384"},
	{OID_SECP521R1, "P-521"},
};

/* As FIPS 203, 204 and 205 call them. */
static const struct {
	enum oid_id id;
	const char *name;
} post_quantum_names[] = {
	{OID_ML_DSA_44, "ML-DSA-44"},
	{OID_ML_DSA_65, "ML-DSA-65"},
	{OID_ML_DSA_87, "ML-DSA-87"},
	{OID_HASH_ML_DSA_44, "HashML-DSA-44"},
	{OID_HASH_ML_DSA_65, "HashML-DSA-65"},
	{OID_HASH_ML_DSA_87, "HashML-DSA-87"},
	{OID_SLH_DSA_SHA2_128S, "SLH-DSA-SHA2-128s"},
	{OID_SLH_DSA_SHA2_128F, "SLH-DSA-SHA2-128f"},
	{OID_SLH_DSA_SHA2_192S, "SLH-DSA-SHA2-192s"},
	{OID_SLH_DSA_SHA2_192F, "SLH-DSA-SHA2-192f"},
	{OID_SLH_DSA_SHA2_256S, "SLH-DSA-SHA2-256s"},
	{OID_SLH_DSA_SHA2_256F, "SLH-DSA-SHA2-256f"},
	{OID_SLH_DSA_SHAKE_128S, "SLH-DSA-SHAKE-128s"},
	{OID_SLH_DSA_SHAKE_128F, "SLH-DSA-SHAKE-128f"},
	{OID_SLH_DSA_SHAKE_192S, "SLH-DSA-SHAKE-192s"},
	{OID_SLH_DSA_SHAKE_192F, "SLH-DSA-SHAKE-192f"},
	{OID_SLH_DSA_SHAKE_256S, "SLH-DSA-SHAKE-256s"},
	{OID_SLH_DSA_SHAKE_256F, "SLH-DSA-SHAKE-256f"},
	{OID_ML_KEM_512, "ML-KEM-512"},
	{OID_ML_KEM_768, "ML-KEM-768"},
	{OID_ML_KEM_1024, "ML-KEM-1024"},
};

static const char *
describe_algorithm(const struct algorithm *algorithm, struct arena *arena)
{
	for (size_t i = 0;
		i < sizeof(post_quantum_names) / sizeof(post_quantum_names[0]);
		i++)
		if (post_quantum_names[i].id == algorithm->id)
			return post_quantum_names[i].name;
	if (prestandard_find(algorithm->oid) != NULL)
		return prestandard_find(algorithm->oid)->name;
	if (composite_find(algorithm->id) != NULL)
		return oid_name(algorithm->id) + sizeof("id-") - 1;
	return oid_text(arena, algorithm->oid);
}

static void
add_curve(const struct public_key *key, struct text *out)
{
	text_words(out, "EC ");
	for (size_t i = 0; i < sizeof(curve_names) / sizeof(curve_names[0]);
		i++)
		if (curve_names[i].curve == key->curve) {
			text_words(out, curve_names[i].name);
			return;
		}
	if (key->curve != OID_UNKNOWN)
		text_words(out, oid_name(key->curve));
	else if (key->curve_oid.n > 0)
		oid_print(out, key->curve_oid);
	else
		text_words(out, "without a named curve");
}

/* The set says how long the key is. */
static void
add_gost(const struct public_key *key, struct text *out)
{
	text_printf(out, "GOST R 34.10-%s ",
		key->algorithm.id == OID_GOST2001 ? "2001" : "2012");
	if (key->curve != OID_UNKNOWN)
		text_words(out, oid_name(key->curve));
	else if (key->curve_oid.n > 0)
		oid_print(out, key->curve_oid);
	else
		text_words(out, "without a parameter set");
}

const char *
describe_key(
	const struct csr *csr, const struct rsa_facts *rsa, struct arena *arena)
{
	const struct public_key *key = &csr->key;
	struct text out = text_in(arena);

	if (key->algorithm.whole.n == 0)
		return NULL;
	if (key->private_form != PRIVATE_KEY_NONE)
		return "a private key";
	switch (key->kind) {
	case KEY_RSA: text_printf(&out, "RSA %zu", rsa->modulus_bits); break;
	case KEY_RSA_PSS:
		text_printf(&out, "RSASSA-PSS %zu", rsa->modulus_bits);
		break;
	case KEY_EC: add_curve(key, &out); break;
	case KEY_ED25519: return "Ed25519";
	case KEY_ED448: return "Ed448";
	case KEY_DSA: return "DSA";
	case KEY_GOST: add_gost(key, &out); break;
	case KEY_ML_DSA:
	case KEY_SLH_DSA:
	case KEY_COMPOSITE:
	case KEY_OTHER:
	case KEY_MISNAMED:
	case KEY_UNKNOWN: return describe_algorithm(&key->algorithm, arena);
	}
	return text_get(&out);
}

const char *
describe_reason(const struct csr *csr, enum signature_reason reason,
	struct arena *arena)
{
	struct text out = text_in(arena);

	if (reason != REASON_KEY_UNSUPPORTED || csr->key.curve_oid.n == 0)
		return signature_reason_text(reason);
	text_printf(&out, "%s is not supported by this build",
		oid_text(arena, csr->key.curve_oid));
	return text_get(&out);
}

static void
add_type_name(const struct name_attribute *name, struct text *out)
{
	const char *short_name = oid_short_name(name->type);

	if (short_name != NULL)
		text_words(out, short_name);
	else if (name->type != OID_UNKNOWN)
		text_words(out, oid_name(name->type));
	else
		oid_print(out, name->oid);
}

const char *
describe_subject(const struct csr *csr, struct arena *arena)
{
	struct text out = text_in(arena);

	for (size_t i = 0; i < csr->name_count; i++) {
		if (i == HEADLINE_ENTRIES) {
			text_printf(
				&out, ", ... (%zu more)", csr->name_count - i);
			break;
		}
		text_words(&out, i == 0 ? "" : ", ");
		add_type_name(&csr->names[i], &out);
		text_add(&out, "=", 1);
		if (csr->names[i].type == OID_CHALLENGE_PASSWORD)
			text_words(&out, "present, not shown");
		else
			text_quote(
				&out, csr->names[i].text, HEADLINE_CHARACTERS);
	}
	return text_get(&out);
}

/* An iPAddress as text, RFC 5280 4.2.1.6; others in hexadecimal. */
static void
add_address(struct slice octets, struct text *out)
{
	char printed[ADDRESS_ROOM];

	if (address_print(octets, printed)) {
		text_words(out, printed);
		return;
	}
	for (size_t i = 0; i < octets.n && i < HEADLINE_CHARACTERS; i++)
		text_printf(out, "%02X", octets.p[i]);
}

void
describe_general_name(const struct general_name *name, struct text *out)
{
	switch (name->kind) {
	case SAN_DNS_NAME: text_add(out, "DNS:", 4); break;
	case SAN_RFC822_NAME: text_add(out, "email:", 6); break;
	case SAN_URI: text_add(out, "URI:", 4); break;
	case SAN_IP_ADDRESS:
		text_add(out, "IP:", 3);
		add_address(name->value, out);
		return;
	case SAN_REGISTERED_ID:
		text_add(out, "RID:", 4);
		oid_print(out, name->value);
		return;
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_UNKNOWN:
		text_words(out, csr_general_name_kind_name(name->kind));
		return;
	}
	text_quote(out, name->value, HEADLINE_CHARACTERS);
}

const char *
describe_names(const struct csr *csr, struct arena *arena)
{
	struct text out = text_in(arena);

	for (size_t i = 0; i < csr->san_count; i++) {
		if (i == HEADLINE_ENTRIES) {
			text_printf(
				&out, ", ... (%zu more)", csr->san_count - i);
			break;
		}
		text_words(&out, i == 0 ? "" : ", ");
		describe_general_name(&csr->san_names[i], &out);
	}
	return text_get(&out);
}

static const char *
quote_value(struct arena *arena, struct slice bytes)
{
	struct text out = text_in(arena);

	text_quote(&out, bytes, VALUE_CHARACTERS);
	return text_get(&out);
}

static size_t
quoted_width(struct arena *arena, struct slice bytes)
{
	struct text out = text_in(arena);

	text_quote(&out, bytes, VALUE_CHARACTERS);
	return text_width(text_get(&out), out.n);
}

/* Puts the caret under `at`, a part of whole; under all of it where the text
 * shown is not these octets. */
static void
set_caret(struct slice whole, struct slice text, struct slice at,
	struct arena *arena, struct csrlint_finding *out)
{
	struct slice before = {whole.p, (size_t)(at.p - whole.p)};

	if (text.p != whole.p)
		at = text;
	else
		out->caret_start = quoted_width(arena, before);
	out->caret_width = quoted_width(arena, at);
	if (out->caret_width == 0)
		out->caret_width = 1;
}

void
describe_value(const struct csr *csr, struct slice at, struct arena *arena,
	struct csrlint_finding *out)
{
	const struct name_attribute *name = csr_name_at(csr, at);
	const struct general_name *san = csr_san_name_at(csr, at);
	struct text text = text_in(arena);

	if (name != NULL && name->type == OID_CHALLENGE_PASSWORD)
		return;
	if (name != NULL && slice_holds(name->value, at)) {
		out->value = quote_value(arena, name->text);
		set_caret(name->value, name->text, at, arena, out);
	} else if (san == NULL || !slice_holds(san->value, at)) {
		return;
	} else if (san->kind == SAN_DNS_NAME || san->kind == SAN_URI ||
		san->kind == SAN_RFC822_NAME) {
		out->value = quote_value(arena, san->value);
		set_caret(san->value, san->value, at, arena, out);
	} else if (san->kind == SAN_IP_ADDRESS) {
		add_address(san->value, &text);
		out->value = text_get(&text);
		out->caret_width = text.n;
	}
}
