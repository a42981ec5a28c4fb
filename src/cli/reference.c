/* Keys from files, for --match and --previous. SPDX-License-Identifier: MIT */
#include "cli/reference.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/complain.h"

/* What the library takes, and an octet more that tells it. */
enum { ROOM = CSRLINT_KEY_FILE_MAX + 1 };

/* Room that no buffer of a library has seen: one read after the other, never
 * moved. */
struct secret {
	unsigned char *octets;
	size_t n;
};

/* 0, or an errno. */
static int
fill(int descriptor, struct secret *secret)
{
	while (secret->n < ROOM) {
		ssize_t n = read(descriptor, secret->octets + secret->n,
			ROOM - secret->n);

		if (n == 0)
			return 0;
		if (n < 0 && errno != EINTR)
			return errno;
		if (n > 0)
			secret->n += (size_t)n;
	}
	return 0;
}

static int
read_secret(const char *path, struct secret *secret)
{
	int descriptor = STDIN_FILENO;
	int error;

	if (strcmp(path, "-") == 0)
		return fill(descriptor, secret);
	descriptor = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
	if (descriptor < 0)
		return errno;
	error = fill(descriptor, secret);
	close(descriptor);
	return error;
}

/* Through a volatile pointer, which no compiler leaves out. */
static void
wipe_and_free(struct secret *secret)
{
	volatile unsigned char *each = secret->octets;

	while (secret->n > 0)
		each[--secret->n] = 0;
	free(secret->octets);
}

static bool
hand_over(struct csrlint *linter, const char *path, const struct secret *secret,
	reference_add *add)
{
	if (add(linter, path, secret->octets, secret->n))
		return true;
	complain(path, csrlint_error(linter));
	return false;
}

bool
reference_load(struct csrlint *linter, const char *path, reference_add *add)
{
	struct secret secret = {malloc(ROOM), 0};
	int error = secret.octets == NULL ? ENOMEM : 0;
	bool is_loaded = false;

	if (error == 0)
		error = read_secret(path, &secret);
	if (error != 0)
		complain_errno(path, error);
	else
		is_loaded = hand_over(linter, path, &secret, add);
	wipe_and_free(&secret);
	return is_loaded;
}
