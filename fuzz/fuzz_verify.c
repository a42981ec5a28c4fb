/* Verifies the signature of a request after edits of its parts: what stands
 * behind the request in the input says which. So each algorithm is reached from
 * the requests of corpus/, and its guards with numbers of any size.
 *
 * A second answer is the first; a valid signature is none for another message;
 * no answer takes long. Must reach: verify_signature, every check_*, every
 * guard_*, pss_parameters_read, point_decode, group_sum_x.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <time.h>

#include "csr/csr.h"
#include "der/check.h"
#include "input/input.h"
#include "verify/pss.h"
#include "verify/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

enum {
	EDITS_MAX = 16,
	FILL_OCTETS_MAX = 2100, /* just over the longest modulus */
	PATIENCE_SECONDS = 3    /* of CPU, within a sanitizer */
};

/* The parts of a claim that are octets. */
enum part {
	KEY_OCTETS,
	KEY_PARAMETERS,
	MODULUS,
	EXPONENT,
	PARAMETERS,
	VALUE,
	MESSAGE,
	PARTS
};

struct claim {
	struct public_key key;
	struct algorithm algorithm;
	struct bit_string signature;
	struct slice message;
};

static struct slice *
part_of(struct claim *claim, enum part part)
{
	switch (part) {
	case KEY_OCTETS: return &claim->key.bits.octets;
	case KEY_PARAMETERS: return &claim->key.algorithm.parameters;
	case MODULUS: return &claim->key.modulus;
	case EXPONENT: return &claim->key.exponent;
	case PARAMETERS: return &claim->algorithm.parameters;
	case VALUE: return &claim->signature.octets;
	case MESSAGE:
	case PARTS: break;
	}
	return &claim->message;
}

/* --- reading edits ---------------------------------------------------------
 */

static uint8_t
take(struct slice *rest)
{
	uint8_t octet = rest->n > 0 ? rest->p[0] : 0;

	*rest = slice_from(*rest, 1);
	return octet;
}

static size_t
take_number(struct slice *rest)
{
	size_t high = take(rest);

	return high << 8 | take(rest);
}

/* --- making edits ----------------------------------------------------------
 */

/* A copy of n octets of its first and more of zero, freed by release(). */
static uint8_t *
copy(struct slice octets, size_t n)
{
	uint8_t *out = calloc(n > 0 ? n : 1, 1);

	assert(out != NULL);
	if (octets.n > 0 && n > 0)
		memcpy(out, octets.p, octets.n < n ? octets.n : n);
	return out;
}

/* Each part gets memory of its own exact size, so that AddressSanitizer sees
 * every step past its end. */
static void
own_parts(struct claim *claim)
{
	for (enum part part = 0; part < PARTS; part++) {
		struct slice *octets = part_of(claim, part);

		octets->p = copy(*octets, octets->n);
	}
}

static void
release(struct claim *claim)
{
	for (enum part part = 0; part < PARTS; part++)
		free((void *)part_of(claim, part)->p);
}

static void
replace(struct slice *octets, uint8_t *with, size_t n)
{
	free((void *)octets->p);
	*octets = (struct slice){with, n};
}

static void
set_octet(struct slice *octets, size_t at, uint8_t value, bool is_added)
{
	uint8_t *changed = copy(*octets, octets->n);

	if (octets->n > 0)
		changed[at % octets->n] =
			is_added ? changed[at % octets->n] ^ value : value;
	replace(octets, changed, octets->n);
}

static void
fill(struct slice *octets, size_t n, uint8_t value)
{
	uint8_t *filled = copy(*octets, n);

	memset(filled, value, n);
	if (n > 0)
		filled[n - 1] |= 1; /* odd, as most numbers have to be */
	replace(octets, filled, n);
}

static void
put_in_front(struct slice *octets, uint8_t value)
{
	uint8_t *longer = copy(*octets, octets->n + 1);

	memmove(longer + 1, longer, octets->n);
	longer[0] = value;
	replace(octets, longer, octets->n + 1);
}

static void
set_literal(struct slice *octets, size_t n, struct slice *rest)
{
	struct slice literal = slice_head(*rest, n < rest->n ? n : rest->n);

	replace(octets, copy(literal, literal.n), literal.n);
	*rest = slice_from(*rest, literal.n);
}

