/* What the receiver of a request looks at, and so can refuse it for.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_RECEIVER_H
#define CSRLINT_FACTS_RECEIVER_H

#include "facts/facts.h"
#include "names/uri.h"

/* False where `at` lies in an attribute of the subject that the receiver does
 * not read (limit subject-read): nothing of it reaches a certificate. */
bool receiver_reads(const struct facts *facts, struct slice at);

/* True where the octets at `at`, which no PrintableString has, are * and &, and
 * the receiver does not mind: its decoder takes them (limit printable-as-go),
 * or it does not read the attribute. Other octets make decoders refuse the
 * whole request. */
bool receiver_takes_printable(const struct facts *facts, struct slice at);

/* True where the receiver reads `text`, which uri_read read as *uri and found
 * faulty, all the same (limit uri-as-go): it has no scheme or nothing behind
 * that, or a host that nobody can have.
 * What cannot be taken apart makes it refuse the whole request. */
bool receiver_takes_uri(
	const struct facts *facts, const struct uri *uri, struct slice text);

/* True where the receiver reads a value with this identifier octet in a name,
 * whatever the attribute's type says (limit name-strings-as-openssl). With
 * others it cannot read the name at all. */
bool receiver_takes_in_name(const struct facts *facts, uint8_t tag);

/* True where keyUsage has digitalSignature and, of what the EC key cannot do,
 * keyEncipherment alone, and the receiver does not mind (limit
 * ec-encipherment-passed-over): it writes the usages itself, or copies what
 * programs take for a signing key's. */
bool receiver_passes_over_usages(const struct facts *facts);

/* True where the receiver reads every extensionRequest as if they were one
 * (limit extension-requests-joined), and no extension stands in two of them,
 * for which it would refuse the request. */
bool receiver_joins_requests(const struct facts *facts);

#endif
