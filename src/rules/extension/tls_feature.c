/* The TLS features a server promises. SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

/* TLS extension numbers that make sense as a feature: RFC 6066, RFC 6961. */
enum { STATUS_REQUEST = 5, STATUS_REQUEST_V2 = 17 };

static bool
is_number(struct slice content, uint8_t number)
{
	return content.n == 1 && content.p[0] == number;
}

static void
check_must_staple(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_tls_features *features =
		&facts->csr->usage.tls_features;

	for (size_t i = 0; i < features->count; i++) {
		if (!is_number(features->feature[i], STATUS_REQUEST))
			continue;
		found(out, self, features->feature[i],
			"tlsFeature asks for OCSP must-staple (5), expected "
			"none");
		return;
	}
}

/* What is wrong with one feature; NULL: nothing. */
static const char *
fault_of(const struct csr_tls_features *features, size_t index)
{
	struct slice feature = features->feature[index];

	if (!is_number(feature, STATUS_REQUEST) &&
		!is_number(feature, STATUS_REQUEST_V2))
		return "tlsFeature holds a number that is no feature, expected "
		       "5 (status_request)";
	for (size_t i = 0; i < index; i++)
		if (slice_equal(features->feature[i], feature))
			return "tlsFeature holds a feature twice, expected it "
			       "once";
	return NULL;
}

/* There are two features, so among three one is unknown or a repetition. */
static void
say_features(const struct rule *self, const struct csr_tls_features *features,
	struct findings *out)
{
	for (size_t i = 0; i < features->count; i++) {
		const char *fault = fault_of(features, i);

		if (fault == NULL)
			continue;
		found(out, self, features->feature[i], "%s", fault);
		return;
	}
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_tls_features *features =
		&facts->csr->usage.tls_features;

	if (!is_read(&features->source))
		return; /* ext-malformed */
	if (features->count == 0)
		found(out, self, features->source.extension->value,
			"tlsFeature is empty, expected a feature");
	if (features->source.extension->critical)
		found_advising(out, self, features->source.extension->whole,
			(struct advice){.mend = {MEND_CRITICAL,
						"uncritical tlsFeature"}},
			"tlsFeature is critical, expected it not critical");
	say_features(self, features, out);
}

static const struct rule rows[] = {
	{
		.id = "tls-feature-must-staple",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "OCSP must-staple is asked for",
		.source = "RFC 7633 4; Let's Encrypt on OCSP; BR 7.1.2.7.7",
		.why = "Public CAs may do without OCSP since 2024 and switch "
		       "it off; a server that must staple a response then has "
		       "none, and clients reject it. Let's Encrypt refuses "
		       "such requests since May 2025.",
		.fix = "Leave the extension out. An ACME client has an option "
		       "for it that has to go.",
		.mend = {MEND_REMOVE, NULL},
		.since = 20250507,
		.check = check_must_staple,
	},
	{
		.id = "tls-feature-malformed",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "tlsFeature says something that means nothing",
		.source = "RFC 7633 4",
		.why = "The list holds numbers of TLS extensions that the "
		       "server promises to send; 5 is the only one in use. "
		       "CAs drop or refuse anything else.",
		.fix = "Leave the extension out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_malformed,
	},
};
RULES(tls_feature, rows);
