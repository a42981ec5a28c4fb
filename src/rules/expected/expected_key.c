/* The key that the user expects: --expect key=... and spki-sha256=...
 * SPDX-License-Identifier: MIT */
#include "rules/expected/expectation.h"
#include "rules/rule.h"

#include <stdio.h>

/* What other programs call a curve, and what csrlint does. */
static const struct alias {
	const char *name;
	const char *own;
} aliases[] = {
	{"prime256v1", "P-256"},
	{"secp256r1", "P-256"},
	{"secp384r1", "P-384"},
	{"secp521r1", "P-521"},
};

static struct slice
own_name(struct slice size)
{
	for (size_t i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
		if (slice_equal_ignoring_case(
			    size, slice_text(aliases[i].name)))
			return slice_text(aliases[i].own);
	return size;
}

/* True where "rsa:3072" is "RSA 3072", and "rsa" is any RSA. */
static bool
is_key(struct slice expected, struct slice name)
{
	size_t colon = slice_find(expected, ':');
	size_t blank = slice_find(name, ' ');
	struct slice size = slice_from(expected, colon + 1);

	if (!slice_equal_ignoring_case(
		    slice_head(expected, colon), slice_head(name, blank)))
		return false;
	return colon == expected.n ||
		slice_equal_ignoring_case(
			own_name(size), slice_from(name, blank + 1));
}

enum { KEY_ROOM = 64 };

/* "RSA 3072", "EC P-256", "RSA"; NULL where no tool makes such keys. */
static const char *
wanted_key(struct slice expected, struct findings *out)
{
	static const char *const kinds[] = {"RSA", "EC", "Ed25519", "Ed448",
		"ML-DSA-44", "ML-DSA-65", "ML-DSA-87"};
	size_t colon = slice_find(expected, ':');
	struct slice kind = slice_head(expected, colon);
	struct slice size = own_name(slice_from(expected, colon + 1));
	char words[KEY_ROOM];

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (!slice_equal_ignoring_case(kind, slice_text(kinds[i])))
			continue;
		if (size.n == 0 || size.n >= sizeof(words) / 2)
			return kinds[i];
		(void)snprintf(words, sizeof(words), "%s %.*s", kinds[i],
			(int)size.n, (const char *)size.p);
		return shown(out, slice_text(words));
	}
	return NULL;
}

/* A new key of the kind that was expected, where one of that kind is made. */
static struct mend
mend_of_kind(struct slice expected, struct findings *out)
{
	const char *key = wanted_key(expected, out);

	return (struct mend){key == NULL ? MEND_DECIDE : MEND_KEY, key};
}

static void
check_kind(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct expectation *first =
		expectation_of(facts->expectations, EXPECT_KEY);
	const struct expectation *each = first;
	struct slice name;

	if (first == NULL || facts->key_name == NULL)
		return; /* der-parse-failed */
	name = slice_text(facts->key_name);
	for (; each != NULL; each = expectation_of(each->next, EXPECT_KEY))
		if (is_key(each->value, name))
			return;
	found_advising(out, self, facts->csr->key.whole,
		(struct advice){.mend = mend_of_kind(first->value, out)},
		"the key is %s, expected \"%s\"", facts->key_name,
		shown(out, first->value));
}

static void
check_digest(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct expectation *first =
		expectation_of(facts->expectations, EXPECT_SPKI_SHA256);
	const struct expectation *each = first;

	if (first == NULL)
		return;
	for (; each != NULL;
		each = expectation_of(each->next, EXPECT_SPKI_SHA256))
		if (memcmp(each->sha256, facts->spki_sha256,
			    sizeof(each->sha256)) == 0)
			return;
	found(out, self, facts->csr->key.whole,
		"the key is another one, expected that whose SHA-256 begins "
		"with %02x%02x%02x%02x",
		first->sha256[0], first->sha256[1], first->sha256[2],
		first->sha256[3]);
}

static void
check_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	check_kind(self, facts, out);
	check_digest(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "expected-key-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is not the one that was expected",
		.source = "practice: what --expect key= or spki-sha256= asks "
			  "for",
		.why = "The request was made with another key than the one, or "
		       "the kind, that was given on the command line: an old "
		       "key may be in use, or a template of the wrong kind.",
		.fix = "Make the request with the key that was expected, or "
		       "with a new one of that kind, or correct what is "
		       "expected.",
		.mend = {MEND_DECIDE, NULL},
		.check = check_mismatch,
	},
};
RULES(expected_key, rows);
