/* The self-signature: valid, invalid, or not checked and why.
 *
 * The only room that calls Nettle. Every number from a request is checked
 * before Nettle or GMP see it, since some values crash them, some take
 * seconds, and some make a forged signature verify; the guards stand in one
 * place, verify/guard.c. "Not checked" is never "valid".
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_VERIFY_H
#define CSRLINT_VERIFY_VERIFY_H

#include "base/slice.h"
#include "base/version.h"
#include "csr/csr.h"
#include "verify/digest.h"

enum signature_status {
	SIGNATURE_NOT_CHECKED, /* zero: what nobody set is not valid */
	SIGNATURE_VALID,
	SIGNATURE_INVALID
};

/* Why a signature was not checked or is invalid. */
enum signature_reason {
	REASON_NONE,        /* valid; or invalid by the mathematics alone */
	REASON_NOT_DECODED, /* the request or its key could not be decoded */
	REASON_ALGORITHM_UNKNOWN,  /* signature algorithm not in the table */
	REASON_DIGEST_UNSUPPORTED, /* RSASSA-PSS with an unknown digest */
	REASON_MASK_UNSUPPORTED,   /* the same of its mask generation */
	REASON_DIGEST_SET,         /* a GOST key with another parameter set
				      for its digest, or none */
	REASON_KEY_UNKNOWN,        /* key algorithm not in the table */
	REASON_KEY_MISNAMED,       /* key algorithm is no kind of key */
	REASON_KEY_PRIVATE,        /* a private key stands in its place */
	REASON_CURVE_UNNAMED,   /* an EC or GOST key with other parameters, or
				   none */
	REASON_KEY_UNSUPPORTED, /* key type or curve this build cannot do */
	REASON_KEY_MISMATCH, /* the key cannot make such a signature: invalid */
	REASON_KEY_UNUSABLE, /* numbers that no key has: even modulus, e = 1,
				point off the curve, small order: invalid */
	REASON_PARAMETERS, /* parameters that no signature of this algorithm or
			      key has: invalid */
	REASON_TOO_COSTLY, /* modulus or exponent over the bound */
	REASON_WORK_EXCEEDED, /* the budget of base/work.h is spent */
	REASON_MALFORMED      /* length or encoding of the value: invalid */
};

/* What became of the making of a signature that is not as it should be. */
enum signature_cause {
	CAUSE_NOT_FOUND,  /* nothing is known, and of most valid ones */
	CAUSE_NOT_SOUGHT, /* the input has no work to spare for it */
	/* The key signs what is named, but over another digest, or over the
	 * digest of the digest. */
	CAUSE_OTHER_DIGEST,
	CAUSE_DIGEST_TWICE,
	/* RSA: what value^e mod n holds. */
	CAUSE_NO_DIGEST_INFO,  /* sound padding, no DigestInfo behind it */
	CAUSE_ODD_DIGEST_INFO, /* one that is not the digest's own */
	CAUSE_PSS,             /* RSASSA-PSS, other than named */
	CAUSE_PKCS1,           /* PKCS #1 v1.5 under RSASSA-PSS */
	CAUSE_OTHER_CONTENT,   /* all is sound, but other octets were signed */
	CAUSE_REVERSED,        /* the octets are in reversed order */
	CAUSE_UNPADDED,        /* the digest without any padding */
	CAUSE_NO_PADDING,      /* nothing that a signature holds */
	/* ECDSA, SM2, DSA: r and s one behind the other, without DER */
	CAUSE_RAW,
	CAUSE_RAW_REVERSED, /* the same, each with its last octet first */
	/* SM2: valid under the empty user id; made without user and key */
	CAUSE_USER_ID_EMPTY,
	CAUSE_USER_ID_LEFT_OUT,
	/* A composite: the other half does verify, and that is not enough. */
	CAUSE_HALF_ML_DSA,
	CAUSE_HALF_CLASSIC
};

/* Found out by asking the same key again, in at most the time of four more
 * verifications. It never makes anything valid but SM2's empty user id. */
struct signature_story {
	enum signature_cause cause;
	/* It would be valid if this were what is named: the digest, the order
	 * of the octets, the encoding. */
	bool verifies;
	enum digest_id digest; /* that was signed; DIGEST_NONE: not known */
	size_t salt_octets;    /* CAUSE_PSS alone */
};

struct signature_fact {
	enum signature_status status;
	enum signature_reason reason;
	struct signature_story story;
};

/* Checks that `signature` is key's signature over `message` by `algorithm`.
 * All borrowed. Work is bounded whatever they hold (under 0.1 s).
 * Source: RFC 2986 4.2; RFC 8017 8.2.2 (RSASSA-PKCS1-v1_5, by rebuilding the
 * encoding, never by parsing it); RFC 8017 8.1.2 and RFC 4055 (RSASSA-PSS
 * within its key's parameters); RFC 5758 and FIPS 186 (DSA and ECDSA, DER value
 * of two minimal positive INTEGERs in [1, n-1]); GB/T 32918.2 (SM2); RFC 7091,
 * RFC 5832 and RFC 9215 (GOST R 34.10, on parameter sets of cofactor 1); RFC
 * 8032 (EdDSA, with S below the group order and without keys of small order);
 * FIPS 204 and RFC 9881 (ML-DSA), FIPS 205 and RFC 9909 (SLH-DSA), both with an
 * empty context, and their forms that sign a digest;
 * draft-ietf-lamps-pq-composite-sigs-19 3.3 (composites: both halves hold). */
struct signature_fact verify_signature(const struct public_key *key,
	const struct algorithm *algorithm, struct slice message,
	const struct bit_string *signature);

/* True where this build knows how to check signatures of this algorithm. */
bool signature_is_known(enum oid_id algorithm);

/* The digest that a signature of this algorithm is made with, of RSASSA-PSS
 * the one in its parameters; DIGEST_NONE where it is not in the table, cannot
 * be read, or is the scheme's own (EdDSA, SM2). */
enum digest_id signature_digest(const struct algorithm *algorithm);

/* English for reports: "the key type or curve is not supported by this
 * build". NULL for REASON_NONE. */
const char *signature_reason_text(enum signature_reason reason);

/* True where the subjectKeyIdentifier is made from the key: a SHA-1, SHA-256,
 * SHA-384 or SHA-512 of the key or of its subjectPublicKeyInfo, whole or cut
 * to its leftmost octets, or 0100 and 60 bits of the SHA-1.
 * Source: RFC 5280 4.2.1.2 (1) and (2), RFC 7093 2. */
bool verify_key_identifier(
	const struct public_key *key, struct slice identifier);

enum {
	MD5_OCTETS = 16,
	SHA1_OCTETS = 20,
	SHA256_OCTETS = 32,
	SHA3_256_OCTETS = 32
};

/* MD5 of bytes; only for what other programs name keys by. */
void verify_md5(struct slice bytes, uint8_t digest[MD5_OCTETS]);

/* SHA-1 of bytes; only for the identifiers of keys. */
void verify_sha1(struct slice bytes, uint8_t digest[SHA1_OCTETS]);

/* SHA-256 of bytes. */
void verify_sha256(struct slice bytes, uint8_t digest[SHA256_OCTETS]);

/* SHA3-256 of the parts as if they were one message. */
void verify_sha3_256(const struct slice *parts, size_t count,
	uint8_t digest[SHA3_256_OCTETS]);

/* The version of Nettle that hashes and verifies. */
tell_version verify_tell_nettle;

#endif
