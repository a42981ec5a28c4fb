/* Reading profiles. SPDX-License-Identifier: MIT */
#include "profiles/profile.h"

#include <ini.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "policy/nearest.h"
#include "profiles/selector.h"

enum {
	FAULTS_MAX = 20,   /* that are told of one text */
	SECTION_ROOM = 64, /* inih cuts names of sections to fewer octets */
	EXTENDS_MAX = 8,   /* profiles above one another */
	NUMBER_DIGITS_MAX = 10,
	LEVEL_ROOM = sizeof("warning")
};

static const char *const limit_names[LIMIT_COUNT] = {
#define X(symbol, name, value) [LIMIT_##symbol] = name,
	LIMITS(X)
#undef X
};

static const uint32_t limit_defaults[LIMIT_COUNT] = {
#define X(symbol, name, value) [LIMIT_##symbol] = (value),
	LIMITS(X)
#undef X
};

const struct profile_text *
profile_find(const char *name)
{
	for (size_t i = 0; i < profile_text_count; i++)
		if (strcmp(profile_texts[i].name, name) == 0)
			return &profile_texts[i];
	return NULL;
}

void
profile_reset(struct profile *profile)
{
	for (size_t i = 0; i < profile->rule_count; i++)
		profile->severities[i] = profile->rules[i].schedule;
	memcpy(profile->limits, limit_defaults, sizeof(profile->limits));
	memset(profile->limit_origins, 0, sizeof(profile->limit_origins));
}

/* Sets a schedule. A pattern turns nothing on: what the profile has off, and
 * for good reason, only its own name does. */
static bool
set_schedule(struct profile *profile, const char *pattern,
	const struct csrlint_schedule *schedule)
{
	const bool is_pattern = selector_is_pattern(pattern);
	bool any = false;

	for (size_t i = 0; i < profile->rule_count; i++) {
		struct csrlint_schedule *own = &profile->severities[i];

		if (!selector_fits(&profile->rules[i], own->severity, pattern))
			continue;
		any = true;
		if (!is_pattern || own->severity != CSRLINT_OFF ||
			schedule->severity == CSRLINT_OFF)
			*own = *schedule;
	}
	return any;
}

bool
profile_set_severity(struct profile *profile, const char *pattern,
	enum csrlint_severity severity, const char *origin)
{
	const struct csrlint_schedule always = {
		severity, severity, 0, true, {origin, 0}};

	return set_schedule(profile, pattern, &always);
}

