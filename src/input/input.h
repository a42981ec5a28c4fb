/* Any bytes in, requests and other objects out.
 *
 * First undoes what was done to the whole text on its way: UTF-16, colours of
 * terminals, page breaks, dumps in hexadecimal, escapes of JSON, URL encoding,
 * HTML, quoted-printable, mail quoting, Base64 of PEM.
 * Then finds every block: PEM blocks with any label and with damaged BEGIN
 * and END lines, Base64 without these, binary DER; decodes the Base64;
 * remembers where each octet stood in the file. What a block holds is told by
 * its first elements, never by its label alone. Every oddity met is recorded
 * as a fault, and none is judged. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_INPUT_H
#define CSRLINT_INPUT_INPUT_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "base/text.h"

enum input_form {
	FORM_PEM,    /* with a BEGIN line, an END line, or both */
	FORM_BASE64, /* Base64 without BEGIN and END */
	FORM_DER,    /* binary DER */
	FORM_OTHER   /* anything else that can be named; nothing is decoded */
};

/* What a block holds. */
enum input_object {
	OBJECT_REQUEST,     /* or something near enough to be read as one */
	OBJECT_PRIVATE_KEY, /* of any form, encrypted or not */
	OBJECT_CERTIFICATE,
	OBJECT_CRL,
	OBJECT_PUBLIC_KEY,
	OBJECT_CMS, /* PKCS#7 */
	OBJECT_CMC, /* a request of CMC around one of PKCS#10 */
	OBJECT_PKCS12,
	OBJECT_SPKAC,
	OBJECT_CRMF,
	OBJECT_CMP,
	OBJECT_CVC,
	OBJECT_SSH_PUBLIC_KEY,
	OBJECT_PGP,
	OBJECT_PARAMETERS, /* of DH, DSA or EC */
	OBJECT_KEYSTORE,
	OBJECT_JSON,
	OBJECT_HTML,
	OBJECT_XML,
	OBJECT_PDF,
	OBJECT_IMAGE,
	OBJECT_ARCHIVE, /* ZIP, gzip and the like */
	OBJECT_BINARY,  /* octets that are no text and nothing known */
	OBJECT_OTHER    /* DER or PEM of another kind */
};

/* What can be odd about a text, in the order in which it is undone. */
enum input_fault_kind {
	/* Of the whole input. */
	INPUT_UTF16, /* it is UTF-16 */
	INPUT_BOM,   /* it begins with the mark of UTF-8 */
	INPUT_NUL,   /* it holds NUL octets */
	/* Undone over the whole input; recorded of the blocks they touch. */
	INPUT_TERMINAL,         /* ESC [ 31 m and the like */
	INPUT_PAGE_BREAK,       /* form feeds */
	INPUT_HEX,              /* a dump in hexadecimal or octal digits */
	INPUT_ESCAPES,          /* \n and others of JSON and C */
	INPUT_URL,              /* %2B */
	INPUT_HTML,             /* <br>, &#43; */
	INPUT_QUOTED_PRINTABLE, /* =3D, soft line breaks */
	INPUT_QUOTED,           /* "> " */
	INPUT_TWICE,            /* Base64 of PEM or of Base64 */
	INPUT_LOOKALIKE,        /* no-break spaces and the like */
	/* Of BEGIN and END lines. */
	INPUT_DASHES,      /* not five hyphens on each side */
	INPUT_LOWER_CASE,  /* letters that are not capitals */
	INPUT_INDENTED,    /* blanks in front on the line */
	INPUT_TEXT_BEFORE, /* something else in front on the line */
	INPUT_TEXT_AFTER,  /* something behind on the line */
	INPUT_BEGIN_TWICE, /* BEGIN lines in front of the same one */
	/* Of the lines of a body. */
	INPUT_HEADER,         /* RFC 1421 headers; the slice is all of them */
	INPUT_LINE_LONG,      /* over 64 characters, blanks at its end aside */
	INPUT_LINE_SHORT,     /* under 64, and not the last */
	INPUT_LINE_INDENTED,  /* blanks in front */
	INPUT_LINE_END,       /* CR alone, or unlike the line ends before */
	INPUT_TRAILING_BLANK, /* BEGIN and END lines too */
	INPUT_BLANK_LINE,     /* between lines of Base64 */
	/* Of Base64. */
	INPUT_NOT_ASCII,  /* a character that looks like nothing we know */
	INPUT_PLUS_LOST,  /* blanks where plus signs were */
	INPUT_BASE64URL,  /* - and _ in place of + and / */
	INPUT_PADDING,    /* missing, too much or in the middle */
	INPUT_UNUSED_BITS /* bits of the last symbol are not zero */
};

enum { INPUT_FAULT_KINDS = INPUT_UNUSED_BITS + 1, PEM_LINE_LENGTH = 64 };

/* One kind of oddity of a block or of the input: the first place, of `text`
 * or of `original`, and how many places there are (1 for what is undone over
 * the whole input). */
struct input_fault {
	enum input_fault_kind kind;
	uint32_t count;
	struct slice at;
};

/* In the order of their kinds, each kind at most once. */
struct input_faults {
	const struct input_fault *fault;
	size_t count;
};

