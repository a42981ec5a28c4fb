/* The tables of known keys, which are no part of the module: the page hands
 * them in. SPDX-License-Identifier: MIT */
#ifndef WEB_KNOWN_TABLES_H
#define WEB_KNOWN_TABLES_H

#include "base/slice.h"

/* Takes the octets of a table as they are, from now on: "p256", "p384", "p521",
 * "rsa1024", "rsa2048" of src/data/debian; "published", and "sentences" about
 * them, as make_published writes them. False where there is no such table, or
 * these octets are none, as where something of them is missing. */
bool known_tables_set(const char *name, struct slice octets);

#endif
