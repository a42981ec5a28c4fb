/* Certificate templates, wherever a request names one.
 * SPDX-License-Identifier: MIT */
#include "facts/templates.h"

#include "base/text.h"
#include "der/der.h"

/* A string's characters as ASCII; "" where they are not. A BMPString has two
 * octets for each (X.690 8.23.7). */
static void
read_ascii(const struct der_element *string, char out[TEMPLATE_ROOM])
{
	const struct slice content = string->content;
	const size_t width = string->identifier == TAG_BMP_STRING ? 2 : 1;
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = width - 1; i < content.n; i += width) {
		bool is_ascii = content.p[i] >= ' ' && content.p[i] < 0x7f &&
			(width == 1 || content.p[i - 1] == 0);

		if (!is_ascii || n + 1 == TEMPLATE_ROOM) {
			out[0] = '\0';
			return;
		}
		out[n++] = (char)content.p[i];
	}
	out[n] = '\0';
}

void
template_name(const struct csr_extension *extension, char out[TEMPLATE_ROOM])
{
	struct slice value = extension->value;
	struct der_element string;

	if (!der_read(&value, &string))
		string = (struct der_element){.content = extension->value};
	read_ascii(&string, out);
}

/* True where text begins with the word, in capitals or not. */
static bool
begins_with(const char *text, const char *word)
{
	return slice_equal_ignoring_case(
		slice_head(slice_text(text), strlen(word)), slice_text(word));
}

bool
template_is_of_zatca(const char *name)
{
	static const char *const stems[] = {"ZATCA", "PREZATCA", "TSTZATCA"};

	for (size_t i = 0; i < sizeof(stems) / sizeof(stems[0]); i++)
		if (begins_with(name, stems[i]))
			return true;
	return false;
}

const struct csr_extension *
template_of_zatca(const struct csr *csr)
{
	const struct csr_extension *extension =
		csr_extension_that_counts(csr, OID_MS_TEMPLATE_NAME);
	char name[TEMPLATE_ROOM];

	if (extension == NULL)
		return NULL;
	template_name(extension, name);
	return template_is_of_zatca(name) ? extension : NULL;
}

/* EnrollmentNameValuePair ::= SEQUENCE { name BMPString, value BMPString },
 * MS-WCCE 2.2.2.7.10. */
static bool
is_template_pair(struct slice value)
{
	struct der_element pair;
	struct der_element string;
	char name[TEMPLATE_ROOM] = "";

	if (!der_read_tag(&value, TAG_SEQUENCE, &pair) ||
		!der_read(&pair.content, &string))
		return false;
	read_ascii(&string, name);
	return slice_equal_ignoring_case(
		slice_text(name), slice_text("CertificateTemplate"));
}

static bool
is_named_by_pair(const struct csr_attribute *attribute)
{
	struct slice rest = attribute->values;
	struct der_element value;

	while (der_read(&rest, &value))
		if (is_template_pair(value.whole))
			return true;
	return false;
}

bool
template_is_named(const struct csr *csr)
{
	if (csr_extension_that_counts(csr, OID_MS_TEMPLATE_NAME) != NULL ||
		csr_extension_that_counts(csr, OID_MS_TEMPLATE) != NULL)
		return true;
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (csr->attributes[i].type == OID_MS_NAME_VALUE_PAIR &&
			is_named_by_pair(&csr->attributes[i]))
			return true;
	return false;
}
