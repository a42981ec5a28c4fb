/* What a text is that stands where the state or province of an address
 * belongs. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PLACES_STATE_H
#define CSRLINT_PLACES_STATE_H

#include "places/places.h"

/* What a text that stands for the subdivision of a country is. */
enum state_kind {
	STATE_UNKNOWN,   /* nothing is known of it, and that is no fault */
	STATE_RIGHT,     /* a subdivision, or a territory that is the country */
	STATE_SHORT,     /* the code or a short form of `place` */
	STATE_COUNTRY,   /* the country itself, which is no place in it */
	STATE_ELSEWHERE, /* `place`, in `other`, and in `count` countries */
	STATE_CODE,      /* the code of `place`, in `other`; none here */
	STATE_OTHER_COUNTRY, /* `other` itself, by its name or code */
	STATE_MISSPELT       /* `place`, but for one slip */
};

struct state {
	enum state_kind kind;
	const struct subdivision *place;
	const struct country *other;
	size_t count;
};

/* Finds out which of these text is in `country`: the first that fits. The one
 * place where that is told, for the state of an address and of a jurisdiction
 * alike. What is unknown may be misspelt: subdivision_misspelt. */
void state_read(
	const struct country *country, struct slice text, struct state *out);

/* True where text is the country's name, a code or a short form of it, in
 * Latin or its own letters. */
bool country_is_meant(const struct country *country, struct slice text);

/* True where text names a first-level subdivision of `country`, in full or by
 * its code, and no town is called so; in a country whose towns are told from
 * its states. It is set to *place. */
bool state_is_no_town(const char country[3], struct slice text,
	const struct subdivision **place);

/* True where it tells already that it is the name of no town: the cheap part of
 * state_may_be_town. */
bool state_is_never_town(
	const struct country *country, const struct state *read);

/* True where text, which state_read read as *read, may be the name of a town in
 * the country: nothing else is known of it, or it is a province called like
 * its capital. */
bool state_may_be_town(const struct country *country, struct slice text,
	const struct state *read);

#endif
