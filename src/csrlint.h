/* libcsrlint: reads PKCS#10 certification requests and says what is wrong.
 *
 * Make a linter once, configure it, then share it between threads; give each
 * thread a report of its own and lint into that:
 *
 *	struct csrlint *linter = csrlint_new();
 *	struct csrlint_report *report = csrlint_report_new();
 *
 *	if (linter == NULL || report == NULL ||
 *		!csrlint_set_profile(linter, "ov"))
 *		...
 *	if (csrlint_lint(linter, bytes, length, report))
 *		for (size_t i = 0; i < csrlint_report_count(report); i++)
 *			show(csrlint_report_request(report, i));
 *	csrlint_report_free(report);
 *	csrlint_free(linter);
 *
 * Give it a set besides (csrlint_set_new) to have the requests of many inputs
 * compared with each other.
 *
 * Everything it hands out is read by functions, so that more may be told by a
 * later version without a program being built anew. What has an index answers
 * NULL, 0 or false beyond the last.
 *
 * These rules hold for each function that does not say otherwise:
 *
 *	threads    several may call it at once where all that it takes is const,
 *	           or no two calls are given the same object
 *	lifetime   what is read of a report, or of what belongs to it, lives
 *	           until the next call that writes the report, or its free;
 *	           what is read of a linter, as long as the linter; names that
 *	           come from neither, as long as the library
 *	arguments  are borrowed for the call, and copied where they are needed
 *	           longer; none may be NULL
 *	errors     functions that read cannot fail; the others say it by false
 *	           or NULL
 *
 * The library prints nothing, opens nothing, never exits and keeps no state
 * between calls but the thread's answer to csrlint_ran_out_of_memory. All text
 * it hands out is UTF-8, NUL-terminated and harmless: octets of a request
 * appear in it only escaped. Where memory runs out every function says so, but
 * for the numbers of GMP, which ends the process unless it was given functions
 * of its own for memory (mp_set_memory_functions); the library gives none.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_H
#define CSRLINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CSRLINT_API __attribute__((visibility("default")))
#else
#define CSRLINT_API
#endif

/* The version of this header, 10000 * major + 100 * minor + patch: 100 is
 * 0.1.0. Of the library that the program runs with: csrlint_version_number.
 * While major is 0, minor rises where a program has to be built anew, and the
 * soname with it; else functions and enumerators are added alone. */
#define CSRLINT_VERSION_NUMBER 100

/* How bad a finding is, in rising order. */
enum csrlint_severity {
	CSRLINT_OFF,     /* not looked for; no finding has it */
	CSRLINT_INFO,    /* worth knowing */
	CSRLINT_NOTICE,  /* the CA will mend or drop it */
	CSRLINT_WARNING, /* wrong if copied, or refused by many CAs */
	CSRLINT_ERROR    /* cannot be parsed, or the chosen CA refuses it */
};

/* What is known of the request's own signature. */
enum csrlint_signature {
	CSRLINT_NOT_CHECKED, /* nobody can say: never the same as valid */
	CSRLINT_VALID,
	CSRLINT_INVALID
};

/* A severity that changes on a day, as requirements that are decided and not
 * yet in force make it. */
struct csrlint_schedule;

CSRLINT_API enum csrlint_severity csrlint_schedule_severity(
	const struct csrlint_schedule *schedule);

/* The severity from the day of csrlint_schedule_from on. */
CSRLINT_API enum csrlint_severity csrlint_schedule_then(
	const struct csrlint_schedule *schedule);

/* 20270315; 0: no change is planned. */
CSRLINT_API uint32_t csrlint_schedule_from(
	const struct csrlint_schedule *schedule);

/* Set by csrlint_set_severity, so that it holds wherever in a request the fault
 * lies. Else the profile may have less for what its receiver does not read. */
CSRLINT_API bool csrlint_schedule_is_fixed(
	const struct csrlint_schedule *schedule);

/* How a finding is mended, for programs; the fix says it to a person. */
struct csrlint_mend;

/* "replace": the value by the suggestion, or where there is none by one that
 *     the person is asked for;
 * "remove": the smallest part that holds the fault, or what
 *     csrlint_mend_what names;
 * "add": the name that is suggested, or the usages and purposes in what;
 * "ask": the person for the attributes or the name in what, or for another
 *     value;
 * "split": one value into several;
 * "order": the subject's attributes;
 * "critical": what says which extension is "critical", "uncritical";
 * "encode", "sign", "digest": make the request again with a current tool,
 *     which gets the encoding, the signature, the digest right;
 * "key": make another key, of the kind in what;
 * "file": send another file;
 * "decide": the person's choice;
 * "nothing": no need.
 * More may be added; none changes its meaning. */
CSRLINT_API const char *csrlint_mend_how(const struct csrlint_mend *mend);

/* "C ST L O", "digitalSignature serverAuth", "critical subjectAltName": words
 * with single spaces between; NULL: none. */
CSRLINT_API const char *csrlint_mend_what(const struct csrlint_mend *mend);

/* One rule of the catalogue. Lives as long as its linter, with all that is read
 * of it; every text is there and not empty. */
struct csrlint_rule;

/* "country-uk": never changes its meaning. */
CSRLINT_API const char *csrlint_rule_id(const struct csrlint_rule *rule);

/* What it judges: "subject", "key", ... */
CSRLINT_API const char *csrlint_rule_category(const struct csrlint_rule *rule);

/* Its severity unless a profile says otherwise. */
CSRLINT_API const struct csrlint_schedule *csrlint_rule_schedule(
	const struct csrlint_rule *rule);

/* What it flags, in one line. */
CSRLINT_API const char *csrlint_rule_summary(const struct csrlint_rule *rule);

/* What it rests on: "BR 7.1.2.7.4; ISO 3166-1"; in parts by
 * csrlint_citation_count and what follows there. */
CSRLINT_API const char *csrlint_rule_source(const struct csrlint_rule *rule);

/* Who refuses it, or what goes wrong. */
CSRLINT_API const char *csrlint_rule_why(const struct csrlint_rule *rule);

/* What to do. */
CSRLINT_API const char *csrlint_rule_fix(const struct csrlint_rule *rule);
CSRLINT_API const struct csrlint_mend *csrlint_rule_mend(
	const struct csrlint_rule *rule);

/* In force from this day on, 20260315; 0: always. */
CSRLINT_API uint32_t csrlint_rule_since(const struct csrlint_rule *rule);

/* What a rule rests on, thing by thing: a clause of a document, a document as a
 * whole, or practice. There is at least one, in the order of the source, and
 * practice is the last. All text lives as long as the library. Each of these
 * functions takes the time of reading the source up to this index. */
CSRLINT_API size_t csrlint_citation_count(const struct csrlint_rule *rule);

/* The document, as sources name it: "BR", "RFC 5280". NULL where no document
 * says it; all that follows but csrlint_citation_practice is NULL then. */
CSRLINT_API const char *csrlint_citation_document(
	const struct csrlint_rule *rule, size_t index);

/* Its title in full. */
CSRLINT_API const char *csrlint_citation_title(
	const struct csrlint_rule *rule, size_t index);

/* "2.2.6": the edition that was read; NULL: none. */
CSRLINT_API const char *csrlint_citation_edition(
	const struct csrlint_rule *rule, size_t index);

/* Of this edition: "2026-03-31", "2008-05" or "1990", as exactly as the
 * document tells it; NULL where it tells none. */
CSRLINT_API const char *csrlint_citation_date(
	const struct csrlint_rule *rule, size_t index);

/* A URL. */
CSRLINT_API const char *csrlint_citation_address(
	const struct csrlint_rule *rule, size_t index);

/* "7.1.2.7.12", "A.1 ub-common-name", "csr/csr.go" of a program; NULL: the
 * document as a whole. */
CSRLINT_API const char *csrlint_citation_clause(
	const struct csrlint_rule *rule, size_t index);

/* Of the clause; NULL where that is. */
CSRLINT_API const char *csrlint_citation_heading(
	const struct csrlint_rule *rule, size_t index);

/* Who does what, in words; NULL: a document. */
CSRLINT_API const char *csrlint_citation_practice(
	const struct csrlint_rule *rule, size_t index);

/* One thing found. It belongs to the report, with all that is read of it but
 * the rule. */
struct csrlint_finding;

/* Of the linter. */
CSRLINT_API const struct csrlint_rule *csrlint_finding_rule(
	const struct csrlint_finding *finding);

/* CSRLINT_INFO to CSRLINT_ERROR. */
CSRLINT_API enum csrlint_severity csrlint_finding_severity(
	const struct csrlint_finding *finding);

/* What is there, then what was expected. */
CSRLINT_API const char *csrlint_finding_message(
	const struct csrlint_finding *finding);

/* The right value; NULL: not known. */
CSRLINT_API const char *csrlint_finding_suggestion(
	const struct csrlint_finding *finding);

/* The rule's fix, or one closer to this case; likewise the mend. */
CSRLINT_API const char *csrlint_finding_fix(
	const struct csrlint_finding *finding);
CSRLINT_API const struct csrlint_mend *csrlint_finding_mend(
	const struct csrlint_finding *finding);

/* The part of the request:
 * "certificationRequestInfo.subject.rdn[0].countryName"; "" where it stands
 * outside of the request. */
CSRLINT_API const char *csrlint_finding_path(
	const struct csrlint_finding *finding);

/* The value that holds the fault, escaped; NULL: none. The fault covers
 * caret_width columns of it from column caret_start on. */
CSRLINT_API const char *csrlint_finding_value(
	const struct csrlint_finding *finding);
