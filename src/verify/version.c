/* SPDX-License-Identifier: MIT */
#include "verify/verify.h"

#include <nettle/version.h>
#include <stdio.h>

void
verify_tell_nettle(char out[VERSION_ROOM])
{
	(void)snprintf(out, VERSION_ROOM, "%d.%d", nettle_version_major(),
		nettle_version_minor());
}
