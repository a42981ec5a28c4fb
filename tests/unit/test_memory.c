/* Memory that runs out at any call of the library: the call says so, or what it
 * says is what it says with memory enough. Both kinds of calls count, those for
 * memory of the process, by libraries too, and those for some of an arena's,
 * which is hardly ever at its end when one looks. GMP's are left out: it ends
 * the process (csrlint.h). SPDX-License-Identifier: MIT */
#include "testing.h"

#include <dirent.h>
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/memory.h"
#include "csrlint.h"

#ifdef HAVE_MEMORY_FAULT
#include "torture/memory_fault.h"

enum {
	SAID_ROOM = 4 << 20,
	FILE_ROOM = 1 << 20,
	CALLS_MAX = 100,    /* of a trial that is looked at closely */
	CALLS_OF_LONG = 12, /* of one that lints a few times itself */
	CALLS_OF_FILE = 2,  /* of each file of corpus/ */
	FILES_MAX = 4000
};

/* --- memory ----------------------------------------------------------------
 */

/* The linker hands every call of the library for these to the functions below.
 */
void *__real_arena_alloc(struct arena *arena, size_t n);
void *__real_arena_room(struct arena *arena, size_t n);
void *__real_arena_array(struct arena *arena, size_t count, size_t size);
void *__real_arena_grow(
	struct arena *arena, void *old, size_t count, size_t room, size_t size);
void *__wrap_arena_alloc(struct arena *arena, size_t n);
void *__wrap_arena_room(struct arena *arena, size_t n);
void *__wrap_arena_array(struct arena *arena, size_t count, size_t size);
void *__wrap_arena_grow(
	struct arena *arena, void *old, size_t count, size_t room, size_t size);

void *
__wrap_arena_alloc(struct arena *arena, size_t n)
{
	return memory_fault_is_due() ? memory_noted(NULL)
				     : __real_arena_alloc(arena, n);
}

void *
__wrap_arena_room(struct arena *arena, size_t n)
{
	return memory_fault_is_due() ? memory_noted(NULL)
				     : __real_arena_room(arena, n);
}

void *
__wrap_arena_array(struct arena *arena, size_t count, size_t size)
{
	return memory_fault_is_due() ? memory_noted(NULL)
				     : __real_arena_array(arena, count, size);
}

void *
__wrap_arena_grow(
	struct arena *arena, void *old, size_t count, size_t room, size_t size)
{
	return memory_fault_is_due()
		? memory_noted(NULL)
		: __real_arena_grow(arena, old, count, room, size);
}

static void *
allocate_spared(size_t n)
{
	void *p;

	memory_fault_spare(true);
	p = malloc(n);
	memory_fault_spare(false);
	return p;
}

static void *
reallocate_spared(void *old, size_t old_n, size_t n)
{
	void *p;

	(void)old_n;
	memory_fault_spare(true);
	p = realloc(old, n);
	memory_fault_spare(false);
	return p;
}

static void
free_spared(void *p, size_t n)
{
	(void)n;
	free(p);
}

/* --- what a call says ------------------------------------------------------
 */

struct said {
	char text[SAID_ROOM];
	size_t n;
	bool is_told; /* that memory ran out */
};

static struct said now, sound;

static bool
say(void *context, const void *octets, size_t n)
{
	(void)context;
	assert_true(n < sizeof(now.text) - now.n);
	memcpy(now.text + now.n, octets, n);
	now.n += n;
	return true;
}

static bool
say_text(const char *text)
{
	return text == NULL || *text == '\0' || say(NULL, text, strlen(text));
}

/* The answer of a call that answers false where memory is short. */
static bool
noted(bool is_done)
{
	if (!is_done)
		now.is_told = csrlint_ran_out_of_memory();
	return is_done;
}

/* --- trials ----------------------------------------------------------------
 */

/* Does something, and frees what it made; false where a call failed. */
typedef bool run(const void *what);

struct trial {
	const char *name;
	run *run;
	const void *what;
};

