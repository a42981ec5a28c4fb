/* emailAddress of the subject: its form, and that it is there.
 * SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"
#include "rules/subject/common_name.h"

static const struct name_attribute *
first_email(const struct facts *facts)
{
	return csr_name_first(facts->csr, OID_EMAIL_ADDRESS);
}

/* Servers have no address of mail; elsewhere it stands there for old programs,
 * and email-not-in-san sees that it stands in the subjectAltName too. */
static struct mend
mend_of_presence(const struct facts *facts)
{
	return facts->limits[LIMIT_CN_IS_HOST] != 0
		? (struct mend){MEND_REMOVE, "emailAddress"}
		: (struct mend){MEND_NOTHING, NULL};
}

static void
check_in_dn(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *email = first_email(facts);

	if (email != NULL)
		found_advising(out, self, email->value,
			(struct advice){.mend = mend_of_presence(facts)},
			"the subject has an emailAddress, expected mail "
			"addresses in the subjectAltName alone");
}

/* The first of several addresses in one value. */
static const char *
first_of(struct findings *out, const struct name_attribute *email,
	const struct mailbox *mailbox)
{
	return shown_whole(out,
		slice_head(
			email->text, (size_t)(mailbox->at.p - email->text.p)));
}

static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *second = NULL;
	struct mailbox mailbox;
	size_t count = 0;

	for (const struct name_attribute *email = first_email(facts);
		email != NULL; email = csr_name_next(facts->csr, email)) {
		if (++count == 2)
			second = email;
		mailbox_read(email->text, &mailbox);
		if (mailbox.fault == MAILBOX_SEVERAL)
			found_advising(out, self, place_in(email, mailbox.at),
				(struct advice){.suggestion = first_of(
							out, email, &mailbox),
					.mend = {MEND_REPLACE, NULL}},
				"emailAddress \"%s\" is several mail "
				"addresses, expected one",
				shown(out, email->text));
	}
	if (second != NULL)
		found(out, self, second->value,
			"the subject has %zu emailAddresses, expected one at "
			"most",
			count);
}

enum { EMAIL_CHARACTERS = 255 };

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *email = first_email(facts);
		email != NULL; email = csr_name_next(facts->csr, email))
		if (utf8_length(email->text) > EMAIL_CHARACTERS)
			found(out, self, email->value,
				"emailAddress has %zu characters, expected %d "
				"at most",
				utf8_length(email->text), EMAIL_CHARACTERS);
}

/* "." and "-": subject-metadata-only. */
static bool
has_letter_or_digit(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		uint8_t c = ascii_lower(text.p[i]);

		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			return true;
	}
	return false;
}

/* True where another rule says what is wrong with the text: email-not-ia5 and
 * string-ia5-charset, email-too-long, subject-attribute-empty,
 * subject-metadata-only, subject-unresolved-variable, email-multiple. */
static bool
is_others(const struct name_attribute *email, const struct mailbox *mailbox)
{
	return !has_letter_or_digit(email->text) ||
		has_octets_beyond_print(email->text) ||
		utf8_length(email->text) > EMAIL_CHARACTERS ||
		is_spoken_of(email->text) || mailbox->fault == MAILBOX_SEVERAL;
}

static void
check_syntax(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct mailbox mailbox;

	for (const struct name_attribute *email = first_email(facts);
		email != NULL; email = csr_name_next(facts->csr, email)) {
		mailbox_read(email->text, &mailbox);
		if (mailbox.fault != MAILBOX_SOUND &&
			!is_others(email, &mailbox))
			found_better(out, self,
				mailbox_fault_place(&mailbox, email->value),
				suggested_mailbox(
					findings_memory(out), &mailbox),
				"emailAddress \"%s\" %s, expected one such as "
				"user@example.com",
				shown(out, email->text),
				mailbox_fault_words(mailbox.fault));
	}
}

#define TO_SAN \
	"Leave it out of the subject. Where the receiver certifies mail " \
	"addresses, it belongs into the subjectAltName."

static const struct rule rows[] = {
	{
		.id = "email-in-dn",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject holds a mail address",
		.source = "RFC 5280 4.1.2.6; BR 7.1.4.2",
		.why = "RFC 5280 has the attribute for old programs only. "
		       "Public TLS CAs drop it or refuse the request; one "
		       "that took it over would publish the address in the "
		       "logs of Certificate Transparency.",
		.fix = TO_SAN,
		.mend = {MEND_REMOVE, "emailAddress"},
		.check = check_in_dn,
	},
	{
		.id = "email-multiple",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "the subject holds more than one mail address",
		.source = "SBR 7.1.4.2.2 h",
		.why = "Public S/MIME certificates hold one at most. CAs take "
		       "any one of several or refuse the request, and mail "
		       "programs find no match for a list.",
		.fix = "Keep one in the subject, and ask for all of them in "
		       "the subjectAltName.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_multiple,
	},
	{
		.id = "email-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "emailAddress is over 255 characters",
		.source = "RFC 5280 A.1 ub-emailaddress-length",
		.why = "A longer value cannot stand in a certificate, and no "
		       "mail can be sent to it. CAs and strict decoders "
		       "refuse the request.",
		.fix = TO_SAN,
		.mend = {MEND_REMOVE, NULL},
		.check = check_too_long,
	},
	{
		.id = "email-invalid-syntax",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "emailAddress is no mail address",
		.source = "RFC 5321 4.1.2; SBR 7.1.4.2.2 h",
		.why = "Checkers refuse a certificate with such a value, and "
		       "mail to the owner goes nowhere.",
		.fix = "Write the address alone, such as user@example.com, or "
		       "leave it out.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_syntax,
	},
};
RULES(email, rows);
