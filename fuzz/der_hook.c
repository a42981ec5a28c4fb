/* What libFuzzer asks of a target for its own changes: most of them keep the
 * input DER, many sign it anew, and the rest are libFuzzer's.
 * SPDX-License-Identifier: MIT */
#include "der_mutate.h"
#include "der_sign.h"

size_t LLVMFuzzerMutate(uint8_t *octets, size_t n, size_t room);
size_t LLVMFuzzerCustomMutator(
	uint8_t *octets, size_t n, size_t room, unsigned int seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_n,
	const uint8_t *second, size_t second_n, uint8_t *out, size_t room,
	unsigned int seed);

/* Of 16 inputs, so many are changed without a thought of DER, and so many are
 * signed anew by each key. */
enum { SHARES = 16, PLAIN = 4, SIGNED = 3 };

/* The arena of all changes, empty. */
static struct arena *
fresh_arena(void)
{
	static struct arena *arena;

	if (arena == NULL)
		arena = arena_new();
	else
		arena_reset(arena);
	return arena;
}

/* What share of inputs a seed means it for. */
static unsigned int
share_of(unsigned int seed)
{
	return seed / 7 % SHARES;
}

/* Writes `changed` to out, by a key where the share asks for that and what is
 * there can be signed. Returns the octets; 0: it has no room. */
static size_t
hand_out(struct slice changed, struct arena *arena, unsigned int share,
	uint8_t *out, size_t room)
{
	if (share < PLAIN + SIGNING_KEYS * SIGNED) {
		enum signing_key key =
			(enum signing_key)((share - PLAIN) / SIGNED);
		struct slice anew = der_sign(changed, arena, key);

		changed = anew.n > 0 ? anew : changed;
	}
	if (changed.n > room)
		return 0;
	memcpy(out, changed.p, changed.n);
	return changed.n;
}

/* Changes the input as DER; 0: it was left alone. */
static size_t
change_der(uint8_t *octets, size_t n, size_t room, unsigned int seed)
{
	struct arena *arena = fresh_arena();
	struct slice changed;

	if (arena == NULL)
		return 0;
	changed = der_mutate(
		(struct slice){octets, n}, arena, seed, LLVMFuzzerMutate);
	if (changed.n == 0)
		return 0;
	return hand_out(changed, arena, share_of(seed), octets, room);
}

size_t
LLVMFuzzerCustomMutator(
	uint8_t *octets, size_t n, size_t room, unsigned int seed)
{
	size_t changed = 0;

	if (share_of(seed) >= PLAIN)
		changed = change_der(octets, n, room, seed);
	return changed > 0 ? changed : LLVMFuzzerMutate(octets, n, room);
}

size_t
LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_n,
	const uint8_t *second, size_t second_n, uint8_t *out, size_t room,
	unsigned int seed)
{
	struct arena *arena = fresh_arena();
	struct slice changed = {NULL, 0};

	if (arena != NULL)
		changed = der_cross((struct slice){first, first_n},
			(struct slice){second, second_n}, arena, seed);
	if (changed.n == 0)
		return 0;
	return hand_out(changed, arena, PLAIN + share_of(seed), out, room);
}
