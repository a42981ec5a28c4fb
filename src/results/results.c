/* Hands out the members of results. SPDX-License-Identifier: MIT */
#include "results/results.h"

/* A function that reads a member; one that reads where a member lies; one that
 * reads an entry of a list. */
#define READS(kind, type, member) \
	type csrlint_##kind##_##member(const struct csrlint_##kind *of) \
	{ \
		return of->member; \
	}
#define POINTS(kind, type, member) \
	const type *csrlint_##kind##_##member(const struct csrlint_##kind *of) \
	{ \
		return &of->member; \
	}
#define LISTS(kind, type, entry, list, count) \
	const type *csrlint_##kind##_##entry( \
		const struct csrlint_##kind *of, size_t index) \
	{ \
		return index < of->count ? &of->list[index] : NULL; \
	}

READS(schedule, enum csrlint_severity, severity)
READS(schedule, enum csrlint_severity, then)
READS(schedule, uint32_t, from)
READS(schedule, bool, is_fixed)

READS(mend, const char *, how)
READS(mend, const char *, what)

READS(rule, const char *, id)
READS(rule, const char *, category)
POINTS(rule, struct csrlint_schedule, schedule)
READS(rule, const char *, summary)
READS(rule, const char *, source)
READS(rule, const char *, why)
READS(rule, const char *, fix)
POINTS(rule, struct csrlint_mend, mend)
READS(rule, uint32_t, since)

READS(finding, const struct csrlint_rule *, rule)
READS(finding, enum csrlint_severity, severity)
READS(finding, const char *, message)
READS(finding, const char *, suggestion)
READS(finding, const char *, fix)
POINTS(finding, struct csrlint_mend, mend)
READS(finding, const char *, path)
READS(finding, const char *, value)
READS(finding, size_t, caret_start)
READS(finding, size_t, caret_width)
READS(finding, bool, has_der)
READS(finding, size_t, der_offset)
READS(finding, size_t, der_length)
READS(finding, size_t, line)
READS(finding, size_t, column)
READS(finding, size_t, text_offset)

READS(detail, const char *, name)
READS(detail, const char *, value)

READS(suggestion, const char *, tool)
READS(suggestion, const char *, commands)
READS(suggestion, const char *, file_name)
READS(suggestion, const char *, file)
READS(suggestion, bool, is_file_apart)
READS(suggestion, const char *, left_out)
READS(suggestion, size_t, blank_count)
READS(suggestion, const char *, remaining)

READS(request, size_t, number)
READS(request, bool, is_bystander)
READS(request, bool, is_excused)
READS(request, enum csrlint_signature, signature)
READS(request, const char *, signature_algorithm)
READS(request, const char *, signature_reason)
READS(request, const char *, key)
READS(request, const char *, subject)
READS(request, const char *, names)
READS(request, const char *, profile)
READS(request, const char *, profile_reason)
READS(request, size_t, line)
READS(request, size_t, detail_count)
LISTS(request, struct csrlint_detail, detail, details, detail_count)
READS(request, size_t, finding_count)
LISTS(request, struct csrlint_finding, finding, findings, finding_count)
READS(request, size_t, ignored_count)
READS(request, const struct csrlint_suggestion *, suggestion)
READS(request, const char *, matches)
READS(request, bool, is_late)
READS(request, const char *, input)

bool
csrlint_request_is_decoded(const struct csrlint_request *request)
{
	return request->decoded;
}

bool
csrlint_request_is_undecoded(const struct csrlint_request *request)
{
	return !request->decoded && !request->is_late &&
		!request->is_bystander && !request->is_excused;
}

size_t
csrlint_report_count(const struct csrlint_report *report)
{
	return report->request_count;
}

LISTS(report, struct csrlint_request, request, requests, request_count)

/* A citation is read out of the source each time: NULL past the last. */
#define CITES(member) \
	const char *csrlint_citation_##member( \
		const struct csrlint_rule *rule, size_t index) \
	{ \
		struct csrlint_citation citation; \
\
		return results_citation(rule, index, &citation) \
			? citation.member \
			: NULL; \
	}

CITES(document)
CITES(title)
CITES(edition)
CITES(date)
CITES(address)
CITES(clause)
CITES(heading)
CITES(practice)

size_t
csrlint_citation_count(const struct csrlint_rule *rule)
{
	struct csrlint_citation citation;
	size_t count = 0;

	while (results_citation(rule, count, &citation))
		count++;
	return count;
}
