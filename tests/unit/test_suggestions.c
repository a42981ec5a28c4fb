/* What is suggested for a value: the right one where it is known, nothing
 * where the value is right or nobody can know.
 *
 * Each row is linted as a request of its own. To add a value, add a row; to
 * add an attribute, add it to `attributes` below.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "results/results.h"

#include "testing.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- a request of DER ---------------------------------------------------- */

/* Octets of DER, appended to one element after the other. */
struct der {
	uint8_t octets[2048];
	size_t n;
};

static void
put_octets(struct der *to, const void *octets, size_t n)
{
	assert_true(n <= sizeof(to->octets) - to->n);
	memcpy(to->octets + to->n, octets, n);
	to->n += n;
}

static void
put(struct der *to, uint8_t tag, const void *content, size_t n)
{
	uint8_t head[] = {
		tag, 0x82, (uint8_t)(n >> 8 & 0xff), (uint8_t)(n & 0xff)};

	if (n < 0x80) {
		head[1] = (uint8_t)n;
		put_octets(to, head, 2);
	} else if (n <= 0xff) {
		head[1] = 0x81;
		head[2] = (uint8_t)n;
		put_octets(to, head, 3);
	} else {
		put_octets(to, head, 4);
	}
	put_octets(to, content, n);
}

static void
put_text(struct der *to, uint8_t tag, const char *text)
{
	put(to, tag, text, strlen(text));
}

/* Puts what is in `content` around with a tag. */
static void
put_around(struct der *to, uint8_t tag, const struct der *content)
{
	put(to, tag, content->octets, content->n);
}

/* --- its subject --------------------------------------------------------- */

struct attribute {
	const char *key;
	const char *oid; /* content octets, none of them 0 */
	uint8_t tag;
	const char *path; /* what the path of a finding ends in */
};

static const struct attribute attributes[] = {
	{"C", "\x55\x04\x06", TAG_PRINTABLE_STRING, ".countryName"},
	{"ST", "\x55\x04\x08", TAG_UTF8_STRING, ".stateOrProvinceName"},
	{"L", "\x55\x04\x07", TAG_UTF8_STRING, ".localityName"},
	{"O", "\x55\x04\x0a", TAG_UTF8_STRING, ".organizationName"},
	{"CN", "\x55\x04\x03", TAG_UTF8_STRING, ".commonName"},
	{"businessCategory", "\x55\x04\x0f", TAG_UTF8_STRING,
		".businessCategory"},
	{"jurisdictionC", "\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x03",
		TAG_PRINTABLE_STRING, ".jurisdictionCountryName"},
	{"jurisdictionST", "\x2b\x06\x01\x04\x01\x82\x37\x3c\x02\x01\x02",
		TAG_UTF8_STRING, ".jurisdictionStateOrProvinceName"},
};

static const struct attribute *
find_attribute(const char *key)
{
	for (size_t i = 0; i < COUNT(attributes); i++)
		if (strcmp(attributes[i].key, key) == 0)
			return &attributes[i];
	fail_msg("no attribute is called %s", key);
	return NULL;
}

static void
put_attribute(struct der *to, const char *key, const char *value)
{
	const struct attribute *attribute = find_attribute(key);
	struct der type_and_value = {.n = 0};
	struct der rdn = {.n = 0};

	put_text(&type_and_value, TAG_OID, attribute->oid);
	put_text(&type_and_value, attribute->tag, value);
	put_around(&rdn, TAG_SEQUENCE, &type_and_value);
	put_around(to, TAG_SET, &rdn);
}

/* A value, where it stands, and what is expected. */
struct row {
	const char *key;
	const char *country; /* of the subject; NULL: none, or key is C */
	const char *value;
	const char *better; /* NULL: nothing is suggested */
};

