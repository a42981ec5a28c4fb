/* The raw look at the whole tree, before any library sees it.
 *
 * Iterative, without memory per element, linear in the input. libtasn1's
 * strict mode takes most malformed encodings without a word; this pass does
 * not. It records and does not judge.
 *
 * What each element should be is told by der/shape.h, so that the walk goes
 * into octets only where they are known to hold DER: values of extensions and
 * public keys. Signature values are not entered. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_DER_CHECK_H
#define CSRLINT_DER_CHECK_H

#include "base/arena.h"
#include "base/slice.h"
#include "der/der.h"

enum der_fault_kind {
	/* The tree. */
	DER_TRUNCATED,     /* a length runs past its container; number: missing
			      octets; DER_LENGTH_MAX: the length is over that */
	DER_TRAILING_DATA, /* octets behind the outer element */
	DER_INDEFINITE_LENGTH,  /* length octet 80 */
	DER_LENGTH_NOT_MINIMAL, /* number: octets of the length */
	DER_TAG_FORM, /* a low tag in the long form, or an endless one */
	DER_NESTING_TOO_DEEP,   /* number: the depth reached */
	DER_TOO_MANY_ELEMENTS,  /* number: elements seen */
	DER_TAG_CONSTRUCTED,    /* the identifier octet of a type that is no
				   string says constructed for a primitive type,
				   or the reverse; number: the right octet */
	DER_CONSTRUCTED_STRING, /* the identifier octet of a string that is
				   put together; number: the right octet */
	DER_SET_ORDER, /* a member of a SET OF that belongs before the one it
			  follows; the first of its SET */

	/* The shape: what should stand where. */
	DER_EXTRA_DATA, /* octets behind the last member of a SEQUENCE, of an
			   EXPLICIT tag or of what a string holds; number: how
			   many */
	DER_MEMBER_MISSING,    /* the container that lacks a mandatory member;
				  number: identifier octet expected, 0: any */
	DER_MEMBER_UNEXPECTED, /* an element of another type; number: likewise
				*/
	DER_DEFAULT_ENCODED,   /* a member that holds its DEFAULT value */

	/* Contents. */
	DER_INTEGER_EMPTY,       /* number: universal tag, of ENUMERATED too */
	DER_INTEGER_NOT_MINIMAL, /* the needless octets; number: likewise */
	DER_BOOLEAN_NOT_CANONICAL, /* number: octets of the content */
	DER_BIT_STRING_UNUSED,     /* the octet that counts the unused bits: it
				      is missing, says over 7, or should be 0 as
				      there are no octets, or they are a key */
	DER_BIT_STRING_PADDING,    /* the last octet, whose unused bits are not
				      all 0; number: how many */
	DER_NAMED_BITS_ZERO, /* the last octets of a named bit list that ends
				in zero bits */
	DER_NULL_NOT_EMPTY,
	DER_OID_MALFORMED, /* the arc that is unfinished or begins with 80, or
			      the empty content */
	DER_OID_LONG,      /* over 20 arcs or 28 octets; number: arcs */
	DER_TIME_FORM,     /* number: universal tag */

	/* Strings: the first run of octets that the type does not have, U+0000
	 * aside. */
	DER_STRING_NUL,   /* the first U+0000, in any string type */
	DER_UTF8_INVALID, /* number: octets before it */
	DER_PRINTABLE_CHARSET,
	DER_IA5_CHARSET, /* of VisibleString too; number: universal tag */
	DER_IA5_CONTROL, /* a control character, which IA5String has */
	DER_NUMERIC_CHARSET,
	DER_TELETEX_CHARSET,     /* anything but 20 to 7E */
	DER_BMP_MALFORMED,       /* number: the surrogate; 0: half a character,
				    at the end */
	DER_UNIVERSAL_MALFORMED, /* number: no code point; 0: likewise */
	DER_FAULT_KINDS
};

/* No request is longer, as its limit has 32 bits (profiles/limits.h): what is
 * missing of an element that says so is not counted, so that every machine
 * says the same. */
#define DER_LENGTH_MAX UINT32_MAX

struct der_fault {
	enum der_fault_kind kind;
	struct slice at; /* in the DER that was checked */
	size_t number;   /* see the kinds */
};

/* Faults kept: so many of each kind, that none can hide another. The rest is
 * only counted. */
enum {
	DER_FAULTS_PER_KIND = 16,
	DER_FAULTS_MAX = DER_FAULT_KINDS * DER_FAULTS_PER_KIND
};

struct der_faults {
	struct der_fault fault[DER_FAULTS_MAX]; /* in the order of the walk */
	size_t kept;                            /* entries of fault */
	size_t total;                           /* faults seen, kept or not */
	uint32_t seen[DER_FAULT_KINDS];         /* the same for each kind */
	size_t elements;                        /* elements seen */
	struct slice outer; /* the first element with its whole content; n is
			       0 where there is none, or it is cut off */
	struct slice lost;  /* from the first to the last octet that was given
			       up behind a cut member; n is 0: none */
	bool capped;        /* too deep or too many: decode no further */
	bool broken;        /* the outer element is cut off */
};

struct der_caps {
	size_t elements;
	size_t depth; /* the outer element is level 1; what an extension or a
			 key holds counts on */
};

struct der_shape; /* der/shape.h */

/* Walks a CertificationRequest (borrowed) from its first octet to its last.
 * After a fault the walk goes on where it can: behind the container whose
 * member is cut off. Where the outer element is cut off it ends, as that is
 * what a file that lost some of its octets looks like, and all else that it
 * shows may follow from it. */
void der_check(struct slice der, struct der_caps caps, struct der_faults *out);

/* The same for what a shape says; NULL: nothing is known of der but that it is
 * DER, and no octets of strings are entered. */
void der_check_as(struct slice der, const struct der_shape *shape,
	struct der_caps caps, struct der_faults *out);

/* True where a fault of the tree explains why `at`, an element or what begins
 * with one, could not be decoded: it is cut off or indefinite, its tag is not
 * as DER has it, it is an OID that is none, it is one element too many, or it
 * was given up behind a member that is cut off. */
bool der_explains(const struct der_faults *faults, struct slice at);

/* Empties the list of faults, and records one; for the files of this room. */
void der_begin(struct der_faults *out);
void der_record(struct der_faults *out, enum der_fault_kind kind,
	struct slice at, size_t number);

#endif
