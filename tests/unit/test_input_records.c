/* Streams cut into records: what csrlint_records_* promise.
 * SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "csrlint.h"
#include "testing.h"

#define BLOCK(label, body) \
	"-----BEGIN " label "-----\n" body "\n-----END " label "-----\n"
#define REQUEST BLOCK("CERTIFICATE REQUEST", "MIIB")

enum { LARGE = 1 << 20 };

/* What the records are told as: "line@offset [key] octets|" for each, and "L"
 * in front where it is too large. */
struct told {
	char text[4096];
	size_t n;
};

static void tell(struct told *told, const char *format, ...) PRINTF_LIKE(2, 3);

static void
tell(struct told *told, const char *format, ...)
{
	va_list arguments;
	int n;

	va_start(arguments, format);
	n = vsnprintf(told->text + told->n, sizeof(told->text) - told->n,
		format, arguments);
	va_end(arguments);
	assert_true(n >= 0 && (size_t)n < sizeof(told->text) - told->n);
	told->n += (size_t)n;
}

static void
tell_records(struct told *told, struct csrlint_records *records)
{
	struct csrlint_record *record = csrlint_record_new();

	assert_non_null(record);
	while (csrlint_records_next(records, record)) {
		size_t n, key_n;
		const char *octets = csrlint_record_octets(record, &n);
		const char *key = csrlint_record_key(record, &key_n);

		tell(told, "%s%u@%u ",
			csrlint_record_is_too_large(record) ? "L" : "",
			(unsigned int)csrlint_record_line(record),
			(unsigned int)csrlint_record_offset(record));
		if (key != NULL)
			tell(told, "[%.*s] ", (int)key_n, key);
		tell(told, "%.*s|", (int)n, n > 0 ? octets : "");
	}
	csrlint_record_free(record);
}

/* Adds n octets. */
static void
add(struct csrlint_records *records, const char *octets, size_t n)
{
	size_t room;
	void *to = csrlint_records_room(records, &room);

	assert_non_null(to);
	assert_true(n <= room);
	memcpy(to, octets, n);
	csrlint_records_add(records, n);
}

/* Tells the records of a stream that comes in parts of so many octets. */
static void
cut(struct told *told, enum csrlint_record_form form, size_t max,
	struct slice stream, size_t part)
{
	struct csrlint_records *records = csrlint_records_new(form, max);

	assert_non_null(records);
	*told = (struct told){.n = 0};
	tell_records(told, records);
	while (stream.n > 0) {
		size_t n = part < stream.n ? part : stream.n;

		add(records, (const char *)stream.p, n);
		stream = slice_from(stream, n);
		tell_records(told, records);
	}
	csrlint_records_end(records);
	tell_records(told, records);
	csrlint_records_free(records);
}

struct stream_case {
	enum csrlint_record_form form;
	size_t max;
	const char *stream;
	const char *told;
};

/* The parts in which a stream comes change nothing. */
static void
check_cases(const struct stream_case *cases, size_t count)
{
	static const size_t parts[] = {65536, 1, 2, 3, 7, 40};

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++) {
			struct told told;

			cut(&told, cases[i].form, cases[i].max,
				slice_text(cases[i].stream), parts[k]);
			assert_string_equal(told.text, cases[i].told);
		}
}

#define CHECK(cases) check_cases(cases, sizeof(cases) / sizeof((cases)[0]))

static void
test_blocks(void **state)
{
	static const struct stream_case cases[] = {
		{CSRLINT_RECORD_PEM, LARGE, "", ""},
		{CSRLINT_RECORD_PEM, LARGE, "\n \t\r\n\r", ""},
		{CSRLINT_RECORD_PEM, LARGE, REQUEST, "1@0 " REQUEST "|"},
		{CSRLINT_RECORD_PEM, LARGE, REQUEST REQUEST,
			"1@0 " REQUEST "|4@75 " REQUEST "|"},
		{CSRLINT_RECORD_PEM, LARGE,
			"\r\n\n" REQUEST "\n\n" REQUEST "\n",
			"3@3 " REQUEST "|8@80 " REQUEST "|"},
		/* What stands in front belongs to it. */
		{CSRLINT_RECORD_PEM, LARGE, "Subject: CN=a\n" REQUEST "bye",
			"1@0 Subject: CN=a\n" REQUEST "|5@89 bye|"},
		{CSRLINT_RECORD_PEM, LARGE,
			BLOCK("PRIVATE KEY", "MC4C") REQUEST,
			"1@0 " BLOCK("PRIVATE KEY", "MC4C") "|4@59 " REQUEST
							    "|"},
		/* Damage hides nothing that follows. */
		{CSRLINT_RECORD_PEM, LARGE,
			"-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n" REQUEST,
			"1@0 -----BEGIN CERTIFICATE "
			"REQUEST-----\nMIIB\n|3@41 " REQUEST "|"},
		{CSRLINT_RECORD_PEM, LARGE,
			"MIIB\n-----END CERTIFICATE REQUEST-----\n" REQUEST,
			"1@0 MIIB\n-----END CERTIFICATE "
			"REQUEST-----\n|3@39 " REQUEST "|"},
		{CSRLINT_RECORD_PEM, LARGE,
			"--BEGIN CSR--\nMIIB\n--END CSR--\r\n" REQUEST,
			"1@0 --BEGIN CSR--\nMIIB\n--END CSR--\r\n|4@32 " REQUEST
			"|"},
		{CSRLINT_RECORD_PEM, LARGE, "MIIB\nMIIC\n",
			"1@0 MIIB\nMIIC\n|"},
		/* All on one line, and lines that end with CR alone. */
		{CSRLINT_RECORD_PEM, LARGE,
			"-----BEGIN CSR-----MIIB-----END CSR-----"
			"-----BEGIN CSR-----MIIC-----END CSR-----",
			"1@0 -----BEGIN CSR-----MIIB-----END CSR-----|1@40 "
			"-----BEGIN CSR-----MIIC-----END CSR-----|"},
		{CSRLINT_RECORD_PEM, LARGE,
			"-----BEGIN CSR-----\rMIIB\r-----END CSR-----\r\r"
			"-----BEGIN CSR-----\rMIIC\r-----END CSR-----\r",
			"1@0 -----BEGIN CSR-----\rMIIB\r-----END CSR-----\r|5@"
			"44 -----BEGIN CSR-----\rMIIC\r-----END CSR-----\r|"},
	};

	(void)state;
	CHECK(cases);
}

