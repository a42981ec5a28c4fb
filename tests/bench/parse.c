/* What taking one request apart takes: csrlint_parse and its getters, beside
 * GnuTLS's and OpenSSL's, each from DER in memory and each asked for the same:
 * version, subject, key with its numbers and SHA-256, attributes, extensions,
 * every name of the subjectAltName, usages, and the signature. None verifies.
 *
 * CPU microseconds, the least of several turns in which all take part; and the
 * octets of memory that are in use at most while all is parsed and asked for,
 * where the C library is glibc. usage: parse FILE...  or  parse --only PARSER
 * TIMES FILE, for who counts instructions or looks at the memory of a process.
 * SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef HAVE_GNUTLS
#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#endif
#ifdef HAVE_LIBCRYPTO
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#endif

#include "csrlint.h"

enum { OCTETS_MAX = 1 << 20, TURNS = 25, MICROSECONDS_A_TURN = 2000 };

/* From this time on a parser is asked once, as one takes 20 s for 10,000 names.
 */
enum { SLOW_MICROSECONDS = 200000 };

static struct csrlint_parsed *parsed;
static volatile size_t result; /* so that nothing is left out */

static void
fail(const char *what, const char *name)
{
	fprintf(stderr, "parse: %s: %s\n", what, name);
	exit(EXIT_FAILURE);
}

static double
microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

/* Octets of the heap that are in use, and how many there were at most since
 * begin_counting; nothing where the C library has no such names for its own
 * functions. */
static size_t in_use, most_in_use;

#ifdef __GLIBC__
extern void *__libc_malloc(size_t n);
extern void *__libc_calloc(size_t count, size_t n);
extern void *__libc_realloc(void *old, size_t n);
extern void __libc_free(void *p);

/* The shared libraries shall find them. */
#pragma GCC visibility push(default)

static void *
counted(void *p)
{
	in_use += malloc_usable_size(p);
	if (in_use > most_in_use)
		most_in_use = in_use;
	return p;
}

void *
malloc(size_t n)
{
	return counted(__libc_malloc(n));
}

void *
calloc(size_t count, size_t n)
{
	return counted(__libc_calloc(count, n));
}

void *
realloc(void *old, size_t n)
{
	in_use -= malloc_usable_size(old);
	return counted(__libc_realloc(old, n));
}

void
free(void *p)
{
	in_use -= malloc_usable_size(p);
	__libc_free(p);
}
#pragma GCC visibility pop
#endif

/* The most that the parser has in use beyond what was there before. */
static size_t
peak_of(void (*parse)(const uint8_t *der, size_t n), const uint8_t *der,
	size_t n)
{
	size_t before = in_use;

	most_in_use = in_use;
	parse(der, n);
	return most_in_use - before;
}

/* --- csrlint ----------------------------------------------------------------
 */

static size_t
sum_of(struct csrlint_octets octets)
{
	return octets.length + (octets.length > 0 ? octets.octets[0] : 0U);
}

static size_t
ask_names(void)
{
	size_t sum = 0;

	for (size_t i = 0; i < csrlint_parsed_subject_count(parsed); i++) {
		const struct csrlint_name_attribute *name =
			csrlint_parsed_subject_attribute(parsed, i);

		sum += sum_of(csrlint_name_attribute_oid(name)) +
			sum_of(csrlint_name_attribute_text(name)) +
			csrlint_name_attribute_tag(name);
	}
	for (size_t i = 0; i < csrlint_parsed_san_count(parsed); i++) {
		const struct csrlint_general_name *name =
			csrlint_parsed_san(parsed, i);

		sum += sum_of(csrlint_general_name_value(name)) +
			(size_t)csrlint_general_name_kind(name);
	}
	return sum;
}

