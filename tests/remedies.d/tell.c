/* Tells tools of the requests in tests/unit/remedy_cases.h, and holds what they
 * made against what was told.
 *
 * usage: tell list               the names of the cases, and of their keys
 *        tell values CASE        the values of the subject and then the names,
 *                                each in hexadecimal digits
 *        tell TOOL CASE          the file that the person saves, if there is
 *                                one, and the commands; status 1: refused, and
 *                                why
 *        tell TOOL CASE FILE     is the request in FILE, of DER, that one?
 *                                What is not so is printed.
 * SPDX-License-Identifier: MIT */
#include "remedy_cases.h"

#include "csr/csr.h"
#include "der/der.h"
#include "names/address.h"
#include "remedy/words.h"

static int wrong;

static void
complain(const char *what, struct slice value)
{
	printf("%s:", what);
	for (size_t i = 0; i < value.n && i < 80; i++)
		printf(" %02x", value.p[i]);
	printf("\n");
	wrong = 1;
}

/* --- what is compared ----------------------------------------------------- */

/* Extensions that a tool adds without being told. */
static bool
is_own_of_tool(const char *tool, const struct csr_extension *extension)
{
	if (strcmp(tool, "keytool") == 0)
		return extension->type == OID_SUBJECT_KEY_IDENTIFIER;
	return false;
}

static bool
is_left_out(const struct remedy_text *told, const char *what)
{
	return told->left_out != NULL && strstr(told->left_out, what) != NULL;
}

static size_t
rdn_of_value(const struct remedy *remedy, size_t index)
{
	size_t rdn = 0;

	for (size_t i = 1; i <= index; i++)
		rdn += remedy->values[i].joins ? 0 : 1;
	return rdn;
}

static void
compare_values(const struct remedy *remedy, const struct csr *csr)
{
	if (csr->name_count != remedy->value_count)
		complain("another number of values", csr->subject);
	for (size_t i = 0; i < remedy->value_count; i++) {
		bool is_there = false;

		for (size_t j = 0; j < csr->name_count; j++)
			is_there |=
				csr->names[j].rdn == rdn_of_value(remedy, i) &&
				slice_equal(csr->names[j].oid,
					remedy->values[i].oid) &&
				slice_equal(csr->names[j].text,
					remedy->values[i].text);
		if (!is_there)
			complain("no value", remedy->values[i].text);
	}
}

static void
compare_names(const struct remedy *remedy, const struct csr *csr)
{
	if (csr->san_count != remedy->name_count)
		complain("another number of names", csr->der);
	if (csr->san != NULL &&
		csr->san->critical != remedy->are_names_critical)
		complain("subjectAltName critical or not", csr->san->whole);
	for (size_t i = 0; i < remedy->name_count; i++) {
		bool is_there = false;

		for (size_t j = 0; j < csr->san_count; j++)
			is_there |= csr->san_names[j].kind ==
					remedy->names[i].kind &&
				slice_equal(csr->san_names[j].value,
					remedy->names[i].value);
		if (!is_there)
			complain("no name", remedy->names[i].value);
	}
}

static void
compare_usages(const struct remedy *remedy, const struct csr *csr)
{
	const struct csr_key_usage *usage = &csr->usage.key_usage;
	const struct csr_extension *extension = usage->source.extension;

	if ((extension != NULL) != (remedy->usages != 0) ||
		usage->mask != remedy->usages ||
		(extension != NULL &&
			extension->critical != remedy->are_usages_critical))
		complain("keyUsage", usage->octets);
}

static void
compare_purposes(const struct remedy *remedy, const struct csr *csr)
{
	const struct csr_purposes *asked = &csr->usage.purposes;
	const struct csr_extension *extension = asked->source.extension;

	if (asked->count != remedy->purpose_count ||
		(extension != NULL &&
			extension->critical != remedy->are_purposes_critical)) {
		complain("extKeyUsage",
			extension == NULL ? csr->der : extension->value);
		return;
	}
	for (size_t i = 0; i < asked->count; i++)
		if (!slice_equal(asked->purpose[i].oid, remedy->purposes[i]))
			complain("no purpose", remedy->purposes[i]);
}

static bool
is_described(const struct remedy *remedy, const struct csr_extension *asked)
{
	switch (asked->type) {
	case OID_SUBJECT_ALT_NAME:
	case OID_KEY_USAGE:
	case OID_EXT_KEY_USAGE: return true;
	case OID_SUBJECT_KEY_IDENTIFIER: return remedy->has_key_identifier;
	default: break;
	}
	for (size_t i = 0; i < remedy->extension_count; i++)
		if (slice_equal(asked->oid, remedy->extensions[i].oid))
			return true;
	return false;
}

