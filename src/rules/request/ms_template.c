/* Templates of Active Directory Certificate Services.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/usage.h"
#include "rules/rule.h"

enum { NAME_ROOM = 65 };

/* The name as ASCII; "" where it is not. A BMPString has two octets for each
 * character (X.690 8.23.7). */
static void
read_name(struct slice value, char out[NAME_ROOM])
{
	struct der_element element;
	size_t width;
	size_t n = 0;

	out[0] = '\0';
	if (!der_read(&value, &element))
		return;
	width = element.identifier == TAG_BMP_STRING ? 2 : 1;
	for (size_t i = width - 1; i < element.content.n; i += width) {
		bool is_ascii = element.content.p[i] >= ' ' &&
			element.content.p[i] < 0x7f &&
			(width == 1 || element.content.p[i - 1] == 0);

		if (!is_ascii || n + 1 == NAME_ROOM) {
			out[0] = '\0';
			return;
		}
		out[n++] = (char)element.content.p[i];
	}
	out[n] = '\0';
}

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
	char name[NAME_ROOM];
	struct slice oid = read_oid(extension->value);

	if (extension->type == OID_MS_TEMPLATE && oid.n > 0) {
		found(out, self, extension->value,
			"the certificate template %s is requested, which only "
			"AD CS reads",
			shown_oid(out, oid));
		return;
	}
	read_name(extension->value, name);
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

static const struct rule rows[] = {
	{
		.id = "ms-template",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "a certificate template of AD CS is requested",
		.source = "MS-WCCE 2.2.2.7.7",
		.why = "Templates are known to Active Directory Certificate "
		       "Services alone. Other CAs drop the extension, and its "
		       "name may tell something of the network inside.",
		.fix = "For another CA leave CertificateTemplate out of the "
		       "inf file of certreq. For AD CS nothing has to be "
		       "done.",
		.check = check_template,
	},
};
RULES(ms_template, rows);
