/* Mends, carried out: first what goes, then what becomes another, then what is
 * put in. SPDX-License-Identifier: MIT */
#include "remedy/mend.h"

#include "der/write.h"
#include "remedy/parts.h"
#include "remedy/proposal.h"
#include "remedy/split.h"
#include "remedy/subject_words.h"
#include "remedy/words.h"

/* One round. The arrays of marks have an entry for each value and name that
 * the request had when the round began. */
struct round {
	struct remedy *remedy;
	const struct csr *csr;
	struct arena *arena;
	struct remedy_past *past;
	struct remedy_result *result;
	bool *is_value_gone, *is_value_done;
	bool *is_name_gone, *is_name_done;
	size_t value_count, name_count;
	bool failed; /* memory is short */
};

/* --- which part a finding lies in ------------------------------------------
 */

/* SIZE_MAX: in none. */
static size_t
value_at(const struct round *round, struct slice at)
{
	const struct name_attribute *name = csr_name_at(round->csr, at);
	const size_t i =
		name == NULL ? SIZE_MAX : (size_t)(name - round->csr->names);

	return i < round->value_count ? i : SIZE_MAX;
}

static size_t
name_at(const struct round *round, struct slice at)
{
	const struct general_name *name = csr_san_name_at(round->csr, at);
	const size_t i = name == NULL ? SIZE_MAX
				      : (size_t)(name - round->csr->san_names);

	return i < round->name_count ? i : SIZE_MAX;
}

bool
remedy_is_of_blank(const struct remedy *remedy, const struct csr *csr,
	const struct note *note)
{
	const struct round round = {.csr = csr,
		.value_count = remedy->value_count,
		.name_count = remedy->name_count};
	const size_t value = value_at(&round, note->at);
	const size_t name = name_at(&round, note->at);

	if (value != SIZE_MAX)
		return remedy->values[value].is_blank &&
			note->mend.how != MEND_ADD &&
			note->mend.how != MEND_REMOVE;
	return name != SIZE_MAX && remedy->names[name].is_blank &&
		(note->mend.how != MEND_REMOVE ||
			remedy->names[name].kind == SAN_DNS_NAME);
}

/* True where what it is about is to be another, and the person knows which. */
static bool
asks_for_another(const struct note *note)
{
	return (note->mend.how == MEND_REPLACE && note->suggestion == NULL) ||
		(note->mend.how == MEND_ASK && note->mend.what == NULL);
}

size_t
remedy_doubted_value(const struct remedy *remedy, const struct csr *csr,
	const struct note *note)
{
	const struct round round = {
		.csr = csr, .value_count = remedy->value_count};
	const size_t value = value_at(&round, note->at);
	size_t before = 0;

	if (value == SIZE_MAX || remedy->values[value].is_blank ||
		!asks_for_another(note))
		return SIZE_MAX;
	for (size_t i = 0; i < value; i++)
		before += !remedy->values[i].is_blank;
	return before;
}

/* Infos ask nothing of anybody; and for what the CA mends by itself nobody is
 * asked, nor makes another key. */
static bool
is_to_be_mended(const struct note *note)
{
	if (note->severity >= CSRLINT_WARNING)
		return true;
	return note->severity == CSRLINT_NOTICE && note->mend.how != MEND_ASK &&
		note->mend.how != MEND_KEY &&
		(note->mend.how != MEND_REPLACE || note->suggestion != NULL);
}

/* --- what goes -------------------------------------------------------------
 */

static void
drop_value(struct round *round, size_t i)
{
	round->is_value_gone[i] = true;
	round->result->has_changed = true;
	if (!parts_note_type(
		    round->past, round->remedy->values[i].type, round->arena))
		round->failed = true;
}

static void
drop_name(struct round *round, size_t i)
{
	round->is_name_gone[i] = true;
	round->result->has_changed = true;
	if (!parts_note_name(
		    round->past, &round->remedy->names[i], round->arena))
		round->failed = true;
}

/* A name that is wrong. Of some kinds nobody can be asked for the right one. */
static void
lose_name(struct round *round, size_t i)
{
	struct remedy_name name = round->remedy->names[i];

	if (!parts_blank_name(&name))
		round->remedy->lost_kinds |= 1u << name.kind;
	drop_name(round, i);
}

