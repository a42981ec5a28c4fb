#!/usr/bin/env bats
# The shapes of the formats: on empty, clean, broken and hostile input.

load helper

# A request with C=UK and the octets given (as a string of Perl) as its
# organization, and others as its common name; its key and its signature are
# none.
hostile_request() {
	perl -e '
		sub tlv { my ($t, $v) = @_; my $n = length $v;
			chr($t) . ($n < 128 ? chr $n : $n < 256 ?
				"\x81" . chr $n : "\x82" . pack "n", $n) . $v }
		sub attr { tlv(0x31, tlv(0x30, tlv(6, $_[0]) . $_[1])) }
		my $subject = tlv(0x30,
			attr("\x55\x04\x06", tlv(0x13, "UK")) .
			attr("\x55\x04\x0a", tlv(0x0c, eval qq("$ARGV[0]"))) .
			attr("\x55\x04\x03", tlv(0x0c, eval qq("$ARGV[1]"))));
		my $ec = "\x2a\x86\x48\xce\x3d";
		my $key = tlv(0x30, tlv(0x30, tlv(6, "$ec\x02\x01") .
			tlv(6, "$ec\x03\x01\x07")) .
			tlv(3, "\0\4" . "\x11" x 64));
		my $info = tlv(0x30, tlv(2, "\0") . $subject . $key .
			tlv(0xa0, ""));
		print tlv(0x30, $info . tlv(0x30, tlv(6, "$ec\x04\x03\x02")) .
			tlv(3, "\0" . tlv(0x30, tlv(2, "\1") . tlv(2, "\1"))));
	' "$1" "${2-www.example.org}"
}

@test "jsonl has the promised shape" {
	lint -f jsonl uk.csr
	exits 1
	json 'join(" ", sort keys %$j) eq "decoded file findings key line " .
		"names profile profile_reason request signature subject"'
	json '$j->{file} eq "uk.csr" && $j->{request} == 1'
	json '$j->{decoded} == JSON::PP::true && $j->{profile} eq "tls"'
	json '$j->{signature}{algorithm} =~ /^ecdsa-with-SHA256$/i'
	json '$j->{signature}{status} =~ /^(valid|invalid|not-checked)$/'
	json 'exists $j->{signature}{reason}'
	json '$j->{key} eq "EC P-256" && $j->{names} eq "DNS:www.example.org"'
	json '$j->{subject} =~ /^C=UK, O=Example GmbH, CN=www/'
}

@test "a finding in JSON has the promised shape" {
	lint -f jsonl uk.csr
	finding='my $f = $j->{findings}[0];'
	json "$finding"' join(" ", sort keys %$f) eq "category column der fingerprint fix " .
		"line mend message path rule severity source suggestion value"'
	json "$finding"' $f->{rule} eq "country-uk" && $f->{severity} eq "error"'
	json "$finding"' $f->{value} eq "UK" && $f->{suggestion} eq "GB"'
	json "$finding"' $f->{path} eq
		"certificationRequestInfo.subject.rdn[0].countryName"'
	json "$finding"' $f->{der}{length} == 2 && $f->{der}{offset} == 23'
	json "$finding"' $f->{line} == 2 && $f->{column} == 31'
	json "$finding"' length $f->{fix} && length $f->{source}'
}

@test "numbers are numbers and truth is truth" {
	lint -f jsonl uk.csr
	contains "$output" '"request":1,"decoded":true,'
	contains "$output" '"der":{"offset":23,"length":2},"line":2,"column":31'
}

@test "fields keep their order" {
	lint -f jsonl uk.csr
	[[ $output == '{"file":"uk.csr","request":1,"decoded":true,'* ]]
	[[ $output == *'"findings":[{"rule":"country-uk","category":"subject","severity":"error",'* ]]
}

@test "an input without a request is request 0, not decoded" {
	csrlint --only input-not-csr -f jsonl no.csr
	exits 1
	json '$j->{request} == 0 && $j->{decoded} == JSON::PP::false'
	json '!defined $j->{key} && $j->{signature}{status} eq "not-checked"'
	json '!defined $j->{signature}{algorithm}'
	json '$j->{findings}[0]{rule} eq "input-not-csr"'
	json '!defined $j->{findings}[0]{der}'
	json '!defined $j->{findings}[0]{value}'
}

