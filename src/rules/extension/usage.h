/* What several rule files ask about the requested extensions.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_EXTENSION_USAGE_H
#define CSRLINT_RULES_EXTENSION_USAGE_H

#include "facts/usage.h"
#include "keys/uses.h"
#include "rules/rule.h"

/* Where an extension that is not requested is missed. */
static inline struct slice
place_of_missing(const struct csr *csr)
{
	return csr->has_attributes ? csr->attributes_whole : csr->info;
}

/* True where nobody can say that an extension is missing: the request for
 * extensions cannot be read (csr-extension-request-malformed) or is empty
 * (csr-extension-request-empty). */
static inline bool
is_request_unread(const struct csr *csr)
{
	return csr->extension_count == 0 &&
		(csr_attribute_first(csr, OID_EXTENSION_REQUEST) != NULL ||
			csr_attribute_first(csr, OID_MS_EXTENSION_REQUEST) !=
				NULL);
}

/* True where bc-ca-true, bc-ca-ku-mismatch or a rule ca-request-... speaks of
 * what makes the request one of a CA, or seem one. */
static inline bool
is_about_ca(const struct csr *csr)
{
	return csr->usage.basic_constraints.is_ca ||
		csr_has_some_usage(csr, USAGE_KEY_CERT_SIGN);
}

/* True where cA TRUE is fault enough: bc-ca-true alone speaks of what makes
 * the request one of a CA. */
static inline bool
is_ca_by_mistake(const struct facts *facts)
{
	return facts->csr->usage.basic_constraints.is_ca &&
		facts->limits[LIMIT_CA_REQUESTS] == 0;
}

/* What the key allows, where it is of this family and keyUsage asks for
 * something; NULL: else, as where ku-missing or ku-empty speaks. */
static inline const struct key_uses *
judged_uses(const struct csr *csr, enum key_family family)
{
	const struct key_uses *uses = key_uses_find(&csr->key);

	if (uses == NULL || uses->family != family ||
		csr->usage.key_usage.mask == 0)
		return NULL;
	return uses;
}

/* What the key can do of what is asked for; of the rest a rule ku-not-for-...
 * speaks. */
static inline unsigned
possible_usages(const struct csr *csr)
{
	const struct key_uses *uses = key_uses_find(&csr->key);
	unsigned mask = csr->usage.key_usage.mask;

	return uses == NULL ? mask : mask & uses->allowed;
}

/* Room for the names of all key usages. */
enum { USAGES_ROOM = 160 };

/* Puts a word behind the n octets of text; how many there are now. */
static inline size_t
add_word(char text[USAGES_ROOM], size_t n, const char *word)
{
	memcpy(text + n, word, strlen(word));
	return n + strlen(word);
}

/* "keyEncipherment, cRLSign": the names of these usages. */
static inline const char *
shown_usages(struct findings *out, unsigned mask)
{
	char text[USAGES_ROOM];
	size_t n = 0;

	for (unsigned i = 0; i < USAGE_BITS; i++) {
		enum key_usage bit = (enum key_usage)(1u << i);

		if ((mask & bit) == 0)
			continue;
		if (n > 0)
			n = add_word(text, n, ", ");
		n = add_word(text, n, csr_key_usage_name(bit));
	}
	return shown(out, (struct slice){(const uint8_t *)text, n});
}

/* "critical,digitalSignature,keyCertSign": the one proposal of all rules about
 * keyUsage, facts/usage.h; NULL: the key can be used for nothing. */
static inline const char *
suggested_key_usage(const struct facts *facts, struct findings *out)
{
	const unsigned mask = proposed_usages(facts);
	char text[USAGES_ROOM];
	size_t n = add_word(text, 0, "critical");

	if (mask == 0)
		return NULL;
	for (unsigned i = 0; i < USAGE_BITS; i++) {
		if ((mask & 1u << i) == 0)
			continue;
		n = add_word(text, n, ",");
		n = add_word(
			text, n, csr_key_usage_name((enum key_usage)(1u << i)));
	}
	return shown(out, (struct slice){(const uint8_t *)text, n});
}

/* "keyEncipherment cRLSign": the names of these usages, for a mend. */
static inline const char *
usage_words(struct findings *out, unsigned mask)
{
	char text[USAGES_ROOM];
	size_t n = 0;

	for (unsigned i = 0; i < USAGE_BITS; i++) {
		if ((mask & 1u << i) == 0)
			continue;
		if (n > 0)
			n = add_word(text, n, " ");
		n = add_word(
			text, n, csr_key_usage_name((enum key_usage)(1u << i)));
	}
	return shown_whole(out, (struct slice){(const uint8_t *)text, n});
}

/* The advice to have the usages that are proposed: first what is missing is put
 * in, then, when the request is looked at again, what is too much goes. So
 * there is a keyUsage all the time. */
static inline struct advice
advise_usages(const struct facts *facts, struct findings *out)
{
	const unsigned wanted = proposed_usages(facts);
	const unsigned mask = facts->csr->usage.key_usage.mask;
	struct advice advice = {.suggestion = suggested_key_usage(facts, out)};

	if (wanted == 0)
		advice.mend = (struct mend){MEND_REMOVE, "keyUsage"};
	else if ((wanted & ~mask) != 0)
		advice.mend = (struct mend){
			MEND_ADD, usage_words(out, wanted & ~mask)};
	else if ((mask & ~wanted) != 0)
		advice.mend = (struct mend){
			MEND_REMOVE, usage_words(out, mask & ~wanted)};
	return advice;
}

/* The same advice about what is as bad as `most` at most. */
static inline struct advice
bounded(struct advice advice, enum severity most)
{
	advice.most = most;
	return advice;
}

/* Policies beyond this are left alone: no honest request has as many. */
static inline size_t
judged_policies(const struct facts *facts)
{
	size_t most = facts->limits[LIMIT_LIST_MAX_COUNT];
	size_t count = facts->csr->usage.policies.count;

	return count < most ? count : most;
}

/* Extensions that a rule speaks of because they are there; the arg of its
 * row. */
struct listed_extensions {
	const enum oid_id *types; /* up to an OID_UNKNOWN */
	const char *arcs; /* what the OIDs of more begin with; NULL: no more */
	const char *expected; /* "expected the CA to set it" */
};

static inline bool
is_listed(const struct csr_extension *extension,
	const struct listed_extensions *list)
{
	if (extension->type != OID_UNKNOWN)
		return is_among(extension->type, list->types);
	return list->arcs != NULL && slice_begins(extension->oid, list->arcs);
}

static inline void
check_listed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct listed_extensions *list = self->arg;
	const struct csr_extension *extension = facts->csr->extensions;

	for (size_t i = 0; i < judged_extensions(facts); i++, extension++)
		if (is_listed(extension, list))
			found(out, self, extension->oid, "%s is requested, %s",
				shown_oid(out, extension->oid), list->expected);
}

#endif
