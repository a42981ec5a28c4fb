/* Makes the tables that known/table.h reads. For programs that make data.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DATA_TABLE_WRITE_H
#define CSRLINT_DATA_TABLE_WRITE_H

#include "known/table.h"

struct table_entry {
	uint64_t hash; /* its first 64 bits */
	uint32_t number;
};

/* Codes the entries, which it sorts by hash and number; more than
 * TABLE_MATCHES_MAX must not have the same bits. shape->count is set to
 * entry_count. The table is owned by the caller, who frees it with free; NULL
 * where memory is short, or the entries do not fit the shape. */
uint8_t *table_write(struct table_entry *entries, size_t entry_count,
	struct table_shape *shape);

#endif
