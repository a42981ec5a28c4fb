/* Host names with the ending of a file behind them.
 * SPDX-License-Identifier: MIT */
#include "names/file_ending.h"
#include "rules/names/hosts.h"

/* The host before the ending; NULL where one label is all that is left. */
static const char *
host_before(const struct requested_host *host, struct findings *out)
{
	struct slice name = host->host.name;
	size_t root = name.n > 0 && name.p[name.n - 1] == '.';

	name = without_file_ending(slice_head(name, name.n - root));
	return slice_find(name, '.') < name.n ? shown_whole(out, name) : NULL;
}

static void
check_file(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct requested_host *host = NULL;

	while ((host = next_host(facts, host, TRAIT(FILE_ENDING))) != NULL) {
		struct slice label = host_last_label(host->traits.base);

		found_better(out, self, place_in_host(host, label),
			host_before(host, out),
			"%s \"%s\" ends in \".%s\" as the name of a file does, "
			"expected the name of a host",
			kind_of_host(host), shown(out, host->host.name),
			shown(out, label));
	}
}

static const struct rule rows[] = {
	{
		.id = "dns-file-name",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "a host name ends in .crt, .key, .csr, .pem or the "
			   "like",
		.source = "BR 4.2.2; IANA Root Zone Database",
		.why = "The name of a file got where the host's name belongs. "
		       "There is no such top-level domain: CAs refuse the "
		       "name, and no client matches it.",
		.fix = "Write the host name without the ending. In a script, "
		       "see which variable holds the file's name.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_file,
	},
};
RULES(dns_file, rows);
