/* Sets of requests: what they remember, what they tell, what they take.
 * SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>

#include "linter/set.h"
#include "results/results.h"
#include "set/entries.h"
#include "testing_der.h"

/* --- the table --- */

/* A fingerprint that begins with the same octets as all others. */
static struct fingerprint
numbered(uint32_t number)
{
	struct fingerprint of = {{0}};

	memcpy(of.octets + 12, &number, sizeof(number));
	return of;
}

static void
test_entries_of_one_slot_are_told_apart(void **state)
{
	enum { COUNT = 300 };
	static struct entry all[COUNT];
	struct entries table = {0};

	(void)state;
	assert_null(entries_get(&table, numbered(0)));
	for (uint32_t i = 0; i < COUNT; i++) {
		all[i].of = numbered(i);
		assert_true(entries_put(&table, &all[i]));
	}
	assert_int_equal(table.count, COUNT);
	for (uint32_t i = 0; i < COUNT; i++)
		assert_ptr_equal(entries_get(&table, numbered(i)), &all[i]);
	assert_null(entries_get(&table, numbered(COUNT)));
	assert_true(entries_octets(&table) >= COUNT * sizeof(void *));
	entries_free(&table);
	assert_int_equal(table.size, 0);
}

/* --- the library --- */

static struct csrlint *linter;
static struct csrlint_report *report;
static struct csrlint_set *set;

static int
open_all(void **state)
{
	(void)state;
	linter = csrlint_new();
	report = csrlint_report_new();
	set = csrlint_set_new(linter);
	return linter == NULL || report == NULL || set == NULL;
}

static int
close_all(void **state)
{
	(void)state;
	csrlint_set_free(set);
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}

static void
set_anew(void)
{
	csrlint_set_free(set);
	set = csrlint_set_new(linter);
	assert_non_null(set);
}

/* The finding of this rule in the last request of the file, or NULL. */
static const struct csrlint_finding *
lint(const char *file, const char *input, const char *rule)
{
	static char bytes[1 << 20];
	char path[200];
	const struct csrlint_request *last;
	size_t n;
	FILE *from;

	(void)snprintf(path, sizeof(path), "corpus/%s.csr", file);
	from = fopen(path, "rb");
	assert_non_null(from);
	n = fread(bytes, 1, sizeof(bytes), from);
	(void)fclose(from);
	assert_true(csrlint_set_lint(set, input, bytes, n, report));
	memset(bytes, 0, n);
	last = &report->requests[report->request_count - 1];
	for (size_t i = 0; i < last->finding_count; i++)
		if (strcmp(last->findings[i].rule->id, rule) == 0)
			return &last->findings[i];
	return NULL;
}

static void
assert_names(const struct csrlint_finding *finding, const char *place)
{
	assert_non_null(finding);
	assert_string_equal(finding->rule->category, "set");
	assert_non_null(strstr(finding->message, place));
}

static void
test_the_first_request_is_named_when_its_octets_are_gone(void **state)
{
	char name[] = "first";

	(void)state;
	assert_null(lint("good-rsa2048", name, "request-duplicate"));
	memset(name, 'x', sizeof(name) - 1);
	assert_names(lint("good-rsa2048", "second", "request-duplicate"),
		"request 1 of first, line 1,");
	assert_names(lint("good-rsa2048", "third", "request-duplicate"),
		"request 1 of first, line 1,");
	assert_null(lint("good-p256", "other", "request-duplicate"));
}

static void
test_an_input_without_a_request_is_no_member(void **state)
{
	(void)state;
	assert_true(csrlint_set_lint(set, "none", NULL, 0, report));
	assert_true(csrlint_set_lint(set, "none", "x", 1, report));
	assert_int_equal(set_count(set->set), 0);
}

static void
test_sets_do_not_know_of_each_other(void **state)
{
	(void)state;
	assert_null(lint("good-p256", "a", "request-duplicate"));
	set_anew();
	assert_null(lint("good-p256", "a", "request-duplicate"));
	assert_names(
		lint("good-p256", "b", "request-duplicate"), "request 1 of a,");
}

static void
test_a_full_set_says_so_once_and_compares_with_what_it_has(void **state)
{
	static const char *const files[] = {"good-rsa2048", "good-rsa3072",
		"good-rsa4096", "good-p384", "good-p521", "good-ed448",
		"good-ed25519"};
	size_t told = 0;

	(void)state;
	/* What the tables take as soon as there is something in them, and a few
	 * requests. */
	assert_true(csrlint_set_limit(linter, "set-max-kibioctets", 3));
	set_anew();
	assert_null(lint("good-p256", "a", "request-not-compared"));
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++)
		if (lint(files[i], "b", "request-not-compared") != NULL)
			told++;
	assert_int_equal(told, 1);
	assert_null(lint("good-ed25519", "c", "request-duplicate"));
	assert_names(
		lint("good-p256", "d", "request-duplicate"), "request 1 of a,");
}

static void
test_no_room_at_all_is_said_with_the_second_request(void **state)
{
	(void)state;
	assert_true(csrlint_set_limit(linter, "set-max-kibioctets", 0));
	set_anew();
	assert_null(lint("good-p256", "a", "request-not-compared"));
	assert_non_null(lint("good-p256", "b", "request-not-compared"));
	assert_null(lint("good-p256", "c", "request-not-compared"));
	assert_null(lint("good-p256", "d", "request-duplicate"));
}

static void
test_an_empty_end(void **state)
{
	(void)state;
	assert_true(csrlint_set_finish(set, report));
	assert_int_equal(report->request_count, 0);
	csrlint_set_free(NULL);
}

