/* What can be known of a text that was meant as a URI.
 *
 *	https://admin@www.example.com:8443/store?item=1#top
 *	|       |     |               |   |      |      |
 *	scheme  user  host            port path  query  fragment
 *
 * RFC 3986, and of the host what RFC 5280 4.2.1.6 asks: a name or an address.
 * Records and does not judge, allocates nothing, and its work is linear in
 * the text, which may hold any octets. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_URI_H
#define CSRLINT_NAMES_URI_H

#include "names/host.h"

/* The first thing that is wrong. */
enum uri_fault {
	URI_SOUND,
	URI_NO_SCHEME, /* relative: "//host/x", "www.example.com" */
	URI_NO_PART,   /* nothing behind the scheme */
	URI_CHARACTER, /* an octet that no URI has there */
	URI_PERCENT,   /* a per cent sign without two hexadecimal digits */
	URI_HOST,      /* neither a host name nor an address */
	URI_PORT       /* no number */
};

/* All slices lie in the text that was read, without the delimiters. */
struct uri {
	struct slice scheme;
	bool has_authority; /* "//" stands behind the scheme */
	bool has_user, has_port, has_query, has_fragment;
	struct slice user;
	struct slice host; /* without brackets */
	struct slice port;
	struct slice path;
	struct slice query;
	struct slice fragment;
	enum host_kind host_kind;
	size_t label_count; /* of a host that is a name */
	enum uri_fault fault;
	struct slice at; /* where the fault is */
};

/* Reads text (borrowed). */
void uri_read(struct slice text, struct uri *out);

#endif