/* The extension of this type and all that it asks for. */
static void
drop_extension(struct round *round, struct slice oid)
{
	if (oid_find(oid) == OID_SUBJECT_ALT_NAME)
		for (size_t i = 0; i < round->name_count; i++)
			drop_name(round, i);
	else if (parts_drop_extension(round->remedy, oid))
		round->result->has_changed = true;
}

/* True where `at` lies in a purpose, which goes. */
static bool
drop_purpose_at(struct round *round, struct slice at)
{
	const struct csr_purposes *purposes = &round->csr->usage.purposes;

	for (size_t i = 0; i < purposes->count; i++)
		if (slice_equal(at, purposes->purpose[i].oid) ||
			slice_holds(purposes->purpose[i].oid, at)) {
			round->result->has_changed |= parts_drop_purpose(
				round->remedy, purposes->purpose[i].oid);
			return true;
		}
	return false;
}

/* Of what is asked for twice the description has the first. */
static bool
is_second_extension(const struct csr *csr, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (slice_equal(csr->extensions[k].oid, csr->extensions[i].oid))
			return true;
	return false;
}

/* A second challengePassword is none in the description. */
static void
drop_attribute(struct round *round, const struct csr_attribute *attribute)
{
	if (attribute->type == OID_CHALLENGE_PASSWORD &&
		csr_attribute_first(round->csr, attribute->type) != attribute)
		return;
	round->result->has_changed |= parts_drop_one_attribute(
		round->remedy, attribute->oid, attribute->value);
}

static void
drop_at(struct round *round, struct slice at)
{
	const struct csr *csr = round->csr;
	const size_t value = value_at(round, at);
	const size_t name = name_at(round, at);

	if (value != SIZE_MAX)
		drop_value(round, value);
	else if (name != SIZE_MAX)
		lose_name(round, name);
	if (value != SIZE_MAX || name != SIZE_MAX || drop_purpose_at(round, at))
		return;
	for (size_t i = 0; i < csr->extension_count; i++)
		if (slice_holds(csr->extensions[i].whole, at)) {
			if (!is_second_extension(csr, i))
				drop_extension(round, csr->extensions[i].oid);
			return;
		}
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (slice_holds(csr->attributes[i].whole, at))
			drop_attribute(round, &csr->attributes[i]);
}

/* Everything that a word names: "OU", "IP", "keyCertSign", "serverAuth",
 * "basicConstraints", "challengePassword". */
static void
drop_named(struct round *round, struct slice word)
{
	const struct remedy *remedy = round->remedy;

	for (size_t i = 0; i < round->value_count; i++)
		if (parts_is_value_called(&remedy->values[i], word))
			drop_value(round, i);
	for (size_t i = 0; i < round->name_count; i++)
		if (parts_is_kind_called(remedy->names[i].kind, word))
			drop_name(round, i);
	if (slice_equal(word, slice_text("subjectAltName")))
		drop_extension(round, oid_octets(OID_SUBJECT_ALT_NAME));
	else if (parts_drop_called(round->remedy, word))
		round->result->has_changed = true;
}

static void
drop(struct round *round, const struct note *note)
{
	const char *rest = note->mend.what;
	struct slice word;

	if (rest == NULL)
		drop_at(round, note->at);
	while (next_word(&rest, &word))
		drop_named(round, word);
}

/* --- what becomes another --------------------------------------------------
 */

/* The first name where all that stay are mail addresses; NULL: they are not, or
 * there is none. */
static const struct remedy_name *
mailbox_alone(const struct round *round)
{
	const struct remedy_name *first = NULL;

	for (size_t i = 0; i < round->name_count; i++) {
		const struct remedy_name *name = &round->remedy->names[i];

		if (round->is_name_gone[i])
			continue;
		if (name->kind != SAN_RFC822_NAME)
			return NULL;
		if (first == NULL)
			first = name;
	}
	return first;
}

/* Whose mail it is stands among the names; what the server is called, too, if
 * it has any. False: nothing else than this stands there. */
