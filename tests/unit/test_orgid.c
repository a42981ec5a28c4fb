/* organizationIdentifier beside the rest of a request, as no file of corpus/
 * has it. SPDX-License-Identifier: MIT */
#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define NONE DER("")
#define COUNTRY DER("\x55\x04\x06")
#define SERIAL_NUMBER DER("\x55\x04\x05")
#define ORGANIZATION_IDENTIFIER DER("\x55\x04\x61")
#define JURISDICTION(last) DER("\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01" last)
#define JURISDICTION_STATE JURISDICTION("\x02")
#define JURISDICTION_COUNTRY JURISDICTION("\x03")
#define CABF_IDENTIFIER DER("\x67\x81\x0c\x03\x01")

enum { RDNS_MAX = 6 };

struct subject {
	const char *identifier;
	const char *country, *place_country, *place, *number; /* NULL: none */
};

static int
begin(void **state)
{
	der_begin();
	return open_all(state);
}

static struct slice
rdn_of(struct slice oid, uint8_t tag, const char *text)
{
	return DER_OF(0x31,
		DER_SEQUENCE(DER_OF(0x06, oid), DER_OF(tag, slice_text(text))));
}

static struct slice
request_with(const struct subject *subject, struct slice extensions)
{
	struct slice rdns[RDNS_MAX];
	size_t count = 0;

	if (subject->country != NULL)
		rdns[count++] = rdn_of(COUNTRY, 0x13, subject->country);
	if (subject->place_country != NULL)
		rdns[count++] = rdn_of(
			JURISDICTION_COUNTRY, 0x13, subject->place_country);
	if (subject->place != NULL)
		rdns[count++] =
			rdn_of(JURISDICTION_STATE, 0x0c, subject->place);
	if (subject->number != NULL)
		rdns[count++] = rdn_of(SERIAL_NUMBER, 0x13, subject->number);
	rdns[count++] =
		rdn_of(ORGANIZATION_IDENTIFIER, 0x0c, subject->identifier);
	return der_request(der_join(rdns, count),
		der_key(DER("\x2b\x65\x70"), NONE, der_filled(9, 32)),
		extensions);
}

/* The finding of this rule; NULL: there is none. */
static const struct csrlint_finding *
find(struct slice octets, const char *rule)
{
	const struct csrlint_request *request;

	assert_true(csrlint_set_severity(linter, rule, CSRLINT_ERROR));
	assert_true(csrlint_lint(linter, octets.p, octets.n, report));
	request = csrlint_report_request(report, 0);
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, rule) == 0)
			return &request->findings[i];
	return NULL;
}

struct expectation {
	struct subject subject;
	const char *said; /* NULL: nothing */
};

static bool
is_as_expected(const struct csrlint_finding *finding, const char *said)
{
	if (finding == NULL || said == NULL)
		return finding == NULL && said == NULL;
	return strstr(finding->message, said) != NULL;
}

static void
assert_found(struct slice octets, const char *rule,
	const struct expectation *expected)
{
	const struct csrlint_finding *finding = find(octets, rule);

	if (!is_as_expected(finding, expected->said))
		fail_msg("%s of %s: %s", rule, expected->subject.identifier,
			finding == NULL ? "nothing" : finding->message);
}

static void
assert_all(const char *rule, const struct expectation *expected, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		der_begin();
		assert_found(request_with(&expected[i].subject, NONE), rule,
			&expected[i]);
	}
}

static void
test_the_form_is_scheme_country_and_number(void **state)
{
	static const char why[] = "expected a scheme of three letters";
	static const struct expectation expected[] = {
		{{.identifier = "NTRGB-12345678"}, NULL},
		{{.identifier = "NO:DE-1"}, NULL},
		{{.identifier = "NTRUS+CA-1"}, NULL},
		{{.identifier = "NTRUS+CAL-1"}, NULL},
		{{.identifier = ""}, NULL},
		{{.identifier = "NTRG-12345678"}, why},
		{{.identifier = "NTRGBX-1"}, why},
		{{.identifier = "ntrgb-1"}, why},
		{{.identifier = "NO;DE-1"}, why},
		{{.identifier = "NO"}, why},
		{{.identifier = "NO:D-1"}, why},
		{{.identifier = "NTRUS+-1"}, why},
		{{.identifier = "NTRUS+CALI-1"}, why},
		{{.identifier = "NTRGB12345678"}, why},
		{{.identifier = "NTRGB-"}, why},
		{{.identifier = "PSDGB-"}, why},
		{{.identifier = "PSDGB-FCA"}, "the authority's two to eight"},
		{{.identifier = "PSDGB-FCA-"}, "the authority's two to eight"},
		{{.identifier = "PSDGB-FCA1-2"},
			"the authority's two to eight"},
	};

	(void)state;
	assert_all("orgid-malformed", expected, COUNT(expected));
}

