#!/usr/bin/env bats
# Files, pipes, directories, and what cannot be read.

load helper

# The names of the files reported, in their order.
names() {
	cut -d : -f 1 <<<"$output" | paste -s -d ' '
}

@test "- is standard input" {
	run --separate-stderr "$CSRLINT" --only country-uk -f short - <uk.csr
	exits 1
	[[ $output == -:* ]]
}

@test "standard input cannot be read twice" {
	csrlint - -
	is_refused 'standard input can be read only once'
}

@test "a closed standard input is trouble" {
	run --separate-stderr bash -c '"$CSRLINT" - <&-'
	exits 3
	contains "$stderr" 'csrlint: -: Bad file descriptor'
}

@test "what arrives in pieces is read whole" {
	run --separate-stderr bash -c '
		{ head -c 100 uk.csr; sleep 0.2; tail -c +101 uk.csr; } |
		"$CSRLINT" --only country-uk -f short -'
	exits 1
	contains "$output" '[country-uk]'
}

@test "a FIFO is read" {
	mkfifo pipe
	cat uk.csr >pipe &
	lint -f short pipe
	exits 1
	[[ $output == pipe:* ]]
}

@test "files are reported in the order given" {
	cp uk.csr b.csr
	lint -f short uk.csr b.csr uk.csr
	[ "$(names)" = 'uk.csr b.csr uk.csr' ]
}

@test "a request stands at its line in a file of several" {
	cat de.csr uk.csr >two.csr
	lint -f json two.csr
	json '$j->{summary}{files} == 1 && $j->{summary}{requests} == 2'
	json '$j->{requests}[1]{request} == 2 && $j->{requests}[1]{line} == 10'
	lint two.csr
	contains "$output" 'two.csr, request 1: '
	contains "$output" 'two.csr, request 2: '
}

@test "a directory stands for the files in it that end like a request" {
	mkdir -p d/m d/.hidden
	for name in a.csr b.req c.p10 d.pem e.der F.CSR; do cp uk.csr d/$name
	done
	cp uk.csr d/m/x.csr
	cp uk.csr d/other.txt
	cp uk.csr d/csr
	cp uk.csr d/.dot.csr
	cp uk.csr d/.hidden/h.csr
	lint -f short d
	exits 1
	[ "$(names)" = 'd/F.CSR d/a.csr d/b.req d/c.p10 d/d.pem d/e.der d/m/x.csr' ]
	lint -f short d/
	[ "$(names)" = 'd/F.CSR d/a.csr d/b.req d/c.p10 d/d.pem d/e.der d/m/x.csr' ]
}

@test "directories are walked deep and in order" {
	mkdir -p d/b/c/d/e d/a
	cp uk.csr d/b/c/d/e/1.csr
	cp uk.csr d/b/c/2.csr
	cp uk.csr d/a/3.csr
	cp uk.csr d/z.csr
	lint -f short d
	[ "$(names)" = 'd/a/3.csr d/b/c/2.csr d/b/c/d/e/1.csr d/z.csr' ]
}

@test "links to files in a directory are read, those to directories named" {
	mkdir -p d outside
	cp uk.csr outside/
	ln -s ../outside d/folder
	ln -s ../uk.csr d/file.csr
	ln -s ../uk.csr d/file.txt
	ln -s . d/loop
	cp uk.csr d/real.csr
	lint -f short d
	exits 1
	[ "$(sort <<<"$stderr")" = "$(printf '%s\n' \
		'csrlint: d/folder: is a link to a directory and passed over' \
		'csrlint: d/loop: is a link to a directory and passed over')" ]
	[ "$(names)" = 'd/file.csr d/real.csr' ]
}

@test "a mounted ConfigMap or Secret, whose files are links, is read" {
	mkdir -p mounted/..2026_11_29
	cp uk.csr mounted/..2026_11_29/tls.csr
	ln -s ..2026_11_29 mounted/..data
	ln -s ..data/tls.csr mounted/tls.csr
	lint -f short mounted
	exits 1
	[ "$(names)" = 'mounted/tls.csr' ]
	[ -z "$stderr" ]
}

