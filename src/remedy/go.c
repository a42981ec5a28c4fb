/* Go: a small program that asks crypto/x509 for the request.
 *
 * It has no tabs, at which a shell completes words when it is pasted into one.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "names/address.h"
#include "remedy/quoted.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- identifiers ---------------------------------------------------------- */

/* Go keeps an arc in an int, which may have 32 bits: four octets of seven, and
 * for the first, from which 80 is taken away, no more. */
static bool
fits_go(struct slice oid)
{
	size_t octets = 0;

	for (size_t i = 0; i < oid.n; i++) {
		octets++;
		if (octets > 4)
			return false;
		if ((oid.p[i] & 0x80) == 0)
			octets = 0;
	}
	return true;
}

static void
write_identifier(struct text *out, struct slice oid)
{
	struct text dotted = text_in(out->arena);

	oid_print(&dotted, oid);
	text_words(out, "asn1.ObjectIdentifier{");
	for (const char *at = text_get(&dotted); *at != '\0'; at++) {
		if (*at == '.')
			text_words(out, ", ");
		else
			text_add(out, at, 1);
	}
	text_words(out, "}");
}

/* --- subject -------------------------------------------------------------- */

static void
write_value(struct text *out, const struct remedy_value *value)
{
	uint8_t tag;

	text_words(out, "{Type: ");
	write_identifier(out, value->oid);
	text_words(out, ", Value: ");
	/* Of itself, Go takes a PrintableString or a UTF8String. */
	if (remedy_has_one_string(value->type, &tag) && tag == TAG_IA5_STRING) {
		text_words(out,
			"asn1.RawValue{Tag: asn1.TagIA5String, "
			"Bytes: []byte(");
		remedy_write_quoted(out, value->text);
		text_words(out, ")}");
	} else {
		remedy_write_quoted(out, value->text);
	}
	text_words(out, "}");
}

static void
write_subject(struct text *out, const struct remedy *remedy)
{
	text_words(out, "var subject = pkix.RDNSequence{\n");
	for (size_t i = 0; i < remedy->value_count; i++) {
		bool is_last = i + 1 == remedy->value_count ||
			!remedy->values[i + 1].joins;

		text_words(out, remedy->values[i].joins ? " " : "  {");
		write_value(out, &remedy->values[i]);
		text_words(out, is_last ? "},\n" : ",");
	}
	text_words(out, "}\n\n");
}

/* --- names ---------------------------------------------------------------- */

/* True where Go's fields of their own say it. Its URLs are read and written
 * anew, and of an IPv4 address in an IPv6 one the IPv4 is taken. */
static bool
has_field(const struct remedy_name *name)
{
	switch (name->kind) {
	case SAN_DNS_NAME:
	case SAN_RFC822_NAME: return remedy_is_printable_ascii(name->value);
	case SAN_IP_ADDRESS:
		return name->is_blank || name->value.n == 4 ||
			(name->value.n == 16 &&
				address_embedded(name->value).n == 0);
	case SAN_URI:
	case SAN_OTHER_NAME:
	case SAN_X400_ADDRESS:
	case SAN_DIRECTORY_NAME:
	case SAN_EDI_PARTY_NAME:
	case SAN_REGISTERED_ID:
	case SAN_UNKNOWN: break;
	}
	return false;
}

static bool
have_fields(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (!has_field(&remedy->names[i]))
			return false;
	return !remedy->are_names_critical;
}

static bool
has_kind(const struct remedy *remedy, enum general_name_kind kind)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		if (remedy->names[i].kind == kind)
			return true;
	return false;
}

static void
write_name(struct text *out, const struct remedy_name *name)
{
	const bool is_address = name->kind == SAN_IP_ADDRESS;

	text_words(out, is_address ? "net.ParseIP(" : "");
	remedy_write_quoted(out, remedy_name_text(out->arena, name));
	text_words(out, is_address ? ")" : "");
}

static void
write_names(struct text *out, const struct remedy *remedy, const char *field,
	enum general_name_kind kind)
{
	if (!have_fields(remedy) || !has_kind(remedy, kind))
		return;
	text_printf(out, "    %s{\n", field);
	for (size_t i = 0; i < remedy->name_count; i++) {
		if (remedy->names[i].kind != kind)
			continue;
		text_words(out, "      ");
		write_name(out, &remedy->names[i]);
		text_words(out, ",\n");
	}
	text_words(out, "    },\n");
}

