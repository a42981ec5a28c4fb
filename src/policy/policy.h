/* A site's own policy: what it requires, allows and denies.
 *
 *	[policy]
 *	else = forbidden
 *	[policy cn]
 *	count = 1
 *	allow = *.example.com example.com
 *	[policy san.dns]
 *	count = 1-25
 *	deny = *.test.example.com
 *	message = see the wiki, page Certificates
 *
 * Each section is about one thing that a request holds, each key about all the
 * values that the thing has there. A policy is read from the lines of a profile
 * (policy/read.h), and never changes afterwards; what of a request is held
 * against it, facts/policy.h finds out. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_POLICY_H
#define CSRLINT_POLICY_POLICY_H

#include "base/arena.h"
#include "base/slice.h"
#include "csr/csr.h"
#include "csrlint.h"
#include "policy/program.h"

enum {
	POLICY_SECTIONS_MAX = 256,
	POLICY_PATTERNS_MAX = 20000,     /* of a policy */
	POLICY_PATTERN_OCTETS_MAX = 512, /* as written */
	POLICY_LINE_OCTETS_MAX = 4096,
	/* What a pattern is not held against: it is not allowed, and denied. */
	POLICY_VALUE_OCTETS_MAX = 65536
};

/* The most of a range without a bound: more than an enum of C11 can hold. */
#define POLICY_UNBOUNDED UINT32_MAX

/* How values of a thing are compared. */
enum policy_form {
	FORM_NUMBER,  /* there are no values but a count */
	FORM_TEXT,    /* letter by letter */
	FORM_COUNTRY, /* codes of ISO 3166, in either case */
	FORM_HOST,    /* in either case, U-labels as A-labels, without root */
	FORM_NAME,    /* commonName: as hosts; what is none, letter by letter */
	FORM_MAILBOX, /* what is behind the last at sign as hosts */
	FORM_URI,     /* scheme and authority in either case */
	FORM_ADDRESS, /* by their octets */
	FORM_KEY,     /* "rsa:3072", "ec:p256", "mldsa65" */
	FORM_DIGEST,  /* "sha256" */
	FORM_WORD,    /* one of the words of the thing, in either case */
	FORM_OBJECT   /* OIDs */
};

enum policy_kind {
	THING_ATTRIBUTE_OF_SUBJECT,
	THING_SAN,       /* the kinds of names that stand there, each once */
	THING_SAN_TOTAL, /* how many names there are */
	THING_SAN_NAME,  /* the names of one kind */
	THING_OTHER_NAME,
	THING_KEY,
	THING_SIGNATURE, /* the digest, where the algorithm leaves a choice */
	THING_USAGE,
	THING_PURPOSE,
	THING_EXTENSION,
	THING_ATTRIBUTE,
	THING_CA
};

/* A part of requests that a section may be about. */
struct policy_thing {
	const char *name; /* as sections have it: "san.dns" */
	enum policy_kind kind;
	enum policy_form form;
	struct slice oid;                 /* of an attribute, an otherName */
	enum general_name_kind name_kind; /* THING_SAN_NAME */
};

enum policy_pattern_kind {
	PATTERN_EXACT,
	PATTERN_PROGRAM,
	PATTERN_NETWORK,
	PATTERN_KEY
};

struct policy_pattern {
	struct policy_pattern *next;
	struct slice written; /* with its quotation marks or slashes */
	size_t line;
	size_t column;
	enum policy_pattern_kind kind;
	bool is_expression;
	/* PATTERN_EXACT: the normal form of the only value that fits;
	 * PATTERN_KEY: of the kind of key. */
	struct slice exact;
	/* PATTERN_PROGRAM. Where `ending` is not empty, all that fits ends
	 * so; no text of fewer than `shortest` characters fits. */
	const struct program *program;
	struct slice ending;
	size_t shortest;
	/* PATTERN_NETWORK: an address of 4 or 16 octets and what of it counts
	 */
	uint8_t address[16];
	size_t address_octets;
	unsigned bits;
	/* PATTERN_KEY: of the modulus; 0 to POLICY_UNBOUNDED: any */
	uint32_t least_bits;
	uint32_t most_bits;
};

