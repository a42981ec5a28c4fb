/* Any bytes in, requests and other objects out.
 *
 * Finds every block of an input: PEM blocks with any label, Base64 without
 * BEGIN and END, binary DER; decodes the Base64; remembers where each octet
 * stood. What a block holds is told by its first elements, never by its
 * label alone. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_INPUT_H
#define CSRLINT_INPUT_INPUT_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"

enum input_form {
	FORM_PEM,    /* between BEGIN and END */
	FORM_BASE64, /* Base64 without BEGIN and END */
	FORM_DER     /* binary */
};

/* What a block holds. */
enum input_object {
	OBJECT_REQUEST,     /* or something near enough to be read as one */
	OBJECT_PRIVATE_KEY, /* of any form, encrypted or not */
	OBJECT_CERTIFICATE,
	OBJECT_CRL,
	OBJECT_PUBLIC_KEY,
	OBJECT_CMS, /* PKCS#7 */
	OBJECT_PKCS12,
	OBJECT_OTHER /* DER or PEM of another kind */
};

/* Where the n-th Base64 symbol of a block stands; one every 64 octets. */
struct input_mark {
	uint32_t symbols; /* symbols of the block before this place */
	uint32_t line;    /* 1-based */
	size_t column;    /* 1-based, in octets */
	size_t offset;    /* in the input */
};

struct input_block {
	enum input_form form;
	enum input_object object;
	struct slice text; /* all of it in the input, BEGIN and END lines too */
	struct slice body; /* what the DER was decoded from */
	struct slice label;     /* of the BEGIN line; n == 0: no such line */
	struct slice end_label; /* of the END line; n == 0: no such line */
	struct slice der;       /* decoded; n == 0: no Base64, or kept closed */
	/* The first octet of the body that is not Base64, or an empty slice
	 * where padding is missing; p == NULL: all is well. Decoding goes on
	 * behind it. */
	struct slice bad_base64;
	size_t line;                    /* where text begins; 1-based */
	const struct input_mark *marks; /* FORM_DER: none */
	size_t mark_count;
};

struct input {
	struct slice text;                /* everything */
	const struct input_block *blocks; /* in order */
	size_t block_count;
	size_t request_count; /* blocks that are OBJECT_REQUEST */
};

/* Finds the blocks of text (borrowed; it must outlive *out), in memory of
 * the arena, in time linear in text. Blocks over max_octets of DER are found,
 * but not decoded further than that many octets: der.n is then max_octets
 * plus one. Private keys are found and never decoded.
 * Errors: NO_MEMORY.
 * Source: RFC 7468 2 and 3 (lax grammar). */
enum err_code input_scan(struct slice text, size_t max_octets,
	struct arena *arena, struct input *out) MUST_CHECK;

/* A place in the input. */
struct input_place {
	size_t line;   /* 1-based */
	size_t column; /* 1-based, in octets */
	size_t offset; /* from the input's first octet */
};

/* Where the DER octet at this offset of the block stands: in its Base64, the
 * symbol with its first bits; in binary input line 1, and the column counts
 * octets. An offset at or past the end gives the end of the body. */
struct input_place input_place_of_der(const struct input *input,
	const struct input_block *block, size_t der_offset);

/* Where an octet of the input's text stands. */
struct input_place input_place_of_text(
	const struct input *input, size_t offset);

/* "a certificate", "a private key", ... for messages. Never NULL. */
const char *input_object_name(enum input_object object);

#endif
