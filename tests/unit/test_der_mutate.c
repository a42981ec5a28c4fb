/* Changes that fuzzing makes: a request stays DER through all of them, and is
 * valid once it is signed anew. SPDX-License-Identifier: MIT */
#include "der_mutate.h"

#include "csr/csr.h"
#include "der/check.h"
#include "der_sign.h"
#include "testing.h"
#include "verify/verify.h"

enum { CHANGES = 20000, OCTETS_MAX = 4096 };

/* C=DE, CN=a.csrlint-demo.org; Ed25519; a dNSName. */
#define REQUEST \
	"3081de 308191 020100 302a" \
	"310b3009 0603550406 1302 4445" \
	"311b3019 0603550403 0c12 612e6373726c696e742d64656d6f2e6f7267" \
	"302a 3005 06032b6570 0321 00 84690464bca319166e2854177335e429a525" \
	"ff7045bc904e361ed97f1ff8da96" \
	"a034 3032 06092a864886f70d01090e 3125 3023 3021 0603551d11 041a" \
	"3018 8212612e6373726c696e742d64656d6f2e6f7267 8202 6162" \
	"3005 06032b6570 0341 00 b3c05e83a975a3e1c036c004b06797001f50c08f" \
	"53fd3acd548670fd703b42a3f993ffda894dceb31424a80c82654ea7572effb5" \
	"9110a6e88607c711c1b43409"

static struct arena *arena;
static struct hex room;

static int
open_all(void **state)
{
	(void)state;
	arena = arena_new();
	return arena == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* A change of a value in all ways that there are: longer, shorter, other. */
static size_t
change(uint8_t *octets, size_t n, size_t most)
{
	static unsigned int calls;

	assert_true(n < most);
	switch (calls++ % 3) {
	case 0: octets[n] = (uint8_t)calls; return n + 1;
	case 1: return n > 0 ? n - 1 : n;
	default:
		if (n > 0)
			octets[calls % n] ^= (uint8_t)calls;
		return n;
	}
}

/* How often the lengths of elements do not fit what lies around them. */
static size_t
count_of_frames(struct slice der)
{
	static struct der_faults faults;

	der_check_as(der, NULL, (struct der_caps){65536, 65536}, &faults);
	assert_false(faults.capped);
	return faults.seen[DER_TRUNCATED] + faults.seen[DER_EXTRA_DATA] +
		faults.seen[DER_INDEFINITE_LENGTH];
}

static void
test_the_frames_hold_through_all_changes(void **state)
{
	static uint8_t kept[OCTETS_MAX];
	struct slice request = from_hex(&room, REQUEST);
	struct slice der = request;
	size_t made = 0;

	(void)state;
	assert_int_equal(count_of_frames(request), 0);
	for (uint32_t seed = 0; seed < CHANGES; seed++) {
		struct slice changed;

		arena_reset(arena);
		changed = der_mutate(der, arena, seed, change);
		if (changed.n == 0 || changed.n > OCTETS_MAX) {
			der = request;
			continue;
		}
		assert_int_equal(count_of_frames(changed), 0);
		made++;
		memcpy(kept, changed.p, changed.n);
		der = (struct slice){kept, changed.n};
	}
	assert_true(made > CHANGES * 9 / 10);
}

static void
test_a_seed_is_a_change(void **state)
{
	struct slice request = from_hex(&room, REQUEST);
	size_t other = 0;

	(void)state;
	for (uint32_t seed = 0; seed < 200; seed++) {
		struct slice first, second;

		arena_reset(arena);
		first = der_cross(request, request, arena, seed);
		second = der_cross(request, request, arena, seed);
		assert_true(first.n > 0 && slice_equal(first, second));
		assert_int_equal(count_of_frames(first), 0);
		other += !slice_equal(first, request);
	}
	assert_true(other > 100);
}

/* What the changes are there for: each comes up, and with it the lengths
 * around. */
static void
test_elements_come_and_go(void **state)
{
	struct slice request = from_hex(&room, REQUEST);
	size_t longer = 0, shorter = 0, other = 0;

	(void)state;
	for (uint32_t seed = 0; seed < 2000; seed++) {
		struct slice changed;

		arena_reset(arena);
		changed = der_mutate(request, arena, seed, change);
		assert_true(changed.n > 0);
		longer += changed.n > request.n;
		shorter += changed.n < request.n;
		other += changed.n == request.n &&
			!slice_equal(changed, request);
	}
	assert_true(longer > 400 && shorter > 400 && other > 200);
}

static void
test_what_follows_the_request_stays(void **state)
{
	struct slice request = from_hex(&room, REQUEST "30ff01");

	(void)state;
	for (uint32_t seed = 0; seed < 500; seed++) {
		struct slice changed;

		arena_reset(arena);
		changed = der_mutate(request, arena, seed, change);
		assert_true(changed.n > 3);
		assert_memory_equal(
			changed.p + changed.n - 3, "\x30\xff\x01", 3);
	}
}

static void
test_what_is_no_element_is_left_alone(void **state)
{
	static const char *const none[] = {
		"", "30", "3001", "3080", "2d2d2d2d"};

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++) {
		struct slice input = from_hex(&room, none[i]);

		assert_int_equal(der_mutate(input, arena, 1, change).n, 0);
		assert_int_equal(der_sign(input, arena, SIGN_ED25519).n, 0);
	}
	/* No SEQUENCE of a SEQUENCE of three. */
	assert_int_equal(der_sign(from_hex(&room, "3006 3004 0500 0500"), arena,
				 SIGN_P256)
				 .n,
		0);
	assert_int_equal(
		der_sign(from_hex(&room, "3002 0500"), arena, SIGN_P256).n, 0);
}

