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
 * NULL, 0 or false beyond the last. No function takes NULL that does not say
 * so.
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

/* Sets the severity of all rules that the pattern names, as
 * csrlint_rule_fits has it, on every day. */
CSRLINT_API bool csrlint_set_severity(struct csrlint *linter,
	const char *pattern, enum csrlint_severity severity);

/* Sets a limit, "rsa-min-bits" for example, to a value. */
CSRLINT_API bool csrlint_set_limit(
	struct csrlint *linter, const char *name, uint32_t value);

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
 * that broken generators left, and private keys of EC that are 32 bits at one
 * end or over and over. clock gets the context, and several threads may call it
 * at once. Sets the severity of rsa-modulus-is-prime to error, so that it comes
 * after csrlint_set_profile. What is found, and what time was too short for,
 * the rules rsa-deep-factoring, ec-private-key-guessable and
 * key-search-unfinished report. A clock that is NULL: not any more; true. */
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

/* Why the last call on this linter failed; "" where none did. Escaped.
 * Valid until the next call. */
CSRLINT_API const char *csrlint_error(const struct csrlint *linter);

/* True where memory ran out in the last call of this thread: the reason why
 * csrlint_new, csrlint_lint and the like answered NULL or false. What the call
 * answered beside that is not to be relied on. */
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

/* What one input of any kind held. Made once, used for one input after the
 * other; what csrlint_lint wrote is valid until its next call or the free. */
struct csrlint_report;

/* NULL where memory is short. */
CSRLINT_API struct csrlint_report *csrlint_report_new(void);
CSRLINT_API void csrlint_report_free(
	struct csrlint_report *report); /* may be NULL */

/* The requests: at least one after a lint, none before. NULL past the last. */
CSRLINT_API size_t csrlint_report_count(const struct csrlint_report *report);
CSRLINT_API const struct csrlint_request *csrlint_report_request(
	const struct csrlint_report *report, size_t index);

/* Lints n octets in memory, which may be anything: PEM, DER, text with
 * requests in it, junk. False only where memory is short; the report is then
 * empty. bytes may be NULL where n is 0. Threads may share the linter, not
 * the report. */
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
 * use a set. False only where memory is short. */
CSRLINT_API bool csrlint_set_lint(struct csrlint_set *set, const char *name,
	const void *bytes, size_t n, struct csrlint_report *report);

/* Writes a report of what can only be told once all requests are there: for
 * each that something is found of, in the order in which they came, one that
 * csrlint_request_is_late tells, and that holds these findings alone. Nothing
 * may be found: there are none then. The set must not be used afterwards but to
 * be freed, and before the report is. False only where memory is short. */
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
 * it; in any format the same. */
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

/* True where the pattern names the rule: its id, the beginning of its id with
 * "*" behind it ("country-*"), or its category with "/" behind it ("names/").
 */
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

#ifdef __cplusplus
}
#endif

#endif
