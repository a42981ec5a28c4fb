/* What differs between the versions of Nettle, 3.7 to 4.0.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_NETTLE_VERSION_H
#define CSRLINT_VERIFY_NETTLE_VERSION_H

#include <nettle/version.h>

/* Ends a hash: one of Nettle's functions for digests writes all `octets` of it
 * to `digest`, and begins anew. Nettle 3 takes their number too, and can write
 * fewer; Nettle 4 knows it. Who needs the first octets alone cuts them off. */
#if NETTLE_VERSION_MAJOR >= 4
#define NETTLE_DIGEST(function, state, octets, digest) function(state, digest)
#else
#define NETTLE_DIGEST(function, state, octets, digest) \
	function(state, octets, digest)
#endif

#endif
