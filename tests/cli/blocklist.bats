#!/usr/bin/env bats
# Lists of known keys that the user brings.

load helper

# The key of de.csr, hashed as a subjectPublicKeyInfo.
spki_hash() {
	csrlint --show --format json de.csr
	[[ $output =~ \"spki-sha256\",\ *\"value\":\ *\"([0-9a-f]{64}) ]]
	echo "${BASH_REMATCH[1]}"
}

# Records of 16 octets: 15 of a hash in digits, and the number of a list.
record() {
	printf '%b' "$(printf '%s%02x' "${1:0:30}" "$2" | sed 's/../\\x&/g')"
}

# Lints de.csr for the keys of a list alone.
look() {
	csrlint --only ec-key-compromised --format short --blocklist "$@" de.csr
}

@test "a key in a list of text is told, with the list's name" {
	spki_hash >list.txt
	look list.txt
	exits 1
	contains "$output" 'the key is in the list "list.txt"'
	contains "$output" '[ec-key-compromised]'
}

@test "a key in records is told, with the number of the part" {
	{ record "$(spki_hash)" 11; record "$(printf 'f%.0s' {1..30})" 1; } >list.dat
	look list.dat
	exits 1
	contains "$output" 'the key is in part 11 of the list "list.dat"'
}

@test "a key in the second list is told, and in none it is not" {
	: >empty
	spki_hash >list.txt
	look empty --blocklist list.txt
	exits 1
	look empty
	exits 0
	[ -z "$output" ]
}

@test "what is no list is refused" {
	echo nonsense >list.txt
	look list.txt
	is_refused 'list.txt: line 1: expected the hexadecimal digits'
	printf '\0\1\2' >list.dat
	look list.dat
	is_refused 'list.dat: neither text nor sorted records of 16 octets'
	look missing
	is_refused 'missing: No such file or directory'
	mkdir folder
	look folder
	is_refused 'folder: no regular file'
}
