/* Telling a request's profile. SPDX-License-Identifier: MIT */
#include "linter/auto.h"

#include "facts/facts.h"
#include "facts/templates.h"
#include "facts/usage.h"
#include "names/address.h"

static const char *const profiles[] = {"adcs", "code-signing", "dv", "ev", "iv",
	"kubernetes", "ov", "private", "smime", "tls"};

const char *
auto_profile(size_t index)
{
	return index < sizeof(profiles) / sizeof(profiles[0]) ? profiles[index]
							      : NULL;
}

/* What a requested OID tells. */
struct sign {
	enum oid_id id;
	const char *profile;
	const char *reason;
};

/* Purposes that say what the certificate is for; a public TLS certificate may
 * have clientAuth beside serverAuth, so that the order matters. */
static const struct sign purposes[] = {
	{OID_SERVER_AUTH, "tls", "the purpose serverAuth"},
	{OID_EMAIL_PROTECTION, "smime", "the purpose emailProtection"},
	{OID_CODE_SIGNING, "code-signing", "the purpose codeSigning"},
	/* Of these three public CAs have no kind of certificate that a
	 * profile judges. */
	{OID_CLIENT_AUTH, "private", "the purpose clientAuth alone"},
	{OID_TIME_STAMPING, "private", "the purpose timeStamping alone"},
	{OID_OCSP_SIGNING, "private", "the purpose OCSPSigning alone"},
};

/* The CA/Browser Forum's reserved policy identifiers. */
static const struct sign policies[] = {
	{OID_POLICY_EV, "ev", "the policy 2.23.140.1.1"},
	{OID_POLICY_DV, "dv", "the policy 2.23.140.1.2.1"},
	{OID_POLICY_OV, "ov", "the policy 2.23.140.1.2.2"},
	{OID_POLICY_IV, "iv", "the policy 2.23.140.1.2.3"},
	{OID_POLICY_CODE_SIGNING, "code-signing", "the policy 2.23.140.1.4.1"},
	{OID_POLICY_EV_CODE_SIGNING, "code-signing", "the policy 2.23.140.1.3"},
};

/* 2.23.140.1.5, below which those for S/MIME stand. */
#define SMIME_POLICIES "\x67\x81\x0c\x01\x05"

static const struct sign attributes[] = {
	{OID_JURISDICTION_COUNTRY, "ev", "a jurisdiction in the subject"},
	{OID_BUSINESS_CATEGORY, "ev", "a businessCategory in the subject"},
};

static const struct auto_choice undetermined;

static struct auto_choice
choice_of(const struct sign *sign)
{
	return (struct auto_choice){sign->profile, sign->reason};
}

static struct auto_choice
by_policy(const struct csr *csr)
{
	for (size_t i = 0; i < sizeof(policies) / sizeof(policies[0]); i++)
		if (csr_policy_find(csr, policies[i].id) != NULL)
			return choice_of(&policies[i]);
	for (size_t i = 0; i < csr->usage.policies.count; i++)
		if (slice_begins(
			    csr->usage.policies.policy[i].oid, SMIME_POLICIES))
			return (struct auto_choice){
				"smime", "a policy below 2.23.140.1.5"};
	return undetermined;
}

static struct auto_choice
by_purpose(const struct csr *csr)
{
	for (size_t i = 0; i < sizeof(purposes) / sizeof(purposes[0]); i++)
		if (csr_has_purpose(csr, purposes[i].id))
			return choice_of(&purposes[i]);
	return undetermined;
}

static struct auto_choice
by_attribute(const struct csr *csr)
{
	for (size_t i = 0; i < sizeof(attributes) / sizeof(attributes[0]); i++)
		if (csr_name_first(csr, attributes[i].id) != NULL)
			return choice_of(&attributes[i]);
	return undetermined;
}

