/* What the raw walk finds in contents, in shapes, and where it must not look.
 *
 * Requests are written down as a tree: octets in hexadecimal, TAG[...] for an
 * element whose length is worked out, and <...> around the octets that the
 * fault is expected at. SPDX-License-Identifier: MIT */
#include "der/check.h"
#include "der/content.h"
#include "testing.h"

static const struct der_caps caps = {65536, 32};

/* --- trees as text ---------------------------------------------------------
 */

enum { BRACKETS_MAX = 32 };

/* What was known where a bracket opened. */
struct bracket {
	size_t start;
	size_t from;
	size_t to;
};

struct assembly {
	uint8_t octets[8192];
	size_t n;
	size_t from; /* the octets marked; SIZE_MAX: none yet */
	size_t to;
	struct bracket open[BRACKETS_MAX];
	size_t depth;
};

/* Puts the length before the octets from `start` on. */
static void
insert_length(struct assembly *out, size_t start)
{
	size_t n = out->n - start;
	uint8_t length[3] = {(uint8_t)n};
	size_t octets = 1;

	if (n >= 0x80) {
		length[0] = 0x82;
		length[1] = (uint8_t)(n >> 8);
		length[2] = (uint8_t)n;
		octets = 3;
	}
	if (n >= 0x80 && n < 0x100) {
		length[0] = 0x81;
		length[1] = (uint8_t)n;
		octets = 2;
	}
	assert_true(out->n + octets <= sizeof(out->octets));
	memmove(out->octets + start + octets, out->octets + start, n);
	memcpy(out->octets + start, length, octets);
	out->n += octets;
}

static void
add_octet(struct assembly *out, const char *digits)
{
	const char *alphabet = "0123456789abcdef";
	const char *high = strchr(alphabet, digits[0]);
	const char *low = strchr(alphabet, digits[1]);

	assert_true(high != NULL && low != NULL && *low != '\0');
	assert_true(out->n < sizeof(out->octets));
	out->octets[out->n++] =
		(uint8_t)((high - alphabet) << 4 | (low - alphabet));
}

static void
open_bracket(struct assembly *out)
{
	assert_true(out->depth < BRACKETS_MAX);
	out->open[out->depth++] = (struct bracket){out->n, out->from, out->to};
}

/* Marks that were set within move with the octets. */
static void
close_bracket(struct assembly *out)
{
	struct bracket opened;
	size_t before = out->n;

	assert_true(out->depth > 0);
	opened = out->open[--out->depth];
	insert_length(out, opened.start);
	if (out->from != opened.from)
		out->from += out->n - before;
	if (out->to != opened.to)
		out->to += out->n - before;
}

static struct slice
assemble(struct assembly *out, const char *text)
{
	out->n = 0;
	out->from = SIZE_MAX;
	out->to = SIZE_MAX;
	out->depth = 0;
	for (; *text != '\0'; text++) {
		switch (*text) {
		case ' ': break;
		case '<': out->from = out->n; break;
		case '>': out->to = out->n; break;
		case '[': open_bracket(out); break;
		case ']': close_bracket(out); break;
		default: add_octet(out, text++);
		}
	}
	assert_int_equal(out->depth, 0);
	return (struct slice){out->octets, out->n};
}

/* --- requests --------------------------------------------------------------
 */

#define VERSION "02[00]"
#define ATTRIBUTE(value) "31[30[06[55 04 03] " value "]]"
#define NAME "30[" ATTRIBUTE("0c[61]") "]"
#define ED25519 "30[06[2b 65 70]]"
#define KEY "30[" ED25519 "03[00 01 02]]"
#define RSA "06[2a 86 48 86 f7 0d 01 01 01]"
#define RSA_KEY(bits) "30[30[" RSA "05[]] 03[" bits "]]"
#define SIGNATURE "03[00 01]"
#define REQUEST(version, name, key, attributes) \
	"30[30[" version name key attributes "]" ED25519 SIGNATURE "]"

#define SUBJECT(value) REQUEST(VERSION, "30[" ATTRIBUTE(value) "]", KEY, "a0[]")
#define WITH_KEY(key) REQUEST(VERSION, NAME, key, "a0[]")
#define WITH_ALGORITHM(algorithm) \
	"30[30[" VERSION NAME KEY "a0[]]" algorithm SIGNATURE "]"
#define WITH_ATTRIBUTES(attributes) \
	REQUEST(VERSION, NAME, KEY, "a0[" attributes "]")
#define VALUE(value) WITH_ATTRIBUTES("30[06[2a 03] 31[" value "]]")
#define EXTENSION(extension) \
	WITH_ATTRIBUTES( \
		"30[06[2a 86 48 86 f7 0d 01 09 0e] 31[30[30[" extension \
		"]]]]")
#define SAN(names) EXTENSION("06[55 1d 11] 04[30[" names "]]")
#define KEY_USAGE(bits) EXTENSION("06[55 1d 0f] 04[" bits "]")
#define BASIC_CONSTRAINTS(content) EXTENSION("06[55 1d 13] 04[" content "]")
#define ID_PSS "06[2a 86 48 86 f7 0d 01 01 0a]"
#define SHA1 "30[06[2b 0e 03 02 1a] 05[]]"
#define SHA256 "30[06[60 86 48 01 65 03 04 02 01] 05[]]"
#define MGF1(hash) "30[06[2a 86 48 86 f7 0d 01 01 08] " hash "]"
#define PSS(members) WITH_ALGORITHM("30[" ID_PSS "30[" members "]]")

/* One request, and the one fault in it. */
struct fault_case {
	const char *text;
	enum der_fault_kind kind;
	size_t number;
};

static void
assert_case(const struct fault_case *expected)
{
	static struct assembly assembly;
	static struct der_faults faults;
	struct slice der = assemble(&assembly, expected->text);

	der_check(der, caps, &faults);
	if (faults.total != 1)
		print_message(
			"%zu faults in %s\n", faults.total, expected->text);
	assert_int_equal(faults.total, 1);
	if (faults.fault[0].kind != expected->kind)
		print_message("kind of %s\n", expected->text);
	assert_int_equal(faults.fault[0].kind, expected->kind);
	assert_int_equal(faults.fault[0].number, expected->number);
	assert_int_not_equal(assembly.to, SIZE_MAX);
	if (faults.fault[0].at.p != der.p + assembly.from)
		print_message("place in %s\n", expected->text);
	assert_ptr_equal(faults.fault[0].at.p, der.p + assembly.from);
	assert_int_equal(faults.fault[0].at.n, assembly.to - assembly.from);
}

