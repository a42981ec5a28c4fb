/* Reads files. SPDX-License-Identifier: MIT */
#include "cli/read.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const size_t read_max = (size_t)64 << 20;

/* Makes room for at least one octet more; 0, or an errno. */
static int
make_room(struct buffer *buffer)
{
	size_t room = buffer->room == 0 ? 65536 : 2 * buffer->room;
	unsigned char *bigger;

	if (buffer->n < buffer->room)
		return 0;
	bigger = realloc(buffer->p, room);
	if (bigger == NULL)
		return ENOMEM;
	buffer->p = bigger;
	buffer->room = room;
	return 0;
}

int
read_known(int descriptor, const struct stat *status, struct buffer *buffer)
{
	const bool is_file = status != NULL && S_ISREG(status->st_mode) &&
		status->st_size > 0;

	buffer->n = 0;
	for (;;) {
		int error = make_room(buffer);
		const size_t room = buffer->room - buffer->n;
		ssize_t n;

		if (error != 0)
			return error;
		n = read(descriptor, buffer->p + buffer->n, room);
		if (n == 0)
			return 0;
		if (n < 0 && errno != EINTR)
			return errno;
		if (n > 0)
			buffer->n += (size_t)n;
		if (buffer->n > read_max)
			return EFBIG;
		if (is_file && n > 0 && (size_t)n < room &&
			buffer->n == (uintmax_t)status->st_size)
			return 0; /* there was room for more */
	}
}

int
read_all(int descriptor, struct buffer *buffer)
{
	return read_known(descriptor, NULL, buffer);
}

int
read_file(const char *path, struct buffer *buffer)
{
	int descriptor = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
	int error;

	if (descriptor < 0)
		return errno;
	error = read_all(descriptor, buffer);
	close(descriptor);
	return error;
}

const char *
read_error(int number)
{
	if (number == EFBIG)
		return "larger than 64 MiB";
	return strerror(number);
}

void
buffer_free(struct buffer *buffer)
{
	free(buffer->p);
	*buffer = (struct buffer){0};
}
