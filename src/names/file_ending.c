/* The table of endings of files. SPDX-License-Identifier: MIT */
#include "names/file_ending.h"

static const char *const endings[] = {"asc", "bak", "bks", "cer", "cert", "cfg",
	"cnf", "conf", "crl", "crt", "csr", "der", "gpg", "htm", "html",
	"jceks", "jks", "json", "kdb", "key", "keystore", "ovpn", "p10", "p12",
	"p7b", "p7c", "p7m", "p7r", "p7s", "p8", "pdf", "pem", "pfx", "php",
	"pk8", "pkcs12", "ppk", "pvk", "req", "sst", "txt", "xml", "yaml",
	"yml"};

bool
is_file_ending(struct slice label)
{
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (slice_equal_ignoring_case(label, slice_text(endings[i])))
			return true;
	return false;
}

struct slice
without_file_ending(struct slice name)
{
	size_t n = name.n;

	while (n > 0 && name.p[n - 1] != '.')
		n--;
	while (n > 1 && is_file_ending(slice_from(name, n))) {
		name.n = n - 1;
		for (n = name.n; n > 0 && name.p[n - 1] != '.';)
			n--;
	}
	return name;
}
