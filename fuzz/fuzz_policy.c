/* Takes any bytes for a site's policy and for the values that it meets: all up
 * to an octet FF are lines of a profile, all behind it is one value. What is
 * refused is said where and why; what is accepted is written and read again as
 * the same, and its patterns answer alike each time, within the work that they
 * may take. Must reach: policy_read_line, expression_read, glob_host,
 * pattern_read, policy_write, policy_fits, policy_nearest, policy_study.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/work.h"
#include "csrlint.h"
#include "harness.h"
#include "policy/read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum { WORK = 2000000 /* products of a value: some milliseconds */ };

/* Reads the lines; NULL where they are refused, which is said. */
static struct policy *
read_policy(struct slice text, struct arena *arena)
{
	struct policy *policy = policy_new();
	struct text why = text_in(arena);
	struct policy_reader reader = {
		.policy = policy, .file = "a.ini", .why = &why};
	enum err_code rc = ERR_OK;

	assert(policy != NULL);
	while (text.n > 0 && rc == ERR_OK) {
		const size_t end = slice_find(text, '\n');

		(void)policy_read_line(&reader, slice_head(text, end), &rc);
		text = slice_from(text, end + 1);
	}
	if (rc == ERR_OK)
		rc = policy_read_end(&reader);
	harness_check_text(text_get(&why));
	assert((rc == ERR_OK) == (text_get(&why)[0] == '\0'));
	if (rc == ERR_OK)
		return policy;
	assert(strncmp(text_get(&why), "a.ini:", 6) == 0);
	policy_free(policy);
	return NULL;
}

static void
meet(const struct policy_pattern *list, const struct policy_thing *thing,
	struct slice text, struct arena *arena)
{
	struct policy_value value = {
		.text = text, .octets = slice_head(text, 4)};

	value.normal = policy_normal(thing->form, text, arena);
	for (; list != NULL; list = list->next) {
		bool first;

		work_begin(WORK, WORK, 0);
		first = policy_fits(list, &value, false);
		work_begin(WORK, WORK, 0);
		/* What is refused for its work is neither. */
		assert(policy_fits(list, &value, true) == first ||
			work_was_refused() || text.n > POLICY_VALUE_OCTETS_MAX);
		work_end();
	}
	(void)policy_nearest(thing->form, list, &value, arena);
}

static void
meet_all(const struct policy *policy, struct slice text, struct arena *arena)
{
	const struct policy_section *each = policy->first;

	for (; each != NULL; each = each->next) {
		meet(each->require, &each->thing, text, arena);
		meet(each->allow, &each->thing, text, arena);
		meet(each->deny, &each->thing, text, arena);
	}
}

/* The same through the library: written, read again, and in force. */
static void
check_library(struct slice text)
{
	struct csrlint *linter = csrlint_new();
	struct csrlint_report *report = csrlint_report_new();
	char *first = NULL;
	char *second = NULL;

	assert(linter != NULL && report != NULL);
	if (csrlint_set_profile_text(
		    linter, "a.ini", (const char *)text.p, text.n)) {
		assert(csrlint_policy(linter, &first));
		assert(csrlint_set_profile_text(
			linter, "a.ini", first, strlen(first)));
		assert(csrlint_policy(linter, &second));
		assert(strcmp(first, second) == 0);
		assert(csrlint_lint(linter, text.p, text.n, report));
	}
	free(first);
	free(second);
	csrlint_report_free(report);
	csrlint_free(linter);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct slice all = {bytes, n};
	const size_t end = slice_find(all, 0xff);
	const struct slice text = slice_head(all, end);
	struct arena *arena = arena_new();
	struct policy *policy;

	assert(arena != NULL);
	policy = read_policy(text, arena);
	if (policy != NULL)
		meet_all(policy, slice_from(all, end + 1), arena);
	check_library(text);
	policy_free(policy);
	arena_free(arena);
	return 0;
}
