/* What a rule is, what it may look at, and how it speaks.
 *
 * A rule is one small pure function and one row. Its file lies in the room of
 * what it judges (rules/subject/, rules/key/, ...), which is its category; the
 * file names the thing, and the id begins with the name of the file (an
 * underscore there is a hyphen in the id). It includes this header, facts/ and
 * the headers of its own room, never those of another. A whole rule file:
 *
 *	#include "rules/rule.h"
 *
 *	static void
 *	check_too_long(const struct rule *self, const struct facts *facts,
 *		struct findings *out)
 *	{
 *		const struct name_attribute *o =
 *			csr_name_first(facts->csr, OID_ORGANIZATION_NAME);
 *
 *		for (; o != NULL; o = csr_name_next(facts->csr, o))
 *			if (utf8_length(o->text) > 64)
 *				found(out, self, o->value, "organizationName "
 *					"has %zu characters, expected 64 at "
 *					"most", utf8_length(o->text));
 *	}
 *
 *	static const struct rule rows[] = {
 *		{
 *			.id = "o-too-long",
 *			.severity = SEVERITY_ERROR,
 *			.part = PART_SUBJECT,
 *			.summary = "organizationName is over 64 characters",
 *			.source = "RFC 5280 A.1 ub-organization-name",
 *			.why = "...", .fix = "...",
 *			.mend = {MEND_REPLACE, NULL},
 *			.check = check_too_long,
 *		},
 *	};
 *	RULES(o, rows);
 *
 * `o->value` is a slice (base/slice.h): where in the request's own octets
 * something begins (p), and how many octets it has (n); no NUL ends it. Nothing
 * is copied, so that a finding's slice is its place. `o->text` is the same
 * value as UTF-8, whatever string type it has. csr/csr.h says which slices a
 * request has, facts/facts.h what was found out of them.
 *
 * `make rule NAME=subject/nickname` lays such a file down, with its cases.
 * Nothing else has to be touched: the build finds the file; only a clause
 * that no rule cited before is added to src/data/documents.tsv. A rule does no
 * input or output, asks no clock, keeps no state and allocates nothing but
 * through the functions below. Where it steps aside because another rule
 * speaks, its code names that one. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_RULE_H
#define CSRLINT_RULES_RULE_H

#include "base/error.h"
#include "base/slice.h"
#include "base/text.h"
#include "csrlint.h"
#include "facts/facts.h"

enum severity {
	SEVERITY_OFF = CSRLINT_OFF, /* on only where a profile says so */
	SEVERITY_INFO = CSRLINT_INFO,
	SEVERITY_NOTICE = CSRLINT_NOTICE,
	SEVERITY_WARNING = CSRLINT_WARNING,
	SEVERITY_ERROR = CSRLINT_ERROR
};

/* Which part of the request a rule judges. A rule does not run where its part
 * could not be decoded, so it need not guard against that itself. */
enum part {
	PART_REQUEST, /* all of it: subject, key, attributes, signature */
	PART_INPUT,   /* the bytes around; runs even where nothing is decoded */
	PART_DER,     /* the encoding; runs where there is any DER */
	PART_SUBJECT, /* version and subject were decoded */
	PART_KEY,     /* the subjectPublicKeyInfo was decoded */
	PART_ATTRIBUTES, /* the attributes were decoded; may be absent */
	PART_SIGNATURE,  /* algorithm and value of the signature were decoded */
	/* facts->late holds: what is known behind the last request of a run.
	 * Nothing of the request is left, and `at` of findings is the modulus,
	 * whatever a rule hands over. */
	PART_LATE,
	/* facts->ignores holds: what was to be ignored, and what came of it. */
	PART_IGNORES,
	/* The work that looking at the request took was over the budget of
	 * base/work.h; runs behind all others. */
	PART_WORK
};

/* How a finding is mended, for programs: what whoever makes the corrected
 * request (remedy/) does about it. `fix` says the same to a person. */
enum mend_how {
	MEND_UNSAID, /* no row has this */
	/* The value of the subject, or the name of the subjectAltName, that
	 * holds `at` becomes the finding's suggestion; where it has none, what
	 * the person is asked for. */
	MEND_REPLACE,
	/* Left out is the smallest part that holds `at`: a value of the
	 * subject, a name, a purpose, an extension, an attribute; or, where
	 * `what` names parts, each of these: "OU", "CN", "keyCertSign",
	 * "serverAuth", "basicConstraints", "challengePassword". */
	MEND_REMOVE,
	/* Put beside what is there: the name that the finding suggests; or,
	 * where `what` names them, usages and purposes ("digitalSignature
	 * serverAuth") or "basicConstraints", which is critical then and has
	 * cA TRUE alone: the suggestion says the same to people. */
	MEND_ADD,
	/* Only the person knows it: a value for each attribute in `what` that
	 * the subject lacks ("C ST L O"), a name of a kind ("DNS", "email"),
	 * another "challengePassword",
	 * or, where what is NULL, another value for the one that holds `at`. */
	MEND_ASK,
	MEND_SPLIT, /* one value, or one RDN, holds what belongs into several */
	MEND_ORDER, /* the attributes of the subject, from the large to the
		       small */
	/* The extension that holds `at`, or that `what` names behind the first
	 * word, is "critical" or "uncritical": "critical subjectAltName". */
	MEND_CRITICAL,
	/* Who makes the request again with a current tool has it right: it
	 * encodes, orders and labels what is there otherwise. */
	MEND_ENCODE,
	MEND_SIGN,   /* the same of the signature */
	MEND_DIGEST, /* the same of the digest that it is made with */
	/* Another key: "RSA", "EC"; NULL: of a kind that the profile takes. */
	MEND_KEY,
	MEND_FILE,   /* another file has to be sent */
	MEND_DECIDE, /* what to do is the person's choice: two requests,
			another receiver, a word with the CA */
	MEND_NOTHING /* needs no mending */
};

