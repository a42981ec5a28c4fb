#!/usr/bin/env bats
# What the program was compiled and linked with against faults of its own, and
# for a quick start, is in it: readelf tells. Flags that this compiler does not
# know are passed over.

load helper

# Skips where the program is none of ELF, or not built so.
needs_flag() {
	[ -z "${MODE:-}" ] || [ "$MODE" = release ] ||
		skip 'no release is tested'
	readelf -h "$CSRLINT" >elf 2>/dev/null ||
		skip 'readelf cannot read this program'
	local flags
	flags=$(<"$(dirname "$CSRLINT")/.flags")
	[[ $flags == *"$1"* && $flags != *' -O0'* ]] ||
		skip "this is not built with $1"
}

@test "the program lies at another address in each run" {
	needs_flag '-pie'
	grep -q 'Type: *DYN' elf
	readelf -dW "$CSRLINT" | grep -q 'FLAGS_1.*PIE'
}

@test "what the linker fills in is read-only once the program runs" {
	needs_flag '-Wl,-z,now'
	readelf -lW "$CSRLINT" | grep -q 'GNU_RELRO'
	readelf -dW "$CSRLINT" | grep -q 'FLAGS_1.*NOW'
	run readelf -SW "$CSRLINT"
	lacks "$output" '.got.plt'
}

@test "no memory is both written and executed, the stack neither" {
	needs_flag '-Wl,-z,noexecstack'
	readelf -lW "$CSRLINT" >segments
	grep -qE 'GNU_STACK .* RW +0x' segments
	run grep -E 'LOAD .* RWE ' segments
	[ -z "$output" ]
}

@test "functions guard their stack, and copies their room" {
	needs_flag '-fstack-protector-strong'
	readelf -sW --dyn-syms "$CSRLINT" >symbols
	grep -q '__stack_chk_fail' symbols
	needs_flag '-D_FORTIFY_SOURCE'
	grep -qE '__(memcpy|snprintf|vsnprintf)_chk' symbols
}

# The program says so itself only where the C library's first octets do.
@test "every object of the library tells where jumps may land" {
	needs_flag '-fcf-protection'
	grep -q 'X86-64' elf || skip 'jumps are not guarded on this machine'
	readelf -nW "$(dirname "$CSRLINT")/libcsrlint.a" >notes
	[ "$(grep -c '^File:' notes)" -gt 100 ]
	[ "$(grep -c '^File:' notes)" -eq \
		"$(grep -c 'x86 feature: .*IBT, SHSTK' notes)" ]
}

@test "the loader reads the addresses it puts right from a short list" {
	needs_flag '-Wl,-z,pack-relative-relocs'
	readelf -SW "$CSRLINT" | grep -q ' \.relr\.dyn '
	[ "$(readelf -rW "$CSRLINT" | grep -c R_X86_64_RELATIVE)" -lt 100 ]
}

@test "the loader finds most symbols in the first library" {
	needs_flag '-lnettle -lunistring'
	readelf -dW "$CSRLINT" | grep NEEDED | head -1 | grep -q libnettle
}
