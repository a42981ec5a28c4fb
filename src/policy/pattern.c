/* Reading patterns. SPDX-License-Identifier: MIT */
#include "policy/pattern.h"

#include "names/address.h"
#include "places/places.h"
#include "policy/expression.h"
#include "policy/glob.h"
#include "policy/nearest.h"
#include "policy/object.h"
#include "policy/words.h"

/* One pattern that is being read. */
struct reading {
	const struct policy_thing *thing;
	bool denies;
	struct arena *arena;
	struct pattern_fault *fault;
	struct policy_pattern *out;
};

/* For the caller to return: the first complaint stands. */
static bool
refuse(struct reading *reading, const char *what, size_t at)
{
	if (reading->fault->what == NULL) {
		reading->fault->what = what;
		reading->fault->at = at;
	}
	return false;
}

/* The same with what was meant, NULL where that is not known. */
static bool
refuse_for(struct reading *reading, const char *what, const char *nearest)
{
	reading->fault->nearest = nearest;
	return refuse(reading, what, 0);
}

static bool
is_blank(uint8_t c)
{
	return c == ' ' || c == '\t';
}

size_t
pattern_length(struct slice line)
{
	const uint8_t mark = line.p[0];
	size_t n = 1;

	if (mark != '"' && mark != '/') {
		while (n < line.n && !is_blank(line.p[n]))
			n++;
		return n;
	}
	for (; n < line.n; n++) {
		if (line.p[n] == '\\')
			n++;
		else if (line.p[n] == mark &&
			(mark == '"' || n + 1 == line.n ||
				is_blank(line.p[n + 1])))
			return n + 1;
	}
	return 0;
}

/* --- programs --------------------------------------------------------------
 */

static bool
set_program(struct reading *reading, struct program_builder *builder,
	const struct program_node *part)
{
	struct policy_pattern *out = reading->out;

	if (part == NULL || builder->failed)
		return false;
	if (program_cost(part) > PROGRAM_STEPS_MAX)
		return refuse(reading,
			"the pattern takes more than 1000 steps for a "
			"character; give smaller numbers in its braces",
			0);
	out->kind = PATTERN_PROGRAM;
	out->shortest = program_shortest(part);
	out->program = program_make(builder, part);
	return out->program != NULL;
}

static bool
is_caseless(enum policy_form form)
{
	return form == FORM_HOST || form == FORM_NAME || form == FORM_MAILBOX;
}

static bool
read_expression(struct reading *reading, struct slice text)
{
	struct program_builder builder = {
		reading->arena, is_caseless(reading->thing->form), false};
	struct expression_fault fault;
	struct program_node *part = expression_read(text, &builder, &fault);

	reading->out->is_expression = true;
	if (fault.what != NULL)
		return refuse(reading, fault.what, fault.at + 1);
	return set_program(reading, &builder, part);
}

/* In lower case, as values are. */
static struct slice
ending_of(struct reading *reading, struct slice text)
{
	struct slice ending = glob_ending(text);

	for (size_t i = 0; i < ending.n; i++)
		if (ending.p[i] >= 0x80)
			return (struct slice){NULL, 0};
	return policy_normal(FORM_WORD, ending, reading->arena);
}

static bool
read_host_glob(struct reading *reading, struct slice text)
{
	struct program_builder builder = {reading->arena, true, false};
	struct glob_fault fault;
	struct program_node *part;

	if (!glob_is_host(text))
		return refuse(reading,
			"no host name is written like that; write an "
			"expression between slashes for other patterns",
			0);
	part = glob_host(text, reading->denies, &builder, &fault);
	if (fault.what != NULL)
		return refuse(reading, fault.what, fault.at);
	if (slice_find(text, '.') < text.n && text.p[text.n - 1] != '.')
		reading->out->ending = ending_of(reading, text);
	return set_program(reading, &builder, part);
}

static bool
read_text_glob(struct reading *reading, struct slice text)
{
	struct program_builder builder = {reading->arena, false, false};

	reading->out->ending = glob_ending(text);
	return set_program(reading, &builder, glob_text(text, &builder));
}

static bool
read_uri_glob(struct reading *reading, struct slice text)
{
	struct program_builder builder = {reading->arena, false, false};
	const struct slice normal =
		policy_normal(FORM_URI, text, reading->arena);

	reading->out->ending = glob_ending(normal);
	return set_program(reading, &builder, glob_uri(normal, &builder));
}

