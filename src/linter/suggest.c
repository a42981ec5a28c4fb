/* Making the corrected request. SPDX-License-Identifier: MIT */
#include "linter/suggest.h"

#include <assert.h>
#include <string.h>

#include "base/cancel.h"
#include "facts/hosts.h"
#include "facts/identity.h"
#include "keys/keys.h"
#include "linter/suggestion_gate.h"
#include "remedy/encode.h"
#include "remedy/mend.h"
#include "remedy/new_key.h"
#include "remedy/parts.h"
#include "remedy/read.h"
#include "remedy/words.h"

enum {
	ROUNDS = 8,
	/* What a person would type. A request with more is one for programs,
	 * and every round costs what judging it costs. */
	PARTS_MAX = 1000,
	OCTETS_MAX = 65536
};

/* A request on its way to being mended. */
struct workshop {
	const struct suggest_request *request;
	struct arena *scratch;
	struct remedy remedy;
	struct remedy_past past;
	const char *key_kind; /* of the new key; NULL: any */
	size_t key_index;     /* of the next one to be tried */
	bool is_any_key;      /* those of one kind did not please */
	const struct remedy_new_key *new_key; /* NULL: the old one is kept */
	/* The request does not hold the old one as it is: it is judged by one
	 * like it. NULL: by itself. */
	const struct remedy_new_key *stand_in;
	bool found_nothing; /* in the request as it is, but what is spared */
	/* Of the last round: */
	struct csr csr;
	struct facts facts;
	struct note *notes;
	size_t note_count;
};

/* --- one round: the described request is judged ----------------------------
 */

/* The room that a finding comes from. */
static bool
is_of_room(
	const struct workshop *shop, const struct note *note, const char *room)
{
	return strcmp(shop->request->linter->rules[note->rule].room, room) == 0;
}

/* True where the finding is one of the described request. What the signature,
 * the encoding and the input around are will be as the tool makes them, which
 * nobody has run yet. */
static bool
counts(const struct workshop *shop, const struct note *note)
{
	switch (note->mend.how) {
	case MEND_ENCODE:
	case MEND_SIGN:
	case MEND_DIGEST:
	case MEND_NOTHING: return false;
	default: break;
	}
	return !is_of_room(shop, note, "signature") &&
		!is_of_room(shop, note, "encoding") &&
		!is_of_room(shop, note, "input") &&
		!is_of_room(shop, note, "set");
}

/* Keeps those that count. */
static void
sift(struct workshop *shop)
{
	size_t kept = 0;

	for (size_t i = 0; i < shop->note_count; i++)
		if (counts(shop, &shop->notes[i]) &&
			!shop->request->is_spared[shop->notes[i].rule] &&
			!remedy_is_of_blank(
				&shop->remedy, &shop->csr, &shop->notes[i]))
			shop->notes[kept++] = shop->notes[i];
	shop->note_count = kept;
}

static bool
is_like(const struct remedy_key *key, const struct remedy_key *old)
{
	if (old->curve == NULL)
		return key->bits >= old->bits;
	return key->curve != NULL && strcmp(key->curve, old->curve) == 0;
}

/* A key of this kind, of RSA the smallest that is no smaller; else any. */
static const struct remedy_new_key *
key_like(const struct remedy_key *old)
{
	const struct remedy_new_key *best = NULL;
	const struct remedy_new_key *key;

	for (size_t i = 0; (key = remedy_new_key(old->algorithm, i)) != NULL;
		i++)
		if (is_like(&key->key, old) &&
			(best == NULL || key->key.bits < best->key.bits))
			best = key;
	return best != NULL ? best : remedy_new_key(NULL, 0);
}

/* True where the key, or what is around it, was encoded as no tool that is told
 * here encodes it: what cannot be decoded, and a modulus without a leading 0.
 */
static bool
is_misencoded(const struct facts *facts)
{
	return !facts->csr->decoded ||
		(facts->rsa.is_rsa && facts->rsa.modulus_negative);
}

