/* The texts of the error codes. SPDX-License-Identifier: MIT */
#include "base/error.h"

const char *
err_text(enum err_code code)
{
	switch (code) {
#define X(name, text) \
	case ERR_##name: return text;
		ERRORS(X)
#undef X
	}
	return "unknown error";
}
