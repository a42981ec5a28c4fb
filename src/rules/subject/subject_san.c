/* The names of a subjectAltName, typed into the subject.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* As openssl's -addext and its configuration files have them. */
static const char *const labels[] = {
	"DNS:", "IP:", "IP Address:", "DNS.1=", "IP.1=", "subjectAltName="};

static bool
is_word_end(uint8_t c)
{
	return c == ' ' || c == ',' || c == ';' || c == '\t' || c == '\n' ||
		c == '\r';
}

/* The length of the label that text begins with; 0: none. */
static size_t
label_length(struct slice text)
{
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (slice_begins(text, labels[i]))
			return strlen(labels[i]);
	return 0;
}

/* Cuts the next word off *rest, without its label; empty: no more. */
static struct slice
next_word(struct slice *rest)
{
	struct slice word;
	size_t n = 0;

	while (rest->n > 0 && is_word_end(rest->p[0]))
		*rest = slice_from(*rest, 1);
	while (n < rest->n && !is_word_end(rest->p[n]))
		n++;
	word = slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	while (label_length(word) > 0)
		word = slice_from(word, label_length(word));
	return word;
}

/* True where a name follows a label: anything without a blank between, or a
 * dotted one behind it ("DNS: Digital Networks" is none). */
static bool
is_followed_by_name(struct slice rest)
{
	struct host host;

	if (rest.n > 0 && !is_word_end(rest.p[0]))
		return true;
	host_read(next_word(&rest), &host);
	return host.is_valid && host.label_count > 1;
}

/* The text from the first such label at the beginning of a word on; empty:
 * there is none. */
static struct slice
find_label(struct slice text)
{
	bool is_start = true;

	for (; text.n > 0; text = slice_from(text, 1)) {
		size_t n = is_start ? label_length(text) : 0;

		if (n > 0 && is_followed_by_name(slice_from(text, n)))
			return text;
		is_start = is_word_end(text.p[0]) || text.p[0] == '=' ||
			text.p[0] == '/';
	}
	return text;
}

/* What asks for names as they should be. */
struct list {
	char text[SUGGESTED_OCTETS];
	size_t n;
	size_t names;
};

static void
append(struct list *list, struct slice octets)
{
	if (octets.n <= sizeof(list->text) - list->n) {
		memcpy(list->text + list->n, octets.p, octets.n);
		list->n += octets.n;
	}
}

/* Appends a word that is a host; leaves another out. */
static void
append_name(struct list *list, struct slice word)
{
	struct host host;
	bool is_address;

	host_read(word, &host);
	is_address = host.kind == HOST_IPV4 || host.kind == HOST_IPV6;
	if (!is_address && (!host.is_valid || host.label_count < 2))
		return;
	if (list->names++ > 0)
		append(list, slice_text(","));
	append(list, slice_text(is_address ? "IP:" : "DNS:"));
	append(list, host.name);
}

/* "subjectAltName=DNS:a.example,DNS:b.example": how to ask for all names of
 * the text; NULL: it holds none, or too many to type. */
static const char *
suggested_list(struct findings *out, struct slice text)
{
	struct list list = {.n = 0};

	if (text.n > sizeof(list.text) / 4)
		return NULL;
	append(&list, slice_text("subjectAltName="));
	while (text.n > 0)
		append_name(&list, next_word(&text));
	return list.names == 0
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
		struct slice label = find_label(name->text);

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
		.fix = "Ask for them with an option of their own: openssl req "
		       "-new -key my.key -subj \"/CN=www.example.com\" "
		       "-addext \"subjectAltName=DNS:www.example.com,"
		       "DNS:example.com\".",
		.check = check_text,
	},
};
RULES(subject_san, rows);
