/* JSON as it is written, on one line and in the order of the calls.
 *
 * Each function writes a value: the member of that name where an object is
 * open, or where name is NULL an element of an array or the whole document.
 * Nothing is kept but whether a comma is due, and nothing can fail but the
 * sink. Text is UTF-8, as the library hands it out; names are our own words, in
 * which nothing is to be escaped.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_JSON_H
#define CSRLINT_REPORT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "report/sink.h"

struct json {
	struct sink *out;
	bool is_further; /* a comma is due before the next value */
};

/* A document that begins here. */
struct json json_in(struct sink *out);

void json_open_object(struct json *json, const char *name);
void json_close_object(struct json *json);
void json_open_array(struct json *json, const char *name);
void json_close_array(struct json *json);

/* text NULL: null. */
void json_write_text(struct json *json, const char *name, const char *text);
void json_write_number(struct json *json, const char *name, uint64_t number);
void json_write_truth(struct json *json, const char *name, bool truth);
void json_write_null(struct json *json, const char *name);

/* The members "version" and "data" of the open object: the program and what it
 * knows by heart. False where memory is short. */
bool json_program(struct json *json);

#endif
