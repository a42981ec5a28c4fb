/* What a page may call of csrlint in WebAssembly; glue.c begins with how.
 * SPDX-License-Identifier: MIT */
#ifndef WEB_GLUE_H
#define WEB_GLUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __wasm__
#define PAGE_API(name) __attribute__((export_name(#name)))
#else
#define PAGE_API(name)
#endif

/* Of a finding, in the order in which the report has them: where it stands in
 * the octets of its input, and which columns of its value the fault covers. */
struct page_place {
	uint32_t text_offset;
	uint32_t caret_start;
	uint32_t caret_width;
};

/* What the last call wrote, and its octets; valid until the next call. */
PAGE_API(page_text) const char *page_text(void);
PAGE_API(page_text_length) size_t page_text_length(void);

/* Of the findings that were added since page_open; valid until the next. */
PAGE_API(page_places) const struct page_place *page_places(void);
PAGE_API(page_place_count) size_t page_place_count(void);

/* The budget CSRLINT_WORK of each input from now on; 0, as at first: none. */
PAGE_API(page_set_work) void page_set_work(uint32_t most);

/* Hands in a table of known keys, of a name of web/known_tables.h; the octets
 * stay the module's. Until then it is empty, and none of its keys is known. */
PAGE_API(page_set_table)
bool page_set_table(const char *name, const void *octets, size_t n);

/* Computes some of what requests are compared with, in some ten milliseconds;
 * false: all is there. page_open does what is left of it. */
PAGE_API(page_prepare) bool page_prepare(void);

/* Begins a report in a format of csrlint_format_name, by this profile, for this
 * day (20261130; 0: the library's own), with the details of each request; and
 * for a tool of csrlint_tool_name with its suggestion, "" being the tool that
 * made the request; NULL: without. */
PAGE_API(page_open)
bool page_open(const char *profile, const char *tool, uint32_t day,
	const char *format);

/* Lints one input more, and compares it with those before. */
PAGE_API(page_add)
bool page_add(const char *name, const void *octets, size_t n);

/* An input that was not read, and why. */
PAGE_API(page_unread)
bool page_unread(const char *name, const char *reason);

/* Ends the report, which page_text then is. */
PAGE_API(page_close) bool page_close(void);

/* csrlint_profile_name, csrlint_profile_summary and csrlint_tool_name. */
PAGE_API(page_profile) const char *page_profile(size_t index);
PAGE_API(page_profile_summary)
const char *page_profile_summary(const char *name);
PAGE_API(page_tool) const char *page_tool(size_t index);

/* Who refuses what the rule of this id finds; and all that is known of it, as
 * JSON. Of NULL the version, and what verdicts rest on. */
PAGE_API(page_why) bool page_why(const char *id);
PAGE_API(page_explain) bool page_explain(const char *id);

#endif