@test "json has the promised shape and counts" {
	lint -f json uk.csr de.csr no.csr
	exits 1
	json 'join(" ", sort keys %$j) eq "csrlint profile requests summary"'
	json '$j->{csrlint}{version} =~ /^\d/'
	json 'ref $j->{csrlint}{data} eq "HASH" && $j->{profile} eq "tls"'
	json '@{$j->{requests}} == 3'
	json 'join(" ", sort keys %{$j->{summary}}) eq
		"error files info notice requests unread warning"'
	json '$j->{summary}{files} == 3 && $j->{summary}{requests} == 2'
	json '$j->{summary}{error} == 1 && $j->{summary}{warning} == 0'
}

@test "the objects of json are the lines of jsonl" {
	lint -f json -f jsonl -o made.json -o made.jsonl uk.csr de.csr no.csr
	diff <(sed -n 's/,$//; /^{"file"/p' made.json) made.jsonl
	[ "$(wc -l <made.jsonl)" -eq 3 ]
}

@test "json is whole where nothing could be read" {
	lint -f json missing.csr
	exits 3
	json '@{$j->{requests}} == 1 && $j->{summary}{files} == 0'
	json '$j->{summary}{unread} == 1'
}

@test "a file that could not be read has its object in JSON" {
	lint -f json uk.csr missing.csr de.csr
	exits 3
	json '@{$j->{requests}} == 3 && $j->{summary}{files} == 2'
	json 'my $r = $j->{requests}[1]; $r->{file} eq "missing.csr" &&
		$r->{unread} eq "No such file or directory" &&
		$r->{request} == 0 && !$r->{decoded} && !@{$r->{findings}}'
	json 'join(" ", sort keys %{$j->{requests}[1]}) eq
		join(" ", sort "unread", keys %{$j->{requests}[0]})'
	lint -f jsonl missing.csr
	json '$j->{file} eq "missing.csr" && $j->{unread}'
}

@test "a folder without a request has its object in JSON" {
	mkdir empty
	lint -f jsonl empty
	exits 3
	json '$j->{file} eq "empty" && $j->{unread} =~ /holds nothing/'
}

@test "jsonl writes a request before it reads the next" {
	mkfifo pipe
	"$CSRLINT" --only country-uk -f jsonl uk.csr pipe >made 3>&- &
	for _ in {1..50}; do
		[ -s made ] && break
		sleep 0.1
	done
	json '$j->{file} eq "uk.csr"' "$(cat made)"
	cat de.csr >pipe
	wait || true
	[ "$(wc -l <made)" -eq 2 ]
}

@test "hostile values stay harmless in every format" {
	hostile_request '\e]0;title\a\x{00}\xff\xe2\x80\xae\n::error::x%0A\r<!--' \
		>evil.der
	for format in text short json jsonl sarif gitlab junit checkstyle markdown html suggest; do
		csrlint --fail-on never -f $format evil.der
		exits 0
		lacks "$output" "$ESCAPE"
		lacks "$output" $'\a'
		lacks "$output" $'\r'
		lacks "$output" $'\xff'
		lacks "$output" $'\xe2\x80\xae'
		lacks "$output" $'\n::error'
	done
	csrlint --fail-on never -f json evil.der
	json '$j->{requests}[0]{subject} =~ /x1B/i'
}

@test "every cut of a request gives valid JSON" {
	der uk.csr >uk.der
	for n in 0 1 2 5 20 57 100 200 297; do
		head -c $n uk.der >cut$n.der
	done
	csrlint -f json cut*.der
	exits 1
	json '@{$j->{requests}} == 9'
}

@test "short is one line per finding, and nothing where there is none" {
	lint -f short uk.csr
	[[ $output =~ ^uk.csr:2:31:\ error:\ .+\ \[country-uk\]$ ]]
	lint -f short de.csr
	exits 0
	[ -z "$output" ]
}

@test "text shows the value, the caret below the fault, and the fix" {
	lint uk.csr
	contains "$output" 'uk.csr: EC P-256, signature '
	contains "$output" 'error[country-uk]: '
	contains "$output" '  at uk.csr:2:31, in the subject, countryName'
	contains "$output" $'   | UK\n   | ^^ write GB\n'
	contains "$output" $'\n  why: '
	contains "$output" $'\n  fix: '
	contains "$output" '1 request: 1 error; refused in profile tls'
	[ "${lines[-1]}" = 'begin with country-uk: csrlint --explain country-uk' ]
}