static void
test_moduli_are_kept_once_and_in_order(void **state)
{
	const struct set_member *member;

	(void)state;
	set_keep_moduli(set->set);
	assert_null(lint("good-rsa2048", "a", "key-shared-between-requests"));
	assert_null(lint("good-p256", "b", "key-shared-between-requests"));
	assert_null(lint("good-rsa2048", "c", "key-shared-between-requests"));
	assert_non_null(
		lint("set-key-shared-rsa", "d", "key-shared-between-requests"));
	assert_int_equal(set_members(set->set, &member), ERR_OK);
	assert_non_null(member);
	assert_string_equal(member->place.input, "a");
	assert_int_equal(member->modulus.n, 256);
	assert_int_equal(member->modulus.p[0] & 0x80, 0x80);
	assert_int_equal(member->octets.der_length, 257);
	assert_true(member->is_decoded);
	member = member->next;
	assert_non_null(member);
	assert_string_equal(member->place.input, "d");
	assert_int_equal(member->place.number, 1);
	assert_true(member->octets.line > 1);
	assert_null(member->next);
}

static void
test_one_request_alone_is_a_member(void **state)
{
	const struct set_member *member;

	(void)state;
	set_keep_moduli(set->set);
	assert_null(lint("good-rsa2048", "a", "request-duplicate"));
	assert_int_equal(set_count(set->set), 1);
	assert_int_equal(set_members(set->set, &member), ERR_OK);
	assert_non_null(member);
	assert_int_equal(member->modulus.n, 256);
	assert_null(member->next);
}

/* Appends p^31 q^times as a line of a list, and clears the number. */
static void
list_product(char *list, mpz_t p, mpz_t q, unsigned times)
{
	mpz_t n, power;

	mpz_inits(n, power, NULL);
	mpz_pow_ui(n, p, 31);
	mpz_pow_ui(power, q, times);
	mpz_mul(n, n, power);
	mpz_get_str(list + strlen(list), 16, n);
	memcpy(list + strlen(list), "\n", 2);
	mpz_clears(n, power, NULL);
}

/* A modulus whose primes are in the two largest of a long list, each of which
 * shares its primes with others: nobody looks that far. */
static void
test_more_moduli_than_are_compared_are_told_as_such(void **state)
{
	enum { RING = 600, LINE = 1200 };
	static mpz_t p[RING];
	static char list[LINE * (RING + 2)];
	char modulus[LINE] = "";
	const struct csrlint_request *request;
	struct slice octets;
	mpz_t own[2], n;

	(void)state;
	der_begin();
	mpz_init(own[0]);
	mpz_setbit(own[0], 60);
	mpz_nextprime(own[0], own[0]);
	mpz_init(own[1]);
	mpz_nextprime(own[1], own[0]);
	for (size_t i = 0; i < RING; i++) {
		mpz_init(p[i]);
		mpz_setbit(p[i], 63);
		mpz_nextprime(p[i], i == 0 ? p[i] : p[i - 1]);
	}
	for (size_t i = 0; i < RING; i++)
		list_product(list, p[i], p[(i + 1) % RING], 31);
	list_product(list, own[0], p[0], 40);
	list_product(list, own[1], p[1], 40);
	list_product(modulus, own[0], own[1], 31);
	modulus[strlen(modulus) - 1] = '\0';
	assert_int_equal(mpz_init_set_str(n, modulus, 16), 0);
	assert_true(csrlint_add_moduli(linter, "list", list, strlen(list)));
	set_anew();
	octets = der_request(DER(DER_COMMON_NAME), der_rsa_key(n), DER(""));
	assert_true(csrlint_set_lint(set, "a", octets.p, octets.n, report));
	assert_true(csrlint_set_finish(set, report));
	assert_int_equal(csrlint_report_count(report), 1);
	request = csrlint_report_request(report, 0);
	assert_int_equal(request->finding_count, 1);
	assert_string_equal(request->findings[0].rule->id, "rsa-shared-prime");
	assert_non_null(strstr(request->findings[0].message,
		"too many to tell the factors apart"));
	for (size_t i = 0; i < RING; i++)
		mpz_clear(p[i]);
	mpz_clears(own[0], own[1], n, NULL);
}

/* What is told late is a part of what a report may hold. */
static void
test_late_findings_are_counted_in_the_budget(void **state)
{
	(void)state;
	assert_null(lint("set-shared-prime", "a", "none"));
	assert_true(csrlint_report_set_budget(report, CSRLINT_FINDINGS, 1));
	assert_false(csrlint_set_finish(set, report));
	assert_int_equal(csrlint_report_outcome(report), CSRLINT_OVER_BUDGET);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_entries_of_one_slot_are_told_apart),
#define WITH_SET(test) \
	cmocka_unit_test_setup_teardown(test, open_all, close_all)
		WITH_SET(
			test_the_first_request_is_named_when_its_octets_are_gone),
		WITH_SET(test_an_input_without_a_request_is_no_member),
		WITH_SET(test_sets_do_not_know_of_each_other),
		WITH_SET(
			test_a_full_set_says_so_once_and_compares_with_what_it_has),
		WITH_SET(test_no_room_at_all_is_said_with_the_second_request),
		WITH_SET(test_an_empty_end),
		WITH_SET(test_moduli_are_kept_once_and_in_order),
		WITH_SET(test_one_request_alone_is_a_member),
		WITH_SET(test_more_moduli_than_are_compared_are_told_as_such),
		WITH_SET(test_late_findings_are_counted_in_the_budget),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
