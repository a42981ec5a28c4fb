/* The names of a subjectAltName, written as a text where none belongs:
 * "www.example.com/subjectAltName=DNS.1=example.com", "DNS:a.example, IP:..."
 * Records and does not judge, allocates nothing. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_NAMES_SAN_TEXT_H
#define CSRLINT_NAMES_SAN_TEXT_H

#include "names/host.h"

/* The text from the first label of such a list on ("DNS:", "IP Address:",
 * "DNS.1=", "subjectAltName="), which begins a word; empty, at its end: there
 * is none. "DNS: Digital Networks" is none, for no name follows. */
struct slice san_text_find(struct slice text);

enum { SAN_TEXT_NAMES = 64 };

struct san_text_name {
	const char *label; /* "DNS:", "IP:", "email:", "URI:" */
	struct slice text; /* without it */
};

/* The names in text, each once and in order, those without a label among
 * them; words that are no name are left out. Returns how many of out are
 * filled; SAN_TEXT_NAMES at most. */
size_t san_text_read(struct slice text, struct san_text_name *out);

#endif