CSRLINT_API size_t csrlint_finding_caret_start(
	const struct csrlint_finding *finding);
CSRLINT_API size_t csrlint_finding_caret_width(
	const struct csrlint_finding *finding);

/* True where the next two hold: octets from the first of the request's DER, and
 * how many, which may be 0: something is missing here. */
CSRLINT_API bool csrlint_finding_has_der(const struct csrlint_finding *finding);
CSRLINT_API size_t csrlint_finding_der_offset(
	const struct csrlint_finding *finding);
CSRLINT_API size_t csrlint_finding_der_length(
	const struct csrlint_finding *finding);

/* Where the first of these octets stands in the input: 1-based line, 1-based
 * column in octets, of UTF-16 in units of two octets. A binary input is one
 * line. */
CSRLINT_API size_t csrlint_finding_line(const struct csrlint_finding *finding);
CSRLINT_API size_t csrlint_finding_column(
	const struct csrlint_finding *finding);

/* The same, in octets from the input's start. */
CSRLINT_API size_t csrlint_finding_text_offset(
	const struct csrlint_finding *finding);

/* By what a finding is known again: 64 hexadecimal digits and a NUL. */
#define CSRLINT_FINGERPRINT_ROOM 65

/* Writes the fingerprint of a finding, which formats for machines have, too:
 *the SHA-256 of these texts, each with a NUL behind it,
 *
 *	the rule's id
 *	of the holder: 64 hexadecimal digits, the SHA-256 of the number that its
 *	key is known by (modulus, x of the point, y of DSA, or the octets of the
 *	key; without zeros before), or where no key was decoded `file`
 *	csrlint_finding_path
 *	csrlint_finding_value, "" where there is none
 *
 * so that it stays as it is where the request is moved to another line, is
 * wrapped anew or its file renamed, or csrlint says it in other words. file is
 * the name as csrlint_escape has it. */
CSRLINT_API void csrlint_finding_fingerprint(
	const struct csrlint_finding *finding, const char *file,
	char out[CSRLINT_FINGERPRINT_ROOM]);

/* A part of what a request holds; see csrlint_set_details. */
struct csrlint_detail;

/* "spki-sha256": never changes its meaning; several may have one. */
CSRLINT_API const char *csrlint_detail_name(
	const struct csrlint_detail *detail);

/* Escaped. */
CSRLINT_API const char *csrlint_detail_value(
	const struct csrlint_detail *detail);

/* How to make the request that the person should have sent: what was asked for,
 * with all findings mended together, in the tongue of one tool; see
 * csrlint_set_suggestions. Unlike all other text, commands and file hold
 * octets of the request as they are where the tool's own syntax makes them
 * harmless: no value in them can become a command or an option. What a
 * terminal would act on stands in no command, and in the file only as that
 * syntax writes it in ASCII. */
struct csrlint_suggestion;

/* "openssl": of csrlint_tool_name. */
CSRLINT_API const char *csrlint_suggestion_tool(
	const struct csrlint_suggestion *suggestion);

/* Lines for a shell, to be pasted as they are: each ends with a newline. my.key
 * stands for the key that the person has. They overwrite nothing. NULL: this
 * tool makes no such request. */
CSRLINT_API const char *csrlint_suggestion_commands(
	const struct csrlint_suggestion *suggestion);

/* The file that they write, "new.cnf", and what it holds; NULL: none. */
CSRLINT_API const char *csrlint_suggestion_file_name(
	const struct csrlint_suggestion *suggestion);
CSRLINT_API const char *csrlint_suggestion_file(
	const struct csrlint_suggestion *suggestion);

/* They do not write it: the person saves it first. Of certreq, as the shells of
 * Windows have no common way. */
CSRLINT_API bool csrlint_suggestion_is_file_apart(
	const struct csrlint_suggestion *suggestion);

/* What the tool cannot be told, in words: "a challengePassword"; NULL:
 * nothing. */
CSRLINT_API const char *csrlint_suggestion_left_out(
	const struct csrlint_suggestion *suggestion);

/* How many different texts in capital letters ("YOUR ORGANIZATION") stand for
 * what only the person knows. */
CSRLINT_API size_t csrlint_suggestion_blank_count(
	const struct csrlint_suggestion *suggestion);

/* "policy-unknown, san-too-many": the rules of warnings and errors that the
 * request will still have, as no mend can decide them; NULL: none. */
CSRLINT_API const char *csrlint_suggestion_remaining(
	const struct csrlint_suggestion *suggestion);

/* One request of the input, or what was found in an input without one. It
 * belongs to the report, with all that is read of it. */
struct csrlint_request;

/* 1-based; 0: the input holds no request. */
CSRLINT_API size_t csrlint_request_number(
	const struct csrlint_request *request);

/* Every part of a request was found. */
CSRLINT_API bool csrlint_request_is_decoded(
	const struct csrlint_request *request);

/* The input holds no request but plainly something else, and was met among
 * others (csrlint_report_set_met): it is no fault that nothing was decoded. */
CSRLINT_API bool csrlint_request_is_bystander(
	const struct csrlint_request *request);

/* Not all of a request was found, but every error about it was left out on
 * demand (csrlint_report_filter): whoever asked for that knows of it. */
CSRLINT_API bool csrlint_request_is_excused(
	const struct csrlint_request *request);

/* A request was expected, not all of one was found, and nobody knows of it:
 * neither a bystander, nor excused, nor late. It is no clean one, whatever
 * rules are turned off. */
CSRLINT_API bool csrlint_request_is_undecoded(
	const struct csrlint_request *request);

CSRLINT_API enum csrlint_signature csrlint_request_signature(
	const struct csrlint_request *request);

/* Name or dotted OID; NULL: none. */
CSRLINT_API const char *csrlint_request_signature_algorithm(
	const struct csrlint_request *request);

/* Why it was not checked or is invalid; NULL: it is valid. */
CSRLINT_API const char *csrlint_request_signature_reason(
	const struct csrlint_request *request);

/* "RSA 2048", "EC P-256"; NULL: not decoded. */
CSRLINT_API const char *csrlint_request_key(
	const struct csrlint_request *request);

/* "C=DE, O=..., CN=..."; escaped; "" if empty. */
CSRLINT_API const char *csrlint_request_subject(
	const struct csrlint_request *request);

/* "DNS:www..., IP:..."; escaped; "" if none. */
CSRLINT_API const char *csrlint_request_names(
	const struct csrlint_request *request);

/* The name of the profile that it was judged by. */
CSRLINT_API const char *csrlint_request_profile(
	const struct csrlint_request *request);

/* What told that profile, where "auto" chose it: "the purpose serverAuth"; NULL
 * where the user chose, or nothing told. */
CSRLINT_API const char *csrlint_request_profile_reason(
	const struct csrlint_request *request);

/* Where the request begins: a 1-based line of the input. */
CSRLINT_API size_t csrlint_request_line(const struct csrlint_request *request);

/* All that it holds, in its order; none unless csrlint_set_details asked for
 * it. NULL past the last. */
CSRLINT_API size_t csrlint_request_detail_count(
	const struct csrlint_request *request);
CSRLINT_API const struct csrlint_detail *csrlint_request_detail(
	const struct csrlint_request *request, size_t index);

/* The findings: the most severe first, then by what they are about. NULL past
 * the last. */
CSRLINT_API size_t csrlint_request_finding_count(
	const struct csrlint_request *request);
CSRLINT_API const struct csrlint_finding *csrlint_request_finding(
	const struct csrlint_request *request, size_t index);

/* How many more there were, which were left out on demand:
 * csrlint_set_inline_ignores, csrlint_report_filter. */
CSRLINT_API size_t csrlint_request_ignored_count(
	const struct csrlint_request *request);

/* NULL: not asked for, or no request can be made of this one: nothing was
 * decoded, or there is too much of it. */
CSRLINT_API const struct csrlint_suggestion *csrlint_request_suggestion(
	const struct csrlint_request *request);

/* "server.key, server.crt": what csrlint_match was given, if the key is that of
 * all; escaped. NULL: nothing, or one has another key. */
CSRLINT_API const char *csrlint_request_matches(
	const struct csrlint_request *request);

/* Of csrlint_set_finish: these are further findings about a request that was
 * reported before, in the input of this name. signature, key, subject, names
 * and details are not repeated: NULL or 0. */
CSRLINT_API bool csrlint_request_is_late(const struct csrlint_request *request);

/* As csrlint_set_lint had it; NULL: not late. */
CSRLINT_API const char *csrlint_request_input(
	const struct csrlint_request *request);

struct csrlint; /* a linter */

/* A linter with profile "tls"; NULL where memory is short. Freed by
 * csrlint_free. Configure it before threads share it: the csrlint_set_
 * functions below are not for a linter that is in use. */
CSRLINT_API struct csrlint *csrlint_new(void);
CSRLINT_API void csrlint_free(struct csrlint *linter); /* may be NULL */

/* A linter for inputs that are to be judged by another profile than the rest of
 * a run: it begins with profile "tls", with all else as base has it, and shares
 * base's rules, so that base's writers write its reports and base's sets take
 * its inputs (csrlint_set_lint_by). base is configured before, and the lists
 * that it was given (csrlint_expect, csrlint_match, csrlint_add_blocklist and
 * the like) are those of both: these functions refuse a derived linter. It is
 * freed with base, and not by csrlint_free; none is derived while base is in
 * use. NULL where memory is short. */
CSRLINT_API struct csrlint *csrlint_derive(struct csrlint *base);

/* The functions below answer false where they could not do what they were
 * asked; csrlint_error then says why, and the linter is as before. */

