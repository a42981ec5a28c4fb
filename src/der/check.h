/* The raw look at the whole tree, before any library sees it.
 *
 * Iterative, without memory per element, linear in the input. libtasn1's
 * strict mode takes most malformed encodings without a word; this pass does
 * not. It records and does not judge. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_CHECK_H
#define CSRLINT_DER_CHECK_H

#include "base/arena.h"
#include "base/slice.h"
#include "der/der.h"

enum der_fault_kind {
	DER_TRUNCATED,     /* a length runs past its container; number: missing
			      octets */
	DER_TRAILING_DATA, /* octets behind the outer element */
	DER_INDEFINITE_LENGTH,  /* length octet 80 */
	DER_LENGTH_NOT_MINIMAL, /* number: octets of the length */
	DER_TAG_FORM, /* a low tag in the long form, or an endless one */
	DER_NESTING_TOO_DEEP,  /* number: the depth reached */
	DER_TOO_MANY_ELEMENTS, /* number: elements seen */
	DER_FAULT_KINDS
};

struct der_fault {
	enum der_fault_kind kind;
	struct slice at; /* in the DER that was checked */
	size_t number;   /* see the kinds */
};

enum { DER_FAULTS_MAX = 64 }; /* faults kept; the rest is only counted */

struct der_faults {
	struct der_fault fault[DER_FAULTS_MAX];
	size_t kept;        /* entries of fault */
	size_t total;       /* faults seen, kept or not */
	size_t elements;    /* elements seen */
	struct slice outer; /* the first element with its whole content; n is
			       0 where there is none, or it is cut off */
	bool capped;        /* too deep or too many: decode no further */
	bool broken;        /* the tree could not be walked to its end */
};

struct der_caps {
	size_t elements;
	size_t depth; /* the outer element is level 1 */
};

/* Walks der (borrowed) from its first octet to its last, entering whatever is
 * marked as constructed. What OCTET STRINGs and BIT STRINGs hold is not
 * entered. After a fault the walk goes on behind the container it is in. */
void der_check(struct slice der, struct der_caps caps, struct der_faults *out);

#endif
