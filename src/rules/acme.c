/* What belongs to ACME's own certificates. SPDX-License-Identifier: MIT */
#include "rules/usage.h"

static const enum oid_id identifier[] = {OID_ACME_IDENTIFIER, OID_UNKNOWN};
static const struct listed_extensions list = {identifier, NULL,
	"expected it in the self-signed certificate of a tls-alpn-01 "
	"challenge only"};

static const struct rule rows[] = {
	{
		.id = "acme-identifier",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the extension of an ACME challenge is requested",
		.source = "RFC 8737 3",
		.why = "It proves the control of a name within one challenge "
		       "and has no place in a CA's certificate. The request "
		       "was made from the challenge's certificate, and "
		       "perhaps with its key.",
		.fix = "Make the request with the key and the names of the "
		       "server: openssl req -new -key my.key -addext "
		       "\"subjectAltName=DNS:www.example.com\".",
		.check = check_listed,
		.arg = &list,
	},
};
RULES(acme, rows);
