/* Streets and boxes of the post. SPDX-License-Identifier: MIT */
#include "places/address.h"
#include "places/fold.h"

#include <stdlib.h>

enum { WORD_ROOM = 32, WORDS_JUDGED = 16, NUMBER_DIGITS = 5 };

/* Where the number of a house stands beside a word for streets. */
enum street_word {
	NO_STREET,
	NUMBER_FIRST,      /* "44 High Street" */
	NUMBER_FIRST_LAST, /* "44 Main St": this is the last word, too */
	NUMBER_ANY,        /* "12, rue de la Paix", "via Roma 12" */
	NUMBER_NEXT        /* "Postfach 12", "Suite 400": the next word */
};

/* Words as fold_letters makes them, sorted for bsearch. Own collection. */
static const struct word {
	char folded[WORD_ROOM];
	enum street_word kind;
} words[] = {
	{"alameda", NUMBER_ANY},
	{"aleja", NUMBER_ANY},
	{"aleje", NUMBER_ANY},
	{"allee", NUMBER_ANY},
	{"apartado", NUMBER_NEXT},
	{"av", NUMBER_ANY},
	{"avda", NUMBER_ANY},
	{"ave", NUMBER_FIRST},
	{"avenida", NUMBER_ANY},
	{"avenue", NUMBER_FIRST},
	{"bd", NUMBER_ANY},
	{"blvd", NUMBER_FIRST},
	{"boks", NUMBER_NEXT},
	{"boulevard", NUMBER_FIRST},
	{"box", NUMBER_NEXT},
	{"bp", NUMBER_NEXT},
	{"bul", NUMBER_ANY},
	{"bulevardul", NUMBER_ANY},
	{"bulvar", NUMBER_ANY},
	{"bvd", NUMBER_ANY},
	{"cad", NUMBER_ANY},
	{"cadde", NUMBER_ANY},
	{"caddesi", NUMBER_ANY},
	{"calea", NUMBER_ANY},
	{"calle", NUMBER_ANY},
	{"camino", NUMBER_ANY},
	{"carrer", NUMBER_ANY},
	{"carrera", NUMBER_ANY},
	{"chemin", NUMBER_ANY},
	{"close", NUMBER_FIRST_LAST},
	{"corso", NUMBER_ANY},
	{"court", NUMBER_FIRST_LAST},
	{"crescent", NUMBER_FIRST},
	{"ct", NUMBER_FIRST_LAST},
	{"dr", NUMBER_FIRST_LAST},
	{"drive", NUMBER_FIRST},
	{"gade", NUMBER_ANY},
	{"gasse", NUMBER_ANY},
	{"gata", NUMBER_ANY},
	{"gatan", NUMBER_ANY},
	{"highway", NUMBER_FIRST},
	{"hwy", NUMBER_FIRST},
	{"impasse", NUMBER_ANY},
	{"jalan", NUMBER_ANY},
	{"jl", NUMBER_ANY},
	{"katu", NUMBER_ANY},
	{"laan", NUMBER_ANY},
	{"lane", NUMBER_FIRST},
	{"largo", NUMBER_ANY},
	{"ln", NUMBER_FIRST},
	{"odos", NUMBER_ANY},
	{"parkway", NUMBER_FIRST},
	{"paseo", NUMBER_ANY},
	{"piazza", NUMBER_ANY},
	{"pkwy", NUMBER_FIRST},
	{"place", NUMBER_FIRST_LAST},
	{"platz", NUMBER_ANY},
	{"plaza", NUMBER_ANY},
	{"postboks", NUMBER_NEXT},
	{"postbus", NUMBER_NEXT},
	{"postfach", NUMBER_NEXT},
	{"postlada", NUMBER_NEXT},
	{"praca", NUMBER_ANY},
	{"prospect", NUMBER_ANY},
	{"prospekt", NUMBER_ANY},
	{"quai", NUMBER_ANY},
	{"rd", NUMBER_FIRST},
	{"road", NUMBER_FIRST},
	{"rodovia", NUMBER_ANY},
	{"route", NUMBER_ANY},
	{"rua", NUMBER_ANY},
	{"rue", NUMBER_ANY},
	{"sok", NUMBER_ANY},
	{"sokagı", NUMBER_ANY},
	{"sokak", NUMBER_ANY},
	{"sq", NUMBER_FIRST_LAST},
	{"square", NUMBER_FIRST},
	{"st", NUMBER_FIRST_LAST},
	{"str", NUMBER_ANY},
	{"straat", NUMBER_ANY},
	{"strada", NUMBER_ANY},
	{"strasse", NUMBER_ANY},
	{"straße", NUMBER_ANY},
	{"street", NUMBER_FIRST},
	{"suite", NUMBER_NEXT},
	{"ter", NUMBER_ANY},
	{"terrace", NUMBER_FIRST},
	{"travessa", NUMBER_ANY},
	{"ul", NUMBER_ANY},
	{"ulica", NUMBER_ANY},
	{"ulice", NUMBER_ANY},
	{"ulitsa", NUMBER_ANY},
	{"ut", NUMBER_ANY},
	{"utca", NUMBER_ANY},
	{"vag", NUMBER_ANY},
	{"vagen", NUMBER_ANY},
	{"veien", NUMBER_ANY},
	{"vej", NUMBER_ANY},
	{"via", NUMBER_ANY},
	{"viale", NUMBER_ANY},
	{"vicolo", NUMBER_ANY},
	{"way", NUMBER_FIRST_LAST},
	{"weg", NUMBER_ANY},
	{"đuong", NUMBER_ANY},
	{"вул", NUMBER_ANY},
	{"вулиця", NUMBER_ANY},
	{"проспект", NUMBER_ANY},
	{"ул", NUMBER_ANY},
	{"улица", NUMBER_ANY},
};

