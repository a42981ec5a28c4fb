/* The input as a whole: is there a request in it, and how many.
 * SPDX-License-Identifier: MIT */
#include "names/variable.h"
#include "rules/rule.h"

static bool
is_blank(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != ' ' && (text.p[i] < '\t' || text.p[i] > '\r'))
			return false;
	return true;
}

static void
check_empty(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->first && is_blank(facts->input->text))
		found(out, self, facts->input->text,
			"the input is empty, expected a certification "
			"request");
}

static void
check_too_large(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	uint32_t most = facts->limits[LIMIT_REQUEST_MAX_OCTETS];

	if (facts->block != NULL && facts->block->der.n > most)
		found(out, self, slice_head(facts->block->text, 0),
			"the request has over %u octets, expected that at "
			"most; it was not decoded",
			(unsigned)most);
}

/* The first block that is no private key; of those private-key-in-input
 * speaks. */
static const struct input_block *
first_other_block(const struct input *input)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (input->blocks[i].object != OBJECT_PRIVATE_KEY)
			return &input->blocks[i];
	return NULL;
}

/* Where a block shows what it is: its label, or else its beginning. */
static struct slice
place_of(const struct input_block *block)
{
	return block->label.n > 0 ? block->label : slice_head(block->text, 0);
}

/* Cuts the next line off *text. */
static struct slice
take_line(struct slice *text)
{
	struct slice line = slice_head(*text, slice_find(*text, '\n'));

	*text = slice_from(*text, line.n + (line.n < text->n));
	return line;
}

/* Without blanks and quotation marks at both ends. */
static struct slice
without_quotes(struct slice s)
{
	while (s.n > 0 && s.p[0] != 0 && strchr(" \t\"'", s.p[0]) != NULL)
		s = slice_from(s, 1);
	while (s.n > 0 && s.p[s.n - 1] != 0 &&
		strchr(" \t\r\"',", s.p[s.n - 1]) != NULL)
		s.n--;
	return s;
}

/* True for the names under which manifests and bodies hold a request:
 * "request", "stubPKCS10Request", "csr", "certificate_request". */
static bool
is_request_key(struct slice key)
{
	static const char *const ends[] = {"request", "csr"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		const size_t n = strlen(ends[i]);

		if (key.n >= n &&
			slice_equal_ignoring_case(slice_from(key, key.n - n),
				slice_text(ends[i])))
			return true;
	}
	return false;
}

/* The value of a key for requests that is a shell's command or variable; empty
 * where there is none. A value of several lines stands below its key. */
static struct slice
unfilled_request(struct slice text)
{
	while (text.n > 0) {
		struct slice line = take_line(&text);
		size_t colon = slice_find(line, ':');
		struct slice value =
			without_quotes(slice_from(line, colon + 1));

		if (colon == line.n ||
			!is_request_key(
				without_quotes(slice_head(line, colon))))
			continue;
		if (value.n <= 2) /* "|", ">-" of YAML */
			value = without_quotes(
				slice_head(text, slice_find(text, '\n')));
		if (variable_find(value).n > 0)
			return value;
	}
	return (struct slice){NULL, 0};
}

static void
check_not_csr(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input *input = facts->input;
	const struct input_block *block = first_other_block(input);
	const enum severity most =
		facts->is_bystander ? SEVERITY_NOTICE : SEVERITY_ERROR;

	if (!facts->first || input->request_count > 0)
		return;
	if (is_blank(input->text))
		return; /* input-empty */
	if (block != NULL && block->object == OBJECT_CMC)
		return; /* input-cmc */
	if (block != NULL && block->subject.n > 0)
		found_milder(out, self, most, place_of(block), NULL,
			"the input holds %s for \"%s\", expected a "
			"certification request",
			block->name, shown(out, block->subject));
	else if (block != NULL)
		found_milder(out, self, most, place_of(block), NULL,
			"the input holds %s, expected a certification request",
			block->name);
	else if (input->block_count == 0 && unfilled_request(input->text).n > 0)
		found(out, self, unfilled_request(input->text),
			"\"%s\" is shell text or a template that nobody has "
			"run, "
			"expected the Base64 of the request in its place",
			shown(out, unfilled_request(input->text)));
	else if (input->block_count == 0) /* private-key-in-input */
		found(out, self, slice_head(input->text, 0),
			"no request was found in the input, expected a block "
			"that begins with -----BEGIN CERTIFICATE "
			"REQUEST-----");
}

/* The second request of the input; there is one. */
static const struct input_block *
second_request(const struct input *input)
{
	size_t i = 0;

	for (size_t seen = 0; i < input->block_count; i++) {
		seen += input->blocks[i].object == OBJECT_REQUEST;
		if (seen == 2)
			break;
	}
	return &input->blocks[i];
}

static void
check_multiple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->first && facts->input->request_count > 1)
		found(out, self, place_of(second_request(facts->input)),
			"the input holds %zu requests, expected one",
			facts->input->request_count);
}

static const struct rule rows[] = {
	{
		.id = "input-empty",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the input is empty",
		.source = "RFC 2986 4.2",
		.why = "Nothing can be sent to a CA: the command that should "
		       "have written the request failed, or the wrong file "
		       "was chosen.",
		.fix = "Make the request again and look for errors of the "
		       "program that should have written it; or choose the "
		       "right file.",
		.mend = {MEND_FILE, NULL},
		.check = check_empty,
	},
	{
		.id = "input-too-large",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the request is larger than any CA reads",
		.source = "practice: a bound of csrlint's own, which profiles "
			  "set",
		.why = "Requests have a few thousand octets. CAs bound the "
		       "work on one request and refuse what is larger.",
		.fix = "Look whether this is the right file. The limit is "
		       "raised in a profile: request-max-octets in its "
		       "[limits].",
		.mend = {MEND_FILE, NULL},
		.check = check_too_large,
	},
	{
		.id = "input-not-csr",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the input holds no certification request",
		.source = "RFC 2986 4.2; RFC 7468 7",
		.why = "CAs issue a certificate for a request, made from the "
		       "key with the names in it. A certificate, a public key "
		       "or another object cannot take its place.",
		.fix = "Send the file that begins with -----BEGIN CERTIFICATE "
		       "REQUEST-----, often named .csr. Where there is none, "
		       "make one from the key, with the names of the server "
		       "in it.",
		.mend = {MEND_FILE, NULL},
		.check = check_not_csr,
	},
	{
		.id = "input-multiple-requests",
		.severity = SEVERITY_INFO,
		.part = PART_INPUT,
		.summary = "the input holds more than one request",
		.source = "RFC 7468 2",
		.why = "csrlint looks at each of them. The forms of CAs take "
		       "one, and read the first or refuse all.",
		.fix = "Where only one was meant, delete the others from the "
		       "file.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_multiple,
	},
};
RULES(input, rows);