/* What is known of the key: of the old one all that was found out before. */
static void
study_key(struct workshop *shop)
{
	struct facts *facts = &shop->facts;

	if (shop->new_key == NULL && shop->stand_in == NULL)
		return;
	facts->known = (struct known_key){0};
	facts->search = (struct search_facts){0};
	keys_study_rsa(&shop->csr.key, &facts->rsa);
	keys_study_ec(&shop->csr.key, &facts->ec);
	keys_study_dsa(&shop->csr.key, &facts->dsa);
	if (shop->new_key != NULL)
		facts->key_name = shop->new_key->key.algorithm;
}

/* True where the request does not say what its key is: that of a file which
 * was damaged may be of any kind, and one that the profile takes is made. */
static bool
is_key_lost(const struct csr *csr)
{
	const struct public_key *key = &csr->key;
	const bool is_rsa = key->kind == KEY_RSA || key->kind == KEY_RSA_PSS;

	return key->algorithm.oid.n == 0 || key->bits.octets.n == 0 ||
		(is_rsa && key->private_form == PRIVATE_KEY_NONE &&
			key->modulus.n == 0);
}

static struct slice
key_of(const struct workshop *shop)
{
	const struct slice old = shop->request->facts->csr->key.whole;

	if (shop->new_key != NULL)
		return shop->new_key->sample;
	return shop->stand_in != NULL ? shop->stand_in->sample : old;
}

/* Any will do: whoever makes the request signs it. */
static struct slice
algorithm_of(const struct workshop *shop)
{
	static const uint8_t ecdsa_with_sha256[] = {0x30, 0x0a, 0x06, 0x08,
		0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02};
	const struct csr *csr = shop->request->facts->csr;

	if (csr->decoded)
		return csr->signature_algorithm.whole;
	return (struct slice){ecdsa_with_sha256, sizeof(ecdsa_with_sha256)};
}

/* The request as it is described now; n == 0 where memory is short. */
static struct slice
encode(const struct workshop *shop)
{
	return remedy_encode(
		&shop->remedy, key_of(shop), algorithm_of(shop), shop->scratch);
}

/* True where nothing was found in a request that is the same, octet for octet,
 * but for its signature. */
static bool
is_known_sound(const struct workshop *shop, struct slice der)
{
	struct der_element request, info;

	return shop->found_nothing && der_read(&der, &request) &&
		der_read(&request.content, &info) &&
		slice_equal(info.whole, shop->request->facts->csr->info);
}

/* csr and facts of the request as it is described now. */
static enum err_code
study(struct workshop *shop, struct slice der)
{
	static const struct der_faults no_faults;
	struct facts *facts = &shop->facts;
	enum err_code rc;

	shop->csr = (struct csr){.der = der};
	rc = csr_decode(der, shop->scratch, &shop->csr);
	if (rc != ERR_OK)
		return rc;
	*facts = *shop->request->facts;
	facts->csr = &shop->csr;
	facts->der = &no_faults;
	facts->set = (struct set_facts){0};
	facts->key_identifier_fits = true;
	study_key(shop);
	subject_read(&shop->csr, &facts->subject);
	rc = policy_study(shop->request->profile->policy, facts, shop->scratch,
		&facts->policy);
	if (rc != ERR_OK)
		return rc;
	return hosts_read(&shop->csr, facts->limits[LIMIT_SAN_MAX_COUNT],
		shop->scratch, &facts->hosts);
}