/* The value's attribute, its country, and what a good subject has beside. */
static void
put_subject(struct der *to, const struct row *row)
{
	bool is_jurisdiction = strncmp(row->key, "jurisdiction", 12) == 0;
	struct der name = {.n = 0};

	if (row->country != NULL)
		put_attribute(&name, is_jurisdiction ? "jurisdictionC" : "C",
			row->country);
	put_attribute(&name, row->key, row->value);
	if (strcmp(row->key, "O") != 0)
		put_attribute(&name, "O", "Csrlint Demonstration");
	if (strcmp(row->key, "CN") != 0)
		put_attribute(&name, "CN", "www.csrlint-demo.org");
	put_around(to, TAG_SEQUENCE, &name);
}

/* --- the rest of it ------------------------------------------------------ */

/* An Ed25519 key and a signature by nobody: neither matters here. */
static void
put_algorithm(struct der *to)
{
	struct der algorithm = {.n = 0};

	put_text(&algorithm, TAG_OID, "\x2b\x65\x70");
	put_around(to, TAG_SEQUENCE, &algorithm);
}

static void
put_key(struct der *to)
{
	static const uint8_t key[33] = {0, 1};
	struct der spki = {.n = 0};

	put_algorithm(&spki);
	put(&spki, TAG_BIT_STRING, key, sizeof(key));
	put_around(to, TAG_SEQUENCE, &spki);
}

/* The extension request with a subjectAltName of this host. */
static void
put_attributes(struct der *to, const char *host)
{
	static const char request[] = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e";
	struct der names = {.n = 0};
	struct der value = {.n = 0};
	struct der extension = {.n = 0};
	struct der extensions = {.n = 0};
	struct der list = {.n = 0};
	struct der attribute = {.n = 0};
	struct der set = {.n = 0};

	put_text(&names, TAG_CONTEXT | 2, host);
	put_around(&value, TAG_SEQUENCE, &names);
	put_text(&extension, TAG_OID, "\x55\x1d\x11");
	put_around(&extension, TAG_OCTET_STRING, &value);
	put_around(&extensions, TAG_SEQUENCE, &extension);
	put_around(&list, TAG_SEQUENCE, &extensions);
	put_text(&attribute, TAG_OID, request);
	put_around(&attribute, TAG_SET, &list);
	put_around(&set, TAG_SEQUENCE, &attribute);
	put_around(to, TAG_CONTEXT | TAG_CONSTRUCTED, &set);
}

/* The host that the row's request is for. */
static const char *
requested_host(const struct row *row)
{
	if (strcmp(row->key, "CN") != 0)
		return "www.csrlint-demo.org";
	return row->better == NULL ? row->value : row->better;
}

static void
make_request(const struct row *row, struct der *out)
{
	static const uint8_t version = 0;
	static const uint8_t signature[65] = {0, 1};
	struct der info = {.n = 0};
	struct der whole = {.n = 0};

	put(&info, TAG_INTEGER, &version, 1);
	put_subject(&info, row);
	put_key(&info);
	put_attributes(&info, requested_host(row));
	put_around(&whole, TAG_SEQUENCE, &info);
	put_algorithm(&whole);
	put(&whole, TAG_BIT_STRING, signature, sizeof(signature));
	out->n = 0;
	put_around(out, TAG_SEQUENCE, &whole);
}

/* --- what is suggested --------------------------------------------------- */

static struct csrlint *linter;
static struct csrlint_report *report;

/* Profile tls and what it leaves to others. */
static int
open_all(void **state)
{
	static const char *const others[] = {
		"businesscategory-invalid",
		"businesscategory-missing",
		"jurisdiction-country-invalid",
		"jurisdiction-country-missing",
		"jurisdiction-locality-without-state",
		"jurisdiction-state-abbreviated",
		"jurisdiction-state-not-in-country",
		"jurisdiction-state-other-country",
	};

	(void)state;
	linter = csrlint_new();
	report = csrlint_report_new();
	if (linter == NULL || report == NULL)
		return 1;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (!csrlint_set_severity(linter, others[i], CSRLINT_ERROR))
			return 1;
	return 0;
}

static int
close_all(void **state)
{
	(void)state;
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}

static bool
stands_at(const struct csrlint_finding *finding, const char *path)
{
	size_t n = strlen(finding->path);

	return n >= strlen(path) &&
		strcmp(finding->path + n - strlen(path), path) == 0;
}

