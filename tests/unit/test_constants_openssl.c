/* The curves and OIDs beside OpenSSL's, which were typed by others: where a
 * number follows from no definition (the generators of NIST and SM2, an OID),
 * two who have it from the document have the same. Skipped where libcrypto is
 * not there. SPDX-License-Identifier: MIT */
#include "test_constants.h"

#ifndef HAVE_LIBCRYPTO
int
main(void)
{
	printf("1..0 # SKIP built without libcrypto\n");
	return 0;
}
#else

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/objects.h>

#include "verify/group.h"

/* --- OIDs --------------------------------------------------------------------
 */

/* The name of an OID that OpenSSL knows, to be found again by the octets that
 * OpenSSL has for it. */
static enum oid_id
find_through_openssl(int nid)
{
	const ASN1_OBJECT *object = OBJ_nid2obj(nid);

	return oid_find(
		(struct slice){OBJ_get0_data(object), OBJ_length(object)});
}

/* "dsaWithSHA1" is what OIW named its OID; OpenSSL has it for X9.57's. */
static void
test_oids_of_the_same_name_are_the_same(void **state)
{
	enum { AT_LEAST = 100 };

	(void)state;
	FOR_EACH_OID(id)
	{
		int nid = OBJ_txt2nid(oid_name(id));

		if (nid == NID_undef || id == OID_OIW_DSA_WITH_SHA1)
			continue;
		if (find_through_openssl(nid) != id)
			printf("# %s\n", oid_name(id));
		assert_int_equal(find_through_openssl(nid), id);
		recomputed++;
	}
	assert_true(recomputed >= AT_LEAST);
	printf("# OIDs: %zu constants\n", recomputed);
}

/* --- curves ------------------------------------------------------------------
 */

static int
nid_of(enum oid_id wanted)
{
	EC_builtin_curve curves[128];
	size_t count = EC_get_builtin_curves(curves, 128);

	assert_true(count <= 128);
	for (size_t i = 0; i < count; i++)
		if (find_through_openssl(curves[i].nid) == wanted)
			return curves[i].nid;
	return NID_undef;
}

static void
assert_same(const BIGNUM *theirs, const char *ours)
{
	BIGNUM *number = NULL;

	assert_true(BN_hex2bn(&number, ours) > 0);
	assert_int_equal(BN_cmp(theirs, number), 0);
	BN_free(number);
	recomputed++;
}

static void
assert_same_group(const EC_GROUP *theirs, const struct group *ours)
{
	BIGNUM *x = BN_new();
	BIGNUM *y = BN_new();

	assert_true(EC_POINT_get_affine_coordinates(theirs,
			    EC_GROUP_get0_generator(theirs), x, y, NULL) != 0);
	assert_same(x, ours->x);
	assert_same(y, ours->y);
	assert_same(EC_GROUP_get0_order(theirs), ours->n);
	BN_free(x);
	BN_free(y);
}

static void
assert_same_curve(const EC_GROUP *theirs, const struct curve *ours)
{
	BIGNUM *p = BN_new();
	BIGNUM *a = BN_new();
	BIGNUM *b = BN_new();

	assert_true(EC_GROUP_get_curve(theirs, p, a, b, NULL) != 0);
	assert_same(p, ours->p);
	assert_same(a, ours->a);
	assert_same(b, ours->b);
	assert_true(BN_is_one(EC_GROUP_get0_cofactor(theirs)) != 0);
	BN_free(p);
	BN_free(a);
	BN_free(b);
	if (keys_find_group(ours->id) != NULL)
		assert_same_group(theirs, keys_find_group(ours->id));
}

/* OpenSSL may be built without Brainpool's curves, or without most. */
static void
test_curves_are_the_same(void **state)
{
	size_t count = 0;

	(void)state;
	FOR_EACH_OID(id)
	{
		const struct curve *curve = keys_find_curve(id);
		EC_GROUP *theirs;

		if (curve == NULL || nid_of(id) == NID_undef)
			continue;
		theirs = EC_GROUP_new_by_curve_name(nid_of(id));
		assert_non_null(theirs);
		assert_same_curve(theirs, curve);
		EC_GROUP_free(theirs);
		count++;
	}
	assert_true(count > 0);
	printf("# %zu curves: %zu constants\n", count, recomputed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_oids_of_the_same_name_are_the_same),
		TEST(test_curves_are_the_same),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