static void
test_lines(void **state)
{
	static const struct stream_case cases[] = {
		{CSRLINT_RECORD_LINE, LARGE, "", ""},
		{CSRLINT_RECORD_LINE, LARGE, "\n", "1@0 |"},
		{CSRLINT_RECORD_LINE, LARGE, "aGVsbG8=\nd29ybGQ\r\n\nIQ==",
			"1@0 hello|2@9 world|3@18 |4@19 !|"},
		{CSRLINT_RECORD_LINE, LARGE, "Pz8_Pz4-\nPz8/Pz4+\n",
			"1@0 \?\?\?\?>>|2@9 \?\?\?\?>>|"},
		{CSRLINT_RECORD_LINE, LARGE, "42\taGVsbG8=\n\taGVsbG8\nk\t\n",
			"1@0 [42] hello|2@12 [] hello|3@21 [k] |"},
		/* What is no Base64 stays, for the report to say so. */
		{CSRLINT_RECORD_LINE, LARGE, "k\thel lo\naGVsb\n=\na===\n",
			"1@0 [k] hel lo|2@9 aGVsb|3@15 =|4@17 a===|"},
	};

	(void)state;
	CHECK(cases);
}

/* N records stay N records. */
static void
test_too_large(void **state)
{
	static const struct stream_case cases[] = {
		{CSRLINT_RECORD_LINE, 8, "k\taGVs\nk\taGVsbG8=\nk\taGVs\n",
			"1@0 [k] hel|L2@7 [k] |3@18 [k] hel|"},
		{CSRLINT_RECORD_LINE, 8, "\taaaaaaaaaaaa\n", "L1@0 [] |"},
		{CSRLINT_RECORD_LINE, 8, "longlonglong\taGVs\naGVs\n",
			"L1@0 |2@18 hel|"},
		{CSRLINT_RECORD_PEM, 80, "text\ntext\n" REQUEST REQUEST,
			"L1@0 |6@85 " REQUEST "|"},
		{CSRLINT_RECORD_PEM, 75, "\n" REQUEST REQUEST "text",
			"2@1 " REQUEST "|5@76 " REQUEST "|8@151 text|"},
		{CSRLINT_RECORD_PEM, 8, "text\ntext\n\nmore\n", "L1@0 |"},
		{CSRLINT_RECORD_PEM, 20,
			"long long long long long long "
			"-----BEGIN CSR-----\n-----END CSR-----\n",
			"L1@0 |"},
		/* A part of a line may be all that is looked at. */
		{CSRLINT_RECORD_PEM, 40,
			"--BEGIN CSR--MIIB--END CSR----BEGIN CSR--MIIC--END "
			"CSR--\n",
			"1@0 --BEGIN CSR--MIIB--END CSR--|1@28 "
			"--BEGIN CSR--MIIC--END CSR--\n|"},
	};

	(void)state;
	CHECK(cases);
}

/* A megabyte of one record takes no more room than its limit asks for, whatever
 * it is made of. */
static void
test_room_is_bounded(void **state)
{
	static const char *const fillings[] = {"a", "a\n", "\n", "\r", " ",
		"-----BEGIN CSR-----\n", "-----END CSR-----", "k\t"};
	static const enum csrlint_record_form forms[] = {
		CSRLINT_RECORD_PEM, CSRLINT_RECORD_LINE};

	(void)state;
	for (size_t i = 0; i < 2 * sizeof(fillings) / sizeof(fillings[0]);
		i++) {
		const char *filling = fillings[i / 2];
		struct csrlint_records *records =
			csrlint_records_new(forms[i % 2], 1000);
		struct csrlint_record *record = csrlint_record_new();
		size_t added = 0;
		char part[4096];

		assert_non_null(records);
		assert_non_null(record);
		for (size_t k = 0; k < sizeof(part); k++)
			part[k] = filling[k % strlen(filling)];
		for (; added < LARGE; added += sizeof(part)) {
			size_t n;

			add(records, part, sizeof(part));
			while (csrlint_records_next(records, record)) {
				csrlint_record_octets(record, &n);
				assert_true(n <= 1000);
			}
			assert_true(csrlint_records_pending(records) <=
				1000 + sizeof(part));
		}
		csrlint_record_free(record);
		csrlint_records_free(records);
	}
	csrlint_record_free(NULL);
	csrlint_records_free(NULL);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_blocks),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_room_is_bounded),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
