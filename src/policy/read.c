/* Reading policies. SPDX-License-Identifier: MIT */
#include "policy/read.h"

#include "base/unicode.h"
#include "policy/nearest.h"
#include "policy/pattern.h"

/* --- complaints ------------------------------------------------------------
 */

/* What is found instead, and what was meant; empty and NULL: nobody knows. */
struct found {
	struct slice text;
	const char *nearest;
};

/* For the caller to return: the first complaint stands. */
static enum err_code
complain_at(const struct policy_reader *reader, size_t line, size_t column,
	const char *what, struct found found)
{
	struct text *why = reader->why;

	if (text_get(why)[0] != '\0')
		return ERR_CONFIG;
	text_words(why, reader->file);
	text_printf(why, ":%zu:%zu: %s", line, column, what);
	if (found.text.n > 0) {
		text_words(why, ": \"");
		text_quote(why, found.text, 100);
		text_words(why, "\"");
	}
	if (found.nearest != NULL)
		text_printf(why, "; did you mean \"%s\"?", found.nearest);
	return ERR_CONFIG;
}

/* The same at a part of the line. */
static enum err_code
complain(const struct policy_reader *reader, struct slice at, const char *what,
	const char *nearest)
{
	return complain_at(reader, reader->number,
		(size_t)(at.p - reader->line.p) + 1, what,
		(struct found){at, nearest});
}

static enum err_code
complain_nonsense(
	const struct policy_reader *reader, const struct policy_nonsense *what)
{
	return complain_at(reader, what->line, what->column, what->what,
		(struct found){what->pattern, NULL});
}

/* --- words of a line -------------------------------------------------------
 */

