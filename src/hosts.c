/* The hosts of a request: its dNSNames, then its commonNames.
 * SPDX-License-Identifier: MIT */
#include "hosts.h"

#include "rules/names.h"

/* Each commonName is looked for among all names of the subjectAltName. */
enum { COMMON_NAMES_READ = 16 };

/* The parts and traits of a host's text. */
static void
read_traits(struct requested_host *host, struct requested_hosts *all)
{
	host_traits_read(host->text, &host->host, &host->traits);
	all->traits |= host->traits.bits;
	all->count++;
}

static void
read_dns_names(const struct csr *csr, struct requested_host *room,
	struct requested_hosts *all)
{
	for (size_t i = 0; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];
		struct requested_host *host = &room[all->count];

		if (name->kind != SAN_DNS_NAME)
			continue;
		host->san = name;
		host->text = name->value;
		host_read(host->text, &host->host);
		read_traits(host, all);
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
read_common_names(const struct csr *csr, struct requested_host *room,
	struct requested_hosts *all)
{
	const struct name_attribute *cn = csr_name_first(csr, OID_COMMON_NAME);

	for (size_t i = 0; cn != NULL && i < COMMON_NAMES_READ; i++) {
		struct requested_host *host = &room[all->count];

		host->cn = cn;
		host->text = cn->text;
		host_read(host->text, &host->host);
		if (!is_no_host(cn, &host->host)) {
			host->twin = san_name(csr, &host->host);
			read_traits(host, all);
		}
		cn = csr_name_next(csr, cn);
	}
}

/* At most so many hosts there are. */
static size_t
count_names(const struct csr *csr)
{
	size_t dns_names = 0;
	size_t common_names = 0;

	for (size_t i = 0; i < csr->san_count; i++)
		dns_names += csr->san_names[i].kind == SAN_DNS_NAME;
	for (size_t i = 0; i < csr->name_count; i++)
		common_names += csr->names[i].type == OID_COMMON_NAME;
	return dns_names +
		(common_names < COMMON_NAMES_READ ? common_names
						  : COMMON_NAMES_READ);
}

enum err_code
hosts_read(
	const struct csr *csr, struct arena *arena, struct requested_hosts *out)
{
	struct requested_host *room =
		arena_array(arena, count_names(csr), sizeof(*room));

	*out = (struct requested_hosts){0};
	if (room == NULL)
		return ERR_NO_MEMORY;
	out->first = room;
	read_dns_names(csr, room, out);
	read_common_names(csr, room, out);
	return ERR_OK;
}