/* Days of a month of the Gregorian calendar. */
static uint32_t
days_of(uint32_t year, uint32_t month)
{
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (month == 2)
		return is_leap ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool
profile_is_day(uint32_t date)
{
	uint32_t year = date / 10000;
	uint32_t month = date / 100 % 100;
	uint32_t day = date % 100;

	return year >= 1970 && year <= 9999 && month >= 1 && month <= 12 &&
		day >= 1 && day <= days_of(year, month);
}

bool
profile_read_day(const char *text, uint32_t *out)
{
	uint32_t date = 0;

	for (const char *form = "0000-00-00"; *form != '\0'; form++, text++) {
		if (*form == '-' ? *text != '-' : *text < '0' || *text > '9')
			return false;
		if (*form != '-')
			date = date * 10 + (uint32_t)(*text - '0');
	}
	*out = date;
	return *text == '\0' && profile_is_day(date);
}

const char *
profile_limit_name(size_t index)
{
	return index < LIMIT_COUNT ? limit_names[index] : NULL;
}

bool
profile_set_limit(struct profile *profile, const char *name, uint32_t value,
	struct csrlint_origin origin)
{
	for (size_t i = 0; i < LIMIT_COUNT; i++)
		if (strcmp(limit_names[i], name) == 0) {
			profile->limits[i] = value;
			profile->limit_origins[i] = origin;
			return true;
		}
	return false;
}

/* One reading of one ini text. */
struct reader {
	struct profile *profile;
	const char *name;
	bool is_compiled_in;
	struct text *why;
	const char *text; /* what is left to read */
	size_t n;
	const char *buffer; /* inih's own: the line that was read last */
	size_t line_n;
	int line;      /* its number */
	size_t depth;  /* profiles that extend one another */
	bool has_base; /* it extends another */
	bool has_settings;
	struct policy_reader policy; /* of sections that are a policy's */
	struct text policy_why;      /* what is wrong in these */
	enum err_code policy_rc;     /* what came of them */
	size_t fault_count;
	char unknown[SECTION_ROOM]; /* the last section that nobody knows */
	bool failed;
	bool is_over; /* what the lines behind are nobody can tell */
};

static enum err_code apply(struct reader *reader);

/* The column of a text that inih cut out of the line; 1 for any other. */
static size_t
column_of(const struct reader *reader, const char *text)
{
	size_t offset = (size_t)((uintptr_t)text - (uintptr_t)reader->buffer);

	return text != NULL && offset < reader->line_n ? offset + 1 : 1;
}

/* Begins a line for one more complaint; false: there are enough. */
static bool
begin_complaint(struct reader *reader)
{
	reader->failed = true;
	if (reader->fault_count++ >= FAULTS_MAX)
		return false;
	if (reader->fault_count > 1)
		text_add(reader->why, "\n", 1);
	return true;
}

/* Remembers a complaint, about a value if that is not NULL. */
static bool
remember(struct reader *reader, const char *what, const char *value)
{
	if (!begin_complaint(reader))
		return false;
	text_quote(reader->why, slice_text(reader->name), 200);
	text_printf(reader->why, ":%d:%zu: %s", reader->line,
		column_of(reader, value), what);
	if (value != NULL) {
		text_add(reader->why, " \"", 2);
		text_quote(reader->why, slice_text(value), 100);
		text_add(reader->why, "\"", 1);
	}
	return true;
}

/* The same; inih asks for 0 to be returned. */
static int
complain(struct reader *reader, const char *what, const char *value)
{
	(void)remember(reader, what, value);
	return 0;
}

/* The same, and which of the words there are was meant, perhaps; word answers
 * NULL past the last. */
static int
complain_word(struct reader *reader, const char *what, const char *value,
	const char *word(size_t index))
{
	struct similar similar = similar_to(slice_text(value));
	const char *known;

	for (size_t i = 0; (known = word(i)) != NULL; i++)
		similar_try(&similar, known);
	if (remember(reader, what, value) && similar.word != NULL)
		text_printf(
			reader->why, "; did you mean \"%s\"?", similar.word);
	return 0;
}

static const char *
profile_key(size_t index)
{
	static const char *const keys[] = {"extends", "summary", NULL};

	return keys[index];
}

static const char *
profile_name(size_t index)
{
	return index < profile_text_count ? profile_texts[index].name : NULL;
}

static const char *
section_name(size_t index)
{
	static const char *const names[] = {
		"profile", "severity", "limits", "policy", NULL};

	return names[index];
}

static const char *
level_name(size_t index)
{
	return index > CSRLINT_ERROR
		? NULL
		: csrlint_severity_name((enum csrlint_severity)index);
}

/* Where the line that is read stands. Those of compiled-in profiles nobody can
 * look up: their name is all. */
static struct csrlint_origin
origin_of(const struct reader *reader)
{
	if (reader->is_compiled_in)
		return (struct csrlint_origin){reader->name, 0};
	return (struct csrlint_origin){
		reader->policy.file, (uint32_t)reader->line};
}

/* No rule is called so: which of them was meant? */
static int
complain_rule(struct reader *reader, const char *key)
{
	const struct profile *profile = reader->profile;
	const bool is_room = strchr(key, '/') != NULL;
	struct similar similar = similar_to(slice_text(key));

	for (size_t i = 0; i < profile->rule_count; i++)
		similar_try(&similar,
			is_room ? profile->rules[i].category
				: profile->rules[i].id);
	if (remember(reader, "no rule is called", key) && similar.word != NULL)
		text_printf(reader->why, "; did you mean \"%s%s\"?",
			similar.word, is_room ? "/" : "");
	return 0;
}

static int
take_extends(struct reader *reader, const char *value)
{
	const struct profile_text *base = profile_find(value);
	struct reader above = {.profile = reader->profile,
		.name = value,
		.is_compiled_in = true,
		.why = reader->why,
		.depth = reader->depth + 1};

	if (reader->has_settings)
		return complain(
			reader, "extends must come before any setting", value);
	if (reader->has_base)
		return complain(reader,
			"a profile extends one other, found a second", value);
	/* It chooses a profile for each request, and a file is but one. */
	if (strcmp(value, "auto") == 0)
		return complain(reader,
			"extends must name one profile, not the choice "
			"among all",
			value);
	if (base == NULL || above.depth > EXTENDS_MAX)
		return complain_word(reader,
			"extends names no compiled-in profile", value,
			profile_name);
	reader->has_base = true;
	above.name = base->name; /* the line is read over */
	above.text = base->text;
	above.n = strlen(base->text);
	reader->policy_rc = apply(&above);
	reader->failed = reader->failed || reader->policy_rc != ERR_OK;
	reader->is_over = reader->policy_rc != ERR_OK;
	return !reader->is_over;
}

static int
take_profile(struct reader *reader, const char *key, const char *value)
{
	if (strcmp(key, "extends") == 0)
		return take_extends(reader, value);
	if (strcmp(key, "summary") == 0)
		return 1;
	return complain_word(
		reader, "[profile] knows no key", key, profile_key);
}

static int
complain_level(struct reader *reader, const char *value)
{
	return complain_word(reader,
		"expected off, info, notice, warning or error, found", value,
		level_name);
}

/* The level at the beginning of text, up to `end`. */
static bool
read_level(const char *text, const char *end, enum csrlint_severity *out)
{
	char level[LEVEL_ROOM];
	size_t n = (size_t)(end - text);

	if (n >= sizeof(level))
		return false;
	memcpy(level, text, n);
	level[n] = '\0';
	return csrlint_severity_find(level, out);
}

/* "notice", or "notice, warning from 2027-03-15". */
static bool
read_schedule(
	struct reader *reader, const char *value, struct csrlint_schedule *out)
{
	const char *const comma = strchr(value, ',');
	const char *then;
	const char *from;

	out->from = 0;
	if (comma == NULL) {
		if (csrlint_severity_find(value, &out->severity))
			return true;
		complain_level(reader, value);
		return false;
	}
	then = comma + 1 + strspn(comma + 1, " \t");
	from = strstr(then, " from ");
	if (!read_level(value, comma, &out->severity)) {
		complain_level(reader, value);
	} else if (from == NULL) {
		complain(reader, "expected \"LEVEL from YYYY-MM-DD\", found",
			then);
	} else if (!read_level(then, from, &out->then)) {
		complain_level(reader, then);
	} else if (!profile_read_day(from + strlen(" from "), &out->from)) {
		complain(reader, "expected a day, YYYY-MM-DD, found",
			from + strlen(" from "));
	} else {
		return true;
	}
	return false;
}

static int
take_severity(struct reader *reader, const char *key, const char *value)
{
	struct csrlint_schedule schedule = {
		CSRLINT_OFF, CSRLINT_OFF, 0, false, origin_of(reader)};

	reader->has_settings = true;
	if (!read_schedule(reader, value, &schedule))
		return 0;
	if (!set_schedule(reader->profile, key, &schedule))
		return complain_rule(reader, key);
	return 1;
}

static bool
read_number(const char *value, uint32_t *out)
{
	size_t n = strspn(value, "0123456789");
	unsigned long long number;

	if (n == 0 || n > NUMBER_DIGITS_MAX || value[n] != '\0')
		return false;
	number = strtoull(value, NULL, 10);
	if (number > UINT32_MAX)
		return false;
	*out = (uint32_t)number;
	return true;
}

static int
take_limit(struct reader *reader, const char *key, const char *value)
{
	uint32_t number;

	reader->has_settings = true;
	if (!read_number(value, &number))
		return complain(
			reader, "expected a whole number, found", value);
	if (!profile_set_limit(reader->profile, key, number, origin_of(reader)))
		return complain_word(
			reader, "no limit is called", key, profile_limit_name);
	return 1;
}

/* Once of each such section, and not of all its lines. */
static int
complain_section(struct reader *reader, const char *section)
{
	if (reader->failed && strcmp(section, reader->unknown) == 0)
		return 0;
	(void)snprintf(reader->unknown, sizeof(reader->unknown), "%s", section);
	return complain_word(
		reader, "no section is called", section, section_name);
}

static int
take_line(void *user, const char *section, const char *key, const char *value)
{
	struct reader *reader = user;

	if (section[0] == '\0')
		return complain(reader,
			"expected a [section] above, such as [severity], "
			"found",
			key);
	if (strcmp(section, "profile") == 0)
		return take_profile(reader, key, value);
	if (strcmp(section, "severity") == 0)
		return take_severity(reader, key, value);
	if (strcmp(section, "limits") == 0)
		return take_limit(reader, key, value);
	return complain_section(reader, section);
}

/* What policy/ has told of its lines becomes one more complaint. Behind it
 * nobody can tell what the lines are that go on with others. */
static void
take_policy_fault(struct reader *reader)
{
	if (reader->policy_rc == ERR_CONFIG && begin_complaint(reader))
		text_words(reader->why, text_get(&reader->policy_why));
	reader->failed = true;
	reader->is_over = true;
}

/* Lets policy/ read a line that is its own; false: it is none. inih goes on as
 * if the line were empty. */
static bool
take_policy_line(struct reader *reader, const char *line, size_t n)
{
	struct slice text = {(const uint8_t *)line, n};
	enum err_code rc = ERR_OK;

	while (text.n > 0 &&
		(text.p[text.n - 1] == '\n' || text.p[text.n - 1] == '\r'))
		text.n--;
	if (reader->line == 1 && slice_begins(text, "\xef\xbb\xbf"))
		text = slice_from(text, 3); /* the mark of UTF-8 */
	if (!policy_read_line(&reader->policy, text, &rc))
		return false;
	reader->has_settings = true;
	reader->policy_rc = rc;
	if (rc != ERR_OK)
		take_policy_fault(reader);
	return true;
}

static const char no_line[] = "expected KEY = VALUE or [section]";

/* A line that hides what the lines behind it are; inih gets no more. */
static char *
end_at(struct reader *reader, const char *what)
{
	complain(reader, what, NULL);
	reader->is_over = true;
	return NULL;
}

/* True for a line that inih can make nothing of, wherever it stands. */
static bool
is_bare(const char *line)
{
	return strchr(" \t\r\n;#[", line[0]) == NULL &&
		strpbrk(line, "=:") == NULL;
}

/* What stands behind the header of a section, which inih passes over; NULL:
 * nothing but a comment, or this is no header. */
static const char *
behind_header(char *line)
{
	/* Behind blanks and the mark of UTF-8 inih takes it for one, too. */
	char *start = line + strspn(line, " \t\xef\xbb\xbf");
	char *end = start[0] == '[' ? strchr(start, ']') : NULL;
	char *behind = end == NULL ? NULL : end + 1 + strspn(end + 1, " \t");

	if (behind == NULL || strchr("\r\n;#", behind[0]) != NULL)
		return NULL;
	behind[strcspn(behind, "\r\n")] = '\0';
	return behind;
}

/* Hands inih the next line, as fgets would. inih cuts lines that its buffer
 * cannot hold into two: these are refused here. */
static char *
next_line(char *buffer, int size, void *stream)
{
	struct reader *reader = stream;
	const char *end = memchr(reader->text, '\n', reader->n);
	size_t n = end == NULL ? reader->n : (size_t)(end - reader->text) + 1;
	const char *behind;

	if (reader->n == 0 || reader->is_over)
		return NULL;
	reader->line++;
	if (take_policy_line(reader, reader->text, n)) {
		reader->text += n;
		reader->n -= n;
		memcpy(buffer, "\n", sizeof("\n"));
		return reader->is_over ? NULL : buffer;
	}
	if (n >= (size_t)size || memchr(reader->text, '\0', n) != NULL) {
		return end_at(reader, "line is too long or holds a NUL");
	}
	memcpy(buffer, reader->text, n);
	buffer[n] = '\0';
	reader->buffer = buffer;
	reader->line_n = n;
	reader->text += n;
	reader->n -= n;
	/* inih would take the lines behind for those of the section before. */
	if (buffer[0] == '[' && strchr(buffer, ']') == NULL)
		return end_at(reader, no_line);
	if (is_bare(buffer))
		complain(reader, no_line, NULL);
	behind = behind_header(buffer);
	if (behind != NULL)
		complain(reader,
			"expected KEY = VALUE on a line of its own, found",
			behind);
	return buffer;
}

/* Tells how many complaints there were besides. */
static void
end_complaints(struct reader *reader)
{
	if (reader->fault_count <= FAULTS_MAX)
		return;
	text_add(reader->why, "\n", 1);
	text_quote(reader->why, slice_text(reader->name), 200);
	text_printf(reader->why, ": and %zu more",
		reader->fault_count - FAULTS_MAX);
}

static enum err_code
apply(struct reader *reader)
{
	int rc;

	reader->policy =
		(struct policy_reader){.policy = reader->profile->policy,
			.file = quote(reader->profile->policy->arena,
				slice_text(reader->name)),
			.why = &reader->policy_why};
	reader->policy_why = text_in(reader->why->arena);
	rc = ini_parse_stream(next_line, reader, take_line, reader);
	if (!reader->failed && rc == 0) {
		reader->policy_rc = policy_read_end(&reader->policy);
		if (reader->policy_rc != ERR_OK)
			take_policy_fault(reader);
	}
	if (reader->policy_rc == ERR_NO_MEMORY)
		return ERR_NO_MEMORY;
	if (rc > 0 && !reader->failed) {
		reader->line = rc;
		complain(reader, no_line, NULL);
	}
	if (rc < 0) {
		memory_ran_out();
		return ERR_NO_MEMORY;
	}
	end_complaints(reader);
	return reader->failed ? ERR_CONFIG : ERR_OK;
}

enum err_code
profile_apply(struct profile *profile, const char *name, const char *text,
	size_t n, struct text *why)
{
	const struct profile_text *compiled_in = profile_find(name);
	struct reader reader = {.profile = profile,
		.name = compiled_in == NULL ? name : compiled_in->name,
		.is_compiled_in =
			compiled_in != NULL && compiled_in->text == text,
		.why = why,
		.text = text,
		.n = n};

	return apply(&reader);
}