static size_t
ask_key(void)
{
	uint8_t digest[32];
	size_t sum = csrlint_parsed_key_bits(parsed);

	sum += sum_of(
		csrlint_algorithm_oid(csrlint_parsed_key_algorithm(parsed)));
	for (int i = CSRLINT_RSA_MODULUS; i <= CSRLINT_EC_Y; i++)
		sum += sum_of(csrlint_parsed_key_number(
			parsed, (enum csrlint_key_number)i));
	(void)csrlint_parsed_key_sha256(parsed, digest);
	return sum + digest[0];
}

static size_t
ask_extensions(void)
{
	size_t sum = csrlint_parsed_key_usage(parsed);

	for (size_t i = 0; i < csrlint_parsed_attribute_count(parsed); i++)
		sum += sum_of(csrlint_attribute_values(
			csrlint_parsed_attribute(parsed, i)));
	for (size_t i = 0; i < csrlint_parsed_extension_count(parsed); i++)
		sum += sum_of(csrlint_extension_value(
			csrlint_parsed_extension(parsed, i)));
	for (size_t i = 0; i < csrlint_parsed_purpose_count(parsed); i++)
		sum += sum_of(csrlint_parsed_purpose(parsed, i));
	return sum + csrlint_parsed_is_ca(parsed);
}

static void
with_csrlint(const uint8_t *der, size_t n)
{
	if (csrlint_parse(parsed, der, n, 1) > CSRLINT_PARSE_FAULTY)
		fail("not parsed", "csrlint");
	result = (size_t)csrlint_parsed_version(parsed) + ask_names() +
		ask_key() + ask_extensions() +
		sum_of(csrlint_algorithm_oid(
			csrlint_parsed_signature_algorithm(parsed))) +
		sum_of(csrlint_parsed_signature(parsed));
}

/* --- GnuTLS -----------------------------------------------------------------
 */

#ifdef HAVE_GNUTLS
enum { VALUE_ROOM = 8192 };

static size_t
ask_gnutls_names(gnutls_x509_crq_t crq)
{
	char value[VALUE_ROOM];
	size_t sum = 0;
	size_t n;
	unsigned int kind, critical;

	for (unsigned int i = 0;; i++) {
		char oid[128];

		n = sizeof(oid);
		if (gnutls_x509_crq_get_dn_oid(crq, i, oid, &n) < 0)
			break;
		n = sizeof(value);
		if (gnutls_x509_crq_get_dn_by_oid(crq, oid, 0, 0, value, &n) >=
			0)
			sum += n;
	}
	for (unsigned int i = 0;; i++) {
		n = sizeof(value);
		if (gnutls_x509_crq_get_subject_alt_name(
			    crq, i, value, &n, &kind, &critical) < 0)
			break;
		sum += n + kind;
	}
	return sum;
}

static size_t
ask_gnutls_key(gnutls_x509_crq_t crq)
{
	gnutls_datum_t first = {NULL, 0}, second = {NULL, 0};
	gnutls_pubkey_t key;
	unsigned int bits = 0;
	unsigned char digest[64];
	size_t n = sizeof(digest);
	size_t sum = (size_t)gnutls_x509_crq_get_pk_algorithm(crq, &bits);

	if (gnutls_x509_crq_get_key_rsa_raw(crq, &first, &second) < 0 &&
		gnutls_pubkey_init(&key) >= 0) {
		gnutls_ecc_curve_t curve;

		if (gnutls_pubkey_import_x509_crq(key, crq, 0) >= 0)
			(void)gnutls_pubkey_export_ecc_raw(
				key, &curve, &first, &second);
		gnutls_pubkey_deinit(key);
	}
	sum += first.size + second.size;
	gnutls_free(first.data);
	gnutls_free(second.data);
	if (gnutls_x509_crq_get_key_id(
		    crq, GNUTLS_KEYID_USE_SHA256, digest, &n) >= 0)
		sum += digest[0];
	return sum + bits;
}

