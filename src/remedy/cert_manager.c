/* cert-manager in Kubernetes: a Certificate, API cert-manager.io/v1.
 *
 * It makes the key itself, in the cluster, and writes the subject in an order
 * of its own. kubectl create, unlike apply, changes nothing that is there. What
 * only the person knows, the issuer, stands there as a blank.
 * SPDX-License-Identifier: MIT */
#include "names/address.h"
#include "remedy/quoted.h"
#include "remedy/shell.h"
#include "remedy/tools.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Lists below spec.subject, in the order of Go's pkix.Name. */
static const struct remedy_word lists[] = {
	{OID_COUNTRY_NAME, "countries"},
	{OID_ORGANIZATION_NAME, "organizations"},
	{OID_ORGANIZATIONAL_UNIT_NAME, "organizationalUnits"},
	{OID_LOCALITY_NAME, "localities"},
	{OID_STATE_OR_PROVINCE_NAME, "provinces"},
	{OID_STREET_ADDRESS, "streetAddresses"},
	{OID_POSTAL_CODE, "postalCodes"},
};

static const struct {
	unsigned int usage;
	const char *word;
} usage_words[] = {
	{USAGE_DIGITAL_SIGNATURE, "digital signature"},
	{USAGE_NON_REPUDIATION, "content commitment"},
	{USAGE_KEY_ENCIPHERMENT, "key encipherment"},
	{USAGE_DATA_ENCIPHERMENT, "data encipherment"},
	{USAGE_KEY_AGREEMENT, "key agreement"},
	{USAGE_KEY_CERT_SIGN, "cert sign"},
	{USAGE_CRL_SIGN, "crl sign"},
	{USAGE_ENCIPHER_ONLY, "encipher only"},
	{USAGE_DECIPHER_ONLY, "decipher only"},
};

static const struct remedy_word purposes[] = {
	{OID_ANY_PURPOSE, "any"},
	{OID_SERVER_AUTH, "server auth"},
	{OID_CLIENT_AUTH, "client auth"},
	{OID_CODE_SIGNING, "code signing"},
	{OID_EMAIL_PROTECTION, "email protection"},
	{OID_IPSEC_END_SYSTEM, "ipsec end system"},
	{OID_IPSEC_TUNNEL, "ipsec tunnel"},
	{OID_IPSEC_USER, "ipsec user"},
	{OID_TIME_STAMPING, "timestamping"},
	{OID_OCSP_SIGNING, "ocsp signing"},
};

/* --- subject -------------------------------------------------------------- */

static const struct remedy_value *
find_value(const struct remedy *remedy, enum oid_id type)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].type == type)
			return &remedy->values[i];
	return NULL;
}

static void
write_single(struct text *out, const struct remedy *remedy, enum oid_id type,
	const char *field)
{
	const struct remedy_value *value = find_value(remedy, type);

	if (value == NULL)
		return;
	text_printf(out, "%s: ", field);
	remedy_write_quoted(out, value->text);
	text_words(out, "\n");
}

static void
write_list(struct text *out, const struct remedy *remedy,
	const struct remedy_word *list)
{
	if (find_value(remedy, list->id) == NULL)
		return;
	text_printf(out, "    %s:\n", list->word);
	for (size_t i = 0; i < remedy->value_count; i++) {
		if (remedy->values[i].type != list->id)
			continue;
		text_words(out, "    - ");
		remedy_write_quoted(out, remedy->values[i].text);
		text_words(out, "\n");
	}
}

static bool
has_subject_beside_cn(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		if (remedy->values[i].type != OID_COMMON_NAME)
			return true;
	return false;
}

static void
write_subject(struct text *out, const struct remedy *remedy)
{
	write_single(out, remedy, OID_COMMON_NAME, "  commonName");
	if (!has_subject_beside_cn(remedy))
		return;
	text_words(out, "  subject:\n");
	for (size_t i = 0; i < COUNT(lists); i++)
		write_list(out, remedy, &lists[i]);
	write_single(out, remedy, OID_SERIAL_NUMBER, "    serialNumber");
}

/* --- names ---------------------------------------------------------------- */

static void
write_names(struct text *out, const struct remedy *remedy,
	enum general_name_kind kind, const char *field)
{
	bool is_first = true;

