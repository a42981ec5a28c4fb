/* csrlint, the program. SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/exhausted.h"
#include "cli/options.h"
#include "cli/run.h"
#include "cli/settings.h"
#include "cli/status.h"

/* Where a standard stream is closed, the next file opened would take its
 * number, and our messages would go into that file. Something that refuses
 * what the stream is for takes the place. */
static void
hold_standard_streams(void)
{
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		if (fcntl(i, F_GETFD) < 0)
			(void)open("/dev/null",
				i == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* Configures a linter and does what was asked for. */
static enum status
run_configured(const struct options *options)
{
	struct csrlint *linter = csrlint_new();
	enum status status;

	if (linter == NULL) {
		complain_errno("linter", ENOMEM);
		return STATUS_TROUBLE;
	}
	status = settings_apply(linter, options) ? run(options, linter)
						 : complain_status();
	csrlint_free(linter);
	return status;
}

/* Says where to look for what was wrong with the options. */
static enum status
refuse(void)
{
	enum status status = complain_status();

	if (status == STATUS_USAGE)
		fputs("csrlint: see csrlint --help\n", stderr);
	return status;
}

/* Nobody named anything; a list that names nothing is no success either. */
static enum status
find_nothing(const struct options *options)
{
	if (options->files_from == NULL) {
		options_hint(stderr);
		return STATUS_USAGE;
	}
	complain(options->files_from, "names nothing to read");
	return STATUS_TROUBLE;
}

int
main(int argc, char **argv)
{
	struct options options;
	enum status status = STATUS_USAGE;

	hold_standard_streams();
	exhausted_tell_gmp();
	signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write */
	signal(SIGXFSZ, SIG_IGN); /* so is a file that may not grow */
	if (!options_parse(&options, argc, argv))
		status = refuse();
	else if (options_read_files(&options) && options.path_count == 0)
		status = find_nothing(&options);
	else
		status = run_configured(&options);
	options_free(&options);
	return (int)status;
}
