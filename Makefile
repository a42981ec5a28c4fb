# csrlint: one Makefile, no configure. Everything it makes lies under build/.
# `make help` lists the targets.

VERSION := 0.1.0
SOVERSION := 0
PREFIX ?= /usr/local
DESTDIR ?=
CC ?= cc
CC_FOR_BUILD ?= cc
MODE ?= release

# Each mode builds into a folder of its own; release is build/ itself.
ifeq ($(MODE),release)
B := build
else
B := build/$(MODE)
endif
GEN := build/gen

# A build without the tables of known keys is 8 MB smaller: NO_KNOWN_KEYS=1.
# NO_INCBIN=1 compiles them as C, for assemblers without .incbin.
ifdef NO_KNOWN_KEYS
B := $(B)/no-known-keys
endif

# --- flags -------------------------------------------------------------------
# Warnings are for us: -Werror only where WERROR is set (make lint does).
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla
HARDENING := -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
OPTIMISE := -O2 $(HARDENING)
ifneq ($(filter san san-%,$(MODE)),)
OPTIMISE := -O1 -fno-omit-frame-pointer \
	-fsanitize=address,undefined -fno-sanitize-recover=all
endif
ifeq ($(MODE),fuzz)
CC := clang
OPTIMISE := -O1 -fno-omit-frame-pointer \
	-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
endif
ifeq ($(MODE),afl)
CC := afl-clang-fast
endif
ifeq ($(MODE),cover)
OPTIMISE := -O0 --coverage
endif
ifdef WERROR
WARNINGS += -Werror
endif

# Asked for late (=, not :=), when `deps` has had its turn. libunistring has
# no .pc file everywhere; it comes with libidn2.
LIBRARY_PACKAGES := libtasn1 hogweed nettle libidn2 libpsl inih
PROGRAM_PACKAGES := jansson
TEST_PACKAGES := cmocka jansson
PKG_CONFIG ?= pkg-config
PACKAGE_CFLAGS = $(shell $(PKG_CONFIG) --cflags \
	$(LIBRARY_PACKAGES) $(PROGRAM_PACKAGES) 2>/dev/null)
LIBRARY_LIBS = $(shell $(PKG_CONFIG) --libs $(LIBRARY_PACKAGES)) \
	-lgmp -lunistring
PROGRAM_LIBS = $(shell $(PKG_CONFIG) --libs $(PROGRAM_PACKAGES))
TEST_LIBS = $(shell $(PKG_CONFIG) --libs $(TEST_PACKAGES))
# Not needed: without it, the test beside OpenSSL says that it is skipped.
OPENSSL_CFLAGS = $(shell $(PKG_CONFIG) --exists libcrypto && \
	echo -DHAVE_LIBCRYPTO && $(PKG_CONFIG) --cflags libcrypto)
OPENSSL_LIBS = $(shell $(PKG_CONFIG) --libs libcrypto 2>/dev/null)

CPPFLAGS += -Isrc -I$(GEN) -D_POSIX_C_SOURCE=200809L \
	-DCSRLINT_VERSION='"$(VERSION)"'
# Machines of 32 bits refuse to look at large files and inodes without it. Not
# so _TIME_BITS: libpsl hands out a time_t of the width that it was built with.
CPPFLAGS += -D_FILE_OFFSET_BITS=64
ifdef NO_KNOWN_KEYS
CPPFLAGS += -DCSRLINT_NO_KNOWN_KEYS
endif
ALL_CFLAGS = -std=c11 $(OPTIMISE) -g $(WARNINGS) -fPIC -fvisibility=hidden \
	$(CPPFLAGS) $(PACKAGE_CFLAGS) $(CFLAGS)
# Code that a tool made is not held to our warnings.
GENERATED_CFLAGS = $(filter-out -W%,$(ALL_CFLAGS)) -w
ALL_LDFLAGS = $(OPTIMISE) -Wl,-z,relro -Wl,--as-needed $(LDFLAGS)

# One short line a step; V=1 shows the commands themselves.
ifndef V
.SILENT:
endif
SAY = @printf '  %-8s %s\n'

