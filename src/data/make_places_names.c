/* What is made of the names in iso-codes. SPDX-License-Identifier: MIT */
#include "make_places.h"

#include <stdio.h>

/* Takes away what iso-codes adds to a name: "Girona [Gerona]", "Castelló*",
 * "Ilocos (Region I)", "Butel †". */
static void
drop_additions(char *name)
{
	char *to = name;
	int depth = 0;

	for (const char *from = name; *from != '\0'; from++) {
		if (*from == '(' || *from == '[')
			depth++;
		if (depth == 0 && *from != '*' &&
			!(*from == ' ' && to > name && to[-1] == ' '))
			*to++ = *from;
		if ((*from == ')' || *from == ']') && depth > 0)
			depth--;
	}
	*to = '\0';
	to = strstr(name, "†");
	if (to != NULL)
		*to = '\0';
	for (size_t n = strlen(name); n > 0 && name[n - 1] == ' '; n--)
		name[n - 1] = '\0';
}

static bool
ends_in(const char *text, const char *word)
{
	size_t n = strlen(text);

	return n > strlen(word) && text[n - strlen(word) - 1] == ' ' &&
		strcmp(text + n - strlen(word), word) == 0;
}

/* Puts right what was turned round for sorting: "Asturias, Principado de",
 * "Durham, County", "Palestine, State of". A list stays as it is; another
 * addition goes: "Praha, Hlavní město". */
static void
turn_round(char name[NAME_ROOM])
{
	char turned[2 * NAME_ROOM];
	char *comma = strstr(name, ", ");
	const char *tail;

	if (comma == NULL)
		return;
	tail = comma + 2;
	if (strstr(tail, " and ") != NULL || strstr(tail, " y ") != NULL)
		return;
	*comma = '\0';
	if (strchr(tail, ' ') != NULL && !ends_in(tail, "of") &&
		!ends_in(tail, "the") && !ends_in(tail, "de"))
		return;
	snprintf(turned, sizeof(turned), "%s %s", tail, name);
	copy(name, NAME_ROOM, turned);
}

void
bare_name(const char *raw, char name[NAME_ROOM])
{
	copy(name, NAME_ROOM, raw);
	drop_additions(name);
}

void
spoken_name(const char *raw, char name[NAME_ROOM])
{
	bare_name(raw, name);
	turn_round(name);
}

bool
spell_out(const char *name, char out[2 * NAME_ROOM])
{
	static const char *const pairs[][2] = {{"ä", "ae"}, {"ö", "oe"},
		{"ü", "ue"}, {"ø", "oe"}, {"å", "aa"}, {"Ä", "Ae"}, {"Ö", "Oe"},
		{"Ü", "Ue"}, {"Ø", "Oe"}, {"Å", "Aa"}};
	bool changed = false;
	size_t n = 0;

	for (; *name != '\0'; name++) {
		const char *spelled = NULL;

		for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
			if (strncmp(name, pairs[i][0], 2) == 0)
				spelled = pairs[i][1];
		if (spelled == NULL) {
			out[n++] = *name;
			continue;
		}
		out[n++] = spelled[0];
		out[n++] = spelled[1];
		name++; /* each of these letters has two octets */
		changed = true;
	}
	out[n] = '\0';
	return changed;
}
