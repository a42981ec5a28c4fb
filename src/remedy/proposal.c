/* Reading suggestions back. SPDX-License-Identifier: MIT */
#include "remedy/proposal.h"

#include "names/literal.h"

struct slice
proposal_octets(const char *suggestion, struct arena *arena)
{
	const size_t n = strlen(suggestion);
	uint8_t *octets = arena_room(arena, n + 1);
	size_t k = 0;

	if (octets == NULL)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < n; i++) {
		if (suggestion[i] == '\\' && suggestion[i + 1] != '\\' &&
			suggestion[i + 1] != '"')
			return (struct slice){octets, 0};
		if (suggestion[i] == '\\')
			i++;
		octets[k++] = (uint8_t)suggestion[i];
	}
	return (struct slice){octets, k};
}

/* The words that openssl puts before a name, by its kind. */
static const struct {
	const char *words;
	enum general_name_kind kind;
} prefixes[] = {
	{"DNS:", SAN_DNS_NAME},
	{"IP:", SAN_IP_ADDRESS},
	{"email:", SAN_RFC822_NAME},
	{"URI:", SAN_URI},
};

/* Reads one name, "DNS:www.example.com"; without such words it is of the kind
 * `otherwise`. False: it is no name that can be judged. */
static bool
read_name(struct slice text, enum general_name_kind otherwise,
	struct arena *arena, struct general_name *out)
{
	struct literal literal;
	uint8_t *octets;

	out->kind = otherwise;
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (slice_begins(text, prefixes[i].words)) {
			out->kind = prefixes[i].kind;
			text = slice_from(text, strlen(prefixes[i].words));
			break;
		}
	out->whole = text;
	out->value = text;
	if (out->kind != SAN_IP_ADDRESS)
		return true;
	octets = arena_room(arena, sizeof(literal.octets));
	if (octets == NULL || !literal_read(text, &literal))
		return false;
	memcpy(octets, literal.octets, literal.n);
	out->value = (struct slice){octets, literal.n};
	out->whole = out->value;
	return true;
}

/* What may stand before the names, for a command. */
#define SAN_WORDS "subjectAltName="

/* Takes the next of "DNS:a, IP:b" off *rest. */
static struct slice
take_name(struct slice *rest)
{
	const uint8_t *comma = memchr(rest->p, ',', rest->n);
	size_t n = comma == NULL ? rest->n : (size_t)(comma - rest->p);
	struct slice name = slice_head(*rest, n);

	*rest = slice_from(*rest, n + 1);
	while (rest->n > 0 && rest->p[0] == ' ')
		*rest = slice_from(*rest, 1);
	return name;
}

bool
proposal_is_name_list(const char *suggestion)
{
	if (slice_begins(slice_text(suggestion), SAN_WORDS))
		return true;
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (slice_begins(slice_text(suggestion), prefixes[i].words))
			return true;
	return false;
}

bool
proposal_next_name(struct slice *rest, enum general_name_kind otherwise,
	struct arena *arena, struct general_name *out)
{
	if (slice_begins(*rest, SAN_WORDS))
		*rest = slice_from(*rest, strlen(SAN_WORDS));
	return read_name(take_name(rest), otherwise, arena, out);
}
