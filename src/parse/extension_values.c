/* Values of extensions that no rule asks csr/ for: qcStatements,
 * nameConstraints, Microsoft's template and account.
 * SPDX-License-Identifier: MIT */
#include "csr/string.h"
#include "der/der.h"
#include "parse/getters.h"

/* [0] and [1], constructed. */
enum { CONTEXT_0 = TAG_CONTEXT | TAG_CONSTRUCTED, CONTEXT_1 };

/* The content of the value of the extension that counts, where that is one
 * element with this identifier octet; else empty. */
static struct slice
value_of(struct csrlint_parsed *parsed, enum oid_id type, uint8_t identifier)
{
	const struct csr_extension *extension =
		csr_extension_that_counts(&parsed->csr, type);
	struct der_element element;
	struct slice rest;

	if (extension == NULL)
		return (struct slice){NULL, 0};
	rest = extension->value;
	if (!der_read_tag(&rest, identifier, &element)) {
		unread(parsed, extension->value);
		return (struct slice){NULL, 0};
	}
	return element.content;
}

/* --- while parsing ----------------------------------------------------------
 */

/* QCStatement ::= SEQUENCE { statementId OID, statementInfo ANY OPTIONAL }, RFC
 * 3739 3.2.6. */
static void
prepare_statements(struct csrlint_parsed *parsed)
{
	struct slice rest = value_of(parsed, OID_QC_STATEMENTS, TAG_SEQUENCE);
	struct pair_list *list = &parsed->statements;
	struct der_element statement;
	struct der_element member;

	list->pair = array_of(parsed, der_count(rest), sizeof(list->pair[0]));
	if (list->pair == NULL)
		return;
	while (der_read(&rest, &statement)) {
		if (statement.identifier != TAG_SEQUENCE ||
			!der_read_tag(&statement.content, TAG_OID, &member)) {
			unread(parsed, statement.whole);
			continue;
		}
		list->pair[list->count].type = member.content;
		if (der_read(&statement.content, &member))
			list->pair[list->count].value = member.whole;
		list->count++;
	}
}

/* GeneralSubtree ::= SEQUENCE { base GeneralName, ... }. The content of one of
 * the two lists; `constraints` and names, beside each other, have room. */
static void
add_subtrees(struct csrlint_parsed *parsed, struct slice rest,
	struct general_name *names)
{
	struct name_list *list = &parsed->constraints;
	struct der_element subtree;
	struct der_element base;

	while (der_read(&rest, &subtree)) {
		struct general_name *name = &names[list->count];

		if (subtree.identifier != TAG_SEQUENCE ||
			!der_read(&subtree.content, &base)) {
			unread(parsed, subtree.whole);
			continue;
		}
		*name = (struct general_name){base.whole,
			csr_general_name_kind(base.identifier), base.content};
		names_fill(parsed, name, true, &list->name[list->count++]);
	}
}

/* NameConstraints ::= SEQUENCE { permittedSubtrees [0] OPTIONAL,
 * excludedSubtrees [1] OPTIONAL }, RFC 5280 4.2.1.10. */
static void
prepare_constraints(struct csrlint_parsed *parsed)
{
	struct slice rest =
		value_of(parsed, OID_NAME_CONSTRAINTS, TAG_SEQUENCE);
	struct der_element permitted = {.content = {NULL, 0}};
	struct der_element excluded = {.content = {NULL, 0}};
	struct name_list *list = &parsed->constraints;
	struct general_name *names;
	size_t room;

	(void)der_read_tag(&rest, CONTEXT_0, &permitted);
	(void)der_read_tag(&rest, CONTEXT_1, &excluded);
	room = der_count(permitted.content) + der_count(excluded.content);
	list->name = array_of(parsed, room, sizeof(list->name[0]));
	names = array_of(parsed, room, sizeof(names[0]));
	if (list->name == NULL || names == NULL)
		return;
	add_subtrees(parsed, permitted.content, names);
	parsed->permitted_count = list->count;
	add_subtrees(parsed, excluded.content, names);
}

