/* What a request holds, part for part, as JSON.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_PARTS_H
#define CSRLINT_REPORT_PARTS_H

#include "report/json.h"
#include "results/results.h"

/* Writes the member "parts" of the open object, where the request's octets were
 * kept: its subject as RDNs, its names, key, extensions and attributes. No
 * private key and no challengePassword is among them. False where memory is
 * short. */
bool parts_write(struct json *json, const struct csrlint_request *request);

#endif
