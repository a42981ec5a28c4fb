/* The signature, and the request written again. SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "der/canonical.h"
#include "parse/getters.h"
#include "verify/verify.h"

OCTETS(signed, of->csr.info)
OCTETS(signature, of->csr.signature.octets)

const struct csrlint_algorithm *
csrlint_parsed_signature_algorithm(const struct csrlint_parsed *parsed)
{
	return parsed == NULL || parsed->csr.signature_algorithm.whole.n == 0
		? NULL
		: &parsed->signature_algorithm;
}

static enum csrlint_signature
public_status(enum signature_status status)
{
	switch (status) {
	case SIGNATURE_VALID: return CSRLINT_VALID;
	case SIGNATURE_INVALID: return CSRLINT_INVALID;
	case SIGNATURE_NOT_CHECKED: break;
	}
	return CSRLINT_NOT_CHECKED;
}

enum csrlint_signature
csrlint_parsed_verify(const struct csrlint_parsed *parsed, const char **reason)
{
	struct signature_fact fact = {.reason = REASON_NOT_DECODED};

	memory_begin();
	if (parsed != NULL && parsed->csr.decoded)
		fact = verify_signature(&parsed->csr.key,
			&parsed->csr.signature_algorithm, parsed->csr.info,
			&parsed->csr.signature);
	if (memory_has_run_out())
		fact = (struct signature_fact){.reason = REASON_NONE};
	if (reason != NULL)
		*reason = memory_has_run_out()
			? err_text(ERR_NO_MEMORY)
			: signature_reason_text(fact.reason);
	return public_status(fact.status);
}

/* --- again ------------------------------------------------------------------
 */

bool
csrlint_parsed_rewrap(const struct csrlint_parsed *parsed, char **pem)
{
	struct arena *arena;
	struct text out;

	memory_begin();
	*pem = NULL;
	if (parsed == NULL || parsed->block == NULL)
		return false;
	arena = arena_new();
	if (arena == NULL)
		return false;
	out = text_in(arena);
	if (input_write_request(&out, parsed->block->der) && !out.failed)
		*pem = memory_noted(strdup(text_get(&out)));
	arena_free(arena);
	return *pem != NULL;
}

/* Copies canonical octets that differ from what came. */
static bool
hand_out(const struct csrlint_parsed *parsed, struct slice canonical,
	uint8_t **der, size_t *n)
{
	if (slice_equal(canonical, parsed->whole))
		return true;
	*der = memory_noted(malloc(canonical.n));
	if (*der == NULL)
		return false;
	memcpy(*der, canonical.p, canonical.n);
	*n = canonical.n;
	return true;
}

bool
csrlint_parsed_canonical(
	const struct csrlint_parsed *parsed, uint8_t **der, size_t *n)
{
	struct arena *arena;
	struct slice canonical;
	bool is_made = false;

	memory_begin();
	*der = NULL;
	*n = 0;
	if (parsed == NULL || !parsed->is_whole)
		return false;
	arena = arena_new();
	if (arena == NULL)
		return false;
	if (der_canonical(parsed->whole, arena, &canonical) &&
		!memory_has_run_out())
		is_made = hand_out(parsed, canonical, der, n);
	arena_free(arena);
	return is_made;
}
