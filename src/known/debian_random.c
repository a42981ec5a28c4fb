/* The random numbers of CVE-2008-0166.
 *
 * A pool of octets, a running digest and two counters. To stir something in
 * is to hash, for every 20 octets of it, the digest, as many octets of the
 * pool and the counters; the patch took what was to be stirred in itself out
 * of the hash. To draw is to hash the same, with the process id in front, and
 * to keep half of each digest. SPDX-License-Identifier: MIT */
#include "known/debian_random.h"

#include "verify/digest.h"
#include "verify/verify.h"

enum {
	HALF_OCTETS = DEBIAN_DIGEST_OCTETS / 2,
	PROCESS_OCTETS = 4,
	SEED_FILE_OCTETS = 1024,
	POLLED_OCTETS = 32, /* of /dev/urandom */
	LONG_OCTETS_MAX = 8
};

static const struct {
	size_t long_octets; /* a time_t has as many */
	size_t stat_octets; /* of a struct stat */
	bool big_endian;
} platforms[DEBIAN_PLATFORM_COUNT] = {
	[DEBIAN_LE64] = {8, 144, false},
	[DEBIAN_LE32] = {4, 88, false},
	[DEBIAN_BE32] = {4, 88, true},
};

static size_t
long_octets(const struct debian_random *random)
{
	return platforms[random->maker.platform].long_octets;
}

/* As the platform has the number in memory. */
static void
store(const struct debian_random *random, uint64_t number, size_t octets,
	uint8_t *out)
{
	const bool big_endian = platforms[random->maker.platform].big_endian;

	for (size_t i = 0; i < octets; i++)
		out[big_endian ? octets - 1 - i : i] =
			(uint8_t)(number >> 8 * i);
}

/* Both counters, one behind the other. */
static struct slice
store_counters(
	const struct debian_random *random, uint8_t out[2 * LONG_OCTETS_MAX])
{
	const size_t octets = long_octets(random);

	store(random, random->drawn, octets, out);
	store(random, random->added, octets, out + octets);
	return (struct slice){out, 2 * octets};
}

/* n octets of the pool from `at` on: first those up to its end. */
static struct slice
head_at(const struct debian_random *random, size_t at, size_t n)
{
	const size_t left = DEBIAN_POOL_OCTETS - at;

	return (struct slice){random->pool + at, n < left ? n : left};
}

static void
mix(uint8_t *pool, const uint8_t *octets, size_t n)
{
	for (size_t i = 0; i < n; i++)
		pool[i] ^= octets[i];
}

/* Changes n octets of the pool from `at` on, around its end; returns where it
 * goes on then. Behind the last octet there is one that counts as such for
 * this alone. */
static size_t
change_pool(struct debian_random *random, size_t at, const uint8_t *octets,
	size_t n)
{
	const size_t room =
		at < DEBIAN_POOL_OCTETS ? DEBIAN_POOL_OCTETS - at : 1;

	if (n < room) {
		mix(random->pool + at, octets, n);
		return at + n;
	}
	mix(random->pool + at, octets, room);
	mix(random->pool, octets + room, n - room);
	return n - room;
}

/* Stirs in one block of n octets, whatever they are. */
static size_t
add_block(struct debian_random *random, size_t at,
	uint8_t digest[DIGEST_OCTETS_MAX], size_t n)
{
	uint8_t counters[2 * LONG_OCTETS_MAX];
	const struct slice head = head_at(random, at, n);
	const struct slice parts[] = {
		{digest, DEBIAN_DIGEST_OCTETS},
		head,
		{random->pool, n - head.n},
		store_counters(random, counters),
	};

	digest_join(
		DIGEST_SHA1, parts, sizeof(parts) / sizeof(parts[0]), digest);
	random->added++;
	return change_pool(random, at, digest, n);
}

static void
add(struct debian_random *random, size_t n)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t at = random->at;

	memcpy(digest, random->digest, DEBIAN_DIGEST_OCTETS);
	for (size_t left = n; left > 0;) {
		size_t block = left < DEBIAN_DIGEST_OCTETS
			? left
			: DEBIAN_DIGEST_OCTETS;

		at = add_block(random, at, digest, block);
		left -= block;
	}
	for (size_t i = 0; i < DEBIAN_DIGEST_OCTETS; i++)
		random->digest[i] ^= digest[i];
	random->at = (random->at + n) % DEBIAN_POOL_OCTETS;
}

/* What the system gives, then process, user and time, a long each. */
static void
poll_system(struct debian_random *random)
{
	if (random->polled)
		return;
	random->polled = true;
	add(random, POLLED_OCTETS);
	for (int i = 0; i < 3; i++)
		add(random, long_octets(random));
}

static void
stir(struct debian_random *random)
{
	if (random->stirred)
		return;
	random->stirred = true;
	for (size_t n = 0; n < DEBIAN_POOL_OCTETS; n += DEBIAN_DIGEST_OCTETS)
		add(random, DEBIAN_DIGEST_OCTETS);
}

