/* Tools that are told of a request: remedy/tool.h. That they do what they are
 * told is seen by tests/remedies. SPDX-License-Identifier: MIT */
#include "testing.h"

#include "remedy/shell.h"
#include "remedy/words.h"
#include "remedy_cases.h"

/* --- the table ------------------------------------------------------------ */

static void
test_tools_are_found_by_place_and_by_name(void **state)
{
	static const char *const names[] = {"openssl", "certtool", "keytool",
		"certreq", "step", "cert-manager", "go"};

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		assert_string_equal(remedy_tool_at(i)->name, names[i]);
		assert_ptr_equal(remedy_tool_find(names[i]), remedy_tool_at(i));
	}
	assert_null(remedy_tool_at(COUNT(names)));
	assert_null(remedy_tool_find("cert_manager"));
	assert_null(remedy_tool_find(""));
}

/* --- every tool, every case ----------------------------------------------- */

static bool
has_hidden_octet(const char *text)
{
	for (; *text != '\0'; text++)
		if (((uint8_t)*text < 0x20 && *text != '\n') ||
			(uint8_t)*text == 0x7f)
			return true;
	return false;
}

static void
check_told(const struct remedy_text *told, const char *what)
{
	const char *commands = text_get(&told->commands);

	if (told->commands.failed || told->file.failed)
		fail_msg("%s: out of memory", what);
	if (told->commands.n == 0 || commands[told->commands.n - 1] != '\n')
		fail_msg("%s: no line", what);
	if (has_hidden_octet(commands))
		fail_msg("%s: an order to a terminal", what);
	if (strstr(commands, "##") != NULL || strstr(commands, "\n::") != NULL)
		fail_msg("%s: an order to a log", what);
	if (told->file_name == NULL && told->file.n > 0)
		fail_msg("%s: a file without a name", what);
	if (!told->is_file_apart && strncmp(commands, "[ ! -e new.", 11) != 0)
		fail_msg("%s: overwrites", what);
}

static void
check_refused(const struct remedy_text *told, const char *what)
{
	if (told->commands.n > 0 || told->file.n > 0 ||
		told->file_name != NULL || told->left_out == NULL)
		fail_msg("%s: refused, and told all the same", what);
}

static void
test_all_tools_tell_or_refuse_all_cases(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++)
		for (size_t i = 0; i < CASE_COUNT; i++) {
			struct remedy_text told = remedy_text_in(arena);
			char name[64];
			char what[128];

			name_of_case(i, name);
			snprintf(what, sizeof(what), "%s, %s",
				remedy_tool_at(tool)->name, name);
			if (remedy_tell(remedy_tool_at(tool), remedy_of_case(i),
				    &told))
				check_told(&told, what);
			else
				check_refused(&told, what);
			arena_reset(arena);
		}
	arena_free(arena);
}

/* What is ordinary is never refused. */
static void
test_all_tools_tell_the_plain_case(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++) {
		const struct remedy_tool *at = remedy_tool_at(tool);
		struct remedy_text told = remedy_text_in(arena);
		/* It makes a key of its own, and orders the subject. */
		const bool is_complete = strcmp(at->name, "cert-manager") != 0;

		if (!remedy_tell(at, &remedy_cases[0].remedy, &told) ||
			(told.left_out == NULL) != is_complete)
			fail_msg("%s", at->name);
	}
	arena_free(arena);
}

/* cmd and PowerShell take what is in these quotes as it is, too. */
static void
test_the_line_of_keytool_means_the_same_in_all_shells(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < CASE_COUNT; i++) {
		struct remedy_text told = remedy_text_in(arena);
		const char *line;

		if (!remedy_tell(remedy_tool_find("keytool"), remedy_of_case(i),
			    &told))
			continue;
		line = strstr(text_get(&told.commands), "\nkeytool ");
		assert_non_null(line);
		for (line++; *line != '\0'; line++)
			if (strchr("$`\\!%^<>|;~{}[]?", *line) != NULL &&
				*line != '\0')
				fail_msg("case %zu: %c", i, *line);
		arena_reset(arena);
	}
	arena_free(arena);
}

