/* Reads files. SPDX-License-Identifier: MIT */
#include "cli/read.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
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
read_all(int descriptor, struct buffer *buffer)
{
	buffer->n = 0;
	for (;;) {
		int error = make_room(buffer);
		ssize_t n;

		if (error != 0)
			return error;
		n = read(descriptor, buffer->p + buffer->n,
			buffer->room - buffer->n);
		if (n == 0)
			return 0;
		if (n < 0 && errno != EINTR)
			return errno;
		if (n > 0)
			buffer->n += (size_t)n;
		if (buffer->n > read_max)
			return EFBIG;
	}
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
