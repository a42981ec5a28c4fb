/* What kind of object some bytes are. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_CLASSIFY_H
#define CSRLINT_INPUT_CLASSIFY_H

#include "input/input.h"

/* What something is, and its name with an article. */
struct kind {
	enum input_object object;
	const char *name; /* not NULL */
};

/* Tells by the first elements of DER, which may be cut off or malformed
 * further in; the label (n == 0: none) decides where these leave it open. */
struct kind classify(struct slice label, struct slice der);

/* What a label says, where that names a private key of any form; else the
 * object is OBJECT_OTHER. */
struct kind classify_private_label(struct slice label);

/* True where octets are DER that begins with a SEQUENCE whose length no text
 * has: in the long form, or telling the very end of the octets. */
bool classify_is_der(struct slice octets);

/* True where octets begin with the DER of a private key. Bounded time. */
bool classify_is_private_der(struct slice octets);

/* The content octets of the common name in a certificate's subject, the last
 * one where there are several; n == 0 where there is none. */
struct slice classify_subject(struct slice certificate);

/* The PKCS #10 request in a CMC request (RFC 10002 3.2.1), the first one; n ==
 * 0 where it holds none, or another thing in its place, or its message is cut
 * off. */
struct slice classify_cmc_request(struct slice cmc);

/* What bytes are that hold no DER and no Base64 of it, by how they begin:
 * images, archives, HTML, JSON, keys of OpenSSH. OBJECT_OTHER where that is
 * not known. */
struct kind classify_foreign(struct slice text);

/* What a line of text is, alone or with those behind it: a public key of
 * OpenSSH, the beginning of a PuTTY private key. Else OBJECT_OTHER. */
struct kind classify_line(struct slice line);

#endif
