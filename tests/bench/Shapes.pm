# Inputs of any size, each large in one way: what takes csrlint linear time.
# SPDX-License-Identifier: MIT
package Shapes;
use v5.26;
use warnings;
use Exporter 'import';
use MIME::Base64;

our @EXPORT = qw(shape_names shape_unit shape_input);

# A request with a true key and signature, to put other parts around these. Its
# signature is invalid then, which takes as long to find out.
my $model = do {
	local $/;
	open my $file, '<', 'corpus/good-rsa2048.csr'
		or die "cannot read corpus/good-rsa2048.csr: $!\n";
	<$file>;
};

# --- DER ---------------------------------------------------------------------
sub header
{
	my ($tag, $n) = @_;
	return chr($tag) . chr $n if $n < 0x80;
	my $long = pack('N', $n) =~ s/^\0+//r;
	return chr($tag) . chr(0x80 + length $long) . $long;
}

sub element
{
	my ($tag, @content) = @_;
	my $content = join '', @content;
	return header($tag, length $content) . $content;
}

sub sequence { element(0x30, @_) }
sub set { element(0x31, @_) }
sub integer { element(0x02, @_) }
sub octets { element(0x04, @_) }
sub bits { element(0x03, "\0", @_) }
sub utf8 { element(0x0c, @_) }
sub oid { element(0x06, @_) }

# The elements of the one that is given, whole.
sub members
{
	my ($der) = @_;
	my $length_of = sub {
		my $first = ord substr $_[0], 1, 1;
		return (2, $first) if $first < 0x80;
		my $long = substr $_[0], 2, $first & 0x7f;
		return (2 + length $long, hex unpack 'H*', $long);
	};
	my ($start) = $length_of->($der);
	my $rest = substr $der, $start;
	my @members;
	while ($rest ne '') {
		my ($content, $n) = $length_of->($rest);
		push @members, substr $rest, 0, $content + $n, '';
	}
	return @members;
}

