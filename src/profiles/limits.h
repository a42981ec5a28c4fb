/* The numbers that differ between receivers of a request.
 *
 * A profile sets them in its [limits] section. Adding one is adding a line.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PROFILES_LIMITS_H
#define CSRLINT_PROFILES_LIMITS_H

#include <stdint.h>

/* Symbol, name in profiles, value where no profile says otherwise. */
#define LIMITS(X) \
	/* Caps that bound the work on one request; octets of DER, elements of \
	 * any kind, nesting with the outer SEQUENCE as level 1. */ \
	X(REQUEST_MAX_OCTETS, "request-max-octets", 1048576) \
	X(ELEMENT_MAX_COUNT, "element-max-count", 65536) \
	X(NESTING_MAX_DEPTH, "nesting-max-depth", 32) \
	/* Caps that bound the work with long numbers, base/work.h: millions \
	 * of products for one request, and for the smallest input; for each \
	 * MiB of a larger one, which is what P-521 takes; and for one of any \
	 * size. */ \
	X(WORK_MAX_MEGAPRODUCTS, "work-max-megaproducts", 1000) \
	X(WORK_MAX_MEGAPRODUCTS_PER_MEBIOCTET, \
		"work-max-megaproducts-per-mebioctet", 2600) \
	X(WORK_MAX_MEGAPRODUCTS_PER_INPUT, "work-max-megaproducts-per-input", \
		60000) \
	/* Counts above which no CA looks at a request. */ \
	X(LIST_MAX_COUNT, "list-max-count", 100) \
	X(SAN_MAX_COUNT, "san-max-count", 2000) \
	/* Findings of one rule in one request that are told, of the others \
	 * their number; 0: all. */ \
	X(FINDING_MAX_COUNT, "finding-max-count", 2000) \
	/* Units of 1,024 octets that what is kept of requests, to compare \
	 * others with them, may take. */ \
	X(SET_MAX_KIBIOCTETS, "set-max-kibioctets", 1048576) \
	/* BR 6.1.5. */ \
	X(RSA_MIN_BITS, "rsa-min-bits", 2048) \
	X(RSA_MAX_BITS, "rsa-max-bits", 8192) \
	/* FIPS 186-4 4.2. */ \
	X(DSA_MAX_BITS, "dsa-max-bits", 3072) \
	/* 1: the receiver takes keys of ML-DSA; of Ed25519 where it takes no \
	 * other EdDSA keys; on P-224. 0: it does not. */ \
	X(ML_DSA, "ml-dsa", 0) \
	X(ED25519, "ed25519", 0) \
	X(P224, "p-224", 0) \
	/* 1: commonName is for a host, so that the rules about host names \
	 * judge it. 0: it may name a person or a product as well. */ \
	X(CN_IS_HOST, "cn-is-host", 1) \
	/* 1: the receiver takes each commonName for a name that is ordered, \
	 * also beside a subjectAltName that lacks it. */ \
	X(CN_IS_ORDERED, "cn-is-ordered", 0) \
	/* 1: the receiver certifies names below .onion, BR appendix B. */ \
	X(ONION_NAMES, "onion-names", 1) \
	/* 1: the request itself has to name a host, for the receiver is told \
	 * of none otherwise. */ \
	X(NAME_NEEDED, "name-needed", 0) \
	/* 1: the names of a subjectAltName are mail addresses first of all. \
	 */ \
	X(SAN_IS_MAILBOX, "san-is-mailbox", 0) \
	/* 1: the receiver passes over the types of names in a subjectAltName \
	 * that it cannot certify. 0: it refuses the request, or copies them. \
	 */ \
	X(SAN_TYPES_DROPPED, "san-types-dropped", 0) \
	/* 1: the receiver takes an asterisk as a part of the first label. */ \
	X(WILDCARD_PARTS, "wildcard-parts", 0) \
	/* 1: the receiver needs each part of the subject's identity, so that \
	 * each missing one is reported for itself. 0: identity is welcome, \
	 * and its parts are missed only where there is some of it. */ \
	X(IDENTITY_NEEDED, "identity-needed", 0) \
	/* 1: addresses in every country need a state or province. 0: those in \
	 * the United States and Canada do. */ \
	X(STATE_NEEDED_EVERYWHERE, "state-needed-everywhere", 0) \
	/* 1: "St." in the name of a town of the United States is to be \
	 * "Saint". 0: it is the official spelling of many. */ \
	X(SAINTS_IN_FULL, "saints-in-full", 0) \
	/* 1: the receiver validates by the EV Guidelines, so that the parts \
	 * they ask for are missed. 0: they are where the subject has some. */ \
	X(EXTENDED_VALIDATION, "extended-validation", 0) \
	/* SBR 1.6.1: 1 Legacy, 2 Multipurpose, 3 Strict; where the request \
	 * does not state it. */ \
	X(SMIME_GENERATION, "smime-generation", 2) \
	/* 1: the receiver also makes CAs, so that a request for the \
	 * certificate of one is judged as such. 0: it is a mistake. */ \
	X(CA_REQUESTS, "ca-requests", 0) \
	/* Which of the reserved policies of BR 7.1.6.1, CSBR 7.1.6.1 and SBR \
	 * 7.1.6.1 the receiver grants: 1 DV, 2 OV, 3 IV, 4 EV, 5 code \
	 * signing, 6 S/MIME; 0 any. */ \
	X(RESERVED_POLICY, "reserved-policy", 0) \
	/* What O and OU must not hold: 0 anything goes, 1 characters of the \
	 * older forms of VeriSign, 2 those of RapidSSL too, in L and ST as \
	 * well. */ \
	X(FORBIDDEN_CHARACTERS, "forbidden-characters", 0) \
	/* Which attributes of the subject the receiver reads: 0 all, 1 C and \
	 * CN, 2 CN. Faults of the others are findings of this severity at \
	 * most: 1 info, 2 notice, 3 warning, 4 error. */ \
	X(SUBJECT_READ, "subject-read", 0) \
	X(SUBJECT_UNREAD_SEVERITY, "subject-unread-severity", 3) \
	/* 1: the receiver's decoder takes * and & in a PrintableString, as \
	 * that of Go does. */ \
	X(PRINTABLE_AS_GO, "printable-as-go", 0) \
	/* 1: the receiver takes what Go's net/url takes for a URI, or copies \
	 * it unread. 0: each MUST of RFC 5280 4.2.1.6 counts. */ \
	X(URI_AS_GO, "uri-as-go", 0) \
	/* 1: the receiver reads any string in a name that OpenSSL reads \
	 * there, IA5String and NumericString among them. 0: those of the \
	 * attribute's type alone. */ \
	X(NAME_STRINGS_AS_OPENSSL, "name-strings-as-openssl", 0) \
	/* 1: the receiver passes over keyEncipherment of an EC key that \
	 * also asks for digitalSignature, as cert-manager does with every \
	 * key. 0: RFC 8813 3 counts. */ \
	X(EC_ENCIPHERMENT_PASSED_OVER, "ec-encipherment-passed-over", 1) \
	/* 1: the receiver reads every extensionRequest, and refuses a request \
	 * that names an extension in two of them. 0: it may read one alone. \
	 */ \
	X(EXTENSION_REQUESTS_JOINED, "extension-requests-joined", 0) \
	/* Names that a CA puts into one certificate. */ \
	X(SAN_CERTIFICATE_COUNT, "san-certificate-count", 100)

enum limit {
#define X(symbol, name, value) LIMIT_##symbol,
	LIMITS(X)
#undef X
		LIMIT_COUNT
};

#endif
