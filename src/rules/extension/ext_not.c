/* Extensions that only the CA can set. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static const enum oid_id of_the_issuer[] = {OID_AUTHORITY_KEY_IDENTIFIER,
	OID_AUTHORITY_INFO_ACCESS, OID_CRL_DISTRIBUTION_POINTS,
	OID_FRESHEST_CRL, OID_ISSUER_ALT_NAME, OID_OCSP_NO_CHECK, OID_UNKNOWN};
static const enum oid_id of_transparency[] = {
	OID_CT_SCT_LIST, OID_CT_POISON, OID_UNKNOWN};

static const struct listed_extensions issuer = {
	of_the_issuer, NULL, "expected the CA to set it"};
static const struct listed_extensions transparency = {of_transparency, NULL,
	"expected it only in what a CA and a log of certificates make"};

static const struct rule rows[] = {
	{
		.id = "ext-not-yours",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "an extension is requested that only the CA can "
			   "fill in",
		.source = "RFC 5280 4.2.1.1, 4.2.1.7, 4.2.1.13, 4.2.1.15, "
			  "4.2.2.1; RFC 6960 4.2.2.2.1",
		.why = "It speaks of the CA: its key, its addresses, its "
		       "revocation lists. CAs put their own in, whatever the "
		       "request says. It comes from a config file made for "
		       "certificates, such as v3_ca, used for a request.",
		.fix = "Leave it out. It comes from a section of the "
		       "configuration file that was made for certificates.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_listed,
		.arg = &issuer,
	},
	{
		.id = "ext-not-yours-ct",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "the proof of Certificate Transparency is "
			   "requested",
		.source = "RFC 6962 3.1, 3.3",
		.why = "The timestamps of logs exist only after the "
		       "precertificate does, and the poison makes every "
		       "program reject a certificate. In a request they are "
		       "the remains of a copied certificate; CAs refuse it.",
		.fix = "Leave it out. Make the request from the key and the "
		       "names, not with the extensions of an old certificate.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_listed,
		.arg = &transparency,
	},
};
RULES(ext_not, rows);