/* The next finding from *i on that suggests something for the attribute;
 * NULL: no more. */
static const struct csrlint_finding *
next_suggestion(
	const struct csrlint_request *request, const char *path, size_t *i)
{
	while (*i < request->finding_count) {
		const struct csrlint_finding *finding =
			&request->findings[(*i)++];

		if (finding->suggestion != NULL && stands_at(finding, path))
			return finding;
	}
	return NULL;
}

static void
expect_row(const struct row *row)
{
	const char *path = find_attribute(row->key)->path;
	const struct csrlint_finding *finding;
	bool is_found = false;
	struct der der;
	size_t i = 0;

	make_request(row, &der);
	assert_true(csrlint_lint(linter, der.octets, der.n, report));
	assert_int_equal(report->request_count, 1);
	assert_true(report->requests[0].decoded);
	while ((finding = next_suggestion(&report->requests[0], path, &i)) !=
		NULL)
		if (row->better != NULL &&
			strcmp(finding->suggestion, row->better) == 0)
			is_found = true;
		else
			fail_msg("%s=%s: %s suggests \"%s\", expected \"%s\"",
				row->key, row->value, finding->rule->id,
				finding->suggestion,
				row->better == NULL ? "(nothing)"
						    : row->better);
	if (row->better != NULL && !is_found)
		fail_msg("%s=%s: nothing is suggested, expected \"%s\"",
			row->key, row->value, row->better);
}

static void
expect_rows(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_row(&rows[i]);
}

/* --- the rows ------------------------------------------------------------ */

static const struct row wrong_countries[] = {
	{"C", NULL, "UK", "GB"},
	{"C", NULL, "uk", "GB"},
	{"C", NULL, "us", "US"},
	{"C", NULL, "De", "DE"},
	{"C", NULL, "USA", "US"},
	{"C", NULL, "GBR", "GB"},
	{"C", NULL, "DEU", "DE"},
	{"C", NULL, "GER", "DE"},
	{"C", NULL, "United States", "US"},
	{"C", NULL, "United States of America", "US"},
	{"C", NULL, "U.S.", "US"},
	{"C", NULL, "Great Britain", "GB"},
	{"C", NULL, "England", "GB"},
	{"C", NULL, "Deutschland", "DE"},
	{"C", NULL, "Germany", "DE"},
	{"C", NULL, "Schweiz", "CH"},
	{"C", NULL, "France", "FR"},
	{"C", NULL, "The Netherlands", "NL"},
	{"C", NULL, "South Korea", "KR"},
	{"C", NULL, "Russia", "RU"},
	{"C", NULL, "EL", "GR"},
	{"C", NULL, "EN", "GB"},
	{"C", NULL, "JA", "JP"},
	{"C", NULL, "KO", "KR"},
	{"C", NULL, "SP", "ES"},
	{"C", NULL, "SU", "RU"},
	{"jurisdictionC", NULL, "UK", "GB"},
	{"jurisdictionC", NULL, "us", "US"},
	{"jurisdictionC", NULL, "USA", "US"},
};

static const struct row right_countries[] = {
	{"C", NULL, "US", NULL},
	{"C", NULL, "GB", NULL},
	{"C", NULL, "DE", NULL},
	{"C", NULL, "GR", NULL},
	{"C", NULL, "CW", NULL},
	{"C", NULL, "SS", NULL},
	{"C", NULL, "XX", NULL},
	{"C", NULL, "XK", NULL},
	{"C", NULL, "EU", NULL}, /* wrong; nobody knows which country */
	{"C", NULL, "AN", NULL},
	{"C", NULL, "QM", NULL},
	{"jurisdictionC", NULL, "GI", NULL},
};