static void
test_schemes_have_subdivisions_or_not(void **state)
{
	static const struct expectation of_ev[] = {
		{{.identifier = "NTRUS+CA-1"}, NULL},
		{{.identifier = "VATDE-1"}, NULL},
		{{.identifier = "PSDGB-FCA-1"}, NULL},
		{{.identifier = "VATDE+BY-1"}, "has the subdivision \"BY\""},
		{{.identifier = "LEIXG-1"}, "expected NTR, VAT or PSD"},
		{{.identifier = "GOVUS+CA"}, "expected NTR, VAT or PSD"},
		{{.identifier = "NO:DE-1"}, "is of the scheme \"NO:\""},
	};
	static const struct expectation of_mail[] = {
		{{.identifier = "GOVUS+CA"}, NULL},
		{{.identifier = "LEIXG-1"}, NULL},
		{{.identifier = "INTXG"}, NULL},
		{{.identifier = "LEIXG+AB-1"}, "has the subdivision \"AB\""},
		{{.identifier = "ABCDE-1"}, "VAT, PSD, LEI, GOV or INT"},
	};

	(void)state;
	assert_true(csrlint_set_profile(linter, "ev"));
	assert_all("orgid-scheme-unknown", of_ev, COUNT(of_ev));
	assert_true(csrlint_set_profile(linter, "smime"));
	assert_all("orgid-scheme-unknown", of_mail, COUNT(of_mail));
}

/* What is suggested is the identifier without its subdivision, unless that has
 * no room. */
static void
test_a_subdivision_too_many_is_taken_out(void **state)
{
	static char identifier[400] = "VATDE+BY-1";
	const struct subject subject = {.identifier = identifier};
	const struct csrlint_finding *finding;

	(void)state;
	assert_true(csrlint_set_profile(linter, "ev"));
	finding = find(request_with(&subject, NONE), "orgid-scheme-unknown");
	assert_non_null(finding);
	assert_string_equal(finding->suggestion, "VATDE-1");
	memset(identifier + 9, '1', sizeof(identifier) - 10);
	finding = find(request_with(&subject, NONE), "orgid-scheme-unknown");
	assert_non_null(finding);
	assert_null(finding->suggestion);
}

static void
test_countries_are_assigned_and_agree(void **state)
{
	static const struct expectation of_ev[] = {
		{{.identifier = "NTRDE-1", .place_country = "DE"}, NULL},
		{{.identifier = "NTRDE-1", .place_country = "de"}, NULL},
		{{.identifier = "NTRDE-1", .place_country = "XQ"}, NULL},
		{{.identifier = "NTRDE-1", .country = "FR"}, NULL},
		{{.identifier = "VATEL-1", .place_country = "FR"}, NULL},
		{{.identifier = "VATXI-1"}, NULL},
		{{.identifier = "NTRDE-1", .place_country = "FR"},
			"\"DE\", while"},
		{{.identifier = "NTREL-1"},
			"\"EL\", expected an ISO 3166 code"},
		{{.identifier = "NTRXI-1"},
			"\"XI\", expected an ISO 3166 code"},
		{{.identifier = "NTRXK-1"}, "in use for Kosovo"},
		{{.identifier = "NTRXX-1"}, "in use for places without a code"},
		{{.identifier = "ABCQQ-1"}, NULL},
	};
	static const struct expectation of_mail[] = {
		{{.identifier = "VATDE-1", .country = "DE"}, NULL},
		{{.identifier = "VATEL-1", .country = "GR"}, NULL},
		{{.identifier = "VATXI-1", .country = "GB"}, NULL},
		{{.identifier = "LEIXG-1", .country = "DE"}, NULL},
		{{.identifier = "VATDE-1", .country = "FR"},
			"while countryName is \"FR\""},
		{{.identifier = "LEIDE-1", .country = "DE"},
			"the code of the whole world"},
		{{.identifier = "INTDE", .country = "DE"},
			"the code of the whole world"},
	};

	(void)state;
	assert_true(csrlint_set_profile(linter, "ev"));
	assert_all("orgid-country-mismatch", of_ev, COUNT(of_ev));
	assert_true(csrlint_set_profile(linter, "smime"));
	assert_all("orgid-country-mismatch", of_mail, COUNT(of_mail));
}

