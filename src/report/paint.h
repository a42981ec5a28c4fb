/* The colours of text for people, all in one place. With colour off none of
 * this writes an escape sequence. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_PAINT_H
#define CSRLINT_REPORT_PAINT_H

#include "report/report.h"

/* Each begins with a reset, so that one may follow the other. */
#define PAINT_PLAIN "\033[0m"
#define PAINT_STRONG "\033[0;1m"
#define PAINT_FAINT "\033[0;2m"
#define PAINT_GOOD "\033[0;32m"
#define PAINT_BAD "\033[0;1;31m"
#define PAINT_DOUBT "\033[0;33m"

/* What follows is painted; PAINT_PLAIN ends it. */
static inline void
paint(const struct report *report, const char *colour)
{
	if (report->colour)
		sink_text(report->out, colour);
}

/* Text in one colour. */
static inline void
painted(const struct report *report, const char *colour, const char *text)
{
	paint(report, colour);
	sink_text(report->out, text);
	paint(report, PAINT_PLAIN);
}

/* The colour of a severity. */
static inline const char *
severity_colour(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return PAINT_BAD;
	case CSRLINT_WARNING: return "\033[0;1;33m";
	case CSRLINT_NOTICE: return "\033[0;1;36m";
	case CSRLINT_INFO: return "\033[0;1;34m";
	case CSRLINT_OFF: break;
	}
	return PAINT_FAINT;
}

#endif
