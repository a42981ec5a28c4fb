/* Versions and days of what csrlint stands on, as text.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_VERSION_H
#define CSRLINT_BASE_VERSION_H

enum { VERSION_ROOM = 24 };

/* What a room says of a library or a table of its own: "3.8", "2023-02-09";
 * "" where that cannot be told. */
typedef void tell_version(char out[VERSION_ROOM]);

/* The first word of text, which may be NULL; "" where it has no room. */
void version_copy(char out[VERSION_ROOM], const char *text);

#endif