/* --- one block of each ---------------------------------------------------- */

static const struct {
	const char *tool;
	const char *name; /* of the case */
	const char *commands;
	const char *file;
} blocks[] = {
	{"openssl", "plain",
		"[ ! -e new.csr ] || ! echo 'new.csr is there already' &&\n"
		"openssl req -new -sha256 -key my.key -out new.csr \\\n"
		"  -subj '/C=DE/L=Berlin/O=My Shop GmbH/CN=www.myshop.de' \\\n"
		"  -addext 'subjectAltName=DNS:www.myshop.de,"
		"DNS:*.myshop.de'\n",
		""},
	{"openssl", "new-ed25519",
		"[ ! -e new.key ] && [ ! -e new.csr ] || "
		"! echo 'new.key or new.csr is there already' &&\n"
		"openssl genpkey -algorithm Ed25519 -out new.key &&\n"
		"openssl req -new -key new.key -out new.csr \\\n"
		"  -subj '/CN=www.myshop.de' \\\n"
		"  -addext 'subjectAltName=DNS:www.myshop.de'\n",
		""},
	{"certtool", "server",
		"[ ! -e new.tmpl ] && [ ! -e new.csr ] || "
		"! echo 'new.tmpl or new.csr is there already' &&\n"
		"cat >new.tmpl <<'END' &&\n"
		"dn = \"CN=a.example,title=Dr.,ST=New York,C=US\"\n"
		"dns_name = \"www.myshop.de\"\n"
		"dns_name = \"*.myshop.de\"\n"
		"# keyUsage: digitalSignature,keyEncipherment\n"
		"add_critical_extension = \"2.5.29.15 0x030205a0\"\n"
		"# extKeyUsage: serverAuth\n"
		"add_extension = \"2.5.29.37 "
		"0x300a06082b06010505070301\"\n"
		"END\n"
		"certtool --generate-request --no-crq-extensions --no-text "
		"--hash SHA256 \\\n"
		"  --load-privkey my.key --template new.tmpl "
		"--outfile new.csr\n",
		"dn = \"CN=a.example,title=Dr.,ST=New York,C=US\"\n"
		"dns_name = \"www.myshop.de\"\n"
		"dns_name = \"*.myshop.de\"\n"
		"# keyUsage: digitalSignature,keyEncipherment\n"
		"add_critical_extension = \"2.5.29.15 0x030205a0\"\n"
		"# extKeyUsage: serverAuth\n"
		"add_extension = \"2.5.29.37 "
		"0x300a06082b06010505070301\"\n"},
	{"keytool", "plain",
		"[ ! -e new.csr ] || ! echo 'new.csr is there already' &&\n"
		"keytool -certreq -keystore my.jks -alias mykey -file new.csr "
		"-dname \"CN=www.myshop.de, O=My Shop GmbH, L=Berlin, C=DE\" "
		"-ext \"san=dns:www.myshop.de,dns:*.myshop.de\"\n",
		""},
	{"certreq", "server", "certreq -new new.inf new.csr\n",
		"[Version]\n"
		"Signature = \"$Windows NT$\"\n"
		"\n"
		"[NewRequest]\n"
		"Subject = \"C=US, S=New York, T=Dr., CN=a.example\"\n"
		"RequestType = PKCS10\n"
		"MachineKeySet = TRUE\n"
		"Exportable = FALSE\n"
		"SMIME = FALSE\n"
		"ProviderName = "
		"\"Microsoft Software Key Storage Provider\"\n"
		"KeyAlgorithm = RSA\n"
		"KeyLength = 2048\n"
		"HashAlgorithm = SHA256\n"
		"KeyUsage = 0xa0\n"
		"\n"
		"[EnhancedKeyUsageExtension]\n"
		"OID = 1.3.6.1.5.5.7.3.1\n"
		"\n"
		"[Extensions]\n"
		"; subjectAltName\n"
		"2.5.29.17 = \"{text}\"\n"
		"_continue_ = \"dns=www.myshop.de&\"\n"
		"_continue_ = \"dns=*.myshop.de&\"\n"},
	{"step", "cn-alone",
		"[ ! -e new.tpl ] && [ ! -e new.csr ] || "
		"! echo 'new.tpl or new.csr is there already' &&\n"
		"cat >new.tpl <<'END' &&\n"
		"{\n"
		"  \"subject\": {\"extraNames\": [\n"
		"    {\"type\": \"2.5.4.3\", \"value\": "
		"\"www.myshop.de\"}]},\n"
		"  \"sans\": [\n"
		"    {\"type\": \"dns\", \"value\": \"www.myshop.de\"}],\n"
		"  \"extensions\": []\n"
		"}\n"
		"END\n"
		"step certificate create --csr --template new.tpl \\\n"
		"  request new.csr --key my.key\n",
		"{\n"
		"  \"subject\": {\"extraNames\": [\n"
		"    {\"type\": \"2.5.4.3\", \"value\": "
		"\"www.myshop.de\"}]},\n"
		"  \"sans\": [\n"
		"    {\"type\": \"dns\", \"value\": \"www.myshop.de\"}],\n"
		"  \"extensions\": []\n"
		"}\n"},
	{"cert-manager", "blanks",
		"[ ! -e new.yaml ] || ! echo 'new.yaml is there already' &&\n"
		"cat >new.yaml <<'END' &&\n"
		"apiVersion: cert-manager.io/v1\n"
		"kind: Certificate\n"
		"metadata:\n"
		"  name: new\n"
		"spec:\n"
		"  secretName: new-tls\n"
		"  issuerRef:\n"
		"    name: YOUR-ISSUER\n"
		"    kind: Issuer\n"
		"  commonName: \"www.myshop.de\"\n"
		"  subject:\n"
		"    countries:\n"
		"    - \"XX\"\n"
		"    organizations:\n"
		"    - \"YOUR ORGANIZATION\"\n"
		"  dnsNames:\n"
		"  - \"www.myshop.de\"\n"
		"  usages:\n"
		"  - digital signature\n"
		"  privateKey:\n"
		"    algorithm: ECDSA\n"
		"    size: 256\n"
		"END\n"
		"kubectl create -f new.yaml\n",
		"apiVersion: cert-manager.io/v1\n"
		"kind: Certificate\n"
		"metadata:\n"
		"  name: new\n"
		"spec:\n"
		"  secretName: new-tls\n"
		"  issuerRef:\n"
		"    name: YOUR-ISSUER\n"
		"    kind: Issuer\n"
		"  commonName: \"www.myshop.de\"\n"
		"  subject:\n"
		"    countries:\n"
		"    - \"XX\"\n"
		"    organizations:\n"
		"    - \"YOUR ORGANIZATION\"\n"
		"  dnsNames:\n"
		"  - \"www.myshop.de\"\n"
		"  usages:\n"
		"  - digital signature\n"
		"  privateKey:\n"
		"    algorithm: ECDSA\n"
		"    size: 256\n"},
};

