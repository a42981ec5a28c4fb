/* otherName of type id-on-SmtpUTF8Mailbox. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* RFC 9598 3 asks for the domain as it is looked up, and for an rfc822Name
 * where the local part is ASCII. */
static const char *
lower_case_mailbox(struct findings *out, const struct mailbox *mailbox)
{
	char text[6 + MAILBOX_LOCAL_OCTETS + 1 + HOST_ROOM] = "email:";
	const size_t start = mailbox->local_is_unicode ? 0 : strlen(text);
	const size_t n = start + mailbox->local.n + 1;

	memcpy(text + start, mailbox->local.p, n - start); /* with the @ */
	return host_to_ascii(mailbox->domain, text + n)
		? shown_whole(out, slice_text(text))
		: NULL;
}

static bool
has_upper_case(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (ascii_lower(s.p[i]) != s.p[i])
			return true;
	return false;
}

static void
check_form(const struct rule *self, struct slice value,
	const struct mailbox *mailbox, struct findings *out)
{
	if (!mailbox->local_is_unicode)
		found_better(out, self, mailbox->local,
			mailbox->domain.p[0] == '['
				? NULL
				: lower_case_mailbox(out, mailbox),
			"id-on-SmtpUTF8Mailbox \"%s\" is ASCII in front of the "
			"at sign, expected an rfc822Name",
			shown(out, value));
	if (mailbox->domain.p[0] == '[')
		return; /* an address has no other form */
	if (mailbox->domain_is_unicode || has_upper_case(mailbox->domain))
		found_better(out, self, mailbox->domain,
			lower_case_mailbox(out, mailbox),
			"id-on-SmtpUTF8Mailbox \"%s\" has %s in its domain, "
			"expected lower-case A-labels",
			shown(out, value),
			mailbox->domain_is_unicode ? "letters beyond ASCII"
						   : "upper case");
}

static void
check_one(const struct rule *self, const struct other_name *other,
	struct findings *out)
{
	struct slice value = other->value;
	struct mailbox mailbox;

	if (other->tag != TAG_UTF8_STRING)
		return; /* san-othername-malformed */
	if (slice_begins(value, byte_order_mark)) {
		found_better(out, self,
			slice_head(value, strlen(byte_order_mark)),
			shown_whole(out,
				slice_from(value, strlen(byte_order_mark))),
			"id-on-SmtpUTF8Mailbox begins with a byte order mark, "
			"expected the mail address alone");
		return;
	}
	mailbox_read(value, &mailbox);
	if (mailbox.fault == MAILBOX_SOUND)
		check_form(self, value, &mailbox, out);
	else
		found_better(out, self, mailbox_fault_place(&mailbox, value),
			suggested_mailbox(findings_memory(out), &mailbox),
			"id-on-SmtpUTF8Mailbox \"%s\" %s, expected one such as "
			"user@example.com",
			shown(out, value), mailbox_fault_words(mailbox.fault));
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct other_name other;

	for (size_t i = 0; i < facts->csr->san_count; i++)
		if (read_other_name(&facts->csr->san_names[i], &other) &&
			other.type == OID_ON_SMTP_UTF8_MAILBOX)
			check_one(self, &other, out);
}

static const struct rule rows[] = {
	{
		.id = "san-smtputf8-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "an id-on-SmtpUTF8Mailbox of the subjectAltName is "
			   "not the mail address that it has to be",
		.source = "RFC 9598 3; RFC 6531 3.3",
		.why = "This type is for addresses with letters beyond ASCII "
		       "in front of the at sign, as UTF8String, with the "
		       "domain in lower-case A-labels. Mail programs compare "
		       "octets and find no match for any other form; CAs "
		       "refuse it.",
		.fix = "Where the address is ASCII in front of the at sign, "
		       "ask for it as an rfc822Name. Otherwise write its "
		       "domain in lower case, with labels that begin with xn-- "
		       "instead of letters beyond ASCII.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_invalid,
	},
};
RULES(san_smtputf8, rows);