/* Takes on a compiled-in profile ("tls", "ov", ...), forgetting severities
 * and limits set before. With "auto" each request is judged by the profile
 * that its purposes, names and subject ask for; severities and limits that are
 * set afterwards are set in all of them. */
CSRLINT_API bool csrlint_set_profile(struct csrlint *linter, const char *name);

/* Takes on the profile in this text of n octets, in the syntax of the
 * compiled-in ones, forgetting what was set before. `name` is what errors
 * and reports call it, a file name for example. */
CSRLINT_API bool csrlint_set_profile_text(
	struct csrlint *linter, const char *name, const char *text, size_t n);

/* Sets the severity of all rules that the pattern names, as csrlint_fits has
 * it, on every day. A rule that the profile has off is turned on by its own id
 * alone. */
CSRLINT_API bool csrlint_set_severity(struct csrlint *linter,
	const char *pattern, enum csrlint_severity severity);

/* Sets a limit, "rsa-min-bits" for example, to a value. */
CSRLINT_API bool csrlint_set_limit(
	struct csrlint *linter, const char *name, uint32_t value);

/* What severities and limits that are set from now on are said to come from
 * (csrlint_write_settings): escaped text that lives as long as the linter;
 * "set" at first. */
CSRLINT_API void csrlint_set_origin(struct csrlint *linter, const char *origin);

/* Sets the day that counts for rules which are in force from a day on, as a
 * number of eight digits: 20260315 is 15 March 2026. False: there is no such
 * day from 1970 to 9999. Until it is set, all rules are in force that were
 * known to be when this version was made. */
CSRLINT_API bool csrlint_set_date(struct csrlint *linter, uint32_t date);

/* The day that counts, as csrlint_set_date takes it. */
CSRLINT_API uint32_t csrlint_date(const struct csrlint *linter);

/* Expects something of every request, which the rules expected-* report where
 * it does not hold. key and what the value may be:
 *
 *	c st l o ou cn email  the attribute's value, exactly; "" for none.
 *	                      Given more than once, any of the values may stand
 *	san                   all names of the subjectAltName, with commas
 *	                      between: "DNS:a.example,IP:192.0.2.1"; the words
 *	                      DNS:, IP:, email: and URI: may be left out
 *	san-within            names, of which it holds no other
 *	key                   "rsa", "rsa:3072", "ec:P-256", "ed25519", ...
 *	spki-sha256           64 hexadecimal digits, of the SHA-256 of the whole
 *	                      SubjectPublicKeyInfo
 *
 * False: there is no such key, or the value is none of these. */
CSRLINT_API bool csrlint_expect(
	struct csrlint *linter, const char *key, const char *value);

/* Looks the key of every request up in one more list of known keys, which the
 * rules *-key-compromised report. bytes, of n octets, stay the caller's and
 * must live as long as the linter; they are
 *
 *	records of 16 octets, sorted   the blocklist.dat of badkeys: the first
 *	                               15 octets of a hash, the number of a list
 *	text, one key a line           64 hexadecimal digits of a hash, or those
 *	                               of an RSA modulus, also behind
 *	                               "Modulus="; "# " begins a comment
 *
 * where a hash is the SHA-256 of the whole SubjectPublicKeyInfo, or of the
 * modulus, of the x of the point, of the y of DSA or of the key's octets, as
 * badkeys has it. `name` is what findings call the list. False: these are no
 * such list, or memory is short. */
CSRLINT_API bool csrlint_add_blocklist(
	struct csrlint *linter, const char *name, const void *bytes, size_t n);

/* A file of a key is no larger than so many octets. */
#define CSRLINT_KEY_FILE_MAX 1048576

/* Compares the key of every request with that in n octets, borrowed for the
 * call: does this key belong to this request? The rule key-pair-mismatch
 * reports where it does not; where it does, csrlint_request_matches names all
 *that it was compared with. The octets are, in PEM or DER,
 *
 *	a certificate       of several (a chain) the first
 *	a request           likewise
 *	a public key        SubjectPublicKeyInfo, or RSAPublicKey of PKCS#1
 *	a private key       unencrypted: PKCS#8, PKCS#1, SEC 1, or the DSA form
 *	                    of OpenSSL; its public key is computed, and where
 *	                    the file holds that too, both have to be the same
 *
 * or several of them: each kind's first is compared. Keys are compared by what
 * they mean: a compressed point is the same as an uncompressed one. Nothing of
 * a private key is kept, and what was made of it is wiped, what GMP and Nettle
 * keep within a call aside; the caller wipes the octets. `name` is what
 * findings call them. May be called again: every key has to be the request's.
 * False: there is none of these, it is encrypted, malformed or of a kind that
 * is not computed with, its parts do not belong together, there are more than
 * CSRLINT_KEY_FILE_MAX octets, or memory is short. */
CSRLINT_API bool csrlint_match(
	struct csrlint *linter, const char *name, const void *bytes, size_t n);

/* The same for keys that a request should not have, those of certificates that
 * are to be renewed for example: the rule key-reused reports where it has. */
CSRLINT_API bool csrlint_previous(
	struct csrlint *linter, const char *name, const void *bytes, size_t n);

/* The time in milliseconds, from any moment on, never going back. The library
 * asks no clock of its own. */
typedef uint64_t csrlint_clock(void *context);

/* Told every few milliseconds what is being tried ("p - 1 method") and how much
 * of it is done, in per cent; step is NULL when the search in a key is over. */
typedef void csrlint_progress(
	void *context, const char *step, unsigned int percent);

/* Looks for the private key of every request by methods that take seconds, for
 * at most so many milliseconds each: the factors of RSA moduli by the shapes
 * that broken generators left, private keys of EC that are 32 bits at one end
 * or over and over, and who made an RSA key of CVE-2008-0166 whose size no
 * table has, which takes a quarter of an hour on 3072 bits. clock gets the
 * context, and several threads may call it at once. Sets the severity of
 * rsa-modulus-is-prime to error, so that it comes after csrlint_set_profile.
 * What is found, and what time was too short for, the rules rsa-deep-factoring,
 * rsa-debian-weak, ec-private-key-guessable and key-search-unfinished report. A
 * clock that is NULL: not any more; true. */
CSRLINT_API bool csrlint_set_deep(struct csrlint *linter, uint64_t milliseconds,
	csrlint_clock *clock, void *context);

/* Who watches that search; called as the clock is, with a context of its own.
 * NULL, as at first: nobody. */
CSRLINT_API void csrlint_set_deep_progress(
	struct csrlint *linter, csrlint_progress *progress, void *context);

/* Compares the RSA keys of a set (csrlint_set_finish) with those in this text
 * of n octets, too, which the rule rsa-shared-prime reports. Each line is a
 * modulus of at most 16384 bits in hexadecimal digits, also behind "Modulus=",
 * or empty; "#" begins a comment. `name` is what findings call the list. False:
 * this is no such list, and the error says in which line and column, or memory
 * is short. */
CSRLINT_API bool csrlint_add_moduli(
	struct csrlint *linter, const char *name, const void *bytes, size_t n);

/* Bounds the octets that csrlint_set_finish takes to find primes which RSA keys
 * share: 1 GiB by default, enough for 90,000 keys of 2048 bits at once, and for
 * a million in parts that are compared with each other. Where it is too little,
 * or 0, the finding rsa-shared-prime-not-checked says so. */
CSRLINT_API void csrlint_set_gcd_memory(
	struct csrlint *linter, uint64_t octets);

/* How many threads csrlint_set_finish works in; 1 by default. */
CSRLINT_API void csrlint_set_threads(
	struct csrlint *linter, unsigned int count);

/* Heeds lines in front of a request that say what is not to be told of it:
 *
 *	# csrlint: ignore=country-uk until=2027-03-31 reason="why"
 *
 * Not at first: who hands in a request must not say how it is judged, and the
 * rule ignore-not-heeded tells that there is such a line. */
CSRLINT_API void csrlint_set_inline_ignores(
	struct csrlint *linter, bool wanted);

/* Asks for the details of each request, beside the findings: version, subject,
 * key with its digests, attributes, extensions, and the signature's algorithm
 * with its parameters. A challengePassword is never among them. */
CSRLINT_API void csrlint_set_details(struct csrlint *linter, bool wanted);

/* Asks for the suggestion of each request, for a tool of csrlint_tool_name;
 * "": the one that made the request, where something tells it for sure, else
 * openssl. NULL: not any more. It takes the time of several lints more. False:
 * there is no such tool. */
CSRLINT_API bool csrlint_set_suggestions(
	struct csrlint *linter, const char *tool);

/* The tools that suggestions can be written for, "openssl" first; NULL past the
 * last. */
CSRLINT_API const char *csrlint_tool_name(size_t index);

/* Why the last call on this linter failed; "" where none did. Escaped. Of the
 * text of a profile there is a line for each fault. Valid until the next call.
 */
CSRLINT_API const char *csrlint_error(const struct csrlint *linter);

/* True where memory ran out in the last call of this thread: the reason why
 * csrlint_new, csrlint_lint and the like answered NULL or false. What the call
 * answered beside that is not to be relied on. False where the call was
 * cancelled, or over a budget. */
CSRLINT_API bool csrlint_ran_out_of_memory(void);

/* The name of the profile in force, escaped. */
CSRLINT_API const char *csrlint_profile(const struct csrlint *linter);

/* The severity of a rule in the profile in force, on the day that counts. */
CSRLINT_API enum csrlint_severity csrlint_severity_of(
	const struct csrlint *linter, const struct csrlint_rule *rule);

/* The same with the change that the profile plans. Valid until the linter is
 * configured again, or freed. */
