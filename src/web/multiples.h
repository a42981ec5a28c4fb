/* Fills keys_multiples, for which make_multiples left room alone.
 * SPDX-License-Identifier: MIT */
#ifndef WEB_MULTIPLES_H
#define WEB_MULTIPLES_H

#include <stdbool.h>

/* Fills the table of the next curve; false: all are. Where memory is short one
 * stays empty, and small private keys of its curve are not found. */
bool multiples_fill_next(void);

#endif