static void
compare_extensions(const struct remedy *remedy, const struct csr *csr,
	const char *tool, const struct remedy_text *told)
{
	for (size_t i = 0; i < csr->extension_count; i++)
		if (!is_described(remedy, &csr->extensions[i]) &&
			!is_own_of_tool(tool, &csr->extensions[i]))
			complain("an extension more", csr->extensions[i].oid);
	for (size_t i = 0; i < remedy->extension_count; i++) {
		const struct remedy_extension *told_of = &remedy->extensions[i];
		bool is_there = false;

		for (size_t j = 0; j < csr->extension_count; j++)
			is_there |= slice_equal(csr->extensions[j].oid,
					    told_of->oid) &&
				csr->extensions[j].critical ==
					told_of->critical &&
				slice_equal(csr->extensions[j].value,
					told_of->value);
		if (!is_there)
			complain("no extension", told_of->oid);
	}
	if (remedy->has_key_identifier &&
		csr->usage.key_identifier.octets.n == 0 &&
		!is_left_out(told, "subjectKeyIdentifier"))
		complain("no subjectKeyIdentifier", csr->der);
}

static void
compare_attributes(const struct remedy *remedy, const struct csr *csr,
	const struct remedy_text *told)
{
	struct arena *arena = told->commands.arena;

	if (remedy->has_password && !is_left_out(told, "challengePassword") &&
		csr_attribute_first(csr, OID_CHALLENGE_PASSWORD) == NULL)
		complain("no challengePassword", csr->der);
	for (size_t i = 0; i < remedy->attribute_count; i++) {
		const struct remedy_attribute *told_of = &remedy->attributes[i];
		bool is_there =
			is_left_out(told, oid_text(arena, told_of->oid));

		/* A tool may choose another string. */
		for (size_t j = 0; j < csr->attribute_count; j++)
			is_there |= slice_equal(csr->attributes[j].oid,
					    told_of->oid) &&
				slice_equal(
					slice_from(csr->attributes[j].value, 1),
					slice_from(told_of->value, 1));
		if (!is_there)
			complain("no attribute", told_of->oid);
	}
}

static void
compare_key(const struct remedy *remedy, const struct csr *csr)
{
	if (remedy->key.bits != 0 && csr->key.modulus.n < remedy->key.bits / 8)
		complain("another RSA key", csr->key.modulus);
	if (remedy->key.curve != NULL &&
		(csr->key.curve == OID_UNKNOWN || csr->key.kind != KEY_EC))
		complain("another EC key", csr->key.algorithm.oid);
}

/* --- reading -------------------------------------------------------------- */

static struct slice
read_file(struct arena *arena, const char *path)
{
	uint8_t *octets = arena_alloc(arena, 1u << 20);
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL || octets == NULL) {
		perror(path);
		exit(2);
	}
	n = fread(octets, 1, 1u << 20, file);
	fclose(file);
	return (struct slice){octets, n};
}

static int
compare(const struct remedy *remedy, const char *tool,
	const struct remedy_text *told, const char *path)
{
	struct arena *arena = told->commands.arena;
	struct csr csr;

	if (csr_decode(read_file(arena, path), arena, &csr) != ERR_OK ||
		!csr.decoded || csr.fault_count > 0) {
		printf("cannot be decoded\n");
		return 1;
	}
	compare_values(remedy, &csr);
	compare_names(remedy, &csr);
	compare_usages(remedy, &csr);
	compare_purposes(remedy, &csr);
	compare_extensions(remedy, &csr, tool, told);
	compare_attributes(remedy, &csr, told);
	compare_key(remedy, &csr);
	return wrong;
}

static int
list(void)
{
	for (size_t i = 0; i < CASE_COUNT; i++) {
		char name[64];

		name_of_case(i, name);
		printf("%s %s %s\n", name, remedy_of_case(i)->key.algorithm,
			remedy_of_case(i)->key.is_new ? "new" : "old");
	}
	return 0;
}

static void
print_hex(struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++)
		printf("%02x", octets.p[i]);
	printf("\n");
}

static int
list_values(const struct remedy *remedy, struct arena *arena)
{
	for (size_t i = 0; i < remedy->value_count; i++)
		print_hex(remedy->values[i].text);
	for (size_t i = 0; i < remedy->name_count; i++)
		print_hex(remedy_name_text(arena, &remedy->names[i]));
	return 0;
}

static void
print_block(const struct remedy_text *told)
{
	if (told->is_file_apart)
		fwrite(text_get(&told->file), 1, told->file.n, stdout);
	fwrite(text_get(&told->commands), 1, told->commands.n, stdout);
}

static const struct remedy *
find_case(const char *wanted)
{
	for (size_t i = 0; i < CASE_COUNT; i++) {
		char name[64];

		name_of_case(i, name);
		if (strcmp(name, wanted) == 0)
			return remedy_of_case(i);
	}
	fprintf(stderr, "no such case: %s\n", wanted);
	exit(2);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct remedy_text told = remedy_text_in(arena);
	const struct remedy_tool *tool;
	const struct remedy *remedy;
	int status = 0;

	if (argc == 2)
		return list();
	if (argc == 3 && strcmp(argv[1], "values") == 0)
		return list_values(find_case(argv[2]), arena);
	tool = argc < 3 ? NULL : remedy_tool_find(argv[1]);
	if (tool == NULL)
		return 2;
	remedy = find_case(argv[2]);
	if (!remedy_tell(tool, remedy, &told))
		status = 1;
	if (argc > 3)
		status = compare(remedy, argv[1], &told, argv[3]);
	else if (status == 1)
		printf("%s\n", told.left_out);
	else
		print_block(&told);
	arena_free(arena);
	return status;
}
