/* Public keys with known weaknesses: every one must be found, and no other.
 *
 * The table is ../shared/data/keys/cases.tsv, or lies below $CSRLINT_SHARED;
 * where it is absent the test is skipped. SPDX-License-Identifier: MIT */
#include "testing.h"

#include <nettle/base64.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "der/der.h"
#include "keys/keys.h"
#include "keys/search.h"
#include "known/debian.h"
#include "known/known.h"
#include "known/tables.h"

enum { LINE_OCTETS = 8192, COLUMNS = 5 };

/* One row; the texts point into the line. */
struct row {
	const char *id;
	const char *expected;  /* "small-modulus,exponent-3,roca" */
	const char *reference; /* what another checker said: "fermat100=1" */
	struct public_key key;
};

static const char *
table_path(void)
{
	static char path[4096];
	const char *shared = getenv("CSRLINT_SHARED");

	snprintf(path, sizeof(path), "%s/data/keys/cases.tsv",
		shared != NULL ? shared : "../shared");
	return path;
}

/* The content of an element that must be there. */
static struct slice
content(struct slice *rest, uint8_t identifier)
{
	struct der_element element;

	assert_true(der_read_tag(rest, identifier, &element));
	return element.content;
}

static void
read_rsa(struct slice bits, struct public_key *out)
{
	struct slice numbers = content(&bits, TAG_SEQUENCE);

	out->kind = KEY_RSA;
	out->modulus = content(&numbers, TAG_INTEGER);
	out->exponent = content(&numbers, TAG_INTEGER);
}

/* A SubjectPublicKeyInfo of DER that is known to be good. */
static void
read_key(struct slice spki, struct public_key *out)
{
	struct slice parts = content(&spki, TAG_SEQUENCE);
	struct slice algorithm = content(&parts, TAG_SEQUENCE);
	const enum oid_id id = oid_find(content(&algorithm, TAG_OID));

	*out = (struct public_key){0};
	out->bits.octets = slice_from(content(&parts, TAG_BIT_STRING), 1);
	if (id == OID_RSA_ENCRYPTION)
		read_rsa(out->bits.octets, out);
	out->algorithm.id = id;
	if (id == OID_ED25519)
		out->kind = KEY_ED25519;
	if (id == OID_ML_DSA_44)
		out->kind = KEY_ML_DSA;
	if (id == OID_EC_PUBLIC_KEY) {
		out->kind = KEY_EC;
		out->curve_oid = content(&algorithm, TAG_OID);
		out->curve = oid_find(out->curve_oid);
	}
}

/* Cuts the line at its tabs and decodes the last column into der. */
static void
read_row(char *line, uint8_t *der, struct row *out)
{
	struct base64_decode_ctx base64;
	char *columns[COLUMNS] = {line};
	size_t n = 0;

	for (size_t i = 1; i < COLUMNS; i++) {
		char *tab = strchr(columns[i - 1], '\t');

		assert_non_null(tab);
		*tab = '\0';
		columns[i] = tab + 1;
	}
	base64_decode_init(&base64);
	assert_true(base64_decode_update(
		&base64, &n, der, strlen(columns[4]), columns[4]));
	out->id = columns[0];
	out->expected = columns[1];
	out->reference = columns[2];
	read_key((struct slice){der, n}, &out->key);
}

static bool
expects(const struct row *row, const char *word)
{
	return strstr(row->expected, word) != NULL;
}

static void
agree(const struct row *row, const char *fact, bool found, bool expected)
{
	if (found != expected)
		fail_msg("%s: %s is %s, expected is %s", row->id, fact,
			found ? "true" : "false", row->expected);
}

/* The number behind `word`; 0 where it is not there. */
static unsigned long
number_behind(const struct row *row, const char *word)
{
	const char *at = strstr(row->expected, word);

	return at == NULL ? 0 : strtoul(at + strlen(word), NULL, 10);
}

/* The table tells sizes and exponents only of keys that are about them. */
static void
compare_exponent(const struct row *row, const struct rsa_facts *facts)
{
	if (strstr(row->id, "-e-") == NULL && strstr(row->id, "_exp") == NULL)
		return;
	agree(row, "exponent below 3", facts->exponent < 3,
		expects(row, "e<3"));
	agree(row, "exponent even", facts->exponent_even,
		expects(row, "e-even") || expects(row, "e<3"));
	agree(row, "exponent below 65537", facts->exponent < 65537,
		expects(row, "e<") || expects(row, "e-even") ||
			expects(row, "exponent-3"));
	agree(row, "exponent 65537", facts->exponent == 65537,
		expects(row, "none"));
	agree(row, "exponent over 256 bits", facts->exponent_bits > 256,
		expects(row, "e>2^256-1"));
}

