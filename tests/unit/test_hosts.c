/* Which hosts are read of a request. SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "facts/hosts.h"

enum { NAMES = 40 };

/* A request of dNSNames and commonNames, and what was read of it. */
struct fixture {
	struct csr csr;
	struct general_name sans[NAMES];
	struct name_attribute cns[NAMES];
	struct arena *arena;
	struct requested_hosts hosts;
};

static void
add_san(struct fixture *f, enum general_name_kind kind, struct slice value)
{
	f->csr.san_names = f->sans;
	f->sans[f->csr.san_count++] = (struct general_name){value, kind, value};
}

static void
add_cn(struct fixture *f, const char *text)
{
	f->csr.names = f->cns;
	f->cns[f->csr.name_count++] = (struct name_attribute){
		.type = OID_COMMON_NAME,
		.value = slice_text(text),
		.text = slice_text(text),
	};
}

static void
read_hosts(struct fixture *f, size_t at_most)
{
	assert_int_equal(
		hosts_read(&f->csr, at_most, f->arena, &f->hosts), ERR_OK);
}

static int
set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	*state = f; /* tear_down frees it */
	if (f == NULL)
		return -1;
	f->arena = arena_new();
	return f->arena == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	if (f != NULL)
		arena_free(f->arena);
	free(f);
	return 0;
}

static void
test_a_request_without_names_has_no_host(void **state)
{
	struct fixture *f = *state;

	read_hosts(f, 2000);
	assert_int_equal(f->hosts.count, 0);
	assert_int_equal(f->hosts.traits, 0);
}

static void
test_dns_names_come_first_and_in_order(void **state)
{
	struct fixture *f = *state;

	add_cn(f, "www.csrlint-demo.net");
	add_san(f, SAN_DNS_NAME, slice_text("b.csrlint-demo.org"));
	add_san(f, SAN_RFC822_NAME, slice_text("c@csrlint-demo.org"));
	add_san(f, SAN_DNS_NAME, slice_text("a_.csrlint-demo.org"));
	read_hosts(f, 2000);
	assert_int_equal(f->hosts.count, 3);
	assert_ptr_equal(f->hosts.first[0].san, &f->sans[0]);
	assert_ptr_equal(f->hosts.first[1].san, &f->sans[2]);
	assert_null(f->hosts.first[2].san);
	assert_ptr_equal(f->hosts.first[2].cn, &f->cns[0]);
	assert_null(f->hosts.first[2].twin);
	assert_int_equal(f->hosts.first[0].traits.bits, 0);
	assert_int_equal(f->hosts.traits, TRAIT(UNDERSCORE));
}

static void
test_a_common_name_knows_its_twin(void **state)
{
	static const uint8_t address[4] = {9, 9, 9, 9};
	struct fixture *f = *state;

	add_san(f, SAN_DNS_NAME, slice_text("xn--bcher-kva.csrlint-demo.org"));
	add_san(f, SAN_DNS_NAME, slice_text("WWW.csrlint-demo.org"));
	add_san(f, SAN_IP_ADDRESS, (struct slice){address, 4});
	add_cn(f, "www.CSRLINT-demo.org");
	add_cn(f,
		"b\xc3\xbc"
		"cher.csrlint-demo.org");
	add_cn(f, "9.9.9.9");
	read_hosts(f, 2000);
	assert_int_equal(f->hosts.count, 5);
	assert_ptr_equal(f->hosts.first[2].twin, &f->sans[1]);
	assert_ptr_equal(f->hosts.first[3].twin, &f->sans[0]);
	assert_ptr_equal(f->hosts.first[4].twin, &f->sans[2]);
}

static void
test_what_is_no_host_is_left_out(void **state)
{
	struct fixture *f = *state;

	add_cn(f, "My Web Server");
	add_cn(f, "webmaster@csrlint-demo.org");
	add_cn(f, "${HOSTNAME}");
	add_cn(f, "www.csrlint-demo.org, DNS:csrlint-demo.org");
	add_cn(f, "https://www.csrlint-demo.org/");
	read_hosts(f, 2000);
	assert_int_equal(f->hosts.count, 1);
	assert_ptr_equal(f->hosts.first[0].cn, &f->cns[4]);
}

static void
test_the_work_is_bounded(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < NAMES; i++) {
		add_san(f, SAN_DNS_NAME, slice_text("a.csrlint-demo.org"));
		add_cn(f, "b.csrlint-demo.org");
	}
	read_hosts(f, 3);
	assert_int_equal(f->hosts.count, 3 + 16);
	assert_non_null(f->hosts.first[2].san);
	assert_non_null(f->hosts.first[3].cn);
}

static void
test_the_checksum_of_an_onion_is_checked(void **state)
{
	struct fixture *f = *state;

	add_san(f, SAN_DNS_NAME,
		slice_text("pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4"
			   "pscryd.onion"));
	add_san(f, SAN_DNS_NAME,
		slice_text("ag6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4"
			   "pscryd.onion"));
	read_hosts(f, 2000);
	assert_int_equal(f->hosts.first[0].traits.onion, ONION_V3);
	assert_int_equal(f->hosts.first[1].traits.onion, ONION_CHECKSUM);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_a_request_without_names_has_no_host),
		TEST(test_dns_names_come_first_and_in_order),
		TEST(test_a_common_name_knows_its_twin),
		TEST(test_what_is_no_host_is_left_out),
		TEST(test_the_work_is_bounded),
		TEST(test_the_checksum_of_an_onion_is_checked),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
