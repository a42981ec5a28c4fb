/* The groups of the curves of keys/curves.c.
 * SPDX-License-Identifier: MIT */
#include "keys/groups.h"

static const struct group groups[] = {
	{
		.id = OID_SECP192R1,
		.x = "188da80eb03090f67cbf20eb43a18800f4ff0afd82ff1012",
		.y = "07192b95ffc8da78631011ed6b24cdd573f977a11e794811",
		.n = "ffffffffffffffffffffffff99def836146bc9b1b4d22831",
	},
	{
		.id = OID_SECP224R1,
		.x = "b70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21",
		.y = "bd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34",
		.n = "ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d",
	},
	{
		.id = OID_SECP256R1,
		.x = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945"
		     "d898c296",
		.y = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb64068"
		     "37bf51f5",
		.n = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2"
		     "fc632551",
	},
	{
		.id = OID_SECP384R1,
		.x = "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e0"
		     "82542a385502f25dbf55296c3a545e3872760ab7",
		.y = "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113"
		     "b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f",
		.n = "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81"
		     "f4372ddf581a0db248b0a77aecec196accc52973",
	},
	{
		.id = OID_SECP521R1,
		.x = "00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828"
		     "af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a"
		     "429bf97e7e31c2e5bd66",
		.y = "011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817af"
		     "bd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272"
		     "c24088be94769fd16650",
		.n = "1fffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c4"
		     "7aebb6fb71e91386409",
	},
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
keys_find_group(enum oid_id id)
{
	for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
		if (groups[i].id == id)
			return &groups[i];
	return NULL;
}
