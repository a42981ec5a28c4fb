/* The request that a person should have made: what was asked for, with what
 * is wrong mended, as far as anybody but the person can know it.
 *
 * A description, not an encoding: tools that make requests (remedy/tool.h) are
 * told from it what to do. All octets in it come from the request, and nothing
 * in it is escaped. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_REMEDY_H
#define CSRLINT_REMEDY_REMEDY_H

#include "csr/csr.h"

/* One value of the subject. */
struct remedy_value {
	enum oid_id type;
	struct slice oid;  /* content octets of the type */
	struct slice text; /* UTF-8, not empty, without NUL; of a blank: what
			      tells the person what belongs here */
	bool joins;        /* stands in the RDN of the value before it */
	bool is_blank;     /* only the person knows it */
};

/* One name of the subjectAltName. */
struct remedy_name {
	enum general_name_kind kind;
	/* Content octets: ASCII text of rfc822Name, dNSName and URI; 4 or 16
	 * octets of an address; DER of all else. */
	struct slice value;
	bool is_blank; /* a text that tells the person what belongs here */
};

/* An extension of another kind than those that struct remedy tells. */
struct remedy_extension {
	enum oid_id type;
	struct slice oid;
	bool critical;
	struct slice value; /* DER; not empty */
};

/* An attribute beside the extension request, challengePassword never. */
struct remedy_attribute {
	enum oid_id type;
	struct slice oid;
	struct slice value; /* DER of its first value */
};

/* The key of the request. */
struct remedy_key {
	bool is_new;           /* else the one that the person has */
	const char *algorithm; /* "RSA", "EC", "Ed25519", "ML-DSA-65"; of an old
			    key that no tool here makes: as reports have it */
	unsigned int bits;     /* of RSA; else 0 */
	const char *curve;     /* of EC: "P-256", "P-384", "P-521"; else NULL */
};

struct remedy {
	struct remedy_value *values; /* from the first RDN on */
	size_t value_count;
	struct remedy_name *names;
	size_t name_count;
	bool are_names_critical;
	/* Bits (1 << enum general_name_kind) of broken names that were taken
	 * out, as nobody can be asked for such. */
	unsigned int lost_kinds;
	/* Types of values of the subject that are lists or records, as no tool
	 * here is told such, with ", " between them; NULL: none. */
	const char *lost_values;
	unsigned int usages; /* of enum key_usage; 0: no keyUsage */
	bool are_usages_critical;
	struct slice *purposes; /* content octets of OIDs, of extKeyUsage */
	size_t purpose_count;
	bool are_purposes_critical;
	bool has_key_identifier; /* subjectKeyIdentifier, made from the key */
	struct remedy_extension *extensions;
	size_t extension_count;
	struct remedy_attribute *attributes;
	size_t attribute_count;
	bool has_password; /* a challengePassword, which only the person knows
			    */
	struct remedy_key key;
	/* The receiver refuses the label NEW CERTIFICATE REQUEST, which
	 * certtool, keytool and certreq write. */
	bool is_label_short;
	size_t blank_count; /* different ones; the password, too */
};

#endif
