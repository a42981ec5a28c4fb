/* Host names: what A-labels say. SPDX-License-Identifier: MIT */
#include "names/a_label.h"
#include "rules/names/hosts.h"

static struct slice
utf8_of(const struct a_label *label)
{
	return (struct slice){label->utf8, label->octets};
}

/* The name with the label written anew from what it says; NULL where IDNA2008
 * has no form for that. */
static const char *
encoded_anew(struct findings *out, struct slice name, struct slice label,
	const struct a_label *says)
{
	size_t before = (size_t)(label.p - name.p);
	struct slice after = slice_from(name, before + label.n);
	char text[3 * HOST_ROOM];
	char ascii[HOST_ROOM];
	size_t n;

	if (name.n > HOST_OCTETS || !host_to_ascii(utf8_of(says), ascii))
		return NULL;
	n = strlen(ascii);
	memcpy(text, name.p, before);
	memcpy(text + before, ascii, n);
	if (after.n > 0)
		memcpy(text + before + n, after.p, after.n);
	return shown_whole(out,
		(struct slice){(const uint8_t *)text, before + n + after.n});
}

/* One finding for each host, of its first such label. */
typedef void say_label(const struct rule *self,
	const struct requested_host *host, struct slice label,
	const struct a_label *says, struct findings *out);

static void
for_each_label(const struct rule *self, const struct facts *facts,
	enum host_trait trait, say_label *say, struct findings *out)
{
	const struct requested_host *host = NULL;
	struct a_label says;

	while ((host = next_host(facts, host, UINT64_C(1) << trait)) != NULL) {
		struct slice label = host_label_with(host->traits.base, trait);

		a_label_read(label, &says);
		say(self, host, label, &says, out);
	}
}

static void
say_not_nfc(const struct rule *self, const struct requested_host *host,
	struct slice label, const struct a_label *says, struct findings *out)
{
	found_better(out, self, place_in_host(host, label),
		encoded_anew(out, host->host.name, label, says),
		"the label \"%s\" of %s is \"%s\" with letters and their "
		"marks apart, expected normalization form C",
		shown(out, label), kind_of_host(host),
		shown(out, utf8_of(says)));
}

static void
check_not_nfc(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_label(self, facts, TRAIT_NOT_NFC, say_not_nfc, out);
}

static const char *
words_of(enum idna_fault fault)
{
	switch (fault) {
	case IDNA_DISALLOWED:
		return "with a character that no name may have, expected "
		       "letters and digits";
	case IDNA_CONTEXT:
		return "with a joiner or a mark that may not stand there, "
		       "expected none";
	case IDNA_COMBINING:
		return "and begins with a combining mark, expected a letter";
	case IDNA_BIDI: return "and mixes directions of writing, expected one";
	case IDNA_HYPHENS:
		return "with hyphens where none may stand, expected none "
		       "there";
	case IDNA_FINE: break;
	}
	return "";
}

/* Where nobody knows what else was meant, the name may stay: it is a notice. */
static struct advice
replace_or_leave_be(const char *suggestion)
{
	return (struct advice){.suggestion = suggestion,
		.mend = {suggestion != NULL ? MEND_REPLACE : MEND_NOTHING,
			NULL}};
}

static void
say_disallowed(const struct rule *self, const struct requested_host *host,
	struct slice label, const struct a_label *says, struct findings *out)
{
	found_advising(out, self, place_in_host(host, label),
		replace_or_leave_be(
			encoded_anew(out, host->host.name, label, says)),
		"the label \"%s\" of %s is \"%s\" %s", shown(out, label),
		kind_of_host(host), shown(out, utf8_of(says)),
		words_of(says->fault));
}

static void
check_disallowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_label(self, facts, TRAIT_IDN_DISALLOWED, say_disallowed, out);
}

static void
say_mixed(const struct rule *self, const struct requested_host *host,
	struct slice label, const struct a_label *says, struct findings *out)
{
	found(out, self, place_in_host(host, label),
		"the label \"%s\" of %s is \"%s\", which mixes %s (U+%04X) "
		"with %s (U+%04X), expected letters of one script",
		shown(out, label), kind_of_host(host),
		shown(out, utf8_of(says)), says->script, (unsigned)says->point,
		says->other_script, (unsigned)says->other_point);
}

static void
check_mixed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	for_each_label(self, facts, TRAIT_MIXED_SCRIPTS, say_mixed, out);
}

static const struct rule rows[] = {
	{
		.id = "dns-idn-not-nfc",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "an internationalised label is not in "
			   "normalization form C",
		.source = "RFC 5891 4.2.1; RFC 5890 2.3.2.1",
		.why = "A letter and its mark were encoded as two characters. "
		       "That is another name than the one that browsers look "
		       "up when somebody types it. CAs refuse it.",
		.fix = "Write the label anew from its letters in normalization "
		       "form C. It comes from text that was copied from a "
		       "program that takes letters and marks apart.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_not_nfc,
	},
	{
		.id = "dns-idn-disallowed",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "an internationalised label is not one of IDNA2008",
		.source = "RFC 5891 4.2.2, 4.2.3; RFC 5892 2; RFC 5893 2",
		.why = "Emoji, symbols and capital letters are not part of "
		       "names under IDNA2008. The Baseline Requirements leave "
		       "them be, since older rules allowed them; some "
		       "registries and clients refuse them.",
		.fix = "Use a name of letters and digits, or ask the CA "
		       "whether it takes this one.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_disallowed,
	},
	{
		.id = "dns-idn-mixed-script",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "an internationalised label mixes scripts whose "
			   "letters look alike",
		.source = "UTS 39 5.2",
		.why = "A Cyrillic letter among Latin ones looks like the "
		       "Latin one and is another name. Browsers show such "
		       "names as xn--, and some CAs look at them by hand.",
		.fix = "Nothing has to be done where the name is meant so. "
		       "Where letters were copied from elsewhere, type the "
		       "label anew in one script.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_mixed,
	},
};
RULES(dns_idn, rows);
