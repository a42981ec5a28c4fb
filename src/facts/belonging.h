/* Where an object identifier belongs in a request: among its attributes or
 * among the extensions that it asks for. Programs look for each in its own
 * list alone. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_BELONGING_H
#define CSRLINT_FACTS_BELONGING_H

#include "base/slice.h"
#include "der/oid.h"

/* True for an OID of the table that names extensions and nothing else. */
static inline bool
is_known_extension(enum oid_id id)
{
	return id >= OID_SUBJECT_KEY_IDENTIFIER &&
		id <= OID_MS_NTDS_CA_SECURITY;
}

/* True for content octets of an OID that names extensions and never an
 * attribute: the arcs of X.509, PKIX, Netscape and of the logs of
 * certificates, and each other that is known. False for smimeCapabilities,
 * which is both. Source: RFC 5280 4.2, RFC 2985 5.4.2. */
bool is_extension_oid(struct slice oid);

/* True for one that names attributes and never an extension, of a request or
 * of a name: the arcs of PKCS #9 and X.520, and each other that is known.
 * Source: RFC 2985 5, RFC 2986 4.1, X.520. */
bool is_attribute_oid(struct slice oid);

/* True for attributes of a name (X.520, RFC 4519), which stand in the
 * subject. */
bool is_name_attribute_oid(struct slice oid);

#endif
