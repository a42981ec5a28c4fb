#!/usr/bin/env bats
# Primes that RSA keys share with each other, and with moduli in a list.

load helper

CORPUS=$BATS_TEST_DIRNAME/../../corpus

# The modulus of the second request of a file, as OpenSSL prints it.
second_modulus() {
	awk '/BEGIN/ { n++ } n == 2' "$1" | openssl req -noout -modulus
}

# Lints the first request alone, for shared primes alone.
look() {
	awk '/BEGIN/ { n++ } n < 2' "$CORPUS/set-shared-prime.csr" >one.csr
	csrlint --only rsa-shared-prime --only rsa-shared-prime-not-checked \
		--format short "$@" one.csr
}

@test "a modulus in a list that shares a prime is told, with its line" {
	{ echo '# known ones'; echo; second_modulus "$CORPUS/set-shared-prime.csr"; } >list.txt
	look --moduli list.txt
	exits 1
	contains "$output" 'one.csr:5:37: error: the modulus shares the factor 0xe413c387'
	contains "$output" 'with that of line 3 of list.txt, expected primes of its own'
	contains "$output" '[rsa-shared-prime]'
}

@test "lower case, no prefix and a comment behind are read as well" {
	second_modulus "$CORPUS/set-shared-prime.csr" | sed 's/Modulus=//; s/$/ # ours/' |
		tr A-F a-f >list.txt
	: >empty.txt
	look --moduli empty.txt --moduli list.txt
	exits 1
	contains "$output" 'with that of line 1 of list.txt'
}

@test "its own modulus and others in a list are no finding" {
	openssl req -noout -modulus -in "$CORPUS/set-shared-prime.csr" >list.txt
	second_modulus "$CORPUS/set-shared-no-prime.csr" >>list.txt
	look --moduli list.txt
	exits 0
	[ -z "$output" ]
}

@test "primes are found across files" {
	awk '/BEGIN/ { n++ } n == 2' "$CORPUS/set-shared-prime.csr" >two.csr
	look two.csr
	exits 1
	contains "$output" 'with that of request 1 of one.csr, line 1'
	contains "$output" 'with that of request 1 of two.csr, line 1'
}

@test "what is no list of moduli is refused with line and column" {
	printf 'c5\n  Modulus=c5g\n' >list.txt
	look --moduli list.txt
	is_refused 'list.txt: line 2, column 13: expected hexadecimal digits, or the end'
	printf '\nModulus=x\n' >list.txt
	look --moduli list.txt
	is_refused 'list.txt: line 2, column 9: expected the hexadecimal digits of a modulus'
	printf 'f%.0s' {1..4097} >list.txt
	look --moduli list.txt
	is_refused 'list.txt: line 1, column 1: expected a modulus of at most 16384 bits'
	look --moduli missing
	is_refused 'missing: No such file or directory'
}

@test "memory that is not granted is told" {
	second_modulus "$CORPUS/set-shared-prime.csr" >list.txt
	look --moduli list.txt --gcd-memory 0
	exits 0
	contains "$output" 'notice: no memory was granted to compare this modulus with 1 more'
	look --moduli list.txt --gcd-memory 1K
	contains "$output" 'takes more than the 1024 octets that were granted'
	look --moduli list.txt --gcd-memory 2M
	exits 1
}

@test "sizes that are none are refused" {
	for size in '' x 1x 1KB -1 1.5G 99999999999999999999 20000000000G; do
		look --gcd-memory "$size"
		is_refused '--gcd-memory: expected a number of octets, also with K, M, G or T'
	done
}
