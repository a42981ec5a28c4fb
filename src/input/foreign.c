/* Telling apart what holds neither DER nor PEM.
 * SPDX-License-Identifier: MIT */
#include "input/classify.h"
#include "input/lines.h"

enum { LOOK_AT = 4096 /* octets that decide whether bytes are text */ };

#define MAGIC(octets, object, name) \
	{ \
		octets, sizeof(octets) - 1, \
		{ \
			object, name \
		} \
	}

/* How files of well-known formats begin. */
static const struct {
	const char *octets;
	size_t n;
	struct kind kind;
} magics[] = {
	MAGIC("\x89PNG", OBJECT_IMAGE, "a PNG image"),
	MAGIC("\xff\xd8\xff", OBJECT_IMAGE, "a JPEG image"),
	MAGIC("GIF8", OBJECT_IMAGE, "a GIF image"),
	MAGIC("II*\0", OBJECT_IMAGE, "a TIFF image"),
	MAGIC("MM\0*", OBJECT_IMAGE, "a TIFF image"),
	MAGIC("RIFF", OBJECT_IMAGE, "a WebP image or other RIFF file"),
	MAGIC("%PDF", OBJECT_PDF, "a PDF document"),
	MAGIC("{\\rtf", OBJECT_OTHER, "an RTF document"),
	MAGIC("PK\3\4", OBJECT_ARCHIVE, "a ZIP archive or Office document"),
	MAGIC("\xd0\xcf\x11\xe0", OBJECT_ARCHIVE, "an Office document"),
	MAGIC("\x1f\x8b", OBJECT_ARCHIVE, "a gzip file"),
	MAGIC("BZh", OBJECT_ARCHIVE, "a bzip2 file"),
	MAGIC("\xfd"
	      "7zXZ",
		OBJECT_ARCHIVE, "an xz file"),
	MAGIC("7z\xbc\xaf", OBJECT_ARCHIVE, "a 7z archive"),
	MAGIC("Rar!", OBJECT_ARCHIVE, "a RAR archive"),
	MAGIC("\x7f"
	      "ELF",
		OBJECT_BINARY, "a program"),
	MAGIC("MZ\x90", OBJECT_BINARY, "a program"),
	MAGIC("\xfe\xed\xfe\xed", OBJECT_KEYSTORE, "a Java keystore"),
	MAGIC("\xce\xce\xce\xce", OBJECT_KEYSTORE, "a Java keystore"),
	MAGIC("\x7f\x21", OBJECT_CVC, "a card verifiable certificate"),
	MAGIC("\x67\x82", OBJECT_CVC, "a card verifiable request"),
	MAGIC("\x67\x81", OBJECT_CVC, "a card verifiable request"),
};

/* How lines begin that are keys. */
static const struct {
	const char *start;
	struct kind kind;
} lines[] = {
	{"Proc-Type: 4,ENCRYPTED",
		{OBJECT_PRIVATE_KEY, "an encrypted private key"}},
	{"ssh-rsa ", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"ssh-dss ", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"ssh-ed25519 ", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"sk-ssh-ed25519", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"sk-ecdsa-sha2-", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
	{"ecdsa-sha2-", {OBJECT_SSH_PUBLIC_KEY, "an SSH public key"}},
};

static const struct kind unknown = {OBJECT_OTHER, "an object of another kind"};
static const struct kind putty = {OBJECT_PRIVATE_KEY, "a PuTTY private key"};

struct kind
classify_line(struct slice line)
{
	struct slice content = trim(line);

	if (slice_search(line, "PuTTY-User-Key-File-") < line.n)
		return putty;
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		if (slice_begins(content, lines[i].start))
			return lines[i].kind;
	return unknown;
}

/* Without a byte order mark and white space in front. */
static struct slice
skip_white(struct slice text)
{
	if (slice_begins(text, "\xef\xbb\xbf"))
		text = slice_from(text, 3);
	while (text.n > 0 && text.p[0] != 0 &&
		strchr(" \t\r\n", text.p[0]) != NULL)
		text = slice_from(text, 1);
	return text;
}

/* True where s begins with this, in capitals or not. */
static bool
begins_with(struct slice s, const char *words)
{
	return slice_equal_ignoring_case(
		slice_head(s, strlen(words)), slice_text(words));
}

static struct kind
classify_markup(struct slice text)
{
	static const char *const html[] = {
		"<!doctype html", "<html", "<head", "<body", "<title", "<div"};

	for (size_t i = 0; i < sizeof(html) / sizeof(html[0]); i++)
		if (begins_with(text, html[i]))
			return (struct kind){OBJECT_HTML, "an HTML page"};
	if (begins_with(text, "<svg"))
		return (struct kind){OBJECT_IMAGE, "an SVG image"};
	return (struct kind){OBJECT_XML, "an XML document"};
}

static struct kind
classify_json(struct slice text)
{
	if (slice_search(text, "\"kty\"") < text.n)
		return (struct kind){OBJECT_JSON, "a JSON Web Key"};
	return (struct kind){OBJECT_JSON, "a JSON value"};
}

/* True where bytes hold control characters that no text has. */
static bool
is_binary(struct slice text)
{
	struct slice head = slice_head(text, LOOK_AT);

	for (size_t i = 0; i < head.n; i++)
		if (head.p[i] < '\t' ||
			(head.p[i] > '\r' && head.p[i] < ' ' &&
				head.p[i] != 0x1b))
			return true;
	return false;
}

struct kind
classify_foreign(struct slice text)
{
	struct slice content = skip_white(text);

	for (size_t i = 0; i < sizeof(magics) / sizeof(magics[0]); i++)
		if (slice_equal(slice_head(text, magics[i].n),
			    (struct slice){(const uint8_t *)magics[i].octets,
				    magics[i].n}))
			return magics[i].kind;
	if (is_binary(text))
		return (struct kind){OBJECT_BINARY, "binary data"};
	if (content.n > 1 && content.p[0] == '<')
		return classify_markup(content);
	if (content.n > 1 && (content.p[0] == '{' || content.p[0] == '['))
		return classify_json(content);
	return unknown;
}
