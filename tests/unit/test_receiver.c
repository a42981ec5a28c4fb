/* What receivers of requests read: facts/receiver.h, each limit on and off.
 * SPDX-License-Identifier: MIT */
#include "facts/receiver.h"

#include "testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Limits of a receiver; those of lists as they are by default. */
struct receiver {
	uint32_t limits[LIMIT_COUNT];
};

static struct facts
facts_of(struct receiver *receiver, const struct csr *csr)
{
	receiver->limits[LIMIT_LIST_MAX_COUNT] = 100;
	return (struct facts){.csr = csr, .limits = receiver->limits};
}

/* --- subject-read --------------------------------------------------------- */

/* A subject as it stands in a request, and the octets of each attribute. */
static const char subject[] = "C=DECN=aO=DemoE=a@b behind";

static struct name_attribute
part_of_subject(enum oid_id type, size_t at, size_t n)
{
	const struct slice whole = {(const uint8_t *)subject + at, n};

	return (struct name_attribute){.type = type,
		.whole = whole,
		.value = slice_from(whole, n - 1)};
}

/* By limit subject-read: all, C and CN, CN. */
static const struct {
	size_t at;
	bool is_read[3];
} octets[] = {
	{3, {true, true, false}},   /* the country's */
	{7, {true, true, true}},    /* the commonName's */
	{12, {true, false, false}}, /* the organization's */
	{17, {true, false, false}}, /* the mail address's */
	{24, {true, true, true}},   /* no attribute's */
};

static void
test_what_is_read_of_a_subject_hangs_on_the_limit(void **state)
{
	struct name_attribute names[] = {
		part_of_subject(OID_COUNTRY_NAME, 0, 4),
		part_of_subject(OID_COMMON_NAME, 4, 4),
		part_of_subject(OID_ORGANIZATION_NAME, 8, 6),
		part_of_subject(OID_EMAIL_ADDRESS, 14, 5)};
	const struct csr csr = {.names = names, .name_count = COUNT(names)};

	(void)state;
	for (size_t i = 0; i < COUNT(octets); i++)
		for (uint32_t limit = 0; limit < 3; limit++) {
			struct receiver receiver = {0};
			const struct facts facts = facts_of(&receiver, &csr);
			const struct slice at = {
				(const uint8_t *)subject + octets[i].at, 1};

			receiver.limits[LIMIT_SUBJECT_READ] = limit;
			if (receiver_reads(&facts, at) !=
				octets[i].is_read[limit])
				fail_msg("octet %zu, limit %u", octets[i].at,
					(unsigned int)limit);
		}
}

/* --- printable-as-go ------------------------------------------------------ */

static const struct {
	const char *octets; /* that no PrintableString has */
	bool is_taken;      /* by Go */
} printables[] = {
	{"*", true},
	{"&", true},
	{"*&*", true},
	{"@", false},
	{"_", false},
	{"*@", false},
	{"&_", false},
	{"!", false},
	{"\xc3\xa4", false},
};

static void
test_go_takes_two_more_printables(void **state)
{
	const struct csr csr = {.name_count = 0};

	(void)state;
	for (size_t i = 0; i < COUNT(printables); i++) {
		struct receiver receiver = {0};
		const struct facts facts = facts_of(&receiver, &csr);
		const struct slice at = slice_text(printables[i].octets);

		assert_false(receiver_takes_printable(&facts, at));
		receiver.limits[LIMIT_PRINTABLE_AS_GO] = 1;
		if (receiver_takes_printable(&facts, at) !=
			printables[i].is_taken)
			fail_msg("\"%s\"", printables[i].octets);
	}
}

