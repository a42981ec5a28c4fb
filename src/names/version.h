/* What this room's libraries know, and of when that is. They come from the
 * machine, so verdicts on host names may differ with them: whether a name is a
 * public suffix, and whether IDNA lets a letter pass.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_VERSION_H
#define CSRLINT_NAMES_VERSION_H

#include "base/version.h"

/* The day of the list of public suffixes that is built into libpsl. */
tell_version names_tell_suffix_list;

tell_version names_tell_libpsl;
tell_version names_tell_libidn2;
tell_version names_tell_libunistring;

/* The version of Unicode that libidn2 judges letters by, and the one that
 * libunistring knows their properties of ("15.1"). Neither tells it, so it is
 * found by letters that were new in each version, up to 17.0; a later one
 * counts as that. "": older than 11.0. */
tell_version names_tell_idna_unicode;
tell_version names_tell_unicode;

#endif
