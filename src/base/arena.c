/* An arena is a chain of blocks, each at least twice the one before, but for
 * those that hold one large thing. SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/wipe.h"

enum {
	FIRST_BLOCK = 16 * 1024,
	LARGE = 64 * 1024 /* for an array that grows: not to be left behind */
};

struct block {
	struct block *older;
	size_t size; /* octets behind this header */
	size_t used;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct block *newest;
	bool is_wiping; /* holds what must not stay in memory */
};

static struct block *
block_new(struct block *older, size_t size)
{
	struct block *block;

	if (size > SIZE_MAX - sizeof(*block))
		return memory_noted(NULL);
	block = malloc(sizeof(*block) + size);
	if (block == NULL)
		return memory_noted(NULL);
	block->older = older;
	block->size = size;
	block->used = 0;
	return block;
}

struct arena *
arena_new(void)
{
	return arena_new_of(FIRST_BLOCK);
}

struct arena *
arena_new_of(size_t first)
{
	struct arena *arena = malloc(sizeof(*arena));

	if (arena == NULL)
		return memory_noted(NULL);
	arena->newest = block_new(NULL, first);
	if (arena->newest == NULL) {
		free(arena);
		return NULL;
	}
	arena->is_wiping = false;
	return arena;
}

struct arena *
arena_new_wiping(void)
{
	struct arena *arena = arena_new();

	if (arena != NULL)
		arena->is_wiping = true;
	return arena;
}

/* Room that has a block of its own, beside the newest. */
static void *
room_beside(struct arena *arena, size_t n)
{
	struct block *block = block_new(arena->newest->older, n);

	if (block == NULL)
		return NULL;
	block->used = n;
	arena->newest->older = block;
	return block->bytes;
}

/* In an arena of few octets, one large thing makes no block that is larger
 * still. */
static bool
is_beside(const struct block *block, size_t n)
{
	return block->size < FIRST_BLOCK && n > block->size / 2;
}

void *
arena_room(struct arena *arena, size_t n)
{
	const size_t align = alignof(max_align_t);
	struct block *block = arena->newest;
	void *result;

	if (n > SIZE_MAX / 2)
		return memory_noted(NULL);
	n = (n + align - 1) / align * align;
	if (n > block->size - block->used) {
		size_t size = block->size * 2;

		if (is_beside(block, n))
			return room_beside(arena, n);

		block = block_new(block, n > size ? n : size);
		if (block == NULL)
			return NULL;
		arena->newest = block;
	}
	result = block->bytes + block->used;
	block->used += n;
	return result;
}

void *
arena_alloc(struct arena *arena, size_t n)
{
	void *result = arena_room(arena, n);

	if (result != NULL)
		memset(result, 0, n);
	return result;
}

void *
arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		return memory_noted(NULL);
	return arena_alloc(arena, count * size);
}

/* The link to the block that holds these n octets alone, or to the end of the
 * chain. */
static struct block **
find_own(struct arena *arena, const void *p, size_t n)
{
	struct block **link = &arena->newest->older;

	while (*link != NULL && ((*link)->bytes != p || (*link)->size != n))
		link = &(*link)->older;
	return link;
}

/* A large array has a block of its own, so that realloc moves its pages and
 * copies none. */
static void *
grow_own(struct arena *arena, const void *old, size_t n, size_t room)
{
	struct block **link = find_own(arena, old, n);
	bool is_new = *link == NULL;
	struct block *block = is_new ? block_new(NULL, room)
				     : realloc(*link, sizeof(*block) + room);

	if (block == NULL)
		return memory_noted(NULL);
	if (is_new && n > 0)
		memcpy(block->bytes, old, n);
	block->size = block->used = room;
	*link = block;
	return block->bytes;
}

void *
arena_grow(
	struct arena *arena, void *old, size_t count, size_t room, size_t size)
{
	size_t n = count * size;
	void *bigger;

	if (room > SIZE_MAX / 2 / size)
		return memory_noted(NULL);
	/* realloc leaves behind what nobody wipes. */
	if (room * size >= LARGE && !arena->is_wiping)
		return grow_own(arena, old, n, room * size);
	bigger = arena_room(arena, room * size);
	if (bigger != NULL && n > 0)
		memcpy(bigger, old, n);
	return bigger;
}

static void
free_chain(const struct arena *arena, struct block *block)
{
	while (block != NULL) {
		struct block *older = block->older;

		if (arena->is_wiping)
			wipe(block->bytes, block->used);
		free(block);
		block = older;
	}
}

/* Only the newest, largest block is kept: it would have held nearly all. */
void
arena_reset(struct arena *arena)
{
	free_chain(arena, arena->newest->older);
	arena->newest->older = NULL;
	if (arena->is_wiping)
		wipe(arena->newest->bytes, arena->newest->used);
	arena->newest->used = 0;
}

void
arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	free_chain(arena, arena->newest);
	free(arena);
}
