/* Versions of libpsl, libidn2 and libunistring, and of their data.
 * SPDX-License-Identifier: MIT */
#include "names/version.h"

#include <idn2.h>
#include <libpsl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <unictype.h>
#include <unistr.h>
#include <unistring/version.h>

#include "base/memory.h"
#include "names/suffix.h"

void
names_tell_suffix_list(char out[VERSION_ROOM])
{
	char day[SUFFIX_DATE_ROOM];

	suffix_list_date(day);
	version_copy(out, day);
}

void
names_tell_libpsl(char out[VERSION_ROOM])
{
	version_copy(out, psl_get_version());
}

void
names_tell_libidn2(char out[VERSION_ROOM])
{
	version_copy(out, idn2_check_version(NULL));
}

/* One octet each: 0x010402 is 1.4.2. */
void
names_tell_libunistring(char out[VERSION_ROOM])
{
	unsigned version = (unsigned)_libunistring_version;

	(void)snprintf(out, VERSION_ROOM, "%u.%u.%u", version >> 16 & 0xff,
		version >> 8 & 0xff, version & 0xff);
}

/* --- Unicode ------------------------------------------------------------- */

/* For each version a small letter, or an ideograph, that was new in it: a
 * label may have it (RFC 5892 2.1). Source: DerivedAge.txt of Unicode. */
static const struct {
	const char *version;
	uint32_t letter;
} news[] = {
	{"11.0", 0x0560},
	{"12.0", 0xa7bb},
	{"13.0", 0xa7c8},
	{"14.0", 0xa7c1},
	{"15.0", 0x1df25},
	{"15.1", 0x2ebf0},
	{"16.0", 0x1c8a},
	{"17.0", 0xa7cf},
};

typedef bool knows_letter(uint32_t letter);

static bool
idna_knows(uint32_t letter)
{
	uint8_t label[8] = "";
	size_t n = sizeof(label) - 1;
	uint8_t *ascii = NULL;
	int rc;

	if (u32_to_u8(&letter, 1, label, &n) == NULL)
		return false;
	rc = idn2_register_u8(label, NULL, &ascii, 0);
	if (rc == IDN2_MALLOC)
		memory_ran_out();
	if (rc != IDN2_OK)
		return false;
	idn2_free(ascii);
	return true;
}

static bool
unicode_knows(uint32_t letter)
{
	return !uc_is_general_category_withtable(letter, UC_CATEGORY_MASK_Cn);
}

static void
tell_latest(char out[VERSION_ROOM], knows_letter *knows)
{
	const char *version = NULL;

	for (size_t i = 0; i < sizeof(news) / sizeof(news[0]); i++)
		if (knows(news[i].letter))
			version = news[i].version;
	version_copy(out, version);
}

void
names_tell_idna_unicode(char out[VERSION_ROOM])
{
	tell_latest(out, idna_knows);
}

void
names_tell_unicode(char out[VERSION_ROOM])
{
	tell_latest(out, unicode_knows);
}