struct policy_range {
	uint32_t least;
	uint32_t most; /* POLICY_UNBOUNDED: no bound */
};

enum policy_key {
	POLICY_COUNT,
	POLICY_LENGTH,
	POLICY_REQUIRE,
	POLICY_ALLOW,
	POLICY_DENY,
	POLICY_SAME_AS,
	POLICY_SEVERITY,
	POLICY_MESSAGE,
	POLICY_KEYS
};

struct policy_section {
	struct policy_section *next;
	struct policy_thing thing;
	const char *file; /* escaped */
	size_t line;
	/* Where each key stands; 0: it does not. What holds its value is
	 * undefined then, but for the patterns, which are none. */
	size_t key_line[POLICY_KEYS];
	struct policy_range count;
	struct policy_range length; /* in characters */
	struct policy_pattern *require;
	struct policy_pattern *allow;
	struct policy_pattern *deny;
	struct policy_thing same_as;
	enum csrlint_severity severity;
	struct slice message; /* the site's words */
};

struct policy {
	struct arena *arena; /* that all of it lives in */
	struct policy_section *first;
	struct policy_section *last;
	size_t section_count;
	size_t pattern_count;
	/* What no section names may not stand in a request. */
	bool forbids_others;
	const char *else_file; /* escaped; where that was said */
	size_t else_line;      /* 0: it was not */
};

/* NULL where memory is short. */
struct policy *policy_new(void);
void policy_free(struct policy *policy); /* may be NULL */

/* The section about this thing; NULL: none. */
const struct policy_section *policy_section_of(
	const struct policy *policy, const struct policy_thing *thing);

static inline bool
policy_has(const struct policy_section *section, enum policy_key key)
{
	return section->key_line[key] != 0;
}

/* --- things ----------------------------------------------------------------
 */

/* The thing of that name, in any case of letters: "cn", "san.dns",
 * "1.2.840.113549.1.9.2", "san.othername.1.3.6.1.5.5.7.8.7". False: there is
 * none, and *nearest is a name that was meant, or NULL. Its texts are static or
 * live in the arena. */
bool policy_thing_find(struct slice name, struct arena *arena,
	struct policy_thing *out, const char **nearest);

bool policy_is_same_thing(
	const struct policy_thing *a, const struct policy_thing *b);

/* "cn" of the content octets of an OID; NULL: it has no short name here. */
const char *policy_attribute_name(struct slice oid);

/* "count" and the like. */
const char *policy_key_name(enum policy_key key);

/* The things with a name, in their order; NULL from the last on. */
const struct policy_thing *policy_thing_at(size_t index);

/* --- values ----------------------------------------------------------------
 */

/* A value of a thing in a request. */
struct policy_value {
	struct slice text;   /* as UTF-8, for people and for expressions */
	struct slice normal; /* of FORM_OBJECT the OID's content octets */
	struct slice octets; /* of an address; else empty */
	struct slice at;     /* where it stands in the request */
};

/* The form in which texts of this form are the same octets where they are the
 * same value; in the arena, or text itself. Empty where memory is short. */
struct slice policy_normal(
	enum policy_form form, struct slice text, struct arena *arena);

/* True where the value fits the pattern. Takes from the budget of base/work.h
 * what that cost; where it is spent, or the value has more than
 * POLICY_VALUE_OCTETS_MAX, the answer is `otherwise`. */
bool policy_fits(const struct policy_pattern *pattern,
	const struct policy_value *value, bool otherwise);

/* The first pattern of the list that it fits; NULL: none. `otherwise` as
 * above. */
const struct policy_pattern *policy_find(const struct policy_pattern *list,
	const struct policy_value *value, bool otherwise);

/* The value nearest to this one that the list allows, where one is near; NULL:
 * none is. In the arena. */
const char *policy_nearest(enum policy_form form,
	const struct policy_pattern *list, const struct policy_value *value,
	struct arena *arena);

#endif
