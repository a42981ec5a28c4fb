/* What Windows tells about who made the request.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "rules/rule.h"

/* RequestClientInfo ::= SEQUENCE { clientId INTEGER, MachineName, UserName,
 * ProcessName UTF8String }, each optional: the first string, the second, ...;
 * empty where there is none. MS-WCCE 2.2.2.7.4 */
enum { STRINGS = 3 };

static void
read_strings(struct slice value, struct slice string[STRINGS])
{
	struct der_element element;
	struct slice rest;
	size_t n = 0;

	if (!der_read_tag(&value, TAG_SEQUENCE, &element))
		return;
	rest = element.content;
	while (n < STRINGS && der_read(&rest, &element))
		if (element.identifier == TAG_UTF8_STRING)
			string[n++] = element.content;
}

static void
check_info(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_attribute *info =
		csr_attribute_first(facts->csr, OID_MS_CLIENT_INFO);
	struct slice string[STRINGS] = {{NULL, 0}};

	if (info == NULL)
		return;
	read_strings(info->value, string);
	if (string[0].n == 0 && string[1].n == 0)
		return; /* it tells nothing; ms-enrollment-attributes */
	found(out, self, info->value,
		"the request names the machine \"%s\", the user \"%s\" and the "
		"program \"%s\", expected none of these",
		shown(out, string[0]), shown(out, string[1]),
		shown(out, string[2]));
}

static const struct rule rows[] = {
	{
		.id = "ms-client-info-leak",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "the request tells on which machine and by whom it "
			   "was made",
		.source = "MS-WCCE 2.2.2.7.4",
		.why = "Windows writes the names of the machine, its domain, "
		       "the user and the program into the request, and "
		       "everyone who sees the request can read them. A CA "
		       "outside needs none of it.",
		.fix = "Make the request without them: in the inf file of "
		       "Windows, SuppressDefaults leaves them out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_info,
	},
};
RULES(ms_client, rows);
