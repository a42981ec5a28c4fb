/* Where a report goes: to whoever called the library.
 *
 * What is written is gathered, and handed on when there is much of it or when
 * it is asked for. Once something could not be handed on, nothing more is:
 * `failed` says so for all that was written before and after.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_SINK_H
#define CSRLINT_REPORT_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/error.h"
#include "csrlint.h"

enum { SINK_ROOM = 1 << 16 }; /* octets; reports may be large */

struct sink {
	csrlint_sink *write; /* the caller's */
	void *context;       /* for it */
	bool failed;
	bool no_memory; /* that is why */
	size_t n;       /* octets that were not handed on yet */
	char octets[SINK_ROOM];
};

/* Hands on all there is; false where anything failed at any time. */
bool sink_flush(struct sink *sink);

/* Writes octets that do not fit into what room is left. */
void sink_many(struct sink *sink, const char *octets, size_t n);

/* Writes n octets. */
static inline void
sink_octets(struct sink *sink, const void *octets, size_t n)
{
	if (n > SINK_ROOM - sink->n) {
		sink_many(sink, octets, n);
		return;
	}
	if (n > 0)
		memcpy(sink->octets + sink->n, octets, n);
	sink->n += n;
}

/* Writes text up to its NUL. */
static inline void
sink_text(struct sink *sink, const char *text)
{
	sink_octets(sink, text, strlen(text));
}

/* Writes one octet. */
static inline void
sink_char(struct sink *sink, char c)
{
	if (sink->n == SINK_ROOM)
		(void)sink_flush(sink);
	sink->octets[sink->n++] = c;
}

/* Writes what printf would print. Answers how many octets these are. */
size_t sink_format(struct sink *sink, const char *format, ...)
	PRINTF_LIKE(2, 3);

/* Keeps in mind whether memory ran out so far: for whoever calls a function of
 * csrlint.h while it writes, as each of these begins anew (base/memory.h). */
void sink_keep_mark(struct sink *sink);

#endif
