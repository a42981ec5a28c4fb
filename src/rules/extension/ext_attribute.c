/* Attributes that stand where extensions belong.
 * SPDX-License-Identifier: MIT */
#include "facts/belonging.h"
#include "rules/extension/usage.h"

static void
check_attribute(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension = facts->csr->extensions;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++)
		if (!is_known_extension(extension->type) &&
			is_attribute_oid(extension->oid))
			found(out, self, extension->oid,
				"the attribute %s stands among the extensions, "
				"expected it %s",
				shown_oid(out, extension->oid),
				is_name_attribute_oid(extension->oid)
					? "in the subject"
					: "beside extensionRequest, among the "
					  "attributes");
}

static const struct rule rows[] = {
	{
		.id = "ext-attribute-as-extension",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an attribute stands among the extensions",
		.source = "RFC 2986 4.1; RFC 2985 5.4.1, 5.4.2",
		.why = "Programs look for attributes such as challengePassword "
		       "among the attributes of the request alone. Among the "
		       "extensions nobody reads it, and a CA that copies "
		       "extensions shows it to everybody.",
		.fix = "Leave it out here. It belongs among the attributes of "
		       "the request or into the subject, which configuration "
		       "files keep in a section of its own.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_attribute,
	},
};
RULES(ext_attribute, rows);
