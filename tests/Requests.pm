# Requests that openssl makes of a line of text: parts with " ; " between, which
# are attributes of the subject by openssl's names (CN=www.example.com), san, ku,
# eku, bc, an extension by its OID, md (the digest), password, key (an algorithm
# of genpkey, and its size or curve) and dir (the section of a dirName).
# SPDX-License-Identifier: MIT
package Requests;
use v5.26;
use warnings;
use utf8;
use Exporter 'import';
use File::Temp 'tempdir';

our @EXPORT = qw(has_openssl make_request scratch write_file);

my $folder = tempdir(CLEANUP => 1);

sub has_openssl
{
	return system('openssl version >/dev/null 2>&1') == 0;
}

# The path of a file that goes when the test ends.
sub scratch
{
	return "$folder/$_[0]";
}

sub write_file
{
	my ($path, $text) = @_;

	utf8::encode($text) if utf8::is_utf8($text);
	open my $file, '>', $path or die "cannot write $path: $!\n";
	print $file $text;
	close $file or die "cannot write $path: $!\n";
}

my %keys;

# The file of a key of this kind, made once.
sub key_file
{
	my ($kind) = @_;
	my ($algorithm, $option) = split /:/, $kind, 2;
	my @options = $algorithm eq 'RSA' ? ("rsa_keygen_bits:$option")
		: $algorithm eq 'EC' ? ("ec_paramgen_curve:$option") : ();

	return $keys{$kind} //= do {
		my $path = "$folder/key-" . keys %keys;
		my @words = map { ('-pkeyopt', $_) } @options;
		system('sh', '-c', 'exec "$@" 2>/dev/null', 'sh', 'openssl',
			'genpkey', '-algorithm', $algorithm, @words, '-out',
			$path) == 0 or die "no key $kind\n";
		$path;
	};
}

my %extensions = (san => 'subjectAltName', ku => 'keyUsage',
	eku => 'extendedKeyUsage', bc => 'basicConstraints');
my $number = 0;

# Makes the request of these parts; its path.
sub make_request
{
	my ($parts) = @_;
	my ($key, $digest, $password) = ('EC:P-256', 'sha256', undef);
	my (@subject, @extensions, @sections);
	my $base = "$folder/" . $number++;

	for my $part (split / ; /, $parts) {
		my ($name, $value) = split /=/, $part, 2;

		if ($name eq 'key') { $key = $value }
		elsif ($name eq 'md') { $digest = $value }
		elsif ($name eq 'password') { $password = $value }
		elsif ($name eq 'dir') { push @sections, "[dir]\n$value" }
		elsif ($extensions{$name}) {
			push @extensions, "$extensions{$name}=$value";
		} elsif ($name =~ /^\d/) { push @extensions, "$name=$value" }
		else { push @subject, @subject . ".$name=$value" }
	}
	write_file("$base.cnf", join "\n", '[req]', 'prompt=no', 'utf8=yes',
		'string_mask=utf8only', 'distinguished_name=dn',
		@extensions ? 'req_extensions=ext' : (),
		defined $password ? 'attributes=att' : (),
		'[att]', 'challengePassword=' . ($password // ''),
		'[dn]', @subject, '[ext]', @extensions, @sections, '');
	system('openssl', 'req', '-new', '-config', "$base.cnf", '-key',
		key_file($key), "-$digest", '-out', "$base.csr",
		@subject ? () : ('-subj', '/')) == 0
		or die "openssl makes no request of $parts\n";
	return "$base.csr";
}

1;
