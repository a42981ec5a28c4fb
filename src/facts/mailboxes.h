/* The mail addresses of a request, for rules of several rooms.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_MAILBOXES_H
#define CSRLINT_FACTS_MAILBOXES_H

#include "base/arena.h"
#include "csr/csr.h"
#include "names/mailbox.h"

/* OtherName, RFC 5280 4.2.1.6. */
struct other_name {
	enum oid_id type;
	struct slice oid;   /* content octets */
	uint8_t tag;        /* identifier octet of the value */
	struct slice value; /* content octets of the value */
	struct slice whole; /* all of the value */
};

/* Reads an otherName; false where it is none: san-othername-malformed. */
bool read_other_name(const struct general_name *name, struct other_name *out);

/* The mail address that a name of the subjectAltName is; empty where it is
 * none. */
struct slice san_mailbox(const struct general_name *name);

/* True where a rule about strings speaks of the text: string-ia5-charset,
 * string-nul-character. */
bool has_octets_beyond_print(struct slice text);

/* What is there, for "%s ..., expected %s"; NULL for MAILBOX_SOUND. */
const char *mailbox_fault_words(enum mailbox_fault fault);

/* The mail address as it should be written, with A-labels; NULL where that
 * is not known. */
const char *suggested_mailbox(
	struct arena *arena, const struct mailbox *mailbox);

/* Where the fault of a mail address lies: mailbox->at, or `place` where that
 * is not in it because the text had to be converted. */
struct slice mailbox_fault_place(
	const struct mailbox *mailbox, struct slice place);

#endif