	for (size_t i = 0; i < remedy->name_count; i++) {
		const struct remedy_name *name = &remedy->names[i];

		if (name->kind != kind)
			continue;
		if (is_first)
			text_printf(out, "  %s:\n", field);
		is_first = false;
		text_words(out, "  - ");
		remedy_write_quoted(out, remedy_name_text(out->arena, name));
		text_words(out, "\n");
	}
}

/* --- usages --------------------------------------------------------------- */

/* True of basicConstraints with cA TRUE, whatever else is in it. */
static bool
is_of_ca(const struct remedy_extension *extension)
{
	return extension->type == OID_BASIC_CONSTRAINTS &&
		slice_begins(slice_from(extension->value, 2), "\x01\x01\xff");
}

static bool
asks_for_ca(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (is_of_ca(&remedy->extensions[i]))
			return true;
	return false;
}

/* Without a list of its own, cert-manager asks for digitalSignature and
 * keyEncipherment. Only a key of RSA can do that, and a CA has no use for it.
 */
static unsigned int
usages_to_tell(const struct remedy *remedy)
{
	if (remedy->usages != 0 || remedy->purpose_count > 0)
		return remedy->usages;
	if (asks_for_ca(remedy))
		return USAGE_KEY_CERT_SIGN;
	return strcmp(remedy->key.algorithm, "RSA") == 0
		? 0
		: USAGE_DIGITAL_SIGNATURE;
}

static void
write_usages(struct text *out, const struct remedy *remedy)
{
	const unsigned int usages = usages_to_tell(remedy);

	if (usages == 0 && remedy->purpose_count == 0)
		return;
	text_words(out, "  usages:\n");
	for (size_t i = 0; i < COUNT(usage_words); i++)
		if ((usages & usage_words[i].usage) != 0)
			text_printf(out, "  - %s\n", usage_words[i].word);
	for (size_t i = 0; i < remedy->purpose_count; i++)
		text_printf(out, "  - %s\n",
			remedy_word(purposes, COUNT(purposes),
				oid_find(remedy->purposes[i])));
}

/* --- key ------------------------------------------------------------------ */

static void
write_key(struct text *out, const struct remedy_key *key)
{
	text_words(out, "  privateKey:\n");
	if (strcmp(key->algorithm, "RSA") == 0)
		text_printf(out, "    algorithm: RSA\n    size: %u\n",
			key->bits == 0 ? 2048 : key->bits);
	else if (strcmp(key->algorithm, "EC") == 0)
		text_printf(out, "    algorithm: ECDSA\n    size: %s\n",
			key->curve + strlen("P-"));
	else
		text_words(out, "    algorithm: Ed25519\n");
}

/* --- all together --------------------------------------------------------- */

static const char *
lacking_in_subject(const struct remedy *remedy)
{
	if (remedy_has_joined_values(remedy))
		return "two values in one RDN";
	for (size_t i = 0; i < remedy->value_count; i++) {
		const struct remedy_value *value = &remedy->values[i];
		bool is_single = value->type == OID_COMMON_NAME ||
			value->type == OID_SERIAL_NUMBER;

		if (is_single && find_value(remedy, value->type) != value)
			return "a second commonName or serialNumber";
		if (!is_single &&
			remedy_word(lists, COUNT(lists), value->type) == NULL)
			return "an attribute of this type in the subject";
	}
	return NULL;
}

static const char *
lacking_in_extensions(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->name_count; i++)
		switch (remedy->names[i].kind) {
		case SAN_DNS_NAME:
		case SAN_RFC822_NAME:
		case SAN_URI:
		case SAN_IP_ADDRESS: break;
		case SAN_OTHER_NAME:
		case SAN_X400_ADDRESS:
		case SAN_DIRECTORY_NAME:
		case SAN_EDI_PARTY_NAME:
		case SAN_REGISTERED_ID:
		case SAN_UNKNOWN:
			return "a name of this kind in the subjectAltName";
		}
	for (size_t i = 0; i < remedy->purpose_count; i++)
		if (remedy_word(purposes, COUNT(purposes),
			    oid_find(remedy->purposes[i])) == NULL)
			return "an extKeyUsage of this kind";
	return NULL;
}

