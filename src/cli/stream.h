/* The filter: records in, one line of JSON for each out, in their order.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_STREAM_H
#define CSRLINT_CLI_STREAM_H

#include "cli/options.h"
#include "cli/outputs.h"
#include "cli/status.h"
#include "csrlint.h"

/* A record of more octets is told to be too large, and not looked at. */
#define STREAM_RECORD_MAX ((size_t)4 << 20)

/* Lints the records of all paths, each a stream of its own, and writes what was
 * found of each as soon as that is known, where nothing more can be read at
 * once; else in blocks. Nothing is kept of a record that was written. The
 * outputs are of the format jsonl. */
enum status stream(const struct options *options, const struct csrlint *linter,
	struct outputs *outputs);

#endif