static void
set_identifiers(struct claim *claim, uint8_t which, uint8_t value)
{
	switch (which % 6) {
	case 0: claim->algorithm.id = (enum oid_id)value; break;
	case 1: claim->key.curve = (enum oid_id)value; break;
	case 2: claim->key.algorithm.id = (enum oid_id)value; break;
	case 3:
		claim->key.kind = (enum key_kind)(value % (KEY_OTHER + 1));
		break;
	case 4: claim->key.bits.unused = value % 8; break;
	default: claim->signature.unused = value % 8; break;
	}
}

static void
edit(struct claim *claim, struct slice *rest)
{
	uint8_t operation = take(rest);
	struct slice *octets = part_of(claim, (enum part)(take(rest) % PARTS));
	size_t number = take_number(rest);
	uint8_t value = take(rest);
	struct slice other = *part_of(claim, (enum part)(value % PARTS));

	switch (operation % 9) {
	case 0: set_octet(octets, number, value, false); break;
	case 1: set_octet(octets, number, value, true); break;
	case 2: fill(octets, number % FILL_OCTETS_MAX, value); break;
	case 3: put_in_front(octets, value); break;
	case 4: /* shorter, or longer by zeros */
		number %= FILL_OCTETS_MAX;
		replace(octets, copy(*octets, number), number);
		break;
	case 5: set_literal(octets, number, rest); break;
	case 6: replace(octets, copy(other, other.n), other.n); break;
	default: set_identifiers(claim, (uint8_t)number, value); break;
	}
}

/* --- asking ----------------------------------------------------------------
 */

static struct signature_fact
ask(const struct claim *claim)
{
	clock_t begin = clock();
	struct signature_fact fact = verify_signature(&claim->key,
		&claim->algorithm, claim->message, &claim->signature);

	assert(clock() - begin < PATIENCE_SECONDS * CLOCKS_PER_SEC);
	assert(fact.status != SIGNATURE_VALID || fact.reason == REASON_NONE);
	assert(fact.status != SIGNATURE_NOT_CHECKED ||
		fact.reason != REASON_NONE);
	return fact;
}

static void
check_second_answer(const struct claim *claim, struct signature_fact first)
{
	struct claim again = *claim;
	struct signature_fact second;

	own_parts(&again);
	second = ask(&again);
	assert(second.status == first.status && second.reason == first.reason);
	if (first.status == SIGNATURE_VALID && again.message.n > 0) {
		set_octet(&again.message, again.message.n / 2, 0x01, true);
		assert(ask(&again).status != SIGNATURE_VALID);
	}
	release(&again);
}

static void
check(const struct csr *csr, struct slice edits)
{
	struct claim claim = {
		csr->key, csr->signature_algorithm, csr->signature, csr->info};
	struct pss_parameters parameters;

	own_parts(&claim);
	for (int i = 0; i < EDITS_MAX && edits.n > 0; i++)
		edit(&claim, &edits);
	if (pss_parameters_read(claim.algorithm.parameters, &parameters))
		pss_key_admits(&claim.key, &parameters);
	check_second_answer(&claim, ask(&claim));
	release(&claim);
}

static void
check_request(struct slice der, struct slice edits, struct arena *arena)
{
	struct der_faults faults;
	struct csr csr;

	der_check(der, (struct der_caps){4096, 32}, &faults);
	if (faults.capped || faults.broken)
		return;
	assert(csr_decode(faults.outer, arena, &csr) == ERR_OK);
	check(&csr, edits);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct slice rest = {bytes, n};
	struct arena *arena = arena_new();
	struct der_element request;
	struct input input;

	if (der_read_tag(&rest, TAG_SEQUENCE, &request)) {
		check_request(request.whole, rest, arena);
	} else { /* text, as it lies in corpus/ */
		assert(input_scan(rest, n, arena, &input) == ERR_OK);
		if (input.block_count > 0)
			check_request(input.blocks[0].der,
				(struct slice){NULL, 0}, arena);
	}
	arena_free(arena);
	return 0;
}