static bool
run_with(const struct trial *trial, unsigned long call, bool and_after,
	unsigned long *calls)
{
	bool is_done;

	now.n = 0;
	now.is_told = false;
	memory_fault_begin(call, and_after);
	is_done = trial->run(trial->what);
	*calls = memory_fault_end();
	return is_done;
}

static void
run_failing(const struct trial *trial, unsigned long call, bool and_after)
{
	unsigned long calls;

	if (run_with(trial, call, and_after, &calls)) {
		if (now.n != sound.n ||
			memcmp(now.text, sound.text, sound.n) != 0)
			fail_msg("%s: another answer where call %lu%s fails",
				trial->name, call, and_after ? "+" : "");
	} else if (!now.is_told) {
		fail_msg("%s: failed without a word where call %lu%s fails",
			trial->name, call, and_after ? "+" : "");
	}
}

static void
keep_sound(void)
{
	sound.n = now.n;
	memcpy(sound.text, now.text, now.n);
}

/* How many times as many calls fail: more where somebody has the time. */
static unsigned long
times(void)
{
	const char *wanted = getenv("CSRLINT_MEMORY_TIMES");

	return wanted == NULL ? 1 : strtoul(wanted, NULL, 10);
}

/* Lets about so many calls fail, spread over all of them, the first by chance;
 * each alone or, every other time, with all that follow. */
static void
try_out(const struct trial *trial, unsigned long most, unsigned long chance)
{
	unsigned long calls, step;
	bool and_after = false;

	assert_true(run_with(trial, 0, false, &calls));
	keep_sound();
	assert_true(calls > 0);
	most *= times();
	step = (calls + most - 1) / most;
	for (unsigned long call = 1 + chance % step; call <= calls;
		call += step) {
		run_failing(trial, call, and_after);
		and_after = !and_after;
	}
}

/* --- files -----------------------------------------------------------------
 */

struct content {
	uint8_t octets[FILE_ROOM];
	size_t n;
};

static void
read_content(const char *name, struct content *content)
{
	char path[512];
	FILE *file;

	(void)snprintf(path, sizeof(path), "corpus/%s", name);
	file = fopen(path, "rb");
	if (file == NULL)
		fail_msg("cannot open %s", path);
	content->n = fread(content->octets, 1, sizeof(content->octets), file);
	assert_int_equal(fclose(file), 0);
}

static struct content first, second;

/* --- linting ---------------------------------------------------------------
 */

struct linting {
	struct csrlint *linter; /* made before, with memory enough */
	const char *file;
	const char *format;
};

static bool
lint_into(const struct linting *linting, struct csrlint_report *report)
{
	return noted(csrlint_lint(
		       linting->linter, first.octets, first.n, report)) &&
		noted(csrlint_write(linting->linter, linting->file, report,
			linting->format, say, NULL));
}

static bool
run_lint(const void *what)
{
	struct csrlint_report *report = csrlint_report_new();
	bool is_done = noted(report != NULL) && lint_into(what, report);

	csrlint_report_free(report);
	return is_done;
}

static struct csrlint *
linter_of(const char *profile)
{
	struct csrlint *linter = csrlint_new();

	assert_non_null(linter);
	assert_true(csrlint_set_profile(linter, profile));
	csrlint_set_inline_ignores(linter, true);
	return linter;
}

static void
test_a_lint_says_that_memory_ran_out(void **state)
{
	static const char *const files[] = {"mistakes.csr",
		"dns-idn-combining.csr", "good-rsa2048.csr", "good-ed448.csr",
		"composite-key.csr", "slhdsa-sha2-128f.csr", "gost2012-256.csr",
		"dsa2048.csr", "attribute-twice.csr", "certificate.csr"};
	struct csrlint *linter = linter_of("tls");

	(void)state;
	csrlint_set_details(linter, true);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		const struct linting linting = {linter, files[i], "jsonl"};
		const struct trial trial = {files[i], run_lint, &linting};

		read_content(files[i], &first);
		try_out(&trial, CALLS_MAX, 0);
	}
	csrlint_free(linter);
}