@test "text says where there are no objections" {
	lint de.csr
	contains "$output" 'no objections'
	[ "${lines[-1]}" = '1 request: no objections in profile tls' ]
}

@test "text does not call a request clean that could not be decoded" {
	lint no.csr
	contains "$output" 'no.csr: no certification request'
	lacks "$output" 'no objections'
	contains "${lines[-1]}" 'refused'
}

@test "text tells that a request is broken" {
	der de.csr | head -c 200 >cut.der
	lint cut.der
	contains "${lines[0]}" ', broken'
	lacks "$output" 'no objections'
	contains "${lines[-1]}" 'refused'
}

@test "text puts a place too long for the line on two lines" {
	lint uk.csr
	contains "$output" 'uk.csr:2:31, in the subject'
	cp uk.csr a-name-that-leaves-no-room-on-the-line-for-the-words-of-a-place.csr
	lint a-name-that-leaves-no-room-on-the-line-for-the-words-of-a-place.csr
	contains "$output" \
		$'2:31,\n     in the subject, countryName'
}

@test "the summary counts in the singular and the plural" {
	lint uk.csr uk.csr
	[ "${lines[-2]}" = \
		'2 files, 2 requests: 2 errors; refused in profile tls' ]
	lint --severity country-uk=notice uk.csr
	[ "${lines[-1]}" = '1 request: 1 notice; no errors in profile tls' ]
}

@test "text ends with a verdict on each of several requests that is refused" {
	lint uk.csr de.csr
	contains "$output" $'\nrefused: uk.csr (1 error)\n2 files'
	lacks "$output" 'refused: de.csr'
	lint uk.csr
	lacks "$output" 'refused: '
}

@test "text tells a fault of several places once, with the places" {
	names=$(printf ',DNS:a%s..example.org' {1..8})
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 \
		-nodes -keyout key.pem -subj /CN=www.example.org -addext \
		"subjectAltName=DNS:www.example.org$names" -out many.csr
	csrlint -s '*=off' -s dns-empty-label=error --fail-on never many.csr
	[ "$(grep -c '^error' <<<"$output")" -eq 1 ]
	[ "$(grep -c '^  also at' <<<"$output")" -eq 4 ]
	contains "$output" 'in subjectAltName, name 3'
	contains "$output" $'\n  and at 3 more places\n'
	csrlint -s '*=off' -s dns-empty-label=error --fail-on never -v many.csr
	[ "$(grep -c '^  also at' <<<"$output")" -eq 7 ]
}

@test "text ends with the commands of a request that has nothing wrong" {
	lint uk.csr
	contains "$output" \
		'A request that profile tls has nothing against, with openssl:'
	contains "$output" $'\nopenssl req -new '
	contains "$output" "-subj '/C=GB/O=Example GmbH/CN=www.example.org'"
	csrlint --only country-uk -q uk.csr
	lacks "$output" 'openssl req'
	lint de.csr
	lacks "$output" 'openssl req'
}

@test "text fits in 80 columns, values, paths and file names apart" {
	csrlint --fail-on never uk.csr no.csr
	grep -v -e '^   | ' -e '^  at ' -e '^     [a-z]' -e '^openssl ' \
		-e '^  -' <<<"$output" |
		awk 'length > 80 { print; bad = 1 } END { exit bad }'
}

@test "a long value is cut to the line, the caret still below the fault" {
	long=$(printf 'x%.0s' {1..150})
	for host in "$long.org" "$long.\xe6\x97\xa5.org" www.example.org; do
		hostile_request O "$host/a/path/$long" >long.der
		csrlint --only cn-path --fail-on never long.der
		exits 0
		value=$(grep -m 1 '^   | ' <<<"$output")
		caret=$(grep '^   |  *^' <<<"$output")
		columns=${value//$'\xe6\x97\xa5'/xx} # it is two columns wide
		before=${columns%%/*} until=${caret%%^*}
		[ "${#before}" -eq "${#until}" ]
		[ "${#columns}" -le 80 ]
	done
}
