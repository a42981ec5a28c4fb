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

/* "system:node:worker-1" for "worker-1". */
static const char *
with_node(struct findings *out, const char *name)
{
	struct text text;

	if (findings_memory(out) == NULL)
		return "";
	text = text_in(findings_memory(out));
	text_printf(&text, NODE "%s", name);
	return text_get(&text);
}

/* Of system:nodes one is enough, beside no other group. */
static struct advice
advice_for_group(bool has_nodes)
{
	if (has_nodes)
		return (struct advice){.mend = {MEND_REMOVE, NULL}};
	return (struct advice){
		.suggestion = NODES, .mend = {MEND_REPLACE, NULL}};
}

/* A commonName is taken for the name of the node, which it lacks nothing but
 * its beginning to be. */
static void
say_no_node(const struct rule *self, const struct facts *facts,
	const struct name_attribute *nodes, struct findings *out)
{
	const struct name_attribute *cn =
		csr_name_first(facts->csr, OID_COMMON_NAME);
	struct advice advice = {.mend = {MEND_ASK, "CN"}};

	if (cn != NULL && cn->text.n > 0)
		advice = (struct advice){.suggestion = with_node(out,
						 shown_whole(out, cn->text)),
			.mend = {MEND_REPLACE, NULL}};
	found_advising(out, self,
		advice.suggestion == NULL ? nodes->value : cn->value, advice,
		"organizationName is \"" NODES "\" and no commonName is a "
		"node's, expected one that begins with \"" NODE "\"");
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
		say_no_node(self, facts, nodes, out);
	else if (node != NULL && other != NULL)
		found_advising(out, self, other->value,
			advice_for_group(nodes != NULL),
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

static void
check_signer(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_purpose *server =
		csr_purpose_find(csr, OID_SERVER_AUTH);

	if (server == NULL || node_name(csr) != NULL ||
		group(csr, NODES, true) != NULL)
		return; /* kubernetes-node-incomplete */
	found(out, self, server->oid,
		"serverAuth is asked for and the request is no node's, "
		"expected \"O=" NODES "\" and \"CN=" NODE
		"...\", which kubernetes.io/kubelet-serving grants");
}

static const struct rule rows[] = {
	{
		.id = "kubernetes-no-signer",
		.severity = SEVERITY_OFF,
		.part = PART_REQUEST,
		.summary = "no signer of Kubernetes itself issues such a "
			   "request",
		.source = "Kubernetes CSR Kubernetes signers",
		.why = "Of the signers that come with Kubernetes one issues "
		       "for servers, and for kubelets alone; the others issue "
		       "for clients. The request is approved and never "
		       "issued, or marked as failed.",
		.fix = "Name a signer of your own in spec.signerName, such as "
		       "that of cert-manager or of a CA in the cluster; "
		       "services and webhooks get no certificate otherwise.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_signer,
	},
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
		.fix = "Ask for both: the organization is system:nodes and no "
		       "other, and the commonName is the node's name with "
		       "system:node: in front.",
		.mend = {MEND_ADD, NULL},
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
		.fix = "Leave mail addresses and URIs out of the "
		       "subjectAltName; the node's host names and addresses "
		       "stay.",
		.mend = {MEND_REMOVE, NULL},
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
		.fix = "Ask for a group of your own and bind it to a role.",
		.mend = {MEND_ASK, NULL},
		.check = check_masters,
	},
};
RULES(kubernetes, rows);