/* Ends of words, behind which the number stands: "Ringstr. 9". */
static const char *const ends[] = {"straße", "strasse", "str", "gasse", "platz",
	"allee", "weg", "ufer", "damm", "chaussee", "straat", "laan", "plein",
	"gracht", "kade", "singel", "gatan", "vagen", "torget", "gata", "veien",
	"vegen", "gade", "vej", "katu", "로", "길"};

/* In Chinese and Japanese addresses, which know no blanks. */
static const char *const signs[] = {
	"\xe4\xb8\x81\xe7\x9b\xae",     /* chome */
	"\xe7\x95\xaa\xe5\x9c\xb0",     /* banchi */
	"\xe5\x8f\xb7", "\xe8\x99\x9f", /* hao */
	"\xe5\xbc\x84"                  /* nong */
};

/* A word of the text, folded. */
struct piece {
	char folded[FOLD_ROOM];
	bool is_first; /* of the text, or behind a comma */
	/* Digits of the number of a house ("9", "12a", "3-5", "12/2"); 0: it is
	 * none. Five are one in front of an American street alone; elsewhere
	 * these are a postal code. */
	size_t digits;
};

static size_t
house_number(struct slice word)
{
	size_t digits = 0;
	size_t letters = 0;

	for (size_t i = 0; i < word.n; i++) {
		uint8_t c = word.p[i];

		if (ascii_is_letter(c))
			letters++;
		else if (!ascii_is_digit(c) && c != '-' && c != '/' &&
			c != '#' && c != '.')
			return 0;
		digits += ascii_is_digit(c);
	}
	if (letters > 1 || digits > NUMBER_DIGITS ||
		(word.n > 0 && ascii_is_letter(word.p[0])))
		return 0;
	return digits;
}

/* Cuts the next word off *rest; false where there is none. */
static bool
next_piece(struct slice *rest, struct piece *out)
{
	struct slice word;
	size_t n = 0;

	out->is_first = false;
	while (rest->n > 0 && (rest->p[0] == ' ' || rest->p[0] == ',')) {
		out->is_first |= rest->p[0] == ',';
		*rest = slice_from(*rest, 1);
	}
	while (n < rest->n && rest->p[n] != ' ' && rest->p[n] != ',')
		n++;
	word = slice_head(*rest, n);
	*rest = slice_from(*rest, n);
	if (slice_begins(word, "C/") || slice_begins(word, "c/"))
		word = slice_text("calle");
	fold_letters(word, out->folded);
	out->digits = house_number(word);
	return n > 0;
}

static int
compare_word(const void *key, const void *element)
{
	return strcmp(key, ((const struct word *)element)->folded);
}

static bool
ends_like_street(const char *folded)
{
	size_t n = strlen(folded);

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		size_t end = strlen(ends[i]);

		if (n > end + 1 && strcmp(folded + n - end, ends[i]) == 0)
			return true;
	}
	return false;
}

static enum street_word
street_word_of(const char *folded)
{
	const struct word *found =
		bsearch(folded, words, sizeof(words) / sizeof(words[0]),
			sizeof(words[0]), compare_word);

	return found == NULL ? NO_STREET : found->kind;
}

/* What was seen of the words so far. */
struct walk {
	bool first_is_number;
	bool has_number;
	bool wants_any;  /* a word beside which a number stands anywhere */
	bool wants_next; /* a word whose number is the next one */
	bool wants_later;
	bool found;
};

static void
step_on_number(struct walk *walk)
{
	walk->found |= walk->wants_any || walk->wants_next || walk->wants_later;
	walk->has_number = true;
	walk->wants_next = false;
}

static void
step_on_word(struct walk *walk, const char *folded, bool is_last)
{
	enum street_word kind = street_word_of(folded);

	walk->wants_next = kind == NUMBER_NEXT;
	walk->wants_any |= kind == NUMBER_ANY;
	walk->wants_later |= kind == NO_STREET && ends_like_street(folded);
	walk->found |=
		(walk->first_is_number &&
			(kind == NUMBER_FIRST ||
				(kind == NUMBER_FIRST_LAST && is_last))) ||
		(walk->has_number && kind == NUMBER_ANY);
}

static bool
has_digit(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (ascii_is_digit(text.p[i]))
			return true;
	return false;
}

static bool
holds_sign(struct slice text)
{
	for (; text.n > 0; text = slice_from(text, 1))
		for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
			if (slice_begins(text, signs[i]))
				return true;
	return false;
}

bool
holds_street(struct slice text)
{
	struct walk walk = {.found = false};
	struct piece piece;

	if (text.n > FOLD_ROOM || !has_digit(text))
		return false;
	if (holds_sign(text))
		return true;
	for (size_t i = 0;
		!walk.found && i < WORDS_JUDGED && next_piece(&text, &piece);
		i++) {
		if (i == 0 || piece.is_first)
			walk.first_is_number = piece.digits > 0;
		if (piece.digits == NUMBER_DIGITS)
			continue;
		if (piece.digits > 0)
			step_on_number(&walk);
		else
			step_on_word(&walk, piece.folded,
				text.n == 0 || text.p[0] == ',');
	}
	return walk.found;
}
