/* The hosts of a request: its dNSNames, then its commonNames.
 * SPDX-License-Identifier: MIT */
#include "facts/hosts.h"

#include "facts/facts.h"
#include "facts/inner_name.h"
#include "names/host.h"
#include "names/san_text.h"
#include "names/variable.h"
#include "verify/verify.h"

/* Each commonName is looked for among all names of the subjectAltName. */
enum { COMMON_NAMES_READ = 16 };

struct reader {
	const struct csr *csr;
	struct requested_host *next;  /* room for the next one */
	struct requested_cn *next_cn; /* the same */
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

		if (name->kind != SAN_DNS_NAME || read_inner_name(name, NULL))
			continue; /* san-value-encoded-twice */
		if (reader->all->count == at_most)
			break;
		*reader->next = (struct requested_host){
			.san = name, .text = name->value};
		host_read(name->value, &reader->next->host);
		add_host(reader);
	}
}

/* The name of the SAN that this commonName is, or was meant to be. */
static const struct general_name *
twin_of(const struct csr *csr, const struct common_name *name)
{
	if (!common_name_has_host(name))
		return NULL;
	return name->slip == SLIP_NONE
		? san_name(csr, &name->host)
		: san_dns_name(csr, slice_text(name->mended));
}

/* A host with wide dots is one label to all but IDNA: cn-unicode-domain. */
static void
add_common_name(struct reader *reader, const struct requested_cn *cn)
{
	if (!common_name_has_host(&cn->read) || cn->read.slip == SLIP_WIDE_DOT)
		return;
	*reader->next = (struct requested_host){
		.cn = cn->attribute,
		.twin = cn->twin,
		.text = cn->attribute->text,
		.host = cn->read.host,
	};
	add_host(reader);
}

static void
read_common_names(struct reader *reader)
{
	const struct csr *csr = reader->csr;
	const struct name_attribute *name =
		csr_name_first(csr, OID_COMMON_NAME);

	for (; name != NULL && reader->all->cn_count < COMMON_NAMES_READ;
		name = csr_name_next(csr, name)) {
		struct requested_cn *cn = reader->next_cn++;

		cn->attribute = name;
		common_name_read(name->text, &cn->read);
		cn->twin = twin_of(csr, &cn->read);
		reader->all->cn_count++;
		add_common_name(reader, cn);
	}
}

/* How many of the attributes are commonNames that will be read. */
static size_t
count_common_names(const struct csr *csr)
{
	size_t count = 0;

	for (size_t i = 0; i < csr->name_count; i++)
		count += csr->names[i].type == OID_COMMON_NAME;
	return count < COMMON_NAMES_READ ? count : COMMON_NAMES_READ;
}

/* How many dNSNames there are, at_most of them. */
static size_t
count_dns_names(const struct csr *csr, size_t at_most)
{
	size_t count = 0;

	for (size_t i = 0; i < csr->san_count; i++)
		count += csr->san_names[i].kind == SAN_DNS_NAME;
	return count < at_most ? count : at_most;
}

/* Room that the caller fills. */
static void *
room_for(struct arena *arena, size_t count, size_t size)
{
	return count > SIZE_MAX / size ? NULL : arena_room(arena, count * size);
}

enum err_code
hosts_read(const struct csr *csr, size_t at_most, struct arena *arena,
	struct requested_hosts *out)
{
	size_t common_names = count_common_names(csr);
	size_t hosts = common_names + count_dns_names(csr, at_most);
	struct reader reader = {.csr = csr, .all = out};

	*out = (struct requested_hosts){0};
	reader.next = room_for(arena, hosts, sizeof(*reader.next));
	reader.next_cn = room_for(arena, common_names, sizeof(*reader.next_cn));
	if (reader.next == NULL || reader.next_cn == NULL)
		return ERR_NO_MEMORY;
	out->first = reader.next;
	out->cn = reader.next_cn;
	read_dns_names(&reader, at_most);
	read_common_names(&reader);
	return ERR_OK;
}

/* --- asked by rules ----------------------------------------------------------
 */

const struct requested_cn *
next_cn(const struct facts *facts, const struct requested_cn *after)
{
	const struct requested_hosts *hosts = &facts->hosts;
	const struct requested_cn *cn = after == NULL ? hosts->cn : after + 1;

	return hosts->cn_count > 0 && cn < hosts->cn + hosts->cn_count ? cn
								       : NULL;
}

struct slice
place_in(const struct name_attribute *attribute, struct slice part)
{
	return slice_holds(attribute->value, part) ? part : attribute->value;
}

bool
is_spoken_of(struct slice text)
{
	if (variable_find(text).n > 0 || san_text_find(text).n > 0)
		return true;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] < ' ')
			return true;
	return false;
}

/* --- names beside each other -------------------------------------------------
 */

/* A name that was encoded twice is what is inside. */
static bool
is_this_name(const struct general_name *dns_name, struct slice name)
{
	struct inner_name inner;

	if (slice_equal_ignoring_case(dns_name->value, name))
		return true;
	return dns_name->value.n > name.n &&
		read_inner_name(dns_name, &inner) &&
		slice_equal_ignoring_case(inner.value, name);
}

const struct general_name *
san_dns_name(const struct csr *csr, struct slice name)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_DNS_NAME &&
			is_this_name(&csr->san_names[i], name))
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
