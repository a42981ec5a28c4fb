/* What each request on standard input is for, as JSON: one array of objects.
 * SPDX-License-Identifier: MIT
 *
 * usage: names_json <requests */
#include <csrlint.h>
#include <stdio.h>

/* Texts of the library are UTF-8 without control characters: quotes and
 * backslashes are all that JSON wants escaped. */
static void
print_string(const char *text)
{
	putchar('"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			putchar('\\');
		putchar(*text);
	}
	putchar('"');
}

static void
print_request(const struct csrlint_request *request)
{
	fputs("{\"subject\": ", stdout);
	print_string(csrlint_request_subject(request));
	fputs(", \"names\": ", stdout);
	print_string(csrlint_request_names(request));
	putchar('}');
}

static void
print_report(const struct csrlint_report *report)
{
	const char *between = "";

	putchar('[');
	for (size_t i = 0; i < csrlint_report_count(report); i++) {
		const struct csrlint_request *request =
			csrlint_report_request(report, i);

		if (csrlint_request_number(request) == 0)
			continue;
		fputs(between, stdout);
		print_request(request);
		between = ",\n";
	}
	puts("]");
}

int
main(void)
{
	static char octets[1048576];
	const size_t n = fread(octets, 1, sizeof(octets), stdin);
	struct csrlint *linter = csrlint_new();
	struct csrlint_report *report = csrlint_report_new();
	int status = 1;

	if (linter != NULL && report != NULL &&
		csrlint_lint(linter, octets, n, report)) {
		print_report(report);
		status = 0;
	}
	csrlint_report_free(report);
	csrlint_free(linter);
	return status;
}
