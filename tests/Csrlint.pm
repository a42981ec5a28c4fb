# Runs the program under test for the test scripts, and reads what it says.
# SPDX-License-Identifier: MIT
package Csrlint;
use v5.26;
use warnings;
use Exporter 'import';
use JSON::PP;
our @EXPORT = qw(command_in csrlint findings_of findings_together slurp);

# CSRLINT names the program; tests/run sets it.
my $program = $ENV{CSRLINT} // 'build/csrlint';

# Runs another one from now on.
sub use_program
{
	($program) = @_;
}

# Exit status (128 + the signal that ended it) and standard output in octets.
sub csrlint
{
	my @arguments = @_;

	open my $pipe, '-|', $program, '--no-config', @arguments
		or die "cannot run $program: $!\n";
	binmode $pipe;
	local $/;
	my $output = <$pipe> // '';
	close $pipe;
	return ($? & 127 ? 128 + ($? & 127) : $? >> 8, $output);
}

# What of a fix is a tool's name or option as it is typed; undef: nothing. Such
# words come from the mend of a finding, for the tool at hand.
sub command_in
{
	my ($fix) = @_;

	return $fix =~ /(?<![\w-])(openssl|keytool|certtool|certreq|-addext
		|-subj|-newkey|-sigopt|-pkeyopt)(?![\w-])/x ? $1 : undef;
}

# What --format jsonl says: the objects of each file, by file name. Dies where
# the exit status is not one of a finished run.
sub findings_together
{
	my @arguments = @_;
	my ($status, $output) = csrlint('--format', 'jsonl', @arguments);
	my %requests;

	die "csrlint exited with $status\n" if $status > 1;
	for my $line (split /\n/, $output) {
		my $request = decode_json($line);
		push @{$requests{$request->{file}}}, $request;
	}
	return \%requests;
}

# The same of each request by itself, whatever it shares with the others of
# the run.
sub findings_of
{
	return findings_together('--disable', 'set/', @_);
}

sub slurp
{
	my ($path) = @_;

	open my $file, '<', $path or die "cannot read $path: $!\n";
	local $/;
	return <$file> // '';
}

1;