/* "*@example.com"; "example.com" and "@example.com" are any user there. */
static bool
read_mailbox_glob(struct reading *reading, struct slice text)
{
	struct program_builder builder = {reading->arena, true, false};
	struct program_builder exactly = {reading->arena, false, false};
	struct program_node *row = program_row(&builder);
	const size_t at = slice_find(text, '@');
	const struct slice host = slice_from(text, at == text.n ? 0 : at + 1);
	const struct slice user =
		at == text.n ? slice_text("") : slice_head(text, at);
	struct program_node *domain;
	struct glob_fault fault = {NULL, 0};

	if (!glob_is_host(host))
		return refuse(reading,
			"expected a domain behind the at sign, such as "
			"*@example.com",
			at == text.n ? 0 : at);
	program_append(
		row, glob_text(user.n == 0 ? slice_text("*") : user, &exactly));
	program_append(row, program_character(&builder, '@'));
	domain = glob_host(host, reading->denies, &builder, &fault);
	if (fault.what != NULL)
		return refuse(reading, fault.what,
			(size_t)(host.p - text.p) + fault.at);
	program_append(row, domain);
	if (exactly.failed)
		return false;
	return set_program(reading, &builder, row);
}

/* --- addresses and keys ----------------------------------------------------
 */

static bool
read_bits(struct slice text, size_t most, unsigned *bits)
{
	*bits = 0;
	for (size_t i = 0; i < text.n; i++) {
		if (!ascii_is_digit(text.p[i]) || i > 2)
			return false;
		*bits = *bits * 10 + (text.p[i] - (unsigned)'0');
	}
	return text.n > 0 && *bits <= most;
}

/* Takes the bits behind the prefix out; true where there were any. */
static bool
clear_host_bits(struct policy_pattern *pattern)
{
	bool any = false;

	for (size_t i = 0; i < pattern->address_octets; i++) {
		const size_t first = i * 8;
		uint8_t kept = 0xff;

		if (pattern->bits <= first)
			kept = 0;
		else if (pattern->bits < first + 8)
			kept = (uint8_t)(0xff << (first + 8 - pattern->bits));
		any = any || (pattern->address[i] & ~kept) != 0;
		pattern->address[i] &= kept;
	}
	return any;
}

/* "10.0.0.0/8" of what was read. */
static const char *
network_text(struct reading *reading)
{
	const struct policy_pattern *out = reading->out;
	struct text text = text_in(reading->arena);
	char printed[ADDRESS_ROOM];

	(void)address_print(
		(struct slice){out->address, out->address_octets}, printed);
	text_printf(&text, "%s/%u", printed, out->bits);
	return text_get(&text);
}

static bool
read_network(struct reading *reading, struct slice text)
{
	struct policy_pattern *out = reading->out;
	const size_t slash = slice_find(text, '/');
	const struct slice address = slice_head(text, slash);

	out->kind = PATTERN_NETWORK;
	out->address_octets = 4;
	if (!address_read_ipv4(address, out->address)) {
		if (!address_read_ipv6(address, out->address))
			return refuse(reading,
				"this is no address of IPv4 or IPv6", 0);
		out->address_octets = 16;
	}
	out->bits = (unsigned)out->address_octets * 8;
	if (slash < text.n &&
		!read_bits(slice_from(text, slash + 1), out->bits, &out->bits))
		return refuse(reading,
			"expected the number of bits of the prefix, up to 32, "
			"or of IPv6 up to 128",
			slash + 1);
	if (clear_host_bits(out))
		return refuse_for(reading, "bits are set behind the prefix",
			network_text(reading));
	return true;
}

static bool
read_size(struct slice text, uint32_t *number)
{
	*number = 0;
	for (size_t i = 0; i < text.n; i++) {
		if (!ascii_is_digit(text.p[i]) || i > 5)
			return false;
		*number = *number * 10 + (text.p[i] - (uint32_t)'0');
	}
	return text.n > 0;
}

/* "3072", "3072-4096", "3072-": of a modulus. */
static bool
read_sizes(struct reading *reading, struct slice text, size_t at)
{
	struct policy_pattern *out = reading->out;
	const size_t hyphen = slice_find(text, '-');

	if (!read_size(slice_head(text, hyphen), &out->least_bits))
		return refuse(reading,
			"expected bits of the modulus: rsa:3072, "
			"rsa:3072-4096 or rsa:3072-",
			at);
	out->most_bits = out->least_bits;
	if (hyphen + 1 == text.n)
		out->most_bits = POLICY_UNBOUNDED;
	else if (hyphen < text.n &&
		!read_size(slice_from(text, hyphen + 1), &out->most_bits))
		return refuse(reading,
			"expected bits of the modulus behind the hyphen",
			at + hyphen + 1);
	if (out->most_bits < out->least_bits)
		return refuse(reading,
			"the range runs backwards and holds nothing", at);
	return true;
}

