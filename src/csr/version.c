/* SPDX-License-Identifier: MIT */
#include "csr/csr.h"

#include <libtasn1.h>

void
csr_tell_libtasn1(char out[VERSION_ROOM])
{
	version_copy(out, asn1_check_version(NULL));
}
