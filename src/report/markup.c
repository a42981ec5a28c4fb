/* Writes text of others into markup. SPDX-License-Identifier: MIT */
#include "report/markup.h"

#include <string.h>

static const char *
reference_for(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	default: return "&#39;";
	}
}

void
markup_text(struct sink *out, const char *text)
{
	for (;;) {
		const size_t n = strcspn(text, "&<>\"'");

		sink_octets(out, text, n);
		text += n;
		if (*text == '\0')
			return;
		sink_text(out, reference_for(*text++));
	}
}

void
markup_attribute(struct sink *out, const char *name, const char *text)
{
	sink_format(out, " %s=\"", name);
	markup_text(out, text);
	sink_char(out, '"');
}
