/* subjectAltName: the types of names that receivers take.
 * SPDX-License-Identifier: MIT */
#include "names/uri.h"
#include "rules/mailboxes.h"
#include "rules/smime.h"

/* "DNS:www.example.com" for a URI with that host; NULL for others. */
static const char *
suggested_name(struct findings *out, const struct general_name *name)
{
	char text[HOST_ROOM + 4] = "DNS:";
	struct uri uri;

	if (name->kind != SAN_URI)
		return NULL;
	uri_read(name->value, &uri);
	if (uri.fault != URI_SOUND || uri.host_kind != HOST_NAME ||
		uri.label_count < 2 || uri.host.n > HOST_OCTETS)
		return NULL;
	memcpy(text + 4, uri.host.p, uri.host.n);
	return shown_whole(out, slice_text(text));
}

static void
check_tls(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->kind == SAN_DNS_NAME ||
			name->kind == SAN_IP_ADDRESS || name->value.n == 0)
			continue; /* san-name-empty */
		found_better(out, self, name->value, suggested_name(out, name),
			"%s is requested in the subjectAltName, expected "
			"dNSName and iPAddress only",
			csr_general_name_kind_name(name->kind));
	}
}

static bool
is_allowed_in_smime(const struct general_name *name)
{
	return name->kind == SAN_RFC822_NAME || name->kind == SAN_OTHER_NAME ||
		name->kind == SAN_DIRECTORY_NAME;
}

/* Of an otherName that cannot be read san-othername-malformed speaks. */
static bool
is_foreign_to_strict(const struct general_name *name, struct other_name *other)
{
	return read_other_name(name, other) &&
		other->type != OID_ON_SMTP_UTF8_MAILBOX;
}

static void
check_smime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct smime_kind kind = smime_kind(facts);
	struct other_name other;

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		const struct general_name *name = &facts->csr->san_names[i];

		if (name->value.n == 0)
			continue; /* san-name-empty */
		if (!is_allowed_in_smime(name))
			found(out, self, name->value,
				"%s is requested in the subjectAltName, "
				"expected rfc822Name, otherName or "
				"directoryName",
				csr_general_name_kind_name(name->kind));
		else if (kind.generation == SMIME_STRICT &&
			is_foreign_to_strict(name, &other))
			found(out, self, name->value,
				"an otherName of type %s is requested, "
				"expected id-on-SmtpUTF8Mailbox in generation "
				"%s",
				shown_oid(out, other.oid),
				smime_generation_name(kind.generation));
	}
}

static const struct rule rows[] = {
	{
		.id = "san-type-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName asks a public TLS CA for something "
			   "else than host names and addresses",
		.source = "BR 7.1.2.7.12",
		.why = "In a public TLS certificate dNSName and iPAddress are "
		       "the only types. Let's Encrypt refuses mail addresses "
		       "and URIs, other CAs refuse or drop the name.",
		.fix = "Ask for the host names alone: -addext "
		       "\"subjectAltName=DNS:www.example.com\". For mail "
		       "choose --profile smime, for your own CA --profile "
		       "private.",
		.check = check_tls,
	},
	{
		.id = "san-type-not-allowed-smime",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName asks an S/MIME CA for a type that "
			   "it may not certify",
		.source = "SBR 7.1.4.2.1",
		.why = "In a public S/MIME certificate rfc822Name, otherName "
		       "and directoryName are the only types, in the Strict "
		       "generation id-on-SmtpUTF8Mailbox the only otherName. "
		       "CAs refuse or drop others.",
		.fix = "Ask for the mail address alone: -addext "
		       "\"subjectAltName=email:user@example.com\".",
		.check = check_smime,
	},
};
RULES(san_type, rows);
