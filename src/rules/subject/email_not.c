/* emailAddress of the subject: its string type, and its place beside the
 * subjectAltName. SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"
#include "rules/subject/common_name.h"

static void
check_ia5(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *email =
			csr_name_first(facts->csr, OID_EMAIL_ADDRESS);
		email != NULL; email = csr_name_next(facts->csr, email))
		if (email->tag != TAG_IA5_STRING)
			found(out, self, email->value,
				"emailAddress is of type %s, expected "
				"IA5String",
				der_tag_name(email->tag));
}

/* Each mail address of the subject is looked for among all names, so that
 * only so many are; of more email-multiple speaks. */
enum { COMPARED_MAX = 16 };

static bool
is_in_san(const struct csr *csr, struct slice address)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (slice_equal_ignoring_case(
			    san_mailbox(&csr->san_names[i]), address))
			return true;
	return false;
}

/* True for a commonName or emailAddress that is a mail address. */
static bool
is_mailbox(const struct name_attribute *name)
{
	struct mailbox mailbox;

	if (name->type != OID_EMAIL_ADDRESS && name->type != OID_COMMON_NAME)
		return false;
	mailbox_read(name->text, &mailbox);
	return mailbox.fault == MAILBOX_SOUND;
}

/* "email:user@example.com" */
static const char *
suggested_san(struct findings *out, struct slice address)
{
	char text[256 + 6] = "email:";

	if (address.n >= sizeof(text) - 6)
		return NULL;
	memcpy(text + 6, address.p, address.n);
	return shown_whole(out, slice_text(text));
}

static void
check_in_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	size_t compared = 0;

	if (csr->san == NULL)
		return; /* san-missing, email-in-dn */
	for (size_t i = 0; i < csr->name_count && compared < COMPARED_MAX;
		i++) {
		const struct name_attribute *name = &csr->names[i];

		if (!is_mailbox(name))
			continue;
		compared++;
		if (!is_in_san(csr, name->text))
			found_better(out, self, name->value,
				suggested_san(out, name->text),
				"\"%s\" is in the subject and not in the "
				"subjectAltName, expected it there",
				shown(out, name->text));
	}
}

static const struct rule rows[] = {
	{
		.id = "email-not-ia5",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "emailAddress is no IA5String",
		.source = "RFC 5280 A.1 EmailAddress; RFC 2985 5.2.1",
		.why = "The attribute is defined as IA5String alone. Strict "
		       "decoders refuse the whole subject, and names that "
		       "differ in the type do not match.",
		.fix = "Leave the address out of the subject and ask for it "
		       "in the subjectAltName: -addext "
		       "\"subjectAltName=email:user@example.com\"; or let "
		       "openssl write it: -subj "
		       "\"/CN=.../emailAddress=user@example.com\".",
		.check = check_ia5,
	},
	{
		.id = "email-not-in-san",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "a mail address of the subject is not in the "
			   "subjectAltName",
		.source = "RFC 5280 4.1.2.6; SBR 7.1.4.2.1",
		.why = "Mail programs look for the address in the "
		       "subjectAltName. Public S/MIME CAs have to repeat "
		       "there each one of the subject.",
		.fix = "Ask for it there too: -addext "
		       "\"subjectAltName=email:user@example.com\".",
		.check = check_in_san,
	},
};
RULES(email_not, rows);
