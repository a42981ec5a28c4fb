/* subjectAltName: names that a wildcard covers already.
 * SPDX-License-Identifier: MIT */
#include "base/unwritten.h"
#include "rules/names/wildcards.h"

static void
find_covered(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	UNWRITTEN struct wildcards wildcards;

	wildcards_read(facts, &wildcards);
	for (size_t i = 0; i < facts->hosts.count; i++) {
		const struct requested_host *host = &facts->hosts.first[i];
		struct slice rest = host->traits.base;
		struct slice label;
		size_t over;

		if (!is_sound_san(host) || host->host.is_wildcard ||
			!host_next_label(&rest, &label))
			continue;
		over = wildcard_over(&wildcards, rest);
		if (over < wildcards.count)
			found(out, self, host->text,
				"\"%s\" is covered by \"%s\", expected one of "
				"them",
				shown(out, host->text),
				shown(out, wildcards.entry[over]->text));
	}
}

static void
check_covered(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (has_wildcard(facts))
		find_covered(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "san-covered-by-wildcard",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "a name of the subjectAltName is covered by a "
			   "wildcard beside it",
		.source = "RFC 9525 6.3",
		.why = "Clients accept the wildcard for the name. A second "
		       "mention does no harm, but CAs that charge by the "
		       "name charge for it.",
		.fix = "Nothing has to be done. Where the CA charges by the "
		       "name, leave the name out, or the wildcard where only a "
		       "few hosts are meant.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_covered,
	},
};
RULES(san_covered, rows);