static void
test_each_format_says_that_memory_ran_out(void **state)
{
	struct csrlint *linter = linter_of("ov");
	const char *format;

	(void)state;
	read_content("mistakes.csr", &first);
	csrlint_set_details(linter, true);
	for (size_t i = 0; (format = csrlint_format_name(i)) != NULL; i++) {
		const struct linting linting = {linter, "mistakes.csr", format};
		const struct trial trial = {format, run_lint, &linting};

		try_out(&trial, CALLS_MAX, 0);
	}
	csrlint_free(linter);
}

static void
test_a_suggestion_says_that_memory_ran_out(void **state)
{
	const char *tool;

	(void)state;
	read_content("mistakes.csr", &first);
	for (size_t i = 0; (tool = csrlint_tool_name(i)) != NULL; i++) {
		struct csrlint *linter = linter_of("ov");
		const struct linting linting = {
			linter, "mistakes.csr", "suggest"};
		const struct trial trial = {tool, run_lint, &linting};

		assert_true(csrlint_set_suggestions(linter, tool));
		try_out(&trial, CALLS_OF_LONG, i);
		csrlint_free(linter);
	}
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The requests of corpus/ in the order of their names. */
static size_t
list_files(char *names[FILES_MAX])
{
	DIR *folder = opendir("corpus");
	const struct dirent *entry;
	size_t count = 0;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		if (strstr(entry->d_name, ".csr") == NULL)
			continue;
		assert_true(count < FILES_MAX);
		names[count] = strdup(entry->d_name);
		assert_non_null(names[count++]);
	}
	assert_int_equal(closedir(folder), 0);
	qsort(names, count, sizeof(*names), compare_names);
	return count;
}

static void
test_all_of_corpus_says_that_memory_ran_out(void **state)
{
	static char *names[FILES_MAX];
	const size_t count = list_files(names);
	struct csrlint *linters[2] = {linter_of("ov"), linter_of("smime")};

	(void)state;
	csrlint_set_details(linters[0], true);
	for (size_t i = 0; i < count; i++) {
		const struct linting linting = {
			linters[strstr(names[i], "smime") != NULL], names[i],
			i % 2 == 0 ? "text" : "jsonl"};
		const struct trial trial = {names[i], run_lint, &linting};

		read_content(names[i], &first);
		try_out(&trial, CALLS_OF_FILE, i);
		free(names[i]);
	}
	csrlint_free(linters[0]);
	csrlint_free(linters[1]);
}

/* --- sets ------------------------------------------------------------------
 */

static bool
lint_in_set(struct csrlint_set *set, const struct linting *linting,
	struct csrlint_report *report)
{
	const struct content *const contents[] = {&first, &second};

	for (size_t i = 0; i < 2; i++) {
		if (!noted(csrlint_set_lint(set, i == 0 ? "first" : "second",
			    contents[i]->octets, contents[i]->n, report)) ||
			!noted(csrlint_write(linting->linter, "file", report,
				linting->format, say, NULL)))
			return false;
	}
	return noted(csrlint_set_finish(set, report)) &&
		noted(csrlint_write(linting->linter, "file", report,
			linting->format, say, NULL));
}

static bool
run_set(const void *what)
{
	const struct linting *linting = what;
	struct csrlint_report *report = csrlint_report_new();
	struct csrlint_set *set = NULL;
	bool is_done = noted(report != NULL);

	if (is_done) {
		set = csrlint_set_new(linting->linter);
		is_done =
			noted(set != NULL) && lint_in_set(set, linting, report);
	}
	csrlint_set_free(set);
	csrlint_report_free(report);
	return is_done;
}

static void
test_a_set_says_that_memory_ran_out(void **state)
{
	static const char *const pairs[][2] = {
		{"set-shared-prime.csr", "set-shared-primes.csr"},
		{"set-nonce-reuse.csr", "set-nonce-reuse-dsa.csr"},
		{"good-p256.csr", "good-p256.csr"}};
	static const char moduli[] = "Modulus=C0FFEE01\n";
	struct csrlint *linter = linter_of("tls");

	(void)state;
	assert_true(csrlint_add_moduli(
		linter, "moduli", moduli, sizeof(moduli) - 1));
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		const struct linting linting = {linter, "", "json"};
		const struct trial trial = {pairs[i][0], run_set, &linting};

		read_content(pairs[i][0], &first);
		read_content(pairs[i][1], &second);
		try_out(&trial, CALLS_MAX, 0);
	}
	csrlint_free(linter);
}

