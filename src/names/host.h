/* What can be known of a text that was meant as the name of a host.
 *
 * People put URLs, mailboxes, lists and sentences where a host name belongs.
 * host_read takes such a text apart, so that a caret can stand under the part
 * that is too much and the host inside can be suggested:
 *
 *	https://admin@www.example.com:8443/store, mail.example.com
 *	|       |     |              |    |     |
 *	scheme  user  name           port path  gap
 *
 * It records and does not judge, allocates nothing, and its work is linear in
 * the text, which may hold any octets. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_HOST_H
#define CSRLINT_NAMES_HOST_H

#include "base/slice.h"

enum host_kind {
	HOST_NONE,        /* there is no name: "", "https://", ":443" */
	HOST_NAME,        /* any name that is no address; see is_valid */
	HOST_IPV4,        /* four decimal numbers up to 255, no leading zero */
	HOST_IPV4_BROKEN, /* four groups of digits that are no address */
	HOST_IPV6         /* RFC 4291 2.2, with or without brackets around */
};

enum {
	HOST_OCTETS = 253,      /* of the longest name, RFC 1035 without root */
	HOST_LABEL_OCTETS = 63, /* of the longest label, RFC 1035 2.3.4 */
	HOST_ROOM = HOST_OCTETS + 1 /* for host_to_ascii, with its NUL */
};

/* All slices lie in the text that was read; n == 0: not there. White space
 * around the text belongs to no part. */
struct host {
	struct slice scheme; /* "https://": all through the first "://" */
	struct slice user;   /* "admin@": all through the last at sign */
	struct slice name;   /* "www.example.com", "::1"; no brackets */
	struct slice port;   /* ":8443": a colon and digits at the end */
	struct slice path;   /* from the first of / ? # on */
	/* The first white space, comma or semicolon between two things, or a
	 * comma or semicolon at an end: the whole run. Where there is one,
	 * the other parts are those of the first word that is a host beyond
	 * doubt, else of the first word. */
	struct slice gap;
	enum host_kind kind; /* of name */
	uint8_t address[16]; /* HOST_IPV4: the first 4; HOST_IPV6: all */
	/* The text looks as if a host was meant: it has a scheme, an address
	 * or a dotted name, or it is but a single label ("localhost"). A
	 * person's or a product's name ("My Web Server") does not. */
	bool is_meant;
	/* What follows is for HOST_NAME only, zero or empty for others. */
	bool is_wildcard; /* the first label is "*" */
	bool is_unicode;  /* has an octet over 7F */
	bool has_underscore;
	bool has_root; /* ends in the dot of the root */
	/* Every label has 1 to 63 letters, digits, hyphens or underscores,
	 * hyphens not at its edges (RFC 1123 2.1), the name has 253 octets at
	 * most; a wildcard and the dot of the root are let pass. */
	bool is_valid;
	size_t label_count;      /* without the root; "*" counts */
	struct slice last_label; /* "com" */
};

/* Takes text (borrowed) apart. */
void host_read(struct slice text, struct host *out);

/* The form of name that is looked up: U-labels become A-labels, letters
 * become lower-case, NUL-terminated. False, with *out set to "", where
 * IDNA2008 does not allow the name, or it is not UTF-8, holds a NUL or is
 * longer than a name can be. A leading "*." stays as it is.
 * Source: RFC 5891 5, with UTS #46 nontransitional mapping. */
bool host_to_ascii(struct slice name, char out[HOST_ROOM]);

#endif
