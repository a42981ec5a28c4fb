#!/usr/bin/env bats
# What code inside of the program can do once requests are read: nothing.

load helper

# Skips where this system, or this build, holds nothing.
needs_sandbox() {
	csrlint --version
	[[ $output == *' sandbox '*"$1"* && $output != *' none: '* ]] ||
		skip "there is no $1 here"
	local library
	library=$(dirname "$CSRLINT")/tests/escape.so
	[ -r "$library" ] || skip 'no library was built'
	ln -s "$library" escape.so # a path with a blank is several to LD_PRELOAD
}

# Runs the program with code in it that tries to get out.
besieged() {
	echo outside >outside.txt
	cp uk.csr request.csr
	run --separate-stderr env LD_PRELOAD=./escape.so "$CSRLINT" \
		--only country-uk "$@"
}

@test "code inside of the program gets nowhere" {
	needs_sandbox seccomp
	mkdir d
	cp uk.csr d/
	for words in '-f short uk.csr' '-f short d' '-f json -o report uk.csr' \
		'-f text uk.csr -' '--rewrap uk.csr'; do
		# shellcheck disable=SC2086 # several words
		besieged $words <uk.csr
		[ "$(grep -c ': Operation not permitted$' <<<"$stderr")" -ge 17 ]
		lacks "$(grep -v 'open a file to be read' <<<"$stderr")" ': done'
		[ "$(cat outside.txt)" = outside ]
		cmp uk.csr request.csr
		[ ! -e made.txt ]
		[ ! -e made ]
	done
}

@test "code inside of the program reads nothing that was not named" {
	needs_sandbox Landlock
	besieged uk.csr
	contains "$stderr" 'open a file to be read: Permission denied'
	besieged uk.csr outside.txt
	contains "$stderr" 'open a file to be read: done'
}

@test "--no-sandbox leaves all rights" {
	needs_sandbox seccomp
	besieged --no-sandbox -f short de.csr
	contains "$stderr" 'make a file: done'
	contains "$stderr" 'open a file to be read: done'
	rm -r made.txt made
	csrlint --no-sandbox --version
	[[ $output == *'sandbox '*'none: --no-sandbox'* ]]
}

@test "what is named is read in the sandbox, whatever it is" {
	mkdir -p d/sub outside
	cp uk.csr d/sub/a.csr
	cp uk.csr outside/b.csr
	ln -s ../outside/b.csr d/b.csr
	ln -s outside/b.csr link.csr
	mkfifo pipe
	cat uk.csr >pipe &
	run --separate-stderr bash -c '"$CSRLINT" --only country-uk -f short \
		d link.csr pipe /dev/stdin <(cat uk.csr) ./d/../uk.csr <uk.csr'
	exits 1
	[ -z "$stderr" ]
	[ "$(wc -l <<<"$output")" -eq 7 ]
	lint -f json -f short -o one.json -o two.txt d - <uk.csr
	exits 1
	json '$j->{summary}{files} == 3' "$(cat one.json)"
	[ "$(wc -l <two.txt)" -eq 3 ]
}

@test "--version tells what holds, in JSON too" {
	csrlint --version
	[[ $output =~ $'\n'"  sandbox "\ +(none: .*|Landlock|seccomp|Landlock\ and\ seccomp)($'\n'|$) ]]
	csrlint --version -f json
	json '$j->{sandbox} =~ /^(none: .|Landlock|seccomp)/'
}

@test "a traced run opens nothing to be written but its output, and no socket" {
	needs_sandbox seccomp
	strace -o calls true 2>/dev/null || skip 'nothing can be traced here'
	mkdir d
	cp uk.csr d/
	run strace -f -o calls "$CSRLINT" --no-config -f json -o out.json \
		-f text d uk.csr
	exits 1
	[ "$(grep -c 'execve(' calls)" -eq 1 ]
	grep -q 'seccomp(SECCOMP_SET_MODE_FILTER.* = 0$' calls
	local other='socket|connect|bind|clone3?|v?fork|ptrace|kill'
	other+='|unlink|rename|link|symlink|mkdir|chmod|chown|truncate'
	run grep -E "^[0-9]+ +($other)(at)?2?\(" calls
	[ -z "$output" ]
	run grep -vF '"out.json"' \
		<(grep -E 'open(at2?)?\(.*O_(WRONLY|RDWR|CREAT|TRUNC)' calls)
	[ -z "$output" ]
	# Behind the filter nothing is opened but what was named.
	run grep -vE '"(d|d/uk\.csr|uk\.csr)", O_RDONLY' \
		<(sed -n '/SECCOMP_SET_MODE_FILTER/,$p' calls | grep 'open')
	[ -z "$output" ]
}
