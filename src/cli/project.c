/* Finds and reads a project's configuration. SPDX-License-Identifier: MIT */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700 /* realpath; NOLINT */
#endif
#include "cli/project.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/config.h"
#include "csrlint.h"

/* The working directory with a slash behind it; NULL and errno. */
static char *
working_directory(void)
{
	size_t room = 256;
	char *text = NULL;

	for (;;) {
		char *bigger = realloc(text, room + 1);

		if (bigger == NULL)
			break;
		text = bigger;
		if (getcwd(text, room) != NULL) {
			const size_t n = strlen(text);

			if (n == 0 || text[n - 1] != '/')
				memcpy(text + n, "/", sizeof("/"));
			return text;
		}
		if (errno != ERANGE)
			break;
		room *= 2;
	}
	free(text);
	return NULL;
}

/* How many directories up the file lies: "../../.csrlint.ini" is 2. */
static size_t
levels_of(const char *path)
{
	size_t levels = 0;

	while (strncmp(path + 3 * levels, "../", 3) == 0)
		levels++;
	return levels;
}

/* Where the last so many components of `here` begin. */
static size_t
split_at(const char *here, size_t levels)
{
	size_t n = strlen(here);

	while (levels-- > 0 && n > 1) {
		n--;
		while (n > 0 && here[n - 1] != '/')
			n--;
	}
	return n;
}

/* Where it lies, once `opened` is known. A file that was named may lie
 * anywhere: what it says is about the working directory. */
static bool
locate(struct project *project, size_t levels)
{
	size_t n;

	project->here = working_directory();
	if (project->here == NULL)
		project->here = strdup(""); /* nobody may look above */
	if (project->here == NULL)
		return false;
	n = split_at(project->here, levels);
	project->root = strndup(project->here, n);
	project->prefix = strdup(project->here + n);
	project->folder =
		levels == 0 ? strdup("") : strndup(project->opened, 3 * levels);
	return project->root != NULL && project->prefix != NULL &&
		project->folder != NULL;
}

static bool
complain_fault(const struct project *project)
{
	const struct sections *sections = &project->sections;
	const size_t room = strlen(project->path) + 48;
	char *place = malloc(room);

	if (place == NULL) {
		complain_errno(project->opened, ENOMEM);
		return false;
	}
	(void)snprintf(place, room, "%s:%zu:%zu", project->path, sections->line,
		sections->column);
	(void)complain_at(place);
	if (sections->word != NULL)
		complain_unknown(
			sections->fault, sections->word, sections->nearest);
	else
		complain_words(sections->fault);
	(void)complain_at(NULL);
	free(place);
	return false;
}

static bool
take_apart(struct project *project, const struct buffer *buffer)
{
	int error;

	project->path = csrlint_escape(project->opened);
	if (project->path == NULL) {
		complain_errno(project->opened, ENOMEM);
		return false;
	}
	error = sections_read(
		&project->sections, project->path, buffer->p, buffer->n);
	if (error == 0)
		return true;
	if (error == EINVAL)
		return complain_fault(project);
	complain_errno(project->opened, error);
	return false;
}

/* The name of the file, and its octets; 0, ENOENT where there is none, or
 * another errno with words for it. */
static int
read_config(struct project *project, const char *named, struct buffer *buffer,
	size_t *levels, const char **why)
{
	struct config_path path = {""};
	int error = 0;

	*why = NULL;
	if (named == NULL)
		error = config_find(&path);
	if (error != 0 && (error == ENOENT || path.text[0] == '\0'))
		return error;
	project->opened = strdup(named == NULL ? path.text : named);
	if (project->opened == NULL)
		return ENOMEM;
	if (error != 0)
		return error;
	if (named == NULL) {
		*levels = levels_of(path.text);
		return config_read(&path, buffer, why);
	}
	error = read_file(named, buffer);
	*why = error == 0 ? NULL : read_error(error);
	return error == ENOENT ? EACCES
			       : error; /* no reason to go on without */
}

bool
project_load(struct project *project, const char *named, bool searches)
{
	struct buffer buffer = {0};
	const char *why = NULL;
	size_t levels = 0;
	int error = ENOENT;
	bool is_read;

	*project = (struct project){.is_found = named == NULL};
	if (named != NULL || searches)
		error = read_config(project, named, &buffer, &levels, &why);
	if (!locate(project, levels)) {
		complain_errno("configuration", ENOMEM);
		is_read = false;
	} else if (error == ENOENT) {
		is_read = true;
	} else if (error != 0) {
		complain_failed(project->opened == NULL ? ".csrlint.ini"
							: project->opened,
			error, why);
		is_read = false;
	} else {
		is_read = take_apart(project, &buffer);
	}
	buffer_free(&buffer);
	return is_read;
}

void
project_free(struct project *project)
{
	free(project->path);
	free(project->opened);
	free(project->folder);
	free(project->root);
	free(project->prefix);
	free(project->here);
	sections_free(&project->sections);
}

/* Where a file really lies, or where it would lie if it were there; freed by
 * the caller. NULL where that cannot be told. */
static char *
real_path(const char *path)
{
	char *real = realpath(path, NULL);
	char *folder;
	char *slash;

	if (real != NULL || errno != ENOENT)
		return real;
	folder = strdup(path);
	if (folder == NULL)
		return NULL;
	slash = strrchr(folder, '/');
	if (slash != NULL)
		*slash = '\0';
	real = realpath(slash == NULL ? "." : folder, NULL);
	free(folder);
	return real;
}

static bool
lies_within(const struct project *project, const char *path)
{
	const size_t n = strlen(project->root);
	char *real = real_path(path);
	/* The root itself has no slash behind it. */
	const bool is_within = real != NULL &&
		(strncmp(real, project->root, n) == 0 ||
			(strlen(real) + 1 == n &&
				strncmp(real, project->root, n - 1) == 0));

	free(real);
	return is_within;
}

char *
project_path(const struct project *project, const char *name)
{
	const char *folder = name[0] == '/' ? "" : project->folder;
	const size_t n = strlen(folder) + strlen(name) + 1;
	char *path = malloc(n);

	if (path != NULL)
		(void)snprintf(path, n, "%s%s", folder, name);
	return path;
}

char *
project_file(const struct project *project, const char *name)
{
	char *path = project_path(project, name);

	if (path == NULL) {
		complain_errno("configuration", ENOMEM);
		return NULL;
	}
	if (!project->is_found || lies_within(project, path))
		return path;
	complain(name,
		"lies outside of the project; only the command line names "
		"such a file");
	free(path);
	return NULL;
}
