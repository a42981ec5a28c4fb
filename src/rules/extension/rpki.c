/* subjectInfoAccess of a CA of the RPKI. SPDX-License-Identifier: MIT */
#include "facts/rpki.h"
#include "rules/rule.h"

static bool
ends_in_slash(struct slice uri)
{
	return uri.n > 0 && uri.p[uri.n - 1] == '/';
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
			found(out, self, access.uri,
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
		       "id-ad-caRepository: rsync://rpki.example.com/repo/.",
		.check = check_repository,
	},
};
RULES(rpki, rows);
