/* Lists of known keys from files. SPDX-License-Identifier: MIT */
#include "cli/blocklist.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/complain.h"

/* What is in the file; nothing where it is empty. */
struct mapping {
	void *octets;
	size_t n;
};

/* 0, or an errno; EINVAL where it is no regular file. */
static int
map(int descriptor, struct mapping *out)
{
	struct stat about;
	void *octets;

	if (fstat(descriptor, &about) != 0)
		return errno;
	if (!S_ISREG(about.st_mode))
		return EINVAL;
	if (about.st_size == 0)
		return 0;
	if ((uintmax_t)about.st_size > SIZE_MAX)
		return EFBIG;
	octets = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE,
		descriptor, 0);
	if (octets == MAP_FAILED)
		return errno;
	*out = (struct mapping){octets, (size_t)about.st_size};
	return 0;
}

static int
map_file(const char *path, struct mapping *out)
{
	int descriptor = open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
	int error;

	if (descriptor < 0)
		return errno;
	error = map(descriptor, out);
	close(descriptor);
	return error;
}

/* False after saying what is wrong. */
static bool
open_list(const char *path, struct mapping *out)
{
	int error = map_file(path, out);

	if (error == EINVAL)
		complain(path, "no regular file, as a list of keys has to be");
	else if (error != 0)
		complain_errno(path, error);
	return error == 0;
}

bool
blocklist_load(struct csrlint *linter, const char *path)
{
	struct mapping mapping = {NULL, 0};

	if (!open_list(path, &mapping))
		return false;
	if (csrlint_add_blocklist(linter, path, mapping.octets, mapping.n))
		return true;
	complain(path, csrlint_error(linter));
	return false;
}

bool
blocklist_load_moduli(struct csrlint *linter, const char *path)
{
	struct mapping mapping = {NULL, 0};
	bool added;

	if (!open_list(path, &mapping))
		return false;
	added = csrlint_add_moduli(linter, path, mapping.octets, mapping.n);
	if (!added)
		complain(path, csrlint_error(linter));
	if (mapping.n > 0)
		munmap(mapping.octets, mapping.n);
	return added;
}
