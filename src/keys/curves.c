/* Domain parameters of curves.
 * SPDX-License-Identifier: MIT */
#include "keys/curves.h"

static const struct curve curves[] = {
	{
		.id = OID_SECP192R1,
		.field_bits = 192,
		.p = "fffffffffffffffffffffffffffffffeffffffffffffffff",
		.a = "fffffffffffffffffffffffffffffffefffffffffffffffc",
		.b = "64210519e59c80e70fa7e9ab72243049feb8deecc146b9b1",
	},
	{
		.id = OID_SECP224R1,
		.field_bits = 224,
		.p = "ffffffffffffffffffffffffffffffff000000000000000000000001",
		.a = "fffffffffffffffffffffffffffffffefffffffffffffffffffffffe",
		.b = "b4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4",
	},
	{
		.id = OID_SECP256R1,
		.field_bits = 256,
		.p = "ffffffff00000001000000000000000000000000ffffffffffffffff"
		     "ffffffff",
		.a = "ffffffff00000001000000000000000000000000ffffffffffffffff"
		     "fffffffc",
		.b = "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e"
		     "27d2604b",
	},
	{
		.id = OID_SECP384R1,
		.field_bits = 384,
		.p = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffffeffffffff0000000000000000ffffffff",
		.a = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffffeffffffff0000000000000000fffffffc",
		.b = "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f"
		     "5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
	},
	{
		.id = OID_SECP521R1,
		.field_bits = 521,
		.p = "01ffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffffffffffff",
		.a = "01ffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffffffffffffffffc",
		.b = "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b4"
		     "89918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c"
		     "34f1ef451fd46b503f00",
	},
	{
		.id = OID_SECP256K1,
		.field_bits = 256,
		.p = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffe"
		     "fffffc2f",
		.a = "0",
		.b = "00000000000000000000000000000000000000000000000000000000"
		     "00000007",
	},
	{
		.id = OID_FRP256V1,
		.field_bits = 256,
		.p = "f1fd178c0b3ad58f10126de8ce42435b3961adbcabc8ca6de8fcf353"
		     "d86e9c03",
		.a = "f1fd178c0b3ad58f10126de8ce42435b3961adbcabc8ca6de8fcf353"
		     "d86e9c00",
		.b = "ee353fca5428a9300d4aba754a44c00fdfec0c9ae4b1a1803075ed96"
		     "7b7bb73f",
	},
	{
		.id = OID_BRAINPOOLP256R1,
		.field_bits = 256,
		.p = "a9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d"
		     "1f6e5377",
		.a = "7d5a0975fc2c3057eef67530417affe7fb8055c126dc5c6ce94a4b44"
		     "f330b5d9",
		.b = "26dc5c6ce94a4b44f330b5d9bbd77cbf958416295cf7e1ce6bccdc18"
		     "ff8c07b6",
	},
	{
		.id = OID_BRAINPOOLP384R1,
		.field_bits = 384,
		.p = "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b412b1da19"
		     "7fb71123acd3a729901d1a71874700133107ec53",
		.a = "7bc382c63d8c150c3c72080ace05afa0c2bea28e4fb22787139165ef"
		     "ba91f90f8aa5814a503ad4eb04a8c7dd22ce2826",
		.b = "04a8c7dd22ce28268b39b55416f0447c2fb77de107dcd2a62e880ea5"
		     "3eeb62d57cb4390295dbc9943ab78696fa504c11",
	},
	{
		.id = OID_BRAINPOOLP512R1,
		.field_bits = 512,
		.p = "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca"
		     "703308717d4d9b009bc66842aecda12ae6a380e62881ff2f2d82c685"
		     "28aa6056583a48f3",
		.a = "7830a3318b603b89e2327145ac234cc594cbdd8d3df91610a83441ca"
		     "ea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b57f1117a72bf2c7b9"
		     "e7c1ac4d77fc94ca",
		.b = "3df91610a83441caea9863bc2ded5d5aa8253aa10a2ef1c98b9ac8b5"
		     "7f1117a72bf2c7b9e7c1ac4d77fc94cadc083e67984050b75ebae5dd"
		     "2809bd638016f723",
	},
	{
		.id = OID_BRAINPOOLP256T1,
		.field_bits = 256,
		.p = "a9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d"
		     "1f6e5377",
		.a = "a9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d"
		     "1f6e5374",
		.b = "662c61c430d84ea4fe66a7733d0b76b7bf93ebc4af2f49256ae58101"
		     "fee92b04",
	},
	{
		.id = OID_BRAINPOOLP320R1,
		.field_bits = 320,
		.p = "d35e472036bc4fb7e13c785ed201e065f98fcfa6f6f40def4f92b9ec"
		     "7893ec28fcd412b1f1b32e27",
		.a = "3ee30b568fbab0f883ccebd46d3f3bb8a2a73513f5eb79da66190eb0"
		     "85ffa9f492f375a97d860eb4",
		.b = "520883949dfdbc42d3ad198640688a6fe13f41349554b49acc31dccd"
		     "884539816f5eb4ac8fb1f1a6",
	},
	{
		.id = OID_BRAINPOOLP320T1,
		.field_bits = 320,
		.p = "d35e472036bc4fb7e13c785ed201e065f98fcfa6f6f40def4f92b9ec"
		     "7893ec28fcd412b1f1b32e27",
		.a = "d35e472036bc4fb7e13c785ed201e065f98fcfa6f6f40def4f92b9ec"
		     "7893ec28fcd412b1f1b32e24",
		.b = "a7f561e038eb1ed560b3d147db782013064c19f27ed27c6780aaf77f"
		     "b8a547ceb5b4fef422340353",
	},
	{
		.id = OID_BRAINPOOLP384T1,
		.field_bits = 384,
		.p = "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b412b1da19"
		     "7fb71123acd3a729901d1a71874700133107ec53",
		.a = "8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b412b1da19"
		     "7fb71123acd3a729901d1a71874700133107ec50",
		.b = "7f519eada7bda81bd826dba647910f8c4b9346ed8ccdc64e4b1abd11"
		     "756dce1d2074aa263b88805ced70355a33b471ee",
	},
	{
		.id = OID_BRAINPOOLP512T1,
		.field_bits = 512,
		.p = "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca"
		     "703308717d4d9b009bc66842aecda12ae6a380e62881ff2f2d82c685"
		     "28aa6056583a48f3",
		.a = "aadd9db8dbe9c48b3fd4e6ae33c9fc07cb308db3b3c9d20ed6639cca"
		     "703308717d4d9b009bc66842aecda12ae6a380e62881ff2f2d82c685"
		     "28aa6056583a48f0",
		.b = "7cbbbcf9441cfab76e1890e46884eae321f70c0bcb4981527897504b"
		     "ec3e36a62bcdfa2304976540f6450085f2dae145c22553b465763689"
		     "180ea2571867423e",
	},
	{
		.id = OID_SM2,
		.field_bits = 256,
		.p = "fffffffeffffffffffffffffffffffffffffffff00000000ffffffff"
		     "ffffffff",
		.a = "fffffffeffffffffffffffffffffffffffffffff00000000ffffffff"
		     "fffffffc",
		.b = "28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd41"
		     "4d940e93",
	},
	{
		.id = OID_CRYPTOPRO_A,
		.field_bits = 256,
		.p = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffd97",
		.a = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffd94",
		.b = "a6",
	},
	{
		.id = OID_CRYPTOPRO_B,
		.field_bits = 256,
		.p = "80000000000000000000000000000000000000000000000000000000"
		     "00000c99",
		.a = "80000000000000000000000000000000000000000000000000000000"
		     "00000c96",
		.b = "3e1af419a269a5f866a7d3c25c3df80ae979259373ff2b182f49d4ce"
		     "7e1bbc8b",
	},
	{
		.id = OID_CRYPTOPRO_C,
		.field_bits = 256,
		.p = "9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9"
		     "022d759b",
		.a = "9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9"
		     "022d7598",
		.b = "805a",
	},
	{
		.id = OID_TC26_512_A,
		.field_bits = 512,
		.p = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffffffffffdc7",
		.a = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		     "fffffffffffffdc4",
		.b = "e8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081c"
		     "fd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761"
		     "503190785a71c760",
	},
	{
		.id = OID_TC26_512_B,
		.field_bits = 512,
		.p = "80000000000000000000000000000000000000000000000000000000"
		     "00000000000000000000000000000000000000000000000000000000"
		     "000000000000006f",
		.a = "80000000000000000000000000000000000000000000000000000000"
		     "00000000000000000000000000000000000000000000000000000000"
		     "000000000000006c",
		.b = "687d1b459dc841457e3e06cf6f5e2517b97c7d614af138bcbf85dc80"
		     "6c4b289f3e965d2db1416d217f8b276fad1ab69c50f78bee1fa3106e"
		     "fb8ccbc7c5140116",
	},
};

enum { CURVES = sizeof(curves) / sizeof(curves[0]) };

const struct curve *
keys_find_curve(enum oid_id id)
{
	for (size_t i = 0; i < CURVES; i++)
		if (curves[i].id == id)
			return &curves[i];
	return NULL;
}

const struct curve *
keys_curve_at(size_t i)
{
	return i < CURVES ? &curves[i] : NULL;
}
