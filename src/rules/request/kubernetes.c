/* Names that the signers of Kubernetes look at. Which signer is meant, the
 * request does not tell; so that only pairs of names are judged that none of
 * them grants. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

#define NODE "system:node:"
#define NODES "system:nodes"
#define MASTERS "system:masters"

/* The first commonName of a node; NULL: the request is no node's. */
static const struct name_attribute *
node_name(const struct csr *csr)
{
	const struct name_attribute *cn = csr_name_first(csr, OID_COMMON_NAME);

	while (cn != NULL && !slice_begins(cn->text, NODE))
		cn = csr_name_next(csr, cn);
	return cn;
}

/* The first organizationName that is, or is not, this one; NULL: none. */
static const struct name_attribute *
group(const struct csr *csr, const char *name, bool is_same)
{
	const struct name_attribute *o =
		csr_name_first(csr, OID_ORGANIZATION_NAME);

	while (o != NULL && slice_equal(o->text, slice_text(name)) != is_same)
		o = csr_name_next(csr, o);
	return o;
}

static void
check_incomplete(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct name_attribute *node = node_name(csr);
	const struct name_attribute *nodes = group(csr, NODES, true);
	const struct name_attribute *other = group(csr, NODES, false);

	if (node == NULL && nodes != NULL)
		found(out, self, nodes->value,
			"organizationName is \"" NODES "\" and no commonName "
			"is a node's, expected one that begins with \"" NODE
			"\"");
	else if (node != NULL && other != NULL)
		found_better(out, self, other->value, NODES,
			"commonName is a node's and organizationName is "
			"\"%s\", expected \"" NODES "\" alone",
			shown(out, other->text));
	else if (node != NULL && nodes == NULL)
		found_missing(out, self, node->value, "O=" NODES,
			"commonName is a node's and there is no "
			"organizationName, expected \"" NODES "\"");
}

static void
check_san(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (node_name(csr) == NULL)
		return;
	for (size_t i = 0; i < csr->san_count; i++) {
		const struct general_name *name = &csr->san_names[i];

		if (name->kind == SAN_RFC822_NAME || name->kind == SAN_URI)
			found(out, self, name->value,
				"a node asks for the %s \"%s\", expected host "
				"names and addresses alone",
				csr_general_name_kind_name(name->kind),
				shown(out, name->value));
	}
}

static void
check_masters(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *masters = group(facts->csr, MASTERS, true);

	if (masters != NULL)
		found(out, self, masters->value,
			"organizationName is \"" MASTERS "\", expected another "
			"group");
}

static const struct rule rows[] = {
	{
		.id = "kubernetes-node-incomplete",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "commonName or organizationName is that of a node, "
			   "and the other is not",
		.source = "Kubernetes CSR Kubernetes signers",
		.why = "The signers for kubelets grant a commonName that "
		       "begins with system:node: together with the single "
		       "organization system:nodes, and nothing else. With one "
		       "of the two they mark the request as failed.",
		.fix = "Ask for both: openssl req -new -key my.key -subj "
		       "\"/O=system:nodes/CN=system:node:worker-1\".",
		.check = check_incomplete,
	},
	{
		.id = "kubernetes-node-san",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a node asks for a mail address or a URI",
		.source = "Kubernetes CSR Kubernetes signers",
		.why = "Both signers for kubelets refuse such names: the one "
		       "for serving certificates takes host names and IP "
		       "addresses, the one for client certificates no "
		       "subjectAltName at all.",
		.fix = "Leave email: and URI: out of the subjectAltName: "
		       "subjectAltName=DNS:worker-1,IP:10.0.0.7.",
		.check = check_san,
	},
	{
		.id = "kubernetes-group-masters",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "organizationName is the group system:masters",
		.source = "Kubernetes admission CertificateSubjectRestriction",
		.why = "Whoever is in this group may do everything, and cannot "
		       "be put out of it. The API server refuses requests "
		       "for it under the signer for clients, and the signers "
		       "for kubelets grant no group but system:nodes.",
		.fix = "Ask for a group of your own and bind it to a role: "
		       "openssl req -new -key my.key -subj "
		       "\"/O=operators/CN=alice\".",
		.check = check_masters,
	},
};
RULES(kubernetes, rows);
