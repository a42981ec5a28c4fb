/* What a fuzzer would do to requests, a few times.
 * SPDX-License-Identifier: MIT */
#include "changes.h"

#include <stdlib.h>

#include "csrlint.h"
#include "der_mutate.h"
#include "der_sign.h"
#include "harness.h"

enum { CHANGES_AT_ONCE = 3 };

static uint32_t state;

static uint32_t
next_number(void)
{
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

/* Another value of a string: longer, shorter, or with another octet. */
static size_t
change_value(uint8_t *octets, size_t n, size_t room)
{
	const uint32_t number = next_number();

	if (n > 0 && number % 4 == 0)
		return n - 1;
	if (n < room && number % 4 == 1)
		octets[n++] = (uint8_t)next_number();
	else if (n > 0)
		octets[next_number() % n] = (uint8_t)next_number();
	return n;
}

/* n == 0: nothing was to be changed. */
static struct slice
changed(struct slice request, struct arena *arena)
{
	struct slice made = request, anew = {NULL, 0};

	for (uint32_t i = next_number() % CHANGES_AT_ONCE + 1; i > 0; i--)
		made = der_mutate(made, arena, next_number(), change_value);
	if (next_number() % 2 == 0)
		anew = der_sign(made, arena,
			(enum signing_key)(next_number() % SIGNING_KEYS));
	return anew.n > 0 ? anew : made;
}

static unsigned long
changes_wanted(void)
{
	const char *wanted = getenv("CSRLINT_CHANGES");

	return wanted == NULL ? 1 : strtoul(wanted, NULL, 10);
}

static void
change_all(struct slice request, uint32_t seed, take_request *take)
{
	struct arena *arena = arena_new();

	if (arena == NULL)
		abort();
	state = seed;
	for (unsigned long i = changes_wanted(); i > 0; i--) {
		const struct slice made = changed(request, arena);

		if (made.n > 0)
			take(made.p, made.n);
		arena_reset(arena);
	}
	arena_free(arena);
}

void
changes_make(const uint8_t *octets, size_t n, take_request *take)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	struct csrlint_octets der;

	if (parsed == NULL)
		abort();
	(void)csrlint_parse(parsed, octets, n, 1);
	der = csrlint_parsed_der(parsed);
	if (der.length > 0)
		change_all((struct slice){der.octets, der.length},
			harness_digest(octets, n), take);
	csrlint_parsed_free(parsed);
}
