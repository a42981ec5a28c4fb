/* What is particular about a host name, as a set of traits.
 *
 * Each trait is a fact that somebody may mind: a label over 63 octets, an
 * underscore, a name under .local. Nobody has to look at a name twice: the
 * traits are read once, and whoever minds one asks for its bit.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_TRAITS_H
#define CSRLINT_NAMES_TRAITS_H

#include "names/host.h"
#include "names/onion.h"
#include "names/special.h"

enum { HOST_LABELS_MANY = 10 };

enum host_trait {
	/* Of the name as a whole. */
	TRAIT_BARE_DOTS,    /* nothing but dots */
	TRAIT_LEADING_DOT,  /* a dot in front of a label */
	TRAIT_TRAILING_DOT, /* the root's dot behind a label */
	TRAIT_LONG_NAME,    /* over 253 octets, the root's dot not counted */
	TRAIT_MANY_LABELS,  /* over 10, neither root nor "*" counted */
	TRAIT_SINGLE_LABEL, /* one label, neither root nor "*" counted */
	TRAIT_NUMERIC_END, /* the last label is but digits, or a number 0x... */
	TRAIT_LITERAL,     /* all of it is an address: names/literal.h */
	TRAIT_SURPLUS,     /* scheme, user, port or path, or any of / : @ */
	TRAIT_GAP,         /* white space around, or several words */
	TRAIT_REDACTED,    /* "?." in front, RFC 6962-bis drafts */
	/* Asterisks. */
	TRAIT_WILDCARD,    /* the first label is "*" */
	TRAIT_STAR_BARE,   /* the first label is "*", and there is no other */
	TRAIT_STAR_INSIDE, /* an asterisk elsewhere */
	TRAIT_STARS,       /* more than one asterisk */
	/* Of one label at least. */
	TRAIT_EMPTY_LABEL, /* two dots in a row, and labels around */
	TRAIT_LONG_LABEL,  /* over 63 octets, all of them ASCII */
	TRAIT_ODD_OCTET, /* of ASCII; no letter, digit or any of - _ * / : @ */
	TRAIT_UNDERSCORE,
	TRAIT_HYPHEN_EDGE,    /* at an edge of a label that is no A-label */
	TRAIT_RESERVED_LABEL, /* RFC 5890 2.3.1: "??--", but for "xn--" */
	TRAIT_UNICODE,        /* an octet over 7F */
	TRAIT_UPPER_CASE,
	TRAIT_A_LABEL, /* begins with "xn--", of 63 octets at most */
	/* Of one A-label at least: names/a_label.h. */
	TRAIT_PUNYCODE_INVALID,
	TRAIT_NOT_NFC,
	TRAIT_IDN_DISALLOWED,
	TRAIT_MIXED_SCRIPTS,
	/* Of the name's end, where its form is that of a name and it has more
	 * than a root: names/special.h, names/onion.h, names/suffix.h. Of the
	 * last three none has another. */
	TRAIT_SPECIAL_USE,
	TRAIT_EXAMPLE,
	TRAIT_REVERSE_ZONE,
	TRAIT_ONION,
	TRAIT_ARPA,        /* below .arpa, but for REVERSE_ZONE */
	TRAIT_FILE_ENDING, /* the same as the next, and a file's ending */
	TRAIT_UNKNOWN_TOP, /* last label that the list of suffixes lacks */
	TRAIT_SUFFIX_ICANN,
	TRAIT_SUFFIX_PRIVATE,
	TRAIT_COUNT
};

/* The bit of a trait by its short name: TRAIT(UNDERSCORE). */
#define TRAIT(name) (UINT64_C(1) << TRAIT_##name)

struct host_traits {
	uint64_t bits;
	/* The name without leading dots, "*." and the root's dot. */
	struct slice base;
	const struct special_domain *special; /* NULL: base is below none */
	enum onion onion;                     /* where special is "onion" */
	struct onion_address onion_address;   /* where onion is ONION_V3 */
};

/* The parent of a name, its last label, and what the list of public suffixes
 * says of them. Most names of a request end alike, so that what the last name
 * ended in need not be looked up again. */
struct last_end {
	char parent[HOST_ROOM]; /* "": none yet */
	bool is_suffix;
	char top[HOST_LABEL_OCTETS + 1]; /* "": none yet */
	bool is_known;
};

/* Reads the traits of a host that host_read took out of text. last is what
 * the call before left there. */
void host_traits_read(struct slice text, const struct host *host,
	struct last_end *last, struct host_traits *out);

/* Cuts the next label off *rest, with the dot behind it; false where no label
 * is left. "a..b" has an empty label between, "a." one behind; *rest must be
 * a whole name at first. */
bool host_next_label(struct slice *rest, struct slice *label);

/* What stands behind the last dot; name itself where it has none. */
struct slice host_last_label(struct slice name);

/* The traits of a label by itself: EMPTY_LABEL to MIXED_SCRIPTS above. */
uint64_t host_label_traits(struct slice label);

/* The first label of name that has the trait; name itself where none has. */
struct slice host_label_with(struct slice name, enum host_trait trait);

/* The first run of octets in name that are of none of the kinds that
 * TRAIT_ODD_OCTET names; empty where there is none. */
struct slice host_odd_octets(struct slice name);

#endif
