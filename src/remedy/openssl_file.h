/* The configuration file of openssl req. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_OPENSSL_FILE_H
#define CSRLINT_REMEDY_OPENSSL_FILE_H

#include "remedy/tool.h"

/* Appends the whole file. */
void openssl_write_file(struct text *out, const struct remedy *remedy);

/* Adds what the file does not say to out->left_out. */
void openssl_file_leave_out(
	const struct remedy *remedy, struct remedy_text *out);

#endif
