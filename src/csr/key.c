/* SubjectPublicKeyInfo and AlgorithmIdentifier.
 * SPDX-License-Identifier: MIT */
#include "csr/key.h"

#include "csr/composite.h"

#define KEY_PATH "certificationRequestInfo.subjectPKInfo"

bool
key_decode_algorithm(struct slice der, const char *path,
	struct fault_list *faults, struct algorithm *out)
{
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};
	bool all = schema_split(
		PRODUCTION_ALGORITHM_IDENTIFIER, der, path, faults, part);

	out->whole = der;
	out->oid = content_of(part[0]);
	out->id = oid_find(out->oid);
	out->parameters = part[1];
	return all;
}

struct bit_string
key_bit_string(struct slice whole)
{
	struct slice content = content_of(whole);

	return (struct bit_string){
		.whole = whole,
		.octets = slice_from(content, 1),
		.unused = content.n == 0 ? 0 : content.p[0],
	};
}

/* Those of a family stand together in der/oid.h. */
static enum key_kind
post_quantum_kind_of(enum oid_id id)
{
	if ((id >= OID_ML_DSA_44 && id <= OID_ML_DSA_87) ||
		(id >= OID_HASH_ML_DSA_44 && id <= OID_HASH_ML_DSA_87))
		return KEY_ML_DSA;
	if ((id >= OID_SLH_DSA_SHA2_128S && id <= OID_SLH_DSA_SHAKE_256F) ||
		(id >= OID_HASH_SLH_DSA_SHA2_128S &&
			id <= OID_HASH_SLH_DSA_SHAKE_256F))
		return KEY_SLH_DSA;
	if (id >= OID_MLDSA44_RSA2048_PSS && id <= OID_MLDSA87_P521)
		return KEY_COMPOSITE;
	return KEY_MISNAMED;
}

/* Arcs that hold no key algorithms: the curves of SEC 2, X9.62, WTLS and RFC
 * 5639, the signatures of X9.62 and the digests of RSA and NIST. */
static const struct slice misnaming_arcs[] = {
#define X(octets) \
	{ \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}
	X("\x2b\x81\x04\x00"),
	X("\x2a\x86\x48\xce\x3d\x03"),
	X("\x2a\x86\x48\xce\x3d\x04"),
	X("\x67\x2b\x01\x04"),
	X("\x2b\x24\x03\x03\x02\x08\x01\x01"),
	X("\x2a\x86\x48\x86\xf7\x0d\x02"),
	X("\x60\x86\x48\x01\x65\x03\x04\x02"),
#undef X
};

static enum key_kind
unknown_kind_of(struct slice oid)
{
	for (size_t i = 0; i < sizeof misnaming_arcs / sizeof misnaming_arcs[0];
		i++)
		if (slice_equal(misnaming_arcs[i],
			    slice_head(oid, misnaming_arcs[i].n)))
			return KEY_MISNAMED;
	return KEY_UNKNOWN;
}

enum key_kind
key_kind_of(const struct algorithm *algorithm)
{
	enum oid_id id = algorithm->id;

	switch ((int)id) {
	case OID_UNKNOWN: return unknown_kind_of(algorithm->oid);
	case OID_SM2: return KEY_EC;
	case OID_RSAES_OAEP:
	case OID_X25519:
	case OID_X448:
	case OID_DH_PUBLIC_NUMBER:
	case OID_DH_KEY_AGREEMENT:
	case OID_EC_DH:
	case OID_EC_MQV:
	case OID_ML_KEM_512:
	case OID_ML_KEM_768:
	case OID_ML_KEM_1024: return KEY_OTHER;
	case OID_RSA_ENCRYPTION: return KEY_RSA;
	case OID_RSASSA_PSS:
	case OID_RSASSA_PSS_SHAKE128:
	case OID_RSASSA_PSS_SHAKE256: return KEY_RSA_PSS;
	case OID_EC_PUBLIC_KEY: return KEY_EC;
	case OID_ED25519: return KEY_ED25519;
	case OID_ED448: return KEY_ED448;
	case OID_OIW_DSA:
	case OID_DSA: return KEY_DSA;
	case OID_GOST2001:
	case OID_GOST2012_256:
	case OID_GOST2012_512: return KEY_GOST;
	default: return post_quantum_kind_of(id);
	}
}

/* RFC 8017 A.1.1. */
static bool
decode_rsa(struct fault_list *faults, struct public_key *out)
{
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};
	bool all = schema_split(PRODUCTION_RSA_PUBLIC_KEY, out->bits.octets,
		KEY_PATH ".subjectPublicKey", faults, part);

	out->modulus = content_of(part[0]);
	out->exponent = content_of(part[1]);
	return all;
}

/* RFC 5480 2.1.1: only namedCurve is read; explicit parameters are never
 * computed with. */
static void
decode_curve(struct public_key *out)
{
	struct slice rest = out->algorithm.parameters;
	struct der_element named;

	if (out->algorithm.id == OID_SM2) {
		out->curve_oid = out->algorithm.oid;
		out->curve = OID_SM2;
		return;
	}
	if (!der_read_tag(&rest, TAG_OID, &named))
		return;
	out->curve_oid = named.content;
	out->curve = oid_find(named.content);
}

/* GostR3410-2012-PublicKeyParameters, RFC 9215 4.2, and those of RFC 4491
 * 2.3.2: both begin with the name of the curve. */
static void
decode_parameter_set(struct public_key *out)
{
	struct slice rest = out->algorithm.parameters;
	struct der_element sequence, name;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &sequence) ||
		!der_read_tag(&sequence.content, TAG_OID, &name))
		return;
	out->curve_oid = name.content;
	out->curve = oid_find(name.content);
}

/* A half that is no key is for the rules: the key itself was decoded. */
static void
decode_composite(struct public_key *out)
{
	struct public_key classic = composite_classic_of(out);

	out->modulus = classic.modulus;
	out->exponent = classic.exponent;
	out->curve = classic.curve;
}

bool
key_decode(struct slice spki, struct fault_list *faults, struct public_key *out)
{
	struct slice part[COMPONENTS_MAX] = {{NULL, 0}};
	bool all = schema_split(PRODUCTION_SUBJECT_PUBLIC_KEY_INFO, spki,
		KEY_PATH, faults, part);

	*out = (struct public_key){.whole = spki};
	if (part[0].n > 0 &&
		!key_decode_algorithm(part[0], KEY_PATH ".algorithm", faults,
			&out->algorithm))
		all = false;
	out->bits = key_bit_string(part[1]);
	out->kind = key_kind_of(&out->algorithm);
	if (part[1].n == 0)
		return false;
	out->private_form =
		key_private_form(out->algorithm.id, out->bits.octets);
	if (out->kind == KEY_EC)
		decode_curve(out);
	if (out->kind == KEY_GOST)
		decode_parameter_set(out);
	if (out->kind == KEY_COMPOSITE)
		decode_composite(out);
	if ((out->kind == KEY_RSA || out->kind == KEY_RSA_PSS) &&
		out->private_form == PRIVATE_KEY_NONE)
		return decode_rsa(faults, out) && all;
	return all;
}

bool
csr_decode_public_key(struct slice spki, struct public_key *out)
{
	return key_decode(spki, NULL, out);
}

bool
csr_decode_algorithm(struct slice der, struct algorithm *out)
{
	return key_decode_algorithm(der, "", NULL, out);
}
