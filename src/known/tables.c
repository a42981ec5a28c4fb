/* The tables of known keys that are compiled in.
 * SPDX-License-Identifier: MIT */
#include "known/tables.h"

#ifdef CSRLINT_NO_KNOWN_KEYS

struct slice
tables_debian(enum debian_set set)
{
	(void)set;
	return (struct slice){NULL, 0};
}

struct slice
tables_published(void)
{
	return (struct slice){NULL, 0};
}

const char *
tables_sentence(uint32_t number)
{
	(void)number;
	return "";
}

#else

#include "known/tables_data.h"

struct slice
tables_debian(enum debian_set set)
{
	switch (set) {
	case DEBIAN_P256:
		return (struct slice){debian_p256, debian_p256_octets};
	case DEBIAN_P384:
		return (struct slice){debian_p384, debian_p384_octets};
	case DEBIAN_P521:
		return (struct slice){debian_p521, debian_p521_octets};
	case DEBIAN_RSA1024:
		return (struct slice){debian_rsa1024, debian_rsa1024_octets};
	case DEBIAN_RSA2048:
		return (struct slice){debian_rsa2048, debian_rsa2048_octets};
	case DEBIAN_SET_COUNT: break;
	}
	return (struct slice){NULL, 0};
}

struct slice
tables_published(void)
{
	return (struct slice){published_table, published_table_octets};
}

const char *
tables_sentence(uint32_t number)
{
	return number < published_sentence_count ? published_sentences[number]
						 : "";
}

#endif