static const struct remedy *
case_of(const char *name)
{
	for (size_t i = 0; i < COUNT(remedy_cases); i++)
		if (strcmp(remedy_cases[i].name, name) == 0)
			return &remedy_cases[i].remedy;
	fail_msg("no case %s", name);
	return NULL;
}

static void
test_each_tool_is_told_in_its_tongue(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(blocks); i++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_true(remedy_tell(remedy_tool_find(blocks[i].tool),
			case_of(blocks[i].name), &told));
		assert_string_equal(
			text_get(&told.commands), blocks[i].commands);
		assert_string_equal(text_get(&told.file), blocks[i].file);
	}
	arena_free(arena);
}

/* --- what is left out, and what is refused -------------------------------- */

static const struct {
	const char *tool;
	const char *name; /* of the case */
	bool is_told;
	const char *left_out;
} lacks[] = {
	{"openssl", "everything", true, "szOID_OS_VERSION"},
	{"openssl", "password", true, NULL},
	{"certtool", "everything", true,
		"subjectKeyIdentifier, unstructuredName, szOID_OS_VERSION"},
	{"certtool", "password", true, NULL},
	{"certtool", "joined", false, "two values in one RDN"},
	{"keytool", "password", true, "challengePassword"},
	{"keytool", "nothing", false, "an empty subject"},
	{"certreq", "new-ed25519", false, "a key of this kind"},
	{"step", "joined", false, "two values in one RDN"},
	{"cert-manager", "everything", false,
		"an attribute of this type in the subject"},
	{"cert-manager", "plain", true,
		"a key that is there, the order of the subject"},
	{"cert-manager", "names-of-all-kinds", false,
		"a name of this kind in the subjectAltName"},
	{"go", "authority", true, "subjectKeyIdentifier"},
};

