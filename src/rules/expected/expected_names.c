/* The names that the user expects: --expect san=... and san-within=...
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "names/host.h"
#include "rules/expected/expectation.h"
#include "rules/rule.h"

/* What may stand in front of a name, as openssl writes it. */
static const struct prefix {
	const char *word;
	enum general_name_kind kind;
} prefixes[] = {
	{"DNS:", SAN_DNS_NAME},
	{"IP:", SAN_IP_ADDRESS},
	{"email:", SAN_RFC822_NAME},
	{"URI:", SAN_URI},
};

/* A name of the user's list, in the form of the request's. */
struct expected_name {
	enum general_name_kind kind;
	struct slice text;  /* without its prefix */
	struct slice value; /* of an address its octets, in `host` */
	struct host host;
};

/* The kind of a name that has no prefix. */
static enum general_name_kind
kind_of(const struct expected_name *name)
{
	if (name->host.kind == HOST_IPV4 || name->host.kind == HOST_IPV6)
		return SAN_IP_ADDRESS;
	if (slice_find(name->text, '@') < name->text.n)
		return SAN_RFC822_NAME;
	return name->host.scheme.n > 0 ? SAN_URI : SAN_DNS_NAME;
}

static struct slice
trim(struct slice s)
{
	while (s.n > 0 && s.p[0] == ' ')
		s = slice_from(s, 1);
	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	return s;
}

static void
read_name(struct slice text, struct expected_name *out)
{
	bool has_prefix = false;

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (slice_begins(text, prefixes[i].word)) {
			text = slice_from(text, strlen(prefixes[i].word));
			out->kind = prefixes[i].kind;
			has_prefix = true;
			break;
		}
	out->text = text;
	out->value = text;
	host_read(text, &out->host);
	if (!has_prefix)
		out->kind = kind_of(out);
	if (out->kind == SAN_IP_ADDRESS)
		out->value = (struct slice){out->host.address,
			out->host.kind == HOST_IPV4 ? 4 : 16};
}

/* Cuts the next name off *list; false where there is none left. */
static bool
next_name(struct slice *list, struct expected_name *out)
{
	struct slice text = {NULL, 0};

	while (text.n == 0 && list->n > 0) {
		size_t comma = slice_find(*list, ',');

		text = trim(slice_head(*list, comma));
		*list = slice_from(*list, comma + 1);
	}
	if (text.n > 0)
		read_name(text, out);
	return text.n > 0;
}

/* Host names are the same in any case of letters (RFC 4343 3). */
static bool
is_same(const struct expected_name *name, const struct general_name *requested)
{
	if (name->kind != requested->kind)
		return false;
	return name->kind == SAN_DNS_NAME
		? slice_equal_ignoring_case(name->value, requested->value)
		: slice_equal(name->value, requested->value);
}

static bool
is_expected(const struct expectation *all, enum expectation_kind kind,
	const struct general_name *requested)
{
	struct expected_name name;

	for (; (all = expectation_of(all, kind)) != NULL; all = all->next) {
		struct slice list = all->value;

		while (next_name(&list, &name))
			if (is_same(&name, requested))
				return true;
	}
	return false;
}

static bool
is_requested(const struct csr *csr, const struct expected_name *name)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (is_same(name, &csr->san_names[i]))
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
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (prefixes[i].kind == name->kind)
			text_words(&text, prefixes[i].word);
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
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (prefixes[i].kind == name->kind)
			text_words(&text, prefixes[i].word);
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
	struct expected_name name;

	for (; (each = expectation_of(each, EXPECT_NAMES)) != NULL;
		each = each->next) {
		struct slice list = each->value;

		while (next_name(&list, &name))
			if (!is_requested(csr, &name))
				found_missing(out, self,
					csr->san != NULL ? csr->san->whole
							 : csr->info,
					addition(&name, out),
					"the %s \"%s\" is expected and not "
					"requested",
					csr_general_name_kind_name(name.kind),
					shown(out, name.text));
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
		.mend = {MEND_REMOVE, NULL},
		.check = check_mismatch,
	},
};
RULES(expected_names, rows);
