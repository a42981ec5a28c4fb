/* Where an object identifier belongs in a request. The families are told by
 * their arcs, so that members which have no name here are told as well.
 * SPDX-License-Identifier: MIT */
#include "facts/belonging.h"

static const char *const extension_arcs[] = {
	"\x55\x1d",                             /* X.509, id-ce */
	"\x2b\x06\x01\x05\x05\x07\x01",         /* RFC 5280, id-pe */
	"\x60\x86\x48\x01\x86\xf8\x42\x01",     /* Netscape */
	"\x2b\x06\x01\x04\x01\xd6\x79\x02\x04", /* RFC 6962 */
};

static const char *const name_arcs[] = {
	"\x55\x04",                             /* X.520 */
	"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01", /* RFC 4519, RFC 4524 */
	"\x2b\x06\x01\x05\x05\x07\x09",         /* RFC 3739 3.2.2, id-pda */
	"\x2b\x06\x01\x04\x01\x82\x37\x3c\x02", /* EVG 7.1.4.2.4 */
};

#define PKCS9 "\x2a\x86\x48\x86\xf7\x0d\x01\x09"

/* True below one of these arcs, and not for the arc itself. */
static bool
is_below(struct slice oid, const char *const *arcs, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (oid.n > strlen(arcs[i]) && slice_begins(oid, arcs[i]))
			return true;
	return false;
}

#define IS_BELOW(oid, arcs) is_below(oid, arcs, sizeof(arcs) / sizeof(arcs[0]))

bool
is_extension_oid(struct slice oid)
{
	return IS_BELOW(oid, extension_arcs) ||
		is_known_extension(oid_find(oid));
}

/* The arcs last: what is known costs one search. */
static bool
is_name_attribute(struct slice oid, enum oid_id id)
{
	return id == OID_EMAIL_ADDRESS || IS_BELOW(oid, name_arcs);
}

bool
is_name_attribute_oid(struct slice oid)
{
	return is_name_attribute(oid, oid_find(oid));
}

bool
is_attribute_oid(struct slice oid)
{
	static const char *const pkcs9[] = {PKCS9};
	const enum oid_id id = oid_find(oid);

	if (id == OID_SMIME_CAPABILITIES)
		return false; /* RFC 4262 has it as an extension */
	return IS_BELOW(oid, pkcs9) || is_name_attribute(oid, id) ||
		(id >= OID_RELATED_CERT_REQUEST && id <= OID_MS_CLIENT_INFO);
}
