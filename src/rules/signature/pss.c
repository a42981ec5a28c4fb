/* The parameters of RSASSA-PSS, in which a signature tells its digests and the
 * length of its salt. SPDX-License-Identifier: MIT */
#include "verify/pss.h"

#include <inttypes.h>

#include "rules/signature/signing.h"

static const struct algorithm *
algorithm_of(const struct facts *facts)
{
	return &facts->csr->signature_algorithm;
}

static bool
is_pss(const struct facts *facts)
{
	return algorithm_of(facts)->id == OID_RSASSA_PSS;
}

/* Where this is false, pss-parameters-missing speaks. */
static bool
read_parameters(const struct facts *facts, struct pss_parameters *out)
{
	return signature_family(algorithm_of(facts)->id) == SIGNED_PSS &&
		pss_parameters_of(algorithm_of(facts), out);
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = algorithm_of(facts);
	struct pss_parameters parameters;

	if (!is_pss(facts) || read_parameters(facts, &parameters))
		return;
	if (algorithm->parameters.n == 0)
		found(out, self, algorithm->whole,
			"id-RSASSA-PSS has no parameters, expected digest, "
			"mask generation function and length of the salt");
	else
		found(out, self, algorithm->parameters,
			"the parameters of id-RSASSA-PSS cannot be read, "
			"expected digest, mask generation function and length "
			"of the salt");
}

static void
check_hash(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct pss_parameters parameters;

	if (!read_parameters(facts, &parameters))
		return;
	if (parameters.digest == DIGEST_NONE ||
		parameters.mgf_digest == DIGEST_NONE)
		return; /* signature-not-verified */
	if (parameters.digest != parameters.mgf_digest)
		found(out, self, algorithm_of(facts)->parameters,
			"the digest is %s, but that of the mask is %s, "
			"expected the same for both",
			digest_name(parameters.digest),
			digest_name(parameters.mgf_digest));
}

/* Octets of the longest salt that the modulus has room for beside the digest;
 * SIZE_MAX: no modulus is known. Source: RFC 8017 9.1.1 step 3. */
static size_t
salt_room(const struct facts *facts, enum digest_id digest)
{
	size_t octets = (facts->rsa.modulus_bits + 6) / 8;
	size_t taken = digest_octets(digest) + 2;

	if (facts->rsa.modulus_bits == 0)
		return SIZE_MAX;
	return octets < taken ? 0 : octets - taken;
}

/* Where the parameters leave the length out, they are to blame as a whole. */
static struct slice
salt_place(const struct facts *facts, const struct pss_parameters *parameters)
{
	return parameters->salt_field.n > 0 ? parameters->salt_field
					    : algorithm_of(facts)->parameters;
}

/* False where signature-not-verified or pss-parameters-missing speaks. */
static bool
read_salt(const struct facts *facts, struct pss_parameters *out)
{
	return is_pss(facts) && read_parameters(facts, out) &&
		out->digest != DIGEST_NONE;
}

static bool
is_impossible(const struct facts *facts, const struct pss_parameters *of)
{
	return of->salt_octets == UINT64_MAX ||
		of->salt_octets > salt_room(facts, of->digest);
}

static void
check_salt(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct pss_parameters parameters;
	size_t wanted;

	if (!read_salt(facts, &parameters))
		return;
	wanted = digest_octets(parameters.digest);
	if (parameters.salt_octets == UINT64_MAX)
		found(out, self, parameters.salt_field,
			"the length of the salt is negative or above that of "
			"any modulus, expected %zu octets as the digest %s",
			wanted, digest_name(parameters.digest));
	else if (is_impossible(facts, &parameters))
		found(out, self, salt_place(facts, &parameters),
			"the salt has %" PRIu64
			" octets, for which the modulus has no room, expected "
			"%zu as the digest %s",
			parameters.salt_octets, wanted,
			digest_name(parameters.digest));
	else if (parameters.salt_octets != wanted)
		found(out, self, salt_place(facts, &parameters),
			"the salt has %" PRIu64
			" octets, expected %zu as the digest "
			"%s",
			parameters.salt_octets, wanted,
			digest_name(parameters.digest));
}

static void
check_impossible(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct pss_parameters parameters;

	if (read_salt(facts, &parameters) && is_impossible(facts, &parameters))
		found(out, self, salt_place(facts, &parameters),
			"no signature of this key has a salt of such a length, "
			"expected %zu octets at most",
			salt_room(facts, parameters.digest));
}

