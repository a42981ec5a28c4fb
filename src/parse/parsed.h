/* What is behind a parsed request: the model of csr/, and beside it what the
 * getters need to answer in constant time.
 *
 * Everything is found out while parsing, so that getters write nothing and
 * threads may share them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PARSE_PARSED_H
#define CSRLINT_PARSE_PARSED_H

#include "base/arena.h"
#include "csr/csr.h"
#include "csrlint.h"
#include "der/check.h"
#include "input/input.h"

/* A part that is handed out knows the request that its offsets count in. */
struct csrlint_name_attribute {
	const struct csrlint_parsed *parsed;
	const struct name_attribute *name;
	struct slice text; /* n == 0: no text */
};

struct csrlint_attribute {
	const struct csrlint_parsed *parsed;
	const struct csr_attribute *attribute;
	struct slice text; /* of the first value; likewise */
};

struct csrlint_extension {
	const struct csrlint_parsed *parsed;
	const struct csr_extension *extension;
};

struct csrlint_algorithm {
	const struct csrlint_parsed *parsed;
	const struct algorithm *algorithm;
};

struct csrlint_general_name {
	const struct csrlint_parsed *parsed;
	const struct general_name *name;
	/* A request may have thousands, and a directoryName has no text. */
	union {
		struct slice text; /* n == 0: no text */
		struct {
			const struct csrlint_name_attribute *attribute;
			size_t count;
		} directory;
	} holds;
};

struct csrlint_fault {
	const struct csrlint_parsed *parsed;
	struct slice at;
	const char *text;
};

/* Two slices of a list: type and value of a statement, ... */
struct pair {
	struct slice type;
	struct slice value; /* n == 0: absent */
};

struct pair_list {
	struct pair *pair;
	size_t count;
};

struct name_list {
	struct csrlint_general_name *name;
	size_t count;
};

/* Microsoft's extensions. */
struct windows {
	struct slice template_name; /* as UTF-8 */
	struct slice template_oid;  /* content octets */
	struct slice major, minor;  /* INTEGER contents; n == 0: not there */
	struct slice sid;
};

enum { UNREAD_MAX = 32 };

struct csrlint_parsed {
	struct arena *arena;
	struct der_caps caps;
	size_t octets_max;
	/* What follows is of the last parse, and zero before. */
	struct input input;
	const struct input_block *block; /* NULL: no request */
	bool is_without_memory;          /* a member ran out of it */
	const struct der_faults *der;    /* while parsing; NULL afterwards */
	bool is_whole;                   /* neither over a limit nor cut off */
	struct csr csr;
	struct slice whole; /* csr.der, or what there is of it */
	struct csrlint_fault *faults;
	size_t fault_count, fault_room, fault_total;
	/* What steps of the parse could not read, for the faults; of more
	 * than so many nothing is noted. */
	struct slice unread[UNREAD_MAX];
	size_t unread_count;
	struct csrlint_name_attribute *subject;
	struct csrlint_attribute *attributes;
	struct csrlint_extension *extensions;
	struct csrlint_algorithm key_algorithm, signature_algorithm;
	struct name_list san;
	struct name_list constraints; /* the permitted ones first */
	size_t permitted_count;
	struct pair_list statements;   /* of qcStatements */
	struct pair_list attestations; /* of all bundles */
	struct pair_list certificates; /* beside them: values alone */
	struct windows windows;
	struct slice password; /* as UTF-8; n == 0: none, or no text */
};

/* Octets of the request as they are handed out; nothing of an empty slice but
 * where it stands. */
struct csrlint_octets octets_of(
	const struct csrlint_parsed *parsed, struct slice slice);

/* The same of text that stands for `source`, perhaps converted. */
struct csrlint_octets text_octets_of(const struct csrlint_parsed *parsed,
	struct slice text, struct slice source);

/* Where octets stand, without handing them out. */
struct csrlint_octets place_of(
	const struct csrlint_parsed *parsed, struct slice slice);

/* What was handed out, as a slice again. */
struct slice slice_of(struct csrlint_octets octets);

/* The INTEGER that these content octets are; -1 for a negative or empty one,
 * INT64_MAX for one that is larger. */
int64_t number_of(struct slice content);

/* `text` where it is UTF-8 without U+0000, else empty; of a type whose
 * conversion failed, and so gave the octets at `source` themselves, empty. */
struct slice readable(uint8_t tag, struct slice text, struct slice source);

/* Notes that a step of the parse could not read these octets. */
void unread(struct csrlint_parsed *parsed, struct slice at);

/* An array of the arena; NULL, with the parse marked, where memory is short. */
void *array_of(struct csrlint_parsed *parsed, size_t count, size_t size);

/* The steps of a parse behind csr_decode, in files of their names. Where memory
 * is short they mark the parse. */
void names_prepare(struct csrlint_parsed *parsed);
void attributes_prepare(struct csrlint_parsed *parsed);
void extensions_prepare(struct csrlint_parsed *parsed);
void faults_prepare(struct csrlint_parsed *parsed);

/* Wraps the attributes of a Name; NULL where memory is short. */
struct csrlint_name_attribute *names_wrap(struct csrlint_parsed *parsed,
	const struct name_attribute *names, size_t count);

/* Fills in one name. `is_constraint`: an iPAddress has a mask behind it. */
void names_fill(struct csrlint_parsed *parsed, const struct general_name *name,
	bool is_constraint, struct csrlint_general_name *out);

#endif
