/* The contents of primitive types. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_CONTENT_H
#define CSRLINT_DER_CONTENT_H

#include "der/check.h"

/* Checks the content octets of a universal type (1: BOOLEAN, ...) and records
 * what DER forbids. flags: of enum der_part_flag. Types without a check of
 * their own pass. */
void der_check_content(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out);

/* The same for the string types alone. */
void der_check_string(
	uint8_t type, struct slice content, struct der_faults *out);

/* Which universal types are constructed in DER (SEQUENCE, SET and rarer ones),
 * and which of the others are strings or times, which BER may put together
 * of pieces. */
bool der_is_constructed_type(uint8_t type);
bool der_is_string_type(uint8_t type);

/* True for the identifier octet of a universal type whose bit for constructed
 * is wrong: 33, 10. What stands there may be anything. */
bool der_is_odd_tag(uint8_t identifier);

#endif
