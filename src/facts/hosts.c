/* The hosts of a request: its dNSNames, then its commonNames.
 * SPDX-License-Identifier: MIT */
#include "facts/hosts.h"

#include "facts/facts.h"
#include "names/host.h"
#include "names/variable.h"
#include "verify/verify.h"

/* Each commonName is looked for among all names of the subjectAltName. */
enum { COMMON_NAMES_READ = 16 };

struct reader {
	const struct csr *csr;
	struct requested_host *next; /* room for the next one */
	struct requested_hosts *all;
	struct last_end last;
};

/* The checksum of Tor's rend-spec-v3 section 6. */
static void
check_onion(struct host_traits *traits)
{
	static const char words[] = ".onion checksum";
	const struct onion_address *address = &traits->onion_address;
	const struct slice parts[] = {
		{(const uint8_t *)words, sizeof(words) - 1},
		{address->key, sizeof(address->key)},
		{&address->version, 1},
	};
	uint8_t digest[SHA3_256_OCTETS];

	verify_sha3_256(parts, 3, digest);
	if (memcmp(digest, address->checksum, sizeof(address->checksum)) != 0)
		traits->onion = ONION_CHECKSUM;
}

/* The next host is in its room but for its traits. */
static void
add_host(struct reader *reader)
{
	struct requested_host *host = reader->next++;

	host_traits_read(host->text, &host->host, &reader->last, &host->traits);
	if (host->traits.onion == ONION_V3)
		check_onion(&host->traits);
	reader->all->traits |= host->traits.bits;
	reader->all->count++;
}

static void
read_dns_names(struct reader *reader, size_t at_most)
{
	const struct csr *csr = reader->csr;

	for (size_t i = 0; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];

		if (name->kind != SAN_DNS_NAME)
			continue;
		if (reader->all->count == at_most)
			break;
		*reader->next = (struct requested_host){
			.san = name, .text = name->value};
		host_read(name->value, &reader->next->host);
		add_host(reader);
	}
}

/* True where no rule but those of the subject speaks of the commonName. */
static bool
is_no_host(const struct name_attribute *cn, const struct host *host)
{
	if (host->user.n > 0 && host->scheme.n == 0)
		return true; /* cn-email */
	return !host->is_meant || is_spoken_of(cn->text);
}

static void
read_common_names(struct reader *reader)
{
	const struct csr *csr = reader->csr;
	const struct name_attribute *cn = csr_name_first(csr, OID_COMMON_NAME);

	for (size_t i = 0; cn != NULL && i < COMMON_NAMES_READ; i++) {
		struct requested_host *host = reader->next;

		*host = (struct requested_host){.cn = cn, .text = cn->text};
		host_read(host->text, &host->host);
		if (i == 0) {
			reader->all->first_cn = cn;
			reader->all->first_cn_host = host->host;
		}
		if (!is_no_host(cn, &host->host)) {
			host->twin = san_name(csr, &host->host);
			add_host(reader);
		}
		cn = csr_name_next(csr, cn);
	}
}

/* At most so many hosts there are. */
static size_t
count_names(const struct csr *csr, size_t at_most)
{
	size_t dns_names = 0;
	size_t common_names = 0;

	for (size_t i = 0; i < csr->san_count; i++)
		dns_names += csr->san_names[i].kind == SAN_DNS_NAME;
	for (size_t i = 0; i < csr->name_count; i++)
		common_names += csr->names[i].type == OID_COMMON_NAME;
	if (common_names > COMMON_NAMES_READ)
		common_names = COMMON_NAMES_READ;
	return common_names + (dns_names < at_most ? dns_names : at_most);
}

enum err_code
hosts_read(const struct csr *csr, size_t at_most, struct arena *arena,
	struct requested_hosts *out)
{
	size_t count = count_names(csr, at_most);
	struct requested_host *room = NULL;
	struct reader reader = {.csr = csr, .all = out};

	*out = (struct requested_hosts){0};
	if (count <= SIZE_MAX / sizeof(*room))
		room = arena_room(arena, count * sizeof(*room));
	if (room == NULL)
		return ERR_NO_MEMORY;
	reader.next = room;
	out->first = room;
	read_dns_names(&reader, at_most);
	read_common_names(&reader);
	return ERR_OK;
}

/* --- asked by rules ----------------------------------------------------------
 */

void
read_cn(const struct facts *facts, const struct name_attribute *cn,
	struct host *host)
{
	if (cn == facts->hosts.first_cn)
		*host = facts->hosts.first_cn_host;
	else
		host_read(cn->text, host);
}

bool
next_cn(const struct facts *facts, const struct name_attribute **cn,
	struct host *host)
{
	*cn = *cn == NULL ? csr_name_first(facts->csr, OID_COMMON_NAME)
			  : csr_name_next(facts->csr, *cn);
	if (*cn != NULL)
		read_cn(facts, *cn, host);
	return *cn != NULL;
}

struct slice
place_in(const struct name_attribute *attribute, struct slice part)
{
	return slice_holds(attribute->value, part) ? part : attribute->value;
}

bool
is_spoken_of(struct slice text)
{
	static const char *const marks[] = {
		"DNS:", "IP:", "IP Address:", "subjectAltName"};

	if (variable_find(text).n > 0)
		return true;
	for (; text.n > 0; text = slice_from(text, 1)) {
		if (text.p[0] < ' ')
			return true;
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
			if (text.p[0] == (uint8_t)marks[i][0] &&
				slice_begins(text, marks[i]))
				return true;
	}
	return false;
}

/* --- names beside each other -------------------------------------------------
 */

const struct general_name *
san_dns_name(const struct csr *csr, struct slice name)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME &&
			slice_equal_ignoring_case(
				csr->san_names[i].value, name))
			return &csr->san_names[i];
	return NULL;
}

const struct general_name *
san_address(const struct csr *csr, const struct host *host)
{
	size_t n = host->kind == HOST_IPV4 ? 4 : 16;
	struct slice address = {host->address, n};

	if (host->kind != HOST_IPV4 && host->kind != HOST_IPV6)
		return NULL;
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_IP_ADDRESS &&
			slice_equal(csr->san_names[i].value, address))
			return &csr->san_names[i];
	return NULL;
}

const struct general_name *
san_name(const struct csr *csr, const struct host *host)
{
	const struct general_name *address = san_address(csr, host);
	char ascii[HOST_ROOM];

	if (address != NULL)
		return address;
	if (host->is_unicode && host_to_ascii(host->name, ascii))
		return san_dns_name(csr, slice_text(ascii));
	return san_dns_name(csr, host->name);
}
