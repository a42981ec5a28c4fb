/* EC keys of CVE-2008-0166. SPDX-License-Identifier: MIT */
#include "rules/key/known_key.h"

static void
check_debian_weak(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->csr->key.kind == KEY_EC)
		report_debian(self, facts, facts->csr->key.bits.octets, out);
}

static const struct rule rows[] = {
	{
		.id = "ec-debian-weak",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the EC key was made by Debian's broken OpenSSL",
		.source = "BR 6.1.1.3 item 5.1; CVE-2008-0166",
		.why = DEBIAN_WHY,
		.fix = "Make a new key and request on a machine of today. "
		       "Nothing that the old key protected is safe.",
		.mend = {MEND_KEY, NULL},
		.check = check_debian_weak,
	},
};
RULES(ec_debian, rows);