struct mend {
	enum mend_how how;
	/* Words with single spaces between; NULL: all is said. Attributes of
	 * the subject have the short names of RFC 4514 and OpenSSL, all else
	 * those of the RFCs. */
	const char *what;
};

/* What several rules look at, though one mend takes care of all they find: of
 * their findings about one request the worst alone is told, and of those that
 * are as bad one with a suggestion, or else the first in the order of the ids.
 * A rule that is off, or was not asked for, keeps no other from speaking. */
enum topic {
	TOPIC_OF_ITS_OWN, /* every finding is told */
	TOPIC_KEY_USAGE   /* what keyUsage says, suggested_key_usage mends */
};

struct findings; /* where findings go; see below */
struct rule;

typedef void rule_check(const struct rule *self, const struct facts *facts,
	struct findings *out);

/* One row. Every text is needed; the build's tests refuse rows without. */
struct rule {
	const char *id;         /* "country-uk" */
	enum severity severity; /* unless a profile says otherwise */
	enum severity then;     /* the severity from the day `from` on */
	uint32_t from;          /* 20270315; 0: it never changes */
	enum part part;
	enum topic topic;
	const char *summary; /* what it flags, one line, no full stop */
	/* What it rests on, in the notation of rules/citation.h: documents and
	 * clauses of src/data/documents.tsv, or practice. "RFC 5280 A.1
	 * ub-common-name; BR 7.1.4.2". A plain string, without macros: the
	 * build reads it here. A clause that nobody cited before needs its
	 * line in that table, with the heading as the document has it. */
	const char *source;
	const char *why; /* who refuses it, what goes wrong: sentences */
	/* What to do: sentences. No command stands in them: these are made of
	 * the mend, for the request and the tool at hand. */
	const char *fix;
	struct mend mend;
	uint32_t since; /* in force from this day on, 20260315; 0: always */
	rule_check *check;
	const void *arg; /* for families: what tells this row from others */
};

/* The rows of one file. */
struct rule_table {
	const char *file; /* without folder and ending: "country" */
	const struct rule *rows;
	size_t count;
};

/* Makes a file's rows known to the build; the file's name, then the rows. */
#define RULES(name, rows) \
	extern const struct rule_table rules_##name; \
	const struct rule_table rules_##name = { \
		#name, rows, sizeof(rows) / sizeof((rows)[0])}

/* Reports that `at` breaks the rule. `at` is the smallest slice that is
 * wrong, of the request's DER or of the input's text; an absent thing is
 * reported at its container. Where `at` lies inside the value of a subject
 * attribute or of a subjectAltName, reports show that value with a caret
 * under `at`. The message tells what is there, then what was expected;
 * without advice and full stop. Bytes of the request go into it only through
 * shown(). What a rule finds behind finding-max-count findings is counted and
 * no more. */
void found(struct findings *out, const struct rule *self, struct slice at,
	const char *message, ...) PRINTF_LIKE(4, 5) RARELY;

/* The same where the right value is known: `suggestion` is it, of our own
 * words or through shown_whole(). */
void found_better(struct findings *out, const struct rule *self,
	struct slice at, const char *suggestion, const char *message, ...)
	PRINTF_LIKE(5, 6) RARELY;

/* The same for what is less bad than the rule's other findings: it is
 * reported as `most`, not OFF, where the rule's severity is worse, else as
 * that. What the user has set by hand stays. suggestion NULL: none. */
void found_milder(struct findings *out, const struct rule *self,
	enum severity most, struct slice at, const char *suggestion,
	const char *message, ...) PRINTF_LIKE(6, 7) RARELY;

/* The same where something is missing: `addition` is to be put beside what is
 * there, a name of the subjectAltName for example. */
void found_missing(struct findings *out, const struct rule *self,
	struct slice at, const char *addition, const char *message, ...)
	PRINTF_LIKE(5, 6) RARELY;

/* What a finding advises where the words of its row do not fit the case.
 * NULL: no suggestion; the fix of the row. MEND_UNSAID: its mend. */
struct advice {
	const char *suggestion;
	const char *fix;
	struct mend mend;
	enum severity most; /* as of found_milder; OFF: no bound */
	/* How bad it is where the user himself said so of this finding and set
	 * nothing by hand; OFF: as bad as the rule. */
	enum severity exactly;
};

/* The same with advice of its own; its texts are static, or in the report's
 * memory. */
void found_advising(struct findings *out, const struct rule *self,
	struct slice at, struct advice advice, const char *message, ...)
	PRINTF_LIKE(5, 6) RARELY;

/* Bytes of the request as text that can do no harm, for a message: quote()
 * of base/text.h in the report's memory. */
const char *shown(struct findings *out, struct slice bytes);

/* The same without leaving anything out, for suggestions: these are to be
 * copied. */
const char *shown_whole(struct findings *out, struct slice bytes);

/* A positive number in hexadecimal, "0x1f", in the same memory. Big-endian,
 * without leading zeros. */
const char *shown_number(struct findings *out, struct slice magnitude);

/* The name or the dotted form of an OID, in the same memory. */
const char *shown_oid(struct findings *out, struct slice content);

/* The same memory, for functions of facts/ that write text for a message;
 * NULL where nothing more of the rule is told: they answer with "" then, as
 * quote() does. */
struct arena *findings_memory(struct findings *out);

/* A remedy of rules about what a tool made wrong. */
#define MAKE_ANEW "Make the request anew with another tool or a newer version."

#endif
