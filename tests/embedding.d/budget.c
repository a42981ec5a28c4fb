/* Reads a request from a socket, and trusts neither its length nor what it
 * costs: so many octets, elements, findings and so much work, and no longer
 * than two minutes, after which another thread ends the call.
 * SPDX-License-Identifier: MIT
 *
 * usage: budget OCTETS <request     (the most that is linted) */
#include <csrlint.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { ROOM = 65536, SECONDS = 120 };

/* The other end: sends what stands on standard input. */
static void *
send_all(void *context)
{
	const int end = *(const int *)context;
	char octets[512];
	size_t n;

	while ((n = fread(octets, 1, sizeof(octets), stdin)) > 0)
		if (send(end, octets, n, MSG_NOSIGNAL) < 0)
			break;
	(void)shutdown(end, SHUT_WR);
	return NULL;
}

static size_t
receive_all(int end, char *octets, size_t room)
{
	size_t n = 0;
	ssize_t got;

	while (n < room && (got = recv(end, octets + n, room - n, 0)) > 0)
		n += (size_t)got;
	return n;
}

static void *
end_in_time(void *report)
{
	const struct timespec time = {SECONDS, 0};

	(void)nanosleep(&time, NULL); /* pthread_cancel ends it here */
	csrlint_report_cancel(report);
	return NULL;
}

static const char *
name_of(enum csrlint_outcome outcome)
{
	switch (outcome) {
	case CSRLINT_DONE: return "linted";
	case CSRLINT_OUT_OF_MEMORY: return "out of memory";
	case CSRLINT_CANCELLED: return "cancelled";
	case CSRLINT_OVER_BUDGET: return "over budget";
	}
	return "ended for a reason that is new";
}

static void
set_budgets(struct csrlint_report *report, uint64_t octets)
{
	(void)csrlint_report_set_budget(report, CSRLINT_OCTETS, octets);
	(void)csrlint_report_set_budget(report, CSRLINT_ELEMENTS, 10000);
	(void)csrlint_report_set_budget(report, CSRLINT_WORK, 200);
	(void)csrlint_report_set_budget(report, CSRLINT_FINDINGS, 500);
}

static enum csrlint_outcome
lint_in_time(const struct csrlint *linter, struct csrlint_report *report,
	const char *octets, size_t n)
{
	pthread_t watch;
	const bool is_watched =
		pthread_create(&watch, NULL, end_in_time, report) == 0;

	(void)csrlint_lint(linter, octets, n, report);
	if (is_watched) {
		(void)pthread_cancel(watch);
		(void)pthread_join(watch, NULL);
	}
	return csrlint_report_outcome(report);
}

int
main(int argc, char **argv)
{
	static char octets[ROOM];
	struct csrlint *linter = csrlint_new();
	struct csrlint_report *report = csrlint_report_new();
	pthread_t sender;
	int ends[2];
	size_t n;

	if (argc != 2 || linter == NULL || report == NULL ||
		socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0 ||
		pthread_create(&sender, NULL, send_all, &ends[0]) != 0)
		return 2;
	set_budgets(report, strtoull(argv[1], NULL, 10));
	n = receive_all(ends[1], octets, sizeof(octets));
	puts(name_of(lint_in_time(linter, report, octets, n)));
	(void)close(ends[1]);
	(void)pthread_join(sender, NULL);
	(void)close(ends[0]);
	csrlint_report_free(report);
	csrlint_free(linter);
	return 0;
}
