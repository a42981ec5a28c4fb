/* Writes the table of documents (src/rules/citation.h) as C to standard
 * output, when every rule cites what is in it and all of it is cited.
 *
 *	make_documents documents.tsv RULE.c... >documents_table.c
 *
 * SPDX-License-Identifier: MIT */
#include "make_documents.h"

#include <stdarg.h>
#include <stdlib.h>

static void say(const char *path, size_t line, const char *format,
	va_list arguments) PRINTF_LIKE(3, 0);

static void
say(const char *path, size_t line, const char *format, va_list arguments)
{
	fprintf(stderr, "%s:%zu: ", path, line);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
}

void
complain(const char *path, size_t line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(path, line, format, arguments);
	va_end(arguments);
}

_Noreturn void
die(const char *path, size_t line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	say(path, line, format, arguments);
	va_end(arguments);
	exit(EXIT_FAILURE);
}

char *
read_whole(const char *path)
{
	FILE *file = fopen(path, "r");
	size_t n = 0;
	size_t room = 1 << 16;
	char *text = malloc(room);

	if (file == NULL || text == NULL)
		die(path, 1, "cannot be read");
	while ((n += fread(text + n, 1, room - n - 1, file)) == room - 1) {
		room *= 2;
		text = realloc(text, room);
		if (text == NULL)
			die(path, 1, "is too large");
	}
	if (ferror(file) || fclose(file) != 0)
		die(path, 1, "cannot be read");
	text[n] = '\0';
	return text;
}

/* True where all of the table is cited. A document without clauses is cited
 * itself, any other by its clauses. */
static bool
is_all_cited(const struct table *table)
{
	bool all = true;

	for (size_t i = 0; i < table->document_count; i++) {
		const struct document *document = &table->documents[i];

		if (document->clause_count > 0 || table->document_rows[i].cited)
			continue;
		complain(table->path, table->document_rows[i].line,
			"no rule cites %s, expected one that does or no line",
			document->name);
		all = false;
	}
	for (size_t i = 0; i < table->clause_count; i++) {
		if (table->clause_rows[i].cited)
			continue;
		complain(table->path, table->clause_rows[i].line,
			"no rule cites clause %s, expected one that does or "
			"no line",
			table->clauses[i].id);
		all = false;
	}
	return all;
}

/* Writes text as a string of C; NULL as NULL. */
static void
write_string(const char *text)
{
	if (text == NULL) {
		printf("NULL, ");
		return;
	}
	putchar('"');
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			putchar('\\');
		putchar(*text);
	}
	printf("\", ");
}

static void
write_clauses(const struct table *table)
{
	printf("static const struct clause clauses[] = {\n");
	for (size_t i = 0; i < table->clause_count; i++) {
		printf("\t{");
		write_string(table->clauses[i].id);
		write_string(table->clauses[i].heading);
		printf("},\n");
	}
	printf("};\n\n");
}

static void
write_document(const struct table *table, const struct document *document)
{
	printf("\t{");
	write_string(document->name);
	write_string(document->title);
	write_string(document->edition);
	write_string(document->date);
	write_string(document->address);
	if (document->clause_count == 0)
		printf("NULL, 0},\n");
	else
		printf("clauses + %zu, %zu},\n",
			(size_t)(document->clauses - table->clauses),
			document->clause_count);
}

static void
write_table(const struct table *table)
{
	printf("/* Made by make_documents. */\n"
	       "#include \"rules/citation.h\"\n\n");
	write_clauses(table);
	printf("static const struct document all[] = {\n");
	for (size_t i = 0; i < table->document_count; i++)
		write_document(table, &table->documents[i]);
	printf("};\n\nconst struct documents cited_documents = {all, %zu};\n",
		table->document_count);
}

int
main(int argc, char **argv)
{
	static struct table table;
	bool fits = true;

	if (argc < 3) {
		fprintf(stderr,
			"usage: make_documents documents.tsv "
			"RULE.c...\n");
		return EXIT_FAILURE;
	}
	read_documents(&table, argv[1]);
	for (int i = 2; i < argc; i++)
		fits &= read_rule_file(&table, argv[i]);
	if (!fits || !is_all_cited(&table))
		return EXIT_FAILURE;
	write_table(&table);
	return ferror(stdout) != 0 || fflush(stdout) != 0;
}