/* --- configuring -----------------------------------------------------------
 */

static const char profile[] =
	"[profile]\nsummary = ours\nextends = ov\n"
	"[severity]\nou-present = notice, error from 2031-04-01\ncn-* = off\n"
	"[limits]\nrsa-min-bits = 3072\n"
	"[policy]\nelse = forbidden\n"
	"[policy cn]\ncount = 1\nallow = *.example.com /[a-z]{1,9}\\.example/\n"
	"same-as = san.dns\n"
	"[policy san.dns]\nallow = **.example.com\ndeny = *internal*\n"
	"[policy san.ip]\nallow = 10.0.0.0/8 2001:db8::/32\n"
	"[policy san.dirname]\nallow = \"c=DE,o=Example\"\n"
	"[policy o]\nallow = \"Example Ltd\" \"Example GmbH\"\n"
	"message = see the wiki\n"
	"[policy key]\nallow = rsa:3072-4096 ec:P-256 ed25519\n"
	"[policy usage]\nallow = digitalSignature\n";

static const char blocked[] =
	"# ours\n"
	"abababababababababababababababababababababababababababababababab\n";

static bool
write_by(struct csrlint *linter, bool (*write)(struct csrlint_writer *))
{
	struct csrlint_writer *writer =
		csrlint_writer_new(linter, "json", say, NULL);
	bool is_done = noted(writer != NULL) && noted(write(writer));

	csrlint_writer_free(writer);
	return is_done;
}

static bool
is_configured(struct csrlint *linter)
{
	return noted(csrlint_set_profile_text(
		       linter, "ours.ini", profile, sizeof(profile) - 1)) &&
		noted(csrlint_set_severity(linter, "cn-*", CSRLINT_WARNING)) &&
		noted(csrlint_set_limit(linter, "rsa-min-bits", 2048)) &&
		noted(csrlint_expect(linter, "o", "Example Ltd")) &&
		noted(csrlint_expect(linter, "san",
			"DNS:a.example,IP:192.0.2.1,email:a@b.example")) &&
		noted(csrlint_expect(linter, "key", "ec:P-256")) &&
		noted(csrlint_add_blocklist(
			linter, "blocked", blocked, sizeof(blocked) - 1)) &&
		noted(csrlint_match(linter, "key", first.octets, first.n)) &&
		noted(csrlint_previous(
			linter, "old", second.octets, second.n)) &&
		noted(csrlint_set_suggestions(linter, "openssl"));
}

static bool
run_configure(const void *what)
{
	struct csrlint *linter = csrlint_new();
	struct csrlint *derived = NULL;
	char *policy = NULL;
	bool is_done = noted(linter != NULL) && is_configured(linter);

	(void)what;
	if (is_done) {
		derived = csrlint_derive(linter);
		is_done = noted(derived != NULL) &&
			noted(csrlint_set_profile(derived, "auto")) &&
			noted(csrlint_policy(linter, &policy)) &&
			say_text(policy) &&
			write_by(linter, csrlint_write_settings);
	}
	free(policy);
	csrlint_free(linter);
	return is_done;
}

static void
test_configuring_says_that_memory_ran_out(void **state)
{
	const struct trial trial = {"configuration", run_configure, NULL};

	(void)state;
	read_content("good-rsa2048.csr", &first);
	read_content("good-p256.csr", &second);
	try_out(&trial, CALLS_MAX, 0);
}

static void
test_a_policy_says_that_memory_ran_out(void **state)
{
	static const char *const files[] = {
		"mistakes.csr", "good-sans-10.csr", "san-types.csr"};
	struct csrlint *linter = csrlint_new();

	(void)state;
	assert_non_null(linter);
	assert_true(csrlint_set_profile_text(
		linter, "ours.ini", profile, sizeof(profile) - 1));
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		const struct linting linting = {linter, files[i], "text"};
		const struct trial trial = {files[i], run_lint, &linting};

		read_content(files[i], &first);
		try_out(&trial, CALLS_MAX, 0);
	}
	csrlint_free(linter);
}

