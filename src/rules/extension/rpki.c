/* subjectInfoAccess of a CA of the RPKI. SPDX-License-Identifier: MIT */
#include "facts/rpki.h"
#include "rules/rule.h"

enum { URI_OCTETS = 255 };

static bool
ends_in_slash(struct slice uri)
{
	return uri.n > 0 && uri.p[uri.n - 1] == '/';
}

/* uri with the slash; NULL where it is too long to be told. */
static const char *
with_slash(struct findings *out, struct slice uri)
{
	char text[URI_OCTETS + 1];

	if (uri.n > URI_OCTETS)
		return NULL;
	memcpy(text, uri.p, uri.n);
	text[uri.n] = '/';
	return shown_whole(
		out, (struct slice){(const uint8_t *)text, uri.n + 1});
}

static void
check_repository(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice rest = rpki_access(facts->csr);
	struct access_uri access;

	if (!is_rpki_request(facts->csr))
		return;
	while (access_next(&rest, &access))
		if (is_ca_repository(&access) && !ends_in_slash(access.uri))
			found_better(out, self, access.uri,
				with_slash(out, access.uri),
				"caRepository is \"%s\", which names a file, "
				"expected a directory with \"/\" at its end",
				shown(out, access.uri));
}

static const struct rule rows[] = {
	{
		.id = "rpki-repository-without-slash",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "caRepository of an RPKI request is no directory",
		.source = "RFC 6487 4.8.8.1, 6.1.1",
		.why = "It names the directory in which the CA publishes what "
		       "it signs. Parent CAs and relying parties compare the "
		       "beginning of addresses with it, and take one without "
		       "the slash for a file.",
		.fix = "Write a slash at the end of the URI of "
		       "id-ad-caRepository.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_repository,
	},
};
RULES(rpki, rows);
