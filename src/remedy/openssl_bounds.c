/* The values that openssl refuses. SPDX-License-Identifier: MIT */
#include "remedy/openssl_bounds.h"
#include "remedy/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* The bounds of its ASN1_STRING_TABLE, in characters. */
static const struct {
	enum oid_id type;
	size_t most; /* 0: any number */
	bool is_ascii;
	bool is_printable; /* PrintableString's characters alone */
	const char *fault;
} bounds[] = {
	{OID_COMMON_NAME, 64, false, false,
		"a commonName of more than 64 characters"},
	{OID_COUNTRY_NAME, 2, true, true,
		"a countryName that is not two letters"},
	{OID_JURISDICTION_COUNTRY, 2, true, true,
		"a jurisdictionCountryName that is not two letters"},
	{OID_LOCALITY_NAME, 128, false, false,
		"a localityName of more than 128 characters"},
	{OID_STATE_OR_PROVINCE_NAME, 128, false, false,
		"a stateOrProvinceName of more than 128 characters"},
	{OID_ORGANIZATION_NAME, 64, false, false,
		"an organizationName of more than 64 characters"},
	{OID_ORGANIZATIONAL_UNIT_NAME, 64, false, false,
		"an organizationalUnitName of more than 64 characters"},
	{OID_SERIAL_NUMBER, 64, true, true,
		"a serialNumber beyond 64 characters of PrintableString"},
	{OID_DN_QUALIFIER, 0, true, true,
		"a dnQualifier beyond PrintableString"},
	{OID_EMAIL_ADDRESS, 128, true, false,
		"an emailAddress beyond 128 characters of ASCII"},
	{OID_DOMAIN_COMPONENT, 0, true, false,
		"a domainComponent beyond ASCII"},
	{OID_NAME, 32768, false, false, "a name of more than 32768 characters"},
	{OID_SURNAME, 32768, false, false,
		"a surname of more than 32768 characters"},
	{OID_GIVEN_NAME, 32768, false, false,
		"a givenName of more than 32768 characters"},
	{OID_INITIALS, 32768, false, false,
		"initials of more than 32768 characters"},
};

static bool
is_of_printable_string(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!ascii_is_letter(text.p[i]) && !ascii_is_digit(text.p[i]) &&
			(text.p[i] == '\0' ||
				strchr(" '()+,-./:=?", text.p[i]) == NULL))
			return false;
	return true;
}

/* Why openssl makes no such value; NULL: it does. */
static const char *
fault_of(const struct remedy_value *value)
{
	for (size_t i = 0; i < COUNT(bounds); i++) {
		if (bounds[i].type != value->type)
			continue;
		if ((bounds[i].most != 0 &&
			    utf8_length(value->text) > bounds[i].most) ||
			(bounds[i].most == 2 && value->text.n != 2) ||
			(bounds[i].is_ascii && !remedy_is_ascii(value->text)) ||
			(bounds[i].is_printable &&
				!is_of_printable_string(value->text)))
			return bounds[i].fault;
	}
	return NULL;
}

const char *
openssl_fault(const struct remedy *remedy)
{
	for (size_t i = 0; i < remedy->value_count; i++) {
		const char *fault = fault_of(&remedy->values[i]);

		if (fault != NULL)
			return fault;
	}
	return NULL;
}
