/* Globs over paths, each looked at once for all that its stars may stand for.
 * SPDX-License-Identifier: MIT */
#include "cli/globs.h"

#include <stdlib.h>
#include <string.h>

/* Where in a glob one may be, having read a part of the path. */
struct places {
	bool is[GLOB_MAX + 2];
};

/* From here on. `is_first`: a component of the path begins, so that folders
 * that a ** stands for may be none. */
static void
enter(struct places *places, const char *glob, size_t at, bool is_first)
{
	for (;;) {
		places->is[at] = true;
		if (glob[at] != '*')
			return;
		if (glob[at + 1] != '*') {
			at++;
			continue;
		}
		at += 2;
		if (!is_first || glob[at] != '/')
			continue;
		places->is[at] = true;
		at++;
	}
}

/* Reads an octet of the path at one place. */
static void
step(struct places *next, const char *glob, size_t at, char c)
{
	if (glob[at] == '*') {
		if (glob[at + 1] == '*' || c != '/')
			enter(next, glob, at, false);
	} else if (glob[at] == c || (glob[at] == '?' && c != '/')) {
		enter(next, glob, at + 1, c == '/');
	}
}

/* True where n octets of the path are what the first m of the glob, which end
 * with a NUL here, stand for. */
static bool
fits_whole(const char *glob, size_t m, const char *path, size_t n)
{
	struct places now = {{false}};

	enter(&now, glob, 0, true);
	for (size_t i = 0; i < n; i++) {
		struct places next = {{false}};

		for (size_t at = 0; at < m; at++)
			if (now.is[at])
				step(&next, glob, at, path[i]);
		now = next;
	}
	return now.is[m];
}

bool
glob_fits(const char *glob, const char *path, bool is_folder)
{
	char whole[GLOB_MAX + 1] = "";
	size_t m = strlen(glob);
	const bool wants_folder = m > 0 && glob[m - 1] == '/';
	const char *start = path;
	bool is_rooted;

	if (m > GLOB_MAX || m == 0)
		return false;
	memcpy(whole, glob, m - wants_folder);
	is_rooted = strchr(whole, '/') != NULL;
	if (whole[0] == '/')
		memmove(whole, whole + 1, strlen(whole));
	m = strlen(whole);
	for (const char *end = path; *end != '\0'; start = end + 1) {
		const char *from = is_rooted ? path : start;

		end = start + strcspn(start, "/");
		if ((*end == '/' || is_folder || !wants_folder) &&
			fits_whole(whole, m, from, (size_t)(end - from)))
			return true;
	}
	return false;
}

/* Drops the last component of what was written, unless there is none or it is
 * "..", too. */
static bool
go_up(const char *out, size_t *n)
{
	size_t at = *n;

	if (at == 0)
		return false;
	at--; /* its slash */
	while (at > 0 && out[at - 1] != '/')
		at--;
	if (strncmp(out + at, "../", 3) == 0)
		return false;
	*n = at;
	return true;
}

/* Appends the components of a path, each with a slash behind it. */
static void
append(char *out, size_t *n, const char *path)
{
	while (*path != '\0') {
		const size_t length = strcspn(path, "/");
		const bool is_up = length == 2 && strncmp(path, "..", 2) == 0;
		const bool is_nothing =
			length == 0 || (length == 1 && path[0] == '.');

		if (!is_nothing && !(is_up && go_up(out, n))) {
			memcpy(out + *n, path, length);
			*n += length;
			out[(*n)++] = '/';
		}
		path += length + (path[length] == '/');
	}
}

char *
glob_path(const char *root, const char *prefix, const char *path)
{
	char *out = malloc(strlen(prefix) + strlen(path) + 2);
	size_t n = 0;

	if (out == NULL)
		return NULL;
	if (path[0] != '/')
		append(out, &n, prefix);
	else if (strncmp(path, root, strlen(root)) == 0)
		path += strlen(root);
	append(out, &n, path);
	out[n > 0 ? n - 1 : 0] = '\0';
	return out;
}

/* Takes back what csrlint_escape has done: a backslash begins \xNN there, and
 * nothing else. */
static void
take_back_escapes(char *text)
{
	static const char digits[] = "0123456789ABCDEF";
	const char *from = text;
	char *to = text;

	while (*from != '\0') {
		if (*from != '\\') {
			*to++ = *from++;
			continue;
		}
		*to++ = (char)((strchr(digits, from[2]) - digits) << 4 |
			(strchr(digits, from[3]) - digits));
		from += 4;
	}
	*to = '\0';
}

char *
glob_path_escaped(const char *root, const char *prefix, const char *escaped)
{
	char *path = strdup(escaped);
	char *seen;

	if (path == NULL)
		return NULL;
	take_back_escapes(path);
	seen = glob_path(root, prefix, path);
	free(path);
	return seen;
}