/* shop->notes are what is found about it, as far as it counts. */
static enum err_code
judge_as_it_is(struct workshop *shop)
{
	const struct suggest_request *request = shop->request;
	const struct slice der = encode(shop);
	struct notes notes;
	enum err_code rc;

	shop->note_count = 0;
	if (der.n == 0)
		return ERR_NO_MEMORY;
	if (is_known_sound(shop, der))
		return ERR_OK;
	rc = study(shop, der);
	if (rc == ERR_OK)
		rc = engine_run(request->linter->rules,
			request->profile->severities,
			request->linter->rule_count, &shop->facts,
			shop->scratch, shop->scratch, &notes);
	if (rc == ERR_OK)
		rc = suggestion_gate(request->linter, request->profile,
			&shop->facts, shop->scratch, &notes);
	if (rc != ERR_OK)
		return rc;
	shop->notes = notes.note;
	shop->note_count = notes.count;
	sift(shop);
	return ERR_OK;
}

/* True where something is found about a value for which another is asked in its
 * place, beside blanks. */
static bool
is_in_doubt(const struct workshop *shop)
{
	if (shop->remedy.blank_count == 0)
		return false;
	for (size_t i = 0; i < shop->note_count; i++)
		if (remedy_doubted_value(&shop->remedy, &shop->csr,
			    &shop->notes[i]) != SIZE_MAX)
			return true;
	return false;
}

/* True where this rule speaks of that value, as remedy_doubted_value counts. */
static bool
is_found(const struct workshop *shop, size_t rule, size_t value)
{
	for (size_t i = 0; i < shop->note_count; i++)
		if (shop->notes[i].rule == rule &&
			remedy_doubted_value(&shop->remedy, &shop->csr,
				&shop->notes[i]) == value)
			return true;
	return false;
}

/* What is found about values is found without the blanks, too, or is due to
 * what stands for these, which the person will fill in otherwise: has an entry
 * for each note. */
static enum err_code
excuse(struct workshop *shop, bool *is_excused)
{
	const struct remedy described = shop->remedy;
	const struct csr csr = shop->csr;
	const struct note *notes = shop->notes;
	const size_t count = shop->note_count;
	enum err_code rc = ERR_NO_MEMORY;

	if (remedy_drop_blanks(&shop->remedy, shop->scratch))
		rc = judge_as_it_is(shop);
	for (size_t i = 0; i < count && rc == ERR_OK; i++) {
		const size_t value =
			remedy_doubted_value(&described, &csr, &notes[i]);

		is_excused[i] = value != SIZE_MAX &&
			!is_found(shop, notes[i].rule, value);
	}
	shop->remedy = described;
	return rc;
}

/* Judges it; shop->notes are what is still to be mended. */
static enum err_code
judge(struct workshop *shop)
{
	enum err_code rc = judge_as_it_is(shop);
	const size_t count = shop->note_count;
	bool *is_excused;
	size_t kept = 0;

	if (rc != ERR_OK || !is_in_doubt(shop))
		return rc;
	is_excused = arena_alloc(
		shop->scratch, shop->note_count * sizeof(is_excused[0]));
	if (is_excused == NULL)
		return ERR_NO_MEMORY;
	rc = excuse(shop, is_excused);
	if (rc == ERR_OK)
		rc = judge_as_it_is(shop);
	if (rc != ERR_OK)
		return rc;
	/* The same is found as before, unless the work that an input may ask
	 * for has come to its end in between. */
	for (size_t i = 0; i < shop->note_count; i++)
		if (shop->note_count != count || !is_excused[i])
			shop->notes[kept++] = shop->notes[i];
	shop->note_count = kept;
	return ERR_OK;
}

/* --- from round to round -----------------------------------------------------
 */

/* The next key that may please: of the kind that was asked for, or else of that
 * of the old one before any other. False: there is no more. */
static bool
take_new_key(struct workshop *shop, const struct remedy_result *result)
{
	const struct csr *old = shop->request->facts->csr;
	const struct remedy_new_key *next;

	if (result->key != NULL && result->key != shop->key_kind) {
		shop->key_kind = result->key;
		shop->key_index = 0;
	} else if (shop->key_kind == NULL && !shop->is_any_key) {
		shop->key_kind =
			old->key.kind == KEY_RSA || old->key.kind == KEY_RSA_PSS
			? "RSA"
			: "EC";
	}
	next = remedy_new_key(shop->key_kind, shop->key_index);
	if (next == NULL && result->key == NULL && !shop->is_any_key) {
		shop->is_any_key = true;
		shop->key_kind = NULL;
		shop->key_index = 0;
		next = remedy_new_key(NULL, 0);
	}
	if (next == NULL)
		return false;
	shop->key_index++;
	shop->new_key = next;
	shop->remedy.key = next->key;
	return true;
}

