/* The names of a subjectAltName, typed into the subject.
 * SPDX-License-Identifier: MIT */
#include "names/san_text.h"
#include "rules/subject/subject.h"

/* What asks for names as they should be. */
struct list {
	char text[2 * SUGGESTED_OCTETS + 32];
	size_t n;
};

static void
append(struct list *list, struct slice octets)
{
	if (octets.n <= sizeof(list->text) - list->n) {
		memcpy(list->text + list->n, octets.p, octets.n);
		list->n += octets.n;
	}
}

/* "subjectAltName=DNS:a.example,DNS:b.example": how to ask for all names of
 * the text; NULL: it holds none, or too many to type. */
static const char *
suggested_list(struct findings *out, struct slice text)
{
	struct san_text_name names[SAN_TEXT_NAMES];
	struct list list = {.n = 0};
	size_t count;

	if (text.n > SUGGESTED_OCTETS)
		return NULL;
	count = san_text_read(text, names);
	append(&list, slice_text("subjectAltName="));
	for (size_t i = 0; i < count; i++) {
		append(&list, slice_text(i > 0 ? "," : ""));
		append(&list, slice_text(names[i].label));
		append(&list, names[i].text);
	}
	return count == 0
		? NULL
		: shown_whole(
			  out, (struct slice){(uint8_t *)list.text, list.n});
}

static void
check_text(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice label = san_text_find(name->text);

		if (name->type == OID_SUBJECT_ALT_NAME)
			label = name->text; /* "/subjectAltName=..." in -subj */
		if (label.n > 0)
			found_better(out, self, place_in(name, label),
				suggested_list(out, name->text),
				"%s holds \"%s\", expected such names in the "
				"subjectAltName",
				type_name(out, name), shown(out, label));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-san-text-in-value",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds the text of a "
			   "subjectAltName",
		.source = "BR 7.1.2.7.12, 7.1.4.3; RFC 5280 4.2.1.6",
		.why = "The names were meant for the subjectAltName, which is "
		       "an extension. As a part of the subject no CA and no "
		       "browser reads them, and a commonName with more than a "
		       "host is refused.",
		.fix = "Ask for the names in the subjectAltName, which is an "
		       "extension, and write one host name or none into "
		       "commonName.",
		.mend = {MEND_SPLIT, NULL},
		.check = check_text,
	},
};
RULES(subject_san, rows);