/* Kubernetes names its own users and nodes "system:...". */
static struct auto_choice
by_system(const struct csr *csr)
{
	for (size_t i = 0; i < csr->name_count; i++)
		if ((csr->names[i].type == OID_COMMON_NAME ||
			    csr->names[i].type == OID_ORGANIZATION_NAME) &&
			slice_begins(csr->names[i].text, "system:"))
			return (struct auto_choice){"kubernetes",
				"a name that begins with \"system:\""};
	if (template_of_zatca(csr) != NULL)
		return (struct auto_choice){
			"private", "a certificate template of ZATCA"};
	if (csr_extension_first(csr, OID_MS_TEMPLATE) != NULL ||
		csr_extension_first(csr, OID_MS_TEMPLATE_NAME) != NULL)
		return (struct auto_choice){
			"adcs", "a certificate template of Windows"};
	return undetermined;
}

/* SPIFFE names workloads of one's own, under trust domains of one's own. */
static bool
has_workload(const struct csr *csr)
{
	const struct slice scheme = slice_text("spiffe:");

	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_URI &&
			slice_equal_ignoring_case(
				slice_head(csr->san_names[i].value, scheme.n),
				scheme))
			return true;
	return false;
}

static bool
has_mailbox(const struct csr *csr)
{
	for (size_t i = 0; i < csr->san_count; i++)
		if (csr->san_names[i].kind == SAN_RFC822_NAME)
			return true;
	return csr_name_first(csr, OID_EMAIL_ADDRESS) != NULL;
}

/* Of hosts or addresses: how many there are, and how many of them nobody but
 * their own network knows. */
struct tally {
	size_t all;
	size_t internal;
};

/* A name without a dot, or under a domain of special use. */
static struct tally
count_hosts(const struct facts *facts)
{
	struct tally tally = {facts->hosts.count, 0};

	for (size_t i = 0; i < facts->hosts.count; i++)
		if ((facts->hosts.first[i].traits.bits &
			    (TRAIT(SINGLE_LABEL) | TRAIT(SPECIAL_USE) |
				    TRAIT(ARPA))) != 0)
			tally.internal++;
	return tally;
}

static struct tally
count_addresses(const struct csr *csr)
{
	struct tally tally = {0, 0};

	for (size_t i = 0; i < csr->san_count; i++) {
		const struct address_block *block;

		if (csr->san_names[i].kind != SAN_IP_ADDRESS)
			continue;
		block = address_block(csr->san_names[i].value);
		tally.all++;
		if (block != NULL && block->reach == REACH_NONE)
			tally.internal++;
	}
	return tally;
}

static struct auto_choice
by_names(const struct facts *facts)
{
	const struct tally hosts = count_hosts(facts);
	const struct tally addresses = count_addresses(facts->csr);

	if (has_workload(facts->csr))
		return (struct auto_choice){"private", "a SPIFFE ID"};
	if (hosts.internal < hosts.all)
		return (struct auto_choice){"tls", "the name of a host"};
	if (addresses.internal < addresses.all)
		return (struct auto_choice){"tls", "the address of a host"};
	if (hosts.all > 0)
		return (struct auto_choice){
			"private", "host names of an internal network alone"};
	if (addresses.all > 0)
		return (struct auto_choice){
			"private", "addresses of an internal network alone"};
	if (has_mailbox(facts->csr))
		return (struct auto_choice){"smime", "a mailbox, and no host"};
	return undetermined;
}

/* A purpose says tls, and the names that no public CA can certify them. */
static bool
is_internal_server(const struct facts *facts)
{
	const struct tally hosts = count_hosts(facts);
	const struct tally addresses = count_addresses(facts->csr);

	return has_workload(facts->csr) ||
		(hosts.all + addresses.all > 0 && hosts.internal == hosts.all &&
			addresses.internal == addresses.all);
}

struct auto_choice
auto_choose(const struct facts *facts)
{
	const struct csr *csr = facts->csr;
	struct auto_choice choice = by_policy(csr);

	if (choice.profile == NULL && asks_for_ca(csr))
		choice = (struct auto_choice){"private", "the wish to be a CA"};
	if (choice.profile == NULL)
		choice = by_system(csr);
	if (choice.profile == NULL)
		choice = by_attribute(csr);
	/* Servers of one's own network ask for serverAuth as public ones do. */
	if (choice.profile == NULL &&
		!(csr_has_purpose(csr, OID_SERVER_AUTH) &&
			is_internal_server(facts)))
		choice = by_purpose(csr);
	if (choice.profile == NULL)
		choice = by_names(facts);
	return choice;
}
