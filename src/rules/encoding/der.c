/* The encoding: faults that the raw walk met, and parts that do not fit.
 * SPDX-License-Identifier: MIT */
#include "facts/signing.h"
#include "rules/encoding/encoding.h"

/* --- the raw walk ----------------------------------------------------------
 */

/* Steps to the next fault of a kind, from NULL to the first; NULL: no more. */
static const struct der_fault *
next_fault(const struct facts *facts, enum der_fault_kind kind,
	const struct der_fault *after)
{
	const struct der_faults *der = facts->der;
	size_t i = after == NULL ? 0 : (size_t)(after - der->fault) + 1;

	for (; i < der->kept; i++) {
		if (slice_holds(facts->csr->signature.octets, der->fault[i].at))
			continue; /* signature-ecdsa-malformed */
		if (der->fault[i].kind == kind)
			return &der->fault[i];
	}
	return NULL;
}

static const char *
octets_are(size_t count)
{
	return count == 1 ? "octet is" : "octets are";
}

/* The one line of the block that is shorter than it should be: there octets
 * were lost. NULL: there is none, or there are several. */
static const struct input_fault *
short_line(const struct facts *facts)
{
	const struct input_fault *fault;

	if (facts->block == NULL)
		return NULL;
	fault = input_fault_find(facts->block->faults, INPUT_LINE_SHORT);
	return fault != NULL && fault->count == 1 ? fault : NULL;
}

/* Where subject or key could not be read, nobody can make the request anew from
 * what there is. */
static struct advice
advice_for_part(const struct facts *facts, struct slice at)
{
	const struct csr *csr = facts->csr;

	if (csr->subject.n == 0 || csr->key.whole.n == 0)
		return (struct advice){.mend = {MEND_FILE, NULL}};
	return advice_at(facts, at);
}

static void
check_truncated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault = NULL;

	while ((fault = next_fault(facts, DER_TRUNCATED, fault)) != NULL) {
		if (fault->number == DER_LENGTH_MAX)
			found(out, self, fault->at,
				"an element is longer than any request, "
				"expected it to end within its container");
		else if (facts->der->broken && short_line(facts) != NULL)
			found(out, self, short_line(facts)->at,
				"the request is cut off: %zu %s missing, and "
				"line %zu has %zu characters of Base64 alone, "
				"expected %d",
				fault->number, octets_are(fault->number),
				input_place_of(
					facts->input, short_line(facts)->at)
					.line,
				short_line(facts)->at.n, PEM_LINE_LENGTH);
		else if (facts->der->broken)
			found(out, self, fault->at,
				"the request is cut off: %zu %s missing at its "
				"end, expected all that its length announces",
				fault->number, octets_are(fault->number));
		else
			found_advising(out, self, fault->at,
				advice_for_part(facts, fault->at),
				"an element is cut off by its container: %zu "
				"%s missing, expected a shorter length",
				fault->number, octets_are(fault->number));
	}
}

/* A request that follows at once, as where two files were joined. */
static bool
is_request(struct slice octets)
{
	struct der_element outer, info, version;

	return der_read_tag(&octets, TAG_SEQUENCE, &outer) &&
		der_read_tag(&outer.content, TAG_SEQUENCE, &info) &&
		der_read_tag(&info.content, TAG_INTEGER, &version);
}

static bool
is_white_space(struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++)
		if (octets.p[i] != '\n' && octets.p[i] != '\r' &&
			octets.p[i] != ' ')
			return false;
	return true;
}

static void
check_trailing_data(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault =
		next_fault(facts, DER_TRAILING_DATA, NULL);
	const char *what = "";

	if (fault == NULL)
		return;
	if (is_request(fault->at))
		what = ", which begin like a second request";
	else if (is_white_space(fault->at))
		what = " of white space";
	found(out, self, fault->at,
		"%zu octet%s%s behind the request, expected nothing",
		fault->number, fault->number == 1 ? "" : "s", what);
}

static void
check_indefinite(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault = NULL;

	while ((fault = next_fault(facts, DER_INDEFINITE_LENGTH, fault)) !=
		NULL)
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the length is indefinite (octet 80), expected the "
			"count of octets");
}

static void
check_minimal(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault = NULL;

	while ((fault = next_fault(facts, DER_LENGTH_NOT_MINIMAL, fault)) !=
		NULL)
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the length is written in %zu octets, expected as few "
			"as possible",
			fault->number);
}

static void
check_tag_form(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault = NULL;

	while ((fault = next_fault(facts, DER_TAG_FORM, fault)) != NULL)
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the tag is written in %zu octets, expected the short "
			"form of one",
			fault->at.n);
	/* Strings: der-constructed-string. */
	while ((fault = next_fault(facts, DER_TAG_CONSTRUCTED, fault)) != NULL)
		found_advising(out, self, fault->at,
			advice_at(facts, fault->at),
			"the tag is %02X, with the wrong bit for a constructed "
			"element, expected %02zX",
			fault->at.p[0], fault->number);
}

