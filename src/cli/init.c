/* What --init writes. SPDX-License-Identifier: MIT */
#include "cli/init.h"

#include <string.h>

static const char *const lines[] = {
	"; What csrlint looks for in this project: csrlint --help, and\n"
	"; csrlint --print-config for all that is in force and where it comes "
	"from.\n"
	"[profile]\n"
	"summary = requests of this project\n"
	"extends = ",
	"\n"
	"\n"
	"[options]\n"
	"fail-on = error\n"
	";exclude = vendor/\n"
	";inline-ignores = yes\n"
	"\n"
	"[severity]\n"
	";ou-present = off\n"
	"\n"
	";[path \"internal/**\"]\n"
	";profile = private\n"
	"\n"
	";[ignore]\n"
	";country-uk = path=legacy/** until=2030-12-31 reason=\"why\"\n",
};

bool
init_write(struct output *output, const struct options *options)
{
	const char *profile = options->profile;

	if (profile == NULL || csrlint_profile_summary(profile) == NULL ||
		strcmp(profile, "auto") == 0)
		profile = "tls";
	return output_write(output, lines[0]) &&
		output_write(output, profile) && output_write(output, lines[1]);
}
