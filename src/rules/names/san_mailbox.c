/* subjectAltName: a mailbox for S/MIME. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"

/* "email:user@example.com" for the first emailAddress or commonName that is a
 * mail address; NULL: there is none. */
static const char *
subject_mailbox(const struct facts *facts, struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct mailbox mailbox;

	for (size_t i = 0; i < csr->name_count; i++) {
		const struct name_attribute *name = &csr->names[i];

		if (name->type != OID_EMAIL_ADDRESS &&
			name->type != OID_COMMON_NAME)
			continue;
		mailbox_read(name->text, &mailbox);
		if (mailbox.fault == MAILBOX_SOUND)
			return shown_whole(out, name->text);
	}
	return NULL;
}

static void
check_missing(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->san_count == 0)
		return; /* san-missing, san-empty */
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_RFC822_NAME ||
			san_mailbox(&csr->san_names[i]).n > 0)
			return;
	found_better(out, self, csr->san->value, subject_mailbox(facts, out),
		"subjectAltName holds no mail address, expected an rfc822Name "
		"or an id-on-SmtpUTF8Mailbox");
}

static const struct rule rows[] = {
	{
		.id = "san-mailbox-missing",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName of an S/MIME request holds no mail "
			   "address",
		.source = "SBR 7.1.4.2.1",
		.why = "Mail programs find the address of a certificate's "
		       "owner in the subjectAltName. Public CAs issue no "
		       "S/MIME certificate without.",
		.fix = "Ask for the address: -addext "
		       "\"subjectAltName=email:user@example.com\".",
		.check = check_missing,
	},
};
RULES(san_mailbox, rows);
