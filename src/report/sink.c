/* Gathers what is written. SPDX-License-Identifier: MIT */
#include "report/sink.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void
sink_keep_mark(struct sink *sink)
{
	sink->no_memory |= memory_has_run_out();
}

bool
sink_flush(struct sink *sink)
{
	if (!sink->failed && sink->n > 0)
		sink->failed =
			!sink->write(sink->context, sink->octets, sink->n);
	sink->n = 0;
	return !sink->failed;
}

void
sink_many(struct sink *sink, const char *octets, size_t n)
{
	while (n > SINK_ROOM - sink->n) {
		const size_t part = SINK_ROOM - sink->n;

		memcpy(sink->octets + sink->n, octets, part);
		sink->n += part;
		octets += part;
		n -= part;
		sink_flush(sink);
	}
	if (n > 0)
		memcpy(sink->octets + sink->n, octets, n);
	sink->n += n;
}

/* What does not fit into the room of a sink. */
static void write_long(struct sink *sink, size_t n, const char *format,
	va_list arguments) PRINTF_LIKE(3, 0);

static void
write_long(struct sink *sink, size_t n, const char *format, va_list arguments)
{
	char *text = malloc(n + 1);

	if (text == NULL) {
		sink->failed = sink->no_memory = true;
		return;
	}
	(void)vsnprintf(text, n + 1, format, arguments);
	sink_octets(sink, text, n);
	free(text);
}

size_t
sink_format(struct sink *sink, const char *format, ...)
{
	va_list arguments;
	size_t room = SINK_ROOM - sink->n;
	int n;

	va_start(arguments, format);
	n = vsnprintf(sink->octets + sink->n, room, format, arguments);
	va_end(arguments);
	if (n < 0) {
		sink->failed = true;
		return 0;
	}
	if ((size_t)n < room) {
		sink->n += (size_t)n;
		return (size_t)n;
	}
	va_start(arguments, format);
	write_long(sink, (size_t)n, format, arguments);
	va_end(arguments);
	return (size_t)n;
}
