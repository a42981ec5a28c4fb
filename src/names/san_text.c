/* Reading the text of a subjectAltName. SPDX-License-Identifier: MIT */
#include "names/san_text.h"

#include "names/key_value.h"

/* As openssl's -addext, its configuration files and its own output have them,
 * and keytool's -ext. */
static const struct label {
	const char *word;
	const char *label;  /* what is written for it; NULL: a list follows */
	bool begins_a_list; /* a mail address alone is no subjectAltName */
} labels[] = {
	{"DNS", "DNS:", true},
	{"IP Address", "IP:", true},
	{"IP", "IP:", true},
	{"subjectAltName", NULL, true},
	{"email", "email:", false},
	{"URI", "URI:", false},
};

static bool
is_word_end(uint8_t c)
{
	return c == ' ' || c == ',' || c == ';' || (c >= '\t' && c <= '\r');
}

static size_t
blanks(struct slice text)
{
	size_t n = 0;

	while (n < text.n && text.p[n] == ' ')
		n++;
	return n;
}

/* ".1", the number of a name in a configuration file. */
static size_t
number_length(struct slice text)
{
	size_t n = 1;

	if (text.n < 2 || text.p[0] != '.')
		return 0;
	while (n < text.n && ascii_is_digit(text.p[n]))
		n++;
	return n > 1 ? n : 0;
}

/* The octets of a label through its colon or equals sign; 0: text does not
 * begin with it. */
static size_t
length_of(const struct label *label, struct slice text)
{
	size_t n = strlen(label->word);
	size_t number;

	if (!slice_equal_ignoring_case(
		    slice_head(text, n), slice_text(label->word)))
		return 0;
	number = number_length(slice_from(text, n));
	n += number;
	if (number > 0 || label->label == NULL)
		n += blanks(slice_from(text, n));
	if (n == text.n)
		return 0;
	if (text.p[n] == '=')
		return n + 1;
	return text.p[n] == ':' && number == 0 ? n + 1 : 0;
}

static const struct label *
find_label(struct slice text, size_t *n)
{
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++) {
		*n = length_of(&labels[i], text);
		if (*n > 0)
			return &labels[i];
	}
	return NULL;
}

/* Cuts a word off *rest, which begins with one. */
static struct slice
cut_word(struct slice *rest, bool at_slash)
{
	struct slice word;
	size_t n = 0;

	while (n < rest->n && !is_word_end(rest->p[n]) &&
		!(at_slash && rest->p[n] == '/'))
		n++;
	word = slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	return word;
}

static const char *
label_of_host(struct slice word)
{
	struct host host;

	host_read(word, &host);
	if (!slice_equal(host.name, word))
		return NULL;
	if (host.kind == HOST_IPV4 || host.kind == HOST_IPV6)
		return "IP:";
	return host.kind == HOST_NAME && host.is_valid && host.label_count > 1
		? "DNS:"
		: NULL;
}

/* True where a name follows a label: anything without a blank between, or a
 * host behind it. In small letters "dns:" is a word like others. */
static bool
is_followed_by_name(struct slice text, struct slice rest)
{
	bool is_near = rest.n > 0 && !is_word_end(rest.p[0]);

	if (is_near && text.p[0] >= 'A' && text.p[0] <= 'Z')
		return true;
	rest = slice_from(rest, blanks(rest));
	return label_of_host(cut_word(&rest, true)) != NULL;
}

struct slice
san_text_find(struct slice text)
{
	bool is_start = true;
	size_t n;

	/* A label ends in either. */
	if (text.n == 0 ||
		(memchr(text.p, ':', text.n) == NULL &&
			memchr(text.p, '=', text.n) == NULL))
		return slice_from(text, text.n);
	for (; text.n > 0; text = slice_from(text, 1)) {
		const struct label *label =
			is_start ? find_label(text, &n) : NULL;

		if (label != NULL && label->begins_a_list &&
			(label->label == NULL ||
				is_followed_by_name(text, slice_from(text, n))))
			return text;
		is_start = is_word_end(text.p[0]) || text.p[0] == '=' ||
			text.p[0] == '/';
	}
	return text;
}

/* Cuts the labels and the names of attributes off that *rest begins with;
 * returns the last label. */
static const char *
cut_labels(struct slice *rest)
{
	const char *last = NULL;

	for (;;) {
		size_t n = 0;
		const struct label *label = find_label(*rest, &n);

		if (label == NULL)
			n = key_length(*rest);
		else if (label->label != NULL)
			last = label->label;
		if (n == 0)
			return last;
		*rest = slice_from(*rest, n);
		*rest = slice_from(*rest, blanks(*rest));
	}
}

/* Cuts the next name off *rest; false where there is no more. */
static bool
next_name(struct slice *rest, struct san_text_name *out)
{
	while (rest->n > 0) {
		const char *label;

		if (is_word_end(rest->p[0]) || rest->p[0] == '/') {
			*rest = slice_from(*rest, 1);
			continue;
		}
		label = cut_labels(rest);
		out->text = cut_word(rest,
			label == NULL || label[0] == 'D' || label[0] == 'I');
		out->label = label_of_host(out->text);
		if (out->label == NULL && out->text.n > 0 && label != NULL &&
			(label[0] == 'e' || label[0] == 'U'))
			out->label = label;
		if (out->label != NULL)
			return true;
	}
	return false;
}

size_t
san_text_read(struct slice text, struct san_text_name *out)
{
	size_t count = 0;
	struct san_text_name name;

	while (count < SAN_TEXT_NAMES && next_name(&text, &name)) {
		size_t i = 0;

		while (i < count &&
			!slice_equal_ignoring_case(out[i].text, name.text))
			i++;
		if (i == count)
			out[count++] = name;
	}
	return count;
}
