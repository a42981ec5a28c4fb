/* What is right stays unblamed: no rule about subjects and names calls a value
 * of tests/legitimate.tsv wrong, nor the name of any subdivision that ISO
 * 3166-2 has. SPDX-License-Identifier: MIT */
#include "testing.h"

#include <stdio.h>
#include <stdlib.h>

#include "places/table.h"
#include "results/results.h"

enum { REQUEST_ROOM = 2048, VALUE_ROOM = 512, LEAST_VALUES = 2500 };

/* --- a request in DER, without a true key or signature -------------------- */

/* Octets that grow towards the front: contents come before their length. */
struct der {
	uint8_t octets[REQUEST_ROOM];
	size_t at; /* of the first octet */
};

static void
put(struct der *der, const void *octets, size_t n)
{
	assert_true(n <= der->at);
	der->at -= n;
	memcpy(der->octets + der->at, octets, n);
}

/* Puts tag and length before what was put since `end` was the first octet. */
static void
wrap(struct der *der, uint8_t tag, size_t end)
{
	size_t n = end - der->at;
	uint8_t head[] = {tag, 0x82, (uint8_t)(n >> 8), (uint8_t)n};

	assert_true(n < 0x10000);
	if (n < 0x80) {
		uint8_t brief[] = {tag, (uint8_t)n};

		put(der, brief, sizeof(brief));
	} else if (n < 0x100) {
		uint8_t longer[] = {tag, 0x81, (uint8_t)n};

		put(der, longer, sizeof(longer));
	} else {
		put(der, head, sizeof(head));
	}
}

static void
put_text(struct der *der, uint8_t tag, const char *text)
{
	size_t end = der->at;

	put(der, text, strlen(text));
	wrap(der, tag, end);
}

/* An RDN of one attribute of X.520. */
static void
put_attribute(struct der *der, uint8_t arc, uint8_t tag, const char *text)
{
	const uint8_t oid[] = {6, 3, 0x55, 4, arc};
	size_t end = der->at;

	if (text == NULL)
		return;
	put_text(der, tag, text);
	put(der, oid, sizeof(oid));
	wrap(der, 0x30, end);
	wrap(der, 0x31, end);
}

/* What the tests change; NULL: the attribute is left out. */
struct subject {
	const char *country;
	const char *state;
	const char *town;
	const char *organization;
	const char *host;
};

static void
put_subject(struct der *der, const struct subject *subject)
{
	size_t end = der->at;

	put_attribute(der, 3, 0x0c, subject->host);
	put_attribute(der, 10, 0x0c, subject->organization);
	put_attribute(der, 7, 0x0c, subject->town);
	put_attribute(der, 8, 0x0c, subject->state);
	put_attribute(der, 6, 0x13, subject->country);
	wrap(der, 0x30, end);
}

/* The requested extensions: a subjectAltName of this dNSName. */
static void
put_names(struct der *der, const char *host)
{
	static const uint8_t san[] = {6, 3, 0x55, 0x1d, 0x11};
	static const uint8_t request[] = {
		6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 0x0e};
	size_t end = der->at;

	put_text(der, 0x82, host);
	wrap(der, 0x30, end);
	wrap(der, 0x04, end);
	put(der, san, sizeof(san));
	wrap(der, 0x30, end);
	wrap(der, 0x30, end);
	wrap(der, 0x31, end);
	put(der, request, sizeof(request));
	wrap(der, 0x30, end);
	wrap(der, 0xa0, end);
}

/* The generator of P-256: a key that nobody may use. */
static void
put_key(struct der *der)
{
	static struct hex hex;
	struct slice key = from_hex(&hex,
		"3059301306072a8648ce3d020106082a8648ce3d03010703420004"
		"6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2"
		"96"
		"4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51"
		"f5");

	put(der, key.p, key.n);
}

static struct slice
make_request(struct der *der, const struct subject *subject)
{
	static const uint8_t signature[] = {0x30, 0x0a, 6, 8, 0x2a, 0x86, 0x48,
		0xce, 0x3d, 4, 3, 2, 3, 9, 0, 0x30, 6, 2, 1, 1, 2, 1, 1};
	static const uint8_t version[] = {2, 1, 0};
	size_t end;

	der->at = sizeof(der->octets);
	put(der, signature, sizeof(signature));
	end = der->at;
	put_names(der, subject->host);
	put_key(der);
	put_subject(der, subject);
	put(der, version, sizeof(version));
	wrap(der, 0x30, end);
	wrap(der, 0x30, sizeof(der->octets));
	return (struct slice){
		der->octets + der->at, sizeof(der->octets) - der->at};
}