static const struct row wrong_states[] = {
	{"ST", "US", "CA", "California"},
	{"ST", "US", "Calif.", "California"},
	{"ST", "US", "Mass", "Massachusetts"},
	{"ST", "US", "N.Y.", "New York"},
	{"ST", "US", "Tex.", "Texas"},
	{"ST", "US", "D.C.", "District of Columbia"},
	{"ST", "US", "Calfornia", "California"},
	{"ST", "US", "Californa", "California"},
	{"ST", "US", "Massachussets", "Massachusetts"},
	{"ST", "US", "Missisippi", "Mississippi"},
	{"ST", "US", "Pensylvania", "Pennsylvania"},
	{"ST", "US", "Conneticut", "Connecticut"},
	{"ST", "US", "Tennesee", "Tennessee"},
	{"ST", "US", "Marlyand", "Maryland"},
	{"ST", "US", "New Jersy", "New Jersey"},
	{"ST", "CA", "Ont.", "Ontario"},
	{"ST", "CA", "BC", "British Columbia"},
	{"ST", "CA", "Onatrio", "Ontario"},
	{"ST", "CA", "Saskatchwan", "Saskatchewan"},
	{"ST", "AU", "NSW", "New South Wales"},
	{"ST", "AU", "Queensand", "Queensland"},
	{"ST", "DE", "NRW", "Nordrhein-Westfalen"},
	{"ST", "DE", "Bayren", "Bayern"},
	{"ST", "DE", "Niedersachen", "Niedersachsen"},
	{"ST", "DE", "Baden-W\xc3\xbcrtemberg", "Baden-W\xc3\xbcrttemberg"},
	{"ST", "IT", "NA", "Napoli"},
	{"ST", "IN", "Maharashra", "Maharashtra"},
	{"ST", "IN", "Karnatka", "Karnataka"},
	{"ST", "GB", "Cambridgshire", "Cambridgeshire"},
	{"ST", "FR", "Nouvelle-Aquitane", "Nouvelle-Aquitaine"},
	{"jurisdictionST", "US", "DE", "Delaware"},
	{"jurisdictionST", "US", "Del.", "Delaware"},
};

static const struct row right_states[] = {
	{"ST", "US", "California", NULL},
	{"ST", "US", "CALIFORNIA", NULL},
	{"ST", "US", "State of California", NULL},
	{"ST", "US", "New York", NULL},
	{"ST", "US", "Washington DC", NULL},
	{"ST", "US", "Puerto Rico", NULL},
	{"ST", "US", "Luisiana", NULL},    /* Spanish */
	{"ST", "US", "Californie", NULL},  /* French */
	{"ST", "US", "Kalifornien", NULL}, /* German */
	{"ST", "US", "Ontario", NULL},     /* which of the two is wrong? */
	{"ST", "US", "Some-State", NULL},
	{"ST", "US", "94105", NULL},
	{"ST", "CA",
		"Qu\xc3\xa9"
		"bec",
		NULL},
	{"ST", "CA", "Quebec", NULL},
	{"ST", "CA",
		"Nouvelle-\xc3\x89"
		"cosse",
		NULL},
	{"ST", "DE", "Bayern", NULL},
	{"ST", "DE", "Bavaria", NULL},
	{"ST", "DE", "Freistaat Bayern", NULL},
	{"ST", "DE", "Baden-Wuerttemberg", NULL},
	{"ST", "DE", "North Rhine-Westphalia", NULL},
	{"ST", "DE", "Homburg", NULL}, /* a town */
	{"ST", "DE", "Oberfranken", NULL},
	{"ST", "CH", "Z\xc3\xbcrich", NULL},
	{"ST", "CH", "Zurich", NULL},
	{"ST", "CH", "Gen\xc3\xa8ve", NULL},
	{"ST", "CH", "Geneva", NULL},
	{"ST", "CH", "Aarau", NULL}, /* a town */
	{"ST", "IT", "Lombardy", NULL},
	{"ST", "IT", "Lombardia", NULL},
	{"ST", "ES", "Catalonia", NULL},
	{"ST", "ES",
		"Catalu\xc3\xb1"
		"a",
		NULL},
	{"ST", "NL", "Noord-Holland", NULL},
	{"ST", "NL", "Noord Holland", NULL},
	{"ST", "NL", "North Holland", NULL},
	{"ST", "BE", "Vlaams-Brabant", NULL},
	{"ST", "FR", "Ile-de-France", NULL},
	{"ST", "FR", "Loir en Cher", NULL}, /* Dutch */
	{"ST", "GB", "Boston", NULL},       /* a town; Bolton is a borough */
	{"ST", "GB", "West Yorkshire", NULL},
	{"ST", "GB", "Greater London", NULL},
	{"ST", "IN", "Tamilnadu", NULL},
	{"ST", "IN", "Orissa", NULL},
	/* Two rules speak of it, and propose one value. */
	{"ST", "US", " NY ", "New York"},
	{"ST", "CN", "Hefei", NULL}, /* a town; Hebei is a province */
	{"ST", "JP", "Tokio", NULL},
	{"ST", "KR", "Kyonggi-do", NULL},
	{"ST", "RU", "Moskovskaja oblast", NULL},
	{"ST", "BR", "S\xc3\xa3o Paulo", NULL},
	{"ST", "SG", "Singapore", NULL},
	{"ST", NULL, "CA", NULL}, /* of which country? */
	{"jurisdictionST", "US", "Delaware", NULL},
};