/* --- extensions ----------------------------------------------------------- */

static void
write_extension(
	struct text *out, struct slice oid, bool critical, struct slice value)
{
	text_printf(out, "  // %s\n", oid_text(out->arena, oid));
	text_words(out, "  {Id: ");
	write_identifier(out, oid);
	text_printf(out, ", Critical: %s, Value: octets(\"",
		critical ? "true" : "false");
	remedy_write_hex(out, value);
	text_words(out, "\")},\n");
}

static void
write_extensions(struct text *out, const struct remedy *remedy)
{
	static const uint8_t names[] = {0x55, 0x1d, 0x11};
	static const uint8_t usages[] = {0x55, 0x1d, 0x0f};
	static const uint8_t purposes[] = {0x55, 0x1d, 0x25};

	text_words(out, "var extensions = []pkix.Extension{\n");
	if (remedy->name_count > 0 && !have_fields(remedy))
		write_extension(out, (struct slice){names, sizeof(names)},
			remedy->are_names_critical,
			remedy_names_der(out->arena, remedy));
	if (remedy->usages != 0)
		write_extension(out, (struct slice){usages, sizeof(usages)},
			remedy->are_usages_critical,
			remedy_usages_der(out->arena, remedy->usages));
	if (remedy->purpose_count > 0)
		write_extension(out, (struct slice){purposes, sizeof(purposes)},
			remedy->are_purposes_critical,
			remedy_purposes_der(out->arena, remedy));
	for (size_t i = 0; i < remedy->extension_count; i++)
		write_extension(out, remedy->extensions[i].oid,
			remedy->extensions[i].critical,
			remedy->extensions[i].value);
	text_words(out, "}\n\n");
}

/* --- keys ----------------------------------------------------------------- */

/* How Go makes a new key, and the packages that it takes for it. */
static const struct {
	const char *algorithm;
	const char *packages[2];
} key_kinds[] = {
	{"RSA", {"crypto/rsa", NULL}},
	{"EC", {"crypto/ecdsa", "crypto/elliptic"}},
	{"Ed25519", {"crypto/ed25519", NULL}},
};

/* COUNT(key_kinds): Go makes none. */
static size_t
kind_of_key(const struct remedy_key *key)
{
	size_t i = 0;

	while (i < COUNT(key_kinds) &&
		strcmp(key_kinds[i].algorithm, key->algorithm) != 0)
		i++;
	return i;
}

static void
write_new_key(struct text *out, const struct remedy_key *key)
{
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out,
			"  key, err := rsa.GenerateKey(rand.Reader, %u)\n",
			key->bits);
	else if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out,
			"  key, err := ecdsa.GenerateKey(elliptic.P%s(), "
			"rand.Reader)\n",
			key->curve + strlen("P-"));
	else
		text_words(out,
			"  _, key, err := ed25519.GenerateKey(rand.Reader)\n");
	text_words(out,
		"  check(err)\n"
		"  private, err := x509.MarshalPKCS8PrivateKey(key)\n"
		"  check(err)\n"
		"  write(\"new.key\", \"PRIVATE KEY\", private)\n");
}

/* The forms in which openssl and others keep keys. No "!" in all of it, so that
 * shells take the file as it is. */
static void
write_reading(struct text *out)
{
	text_words(out,
		"func read(name string) any {\n"
		"  text, err := os.ReadFile(name)\n"
		"  check(err)\n"
		"  block, rest := pem.Decode(text)\n"
		"  for ; ; block, rest = pem.Decode(rest) {\n"
		"    if block == nil {\n"
		"      log.Fatal(name + \" holds no key\")\n"
		"    }\n"
		"    var key any\n"
		"    switch block.Type {\n"
		"    case \"EC PARAMETERS\":\n"
		"      continue\n"
		"    case \"RSA PRIVATE KEY\":\n"
		"      key, err = x509.ParsePKCS1PrivateKey(block.Bytes)\n"
		"    case \"EC PRIVATE KEY\":\n"
		"      key, err = x509.ParseECPrivateKey(block.Bytes)\n"
		"    default:\n"
		"      key, err = x509.ParsePKCS8PrivateKey(block.Bytes)\n"
		"    }\n"
		"    check(err)\n"
		"    return key\n"
		"  }\n"
		"}\n\n");
}

/* --- the program ---------------------------------------------------------- */

