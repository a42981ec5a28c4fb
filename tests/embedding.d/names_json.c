/* The names that each request on standard input asks for, as JSON: one array of
 * objects. Nothing is judged; "sound" says whether all of it could be decoded.
 * SPDX-License-Identifier: MIT
 *
 * usage: names_json <requests */
#include <csrlint.h>
#include <stdio.h>
#include <string.h>

/* The text of a request is UTF-8, controls and all. */
static void
print_text(struct csrlint_octets text)
{
	putchar('"');
	for (size_t i = 0; i < text.length; i++) {
		const uint8_t c = text.octets[i];

		if (c < ' ' || c == '"' || c == '\\' || c == 0x7f)
			printf("\\u%04x", c);
		else
			putchar(c);
	}
	putchar('"');
}

static void
print_hex(struct csrlint_octets octets)
{
	putchar('"');
	for (size_t i = 0; i < octets.length; i++)
		printf("%02x", octets.octets[i]);
	putchar('"');
}

/* As text where it has one, else as DER: {"dNSName": "www.example.com"}. */
static void
print_name(const struct csrlint_general_name *name)
{
	const struct csrlint_octets text = csrlint_general_name_text(name);

	printf("{\"%s\": ",
		csrlint_general_name_kind_name(
			csrlint_general_name_kind(name)));
	if (text.length > 0)
		print_text(text);
	else
		print_hex(csrlint_general_name_octets(name));
	putchar('}');
}

static void
print_request(const struct csrlint_parsed *parsed, bool is_sound)
{
	printf("{\"sound\": %s, \"commonNames\": [",
		is_sound ? "true" : "false");
	for (size_t i = 0, n = 0; i < csrlint_parsed_subject_count(parsed);
		i++) {
		const struct csrlint_name_attribute *attribute =
			csrlint_parsed_subject_attribute(parsed, i);
		const char *type = csrlint_oid_short_name(
			csrlint_name_attribute_oid(attribute));

		if (type == NULL || strcmp(type, "CN") != 0)
			continue;
		fputs(n++ > 0 ? ", " : "", stdout);
		print_text(csrlint_name_attribute_text(attribute));
	}
	fputs("], \"names\": [", stdout);
	for (size_t i = 0; i < csrlint_parsed_san_count(parsed); i++) {
		fputs(i > 0 ? ", " : "", stdout);
		print_name(csrlint_parsed_san(parsed, i));
	}
	fputs("]}", stdout);
}

int
main(void)
{
	static char octets[1048576];
	const size_t n = fread(octets, 1, sizeof(octets), stdin);
	struct csrlint_parsed *parsed = csrlint_parsed_new();
	enum csrlint_parse_result result = CSRLINT_PARSE_NO_MEMORY;

	putchar('[');
	for (size_t number = 1; parsed != NULL; number++) {
		result = csrlint_parse(parsed, octets, n, number);
		if (result > CSRLINT_PARSE_FAULTY)
			break;
		fputs(number > 1 ? ",\n" : "", stdout);
		print_request(parsed, result == CSRLINT_PARSE_SOUND);
	}
	puts("]");
	csrlint_parsed_free(parsed);
	return result == CSRLINT_PARSE_NONE ? 0 : 1;
}
