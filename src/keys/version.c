/* SPDX-License-Identifier: MIT */
#include "keys/keys.h"

#include <gmp.h>

void
keys_tell_gmp(char out[VERSION_ROOM])
{
	version_copy(out, gmp_version);
}
