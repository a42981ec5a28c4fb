/* serialNumber of the subject: the organization's number in its register.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/identity.h"

static const struct extended_part part = {OID_SERIAL_NUMBER, "serialNumber"};
static const struct printable_attribute printable = {
	OID_SERIAL_NUMBER, "serialNumber"};
static const struct length_bound bound = {
	OID_SERIAL_NUMBER, "serialNumber", 64};

static const struct rule rows[] = {
	{
		.id = "serialnumber-missing",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "the subject has no serialNumber, the number in the "
			   "register of companies",
		.source = "EVG 7.1.4.2.5; CSBR 7.1.4.2.4 d",
		.why = "Extended validation finds the organization by its "
		       "number in the register where it was founded. Some CAs "
		       "fill it in from the register, others ask back.",
		.fix = "Add the number, or the date of founding where there is "
		       "none: openssl req -new -key my.key -subj "
		       "\"/businessCategory=Private Organization/"
		       "jurisdictionC=DE/serialNumber=HRB 12345/C=DE/L=Berlin/"
		       "O=Example GmbH/CN=www.example.com\".",
		.check = check_extended_part,
		.arg = &part,
	},
	{
		.id = "serialnumber-not-printable",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "serialNumber is not encoded as PrintableString",
		.source = "RFC 5280 A.1 X520SerialNumber; BR 7.1.4.2",
		.why = "The standard knows no other type for this attribute. "
		       "CAs that keep to it refuse the request, and names "
		       "that differ in type may not match.",
		.fix = "Make the request with a program that does so by "
		       "itself, such as openssl req or certtool. In code of "
		       "your own choose the type PrintableString for "
		       "serialNumber.",
		.check = check_printable,
		.arg = &printable,
	},
	{
		.id = "serialnumber-too-long",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "serialNumber is over 64 characters",
		.source = "RFC 5280 A.1 ub-serial-number; BR 7.1.4.2",
		.why = "A longer value does not fit into a certificate: CAs "
		       "refuse it, and programs that keep to the standard "
		       "cannot decode it.",
		.fix = "Write the number as the register has it and nothing "
		       "else.",
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(serialnumber, rows);
