/* emailAddress of the subject: its string type, and its place beside the
 * subjectAltName. SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "facts/mailboxes.h"
#include "names/key_value.h"
#include "rules/rule.h"
#include "rules/subject/common_name.h"

/* An IA5String has ASCII alone. */
static struct mend
mend_of(struct slice text)
{
	bool is_ascii = true;

	for (size_t i = 0; i < text.n; i++)
		is_ascii = is_ascii && text.p[i] < 0x80;
	return (struct mend){is_ascii ? MEND_ENCODE : MEND_REMOVE, NULL};
}

static void
check_ia5(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (const struct name_attribute *email =
			csr_name_first(facts->csr, OID_EMAIL_ADDRESS);
		email != NULL; email = csr_name_next(facts->csr, email))
		if (email->tag != TAG_IA5_STRING)
			found_advising(out, self, email->value,
				(struct advice){.mend = mend_of(email->text)},
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

/* "email:user@example.com" */
static const char *
suggested_mail_san(struct findings *out, struct slice address)
{
	char text[256 + 6] = "email:";

	if (address.n >= sizeof(text) - 6)
		return NULL;
	memcpy(text + 6, address.p, address.n);
	return shown_whole(out, slice_text(text));
}

/* How many mailboxes were compared so far, and with whose names. */
struct comparison {
	const struct rule *self;
	const struct csr *csr;
	size_t compared;
};

static void
compare(struct comparison *with, struct slice place, struct slice text,
	const char *where, struct findings *out)
{
	struct mailbox mailbox;

	if (with->compared == COMPARED_MAX)
		return;
	mailbox_read(text, &mailbox);
	if (mailbox.fault != MAILBOX_SOUND || key_value_find(text).n > 0)
		return; /* email-invalid-syntax, subject-embedded-dn-syntax */
	with->compared++;
	if (!is_in_san(with->csr, text))
		found_better(out, with->self, place,
			suggested_mail_san(out, text),
			"\"%s\" is in %s and not among the mail addresses of "
			"the subjectAltName, expected it there",
			shown(out, text), where);
}

/* The attributes of a directoryName: Name, RFC 5280 4.1.2.4. */
static void
compare_directory_name(
	struct comparison *with, struct slice name, struct findings *out)
{
	struct der_element rdns;
	struct der_element rdn;
	struct der_element attribute;
	struct der_element type;
	struct der_element value;

	if (!der_read_tag(&name, TAG_SEQUENCE, &rdns))
		return;
	while (der_read_tag(&rdns.content, TAG_SET, &rdn))
		while (der_read_tag(&rdn.content, TAG_SEQUENCE, &attribute)) {
			enum oid_id id;

			if (!der_read_tag(&attribute.content, TAG_OID, &type) ||
				!der_read(&attribute.content, &value))
				continue;
			id = oid_find(type.content);
			if (id == OID_EMAIL_ADDRESS || id == OID_COMMON_NAME)
				compare(with, value.content, value.content,
					"a directoryName", out);
		}
}

static void
check_in_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	struct comparison with = {self, csr, 0};

	if (csr->san == NULL)
		return; /* san-missing, email-in-dn */
	for (size_t i = 0; i < csr->name_count; i++)
		if (csr->names[i].type == OID_EMAIL_ADDRESS ||
			csr->names[i].type == OID_COMMON_NAME)
			compare(&with, csr->names[i].value, csr->names[i].text,
				"the subject", out);
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DIRECTORY_NAME)
			compare_directory_name(
				&with, csr->san_names[i].value, out);
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
		.fix = "The tool that makes the request has to encode the "
		       "address as IA5String. The common ones do so by "
		       "themselves; an address with letters beyond ASCII has "
		       "to be left out of the subject.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_ia5,
	},
	{
		.id = "email-not-in-san",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary =
			"a mail address of the subject or of a directoryName "
			"is not in the subjectAltName",
		.source = "RFC 5280 4.1.2.6; SBR 7.1.4.2.1",
		.why = "Mail programs look for the address in the "
		       "subjectAltName. Public S/MIME CAs have to repeat "
		       "there, as rfc822Name or otherName, each one of the "
		       "subject and of a directoryName.",
		.fix = "Ask for the address in the subjectAltName too.",
		.mend = {MEND_ADD, NULL},
		.check = check_in_san,
	},
};
RULES(email_not, rows);
