/* What can be known of an IP address: how it is written, and which registered
 * block holds it.
 *
 * The blocks are those of the IANA IPv4 and IPv6 Special-Purpose Address
 * Registries (RFC 6890) as of 2025, and multicast. Whatever is in none of
 * them is an ordinary address. Records and does not judge, allocates nothing.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_ADDRESS_H
#define CSRLINT_NAMES_ADDRESS_H

#include "base/slice.h"

/* The longest printed address of either family, with its NUL. */
enum { ADDRESS_ROOM = 46 };

/* The registries' column "Globally Reachable". */
enum address_reach {
	REACH_NONE,   /* False, and multicast */
	REACH_LEGACY, /* N/A: of mechanisms that were given up or embed IPv4 */
	REACH_GLOBAL  /* True */
};

struct address_block {
	uint8_t octets[16]; /* the first 4, or all */
	uint8_t size;       /* 4 or 16 */
	uint8_t bits;       /* of the prefix */
	enum address_reach reach;
	const char *name;   /* "private-use" */
	const char *source; /* "RFC 1918" */
};

/* The smallest block that holds this address of 4 or 16 octets; NULL: none
 * does, or it is no address. */
const struct address_block *address_block(struct slice address);

/* The IPv4 address inside an IPv6 address that is nothing but that: mapped
 * (::ffff:0:0/96), compatible (::/96, RFC 4291 2.5.5.1), or translated by
 * NAT64 (64:ff9b::/96); empty for all others. */
struct slice address_embedded(struct slice address);

/* Reads an IPv4 address: four decimal numbers up to 255, without leading zeros
 * (RFC 3986 3.2.2). False, with out as it was, for any other text. */
bool address_read_ipv4(struct slice text, uint8_t out[4]);

/* Reads an IPv6 address in any of the forms of RFC 4291 2.2: groups of one to
 * four digits in either case, at most one "::" for one group of zeros or more,
 * the last two groups perhaps as an IPv4 address. No zone, no brackets, no
 * prefix. False, with out as it was, for any other text. */
bool address_read_ipv6(struct slice text, uint8_t out[16]);

/* Prints an address of 4 or 16 octets as RFC 5952 4 writes it; the end of an
 * IPv4-mapped or IPv4-compatible address as IPv4 (RFC 5952 5). False, with
 * *out set to "", for any other length. */
bool address_print(struct slice address, char out[ADDRESS_ROOM]);

#endif
