/* Which paths a glob means, as .gitignore has it. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_CLI_GLOBS_H
#define CSRLINT_CLI_GLOBS_H

#include <stdbool.h>

enum { GLOB_MAX = 255 /* octets */ };

/* True where the glob means the path, or a folder that it lies in. The path has
 * single slashes between and none in front; is_folder: it is one itself.
 *
 *	*.csr         that name, in any folder: there is no slash in it
 *	legacy/       a folder of that name, wherever it lies, and all below
 *	a/b, /b       from where the paths begin: there is a slash in it
 *	*  ?  **      letters but slashes; one of them; folders too
 *
 * A glob over GLOB_MAX octets means nothing. */
bool glob_fits(const char *glob, const char *path, bool is_folder);

/* The path as globs see it: without ".", "..", doubled slashes and `root`,
 * which absolute paths may begin with and which ends with a slash; `prefix`, ""
 * or with a slash at its end, stands before others. Freed by the caller; NULL
 * where memory is short. */
char *glob_path(const char *root, const char *prefix, const char *path);

/* The same of a path as csrlint_escape has written it. */
char *glob_path_escaped(
	const char *root, const char *prefix, const char *escaped);

#endif
