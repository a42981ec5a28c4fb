/* Requests of the Resource Public Key Infrastructure.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_RPKI_H
#define CSRLINT_FACTS_RPKI_H

#include "csr/csr.h"

/* An AccessDescription of subjectInfoAccess that names a URI. */
struct access_uri {
	struct slice method; /* content octets of its OID */
	struct slice uri;
};

/* Takes the next one off *rest, which begins as rpki_access gives it; others
 * are passed over. */
bool access_next(struct slice *rest, struct access_uri *out);

/* The descriptions in subjectInfoAccess; empty where none was requested. */
struct slice rpki_access(const struct csr *csr);

/* True for id-ad-caRepository and id-ad-rpkiManifest, RFC 6487 4.8.8.1. */
bool is_ca_repository(const struct access_uri *access);
bool is_rpki_manifest(const struct access_uri *access);

/* True where a CA of the RPKI asks: subjectInfoAccess names a manifest. The
 * parent CA chooses its subject. Source: RFC 6487 6.1.1, erratum 4080. */
bool is_rpki_request(const struct csr *csr);

#endif