CSRLINT_API const struct csrlint_schedule *csrlint_schedule_of(
	const struct csrlint *linter, const struct csrlint_rule *rule);

/* The limits in the order of their definition: name, and value in the profile
 * in force. NULL from the last on. */
CSRLINT_API const char *csrlint_limit_name(size_t index);
CSRLINT_API uint32_t csrlint_limit(const struct csrlint *linter, size_t index);

/* Writes the site's own policy of the profile in force, as the sections
 * [policy ...] that a profile has them in: read again by
 * csrlint_set_profile_text, they are the same policy. "" where there is none.
 * *policy is NUL-terminated and freed by the caller with free. Unlike other
 * text it holds the site's own words as they were, which are UTF-8 that can be
 * seen. False only where memory is short; *policy is then NULL. */
CSRLINT_API bool csrlint_policy(const struct csrlint *linter, char **policy);

/* Good requests that a policy is learned from. */
struct csrlint_lesson;

/* An empty lesson; NULL where memory is short. Freed by csrlint_lesson_free. */
CSRLINT_API struct csrlint_lesson *csrlint_lesson_new(void);
CSRLINT_API void csrlint_lesson_free(
	struct csrlint_lesson *lesson); /* may be NULL */

/* Learns from every request in n octets, which may be anything; *learned is
 * how many there were. Of each thing up to 1,000 different values are kept.
 * bytes may be NULL where n is 0. False only where memory is short; the lesson
 * is then good for nothing but to be freed. */
CSRLINT_API bool csrlint_lesson_add(struct csrlint_lesson *lesson,
	const void *bytes, size_t n, size_t *learned);

/* Writes the narrowest policy that a person would write for all that was
 * learned: counts, lengths, what names and texts have in common, networks,
 * kinds of keys, and that nothing else may stand in a request. All requests
 * hold to it. *policy as above. False only where memory is short. */
CSRLINT_API bool csrlint_lesson_policy(
	struct csrlint_lesson *lesson, char **policy);

/* What one input of any kind held. Made once, used for one input after the
 * other; what csrlint_lint wrote is valid until its next call or the free. */
struct csrlint_report;

/* NULL where memory is short; freed by csrlint_report_free. One thread at a
 * time uses a report; csrlint_report_cancel alone is for every thread. */
CSRLINT_API struct csrlint_report *csrlint_report_new(void);
CSRLINT_API void csrlint_report_free(
	struct csrlint_report *report); /* may be NULL */

/* The requests: at least one after a lint, none before. NULL past the last. */
CSRLINT_API size_t csrlint_report_count(const struct csrlint_report *report);
CSRLINT_API const struct csrlint_request *csrlint_report_request(
	const struct csrlint_report *report, size_t index);

/* The inputs that are linted into this report from now on were met among
 * others, in a folder for example, and nobody said that each is a request: what
 * is plainly something else, a certificate, is a notice then. Not at first. */
CSRLINT_API void csrlint_report_set_met(
	struct csrlint_report *report, bool is_met);

/* True where what a rule finds is not to be mended. */
typedef bool csrlint_spares(void *context, const struct csrlint_rule *rule);

/* The suggestions of requests that are linted into this report from now on mend
 * nothing that rules find for which spares answers true, as lists of what is
 * ignored have it, and leave it in what is asked for. It is asked by the thread
 * that lints. NULL, as at first: all is mended. */
CSRLINT_API void csrlint_report_set_spares(
	struct csrlint_report *report, csrlint_spares *spares, void *context);

/* True where a finding of this request is to be kept in a report. */
typedef bool csrlint_keeps(void *context, const struct csrlint_request *request,
	const struct csrlint_finding *finding);

/* Leaves out of a report each finding that keeps answers false for, as lists of
 * what is known and ignored have it, and counts them
 * (csrlint_request_ignored_count). Of a request that could not be decoded the
 * errors say why: where all of them are left out, it is excused
 * (csrlint_request_is_excused). Answers how many findings were left out. */
CSRLINT_API size_t csrlint_report_filter(
	struct csrlint_report *report, csrlint_keeps *keeps, void *context);

/* False of rules that nobody may silence: those about leaked private keys, and
 * those about what is ignored. */
CSRLINT_API bool csrlint_rule_is_silenceable(const struct csrlint_rule *rule);

/* Adds to a report that something in a list of what is ignored has left out
 * nothing, or where expired is a day, 20270331, that this was its last one:
 * the rules ignore-unused and ignore-expired, about `what` at this place of a
 * file. The object of that file is one that csrlint_request_is_late tells, with
 * number 0. False where memory is short. */
CSRLINT_API bool csrlint_report_tell_ignore(struct csrlint_report *report,
	const struct csrlint *linter, const char *file, size_t line,
	size_t column, const char *what, uint32_t expired);

/* How the last call that wrote the report ended. */
enum csrlint_outcome {
	CSRLINT_DONE,          /* it answered true; or there was none so far */
	CSRLINT_OUT_OF_MEMORY, /* false, as are the next: the report is empty */
	CSRLINT_CANCELLED,     /* by csrlint_report_cancel */
	CSRLINT_OVER_BUDGET    /* of csrlint_report_set_budget */
};

CSRLINT_API enum csrlint_outcome csrlint_report_outcome(
	const struct csrlint_report *report);

/* What one call may take, in all requests of its input together. */
enum csrlint_budget {
	CSRLINT_OCTETS,   /* of the input: a longer one is not looked at */
	CSRLINT_ELEMENTS, /* of DER */
	CSRLINT_WORK,     /* millions of products of 64 bits; 1000: 0.7 s */
	CSRLINT_FINDINGS
};

/* Bounds what each call that writes this report takes, beside the limits of the
 * profile, which count for each request ("element-max-count",
 * "work-max-megaproducts"). A call that would take more octets, elements or
 * findings ends as soon as it is seen: false, CSRLINT_OVER_BUDGET. Where work
 * is used up, nothing more is computed with long numbers, and the report is
 * whole: its signatures are CSRLINT_NOT_CHECKED, and the rule
 * input-work-exceeded says why. At first, and with UINT64_MAX, there is no
 * bound. csrlint_set_finish heeds CSRLINT_FINDINGS alone. False: there is no
 * such budget. */
CSRLINT_API bool csrlint_report_set_budget(
	struct csrlint_report *report, enum csrlint_budget what, uint64_t most);

/* Has the call that is writing this report end soon: false,
 * CSRLINT_CANCELLED, never a report that looks whole. It does so within some
 * 20 ms, for numbers of csrlint_set_finish within one multiplication: seconds
 * where there are 100,000 keys. Any thread may call this at any time until the
 * report is freed, a handler of a signal too. Calls that come later end at
 * once, until csrlint_report_resume: so it does not matter who was first. */
CSRLINT_API void csrlint_report_cancel(struct csrlint_report *report);

/* Has calls run to their end again. For the thread that uses the report,
 * between two calls. */
CSRLINT_API void csrlint_report_resume(struct csrlint_report *report);

/* Lints n octets in memory, which may be anything: PEM, DER, text with
 * requests in it, junk; they are borrowed for the call. False only where memory
 * is short, a budget does not reach or the call was cancelled, as
 * csrlint_report_outcome tells; the report is then empty. bytes may be NULL
 * where n is 0. Threads may share the linter, not the report. */
CSRLINT_API bool csrlint_lint(const struct csrlint *linter, const void *bytes,
	size_t n, struct csrlint_report *report);

/* Requests of several inputs, or of one, which are compared with each other. */
struct csrlint_set;

/* An empty set for inputs that this linter lints; it is borrowed, and
 * configured before. NULL where memory is short. Freed by csrlint_set_free. */
CSRLINT_API struct csrlint_set *csrlint_set_new(const struct csrlint *linter);
CSRLINT_API void csrlint_set_free(struct csrlint_set *set); /* may be NULL */

/* Does what csrlint_lint does, and compares each request with all that the set
 * was given before, of this input too: the same request, key or nonce once
 * more is a finding of the later one, of the category "set", which names the
 * earlier one. `name` is what findings call the input then, a file name for
 * example; it is copied.
 *
 * The set keeps digests, numbers of signatures, RSA moduli and the names of
 * the inputs, and nothing else of them: some 150 octets a request, 400 where
 * ECDSA or DSA signed it, and 100 with each modulus. Where all of that is more
 * than the limit set-max-kibioctets it keeps no more, and the finding
 * request-not-compared says so once; requests from there on are compared with
 * those before, not with each other.
 *
 * What is found depends on the order of the inputs. One thread at a time may
 * use a set, but for csrlint_set_lint_at. False as csrlint_lint answers; the
 * set may then hold some of the requests of this input. */
CSRLINT_API bool csrlint_set_lint(struct csrlint_set *set, const char *name,
	const void *bytes, size_t n, struct csrlint_report *report);

/* The same by another linter, which was derived from the set's own. */
CSRLINT_API bool csrlint_set_lint_by(struct csrlint_set *set,
	const struct csrlint *linter, const char *name, const void *bytes,
	size_t n, struct csrlint_report *report);

/* The same for several threads at once, of which each may lint an input of
 * its own: csrlint_set_place takes the next place in the order of the inputs,
 * in one thread, and csrlint_set_lint_at lints the input of that place, in any
 * thread, and waits for those before it, where it has come to comparing. What
 * is found is what one thread after the other would have found. Each place has
 * to be used, once, and none before those that are before it were given to a
 * thread. The functions above take a place of their own. */
CSRLINT_API uint64_t csrlint_set_place(struct csrlint_set *set);
CSRLINT_API bool csrlint_set_lint_at(struct csrlint_set *set, uint64_t place,
	const struct csrlint *linter, const char *name, const void *bytes,
	size_t n, struct csrlint_report *report);