static bool
name_by_counterpart(struct round *round, struct remedy_value *value)
{
	const bool takes_wildcard = !slice_begins(value->text, "*");
	const struct remedy_name *mailbox = mailbox_alone(round);
	/* What no mail address can be will be asked for, too. */
	const bool is_blank = mailbox != NULL &&
		(mailbox->is_blank || !remedy_is_ascii(mailbox->value));
	struct slice text;

	if (value->type != OID_COMMON_NAME)
		return false;
	if (is_blank)
		text = slice_text(subject_word_of(OID_EMAIL_ADDRESS)->blank);
	else if (mailbox != NULL)
		text = mailbox->value;
	else
		text = parts_first_host(
			round->remedy, takes_wildcard, round->arena);
	if (text.n == 0 || slice_equal(value->text, text))
		return false;
	value->text = text;
	value->is_blank = is_blank;
	return true;
}

static void
blank_value(struct round *round, size_t i)
{
	struct remedy_value *value = &round->remedy->values[i];

	if (round->is_value_gone[i] || round->is_value_done[i])
		return;
	if (!name_by_counterpart(round, value))
		parts_blank_value(value);
	round->is_value_done[i] = true;
	round->result->has_changed = true;
}

static void
blank_name(struct round *round, size_t i)
{
	if (round->is_name_gone[i] || round->is_name_done[i])
		return;
	if (!parts_blank_name(&round->remedy->names[i]))
		lose_name(round, i);
	round->is_name_done[i] = true;
	round->result->has_changed = true;
}

/* Asks for another value in place of the one at `at`. */
static void
blank_at(struct round *round, struct slice at)
{
	const size_t value = value_at(round, at);
	const size_t name = name_at(round, at);

	if (value != SIZE_MAX)
		blank_value(round, value);
	else if (name != SIZE_MAX)
		blank_name(round, name);
}

/* What is proposed of a blank holds what was judged in its place. NULL: this is
 * no such text. */
static const struct subject_word *
blank_behind(struct slice text)
{
	static const enum oid_id types[] = {OID_COMMON_NAME, OID_EMAIL_ADDRESS};

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		const struct subject_word *word = subject_word_of(types[i]);

		if (slice_equal(text, slice_text(word->filler)))
			return word;
	}
	return NULL;
}

/* A name that was proposed. */
static struct remedy_name
name_of(enum general_name_kind kind, struct slice value)
{
	struct remedy_name name = {kind, value, false};

	if (blank_behind(value) != NULL)
		(void)parts_blank_name(&name);
	return name;
}

static void
replace_value(struct round *round, size_t i, struct slice text)
{
	struct remedy_value *value = &round->remedy->values[i];
	const struct subject_word *blank = blank_behind(text);

	if (round->is_value_gone[i] || round->is_value_done[i])
		return;
	round->is_value_done[i] = true;
	value->is_blank = blank != NULL;
	if (blank != NULL)
		text = slice_text(blank->blank);
	round->result->has_changed |= !slice_equal(value->text, text);
	value->text = text;
}

static void
replace_name(struct round *round, size_t i, struct slice text)
{
	struct remedy_name *name = &round->remedy->names[i];
	struct general_name read;

	if (round->is_name_gone[i] || round->is_name_done[i] ||
		!proposal_next_name(&text, name->kind, round->arena, &read))
		return;
	round->is_name_done[i] = true;
	round->result->has_changed = true;
	*name = (struct remedy_name){read.kind, read.value, false};
	/* A list in one name becomes several. */
	while (text.n > 0 &&
		proposal_next_name(&text, SAN_DNS_NAME, round->arena, &read))
		if (!parts_add_name(round->remedy,
			    (struct remedy_name){read.kind, read.value, false},
			    round->arena))
			round->failed = true;
}

/* A text within an extension that is told as octets. */
static void
replace_within_extension(
	struct round *round, struct slice at, struct slice text)
{
	const struct csr *csr = round->csr;