/* Where the attribute is not read they do no harm, with any limit. */
static void
test_unread_printables_are_taken(void **state)
{
	static const char value[] = "a*b@c";
	struct name_attribute name = {.type = OID_ORGANIZATION_NAME,
		.whole = {(const uint8_t *)value, 5},
		.value = {(const uint8_t *)value, 5}};
	const struct csr csr = {.names = &name, .name_count = 1};
	struct receiver receiver = {0};
	const struct facts facts = facts_of(&receiver, &csr);
	const struct slice asterisk = {(const uint8_t *)value + 1, 1};
	const struct slice at_sign = {(const uint8_t *)value + 3, 1};

	(void)state;
	assert_false(receiver_takes_printable(&facts, asterisk));
	receiver.limits[LIMIT_SUBJECT_READ] = 1;
	assert_true(receiver_takes_printable(&facts, asterisk));
	assert_false(receiver_takes_printable(&facts, at_sign));
	name.type = OID_COMMON_NAME;
	assert_false(receiver_takes_printable(&facts, asterisk));
}

/* --- uri-as-go ------------------------------------------------------------ */

static const struct {
	const char *text;
	bool is_taken; /* by Go */
} uris[] = {
	{"https://www.csrlint-demo.org/a", true},
	{"urn:", true},
	/* No scheme. */
	{"//www.csrlint-demo.org/a", true},
	{"www.csrlint-demo.org/a", true},
	{"www.csrlint-demo.org", true},
	{"a/b:c", true},
	{"1a:b/c", false},
	{"//a..b/c", false},
	{"//a b/c", false},
	{"//", false},
	{"a%20b", false},
	/* A host that nobody has. */
	{"https://a_b.csrlint-demo.org/", true},
	{"https://-a.csrlint-demo.org/", true},
	{"https://*.csrlint-demo.org/", true},
	{"https://a..b/", false},
	{"https://.a.b/", false},
	/* What cannot be taken apart. */
	{"https://www.csrlint-demo.org/a b", false},
	{"https://www.csrlint-demo.org/%zz", false},
	{"https://www.csrlint-demo.org:x/", false},
};

static void
test_go_takes_what_it_can_take_apart(void **state)
{
	const struct csr csr = {.name_count = 0};

	(void)state;
	for (size_t i = 0; i < COUNT(uris); i++) {
		struct receiver receiver = {0};
		const struct facts facts = facts_of(&receiver, &csr);
		const struct slice text = slice_text(uris[i].text);
		struct uri uri;

		uri_read(text, &uri);
		assert_false(receiver_takes_uri(&facts, &uri, text));
		receiver.limits[LIMIT_URI_AS_GO] = 1;
		if (receiver_takes_uri(&facts, &uri, text) != uris[i].is_taken)
			fail_msg("%s, fault %d", uris[i].text, (int)uri.fault);
	}
}

/* --- name-strings-as-openssl ---------------------------------------------- */

static void
test_openssl_takes_two_more_strings_in_names(void **state)
{
	const struct csr csr = {.name_count = 0};
	struct receiver receiver = {0};
	const struct facts facts = facts_of(&receiver, &csr);

	(void)state;
	for (unsigned tag = 0; tag <= UINT8_MAX; tag++)
		assert_false(receiver_takes_in_name(&facts, (uint8_t)tag));
	receiver.limits[LIMIT_NAME_STRINGS_AS_OPENSSL] = 1;
	for (unsigned tag = 0; tag <= UINT8_MAX; tag++)
		assert_int_equal(receiver_takes_in_name(&facts, (uint8_t)tag),
			tag == TAG_IA5_STRING || tag == TAG_NUMERIC_STRING);
}

/* --- ec-encipherment-passed-over ------------------------------------------ */

