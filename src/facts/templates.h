/* Which certificate template a request names, and to whom.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_TEMPLATES_H
#define CSRLINT_FACTS_TEMPLATES_H

#include "csr/csr.h"

enum { TEMPLATE_ROOM = 65 };

/* Reads the name in an extension 1.3.6.1.4.1.311.20.2 as ASCII, also where it
 * is text without DER around (ext-malformed); "" where it is none, or longer
 * than 64 characters. Source: MS-WCCE 2.2.2.7.7.1. */
void template_name(
	const struct csr_extension *extension, char out[TEMPLATE_ROOM]);

/* True where that name is one of ZATCA's, the tax authority of Saudi Arabia,
 * whose CA reads the same extension: ZATCA-Code-Signing and those for its test
 * and simulation. */
bool template_is_of_zatca(const char *name);

/* The extension that counts with such a name; NULL: none. */
const struct csr_extension *template_of_zatca(const struct csr *csr);

/* True where AD CS is told a template: by an extension, or by a pair of
 * szOID_ENROLLMENT_NAME_VALUE_PAIR whose name is CertificateTemplate.
 * Source: MS-WCCE 3.2.2.6.2.1.4. */
bool template_is_named(const struct csr *csr);

#endif
