/* What rules say of requests that no file of corpus/ is like: values longer
 * than what is suggested, names in thousands, kinds that nobody makes.
 * SPDX-License-Identifier: MIT */
#include "results/results.h"
#include "testing_der.h"
#include "testing_linter.h"

enum { LONG = 513 }; /* octets; a suggestion has 512 at most */

#define NOTHING ((struct slice){NULL, 0})
#define TEXT(text) (slice_text(text))

/* --- requests --- */

static struct slice
ed25519_key(void)
{
	return der_key(DER("\x2b\x65\x70"), NOTHING, der_filled(1, 32));
}

/* An RDN of one UTF8String. */
static struct slice
rdn(struct slice oid, struct slice text)
{
	return DER_OF(
		0x31, DER_SEQUENCE(DER_OF(0x06, oid), DER_OF(0x0c, text)));
}

#define COMMON_NAME(text) rdn(DER("\x55\x04\x03"), text)
#define ORGANIZATION(text) rdn(DER("\x55\x04\x0a"), text)

/* A subjectAltName of these names. */
static struct slice
names(struct slice all)
{
	return der_extension(DER("\x55\x1d\x11"), DER_SEQUENCE(all));
}

#define DNS_NAME(text) DER_OF(0x82, text)
#define BOTH(first, second) \
	der_join((const struct slice[]){(first), (second)}, 2)

/* Text of so many octets that ends in this one. */
static struct slice
longer(size_t n, const char *end)
{
	return BOTH(der_filled('a', n - strlen(end)), TEXT(end));
}

static const struct csrlint_request *
lint(struct slice rdns, struct slice extensions)
{
	const struct slice der = der_request(rdns, ed25519_key(), extensions);

	assert_true(csrlint_lint(linter, der.p, der.n, report));
	return csrlint_report_request(report, 0);
}

/* The first finding of a rule; NULL: there is none. */
static const struct csrlint_finding *
first_of(const struct csrlint_request *request, const char *rule)
{
	for (size_t i = 0; i < request->finding_count; i++)
		if (strcmp(request->findings[i].rule->id, rule) == 0)
			return &request->findings[i];
	return NULL;
}

/* Of a subject, or of names. */
static const struct csrlint_finding *
find_in(struct slice rdns, struct slice extensions, const char *rule)
{
	const struct csrlint_finding *found =
		first_of(lint(rdns, extensions), rule);

	if (found == NULL)
		fail_msg("%s says nothing", rule);
	return found;
}

static void
assert_silent(struct slice rdns, struct slice extensions, const char *rule)
{
	if (first_of(lint(rdns, extensions), rule) != NULL)
		fail_msg("%s speaks", rule);
}

static int
begin(void **state)
{
	der_begin();
	return open_all(state);
}

/* --- values that are too long to be suggested --- */

static const struct {
	const char *rule;
	const char *end; /* of a text that breaks it */
	const char *better;
} long_texts[] = {
	{"subject-control-character", "\x01z", "az"},
	{"subject-html-entity", "&amp;", "a&"},
	{"subject-invisible-character", "\xe2\x80\x8bz", "az"},
	{"subject-repeated-space", "  z", "a z"},
	{"subject-forbidden-character", "?z", "az"},
	{"subject-san-text-in-value", " DNS:a.csrlint-demo.org",
		"subjectAltName=DNS:a.csrlint-demo.org"},
};

/* A short one is suggested without what is wrong; of a long one it is told. */
static void
test_long_values_have_no_suggestion(void **state)
{
	(void)state;
	assert_true(csrlint_set_severity(
		linter, "subject-forbidden-character", CSRLINT_WARNING));
	assert_true(csrlint_set_limit(linter, "forbidden-characters", 1));
	for (size_t i = 0; i < sizeof(long_texts) / sizeof(long_texts[0]);
		i++) {
		const char *end = long_texts[i].end;
		const struct csrlint_finding *found;

		der_begin();
		found = find_in(ORGANIZATION(longer(1 + strlen(end), end)),
			NOTHING, long_texts[i].rule);
		assert_non_null(found->suggestion);
		assert_string_equal(found->suggestion, long_texts[i].better);
		found = find_in(ORGANIZATION(longer(LONG, end)), NOTHING,
			long_texts[i].rule);
		if (found->suggestion != NULL)
			fail_msg("%s suggests", long_texts[i].rule);
	}
}