static bool
read_curve(struct reading *reading, struct slice name)
{
	const char *nearest;
	const char *curve = words_curve(name, &nearest);
	struct text exact = text_in(reading->arena);

	if (curve == NULL)
		return refuse_for(reading, "csrlint knows no such curve",
			nearest == NULL ? "ec:P-256" : nearest);
	text_printf(&exact, "ec:%s", curve);
	reading->out->kind = PATTERN_EXACT;
	reading->out->exact =
		words_fold(slice_text(text_get(&exact)), reading->arena);
	return true;
}

/* The word of the thing that is this one; NULL: none, which is refused. */
static const char *
word_of(struct reading *reading, struct slice text, const char *what)
{
	struct similar similar = similar_to(text);
	const struct slice folded = words_fold(text, reading->arena);
	const char *word;

	for (size_t i = 0; (word = words_at(reading->thing, i)) != NULL; i++) {
		if (slice_equal(folded,
			    words_fold(slice_text(word), reading->arena)))
			return word;
		similar_try(&similar, word);
	}
	(void)refuse_for(reading, what, similar.word);
	return NULL;
}

static bool
read_key(struct reading *reading, struct slice text)
{
	struct policy_pattern *out = reading->out;
	const size_t colon = slice_find(text, ':');
	const struct slice behind = slice_from(text, colon + 1);
	const struct slice kind = slice_head(text, colon);
	const char *word;

	/* What signatures are called is no kind of key. */
	if (slice_equal_ignoring_case(kind, slice_text("ecdsa")))
		return refuse_for(
			reading, "csrlint knows no such kind of key", "ec");
	word = word_of(reading, kind, "csrlint knows no such kind of key");
	if (word == NULL)
		return false;
	out->kind = PATTERN_KEY;
	out->exact = words_fold(slice_text(word), reading->arena);
	out->most_bits = POLICY_UNBOUNDED;
	if (colon == text.n)
		return true;
	if (strcmp(word, "ec") == 0)
		return read_curve(reading, behind);
	if (strcmp(word, "rsa") == 0 || strcmp(word, "rsassa-pss") == 0)
		return read_sizes(reading, behind, colon + 1);
	return refuse(reading, "keys of this kind have one size each", colon);
}

/* --- words -----------------------------------------------------------------
 */

static bool
read_word(struct reading *reading, struct slice text)
{
	const char *word = word_of(reading, text,
		reading->thing->kind == THING_CA
			? "expected yes or no"
			: "there is no such word for this thing");

	if (word == NULL)
		return false;
	if (strcmp(word, "contentCommitment") == 0)
		word = "nonRepudiation"; /* its name before 2005 */
	reading->out->kind = PATTERN_EXACT;
	reading->out->exact = policy_normal(
		reading->thing->form, slice_text(word), reading->arena);
	return true;
}

/* A name of the tree of OIDs that was meant. */
static const char *
nearest_object(const struct policy_thing *thing, struct slice text)
{
	static const char *const names[] = {
#define X(symbol, name, octets) name,
		OIDS(X)
#undef X
	};
	struct similar similar = similar_to(text);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (words_may_be(thing,
			    oid_octets(object_named(slice_text(names[i])))))
			similar_try(&similar, names[i]);
	return similar.word;
}

static bool
read_object(struct reading *reading, struct slice text)
{
	struct slice oid = oid_octets(object_named(text));

	if (slice_equal_ignoring_case(text, slice_text("extendedKeyUsage")))
		oid = oid_octets(OID_EXT_KEY_USAGE);
	reading->out->kind = PATTERN_EXACT;
	if (oid.n > 0 && !words_may_be(reading->thing, oid))
		return refuse(reading,
			"this is the name of something else and can match "
			"nothing here",
			0);
	/* Whoever writes an OID means it. */
	if (oid.n == 0 && !object_read(text, reading->arena, &oid))
		return refuse_for(reading,
			"this is neither a name that csrlint knows nor an OID",
			nearest_object(reading->thing, text));
	reading->out->exact = oid;
	return true;
}

static bool
read_country(struct reading *reading, struct slice text)
{
	const struct country *meant = country_meant(text);

	if (country_find(text, NULL) != COUNTRY_ASSIGNED)
		return refuse_for(reading, "this is no code of ISO 3166",
			meant == NULL ? NULL : meant->code);
	reading->out->kind = PATTERN_EXACT;
	reading->out->exact = policy_normal(FORM_COUNTRY, text, reading->arena);
	return true;
}

/* --- text ------------------------------------------------------------------
 */

