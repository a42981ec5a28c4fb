/* RSA keys that are known to be breakable by the way they were made.
 * SPDX-License-Identifier: MIT */
#include "rules/key/factor.h"
#include "rules/key/known_key.h"

static void
check_close_primes(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* rsa-modulus-perfect-power speaks where both primes are the same. */
	if (facts->rsa.fermat_round == 0 || facts->rsa.modulus_is_power)
		return;
	found(out, self, facts->csr->key.modulus,
		"Fermat's method factors the modulus in round %u, as %s "
		"divides it, expected primes that %d rounds do not find",
		(unsigned int)facts->rsa.fermat_round, shown_factor(out, facts),
		KEYS_FERMAT_ROUNDS);
}

static void
check_roca(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->rsa.roca)
		found(out, self, facts->csr->key.modulus,
			"the modulus is a power of 65537 modulo the product "
			"of 17 primes, as only keys of Infineon's broken "
			"library are, expected random primes");
}

static void
check_roca_variant(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->rsa.roca_variant)
		found(out, self, facts->csr->key.modulus,
			"the modulus is a square modulo each of the 48 primes "
			"from 5 to 229, as one of 2^48 is by chance, expected "
			"random primes");
}

static void
check_small_private_exponent(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->rsa.private_exponent_bits == 0)
		return;
	found(out, self, facts->csr->key.exponent,
		"Wiener's method finds the private exponent, of %zu bits, and "
		"that %s divides the modulus, expected about as many bits as "
		"that has (%zu)",
		facts->rsa.private_exponent_bits, shown_factor(out, facts),
		facts->rsa.modulus_bits);
}

static void
check_debian_weak(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->rsa.is_rsa)
		report_debian(self, facts, facts->csr->key.modulus, out);
}

static const struct rule rows[] = {
	{
		.id = "rsa-close-primes",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the primes of the RSA key lie so close together "
			   "that they are found",
		.source = "BR 6.1.1.3 item 5.3; CVE-2022-26320",
		.why = "Whoever tries gets the private key from this request "
		       "within a second. CAs must refuse keys that 100 rounds "
		       "of Fermat's method factor; csrlint tries 1000. Some "
		       "printers made such keys.",
		.fix = "Make a new key, on another machine or with an update "
		       "of the device that made this one, and the request "
		       "with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_close_primes,
	},
	{
		.id = "rsa-roca",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA key was made by Infineon's broken library "
			   "(ROCA)",
		.source = "BR 6.1.1.3 item 5.2; CVE-2017-15361",
		.why = "TPMs, smart cards and security keys of 2012 to 2017 "
		       "made primes of a form that lets keys of 2048 bits be "
		       "factored for some ten thousand dollars. CAs must "
		       "refuse them.",
		.fix = "Update the firmware of the device, or make a new key "
		       "outside of it and the request with that.",
		.mend = {MEND_KEY, NULL},
		.check = check_roca,
	},
	{
		.id = "rsa-roca-variant",
		.severity = SEVERITY_WARNING,
		.part = PART_KEY,
		.summary = "the primes of the RSA key look like those of "
			   "Infineon's broken library, with another base",
		.source = "BR 6.1.1.3 item 3; practice: paranoid_crypto by "
			  "Google looks for the same trace",
		.why = "Infineon's library made primes out of powers of 65537, "
		       "which lets them be found (rsa-roca). Powers of "
		       "another number are as bad, and each second such key "
		       "leaves this trace; random primes do not in the life of "
		       "a CA. That the key can be factored is not proved.",
		.fix = "Update the firmware of the device, or make a new key "
		       "outside of it and the request with that.",
		.mend = {MEND_KEY, NULL},
		.check = check_roca_variant,
	},
	{
		.id = "rsa-small-private-exponent",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the private exponent of the RSA key is so short "
			   "that it is found",
		.source = "Wiener 1990; BR 6.1.1.3 item 3",
		.why = "Programs that choose a short private exponent, to sign "
		       "faster, get a long public one, and from that anybody "
		       "works out the private key within a moment. CAs must "
		       "refuse keys that are known to be weak.",
		.fix = "Make a new key with the usual public exponent of "
		       "65537, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_small_private_exponent,
	},
	{
		.id = "rsa-debian-weak",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the RSA key was made by Debian's broken OpenSSL",
		.source = "BR 6.1.1.3 item 5.1; CVE-2008-0166",
		.why = DEBIAN_WHY,
		.fix = "Make a new key and request on a machine of today. "
		       "Nothing that the old key protected is safe.",
		.mend = {MEND_KEY, NULL},
		.check = check_debian_weak,
	},
};
RULES(rsa, rows);