static size_t
ask_gnutls_extensions(gnutls_x509_crq_t crq)
{
	char value[VALUE_ROOM], oid[128];
	unsigned int critical, usage = 0, ca = 0;
	int length = 0;
	size_t sum = 0;
	size_t n, m;

	for (unsigned int i = 0;; i++) {
		n = sizeof(oid);
		if (gnutls_x509_crq_get_attribute_info(crq, i, oid, &n) < 0)
			break;
		m = sizeof(value);
		if (gnutls_x509_crq_get_attribute_data(crq, i, value, &m) >= 0)
			sum += m;
	}
	for (unsigned int i = 0;; i++) {
		n = sizeof(oid);
		if (gnutls_x509_crq_get_extension_info(
			    crq, i, oid, &n, &critical) < 0)
			break;
		m = sizeof(value);
		if (gnutls_x509_crq_get_extension_data(crq, i, value, &m) >= 0)
			sum += m;
	}
	(void)gnutls_x509_crq_get_key_usage(crq, &usage, &critical);
	for (unsigned int i = 0;; i++) {
		n = sizeof(oid);
		if (gnutls_x509_crq_get_key_purpose_oid(
			    crq, i, oid, &n, &critical) < 0)
			break;
		sum += n;
	}
	(void)gnutls_x509_crq_get_basic_constraints(
		crq, &critical, &ca, &length);
	return sum + usage + ca;
}

static void
with_gnutls(const uint8_t *der, size_t n)
{
	gnutls_datum_t datum = {
		(unsigned char *)(uintptr_t)der, (unsigned int)n};
	gnutls_x509_crq_t crq;

	if (gnutls_x509_crq_init(&crq) < 0)
		fail("out of memory", "gnutls");
	if (gnutls_x509_crq_import(crq, &datum, GNUTLS_X509_FMT_DER) >= 0)
		result = (size_t)gnutls_x509_crq_get_version(crq) +
			ask_gnutls_names(crq) + ask_gnutls_key(crq) +
			ask_gnutls_extensions(crq) +
			(size_t)gnutls_x509_crq_get_signature_algorithm(crq);
	gnutls_x509_crq_deinit(crq);
}
#endif

/* --- OpenSSL ----------------------------------------------------------------
 */

#ifdef HAVE_LIBCRYPTO
static size_t
ask_openssl_subject(X509_REQ *request)
{
	const X509_NAME *subject = X509_REQ_get_subject_name(request);
	size_t sum = 0;

	for (int i = 0; i < X509_NAME_entry_count(subject); i++) {
		const X509_NAME_ENTRY *entry = X509_NAME_get_entry(subject, i);
		const ASN1_STRING *value = X509_NAME_ENTRY_get_data(entry);
		unsigned char *text = NULL;

		sum += OBJ_length(X509_NAME_ENTRY_get_object(entry)) +
			(size_t)ASN1_STRING_type(value);
		if (ASN1_STRING_to_UTF8(&text, value) > 0)
			sum += text[0];
		OPENSSL_free(text);
	}
	return sum;
}

static size_t
ask_openssl_key(X509_REQ *request)
{
	X509_PUBKEY *pubkey = X509_REQ_get_X509_PUBKEY(request);
	EVP_PKEY *key = X509_REQ_get0_pubkey(request);
	static const char *const numbers[] = {"n", "e", "qx", "qy"};
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned char *spki = NULL;
	unsigned int length = 0;
	size_t sum = key == NULL ? 0 : (size_t)EVP_PKEY_get_bits(key);
	int n;

	for (size_t i = 0; key != NULL && i < 4; i++) {
		BIGNUM *number = NULL;

		if (EVP_PKEY_get_bn_param(key, numbers[i], &number) == 1)
			sum += (size_t)BN_num_bytes(number);
		BN_free(number);
	}
	ERR_clear_error();
	n = i2d_X509_PUBKEY(pubkey, &spki);
	if (n > 0 &&
		EVP_Digest(spki, (size_t)n, digest, &length, EVP_sha256(),
			NULL) == 1)
		sum += digest[0];
	OPENSSL_free(spki);
	return sum;
}