# --- what is built from what ---------------------------------------------------
ROOMS := base input der csr verify keys known names places facts profiles rules \
	rules/* show linter
LIBRARY_SOURCES := $(sort $(wildcard $(ROOMS:%=src/%/*.c)))
PROGRAM_SOURCES := $(sort $(wildcard src/report/*.c src/cli/*.c))
RULE_FILES := $(sort $(wildcard src/rules/*/*.c))
DOCUMENTS := src/data/documents.tsv
PROFILES := $(sort $(wildcard src/profiles/*.ini))
GENERATED := $(GEN)/pkcs10_asn1_tab.c $(GEN)/places_table.c \
	$(GEN)/multiples_table.c $(GEN)/oid_order.c $(GEN)/profiles_table.c \
	$(GEN)/rule_tables.c $(GEN)/documents_table.c

DEBIAN_TABLES := $(sort $(wildcard src/data/debian/*.bin))
ifndef NO_KNOWN_KEYS
GENERATED += $(GEN)/published_table.c
ifdef NO_INCBIN
GENERATED += $(GEN)/debian_tables.c
else
DEBIAN_OBJECT = $(B)/obj/known/debian_tables.o
endif
endif

LIBRARY_OBJECTS = $(LIBRARY_SOURCES:src/%.c=$(B)/obj/%.o) $(DEBIAN_OBJECT) \
	$(GENERATED:$(GEN)/%.c=$(B)/obj/gen/%.o)
PROGRAM_OBJECTS := $(PROGRAM_SOURCES:src/%.c=$(B)/obj/%.o)
UNIT_TESTS := $(sort $(wildcard tests/unit/test_*.c))
UNIT_PROGRAMS := $(UNIT_TESTS:tests/unit/%.c=$(B)/tests/%)
FUZZ_TARGETS := $(patsubst fuzz/%.c,%,$(sort $(wildcard fuzz/fuzz_*.c)))
REPLAY_PROGRAMS := $(FUZZ_TARGETS:%=$(B)/tests/replay_%)

.PHONY: all run check san lint fuzz corpus deps install uninstall clean help \
	bench cover planted check-programs debian-keys

all: $(B)/csrlint $(B)/libcsrlint.a $(B)/libcsrlint.so ## build everything

# --- what the machine needs ----------------------------------------------------
# .ci/deps installs what is missing, says so, and does nothing otherwise.
# One after the other: package managers do not share their lock.
build/.deps-test build/.deps-lint build/.deps-fuzz: | build/.deps-build
build/.deps-%: .ci/deps
	@mkdir -p build
	@.ci/deps $*
	@touch $@
deps: ## install the packages that building needs, where they are missing
	@.ci/deps build

# --- generated sources -----------------------------------------------------------
# Makes of several modes may run at once: each writes a file of its own name
# and moves it to its place whole.
NEW = $@.$$$$
PLACE = && mv $(NEW) $@ || { rm -f $(NEW); exit 1; }

$(GEN)/pkcs10_asn1_tab.c: asn1/pkcs10.asn | build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) ASN1 $@
	asn1Parser -o $(NEW) -n pkcs10_asn1_tab $< >/dev/null $(PLACE)

# The folding of names is the library's own, so that keys and look-ups agree.
MAKE_PLACES := $(sort $(wildcard src/data/make_places*.c)) src/places/fold.c \
	src/base/unicode.c
$(GEN)/make_places: $(MAKE_PLACES) src/data/make_places.h \
		src/places/fold.h src/places/table.h src/places/places.h \
		| build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_PLACES) -lunistring $(PLACE)

$(GEN)/places_table.c: $(GEN)/make_places \
		$(filter-out $(DOCUMENTS),$(wildcard src/data/*.tsv))
	$(SAY) PLACES $@
	$< src/data >$(NEW) $(PLACE)

MAKE_MULTIPLES := src/data/make_multiples.c src/keys/curves.c
$(GEN)/make_multiples: $(MAKE_MULTIPLES) src/keys/multiples.h \
		src/keys/curves.h src/keys/keys.h | build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_MULTIPLES) -lgmp $(PLACE)

$(GEN)/multiples_table.c: $(GEN)/make_multiples
	$(SAY) CURVES $@
	$< >$(NEW) $(PLACE)

$(GEN)/make_oid_order: src/data/make_oid_order.c src/der/oid_order.h \
		src/der/oid.h | build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) $< \
		$(PLACE)

$(GEN)/oid_order.c: $(GEN)/make_oid_order
	$(SAY) OIDS $@
	$< >$(NEW) $(PLACE)

MAKE_PUBLISHED := src/data/make_published.c src/data/table_write.c \
	src/known/table.c
$(GEN)/make_published: $(MAKE_PUBLISHED) src/data/table_write.h \
		src/known/table.h | build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_PUBLISHED) $(PLACE)

$(GEN)/published_table.c: $(GEN)/make_published src/data/known_keys.txt \
		src/data/trivial_keys.txt
	$(SAY) KEYS $@
	$< $(filter %.txt,$^) >$(NEW) $(PLACE)

$(GEN)/debian_tables.c: src/data/make_octets $(DEBIAN_TABLES)
	$(SAY) KEYS $@
	$^ >$(NEW) $(PLACE)

$(GEN)/profiles_table.c: $(PROFILES) src/data/make_profiles
	@mkdir -p $(GEN)
	$(SAY) PROFILES $@
	src/data/make_profiles $(PROFILES) >$(NEW) $(PLACE)

# Always compared, so that a deleted rule file cannot linger.
$(GEN)/rule_tables.c: FORCE
	@mkdir -p $(GEN)
	@src/data/make_rule_tables $(RULE_FILES) >$(NEW) && \
		if cmp -s $(NEW) $@; then rm $(NEW); else mv $(NEW) $@; fi

# The reader of sources is the library's own, so that what the build takes is
# what the program reads. Always run: it is what holds every rule's source
# against the table, also where a rule file came or went.
MAKE_DOCUMENTS := $(sort $(wildcard src/data/make_documents*.c)) \
	src/rules/citation.c
$(GEN)/make_documents: $(MAKE_DOCUMENTS) src/data/make_documents.h \
		src/rules/citation.h | build/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_DOCUMENTS) $(PLACE)

$(GEN)/documents_table.c: $(GEN)/make_documents FORCE
	@$< $(DOCUMENTS) $(RULE_FILES) >$(NEW) || { rm -f $(NEW); exit 1; }; \
		if cmp -s $(NEW) $@; then rm $(NEW); else mv $(NEW) $@; fi
FORCE:

# --- compiling -------------------------------------------------------------------
$(B)/obj/gen/%.o: $(GEN)/%.c
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(GENERATED_CFLAGS) -MMD -MP -c -o $@ $<
$(B)/obj/%.o: src/%.c | build/.deps-build
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
$(B)/obj/known/debian_tables.o: src/known/debian_tables.S $(DEBIAN_TABLES)
	@mkdir -p $(@D)
	$(SAY) AS $@
	$(CC) -c -o $@ $<
$(B)/libcsrlint.a: $(LIBRARY_OBJECTS)
	$(SAY) AR $@
	rm -f $@
	$(AR) rcs $@ $^
$(B)/libcsrlint.so: $(LIBRARY_OBJECTS)
	$(SAY) LD $@
	$(CC) -shared -Wl,-soname,libcsrlint.so.$(SOVERSION) $(ALL_LDFLAGS) \
		-o $@ $^ $(LIBRARY_LIBS)
$(B)/csrlint: $(PROGRAM_OBJECTS) $(B)/libcsrlint.a
	$(SAY) LD $@
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(PROGRAM_LIBS) $(LIBRARY_LIBS)

# --- running ---------------------------------------------------------------------
CSR ?= corpus/mistakes.csr
run: $(B)/csrlint ## lint CSR=path, by default an instructive request
	@$(B)/csrlint --color=always $(CSR); [ $$? -le 1 ]

# --- tests -----------------------------------------------------------------------
$(B)/tests/%: tests/unit/%.c $(B)/libcsrlint.a | build/.deps-test
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) -Itests/unit $(ALL_LDFLAGS) -MMD -MP \
		-o $@ $(filter %.c,$^) $(B)/libcsrlint.a $(TEST_LIBS) \
		$(LIBRARY_LIBS)
$(B)/tests/test_known: src/data/table_write.c
OPENSSL_TESTS := $(B)/tests/test_verify_openssl \
	$(B)/tests/test_constants_openssl
$(OPENSSL_TESTS): private CPPFLAGS += $(OPENSSL_CFLAGS)
$(OPENSSL_TESTS): private TEST_LIBS += $(OPENSSL_LIBS)
$(B)/tests/replay_%: fuzz/%.c fuzz/replay.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -MMD -MP \
		-o $@ $(filter %.c,$^) $(B)/libcsrlint.a $(LIBRARY_LIBS)
check-programs: all $(UNIT_PROGRAMS) $(REPLAY_PROGRAMS)
TESTS ?=
check: check-programs | build/.deps-test ## build and run all tests, or TESTS='WORD...'
	@BUILD=$(B) tests/run $(TESTS)
san: ## all tests under AddressSanitizer and UBSan
	+@$(MAKE) --no-print-directory MODE=san check

# Not a test: figures depend on the machine, and no figure fails.
$(B)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $<
$(B)/bench/lint $(B)/bench/verify $(B)/bench/known: $(B)/bench/%: tests/bench/%.c \
		$(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(OPENSSL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< \
		$(B)/libcsrlint.a $(OPENSSL_LIBS) $(LIBRARY_LIBS)
bench: all $(B)/bench/measure $(B)/bench/lint $(B)/bench/verify \
		$(B)/bench/known ## CPU, memory and growth, beside other programs
	@BUILD=$(B) tests/bench/bench

# --- quality ---------------------------------------------------------------------
C_FILES = $(sort $(shell find src tests fuzz -name '*.[ch]'))
lint: | build/.deps-lint ## formatting, clang-tidy, cppcheck, both compilers
	clang-format --dry-run -Werror $(C_FILES)
	.ci/boundaries
	+$(MAKE) --no-print-directory MODE=lint-gcc CC=gcc WERROR=1 \
		check-programs
	+$(MAKE) --no-print-directory MODE=lint-clang CC=clang WERROR=1 \
		check-programs
	.ci/tidy $(ALL_CFLAGS)
	cppcheck --quiet --std=c11 --enable=warning,performance,portability \
		--inline-suppr --error-exitcode=1 -Isrc src
cover: ## statement and branch coverage of the tests
	+@$(MAKE) --no-print-directory MODE=cover check
	gcovr --root . --filter src/ --txt-metric line -s build/cover | tail -n 12

# Not a test: each fault is built and tested, a few seconds for every one.
FAULTS ?= 40
SEED ?= 1
planted: check-programs ## plant FAULTS in rules; which ones do tests notice?
	tests/planted-faults $(FAULTS) $(SEED)

FUZZ_SECONDS ?= 60
FUZZ_TARGET ?= fuzz_lint
fuzz: | build/.deps-fuzz ## fuzz FUZZ_TARGET for FUZZ_SECONDS with libFuzzer
	+@$(MAKE) --no-print-directory MODE=fuzz build/fuzz/libcsrlint.a \
		build/fuzz/$(FUZZ_TARGET)
	fuzz/run $(FUZZ_TARGET) $(FUZZ_SECONDS)
build/fuzz/fuzz_%: fuzz/fuzz_%.c build/fuzz/libcsrlint.a
	$(SAY) FUZZ $@
	$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(ALL_LDFLAGS) \
		-o $@ $^ $(LIBRARY_LIBS)
# For afl-fuzz: make MODE=afl build/afl/fuzz_lint. Its macros are not our code.
build/afl/fuzz_%: fuzz/fuzz_%.c fuzz/replay.c build/afl/libcsrlint.a
	$(SAY) FUZZ $@
	$(CC) $(GENERATED_CFLAGS) $(ALL_LDFLAGS) -o $@ $^ $(LIBRARY_LIBS)

# The committed tables are those that this makes. All of rsa2048 takes 4 hours,
# SAMPLE=2000 of it 2 minutes.
PART ?= p256
SAMPLE ?=
$(B)/make_debian: src/data/make_debian.c src/data/table_write.c \
		src/data/table_write.h $(B)/libcsrlint.a
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(filter %.c %.a,$^) \
		$(LIBRARY_LIBS)
debian-keys: $(B)/make_debian ## make a table of Debian's weak keys anew, and compare: PART=p256
ifeq ($(SAMPLE),)
	$< $(PART) >$(GEN)/debian_$(PART).bin
	cmp $(GEN)/debian_$(PART).bin src/data/debian/$(PART).bin
	@echo '$(PART): the same'
else
	$< $(PART) $(SAMPLE) $(SEED)
endif

corpus: | build/.deps-corpus ## make corpus/ anew with its generator
	corpus/generate

# --- installing ------------------------------------------------------------------
install: all ## install program, library and header under PREFIX
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 755 $(B)/csrlint $(DESTDIR)$(PREFIX)/bin/
	install -m 644 src/csrlint.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(B)/libcsrlint.a $(DESTDIR)$(PREFIX)/lib/
	install -m 755 $(B)/libcsrlint.so \
		$(DESTDIR)$(PREFIX)/lib/libcsrlint.so.$(SOVERSION)
	ln -sf libcsrlint.so.$(SOVERSION) \
		$(DESTDIR)$(PREFIX)/lib/libcsrlint.so
	printf '%s\n' 'prefix=$(PREFIX)' 'Name: csrlint' \
		'Description: PKCS#10 parser and linter' 'Version: $(VERSION)' \
		'Requires.private: $(LIBRARY_PACKAGES)' \
		'Libs: -L$${prefix}/lib -lcsrlint' \
		'Libs.private: -lgmp -lunistring' \
		'Cflags: -I$${prefix}/include' \
		>$(DESTDIR)$(PREFIX)/lib/pkgconfig/csrlint.pc
uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/csrlint \
		$(DESTDIR)$(PREFIX)/include/csrlint.h \
		$(DESTDIR)$(PREFIX)/lib/libcsrlint.* \
		$(DESTDIR)$(PREFIX)/lib/pkgconfig/csrlint.pc
clean: ## remove build/
	rm -rf build
help: ## this list
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/  make \1	\2/p' Makefile | expand -t 20

-include $(shell find $(B) -name '*.d' 2>/dev/null)
