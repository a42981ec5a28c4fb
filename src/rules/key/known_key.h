/* Keys whose private half others have, for the rules of each kind of key.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_KEY_KNOWN_KEY_H
#define CSRLINT_RULES_KEY_KNOWN_KEY_H

#include "rules/rule.h"

#define DEBIAN_WHY \
	"From September 2006 to May 2008 OpenSSL on Debian, on Ubuntu and on " \
	"what was made of them drew its random numbers from the process id " \
	"alone. There are 294,912 keys of each kind, and anybody can make " \
	"them all; csrlint made this one to be sure. CAs must refuse such " \
	"keys."
#define COMPROMISED_WHY \
	"Whoever has the private key can pose as the owner of the " \
	"certificate. CAs must refuse keys that they know to be compromised, " \
	"and revoke certificates that have one within a day. csrlint knows " \
	"the keys of RFCs, those in the tests and examples of well-known " \
	"projects, some that anybody guesses, and the lists of --blocklist."

/* Tells who made the key, where it is one of CVE-2008-0166. */
static inline void
report_debian(const struct rule *self, const struct facts *facts,
	struct slice at, struct findings *out)
{
	static const char *const platforms[DEBIAN_PLATFORM_COUNT] = {
		[DEBIAN_LE64] = "64-bit little-endian",
		[DEBIAN_LE32] = "32-bit little-endian",
		[DEBIAN_BE32] = "32-bit big-endian",
	};
	static const char *const seeds[DEBIAN_SEED_COUNT] = {
		[DEBIAN_SEED_READ] = "a ~/.rnd",
		[DEBIAN_SEED_UNREADABLE] = "an unreadable ~/.rnd",
		[DEBIAN_SEED_ABSENT] = "no ~/.rnd",
	};
	const struct debian_maker *maker = &facts->known.maker;

	if (facts->known.source == KNOWN_DEBIAN)
		found(out, self, at,
			"process %u of a broken OpenSSL on a %s machine with "
			"%s made this key, as making its private key anew has "
			"proved, expected a key from random numbers",
			maker->process, platforms[maker->platform],
			seeds[maker->seed]);
}

/* Tells where the key is known from. *-debian-weak speak of the keys of
 * CVE-2008-0166. */
static inline void
report_compromised(const struct rule *self, const struct facts *facts,
	struct slice at, struct findings *out)
{
	const struct known_key *known = &facts->known;

	if (known->source == KNOWN_PUBLISHED)
		found(out, self, at, "%s, expected one that nobody else has",
			known->sentence);
	else if (known->source == KNOWN_LISTED && known->entry.part != 0)
		found(out, self, at,
			"the key is in part %u of the list \"%s\", expected "
			"one that nobody else has",
			known->entry.part, known->entry.name);
	else if (known->source == KNOWN_LISTED)
		found(out, self, at,
			"the key is in the list \"%s\", expected one that "
			"nobody else has",
			known->entry.name);
}

#endif
