/* What a set remembers, and how requests are compared with it.
 * SPDX-License-Identifier: MIT */
#include "set/set.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/memory.h"
#include "set/entries.h"
#include "set/extract.h"

/* The first request with these octets, or with this r in its group. */
struct place_entry {
	struct entry entry;
	struct set_place place;
};

/* The first request with this key. */
struct key_entry {
	struct entry entry;
	struct fingerprint holder;
	struct set_place place;
};

/* The first signature by one key with this r. */
struct nonce_entry {
	struct entry entry;
	struct set_place place;
	struct slice s, digest;
};

struct set {
	struct arena *arena; /* of all entries */
	uint64_t max_octets;
	uint64_t octets; /* that it keeps */
	struct entries requests, keys, nonces, key_nonces;
	bool is_full;
	bool keeps_moduli;
	struct set_member *first, *last; /* NULL: none */
	/* The very first request, which nothing is done about before there is
	 * a second: nearly all runs have one alone. */
	bool has_pending;
	struct extract pending;
	uint8_t *pending_octets; /* owned */
};

struct set *
set_new(uint64_t max_octets)
{
	struct set *set = memory_noted(calloc(1, sizeof(*set)));

	if (set == NULL)
		return NULL;
	set->max_octets = max_octets;
	set->arena = arena_new();
	if (set->arena == NULL) {
		free(set);
		return NULL;
	}
	return set;
}

void
set_free(struct set *set)
{
	if (set == NULL)
		return;
	entries_free(&set->requests);
	entries_free(&set->keys);
	entries_free(&set->nonces);
	entries_free(&set->key_nonces);
	arena_free(set->arena);
	free(set->pending_octets);
	free(set);
}

void
set_keep_moduli(struct set *set)
{
	set->keeps_moduli = true;
}

bool
set_keeps_moduli(const struct set *set)
{
	return set->keeps_moduli;
}

/* Room that counts. */
static void *
take(struct set *set, size_t n)
{
	set->octets += n;
	return arena_room(set->arena, n);
}

const char *
set_input(struct set *set, const char *name)
{
	const size_t n = strlen(name) + 1;
	char *copy = take(set, n);

	return copy == NULL ? NULL : memcpy(copy, name, n);
}

/* --- looking --- */

/* What a request is known by. */
struct traces {
	struct fingerprint request;
	bool has_key;
	struct fingerprint key, holder;
	bool has_nonce;
	struct fingerprint nonce, key_nonce;
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct nonce_signature signature; /* digest: the one above */
};

static void
trace(const struct extract *extract, struct traces *out)
{
	out->request = extract_request(extract);
	out->has_key = extract->has_number;
	out->key = extract_key(extract);
	out->holder = extract_holder(extract);
	out->has_nonce = out->has_key && extract->has_nonce;
	if (!out->has_nonce)
		return;
	out->nonce = extract_nonce(extract);
	out->key_nonce = extract_key_nonce(extract);
	out->signature = extract_signature(extract, out->digest);
}

static const struct set_place *
find_request(const struct set *set, const struct traces *traces)
{
	const struct place_entry *known =
		(const struct place_entry *)entries_get(
			&set->requests, traces->request);

	return known == NULL ? NULL : &known->place;
}

/* The first with this key that asks for somebody else. */
static const struct set_place *
find_key(const struct set *set, const struct traces *traces)
{
	const struct key_entry *known = NULL;

	if (traces->has_key)
		known = (const struct key_entry *)entries_get(
			&set->keys, traces->key);
	if (known == NULL ||
		memcmp(&known->holder, &traces->holder,
			sizeof(known->holder)) == 0)
		return NULL;
	return &known->place;
}

static bool
is_told(const struct extract *extract, const struct nonce_entry *before,
	const struct nonce_signature *now)
{
	const struct nonce_key key = extract_nonce_key(extract);
	const struct nonce_signature both[] = {
		{now->r, before->s, before->digest}, *now};

	return nonce_tells_key(&key, both);
}

/* The same key's signature speaks before that of another, which tells less. */
static void
find_nonce(const struct set *set, const struct extract *extract,
	const struct traces *traces, struct set_facts *out)
{
	const struct nonce_entry *own = (const struct nonce_entry *)entries_get(
		&set->key_nonces, traces->key_nonce);
	const struct place_entry *other;

	if (own != NULL) {
		out->tells_key = is_told(extract, own, &traces->signature);
		if (out->tells_key)
			out->same_nonce = &own->place;
		return;
	}
	other = (const struct place_entry *)entries_get(
		&set->nonces, traces->nonce);
	if (other != NULL)
		out->same_nonce = &other->place;
}

static void
look_up(const struct set *set, const struct extract *extract,
	const struct traces *traces, struct set_facts *out)
{
	out->same_request = find_request(set, traces);
	if (out->same_request != NULL)
		return;
	out->same_key = find_key(set, traces);
	if (traces->has_nonce)
		find_nonce(set, extract, traces, out);
}

/* --- remembering --- */

static bool
keep_place(struct set *set, struct entries *table,
	const struct extract *extract, struct fingerprint of)
{
	struct place_entry *fresh;

	if (entries_get(table, of) != NULL)
		return true;
	fresh = take(set, sizeof(*fresh));
	if (fresh == NULL)
		return false;
	*fresh = (struct place_entry){{of}, extract->place};
	return entries_put(table, &fresh->entry);
}

