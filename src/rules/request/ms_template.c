/* Templates of Active Directory Certificate Services.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/templates.h"
#include "facts/usage.h"
#include "rules/rule.h"

/* The OID of a CertificateTemplateOID; empty where there is none. */
static struct slice
read_oid(struct slice value)
{
	struct der_element template;
	struct der_element oid;

	if (der_read_tag(&value, TAG_SEQUENCE, &template) &&
		der_read_tag(&template.content, TAG_OID, &oid))
		return oid.content;
	return (struct slice){NULL, 0};
}

static void
say_template(const struct rule *self, const struct csr_extension *extension,
	struct findings *out)
{
	char name[TEMPLATE_ROOM];
	struct slice oid = read_oid(extension->value);

	if (extension->type == OID_MS_TEMPLATE && oid.n > 0) {
		found(out, self, extension->value,
			"the certificate template %s is requested, which only "
			"AD CS reads",
			shown_oid(out, oid));
		return;
	}
	template_name(extension, name);
	if (template_is_of_zatca(name)) {
		found(out, self, extension->value,
			"the certificate template \"%s\" of ZATCA is "
			"requested, expected of requests to ZATCA's CA alone",
			shown(out, slice_text(name)));
		return;
	}
	found(out, self, extension->value,
		"the certificate template %s%s%s is requested, which only AD "
		"CS reads",
		name[0] == '\0' ? "of some name" : "\"",
		name[0] == '\0' ? "" : shown(out, slice_text(name)),
		name[0] == '\0' ? "" : "\"");
}

static void
check_template(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id types[] = {
		OID_MS_TEMPLATE_NAME, OID_MS_TEMPLATE};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct csr_extension *extension =
			csr_extension_that_counts(facts->csr, types[i]);

		if (extension != NULL)
			say_template(self, extension, out);
	}
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (!template_is_named(csr))
		found(out, self,
			csr->has_attributes ? csr->attributes_whole : csr->info,
			"no certificate template is named, expected the one "
			"that the CA issues by");
}

static const struct rule rows[] = {
	{
		.id = "ms-template-missing",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "no certificate template is named",
		.source = "MS-WCCE 2.2.2.7, 3.1.1.4.3.1.1",
		.why = "An enterprise CA issues by a template and refuses a "
		       "request that names none, with 0x80094801. A "
		       "standalone CA needs none.",
		.fix = "Name the template when the request is handed in, in "
		       "the request attribute CertificateTemplate, or choose "
		       "it on the page of the CA. The request itself may stay "
		       "as it is.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_missing,
	},
	{
		.id = "ms-template",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a certificate template of AD CS is requested",
		.source = "MS-WCCE 2.2.2.7.7",
		.why = "Templates are known to Active Directory Certificate "
		       "Services, and a few to the tax authority ZATCA. Other "
		       "CAs drop the extension, and its name may tell "
		       "something of the network inside.",
		.fix = "Where AD CS or ZATCA shall read it nothing has to be "
		       "done. For another CA leave it out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_template,
	},
};
RULES(ms_template, rows);
