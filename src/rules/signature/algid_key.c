/* What stands in the key algorithm's place and is no kind of key.
 * SPDX-License-Identifier: MIT */
#include "facts/prestandard.h"
#include "rules/signature/signing.h"

/* What belongs in the place of something else. */
struct proper {
	const char *name;  /* NULL: not known */
	const char *words; /* with what */
};

#define RSA \
	{ \
		"rsaEncryption", \
			"rsaEncryption (1.2.840.113549.1.1.1) with NULL" \
	}
#define EC \
	{ \
		"id-ecPublicKey", \
			"id-ecPublicKey (1.2.840.10045.2.1) with the curve " \
			"as parameters" \
	}

/* SEQUENCE of two INTEGERs: RFC 8017 A.1.1. */
static bool
looks_like_rsa(struct slice octets)
{
	struct der_element sequence, integer;

	return der_read_tag(&octets, TAG_SEQUENCE, &sequence) &&
		der_read_tag(&sequence.content, TAG_INTEGER, &integer) &&
		der_read_tag(&sequence.content, TAG_INTEGER, &integer) &&
		sequence.content.n == 0;
}

/* A point as of SEC 1 2.3.3, of 112 bits or more. */
static bool
looks_like_point(struct slice octets)
{
	if (octets.n < 15)
		return false;
	return (octets.p[0] == 0x04 && octets.n % 2 == 1) ||
		((octets.p[0] == 0x02 || octets.p[0] == 0x03) &&
			octets.n <= 67);
}

/* The key tells what it is, and else the identifier what was meant. */
static struct proper
proper_for(const struct public_key *key)
{
	static const struct proper rsa = RSA;
	static const struct proper ec = EC;
	static const struct proper dsa = {"id-dsa",
		"id-dsa (1.2.840.10040.4.1) with p, q and g as parameters"};
	enum signature_family family = signature_family(key->algorithm.id);

	if (looks_like_rsa(key->bits.octets))
		return rsa;
	if (key->kind == KEY_EC || looks_like_point(key->bits.octets))
		return ec;
	if (family == SIGNED_RSA)
		return rsa;
	if (family == SIGNED_ECDSA)
		return ec;
	if (family == SIGNED_DSA)
		return dsa;
	return (struct proper){NULL,
		"that of the key, rsaEncryption or id-ecPublicKey as a rule"};
}

static bool
is_misnamed(const struct public_key *key)
{
	return key->kind == KEY_MISNAMED || key->algorithm.id == OID_SM2;
}

/* Of a key that nobody can tell the kind of, no request can be made anew. */
static struct advice
advice_for(struct proper proper)
{
	return (struct advice){.suggestion = proper.name,
		.mend = {proper.name == NULL ? MEND_KEY : MEND_ENCODE, NULL}};
}

static void
check_wrong(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	struct proper proper;

	if (!is_misnamed(key) || prestandard_find(key->algorithm.oid) != NULL)
		return; /* algid-pqc-prestandard */
	proper = proper_for(key);
	found_advising(out, self, key->algorithm.oid, advice_for(proper),
		"the key's algorithm is %s, which is no kind of key, expected "
		"%s",
		shown_oid(out, key->algorithm.oid), proper.words);
}

static const struct rule rows[] = {
	{
		.id = "algid-key-oid-wrong",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key's algorithm is a curve, a signature "
			   "algorithm or another OID that is no kind of key",
		.source = "RFC 5280 4.1.2.7; RFC 3279 2.3; RFC 5480 2.1.1",
		.why = "The identifier says how to read the key: a curve "
		       "belongs into its parameters, and a signature algorithm "
		       "beside the signature. Programs do not know such a key, "
		       "and CAs refuse the request; OpenSSL reads sm2p256v1 "
		       "there as a key on that curve, and so does csrlint.",
		.fix = "Make the request anew with another program, which "
		       "writes the algorithm of the key itself.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_wrong,
	},
};
RULES(algid_key, rows);