static void
check_nesting(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct der_fault *fault =
		next_fault(facts, DER_NESTING_TOO_DEEP, NULL);

	if (fault != NULL)
		found_advising(out, self, slice_head(fault->at, 1),
			advice_for_part(facts, fault->at),
			"elements are nested over %u levels deep, expected "
			"that at most; nothing else was looked at",
			(unsigned)facts->limits[LIMIT_NESTING_MAX_DEPTH]);
}

/* --- the schema ------------------------------------------------------------
 */

static void
say_schema(const struct rule *self, const struct facts *facts,
	const struct csr_fault *fault, struct findings *out)
{
	const struct advice advice = advice_for_part(facts, fault->at);

	if (fault->member == NULL)
		found_advising(out, self, fault->at, advice,
			"%s holds %s, expected %s", fault->path, fault->found,
			fault->expected);
	else if (fault->at.n == 0)
		found_advising(out, self, fault->at, advice,
			"%s lacks its member %s, expected %s here", fault->path,
			fault->member, fault->expected);
	else
		found_advising(out, self, fault->at, advice,
			"the member %s of %s is %s, expected %s", fault->member,
			fault->path, fault->found, fault->expected);
}

static void
check_parsed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->fault_count; i++) {
		const struct csr_fault *fault = &csr->faults[i];

		if (is_malformed_rsa_key(facts) &&
			slice_holds(csr->key.bits.octets, fault->at))
			continue; /* rsa-key-malformed */
		/* Where the raw walk knows why, its rules speak; of lists of
		 * extensions csr-extension-request-malformed does. */
		if (!der_explains(facts->der, fault->at) &&
			!csr_is_of_extension_request(fault))
			say_schema(self, facts, fault, out);
	}
}

static void
check_parse_failed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_block *block = facts->block;

	if (block == NULL)
		return; /* input-not-csr, input-empty, private-key-in-input */
	if (block->der.n == 0)
		found_advising(out, self, slice_head(block->body, 0),
			(struct advice){.mend = {MEND_FILE, NULL}},
			"the block is empty, expected the Base64 of a request");
	else if (!facts->der->broken) /* der-truncated */
		check_parsed(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "der-parse-failed",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "a part of the request is not what it should be",
		.source = "RFC 2986 4; RFC 5280 4.1",
		.why = "The octets are sound, but they do not form a "
		       "CertificationRequest: a part is missing, is of "
		       "another type, or is one too many. CAs cannot read "
		       "the request.",
		.fix = MAKE_ANEW " Where it was copied by hand, copy it again.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_parse_failed,
	},
	{
		.id = "der-truncated",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "an element is cut off",
		.source = "X.690 8.1.3",
		.why = "The length of an element promises more octets than "
		       "there are: the file was cut short, or octets were "
		       "lost. Nobody can read it.",
		.fix = "Copy the whole file again, in binary mode where FTP "
		       "is used. Where it is complete, the tool is at fault: "
		       "make the request anew with another one.",
		.mend = {MEND_FILE, NULL},
		.check = check_truncated,
	},
	{
		.id = "der-trailing-data",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "octets follow the request",
		.source = "RFC 2986 4.2; X.690 8.1.3",
		.why = "A request is one element and nothing behind. openssl "
		       "passes over the rest without a word, while strict "
		       "programs and CAs refuse the request.",
		.fix = "Cut the rest off, or make the request anew.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_trailing_data,
	},
	{
		.id = "der-indefinite-length",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a length is indefinite, as in BER",
		.source = "X.690 10.1",
		.why = "A request is encoded in DER, where each length is "
		       "written out. Decoders refuse the other form or get "
		       "other octets than were signed.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_indefinite,
	},
	{
		.id = "der-length-not-minimal",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a length is written in more octets than needed",
		.source = "X.690 10.1",
		.why = "DER has one form for each value: the shortest. Strict "
		       "decoders refuse others, among them those of Go, on "
		       "which Let's Encrypt is built.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_minimal,
	},
	{
		.id = "der-tag-form",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "a tag is written in the long form without need",
		.source = "X.690 8.1.2",
		.why = "Tags below 31 take one octet. Decoders refuse the long "
		       "form or take it for another type.",
		.fix = MAKE_ANEW,
		.mend = {MEND_ENCODE, NULL},
		.check = check_tag_form,
	},
	{
		.id = "der-nesting-too-deep",
		.severity = SEVERITY_ERROR,
		.part = PART_DER,
		.summary = "elements are nested too deep",
		.source = "practice: a bound of csrlint's own, which profiles "
			  "set",
		.why = "A request has about ten levels. Deep nesting makes "
		       "decoders that call themselves run out of stack, and "
		       "is an attack or a fault of a program.",
		.fix = MAKE_ANEW
		" The limit is raised in a profile: nesting-max-depth "
		"in its [limits].",
		.mend = {MEND_ENCODE, NULL},
		.check = check_nesting,
	},
};
RULES(der, rows);