@test "links that lead nowhere are told of where they end like a request" {
	mkdir d
	ln -s gone d/a.csr
	ln -s b.csr d/b.csr
	ln -s gone d/other.txt
	cp uk.csr d/c.csr
	lint -f short d
	exits 3
	[ "$stderr" = 'csrlint: d/a.csr: No such file or directory
csrlint: d/b.csr: Too many levels of symbolic links' ]
	[ "$(names)" = 'd/c.csr' ]
}

@test "a link that is named is followed" {
	mkdir d
	cp uk.csr d/
	ln -s d link
	ln -s uk.csr link.csr
	lint -f short link link.csr
	[ "$(names)" = 'link/uk.csr link.csr' ]
}

@test "what else ends like a request is passed over and named" {
	mkdir d
	mkfifo d/pipe.csr d/other
	ln -s pipe.csr d/link.csr
	cp uk.csr d/
	cp uk.csr d/.dot.csr
	lint -f short d
	exits 1
	[ "$(names)" = 'd/uk.csr' ]
	[ "$(sort <<<"$stderr")" = "$(printf '%s\n' \
		'csrlint: d/.dot.csr: is hidden and passed over' \
		'csrlint: d/link.csr: is neither a file nor a directory and passed over' \
		'csrlint: d/pipe.csr: is neither a file nor a directory and passed over')" ]
}

@test "a file that is named may be hidden and end in anything" {
	cp uk.csr .hidden
	lint -f short .hidden
	exits 1
}

@test "a directory without requests is told of, and trouble" {
	mkdir d
	lint d
	exits 3
	contains "$stderr" 'csrlint: d: holds nothing to read that ends in .csr'
	[ "$output" = 'nothing was read' ]
	lint -f short d uk.csr
	exits 3
	[ "$(names)" = 'uk.csr' ]
	lint -f json d
	json '$j->{summary}{files} == 0 && $j->{summary}{unread} == 1 &&
		$j->{requests}[0]{unread} =~ /^holds nothing to read/'
	lint -f jsonl d
	contains "$output" '"unread":"holds nothing to read'
}

@test "what cannot be opened is told of, and the walk goes on" {
	shared=$(mktemp -d)
	mkdir "$shared/d" "$shared/d/shut"
	cp "$CSRLINT" "$shared/csrlint"
	cp uk.csr "$shared/d/a.csr"
	cp uk.csr "$shared/d/b.csr"
	chmod 000 "$shared/d/a.csr" "$shared/d/shut"
	as_nobody=
	if [ "$(id -u)" -eq 0 ]; then # whom no mode keeps out
		chmod 755 "$shared" "$shared/d"
		as_nobody='setpriv --reuid=65534 --clear-groups'
	fi
	cd "$shared"
	run --separate-stderr $as_nobody ./csrlint -f short --only country-uk d
	cd - && chmod 755 "$shared/d/shut" && rm -r "$shared"
	exits 3
	contains "$stderr" 'csrlint: d/a.csr: Permission denied'
	contains "$stderr" 'csrlint: d/shut: Permission denied'
	[[ $output == d/b.csr:* ]]
}

@test "a directory that can be listed and not searched is told of" {
	[ "${MODE:-}" != cover ] || skip "nobody may not write its counts"
	shared=$(mktemp -d)
	mkdir -p "$shared/d/sub"
	cp "$CSRLINT" "$shared/csrlint"
	cp uk.csr "$shared/d/sub"
	chmod 755 "$shared"
	chmod 744 "$shared/d"
	as_nobody=
	if [ "$(id -u)" -eq 0 ]; then # whom no mode keeps out
		as_nobody='setpriv --reuid=65534 --regid=65534 --clear-groups'
	else
		chmod 644 "$shared/d"
	fi
	cd "$shared"
	run --separate-stderr $as_nobody ./csrlint --no-config d
	cd - && chmod 755 "$shared/d" && rm -r "$shared"
	exits 3
	[ "$stderr" = 'csrlint: d/sub: Permission denied' ]
}

@test "a file over 64 MiB is refused, and the others are linted" {
	truncate -s 65M big.csr
	lint -f short big.csr uk.csr
	exits 3
	[ "$stderr" = 'csrlint: big.csr: larger than 64 MiB' ]
	[[ $output == uk.csr:* ]]
	csrlint --learn big.csr uk.csr
	exits 3
	[ "$stderr" = 'csrlint: big.csr: larger than 64 MiB' ]
	contains "$output" 'Learned by csrlint from 1 request:'
	csrlint --rewrap big.csr uk.csr
	exits 3
	[ "$stderr" = 'csrlint: big.csr: larger than 64 MiB' ]
	[ "$output" = "$UK_REQUEST" ]
}

@test "a directory for standard input is trouble" {
	for stream in '' --stream; do
		# shellcheck disable=SC2086 # none or one
		run --separate-stderr "$CSRLINT" $stream - <.
		exits 3
		[ "$stderr" = 'csrlint: -: Is a directory' ]
	done
}

@test "an endless input is refused" {
	lint /dev/zero
	exits 3
	contains "$stderr" '/dev/zero: larger than 64 MiB'
}

@test "hostile file names are escaped in every format" {
	mkdir d
	# A colour, a newline, no UTF-8, a bidi override, a blank that has no
	# width, a letter that shows nothing, a backslash.
	name=$'d/\e[31m\nred\xff\xe2\x80\xae\xe2\x80\x8b\xe3\x85\xa4\\.csr'
	escaped='d/\x1B[31m\x0Ared\xFF\xE2\x80\xAE\xE2\x80\x8B\xE3\x85\xA4\x5C.csr'
	cp uk.csr "$name"
	for format in text short; do
		lint -f $format "$name"
		contains "$output" "$escaped:"
		lacks "$output" "$ESCAPE"
	done
	lint -f json "$name"
	ESCAPED=$escaped json '$j->{requests}[0]{file} eq $ENV{ESCAPED}'
	lint -f jsonl "$name"
	ESCAPED=$escaped json '$j->{file} eq $ENV{ESCAPED}'
	rm "$name"
	lint "$name"
	[ "$stderr" = "csrlint: $escaped: No such file or directory" ]
}

@test "a file name begins no command of a runner of jobs" {
	for pair in '::add-mask::x.csr|:\x3Aadd-mask::x.csr' \
		'##[error]x.csr|#\x23[error]x.csr' \
		'::Error::x.csr|:\x3AError::x.csr' '::1.csr|::1.csr' \
		'a ::b::c.csr|a :\x3Ab::c.csr' 'a::b.csr|a::b.csr'; do
		cp uk.csr "${pair%|*}"
		lint -f short -- "${pair%|*}"
		[[ $output == "${pair#*|}":* ]]
		rm "${pair%|*}"
		lint -- "${pair%|*}"
		[ "$stderr" = "csrlint: ${pair#*|}: No such file or directory" ]
	done
}

@test "file names in other scripts stay as they are" {
	name=$'Gesch\xc3\xa4ft \xe6\x97\xa5\xe6\x9c\xac.csr'
	cp uk.csr "$name"
	lint -f short "$name"
	[[ $output == "$name":* ]]
}

@test "an accent is shown on a letter, but not on nothing" {
	cp uk.csr $'\xcc\x81e\xcc\x81.csr'
	lint -f short $'\xcc\x81e\xcc\x81.csr'
	[[ $output == '\xCC\x81e'$'\xcc\x81.csr:'* ]]
}

@test "printf %b gives an escaped file name back" {
	name=$'a\\b\x01\xc3.csr'
	cp uk.csr "$name"
	lint -f short "$name"
	[ "$(printf %b "${output%%:*}")" = "$name" ]
}

@test "a name that looks like a number or an option of printf is harmless" {
	cp uk.csr '%s%n%d.csr'
	lint -f short '%s%n%d.csr'
	[[ $output == '%s%n%d.csr:'* ]]
}

@test "a boundary that lacks its hyphens is told to have none" {
	sed 's/REQUEST-----/REQUEST/' uk.csr >bare.csr
	run --separate-stderr "$CSRLINT" -f short --only pem-boundary-dashes \
		bare.csr
	exits 1
	contains "$output" 'bare.csr:1:31: error: the boundary has 0 hyphens'
}

@test "what cannot be read is told in its place, however many files are linted at once" {
	for i in {1..80}; do cp uk.csr "$i.csr"; done
	names=({1..40}.csr gone.csr {41..80}.csr)
	lines() { "$CSRLINT" --no-config -f jsonl "$@" "${names[@]}" 2>/dev/null; }
	[ "$(lines -j 1 | grep -n '"gone.csr"' | cut -d: -f1)" -eq 41 ]
	for jobs in 2 8; do
		cmp <(lines -j 1) <(lines -j "$jobs")
	done
}

@test "a character within a request is told by its number, also in UTF-16" {
	for encoding in UTF-8 UTF-16LE UTF-16BE; do
		for character in 20AC 1F600; do
			perl -MEncode -e 'local $/; my $text = <STDIN>;
				my $c = chr hex $ARGV[1];
				$text =~ s/^(MIIB.{16})/$1$c/m;
				print encode($ARGV[0], ($ARGV[0] eq "UTF-8"
					? "" : "\x{FEFF}") . $text)' \
				"$encoding" "$character" <uk.csr >strange.csr
			csrlint --only pem-non-ascii-character -f short strange.csr
			exits 1
			[[ $output == 'strange.csr:2:21: '*"the character U+$character, "* ]]
			[ "${#lines[@]}" -eq 1 ]
		done
	done
}

@test "a dash of another kind is told by its number, also in UTF-16" {
	for encoding in UTF-8 UTF-16LE UTF-16BE; do
		perl -MEncode -e 'local $/; my $text = <STDIN>;
			$text =~ s/^-----/\x{2014}\x{2013}-/;
			print encode($ARGV[0], ($ARGV[0] eq "UTF-8"
				? "" : "\x{FEFF}") . $text)' \
			"$encoding" <uk.csr >dashes.csr
		csrlint --only pem-boundary-dashes -f short dashes.csr
		contains "$output" 'U+2014'
	done
}
