/* What stands in a list more than once. SPDX-License-Identifier: MIT */
#include "facts/repeated.h"

bool
is_second(const struct csr *csr, size_t index, is_same *same)
{
	size_t before = 0;

	for (size_t i = 0; i < index; i++)
		if (same(csr, i, index))
			before++;
	return before == 1;
}
