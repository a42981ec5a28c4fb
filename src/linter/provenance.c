/* What verdicts rest on beside csrlint itself: tables, and libraries of the
 * machine. SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/memory.h"
#include "csr/csr.h"
#include "keys/keys.h"
#include "known/known.h"
#include "names/version.h"
#include "places/places.h"
#include "results/results.h"
#include "verify/verify.h"

static void
tell_iso_codes(char out[VERSION_ROOM])
{
	version_copy(out, places_release);
}

static void
tell_iso_codes_date(char out[VERSION_ROOM])
{
	version_copy(out, places_release_date);
}

static const struct {
	const char *name;
	tell_version *tell;
} sources[] = {
	{"iso-codes", tell_iso_codes},
	{"iso-codes-date", tell_iso_codes_date},
	{"debian-keys-date", known_tell_debian_keys},
	{"published-keys-date", known_tell_published_keys},
	{"public-suffix-list-date", names_tell_suffix_list},
	{"libpsl", names_tell_libpsl},
	{"libidn2", names_tell_libidn2},
	{"libidn2-unicode", names_tell_idna_unicode},
	{"libunistring", names_tell_libunistring},
	{"libunistring-unicode", names_tell_unicode},
	{"libtasn1", csr_tell_libtasn1},
	{"nettle", verify_tell_nettle},
	{"gmp", keys_tell_gmp},
};

_Static_assert(sizeof(((struct csrlint_datum *)NULL)->value) == VERSION_ROOM,
	"what the rooms tell has room in what the user is told");

bool
results_datum(size_t index, struct csrlint_datum *out)
{
	if (index >= sizeof(sources) / sizeof(sources[0]))
		return false;
	out->name = sources[index].name;
	sources[index].tell(out->value);
	return true;
}

const char *
csrlint_data_name(size_t index)
{
	return index < sizeof(sources) / sizeof(sources[0])
		? sources[index].name
		: NULL;
}

size_t
csrlint_data_value(size_t index, char *value, size_t n)
{
	struct csrlint_datum datum = {.name = NULL, .value = ""};
	size_t octets;

	memory_begin();
	(void)results_datum(index, &datum);
	octets = strlen(datum.value);
	if (n > 0) {
		const size_t room = octets < n ? octets : n - 1;

		memcpy(value, datum.value, room);
		value[room] = '\0';
	}
	return octets;
}