/* Writes a report of what can only be told once all requests are there: for
 * each that something is found of, in the order in which they came, one that
 * csrlint_request_is_late tells, and that holds these findings alone. Nothing
 * may be found: there are none then. The set must not be used afterwards but to
 * be freed, and before the report is. False as csrlint_lint answers. */
CSRLINT_API bool csrlint_set_finish(
	struct csrlint_set *set, struct csrlint_report *report);

/* Writes every request found in n octets, which may be anything, as clean
 * PEM: text of its own lines with the label CERTIFICATE REQUEST, and nothing
 * else of the input (RFC 7468). *pem is NUL-terminated, "" where there is no
 * request, and freed by the caller with free; *left_out counts the requests
 * of which too much is missing. What was written so is written the same again.
 * False only where memory is short; *pem is then NULL. */
CSRLINT_API bool csrlint_rewrap(
	const void *bytes, size_t n, char **pem, size_t *left_out);

/* A stream of requests, cut into records in memory that does not grow with it:
 *
 *	struct csrlint_records *records =
 *		csrlint_records_new(CSRLINT_RECORD_PEM, 1048576);
 *	struct csrlint_record *record = csrlint_record_new();
 *
 *	while ((room = csrlint_records_room(records, &n)) != NULL) {
 *		ssize_t got = read(0, room, n);
 *
 *		if (got > 0)
 *			csrlint_records_add(records, (size_t)got);
 *		else
 *			csrlint_records_end(records);
 *		while (csrlint_records_next(records, record))
 *			lint(csrlint_record_octets(record, &n), n);
 *		if (got <= 0)
 *			break;
 *	}
 */
struct csrlint_records;

/* What a record is. Neither is told from what it holds: each is there, be it a
 * request, be it anything else, be it damaged. */
enum csrlint_record_form {
	/* A PEM block with any label, and the text that stands in front of
	 * it. It ends with the line of its END, where the next BEGIN comes
	 * first in front of that, and with the stream. Blank lines between
	 * are passed over (RFC 7468 2). */
	CSRLINT_RECORD_PEM,
	/* A line, also an empty one: DER in Base64 of either alphabet (RFC
	 * 4648 4 and 5), padded or not; what is none is handed out as it is.
	 * Where the line has a tab, a key of the caller's stands in front. */
	CSRLINT_RECORD_LINE
};

/* A stream at its beginning, for one thread at a time. A record of more than
 * max_octets, at least 1, as it stands in the stream, is handed out empty. NULL
 * where memory is short. Freed by csrlint_records_free. */
CSRLINT_API struct csrlint_records *csrlint_records_new(
	enum csrlint_record_form form, size_t max_octets);
CSRLINT_API void csrlint_records_free(
	struct csrlint_records *records); /* may be NULL */

/* Where the next octets of the stream are to be written; *n, 65536, is how many
 * fit. NULL where memory is short; nothing is lost then. */
CSRLINT_API void *csrlint_records_room(
	struct csrlint_records *records, size_t *n);

/* So many octets, at most as many as fit, were written there. */
CSRLINT_API void csrlint_records_add(struct csrlint_records *records, size_t n);

/* Nothing comes behind what was added. */
CSRLINT_API void csrlint_records_end(struct csrlint_records *records);

/* One of its records: a copy, which is good for another thread. */
struct csrlint_record;

/* Room for one record after the other; it is empty. NULL where memory is
 * short. Freed by csrlint_record_free. */
CSRLINT_API struct csrlint_record *csrlint_record_new(void);
CSRLINT_API void csrlint_record_free(
	struct csrlint_record *record); /* may be NULL */

/* Copies the next record; what the functions below handed out of *record before
 * is not valid any more. False where more octets have to be added before one
 * ends, where it is over, and where memory is short
 * (csrlint_ran_out_of_memory), after which the stream is of no use. */
CSRLINT_API bool csrlint_records_next(
	struct csrlint_records *records, struct csrlint_record *record);

/* How many octets it keeps of a record whose end is still to come: never more
 * than max_octets and the octets that were added last. */
CSRLINT_API size_t csrlint_records_pending(
	const struct csrlint_records *records);

/* Counts the records of a stream from 1; 0: there was none. */
CSRLINT_API uint64_t csrlint_record_number(const struct csrlint_record *record);

/* The record's *n octets: text as it stands in the stream, or the DER of a
 * line. */
CSRLINT_API const void *csrlint_record_octets(
	const struct csrlint_record *record, size_t *n);

/* The key of a line, *n octets that may be anything but a tab and a line's end;
 * NULL: it has none, or none within max_octets. */
CSRLINT_API const void *csrlint_record_key(
	const struct csrlint_record *record, size_t *n);

/* Where in the stream it begins: 1-based line, and offset in octets. */
CSRLINT_API uint64_t csrlint_record_line(const struct csrlint_record *record);
CSRLINT_API uint64_t csrlint_record_offset(const struct csrlint_record *record);

/* True where it has more than max_octets, so that it was handed out empty. */
CSRLINT_API bool csrlint_record_is_too_large(
	const struct csrlint_record *record);
/* --- reports ---------------------------------------------------------------
 *
 * What was found, as text, JSON and so on, octet by octet into the caller's
 * sink:
 *
 *	struct csrlint_writer *writer =
 *		csrlint_writer_new(linter, "json", to_socket, &socket);
 *
 *	csrlint_writer_begin(writer);
 *	for (...)
 *		if (csrlint_lint(linter, bytes, length, report))
 *			csrlint_writer_add(writer, "a.csr", report);
 *		else
 *			csrlint_writer_unread(writer, "a.csr", "no memory");
 *	is_whole = csrlint_writer_end(writer);
 *	csrlint_writer_free(writer);
 *
 * A format may have a head and a tail: it is well-formed only once it was
 * begun and ended, also where the run was cut short. */

/* Takes n octets, at least one, of a report; false: it cannot, and is not
 * called again for this writer. The octets are borrowed for the call. */
typedef bool csrlint_sink(void *context, const void *octets, size_t n);

struct csrlint_writer; /* a run of one format into one sink */

/* The formats of reports in the order in which help names them, "text" first;
 * NULL past the last. More may be added. */
CSRLINT_API const char *csrlint_format_name(size_t index);

/* True where reports of this format hold the suggestions of requests, if
 * csrlint_set_suggestions asked for them. */
CSRLINT_API bool csrlint_format_suggests(const char *format);

/* A writer of that format; the linter, which is the one that reports come
 * from, and context are borrowed. NULL where there is no such format, or
 * memory is short. Freed by csrlint_writer_free, also in the middle of a
 * run. One thread at a time may use it. */
CSRLINT_API struct csrlint_writer *csrlint_writer_new(
	const struct csrlint *linter, const char *format, csrlint_sink *write,
	void *context);
CSRLINT_API void csrlint_writer_free(
	struct csrlint_writer *writer); /* may be NULL */

/* How formats for people, text and short, look; to be set before anything is
 * written. A line has so many columns (80; at least 40 are used); escape
 * sequences colour it (they do not); warnings and errors alone are shown (no),
 * or infos, too, which else are counted (no). */
CSRLINT_API void csrlint_writer_set_width(
	struct csrlint_writer *writer, size_t columns);
CSRLINT_API void csrlint_writer_set_colour(
	struct csrlint_writer *writer, bool wanted);
CSRLINT_API void csrlint_writer_set_quiet(
	struct csrlint_writer *writer, bool wanted);
CSRLINT_API void csrlint_writer_set_verbose(
	struct csrlint_writer *writer, bool wanted);

/* The tool of csrlint_tool_name that csrlint_write_explanation tells the mend
 * for; borrowed. NULL, as it is at first: the first one. */
CSRLINT_API void csrlint_writer_set_tool(
	struct csrlint_writer *writer, const char *tool);

/* What is written becomes the file that a suggestion needs: the format
 * "suggest" then writes that file alone, where there is one. Not at first. */
CSRLINT_API void csrlint_writer_set_file(
	struct csrlint_writer *writer, bool wanted);

/* The functions below answer false where not all could be written: the sink
 * has failed, now or before, or memory was short (csrlint_ran_out_of_memory).
 * Each hands to the sink all that there is. */

/* Writes the head of a report. Once, before what follows. */
CSRLINT_API bool csrlint_writer_begin(struct csrlint_writer *writer);

/* Writes what was found in an input. `file` is its name, whatever somebody
 * called a file: what could do harm in it is escaped, but for backslashes, so
 * that a name of csrlint_escape stays as it is. It is not read of a report of
 * csrlint_set_finish, which has the names. */
CSRLINT_API bool csrlint_writer_add(struct csrlint_writer *writer,
	const char *file, const struct csrlint_report *report);

/* Writes that an input could not be read, and why, in words: formats for
 * machines have a place for that. `reason` is escaped as `file` is. */
CSRLINT_API bool csrlint_writer_unread(
	struct csrlint_writer *writer, const char *file, const char *reason);

/* What is added from now on was found in this record of a stream, which is
 * borrowed until the next is set; NULL: not any more. In JSON an object then
 * says which ("record", with its number, line and offset, and "key" or null),
 * and lines are those of the stream. There is one object for each record:
 * requests behind its first are "others" of that. */
CSRLINT_API void csrlint_writer_set_record(
	struct csrlint_writer *writer, const struct csrlint_record *record);

/* Writes the tail of the report, with the sums of all that was added. */
CSRLINT_API bool csrlint_writer_end(struct csrlint_writer *writer);

