/* The groups of curves that Nettle has not, and sums in them.
 *
 * Jacobian coordinates: the point is (X / Z^2, Y / Z^3), and Z = 0 infinity.
 * Nothing here is secret, so that time may depend on the numbers.
 * SPDX-License-Identifier: MIT */
#include "verify/group.h"

static const struct group groups[] = {
	{
		.id = OID_SECP256K1,
		.x = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b"
		     "16f81798",
		.y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08f"
		     "fb10d4b8",
		.n = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8c"
		     "d0364141",
	},
	{
		.id = OID_FRP256V1,
		.x = "b6b3d4c356c139eb31183d4749d423958c27d2dcaf98b70164c97a2d"
		     "d98f5cff",
		.y = "6142e0f7c8b204911f9271f0f3ecef8c2701c307e8e4c9e183115a15"
		     "54062cfb",
		.n = "f1fd178c0b3ad58f10126de8ce42435b53dc67e140d2bf941ffdd459"
		     "c6d655e1",
	},
	{
		.id = OID_BRAINPOOLP256R1,
		.x = "8bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd"
		     "9ace3262",
		.y = "547ef835c3dac4fd97f8461a14611dc9c27745132ded8e545c1d54c7"
		     "2f046997",
		.n = "a9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82"
		     "974856a7",
	},
	{
		.id = OID_BRAINPOOLP256T1,
		.x = "a3e8eb3cc1cfe7b7732213b23a656149afa142c47aafbc2b79a19156"
		     "2e1305f4",
		.y = "2d996c823439c56d7f7b22e14644417e69bcb6de39d027001dabe8f3"
		     "5b25c9be",
		.n = "a9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82"
		     "974856a7",
	},
	{
		.id = OID_BRAINPOOLP320R1,
		.x = "43bd7e9afb53d8b85289bcc48ee5bfe6f20137d10a087eb6e7871e2a"
		     "10a599c710af8d0d39e20611",
		.y = "14fdd05545ec1cc8ab4093247f77275e0743ffed117182eaa9c77877"
		     "aaac6ac7d35245d1692e8ee1",
		.n = "d35e472036bc4fb7e13c785ed201e065f98fcfa5b68f12a32d482ec7"
		     "ee8658e98691555b44c59311",
	},
	{
		.id = OID_BRAINPOOLP320T1,
		.x = "925be9fb01afc6fb4d3e7d4990010f813408ab106c4f09cb7ee07868"
		     "cc136fff3357f624a21bed52",
		.y = "63ba3a7a27483ebf6671dbef7abb30ebee084e58a0b077ad42a5a098"
		     "9d1ee71b1b9bc0455fb0d2c3",
		.n = "d35e472036bc4fb7e13c785ed201e065f98fcfa5b68f12a32d482ec7"
		     "ee8658e98691555b44c59311",
	},
	{
		.id = OID_BRAINPOOLP384R1,
		.x = "1d1c64f068cf45ffa2a63a81b7c13f6b8847a3e77ef14fe3db7fcafe"
		     "0cbd10e8e826e03436d646aaef87b2e247d4af1e",
		.y = "8abe1d7520f9c2a45cb1eb8e95cfd55262b70b29feec5864e19c054f"
		     "f99129280e4646217791811142820341263c5315",
		.n = "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b31f166e6c"
		     "ac0425a7cf3ab6af6b7fc3103b883202e9046565",
	},
	{
		.id = OID_BRAINPOOLP384T1,
		.x = "18de98b02db9a306f2afcd7235f72a819b80ab12ebd653172476fecd"
		     "462aabffc4ff191b946a5f54d8d0aa2f418808cc",
		.y = "25ab056962d30651a114afd2755ad336747f93475b7a1fca3b88f2b6"
		     "a208ccfe469408584dc2b2912675bf5b9e582928",
		.n = "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b31f166e6c"
		     "ac0425a7cf3ab6af6b7fc3103b883202e9046565",
	},
	{
		.id = OID_BRAINPOOLP512R1,
		.x = "81aee4bdd82ed9645a21322e9c4c6a9385ed9f70b5d916c1b43b62ee"
		     "f4d0098eff3b1f78e2d0d48d50d1687b93b97d5f7c6d5047406a5e68"
		     "8b352209bcb9f822",
		.y = "7dde385d566332ecc0eabfa9cf7822fdf209f70024a57b1aa000c55b"
		     "881f8111b2dcde494a5f485e5bca4bd88a2763aed1ca2b2fa8f05406"
		     "78cd1e0f3ad80892",
		.n = "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca"
		     "70330870553e5c414ca92619418661197fac10471db1d381085ddadd"
		     "b58796829ca90069",
	},
	{
		.id = OID_BRAINPOOLP512T1,
		.x = "640ece5c12788717b9c1ba06cbc2a6feba85842458c56dde9db1758d"
		     "39c0313d82ba51735cdb3ea499aa77a7d6943a64f7a3f25fe26f06b5"
		     "1baa2696fa9035da",
		.y = "5b534bd595f5af0fa2c892376c84ace1bb4e3019b71634c01131159c"
		     "ae03cee9d9932184beef216bd71df2dadf86a627306ecff96dbb8bac"
		     "e198b61e00f8b332",
		.n = "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca"
		     "70330870553e5c414ca92619418661197fac10471db1d381085ddadd"
		     "b58796829ca90069",
	},
	{
		.id = OID_SM2,
		.x = "32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589"
		     "334c74c7",
		.y = "bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e5"
		     "2139f0a0",
		.n = "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf409"
		     "39d54123",
	},
	{
		.id = OID_CRYPTOPRO_A,
		.x = "1",
		.y = "8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c"
		     "9e9f1e14",
		.n = "ffffffffffffffffffffffffffffffff6c611070995ad10045841b09"
		     "b761b893",
	},
	{
		.id = OID_CRYPTOPRO_B,
		.x = "1",
		.y = "3fa8124359f96680b83d1c3eb2c070e5c545c9858d03ecfb744bf8d7"
		     "17717efc",
		.n = "800000000000000000000000000000015f700cfff1a624e5e497161b"
		     "cc8a198f",
	},
	{
		.id = OID_CRYPTOPRO_C,
		.x = "0",
		.y = "41ece55743711a8c3cbf3783cd08c0ee4d4dc440d4641a8f366e550d"
		     "fdb3bb67",
		.n = "9b9f605f5a858107ab1ec85e6b41c8aa582ca3511eddfb74f02f3a65"
		     "98980bb9",
	},
	{
		.id = OID_TC26_512_A,
		.x = "3",
		.y = "7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fd"
		     "cbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b8"
		     "89a589cb5215f2a4",
		.n = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85d"
		     "cacdb1411f10b275",
	},
	{
		.id = OID_TC26_512_B,
		.x = "2",
		.y = "1a8f7eda389b094c2c071e3647a8940f3c123b697578c213be6dd9e6"
		     "c8ec7335dcb228fd1edf4a39152cbcaaf8c0398828041055f94ceeec"
		     "7e21340780fe41bd",
		.n = "80000000000000000000000000000000000000000000000000000000"
		     "0000000149a1ec142565a545acfdb77bd9d40cfa8b996712101bea0e"
		     "c6346c54374f25bd",
	},
};

