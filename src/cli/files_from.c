/* Reads names of files. SPDX-License-Identifier: MIT */
#include "cli/files_from.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"
#include "cli/read.h"

static size_t
count_octet(const struct buffer *buffer, int octet)
{
	size_t count = 0;

	for (size_t i = 0; i < buffer->n; i++)
		count += buffer->p[i] == octet;
	return count;
}

/* Cuts the text into names, of which there is room for all. */
static void
take_names(struct options *options, char *text, size_t n, char end)
{
	size_t from = 0;

	for (size_t i = 0; i <= n; i++) {
		if (i < n && text[i] != end)
			continue;
		text[i] = '\0';
		if (end == '\n' && i > from && text[i - 1] == '\r')
			text[i - 1] = '\0';
		if (text[from] != '\0')
			options->paths[options->path_count++] = text + from;
		from = i + 1;
	}
}

/* 0, or an errno. */
static int
add_names(struct options *options, const struct buffer *buffer)
{
	const bool has_nul = count_octet(buffer, '\0') > 0;
	const char end = has_nul ? '\0' : '\n';
	const size_t most = options->path_count + count_octet(buffer, end) + 1;
	char **paths = calloc(most, sizeof(paths[0]));
	char *text = malloc(buffer->n + 1);

	if (paths == NULL || text == NULL) {
		free(paths);
		free(text);
		return ENOMEM;
	}
	if (options->path_count > 0)
		memcpy(paths, options->paths,
			options->path_count * sizeof(paths[0]));
	if (buffer->n > 0)
		memcpy(text, buffer->p, buffer->n);
	options->paths = options->named_paths = paths;
	options->names = text;
	take_names(options, text, buffer->n, end);
	return 0;
}

bool
files_from_read(struct options *options)
{
	const char *file = options->files_from;
	struct buffer buffer = {0};
	int error;

	if (file == NULL)
		return true;
	error = strcmp(file, "-") == 0 ? read_all(STDIN_FILENO, &buffer)
				       : read_file(file, &buffer);
	if (error != 0)
		complain_failed(file, error, read_error(error));
	if (error == 0) {
		error = add_names(options, &buffer);
		if (error != 0)
			complain_errno(file, error);
	}
	buffer_free(&buffer);
	return error == 0;
}
