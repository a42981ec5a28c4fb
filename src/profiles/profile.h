/* What one kind of receiver asks: severities and limits, as data.
 *
 *	; Requests for certificates of a public TLS CA.
 *	[profile]
 *	summary = public TLS
 *	extends = pkix
 *	[severity]
 *	cn-* = off
 *	o-missing = error
 *	eku-clientauth-with-serverauth = notice, warning from 2027-03-15
 *	[limits]
 *	rsa-min-bits = 3072
 *	[policy san.dns]
 *	allow = *.example.com
 *
 * Later lines win; "extends" names one compiled-in profile and must
 * come before any setting. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PROFILES_PROFILE_H
#define CSRLINT_PROFILES_PROFILE_H

#include "base/error.h"
#include "base/text.h"
#include "policy/read.h"
#include "profiles/limits.h"
#include "results/results.h"

/* A compiled-in profile: its name, its summary line and its ini file. */
struct profile_text {
	const char *name;
	const char *summary;
	const char *text;
};

extern const struct profile_text profile_texts[];
extern const size_t profile_text_count;

/* The compiled-in profile of that name; NULL: none. */
const struct profile_text *profile_find(const char *name);

/* What is set. severities has an entry per rule, in the order of `rules`. */
struct profile {
	const struct csrlint_rule *rules;
	size_t rule_count;
	struct csrlint_schedule *severities;
	uint32_t limits[LIMIT_COUNT];
	struct csrlint_origin limit_origins[LIMIT_COUNT];
	struct policy *policy; /* the owner's; to which profile_apply adds */
};

/* Sets every severity to the rule's own, every limit to its default. The
 * policy stays as it is. */
void profile_reset(struct profile *profile);

/* Applies the ini text of n octets, `name` being what errors call it. On
 * failure the profile is half done, and *why (in an arena) says where and
 * what: "ours.ini:7:1: no rule is called ...", a line for each fault that is
 * met, 20 at most.
 * Errors: CONFIG, NO_MEMORY. */
enum err_code profile_apply(struct profile *profile, const char *name,
	const char *text, size_t n, struct text *why) MUST_CHECK;

/* One setting, as in [severity]; false: the pattern names no rule. origin, who
 * asks for it, lives as long as the profile; so below. */
bool profile_set_severity(struct profile *profile, const char *pattern,
	enum csrlint_severity severity, const char *origin);

/* The name of a limit; NULL from LIMIT_COUNT on. */
const char *profile_limit_name(size_t index);

/* One setting, as in [limits]; false: no such limit. */
bool profile_set_limit(struct profile *profile, const char *name,
	uint32_t value, struct csrlint_origin origin);

/* The severity on a day, 20270315 for example. */
static inline enum csrlint_severity
profile_severity_on(const struct csrlint_schedule *schedule, uint32_t date)
{
	return schedule->from != 0 && date >= schedule->from
		? schedule->then
		: schedule->severity;
}

/* True for a day of the calendar from 1970 to 9999, as 20270315. */
bool profile_is_day(uint32_t date);

/* Reads a day, "2027-03-15", as 20270315. False: it is none. */
bool profile_read_day(const char *text, uint32_t *out);

#endif