static void
compare_size(const struct row *row, const struct rsa_facts *facts)
{
	if (strstr(row->id, "own-size") == NULL)
		return;
	agree(row, "below 2048 bits", facts->modulus_bits < 2048,
		expects(row, "small-modulus"));
	agree(row, "no multiple of 8", facts->modulus_bits % 8 != 0,
		expects(row, "multiple-of-8"));
}

static void
compare_factors(const struct row *row, const struct rsa_facts *facts)
{
	const unsigned long factor = number_behind(row, "small-factor(");
	const unsigned long beyond = number_behind(row, "fermat needs ");
	const bool is_close =
		facts->fermat_round != 0 && facts->fermat_round <= 100;

	agree(row, "even", facts->modulus_even,
		factor == 2 || expects(row, "modulus-zero"));
	agree(row, "small factor", facts->small_factor != 0,
		factor > 2 || expects(row, "small-factor(corrupt)"));
	if (factor > 2)
		assert_int_equal(facts->small_factor, factor);
	agree(row, "close factors", is_close,
		expects(row, "fermat") && beyond == 0);
	/* The table counts from floor(sqrt n), the same for no square. */
	if (beyond != 0)
		assert_int_equal(facts->fermat_round,
			beyond <= KEYS_FERMAT_ROUNDS ? beyond : 0);
}

/* A clock that stands still, so that time never runs out. */
static uint64_t
stand_still(void *context)
{
	(void)context;
	return 0;
}

/* What a word of the table is found by; STEP_COUNT: not by searching. */
static enum search_step
expected_step(const struct row *row)
{
	static const struct {
		const char *word;
		enum search_step step;
	} words[] = {
		{"p-q-difference", STEP_DIFFERENCE},
		{"unseeded-prng", STEP_UNSEEDED},
		{"high-low-bits-equal", STEP_ENDS},
		{"fermat needs 5000", STEP_FERMAT},
		{"fermat needs 99999", STEP_FERMAT},
		{"bit-pattern", STEP_PATTERN},
		{"continued-fraction", STEP_FRACTION},
		{"low-hamming-weight", STEP_WEIGHT},
		{"pollard-p-1", STEP_SMOOTH},
		{"modulus-prime", STEP_PRIME},
	};

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (expects(row, words[i].word))
			return words[i].step;
	return STEP_COUNT;
}

/* Those that a search is to find; that it finds no others takes minutes. */
static void
compare_search(const struct row *row)
{
	const struct search_bounds endless = {
		.now = stand_still, .milliseconds = 1};
	const enum search_step step = expected_step(row);
	struct arena *arena = arena_new();
	struct search_facts facts;

	assert_non_null(arena);
	if (step != STEP_COUNT) {
		assert_true(
			keys_search_rsa(&row->key, &endless, arena, &facts));
		agree(row, "found by its step",
			(facts.is_found || facts.is_suspected) &&
				facts.step == step,
			true);
		agree(row, "only suspected", facts.is_suspected,
			expects(row, "suspected"));
	}
	arena_free(arena);
}

static void
compare_rsa(const struct row *row)
{
	struct rsa_facts facts;

	keys_study_rsa(&row->key, &facts);
	assert_true(facts.is_rsa);
	agree(row, "zero", facts.modulus_bits == 0,
		expects(row, "modulus-zero"));
	agree(row, "computed", facts.computed, !expects(row, "modulus-zero"));
	/* The other checker calls the root of a square Fermat's round 0. */
	agree(row, "power", facts.modulus_is_power,
		expects(row, "power") ||
			strstr(row->reference, "fermat100=0") != NULL);
	agree(row, "ROCA", facts.roca, expects(row, "roca"));
	agree(row, "ROCA of another base", facts.roca_variant, false);
	agree(row, "a polynomial", facts.chunk_bits != 0,
		expects(row, "rsapoly"));
	compare_factors(row, &facts);
	compare_exponent(row, &facts);
	compare_size(row, &facts);
	if (facts.computed && !facts.modulus_even && !facts.modulus_is_power)
		compare_search(row);
}

static enum point_form
expected_form(const struct row *row)
{
	if (expects(row, "bad-point-length"))
		return POINT_MALFORMED;
	if (expects(row, "infinity"))
		return POINT_INFINITY;
	if (expects(row, "hybrid"))
		return POINT_HYBRID;
	return expects(row, "compressed") ? POINT_COMPRESSED
					  : POINT_UNCOMPRESSED;
}

/* A private key of 32 bits, at one end or over and over; whether it is as small
 * as to be found without a search. */
