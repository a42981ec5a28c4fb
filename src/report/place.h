/* Where a finding lies, in words. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_PLACE_H
#define CSRLINT_REPORT_PLACE_H

enum { PLACE_ROOM = 160 }; /* octets; longer names of types are cut */

/* Writes the part of the request that an ASN.1 path of csrlint.h names, for a
 * person: "in subjectAltName, name 6", "in the subject, commonName"; "" where
 * the path is that of the request as a whole, or "". */
void place_words(const char *path, char words[PLACE_ROOM]);

/* The name of a file as lists of a repository have it, for those who compare
 * names and do not resolve them: without "./" in front. Within `file`. */
const char *place_of_file(const char *file);

#endif