	for (size_t i = 0; i < csr->extension_count; i++) {
		struct slice changed;

		if (!slice_holds(csr->extensions[i].value, at))
			continue;
		changed = der_replace(
			round->arena, csr->extensions[i].value, at, text);
		if (changed.n > 0)
			round->result->has_changed |= parts_set_extension(
				round->remedy, csr->extensions[i].oid, changed);
	}
}

static void
replace(struct round *round, const struct note *note)
{
	const size_t value = value_at(round, note->at);
	const size_t name = name_at(round, note->at);
	struct slice text;

	if (note->suggestion == NULL) {
		blank_at(round, note->at);
		return;
	}
	text = proposal_octets(note->suggestion, round->arena);
	if (text.n == 0)
		blank_at(round, note->at);
	else if (value != SIZE_MAX)
		replace_value(round, value, text);
	else if (name != SIZE_MAX)
		replace_name(round, name, text);
	else
		replace_within_extension(round, note->at, text);
}

/* Attributes that share an RDN with value i, or all where it is SIZE_MAX, get
 * RDNs of their own; true where some did. */
static bool
part_rdns(struct round *round, size_t i)
{
	bool has_parted = false;

	for (size_t k = 0; k < round->value_count; k++) {
		struct remedy_value *value = &round->remedy->values[k];

		if (i != SIZE_MAX &&
			round->csr->names[k].rdn != round->csr->names[i].rdn)
			continue;
		has_parted |= value->joins;
		value->joins = false;
	}
	return has_parted;
}

/* One value, or one RDN, becomes several. */
static void
split(struct round *round, const struct note *note)
{
	const size_t i = value_at(round, note->at);

	if (part_rdns(round, i)) {
		round->result->has_changed = true;
		return;
	}
	if (i == SIZE_MAX || round->is_value_gone[i] || round->is_value_done[i])
		return;
	round->is_value_done[i] = true;
	if (!split_value(&(struct split){round->remedy, i, note->suggestion,
		    &round->result->has_changed, round->arena}))
		round->failed = true;
}

/* "critical subjectAltName", or of the extension at hand. */
static void
set_critical(struct round *round, const struct note *note)
{
	const char *rest = note->mend.what;
	struct slice how, which;
	bool critical;

	if (!next_word(&rest, &how))
		return;
	critical = slice_equal(how, slice_text("critical"));
	if (next_word(&rest, &which)) {
		round->result->has_changed |=
			parts_set_critical(round->remedy, which, critical);
		return;
	}
	for (size_t i = 0; i < round->csr->extension_count; i++)
		if (slice_holds(round->csr->extensions[i].whole, note->at))
			round->result->has_changed |= parts_set_critical_oid(
				round->remedy, round->csr->extensions[i].oid,
				critical);
}

/* --- what is put in --------------------------------------------------------
 */

static void
add_name(struct round *round, struct remedy_name name)
{
	for (size_t i = 0; i < round->remedy->name_count; i++)
		if (parts_is_same_name(&round->remedy->names[i], &name) &&
			(i >= round->name_count || !round->is_name_gone[i]))
			return;
	if (parts_was_dropped(round->past, &name))
		return;
	round->result->has_changed = true;
	if (!parts_add_name(round->remedy, name, round->arena))
		round->failed = true;
}

static void
add_value(struct round *round, const struct subject_word *word,
	struct slice text, bool is_blank)
{
	const struct remedy_value value = {.type = word->type,
		.oid = oid_octets(word->type),
		.text = text,
		.is_blank = is_blank};

	round->result->has_changed = true;
	if (!parts_append_value(round->remedy, value, round->arena))
		round->failed = true;
}

/* "O=system:nodes": the attribute, which may be there with another value. */
static void
add_attribute(struct round *round, struct slice text)
{
	const size_t n = slice_find(text, '=');
	const struct subject_word *word =
		subject_word_find(slice_head(text, n));
	const size_t i = word == NULL
		? SIZE_MAX
		: parts_find_value(round->remedy, word->type);

	text = slice_from(text, n + 1);
	if (word == NULL || text.n == 0)
		return;
	if (i != SIZE_MAX && i < round->value_count)
		replace_value(round, i, text);
	else if (!parts_was_type_dropped(round->past, word->type))
		add_value(round, word, text, false);
}