static const struct {
	enum oid_id algorithm;
	unsigned mask;
	bool is_passed_over;
} usages[] = {
	{OID_EC_PUBLIC_KEY, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT,
		true},
	{OID_EC_PUBLIC_KEY,
		USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT |
			USAGE_KEY_AGREEMENT,
		true},
	/* Nothing is left that TLS looks for. */
	{OID_EC_PUBLIC_KEY, USAGE_KEY_ENCIPHERMENT, false},
	{OID_EC_PUBLIC_KEY, USAGE_KEY_ENCIPHERMENT | USAGE_KEY_AGREEMENT,
		false},
	/* No tool asks for it by default. */
	{OID_EC_PUBLIC_KEY, USAGE_DIGITAL_SIGNATURE | USAGE_DATA_ENCIPHERMENT,
		false},
	{OID_EC_PUBLIC_KEY,
		USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT |
			USAGE_DATA_ENCIPHERMENT,
		false},
	/* Nothing to pass over. */
	{OID_EC_PUBLIC_KEY, USAGE_DIGITAL_SIGNATURE, false},
	{OID_RSA_ENCRYPTION, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT,
		false},
	/* Another RFC, and no such default. */
	{OID_ED25519, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT, false},
	{OID_UNKNOWN, USAGE_DIGITAL_SIGNATURE | USAGE_KEY_ENCIPHERMENT, false},
};

static void
test_what_a_signing_ec_key_cannot_do_is_passed_over(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(usages); i++) {
		const struct csr csr = {.key.algorithm.id = usages[i].algorithm,
			.usage.key_usage.mask = usages[i].mask};
		struct receiver receiver = {0};
		const struct facts facts = facts_of(&receiver, &csr);

		assert_false(receiver_passes_over_usages(&facts));
		receiver.limits[LIMIT_EC_ENCIPHERMENT_PASSED_OVER] = 1;
		if (receiver_passes_over_usages(&facts) !=
			usages[i].is_passed_over)
			fail_msg("row %zu", i);
	}
}

/* --- extension-requests-joined -------------------------------------------- */

enum { EXTENSIONS_MAX = 4 };

static const struct {
	const char *oids[EXTENSIONS_MAX]; /* NULL: no more */
	bool is_joined;
} requests[] = {
	{{NULL}, true},
	{{"\x55\x1d\x11"}, true},
	{{"\x55\x1d\x11", "\x55\x1d\x0f"}, true},
	{{"\x55\x1d\x11", "\x55\x1d\x0f", "\x55\x1d\x25", "\x55\x1d"}, true},
	{{"\x55\x1d\x11", "\x55\x1d\x11"}, false},
	{{"\x55\x1d\x0f", "\x55\x1d\x11", "\x55\x1d\x25", "\x55\x1d\x11"},
		false},
};

static void
test_requests_are_joined_where_no_extension_stands_twice(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(requests); i++) {
		struct csr_extension extensions[EXTENSIONS_MAX];
		struct csr csr = {.extensions = extensions};
		struct receiver receiver = {0};
		const struct facts facts = facts_of(&receiver, &csr);

		for (; csr.extension_count < EXTENSIONS_MAX &&
			requests[i].oids[csr.extension_count] != NULL;
			csr.extension_count++)
			extensions[csr.extension_count] =
				(struct csr_extension){
					.oid = slice_text(
						requests[i].oids
							[csr.extension_count])};
		assert_false(receiver_joins_requests(&facts));
		receiver.limits[LIMIT_EXTENSION_REQUESTS_JOINED] = 1;
		if (receiver_joins_requests(&facts) != requests[i].is_joined)
			fail_msg("row %zu", i);
		/* csr-too-many-elements */
		receiver.limits[LIMIT_LIST_MAX_COUNT] =
			(uint32_t)csr.extension_count;
		assert_int_equal(
			receiver_joins_requests(&facts), requests[i].is_joined);
		if (csr.extension_count == 0)
			continue;
		receiver.limits[LIMIT_LIST_MAX_COUNT]--;
		assert_false(receiver_joins_requests(&facts));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_what_is_read_of_a_subject_hangs_on_the_limit),
		cmocka_unit_test(test_go_takes_two_more_printables),
		cmocka_unit_test(test_unread_printables_are_taken),
		cmocka_unit_test(test_go_takes_what_it_can_take_apart),
		cmocka_unit_test(test_openssl_takes_two_more_strings_in_names),
		cmocka_unit_test(
			test_what_a_signing_ec_key_cannot_do_is_passed_over),
		cmocka_unit_test(
			test_requests_are_joined_where_no_extension_stands_twice),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
