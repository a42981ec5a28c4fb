/* Judging the compiled-in requests. SPDX-License-Identifier: MIT */
#include "report/examples.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "results/results.h"

bool
examples_make(struct examples *examples)
{
	examples->linter = csrlint_new();
	examples->report = csrlint_report_new();
	return examples->linter != NULL && examples->report != NULL;
}

void
examples_free(struct examples *examples)
{
	csrlint_report_free(examples->report);
	csrlint_free(examples->linter);
}

static int
compare_rule(const void *id, const void *source)
{
	return strcmp(id, ((const struct example_source *)source)->rule);
}

static const struct csrlint_finding *
first_of(const struct csrlint_request *request, const char *id)
{
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, id) == 0)
			return &request->findings[i];
	return NULL;
}

static bool
lint_example(struct examples *examples, const struct example_source *source,
	const char *tool)
{
	struct csrlint *linter = examples->linter;

	return csrlint_set_profile(linter, source->profile) &&
		csrlint_set_suggestions(linter, tool) &&
		(tool == NULL ||
			csrlint_set_severity(
				linter, source->rule, CSRLINT_ERROR)) &&
		csrlint_lint(
			linter, source->octets, source->n, examples->report);
}

/* tool NULL: nothing is mended. */
static bool
judge(struct examples *examples, const struct example_source *source,
	const char *tool, struct example *out)
{
	const bool had_run_out = memory_has_run_out();

	if (!lint_example(examples, source, tool))
		return false;
	/* Each of these calls began anew. */
	if (had_run_out)
		memory_ran_out();
	out->file = source->file;
	out->profile = source->profile;
	out->request = &examples->report->requests[0];
	out->finding = first_of(out->request, source->rule);
	return true;
}

bool
examples_mend(struct examples *examples, const char *id, const char *tool,
	struct example *out)
{
	const struct example_source *source = bsearch(id, example_sources,
		example_source_count, sizeof(example_sources[0]), compare_rule);

	*out = (struct example){0};
	return source == NULL || judge(examples, source, tool, out);
}

bool
examples_judge(struct examples *examples, const char *id, struct example *out)
{
	return examples_mend(examples, id, NULL, out);
}

/* True where the id is one of "a, b". */
static bool
is_among(const char *id, const char *ids)
{
	const size_t n = strlen(id);

	while (ids != NULL && *ids != '\0') {
		if (strncmp(ids, id, n) == 0 &&
			(ids[n] == '\0' || ids[n] == ','))
			return true;
		ids += strcspn(ids, ",");
		ids += strspn(ids, ", ");
	}
	return false;
}

bool
example_is_mended(const struct example *example)
{
	const struct csrlint_finding *finding = example->finding;
	const struct csrlint_suggestion *suggestion;

	if (finding == NULL || example->request->suggestion == NULL)
		return false;
	suggestion = example->request->suggestion;
	return strcmp(finding->mend.how, "nothing") != 0 &&
		!is_among(finding->rule->id, suggestion->remaining);
}
