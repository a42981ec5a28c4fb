/* Text of others in XML and HTML. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_MARKUP_H
#define CSRLINT_REPORT_MARKUP_H

#include "report/sink.h"

/* Writes text so that it is text and nothing else, also between quotation marks
 * of an attribute. Of controls it may hold newlines. */
void markup_text(struct sink *out, const char *text);

/* Writes " name="text"". */
void markup_attribute(struct sink *out, const char *name, const char *text);

#endif
