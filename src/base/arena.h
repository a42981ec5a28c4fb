/* Memory for one request, given back all at once. Whatever here answers NULL
 * leaves the mark of base/memory.h.
 *
 * A worker owns one arena and resets it between requests, so that in bulk no
 * allocation of our own happens per request. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_ARENA_H
#define CSRLINT_BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena, owned by the caller; NULL where memory is short. */
struct arena *arena_new(void);

/* The same with room for so many octets at first, where these are few. */
struct arena *arena_new_of(size_t first);

/* The same as arena_new for octets of private keys: whatever is given back, by
 * a reset, by the free or by an array that grows, is wiped first. */
struct arena *arena_new_wiping(void);

/* n octets, zeroed, aligned for any type, valid until the next reset or free.
 * n may be 0. NULL where memory is short; the arena stays usable. */
void *arena_alloc(struct arena *arena, size_t n);

/* The same, but with what happens to stand there: for room that is written
 * before it is read. */
void *arena_room(struct arena *arena, size_t n);

/* The same for count things of size octets each; NULL also where the product
 * is too large to say. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Room for `room` things of size octets each that begins with the `count` ones
 * at old, an array of this arena or NULL, which is void then; what follows
 * them is not zeroed. However often an array grows, its largest room alone is
 * kept where that is large. NULL where memory is short; old stays valid. */
void *arena_grow(
	struct arena *arena, void *old, size_t count, size_t room, size_t size);

/* Gives back everything allocated, and keeps the memory for what comes next. */
void arena_reset(struct arena *arena);

/* arena may be NULL. */
void arena_free(struct arena *arena);

#endif
