/* What the generator of the tables of places collects, and its small tools.
 *
 * It runs at build time on trusted files; whatever it cannot make sense of
 * ends it with a message. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DATA_MAKE_PLACES_H
#define CSRLINT_DATA_MAKE_PLACES_H

#include "base/error.h"
#include "places/fold.h"
#include "places/table.h"

enum { MAX_COLUMNS = 5, NAME_ROOM = 256, LINE_ROOM = 512 };

/* Items of one type, one behind the other. Never freed: the program ends. */
struct list {
	void *items;
	size_t count;
	size_t room; /* in items */
	size_t size; /* of one item, in octets */
};

/* A row of iso_3166.tsv, which says what its columns hold. */
struct iso_row {
	char code[12];
	char name[NAME_ROOM];
	char type[64];
	char parent[8];
	char until[16];
};

/* A country that was. */
struct former {
	struct country country;
	char until[16]; /* year or date */
};

/* A subdivision, one of the newest release or one that was. */
struct place {
	struct subdivision subdivision;
	bool has_parent;
	bool is_former;
};

/* A country_key or a subdivision_key before its name has a place in the
 * pool. Of equal names the one with the lower rank is kept. */
struct key {
	char folded[FOLD_ROOM];
	char country[3];
	size_t index; /* of the country or subdivision */
	int rank;
	bool flag; /* is_name or tells */
};

struct telling {
	char country[3];
	bool all;
};

struct places {
	struct list iso;               /* struct iso_row */
	const struct iso_row *release; /* the newest */
	struct list countries;         /* struct country */
	struct list withdrawn;         /* struct former */
	struct list reserved;          /* char[3] */
	struct list country_keys;      /* struct key */
	struct list telling;           /* struct telling */
	struct list common;            /* char[FOLD_ROOM] */
	struct list places;            /* struct place */
	struct list former_codes;      /* struct former_code */
	struct list subdivision_keys;  /* struct key */
	struct list abbreviation_keys; /* struct key */
	struct list cctlds;            /* struct cctld */
};

/* Ends the program with this message. */
_Noreturn void die(const char *format, ...) PRINTF_LIKE(1, 2);

/* A new zeroed item at the end; earlier pointers into the list are void. */
void *append(struct list *list);

typedef int comparison(const void *a, const void *b);

/* Sorts, then drops every item that is the same as the one before it. same
 * NULL: drops none. */
void sort(struct list *list, comparison *order, comparison *same);

/* Copies text with its NUL; dies where there is no room of so many octets. */
void copy(char *to, size_t room, const char *text);

typedef void use_row(struct places *places, char *columns[MAX_COLUMNS]);

/* Hands each row of one of our own tables to `use`. A row has `count` columns,
 * divided by tabs; lines with # and empty ones are comments. */
void read_table(struct places *places, const char *directory, const char *name,
	size_t count, use_row *use);

/* Reads iso_3166.tsv. */
void read_iso(struct places *places, const char *directory);

const struct iso_row *iso_row(const struct places *places, size_t index);

bool is_type(const struct iso_row *row, const char *type);

/* False for "-", which stands for nothing. */
bool has_value(const char *column);

/* The name as users write it, from what iso-codes has. */
void spoken_name(const char *raw, char name[NAME_ROOM]);

/* The same, but with a turned-round part left as it is. */
void bare_name(const char *raw, char name[NAME_ROOM]);

/* Copies the name with the letters that many write as two when they have no
 * others; false where it has none of these. */
bool spell_out(const char *name, char out[2 * NAME_ROOM]);

/* The room's three tables of keys and what they point at. */
void read_countries(struct places *places, const char *directory);
void read_subdivisions(struct places *places, const char *directory);
void read_cctlds(struct places *places, const char *directory);

/* The comparisons for keys: by folded name and country; by_name puts the one
 * to be kept of equal ones first. */
int same_name(const void *a, const void *b);
int by_name(const void *a, const void *b);

/* Writes all of it as C to standard output. */
void write_places(const struct places *places);

#endif
