/* What a new signature algorithm is made of.
 *
 * Adding one is one file with a check function, its prototype below, and one
 * row for each of its OIDs in the table of verify/verify.c.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_CHECK_H
#define CSRLINT_VERIFY_CHECK_H

#include "verify/digest.h"
#include "verify/verify.h"

/* The claim that `value` is key's signature over `message`. All borrowed. */
struct signature_claim {
	const struct public_key *key; /* of a kind that the row admits */
	const struct algorithm *algorithm;
	enum digest_id digest; /* DIGEST_NONE where the scheme fixes it */
	struct slice message;
	struct slice value; /* whole octets: no unused bits */
};

/* Judges a claim. Calls the guards (verify/guard.h) on every number before
 * Nettle or GMP see it. Parameters of the AlgorithmIdentifier that should not
 * be there, or should be NULL, are for the rules: the mathematics is answered
 * all the same. */
typedef struct signature_fact signature_check(
	const struct signature_claim *claim);

signature_check check_rsa_pkcs1; /* rsa.c: RFC 8017 8.2.2 */
signature_check check_rsa_pss;   /* rsa_pss.c: RFC 8017 8.1.2 */
signature_check check_dsa;       /* dsa.c: FIPS 186-4 4.7 */
signature_check check_ecdsa;     /* ecdsa.c: FIPS 186-5 6.4.2 */
signature_check check_sm2;       /* ecdsa_group.c: GB/T 32918.2 7.1 */
signature_check check_gost;      /* gost.c: RFC 7091 6.2, RFC 5832 6.2 */
signature_check check_ed25519;   /* eddsa.c: RFC 8032 5.1.7 */
signature_check check_ed448;     /* eddsa.c: RFC 8032 5.2.7 */
signature_check check_ml_dsa;    /* mldsa.c: FIPS 204 5.3, 5.4.1 */
signature_check check_slh_dsa;   /* slhdsa.c: FIPS 205 10.3 */
signature_check check_composite; /* composite.c: the draft's 3.3 */

/* mldsa.c: whether value is that key's signature over M' (FIPS 204 6.3). */
struct mldsa_set;
struct pqc_message;
struct signature_fact mldsa_judge(const struct mldsa_set *set, struct slice key,
	struct slice value, const struct pqc_message *message);

/* rsa_story.c: fact, and where that is no and modulus and exponent are guarded
 * what value^exponent mod modulus holds. */
struct signature_fact rsa_tell(struct signature_fact fact, struct slice modulus,
	struct slice exponent, const struct signature_claim *claim);

/* story.c: fact, and where that is no, whether the same key says yes to other
 * digests and other encodings of r and s, by at most four more questions to
 * `check`. order_octets: those of the largest r. */
struct signature_fact story_tell(struct signature_fact fact,
	const struct signature_claim *claim, size_t order_octets,
	signature_check *check);

/* ecdsa_group.c: what check_ecdsa asks about the curves that Nettle has not. */
signature_check check_ecdsa_group;

/* cost.c: what one question about this key takes of the budget of base/work.h,
 * not less than it costs. */
uint64_t signature_cost(const struct public_key *key);

/* --- outcome.c ------------------------------------------------------------ */

/* The answer where a guard gave a reason (not REASON_NONE): invalid for what
 * no signature or key can be, else not checked. */
struct signature_fact signature_refused(enum signature_reason reason);

/* The answer of the mathematics. */
struct signature_fact signature_judged(bool is_valid);

#endif
