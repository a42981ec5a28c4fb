/* Values that a tool proposes, or that only fill a field.
 * SPDX-License-Identifier: MIT */
#include "facts/fillers.h"
#include "facts/receiver.h"
#include "rules/subject/identity.h"
#include "rules/subject/subject.h"

/* What a subject can do without is left out, for nobody wrote it. */
static struct mend
mend_of(const struct rule *self, const struct facts *facts,
	const struct name_attribute *name)
{
	bool is_surplus = name->type == OID_ORGANIZATIONAL_UNIT_NAME ||
		(name->type == OID_STATE_OR_PROVINCE_NAME &&
			can_lack_state(facts));

	return is_surplus ? (struct mend){MEND_REMOVE, NULL} : self->mend;
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const enum filler_kind *wanted = self->arg;
	const struct country *country = facts->subject.country;
	const char *code = country == NULL ? NULL : country->code;
	const struct name_attribute *name = NULL;
	struct filler filler;

	if (!facts->subject.has_filler)
		return;
	while ((name = next_text(facts->csr, name)) != NULL) {
		if (!receiver_reads(facts, name->value))
			continue; /* subject-attribute-not-allowed-dv,
				     ou-present */
		if (filler_of(name, code, &filler) && filler.kind == *wanted)
			found_advising(out, self, name->value,
				(struct advice){
					.mend = mend_of(self, facts, name)},
				"%s \"%s\" is %s, expected the subject's own",
				type_name(out, name), shown(out, name->text),
				filler.origin);
	}
}

static const enum filler_kind proposed = FILLER_PROPOSED;
static const enum filler_kind word = FILLER_WORD;
static const enum filler_kind no_value = FILLER_NO_VALUE;

static const struct rule rows[] = {
	{
		.id = "subject-placeholder-value",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is a tool's proposal",
		.source = "BR 3.2.2.1; EVG 3.2.2.2; CSBR 7.1.4.2.2 d",
		.why = "CAs compare the subject with a register and refuse "
		       "what stands in none. A CA that copies it vouches for "
		       "Internet Widgits Pty Ltd.",
		.fix = "Write your own value, or leave out what you do not "
		       "want to tell.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
		.arg = &proposed,
	},
	{
		.id = "subject-placeholder-word",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is the name of its field "
			   "or another word that fills one",
		.source = "BR 3.2.2.1; EVG 3.2.2.2; CSBR 7.1.4.2.2 d",
		.why = "Company, State or @ORG@ stood in a template or a "
		       "prompt, and nobody put the value there. CAs find it "
		       "in no register and ask back; one that copies it "
		       "vouches for nobody.",
		.fix = "Write your own value, or leave out what you do not "
		       "want to tell.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
		.arg = &word,
	},
	{
		.id = "subject-placeholder-no-value",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is None, N/A or the like",
		.source = "BR 7.1.2.7.3, 7.1.2.7.4, 7.1.2.7.5; SBR 7.1.4.2; "
			  "CSBR 7.1.4.2.2 d",
		.why = "A certificate of a public CA must not hold an "
		       "indication that a value is absent or not applicable: "
		       "such a CA asks back or drops the attribute. One of "
		       "your own copies it, and everybody reads that there "
		       "is none.",
		.fix = "Leave the attribute out. An empty answer at a prompt "
		       "often takes what a configuration file proposes.",
		.mend = {MEND_REMOVE, NULL},
		.check = check,
		.arg = &no_value,
	},
};
RULES(subject_placeholder, rows);