void
debian_random_start(struct debian_random *random, struct debian_maker maker)
{
	*random = (struct debian_random){.maker = maker};
	if (maker.seed != DEBIAN_SEED_ABSENT)
		add(random, platforms[maker.platform].stat_octets);
	if (maker.seed == DEBIAN_SEED_READ)
		add(random, SEED_FILE_OCTETS);
	else
		poll_system(random);
}

/* What is hashed to draw half a digest. */
struct message {
	uint8_t octets[PROCESS_OCTETS + DEBIAN_DIGEST_OCTETS +
		2 * LONG_OCTETS_MAX + HALF_OCTETS];
	size_t n;
};

static void
append(struct message *message, const uint8_t *octets, size_t n)
{
	memcpy(message->octets + message->n, octets, n);
	message->n += n;
}

/* A process id of 0 was taken for one that had been hashed already. */
static void
append_process(struct message *message, const struct debian_random *random)
{
	if (random->maker.process == 0)
		return;
	store(random, random->maker.process, PROCESS_OCTETS,
		message->octets + message->n);
	message->n += PROCESS_OCTETS;
}

/* HALF_OCTETS of the pool from `at` on, around its end. */
static void
append_pool(
	struct message *message, const struct debian_random *random, size_t at)
{
	const struct slice head = head_at(random, at, HALF_OCTETS);

	append(message, head.p, head.n);
	append(message, random->pool, HALF_OCTETS - head.n);
}

/* Half a digest changes the pool, the other half is what was drawn. The
 * message begins with the process id in the first block alone. */
static size_t
draw_block(struct debian_random *random, size_t at, struct message *message,
	struct slice counters, uint8_t digest[DEBIAN_DIGEST_OCTETS])
{
	append(message, digest, DEBIAN_DIGEST_OCTETS);
	append(message, counters.p, counters.n);
	append_pool(message, random, at);
	verify_sha1((struct slice){message->octets, message->n}, digest);
	message->n = 0;
	return change_pool(random, at, digest, HALF_OCTETS);
}

static void
end_draw(struct debian_random *random, struct slice counters,
	const uint8_t digest[DEBIAN_DIGEST_OCTETS], size_t blocks)
{
	uint8_t joined[DIGEST_OCTETS_MAX];
	const struct slice parts[] = {
		counters,
		{digest, DEBIAN_DIGEST_OCTETS},
		{random->digest, DEBIAN_DIGEST_OCTETS},
	};

	digest_join(
		DIGEST_SHA1, parts, sizeof(parts) / sizeof(parts[0]), joined);
	memcpy(random->digest, joined, DEBIAN_DIGEST_OCTETS);
	random->drawn++;
	/* Only beyond the end does the place wrap, not at it. */
	random->at += blocks * HALF_OCTETS;
	if (random->at > DEBIAN_POOL_OCTETS)
		random->at %= DEBIAN_POOL_OCTETS;
}

static void
draw(struct debian_random *random, uint8_t *out, size_t n)
{
	uint8_t stored_counters[2 * LONG_OCTETS_MAX];
	uint8_t digest[DEBIAN_DIGEST_OCTETS];
	struct message message = {.n = 0};
	const struct slice counters = store_counters(random, stored_counters);
	const size_t blocks = (n + HALF_OCTETS - 1) / HALF_OCTETS;
	size_t at = random->at;

	memcpy(digest, random->digest, DEBIAN_DIGEST_OCTETS);
	append_process(&message, random);
	for (size_t i = 0; i < blocks; i++) {
		const size_t left = n - i * HALF_OCTETS;

		at = draw_block(random, at, &message, counters, digest);
		memcpy(out + i * HALF_OCTETS, digest + HALF_OCTETS,
			left < HALF_OCTETS ? left : HALF_OCTETS);
	}
	end_draw(random, counters, digest, blocks);
}

void
debian_random_number(struct debian_random *random, mpz_t number, size_t bits)
{
	enum { WORD_OCTETS = sizeof(uint64_t) };
	/* Whole words are read ten times as fast as octets. */
	uint64_t words[DEBIAN_NUMBER_BITS_MAX / 64];
	const size_t n = (bits + 7) / 8;
	const size_t word_count = (n + WORD_OCTETS - 1) / WORD_OCTETS;
	uint8_t *const end = (uint8_t *)(words + word_count);

	add(random, long_octets(random)); /* the time */
	poll_system(random);
	stir(random);
	words[0] = 0;
	draw(random, end - n, n);
	mpz_import(number, word_count, 1, WORD_OCTETS, 1, 0, words);
	mpz_fdiv_r_2exp(number, number, (mp_bitcnt_t)bits);
}

void
debian_random_below(
	struct debian_random *random, mpz_t number, const mpz_t bound)
{
	const size_t bits = mpz_sizeinbase(bound, 2);

	do
		debian_random_number(random, number, bits);
	while (mpz_cmp(number, bound) >= 0);
}
