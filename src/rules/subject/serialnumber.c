/* serialNumber of the subject: the organization's number in its register.
 * SPDX-License-Identifier: MIT */
#include "base/calendar.h"
#include "rules/subject/identity.h"

#include <stdio.h>

enum { DATE_ROOM = 40 };

/* Eight digits are a date where the body is in no register of companies. */
static bool
is_registered(const struct facts *facts)
{
	const struct name_attribute *category =
		csr_name_first(facts->csr, OID_BUSINESS_CATEGORY);

	return category == NULL ||
		slice_equal_ignoring_case(
			category->text, slice_text("Private Organization"));
}

/* In the United States the month comes first, with stops as well. */
static bool
is_certain(const struct facts *facts, const struct calendar_date *date)
{
	const struct name_attribute *country =
		csr_name_first(facts->csr, OID_JURISDICTION_COUNTRY);

	return date->month > 0 &&
		(!date->is_custom ||
			(country != NULL &&
				!slice_equal_ignoring_case(
					country->text, slice_text("US"))));
}

static void
report_date(const struct rule *self, const struct facts *facts,
	const struct name_attribute *value, const struct calendar_date *date,
	struct findings *out)
{
	char better[DATE_ROOM] = "";

	if (is_certain(facts, date))
		snprintf(better, sizeof(better), "%04u-%02u-%02u", date->year,
			date->month, date->day);
	found_better(out, self, value->value,
		better[0] == '\0' ? NULL : shown_whole(out, slice_text(better)),
		"serialNumber is the date \"%s\", expected the form "
		"YYYY-MM-DD",
		shown(out, value->text));
}

static void
check_date_format(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *value =
		csr_name_first(facts->csr, OID_SERIAL_NUMBER);
	struct calendar_date date;

	for (; value != NULL; value = csr_name_next(facts->csr, value))
		if (calendar_read(value->text, &date) ? !date.is_iso
						      : !is_registered(facts) &&
					calendar_read_digits(
						value->text, &date))
			report_date(self, facts, value, &date, out);
}

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
		.fix = "Add the number in the register; where there is none "
		       "the date of founding, as YYYY-MM-DD; where there is "
		       "neither the words Government Entity or Non-Commercial "
		       "Entity.",
		.mend = {MEND_ASK, "serialNumber"},
		.check = check_extended_part,
		.arg = &part,
	},
	{
		.id = "serialnumber-date-format",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "serialNumber is a date in another form than "
			   "YYYY-MM-DD",
		.source = "EVG 7.1.4.2.5",
		.why = "A body without a number in a register is told by the "
		       "day of its founding, and 02/03/2020 is another day in "
		       "America than elsewhere. From 15 September 2027 on the "
		       "EV Guidelines ask for one form; CAs write it so "
		       "before.",
		.fix = "Write the year, the month and the day in this order, "
		       "with hyphens between.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_date_format,
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
		.fix = "The tool that makes the request has to encode "
		       "serialNumber as PrintableString. The common ones do so "
		       "by themselves; code of your own has to choose that "
		       "type.",
		.mend = {MEND_ENCODE, NULL},
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
		.mend = {MEND_REPLACE, NULL},
		.check = check_length_bound,
		.arg = &bound,
	},
};
RULES(serialnumber, rows);
