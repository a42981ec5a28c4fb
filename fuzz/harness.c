/* What fuzz targets share. SPDX-License-Identifier: MIT */
#include "harness.h"

#include <assert.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum { PROFILES_MAX = 64, KINDS = 8 };

/* What a linter does beside its profile: a bit each. */
enum kind { WITH_DETAILS = 1, WITH_EXPECTATIONS = 2, WITH_DATE = 4 };

uint32_t
harness_digest(const uint8_t *bytes, size_t n)
{
	uint32_t digest = 2166136261U; /* FNV-1a */

	for (size_t i = 0; i < n; i++)
		digest = (digest ^ bytes[i]) * 16777619U;
	/* Its low bits know little of the last octets. */
	return digest ^ digest >> 16;
}

/* Of each key one; some of them hold for requests of corpus/. */
static void
expect_all(struct csrlint *linter)
{
	static const char *const expected[][2] = {
		{"c", "US"},
		{"st", "California"},
		{"l", ""},
		{"o", "Csrlint Demonstration LLC"},
		{"o",
			"Gesch\xc3\xa4"
			"ft"},
		{"ou", ""},
		{"cn", "www.csrlint-demo.org"},
		{"email", "a@example.com"},
		{"san", "DNS:www.csrlint-demo.org,csrlint-demo.org"},
		{"san-within", "*.csrlint-demo.org,IP:192.0.2.1"},
		{"key", "rsa:3072"},
		{"spki-sha256",
			"e3b0c44298fc1c149afbf4c8996fb924"
			"27ae41e4649b934ca495991b7852b855"},
	};

	for (size_t i = 0; i < sizeof(expected) / sizeof(expected[0]); i++)
		assert(csrlint_expect(linter, expected[i][0], expected[i][1]));
}

static struct csrlint *
make(const char *profile, unsigned int kind)
{
	struct csrlint *linter = csrlint_new();

	assert(linter != NULL && csrlint_set_profile(linter, profile));
	csrlint_set_details(linter, (kind & WITH_DETAILS) != 0);
	if ((kind & WITH_EXPECTATIONS) != 0)
		expect_all(linter);
	if ((kind & WITH_DATE) != 0)
		assert(csrlint_set_date(linter, 20300101));
	return linter;
}

static size_t
count_profiles(void)
{
	size_t count = 0;

	while (csrlint_profile_name(count) != NULL)
		count++;
	assert(count > 0 && count <= PROFILES_MAX);
	return count;
}

const struct csrlint *
harness_linter(uint32_t digest)
{
	static struct csrlint *linters[PROFILES_MAX][KINDS];
	size_t profile = digest / KINDS % count_profiles();
	unsigned int kind = digest % KINDS;
	struct csrlint **linter = &linters[profile][kind];

	if (*linter == NULL)
		*linter = make(csrlint_profile_name(profile), kind);
	return *linter;
}

void
harness_check_text(const char *text)
{
	const uint32_t harmful = UC_CATEGORY_MASK_C & ~UC_CATEGORY_MASK_Cn;
	const uint8_t *rest = (const uint8_t *)(text == NULL ? "" : text);
	ucs4_t c;

	assert(u8_check(rest, strlen((const char *)rest)) == NULL);
	while ((rest = u8_next(&c, rest)) != NULL)
		assert(!uc_is_general_category_withtable(c, harmful));
}
