/* commonName of an S/MIME request. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "facts/smime.h"
#include "names/mailbox.h"
#include "rules/subject/common_name.h"

/* True where a value of this attribute is the text, or a part of it. */
static bool
is_named_by(const struct facts *facts, enum oid_id type, struct slice text,
	bool as_part)
{
	const struct name_attribute *name = csr_name_first(facts->csr, type);
	struct slice value = {NULL, 0};

	if (name != NULL)
		value = name->text;
	if (value.n == 0 || !as_part)
		return value.n > 0 && slice_equal_ignoring_case(value, text);
	for (; text.n >= value.n; text = slice_from(text, 1))
		if (slice_equal_ignoring_case(slice_head(text, value.n), value))
			return true;
	return false;
}

static bool
is_person(const struct facts *facts, struct slice text)
{
	return is_named_by(facts, OID_GIVEN_NAME, text, true) ||
		is_named_by(facts, OID_SURNAME, text, true) ||
		is_named_by(facts, OID_PSEUDONYM, text, false);
}

/* What the commonName may be, and whether it is; a mailbox it may always be. */
static bool
fits_type(const struct facts *facts, enum smime_type type, struct slice text,
	const char **expected)
{
	switch (type) {
	case SMIME_ORGANIZATION:
		*expected = "the organizationName or a mail address";
		return is_named_by(facts, OID_ORGANIZATION_NAME, text, false);
	case SMIME_SPONSOR:
	case SMIME_INDIVIDUAL:
		*expected = "the person's name, the pseudonym or a mail "
			    "address";
		return is_person(facts, text);
	case SMIME_MAILBOX: break;
	}
	*expected = "a mail address";
	return false;
}

/* The first mail address of the subjectAltName, or no commonName at all. */
static struct advice
advice_of(const struct csr *csr, struct findings *out)
{
	for (size_t i = 0; i < csr->san_count; i++) {
		struct slice mailbox = san_mailbox(&csr->san_names[i]);

		if (mailbox.n > 0 && mailbox.n <= CN_CHARACTERS)
			return (struct advice){
				.suggestion = shown_whole(out, mailbox),
				.mend = {MEND_REPLACE, NULL}};
	}
	return (struct advice){.mend = {MEND_REMOVE, NULL}};
}

enum { CN_OCTETS_COMPARED = 1024 };

/* Only the first commonName is judged: of others cn-multiple speaks. A longer
 * one is cn-too-long's. */
static void
check_mailbox(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);
	struct smime_kind kind;
	struct mailbox mailbox;
	const char *expected;

	if (cn == NULL || cn->text.n == 0 || cn->text.n > CN_OCTETS_COMPARED)
		return;
	mailbox_read(cn->text, &mailbox);
	kind = smime_kind(facts);
	if (mailbox.fault == MAILBOX_SOUND ||
		fits_type(facts, kind.type, cn->text, &expected))
		return;
	found_advising(out, self, cn->value, advice_of(facts->csr, out),
		"commonName \"%s\" does not fit %s, expected %s",
		shown(out, cn->text), smime_type_name(kind.type), expected);
}

static const struct rule rows[] = {
	{
		.id = "cn-smime-not-mailbox",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "commonName of an S/MIME request is neither a mail "
			   "address nor a name that the subject holds",
		.source = "SBR 7.1.4.2.2 a",
		.why = "In a public S/MIME certificate the commonName repeats "
		       "what the CA has verified: the mail address, the "
		       "organization, or the person's name. CAs refuse or "
		       "replace any other.",
		.fix = "Write the mail address, or leave commonName out. A "
		       "person's name may stand there beside its parts, "
		       "givenName and surname, and an organization's beside "
		       "organizationName.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_mailbox,
	},
};
RULES(cn_smime, rows);
