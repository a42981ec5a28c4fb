/* Makes fingerprints. SPDX-License-Identifier: MIT */
#include "report/fingerprint.h"

#include <string.h>

#include "report/place.h"
#include "verify/digest.h"
#include "verify/verify.h"

static const char digits[] = "0123456789abcdef";

static void
write_hex(const uint8_t *octets, size_t n, char *out)
{
	for (size_t i = 0; i < n; i++) {
		*out++ = digits[octets[i] >> 4];
		*out++ = digits[octets[i] & 15];
	}
	*out = '\0';
}

/* Text with the NUL that ends it; text NULL: "". */
static struct slice
part(const char *text)
{
	const char *words = text == NULL ? "" : text;

	return (struct slice){(const uint8_t *)words, strlen(words) + 1};
}

/* holder: the key, or the file where there is none. */
static void
join(const char *rule, const char *holder, const char *path, const char *value,
	char out[CSRLINT_FINGERPRINT_ROOM])
{
	const struct slice parts[] = {
		part(rule), part(holder), part(path), part(value)};
	uint8_t digest[DIGEST_OCTETS_MAX];
	const size_t n = digest_join(
		DIGEST_SHA256, parts, sizeof(parts) / sizeof(parts[0]), digest);

	write_hex(digest, n, out);
}

void
csrlint_finding_fingerprint(const struct csrlint_finding *finding,
	const char *file, char out[CSRLINT_FINGERPRINT_ROOM])
{
	char key[2 * SHA256_OCTETS + 1];
	const char *holder = place_of_file(file);

	if (finding->key_digest != NULL) {
		write_hex(finding->key_digest, SHA256_OCTETS, key);
		holder = key;
	}
	join(finding->rule->id, holder, finding->path, finding->value, out);
}

struct fingerprint
fingerprint_of(
	const struct report_item *item, const struct csrlint_finding *finding)
{
	struct fingerprint fingerprint = {{0}};

	csrlint_finding_fingerprint(finding, item->file, fingerprint.hex);
	return fingerprint;
}

struct fingerprint
fingerprint_of_unread(const struct report_unread *unread)
{
	struct fingerprint fingerprint = {{0}};

	join("unread", place_of_file(unread->file), "", unread->reason,
		fingerprint.hex);
	return fingerprint;
}
