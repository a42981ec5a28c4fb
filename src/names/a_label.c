/* Judging what A-labels say, by libidn2 and libunistring.
 * SPDX-License-Identifier: MIT */
#include "names/a_label.h"

#include <idn2.h>
#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/memory.h"

static void
read_normal_form(struct a_label *out)
{
	uint32_t normal[HOST_LABEL_OCTETS * 4];
	size_t n = sizeof(normal) / sizeof(normal[0]);
	uint32_t *result =
		u32_normalize(UNINORM_NFC, out->points, out->count, normal, &n);

	if (result == NULL)
		memory_ran_out();
	out->is_nfc = result != NULL && n == out->count &&
		memcmp(result, out->points, n * sizeof(normal[0])) == 0;
	if (result != normal)
		free(result);
}

/* What libidn2 found; what it cannot know (code points that its tables do not
 * have yet) is no fault. */
static enum idna_fault
fault_of(int rc)
{
	switch (rc) {
	case IDN2_DISALLOWED: return IDNA_DISALLOWED;
	case IDN2_CONTEXTJ:
	case IDN2_CONTEXTJ_NO_RULE:
	case IDN2_CONTEXTO:
	case IDN2_CONTEXTO_NO_RULE: return IDNA_CONTEXT;
	case IDN2_LEADING_COMBINING: return IDNA_COMBINING;
	case IDN2_BIDI: return IDNA_BIDI;
	case IDN2_2HYPHEN:
	case IDN2_HYPHEN_STARTEND: return IDNA_HYPHENS;
	case IDN2_MALLOC: memory_ran_out(); return IDNA_FINE;
	default: return IDNA_FINE;
	}
}

/* The strict rules of those who register a name, RFC 5891 4. */
static void
read_fault(struct a_label *out)
{
	uint8_t text[sizeof(out->utf8) + 1];
	uint8_t *ascii = NULL;
	int rc;

	memcpy(text, out->utf8, out->octets);
	text[out->octets] = 0;
	rc = idn2_register_u8(text, NULL, &ascii, 0);
	if (rc == IDN2_OK)
		idn2_free(ascii);
	out->fault = fault_of(rc);
}

/* The script of a letter among those that have letters of the same look;
 * NULL: another one, or none of its own. */
static const char *
similar_script(uint32_t point)
{
	static const char *const names[] = {
		"Latin", "Greek", "Cyrillic", "Armenian", "Cherokee"};
	const uc_script_t *script = uc_script(point);

	if (script == NULL)
		return NULL;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(script->name, names[i]) == 0)
			return names[i];
	return NULL;
}

static void
read_scripts(struct a_label *out)
{
	const char *script;

	for (size_t i = 0; i < out->count && out->other_script == NULL; i++) {
		script = similar_script(out->points[i]);
		if (out->script == NULL) {
			out->script = script;
			out->point = out->points[i];
		} else if (script != NULL && script != out->script) {
			out->other_script = script;
			out->other_point = out->points[i];
		}
	}
}

void
a_label_read(struct slice label, struct a_label *out)
{
	size_t n = sizeof(out->utf8);

	memset(out, 0, sizeof(*out));
	out->count = punycode_decode(slice_from(label, 4), out->points);
	if (out->count == 0 ||
		u32_to_u8(out->points, out->count, out->utf8, &n) == NULL)
		return;
	out->is_decoded = true;
	out->octets = n;
	read_normal_form(out);
	if (out->is_nfc)
		read_fault(out);
	read_scripts(out);
}
