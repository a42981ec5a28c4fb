/* The answers of a check. SPDX-License-Identifier: MIT */
#include "verify/check.h"

static enum signature_status
status_of(enum signature_reason reason)
{
	switch (reason) {
	case REASON_KEY_MISMATCH:
	case REASON_KEY_UNUSABLE:
	case REASON_PARAMETERS:
	case REASON_MALFORMED: return SIGNATURE_INVALID;
	case REASON_NONE:
	case REASON_NOT_DECODED:
	case REASON_ALGORITHM_UNKNOWN:
	case REASON_DIGEST_UNSUPPORTED:
	case REASON_MASK_UNSUPPORTED:
	case REASON_DIGEST_SET:
	case REASON_KEY_UNKNOWN:
	case REASON_KEY_MISNAMED:
	case REASON_KEY_PRIVATE:
	case REASON_CURVE_UNNAMED:
	case REASON_KEY_UNSUPPORTED:
	case REASON_TOO_COSTLY:
	case REASON_WORK_EXCEEDED: break;
	}
	return SIGNATURE_NOT_CHECKED;
}

struct signature_fact
signature_refused(enum signature_reason reason)
{
	return (struct signature_fact){
		.status = status_of(reason), .reason = reason};
}

struct signature_fact
signature_judged(bool is_valid)
{
	return (struct signature_fact){
		.status = is_valid ? SIGNATURE_VALID : SIGNATURE_INVALID};
}