static void
add_suggestion(struct round *round, const char *suggestion)
{
	struct slice text = proposal_octets(suggestion, round->arena);
	struct general_name name;

	if (!proposal_is_name_list(suggestion) &&
		slice_find(text, '=') < text.n) {
		add_attribute(round, text);
		return;
	}
	while (text.n > 0 &&
		proposal_next_name(&text, SAN_DNS_NAME, round->arena, &name))
		add_name(round, name_of(name.kind, name.value));
}

static void
add(struct round *round, const struct note *note)
{
	const char *rest = note->mend.what;
	struct slice word;

	/* Where there are words, the suggestion says the same to people. */
	if (note->suggestion != NULL && rest == NULL)
		add_suggestion(round, note->suggestion);
	while (next_word(&rest, &word))
		if (!parts_add_called(round->remedy, word, round->arena,
			    &round->result->has_changed))
			round->failed = true;
}

/* True where a value of the type is there and stays. */
static bool
has_value(const struct round *round, enum oid_id type)
{
	for (size_t i = 0; i < round->remedy->value_count; i++)
		if (round->remedy->values[i].type == type &&
			(i >= round->value_count || !round->is_value_gone[i]))
			return true;
	return false;
}

/* An attribute that the subject lacks. A commonName is the first host of the
 * subjectAltName, where there is one. suggestion: what the finding knows of it;
 * NULL: nothing. */
static void
ask_value(struct round *round, const struct subject_word *word,
	const char *suggestion)
{
	struct slice known = {NULL, 0};

	if (has_value(round, word->type))
		return;
	if (suggestion != NULL)
		known = proposal_octets(suggestion, round->arena);
	else if (word->type == OID_COMMON_NAME &&
		!parts_was_type_dropped(round->past, word->type))
		known = parts_first_host(round->remedy, true, round->arena);
	if (known.n > 0 && blank_behind(known) == NULL)
		add_value(round, word, known, false);
	else
		add_value(round, word, slice_text(word->blank), true);
}

/* A name of the kind, unless one was asked for already. The commonName that a
 * server was given in vain is asked for with its name. */
static void
ask_name(struct round *round, enum general_name_kind kind)
{
	struct remedy_name name = {.kind = kind};

	if (!parts_blank_name(&name))
		return;
	add_name(round, name);
	if (kind == SAN_DNS_NAME &&
		parts_was_type_dropped(round->past, OID_COMMON_NAME))
		ask_value(round, subject_word_of(OID_COMMON_NAME), NULL);
}

static void
ask_password(struct round *round)
{
	round->result->has_changed |= !round->remedy->has_password;
	round->remedy->has_password = true;
}

static void
ask(struct round *round, const struct note *note)
{
	const char *rest = note->mend.what;
	const bool is_one = rest != NULL && strchr(rest, ' ') == NULL;
	struct slice word;

	if (rest == NULL)
		blank_at(round, note->at);
	while (next_word(&rest, &word)) {
		const struct subject_word *known = subject_word_find(word);
		enum general_name_kind kind;

		if (known != NULL)
			ask_value(
				round, known, is_one ? note->suggestion : NULL);
		else if (parts_kind_find(word, &kind))
			ask_name(round, kind);
		else if (slice_equal(word, slice_text("challengePassword")))
			ask_password(round);
	}
}

/* --- a round ----------------------------------------------------------------
 */

/* What a value meant has its place among the names, when it is gone. */
static void
add_meant(struct round *round, const struct note *note)
{
	if (note->suggestion != NULL && proposal_is_name_list(note->suggestion))
		add_suggestion(round, note->suggestion);
}

static void
want_key(struct round *round, const struct note *note)
{
	round->result->wants_key = true;
	if (note->mend.what != NULL)
		round->result->key = note->mend.what;
}

/* In these steps, so that of several mends of one part the more thorough one
 * is carried out. */
enum step { STEP_DROP, STEP_CHANGE, STEP_ADD, STEPS };