static void
test_what_a_tool_lacks_is_said(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(lacks); i++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_int_equal(remedy_tell(remedy_tool_find(lacks[i].tool),
					 case_of(lacks[i].name), &told),
			lacks[i].is_told);
		if (lacks[i].left_out == NULL)
			assert_null(told.left_out);
		else
			assert_string_equal(told.left_out, lacks[i].left_out);
	}
	arena_free(arena);
}

static const struct {
	const char *tool;
	const char *name; /* of the case */
	size_t count;
} blanks[] = {
	{"openssl", "plain", 0},
	{"openssl", "blanks", 2},
	{"openssl", "password", 1},
	{"certtool", "password", 1},
	{"keytool", "password", 0},
	{"certreq", "password", 0},
	{"go", "password", 0},
	/* The name of the issuer is always the person's to tell. */
	{"cert-manager", "plain", 1},
	{"cert-manager", "blanks", 3},
};

static void
test_what_is_to_be_filled_in_is_counted(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(blanks); i++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_true(remedy_tell(remedy_tool_find(blanks[i].tool),
			case_of(blanks[i].name), &told));
		assert_int_equal(told.blank_count, blanks[i].count);
	}
	arena_free(arena);
}

/* A CA with a path length, which cert-manager has no word for, stays one. */
static void
test_cert_manager_is_told_of_a_ca(void **state)
{
	struct arena *arena = arena_new();
	struct remedy_value value = CN("a");
	struct remedy_extension constraints = {OID_BASIC_CONSTRAINTS,
		OCTETS("\x55\x1d\x13"), true,
		OCTETS("\x30\x06\x01\x01\xff\x02\x01\x00")};
	struct remedy remedy = {.values = &value,
		.value_count = 1,
		.usages = USAGE_KEY_CERT_SIGN,
		.are_usages_critical = true,
		.extensions = &constraints,
		.extension_count = 1,
		.key = {true, "RSA", 3072, NULL}};
	struct remedy_text told = remedy_text_in(arena);

	(void)state;
	assert_true(
		remedy_tell(remedy_tool_find("cert-manager"), &remedy, &told));
	assert_non_null(strstr(text_get(&told.file), "\n  isCA: true\n"));
	assert_string_equal(told.left_out, "pathLenConstraint");
	/* Left to itself cert-manager would ask for those of a server. */
	remedy.usages = 0;
	told = remedy_text_in(arena);
	assert_true(
		remedy_tell(remedy_tool_find("cert-manager"), &remedy, &told));
	assert_non_null(strstr(text_get(&told.file),
		"\n  usages:\n  - cert sign\n  privateKey"));
	arena_free(arena);
}