static void
test_a_mark_of_quotation_goes_with_its_backslash(void **state)
{
	(void)state;
	assert_string_equal(find_in(ORGANIZATION(TEXT("Demo\\\"")), NOTHING,
				    "subject-quoted-value")
				    ->suggestion,
		"Demo");
}

/* A host name has 253 octets at most. */
static void
test_long_names_have_no_suggestion(void **state)
{
	struct slice end = TEXT("..csrlint-demo.org");
	struct slice label = longer(61, ".");
	struct slice labels = BOTH(BOTH(label, label), BOTH(label, label));
	const struct csrlint_finding *found;

	(void)state;
	found = find_in(NOTHING, names(DNS_NAME(BOTH(TEXT("a"), end))),
		"dns-empty-label");
	assert_string_equal(found->suggestion, "a.csrlint-demo.org");
	found = find_in(
		NOTHING, names(DNS_NAME(BOTH(labels, end))), "dns-empty-label");
	assert_null(found->suggestion);
	/* With the root's dot one more. */
	labels = BOTH(BOTH(labels, TEXT("Z")),
		BOTH(label, BOTH(der_filled('z', 62), TEXT(".org."))));
	labels = slice_from(labels, labels.n - 254);
	found = find_in(NOTHING, names(DNS_NAME(labels)), "dns-upper-case");
	assert_null(found->suggestion);
	labels = BOTH(slice_from(slice_head(labels, 253), 1), NOTHING);
	found = find_in(NOTHING, names(DNS_NAME(labels)), "dns-upper-case");
	assert_non_null(found->suggestion);
}

/* What follows the cut is a public suffix, and not a dot alone. */
static void
test_a_dot_more_is_no_name_that_goes_on(void **state)
{
	struct slice cut = DNS_NAME(TEXT("www.csrlint-demo"));

	(void)state;
	(void)find_in(NOTHING,
		names(BOTH(cut, DNS_NAME(TEXT("www.csrlint-demo.org")))),
		"dns-cut-off");
	assert_silent(NOTHING,
		names(BOTH(cut, DNS_NAME(TEXT("www.csrlint-demo..")))),
		"dns-cut-off");
}

static void
test_a_long_directory_of_the_rpki_has_no_suggestion(void **state)
{
	static const char *const better[] = {"rsync://a/", NULL};

	(void)state;
	assert_true(csrlint_set_profile(linter, "pkix"));
	for (size_t i = 0; i < 2; i++) {
		struct slice uri = i == 0
			? TEXT("rsync://a")
			: BOTH(TEXT("rsync://"), der_filled('a', 250));
		struct slice repository = DER_SEQUENCE(
			DER("\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x05"),
			DER_OF(0x86, uri));
		struct slice manifest = DER_SEQUENCE(
			DER("\x06\x08\x2b\x06\x01\x05\x05\x07\x30\x0a"),
			DER_OF(0x86, TEXT("rsync://a/b.mft")));
		const char *suggestion = find_in(NOTHING,
			der_extension(DER("\x2b\x06\x01\x05\x05\x07\x01"
					  "\x0b"),
				DER_SEQUENCE(repository, manifest)),
			"rpki-repository-without-slash")
						 ->suggestion;

		if (better[i] == NULL)
			assert_null(suggestion);
		else
			assert_string_equal(suggestion, better[i]);
	}
}

/* --- names --- */

static void
test_a_reserved_address_in_text_is_left_out(void **state)
{
	const struct csrlint_finding *found;

	(void)state;
	found = find_in(
		NOTHING, names(DER_OF(0x87, TEXT("9.9.9.9"))), "san-ip-length");
	assert_string_equal(found->suggestion, "IP:9.9.9.9");
	found = find_in(NOTHING, names(DER_OF(0x87, TEXT("10.0.0.1"))),
		"san-ip-length");
	assert_null(found->suggestion);
	assert_string_equal(found->mend.how, "remove");
}