#define ASSERT_CASES(cases) \
	do { \
		for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) \
			assert_case(&cases[i]); \
	} while (0)

static void
assert_sound(const char *text)
{
	static struct assembly assembly;
	static struct der_faults faults;

	der_check(assemble(&assembly, text), caps, &faults);
	if (faults.total != 0)
		print_message("kind %d at %zu in %s\n",
			(int)faults.fault[0].kind,
			(size_t)(faults.fault[0].at.p - assembly.octets), text);
	assert_int_equal(faults.total, 0);
}

/* --- contents --------------------------------------------------------------
 */

static void
test_integers_are_minimal_and_not_empty(void **state)
{
	static const struct fault_case cases[] = {
		{REQUEST("02[<>]", NAME, KEY, ""), DER_INTEGER_EMPTY, 2},
		{REQUEST("02[<00> 00]", NAME, KEY, ""), DER_INTEGER_NOT_MINIMAL,
			2},
		{REQUEST("02[<00> 7f]", NAME, KEY, ""), DER_INTEGER_NOT_MINIMAL,
			2},
		{REQUEST("02[<ff> 80]", NAME, KEY, ""), DER_INTEGER_NOT_MINIMAL,
			2},
		{REQUEST("02[<00 00> 01]", NAME, KEY, ""),
			DER_INTEGER_NOT_MINIMAL, 2},
		{REQUEST("02[<ff ff> ff]", NAME, KEY, ""),
			DER_INTEGER_NOT_MINIMAL, 2},
		{VALUE("0a[<>]"), DER_INTEGER_EMPTY, 10},
		{VALUE("0a[<00> 01]"), DER_INTEGER_NOT_MINIMAL, 10},
		{WITH_KEY(RSA_KEY("00 30[02[<00> 05] 02[03]]")),
			DER_INTEGER_NOT_MINIMAL, 2},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(REQUEST("02[00]", NAME, KEY, ""));
	assert_sound(REQUEST("02[ff]", NAME, KEY, ""));
	assert_sound(REQUEST("02[00 80]", NAME, KEY, ""));
	assert_sound(REQUEST("02[ff 7f]", NAME, KEY, ""));
}

static void
test_booleans_are_00_or_ff(void **state)
{
	static const struct fault_case cases[] = {
		{EXTENSION("06[2a 03] 01[<01>] 04[05[]]"),
			DER_BOOLEAN_NOT_CANONICAL, 1},
		{EXTENSION("06[2a 03] 01[<>] 04[05[]]"),
			DER_BOOLEAN_NOT_CANONICAL, 0},
		{EXTENSION("06[2a 03] 01[<ff ff>] 04[05[]]"),
			DER_BOOLEAN_NOT_CANONICAL, 2},
		{BASIC_CONSTRAINTS("30[01[<7f>]]"), DER_BOOLEAN_NOT_CANONICAL,
			1},
		{VALUE("01[<fe>]"), DER_BOOLEAN_NOT_CANONICAL, 1},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(EXTENSION("06[2a 03] 01[ff] 04[05[]]"));
	assert_sound(VALUE("01[00]"));
}

static void
test_unused_bits_are_counted_and_zero(void **state)
{
	static const struct fault_case cases[] = {
		{VALUE("03[<>]"), DER_BIT_STRING_UNUSED, 0},
		{VALUE("03[<08> 00]"), DER_BIT_STRING_UNUSED, 8},
		{VALUE("03[<ff> 00]"), DER_BIT_STRING_UNUSED, 255},
		{VALUE("03[<07>]"), DER_BIT_STRING_UNUSED, 7},
		{VALUE("03[03 <ff>]"), DER_BIT_STRING_PADDING, 3},
		{VALUE("03[01 ff <01>]"), DER_BIT_STRING_PADDING, 1},
		{WITH_KEY("30[" ED25519 "03[<04> 10]]"), DER_BIT_STRING_UNUSED,
			4},
		{WITH_KEY(RSA_KEY("<01> 30[02[05] 02[03]]")),
			DER_BIT_STRING_UNUSED, 1},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(VALUE("03[00]"));
	assert_sound(VALUE("03[03 f8]"));
	assert_sound(VALUE("03[07 00]"));
}

static void
test_named_bit_lists_end_with_a_set_bit(void **state)
{
	static const struct fault_case cases[] = {
		{KEY_USAGE("03[00 <80>]"), DER_NAMED_BITS_ZERO, 1},
		{KEY_USAGE("03[05 <80>]"), DER_NAMED_BITS_ZERO, 1},
		{KEY_USAGE("03[00 80 <00>]"), DER_NAMED_BITS_ZERO, 1},
		{KEY_USAGE("03[07 <00 00>]"), DER_NAMED_BITS_ZERO, 2},
		{KEY_USAGE("03[07 <00>]"), DER_NAMED_BITS_ZERO, 1},
		/* One cause, one fault. */
		{KEY_USAGE("03[07 <ff>]"), DER_BIT_STRING_PADDING, 7},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(KEY_USAGE("03[07 80]"));
	assert_sound(KEY_USAGE("03[05 a0]"));
	assert_sound(KEY_USAGE("03[00 01]"));
	assert_sound(KEY_USAGE("03[07 00 80]"));
	assert_sound(KEY_USAGE("03[00]"));
	/* Not named bits. */
	assert_sound(VALUE("03[00 80]"));
}

static void
test_nulls_are_empty(void **state)
{
	static const struct fault_case cases[] = {
		{VALUE("05[<00>]"), DER_NULL_NOT_EMPTY, 1},
		{WITH_ALGORITHM("30[06[2a 03] 05[<61 62>]]"),
			DER_NULL_NOT_EMPTY, 2},
		{VALUE("05 <81 00>"), DER_LENGTH_NOT_MINIMAL, 2},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(VALUE("05[]"));
}

static void
test_oids_are_finished_and_minimal(void **state)
{
	static const struct fault_case cases[] = {
		{WITH_ALGORITHM("30[06[<>]]"), DER_OID_MALFORMED, 0},
		{WITH_ALGORITHM("30[06[<80>]]"), DER_OID_MALFORMED, 0},
		{WITH_ALGORITHM("30[06[2a <80> 03]]"), DER_OID_MALFORMED, 0},
		/* sha256WithRSAEncryption to libtasn1, which drops the end. */
		{WITH_ALGORITHM("30[06[2a 86 48 86 f7 0d 01 01 0b <84>]]"),
			DER_OID_MALFORMED, 10},
		{WITH_ALGORITHM("30[06[2a <ff ff>]]"), DER_OID_MALFORMED, 3},
		{SAN("88[2a <84>]"), DER_OID_MALFORMED, 2},
		{EXTENSION("06[55 1d 25] 04[30[06[<>]]]"), DER_OID_MALFORMED,
			0},
	};

	(void)state;
	ASSERT_CASES(cases);
	/* Arcs of 64 bits, and of 128 as a UUID's, are legal. */
	assert_sound(
		WITH_ALGORITHM("30[06[2a 81 ff ff ff ff ff ff ff ff 7f]]"));
	assert_sound(WITH_ALGORITHM("30[06[69 83 ff ff ff ff ff ff ff ff ff ff "
				    "ff ff ff ff ff ff ff 7f]]"));
	assert_sound(SAN("88[2a 03]"));
}

static void
test_long_oids_are_told(void **state)
{
	static const struct fault_case cases[] = {
		{VALUE("06[<01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 11 "
		       "12 13 14>]"),
			DER_OID_LONG, 21},
		{VALUE("06[<2a 81 ff ff ff ff ff ff ff ff ff ff ff ff ff ff ff "
		       "ff ff ff ff ff ff ff ff ff ff ff 7f>]"),
			DER_OID_LONG, 3},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(VALUE("06[01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 "
			   "11 12 13]"));
}

/* Wraps ASCII text into hexadecimal between two marks. */
static void
assert_time(uint8_t tag, const char *time, bool is_sound)
{
	static struct der_faults faults;
	uint8_t octets[64] = {tag, (uint8_t)strlen(time)};

	memcpy(octets + 2, time, strlen(time));
	der_check_as(
		(struct slice){octets, 2 + strlen(time)}, NULL, caps, &faults);
	if (faults.total != (is_sound ? 0 : 1))
		print_message("%s\n", time);
	assert_int_equal(faults.total, is_sound ? 0 : 1);
	if (is_sound)
		return;
	assert_int_equal(faults.fault[0].kind, DER_TIME_FORM);
	assert_int_equal(faults.fault[0].number, tag);
	assert_int_equal(faults.fault[0].at.n, strlen(time));
}

static void
test_times_have_seconds_and_end_in_z(void **state)
{
	(void)state;
	assert_time(TAG_UTC_TIME, "250131235959Z", true);
	assert_time(TAG_UTC_TIME, "2501312359Z", false);
	assert_time(TAG_UTC_TIME, "250131235959+0100", false);
	assert_time(TAG_UTC_TIME, "250131235959", false);
	assert_time(TAG_UTC_TIME, "251301000000Z", false);
	assert_time(TAG_UTC_TIME, "250100000000Z", false);
	assert_time(TAG_UTC_TIME, "250101240000Z", false);
	assert_time(TAG_UTC_TIME, "250101006000Z", false);
	assert_time(TAG_UTC_TIME, "2501010000 0Z", false);
	assert_time(TAG_UTC_TIME, "", false);
	assert_time(TAG_UTC_TIME, "250131235959.5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959Z", true);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.25Z", true);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.250Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.2/5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.2:5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959,5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.2a5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.2/5Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959.5", false);
	assert_time(TAG_GENERALIZED_TIME, "202501312359Z", false);
	assert_time(TAG_GENERALIZED_TIME, "20250131235959", false);
}

static void
test_strings_hold_the_characters_of_their_type(void **state)
{
	static const struct fault_case cases[] = {
		/* PrintableString: * @ _ and what is not ASCII */
		{SUBJECT("13[<2a> 2e 61]"), DER_PRINTABLE_CHARSET, 0x13},
		{SUBJECT("13[61 <40> 61 40]"), DER_PRINTABLE_CHARSET, 0x13},
		{SUBJECT("13[61 <5f>]"), DER_PRINTABLE_CHARSET, 0x13},
		{SUBJECT("13[61 <c3 a9> 61]"), DER_PRINTABLE_CHARSET, 0x13},
		{SUBJECT("13[<0a>]"), DER_PRINTABLE_CHARSET, 0x13},
		/* NumericString */
		{VALUE("12[31 <2d> 32]"), DER_NUMERIC_CHARSET, 0x12},
		{VALUE("12[<61>]"), DER_NUMERIC_CHARSET, 0x12},
		/* IA5String and VisibleString */
		{SUBJECT("16[61 <e9>]"), DER_IA5_CHARSET, 0x16},
		{SUBJECT("16[61 <0d 0a>]"), DER_IA5_CONTROL, 0x16},
		{SUBJECT("16[<7f>]"), DER_IA5_CONTROL, 0x16},
		{VALUE("1a[61 <e9 0a>]"), DER_IA5_CHARSET, 0x1a},
		{SAN("82[61 <c3 a9> 2e 64 65]"), DER_IA5_CHARSET, 0x16},
		{SAN("81[<ff>]"), DER_IA5_CHARSET, 0x16},
		{SAN("86[61 <09>]"), DER_IA5_CONTROL, 0x16},
		/* TeletexString */
		{SUBJECT("14[61 <1b> 25 47]"), DER_TELETEX_CHARSET, 0x14},
		{SUBJECT("14[<e9> 61]"), DER_TELETEX_CHARSET, 0x14},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(SUBJECT("13[20 27 28 29 2b 2c 2d 2e 2f 3a 3d 3f 30 39 41 "
			     "5a 61 7a]"));
	assert_sound(VALUE("12[20 30 39]"));
	assert_sound(VALUE("16[20 7e 40 2a 5f]"));
	assert_sound(VALUE("1a[20 7e]"));
	assert_sound(SUBJECT("14[20 7e]"));
	assert_sound(SUBJECT("13[]"));
	/* An iPAddress is no string. */
	assert_sound(SAN("87[00 00 00 00]"));
}

/* All octets in all types of one octet a character, by the letter of X.680. */
static void
test_each_octet_is_judged_in_each_type(void **state)
{
	static const char printable[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
		" '()+,-./:=?";
	static const uint8_t types[] = {0x12, 0x13, 0x14, 0x16, 0x1a};
	static struct der_faults faults;

	(void)state;
	for (size_t i = 0; i < sizeof(types); i++)
		for (unsigned c = 1; c < 256; c++) {
			uint8_t der[3] = {types[i], 1, (uint8_t)c};
			bool allowed = c >= 0x20 && c <= 0x7e;

			if (types[i] == 0x12)
				allowed = (c >= '0' && c <= '9') || c == ' ';
			if (types[i] == 0x13)
				allowed = strchr(printable, (int)c) != NULL;
			der_check_as(
				(struct slice){der, 3}, NULL, caps, &faults);
			assert_int_equal(faults.total, allowed ? 0 : 1);
		}
}

static void
test_utf8_is_well_formed(void **state)
{
	static const struct fault_case cases[] = {
		{SUBJECT("0c[61 <e9>]"), DER_UTF8_INVALID, 1},
		{SUBJECT("0c[<e9> 61]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<c0 80>]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<c1 bf>]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<e0 80 af>]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<ed a0 80> 61]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<f4 90 80 80>]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[<80>]"), DER_UTF8_INVALID, 0},
		{SUBJECT("0c[c3 a9 <c3>]"), DER_UTF8_INVALID, 2},
		{SUBJECT("0c[<ff>]"), DER_UTF8_INVALID, 0},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(SUBJECT("0c[c3 a9]"));
	assert_sound(SUBJECT("0c[f4 8f bf bf ef bf bf ed 9f bf]"));
	assert_sound(SUBJECT("0c[]"));
}

static void
test_wide_strings_hold_whole_characters(void **state)
{
	static const struct fault_case cases[] = {
		{SUBJECT("1e[00 61 00 62 <00>]"), DER_BMP_MALFORMED, 0},
		{SUBJECT("1e[00 61 <d8 3d> de 00]"), DER_BMP_MALFORMED, 0xd83d},
		{SUBJECT("1e[<dc 00>]"), DER_BMP_MALFORMED, 0xdc00},
		{SUBJECT("1c[00 00 00 61 <00 00 00>]"), DER_UNIVERSAL_MALFORMED,
			0},
		{SUBJECT("1c[<00 11 00 00>]"), DER_UNIVERSAL_MALFORMED,
			0x110000},
		{SUBJECT("1c[<00 00 d8 00>]"), DER_UNIVERSAL_MALFORMED, 0xd800},
		{SUBJECT("1c[<ff ff ff ff>]"), DER_UNIVERSAL_MALFORMED,
			0xffffffff},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(SUBJECT("1e[00 61 d7 ff e0 00]"));
	assert_sound(SUBJECT("1c[00 10 ff ff]"));
	assert_sound(SUBJECT("1e[]"));
}

static void
test_nul_is_a_fault_of_its_own_in_each_type(void **state)
{
	static const struct fault_case cases[] = {
		{SUBJECT("0c[61 <00> 62 00]"), DER_STRING_NUL, 1},
		{SUBJECT("13[61 <00> 62]"), DER_STRING_NUL, 1},
		{SUBJECT("14[<00>]"), DER_STRING_NUL, 0},
		{SUBJECT("16[61 61 <00>]"), DER_STRING_NUL, 2},
		{VALUE("12[31 <00>]"), DER_STRING_NUL, 1},
		{VALUE("1a[<00>]"), DER_STRING_NUL, 0},
		{SUBJECT("1e[00 61 <00 00> 00 00]"), DER_STRING_NUL, 0},
		{SUBJECT("1c[<00 00 00 00> 00 00 00 61]"), DER_STRING_NUL, 0},
		{SAN("82[61 <00> 62]"), DER_STRING_NUL, 1},
	};
	static struct assembly assembly;
	static struct der_faults faults;

	(void)state;
	ASSERT_CASES(cases);
	/* Neither hides the other, in whichever order. */
	der_check(assemble(&assembly, SUBJECT("13[00 2a]")), caps, &faults);
	assert_int_equal(faults.seen[DER_STRING_NUL], 1);
	assert_int_equal(faults.seen[DER_PRINTABLE_CHARSET], 1);
}

/* --- tags ------------------------------------------------------------------
 */

static void
test_strings_are_in_one_piece(void **state)
{
	static const struct fault_case cases[] = {
		{SUBJECT("<2c>[0c[61] 0c[62]]"), DER_CONSTRUCTED_STRING, 0x0c},
		{SUBJECT("<2c>[04[61] 04[62]]"), DER_CONSTRUCTED_STRING, 0x0c},
		/* The bit alone is wrong: what is inside is text. */
		{SUBJECT("<33>[45 78 61 6d]"), DER_CONSTRUCTED_STRING, 0x13},
		{VALUE("<24>[04[61]]"), DER_CONSTRUCTED_STRING, 0x04},
		{VALUE("<23>[03[00 61]]"), DER_CONSTRUCTED_STRING, 0x03},
		{VALUE("<37>[]"), DER_CONSTRUCTED_STRING, 0x17},
		{SAN("<a2>[61 2e 62]"), DER_CONSTRUCTED_STRING, 0x82},
	};

	(void)state;
	ASSERT_CASES(cases);
}

static void
test_other_types_have_the_right_bit_for_constructed(void **state)
{
	static const struct fault_case cases[] = {
		{REQUEST("<22>[00]", NAME, KEY, ""), DER_TAG_CONSTRUCTED, 0x02},
		{VALUE("<25>[]"), DER_TAG_CONSTRUCTED, 0x05},
		{VALUE("<26>[2a 03]"), DER_TAG_CONSTRUCTED, 0x06},
		{VALUE("<10>[05[]]"), DER_TAG_CONSTRUCTED, 0x30},
		{VALUE("<11>[05[]]"), DER_TAG_CONSTRUCTED, 0x31},
		{VALUE("<08>[05[]]"), DER_TAG_CONSTRUCTED, 0x28},
		{VALUE("<0b>[05[]]"), DER_TAG_CONSTRUCTED, 0x2b},
		{VALUE("<1d>[05[]]"), DER_TAG_CONSTRUCTED, 0x3d},
		{REQUEST(VERSION, "<10>[31[30[06[55 04 03] 0c[61]]]]", KEY, ""),
			DER_TAG_CONSTRUCTED, 0x30},
		{REQUEST(VERSION, NAME, KEY, "<80>[]"), DER_TAG_CONSTRUCTED,
			0xa0},
		{SAN("<84>[30[]]"), DER_TAG_CONSTRUCTED, 0xa4},
	};

	(void)state;
	ASSERT_CASES(cases);
	/* Of private and application tags nothing is known. */
	assert_sound(VALUE("e1[05[]] "));
	assert_sound(VALUE("41[05]"));
}

/* X.690 8.1.2 has neither a type of 0 nor one of 31 in a single octet, and
 * other classes say nothing of the bit. */
static void
test_universal_types_alone_have_odd_tags(void **state)
{
	static const uint8_t odd[] = {0x10, 0x11, 0x22, 0x33, 0x3e};
	static const uint8_t others[] = {
		0x00, 0x20, 0x02, 0x30, 0x1f, 0x3f, 0x50, 0x62, 0x90, 0xa2};

	(void)state;
	for (size_t i = 0; i < sizeof(odd); i++)
		assert_true(der_is_odd_tag(odd[i]));
	for (size_t i = 0; i < sizeof(others); i++)
		assert_false(der_is_odd_tag(others[i]));
}

static void
test_a_low_tag_in_the_long_form_is_known_all_the_same(void **state)
{
	static const struct fault_case cases[] = {
		{REQUEST("<1f 02>[00]", NAME, KEY, ""), DER_TAG_FORM, 2},
		{REQUEST(VERSION, NAME, KEY, "<bf 00>[]"), DER_TAG_FORM, 0},
		{"<3f 10>[30[" VERSION NAME KEY "]" ED25519 SIGNATURE "]",
			DER_TAG_FORM, 0x10},
		{"<3f 80 10>[30[" VERSION NAME KEY "]" ED25519 SIGNATURE "]",
			DER_TAG_FORM, 0x10},
	};

	(void)state;
	ASSERT_CASES(cases);
}

/* --- shapes ----------------------------------------------------------------
 */

static void
test_octets_behind_the_last_member_are_one_fault(void **state)
{
	static const struct fault_case cases[] = {
		{"30[30[" VERSION NAME KEY "]" ED25519 SIGNATURE "<05[]>]",
			DER_EXTRA_DATA, 2},
		{REQUEST(VERSION, NAME, KEY, "a0[] <05[] 05[]>"),
			DER_EXTRA_DATA, 4},
		{WITH_KEY("30[" ED25519 "03[00 01] <05[]>]"), DER_EXTRA_DATA,
			2},
		{WITH_ALGORITHM("30[06[2a 03] 05[] <05[]>]"), DER_EXTRA_DATA,
			2},
		{REQUEST(VERSION, "30[31[30[06[55 04 03] 0c[61] <0c[62]>]]]",
			 KEY, ""),
			DER_EXTRA_DATA, 3},
		{WITH_ATTRIBUTES("30[06[2a 03] 31[05[]] <05[]>]"),
			DER_EXTRA_DATA, 2},
		{EXTENSION("06[2a 03] 04[05[]] <05[]>"), DER_EXTRA_DATA, 2},
		/* In strings that hold DER. */
		{WITH_KEY(RSA_KEY("00 30[02[05] 02[03]] <05[]>")),
			DER_EXTRA_DATA, 2},
		{WITH_KEY(RSA_KEY("00 30[02[05] 02[03] <02[01]>]")),
			DER_EXTRA_DATA, 3},
		{BASIC_CONSTRAINTS("30[] <00>"), DER_EXTRA_DATA, 1},
		{BASIC_CONSTRAINTS("30[01[ff] 02[00] <05[]>]"), DER_EXTRA_DATA,
			2},
		{KEY_USAGE("03[07 80] <05>"), DER_EXTRA_DATA, 1},
		/* Whatever they are: no faults of faults. */
		{KEY_USAGE("03[07 80] <02[] 30 80 ff>"), DER_EXTRA_DATA, 5},
		{SAN("a0[06[2a 03] a0[0c[61]] <05[]>]"), DER_EXTRA_DATA, 2},
	};

	(void)state;
	ASSERT_CASES(cases);
}

/* libtasn1 reads right over the lengths of these. */
static void
test_explicit_tags_hold_one_element(void **state)
{
	static const struct fault_case cases[] = {
		/* [4] directoryName: too long, and too short */
		{SAN("a4[30[] <82[61]>]"), DER_EXTRA_DATA, 3},
		{SAN("a4 03 <30 02 31> 00 82[61]"), DER_TRUNCATED, 1},
		{SAN("<a4[]>"), DER_MEMBER_MISSING, 0x30},
		/* [0] of otherName */
		{SAN("a0[06[2a 03] a0[0c[61] <0c[62]>]]"), DER_EXTRA_DATA, 3},
		{SAN("a0[06[2a 03] a0 02 <0c 01> 61]"), DER_TRUNCATED, 1},
		{SAN("a0[06[2a 03] <a0[]>]"), DER_MEMBER_MISSING, 0},
		/* [0] to [3] of RSASSA-PSS */
		{PSS("a0[" SHA256 "<05[]>]"), DER_EXTRA_DATA, 2},
		{PSS("a2[02[20] <02[20]>]"), DER_EXTRA_DATA, 3},
		{PSS("a2 02 <02 01> 20"), DER_TRUNCATED, 1},
		{PSS("<a3[]>"), DER_MEMBER_MISSING, 2},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(SAN("a4[30[31[30[06[55 04 03] 0c[61]]]]]"));
	assert_sound(SAN("a0[06[2a 03] a0[0c[61]]]"));
	assert_sound(PSS("a0[" SHA256 "] a1[" MGF1(SHA256) "] a2[02[20]]"));
}

static void
test_empty_sequences_miss_their_members(void **state)
{
	static const struct fault_case cases[] = {
		{"<30[]>", DER_MEMBER_MISSING, 0x30},
		{"30[<30[]>" ED25519 SIGNATURE "]", DER_MEMBER_MISSING, 2},
		{WITH_KEY("<30[]>"), DER_MEMBER_MISSING, 0x30},
		{WITH_ALGORITHM("<30[]>"), DER_MEMBER_MISSING, 6},
		{WITH_ATTRIBUTES("<30[]>"), DER_MEMBER_MISSING, 6},
		{REQUEST(VERSION, "30[31[<30[]>]]", KEY, ""),
			DER_MEMBER_MISSING, 6},
		{EXTENSION("06[2a 03] <04[]>"), DER_MEMBER_MISSING, 0},
		{WITH_KEY(RSA_KEY("00 <30[]>")), DER_MEMBER_MISSING, 2},
		{SAN("<a0[]>"), DER_MEMBER_MISSING, 6},
		/* One member is passed over where the next stands. */
		{"30[<30[" NAME KEY "]>" ED25519 SIGNATURE "]",
			DER_MEMBER_MISSING, 2},
		/* Something else in its place. */
		{REQUEST("<04[00]>", NAME, KEY, ""), DER_MEMBER_UNEXPECTED, 2},
		{KEY_USAGE("<04[80]>"), DER_MEMBER_UNEXPECTED, 3},
		{SAN("<89[61]>"), DER_MEMBER_UNEXPECTED, 0xa0},
		{REQUEST(VERSION, NAME, KEY, "<31[]>"), DER_MEMBER_UNEXPECTED,
			0xa0},
	};

	(void)state;
	ASSERT_CASES(cases);
}

static void
test_default_values_are_left_out(void **state)
{
	static const struct fault_case cases[] = {
		{EXTENSION("06[2a 03] <01[00]> 04[05[]]"), DER_DEFAULT_ENCODED,
			0},
		{BASIC_CONSTRAINTS("30[<01[00]>]"), DER_DEFAULT_ENCODED, 0},
		{BASIC_CONSTRAINTS("30[<01[00]> 02[00]]"), DER_DEFAULT_ENCODED,
			0},
		{EXTENSION("06[55 1d 1e] 04[30[a0[30[82[61] <80[00]>]]]]"),
			DER_DEFAULT_ENCODED, 0},
		{PSS("<a0[" SHA1 "]>"), DER_DEFAULT_ENCODED, 0},
		{PSS("<a1[" MGF1(SHA1) "]>"), DER_DEFAULT_ENCODED, 0},
		{PSS("<a2[02[14]]>"), DER_DEFAULT_ENCODED, 0},
		{PSS("<a3[02[01]]>"), DER_DEFAULT_ENCODED, 0},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(BASIC_CONSTRAINTS("30[01[ff] 02[00]]"));
	assert_sound(BASIC_CONSTRAINTS("30[]"));
	assert_sound(EXTENSION("06[55 1d 1e] 04[30[a0[30[82[61] 80[01]]]]]"));
	/* A BOOLEAN elsewhere has no DEFAULT. */
	assert_sound(EXTENSION("06[2a 03] 04[30[01[00]]]"));
}

static void
test_sets_ascend(void **state)
{
	static const struct fault_case cases[] = {
		/* attributes, [0] IMPLICIT */
		{WITH_ATTRIBUTES(
			 "30[06[2a 04] 31[05[]]] <30[06[2a 03] 31[05[]]]>"),
			DER_SET_ORDER, 0},
		/* a multi-valued RDN */
		{REQUEST(VERSION,
			 "30[31[30[06[55 04 07] 0c[61]] <30[06[55 04 03] "
			 "0c[61]]>]]",
			 KEY, ""),
			DER_SET_ORDER, 0},
		/* values; the shorter sorts first, as its length does */
		{VALUE("0c[61 62] <0c[63]>"), DER_SET_ORDER, 0},
		/* once a SET */
		{VALUE("02[03] <02[02]> 02[01]"), DER_SET_ORDER, 0},
		/* a SET of which nothing is known */
		{VALUE("30[31[02[02] <02[01]>]]"), DER_SET_ORDER, 0},
	};

	(void)state;
	ASSERT_CASES(cases);
	assert_sound(VALUE("02[01] 02[01] 02[02] 0c[61]"));
	/* No SET OF: sorted by tag, X.690 10.3, where [1] follows [0]. */
	assert_sound(VALUE("30[31[a0[05[]] 81[61]]]"));
	/* A SEQUENCE OF keeps its order. */
	assert_sound(VALUE("30[02[02] 02[01]]"));
}

/* --- where the walk goes, and where not ------------------------------------
 */

static void
test_values_of_extensions_and_rsa_keys_are_entered(void **state)
{
	static const struct fault_case cases[] = {
		{EXTENSION("06[55 1d 25] 04[30 <81 00>]"),
			DER_LENGTH_NOT_MINIMAL, 2},
		/* An extension that is not known holds DER, too. */
		{EXTENSION("06[2a 03] 04[30[02[<00> 01]]]"),
			DER_INTEGER_NOT_MINIMAL, 2},
		{EXTENSION("06[2a 03] 01[ff] 04[30[13[<2a>]]]"),
			DER_PRINTABLE_CHARSET, 0x13},
		{BASIC_CONSTRAINTS("30[01[ff] 02[<>]]"), DER_INTEGER_EMPTY, 2},
		{WITH_ATTRIBUTES("30[06[2b 06 01 04 01 82 37 02 01 0e] "
				 "31[30[30[06[55 1d 0f] 04[03[00 <80>]]]]]]"),
			DER_NAMED_BITS_ZERO, 1},
		{WITH_KEY("30[30[" ID_PSS "] 03[00 30[02[<00> 05] 02[03]]]]"),
			DER_INTEGER_NOT_MINIMAL, 2},
		{WITH_KEY("30[30[06[2a 86 48 ce 38 04 01]] 03[00 02[<>]]]"),
			DER_INTEGER_EMPTY, 2},
		/* The OID that counts is not the one of the parameters. */
		{WITH_KEY("30[30[" RSA "06[2a 03]] 03[00 30[02[<00> 05] "
			  "02[03]]]]"),
			DER_INTEGER_NOT_MINIMAL, 2},
	};

	(void)state;
	ASSERT_CASES(cases);
}

/* INTEGER 02 00 is a fault wherever DER is known to be. */
static void
test_octets_not_known_to_be_der_are_left_alone(void **state)
{
	(void)state;
	assert_sound(VALUE("04[02[]]"));
	assert_sound(VALUE("03[00 02[]]"));
	assert_sound(WITH_KEY("30[" ED25519 "03[00 02[]]]"));
	assert_sound(WITH_KEY("30[30[06[2a 86 48 ce 3d 02 01] 06[2a 86 48 ce "
			      "3d 03 01 07]] 03[00 30[02[]]]]"));
	assert_sound(SAN("87[02[]]"));
	/* An ECDSA value: signature-ecdsa-malformed speaks of all in it. */
	assert_sound("30[30[" VERSION NAME KEY
		     "a0[]] 30[06[2a 86 48 ce 3d 04 03 02]] 03[00 30[02[00 00] "
		     "02[]]]]");
	assert_sound(EXTENSION("06[55 1d 0e] 04[04[02[]]]"));
	/* Neither an extension request nor its shape. */
	assert_sound(VALUE("30[30[06[55 1d 0f] 04[03[00 80]]]]"));
}

/* RFC 5280 4.1: extnValue is the DER of one value, known or not. */
static void
test_an_extension_holds_one_element(void **state)
{
	static const char *const values[] = {
		EXTENSION("06[2a 03] 04[68 65 6c 6c 6f]"),
		EXTENSION("06[2a 03] 04[02[] 00]"),
		EXTENSION("06[2a 03] 04[05[] 05[]]"),
		EXTENSION("06[2a 03] 04[30 80 00 00]"),
		EXTENSION("06[55 1d 11] 04[30 31 32 33]"),
		EXTENSION("06[55 1d 11] 04[68 65 6c 6c 6f]"),
	};
	static struct assembly assembly;
	static struct der_faults faults;

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		der_check(assemble(&assembly, values[i]), caps, &faults);
		assert_int_equal(faults.total, 1);
		assert_int_equal(faults.fault[0].kind, DER_MEMBER_UNEXPECTED);
	}
	assert_sound(EXTENSION("06[2a 03] 04[05[]]"));
}

static void
test_what_an_extension_holds_counts_for_the_depth(void **state)
{
	static struct assembly assembly;
	static struct der_faults faults;
	struct slice der = assemble(&assembly, BASIC_CONSTRAINTS("30[]"));

	(void)state;
	der_check(der, (struct der_caps){100, 9}, &faults);
	assert_int_equal(faults.total, 0);
	der_check(der, (struct der_caps){100, 8}, &faults);
	assert_int_equal(faults.total, 1);
	assert_int_equal(faults.fault[0].kind, DER_NESTING_TOO_DEEP);
	assert_int_equal(faults.fault[0].number, 9);
}

/* --- one cause, one fault; and none hides another --------------------------
 */

static void
test_a_cut_request_is_one_fault_wherever_it_is_cut(void **state)
{
	static struct assembly assembly;
	static struct der_faults faults;
	struct slice der = assemble(&assembly, SAN("82[61] a4[" NAME "]"));

	(void)state;
	for (size_t n = 1; n < der.n; n++) {
		der_check(slice_head(der, n), caps, &faults);
		assert_int_equal(faults.total, 1);
		assert_int_equal(faults.fault[0].kind, DER_TRUNCATED);
		assert_true(faults.broken);
		assert_int_equal(faults.outer.n, 0);
	}
}

static void
test_a_wrong_length_inside_is_one_fault(void **state)
{
	static const struct fault_case cases[] = {
		/* Of the values of an attribute. */
		{WITH_ATTRIBUTES("30[06[2a 03] <31 05 05[]>] 30[06[2a 04] "
				 "31[05[]]]"),
			DER_TRUNCATED, 3},
		/* Of an attribute: the rest of it says nothing new. */
		{WITH_ATTRIBUTES("30 07 06[2a 03] <31 06 01> 01 01 02 01 00"),
			DER_TRUNCATED, 5},
	};

	(void)state;
	ASSERT_CASES(cases);
}

static void
test_an_outer_length_that_is_too_short_is_one_fault(void **state)
{
	static struct assembly assembly;
	static struct der_faults faults;
	struct slice der = assemble(&assembly, SUBJECT("0c[61]"));

	(void)state;
	assert_true(assembly.octets[1] < 0x80);
	assembly.octets[1]--;
	der_check(der, caps, &faults);
	assert_int_equal(faults.total, 1);
	assert_int_equal(faults.fault[0].kind, DER_TRUNCATED);
	assert_int_equal(faults.fault[0].number, 1);
	assert_false(faults.broken);
}

static void
test_no_fault_hides_those_that_follow(void **state)
{
	static struct assembly assembly;
	static struct der_faults faults;

	(void)state;
	der_check(assemble(&assembly,
			  REQUEST("02[00 00]", "30[" ATTRIBUTE("13[2a]") "]",
				  "30[30[06[]] 03[09]]",
				  "a0[30[06[80] 31[0c "
				  "09 61]] 30[06[2a 03] "
				  "31[05[00]]]]")),
		caps, &faults);
	assert_int_equal(faults.seen[DER_INTEGER_NOT_MINIMAL], 1);
	assert_int_equal(faults.seen[DER_PRINTABLE_CHARSET], 1);
	assert_int_equal(faults.seen[DER_OID_MALFORMED], 2);
	assert_int_equal(faults.seen[DER_BIT_STRING_UNUSED], 1);
	assert_int_equal(faults.seen[DER_TRUNCATED], 1);
	assert_int_equal(faults.seen[DER_NULL_NOT_EMPTY], 1);
	assert_int_equal(faults.total, 7);
	assert_int_equal(faults.kept, 7);
}

static void
test_many_faults_of_one_kind_hide_none_of_another(void **state)
{
	enum { MANY = 1000 };
	static uint8_t octets[4 + 2 * MANY + 3] = {
		TAG_SEQUENCE, 0x82, (2 * MANY + 3) >> 8, (2 * MANY + 3) & 0xff};
	static struct der_faults faults;
	uint8_t *end = &octets[4 + 2 * MANY];

	(void)state;
	for (uint8_t *at = octets + 4; at < end; at += 2)
		memcpy(at, "\x02\x00", 2);
	memcpy(end, "\x05\x01\x00", 3);
	der_check_as(
		(struct slice){octets, sizeof(octets)}, NULL, caps, &faults);
	assert_int_equal(faults.seen[DER_INTEGER_EMPTY], MANY);
	assert_int_equal(faults.seen[DER_NULL_NOT_EMPTY], 1);
	assert_int_equal(faults.total, MANY + 1);
	assert_int_equal(faults.kept, DER_FAULTS_PER_KIND + 1);
	assert_int_equal(
		faults.fault[DER_FAULTS_PER_KIND].kind, DER_NULL_NOT_EMPTY);
}

static void
test_faults_of_the_tree_explain_what_cannot_be_decoded(void **state)
{
	static const struct {
		const char *text; /* <...>: what the decoder refuses */
		bool is_explained;
	} cases[] = {
		{WITH_ALGORITHM("30[<06[2a 84]>]"), true},
		{WITH_ALGORITHM("30[06[2a 03] 05[] <05[]>]"), true},
		{REQUEST(VERSION, NAME, KEY, "<a0 7f 05[]>"), true},
		{REQUEST(VERSION, "<10[]>", KEY, ""), true},
		{REQUEST(VERSION, "<30 80 00 00>", KEY, ""), true},
		{REQUEST("<04[00]>", NAME, KEY, ""), false},
		/* Behind a subject that is cut off. */
		{REQUEST(VERSION, "30[31 7f]", "<7f[]>", ""), true},
		{REQUEST("<04[00]>", "30[31 7f]", "7f[]", ""), false},
		/* Far inside of what does not fit. */
		{REQUEST(VERSION, "<31[30[30[30[30[30[06[2a 84]]]]]]]>", KEY,
			 ""),
			false},
	};
	static struct assembly assembly;
	static struct der_faults faults;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct slice der = assemble(&assembly, cases[i].text);

		der_check(der, caps, &faults);
		if (der_explains(&faults,
			    slice_head(slice_from(der, assembly.from),
				    assembly.to - assembly.from)) !=
			cases[i].is_explained)
			fail_msg("%s", cases[i].text);
	}
}

/* --- hostile inputs --------------------------------------------------------
 */

enum { MEGABYTE = 1 << 20 };

/* Elements seen in n octets that a pattern fills, in one SEQUENCE of all. */
static size_t
elements_of(const char *pattern, size_t n)
{
	static uint8_t octets[2 * MEGABYTE + 8];
	static struct assembly assembly;
	static struct der_faults faults;
	struct slice piece = assemble(&assembly, pattern);

	n -= n % piece.n;
	octets[0] = TAG_SEQUENCE;
	octets[1] = 0x83;
	octets[2] = (uint8_t)(n >> 16);
	octets[3] = (uint8_t)(n >> 8);
	octets[4] = (uint8_t)n;
	for (size_t i = 0; i < n; i += piece.n)
		memcpy(octets + 5 + i, piece.p, piece.n);
	der_check_as((struct slice){octets, 5 + n}, NULL,
		(struct der_caps){SIZE_MAX, 32}, &faults);
	return faults.elements;
}

/* The walk reads each element once and looks at each octet a fixed number of
 * times, so its elements tell its steps. */
static void
test_the_walk_is_linear_in_hostile_inputs(void **state)
{
	static const char *const patterns[] = {
		"05[]",
		"30[]",
		"02[]",
		"06[80]",
		"31[30[] 30[] 05[]]",
		"30[30[30[30[02[00 00]]]]]",
		"30 05 02 09 00",
		"13[2a 00]",
		"24[24[04[]]]",
		"30 7f",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
		size_t once = elements_of(patterns[i], MEGABYTE / 2);
		size_t twice = elements_of(patterns[i], MEGABYTE);

		assert_true(once <= MEGABYTE / 4 + 2);
		assert_true(twice <= 2 * once + 10); /* one more pattern */
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_integers_are_minimal_and_not_empty),
		cmocka_unit_test(test_booleans_are_00_or_ff),
		cmocka_unit_test(test_unused_bits_are_counted_and_zero),
		cmocka_unit_test(test_named_bit_lists_end_with_a_set_bit),
		cmocka_unit_test(test_nulls_are_empty),
		cmocka_unit_test(test_oids_are_finished_and_minimal),
		cmocka_unit_test(test_long_oids_are_told),
		cmocka_unit_test(test_times_have_seconds_and_end_in_z),
		cmocka_unit_test(
			test_strings_hold_the_characters_of_their_type),
		cmocka_unit_test(test_each_octet_is_judged_in_each_type),
		cmocka_unit_test(test_utf8_is_well_formed),
		cmocka_unit_test(test_wide_strings_hold_whole_characters),
		cmocka_unit_test(test_nul_is_a_fault_of_its_own_in_each_type),
		cmocka_unit_test(test_strings_are_in_one_piece),
		cmocka_unit_test(
			test_other_types_have_the_right_bit_for_constructed),
		cmocka_unit_test(test_universal_types_alone_have_odd_tags),
		cmocka_unit_test(
			test_a_low_tag_in_the_long_form_is_known_all_the_same),
		cmocka_unit_test(
			test_octets_behind_the_last_member_are_one_fault),
		cmocka_unit_test(test_explicit_tags_hold_one_element),
		cmocka_unit_test(test_empty_sequences_miss_their_members),
		cmocka_unit_test(test_default_values_are_left_out),
		cmocka_unit_test(test_sets_ascend),
		cmocka_unit_test(
			test_values_of_extensions_and_rsa_keys_are_entered),
		cmocka_unit_test(
			test_octets_not_known_to_be_der_are_left_alone),
		cmocka_unit_test(test_an_extension_holds_one_element),
		cmocka_unit_test(
			test_what_an_extension_holds_counts_for_the_depth),
		cmocka_unit_test(
			test_a_cut_request_is_one_fault_wherever_it_is_cut),
		cmocka_unit_test(test_a_wrong_length_inside_is_one_fault),
		cmocka_unit_test(
			test_an_outer_length_that_is_too_short_is_one_fault),
		cmocka_unit_test(test_no_fault_hides_those_that_follow),
		cmocka_unit_test(
			test_many_faults_of_one_kind_hide_none_of_another),
		cmocka_unit_test(
			test_faults_of_the_tree_explain_what_cannot_be_decoded),
		cmocka_unit_test(test_the_walk_is_linear_in_hostile_inputs),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
