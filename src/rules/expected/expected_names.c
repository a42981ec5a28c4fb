/* The names that the user expects: --expect san=... and san-within=...
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "rules/expected/expectation.h"
#include "rules/rule.h"

static bool
is_in(const struct expectation *list, const struct general_name *requested)
{
	size_t low = 0;
	size_t high = list->name_count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const int order = expected_name_compare(requested->kind,
			requested->value, list->sorted[middle]);

		if (order == 0)
			return true;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return false;
}

static bool
is_expected(const struct expectation *all, enum expectation_kind kind,
	const struct general_name *requested)
{
	for (; (all = expectation_of(all, kind)) != NULL; all = all->next)
		if (is_in(all, requested))
			return true;
	return false;
}

static bool
is_requested(const struct csr *csr, const struct expected_name *name)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (expected_name_compare(csr->san_names[i].kind,
			    csr->san_names[i].value, name) == 0)
			return true;
	return false;
}

enum { NAME_CHARACTERS = 120 };

/* "IP:192.0.2.1", as openssl writes a name; "otherName" of those that have no
 * short form. */
static const char *
labelled(const struct general_name *name, struct findings *out)
{
	struct text text = text_in(findings_memory(out));
	char address[ADDRESS_ROOM];

	if (findings_memory(out) == NULL)
		return "";
	text_words(&text, expected_prefix(name->kind));
	if (text.n == 0)
		return csr_general_name_kind_name(name->kind);
	if (name->kind == SAN_IP_ADDRESS && address_print(name->value, address))
		text_words(&text, address);
	else
		text_quote(&text, name->value, NAME_CHARACTERS);
	return text_get(&text);
}

/* Names of the request that nobody expects. */
static void
check_surplus(const struct rule *self, const struct facts *facts,
	enum expectation_kind kind, struct findings *out)
{
	const struct expectation *expected =
		expectation_of(facts->expectations, kind);
	const struct csr *csr = facts->csr;

	if (expected == NULL)
		return;
	for (size_t i = 0; i < csr->san_count; i++)
		if (!is_expected(facts->expectations, kind, &csr->san_names[i]))
			found_advising(out, self, csr->san_names[i].value,
				(struct advice){.mend = {MEND_REMOVE, NULL}},
				"%s is requested and not among the names "
				"expected (%s)",
				labelled(&csr->san_names[i], out),
				shown(out, expected->value));
}

/* "DNS:www.example.com": the whole name, to be copied. */
static const char *
addition(const struct expected_name *name, struct findings *out)
{
	const char *words = shown_whole(out, name->text);
	struct text text = text_in(findings_memory(out));

	if (findings_memory(out) == NULL)
		return "";
	text_words(&text, expected_prefix(name->kind));
	text_words(&text, words);
	return text_get(&text);
}

/* Expected names that are not requested. */
static void
check_lacking(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct expectation *each = facts->expectations;

	for (; (each = expectation_of(each, EXPECT_NAMES)) != NULL;
		each = each->next)
		for (size_t i = 0; i < each->name_count; i++) {
			const struct expected_name *name = &each->names[i];

			if (is_requested(csr, name))
				continue;
			found_missing(out, self,
				csr->san != NULL ? csr->san->whole : csr->info,
				addition(name, out),
				"the %s \"%s\" is expected and not requested",
				csr_general_name_kind_name(name->kind),
				shown(out, name->text));
		}
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	check_surplus(self, facts, EXPECT_NAMES, out);
	check_surplus(self, facts, EXPECT_NAMES_WITHIN, out);
	check_lacking(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "expected-names-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_ATTRIBUTES,
		.summary = "the requested names are not those that were "
			   "expected",
		.source = "RFC 8555 7.4; practice: what --expect san= or "
			  "san-within= asks for",
		.why = "A name too many may be somebody else's, and a name too "
		       "few makes clients refuse the connection. ACME servers "
		       "refuse a request whose names are not exactly those of "
		       "the order.",
		.fix = "Make the request anew with the names expected, or "
		       "correct what is expected: san= wants exactly these "
		       "names, san-within= none but these.",
		.mend = {MEND_ADD, NULL},
		.check = check_mismatch,
	},
};
RULES(expected_names, rows);
