/* A gate for an ACME server: is the request on standard input, PEM or DER, fit
 * for an order of these names? SPDX-License-Identifier: MIT
 *
 * usage: acme_gate DNS:a.example,DNS:b.example <request
 * Prints what to answer: "ok", or the type and detail of a problem (RFC 8555).
 */
#include <csrlint.h>
#include <stdio.h>

static const char *
objection(const struct csrlint_request *request)
{
	const struct csrlint_finding *worst =
		csrlint_request_finding(request, 0);

	if (worst != NULL && csrlint_finding_severity(worst) == CSRLINT_ERROR)
		return csrlint_finding_message(worst);
	return csrlint_request_signature(request) == CSRLINT_VALID
		? NULL
		: "the signature was not verified";
}

int
main(int argc, char **argv)
{
	static char octets[65536];
	const size_t n = fread(octets, 1, sizeof(octets), stdin);
	struct csrlint *linter = csrlint_new();
	struct csrlint_report *report = csrlint_report_new();
	const char *why = NULL;
	const int works = argc == 2 && linter != NULL && report != NULL &&
		csrlint_set_profile(linter, "letsencrypt") &&
		csrlint_expect(linter, "san", argv[1]) &&
		csrlint_lint(linter, octets, n, report);

	if (works)
		why = objection(csrlint_report_request(report, 0));
	if (works && why == NULL)
		puts("ok");
	else
		printf("%s: %s\n", works ? "badCSR" : "serverInternal",
			works ? why : "the gate is out of order");
	csrlint_report_free(report);
	csrlint_free(linter);
	return works && why == NULL ? 0 : 1;
}
