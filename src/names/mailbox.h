/* What can be known of a text that was meant as a mail address.
 *
 * The form is Mailbox of RFC 5321 4.1.2, Local-part "@" Domain, with the
 * letters beyond ASCII that RFC 6531 3.3 adds: whether these may be there
 * hangs on where the mailbox stands, so they are noted and no fault.
 * Records and does not judge, allocates nothing, and its work is linear in
 * the text, which may hold any octets. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_MAILBOX_H
#define CSRLINT_NAMES_MAILBOX_H

#include "names/host.h"

enum {
	MAILBOX_LOCAL_OCTETS = 64 /* of the longest, RFC 5321 4.5.3.1.1 */
};

/* The first thing that is wrong. */
enum mailbox_fault {
	MAILBOX_SOUND,
	MAILBOX_SEVERAL,    /* two mailboxes, and at: what is between */
	MAILBOX_WRAPPED,    /* a mailbox and more: "A <a@b.example>" */
	MAILBOX_NO_AT,      /* no at sign */
	MAILBOX_NO_LOCAL,   /* nothing in front of the at sign */
	MAILBOX_LONG_LOCAL, /* over 64 octets in front of it */
	MAILBOX_DOT,        /* at an edge, or next to another */
	MAILBOX_CHARACTER,  /* one that a dot-string has not */
	MAILBOX_QUOTE,      /* a quoted-string not closed, or with an octet
			     * that it has not */
	MAILBOX_SECOND_AT,  /* one more at sign in the domain */
	MAILBOX_NO_DOMAIN,  /* nothing behind the at sign */
	MAILBOX_DOMAIN      /* neither a host name nor [an address] */
};

/* All slices lie in the text that was read; n == 0: not there. */
struct mailbox {
	struct slice local;  /* with its quotation marks */
	struct slice domain; /* with its brackets */
	bool local_is_unicode;
	bool domain_is_unicode; /* a host name by its U-labels */
	enum mailbox_fault fault;
	struct slice at;   /* where the fault is; n == 0: there is none */
	struct slice bare; /* MAILBOX_WRAPPED: the mailbox inside */
};

/* Reads text (borrowed). */
void mailbox_read(struct slice text, struct mailbox *out);

#endif
