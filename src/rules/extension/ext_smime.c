/* Extensions that certificates for mail must not have.
 * SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "facts/usage.h"
#include "rules/extension/usage.h"
#include "rules/rule.h"

static const enum oid_id barred[] = {
	OID_SUBJECT_DIRECTORY_ATTRIBUTES, OID_UNKNOWN};
static const enum oid_id barred_in_strict[] = {OID_SUBJECT_DIRECTORY_ATTRIBUTES,
	OID_ADOBE_TIMESTAMP, OID_ADOBE_ARCHIVE_REV_INFO, OID_UNKNOWN};

static void
check_prohibited(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_extension *extension = facts->csr->extensions;
	const enum oid_id *types = smime_kind(facts).generation == SMIME_STRICT
		? barred_in_strict
		: barred;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++)
		if (is_among(extension->type, types))
			found(out, self, extension->oid,
				"%s is requested, expected none in a "
				"certificate for mail",
				shown_oid(out, extension->oid));
}

static const struct rule rows[] = {
	{
		.id = "ext-smime-prohibited",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "an extension is requested that is prohibited for "
			   "mail",
		.source = "SBR 7.1.2.3 j, 7.1.2.3 m",
		.why = "subjectDirectoryAttributes belong to the Legacy "
		       "generation, which is over, and the extensions of "
		       "Adobe are not for the Strict one. Public CAs drop "
		       "them or refuse the request.",
		.fix = "Leave it out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_prohibited,
	},
};
RULES(ext_smime, rows);
