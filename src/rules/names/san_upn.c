/* otherName of Microsoft's type userPrincipalName.
 * SPDX-License-Identifier: MIT */
#include "facts/mailboxes.h"
#include "rules/rule.h"

/* user@realm: one at sign, something on both sides, nothing blank. */
static bool
is_user_principal(struct slice value)
{
	size_t at = slice_find(value, '@');
	struct slice realm = slice_from(value, at + 1);

	for (size_t i = 0; i < value.n; i++)
		if (value.p[i] < ' ' || value.p[i] == 0x7f)
			return false;
	return at > 0 && realm.n > 0 && slice_find(realm, '@') == realm.n &&
		slice_find(realm, ' ') == realm.n;
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct other_name other;

	for (size_t i = 0; i < facts->csr->san_count; i++) {
		if (!read_other_name(&facts->csr->san_names[i], &other) ||
			other.type != OID_MS_USER_PRINCIPAL_NAME ||
			other.tag != TAG_UTF8_STRING)
			continue; /* san-othername-malformed */
		if (!is_user_principal(other.value))
			found(out, self,
				other.value.n > 0 ? other.value : other.whole,
				"userPrincipalName is \"%s\", expected a user, "
				"an at sign and a realm",
				shown(out, other.value));
	}
}

static const struct rule rows[] = {
	{
		.id = "san-upn-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a userPrincipalName of the subjectAltName is not "
			   "user@realm",
		.source = "KB281245",
		.why = "Windows finds the account of a smart card or a client "
		       "certificate by this name. One of another form or "
		       "string type finds none, and logon fails.",
		.fix = "Leave it out, or write the name of the account as "
		       "Windows knows it: the user, an at sign and the realm.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_invalid,
	},
};
RULES(san_upn, rows);
