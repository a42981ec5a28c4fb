/* What of a directory is wanted, and what is passed over.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_FOLDER_H
#define CSRLINT_CLI_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"

/* What a path leads to, as far as its directory tells: not all of them do. */
enum entry_kind { ENTRY_UNKNOWN, ENTRY_FILE, ENTRY_FOLDER, ENTRY_LINK };

/* A path that is still to come. */
struct entry {
	char *path; /* owned */
	enum entry_kind kind;
};

/* All of them, the next one last. Starts as all zero. */
struct stack {
	struct entry *entries;
	size_t count;
	size_t room;
};

/* Takes path over, frees it on failure. 0, or an errno; a path of NULL is
 * ENOMEM. */
int stack_push(struct stack *stack, char *path, enum entry_kind kind);

void stack_free(struct stack *stack);

/* Why what is no regular file is passed over. */
#define FOLDER_NO_FILE "is neither a file nor a directory and passed over"

/* Why an entry of a directory is passed over, said to `context`. */
typedef void folder_pass(void *context, const char *path, const char *why);

/* True where a file below a directory is to be read: it ends as files of
 * requests do (.csr .req .p10 .pem .der, in either case; or one of --ext), or
 * --include means it, and --exclude does not. */
bool folder_wants(const struct options *options, const char *path);

/* True where the name says that the file is a request, and not just that it is
 * of that kind: it ends in .csr, .req or .p10. */
bool folder_is_request_name(const char *name);

/* Puts what is wanted of the directory at `path` onto the stack, the first by
 * name to be taken off first, and takes the open descriptor over. Wanted are
 * directories, and regular files and links to such that end like a request;
 * what cannot be looked at too, as opening it says why. Whatever else ends like
 * a request, and a link to a directory, is told to pass, if that is not NULL.
 * Other names, hidden directories, those that tools fill (node_modules) and
 * what
 * --exclude means are none of the user's requests.
 * 0, or an errno, with what was read until then on the stack. */
int folder_expand(struct stack *stack, const struct options *options,
	const char *path, int descriptor, folder_pass *pass, void *context);

#endif