static const struct row localities[] = {
	{"L", "US", "St. Louis", NULL},
	{"L", "US", "St Paul", NULL},
	{"L", "US", "ST. LOUIS", NULL},
	{"L", "US", "Port St. Lucie", NULL},
	{"L", "US", "Ft. Worth", "Fort Worth"},
	{"L", "US", "Mt. Vernon", "Mount Vernon"},
	{"L", "US", "St.Charles", NULL},
	{"L", "US", "NYC", "New York"},
	{"L", "US", "L.A.", "Los Angeles"},
	{"L", "US", "SF", "San Francisco"},
	{"L", "US", "DC", "Washington"},
	{"L", "CA", "Mt. Royal", "Mount Royal"},
	{"L", "CA", "Ste-Foy", "Sainte-Foy"},
	{"L", "CA", "St. John's", NULL},
	{"L", "CA", "St. Catharines", NULL},
	{"L", "CA", "Sault Ste. Marie", NULL},
	{"L", "US", "Saint Louis", NULL},
	{"L", "US", "Stamford", NULL},
	{"L", "US", "Main St", NULL},
	{"L", "US", "New York", NULL},
	{"L", "US", "94105", NULL},
	{"L", "DE", "St. Wendel", NULL},
	{"L", "GB", "St. Ives", NULL},
	{"L", "DE", "M\xc3\xbcnchen", NULL},
	{"L", NULL, "NYC", NULL},
};

static const struct row categories[] = {
	{"businessCategory", "US", "private organization",
		"Private Organization"},
	{"businessCategory", "US", "Non Commercial Entity",
		"Non-Commercial Entity"},
	{"businessCategory", "US", "GovernmentEntity", "Government Entity"},
	{"businessCategory", "US", "Company", NULL},
	{"businessCategory", "US", "Private Organization", NULL},
	{"businessCategory", "US", "Business Entity", NULL},
};

