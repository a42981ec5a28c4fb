/* rfc822Name: that it is a mail address and nothing else.
 * SPDX-License-Identifier: MIT */
#include "facts/inner_name.h"
#include "facts/mailboxes.h"
#include "rules/rule.h"

static void
check_unicode(const struct rule *self, const struct general_name *name,
	const struct mailbox *mailbox, struct findings *out)
{
	if (mailbox->local_is_unicode)
		found(out, self, mailbox->local,
			"rfc822Name \"%s\" has letters beyond ASCII in front "
			"of the at sign, expected an otherName of type "
			"id-on-SmtpUTF8Mailbox",
			shown(out, name->value));
	else if (mailbox->domain_is_unicode)
		found_better(out, self, mailbox->domain,
			suggested_mailbox(findings_memory(out), mailbox),
			"rfc822Name \"%s\" has letters beyond ASCII in its "
			"domain, expected A-labels (xn--...)",
			shown(out, name->value));
}

/* True where the fault is a control character: string-nul-character and
 * string-ia5-charset speak. */
static bool
is_control(const struct mailbox *mailbox)
{
	return mailbox->at.n == 1 &&
		(mailbox->at.p[0] < ' ' || mailbox->at.p[0] == 0x7f);
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct mailbox mailbox;

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind != SAN_RFC822_NAME || name->value.n == 0 ||
			read_inner_name(name, NULL))
			continue; /* san-name-empty, san-value-encoded-twice */
		mailbox_read(name->value, &mailbox);
		if (is_control(&mailbox))
			continue;
		if (mailbox.fault == MAILBOX_SOUND)
			check_unicode(self, name, &mailbox, out);
		else
			found_better(out, self,
				mailbox_fault_place(&mailbox, name->value),
				suggested_mailbox(
					findings_memory(out), &mailbox),
				"rfc822Name \"%s\" %s, expected one such as "
				"user@example.com",
				shown(out, name->value),
				mailbox_fault_words(mailbox.fault));
	}
}

static const struct rule rows[] = {
	{
		.id = "san-email-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an rfc822Name of the subjectAltName is no bare "
			   "mail address",
		.source = "RFC 5280 4.2.1.6; RFC 5321 4.1.2; RFC 9598 3",
		.why = "An rfc822Name is the address alone, local part, at "
		       "sign and domain in ASCII: no name in front, no angle "
		       "brackets, no \"mailto:\". CAs refuse others, and "
		       "mail programs find no match.",
		.fix = "Write the mail address alone: local part, at sign and "
		       "domain. An address with letters beyond ASCII before "
		       "the at sign is asked for as an otherName of type "
		       "id-on-SmtpUTF8Mailbox.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_invalid,
	},
};
RULES(san_email, rows);
