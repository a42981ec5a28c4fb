/* Text of others in Markdown: no link, no mention of anybody, no element and no
 * cell of a table comes of it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_MARKDOWN_TEXT_H
#define CSRLINT_REPORT_MARKDOWN_TEXT_H

#include "report/sink.h"

/* How many backquotes follow each other at most; text NULL: none. */
size_t markdown_longest_run(const char *text);

/* Writes text of one line as code. */
void markdown_code(struct sink *out, const char *text);

/* Writes text of one line as prose, and as code those of its words that a page
 * would make links of: addresses, names of hosts and of people. */
void markdown_prose(struct sink *out, const char *text);

#endif