/* Who makes the request again does the rest, or nobody does. */
static void (*const carry_out[STEPS][MEND_NOTHING + 1])(
	struct round *round, const struct note *note) = {
	[STEP_DROP] = {[MEND_REMOVE] = drop, [MEND_KEY] = want_key},
	[STEP_CHANGE] = {[MEND_REPLACE] = replace,
		[MEND_SPLIT] = split,
		[MEND_CRITICAL] = set_critical},
	[STEP_ADD] =
		{[MEND_REMOVE] = add_meant, [MEND_ADD] = add, [MEND_ASK] = ask},
};

static bool
begin_round(struct round *round)
{
	const struct remedy *remedy = round->remedy;

	round->value_count = remedy->value_count;
	round->name_count = remedy->name_count;
	round->is_value_gone =
		arena_array(round->arena, remedy->value_count, sizeof(bool));
	round->is_value_done =
		arena_array(round->arena, remedy->value_count, sizeof(bool));
	round->is_name_gone =
		arena_array(round->arena, remedy->name_count, sizeof(bool));
	round->is_name_done =
		arena_array(round->arena, remedy->name_count, sizeof(bool));
	return round->is_value_gone != NULL && round->is_value_done != NULL &&
		round->is_name_gone != NULL && round->is_name_done != NULL;
}

/* How many of the values that were there stay. */
static size_t
count_kept(const struct round *round)
{
	size_t kept = 0;

	for (size_t i = 0; i < round->value_count; i++)
		kept += !round->is_value_gone[i];
	return kept;
}

/* Takes what goes out of the lists, and puts what is new in its place and the
 * subject in order last, as marks count places. */
static void
end_round(struct round *round, const struct note *notes, size_t count)
{
	const size_t kept = count_kept(round);

	parts_close_gaps(round->remedy, round->is_value_gone,
		round->value_count, round->is_name_gone, round->name_count);
	for (size_t i = kept; i < round->remedy->value_count; i++)
		parts_place_value(round->remedy, i);
	for (size_t i = 0; i < count; i++)
		if (is_to_be_mended(&notes[i]) &&
			notes[i].mend.how == MEND_ORDER)
			round->result->has_changed |= notes[i].mend.what == NULL
				? parts_put_in_order(round->remedy)
				: parts_turn_round(
					  round->remedy, notes[i].mend.what);
}

static void
take_step(struct round *round, enum step step, const struct note *note)
{
	void (*const work)(struct round * round, const struct note *note) =
		carry_out[step][note->mend.how];

	if (work != NULL && is_to_be_mended(note) &&
		!remedy_is_of_blank(round->remedy, round->csr, note))
		work(round, note);
}

bool
remedy_mend(struct remedy *remedy, const struct csr *csr,
	const struct note *notes, size_t count, struct arena *arena,
	struct remedy_past *past, struct remedy_result *out)
{
	struct round round = {.remedy = remedy,
		.csr = csr,
		.arena = arena,
		.past = past,
		.result = out};

	*out = (struct remedy_result){0};
	if (!begin_round(&round))
		return false;
	for (size_t step = 0; step < STEPS; step++)
		for (size_t i = 0; i < count; i++)
			take_step(&round, (enum step)step, &notes[i]);
	end_round(&round, notes, count);
	return !round.failed;
}

bool
remedy_drop_blanks(struct remedy *remedy, struct arena *arena)
{
	struct remedy_value *values =
		arena_alloc(arena, remedy->value_count * sizeof(values[0]));
	struct remedy_name *names =
		arena_alloc(arena, remedy->name_count * sizeof(names[0]));
	size_t value_count = 0;
	size_t name_count = 0;
	bool heads =
		false; /* the next value, which its RDN's first was before */

	if (values == NULL || names == NULL)
		return false;
	for (size_t i = 0; i < remedy->value_count; i++) {
		struct remedy_value value = remedy->values[i];

		value.joins &= !heads;
		heads = value.is_blank && !value.joins;
		if (!value.is_blank)
			values[value_count++] = value;
	}
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!remedy->names[i].is_blank)
			names[name_count++] = remedy->names[i];
	remedy->values = values;
	remedy->value_count = value_count;
	remedy->names = names;
	remedy->name_count = name_count;
	return true;
}
