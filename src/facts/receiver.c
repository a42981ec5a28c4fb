/* What the receiver of a request looks at. SPDX-License-Identifier: MIT */
#include "facts/receiver.h"

/* Values of limit subject-read. */
enum { READS_ALL, READS_COUNTRY_AND_NAME, READS_NAME };

bool
receiver_reads(const struct facts *facts, struct slice at)
{
	const struct name_attribute *name = csr_name_at(facts->csr, at);

	if (name == NULL || name->type == OID_COMMON_NAME)
		return true;
	switch (facts->limits[LIMIT_SUBJECT_READ]) {
	case READS_COUNTRY_AND_NAME: return name->type == OID_COUNTRY_NAME;
	case READS_NAME: return false;
	default: return true;
	}
}

/* Source: isPrintable of Go's encoding/asn1, which has these of wildcards and
 * of old certificates. */
bool
receiver_takes_printable(const struct facts *facts, struct slice at)
{
	if (facts->limits[LIMIT_PRINTABLE_AS_GO] == 0 &&
		receiver_reads(facts, at))
		return false;
	for (size_t i = 0; i < at.n; i++)
		if (at.p[i] != '*' && at.p[i] != '&')
			return false;
	return true;
}
