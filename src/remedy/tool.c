/* The tools by place and by name. SPDX-License-Identifier: MIT */
#include "remedy/tool.h"
#include "remedy/tools.h"
#include "remedy/words.h"

static const struct remedy_tool *const tools[] = {
#define X(tool) &remedy_##tool,
	REMEDY_TOOLS(X)
#undef X
};

enum { TOOL_COUNT = sizeof(tools) / sizeof(*tools) };

const struct remedy_tool *
remedy_tool_at(size_t index)
{
	return index < TOOL_COUNT ? tools[index] : NULL;
}

const struct remedy_tool *
remedy_tool_find(const char *name)
{
	for (size_t i = 0; i < TOOL_COUNT; i++)
		if (strcmp(tools[i]->name, name) == 0)
			return tools[i];
	return NULL;
}

bool
remedy_tell(const struct remedy_tool *tool, const struct remedy *remedy,
	struct remedy_text *out)
{
	const char *lacking = remedy_unspeakable(remedy);

	out->blank_count = remedy->blank_count;
	if (lacking == NULL)
		lacking = tool->lacks(remedy, out->commands.arena);
	if (lacking != NULL)
		out->left_out = lacking;
	else
		tool->write(remedy, out);
	return lacking == NULL;
}