static size_t
ask_openssl_attributes(X509_REQ *request)
{
	size_t sum = 0;

	for (int i = 0; i < X509_REQ_get_attr_count(request); i++) {
		X509_ATTRIBUTE *attribute = X509_REQ_get_attr(request, i);

		sum += OBJ_length(X509_ATTRIBUTE_get0_object(attribute)) +
			(size_t)X509_ATTRIBUTE_count(attribute);
	}
	return sum;
}

static size_t
ask_openssl_extensions(X509_REQ *request)
{
	STACK_OF(X509_EXTENSION) *extensions = X509_REQ_get_extensions(request);
	GENERAL_NAMES *names =
		X509V3_get_d2i(extensions, NID_subject_alt_name, NULL, NULL);
	ASN1_BIT_STRING *usage =
		X509V3_get_d2i(extensions, NID_key_usage, NULL, NULL);
	EXTENDED_KEY_USAGE *purposes =
		X509V3_get_d2i(extensions, NID_ext_key_usage, NULL, NULL);
	BASIC_CONSTRAINTS *basic =
		X509V3_get_d2i(extensions, NID_basic_constraints, NULL, NULL);
	size_t sum = usage == NULL ? 0 : (size_t)ASN1_STRING_length(usage);

	for (int i = 0; i < sk_X509_EXTENSION_num(extensions); i++)
		sum += (size_t)ASN1_STRING_length(X509_EXTENSION_get_data(
			sk_X509_EXTENSION_value(extensions, i)));
	for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
		int kind;

		sum += GENERAL_NAME_get0_value(
			       sk_GENERAL_NAME_value(names, i), &kind) != NULL;
		sum += (size_t)kind;
	}
	for (int i = 0; i < sk_ASN1_OBJECT_num(purposes); i++)
		sum += OBJ_length(sk_ASN1_OBJECT_value(purposes, i));
	sum += basic != NULL && basic->ca != 0;
	GENERAL_NAMES_free(names);
	ASN1_BIT_STRING_free(usage);
	EXTENDED_KEY_USAGE_free(purposes);
	BASIC_CONSTRAINTS_free(basic);
	sk_X509_EXTENSION_pop_free(extensions, X509_EXTENSION_free);
	return sum;
}

static void
with_openssl(const uint8_t *der, size_t n)
{
	X509_REQ *request = d2i_X509_REQ(NULL, &der, (long)n);
	const ASN1_BIT_STRING *signature;
	const X509_ALGOR *algorithm;

	if (request == NULL)
		fail("not parsed", "openssl");
	X509_REQ_get0_signature(request, &signature, &algorithm);
	result = (size_t)X509_REQ_get_version(request) +
		ask_openssl_subject(request) + ask_openssl_key(request) +
		ask_openssl_attributes(request) +
		ask_openssl_extensions(request) +
		(size_t)ASN1_STRING_length(signature) +
		OBJ_length(algorithm->algorithm);
	X509_REQ_free(request);
}
#endif

/* --- all of them ------------------------------------------------------------
 */

static const struct parser {
	const char *name;
	void (*parse)(const uint8_t *der, size_t n);
} parsers[] = {
	{"csrlint", with_csrlint},
#ifdef HAVE_GNUTLS
	{"gnutls", with_gnutls},
#endif
#ifdef HAVE_LIBCRYPTO
	{"openssl", with_openssl},
#endif
};

enum { PARSERS = sizeof(parsers) / sizeof(parsers[0]) };

/* One request, as DER. */
struct request {
	uint8_t der[OCTETS_MAX];
	size_t n;
};

