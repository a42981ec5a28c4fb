/* Lengths and variants of ML-DSA and SLH-DSA. SPDX-License-Identifier: MIT */
#include "verify/pqc.h"

#include "verify/mldsa.h"
#include "verify/slhdsa.h"

size_t
pqc_key_octets(enum oid_id id)
{
	const struct mldsa_set *mldsa = mldsa_find(id);
	const struct slhdsa_set *slhdsa = slhdsa_find(id);

	if (mldsa != NULL)
		return mldsa_key_octets(mldsa);
	return slhdsa == NULL ? 0 : slhdsa_key_octets(slhdsa);
}

size_t
pqc_signature_octets(enum oid_id id)
{
	const struct mldsa_set *mldsa = mldsa_find(id);
	const struct slhdsa_set *slhdsa = slhdsa_find(id);

	if (mldsa != NULL)
		return mldsa_signature_octets(mldsa);
	return slhdsa == NULL ? 0 : slhdsa_signature_octets(slhdsa);
}

enum oid_id
pqc_plain(enum oid_id id)
{
	const struct mldsa_set *mldsa = mldsa_find(id);
	const struct slhdsa_set *slhdsa = slhdsa_find(id);

	if (mldsa != NULL && mldsa->hash_id == id)
		return mldsa->id;
	if (slhdsa != NULL && slhdsa->hash_id == id)
		return slhdsa->id;
	return OID_UNKNOWN;
}