/* --- what is found ----------------------------------------------------------
 */

struct lint {
	struct csrlint *linter;
	struct csrlint_report *report;
	size_t values;
	size_t blamed;
};

static bool
is_about_values(const struct csrlint_finding *finding)
{
	return finding->severity >= CSRLINT_WARNING &&
		(strcmp(finding->rule->category, "subject") == 0 ||
			strcmp(finding->rule->category, "names") == 0);
}

static void
lint_subject(struct lint *lint, const struct subject *subject,
	const char *country, const char *value)
{
	struct der der;
	struct slice request = make_request(&der, subject);
	const struct csrlint_request *found;

	assert_true(
		csrlint_lint(lint->linter, request.p, request.n, lint->report));
	assert_int_equal(lint->report->request_count, 1);
	found = &lint->report->requests[0];
	assert_true(found->decoded);
	lint->values++;
	for (size_t i = 0; i < found->finding_count; i++) {
		const struct csrlint_finding *finding = &found->findings[i];

		if (!is_about_values(finding))
			continue;
		lint->blamed++;
		print_error("%s \"%s\": %s [%s]\n", country, value,
			finding->message, finding->rule->id);
	}
}

static void
lint_value(struct lint *lint, const char *kind, const char *country,
	const char *value)
{
	struct subject subject = {.country = country,
		.organization = "Csrlint Demonstration",
		.host = "www.csrlint-demo.org"};

	if (strcmp(kind, "state") == 0)
		subject.state = value;
	else if (strcmp(kind, "town") == 0)
		subject.town = value;
	else if (strcmp(kind, "organization") == 0)
		subject.organization = value;
	else if (strcmp(kind, "host") == 0)
		subject.host = value;
	else
		fail_msg("no kind of value: %s", kind);
	if (subject.state == NULL && subject.town == NULL)
		subject.town = "Berlin";
	lint_subject(lint, &subject, country, value);
}

static void
open_lint(struct lint *lint, const char *profile)
{
	*lint = (struct lint){csrlint_new(), csrlint_report_new(), 0, 0};
	assert_non_null(lint->linter);
	assert_non_null(lint->report);
	assert_true(csrlint_set_profile(lint->linter, profile));
}

static void
close_lint(struct lint *lint)
{
	csrlint_report_free(lint->report);
	csrlint_free(lint->linter);
}

/* --- the tables -------------------------------------------------------------
 */

static void
lint_table(struct lint *lint)
{
	FILE *file = fopen("tests/legitimate.tsv", "r");
	char line[VALUE_ROOM];

	assert_non_null(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		char *country = strchr(line, '\t');
		char *value =
			country == NULL ? NULL : strchr(country + 1, '\t');

		if (line[0] == '#')
			continue;
		if (value == NULL) {
			fail_msg("no value: %s", line);
			break;
		}
		value[strcspn(value, "\n")] = '\0';
		*country = '\0';
		*value = '\0';
		lint_value(lint, line, country + 1, value + 1);
	}
	fclose(file);
}

static void
expect_no_blame(const char *profile)
{
	struct lint lint;

	open_lint(&lint, profile);
	lint_table(&lint);
	print_message("# %zu values in %s\n", lint.values, profile);
	assert_true(lint.values >= LEAST_VALUES);
	assert_int_equal(lint.blamed, 0);
	close_lint(&lint);
}

static void
test_right_values_are_not_blamed_in_ov(void **state)
{
	(void)state;
	expect_no_blame("ov");
}

static void
test_right_values_are_not_blamed_in_code_signing(void **state)
{
	(void)state;
	expect_no_blame("code-signing");
}

/* In its own country; a name that is also an abbreviation there is none. */
static void
test_no_subdivision_of_iso_is_blamed(void **state)
{
	struct lint lint;

	(void)state;
	open_lint(&lint, "ov");
	for (size_t i = 0; i < places_subdivision_count; i++)
		lint_value(&lint, "state", places_subdivisions[i].country,
			places_subdivisions[i].name);
	assert_int_equal(lint.blamed, 0);
	close_lint(&lint);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_right_values_are_not_blamed_in_ov),
		cmocka_unit_test(
			test_right_values_are_not_blamed_in_code_signing),
		cmocka_unit_test(test_no_subdivision_of_iso_is_blamed),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
