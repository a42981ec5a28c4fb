/* What a CA of one's own minds less. SPDX-License-Identifier: MIT */
#include "linter/own_ca.h"

#include <string.h>

static const struct {
	const char *id;
	enum csrlint_severity in_private;
} rows[] = {
	{"cn-email", CSRLINT_OFF},
	{"cn-ip-address", CSRLINT_OFF},
	{"cn-ip-address-in-san", CSRLINT_OFF},
	{"cn-ip-reserved", CSRLINT_OFF},
	{"cn-multiple", CSRLINT_OFF},
	{"cn-not-hostname", CSRLINT_OFF},
	{"cn-not-in-san", CSRLINT_OFF},
	{"dns-arpa-name", CSRLINT_OFF},
	{"dns-reserved-label", CSRLINT_OFF},
	{"dns-reverse-zone", CSRLINT_OFF},
	{"dns-single-label", CSRLINT_INFO},
	{"dns-special-use-name", CSRLINT_INFO},
	{"dns-underscore", CSRLINT_NOTICE},
	{"dns-unknown-tld", CSRLINT_OFF},
	{"san-ip-reserved", CSRLINT_INFO},
	{"san-mixed-public-internal", CSRLINT_OFF},
	{"san-no-dns-or-ip", CSRLINT_OFF},
	{"san-type-not-allowed", CSRLINT_OFF},
};

bool
own_ca_minds_less(const char *id, enum csrlint_severity *in_private)
{
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strcmp(rows[i].id, id) == 0) {
			*in_private = rows[i].in_private;
			return true;
		}
	return false;
}

const char *
own_ca_fix(const struct facts *facts, const char *id, const struct note *note,
	const char *fix, bool is_auto, struct arena *arena)
{
	const bool is_public = facts->limits[LIMIT_CN_IS_HOST] != 0;
	enum csrlint_severity in_private;
	struct text text;

	if (!is_public || !own_ca_minds_less(id, &in_private) ||
		note->severity <= in_private)
		return fix;
	text = text_in(arena);
	text_printf(&text,
		"%s For a request to your own CA try --profile private%s "
		"instead.",
		fix, is_auto ? "" : " or auto");
	return text_get(&text);
}
