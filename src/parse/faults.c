/* What is wrong with a request's encoding, in the order of the places.
 * SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "parse/getters.h"
#include "verify/pss.h"

/* NULL: legal, whatever rules think of it. */
static const char *const der_texts[DER_FAULT_KINDS] = {
	[DER_TRUNCATED] = "an element that runs past its container",
	[DER_TRAILING_DATA] = "octets behind the request",
	[DER_INDEFINITE_LENGTH] = "a length of the indefinite form",
	[DER_LENGTH_NOT_MINIMAL] = "a length in more octets than it needs",
	[DER_TAG_FORM] = "a tag in a longer form than it needs",
	[DER_NESTING_TOO_DEEP] = "elements nested deeper than the limit",
	[DER_TOO_MANY_ELEMENTS] = "more elements than the limit",
	[DER_TAG_CONSTRUCTED] = "a tag whose bit for constructed is wrong",
	[DER_CONSTRUCTED_STRING] = "a string that is put together of pieces",
	[DER_SET_ORDER] = "a member of a set out of its order",
	[DER_EXTRA_DATA] = "octets behind the last member",
	[DER_MEMBER_MISSING] = "a member is missing",
	[DER_MEMBER_UNEXPECTED] = "an element of a type that is not due",
	[DER_DEFAULT_ENCODED] = "a member that holds its DEFAULT value",
	[DER_INTEGER_EMPTY] = "an INTEGER without octets",
	[DER_INTEGER_NOT_MINIMAL] = "an INTEGER in more octets than it needs",
	[DER_BOOLEAN_NOT_CANONICAL] = "a BOOLEAN that is neither 00 nor FF",
	[DER_BIT_STRING_UNUSED] = "a wrong count of unused bits",
	[DER_BIT_STRING_PADDING] = "a BIT STRING whose unused bits are not 0",
	[DER_NAMED_BITS_ZERO] = "a list of bits that ends in a 0",
	[DER_NULL_NOT_EMPTY] = "a NULL with octets",
	[DER_OID_MALFORMED] = "an OBJECT IDENTIFIER that is none",
	[DER_TIME_FORM] = "a time in another form than DER has",
	[DER_STRING_NUL] = "a string with the character U+0000",
	[DER_UTF8_INVALID] = "a UTF8String that is not UTF-8",
	[DER_PRINTABLE_CHARSET] = "a character that no PrintableString has",
	[DER_IA5_CHARSET] = "an octet that no IA5String has",
	[DER_NUMERIC_CHARSET] = "a character that no NumericString has",
	[DER_BMP_MALFORMED] = "a BMPString that is not UCS-2",
	[DER_UNIVERSAL_MALFORMED] = "a UniversalString that is not UCS-4",
};

/* --- while parsing ----------------------------------------------------------
 */

/* Most requests have none, and take no memory for them. */
static bool
make_room(struct csrlint_parsed *parsed)
{
	enum { FIRST_ROOM = 16 };
	size_t room =
		parsed->fault_room == 0 ? FIRST_ROOM : 2 * parsed->fault_room;
	struct csrlint_fault *bigger;

	if (parsed->fault_count < parsed->fault_room)
		return true;
	bigger = arena_grow(parsed->arena, parsed->faults, parsed->fault_count,
		room, sizeof(bigger[0]));
	if (bigger == NULL) {
		parsed->is_without_memory = true;
		return false;
	}
	parsed->faults = bigger;
	parsed->fault_room = room;
	return true;
}

static void
add(struct csrlint_parsed *parsed, struct slice at, const char *text)
{
	if (!make_room(parsed))
		return;
	parsed->faults[parsed->fault_count++] =
		(struct csrlint_fault){parsed, at, text};
	parsed->fault_total++;
}

static void
add_der_faults(struct csrlint_parsed *parsed)
{
	const struct der_faults *der = parsed->der;

	for (size_t i = 0; i < der->kept; i++) {
		enum der_fault_kind kind = der->fault[i].kind;

		if (der_texts[kind] == NULL)
			continue;
		add(parsed, der->fault[i].at, der_texts[kind]);
	}
	for (size_t kind = 0; kind < DER_FAULT_KINDS; kind++)
		if (der_texts[kind] != NULL &&
			der->seen[kind] > DER_FAULTS_PER_KIND)
			parsed->fault_total +=
				der->seen[kind] - DER_FAULTS_PER_KIND;
}

/* "signature: BIT STRING expected, found INTEGER" */
static const char *
describe(struct csrlint_parsed *parsed, const struct csr_fault *fault)
{
	struct text text = text_in(parsed->arena);

	text_printf(&text, "%s%s%s expected, found %s",
		fault->member == NULL ? "" : fault->member,
		fault->member == NULL ? "" : ": ", fault->expected,
		fault->found);
	if (text.failed)
		parsed->is_without_memory = true;
	return text_get(&text);
}

/* The fault of the raw walk about the same element, which knows its place and
 * not its name; NULL: there is none. */
static struct csrlint_fault *
find_unnamed(struct csrlint_parsed *parsed, struct slice at)
{
	const char *text = der_texts[DER_MEMBER_UNEXPECTED];

	for (size_t i = 0; i < parsed->fault_count; i++) {
		struct csrlint_fault *fault = &parsed->faults[i];

		if (fault->text == text && fault->at.p == at.p &&
			fault->at.n == at.n)
			return fault;
	}
	return NULL;
}

