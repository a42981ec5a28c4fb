/* The list of faults. SPDX-License-Identifier: MIT */
#include "der/check.h"

enum { HEADER_OCTETS = 10 }; /* a tag and a length of 8 octets */

void
der_begin(struct der_faults *out)
{
	out->kept = 0;
	out->total = 0;
	memset(out->seen, 0, sizeof(out->seen));
	out->elements = 0;
	out->outer = (struct slice){NULL, 0};
	out->lost = (struct slice){NULL, 0};
	out->capped = false;
	out->broken = false;
}

void
der_record(struct der_faults *out, enum der_fault_kind kind, struct slice at,
	size_t number)
{
	out->total++;
	if (out->seen[kind]++ < DER_FAULTS_PER_KIND)
		out->fault[out->kept++] = (struct der_fault){kind, at, number};
}

bool
der_explains(const struct der_faults *faults, struct slice at)
{
	static const bool explains[DER_FAULT_KINDS] = {
		[DER_TRUNCATED] = true,
		[DER_INDEFINITE_LENGTH] = true,
		[DER_TAG_FORM] = true,
		[DER_TAG_CONSTRUCTED] = true,
		[DER_CONSTRUCTED_STRING] = true,
		[DER_EXTRA_DATA] = true,
		[DER_OID_MALFORMED] = true,
	};

	if (faults->lost.n > 0 && slice_holds(faults->lost, slice_head(at, 0)))
		return true;
	/* The fault lies in the header, or just behind it; that of an OID
	 * anywhere in it. */
	if (at.n > 0 && at.p[0] != TAG_OID)
		at = slice_head(at, HEADER_OCTETS);
	for (size_t i = 0; i < faults->kept; i++) {
		const struct der_fault *fault = &faults->fault[i];

		if (explains[fault->kind] &&
			(fault->at.p == at.p ||
				slice_holds(at, slice_head(fault->at, 0))))
			return true;
		/* What a member that is cut off leaves over. */
		if (fault->kind == DER_TRUNCATED &&
			fault->at.p + fault->at.n == at.p)
			return true;
		/* A length that no reader takes. */
		if (fault->kind == DER_LENGTH_NOT_MINIMAL &&
			fault->number >= HEADER_OCTETS &&
			slice_holds(at, slice_head(fault->at, 0)))
			return true;
	}
	return false;
}
