/* How the rules about the encoding speak of what the raw walk found.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_ENCODING_ENCODING_H
#define CSRLINT_RULES_ENCODING_ENCODING_H

#include "der/der.h"
#include "facts/inner_name.h"
#include "facts/receiver.h"
#include "rules/rule.h"

/* "" or "s", as in "2 octets". */
static inline const char *
plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* Says what is wrong with one fault, or steps aside. */
typedef void say_fault(const struct rule *self, const struct facts *facts,
	const struct der_fault *fault, struct findings *out);

/* True for a place in a name of which san-value-encoded-twice speaks. */
static inline bool
is_encoded_twice(const struct facts *facts, struct slice at)
{
	const struct general_name *name = csr_san_name_at(facts->csr, at);

	return name != NULL && read_inner_name(name, NULL);
}

/* How bad a fault is at most: its decoder may take some characters that no
 * PrintableString has, and every decoder refuses all else. */
static inline enum severity
worst_of_fault(
	const struct facts *facts, enum der_fault_kind kind, struct slice at)
{
	return kind == DER_PRINTABLE_CHARSET &&
			receiver_takes_printable(facts, at)
		? (enum severity)facts->limits[LIMIT_SUBJECT_UNREAD_SEVERITY]
		: SEVERITY_ERROR;
}

/* True for the extensions that tools make from their meaning. */
static inline bool
is_spelled_out(enum oid_id type)
{
	return type == OID_SUBJECT_ALT_NAME || type == OID_KEY_USAGE ||
		type == OID_EXT_KEY_USAGE || type == OID_SUBJECT_KEY_IDENTIFIER;
}

/* True for octets that whoever makes the request again can but copy: the values
 * of attributes, and of names and extensions of kinds that tools do not spell
 * out. */
static inline bool
is_copied(const struct csr *csr, struct slice at)
{
	const struct general_name *name = csr_san_name_at(csr, at);

	if (name != NULL)
		return name->kind != SAN_DNS_NAME &&
			name->kind != SAN_RFC822_NAME &&
			name->kind != SAN_URI && name->kind != SAN_IP_ADDRESS;
	for (size_t i = 0; i < csr->extension_count; i++)
		if (slice_holds(csr->extensions[i].value, at))
			return !is_spelled_out(csr->extensions[i].type);
	for (size_t i = 0; i < csr->attribute_count; i++)
		if (slice_holds(csr->attributes[i].values, at))
			return !csr_is_extension_request(&csr->attributes[i]) &&
				csr->attributes[i].type !=
				OID_CHALLENGE_PASSWORD;
	return false;
}

/* How a fault of the encoding at this place is mended: a tool writes what was
 * meant in DER, but with what it copies it copies the fault. */
static inline struct advice
advice_at(const struct facts *facts, struct slice at)
{
	return (struct advice){
		.mend = {is_copied(facts->csr, at) ? MEND_REMOVE : MEND_ENCODE,
			NULL}};
}

/* Lets `say` speak of each fault of a kind, and tells how many were seen
 * beyond those that the walk keeps. */
static inline void
for_each_fault(const struct rule *self, const struct facts *facts,
	enum der_fault_kind kind, say_fault *say, struct findings *out)
{
	const struct der_faults *der = facts->der;
	struct slice last = {NULL, 0};

	for (size_t i = 0; i < der->kept; i++) {
		if (der->fault[i].kind != kind ||
			is_encoded_twice(facts, der->fault[i].at))
			continue;
		say(self, facts, &der->fault[i], out);
		last = der->fault[i].at;
	}
	if (der->seen[kind] > DER_FAULTS_PER_KIND)
		found_milder(out, self, worst_of_fault(facts, kind, last), last,
			NULL, "%u more of these follow, expected none",
			(unsigned)(der->seen[kind] - DER_FAULTS_PER_KIND));
}

#endif