/* The name is a BMPString, or another string as some tools write it. */
static struct slice
template_name_of(struct csrlint_parsed *parsed)
{
	const struct csr_extension *extension =
		csr_extension_that_counts(&parsed->csr, OID_MS_TEMPLATE_NAME);
	struct der_element name;
	struct slice rest;
	struct slice text;

	if (extension == NULL)
		return (struct slice){NULL, 0};
	rest = extension->value;
	if (!der_read(&rest, &name))
		return (struct slice){NULL, 0};
	if (string_to_utf8(name.identifier, name.content, parsed->arena,
		    &text) != ERR_OK)
		parsed->is_without_memory = true;
	text = readable(name.identifier, text, name.content);
	if (text.n == 0)
		unread(parsed, extension->value);
	return text;
}

/* CertificateTemplateOID ::= SEQUENCE { templateID OID, templateMajorVersion
 * INTEGER OPTIONAL, templateMinorVersion INTEGER OPTIONAL } */
static void
read_template(struct csrlint_parsed *parsed, struct windows *out)
{
	struct slice rest = value_of(parsed, OID_MS_TEMPLATE, TAG_SEQUENCE);
	struct der_element member;

	if (der_read_tag(&rest, TAG_OID, &member))
		out->template_oid = member.content;
	if (der_read_tag(&rest, TAG_INTEGER, &member))
		out->major = member.content;
	if (der_read_tag(&rest, TAG_INTEGER, &member))
		out->minor = member.content;
}

/* SEQUENCE { otherName [0] { szOID_NTDS_OBJECTSID, [0] OCTET STRING } }: the
 * text is the string's content. MS-WCCE 2.2.2.7.7.4. */
static void
read_sid(struct csrlint_parsed *parsed, struct windows *out)
{
	const struct slice value =
		value_of(parsed, OID_MS_NTDS_CA_SECURITY, TAG_SEQUENCE);
	struct slice rest = value;
	struct der_element name;
	struct der_element member;
	struct der_element sid;
	bool is_read = der_read_tag(&rest, CONTEXT_0, &name) &&
		der_read_tag(&name.content, TAG_OID, &member) &&
		der_read_tag(&name.content, CONTEXT_0, &member) &&
		der_read_tag(&member.content, TAG_OCTET_STRING, &sid);

	for (size_t i = 0; is_read && i < sid.content.n; i++)
		is_read = sid.content.p[i] >= ' ' && sid.content.p[i] < 0x7f;
	if (is_read)
		out->sid = sid.content;
	else
		unread(parsed, value);
}

void
extensions_prepare(struct csrlint_parsed *parsed)
{
	const struct csr *csr = &parsed->csr;
	struct csrlint_extension *out =
		array_of(parsed, csr->extension_count, sizeof(out[0]));

	parsed->extensions = out;
	for (size_t i = 0; out != NULL && i < csr->extension_count; i++)
		out[i] =
			(struct csrlint_extension){parsed, &csr->extensions[i]};
	prepare_statements(parsed);
	prepare_constraints(parsed);
	parsed->windows.template_name = template_name_of(parsed);
	read_template(parsed, &parsed->windows);
	read_sid(parsed, &parsed->windows);
}

/* --- getters ----------------------------------------------------------------
 */

COUNT(qc_statement_count, of->statements.count)
OCTETS_AT(qc_statement, qc_statement_count, of->statements.pair[index].type)
OCTETS_AT(
	qc_statement_info, qc_statement_count, of->statements.pair[index].value)

struct csrlint_octets
csrlint_parsed_template_name(const struct csrlint_parsed *parsed)
{
	const struct csr_extension *extension;

	if (parsed == NULL)
		return NO_OCTETS;
	extension =
		csr_extension_that_counts(&parsed->csr, OID_MS_TEMPLATE_NAME);
	return extension == NULL
		? NO_OCTETS
		: text_octets_of(parsed, parsed->windows.template_name,
			  extension->value);
}

OCTETS(template_oid, of->windows.template_oid)
GETTER(int64_t, parsed_template_major, parsed, -1, number_of(of->windows.major))
GETTER(int64_t, parsed_template_minor, parsed, -1, number_of(of->windows.minor))
OCTETS(windows_sid, of->windows.sid)
