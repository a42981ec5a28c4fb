/* Judging the compiled-in requests. SPDX-License-Identifier: MIT */
#include "report/examples.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool
examples_make(struct examples *examples)
{
	examples->linter = csrlint_new();
	examples->report = csrlint_report_new();
	errno = ENOMEM;
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

bool
examples_judge(struct examples *examples, const char *id, const char *tool,
	struct example *out)
{
	const struct example_source *source = bsearch(id, example_sources,
		example_source_count, sizeof(example_sources[0]), compare_rule);

	*out = (struct example){0};
	if (source == NULL)
		return true;
	errno = ENOMEM;
	if (!csrlint_set_profile(examples->linter, source->profile) ||
		!csrlint_set_suggestions(examples->linter, tool) ||
		!csrlint_lint(examples->linter, source->octets, source->n,
			examples->report))
		return false;
	out->file = source->file;
	out->profile = source->profile;
	out->request = &examples->report->requests[0];
	out->finding = first_of(out->request, id);
	return true;
}
