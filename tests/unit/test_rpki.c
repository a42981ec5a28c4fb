/* Requests of the RPKI, told by their subjectInfoAccess: facts/rpki.h.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "facts/rpki.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* AccessDescriptions of rsync://a, but for where a row says so. */
#define REPOSITORY "3015 06082b06010505073005 8609 7273796e633a2f2f61"
#define MANIFEST "3015 06082b0601050507300a 8609 7273796e633a2f2f61"
#define NOTIFY "3015 06082b0601050507300d 8609 7273796e633a2f2f61"
#define BY_DNS "3015 06082b0601050507300a 8209 7273796e633a2f2f61"
#define NO_OID "3015 04082b0601050507300a 8609 7273796e633a2f2f61"
#define NO_PLACE "300a 06082b0601050507300a"
#define SHORTER_OID "3014 06072b06010505070a 8609 7273796e633a2f2f61"

static const struct {
	const char *value;
	size_t count; /* of the URIs in it */
	bool has_manifest;
	bool has_repository;
} values[] = {
	{"3017" MANIFEST, 1, true, false},
	{"3017" REPOSITORY, 1, false, true},
	{"302e" REPOSITORY MANIFEST, 2, true, true},
	{"302e" MANIFEST REPOSITORY, 2, true, true},
	{"3045" NOTIFY REPOSITORY MANIFEST, 3, true, true},
	{"3017" NOTIFY, 1, false, false},
	/* What is passed over, alone and before others. */
	{"3017" BY_DNS, 0, false, false},
	{"3017" NO_OID, 0, false, false},
	{"300c" NO_PLACE, 0, false, false},
	{"3016" SHORTER_OID, 1, false, false},
	{"302e" BY_DNS MANIFEST, 1, true, false},
	{"302e" NO_OID REPOSITORY, 1, false, true},
	{"3023" NO_PLACE MANIFEST, 1, true, false},
	{"301a 020101" MANIFEST, 1, true, false},
	/* No list, none that ends. */
	{"3000", 0, false, false},
	{"", 0, false, false},
	{"3117" MANIFEST, 0, false, false},
	{"3018" MANIFEST, 0, false, false},
	{"3016 3015 06082b0601050507300a 8609 7273796e633a2f2f", 0, false,
		false},
};

static struct csr
request_of(struct csr_extension *extension, struct csr_attribute *attribute,
	struct slice value)
{
	*extension = (struct csr_extension){
		.type = OID_SUBJECT_INFO_ACCESS, .value = value};
	*attribute = (struct csr_attribute){.type = OID_EXTENSION_REQUEST};
	return (struct csr){.extensions = extension,
		.extension_count = 1,
		.attributes = attribute,
		.attribute_count = 1};
}

static void
test_a_manifest_tells_the_rpki(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(values); i++) {
		struct hex room;
		struct csr_extension extension;
		struct csr_attribute attribute;
		const struct csr csr = request_of(&extension, &attribute,
			from_hex(&room, values[i].value));
		struct slice rest = rpki_access(&csr);
		struct access_uri access;
		bool has_repository = false;
		size_t count = 0;

		for (; access_next(&rest, &access); count++) {
			assert_slice_equals_text(access.uri, "rsync://a");
			has_repository =
				has_repository || is_ca_repository(&access);
		}
		if (count != values[i].count)
			fail_msg("row %zu: %zu URIs", i, count);
		if (has_repository != values[i].has_repository)
			fail_msg("row %zu: repository", i);
		if (is_rpki_request(&csr) != values[i].has_manifest)
			fail_msg("row %zu: manifest", i);
	}
}

static void
test_other_requests_are_not_of_the_rpki(void **state)
{
	struct hex room;
	struct csr_extension extension;
	struct csr_attribute attribute;
	struct csr csr = request_of(
		&extension, &attribute, from_hex(&room, "3017" MANIFEST));

	(void)state;
	assert_true(is_rpki_request(&csr));
	extension.type = OID_AUTHORITY_INFO_ACCESS;
	assert_false(is_rpki_request(&csr));
	csr.extension_count = 0;
	assert_int_equal(rpki_access(&csr).n, 0);
	assert_false(is_rpki_request(&csr));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_manifest_tells_the_rpki),
		cmocka_unit_test(test_other_requests_are_not_of_the_rpki),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
