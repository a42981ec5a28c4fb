/* subjectAltName: a mailbox for S/MIME. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "names/special.h"
#include "rules/names/mails.h"
#include "rules/rule.h"

/* The address of the subject, else what the person says. */
static struct advice
advise(const struct csr *csr, struct findings *out)
{
	const char *mailbox = subject_mailbox(csr, out);

	if (mailbox == NULL)
		return (struct advice){0};
	return (struct advice){.suggestion = mailbox, .mend = {MEND_ADD, NULL}};
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
	found_advising(out, self, csr->san->value, advise(csr, out),
		"subjectAltName holds no mail address, expected an rfc822Name "
		"or an id-on-SmtpUTF8Mailbox");
}

/* True for a domain of a mailbox that nobody can prove to be theirs: one
 * label, or a name below .local and the like. */
static bool
is_internal(struct slice domain)
{
	char name[HOST_ROOM];
	const struct special_domain *special;

	if (domain.n == 0 || domain.p[0] == '[' || !host_to_ascii(domain, name))
		return false;
	special = special_domain_of(slice_text(name));
	return strchr(name, '.') == NULL ||
		(special != NULL &&
			(special->kind == SPECIAL_USE ||
				special->kind == SPECIAL_ARPA));
}

static void
judge_internal(const struct rule *self, struct slice place, struct slice text,
	struct findings *out)
{
	struct mailbox mailbox;

	mailbox_read(text, &mailbox);
	if (mailbox.fault == MAILBOX_SOUND && is_internal(mailbox.domain))
		found(out, self,
			slice_holds(place, mailbox.domain) ? mailbox.domain
							   : place,
			"the mail address \"%s\" is at \"%s\", expected a "
			"domain of the public name system",
			shown(out, text), shown(out, mailbox.domain));
}

/* Those of the subject are the same, where they are repeated as they have to
 * be: email-not-in-san. */
static void
check_internal(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	for (size_t i = 0; i < csr->san_count; i++) {
		struct slice text = san_mailbox(&csr->san_names[i]);

		if (text.n > 0)
			judge_internal(self, text, text, out);
	}
	for (size_t i = 0; csr->san == NULL && i < csr->name_count; i++)
		if (csr->names[i].type == OID_EMAIL_ADDRESS ||
			csr->names[i].type == OID_COMMON_NAME)
			judge_internal(self, csr->names[i].value,
				csr->names[i].text, out);
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
		.fix = "Ask for the mail address in the subjectAltName.",
		.mend = {MEND_ASK, "email"},
		.check = check_missing,
	},
	{
		.id = "san-mailbox-internal",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary =
			"a mail address is at localhost, a single label or a "
			"domain that is nobody's in public",
		.source = "SBR 3.2.2; RFC 6761 6; RFC 6762 3",
		.why = "A public CA has to validate that the applicant "
		       "controls the mail address or its domain, which nobody "
		       "can for such a one: no CA issues for it.",
		.fix = "Leave it out and ask for the address that mail from "
		       "outside reaches. For mail inside of a network choose "
		       "your own CA, and --profile private for the check.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_internal,
	},
};
RULES(san_mailbox, rows);
