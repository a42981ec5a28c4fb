/* Reads lines such as "# csrlint: ignore=country-uk reason="..."".
 * SPDX-License-Identifier: MIT */
#include "facts/ignores.h"

#include "base/text.h"
#include "input/lines.h"
#include "profiles/profile.h"

/* A line taken apart. */
struct directive {
	struct slice ids; /* with commas between; n == 0: none */
	struct slice reason;
	uint32_t until;
	const char *fault; /* NULL: it is whole */
};

/* Where a line may stand: behind the request before, up to this one. */
static struct slice
region_before(const struct input *input, const struct input_block *block)
{
	const uint8_t *from = input->text.p;

	if (!slice_holds(input->text, block->text))
		return (struct slice){input->text.p, 0};
	for (const struct input_block *one = block; one-- != input->blocks;)
		if (one->object == OBJECT_REQUEST) {
			from = one->text.p + one->text.n;
			break;
		}
	return (struct slice){from, (size_t)(block->text.p - from)};
}

/* Cuts "key=value" or "key="value with blanks"" off *rest. */
static struct slice
take_word(struct slice *rest)
{
	const struct slice start = trim(*rest);
	bool is_quoted = false;
	size_t n = 0;

	while (n < start.n && (is_quoted || !is_blank(start.p[n])))
		is_quoted ^= start.p[n++] == '"';
	*rest = slice_from(start, n);
	return slice_head(start, n);
}

static struct slice
without_quotes(struct slice value)
{
	if (value.n >= 2 && value.p[0] == '"' && value.p[value.n - 1] == '"')
		return slice_head(slice_from(value, 1), value.n - 2);
	return value;
}

/* The value behind `key`, which ends with "=". */
static bool
take_value(struct slice word, const char *key, struct slice *out)
{
	if (!slice_begins(word, key))
		return false;
	*out = without_quotes(slice_from(word, strlen(key)));
	return true;
}

static bool
read_day(struct slice value, uint32_t *out)
{
	char day[sizeof("2027-03-31")];

	if (value.n != sizeof(day) - 1 ||
		memchr(value.p, '\0', value.n) != NULL)
		return false;
	memcpy(day, value.p, value.n);
	day[value.n] = '\0';
	return profile_read_day(day, out);
}

static void
take_part(struct directive *directive, struct slice word)
{
	struct slice value;

	if (take_value(word, "ignore=", &value)) {
		directive->ids = value;
	} else if (take_value(word, "reason=", &value)) {
		directive->reason = value;
	} else if (!take_value(word, "until=", &value)) {
		directive->fault =
			"holds something beside ignore=, until= and reason=";
	} else if (!read_day(value, &directive->until)) {
		directive->fault = "has no day such as 2027-03-31 as until=";
	}
}

/* False: the line is none of those. */
static bool
read_directive(struct slice line, struct directive *out)
{
	static const char mark[] = "csrlint:";
	struct slice rest = trim(line);

	if (!slice_begins(rest, "#"))
		return false;
	rest = trim(slice_from(rest, 1));
	if (!slice_begins(rest, mark))
		return false;
	*out = (struct directive){0};
	rest = trim(slice_from(rest, strlen(mark)));
	while (rest.n > 0) {
		take_part(out, take_word(&rest));
		rest = trim(rest);
	}
	if (out->fault == NULL && out->ids.n == 0)
		out->fault = "names no rule as ignore=";
	if (out->fault == NULL && out->reason.n == 0)
		out->fault = "gives no reason=";
	if (out->ids.n == 0)
		out->ids = trim(line);
	return true;
}

static struct ignore_fact
fact_of(const struct directive *directive, struct slice id, struct arena *arena)
{
	return (struct ignore_fact){.state = directive->fault == NULL
			? IGNORE_UNUSED
			: IGNORE_UNCLEAR,
		.at = id,
		.what = quote(arena, id),
		.until = directive->until,
		.fault = directive->fault};
}

/* A fact for each rule that the line names, or one for a line that is
 * unclear. */
static void
add_facts(struct ignore_facts *out, const struct directive *directive,
	struct arena *arena)
{
	struct slice rest = directive->ids;

	do {
		const struct slice id = directive->fault != NULL
			? rest
			: slice_head(rest, slice_find(rest, ','));

		if (out->count == IGNORES_MAX) {
			out->fact[IGNORES_MAX - 1].state = IGNORE_UNCLEAR;
			out->fact[IGNORES_MAX - 1].fault =
				"is one of more than 64, and they end here";
			return;
		}
		out->fact[out->count++] = fact_of(directive, id, arena);
		rest = slice_from(rest, id.n + 1);
	} while (rest.n > 0);
}

enum err_code
ignores_read(const struct input *input, const struct input_block *block,
	struct arena *arena, struct arena *scratch, struct ignore_facts *out)
{
	const struct slice region = region_before(input, block);
	struct directive directive;
	struct line line = {0};

	*out = (struct ignore_facts){NULL, 0};
	if (slice_search(region, "csrlint:") == region.n)
		return ERR_OK;
	out->fact = arena_array(scratch, IGNORES_MAX, sizeof(out->fact[0]));
	if (out->fact == NULL)
		return ERR_NO_MEMORY;
	while (line_next(region, &line))
		if (read_directive(line.text, &directive))
			add_facts(out, &directive, arena);
	return ERR_OK;
}