static void
test_an_address_is_no_reserved_one_where_nobody_validates_it(void **state)
{
	(void)state;
	assert_silent(COMMON_NAME(TEXT("10.0.0.1")), NOTHING, "cn-ip-address");
	assert_true(csrlint_set_profile(linter, "private"));
	assert_true(
		csrlint_set_severity(linter, "cn-ip-address", CSRLINT_WARNING));
	(void)find_in(COMMON_NAME(TEXT("10.0.0.1")), NOTHING, "cn-ip-address");
}

/* An otherName of userPrincipalName. */
static struct slice
principal(struct slice text)
{
	return DER_OF(0xa0,
		DER("\x06\x0a\x2b\x06\x01\x04\x01\x82\x37\x14\x02\x03"),
		DER_OF(0xa0, DER_OF(0x0c, text)));
}

static void
test_control_characters_are_in_no_principal_name(void **state)
{
	(void)state;
	assert_true(csrlint_set_profile(linter, "private"));
	assert_silent(NOTHING, names(principal(TEXT("jane@a.example"))),
		"san-upn-invalid");
	(void)find_in(NOTHING, names(principal(TEXT("ja\tne@a.example"))),
		"san-upn-invalid");
	(void)find_in(NOTHING, names(principal(TEXT("jane\x7f@a.example"))),
		"san-upn-invalid");
}

/* So many dNSNames, a.csrlint-demo.org and the like, the last one twice. */
static struct slice
many_names(size_t count)
{
	uint8_t *octets = der_take(count * 13);

	for (size_t i = 0; i < count; i++) {
		char name[16];
		const size_t n = i + 1 < count ? i : i - 1;

		(void)snprintf(name, sizeof(name), "\x82\x0b%04zu.ab.org", n);
		memcpy(octets + i * 13, name, 13);
	}
	return (struct slice){octets, count * 13};
}

/* Two equal ones beyond the bound are nobody's matter but of the bound. */
static void
test_thousands_of_names_are_compared_up_to_a_bound(void **state)
{
	(void)state;
	assert_true(csrlint_set_limit(linter, "san-max-count", 4000));
	(void)find_in(NOTHING, names(many_names(2000)), "san-duplicate");
	der_begin();
	assert_silent(NOTHING, names(many_names(2002)), "san-duplicate");
}

static void
test_too_many_names_are_told_once(void **state)
{
	(void)state;
	assert_true(csrlint_set_limit(linter, "san-max-count", 20));
	assert_true(csrlint_set_limit(linter, "san-certificate-count", 10));
	(void)find_in(NOTHING, names(many_names(20)), "san-too-many");
	assert_silent(NOTHING, names(many_names(21)), "san-too-many");
	(void)find_in(NOTHING, names(many_names(21)), "csr-too-many-elements");
}

/* --- organizations --- */

#define IDENTIFIER(text) rdn(DER("\x55\x04\x61"), TEXT(text))

static void
test_an_entity_has_capital_letters_and_digits(void **state)
{
	(void)state;
	assert_true(csrlint_set_profile(linter, "smime"));
	assert_silent(IDENTIFIER("LEIXG-529900T8BM49AURSDO55"), NOTHING,
		"lei-invalid");
	assert_non_null(strstr(find_in(IDENTIFIER("LEIXG-529900t8bm49aursdo55"),
				       NOTHING, "lei-invalid")
				       ->message,
		"expected 20 capital letters and digits"));
}

static void
test_what_is_no_identifier_is_not_compared(void **state)
{
	struct slice extension = der_extension(DER("\x67\x81\x0c\x03\x01"),
		DER_SEQUENCE(DER_OF(0x13, TEXT("NTR")),
			DER_OF(0x13, TEXT("DE")), DER_OF(0x0c, TEXT("HRB2"))));

	(void)state;
	assert_true(csrlint_set_profile(linter, "ev"));
	(void)find_in(IDENTIFIER("NTRDE-HRB1"), extension,
		"orgid-extension-mismatch");
	assert_silent(
		IDENTIFIER("none"), extension, "orgid-extension-mismatch");
}

/* --- mail --- */

/* A directoryName with an emailAddress, behind this attribute. */
static struct slice
directory_behind(struct slice attribute, struct slice address)
{
	struct slice mail = DER_SEQUENCE(
		DER("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01"),
		DER_OF(0x16, address));

	return names(DER_OF(0xa4,
		DER_SEQUENCE(DER_OF(0x31, attribute), DER_OF(0x31, mail))));
}

