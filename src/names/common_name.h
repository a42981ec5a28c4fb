/* What a commonName was meant to be.
 *
 * People write one host there, a list of hosts, their own name, their
 * product's, a tax number, an address, a URL, or what a shell made of it. This
 * is the one place that tells them apart; whoever wants a host of a commonName
 * asks here. Records and does not judge, allocates nothing, and its work is
 * linear in the text, which may hold any octets. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_NAMES_COMMON_NAME_H
#define CSRLINT_NAMES_COMMON_NAME_H

#include "names/host.h"

enum common_name_kind {
	COMMON_NAME_EMPTY,
	COMMON_NAME_VARIABLE,  /* "${HOSTNAME}": names/variable.h */
	COMMON_NAME_SAN_TEXT,  /* "DNS:a.example": names/san_text.h */
	COMMON_NAME_CONTROL,   /* a control character inside, be it a tab */
	COMMON_NAME_KEY_VALUE, /* "CN=a.example": names/key_value.h */
	COMMON_NAME_MAILBOX,   /* an at sign, and no URL */
	COMMON_NAME_ADDRESS,   /* IPv4 or IPv6, also one that is broken */
	COMMON_NAME_NUMBER,    /* digits alone: "2886729729" */
	COMMON_NAME_HOST,      /* one host, perhaps with parts of a URL */
	COMMON_NAME_LIST,      /* several, and each is one beyond doubt */
	COMMON_NAME_WORDS      /* a person, a product, a CA, a path, markup */
};

/* What is out of place in a host. */
enum host_slip {
	SLIP_NONE,
	SLIP_BLANK,   /* next to a dot: "www.example .com" */
	SLIP_COMMA,   /* instead of a dot: "www.example,com" */
	SLIP_WIDE_DOT /* U+3002, U+FF0E, U+FF61: "www\u3002example\u3002com" */
};

/* All slices lie in the text that was read. */
struct common_name {
	enum common_name_kind kind;
	/* ADDRESS, HOST: it; LIST: the first; KEY_VALUE, SAN_TEXT, VARIABLE:
	 * what the text would be if it were a host; MAILBOX: its domain. */
	struct host host;
	/* HOST: what is out of place, and the host without it, in A-labels. */
	enum host_slip slip;
	char mended[HOST_ROOM];
	struct slice value; /* KEY_VALUE: what was meant; n == 0: nothing */
	/* HOST: attributes behind it, as in "a.example/O=Example", with the
	 * separator; they are no part of host. n == 0: none. */
	struct slice attributes;
};

/* Reads text (borrowed). */
void common_name_read(struct slice text, struct common_name *out);

/* True where the text is meant as a host, an address, or several. */
bool common_name_has_host(const struct common_name *name);

#endif
