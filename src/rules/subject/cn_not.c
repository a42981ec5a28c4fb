/* commonName: that it is a host, and one of the subjectAltName.
 * SPDX-License-Identifier: MIT */
#include "names/file_ending.h"
#include "rules/subject/common_name.h"

/* The first commonName where there are names to compare it with; NULL: there
 * is nothing to compare. Of others cn-multiple speaks. */
static const struct requested_cn *
cn_beside_san(const struct facts *facts)
{
	/* Else cn-missing; san-missing, san-empty. */
	return facts->csr->san_count == 0 ? NULL : next_cn(facts, NULL);
}

/* True where it ends in the root's dot and the SAN has it without:
 * dns-trailing-dot. */
static bool
is_rooted_twin(const struct facts *facts, const struct host *host)
{
	return host->has_root &&
		san_dns_name(facts->csr,
			slice_head(host->name, host->name.n - 1)) != NULL;
}

/* True where another rule says what is wrong with a host: cn-white-space;
 * subject-embedded-dn-syntax; dns-file-name; dns-single-label, where the
 * receiver takes commonName for a name of the order. */
static bool
is_others(const struct facts *facts, const struct common_name *name)
{
	return name->host.gap.n > 0 || name->attributes.n > 0 ||
		is_file_ending(name->host.last_label) ||
		is_rooted_twin(facts, &name->host) ||
		(facts->limits[LIMIT_CN_IS_ORDERED] != 0 &&
			name->slip == SLIP_NONE && name->host.label_count < 2);
}

#define NOT_IN_SAN \
	"commonName \"%s\" is not among the names of the subjectAltName, " \
	"expected it there too"

/* No name of the subjectAltName can be this one, so that it cannot be a
 * commonName either. */
static void
report_no_san(const struct rule *self, const struct requested_cn *cn,
	struct findings *out)
{
	found_advising(out, self, cn->attribute->value,
		(struct advice){.mend = {MEND_REMOVE, NULL}}, NOT_IN_SAN,
		shown(out, cn->attribute->text));
}

/* A commonName that is no host: cn-not-hostname, cn-email, ... */
static void
check_in_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = cn_beside_san(facts);
	bool is_public = facts->limits[LIMIT_CN_IS_HOST] != 0;
	const char *name;

	if (cn == NULL || cn->read.kind != COMMON_NAME_HOST ||
		cn->twin != NULL || is_others(facts, &cn->read))
		return;
	name = suggested_san(findings_memory(out), &cn->read, is_public);
	if (name == NULL)
		report_no_san(self, cn, out);
	else
		found_missing(out, self, cn->attribute->value, name, NOT_IN_SAN,
			shown(out, cn->attribute->text));
}

static void
check_exact_copy(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = cn_beside_san(facts);
	struct slice host;

	if (cn == NULL || cn->twin == NULL || cn->read.host.is_unicode ||
		cn->twin->kind != SAN_DNS_NAME)
		return; /* cn-not-in-san, cn-unicode-domain */
	host = cn->read.host.name;
	if (!slice_equal_ignoring_case(cn->twin->value, host))
		return; /* cn-white-space */
	for (size_t i = 0; i < facts->csr->san_count; i++)
		if (slice_equal(facts->csr->san_names[i].value, host))
			return;
	found_better(out, self, place_in(cn->attribute, host),
		shown_whole(out, cn->twin->value),
		"commonName \"%s\" differs from \"%s\" of the subjectAltName "
		"in the case of letters, expected the same characters",
		shown(out, host), shown(out, cn->twin->value));
}

/* What a commonName is that is no host; NULL where it is one, or another rule
 * says what it is: cn-email, cn-key-value-text, subject-san-text-in-value,
 * subject-unresolved-variable, subject-attribute-empty, string-nul-character.
 */
static const char *
no_host_words(const struct requested_cn *cn)
{
	switch (cn->read.kind) {
	case COMMON_NAME_WORDS: return "is no host name";
	case COMMON_NAME_NUMBER: return "is a number and no host name";
	case COMMON_NAME_CONTROL:
		return slice_find(cn->attribute->text, 0) <
				cn->attribute->text.n
			? NULL
			: "holds a control character, as no host name does";
	case COMMON_NAME_EMPTY:
	case COMMON_NAME_VARIABLE:
	case COMMON_NAME_SAN_TEXT:
	case COMMON_NAME_KEY_VALUE:
	case COMMON_NAME_MAILBOX:
	case COMMON_NAME_ADDRESS:
	case COMMON_NAME_HOST:
	case COMMON_NAME_LIST: break;
	}
	return NULL;
}

/* Of a control character subject-control-character says what is left without
 * it, which may be a host. */
static struct mend
mend_of(const struct facts *facts, const struct requested_cn *cn)
{
	return cn->read.kind == COMMON_NAME_CONTROL
		? (struct mend){MEND_ASK, NULL}
		: mend_of_no_host(facts->csr);
}

static void
check_hostname(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_cn *cn = NULL;

	while ((cn = next_cn(facts, cn)) != NULL) {
		const char *words = no_host_words(cn);

		if (words != NULL)
			found_advising(out, self, cn->attribute->value,
				(struct advice){.mend = mend_of(facts, cn)},
				"commonName \"%s\" %s, expected the name of "
				"the server, as www.example.com",
				shown(out, cn->attribute->text), words);
	}
}

static const struct rule rows[] = {
	{
		.id = "cn-not-in-san",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "commonName is not one of the names in the "
			   "subjectAltName",
		.source = "BR 7.1.4.3",
		.why = "In a public certificate commonName repeats a name of "
		       "the subjectAltName, and browsers never look at a name "
		       "that stands in commonName alone. Let's Encrypt takes "
		       "it for one more name of the order and wants it "
		       "validated too; other CAs add it, drop it or refuse "
		       "the request.",
		.fix = "Where the host is meant, ask for it in the "
		       "subjectAltName beside the others. Otherwise leave "
		       "commonName out.",
		.mend = {MEND_ADD, NULL},
		.check = check_in_san,
	},
	{
		.id = "cn-not-exact-san-copy",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "commonName and subjectAltName differ in upper and "
			   "lower case",
		.source = "BR 7.1.4.3",
		.why = "commonName has to repeat a name of the subjectAltName "
		       "character for character. CAs mend the difference or "
		       "refuse the request.",
		.fix = "Write both in the same way, best in lower case.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_exact_copy,
	},
	{
		.id = "cn-not-hostname",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "commonName is no host name",
		.source = "BR 7.1.4.3",
		.why = "In a certificate for a server commonName is the name "
		       "of "
		       "a host, or is left out. Enrolment forms refuse "
		       "anything else, and so does Let's Encrypt, which takes "
		       "commonName for a name to be validated.",
		.fix = "Name the server, or leave commonName out where the "
		       "subjectAltName names it. The name of a company belongs "
		       "into organizationName, and a person or a device into "
		       "the certificate of a private CA.",
		.mend = {MEND_ASK, NULL},
		.check = check_hostname,
	},
};
RULES(cn_not, rows);