static void
test_half_an_attribute_hides_no_mail_address(void **state)
{
	const struct slice attributes[] = {DER_SEQUENCE(NOTHING),
		DER_SEQUENCE(DER("\x06\x03\x55\x04\x03")),
		DER_SEQUENCE(DER("\x0c\x01z"))};

	(void)state;
	assert_true(csrlint_set_profile(linter, "smime"));
	for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++)
		assert_string_equal(
			find_in(NOTHING,
				directory_behind(attributes[i],
					TEXT("jane@csrlint-demo.org")),
				"email-not-in-san")
				->suggestion,
			"email:jane@csrlint-demo.org");
}

static void
test_a_long_mail_address_has_no_suggestion(void **state)
{
	struct slice label = longer(61, ".");
	struct slice address = BOTH(longer(65, "@"),
		BOTH(BOTH(label, label),
			BOTH(label, TEXT("csrlint-demo.org"))));

	(void)state;
	assert_true(csrlint_set_profile(linter, "smime"));
	assert_int_equal(address.n, 264);
	assert_null(find_in(NOTHING,
		directory_behind(
			DER("\x30\x08\x06\x03\x55\x04\x03\x0c\x01z"), address),
		"email-not-in-san")
			    ->suggestion);
}

/* What a file was called is no host without its ending. */
static void
test_names_of_files_suggest_no_host(void **state)
{
	const struct csrlint_finding *found;

	(void)state;
	found = find_in(COMMON_NAME(TEXT("www.csrlint-demo.org.csr")), NOTHING,
		"san-missing");
	assert_non_null(found->suggestion);
	assert_non_null(strstr(found->suggestion, "www.csrlint-demo.org"));
	assert_null(strstr(found->suggestion, ".org.csr"));
	found = find_in(COMMON_NAME(TEXT("key.pem")), NOTHING, "san-missing");
	assert_null(found->suggestion);
}

/* --- extensions --- */

/* A userNotice of one policy. */
static struct slice
notice(struct slice text)
{
	struct slice qualifier =
		DER_SEQUENCE(DER("\x06\x08\x2b\x06\x01\x05\x05\x07\x02\x02"),
			DER_SEQUENCE(text));

	return der_extension(DER("\x55\x1d\x20"),
		DER_SEQUENCE(
			DER_SEQUENCE(DER("\x06\x06\x67\x81\x0c\x01\x02\x01"),
				DER_SEQUENCE(qualifier))));
}

static void
test_an_empty_notice_is_none(void **state)
{
	(void)state;
	(void)find_in(NOTHING, notice(DER("\x16\x01z")), "policy-malformed");
	assert_silent(NOTHING, notice(DER("\x0c\x01z")), "policy-malformed");
	assert_silent(NOTHING, notice(NOTHING), "policy-malformed");
}

/* --- keys --- */

static void
test_every_key_of_ml_kem_has_its_length(void **state)
{
	static const char *const lengths[] = {"799 octets, expected 800",
		"1183 octets, expected 1184", "1567 octets, expected 1568"};
	static const size_t octets[] = {800, 1184, 1568};

	(void)state;
	for (uint8_t i = 0; i < 3; i++) {
		uint8_t oid[] = {
			0x60, 0x86, 0x48, 1, 0x65, 3, 4, 4, (uint8_t)(i + 1)};
		const struct csrlint_finding *found;

		for (size_t less = 0; less < 2; less++) {
			struct slice der;

			der_begin();
			der = der_request(DER(DER_COMMON_NAME),
				der_key((struct slice){oid, sizeof(oid)},
					NOTHING,
					der_filled(0, octets[i] - less)),
				NOTHING);
			assert_true(csrlint_lint(linter, der.p, der.n, report));
			found = first_of(csrlint_report_request(report, 0),
				"mlkem-key-invalid");
			assert_int_equal(found != NULL, less);
		}
		assert_true(found != NULL &&
			strstr(found->message, lengths[i]) != NULL);
	}
}

