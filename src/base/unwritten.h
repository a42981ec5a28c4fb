/* Automatic variables that are large, and written before they are read.
 *
 * A build may have the compiler zero all automatic variables, so that a
 * forgotten one has no octets of an earlier call. Where one has kilobytes of
 * which a request needs a few, that takes longer than the work itself.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_UNWRITTEN_H
#define CSRLINT_BASE_UNWRITTEN_H

#if defined(__has_attribute)
#if __has_attribute(uninitialized)
#define UNWRITTEN __attribute__((uninitialized))
#endif
#endif
#ifndef UNWRITTEN
#define UNWRITTEN
#endif

#endif