static bool
run_lesson(const void *what)
{
	struct csrlint_lesson *lesson = csrlint_lesson_new();
	char *policy = NULL;
	size_t learned;
	bool is_done = noted(lesson != NULL) &&
		noted(csrlint_lesson_add(
			lesson, first.octets, first.n, &learned)) &&
		noted(csrlint_lesson_add(
			lesson, second.octets, second.n, &learned)) &&
		noted(csrlint_lesson_policy(lesson, &policy)) &&
		say_text(policy);

	(void)what;
	free(policy);
	csrlint_lesson_free(lesson);
	return is_done;
}

static void
test_a_lesson_says_that_memory_ran_out(void **state)
{
	static const char *const files[] = {
		"mistakes.csr", "san-types.csr", "good-p256.csr"};
	const struct trial trial = {"lesson", run_lesson, NULL};

	(void)state;
	read_content("good-sans-100.csr", &second);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		read_content(files[i], &first);
		try_out(&trial, CALLS_MAX, 0);
	}
}

/* --- lists -----------------------------------------------------------------
 */

struct listing {
	const struct csrlint *linter;
	const char *format;
	const char *rule; /* of which all is told; NULL: lists */
};

static const struct csrlint_rule *
rule_of(const struct csrlint *linter, const char *id)
{
	for (size_t i = 0; i < csrlint_rule_count(linter); i++) {
		const struct csrlint_rule *rule = csrlint_rule(linter, i);

		if (strcmp(csrlint_rule_id(rule), id) == 0)
			return rule;
	}
	fail_msg("there is no rule %s", id);
	return NULL;
}

static bool
write_listing(const struct listing *listing, struct csrlint_writer *writer)
{
	if (listing->rule != NULL)
		return noted(csrlint_write_explanation(
			writer, rule_of(listing->linter, listing->rule)));
	return noted(csrlint_write_rules(writer)) &&
		noted(csrlint_write_profiles(writer)) &&
		noted(csrlint_write_settings(writer)) &&
		noted(csrlint_write_version(writer, "nothing"));
}

static bool
run_listing(const void *what)
{
	const struct listing *listing = what;
	struct csrlint_writer *writer =
		csrlint_writer_new(listing->linter, listing->format, say, NULL);
	bool is_done = noted(writer != NULL) && write_listing(listing, writer);

	csrlint_writer_free(writer);
	return is_done;
}

static void
test_lists_say_that_memory_ran_out(void **state)
{
	static const char *const formats[] = {"text", "markdown", "json"};
	static const char *const rules[] = {
		NULL, "country-uk", "rsa-modulus-too-small", "cn-present"};
	struct csrlint *linter = linter_of("ov");

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]); k++) {
			const struct listing listing = {
				linter, formats[i], rules[k]};
			const struct trial trial = {
				formats[i], run_listing, &listing};

			try_out(&trial, CALLS_OF_LONG, i);
		}
	}
	csrlint_free(linter);
}

/* --- parsing and rewrapping ------------------------------------------------
 */

static bool
say_parsed(const struct csrlint_parsed *parsed)
{
	char *pem = NULL;
	uint8_t *der = NULL;
	size_t n;
	bool is_done = noted(csrlint_parsed_rewrap(parsed, &pem)) &&
		say_text(pem) &&
		noted(csrlint_parsed_canonical(parsed, &der, &n)) &&
		(n == 0 || say(NULL, der, n));

	free(pem);
	free(der);
	return is_done;
}

static bool
run_parse(const void *what)
{
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	bool is_done = noted(parsed != NULL);

	(void)what;
	if (is_done &&
		csrlint_parse(parsed, first.octets, first.n, 1) ==
			CSRLINT_PARSE_NO_MEMORY) {
		now.is_told = true;
		is_done = false;
	}
	is_done = is_done && say_parsed(parsed);
	csrlint_parsed_free(parsed);
	return is_done;
}

