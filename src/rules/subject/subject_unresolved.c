/* Variables and templates that nobody filled in.
 * SPDX-License-Identifier: MIT */
#include "names/variable.h"
#include "rules/subject/subject.h"

/* True for "$NAME" and "%NAME%" as a whole value: a variable as a rule, but
 * $MART is somebody's name. */
static bool
may_be_name(const struct name_attribute *name, struct slice variable)
{
	return variable.n == name->text.n &&
		(variable.p[0] == '%' ||
			(variable.p[0] == '$' &&
				slice_find(variable, '{') == variable.n &&
				slice_find(variable, '(') == variable.n &&
				slice_find(variable, ':') == variable.n));
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice variable = variable_find(name->text);

		if (variable.n > 0)
			found_milder(out, self,
				may_be_name(name, variable) ? SEVERITY_WARNING
							    : SEVERITY_ERROR,
				place_in(name, variable), NULL,
				"%s holds \"%s\", which nobody filled in, "
				"expected its value",
				type_name(out, name), shown(out, variable));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-unresolved-variable",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds a variable or a "
			   "template",
		.source = "RFC 5280 4.1.2.6",
		.why = "The script meant to put a value there. A certificate "
		       "for ${HOSTNAME} matches no host, and CAs refuse the "
		       "request.",
		.fix = "Write the value itself. In a shell, variables are "
		       "filled in between double quotes and not between single "
		       "ones; a configuration file has variables of its own; "
		       "templates must go through the program that fills them "
		       "in.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_unresolved, rows);