static void
compare_private_key(const struct row *row, const struct ec_facts *facts)
{
	const struct search_bounds endless = {
		.now = stand_still, .milliseconds = 1};
	struct arena *arena = arena_new();
	struct search_facts search;

	assert_non_null(arena);
	agree(row, "a small private key", facts->small_scalar != 0,
		expects(row, "trivial-key"));
	if (!expects(row, "weak-private")) {
		arena_free(arena);
		return; /* half a second for each */
	}
	assert_true(keys_search_ec(&row->key, &endless, arena, &search));
	agree(row, "found by a search", search.is_found, true);
	arena_free(arena);
}

static void
compare_ec(const struct row *row)
{
	const enum point_form form = expected_form(row);
	const bool is_point = form != POINT_MALFORMED && form != POINT_INFINITY;
	const bool in_range = is_point && !expects(row, "coordinate>=p");
	const bool on_curve = in_range && !expects(row, "not-on-curve") &&
		!expects(row, "bad-parity");
	struct ec_facts facts;

	keys_study_ec(&row->key, &facts);
	agree(row, "known curve", facts.curve_known, true);
	agree(row, "the form", facts.form == form, true);
	agree(row, "in range", facts.in_range, in_range);
	agree(row, "on the curve", facts.on_curve, on_curve);
	if (facts.on_curve)
		compare_private_key(row, &facts);
}

/* True where the id is that of the maker's key, "rsa3072-300-be32-noreadrnd"
 * behind who told of it. */
static bool
is_named(const char *id, struct debian_maker maker)
{
	static const char *const platforms[] = {
		[DEBIAN_LE64] = "le64",
		[DEBIAN_LE32] = "le32",
		[DEBIAN_BE32] = "be32",
	};
	static const char *const seeds[] = {
		[DEBIAN_SEED_READ] = "rnd",
		[DEBIAN_SEED_UNREADABLE] = "noreadrnd",
		[DEBIAN_SEED_ABSENT] = "nornd",
	};
	char name[64];

	(void)snprintf(name, sizeof(name), "dwk-rsa3072-%u-%s-%s",
		maker.process, platforms[maker.platform], seeds[maker.seed]);
	return strcmp(name, id) == 0;
}

static struct debian_maker
named_maker(const char *id)
{
	uint32_t number = 0;

	while (number < DEBIAN_MAKER_COUNT &&
		!is_named(id, debian_numbered(number)))
		number++;
	assert_true(number < DEBIAN_MAKER_COUNT);
	return debian_numbered(number);
}

/* Nobody has a table of those: a search asks their makers, of whom there are
 * too many for a test. */
static void
compare_maker(const struct row *row)
{
	mpz_t n;

	mpz_init(n);
	mpz_import(n, row->key.modulus.n, 1, 1, 1, 0, row->key.modulus.p);
	agree(row, "its maker's", debian_made_modulus(n, named_maker(row->id)),
		true);
	mpz_clear(n);
}

/* Of the keys of CVE-2008-0166 those of 1024 and 2048 bits and the curves are
 * compiled in, of those of CVE-2021-41117 the commonest: the table has two. */
static void
compare_known(const struct row *row)
{
	struct known_key known;

	known_study(&row->key, NULL, &known);
	agree(row, "a key of Debian", known.source == KNOWN_DEBIAN,
		expects(row, "debian-weak") && !expects(row, "none") &&
			strstr(row->id, "rsa3072") == NULL);
	if (expects(row, "debian-weak") && strstr(row->id, "rsa3072") != NULL)
		compare_maker(row);
	if (expects(row, "known-key") || expects(row, "none") ||
		expects(row, "keypair"))
		agree(row, "published", known.source == KNOWN_PUBLISHED,
			!expects(row, "none"));
}

static void
test_every_key_of_the_table_has_the_facts_that_are_expected(void **state)
{
	static char line[LINE_OCTETS];
	static uint8_t der[BASE64_DECODE_LENGTH(LINE_OCTETS)];
	size_t rsa_keys = 0, ec_keys = 0;
	FILE *table = fopen(table_path(), "r");

	(void)state;
	assert_non_null(table);
	while (fgets(line, sizeof line, table) != NULL) {
		struct row row;

		assert_non_null(strchr(line, '\n'));
		if (line[0] == '#')
			continue;
		read_row(line, der, &row);
		if (tables_published().n != 0)
			compare_known(&row);
		if (row.key.kind == KEY_RSA) {
			compare_rsa(&row);
			rsa_keys++;
		} else if (row.key.kind == KEY_EC) {
			compare_ec(&row);
			ec_keys++;
		}
	}
	fclose(table);
	print_message(
		"# %zu RSA keys and %zu EC keys compared\n", rsa_keys, ec_keys);
	assert_true(rsa_keys > 0);
	assert_true(ec_keys > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_every_key_of_the_table_has_the_facts_that_are_expected),
	};

	/* cmocka's own way to skip reads as a failure in TAP. */
	if (access(table_path(), R_OK) != 0) {
		printf("1..0 # SKIP no table in %s\n", table_path());
		return 0;
	}
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
