/* What the tools share: how they are told of identifiers and octets, and how
 * they say what they lack. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_WORDS_H
#define CSRLINT_REMEDY_WORDS_H

#include "remedy/tool.h"

/* A tool's own word for an object identifier. */
struct remedy_word {
	enum oid_id id;
	const char *word; /* "serverAuth" */
};

/* The word for id among these; NULL: the tool has none. */
const char *remedy_word(
	const struct remedy_word *words, size_t count, enum oid_id id);

/* A tool's words for the kinds of names that are texts and addresses. */
struct remedy_kind_words {
	const char *email;
	const char *dns;
	const char *uri;
	const char *ip;
};

/* The word for a kind; NULL: it is none of these. */
const char *remedy_kind_word(
	const struct remedy_kind_words *words, enum general_name_kind kind);

/* The name as a text: an address as RFC 5952 4 writes it, in memory of the
 * arena; all else, a blank too, as its octets are. */
struct slice remedy_name_text(
	struct arena *arena, const struct remedy_name *name);

/* True where oid_print writes it whole: it is finished and not too long. */
bool oid_is_writable(struct slice oid);

/* Appends the tool's word, else the dotted form of oid. */
void remedy_write_oid(struct text *text, const struct remedy_word *words,
	size_t count, enum oid_id id, struct slice oid);

/* Appends octets as lower-case hexadecimal digits. */
void remedy_write_hex(struct text *text, struct slice octets);

/* Appends the words of an enum key_usage that has any, "," between them. */
void remedy_write_usages(struct text *text, unsigned int usages);

/* Adds what the tool cannot be told to out->left_out. */
void remedy_leave_out(struct remedy_text *out, const char *what);

/* Leaves out challengePassword, called so: nobody is asked for it then. */
void remedy_leave_out_password(struct remedy_text *out, const char *what);

/* Leaves out challengePassword and all attributes. */
void remedy_leave_out_attributes(
	const struct remedy *remedy, struct remedy_text *out);

/* Of a tool that writes the label NEW CERTIFICATE REQUEST and knows no other:
 * what the person has to do where the receiver refuses that one. */
void remedy_leave_out_label(
	const struct remedy *remedy, struct remedy_text *out);

/* What a tool lacks that would have to be told octets for something that only
 * the person knows. */
extern const char remedy_hidden_blank[];

/* True where a name of the subjectAltName is for the person to fill in. */
bool remedy_has_blank_name(const struct remedy *remedy);

/* True where two values share an RDN. */
bool remedy_has_joined_values(const struct remedy *remedy);

/* The first thing in the remedy that no tool can be told: an identifier that
 * cannot be written, a new key that no tool here makes. NULL: none. */
const char *remedy_unspeakable(const struct remedy *remedy);

/* The whole GeneralName; n == 0 where memory is short. */
struct slice remedy_general_name(
	struct arena *arena, const struct remedy_name *name);

/* The DER of GeneralNames that hold all names; n == 0 where memory is short. */
struct slice remedy_names_der(struct arena *arena, const struct remedy *remedy);

/* The DER of a KeyUsage and of an ExtKeyUsageSyntax; n == 0 where memory is
 * short. */
struct slice remedy_usages_der(struct arena *arena, unsigned int usages);
struct slice remedy_purposes_der(
	struct arena *arena, const struct remedy *remedy);

/* True where the value of this extension is a BasicConstraints that says no
 * more than whether of a CA, which *is_ca then tells. */
bool remedy_is_plain_constraints(
	const struct remedy_extension *extension, bool *is_ca);

/* True where all octets are ASCII: printable, blanks among them. */
bool remedy_is_printable_ascii(struct slice text);

/* True where all octets are ASCII. */
bool remedy_is_ascii(struct slice text);

/* True where all octets are ASCII letters, digits and these others; also of
 * empty text. */
bool remedy_is_all_of(struct slice text, const char *others);

/* True where X.520 and PKCS #9 give the type no choice of strings; *tag is
 * the identifier octet of its only one. */
bool remedy_has_one_string(enum oid_id type, uint8_t *tag);

/* The octets that values and names hold together. */
size_t remedy_octets(const struct remedy *remedy);

/* "my.key" or "new.key". */
const char *remedy_key_file(const struct remedy *remedy);

/* The bits of the digest that goes with the key: 256, 384 of P-384, 512 of
 * P-521; 0 where the key's algorithm has its own or is not known. */
unsigned int remedy_digest_bits(const struct remedy_key *key);

#endif