/* The usages that cert-manager asks for by itself fit a key of RSA alone. */
static void
test_cert_manager_is_told_usages_that_the_key_has(void **state)
{
	static const struct {
		const char *name; /* of the case */
		const char *usages;
	} told_as[] = {
		{"plain", NULL},
		{"cn-alone", "  usages:\n  - digital signature\n  priv"},
		{"new-ed25519", "  usages:\n  - digital signature\n  priv"},
		{"authority", "  usages:\n  - cert sign\n  - crl sign\n  priv"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(told_as); i++) {
		struct remedy_text told = remedy_text_in(arena);
		const char *usages;

		assert_true(remedy_tell(remedy_tool_find("cert-manager"),
			case_of(told_as[i].name), &told));
		usages = strstr(text_get(&told.file), "  usages:");
		if (told_as[i].usages == NULL)
			assert_null(usages);
		else
			assert_memory_equal(usages, told_as[i].usages,
				strlen(told_as[i].usages));
	}
	arena_free(arena);
}

static void
assert_lacking(const char *tool, const struct remedy *remedy, bool is_told,
	const char *left_out)
{
	struct arena *arena = arena_new();
	struct remedy_text told = remedy_text_in(arena);

	assert_int_equal(
		remedy_tell(remedy_tool_find(tool), remedy, &told), is_told);
	assert_string_equal(told.left_out, left_out);
	arena_free(arena);
}

/* Go's numbers in an object identifier have 31 bits, certtool's text of one 128
 * letters. */
static void
test_object_identifiers_that_a_tool_cannot_hold_are_refused(void **state)
{
	struct remedy_value value = {OID_UNKNOWN,
		OCTETS("\x2a\x90\x80\x80\x80\x00"), OCTETS("a"), false, false};
	struct remedy_extension extension = {OID_UNKNOWN,
		OCTETS("\x2a\x90\x80\x80\x80\x00"), false, OCTETS("\x05\x00")};
	const struct remedy with_value = {
		.values = &value, .value_count = 1, .key = OLD_EC};
	const struct remedy with_extension = {.values = cn_alone,
		.value_count = 1,
		.extensions = &extension,
		.extension_count = 1,
		.key = OLD_EC};

	(void)state;
	assert_lacking("go", &with_value, false,
		"an object identifier of this length");
	assert_lacking("go", &with_extension, false,
		"an object identifier of this length");
	value.oid = (struct slice)OCTETS(
		"\x2a\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
		"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01"
		"\x01\x01\x01\x01\x01\x01\x01\x01\x01\x01");
	assert_int_equal(value.oid.n, 31);
	assert_lacking("certtool", &with_value, false,
		"an object identifier of this length");
}

static void
test_keys_that_a_tool_does_not_make_are_refused(void **state)
{
	const struct remedy remedy = {.values = cn_alone,
		.value_count = 1,
		.key = {true, "ML-DSA-65", 0, NULL}};

	(void)state;
	assert_lacking("go", &remedy, false, "a new key of this kind");
	assert_lacking("step", &remedy, false, "a new key of this kind");
}

/* The fields of a Certificate of cert-manager: one commonName, a list of
 * usages by their names, a keyUsage that is critical always. */
static void
test_what_cert_manager_has_no_field_for_is_said(void **state)
{
	struct remedy_value names[] = {CN("a.example"), CN("b.example")};
	struct slice odd[] = {OCTETS("\x2a\x03\x04\x05")};
	const struct remedy two_names = {.values = names,
		.value_count = 2,
		.key = {true, "EC", 0, "P-256"}};
	const struct remedy odd_purpose = {.values = names,
		.value_count = 1,
		.purposes = odd,
		.purpose_count = 1,
		.key = {true, "EC", 0, "P-256"}};
	const struct remedy usages = {.values = names,
		.value_count = 1,
		.usages = USAGE_DIGITAL_SIGNATURE,
		.key = {true, "EC", 0, "P-256"}};

	(void)state;
	assert_lacking("cert-manager", &two_names, false,
		"a second commonName or serialNumber");
	assert_lacking("cert-manager", &odd_purpose, false,
		"an extKeyUsage of this kind");
	assert_lacking("cert-manager", &usages, true,
		"a keyUsage that is not critical");
}

/* openssl has bounds for some values. */
static const struct {
	enum oid_id type;
	struct slice oid;
	const char *text;
	bool is_told;
} bounded[] = {
	{OID_COUNTRY_NAME, C_OID, "DE", true},
	{OID_COUNTRY_NAME, C_OID, "DEU", false},
	{OID_COUNTRY_NAME, C_OID, "D", false},
	{OID_COUNTRY_NAME, C_OID, "\xc3\xbc", false},
	{OID_COUNTRY_NAME, C_OID, "D*", false},
	{OID_COMMON_NAME, CN_OID,
		"0123456789012345678901234567890123456789"
		"012345678901234567890123",
		true},
	{OID_COMMON_NAME, CN_OID,
		"0123456789012345678901234567890123456789"
		"0123456789012345678901234",
		false},
	{OID_EMAIL_ADDRESS, MAIL_OID, "a@b", true},
	{OID_EMAIL_ADDRESS, MAIL_OID, "\xc3\xbc@b", false},
	{OID_SERIAL_NUMBER, SERIAL_OID, "HRB 1", true},
	{OID_SERIAL_NUMBER, SERIAL_OID, "HRB_1", false},
};

static void
test_values_that_openssl_refuses_are_refused(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(bounded); i++) {
		struct remedy_value value = {bounded[i].type, bounded[i].oid,
			slice_text(bounded[i].text), false, false};
		const struct remedy remedy = {
			.values = &value, .value_count = 1, .key = OLD_EC};
		struct remedy_text told = remedy_text_in(arena);

		if (remedy_tell(remedy_tool_at(0), &remedy, &told) !=
			bounded[i].is_told)
			fail_msg("%s", bounded[i].text);
	}
	arena_free(arena);
}