# --- requests ----------------------------------------------------------------
my ($model_info, $algorithm, $signature)
	= members(decode_base64($model =~ s/-----[^\n]*-----//gr));
my ($version, undef, $key) = members($model_info);

my $country = "\x55\x04\x06";
my $state = "\x55\x04\x08";
my $unit = "\x55\x04\x0b";
my $common_name = "\x55\x04\x03";
my $alt_name = "\x55\x1d\x11";
my $email = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01";
my $password = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x07";
my $extensions = "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x0e";
my $private = "\x2b\x06\x01\x04\x01\x82\x37\x5a"; # of nothing that is known
my $rsa = "\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";

# For each number, an OID of its own that is known to nobody.
sub unknown { $private . pack 'w', $_[0] }

sub pem
{
	return "-----BEGIN CERTIFICATE REQUEST-----\n" . encode_base64($_[0])
		. "-----END CERTIFICATE REQUEST-----\n";
}

# The parts that differ from the model's: subject, key, attributes, signature.
sub request
{
	my (%part) = @_;
	return pem(sequence(sequence($version,
		sequence($part{subject} // rdn($common_name, 'a.example')),
		$part{key} // $key, element(0xa0, $part{attributes} // '')),
		$algorithm, $part{signature} // $signature));
}

sub rdn { set(sequence(oid($_[0]), utf8($_[1]))) }
sub attribute { sequence(oid($_[0]), set($_[1])) }
sub extension { sequence(oid($_[0]), octets($_[1])) }
sub subject { request(subject => $_[0]) }
sub attributes { request(attributes => $_[0]) }
sub extended { attributes(attribute($extensions, sequence($_[0]))) }
sub alt_names { extended(extension($alt_name, sequence($_[0]))) }
sub key { request(key => sequence(sequence(oid($rsa), "\5\0"), bits($_[0]))) }
sub each_of { my ($n, $make) = @_; join '', map { $make->($_) } 1 .. $n }

# $n levels of SEQUENCE.
sub nested
{
	my ($n) = @_;
	my @headers;
	my $inside = 0;
	for (1 .. $n) {
		push @headers, header(0x30, $inside);
		$inside += length $headers[-1];
	}
	return join '', reverse @headers;
}

# --- the shapes --------------------------------------------------------------
# Name, elements of DER in each of $n, sub that makes the input.
my @shapes = (
	['sans', 1, sub { alt_names(each_of($_[0],
		sub { element(0x82, "n$_[0].example.com") })) }],
	['sans-same', 1, sub { alt_names(
		element(0x82, 'www.example.com') x $_[0]) }],
	['sans-short', 1, sub { alt_names(element(0x82, 'a') x $_[0]) }],
	['sans-address', 1, sub { alt_names(
		element(0x87, "\x0a\0\0\1") x $_[0]) }],
	['sans-directory', 5, sub { alt_names(
		element(0xa4, sequence(rdn($unit, 'x'))) x $_[0]) }],
	['san-long', 0, sub { alt_names(element(0x82, 'a.' x $_[0])) }],
	['rdns', 4, sub { subject(each_of($_[0],
		sub { rdn(unknown($_[0]), 'x') })) }],
	['rdns-unit', 4, sub { subject(rdn($unit, 'x') x $_[0]) }],
	['rdns-country', 4, sub { subject(rdn($country, 'UK') x $_[0]) }],
	['rdns-state', 4, sub { subject(rdn($country, 'US')
		. rdn($state, 'Texsa') x $_[0]) }],
	['rdns-name', 4, sub { subject(
		rdn($common_name, 'http://a') x $_[0]) }],
	['rdns-email', 4, sub { subject(rdn($email, 'a@b') x $_[0]) }],
	['rdn-members', 3, sub { subject(set(each_of($_[0],
		sub { sequence(oid(unknown($_[0])), utf8('x')) }))) }],
	['name-long', 0, sub { subject(rdn($common_name, 'a' x $_[0])) }],
	['name-labels', 0, sub { subject(
		rdn($common_name, 'a.' x $_[0] . 'com')) }],
	['name-controls', 0, sub { subject(
		rdn($common_name, "\e" x $_[0])) }],
	['name-marks', 0, sub { subject(
		rdn($common_name, 'a' . "\xcc\x81" x $_[0])) }],
	['name-not-utf8', 0, sub { subject(
		rdn($common_name, "\xff" x $_[0])) }],
	['country-long', 0, sub { subject(rdn($country, 'a' x $_[0])) }],
	['state-long', 0, sub { subject(rdn($country, 'US')
		. rdn($state, 'Texas ' x $_[0])) }],
	['attributes', 4, sub { attributes(each_of($_[0],
		sub { attribute(unknown($_[0]), "\5\0") })) }],
	['attributes-same', 4, sub { attributes(
		attribute($password, utf8('x')) x $_[0]) }],
	['attributes-extended', 8, sub { attributes(attribute($extensions,
		sequence(extension($alt_name, "\x30\0"))) x $_[0]) }],
	['attribute-values', 1, sub { attributes(
		attribute($password, utf8('x') x $_[0])) }],
	['extension-values', 1, sub { attributes(
		attribute($extensions, "\x30\0" x $_[0])) }],
	['extensions', 4, sub { extended(each_of($_[0],
		sub { extension(unknown($_[0]), "\5\0") })) }],
	['extensions-same', 4, sub { extended(
		extension($alt_name, "\x30\0") x $_[0]) }],
	['oid-arcs', 0, sub { subject(rdn("\x2a" . "\1" x $_[0], 'x')) }],
	['oid-one-arc', 0, sub { subject(
		rdn("\x2a" . "\xff" x $_[0] . "\1", 'x')) }],
	['oid-extension', 0, sub { extended(
		extension("\x2a" . "\1" x $_[0], "\5\0")) }],
	['nesting', 1, sub { attributes(
		attribute($private, nested($_[0]))) }],
	['nulls', 1, sub { attributes(
		attribute($private, sequence("\5\0" x $_[0]))) }],
	['lengths-long', 1, sub { attributes(
		attribute($private, sequence("\5\x81\0" x $_[0]))) }],
	['rdns-empty', 1, sub { subject("\x31\0" x $_[0]) }],
	['attributes-empty', 1, sub { attributes("\x30\0" x $_[0]) }],
	['body', 0, sub { attributes(
		attribute($private, octets('x' x $_[0]))) }],
	['signature', 0, sub { request(signature => bits('x' x $_[0])) }],
	['modulus', 0, sub { key(
		sequence(integer("\x7f" x $_[0]), integer("\1\0\1"))) }],
	['exponent', 0, sub { key(sequence(
		integer("\x7f" x 256), integer("\x7f" x $_[0]))) }],
	# Texts.
	['begin-lines', 0, sub { "-----BEGIN CERTIFICATE REQUEST-----\n"
		x $_[0] }],
	['begin-mixed', 0, sub { "-----BEGIN A-----\nMIIB\n" x $_[0] }],
	['begin-short', 0, sub { "--BEGIN CSR--\n!\n" x $_[0] }],
	['begin-body', 0, sub { ("--BEGIN CSR--\n" . 'M' x 66 . "\n")
		x $_[0] }],
	['begin-one-line', 0, sub { '-----BEGIN ' x $_[0] }],
	['end-lines', 0, sub { "-----END CERTIFICATE REQUEST-----\n"
		x $_[0] }],
	['blocks-empty', 0, sub { pem('') x $_[0] }],
	['blocks-short', 0, sub { pem("\x30\0") x $_[0] }],
	['requests', 0, sub { $model x $_[0] }],
	['text-before', 0, sub { "Here is my request:\n" x $_[0] . $model }],
	['text-one-line', 0, sub { 'Here it is, ' x $_[0] . "\n$model" }],
	['text-dashes', 0, sub { '-' x $_[0] . "\n$model" }],
	['text-blank', 0, sub { "\n" x $_[0] . $model }],
	['text-quoted', 0, sub { $model =~ s/^/'> ' x ($_[0] \/ 19)/gemr }],
	['base64-bare', 0, sub { "MII\n\n" x $_[0] }],
	['base64-bare-text', 0, sub { "MIIB\n!\n" x $_[0] }],
	['base64-one-a-line', 0, sub { request(signature => bits('x' x $_[0]))
		=~ s/-----[^\n]*-----|\n//gr =~ s/(.)/$1\n/gr }],
	['base64-wrong', 0, sub { $model =~ s/\n/"\n" . '!' x $_[0]/er }],
	['base64-padding', 0, sub { $model =~ s/\n/"\n" . '=' x $_[0]/er }],
	['base64-blanks', 0, sub { $model =~ s/\n/"\n" . ' ' x $_[0]/er }],
	['headers', 0, sub { $model =~ s/\n/"\n" . "A: b\n" x $_[0]/er }],
	['nul', 0, sub { "\0" x $_[0] }],
	['html', 0, sub { $model =~ s/\n/'<br>' x $_[0] . "\n"/er }],
	['escapes', 0, sub { $model =~ s/\n/'\n' x $_[0]/er }],
	['octets-high', 0, sub { "\xff" x $_[0] }],
);
my %shape = map { $_->[0] => $_ } @shapes;

sub shape_names { map { $_->[0] } @shapes }

# How many octets of input and elements of DER each of $n adds.
sub shape_unit
{
	my ($name) = @_;
	my ($few, $many) = map { length shape_input($name, $_) } 1000, 3000;
	return (($many - $few) / 2000, $shape{$name}[1]);
}

sub shape_input { $shape{$_[0]}[2]->($_[1]) }

1;