static void
check_trailer(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct pss_parameters parameters;

	if (read_parameters(facts, &parameters) && parameters.trailer != 1)
		found(out, self, parameters.trailer_field,
			"trailerField is not 1, expected 1 or nothing");
}

static void
check_key(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	struct pss_parameters parameters;
	struct pss_parameters own;

	if (!read_parameters(facts, &parameters) ||
		pss_key_admits(key, &parameters))
		return;
	if (pss_parameters_of(&key->algorithm, &own))
		/* A tool that has the key keeps to what it admits. */
		found_advising(out, self,
			algorithm_of(facts)->parameters.n > 0
				? algorithm_of(facts)->parameters
				: algorithm_of(facts)->whole,
			(struct advice){.mend = {MEND_SIGN, NULL}},
			"the signature has other parameters than its key "
			"admits, expected %s, %s for the mask, and a salt of "
			"%" PRIu64 " octets or more",
			digest_name(own.digest), digest_name(own.mgf_digest),
			own.salt_octets);
	else
		found(out, self, key->algorithm.parameters,
			"the parameters of the id-RSASSA-PSS key cannot be "
			"read, expected digest, mask generation function and "
			"length of the salt, or none at all");
}

#define SIGN_AGAIN \
	"Sign with PKCS #1 v1.5, which every CA takes. For RSASSA-PSS take " \
	"one digest for all and a salt that is as long as the digest."

static const struct rule rows[] = {
	{
		.id = "pss-parameters-missing",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary =
			"the RSASSA-PSS signature has no readable parameters",
		.source = "RFC 4055 3.1",
		.why = "A signature of this kind has to tell its digest and "
		       "the length of its salt, else nobody can check it. "
		       "Every CA refuses the request.",
		.fix = SIGN_AGAIN,
		.mend = {MEND_SIGN, NULL},
		.check = check_missing,
	},
	{
		.id = "pss-hash-mismatch",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary = "RSASSA-PSS with one digest for the message and "
			   "another for the mask",
		.source = "RFC 4055 3.1; BR 7.1.3.2.1",
		.why = "The standard recommends the same digest for both, the "
		       "Baseline Requirements know no other form, and many "
		       "programs cannot check one.",
		.fix = SIGN_AGAIN,
		.mend = {MEND_SIGN, NULL},
		.check = check_hash,
	},
	{
		.id = "pss-salt-length",
		.severity = SEVERITY_WARNING,
		.part = PART_SIGNATURE,
		.summary =
			"the salt of RSASSA-PSS is not as long as the digest",
		.source = "RFC 4055 3.1; BR 7.1.3.2.1",
		.why = "The standard recommends a salt as long as the digest, "
		       "and the Baseline Requirements know no other. OpenSSL "
		       "takes the longest that fits unless it is told; many "
		       "programs refuse that.",
		.fix = SIGN_AGAIN,
		.mend = {MEND_SIGN, NULL},
		.check = check_salt,
	},
	{
		/* Of what is wrong with the length pss-salt-length speaks,
		 * which is no error where there can be such a signature. */
		.id = "pss-salt-impossible",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the key has no room for the salt that RSASSA-PSS "
			   "names",
		.source = "RFC 8017 9.1.1",
		.why = "Digest and salt stand in the signature side by side, "
		       "and this modulus has no room for both, or the length "
		       "is no length. No such signature verifies; CAs refuse "
		       "the request.",
		.fix = SIGN_AGAIN,
		.mend = {MEND_SIGN, NULL},
		.check = check_impossible,
	},
	{
		.id = "pss-trailer-field",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "trailerField of RSASSA-PSS is not 1",
		.source = "RFC 4055 3.1",
		.why = "1 is the only trailer there is, and it is left out "
		       "because it is the default. No program can check "
		       "another.",
		.fix = SIGN_AGAIN,
		.mend = {MEND_SIGN, NULL},
		.check = check_trailer,
	},
	{
		.id = "pss-key-restriction",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the RSASSA-PSS signature breaks the restrictions "
			   "of its own key",
		.source = "RFC 4055 3.3",
		.why = "An id-RSASSA-PSS key may say with which digests and "
		       "from which length of salt on it signs. A signature "
		       "outside of that does not count, and CAs refuse it.",
		.fix = "Make an RSA key of the common form, without "
		       "restrictions, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_key,
	},
};
RULES(pss, rows);