static bool
keep_octets(struct set *set, struct slice octets, struct slice *out)
{
	uint8_t *copy = take(set, octets.n);

	if (copy == NULL)
		return false;
	if (octets.n > 0)
		memcpy(copy, octets.p, octets.n);
	*out = (struct slice){copy, octets.n};
	return true;
}

static bool
keep_member(struct set *set, const struct extract *extract)
{
	struct set_member *fresh = take(set, sizeof(*fresh));

	if (fresh == NULL)
		return false;
	*fresh = (struct set_member){.place = extract->place,
		.octets = extract->modulus,
		.judge = extract->judge,
		.is_decoded = extract->is_decoded};
	if (!keep_octets(set, extract->part[OF_MODULUS], &fresh->modulus))
		return false;
	if (set->last == NULL)
		set->first = fresh;
	else
		set->last->next = fresh;
	set->last = fresh;
	return true;
}

static bool
keep_key(struct set *set, const struct extract *extract,
	const struct traces *traces)
{
	struct key_entry *fresh;

	if (!traces->has_key || entries_get(&set->keys, traces->key) != NULL)
		return true;
	fresh = take(set, sizeof(*fresh));
	if (fresh == NULL)
		return false;
	*fresh = (struct key_entry){
		{traces->key}, traces->holder, extract->place};
	if (!entries_put(&set->keys, &fresh->entry))
		return false;
	return !set->keeps_moduli || extract->part[OF_MODULUS].n == 0 ||
		keep_member(set, extract);
}

static bool
keep_nonce(struct set *set, const struct extract *extract,
	const struct traces *traces)
{
	struct nonce_entry *fresh;

	if (entries_get(&set->key_nonces, traces->key_nonce) != NULL)
		return true;
	fresh = take(set, sizeof(*fresh));
	if (fresh == NULL)
		return false;
	*fresh = (struct nonce_entry){
		.entry.of = traces->key_nonce, .place = extract->place};
	return keep_octets(set, traces->signature.s, &fresh->s) &&
		keep_octets(set, traces->signature.digest, &fresh->digest) &&
		entries_put(&set->key_nonces, &fresh->entry);
}

static bool
keep_nonces(struct set *set, const struct extract *extract,
	const struct traces *traces)
{
	if (!traces->has_nonce)
		return true;
	return keep_place(set, &set->nonces, extract, traces->nonce) &&
		keep_nonce(set, extract, traces);
}

static uint64_t
octets_kept(const struct set *set)
{
	return set->octets + entries_octets(&set->requests) +
		entries_octets(&set->keys) + entries_octets(&set->nonces) +
		entries_octets(&set->key_nonces);
}

static bool
keep(struct set *set, const struct extract *extract,
	const struct traces *traces)
{
	return keep_place(set, &set->requests, extract, traces->request) &&
		keep_key(set, extract, traces) &&
		keep_nonces(set, extract, traces);
}

/* --- comparing --- */

static enum err_code
compare(struct set *set, const struct extract *extract, struct set_facts *out)
{
	struct traces traces;

	trace(extract, &traces);
	look_up(set, extract, &traces, out);
	if (out->same_request != NULL || set->is_full)
		return ERR_OK;
	if (octets_kept(set) >= set->max_octets) {
		set->is_full = out->is_full = true;
		return ERR_OK;
	}
	return keep(set, extract, &traces) ? ERR_OK : ERR_NO_MEMORY;
}

/* Keeps a copy of the extract and of all that it points at. */
static enum err_code
put_off(struct set *set, const struct extract *extract)
{
	const struct slice octets = extract->part[OF_REQUEST];

	set->pending_octets = malloc(octets.n);
	if (set->pending_octets == NULL)
		return ERR_NO_MEMORY;
	memcpy(set->pending_octets, octets.p, octets.n);
	set->pending = extract_moved(extract, set->pending_octets);
	set->has_pending = true;
	return ERR_OK;
}

/* Does what was put off. */
static enum err_code
take_up(struct set *set, struct set_facts *out)
{
	enum err_code rc = compare(set, &set->pending, out);

	set->has_pending = false;
	free(set->pending_octets);
	set->pending_octets = NULL;
	return rc;
}

enum err_code
set_compare(struct set *set, const struct set_request *request,
	struct set_facts *out)
{
	const struct extract extract = extract_of(request);
	struct set_facts before = {0};
	enum err_code rc = ERR_OK;

	*out = (struct set_facts){0};
	if (extract.part[OF_REQUEST].n == 0)
		return ERR_OK;
	if (!set->has_pending && set->requests.count == 0 && !set->is_full)
		return put_off(set, &extract);
	if (set->has_pending)
		rc = take_up(set, &before);
	if (rc == ERR_OK)
		rc = compare(set, &extract, out);
	out->is_full = out->is_full || before.is_full;
	return rc;
}

size_t
set_count(const struct set *set)
{
	return set->requests.count + (set->has_pending ? 1 : 0);
}

enum err_code
set_members(struct set *set, const struct set_member **out)
{
	struct set_facts nothing = {0};
	enum err_code rc = ERR_OK;

	if (set->has_pending)
		rc = take_up(set, &nothing);
	*out = set->first;
	return rc;
}
