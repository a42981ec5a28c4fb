#!/bin/bash -eu
# Builds all fuzz targets with what OSS-Fuzz and ClusterFuzzLite set: CC, CXX,
# CFLAGS, CXXFLAGS, LIB_FUZZING_ENGINE; SRC, WORK and OUT are folders. To OUT go
# the targets, with words, options and seeds for each.
# SPDX-License-Identifier: MIT
cd "$SRC/csrlint"

mapfile -t targets < <(basename -s .c fuzz/fuzz_*.c)

# The sanitizers come with CFLAGS, so that none of ours are set. The engine is
# C++. Where the targets run, no library is but those that lie beside them.
NO_DEPS=1 make -j"$(nproc)" MODE=san-fuzz BUILD="$WORK/build" OPTIMISE= \
	CC="$CC" CC_FOR_BUILD="${CC_FOR_BUILD:-$CC}" \
	FUZZ_LINK="$CXX $CXXFLAGS" FUZZ_ENGINE="$LIB_FUZZING_ENGINE" \
	LDFLAGS="-Wl,-rpath,'\$\$ORIGIN/lib'" \
	"${targets[@]/#/$WORK/build/fuzz/}"

ours='psl|idn2|unistring|tasn1|hogweed|nettle|gmp|jansson|inih'
mkdir -p "$OUT/lib"
fuzz/bare "$WORK/bare"
rm -f "$WORK/seeds.zip"
find corpus fuzz/repro "$WORK/bare" src/profiles -type f \
	! -path 'src/profiles/*.[ch]' | sort | zip -q "$WORK/seeds.zip" -@

for target in "${targets[@]}"; do
	cp "$WORK/build/fuzz/$target" "$OUT/$target"
	ldd "$OUT/$target" | grep -E "/lib($ours)\\." | awk '{ print $3 }' |
		xargs -r cp -n -t "$OUT/lib"
	fuzz/words "$target" >"$OUT/$target.dict"
	printf '[libfuzzer]\nmax_len = 4096\ntimeout = 5\n' \
		>"$OUT/$target.options"
	cp "$WORK/seeds.zip" "$OUT/${target}_seed_corpus.zip"
done