static bool
has_octets(const struct remedy *remedy)
{
	return (remedy->name_count > 0 && !have_fields(remedy)) ||
		remedy->usages != 0 || remedy->purpose_count > 0 ||
		remedy->extension_count > 0;
}

static void
write_imports(struct text *out, const struct remedy *remedy)
{
	text_words(out,
		"package main\n\n"
		"import (\n"
		"  \"crypto/rand\"\n"
		"  \"crypto/x509\"\n"
		"  \"crypto/x509/pkix\"\n"
		"  \"encoding/asn1\"\n"
		"  \"encoding/pem\"\n"
		"  \"log\"\n"
		"  \"os\"\n");
	if (has_octets(remedy))
		text_words(out, "  \"encoding/hex\"\n");
	if (have_fields(remedy) && has_kind(remedy, SAN_IP_ADDRESS))
		text_words(out, "  \"net\"\n");
	for (size_t i = 0; remedy->key.is_new && i < 2; i++) {
		const char *package =
			key_kinds[kind_of_key(&remedy->key)].packages[i];

		if (package != NULL)
			text_printf(out, "  \"%s\"\n", package);
	}
	text_words(out, ")\n\n");
}

static void
write_helpers(struct text *out, const struct remedy *remedy)
{
	text_words(out,
		"func check(err error) {\n"
		"  if err == nil {\n"
		"    return\n"
		"  }\n"
		"  log.Fatal(err)\n"
		"}\n\n");
	if (has_octets(remedy))
		text_words(out,
			"func octets(digits string) []byte {\n"
			"  value, err := hex.DecodeString(digits)\n"
			"  check(err)\n"
			"  return value\n"
			"}\n\n");
	text_words(out,
		"func write(name, label string, der []byte) {\n"
		"  file, err := os.OpenFile(name, "
		"os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0600)\n"
		"  check(err)\n"
		"  check(pem.Encode(file, "
		"&pem.Block{Type: label, Bytes: der}))\n"
		"  check(file.Close())\n"
		"}\n\n");
	if (!remedy->key.is_new)
		write_reading(out);
}

static void
write_main(struct text *out, const struct remedy *remedy)
{
	text_words(out, "func main() {\n");
	if (remedy->key.is_new)
		write_new_key(out, &remedy->key);
	else
		text_words(out, "  key := read(\"my.key\")\n");
	text_words(out,
		"  name, err := asn1.Marshal(subject)\n"
		"  check(err)\n"
		"  request, err := x509.CreateCertificateRequest("
		"rand.Reader, &x509.CertificateRequest{\n"
		"    RawSubject: name,\n"
		"    ExtraExtensions: extensions,\n");
	write_names(out, remedy, "DNSNames: []string", SAN_DNS_NAME);
	write_names(out, remedy, "EmailAddresses: []string", SAN_RFC822_NAME);
	write_names(out, remedy, "IPAddresses: []net.IP", SAN_IP_ADDRESS);
	text_words(out,
		"  }, key)\n"
		"  check(err)\n"
		"  write(\"new.csr\", \"CERTIFICATE REQUEST\", request)\n"
		"}\n");
}

static void
write_commands(const struct remedy *remedy, struct remedy_text *out)
{
	static const char *const files[] = {"new.go", "new.csr", "new.key"};

	shell_only_where_new(&out->commands, files, remedy->key.is_new ? 3 : 2);
	shell_write_file(&out->commands, out->file_name, &out->file);
	text_words(&out->commands, "go run new.go\n");
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	(void)arena;
	for (size_t i = 0; i < remedy->value_count; i++)
		if (!fits_go(remedy->values[i].oid))
			return "an object identifier of this length";
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (!fits_go(remedy->extensions[i].oid))
			return "an object identifier of this length";
	if (remedy->key.is_new && kind_of_key(&remedy->key) == COUNT(key_kinds))
		return "a new key of this kind";
	if (!have_fields(remedy) && remedy_has_blank_name(remedy))
		return remedy_hidden_blank;
	return NULL;
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	remedy_leave_out_attributes(remedy, out);
	if (remedy->has_key_identifier)
		remedy_leave_out(out, "subjectKeyIdentifier");
	out->file_name = "new.go";
	write_imports(&out->file, remedy);
	write_subject(&out->file, remedy);
	write_extensions(&out->file, remedy);
	write_helpers(&out->file, remedy);
	write_main(&out->file, remedy);
	write_commands(remedy, out);
}

const struct remedy_tool remedy_go = {"go", lacks, write_all};
