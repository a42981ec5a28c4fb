/* subjectAltName: the types of names that receivers take.
 * SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "facts/smime.h"
#include "names/uri.h"
#include "rules/rule.h"

/* "DNS:www.example.com" for a URI with that host; NULL for others. */
static const char *
suggested_name(struct findings *out, const struct general_name *name)
{
	char text[HOST_ROOM + 4] = "DNS:";
	struct uri uri;

	if (name->kind != SAN_URI)
		return NULL;
	uri_read(name->value, &uri);
	if (uri.host.n > 1 && uri.host.p[uri.host.n - 1] == '.')
		uri.host.n--; /* the root's dot is none of a dNSName's */
	if (uri.fault != URI_SOUND || uri.host_kind != HOST_NAME ||
		uri.label_count < 2 || uri.host.n > HOST_OCTETS)
		return NULL;
	memcpy(text + 4, uri.host.p, uri.host.n);
	return shown_whole(out, slice_text(text));
}

/* The first name of each type that is not among the allowed, and how many
 * there are: whoever asks for a hundred made one mistake. */
struct foreign {
	const struct general_name *first[SAN_UNKNOWN + 1];
	size_t count[SAN_UNKNOWN + 1];
	bool takes_hosts; /* a dNSName may take the place of a URI */
};

/* `allowed` has the bit 1 << kind of each type that is. Of empty names
 * san-name-empty speaks. */
static void
count_foreign(const struct csr *csr, unsigned allowed, struct foreign *out)
{
	*out = (struct foreign){
		{NULL}, {0}, (allowed >> SAN_DNS_NAME & 1) != 0};
	for (size_t i = 0; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];

		if ((allowed >> name->kind & 1) != 0 || name->value.n == 0)
			continue;
		if (out->count[name->kind]++ == 0)
			out->first[name->kind] = name;
	}
}

/* All names of a type go by one finding, which is at the first. */
static struct advice
advise(const struct general_name *name, size_t count, const char *suggestion)
{
	if (suggestion != NULL)
		return (struct advice){
			.suggestion = suggestion, .mend = {MEND_REPLACE, NULL}};
	return (struct advice){
		.mend = {MEND_REMOVE,
			count > 1 ? csr_general_name_kind_name(name->kind)
				  : NULL}};
}

static void
say_foreign(const struct rule *self, const struct foreign *foreign,
	const char *expected, struct findings *out)
{
	for (size_t kind = 0; kind <= SAN_UNKNOWN; kind++) {
		const struct general_name *name = foreign->first[kind];

		if (name == NULL)
			continue;
		found_advising(out, self, name->value,
			advise(name, foreign->count[kind],
				foreign->takes_hosts ? suggested_name(out, name)
						     : NULL),
			"subjectAltName holds %s (%zu of them), expected %s",
			csr_general_name_kind_name(name->kind),
			foreign->count[kind], expected);
	}
}

enum {
	HOST_TYPES = 1U << SAN_DNS_NAME | 1U << SAN_IP_ADDRESS,
	/* Those that Go's crypto/x509 reads. */
	COMMON_TYPES = HOST_TYPES | 1U << SAN_RFC822_NAME | 1U << SAN_URI,
	ALL_TYPES = (1U << (SAN_UNKNOWN + 1)) - 1
};

/* Of what is passed over san-type-dropped speaks. */
static void
check_tls(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	bool drops = facts->limits[LIMIT_SAN_TYPES_DROPPED] != 0;
	struct foreign foreign;

	count_foreign(facts->csr,
		drops ? HOST_TYPES | (ALL_TYPES & ~(unsigned)COMMON_TYPES)
		      : HOST_TYPES,
		&foreign);
	say_foreign(self, &foreign, "dNSName and iPAddress only", out);
}

static void
check_dropped(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct foreign foreign;

	count_foreign(facts->csr, COMMON_TYPES, &foreign);
	say_foreign(self, &foreign,
		"dNSName, iPAddress, rfc822Name or uniformResourceIdentifier, "
		"as others are left out",
		out);
}

/* Of an otherName that cannot be read san-othername-malformed speaks. */
static bool
is_foreign_to_strict(const struct general_name *name, struct other_name *other)
{
	return read_other_name(name, other) &&
		other->type != OID_ON_SMTP_UTF8_MAILBOX;
}

static void
check_strict(
	const struct rule *self, const struct csr *csr, struct findings *out)
{
	struct other_name other;

	for (size_t i = 0; i < csr->san_count; i++)
		if (is_foreign_to_strict(&csr->san_names[i], &other))
			found(out, self, csr->san_names[i].value,
				"an otherName of type %s is requested, "
				"expected id-on-SmtpUTF8Mailbox in generation "
				"%s",
				shown_oid(out, other.oid),
				smime_generation_name(SMIME_STRICT));
}

static void
check_smime(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct foreign foreign;

	count_foreign(facts->csr,
		1U << SAN_RFC822_NAME | 1U << SAN_OTHER_NAME |
			1U << SAN_DIRECTORY_NAME,
		&foreign);
	say_foreign(
		self, &foreign, "rfc822Name, otherName or directoryName", out);
	if (smime_kind(facts).generation == SMIME_STRICT)
		check_strict(self, facts->csr, out);
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
		.fix = "Leave it out, and ask for the host names and addresses "
		       "alone. A request for mail is judged with --profile "
		       "smime instead.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_tls,
	},
	{
		.id = "san-type-dropped",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName asks for a type of name that this "
			   "receiver leaves out",
		.source = "boulder csr/csr.go; practice: what Vault takes over "
			  "of "
			  "a request",
		.why = "Go's crypto/x509 reads host names, addresses, mail "
		       "addresses and URIs of a request. Vault and Let's "
		       "Encrypt pass over the other types without a word, so "
		       "that the certificate does not hold the name.",
		.fix = "Leave it out, or give it to the CA another way: Vault "
		       "takes other names beside the request, where its role "
		       "allows that.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_dropped,
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
		.fix = "Leave it out, and ask for the mail address alone.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_smime,
	},
};
RULES(san_type, rows);
