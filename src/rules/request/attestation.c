/* Attestation of the key: the bundle that a CA reads, there once and whole.
 *
 *	AttestationBundle ::= SEQUENCE {
 *		attestations SEQUENCE SIZE (1..MAX) OF AttestationStatement,
 *		certs SEQUENCE SIZE (1..MAX) OF LimitedCertChoices OPTIONAL }
 *	AttestationStatement ::= SEQUENCE { type OID, stmt ANY by type }
 *
 * What a statement says is its verifier's to judge. Of a bundle among the
 * extensions ext-attribute-as-extension speaks: only CRMF has it there.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* CertificateChoices without what LimitedCertChoices leaves out. */
enum { OTHER_CERTIFICATE = TAG_CONTEXT | TAG_CONSTRUCTED | 3 };

/* The first thing that does not fit. */
struct fault {
	struct slice at;
	const char *text; /* what is there and what was expected; NULL: none */
	bool is_of_early_draft;
};

static const struct fault no_fault = {{NULL, 0}, NULL, false};

/* True for the content of SEQUENCE { OID, ANY }: of a statement as of a
 * certificate in another format. */
static bool
is_type_and_value(struct slice content)
{
	struct der_element member;

	return der_read_tag(&content, TAG_OID, &member) &&
		der_read(&content, &member) && content.n == 0;
}

static bool
is_certificate(struct slice content)
{
	static const uint8_t members[] = {
		TAG_SEQUENCE, TAG_SEQUENCE, TAG_BIT_STRING};
	struct der_element member;

	for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
		if (!der_read_tag(&content, members[i], &member))
			return false;
	return content.n == 0;
}

/* True for statements of the drafts before 2026: with a hint, a text, behind
 * the value, or as a list of bundles. Tools write them still, and no receiver
 * is known to refuse a request for it. */
static bool
is_of_early_draft(struct slice content)
{
	struct der_element member;

	if (der_read_tag(&content, TAG_SEQUENCE, &member))
		return true;
	return der_read_tag(&content, TAG_OID, &member) &&
		der_read(&content, &member) && der_read(&content, &member) &&
		der_is_text(member.identifier) && content.n == 0;
}

static struct fault
fault_of_statement(struct der_element statement)
{
	if (statement.identifier == TAG_SEQUENCE &&
		is_type_and_value(statement.content))
		return no_fault;
	return (struct fault){statement.whole,
		"has a statement of another form, expected a SEQUENCE of its "
		"type, an OID, and one value",
		is_of_early_draft(statement.content)};
}

static struct fault
fault_of_choice(struct der_element choice)
{
	if (choice.identifier == TAG_SEQUENCE && is_certificate(choice.content))
		return no_fault;
	if (choice.identifier == OTHER_CERTIFICATE &&
		is_type_and_value(choice.content))
		return no_fault;
	return (struct fault){choice.whole,
		"has among its certificates what is none, expected X.509's or "
		"[3], a type and a value",
		false};
}

/* The first fault of a list of one or more; `whole` is the list. */
static struct fault
fault_of_list(struct der_element list,
	struct fault (*fault_of)(struct der_element), const char *if_empty)
{
	struct der_element member;

	if (list.content.n == 0)
		return (struct fault){list.whole, if_empty, false};
	while (der_read(&list.content, &member)) {
		const struct fault fault = fault_of(member);

		if (fault.text != NULL)
			return fault;
	}
	return no_fault;
}

static struct fault
fault_of_certificates(struct slice rest)
{
	struct der_element list;
	struct fault fault;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &list))
		return (struct fault){rest,
			"has another second member, expected its certificates, "
			"a SEQUENCE, or none",
			false};
	fault = fault_of_list(list, fault_of_choice,
		"has an empty list of certificates, expected one or none at "
		"all");
	if (fault.text == NULL && rest.n > 0)
		return (struct fault){rest,
			"has a third member, expected two at most", false};
	return fault;
}

static struct fault
fault_of_bundle(struct der_element bundle)
{
	struct der_element list;
	struct fault fault;

	if (bundle.identifier != TAG_SEQUENCE)
		return (struct fault){
			bundle.whole, "is no SEQUENCE, expected one", false};
	if (!der_read_tag(&bundle.content, TAG_SEQUENCE, &list))
		return (struct fault){bundle.whole,
			"does not begin with its statements, expected a "
			"SEQUENCE of them",
			false};
	fault = fault_of_list(list, fault_of_statement,
		"has no statement, expected one or more");
	if (fault.text == NULL && bundle.content.n > 0)
		return fault_of_certificates(bundle.content);
	return fault;
}

/* A bundle of an early draft is of use where its draft is read, and nobody but
 * the device can make another. */
static struct advice
advice_for(struct fault fault)
{
	if (!fault.is_of_early_draft)
		return (struct advice){0};
	return (struct advice){
		.mend = {MEND_DECIDE, NULL}, .most = SEVERITY_WARNING};
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		struct slice rest = csr->attributes[i].values;
		struct der_element bundle;

		if (csr->attributes[i].type != OID_ATTESTATION)
			continue;
		while (der_read(&rest, &bundle)) {
			const struct fault fault = fault_of_bundle(bundle);

			if (fault.text != NULL)
				found_advising(out, self, fault.at,
					advice_for(fault),
					"the attestation bundle %s",
					fault.text);
		}
	}
}

/* Over all attributes: two of one bundle each are as wrong as one of two. */
static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct advice advice = {0};
	struct slice second = {NULL, 0};
	size_t count = 0;

	for (size_t i = 0; i < csr->attribute_count; i++) {
		const size_t before = count;
		struct slice rest = csr->attributes[i].values;
		struct der_element bundle;

		if (csr->attributes[i].type != OID_ATTESTATION)
			continue;
		while (der_read(&rest, &bundle))
			if (++count == 2)
				second = bundle.whole;
		/* Both in one: the attribute has one value, made anew. */
		if (before == 0 && count > 1)
			advice.mend = (struct mend){MEND_ENCODE, NULL};
	}
	if (count > 1)
		found_advising(out, self, second, advice,
			"the request has %zu attestation bundles, expected one",
			count);
}

static const struct rule rows[] = {
	{
		.id = "attestation-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the attestation bundle cannot be read",
		.source = "draft-ietf-lamps-csr-attestation 4.1, 4.3",
		.why = "A CA that asks for proof that the key lies in "
		       "hardware finds none in it and refuses the request; "
		       "others pass over it. Earlier drafts had other members, "
		       "and tools made to them write these still.",
		.fix = "Leave it out where the CA asks for none. Else have "
		       "the tool of the device that holds the key make it "
		       "anew, in a version that knows the current draft, and "
		       "sign the request with it inside.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_malformed,
	},
	{
		.id = "attestation-multiple",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the request has more than one attestation bundle",
		.source = "draft-ietf-lamps-csr-attestation 4.3",
		.why = "One attribute holds one bundle, and the bundle all "
		       "statements. Of two a CA reads one, perhaps not the one "
		       "that speaks for this key, or it refuses the request.",
		.fix = "Put all statements into one bundle: its first member "
		       "is a list of them, its second one of the certificates "
		       "of all. Where the first bundle is enough, leave the "
		       "others out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_multiple,
	},
};
RULES(attestation, rows);