static void
test_german_registers_have_numbers_of_europe(void **state)
{
	static const char why[] = "a European unique identifier such as";
	static const struct expectation expected[] = {
		{{.identifier = "NTRDE-DER3306.HRB12345"}, NULL},
		{{.identifier = "NTRFR-12345"}, NULL},
		{{.identifier = "VATDE-12345"}, NULL},
		{{.identifier = "NTRDE-HRB12345"}, why},
		{{.identifier = "NTRDE-DE.HRB12345"}, why},
		{{.identifier = "NTRDE-DER3306."}, why},
		{{.identifier = "NTRDE-DER3306"}, why},
		{{.identifier = "NTRDE-DEr3306.HRB12345"}, why},
		{{.identifier = "NTRDE-FR3306.HRB12345"}, why}};

	(void)state;
	assert_all("orgid-ntr-germany-not-euid", expected, COUNT(expected));
}

static void
test_numbers_of_registers_are_compared(void **state)
{
	static const char why[] = "while serialNumber is";
	static const struct expectation expected[] = {
		{{.identifier = "NTRGB-12345678", .place_country = "GB"}, NULL},
		{{.identifier = "NTRGB-0123",
			 .place_country = "GB",
			 .number = "00123"},
			NULL},
		{{.identifier = "NTRDE-DER3306.HRB12345",
			 .place_country = "DE",
			 .number = "HRB 12345"},
			NULL},
		{{.identifier = "NTRDE-HRB12345",
			 .place_country = "DE",
			 .number = "DER3306.HRB12345"},
			NULL},
		{{.identifier = "NTRGB-123",
			 .place_country = "GB",
			 .number = "2020-02-23"},
			NULL},
		{{.identifier = "NTRGB-123",
			 .place_country = "GB",
			 .number = "Government Entity"},
			NULL},
		{{.identifier = "NTRGB---",
			 .place_country = "GB",
			 .number = "123"},
			NULL},
		{{.identifier = "NTRGB-123",
			 .place_country = "GB",
			 .number = "000"},
			NULL},
		{{.identifier = "NTRGB-123",
			 .place_country = "FR",
			 .number = "456"},
			NULL},
		{{.identifier = "NTRGB-123", .number = "456"}, NULL},
		{{.identifier = "VATGB-123",
			 .place_country = "GB",
			 .number = "456"},
			NULL},
		{{.identifier = "NTRGB-123",
			 .place_country = "GB",
			 .number = "456"},
			why},
		{{.identifier = "NTRUS+CA-1", .place_country = "US"},
			"has no jurisdictionStateOrProvinceName"},
		{{.identifier = "NTRXQ+CA-1",
			 .place_country = "XQ",
			 .place = "Nowhere"},
			NULL},
		{{.identifier = "NTRUS+CA-1",
			 .place_country = "US",
			 .place = "CA"},
			NULL},
	};

	(void)state;
	assert_all("orgid-register-mismatch", expected, COUNT(expected));
}

/* The extension that repeats it: scheme, country, [0] subdivision, number. */
static void
test_the_extension_says_the_same(void **state)
{
	static const char other[] =
		"expected what organizationIdentifier holds";
	static const char broken[] = "holds something else";
	static const struct subject subject = {.identifier = "NTRUS+CA-12"};
	static const struct {
		const char *value;
		const char *said; /* NULL: nothing */
	} cases[] = {
		{"3011 1303 4e5452 1302 5553 8002 4341 0c02 3132", NULL},
		{"3011 1303 564154 1302 5553 8002 4341 0c02 3132", other},
		{"3011 1303 4e5452 1302 4742 8002 4341 0c02 3132", other},
		{"300d 1303 4e5452 1302 5553 0c02 3132", other},
		{"3011 1303 4e5452 1302 5553 8002 4341 0c02 3133", other},
		{"0500", broken},
		{"3011 1303 4e5452 1302 5553 8002 4341 0c02 3132 0500", broken},
		{"3013 1303 4e5452 1302 5553 8002 4341 0c02 3132 0500", broken},
		{"3011 0c03 4e5452 1302 5553 8002 4341 0c02 3132", broken},
		{"3011 1303 4e5452 0c02 5553 8002 4341 0c02 3132", broken},
		{"300d 1303 4e5452 1302 5553 8002 4341", broken},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct expectation expected = {subject, cases[i].said};
		struct hex room;
		const struct slice value = from_hex(&room, cases[i].value);

		der_begin();
		assert_found(request_with(&subject,
				     der_extension(CABF_IDENTIFIER, value)),
			"orgid-extension-mismatch", &expected);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, close_all)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_the_form_is_scheme_country_and_number),
		TEST(test_schemes_have_subdivisions_or_not),
		TEST(test_a_subdivision_too_many_is_taken_out),
		TEST(test_countries_are_assigned_and_agree),
		TEST(test_german_registers_have_numbers_of_europe),
		TEST(test_numbers_of_registers_are_compared),
		TEST(test_the_extension_says_the_same),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
