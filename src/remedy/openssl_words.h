/* What openssl calls things, in its commands and its files.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_OPENSSL_WORDS_H
#define CSRLINT_REMEDY_OPENSSL_WORDS_H

#include "base/text.h"
#include "remedy/remedy.h"

/* True where openssl has a word for attributes of this type. */
bool openssl_has_type(enum oid_id type);

/* Appends that word, or the dotted form of the type. */
void openssl_write_type(struct text *out, const struct remedy_value *value);

/* "DNS"; NULL: there is no word for this kind of name. */
const char *openssl_kind_word(enum general_name_kind kind);

/* True where a line "DNS.1 = ..." says this name; each of them. */
bool openssl_has_line(const struct remedy_name *name);
bool openssl_have_lines(const struct remedy *remedy);

/* Appends what stands before the value of a critical extension. */
void openssl_write_critical(struct text *text, bool is_critical);

/* What stands around the value of an extension. */
struct openssl_lines {
	void (*start)(struct text *out, const char *name);
	void (*end)(struct text *out);
};

/* Appends all extensions but the subjectAltName. */
void openssl_write_extensions(struct text *out,
	const struct openssl_lines *lines, const struct remedy *remedy);

/* True where there is any, the subjectAltName included. */
bool openssl_has_extensions(const struct remedy *remedy);

#endif