static void
read_request(const char *path, struct request *out)
{
	FILE *file = fopen(path, "rb");
	struct csrlint_octets der;
	static uint8_t text[2 * OCTETS_MAX];
	size_t n;

	if (file == NULL)
		fail("cannot be read", path);
	n = fread(text, 1, sizeof(text), file);
	fclose(file);
	if (csrlint_parse(parsed, text, n, 1) > CSRLINT_PARSE_FAULTY)
		fail("no request", path);
	der = csrlint_parsed_der(parsed);
	if (der.length > sizeof(out->der))
		fail("too large", path);
	memcpy(out->der, der.octets, der.length);
	out->n = der.length;
}

static double
time_once(const struct parser *parser, const struct request *request, int times)
{
	double begin = microseconds();

	for (int i = 0; i < times; i++)
		parser->parse(request->der, request->n);
	return (microseconds() - begin) / times;
}

/* The memory of a parsed request of its own counts, too: csrlint would keep it
 * for the next one. */
static void
with_new_memory(const uint8_t *der, size_t n)
{
	struct csrlint_parsed *shared = parsed;

	parsed = csrlint_parsed_new();
	if (parsed == NULL)
		fail("out of memory", "csrlint");
	with_csrlint(der, n);
	csrlint_parsed_free(parsed);
	parsed = shared;
}

static const char *
missed(double own, double best)
{
	return own > 0.7 * best ? "  MISSED" : "";
}

/* The least of all turns; what the first took decides how many a turn are. */
static void
time_all(const struct request *request, double least[PARSERS])
{
	for (int turn = 0; turn < TURNS; turn++)
		for (size_t i = 0; i < PARSERS; i++) {
			int times = 1;
			double took;

			if (turn > 0 && least[i] > SLOW_MICROSECONDS)
				continue;
			if (turn > 0)
				times += (int)(MICROSECONDS_A_TURN / least[i]);
			took = time_once(&parsers[i], request, times);
			if (turn <= 1 || took < least[i])
				least[i] = took;
		}
}

static void
compare(const char *path, const struct request *request)
{
	double least[PARSERS], memory[PARSERS];
	double fastest = 0, smallest = 0;

	time_all(request, least);
	printf("  %s\n", path);
	for (size_t i = 0; i < PARSERS; i++) {
		memory[i] = (double)peak_of(
			i == 0 ? with_new_memory : parsers[i].parse,
			request->der, request->n);
		printf("    %-8s %11.2f us, %9.0f octets of memory\n",
			parsers[i].name, least[i], memory[i]);
		if (i > 0 && (fastest == 0 || least[i] < fastest))
			fastest = least[i];
		if (i > 0 && (smallest == 0 || memory[i] < smallest))
			smallest = memory[i];
	}
	if (fastest > 0)
		printf("    csrlint takes %.2f of the faster%s, %.2f of the "
		       "smaller%s\n",
			least[0] / fastest, missed(least[0], fastest),
			memory[0] / smallest, missed(memory[0], smallest));
}

static int
parse_only(char **arguments)
{
	static struct request request;

	read_request(arguments[2], &request);
	for (size_t i = 0; i < PARSERS; i++)
		if (strcmp(parsers[i].name, arguments[0]) == 0) {
			printf("    %-8s %11.2f us\n", arguments[0],
				time_once(&parsers[i], &request,
					(int)strtol(arguments[1], NULL, 10)));
			return EXIT_SUCCESS;
		}
	fail("no such parser", arguments[0]);
	return EXIT_FAILURE;
}

int
main(int argc, char **argv)
{
	static struct request request;

	parsed = csrlint_parsed_new();
	if (parsed == NULL)
		return EXIT_FAILURE;
	if (argc == 5 && strcmp(argv[1], "--only") == 0)
		return parse_only(argv + 2);
	for (int i = 1; i < argc; i++) {
		read_request(argv[i], &request);
		compare(argv[i], &request);
	}
	csrlint_parsed_free(parsed);
	return EXIT_SUCCESS;
}
