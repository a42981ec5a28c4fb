/* What a question about a key takes of the budget, and that nothing is asked
 * where the budget is spent. SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "profiles/limits.h"
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
		work_begin(cost - 1, cost, 0);
		fact = ask(&csr);
		assert_int_equal(fact.status, SIGNATURE_NOT_CHECKED);
		assert_int_equal(fact.reason, REASON_WORK_EXCEEDED);
		assert_true(work_was_refused());
		work_begin(cost, cost, 0);
		assert_int_equal(ask(&csr).status, SIGNATURE_VALID);
		assert_false(work_was_refused());
		work_end();
	}
}

/* Why a signature does not verify is asked with what may be spared, and is no
 * work that anybody misses. */
static void
test_stories_take_only_what_may_be_spared(void **state)
{
	static const struct {
		const char *path;
		uint64_t questions;
	} invalid[] = {
		{"corpus/signature-other-digest.csr", 2},
		{"corpus/signature-ecdsa-raw.csr", 4},
		{"corpus/sm2-raw.csr", 4},
	};

	(void)state;
	for (size_t i = 0; i < sizeof invalid / sizeof invalid[0]; i++) {
		struct csr csr = read_request(invalid[i].path);
		uint64_t cost = signature_cost(&csr.key);
		uint64_t story_cost = invalid[i].questions * cost;
		enum signature_cause cause = ask(&csr).story.cause;
		struct signature_fact fact;

		work_begin(cost, cost, story_cost);
		assert_int_equal(ask(&csr).story.cause, cause);
		work_begin(cost, cost, story_cost - 1);
		fact = ask(&csr);
		assert_int_equal(fact.status, SIGNATURE_INVALID);
		assert_int_equal(fact.story.cause, CAUSE_NOT_SOUGHT);
		assert_false(work_was_refused());
		work_end();
	}
}

/* A signature of SM2 that the usual user did not make may be the empty one's:
 * a second question, whose answer depends on work as the first one's does. */
static void
test_each_user_of_sm2_costs_a_question(void **state)
{
	struct csr csr = read_request("corpus/sm2-empty-user.csr");
	uint64_t cost = signature_cost(&csr.key);
	struct signature_fact fact;

	(void)state;
	work_begin(2 * cost, 2 * cost, 0);
	assert_int_equal(ask(&csr).status, SIGNATURE_VALID);
	work_begin(2 * cost - 1, 2 * cost, 0);
	fact = ask(&csr);
	assert_int_equal(fact.status, SIGNATURE_NOT_CHECKED);
	assert_int_equal(fact.reason, REASON_WORK_EXCEEDED);
	work_end();
	csr = read_request("corpus/sm2-subject-changed.csr");
	work_begin(2 * cost, 2 * cost, 2 * cost - 1);
	fact = ask(&csr);
	assert_int_equal(fact.status, SIGNATURE_INVALID);
	assert_int_equal(fact.story.cause, CAUSE_NOT_SOUGHT);
	assert_false(work_was_refused());
	work_end();
}

/* Octet for octet an input may ask for more than requests of any size need
 * whose keys people have; of SM2 a question for each user. */
static void
test_ordinary_requests_never_spend_the_budget(void **state)
{
#define X(symbol, name, value) [LIMIT_##symbol] = value,
	static const uint64_t limits[] = {LIMITS(X)};
#undef X
	static const char *const ordinary[] = {"good-rsa2048", "good-rsa4096",
		"rsa8192", "pss-sha224", "good-p256", "good-p384", "good-p521",
		"good-ed25519", "good-ed448", "ec-brainpool", "ec-secp256k1",
		"mldsa44", "mldsa87", "slhdsa-sha2-128s", "slhdsa-shake-256f",
		"composite-mldsa44-p256", "composite-mldsa87-p521", "sm2"};

	(void)state;
	for (size_t i = 0; i < sizeof ordinary / sizeof ordinary[0]; i++) {
		char path[100];
		struct csr csr;
		uint64_t cost;

		(void)snprintf(path, sizeof path, "corpus/%s.csr", ordinary[i]);
		csr = read_request(path);
		cost = signature_cost(&csr.key) *
			(csr.key.curve == OID_SM2 ? 2 : 1);
		assert_true(cost << 20 <
			limits[LIMIT_WORK_MAX_MEGAPRODUCTS_PER_MEBIOCTET] *
				1000000 * read_octets(path).n);
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
			test_stories_take_only_what_may_be_spared,
			release_octets),
		cmocka_unit_test_teardown(
			test_each_user_of_sm2_costs_a_question, release_octets),
		cmocka_unit_test_teardown(
			test_ordinary_requests_never_spend_the_budget,
			release_octets),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_arena, close_arena);
}