/* Kyber became ML-KEM, which signs no request. */
static void
test_the_draft_of_ml_kem_has_another_kind_for_successor(void **state)
{
	static const char *const profiles[] = {"tls", "private"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct slice der;
		const struct csrlint_finding *found;

		assert_true(csrlint_set_profile(linter, profiles[i]));
		der = der_request(DER(DER_COMMON_NAME),
			der_key(DER("\x2b\x06\x01\x04\x01\x81\xb0\x1a\x05\x06"
				    "\x02"),
				NOTHING, der_filled(0, 1184)),
			NOTHING);
		assert_true(csrlint_lint(linter, der.p, der.n, report));
		found = first_of(csrlint_report_request(report, 0),
			"algid-pqc-prestandard");
		assert_non_null(found);
		assert_null(found->suggestion);
		assert_non_null(strstr(found->fix, "EC or RSA"));
	}
}

/* --- input --- */

static const struct csrlint_finding *
not_csr(const char *text)
{
	assert_true(csrlint_lint(linter, text, strlen(text), report));
	return first_of(csrlint_report_request(report, 0), "input-not-csr");
}

/* The value of a key stands behind it, or on the next line. */
static void
test_templates_stand_below_their_key_too(void **state)
{
	static const char *const texts[] = {"request: ${CSR}\n",
		"request: |\n  ${CSR}\n", "request: >-\n  \"${CSR}\"\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_non_null(strstr(not_csr(texts[i])->message,
			"\"${CSR}\" is shell text or a template"));
	assert_non_null(strstr(not_csr("request: |\n\n  ${CSR}\n")->message,
		"no request was found"));
}

/* --- how many are told --- */

static const struct {
	const char *rule;
	bool in_subject;
	const char *first, *second;
} twofold[] = {
	{"san-duplicate", false, "a.csrlint-demo.org", "b.csrlint-demo.org"},
	{"dns-upper-case", false, "A.csrlint-demo.org", "B.csrlint-demo.org"},
	{"san-wildcard-without-base", false, "*.csrlint-demo.org",
		"*.csrlint-demo.net"},
	{"subject-embedded-dn-syntax", true, "a, OU=b", "c, OU=d"},
};

/* Whatever a rule finds them by: those that are not told are counted. */
static void
test_further_findings_are_counted(void **state)
{
	(void)state;
	assert_true(csrlint_set_limit(linter, "finding-max-count", 1));
	for (size_t i = 0; i < sizeof(twofold) / sizeof(twofold[0]); i++) {
		struct slice first = TEXT(twofold[i].first);
		struct slice second = TEXT(twofold[i].second);
		struct slice once, all;
		const struct csrlint_finding *found;

		der_begin();
		once = BOTH(DNS_NAME(first), DNS_NAME(second));
		all = BOTH(once,
			strcmp(twofold[i].rule, "san-duplicate") == 0
				? once
				: NOTHING);
		found = twofold[i].in_subject
			? find_in(BOTH(ORGANIZATION(first),
					  ORGANIZATION(second)),
				  NOTHING, twofold[i].rule)
			: find_in(NOTHING, names(all), twofold[i].rule);
		if (strstr(found->message, "; 1 more are not listed") == NULL)
			fail_msg("%s: %s", twofold[i].rule, found->message);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, close_all)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_long_values_have_no_suggestion),
		TEST(test_a_mark_of_quotation_goes_with_its_backslash),
		TEST(test_long_names_have_no_suggestion),
		TEST(test_a_dot_more_is_no_name_that_goes_on),
		TEST(test_a_long_directory_of_the_rpki_has_no_suggestion),
		TEST(test_a_reserved_address_in_text_is_left_out),
		TEST(test_an_address_is_no_reserved_one_where_nobody_validates_it),
		TEST(test_control_characters_are_in_no_principal_name),
		TEST(test_thousands_of_names_are_compared_up_to_a_bound),
		TEST(test_too_many_names_are_told_once),
		TEST(test_an_entity_has_capital_letters_and_digits),
		TEST(test_what_is_no_identifier_is_not_compared),
		TEST(test_half_an_attribute_hides_no_mail_address),
		TEST(test_a_long_mail_address_has_no_suggestion),
		TEST(test_names_of_files_suggest_no_host),
		TEST(test_an_empty_notice_is_none),
		TEST(test_every_key_of_ml_kem_has_its_length),
		TEST(test_the_draft_of_ml_kem_has_another_kind_for_successor),
		TEST(test_templates_stand_below_their_key_too),
		TEST(test_further_findings_are_counted),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