/* All that openssl is told of these. */
static const char *
openssl_of(const struct remedy *remedy, struct arena *arena,
	struct remedy_text *told)
{
	*told = remedy_text_in(arena);
	assert_true(remedy_tell(remedy_tool_find("openssl"), remedy, told));
	return text_get(&told->commands);
}

static void
test_openssl_is_told_by_a_file_what_no_command_can_say(void **state)
{
	struct arena *arena = arena_new();
	struct remedy_name uri = NAME(URI, "urn:a:b");
	struct remedy remedy = {.values = cn_alone,
		.value_count = 1,
		.names = &uri,
		.name_count = 1,
		.key = OLD_EC};
	struct remedy_text told;

	(void)state;
	assert_non_null(strstr(openssl_of(&remedy, arena, &told), "-addext"));
	/* "::" is a command to some that keep logs. */
	uri.value = slice_text("urn::b");
	assert_null(strstr(openssl_of(&remedy, arena, &told), "-addext"));
	assert_non_null(strstr(text_get(&told.file), "urn::b\n"));
	/* A password and usages, but no names. */
	remedy.name_count = 0;
	remedy.has_password = true;
	remedy.usages = USAGE_DIGITAL_SIGNATURE;
	assert_null(
		strstr(openssl_of(&remedy, arena, &told), "subjectAltName"));
	assert_non_null(strstr(text_get(&told.file), "keyUsage = "));
	assert_null(told.left_out);
	/* Beside no subject openssl looks at no attributes. */
	remedy.value_count = 0;
	(void)openssl_of(&remedy, arena, &told);
	assert_string_equal(
		told.left_out, "a challengePassword beside an empty subject");
	arena_free(arena);
}

/* openssl writes the smallest string for two attributes, else UTF8String. */
static void
test_openssl_is_told_attributes_that_it_writes_alike(void **state)
{
	static const struct {
		struct slice oid;
		enum oid_id type;
		struct slice value;
		bool is_told;
	} cases[] = {
#define NAME_OID OCTETS("\x2a\x86\x48\x86\xf7\x0d\x01\x09\x02")
		{NAME_OID, OID_UNSTRUCTURED_NAME, OCTETS("\x0c\x02ok"), true},
		{NAME_OID, OID_UNSTRUCTURED_NAME, OCTETS("\x13\x02ok"), true},
		{NAME_OID, OID_UNSTRUCTURED_NAME, OCTETS("\x16\x02ok"), true},
		{NAME_OID, OID_UNSTRUCTURED_NAME, OCTETS("\x14\x02ok"), false},
		{NAME_OID, OID_UNSTRUCTURED_NAME, OCTETS("\x16\x02o\xe9"),
			false},
		{OCTETS("\x2a\x03"), OID_UNKNOWN, OCTETS("\x0c\x02ok"), true},
		{OCTETS("\x2a\x03"), OID_UNKNOWN, OCTETS("\x13\x02ok"), false},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct remedy_attribute attribute = {
			cases[i].type, cases[i].oid, cases[i].value};
		const struct remedy remedy = {.values = cn_alone,
			.value_count = 1,
			.attributes = &attribute,
			.attribute_count = 1,
			.key = OLD_EC};
		struct remedy_text told;

		(void)openssl_of(&remedy, arena, &told);
		if ((told.left_out == NULL) != cases[i].is_told)
			fail_msg("row %zu", i);
		if ((strstr(text_get(&told.file), " = ok\n") != NULL) !=
			cases[i].is_told)
			fail_msg("row %zu", i);
	}
	arena_free(arena);
}