/* All of that for a single input. False also where there is no such format. */
CSRLINT_API bool csrlint_write(const struct csrlint *linter, const char *file,
	const struct csrlint_report *report, const char *format,
	csrlint_sink *write, void *context);

/* Writes all rules with their severities in the linter's profile: a table, in
 * format markdown one for a page, in JSON an array with all that is known of
 * them. Of these functions none is for a writer that a report was begun
 * with. */
CSRLINT_API bool csrlint_write_rules(struct csrlint_writer *writer);

/* Writes all that is known of one rule, with an example and its mend; NULL: of
 * each. */
CSRLINT_API bool csrlint_write_explanation(
	struct csrlint_writer *writer, const struct csrlint_rule *rule);

/* Writes the compiled-in profiles with their summaries. */
CSRLINT_API bool csrlint_write_profiles(struct csrlint_writer *writer);

/* Writes the settings in force as a profile, as csrlint_set_profile_text reads
 * it, with a comment on where each comes from; in any format the same. */
CSRLINT_API bool csrlint_write_settings(struct csrlint_writer *writer);

/* Writes the version, what verdicts rest on beside it, and what confines the
 * program (in words; NULL: nothing is said of that). */
CSRLINT_API bool csrlint_write_version(
	struct csrlint_writer *writer, const char *sandbox);

/* The name of a file as text that can do no harm: each octet that is not part
 * of a printable character of UTF-8 as \xNN, and each backslash as \x5C, as
 * are the second # of "##" and the second : of a "::" that heads a word. Always
 * on one line, and no two names become the same. Freed by the caller with free;
 * NULL where memory is short. */
CSRLINT_API char *csrlint_escape(const char *name);

/* The rules, sorted by id; NULL from csrlint_rule_count on. */
CSRLINT_API size_t csrlint_rule_count(const struct csrlint *linter);
CSRLINT_API const struct csrlint_rule *csrlint_rule(
	const struct csrlint *linter, size_t index);

/* True where the pattern names the rule: its id, which may hold * and ?
 * ("country-*"), its category with "/" behind it ("names/"), a document that it
 * rests on, without blanks and signs and in small letters, or practice
 * ("source:rfc5280", "source:br"), which may hold them, too; or a severity that
 * it has in the linter's profile ("severity:warning"). csrlint_rule_fits goes
 * by the severity that it has by itself. */
CSRLINT_API bool csrlint_fits(const struct csrlint *linter,
	const struct csrlint_rule *rule, const char *pattern);
CSRLINT_API bool csrlint_rule_fits(
	const struct csrlint_rule *rule, const char *pattern);

/* The rule with this id; NULL: none. */
CSRLINT_API const struct csrlint_rule *csrlint_rule_find(
	const struct csrlint *linter, const char *id);

/* The names of the compiled-in profiles, sorted; NULL past the last. */
CSRLINT_API const char *csrlint_profile_name(size_t index);

/* The one-line summary of a compiled-in profile; NULL: no such name. */
CSRLINT_API const char *csrlint_profile_summary(const char *name);

/* "error", "warning", "notice", "info" or "off". */
CSRLINT_API const char *csrlint_severity_name(enum csrlint_severity severity);

/* The severity of that name; false: there is none. */
CSRLINT_API bool csrlint_severity_find(
	const char *name, enum csrlint_severity *severity);

/* The library's version, "0.1.0". */
CSRLINT_API const char *csrlint_version(void);

/* The same as CSRLINT_VERSION_NUMBER has it. */
CSRLINT_API unsigned int csrlint_version_number(void);

/* What verdicts rest on beside that version. Countries and their subdivisions
 * (iso-codes) and known keys are compiled in. The libraries are those that the
 * program runs with: with another list of public suffixes, or other letters of
 * Unicode, host names may be judged otherwise. Indexes run from 0; the name,
 * "libpsl", is static and never changes its meaning; more may be added. NULL
 * past the last. */
CSRLINT_API const char *csrlint_data_name(size_t index);

/* Writes what there is of it: a version ("0.21.2"), or of names that end in
 * "-date" a day ("2023-02-09"); "" where it cannot be told, or past the last
 * index. Of names that end in "-unicode" the version of Unicode that this
 * library knows letters of; one that this version of csrlint does not know yet
 * counts as the latest that it does. `value` has room for n octets, at most
 * n - 1 are written and a NUL; 0: nothing is. Returns how many octets the whole
 * value has. */
CSRLINT_API size_t csrlint_data_value(size_t index, char *value, size_t n);

/* --- the parser ------------------------------------------------------------
 *
 * What a request holds, part for part, without a judgement: for who issues,
 * forwards or stores requests and would call another library's getters. Make a
 * parsed request once and use it for one input after the other:
 *
 *	struct csrlint_parsed *parsed = csrlint_parsed_new();
 *
 *	if (csrlint_parse(parsed, bytes, n, 1) == CSRLINT_PARSE_SOUND)
 *		for (size_t i = 0; i < csrlint_parsed_san_count(parsed); i++)
 *			take(csrlint_parsed_san(parsed, i));
 *
 * All that these functions hand out belongs to the parsed request and is valid
 * until its next parse or its free. They change nothing, so threads may read
 * one parsed request together; only csrlint_parse and the free need it alone.
 * Each takes constant time, but for those that hash or verify. Each may be
 * asked for an index beyond the last, of NULL, and of what is not there or
 * could not be decoded: the answer is NULL, 0, false, or no octets.
 *
 * Nothing is normalised: parts come in the order in which they are encoded,
 * octets as they are. Unlike all other text of this library, the text of a
 * request is handed out as it is, controls and all: escape it before it goes to
 * a terminal, a log or a query. */

/* Octets of a request. */
struct csrlint_octets {
	/* The first of them, within the caller's input where that is DER, else
	 * within memory of the parsed request; NULL where length is 0. No NUL
	 * ends them. */
	const uint8_t *octets;
	size_t length;
	/* Where they stand, in octets from the first of the request's DER; of
	 * text that was converted, where the value stands that it was made
	 * of. */
	size_t offset;
};

/* One request, or none yet. */
struct csrlint_parsed;

/* Parts of it. */
struct csrlint_algorithm;      /* AlgorithmIdentifier, RFC 5280 4.1.1.2 */
struct csrlint_name_attribute; /* AttributeTypeAndValue, RFC 5280 4.1.2.4 */
struct csrlint_attribute;      /* Attribute, RFC 2986 4.1 */
struct csrlint_extension;      /* Extension, RFC 5280 4.1 */
struct csrlint_general_name;   /* GeneralName, RFC 5280 4.2.1.6 */
struct csrlint_fault;          /* what is not as X.690 or the RFCs have it */

/* What came of a parse. */
enum csrlint_parse_result {
	/* Every part is there, and nothing of it is other than DER and the
	 * types of the RFCs have it, as far as they say something of it. */
	CSRLINT_PARSE_SOUND,
	/* There is a request with faults. What could be decoded is there;
	 * csrlint_parsed_is_complete tells whether that is every part. Who
	 * wants to be strict takes this for a refusal. */
	CSRLINT_PARSE_FAULTY,
	CSRLINT_PARSE_NONE,     /* the input holds fewer requests, or none */
	CSRLINT_PARSE_LIMIT,    /* it is over a limit, and not decoded */
	CSRLINT_PARSE_NO_MEMORY /* it is not known what it is */
};

/* Memory for a parsed request; NULL where memory is short. Freed by
 * csrlint_parsed_free, which takes NULL. */
CSRLINT_API struct csrlint_parsed *csrlint_parsed_new(void);
CSRLINT_API void csrlint_parsed_free(struct csrlint_parsed *parsed);

/* Bounds the octets of DER and the elements of any kind of requests parsed from
 * now on: 1,048,576 and 65,536 until it is called. Nesting is bounded to 32. */
CSRLINT_API void csrlint_parsed_set_limits(
	struct csrlint_parsed *parsed, size_t octets, size_t elements);

/* Takes apart the request of this number, from 1 on, in n octets, which may be
 * anything that csrlint_lint takes: DER, PEM, text with requests in it. They
 * are borrowed: of DER nothing is copied, so that they have to stay as they are
 * until the next parse or the free. bytes may be NULL where n is 0. Time and
 * memory are linear in n. Source: RFC 2986 4, RFC 5280 4, X.690. */
CSRLINT_API enum csrlint_parse_result csrlint_parse(
	struct csrlint_parsed *parsed, const void *bytes, size_t n,
	size_t number);

/* How many requests the input held. */
CSRLINT_API size_t csrlint_parsed_count(const struct csrlint_parsed *parsed);

/* True where every part of a request was found: version, subject, key,
 * signature algorithm and signature. */
CSRLINT_API bool csrlint_parsed_is_complete(
	const struct csrlint_parsed *parsed);

/* The request as DER, from its first octet to its last: what every offset
 * counts from. Where it is cut off or over a limit, what there is of it. */
CSRLINT_API struct csrlint_octets csrlint_parsed_der(
	const struct csrlint_parsed *parsed);

/* Where the octet of the DER at this offset stands in the input: 1-based line,
 * 1-based column in octets, and octets from the input's start. Each may be
 * NULL. 0 where there is no request. */
CSRLINT_API void csrlint_parsed_place(const struct csrlint_parsed *parsed,
	size_t offset, size_t *line, size_t *column, size_t *text_offset);

/* --- faults */

/* How many faults there are: those that are told, in the order of their
 * places, and all of them; of each kind the first 16 are told. */
