/* Files as octets in memory. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_READ_H
#define CSRLINT_CLI_READ_H

#include <stddef.h>
#include <sys/stat.h>

/* Memory for one file after the other. Starts as all zero. */
struct buffer {
	unsigned char *p; /* owned */
	size_t n;         /* octets of the file last read */
	size_t room;
};

/* Reads from the descriptor up to the end, whatever it is: a file, a pipe, a
 * terminal. 0, or an errno; EFBIG where there are more than 64 MiB: no
 * file of requests is that large. */
int read_all(int descriptor, struct buffer *buffer);

/* The same for a file of which something is known: one of as many octets as
 * its status says is not asked for more. NULL: nothing is known. */
int read_known(
	int descriptor, const struct stat *status, struct buffer *buffer);

/* Opens and reads the file. 0, or an errno. */
int read_file(const char *path, struct buffer *buffer);

/* Why reading failed, in words. */
const char *read_error(int number);

void buffer_free(struct buffer *buffer);

#endif