/* Mends what csr's notes say, and judges the outcome. *is_over: nothing more
 * can be done, or is left to do. */
static enum err_code
go_round(struct workshop *shop, const struct csr *csr, bool *is_over)
{
	struct remedy_result result;
	bool has_changed;
	enum err_code rc;

	if (is_cancelled())
		return ERR_CANCELLED;
	if (!remedy_mend(&shop->remedy, csr, shop->notes, shop->note_count,
		    shop->scratch, &shop->past, &result))
		return ERR_NO_MEMORY;
	has_changed = result.has_changed;
	if (result.wants_key || (shop->new_key == NULL && is_key_lost(csr)))
		has_changed |= take_new_key(shop, &result);
	remedy_drop_unwritable(&shop->remedy);
	*is_over = !has_changed;
	if (csr != &shop->csr)
		*is_over = false; /* nothing was judged so far */
	if (*is_over)
		return ERR_OK;
	rc = judge(shop);
	*is_over = shop->note_count == 0;
	return rc;
}

/* An extension or attribute whose encoding is broken no tool can be told. */
static void
drop_broken(struct remedy *remedy, const struct der_faults *faults)
{
	for (size_t k = 0; k < faults->kept; k++) {
		const struct slice at = faults->fault[k].at;

		for (size_t i = remedy->extension_count; i-- > 0;)
			if (slice_holds(remedy->extensions[i].value, at))
				(void)parts_drop_extension(
					remedy, remedy->extensions[i].oid);
		for (size_t i = remedy->attribute_count; i-- > 0;)
			if (slice_holds(remedy->attributes[i].value, at))
				(void)parts_drop_one_attribute(remedy,
					remedy->attributes[i].oid,
					remedy->attributes[i].value);
	}
}

/* What is found in the request as it came, and is to be mended. */
static enum err_code
take_notes(struct workshop *shop)
{
	const struct notes *all = shop->request->notes;

	shop->notes =
		arena_array(shop->scratch, all->count, sizeof(shop->notes[0]));
	if (shop->notes == NULL && all->count > 0)
		return ERR_NO_MEMORY;
	for (size_t i = 0; i < all->count; i++)
		if (!shop->request->is_spared[all->note[i].rule])
			shop->notes[shop->note_count++] = all->note[i];
	return ERR_OK;
}

/* All rounds. */
static enum err_code
mend(struct workshop *shop)
{
	const struct facts *facts = shop->request->facts;
	bool is_over = false;
	enum err_code rc;

	if (!remedy_read(facts->csr, facts->rsa.modulus_bits, shop->scratch,
		    &shop->remedy))
		return ERR_NO_MEMORY;
	if (is_misencoded(facts))
		shop->stand_in = key_like(&shop->remedy.key);
	drop_broken(&shop->remedy, facts->der);
	rc = take_notes(shop);
	if (rc == ERR_OK)
		rc = go_round(shop, facts->csr, &is_over);
	for (int i = 1; i < ROUNDS && rc == ERR_OK && !is_over; i++)
		rc = go_round(shop, &shop->csr, &is_over);
	return rc;
}

/* --- what comes of it
 * --------------------------------------------------------- */

/* "a, b": each rule of a warning or error once; NULL: none. */
static const char *
remaining(const struct workshop *shop, struct arena *arena)
{
	struct text out = text_in(arena);
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < shop->note_count; i++) {
		const struct note *note = &shop->notes[i];

		if (note->severity < CSRLINT_WARNING || note->rule == last)
			continue;
		text_words(&out, last == SIZE_MAX ? "" : ", ");
		text_words(&out, shop->request->linter->rows[note->rule].id);
		last = note->rule;
	}
	return last == SIZE_MAX ? NULL : text_get(&out);
}

