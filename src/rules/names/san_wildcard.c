/* subjectAltName: a wildcard without the name that it does not cover.
 * SPDX-License-Identifier: MIT */
#include "base/unwritten.h"
#include "rules/names/wildcards.h"

/* Notes which wildcards have their base among the names. */
static void
note_bases(const struct facts *facts, const struct wildcards *wildcards,
	bool has_base[WILDCARDS_MAX + 1])
{
	for (size_t i = 0; i < facts->hosts.count; i++) {
		const struct requested_host *host = &facts->hosts.first[i];

		if (!host->host.is_wildcard)
			has_base[wildcard_over(wildcards, host->traits.base)] =
				true;
	}
}

/* Of a wildcard that is there twice san-duplicate speaks, of *.com
 * dns-wildcard-public-suffix. */
static bool
is_again_or_whole(const struct wildcards *wildcards, size_t i)
{
	struct slice base = wildcards->entry[i]->traits.base;

	return (i > 0 &&
		       compare_hosts(base,
			       wildcards->entry[i - 1]->traits.base) == 0) ||
		slice_find(base, '.') == base.n;
}

static void
find_without_base(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	UNWRITTEN bool has_base[WILDCARDS_MAX + 1];
	UNWRITTEN struct wildcards wildcards;

	wildcards_read(facts, &wildcards);
	memset(has_base, 0, (wildcards.count + 1) * sizeof(has_base[0]));
	note_bases(facts, &wildcards, has_base);
	for (size_t i = 0; i < wildcards.count; i++) {
		const struct requested_host *host = wildcards.entry[i];

		if (has_base[i] || is_again_or_whole(&wildcards, i))
			continue;
		found_missing(out, self, host->text,
			shown_whole(out, host->traits.base),
			"\"%s\" is requested without \"%s\", which it does not "
			"cover, expected both",
			shown(out, host->text), shown(out, host->traits.base));
	}
}

static void
check_without_base(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (has_wildcard(facts))
		find_without_base(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "san-wildcard-without-base",
		.severity = SEVERITY_INFO,
		.part = PART_ATTRIBUTES,
		.summary = "*.example.com without example.com",
		.source = "RFC 9525 6.3",
		.why = "A wildcard stands for one label, and not for none: "
		       "visitors of the bare name see a warning. Some CAs "
		       "add it by themselves, Let's Encrypt does not.",
		.fix = "Nothing has to be done where the bare name is not in "
		       "use. Else ask for both.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_without_base,
	},
};
RULES(san_wildcard, rows);
