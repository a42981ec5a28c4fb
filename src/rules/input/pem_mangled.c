/* Text that another format made its own on the way.
 * SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

enum { SHOWN_OCTETS = 12 };

/* What was done, and how that looks. */
static const struct {
	enum input_fault_kind kind;
	const char *what;
} manglings[] = {
	{INPUT_TERMINAL, "a control sequence of a terminal"},
	{INPUT_PAGE_BREAK, "a page break"},
	{INPUT_ESCAPES, "an escape of JSON or of a programming language"},
	{INPUT_URL, "an octet in the encoding of URLs"},
	{INPUT_HTML, "markup of HTML or XML"},
	{INPUT_QUOTED_PRINTABLE, "quoted-printable text of a mail"},
	{INPUT_QUOTED, "put before each line, as mail programs and grep do"},
};

static void
check_transport(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *nul = framing_input_fault(facts, INPUT_NUL);
	const struct input_fault *plus = framing_fault(facts, INPUT_PLUS_LOST);
	const struct input_fault *dump = framing_fault(facts, INPUT_HEX);

	for (size_t i = 0; i < sizeof(manglings) / sizeof(manglings[0]); i++) {
		const struct input_fault *fault =
			framing_fault(facts, manglings[i].kind);

		/* input-json */
		if (fault != NULL &&
			!(fault->kind == INPUT_ESCAPES &&
				facts->input->is_json))
			found(out, self, fault->at,
				"\"%s\" is %s, expected plain PEM",
				shown(out, slice_head(fault->at, SHOWN_OCTETS)),
				manglings[i].what);
	}
	if (dump != NULL)
		found(out, self, dump->at,
			"the input is a dump of octets in digits, as xxd, "
			"hexdump and od write it, expected plain PEM or the "
			"octets themselves");
	if (plus != NULL)
		found(out, self, plus->at,
			"a blank stands where \"+\" was, as web forms make of "
			"it, expected \"+\"");
	if (nul != NULL)
		found(out, self, nul->at,
			"the input holds NUL octets, expected text");
}

static const struct rule rows[] = {
	{
		.id = "pem-mangled-transport",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the text was rewritten on its way",
		.source = "RFC 7468 2; RFC 2045 6.7; RFC 3986 2.1; RFC 8259 7",
		.why = "A mail program, a web form, a JSON value, a web page, "
		       "a terminal or a dump has the request in a way of its "
		       "own, and nothing undid that. Programs find no request "
		       "or a damaged one.",
		.fix = "Send the file itself, not a copy out of another "
		       "format; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_transport,
	},
};
RULES(pem_mangled, rows);