const struct group *
group_find(enum oid_id id)
{
	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
		if (groups[i].id == id)
			return &groups[i];
	return NULL;
}

struct jacobian {
	mpz_t x, y, z;
};

/* The field, and numbers that are used within one operation. */
struct field {
	mpz_t p, a;
	mpz_t t1, t2, t3, t4;
};

static void
multiply(mpz_t out, const mpz_t left, const mpz_t right, const mpz_t p)
{
	mpz_mul(out, left, right);
	mpz_mod(out, out, p);
}

/* x, y from t1 = M or R, with x done: y = t1 (t2 - x) - t3. */
static void
finish(struct jacobian *point, struct field *f)
{
	mpz_sub(f->t2, f->t2, point->x);
	mpz_mul(point->y, f->t1, f->t2);
	mpz_sub(point->y, point->y, f->t3);
	mpz_mod(point->y, point->y, f->p);
}

/* M = 3 X^2 + a Z^4, S = 4 X Y^2: X = M^2 - 2 S, Y = M (S - X) - 8 Y^4,
 * Z = 2 Y Z. Infinity, and points with Y = 0, become infinity. */
static void
double_point(struct jacobian *point, struct field *f)
{
	multiply(f->t1, point->z, point->z, f->p);
	multiply(f->t1, f->t1, f->t1, f->p);
	mpz_mul(f->t1, f->t1, f->a);
	mpz_mul(f->t2, point->x, point->x);
	mpz_addmul_ui(f->t1, f->t2, 3);
	mpz_mod(f->t1, f->t1, f->p);
	multiply(f->t3, point->y, point->y, f->p);
	mpz_mul(f->t2, point->x, f->t3);
	mpz_mul_ui(f->t2, f->t2, 4);
	mpz_mul(f->t3, f->t3, f->t3);
	mpz_mul_ui(f->t3, f->t3, 8);
	mpz_mul(point->z, point->z, point->y);
	mpz_mul_ui(point->z, point->z, 2);
	mpz_mod(point->z, point->z, f->p);
	mpz_mul(point->x, f->t1, f->t1);
	mpz_submul_ui(point->x, f->t2, 2);
	mpz_mod(point->x, point->x, f->p);
	finish(point, f);
}