CSRLINT_API size_t csrlint_parsed_fault_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API size_t csrlint_parsed_fault_total(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_fault *csrlint_parsed_fault(
	const struct csrlint_parsed *parsed, size_t index);

/* The first fault that lies in these octets of the request, which may be those
 * of any part: why something of it could not be decoded. NULL: none is told. */
CSRLINT_API const struct csrlint_fault *csrlint_parsed_fault_in(
	const struct csrlint_parsed *parsed, struct csrlint_octets octets);

/* "an INTEGER that could be shorter"; never NULL, not even of NULL. */
CSRLINT_API const char *csrlint_fault_text(const struct csrlint_fault *fault);
/* The smallest octets that are wrong; their length is 0 where something is
 * missing. */
CSRLINT_API struct csrlint_octets csrlint_fault_octets(
	const struct csrlint_fault *fault);

/* --- object identifiers
 *
 * OIDs are handed out as octets, without tag and length, which can be compared
 * as they are. */

/* Writes the dotted form, "2.5.4.3", of arcs of any size, NUL-terminated to
 * out, which has room for so many characters; what has no room is left off.
 * Returns how many characters there are without the NUL; 0, and "" where there
 * is room, of octets that are no OID,
 * or over 64 of them. out may be NULL where room is 0. Linear
 * in the octets. X.690 8.19. */
CSRLINT_API size_t csrlint_oid_dotted(
	struct csrlint_octets oid, char *out, size_t room);

/* "commonName", as its standard has it; NULL: not known to csrlint. Static. */
CSRLINT_API const char *csrlint_oid_name(struct csrlint_octets oid);

/* "CN", of the attributes of names that have a short name in RFC 4514 or in
 * common use; NULL: it has none. Static. */
CSRLINT_API const char *csrlint_oid_short_name(struct csrlint_octets oid);

/* --- version and subject */

/* The version: 0 says v1, the only one that there is. -1: not there, negative
 * or larger than any int. RFC 2986 4.1. */
CSRLINT_API int csrlint_parsed_version(const struct csrlint_parsed *parsed);

/* The subject's whole Name; its RDNs; and the attributes of all RDNs, one RDN
 * after the other. */
CSRLINT_API struct csrlint_octets csrlint_parsed_subject(
	const struct csrlint_parsed *parsed);
CSRLINT_API size_t csrlint_parsed_rdn_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API size_t csrlint_parsed_subject_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_name_attribute *
csrlint_parsed_subject_attribute(
	const struct csrlint_parsed *parsed, size_t index);

/* The index of its RDN, from 0 on. */
CSRLINT_API size_t csrlint_name_attribute_rdn(
	const struct csrlint_name_attribute *attribute);
/* The whole AttributeTypeAndValue; of a challengePassword, which does not
 * belong here, only where it stands. */
CSRLINT_API struct csrlint_octets csrlint_name_attribute_octets(
	const struct csrlint_name_attribute *attribute);
CSRLINT_API struct csrlint_octets csrlint_name_attribute_oid(
	const struct csrlint_name_attribute *attribute);
/* "UTF8String", or another name of a type; "" of NULL. Static. */
CSRLINT_API const char *csrlint_name_attribute_type(
	const struct csrlint_name_attribute *attribute);
/* The identifier octet of the value; 0x0c of a UTF8String. */
CSRLINT_API uint8_t csrlint_name_attribute_tag(
	const struct csrlint_name_attribute *attribute);
/* The value as encoded, without tag and length. */
CSRLINT_API struct csrlint_octets csrlint_name_attribute_value(
	const struct csrlint_name_attribute *attribute);
/* The value as UTF-8: BMPString and UniversalString converted, TeletexString
 * read as Latin-1. No octets where it is no string, not of its type's
 * characters so that it is no UTF-8, or holds a U+0000, which makes readers of
 * C see another value. */
CSRLINT_API struct csrlint_octets csrlint_name_attribute_text(
	const struct csrlint_name_attribute *attribute);

/* --- algorithms */

CSRLINT_API struct csrlint_octets csrlint_algorithm_octets(
	const struct csrlint_algorithm *algorithm);
CSRLINT_API struct csrlint_octets csrlint_algorithm_oid(
	const struct csrlint_algorithm *algorithm);
/* The parameters' whole element; no octets where they are absent. */
CSRLINT_API struct csrlint_octets csrlint_algorithm_parameters(
	const struct csrlint_algorithm *algorithm);
/* "SHA-256": the digest that signatures of this algorithm are made with; NULL
 * where it has none, as Ed25519, or an unknown one. Static. */
CSRLINT_API const char *csrlint_algorithm_digest(
	const struct csrlint_algorithm *algorithm);
/* Of RSASSA-PSS, also where the value is a DEFAULT (RFC 4055 3.1): the digest
 * of its mask generation, as above; the octets of its salt, -1 where there are
 * no such parameters. A key without parameters has none (RFC 4055 1.2). */
CSRLINT_API const char *csrlint_algorithm_mask_digest(
	const struct csrlint_algorithm *algorithm);
CSRLINT_API int64_t csrlint_algorithm_salt_octets(
	const struct csrlint_algorithm *algorithm);
/* The curve of id-ecPublicKey, or the parameter set of GOST R 34.10, where the
 * parameters name it. RFC 5480 2.1.1, RFC 9215 4.2. */
CSRLINT_API struct csrlint_octets csrlint_algorithm_curve(
	const struct csrlint_algorithm *algorithm);

/* --- the key */

/* Numbers of a key. */
enum csrlint_key_number {
	CSRLINT_RSA_MODULUS, /* also of the RSA half of a composite key */
	CSRLINT_RSA_EXPONENT,
	CSRLINT_EC_X, /* of a point of a curve that csrlint knows */
	CSRLINT_EC_Y, /* not of compressed points */
	CSRLINT_DSA_P,
	CSRLINT_DSA_Q,
	CSRLINT_DSA_G,
	CSRLINT_DSA_Y
};

/* The whole SubjectPublicKeyInfo, its algorithm, and the octets of its
 * subjectPublicKey. None of the latter where a private key stands there: who
 * needs that has it in the DER. */
CSRLINT_API struct csrlint_octets csrlint_parsed_key(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_algorithm *csrlint_parsed_key_algorithm(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_key_octets(
	const struct csrlint_parsed *parsed);
/* True where a private key stands where the public one belongs. */
CSRLINT_API bool csrlint_parsed_key_is_private(
	const struct csrlint_parsed *parsed);
/* Bits of the RSA modulus, of DSA's p, of a coordinate of the curve; of other
 * keys those of their octets. 0: not decoded, or the curve is not known. */
CSRLINT_API size_t csrlint_parsed_key_bits(const struct csrlint_parsed *parsed);
/* Such a number, big-endian, without leading zeros but those of a coordinate.
 * No octets where the key has no such number, or it is not positive. */
CSRLINT_API struct csrlint_octets csrlint_parsed_key_number(
	const struct csrlint_parsed *parsed, enum csrlint_key_number number);
/* Hashes: SHA-256 of the SubjectPublicKeyInfo; the same in Base64 with a NUL
 * behind it, as RFC 7469 2.4 pins keys; SHA-1 of the subjectPublicKey, as RFC
 * 5280 4.2.1.2 (1) makes a subjectKeyIdentifier. False, with zeros or "", where
 * there is no key. */
CSRLINT_API bool csrlint_parsed_key_sha256(
	const struct csrlint_parsed *parsed, uint8_t digest[32]);
CSRLINT_API bool csrlint_parsed_key_pin(
	const struct csrlint_parsed *parsed, char pin[45]);
CSRLINT_API bool csrlint_parsed_key_sha1(
	const struct csrlint_parsed *parsed, uint8_t digest[20]);

/* --- attributes */

CSRLINT_API size_t csrlint_parsed_attribute_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_attribute *csrlint_parsed_attribute(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API struct csrlint_octets csrlint_attribute_oid(
	const struct csrlint_attribute *attribute);
/* The whole Attribute, and the content of its SET of values, each of which is
 * one element. Of a challengePassword no octets, only where they stand. */
CSRLINT_API struct csrlint_octets csrlint_attribute_octets(
	const struct csrlint_attribute *attribute);
CSRLINT_API struct csrlint_octets csrlint_attribute_values(
	const struct csrlint_attribute *attribute);
CSRLINT_API size_t csrlint_attribute_value_count(
	const struct csrlint_attribute *attribute);
/* The whole first value, and as UTF-8 where it is a string, as
 * csrlint_name_attribute_text has it. Likewise. */
CSRLINT_API struct csrlint_octets csrlint_attribute_value(
	const struct csrlint_attribute *attribute);
CSRLINT_API struct csrlint_octets csrlint_attribute_text(
	const struct csrlint_attribute *attribute);

/* The password that authorises the request, as UTF-8: the first value of the
 * first challengePassword. A secret: compare it in constant time, and keep it
 * out of logs. No octets where there is none, or it is no text. RFC 2985
 * 5.4.1. */
CSRLINT_API struct csrlint_octets csrlint_parsed_secret_challenge_password(
	const struct csrlint_parsed *parsed);

/* What a CA is told of where the key lives: the statements of all bundles of
 * attestation, each a type (an OID) and a whole element that the type tells
 * what it is, and the certificates beside them, X.509's or [3] of another kind.
 * draft-ietf-lamps-csr-attestation 4. */
CSRLINT_API size_t csrlint_parsed_attestation_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_attestation_type(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API struct csrlint_octets csrlint_parsed_attestation_statement(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API size_t csrlint_parsed_attestation_certificate_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_attestation_certificate(
	const struct csrlint_parsed *parsed, size_t index);

/* --- extensions */

/* All extensions of every extensionRequest of PKCS #9 or Microsoft. */
CSRLINT_API size_t csrlint_parsed_extension_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_extension *csrlint_parsed_extension(
	const struct csrlint_parsed *parsed, size_t index);
/* The one of this name ("keyUsage", as csrlint_oid_name has it) that the
 * functions below decode: the first of PKCS #9's request, or of Microsoft's
 * where that is the only one. NULL: it was not requested. Linear in the count
 * of extensions. */
CSRLINT_API const struct csrlint_extension *csrlint_parsed_extension_named(
	const struct csrlint_parsed *parsed, const char *name);
CSRLINT_API struct csrlint_octets csrlint_extension_octets(
	const struct csrlint_extension *extension);
CSRLINT_API struct csrlint_octets csrlint_extension_oid(
	const struct csrlint_extension *extension);
CSRLINT_API bool csrlint_extension_is_critical(
	const struct csrlint_extension *extension);
/* What extnValue holds. */
CSRLINT_API struct csrlint_octets csrlint_extension_value(
	const struct csrlint_extension *extension);
/* The index of the attribute that requests it. */
CSRLINT_API size_t csrlint_extension_attribute(
	const struct csrlint_extension *extension);

/* Kinds of names, by the numbers of their tags. RFC 5280 4.2.1.6. */
enum csrlint_general_name_kind {
	CSRLINT_OTHER_NAME,
	CSRLINT_RFC822_NAME,
	CSRLINT_DNS_NAME,
	CSRLINT_X400_ADDRESS,
	CSRLINT_DIRECTORY_NAME,
	CSRLINT_EDI_PARTY_NAME,
	CSRLINT_URI,
	CSRLINT_IP_ADDRESS,
	CSRLINT_REGISTERED_ID,
	CSRLINT_NO_GENERAL_NAME /* another tag, or NULL */
};

/* The names of the subjectAltName. */
CSRLINT_API size_t csrlint_parsed_san_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_general_name *csrlint_parsed_san(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API enum csrlint_general_name_kind csrlint_general_name_kind(
	const struct csrlint_general_name *name);
/* "dNSName"; never NULL. Static. */
CSRLINT_API const char *csrlint_general_name_kind_name(
	enum csrlint_general_name_kind kind);
/* The whole name, and its value without tag and length: of registeredID an
 * OID. */
CSRLINT_API struct csrlint_octets csrlint_general_name_octets(
	const struct csrlint_general_name *name);
CSRLINT_API struct csrlint_octets csrlint_general_name_value(
	const struct csrlint_general_name *name);
/* As UTF-8: dNSName, rfc822Name and URI, where they are of ASCII without NULs;
 * an iPAddress as RFC 5952 prints it, with a slash and the mask behind it in
 * nameConstraints; of otherName the string in it. Else no octets. */
CSRLINT_API struct csrlint_octets csrlint_general_name_text(
	const struct csrlint_general_name *name);
/* Of otherName: its type, and the whole element that its [0] holds. */
CSRLINT_API struct csrlint_octets csrlint_general_name_other_type(
	const struct csrlint_general_name *name);
CSRLINT_API struct csrlint_octets csrlint_general_name_other_value(
	const struct csrlint_general_name *name);
/* Of directoryName: its attributes, as those of the subject. */
CSRLINT_API size_t csrlint_general_name_attribute_count(
	const struct csrlint_general_name *name);
CSRLINT_API const struct csrlint_name_attribute *csrlint_general_name_attribute(
	const struct csrlint_general_name *name, size_t index);

/* Bits of keyUsage, RFC 5280 4.2.1.3. */
enum csrlint_key_usage {
	CSRLINT_DIGITAL_SIGNATURE = 1,
	CSRLINT_NON_REPUDIATION = 2,
	CSRLINT_KEY_ENCIPHERMENT = 4,
	CSRLINT_DATA_ENCIPHERMENT = 8,
	CSRLINT_KEY_AGREEMENT = 16,
	CSRLINT_KEY_CERT_SIGN = 32,
	CSRLINT_CRL_SIGN = 64,
	CSRLINT_ENCIPHER_ONLY = 128,
	CSRLINT_DECIPHER_ONLY = 256
};

/* The keyUsage, of enum csrlint_key_usage; bits beyond are left out. 0: not
 * requested, not decoded, or none is set. */
CSRLINT_API unsigned int csrlint_parsed_key_usage(
	const struct csrlint_parsed *parsed);
/* The OIDs of the extKeyUsage. RFC 5280 4.2.1.12. */
CSRLINT_API size_t csrlint_parsed_purpose_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_purpose(
	const struct csrlint_parsed *parsed, size_t index);
/* basicConstraints: whether cA is TRUE; pathLenConstraint, -1 where there is
 * none or it is negative, INT64_MAX where it is larger. RFC 5280 4.2.1.9. */
CSRLINT_API bool csrlint_parsed_is_ca(const struct csrlint_parsed *parsed);
CSRLINT_API int64_t csrlint_parsed_path_length(
	const struct csrlint_parsed *parsed);
/* The OIDs of the certificatePolicies, and the content of each one's
 * policyQualifiers. RFC 5280 4.2.1.4. */
CSRLINT_API size_t csrlint_parsed_policy_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_policy(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API struct csrlint_octets csrlint_parsed_policy_qualifiers(
	const struct csrlint_parsed *parsed, size_t index);
/* The octets of the subjectKeyIdentifier. RFC 5280 4.2.1.2. */
CSRLINT_API struct csrlint_octets csrlint_parsed_subject_key_identifier(
	const struct csrlint_parsed *parsed);
/* The numbers in tlsFeature: 5 is status_request; -1: none, negative or over
 * 63 bits. RFC 7633 4.1. */
CSRLINT_API size_t csrlint_parsed_tls_feature_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API int64_t csrlint_parsed_tls_feature(
	const struct csrlint_parsed *parsed, size_t index);
/* qcStatements: each a statementId (an OID) and the whole statementInfo, which
 * may be absent. RFC 3739 3.2.6. */
CSRLINT_API size_t csrlint_parsed_qc_statement_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_qc_statement(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API struct csrlint_octets csrlint_parsed_qc_statement_info(
	const struct csrlint_parsed *parsed, size_t index);
/* nameConstraints: the bases of permittedSubtrees, then those of
 * excludedSubtrees. RFC 5280 4.2.1.10. */
CSRLINT_API size_t csrlint_parsed_name_constraint_count(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_general_name *csrlint_parsed_name_constraint(
	const struct csrlint_parsed *parsed, size_t index);
CSRLINT_API bool csrlint_parsed_name_constraint_is_permitted(
	const struct csrlint_parsed *parsed, size_t index);
/* Microsoft's template: its name as UTF-8 (szOID_ENROLL_CERTTYPE_EXTENSION),
 * its OID and versions (szOID_CERTIFICATE_TEMPLATE), -1 where there is none.
 * MS-WCCE 2.2.2.7.7.1, 2.2.2.7.7.2. */
CSRLINT_API struct csrlint_octets csrlint_parsed_template_name(
	const struct csrlint_parsed *parsed);
CSRLINT_API struct csrlint_octets csrlint_parsed_template_oid(
	const struct csrlint_parsed *parsed);
CSRLINT_API int64_t csrlint_parsed_template_major(
	const struct csrlint_parsed *parsed);
CSRLINT_API int64_t csrlint_parsed_template_minor(
	const struct csrlint_parsed *parsed);
/* The account of Windows that it asks to be mapped to, "S-1-5-21-..."
 * (szOID_NTDS_CA_SECURITY_EXT), where it is printable ASCII. MS-WCCE
 * 2.2.2.7.7.4. */
CSRLINT_API struct csrlint_octets csrlint_parsed_windows_sid(
	const struct csrlint_parsed *parsed);

/* --- the signature */

/* The octets that were signed: certificationRequestInfo as it came. */
CSRLINT_API struct csrlint_octets csrlint_parsed_signed(
	const struct csrlint_parsed *parsed);
CSRLINT_API const struct csrlint_algorithm *csrlint_parsed_signature_algorithm(
	const struct csrlint_parsed *parsed);
/* The octets of the signature's BIT STRING. */
CSRLINT_API struct csrlint_octets csrlint_parsed_signature(
	const struct csrlint_parsed *parsed);

/* Checks the signature by the request's own key, anew at each call, in less
 * than 0.1 s whatever they are. *reason, unless it is NULL, says why it was not
 * checked or is invalid; NULL: it is valid, or by the mathematics alone
 * invalid. Static. Only CSRLINT_VALID means that somebody had the private key.
 * RFC 2986 4.2. */
CSRLINT_API enum csrlint_signature csrlint_parsed_verify(
	const struct csrlint_parsed *parsed, const char **reason);

/* --- writing it again */

/* The request as clean PEM, as csrlint_rewrap writes it: the octets that came.
 * *pem is NUL-terminated and freed by the caller with free. False, with NULL,
 * where memory is short or too much of the request is missing. */
CSRLINT_API bool csrlint_parsed_rewrap(
	const struct csrlint_parsed *parsed, char **pem);

/* The request as DER would have it, to be shown or compared, and never to be
 * verified or issued from: what was signed are the octets that came. Lengths
 * and tags become minimal, strings in pieces whole, members that hold their
 * DEFAULT go, sets are put in order, inside of extensions too. *der, of *n
 * octets, is freed by the caller with free; NULL, with *n 0, where it does not
 * differ from what came. False where memory is short, or a part is cut off so
 * that no DER can be made. */
CSRLINT_API bool csrlint_parsed_canonical(
	const struct csrlint_parsed *parsed, uint8_t **der, size_t *n);

#ifdef __cplusplus
}
#endif

#endif
