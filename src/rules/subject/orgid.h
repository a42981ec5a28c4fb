/* organizationIdentifier taken apart: NTRUS+CA-12345678 is a number of the
 * scheme NTR, in the country US, in its subdivision CA.
 *
 * Its syntax is that of EVG 7.1.4.2.8 and SBR 7.1.4.2.2 d, which narrow ETSI
 * EN 319 412-1 5.1.4. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SUBJECT_ORGID_H
#define CSRLINT_RULES_SUBJECT_ORGID_H

#include "rules/subject/identity.h"

/* Slices of the text that was read. */
struct orgid {
	struct slice scheme;      /* "NTR"; "XY:" of ETSI's national schemes */
	struct slice country;     /* two capitals */
	struct slice subdivision; /* n == 0: none */
	struct slice reference;   /* n == 0: none */
};

static inline bool
orgid_is_scheme(const struct orgid *id, const char *scheme)
{
	return slice_equal(id->scheme, slice_text(scheme));
}

/* How many capitals, or where digits are allowed too these, text begins
 * with. */
static inline size_t
orgid_count(struct slice text, bool digits)
{
	size_t n = 0;

	while (n < text.n &&
		((text.p[n] >= 'A' && text.p[n] <= 'Z') ||
			(digits && text.p[n] >= '0' && text.p[n] <= '9')))
		n++;
	return n;
}

/* Takes n octets off *rest. */
static inline struct slice
orgid_take(struct slice *rest, size_t n)
{
	struct slice taken = slice_head(*rest, n);

	*rest = slice_from(*rest, n);
	return taken;
}

/* The scheme and the country, five capitals, or four with a colon behind the
 * second. */
static inline bool
orgid_read_scheme(struct slice *rest, struct orgid *out)
{
	struct slice behind_colon = slice_from(*rest, 3);
	bool is_national = orgid_count(*rest, false) == 2 && rest->n > 2 &&
		rest->p[2] == ':' && orgid_count(behind_colon, false) == 2;

	if (!is_national && orgid_count(*rest, false) != 5)
		return false;
	out->scheme = orgid_take(rest, 3);
	out->country = orgid_take(rest, 2);
	return true;
}

/* "+CA"; ISO 3166-2 codes have up to three characters. */
static inline bool
orgid_read_subdivision(struct slice *rest, struct orgid *out)
{
	out->subdivision = slice_head(*rest, 0);
	if (!slice_begins(*rest, "+"))
		return true;
	orgid_take(rest, 1);
	out->subdivision = orgid_take(rest, orgid_count(*rest, true));
	return out->subdivision.n >= 1 && out->subdivision.n <= 3;
}

/* False where text has not that form. The reference may be left out in the
 * schemes GOV and INT alone. */
static inline bool
orgid_read(struct slice text, struct orgid *out)
{
	if (!orgid_read_scheme(&text, out) ||
		!orgid_read_subdivision(&text, out))
		return false;
	out->reference = slice_from(text, 1);
	if (text.n == 0)
		return orgid_is_scheme(out, "GOV") ||
			orgid_is_scheme(out, "INT");
	return text.p[0] == '-' && out->reference.n > 0;
}

/* Steps *value to the next organizationIdentifier that has the form, from
 * NULL to the first; false where there is no more. */
static inline bool
next_orgid(const struct facts *facts, const struct name_attribute **value,
	struct orgid *out)
{
	do {
		*value = *value == NULL ? csr_name_first(facts->csr,
						  OID_ORGANIZATION_IDENTIFIER)
					: csr_name_next(facts->csr, *value);
	} while (*value != NULL && !orgid_read((*value)->text, out));
	return *value != NULL;
}

#endif