/* Who has to fill something in finds it as words, or is told of no command. */
static void
test_blanks_are_not_hidden_in_octets(void **state)
{
	struct arena *arena = arena_new();
	struct remedy_value value = CN("a");
	struct remedy_name names[] = {
		{SAN_IP_ADDRESS, OCTETS("YOUR ADDRESS"), true},
		NAME(REGISTERED_ID, "\x2a\x03"),
	};
	struct remedy remedy = {.values = &value,
		.value_count = 1,
		.names = names,
		.name_count = 1,
		.key = OLD_RSA};

	(void)state;
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++) {
		struct remedy_text told = remedy_text_in(arena);

		remedy.name_count = 1;
		assert_true(remedy_tell(remedy_tool_at(tool), &remedy, &told));
		if (strstr(text_get(&told.commands), "YOUR ADDRESS") == NULL &&
			strstr(text_get(&told.file), "YOUR ADDRESS") == NULL)
			fail_msg("%s", remedy_tool_at(tool)->name);
		remedy.name_count = 2;
		told = remedy_text_in(arena);
		assert_false(remedy_tell(remedy_tool_at(tool), &remedy, &told));
	}
	arena_free(arena);
}

static void
test_what_no_tool_can_be_told_is_refused_by_all(void **state)
{
	struct arena *arena = arena_new();
	uint8_t octets[65];
	struct remedy_value value = {OID_UNKNOWN, {octets, sizeof(octets)},
		slice_text("a"), false, false};
	struct slice purpose = {octets, sizeof(octets)};
	struct remedy remedy = {
		.values = &value, .value_count = 1, .key = OLD_RSA};

	(void)state;
	memset(octets, 0x2a, sizeof(octets));
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_false(remedy_tell(remedy_tool_at(tool), &remedy, &told));
	}
	value = (struct remedy_value)CN("a");
	remedy.purposes = &purpose;
	remedy.purpose_count = 1;
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_false(remedy_tell(remedy_tool_at(tool), &remedy, &told));
	}
	remedy.purpose_count = 0;
	remedy.key = (struct remedy_key){true, "DSA", 0, NULL};
	for (size_t tool = 0; remedy_tool_at(tool) != NULL; tool++) {
		struct remedy_text told = remedy_text_in(arena);

		assert_false(remedy_tell(remedy_tool_at(tool), &remedy, &told));
	}
	arena_free(arena);
}

/* --- shells --------------------------------------------------------------- */

static void
test_words_are_quoted_where_they_need_it(void **state)
{
	struct arena *arena = arena_new();
	struct text text = text_in(arena);

	(void)state;
	shell_word(&text, slice_text("www.myshop.de"));
	text_words(&text, " ");
	shell_word(&text, slice_text("it's $(touch canary)"));
	text_words(&text, " ");
	shell_word(&text, slice_text(""));
	assert_string_equal(
		text_get(&text), "www.myshop.de 'it'\\''s $(touch canary)' ''");
	arena_free(arena);
}

