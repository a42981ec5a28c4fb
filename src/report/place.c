/* Paths, read to people. SPDX-License-Identifier: MIT */
#include "report/place.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INFO "certificationRequestInfo"

/* Parts that have no members which a person would look for. */
static const struct {
	const char *path;
	const char *words;
} parts[] = {
	{"", ""},
	{"certificationRequest", ""},
	{INFO, ""},
	{INFO ".version", "in the version"},
	{INFO ".subject", "in the subject"},
	{INFO ".subjectPKInfo", "in the public key"},
	{INFO ".subjectPKInfo.algorithm", "in the algorithm of the public key"},
	{INFO ".subjectPKInfo.subjectPublicKey", "in the public key"},
	{INFO ".attributes", "in the attributes"},
	{INFO ".attributes.extensionRequest", "in the requested extensions"},
	{"signatureAlgorithm", "in the algorithm of the signature"},
	{"signature", "in the signature"},
};

static const char *
words_of(const char *path)
{
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (strcmp(parts[i].path, path) == 0)
			return parts[i].words;
	return NULL;
}

/* Takes the words, with "[N]" behind them, off *path; false: it does not begin
 * so. */
static bool
take(const char **path, const char *words)
{
	const size_t n = strlen(words);
	const char *end;

	if (strncmp(*path, words, n) != 0 || (*path)[n] != '[')
		return false;
	end = strchr(*path, ']');
	if (end == NULL)
		return false;
	*path = end + 1 + (end[1] == '.');
	return true;
}

/* What an attribute holds: "extensionRequest.subjectAltName[5].dNSName". */
static void
attribute_words(const char *path, char words[PLACE_ROOM])
{
	static const char extensions[] = "extensionRequest";
	const size_t n = strlen(extensions);
	int name;

	if (strncmp(path, extensions, n) != 0) {
		(void)snprintf(words, PLACE_ROOM, "in the attribute %s", path);
		return;
	}
	path += n + (path[n] == '.');
	name = (int)strcspn(path, "[");
	if (name == 0)
		(void)snprintf(
			words, PLACE_ROOM, "in the requested extensions");
	else if (path[name] == '[')
		(void)snprintf(words, PLACE_ROOM, "in %.*s, name %lu", name,
			path, strtoul(path + name + 1, NULL, 10) + 1);
	else
		(void)snprintf(words, PLACE_ROOM, "in %s", path);
}

void
place_words(const char *path, char words[PLACE_ROOM])
{
	const char *known = words_of(path);

	if (known != NULL)
		(void)snprintf(words, PLACE_ROOM, "%s", known);
	else if (take(&path, INFO ".subject.rdn"))
		(void)snprintf(words, PLACE_ROOM, "in the subject, %s", path);
	else if (take(&path, INFO ".attributes"))
		attribute_words(path, words);
	else
		(void)snprintf(words, PLACE_ROOM, "in %s", path);
}

const char *
place_of_file(const char *file)
{
	while (file[0] == '.' && file[1] == '/' && file[2] != '\0') {
		file += 2;
		while (file[0] == '/' && file[1] != '\0')
			file++;
	}
	return file;
}
