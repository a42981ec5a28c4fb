/* Paths read to people: what they are told of where a finding lies.
 * SPDX-License-Identifier: MIT */
#include "report/place.h"

#include "testing.h"

static void
test_paths_are_read_to_people(void **state)
{
	static const struct {
		const char *path, *words;
	} cases[] = {
		{"", ""},
		{"signature", "in the signature"},
		{"certificationRequestInfo.version", "in the version"},
		{"certificationRequestInfo.subject.rdn[2].commonName",
			"in the subject, commonName"},
		{"certificationRequestInfo.attributes[0].extensionRequest"
		 ".subjectAltName[5].dNSName",
			"in subjectAltName, name 6"},
		{"certificationRequestInfo.attributes[1].challengePassword",
			"in the attribute challengePassword"},
		/* What has no words of its own is told as it is. */
		{"signatureAlgorithm.parameters",
			"in signatureAlgorithm.parameters"},
		{"certificationRequestInfo.subject.rdn[2",
			"in certificationRequestInfo.subject.rdn[2"},
		{"certificationRequestInfo.attributesX",
			"in certificationRequestInfo.attributesX"},
	};
	char words[PLACE_ROOM];

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		place_words(cases[i].path, words);
		assert_string_equal(words, cases[i].words);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths_are_read_to_people),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
