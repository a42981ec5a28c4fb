/* What the receiver of a request looks at, and so can refuse it for.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_RECEIVER_H
#define CSRLINT_FACTS_RECEIVER_H

#include "facts/facts.h"

/* False where `at` lies in an attribute of the subject that the receiver does
 * not read (limit subject-read): nothing of it reaches a certificate. */
bool receiver_reads(const struct facts *facts, struct slice at);

/* True where the octets at `at`, which no PrintableString has, are * and &, and
 * the receiver does not mind: its decoder takes them (limit printable-as-go),
 * or it does not read the attribute. Other octets make decoders refuse the
 * whole request. */
bool receiver_takes_printable(const struct facts *facts, struct slice at);

#endif