static int
digit_of(uint8_t c)
{
	if (ascii_is_digit(c))
		return c - '0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Takes the backslashes of RFC 4514 2.4 out of text: before a character that
 * stands for itself, or before two hexadecimal digits. */
static bool
unescape(struct reading *reading, struct slice text, struct slice *out)
{
	uint8_t *copy = arena_room(reading->arena, text.n);
	size_t n = 0;

	for (size_t i = 0; copy != NULL && i < text.n; i++) {
		int high = -1;
		int low = -1;

		if (text.p[i] != '\\') {
			copy[n++] = text.p[i];
			continue;
		}
		if (i + 2 < text.n) {
			high = digit_of(text.p[i + 1]);
			low = digit_of(text.p[i + 2]);
		}
		if (high >= 0 && low >= 0) {
			copy[n++] = (uint8_t)(high << 4 | low);
			i += 2;
		} else if (i + 1 < text.n &&
			strchr("\\\"+,;<>#= ", text.p[i + 1]) != NULL &&
			text.p[i + 1] != '\0') {
			copy[n++] = text.p[++i];
		} else {
			return refuse(reading,
				"a backslash stands before \\ \" + , ; < > # = "
				"a blank or two hexadecimal digits (RFC 4514 "
				"2.4)",
				i + 1);
		}
	}
	*out = (struct slice){copy, n};
	return copy != NULL;
}

static bool
set_exact(struct reading *reading, struct slice text)
{
	reading->out->kind = PATTERN_EXACT;
	reading->out->exact =
		policy_normal(reading->thing->form, text, reading->arena);
	return reading->out->exact.n > 0 || text.n == 0;
}

static bool
read_bare_text(struct reading *reading, struct slice text)
{
	switch (reading->thing->form) {
	case FORM_NAME:
		if (slice_find(text, '@') < text.n || !glob_is_host(text))
			return read_text_glob(reading, text);
		return read_host_glob(reading, text);
	case FORM_HOST: return read_host_glob(reading, text);
	case FORM_MAILBOX: return read_mailbox_glob(reading, text);
	case FORM_URI: return read_uri_glob(reading, text);
	default:
		return glob_is_open(text) ? read_text_glob(reading, text)
					  : set_exact(reading, text);
	}
}

static bool
is_text(enum policy_form form)
{
	return form == FORM_TEXT || form == FORM_HOST || form == FORM_NAME ||
		form == FORM_MAILBOX || form == FORM_URI;
}

/* What stands between quotation marks, if they are there. */
static struct slice
inside(struct slice written)
{
	if (written.p[0] != '"')
		return written;
	return slice_head(slice_from(written, 1), written.n - 2);
}

static bool
read_bare(struct reading *reading, struct slice text)
{
	switch (reading->thing->form) {
	case FORM_NUMBER:
		return refuse(reading,
			"of this thing there is nothing but a count", 0);
	case FORM_ADDRESS: return read_network(reading, text);
	case FORM_KEY: return read_key(reading, text);
	case FORM_DIGEST:
	case FORM_WORD: return read_word(reading, text);
	case FORM_OBJECT: return read_object(reading, text);
	case FORM_COUNTRY: return read_country(reading, text);
	default: return read_bare_text(reading, text);
	}
}

static bool
read_pattern(struct reading *reading, struct slice written)
{
	const enum policy_form form = reading->thing->form;
	struct slice text;

	if (written.n > POLICY_PATTERN_OCTETS_MAX)
		return refuse(reading, "a pattern has 512 octets at most", 0);
	if (written.p[0] == '/' && !is_text(form))
		return refuse(reading,
			"expressions are for texts; name the values", 0);
	if (written.p[0] == '/')
		return read_expression(reading,
			slice_head(slice_from(written, 1), written.n - 2));
	if (written.p[written.n - 1] == ',')
		return refuse(reading,
			"patterns have blanks between, and no commas",
			written.n - 1);
	if (slice_equal(written, slice_text("=")))
		return refuse(reading,
			"a line that is indented continues the one above; "
			"begin a key at its start",
			0);
	if (written.p[0] == '"' && is_text(form))
		return unescape(reading, inside(written), &text) &&
			set_exact(reading, text);
	return read_bare(reading, inside(written));
}

struct policy_pattern *
pattern_read(const struct policy_thing *thing, bool denies,
	struct slice written, struct arena *arena, struct pattern_fault *fault)
{
	struct reading reading = {thing, denies, arena, fault,
		arena_alloc(arena, sizeof(*reading.out))};

	*fault = (struct pattern_fault){NULL, 0, NULL};
	if (reading.out == NULL)
		return NULL;
	reading.out->written = written;
	return read_pattern(&reading, written) ? reading.out : NULL;
}
