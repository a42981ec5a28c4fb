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
			other.type != OID_MS_USER_PRINCIPAL_NAME)
			continue;
		if (other.tag != TAG_UTF8_STRING)
			found(out, self, other.whole,
				"userPrincipalName is of type %s, expected "
				"UTF8String",
				der_tag_name(other.tag));
		else if (!is_user_principal(other.value))
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
			   "user@realm in UTF8String",
		.source = "KB281245",
		.why = "Windows finds the account of a smart card or a client "
		       "certificate by this name. One of another form or "
		       "string type finds none, and logon fails.",
		.fix = "Write it so: subjectAltName="
		       "otherName:1.3.6.1.4.1.311.20.2.3;UTF8:"
		       "user@corp.example.com.",
		.check = check_invalid,
	},
};
RULES(san_upn, rows);
