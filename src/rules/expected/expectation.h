/* What the user expects of a request, as the rules expected-* see it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_EXPECTED_EXPECTATION_H
#define CSRLINT_RULES_EXPECTED_EXPECTATION_H

#include "csr/csr.h"
#include "der/oid.h"

enum expectation_kind {
	EXPECT_ATTRIBUTE,    /* of the subject; `type` says which */
	EXPECT_NAMES,        /* the exact set of the subjectAltName */
	EXPECT_NAMES_WITHIN, /* a set that has all of them */
	EXPECT_KEY,          /* "rsa", "rsa:3072", "ec:P-256", "ed25519" */
	EXPECT_SPKI_SHA256
};

/* A name of the user's list, in the form of the request's. */
struct expected_name {
	enum general_name_kind kind;
	struct slice text;  /* as it is written, without its prefix */
	struct slice value; /* the same, or of an address `octets` */
	uint8_t octets[16];
};

/* One of a list. */
struct expectation {
	struct expectation *next; /* NULL: the last */
	enum expectation_kind kind;
	enum oid_id type;   /* EXPECT_ATTRIBUTE */
	struct slice value; /* as the user wrote it */
	uint8_t sha256[32]; /* EXPECT_SPKI_SHA256 */
	/* Of EXPECT_NAMES and EXPECT_NAMES_WITHIN: as they are written, and in
	 * the order of expected_name_compare. */
	const struct expected_name *names;
	const struct expected_name *const *sorted;
	size_t name_count;
};

/* The first expectation of this kind from `from` on; NULL: none. */
static inline const struct expectation *
expectation_of(const struct expectation *from, enum expectation_kind kind)
{
	while (from != NULL && from->kind != kind)
		from = from->next;
	return from;
}

/* The word that openssl writes in front of names of this kind, "DNS:"; "" of
 * kinds that have none. */
static inline const char *
expected_prefix(enum general_name_kind kind)
{
	switch ((int)kind) {
	case SAN_DNS_NAME: return "DNS:";
	case SAN_IP_ADDRESS: return "IP:";
	case SAN_RFC822_NAME: return "email:";
	case SAN_URI: return "URI:";
	default: return "";
	}
}

/* Orders names by kind and value; 0: they are the same. Host names are, in any
 * case of letters (RFC 4343 3). */
static inline int
expected_name_compare(enum general_name_kind kind, struct slice value,
	const struct expected_name *name)
{
	const bool is_host = kind == SAN_DNS_NAME;

	if (kind != name->kind)
		return kind < name->kind ? -1 : 1;
	if (value.n != name->value.n)
		return value.n < name->value.n ? -1 : 1;
	for (size_t i = 0; i < value.n; i++) {
		const uint8_t a = value.p[i];
		const uint8_t b = name->value.p[i];
		const int difference =
			is_host ? ascii_lower(a) - ascii_lower(b) : a - b;

		if (difference != 0)
			return difference;
	}
	return 0;
}

#endif