/* --- signing ----------------------------------------------------------------
 */

static enum signature_status
status_of(struct slice der)
{
	struct der_faults faults;
	struct csr csr;

	der_check(der, (struct der_caps){65536, 65536}, &faults);
	assert_false(faults.broken || faults.capped);
	assert_int_equal(csr_decode(faults.outer, arena, &csr), ERR_OK);
	return verify_signature(
		&csr.key, &csr.signature_algorithm, csr.info, &csr.signature)
		.status;
}

static void
test_what_is_signed_anew_is_valid(void **state)
{
	struct slice request = from_hex(&room, REQUEST "0500");

	(void)state;
	arena_reset(arena);
	assert_int_equal(status_of(request), SIGNATURE_INVALID);
	for (enum signing_key key = 0; key < SIGNING_KEYS; key++) {
		struct slice anew = der_sign(request, arena, key);

		assert_int_equal(status_of(anew), SIGNATURE_VALID);
		assert_memory_equal(anew.p + anew.n - 2, "\x05\x00", 2);
		assert_true(slice_equal(anew, der_sign(request, arena, key)));
	}
}

static void
test_most_changes_can_be_signed(void **state)
{
	struct slice request = from_hex(&room, REQUEST);
	size_t valid = 0;

	(void)state;
	for (uint32_t seed = 0; seed < 300; seed++) {
		enum signing_key key = (enum signing_key)(seed % SIGNING_KEYS);
		struct slice changed;

		arena_reset(arena);
		changed = der_mutate(request, arena, seed, change);
		changed = der_sign(changed, arena, key);
		if (changed.n > 0)
			valid += status_of(changed) == SIGNATURE_VALID;
	}
	assert_true(valid > 200);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_frames_hold_through_all_changes),
		cmocka_unit_test(test_a_seed_is_a_change),
		cmocka_unit_test(test_elements_come_and_go),
		cmocka_unit_test(test_what_follows_the_request_stays),
		cmocka_unit_test(test_what_is_no_element_is_left_alone),
		cmocka_unit_test(test_what_is_signed_anew_is_valid),
		cmocka_unit_test(test_most_changes_can_be_signed),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