/* Where the n-th Base64 symbol of a block stands; one every 64 octets. */
struct input_mark {
	size_t symbols; /* symbols of the block before this place */
	size_t offset;  /* in the input's text */
};

/* All slices but der are of the input's text. */
struct input_block {
	enum input_form form;
	enum input_object object;
	const char *name; /* "an OpenSSH private key"; for messages, not NULL */
	struct slice text;      /* all of it, BEGIN and END lines too */
	struct slice body;      /* what the DER was decoded from */
	struct slice label;     /* of the BEGIN line; n == 0: no such line */
	struct slice end_label; /* of the END line; n == 0: no such line */
	struct slice der;       /* decoded; n == 0: no Base64, or kept closed */
	size_t der_offset;      /* octets of a CMC request before der, which is
				   the request in it; else 0 */
	/* The common name in the subject of a certificate, its string's
	 * octets in der; n == 0: none, or no certificate. */
	struct slice subject;
	/* The first octet of the body that is ASCII, but neither Base64 nor
	 * padding nor white space; p == NULL: there is none. Decoding goes on
	 * behind it. */
	struct slice bad_base64;
	struct input_faults faults;
	size_t line;       /* of the file, where text begins; 1-based */
	bool is_cmc;       /* der stands in a CMC request */
	bool is_plus_lost; /* blanks of the body are read as plus signs */
	bool is_base64url;
	const struct input_mark *marks; /* FORM_DER: none */
	size_t mark_count;
};

/* A place in the file. */
struct input_place {
	size_t line; /* 1-based */
	/* 1-based, in octets; in UTF-16 in units of two octets. */
	size_t column;
	size_t offset; /* from the input's first octet */
};

struct layer;

struct input {
	struct slice original; /* the bytes as they came */
	/* The same as it was read, in UTF-8: everything undone that had been
	 * done to it. The same slice where nothing had. */
	struct slice text;
	const struct input_block *blocks; /* in order */
	size_t block_count;
	size_t request_count; /* blocks that are OBJECT_REQUEST */
	struct input_faults faults;
	/* How the text came from the original, first undone first. */
	const struct layer *layers;
	size_t layer_count;
	/* A place every hundred octets or so of the original. */
	const struct input_place *places;
	size_t place_count;
	bool is_json; /* the original is a JSON document: its escapes are its
			 own */
	size_t unit;  /* octets of a character: 1; in UTF-16 2 */
	size_t low_octet; /* where a unit's less significant octet is */
};

/* Finds the blocks of the original (borrowed; it must outlive *out), in
 * memory of the arena, in time and memory linear in it. Blocks over
 * max_octets of DER are found, but not decoded further than that many octets:
 * der.n is then max_octets plus one. Private keys are found and their DER is
 * not handed out. A row of PEM blocks of requests that hold less DER than
 * any request has is one block, with the labels and the DER of the first and
 * the faults of all.
 * Errors: NO_MEMORY.
 * Source: RFC 7468 2 and 3 (lax grammar). */
enum err_code input_scan(struct slice original, size_t max_octets,
	struct arena *arena, struct input *out) MUST_CHECK;

/* The same without looking first whether the original is what it mostly is, one
 * block of PEM in its plain form: what input_scan is held against. */
enum err_code input_scan_any(struct slice original, size_t max_octets,
	struct arena *arena, struct input *out) MUST_CHECK;

/* Writes the DER of a private key in one of the input's blocks, for the one who
 * was given it on purpose, in memory of an arena that wipes. n == 0 where the
 * block holds no such DER (a PuTTY key, a JWK), or none that can be read
 * without a passphrase (RFC 1421 headers).
 * Errors: NO_MEMORY. */
enum err_code input_private_der(const struct input *input,
	const struct input_block *block, struct arena *arena,
	struct slice *der) MUST_CHECK;

/* True where the headers of a block say that it is encrypted: RFC 1421
 * 4.6.1.1. */
bool input_is_encrypted(const struct input_block *block);

/* The fault of this kind; NULL: there is none. */
const struct input_fault *input_fault_find(
	struct input_faults faults, enum input_fault_kind kind);

/* Where the DER octet at this offset of the block's der stands: in its Base64,
 * the symbol with its first bits; in binary input line 1, and the column counts
 * octets. An offset at or past the end gives the end of the body. */
struct input_place input_place_of_der(const struct input *input,
	const struct input_block *block, size_t der_offset);

/* Where an octet of the input's text stands in the file. */
struct input_place input_place_of_text(
	const struct input *input, size_t offset);

/* Where a slice of `text` or of `original` begins in the file; its beginning
 * where it is of neither. */
struct input_place input_place_of(const struct input *input, struct slice at);

/* The code point of the character at which a slice of `text` or `original`
 * begins; U+FFFD where there is none, or it is malformed. */
uint32_t input_character(const struct input *input, struct slice at);

/* Appends the request, with what stands behind its outermost element, as clean
 * PEM. False, with nothing appended, where that element is not all there: of
 * what was cut off, no frame makes a request again.
 * Source: RFC 7468 2, 3 (strict grammar) and 7. */
bool input_write_request(struct text *out, struct slice der);

/* "a certificate", "a private key", ... for messages. Never NULL. */
const char *input_object_name(enum input_object object);

#endif