/* Of these a fault of the encoding may have told already. */
static void
add_csr_faults(struct csrlint_parsed *parsed)
{
	const struct csr *csr = &parsed->csr;

	for (size_t i = 0; i < csr->fault_count; i++) {
		const struct csr_fault *fault = &csr->faults[i];
		struct csrlint_fault *unnamed = find_unnamed(parsed, fault->at);

		if (unnamed != NULL)
			unnamed->text = describe(parsed, fault);
		else if (!der_explains(parsed->der, fault->at))
			add(parsed, fault->at, describe(parsed, fault));
	}
}

/* A note of a part that could not be decoded. */
static void
add_note(struct csrlint_parsed *parsed, struct slice at, const char *text)
{
	if (at.n > 0 &&
		csrlint_parsed_fault_in(parsed, octets_of(parsed, at)) == NULL)
		add(parsed, at, text);
}

/* In the order of places, and of their finding. */
static int
compare_faults(const void *left, const void *right)
{
	const struct csrlint_fault *a = left;
	const struct csrlint_fault *b = right;

	if (a->at.p != b->at.p)
		return a->at.p < b->at.p ? -1 : 1;
	if (a->at.n != b->at.n)
		return a->at.n < b->at.n ? -1 : 1;
	return strcmp(a->text, b->text);
}

static void
put_in_order(struct csrlint_parsed *parsed)
{
	if (parsed->fault_count > 1)
		qsort(parsed->faults, parsed->fault_count,
			sizeof(parsed->faults[0]), compare_faults);
}

static bool
is_unread_pss(const struct algorithm *algorithm)
{
	struct pss_parameters pss;

	return algorithm->id == OID_RSASSA_PSS && algorithm->parameters.n > 0 &&
		!pss_parameters_of(algorithm, &pss);
}

/* The key has numbers by its kind, and none were read. */
static bool
is_unread_key(const struct csrlint_parsed *parsed)
{
	enum csrlint_key_number number;

	if (parsed->csr.key.kind == KEY_DSA)
		number = CSRLINT_DSA_Y;
	else if (parsed->csr.key.kind == KEY_EC &&
		csrlint_parsed_key_bits(parsed) > 0)
		number = CSRLINT_EC_X;
	else
		return false;
	return csrlint_parsed_key_number(parsed, number).length == 0;
}

/* What no schema knows. */
static void
add_notes(struct csrlint_parsed *parsed)
{
	const struct public_key *key = &parsed->csr.key;
	const struct csr_usage *usage = &parsed->csr.usage;
	const struct csr_source *sources[] = {&usage->key_usage.source,
		&usage->purposes.source, &usage->basic_constraints.source,
		&usage->policies.source, &usage->tls_features.source,
		&usage->key_identifier.source};

	for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++)
		if (sources[i]->malformed)
			add_note(parsed, sources[i]->extension->value,
				"a value of another form than its extension "
				"has");
	if (key->private_form != PRIVATE_KEY_NONE)
		add(parsed, key->bits.whole,
			"a private key in the place of the public one");
	else if (is_unread_key(parsed))
		add_note(parsed, key->bits.whole,
			"a key of another form than its algorithm has");
	if (is_unread_pss(&key->algorithm))
		add_note(parsed, key->algorithm.parameters,
			"parameters of another form than RSASSA-PSS has");
	if (is_unread_pss(&parsed->csr.signature_algorithm))
		add_note(parsed, parsed->csr.signature_algorithm.parameters,
			"parameters of another form than RSASSA-PSS has");
	for (size_t i = 0; i < parsed->unread_count; i++)
		add_note(parsed, parsed->unread[i],
			"a value of another form than its type has");
}

void
faults_prepare(struct csrlint_parsed *parsed)
{
	add_der_faults(parsed);
	add_csr_faults(parsed);
	put_in_order(parsed);
	add_notes(parsed);
	put_in_order(parsed);
}

void
unread(struct csrlint_parsed *parsed, struct slice at)
{
	if (at.n > 0 && parsed->unread_count < UNREAD_MAX)
		parsed->unread[parsed->unread_count++] = at;
}

/* --- getters ----------------------------------------------------------------
 */

COUNT(fault_count, of->fault_count)
COUNT(fault_total, of->fault_total)
ENTRY(fault, fault, fault_count, of->faults)

/* The index of the first fault from this octet on. */
static size_t
first_from(const struct csrlint_parsed *parsed, const uint8_t *from)
{
	size_t low = 0;
	size_t high = parsed->fault_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parsed->faults[middle].at.p < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Something that is missing at the front of these octets belongs to what stands
 * before them. */
static bool
is_within(struct slice part, struct slice at)
{
	return slice_holds(part, at) && (at.n > 0 || at.p > part.p);
}

const struct csrlint_fault *
csrlint_parsed_fault_in(
	const struct csrlint_parsed *parsed, struct csrlint_octets octets)
{
	struct slice part = slice_of(octets);

	if (parsed == NULL || part.n == 0)
		return NULL;
	for (size_t i = first_from(parsed, part.p); i < parsed->fault_count &&
		parsed->faults[i].at.p < part.p + part.n;
		i++)
		if (is_within(part, parsed->faults[i].at))
			return &parsed->faults[i];
	return NULL;
}

GETTER(const char *, fault_text, fault, "", of->text)
PART_OCTETS(fault, octets, of->at)
