/* A-labels: what "xn--..." says, and whether IDNA2008 lets it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_A_LABEL_H
#define CSRLINT_NAMES_A_LABEL_H

#include "names/host.h"

/* Which part of RFC 5891 5.4 and RFC 5892 the decoded label breaks. */
enum idna_fault {
	IDNA_FINE,
	IDNA_DISALLOWED, /* a code point that no label may have */
	IDNA_CONTEXT,    /* a joiner or the like in the wrong company */
	IDNA_COMBINING,  /* begins with a combining mark */
	IDNA_BIDI,       /* RFC 5893: right-to-left and left-to-right mixed */
	IDNA_HYPHENS     /* "--" in positions 3 and 4, or one at an edge */
};

struct a_label {
	/* RFC 3492 6.2 gives code points, not all of them ASCII. Where false
	 * the rest is empty. */
	bool is_decoded;
	size_t count; /* of code points */
	uint32_t points[HOST_LABEL_OCTETS];
	size_t octets; /* of the same in UTF-8 */
	uint8_t utf8[4 * HOST_LABEL_OCTETS];
	bool is_nfc;           /* Unicode normalization form C */
	enum idna_fault fault; /* IDNA_FINE where not NFC */
	/* The first two scripts of which letters look alike that it mixes:
	 * Latin, Greek, Cyrillic, Armenian, Cherokee; NULL: one at most. */
	const char *script;
	const char *other_script;
	uint32_t point; /* the first one of script */
	uint32_t other_point;
};

/* Reads label, which begins with "xn--" in any case and has 63 octets at
 * most. */
void a_label_read(struct slice label, struct a_label *out);

/* RFC 3492 6.2: the code points that encoded (without "xn--") stands for.
 * Returns their count; 0 where it stands for none, or for ASCII alone, which
 * is never encoded, so that re-encoding would differ. Letters of ASCII become
 * lower case. */
size_t punycode_decode(struct slice encoded, uint32_t out[HOST_LABEL_OCTETS]);

#endif