static bool
makes_key(const struct remedy_key *key)
{
	return strcmp(key->algorithm, "RSA") == 0 ||
		(strcmp(key->algorithm, "EC") == 0 && key->curve != NULL) ||
		strcmp(key->algorithm, "Ed25519") == 0;
}

/* The place of a type in what Go's pkix.Name writes. */
static size_t
place_in_subject(enum oid_id type)
{
	size_t i = 0;

	while (i < COUNT(lists) && lists[i].id != type)
		i++;
	return type == OID_SERIAL_NUMBER ? i + 1 : i;
}

static bool
has_other_order(const struct remedy *remedy)
{
	for (size_t i = 1; i < remedy->value_count; i++)
		if (place_in_subject(remedy->values[i - 1].type) >
			place_in_subject(remedy->values[i].type))
			return true;
	return false;
}

/* It asks for a critical keyUsage, and for critical names beside an empty
 * subject. */
static void
leave_out_flags(const struct remedy *remedy, struct remedy_text *out)
{
	if (remedy->name_count > 0 &&
		remedy->are_names_critical != (remedy->value_count == 0))
		remedy_leave_out(out, "whether subjectAltName is critical");
	if (remedy->usages != 0 && !remedy->are_usages_critical)
		remedy_leave_out(out, "a keyUsage that is not critical");
	if (remedy->purpose_count > 0 && remedy->are_purposes_critical)
		remedy_leave_out(out, "a critical extKeyUsage");
}

static void
leave_out(const struct remedy *remedy, struct remedy_text *out)
{
	if (!remedy->key.is_new)
		remedy_leave_out(out, "a key that is there");
	if (has_other_order(remedy))
		remedy_leave_out(out, "the order of the subject");
	leave_out_flags(remedy, out);
	remedy_leave_out_attributes(remedy, out);
	for (size_t i = 0; i < remedy->extension_count; i++) {
		bool is_ca;

		/* It writes the one of an end entity itself. */
		if (remedy_is_plain_constraints(&remedy->extensions[i], &is_ca))
			continue;
		remedy_leave_out(out,
			is_of_ca(&remedy->extensions[i])
				? "pathLenConstraint"
				: oid_text(out->commands.arena,
					  remedy->extensions[i].oid));
	}
	if (remedy->has_key_identifier)
		remedy_leave_out(out, "subjectKeyIdentifier");
}

static void
write_file(struct text *out, const struct remedy *remedy)
{
	text_words(out,
		"apiVersion: cert-manager.io/v1\n"
		"kind: Certificate\n"
		"metadata:\n"
		"  name: new\n"
		"spec:\n"
		"  secretName: new-tls\n"
		"  issuerRef:\n"
		"    name: YOUR-ISSUER\n"
		"    kind: Issuer\n");
	write_subject(out, remedy);
	write_names(out, remedy, SAN_DNS_NAME, "dnsNames");
	write_names(out, remedy, SAN_IP_ADDRESS, "ipAddresses");
	write_names(out, remedy, SAN_URI, "uris");
	write_names(out, remedy, SAN_RFC822_NAME, "emailAddresses");
	if (asks_for_ca(remedy))
		text_words(out, "  isCA: true\n");
	write_usages(out, remedy);
	write_key(out, &remedy->key);
}

static const char *
lacks(const struct remedy *remedy, struct arena *arena)
{
	const char *lacking = lacking_in_subject(remedy);

	(void)arena;
	if (lacking == NULL)
		lacking = lacking_in_extensions(remedy);
	if (lacking == NULL && !makes_key(&remedy->key))
		lacking = "a key of this kind";
	return lacking;
}

static void
write_all(const struct remedy *remedy, struct remedy_text *out)
{
	static const char *const files[] = {"new.yaml"};

	leave_out(remedy, out);
	out->blank_count++; /* YOUR-ISSUER */
	out->file_name = "new.yaml";
	write_file(&out->file, remedy);
	shell_only_where_new(&out->commands, files, COUNT(files));
	shell_write_file(&out->commands, out->file_name, &out->file);
	text_words(&out->commands, "kubectl create -f new.yaml\n");
}

const struct remedy_tool remedy_cert_manager = {
	"cert-manager", lacks, write_all};