static bool
is_blank(uint8_t c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static struct slice
trim(struct slice s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = slice_from(s, 1);
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* All before a comment, which a blank and a semicolon begin. */
static struct slice
without_comment(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == ';' && (i == 0 || is_blank(s.p[i - 1])))
			return trim(slice_head(s, i));
	return trim(s);
}

/* --- values of keys --------------------------------------------------------
 */

static bool
take_number(struct slice *text, uint32_t *number)
{
	const size_t before = text->n;

	*number = 0;
	while (text->n > 0 && ascii_is_digit(text->p[0]) &&
		*number < 100000000) {
		*number = *number * 10 + (text->p[0] - (uint32_t)'0');
		*text = slice_from(*text, 1);
	}
	return text->n < before;
}

/* "3", "1-25", "2-". */
static enum err_code
read_range(const struct policy_reader *reader, struct slice value,
	struct policy_range *out)
{
	struct slice rest = value;

	if (!take_number(&rest, &out->least))
		return complain(reader, value,
			"expected a number or a range, such as 1, 1-25 or 2-, "
			"found",
			NULL);
	out->most = out->least;
	if (slice_begins(rest, "-")) {
		rest = slice_from(rest, 1);
		if (rest.n == 0)
			out->most = POLICY_UNBOUNDED;
		else
			(void)take_number(&rest, &out->most);
	}
	if (rest.n > 0 && ascii_is_digit(rest.p[0]))
		return complain(reader, value,
			"a number has nine digits at most, found", NULL);
	if (rest.n > 0)
		return complain(reader, rest,
			"expected nothing behind the range, found", NULL);
	if (out->least > out->most)
		return complain(reader, value,
			"the range runs backwards and holds nothing", NULL);
	return ERR_OK;
}

static struct policy_pattern **
list_of(struct policy_section *section, enum policy_key key)
{
	switch (key) {
	case POLICY_REQUIRE: return &section->require;
	case POLICY_ALLOW: return &section->allow;
	default: return &section->deny;
	}
}

static enum err_code
complain_pattern(const struct policy_reader *reader, struct slice pattern,
	const struct pattern_fault *fault)
{
	const size_t column = (size_t)(pattern.p - reader->line.p) + 1;

	if (fault->what == NULL)
		return ERR_NO_MEMORY;
	return complain_at(reader, reader->number, column + fault->at,
		fault->what, (struct found){pattern, fault->nearest});
}

/* Reads one pattern, of which octets are copied. */
static enum err_code
read_pattern(struct policy_reader *reader, struct slice written,
	struct policy_pattern **out)
{
	struct policy *policy = reader->policy;
	uint8_t *copy = arena_room(policy->arena, written.n);
	struct pattern_fault fault;
	struct policy_pattern *pattern;

	if (copy == NULL)
		return ERR_NO_MEMORY;
	memcpy(copy, written.p, written.n);
	if (++policy->pattern_count > POLICY_PATTERNS_MAX)
		return complain(reader, written,
			"a policy has 20000 patterns at most, this is one more",
			NULL);
	pattern = pattern_read(&reader->section->thing,
		reader->key == POLICY_DENY, (struct slice){copy, written.n},
		policy->arena, &fault);
	if (pattern == NULL)
		return complain_pattern(reader, written, &fault);
	pattern->line = reader->number;
	pattern->column = (size_t)(written.p - reader->line.p) + 1;
	*out = pattern;
	return ERR_OK;
}

static enum err_code
read_list(struct policy_reader *reader, struct slice rest)
{
	struct policy_pattern **end = list_of(reader->section, reader->key);
	enum err_code rc = ERR_OK;

	while (*end != NULL)
		end = &(*end)->next;
	for (rest = trim(rest); rest.n > 0 && rest.p[0] != ';';) {
		const size_t n = pattern_length(rest);
		struct policy_pattern *pattern = NULL;

		if (n == 0)
			return complain(reader, rest,
				rest.p[0] == '"'
					? "the quotation mark is not closed"
					: "the expression is not closed; "
					  "write / behind it",
				NULL);
		rc = read_pattern(reader, slice_head(rest, n), &pattern);
		if (rc != ERR_OK || pattern == NULL)
			return rc;
		*end = pattern;
		end = &pattern->next;
		rest = trim(slice_from(rest, n));
	}
	return ERR_OK;
}

static enum err_code
read_severity(const struct policy_reader *reader, struct slice value)
{
	struct similar similar = similar_to(value);

	for (int i = CSRLINT_OFF; i <= CSRLINT_ERROR; i++) {
		const enum csrlint_severity level = (enum csrlint_severity)i;
		const char *name = csrlint_severity_name(level);

		if (slice_equal(value, slice_text(name))) {
			reader->section->severity = level;
			return ERR_OK;
		}
		similar_try(&similar, name);
	}
	return complain(reader, value,
		"expected off, info, notice, warning or error, found",
		similar.word);
}

static bool
can_be_same(const struct policy_thing *thing)
{
	return thing->kind == THING_ATTRIBUTE_OF_SUBJECT ||
		thing->kind == THING_SAN_NAME ||
		thing->kind == THING_OTHER_NAME;
}

static enum err_code
read_same_as(const struct policy_reader *reader, struct slice value)
{
	struct policy_section *section = reader->section;
	const char *nearest;

	if (!policy_thing_find(
		    value, reader->policy->arena, &section->same_as, &nearest))
		return complain(
			reader, value, "a request has no such thing", nearest);
	if (!can_be_same(&section->thing) ||
		(!can_be_same(&section->same_as) &&
			section->same_as.kind != THING_SAN))
		return complain(reader, value,
			"same-as compares attributes of the subject and names "
			"of the subjectAltName",
			NULL);
	if (policy_is_same_thing(&section->thing, &section->same_as))
		return complain(reader, value,
			"every thing is the same as itself", NULL);
	return ERR_OK;
}

static enum err_code
read_message(const struct policy_reader *reader, struct slice value)
{
	uint8_t *copy = arena_room(reader->policy->arena, value.n);

	if (copy == NULL)
		return ERR_NO_MEMORY;
	memcpy(copy, value.p, value.n);
	reader->section->message = (struct slice){copy, value.n};
	return ERR_OK;
}

static enum err_code
read_value(struct policy_reader *reader, struct slice rest)
{
	struct policy_section *section = reader->section;
	const struct slice value = without_comment(rest);

	switch (reader->key) {
	case POLICY_COUNT: return read_range(reader, value, &section->count);
	case POLICY_LENGTH: return read_range(reader, value, &section->length);
	case POLICY_REQUIRE:
	case POLICY_ALLOW:
	case POLICY_DENY: return read_list(reader, rest);
	case POLICY_SAME_AS: return read_same_as(reader, value);
	case POLICY_SEVERITY: return read_severity(reader, value);
	case POLICY_MESSAGE: return read_message(reader, value);
	case POLICY_KEYS: break;
	}
	return ERR_OK;
}

/* --- lines -----------------------------------------------------------------
 */

/* "else = forbidden" of [policy] itself. */
static enum err_code
read_else(struct policy_reader *reader, struct slice key, struct slice value)
{
	struct policy *policy = reader->policy;
	struct similar similar = similar_to(value);

	if (!slice_equal(key, slice_text("else")))
		return complain(reader, key,
			"[policy] knows no key but else, found", "else");
	if (policy->else_line != 0 && policy->else_file == reader->file)
		return complain(reader, key, "this key is there twice", NULL);
	similar_try(&similar, "allowed");
	similar_try(&similar, "forbidden");
	if (!slice_equal(value, slice_text("allowed")) &&
		!slice_equal(value, slice_text("forbidden")))
		return complain(reader, value,
			"expected allowed or forbidden, found", similar.word);
	policy->forbids_others = slice_equal(value, slice_text("forbidden"));
	policy->else_file = reader->file;
	policy->else_line = reader->number;
	return ERR_OK;
}

static bool
key_find(struct slice name, enum policy_key *out, const char **nearest)
{
	struct similar similar = similar_to(name);

	for (int i = 0; i < POLICY_KEYS; i++) {
		const char *key = policy_key_name((enum policy_key)i);

		*out = (enum policy_key)i;
		if (slice_equal_ignoring_case(name, slice_text(key)))
			return true;
		similar_try(&similar, key);
	}
	*nearest = similar.word;
	return false;
}

static bool
is_list(enum policy_key key)
{
	return key == POLICY_REQUIRE || key == POLICY_ALLOW ||
		key == POLICY_DENY;
}

static bool
has_length(enum policy_form form)
{
	return form == FORM_TEXT || form == FORM_HOST || form == FORM_NAME ||
		form == FORM_MAILBOX || form == FORM_URI;
}

/* What keeps the key from this section; NULL: nothing. */
static const char *
misfit_of(const struct policy_section *section, enum policy_key key)
{
	if (section->key_line[key] != 0)
		return "this key is there twice; lists go on in lines that "
		       "are indented";
	if (section->thing.form == FORM_NUMBER && key != POLICY_COUNT &&
		key != POLICY_SEVERITY && key != POLICY_MESSAGE)
		return "of this thing there is nothing but a count";
	if (key == POLICY_LENGTH && !has_length(section->thing.form))
		return "only texts have a length";
	return NULL;
}

static enum err_code
read_key(struct policy_reader *reader, struct slice line)
{
	const size_t equals = slice_find(line, '=');
	const struct slice name = trim(slice_head(line, equals));
	const struct slice rest = trim(slice_from(line, equals + 1));
	const char *nearest = NULL;
	const char *misfit;

	reader->has_key = false;
	if (equals == line.n || name.n == 0)
		return complain(reader, line,
			"expected KEY = VALUE or [section], found", NULL);
	if (reader->section == NULL)
		return read_else(reader, name, without_comment(rest));
	if (!key_find(name, &reader->key, &nearest))
		return complain(reader, name,
			"a section of a policy knows no such key", nearest);
	misfit = misfit_of(reader->section, reader->key);
	if (misfit != NULL)
		return complain(reader, name, misfit, NULL);
	reader->section->key_line[reader->key] = reader->number;
	reader->has_key = true;
	if (without_comment(rest).n == 0 && !is_list(reader->key))
		return complain(
			reader, name, "expected a value behind the =", NULL);
	return read_value(reader, rest);
}

/* A line that is indented. */
static enum err_code
go_on(struct policy_reader *reader, struct slice line)
{
	if (reader->section == NULL || !reader->has_key)
		return read_key(reader, line);
	if (!is_list(reader->key))
		return complain(reader, line,
			"a line that is indented continues the one above, "
			"which is no list; begin a key at its start",
			NULL);
	return read_list(reader, line);
}

/* --- sections --------------------------------------------------------------
 */

/* A section that was read is looked at as a whole. */
static enum err_code
end_section(struct policy_reader *reader)
{
	struct policy_nonsense nonsense;

	if (reader->section == NULL)
		return ERR_OK;
	nonsense = policy_section_sense(reader->section, reader->policy->arena);
	reader->section = NULL;
	return nonsense.what == NULL ? ERR_OK
				     : complain_nonsense(reader, &nonsense);
}

/* A section of a profile that this one extends gives way. */
static struct policy_section *
room_for(struct policy_reader *reader, const struct policy_thing *thing,
	struct policy_section *earlier)
{
	struct policy *policy = reader->policy;
	struct policy_section *section = earlier;
	struct policy_section *next = NULL;

	if (section == NULL) {
		section = arena_alloc(policy->arena, sizeof(*section));
		if (section == NULL)
			return NULL;
		if (policy->last == NULL)
			policy->first = section;
		else
			policy->last->next = section;
		policy->last = section;
		policy->section_count++;
	} else {
		next = section->next;
	}
	*section = (struct policy_section){.next = next,
		.thing = *thing,
		.file = reader->file,
		.line = reader->number,
		.count = {0, POLICY_UNBOUNDED},
		.length = {0, POLICY_UNBOUNDED},
		.severity = CSRLINT_ERROR};
	return section;
}

static enum err_code
begin_section(struct policy_reader *reader, struct slice name)
{
	struct policy_thing thing;
	struct policy_section *earlier;
	const char *nearest;

	if (!policy_thing_find(name, reader->policy->arena, &thing, &nearest))
		return complain(reader, name,
			"a request has no such thing; there are attributes of "
			"the subject by name or OID, san, san.dns and others, "
			"key, signature, usage, purpose, extension, attribute "
			"and ca",
			nearest);
	earlier = (struct policy_section *)policy_section_of(
		reader->policy, &thing);
	if (earlier != NULL && earlier->file == reader->file)
		return complain(reader, name,
			"there is a section about this thing already", NULL);
	if (earlier == NULL &&
		reader->policy->section_count == POLICY_SECTIONS_MAX)
		return complain(reader, name,
			"a policy has 256 sections at most", NULL);
	reader->section = room_for(reader, &thing, earlier);
	return reader->section == NULL ? ERR_NO_MEMORY : ERR_OK;
}

/* A line that begins a section. */
struct header {
	struct slice name;   /* between its brackets */
	struct slice behind; /* them, but for a comment */
};

/* False: it is no header. */
static bool
header_of(struct slice line, struct header *out)
{
	struct slice text = trim(line);
	size_t close = slice_find(text, ']');

	if (text.n == 0 || text.p[0] != '[' || close == text.n)
		return false;
	out->name = trim(slice_head(slice_from(text, 1), close - 1));
	out->behind = trim(slice_from(text, close + 1));
	if (slice_begins(out->behind, ";") || slice_begins(out->behind, "#"))
		out->behind.n = 0;
	return true;
}

static enum err_code
read_header(struct policy_reader *reader, const struct header *header)
{
	static const char word[] = "policy";
	const struct slice name = header->name;
	struct slice thing;
	enum err_code rc = end_section(reader);

	reader->is_in_policy = slice_begins(name, word) &&
		(name.n == sizeof(word) - 1 ||
			is_blank(name.p[sizeof(word) - 1]));
	reader->has_key = false;
	if (rc != ERR_OK || !reader->is_in_policy)
		return rc;
	if (header->behind.n > 0)
		return complain(reader, header->behind,
			"expected KEY = VALUE on a line of its own, found",
			NULL);
	thing = trim(slice_from(name, sizeof(word) - 1));
	if (thing.n > 0)
		return begin_section(reader, thing);
	if (reader->has_begun)
		return complain(
			reader, name, "there is such a section already", NULL);
	reader->has_begun = true;
	return ERR_OK;
}

/* The first character that shows nothing, or octet that is no UTF-8. */
static struct slice
hidden_in(struct slice line)
{
	struct character each;

	while (unicode_next(&line, &each))
		if (each.c == UNICODE_NONE || unicode_is_invisible(each.c) ||
			(unicode_is_control(each.c) && each.c != '\t' &&
				each.c != '\r'))
			return each.at;
	return (struct slice){NULL, 0};
}

static enum err_code
read_content(struct policy_reader *reader, struct slice line)
{
	const struct slice text = trim(line);

	if (text.n == 0 || text.p[0] == ';' || text.p[0] == '#')
		return ERR_OK;
	if (line.n > POLICY_LINE_OCTETS_MAX)
		return complain_at(reader, reader->number, 1,
			"a line has 4096 octets at most; lists go on in lines "
			"that are indented",
			(struct found){{NULL, 0}, NULL});
	if (hidden_in(line).n > 0)
		return complain(reader, hidden_in(line),
			"a policy holds text that can be seen alone, found",
			NULL);
	if (is_blank(line.p[0]))
		return go_on(reader, text);
	return read_key(reader, text);
}

bool
policy_read_line(
	struct policy_reader *reader, struct slice line, enum err_code *rc)
{
	struct header header;

	reader->number++;
	reader->line = line;
	*rc = ERR_OK;
	if (header_of(line, &header)) {
		*rc = read_header(reader, &header);
		return reader->is_in_policy;
	}
	if (reader->is_in_policy)
		*rc = read_content(reader, line);
	return reader->is_in_policy;
}

enum err_code
policy_read_end(struct policy_reader *reader)
{
	enum err_code rc = end_section(reader);
	struct policy_nonsense nonsense;

	if (rc != ERR_OK)
		return rc;
	nonsense = policy_sense(reader->policy);
	return nonsense.what == NULL ? ERR_OK
				     : complain_nonsense(reader, &nonsense);
}
