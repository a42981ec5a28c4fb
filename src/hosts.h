/* Reading the hosts that a request asks for. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_HOSTS_H
#define CSRLINT_HOSTS_H

#include "base/arena.h"
#include "base/error.h"
#include "rules/hosts.h"

/* Reads the first dNSNames of csr (borrowed), at_most of them, and its
 * commonNames into *out, which lives in the arena. Its work is linear in the
 * request. Errors: NO_MEMORY. */
enum err_code hosts_read(const struct csr *csr, size_t at_most,
	struct arena *arena, struct requested_hosts *out) MUST_CHECK;

#endif