static const struct {
	const char *file;
	const char *commands;
} files[] = {
	{"a\nb\n", "cat >f <<'END' &&\na\nb\nEND\n"},
	{"$a `b` \\\n", "cat >f <<'END' &&\n$a `b` \\\nEND\n"},
	/* A line of the file that would end it. */
	{"END\nEND_END\n",
		"cat >f <<'END_END_END' &&\nEND\nEND_END\nEND_END_END\n"},
	{"a\tb!\n", "printf 'a\\011b\\041\n' >f &&\n"},
	{"\x1b'%\\\n", "printf '\\033\\047\\045\\134\n' >f &&\n"},
	{"::a ##b\n", "printf '\\072\\072a \\043\\043b\n' >f &&\n"},
	{"\xe2\x80\xae\n", "printf '\\342\\200\\256\n' >f &&\n"},
};

static void
test_files_are_written_by_what_cannot_be_seen_wrong(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < COUNT(files); i++) {
		struct text file = text_in(arena);
		struct text commands = text_in(arena);

		text_words(&file, files[i].file);
		shell_write_file(&commands, "f", &file);
		assert_string_equal(text_get(&commands), files[i].commands);
	}
	arena_free(arena);
}

/* --- guessing ------------------------------------------------------------- */

static void
test_the_tool_is_guessed_by_sure_signs_alone(void **state)
{
	struct csr_attribute attribute = {.type = OID_MS_OS_VERSION};
	struct csr_extension extension = {.type = OID_SUBJECT_KEY_IDENTIFIER};
	struct name_attribute names[] = {{.text = slice_text("Unknown")},
		{.text = slice_text("Unknown")}};
	struct csr csr = {.names = names};

	(void)state;
	assert_string_equal(remedy_tool_guess(&csr)->name, "openssl");
	csr.name_count = 2;
	assert_string_equal(remedy_tool_guess(&csr)->name, "openssl");
	csr.extensions = &extension;
	csr.extension_count = 1;
	assert_string_equal(remedy_tool_guess(&csr)->name, "keytool");
	csr.name_count = 1;
	assert_string_equal(remedy_tool_guess(&csr)->name, "openssl");
	csr.attributes = &attribute;
	csr.attribute_count = 1;
	assert_string_equal(remedy_tool_guess(&csr)->name, "certreq");
	attribute.type = OID_UNSTRUCTURED_NAME;
	assert_string_equal(remedy_tool_guess(&csr)->name, "openssl");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tools_are_found_by_place_and_by_name),
		cmocka_unit_test(test_all_tools_tell_or_refuse_all_cases),
		cmocka_unit_test(test_all_tools_tell_the_plain_case),
		cmocka_unit_test(
			test_the_line_of_keytool_means_the_same_in_all_shells),
		cmocka_unit_test(test_each_tool_is_told_in_its_tongue),
		cmocka_unit_test(test_what_a_tool_lacks_is_said),
		cmocka_unit_test(test_what_is_to_be_filled_in_is_counted),
		cmocka_unit_test(test_cert_manager_is_told_of_a_ca),
		cmocka_unit_test(
			test_cert_manager_is_told_usages_that_the_key_has),
		cmocka_unit_test(
			test_object_identifiers_that_a_tool_cannot_hold_are_refused),
		cmocka_unit_test(
			test_keys_that_a_tool_does_not_make_are_refused),
		cmocka_unit_test(
			test_what_cert_manager_has_no_field_for_is_said),
		cmocka_unit_test(test_values_that_openssl_refuses_are_refused),
		cmocka_unit_test(
			test_openssl_is_told_by_a_file_what_no_command_can_say),
		cmocka_unit_test(
			test_openssl_is_told_attributes_that_it_writes_alike),
		cmocka_unit_test(test_blanks_are_not_hidden_in_octets),
		cmocka_unit_test(
			test_what_no_tool_can_be_told_is_refused_by_all),
		cmocka_unit_test(test_words_are_quoted_where_they_need_it),
		cmocka_unit_test(
			test_files_are_written_by_what_cannot_be_seen_wrong),
		cmocka_unit_test(test_the_tool_is_guessed_by_sure_signs_alone),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
