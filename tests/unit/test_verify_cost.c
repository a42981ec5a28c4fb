/* What a question about a key takes of the budget, and that nothing is asked
 * where the budget is spent. SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "verify/check.h"

#include "test_verify_files.h"

static const char *const requests[] = {
	"corpus/good-rsa2048.csr",
	"corpus/rsa-pss-key.csr",
	"corpus/good-p256.csr",
	"corpus/good-p521.csr",
	"corpus/good-ed25519.csr",
	"corpus/good-ed448.csr",
	"corpus/sm2.csr",
	"corpus/dsa3072.csr",
	"corpus/gost2012-512-b.csr",
	"corpus/mldsa44.csr",
	"corpus/slhdsa-sha2-128f.csr",
};

static struct arena *arena;

static struct csr
read_request(const char *path)
{
	struct csr csr;

	assert_int_equal(
		csr_decode(unframed(read_octets(path)), arena, &csr), ERR_OK);
	assert_true(csr.decoded);
	return csr;
}

static struct signature_fact
ask(const struct csr *csr)
{
	return verify_signature(&csr->key, &csr->signature_algorithm, csr->info,
		&csr->signature);
}

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void
test_nothing_is_verified_beyond_the_budget(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof requests / sizeof requests[0]; i++) {
		struct csr csr = read_request(requests[i]);
		uint64_t cost = signature_cost(&csr.key);
		struct signature_fact fact;

		assert_true(cost > 0);
		work_begin(cost - 1, cost);
		fact = ask(&csr);
		assert_int_equal(fact.status, SIGNATURE_NOT_CHECKED);
		assert_int_equal(fact.reason, REASON_WORK_EXCEEDED);
		assert_true(work_was_refused());
		work_begin(cost, cost);
		assert_int_equal(ask(&csr).status, SIGNATURE_VALID);
		assert_false(work_was_refused());
		work_end();
	}
}

/* Why a signature does not verify is asked with what is left. */
static void
test_no_story_is_told_beyond_the_budget(void **state)
{
	static const char *const invalid[] = {
		"corpus/signature-other-digest.csr",
		"corpus/signature-ecdsa-raw.csr",
	};

	(void)state;
	for (size_t i = 0; i < sizeof invalid / sizeof invalid[0]; i++) {
		struct csr csr = read_request(invalid[i]);
		uint64_t cost = signature_cost(&csr.key);
		struct signature_fact fact = ask(&csr);

		assert_true(fact.story.cause != CAUSE_NOT_FOUND);
		work_begin(cost, cost);
		fact = ask(&csr);
		assert_int_equal(fact.status, SIGNATURE_INVALID);
		assert_int_equal(fact.story.cause, CAUSE_NOT_FOUND);
		assert_true(work_was_refused());
		work_end();
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
			test_nothing_is_verified_beyond_the_budget,
			release_octets),
		cmocka_unit_test_teardown(
			test_no_story_is_told_beyond_the_budget,
			release_octets),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