/* True where the profile warns of the label that some tools write, or refuses
 * it: the description is judged as DER, where no label is. */
static bool
is_label_short(const struct suggest_request *request)
{
	const struct csrlint *linter = request->linter;
	const struct csrlint_rule *rule =
		csrlint_rule_find(linter, "pem-label-legacy");

	assert(rule != NULL);
	return profile_severity_on(
		       &request->profile->severities[rule - linter->rows],
		       linter->date) >= CSRLINT_WARNING;
}

static const struct remedy_tool *
tool_of(const struct suggest_request *request)
{
	return request->linter->tool != NULL
		? request->linter->tool
		: remedy_tool_guess(request->facts->csr);
}

/* Names that were broken, and that no tool has a blank for; and values that are
 * lists. */
static void
tell_lost(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->lost_values != NULL)
		remedy_leave_out(out, remedy->lost_values);
	for (unsigned int kind = 0; kind < SAN_UNKNOWN; kind++) {
		struct text what = text_in(out->commands.arena);

		if ((remedy->lost_kinds & 1u << kind) == 0)
			continue;
		text_words(&what,
			csr_general_name_kind_name(
				(enum general_name_kind)kind));
		text_words(&what, " whose right value only you know");
		remedy_leave_out(out, text_get(&what));
	}
}

static enum err_code
tell(const struct workshop *shop, struct arena *arena,
	struct csrlint_suggestion *out)
{
	const struct remedy_tool *tool = tool_of(shop->request);
	struct remedy_text text = remedy_text_in(arena);
	const bool can = remedy_tell(tool, &shop->remedy, &text);

	if (can)
		tell_lost(&shop->remedy, &text);
	*out = (struct csrlint_suggestion){.tool = tool->name,
		.commands = can ? text_get(&text.commands) : NULL,
		.file_name = can ? text.file_name : NULL,
		.left_out = text.left_out,
		.blank_count = text.blank_count,
		.remaining = remaining(shop, arena)};
	if (out->file_name != NULL) {
		out->file = text_get(&text.file);
		out->is_file_apart = text.is_file_apart;
	}
	return text.commands.failed || text.file.failed ? ERR_NO_MEMORY
							: ERR_OK;
}

/* True where a request can be made of this one: there is a subject, it is of a
 * size that people type, and it holds no private key, nor is another file. */
static bool
is_mendable(const struct suggest_request *request)
{
	const struct csr *csr = request->facts->csr;

	if (csr->subject.n == 0 || csr->der.n > OCTETS_MAX ||
		csr->name_count + remedy_count_names(csr) +
				csr->extension_count + csr->attribute_count >
			PARTS_MAX)
		return false;
	for (size_t i = 0; i < request->notes->count; i++)
		if (request->notes->note[i].mend.how == MEND_FILE)
			return false;
	return true;
}

enum err_code
suggest(const struct suggest_request *request, struct arena *arena,
	struct arena *scratch, struct csrlint_request *out)
{
	struct workshop *shop;
	struct csrlint_suggestion *suggestion;
	enum err_code rc;

	if (!request->linter->wants_suggestions || !is_mendable(request))
		return ERR_OK;
	shop = arena_alloc(scratch, sizeof(*shop));
	suggestion = arena_alloc(arena, sizeof(*suggestion));
	if (shop == NULL || suggestion == NULL)
		return ERR_NO_MEMORY;
	shop->request = request;
	shop->scratch = scratch;
	shop->found_nothing = request->notes->count == 0;
	rc = mend(shop);
	shop->remedy.is_label_short = is_label_short(request);
	if (rc == ERR_OK)
		rc = tell(shop, arena, suggestion);
	out->suggestion = suggestion;
	return rc;
}
