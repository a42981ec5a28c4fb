/* What tables of known keys know a number by, wherever they come from.
 * SPDX-License-Identifier: MIT */
#include "known/tables.h"

#include "verify/verify.h"

uint64_t
tables_hash_of_digest(const uint8_t *digest)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < sizeof(hash); i++)
		hash = hash << 8 | digest[i];
	return hash;
}

uint64_t
tables_hash(struct slice number)
{
	uint8_t digest[SHA256_OCTETS];

	verify_sha256(number, digest);
	return tables_hash_of_digest(digest);
}