static bool
run_rewrap(const void *what)
{
	char *pem = NULL;
	size_t left_out;
	bool is_done =
		noted(csrlint_rewrap(first.octets, first.n, &pem, &left_out)) &&
		say_text(pem);

	(void)what;
	free(pem);
	return is_done;
}

static void
test_parsing_says_that_memory_ran_out(void **state)
{
	static const char *const files[] = {"mistakes.csr", "good-sans-100.csr",
		"attribute-twice.csr", "begin-without-end.csr"};

	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		const struct trial parse = {files[i], run_parse, NULL};
		const struct trial rewrap = {files[i], run_rewrap, NULL};

		read_content(files[i], &first);
		if (i < 3)
			try_out(&parse, CALLS_MAX, 0);
		try_out(&rewrap, CALLS_MAX, 0);
	}
}

/* --- streams ---------------------------------------------------------------
 */

static void
say_record(const struct csrlint_record *record)
{
	size_t n;
	const void *octets = csrlint_record_octets(record, &n);

	if (n > 0)
		say(NULL, octets, n);
	octets = csrlint_record_key(record, &n);
	if (octets != NULL && n > 0)
		say(NULL, octets, n);
}

static bool
read_records(struct csrlint_records *records, struct csrlint_record *record)
{
	size_t n, done = 0;

	while (done < first.n) {
		void *room = csrlint_records_room(records, &n);

		if (!noted(room != NULL))
			return false;
		if (n > first.n - done)
			n = first.n - done;
		memcpy(room, first.octets + done, n);
		csrlint_records_add(records, n);
		done += n;
		if (done == first.n)
			csrlint_records_end(records);
		while (csrlint_records_next(records, record))
			say_record(record);
		if (csrlint_ran_out_of_memory()) {
			now.is_told = true;
			return false;
		}
	}
	return true;
}

static bool
run_stream(const void *what)
{
	const enum csrlint_record_form *form = what;
	struct csrlint_record *record = csrlint_record_new();
	struct csrlint_records *records = NULL;
	bool is_done = noted(record != NULL);

	if (is_done) {
		records = csrlint_records_new(*form, 4096);
		is_done =
			noted(records != NULL) && read_records(records, record);
	}
	csrlint_records_free(records);
	csrlint_record_free(record);
	return is_done;
}

static void
test_a_stream_says_that_memory_ran_out(void **state)
{
	static const enum csrlint_record_form forms[] = {
		CSRLINT_RECORD_PEM, CSRLINT_RECORD_LINE};

	(void)state;
	read_content("good-rsa2048.csr", &first);
	while (first.n * 2 < 200000) {
		memcpy(first.octets + first.n, first.octets, first.n);
		first.n *= 2;
	}
	for (size_t i = 0; i < 2; i++) {
		const struct trial trial = {"stream", run_stream, &forms[i]};

		try_out(&trial, CALLS_MAX, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_a_lint_says_that_memory_ran_out),
		cmocka_unit_test(test_each_format_says_that_memory_ran_out),
		cmocka_unit_test(test_a_suggestion_says_that_memory_ran_out),
		cmocka_unit_test(test_all_of_corpus_says_that_memory_ran_out),
		cmocka_unit_test(test_a_set_says_that_memory_ran_out),
		cmocka_unit_test(test_configuring_says_that_memory_ran_out),
		cmocka_unit_test(test_a_policy_says_that_memory_ran_out),
		cmocka_unit_test(test_a_lesson_says_that_memory_ran_out),
		cmocka_unit_test(test_lists_say_that_memory_ran_out),
		cmocka_unit_test(test_parsing_says_that_memory_ran_out),
		cmocka_unit_test(test_a_stream_says_that_memory_ran_out),
	};

	mp_set_memory_functions(
		allocate_spared, reallocate_spared, free_spared);
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else /* sanitizers have memory of their own, and other systems other linkers \
       */

int
main(void)
{
	puts("1..0 # SKIP nothing fails here on demand");
	return 0;
}
#endif
