/* Versions as text. SPDX-License-Identifier: MIT */
#include "base/version.h"

#include <string.h>

void
version_copy(char out[VERSION_ROOM], const char *text)
{
	size_t n = text == NULL ? 0 : strcspn(text, " ");

	if (n >= VERSION_ROOM)
		n = 0;
	if (n > 0)
		memcpy(out, text, n);
	out[n] = '\0';
}
