/* Whether somebody wants the work of this thread to end.
 *
 * Who begins work that takes long says where to look, and every loop that takes
 * long looks there now and then and comes back, with whatever it has. Who began
 * looks once more at the end, and drops what came of it: so a loop that never
 * looked costs time, and no report looks whole that is not.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_CANCEL_H
#define CSRLINT_BASE_CANCEL_H

#include <stdatomic.h>
#include <stdbool.h>

/* From now on this thread looks here; NULL, as at first: nobody cancels. The
 * flag is the caller's, and any thread may set it. */
void cancel_heed(const atomic_bool *flag);

/* Where it looks, for threads that help. */
const atomic_bool *cancel_heeded(void);

/* True where the flag is set. */
bool is_cancelled(void);

#endif
