/* The tools, each in a file of its own name. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REMEDY_TOOLS_H
#define CSRLINT_REMEDY_TOOLS_H

#include "remedy/tool.h"

#define X(tool) extern const struct remedy_tool remedy_##tool;
REMEDY_TOOLS(X)
#undef X

#endif
