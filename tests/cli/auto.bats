#!/usr/bin/env bats
# What profile `auto` chooses, and why: of each way of telling a request that
# tells, and one that comes near and does not.

load helper

CORPUS=$BATS_TEST_DIRNAME/../../corpus

# told FILE PROFILE REASON: all of the reason.
told() {
	csrlint --profile auto --fail-on never -f jsonl "$CORPUS/$1.csr"
	exits 0
	json "\$j->{profile} eq '$2' && (\$j->{profile_reason} // '') eq '$3'" ||
		{ echo "$1: expected $2, $3"; return 1; }
}

@test "a reserved policy tells the profile before all else" {
	told ca-template-policy dv 'the policy 2.23.140.1.2.1'
	told smime-organization smime 'a policy below 2.23.140.1.5'
	told policy-any tls 'the purpose serverAuth'
}

@test "a request to be a CA is for a private one" {
	told basic-constraints-ca private 'the wish to be a CA'
	told good-certtool tls 'the name of a host'
}

@test "names of the system tell Kubernetes" {
	told kubernetes-node kubernetes 'a name that begins with "system:"'
	told kubernetes-user-masters kubernetes \
		'a name that begins with "system:"'
	told kubernetes-user private \
		'host names of an internal network alone'
}

@test "a template tells AD CS" {
	told ms-template-name adcs 'a certificate template of Windows'
	told windows-attributes tls 'the purpose serverAuth'
}

@test "attributes of the register tell extended validation" {
	told ev-complete ev 'a jurisdiction in the subject'
	told ev-category-alone ev 'a businessCategory in the subject'
	told good-p256 tls 'the purpose serverAuth'
}

@test "the purposes tell the profile" {
	told purpose-client-only private 'the purpose clientAuth alone'
	told purpose-client-too tls 'the purpose serverAuth'
	told purpose-ocsp-only private 'the purpose OCSPSigning alone'
	told purpose-ocsp-too tls 'the purpose serverAuth'
	told purpose-code-signing tls 'the purpose serverAuth'
	told code-good code-signing 'the purpose codeSigning'
	told stamps-good private 'the purpose timeStamping alone'
	told stamps-and-code code-signing 'the purpose codeSigning'
	told smime-cn-word smime 'the purpose emailProtection'
}

@test "names that only an internal network has tell a private CA" {
	told internal-server private \
		'host names of an internal network alone'
	told internal-and-public tls 'the purpose serverAuth'
	told internal-addresses private \
		'addresses of an internal network alone'
	told internal-and-public-address tls 'the address of a host'
}

@test "a SPIFFE ID tells a private CA" {
	told san-spiffe private 'a SPIFFE ID'
	told kubernetes-node-uri kubernetes \
		'a name that begins with "system:"'
}

@test "a host tells TLS, and a mailbox without a host S/MIME" {
	told good-enrollment tls 'the name of a host'
	told mailbox-alone smime 'a mailbox, and no host'
}

@test "a challengePassword tells nothing, as openssl req asks for one" {
	told challenge-password tls 'the purpose serverAuth'
}

@test "words alone tell nothing" {
	told profile-untold auto ''
}

@test "--only turns all other rules off in the profile that was told, too" {
	csrlint -p auto --only country-uk -f jsonl --fail-on never \
		"$CORPUS/set-key-shared-rsa.csr" "$CORPUS/mistakes.csr"
	exits 0
	[ "$(grep -o '"rule":"[^"]*"' <<<"$output" | sort -u)" = \
		'"rule":"country-uk"' ]
}