static const struct row hosts[] = {
	{"CN", "US", "https://www.example.com/", "www.example.com"},
	{"CN", "US", "http://www.example.com", "www.example.com"},
	{"CN", "US", "www.example.com/shop", "www.example.com"},
	{"CN", "US", "www.example.com:8443", "www.example.com"},
	{"CN", "US", "m\xc3\xbcnchen.de", "xn--mnchen-3ya.de"},
	{"CN", "US", "www.csrlint-demo.org.", "www.csrlint-demo.org"},
	{"CN", "US", ".csrlint-demo.org", "csrlint-demo.org"},
	{"CN", "US", "www..csrlint-demo.org", "www.csrlint-demo.org"},
	{"CN", "US", "www.csrlint-demo.org,mail.csrlint-demo.org",
		"www.csrlint-demo.org"},
	/* One host with a slip; what is no host has no better form. */
	{"CN", "US", "www.csrlint-demo,org", "www.csrlint-demo.org"},
	{"CN", "US", "www.csrlint-demo .org", "www.csrlint-demo.org"},
	{"CN", "US",
		"www\xe3\x80\x82"
		"csrlint-demo.org",
		"www.csrlint-demo.org"},
	{"CN", "US", "https://www.csrlint-demo.org./", "www.csrlint-demo.org"},
	{"CN", "US", "CN=www.csrlint-demo.org", "www.csrlint-demo.org"},
	{"CN", "US", "C:/Program Files/Git/CN=www.csrlint-demo.org",
		"www.csrlint-demo.org"},
	{"CN", "US", "//CN=www.csrlint-demo.org", "www.csrlint-demo.org"},
	{"CN", "US", "www.csrlint-demo.org.crt", "www.csrlint-demo.org"},
	{"CN", "US",
		"www.csrlint-demo.\xd0\xbe"
		"rg",
		NULL},
	{"CN", "US", "csrlint-demo.org Root CA", NULL},
	{"CN", "US", "CN=csrlint-demo.org Root CA", NULL},
	{"CN", "US", "2886729729", NULL},
	{"CN", "US", "B\xc3\xb6hm \xc3\x84.\xc3\x9c.", NULL},
	{"CN", "US", "www.csrlint-demo.org", NULL},
	{"CN", "US", "*.csrlint-demo.org", NULL},
	/* What would be left is refused by another rule of the profile. */
	{"CN", "US", "https://my_host.csrlint-demo.org/", NULL},
	{"CN", "US", "https://localhost/", NULL},
	{"CN", "US", "intranet.", NULL},
	{"CN", "US", "https://www.example.internal:8443/x", NULL},
	{"CN", "US", "xn--mnchen-3ya.de", NULL},
};

/* What a text went through before it came into a name. */
static const struct row texts[] = {
	{"O", "DE", "M\xc3\x83\xc2\xbcller GmbH", "M\xc3\xbcller GmbH"},
	{"L", "DE",
		"Osnabr\xc3\x83\xc2\xbc"
		"ck",
		"Osnabr\xc3\xbc"
		"ck"},
	{"O", "US", "Smith &amp; Sons", "Smith & Sons"},
	{"O", "DE", "M&uuml;ller GmbH", "M\xc3\xbcller GmbH"},
	{"O", "DE", "M&#252;ller GmbH", "M\xc3\xbcller GmbH"},
	{"O", "US", " Example Ltd", "Example Ltd"},
	{"O", "US", "Example Ltd ", "Example Ltd"},
	{"O", "US", "Example  Ltd", "Example Ltd"},
	{"O", "US", "\"Example Ltd\"", "Example Ltd"},
	{"O", "BR", "S\xc3\x83O PAULO ALIMENTOS", NULL},
	{"O", "BR", "\xc3\x82NGELA LTDA", NULL},
	{"O", "US", "R&D; Partners", NULL},
	{"O", "US", "AT&T", NULL},
	{"O", "NL", "'s-Hertogenbosch Holding", NULL},
	{"O", "US", "Yahoo!", NULL},
	{"O", "DE", "A/S Handel", NULL},
	{"O", "FR",
		"L'Or\xc3\xa9"
		"al",
		NULL},
	{"O", "JP", "\xe6\xa0\xaa\xe5\xbc\x8f\xe4\xbc\x9a\xe7\xa4\xbe", NULL},
};

#define TEST_OF(rows) \
	static void test_##rows(void **state) \
	{ \
		(void)state; \
		expect_rows(rows, COUNT(rows)); \
	}
TEST_OF(wrong_countries)
TEST_OF(right_countries)
TEST_OF(wrong_states)
TEST_OF(right_states)
TEST_OF(localities)
TEST_OF(categories)
TEST_OF(hosts)
TEST_OF(texts)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wrong_countries),
		cmocka_unit_test(test_right_countries),
		cmocka_unit_test(test_wrong_states),
		cmocka_unit_test(test_right_states),
		cmocka_unit_test(test_localities),
		cmocka_unit_test(test_categories),
		cmocka_unit_test(test_hosts),
		cmocka_unit_test(test_texts),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, open_all, close_all);
}
