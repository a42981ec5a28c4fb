/* Endings of files where a top-level domain belongs: "www.example.com.crt".
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_FILE_ENDING_H
#define CSRLINT_NAMES_FILE_ENDING_H

#include "base/slice.h"

/* True where label, in any case of letters, is how names of files end that
 * hold keys, certificates, requests or configuration, and is no top-level
 * domain (as zip, pub and sh are). */
bool is_file_ending(struct slice label);

/* name without all such endings, "www.example.com" of
 * "www.example.com.key.pem". */
struct slice without_file_ending(struct slice name);

#endif
