kubernetes-node-incomplete fires kubernetes-node-without-group kubernetes "no organizationName"
kubernetes-node-incomplete fires kubernetes-node-other-group kubernetes "is \"operators\", expected \"system:nodes\" alone"
kubernetes-node-incomplete fires kubernetes-nodes-without-node kubernetes "no commonName is a node's"
kubernetes-node-incomplete silent kubernetes-node kubernetes
kubernetes-node-incomplete silent kubernetes-user kubernetes
kubernetes-node-incomplete silent kubernetes-node-without-group private  # a matter of Kubernetes
kubernetes-node-san fires kubernetes-node-uri kubernetes "uniformResourceIdentifier \"https://www.csrlint-demo.org/\""
kubernetes-node-san fires kubernetes-node-uri kubernetes "rfc822Name \"node@csrlint-demo.org\""
kubernetes-node-san silent kubernetes-node-serving kubernetes
kubernetes-node-san silent san-spiffe kubernetes  # no node
kubernetes-group-masters fires kubernetes-user-masters kubernetes
kubernetes-group-masters silent kubernetes-user kubernetes
kubernetes-no-signer fires good-p256 kubernetes "serverAuth is asked for"
kubernetes-no-signer silent kubernetes-node-serving kubernetes
kubernetes-no-signer silent kubernetes-nodes-without-node kubernetes  # kubernetes-node-incomplete
kubernetes-no-signer silent kubernetes-user kubernetes
kubernetes-no-signer silent good-p256 private
kubernetes-node-incomplete fires kubernetes-node-in-other-group kubernetes "is \"operators\", expected \"system:nodes\" alone"