/* t4 = H, t1 = R: X = R^2 - H^3 - 2 X H^2, Y = R (X H^2 - X) - Y H^3,
 * Z = Z H. */
static void
add_different(struct jacobian *point, struct field *f)
{
	multiply(point->z, point->z, f->t4, f->p);
	multiply(f->t3, f->t4, f->t4, f->p);
	multiply(f->t2, point->x, f->t3, f->p);
	multiply(f->t3, f->t3, f->t4, f->p);
	mpz_mul(point->x, f->t1, f->t1);
	mpz_sub(point->x, point->x, f->t3);
	mpz_submul_ui(point->x, f->t2, 2);
	mpz_mod(point->x, point->x, f->p);
	mpz_mul(f->t3, f->t3, point->y);
	finish(point, f);
}

/* Adds the affine point (x, y): H = x Z^2 - X, R = y Z^3 - Y. Both are zero
 * where the points are the same. */
static void
add_point(struct jacobian *point, const mpz_t x, const mpz_t y, struct field *f)
{
	if (mpz_sgn(point->z) == 0) {
		mpz_set(point->x, x);
		mpz_set(point->y, y);
		mpz_set_ui(point->z, 1);
		return;
	}
	multiply(f->t1, point->z, point->z, f->p);
	mpz_mul(f->t4, x, f->t1);
	mpz_sub(f->t4, f->t4, point->x);
	mpz_mod(f->t4, f->t4, f->p);
	multiply(f->t1, f->t1, point->z, f->p);
	mpz_mul(f->t1, f->t1, y);
	mpz_sub(f->t1, f->t1, point->y);
	mpz_mod(f->t1, f->t1, f->p);
	if (mpz_sgn(f->t4) != 0)
		add_different(point, f);
	else if (mpz_sgn(f->t1) == 0)
		double_point(point, f);
	else
		mpz_set_ui(point->z, 0);
}

/* sum = u G + v Q, both multiples bit by bit together. */
static void
add_multiples(struct jacobian *sum, const struct group *group, const mpz_t u,
	const struct group_multiple *v, struct field *f)
{
	mp_bitcnt_t bits = (mp_bitcnt_t)mpz_sizeinbase(u, 2);
	mp_bitcnt_t others = (mp_bitcnt_t)mpz_sizeinbase(v->times, 2);
	mpz_t x, y;

	if (others > bits)
		bits = others;
	mpz_init_set_str(x, group->x, 16);
	mpz_init_set_str(y, group->y, 16);
	while (bits-- > 0) {
		double_point(sum, f);
		if (mpz_tstbit(u, bits) != 0)
			add_point(sum, x, y, f);
		if (mpz_tstbit(v->times, bits) != 0)
			add_point(sum, v->x, v->y, f);
	}
	mpz_clears(x, y, NULL);
}

/* The affine coordinates; y may be NULL. False where the point is infinity. */
static bool
get_point(mpz_ptr x, mpz_ptr y, const struct jacobian *point, struct field *f)
{
	if (mpz_sgn(point->z) == 0)
		return false;
	mpz_invert(f->t2, point->z, f->p);
	multiply(f->t1, f->t2, f->t2, f->p);
	multiply(x, point->x, f->t1, f->p);
	if (y == NULL)
		return true;
	multiply(f->t1, f->t1, f->t2, f->p);
	multiply(y, point->y, f->t1, f->p);
	return true;
}

static bool
sum_point(mpz_ptr x, mpz_ptr y, const struct group *group, const mpz_t u,
	const struct group_multiple *v)
{
	const struct curve *curve = keys_find_curve(group->id);
	struct jacobian sum;
	struct field f;
	bool is_finite;

	mpz_init_set_str(f.p, curve->p, 16);
	mpz_init_set_str(f.a, curve->a, 16);
	mpz_inits(f.t1, f.t2, f.t3, f.t4, sum.x, sum.y, sum.z, NULL);
	add_multiples(&sum, group, u, v, &f);
	is_finite = get_point(x, y, &sum, &f);
	mpz_clears(f.p, f.a, f.t1, f.t2, f.t3, f.t4, sum.x, sum.y, sum.z, NULL);
	return is_finite;
}

bool
group_sum_x(mpz_t x, const struct group *group, const mpz_t u,
	const struct group_multiple *v)
{
	return sum_point(x, NULL, group, u, v);
}

bool
group_multiply(mpz_t x, mpz_t y, const struct group *group, const mpz_t d)
{
	struct group_multiple none;
	bool is_finite;

	mpz_inits(none.times, none.x, none.y, NULL);
	is_finite = sum_point(x, y, group, d, &none);
	mpz_clears(none.times, none.x, none.y, NULL);
	return is_finite;
}
