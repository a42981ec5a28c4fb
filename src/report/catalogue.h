/* What the texts about rules have in common, whatever their format.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_CATALOGUE_H
#define CSRLINT_REPORT_CATALOGUE_H

#include "report/examples.h"
#include "report/profiles.h"
#include "report/report.h"

/* What is known of rules beside their rows. */
struct catalogue {
	struct profiles profiles;
	struct examples examples;
};

/* For the day that counts in the linter `model`; false where memory is short.
 * Either way catalogue_free gives back what was made. */
bool catalogue_make(struct catalogue *catalogue, const struct csrlint *model);
void catalogue_free(struct catalogue *catalogue);

/* Which profiles are meant: those that give a rule this severity on the day
 * that counts (from: 0), or from a later day on. */
struct kind {
	enum csrlint_severity severity;
	uint32_t from;
};

/* The names of the profiles of a kind, as words; "" where there is none. Owned
 * by the caller; NULL where memory is short. */
char *catalogue_profiles(const struct catalogue *catalogue, const char *id,
	const struct kind *kind);

/* The first day behind `day` on which a profile changes the severity; 0: there
 * is none. */
uint32_t catalogue_next_change(
	const struct catalogue *catalogue, const char *id, uint32_t day);

/* Writes a day of eight digits as "2027-03-15" and a NUL. */
void catalogue_day(uint32_t day, char out[static 32]);

/* A mend as words: "ask: C ST L O". Owned by the caller; NULL where memory is
 * short. */
char *catalogue_mend(const struct csrlint_mend *mend);

/* A severity that is milder than the worst that a profile has for the rule, now
 * or later, and still told; CSRLINT_OFF: there is none. */
enum csrlint_severity catalogue_milder(
	const struct catalogue *catalogue, const char *id);

/* Writes the lines that make the rule milder or turn it off; as they are
 * typed, and as they stand in .csrlint.ini. */
void catalogue_write_options(struct sink *out,
	const struct catalogue *catalogue, const struct csrlint_rule *rule);
void catalogue_write_settings(
	struct sink *out, const struct csrlint_rule *rule);

/* The category that follows this one in the alphabet, from "" the first; NULL:
 * there is none. */
const char *catalogue_next_category(
	const struct csrlint *linter, const char *last);

/* How the example of a rule is written. */
struct example_writer {
	void (*finding)(struct report *report, const struct example *example);
	/* For each tool for which the reader is told the mend: the one that was
	 * asked for; all where it is Markdown or verbose; else the first. */
	void (*commands)(struct report *report, const struct example *example);
	/* What comes behind the commands; NULL: nothing. */
	void (*end)(struct report *report, const struct csrlint_rule *rule);
};

/* Writes the example, or nothing where the rule has none. False where memory is
 * short. */
bool catalogue_write_example(struct report *report,
	const struct csrlint_rule *rule, struct catalogue *catalogue,
	const struct example_writer *writer);

/* One rule at length; false where writing failed, errno says why. */
bool explain_text(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue);
bool explain_markdown(struct report *report, const struct csrlint_rule *rule,
	struct catalogue *catalogue);

/* Tables of all rules in Markdown, one for each category; and the same in which
 * each rule is a link to its section. */
void markdown_tables(struct report *report);
void markdown_contents(struct report *report);

#endif
