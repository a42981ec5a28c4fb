/* What the process can no longer do once it reads requests.
 *
 * From then on a fault that lets a request run code of its own leads nowhere:
 * no file can be opened for writing, made, renamed or removed (outputs are
 * open by then); no file can be read but those that were named or lie in
 * directories that were; no socket, no process and no executable memory can be
 * made, no other process reached. Linux's seccomp bounds the system calls,
 * Landlock what can be read. Threads may be started, and inherit it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SANDBOX_H
#define CSRLINT_CLI_SANDBOX_H

#include "cli/options.h"

/* Gives up what is not needed any more, once and for all; before any thread
 * starts, and after the last output, list or profile is opened. Where the
 * kernel has neither, or options say so, nothing happens: sandbox_words tells.
 */
void sandbox_enter(const struct options *options);

/* What sandbox_enter would do here, in words: "Landlock and seccomp", or one
 * of them, or "none" and why. */
const char *sandbox_words(const struct options *options);

#endif
