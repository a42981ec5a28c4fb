/* Writes the tables of places (src/places/table.h) as C to standard output,
 * from the tables of text beside it.
 *
 *	make_places SRC_DATA_DIR >places_table.c
 *
 * SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <errno.h>
#include <stdio.h>

int
main(int argc, char **argv)
{
	struct places places = {
		.iso.size = sizeof(struct iso_row),
		.countries.size = sizeof(struct country),
		.withdrawn.size = sizeof(struct former),
		.reserved.size = 3,
		.country_keys.size = sizeof(struct key),
		.telling.size = sizeof(struct telling),
		.common.size = FOLD_ROOM,
		.places.size = sizeof(struct place),
		.former_codes.size = sizeof(struct former_code),
		.subdivision_keys.size = sizeof(struct key),
		.abbreviation_keys.size = sizeof(struct key),
		.cctlds.size = sizeof(struct cctld),
	};

	if (argc != 2)
		die("usage: make_places SRC_DATA_DIR");
	read_iso(&places, argv[1]);
	read_countries(&places, argv[1]);
	read_subdivisions(&places, argv[1]);
	read_cctlds(&places, argv[1]);
	write_places(&places);
	if (fflush(stdout) != 0 || ferror(stdout))
		die("cannot write: %s", strerror(errno));
	return 0;
}
