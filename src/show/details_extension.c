/* What a request holds: the requested extensions.
 * SPDX-License-Identifier: MIT */
#include "show/details_words.h"

#include <inttypes.h>

#include "der/der.h"
#include "show/describe.h"

/* A list that is being written: "a, b, c". */
static void
add_comma(struct text *out, size_t i)
{
	if (i > 0)
		text_printf(out, ", ");
}

/* The content of an INTEGER in decimal; what has no minimal form, is negative
 * or over 64 bits as octets. */
static void
add_integer(struct text *out, struct slice content)
{
	struct slice magnitude;
	uint64_t number = 0;

	if (!der_positive_integer(content, &magnitude) ||
		magnitude.n > sizeof(number)) {
		details_octets(out, content);
		return;
	}
	for (size_t i = 0; i < magnitude.n; i++)
		number = number << 8 | magnitude.p[i];
	text_printf(out, "%" PRIu64, number);
}

/* An otherName tells its type and what it holds; RFC 5280 4.2.1.6. */
static void
add_name(struct text *out, const struct general_name *name)
{
	struct slice rest = name->value;
	struct der_element type;
	struct der_element value;

	describe_general_name(name, out);
	if (name->kind != SAN_OTHER_NAME ||
		!der_read_tag(&rest, TAG_OID, &type))
		return;
	text_printf(out, " ");
	details_oid(out, type.content);
	if (!der_read(&rest, &value))
		return;
	text_printf(out, " ");
	details_element(out, value.content);
}

static void
add_names(struct text *out, const struct csr *csr)
{
	for (size_t i = 0; i < csr->san_count; i++) {
		add_comma(out, i);
		if (details_is_cut(out, i, csr->san_count))
			return;
		add_name(out, &csr->san_names[i]);
	}
}

static void
add_usages(struct text *out, const struct csr_key_usage *usage)
{
	size_t count = 0;

	for (unsigned bit = 0; bit < USAGE_BITS; bit++) {
		if ((usage->mask >> bit & 1) == 0)
			continue;
		add_comma(out, count++);
		text_printf(out, "%s",
			csr_key_usage_name((enum key_usage)(1 << bit)));
	}
	if (usage->has_unknown_bits)
		text_printf(out, "%sunknown bits", count > 0 ? ", " : "");
}

static void
add_purposes(struct text *out, const struct csr_purposes *purposes)
{
	for (size_t i = 0; i < purposes->count; i++) {
		add_comma(out, i);
		if (details_is_cut(out, i, purposes->count))
			return;
		details_oid(out, purposes->purpose[i].oid);
	}
}

static void
add_policies(struct text *out, const struct csr_policies *policies)
{
	for (size_t i = 0; i < policies->count; i++) {
		add_comma(out, i);
		if (details_is_cut(out, i, policies->count))
			return;
		details_oid(out, policies->policy[i].oid);
	}
}

static void
add_features(struct text *out, const struct csr_tls_features *features)
{
	for (size_t i = 0; i < features->count; i++) {
		add_comma(out, i);
		if (details_is_cut(out, i, features->count))
			return;
		add_integer(out, features->feature[i]);
	}
}

static void
add_constraints(struct text *out, const struct csr_basic_constraints *basic)
{
	text_printf(out, "cA %s", basic->is_ca ? "TRUE" : "FALSE");
	if (basic->has_path_length) {
		text_printf(out, ", pathLenConstraint ");
		add_integer(out, basic->path_length);
	}
}

/* True where csr->usage or the names have read the extension's value. */
static bool
is_read(const struct csr *csr, const struct csr_extension *extension)
{
	const struct csr_usage *usage = &csr->usage;
	const struct csr_source *sources[] = {&usage->key_usage.source,
		&usage->purposes.source, &usage->basic_constraints.source,
		&usage->policies.source, &usage->tls_features.source,
		&usage->key_identifier.source};

	if (extension == csr->san)
		return csr->san_count > 0;
	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++)
		if (sources[i]->extension == extension)
			return !sources[i]->malformed;
	return false;
}

/* Appends such a value; false where it is of no kind that is read. */
static bool
add_known_value(struct text *out, const struct csr *csr,
	const struct csr_extension *extension)
{
	const struct csr_usage *usage = &csr->usage;

	if (!is_read(csr, extension))
		return false;
	switch ((int)extension->type) {
	case OID_SUBJECT_ALT_NAME: add_names(out, csr); return true;
	case OID_KEY_USAGE: add_usages(out, &usage->key_usage); return true;
	case OID_EXT_KEY_USAGE:
		add_purposes(out, &usage->purposes);
		return true;
	case OID_BASIC_CONSTRAINTS:
		add_constraints(out, &usage->basic_constraints);
		return true;
	case OID_CERTIFICATE_POLICIES:
		add_policies(out, &usage->policies);
		return true;
	case OID_TLS_FEATURE:
		add_features(out, &usage->tls_features);
		return true;
	case OID_SUBJECT_KEY_IDENTIFIER:
		details_hex(out, slice_head(usage->key_identifier.octets, 64));
		return true;
	default: return false;
	}
}

static void
add_extension(struct details *details, const struct csr_extension *extension)
{
	struct text value = text_in(details->arena);

	details_oid(&value, extension->oid);
	text_printf(&value, "%s: ", extension->critical ? ", critical" : "");
	if (!add_known_value(&value, details->facts->csr, extension))
		details_octets(&value, extension->value);
	details_add(details, "extension", &value);
}

void
details_add_extensions(struct details *details)
{
	const struct csr *csr = details->facts->csr;
	struct text cut = text_in(details->arena);

	for (size_t i = 0; i < csr->extension_count; i++) {
		if (details_is_cut(&cut, i, csr->extension_count)) {
			details_add(details, "extension", &cut);
			return;
		}
		add_extension(details, &csr->extensions[i]);
	}
}
