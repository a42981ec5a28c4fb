/* Writes published_table and published_sentences.
 *
 * usage: make_published FILE... >published_table.c
 *        make_published --table FILE... >TABLE        the table's octets alone
 *        make_published --sentences FILE... >TEXTS    the sentences, each with
 *                                                     a NUL behind it
 * FILE: src/data/known_keys.txt, which says what its lines are.
 * Exit status: 0; 1 where a file cannot be read or a line is none.
 * SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "data/table_write.h"

enum {
	LINE_OCTETS = 256,
	KEYS_MAX = 1 << 20,
	SENTENCES_MAX = 256,
	HASH_DIGITS = 16
};

/* Records of 6 octets, the first 54 bits of each hash. */
static struct table_shape shape = {
	.bucket_bits = 14, .kept_bits = 40, .number_bits = 8};

static struct table_entry entries[KEYS_MAX];
static size_t entry_count;
static char sentences[SENTENCES_MAX][LINE_OCTETS];
static uint32_t sentence_count;

static bool
add_sentence(const char *sentence)
{
	if (sentence_count == SENTENCES_MAX ||
		strpbrk(sentence, "\"\\") != NULL)
		return false;
	snprintf(sentences[sentence_count++], LINE_OCTETS, "%s", sentence);
	return true;
}

static bool
add_key(const char *digits)
{
	char *end;
	const uint64_t hash = strtoull(digits, &end, 16);

	if (end - digits != HASH_DIGITS || *end != '\0' ||
		sentence_count == 0 || entry_count == KEYS_MAX)
		return false;
	entries[entry_count++] = (struct table_entry){hash, sentence_count - 1};
	return true;
}

static bool
take_line(char *line)
{
	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '\0' || line[0] == '#')
		return true;
	if (strncmp(line, "= ", 2) == 0)
		return add_sentence(line + 2);
	return add_key(line);
}

static bool
read_keys(const char *path)
{
	char line[LINE_OCTETS];
	unsigned long number = 0;
	bool taken = true;
	FILE *file = fopen(path, "r");

	if (file == NULL) {
		perror(path);
		return false;
	}
	while (taken && fgets(line, sizeof(line), file) != NULL) {
		number++;
		taken = take_line(line);
	}
	if (!taken)
		fprintf(stderr, "%s:%lu: no sentence and no key\n", path,
			number);
	fclose(file);
	return taken;
}

static bool
write_sentences(void)
{
	for (uint32_t i = 0; i < sentence_count; i++)
		fwrite(sentences[i], 1, strlen(sentences[i]) + 1, stdout);
	return true;
}

/* The table's octets; NULL where the keys do not fit it. */
static uint8_t *
make_table(void)
{
	return table_write(entries, entry_count, &shape);
}

static bool
write_table(void)
{
	uint8_t *table = make_table();

	if (table == NULL)
		return false;
	fwrite(table, 1, table_octets(&shape), stdout);
	free(table);
	return true;
}

static bool
write_source(void)
{
	uint8_t *table = make_table();

	if (table == NULL)
		return false;
	printf("/* Made by make_published. */\n"
	       "#include \"known/tables_data.h\"\n\n"
	       "const char *const published_sentences[] = {\n");
	for (uint32_t i = 0; i < sentence_count; i++)
		printf("\t\"%s\",\n", sentences[i]);
	printf("};\n\nconst uint32_t published_sentence_count = %" PRIu32
	       ";\n\nconst uint8_t published_table[] = {",
		sentence_count);
	for (size_t i = 0; i < table_octets(&shape); i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "", table[i]);
	printf("\n};\n\nconst uint32_t published_table_octets = "
	       "sizeof(published_table);\n");
	free(table);
	return true;
}

int
main(int argc, char **argv)
{
	bool (*write)(void) = write_source;
	int first = 1;

	if (argc > 1 && strcmp(argv[1], "--table") == 0)
		write = write_table;
	else if (argc > 1 && strcmp(argv[1], "--sentences") == 0)
		write = write_sentences;
	if (write != write_source)
		first++;
	for (int i = first; i < argc; i++)
		if (!read_keys(argv[i]))
			return 1;
	return !write() || ferror(stdout) != 0 || fflush(stdout) != 0;
}
