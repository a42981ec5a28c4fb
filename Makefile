# csrlint: one Makefile, no configure. Everything it makes lies under BUILD.
# `make help` lists the targets.

ifneq ($(filter 3.7% 3.80% 3.81%,$(MAKE_VERSION)),)
$(error csrlint needs GNU make 3.82 or later, this is $(MAKE_VERSION); where \
gmake is a later one, type that)
endif

comma := ,
# A word of the shell, whatever is in it.
quote = '$(subst ','\'',$1)'

# --- from elsewhere --------------------------------------------------------------
# make -f FOLDER/Makefile: the sources stay as they are, and what is made lies
# under BUILD, by default build/ where make was called.
ifneq ($(findstring /,$(MAKEFILE_LIST:./%=%)),)
FOLDER := $(shell printf '%s\n' $(call quote,$(MAKEFILE_LIST)) | \
	sed 's,^ *,,; s,[^/]*$$,,')
BUILD := build
absolute = $(if $(filter /%,$(firstword $1)),$1,$(CURDIR)/$1)
given = $(if $($1),$1=$(call quote,$(call absolute,$($1))))

.PHONY: elsewhere $(MAKECMDGOALS)
$(or $(MAKECMDGOALS),all): elsewhere ;
elsewhere:
	+@$(MAKE) --no-print-directory -C $(call quote,$(FOLDER)) \
		$(call given,BUILD) $(call given,CSR) $(call given,DESTDIR) \
		$(MAKECMDGOALS)
else

VERSION := 0.1.0
RELEASED := November 29, 2026
SOVERSION := 0
MODE ?= release
CC ?= cc
PKG_CONFIG ?= pkg-config
# Programs that run while building are for the machine that builds.
CC_FOR_BUILD ?= cc
PKG_CONFIG_FOR_BUILD ?= pkg-config
# The system that the build is for, as its uname -s says.
SYSTEM ?= $(shell uname -s)

# Set on the command line alone: what an environment calls BUILD is not meant.
BUILD := build
override BUILD := $(or $(BUILD:-%=./-%),build)
ifneq ($(words [$(BUILD)]) $(findstring ',$(BUILD))$(findstring ",$(BUILD)),1 )
$(error make knows no targets with blanks or quotes in their names: name a \
folder without them, BUILD=/tmp/csrlint)
endif
# Each mode builds into a folder of its own; release is BUILD itself.
ifeq ($(MODE),release)
B := $(BUILD)
else
B := $(BUILD)/$(MODE)
endif
GEN := $(BUILD)/gen

# Where things are installed. DESTDIR goes before all of them.
PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DOCDIR ?= $(PREFIX)/share/doc/csrlint
MANDIR ?= $(PREFIX)/share/man
BASHDIR ?= $(PREFIX)/share/bash-completion/completions
ZSHDIR ?= $(PREFIX)/share/zsh/site-functions
FISHDIR ?= $(PREFIX)/share/fish/vendor_completions.d
DESTDIR ?=

# A build without the tables of known keys is 8 MB smaller: NO_KNOWN_KEYS=1.
# NO_INCBIN=1 compiles them as C, for assemblers without .incbin.
ifdef NO_KNOWN_KEYS
B := $(B)/no-known-keys
endif

# --- flags -------------------------------------------------------------------
# Warnings are for us: -Werror only where WERROR is set (make lint does). But a
# function that no header declares loses half of a pointer where it is called.
WARNINGS := -Werror=implicit-function-declaration -Wall -Wextra -Wpedantic \
	-Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla
# Of what makes faults harmless, whatever this compiler and linker know for this
# machine. They are asked once and late, as nothing else may be there before.
tried = $(shell made=$$(mktemp) && \
	printf '\043include <stdio.h>\nint main(void) { return 0; }\n' | \
	$(CC) -O2 -U_FORTIFY_SOURCE -Werror $1 -x c - -o $$made >/dev/null 2>&1 && \
	echo $(call quote,$1); rm -f "$$made")
# All of them together, or, where one is unknown, each alone.
known = $(or $(call tried,$1),$(foreach flag,$1,$(call tried,$(flag))))
# Whether the C library is glibc of this version or later.
is_glibc = $(shell printf '\043include <features.h>\n\043if !%s\n\043error\n\043endif\n' \
	'__GLIBC_PREREQ($1, $2)' | $(CC) -E - >/dev/null 2>&1 && echo yes)
# Is asked when it is first used, and keeps the answer.
once = $(eval $1 := $2)$($1)

FORTIFY = $(or $(call tried,-D_FORTIFY_SOURCE=3),-D_FORTIFY_SOURCE=2)
HARDENING = $(call once,HARDENING,$(call known,-fstack-protector-strong \
	-fstack-clash-protection -fcf-protection=full \
	-ftrivial-auto-var-init=zero) $(FORTIFY))
OPTIMISE = -O2 -U_FORTIFY_SOURCE $(HARDENING)
# Of what these say, lines are read, and types and variables are not: without
# them they are built in less time.
SANITIZE := -O1 -g1 -fno-omit-frame-pointer -fno-sanitize-recover=all
ifneq ($(filter san san-%,$(MODE)),)
OPTIMISE := $(SANITIZE) -fsanitize=address,undefined
endif
# Tests may be run on what fuzzers are linked with, which saves a build.
ifeq ($(MODE),san-fuzz)
CC := clang
OPTIMISE += -fsanitize=fuzzer-no-link
endif
# Nothing but tests/unit/test_threads is worth its time.
ifeq ($(MODE),tsan)
CC := clang
OPTIMISE := $(SANITIZE) -fsanitize=thread
endif
ifeq ($(MODE),afl)
CC := afl-clang-fast
endif
ifeq ($(MODE),cover)
# Counts are written where the program can no longer write.
OPTIMISE := -O0 --coverage -DNO_SANDBOX
endif
ifdef WERROR
WARNINGS += -Werror
endif

# What linkers and C libraries want differs by system. SHARED is the library
# as it is built, SHARED_INSTALLED as programs ask for it.
ifeq ($(SYSTEM),Darwin)
SHARED := libcsrlint.dylib
SHARED_INSTALLED := libcsrlint.$(SOVERSION).dylib
LINK_SHARED = -dynamiclib \
	-install_name $(call quote,$(LIBDIR)/$(SHARED_INSTALLED))
SYSTEM_CPPFLAGS := -D_DARWIN_C_SOURCE
# Homebrew's libraries without a .pc file lie where the compiler does not look.
HOMEBREW := $(shell brew --prefix 2>/dev/null)
ifneq ($(HOMEBREW),)
SYSTEM_CPPFLAGS += -I$(HOMEBREW)/include
SYSTEM_LDFLAGS := -L$(HOMEBREW)/lib
endif
else
SHARED := libcsrlint.so
SHARED_INSTALLED := libcsrlint.so.$(SOVERSION)
LINK_SHARED = -shared -Wl,-soname,$(SHARED_INSTALLED) \
	-Wl,--version-script=src/libcsrlint.map
SYSTEM_CPPFLAGS :=
LINKER_HARDENING := -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack
SYSTEM_LDFLAGS = $(call once,SYSTEM_LDFLAGS,$(call \
	known,$(LINKER_HARDENING)) -Wl$(comma)--as-needed)
# 12,000 addresses are put right at each start. Their list has 290 KB, or, where
# the linker and the loader know the short form, 3.
PACK := -Wl,-z,pack-relative-relocs
PACKED = $(call once,PACKED,$(if $(call is_glibc,2,36),$(if $(call \
	tried,$(LDFLAGS) -Wl$(comma)--fatal-warnings $(PACK)),$(PACK))))
endif
# Of the program alone; its objects are those of a library, and fit for it.
PIE = $(call once,PIE,$(call tried,-fPIC -pie))

# Asked for late, when `deps` has had its turn, and once: a process for each
# object takes ten seconds. libunistring has no .pc file everywhere; it comes with
# libidn2. A static linker wants each before those that it uses.
LIBRARY_PACKAGES := libpsl inih libtasn1 hogweed nettle libidn2
LIBRARY_PRIVATE := -lunistring -lgmp -pthread
TEST_PACKAGES := cmocka jansson
PACKAGE_CFLAGS = $(call once,PACKAGE_CFLAGS,$(shell $(PKG_CONFIG) --cflags \
	$(LIBRARY_PACKAGES) 2>/dev/null))
LIBRARY_LIBS = $(call once,LIBRARY_LIBS,$(shell $(PKG_CONFIG) --libs \
	$(LIBRARY_PACKAGES)) $(LIBRARY_PRIVATE))
# The loader looks for a symbol in one library after the other, at each start:
# those come first that have the most, and ask for most of them themselves.
SHARED_LIBS = -lnettle -lunistring -lhogweed -lgmp $(LIBRARY_LIBS)
STATIC_LIBS = $(shell $(PKG_CONFIG) --static --libs $(LIBRARY_PACKAGES)) \
	$(LIBRARY_PRIVATE)
CMOCKA_CFLAGS = $(call once,CMOCKA_CFLAGS,$(shell $(PKG_CONFIG) --cflags \
	$(TEST_PACKAGES)))
CMOCKA_LIBS = $(call once,CMOCKA_LIBS,$(shell $(PKG_CONFIG) --libs \
	$(TEST_PACKAGES)))
TEST_CFLAGS = $(CMOCKA_CFLAGS)
TEST_LIBS = $(CMOCKA_LIBS)
# Not needed: without it, the test beside OpenSSL says that it is skipped.
OPENSSL_CFLAGS = $(shell $(PKG_CONFIG) --exists libcrypto && \
	echo -DHAVE_LIBCRYPTO && $(PKG_CONFIG) --cflags libcrypto)
OPENSSL_LIBS = $(shell $(PKG_CONFIG) --libs libcrypto 2>/dev/null)

# Machines of 32 bits refuse to look at large files and inodes without it. Not
# so _TIME_BITS: libpsl hands out a time_t of the width that it was built with.
SYSTEM_CPPFLAGS += -D_FILE_OFFSET_BITS=64
ifdef NO_KNOWN_KEYS
SYSTEM_CPPFLAGS += -DCSRLINT_NO_KNOWN_KEYS
endif
# CFLAGS, CPPFLAGS and LDFLAGS are the user's, and take none of ours away.
ALL_CFLAGS = -std=c11 -g $(OPTIMISE) $(WARNINGS) -fPIC -fvisibility=hidden \
	-pthread -Isrc -I$(GEN) -D_POSIX_C_SOURCE=200809L $(SYSTEM_CPPFLAGS) \
	-DCSRLINT_VERSION='"$(VERSION)"' \
	$(CPPFLAGS) $(PACKAGE_CFLAGS) $(CFLAGS)
# Code that a tool made is not held to our warnings.
GENERATED_CFLAGS = $(filter-out -W%,$(ALL_CFLAGS)) -w
ALL_LDFLAGS = $(OPTIMISE) $(SYSTEM_LDFLAGS) $(LDFLAGS)
# The same bytes come out in every folder. Compilers ask PWD for its name.
export PWD := $(CURDIR)
NO_FOLDERS = $(call quote,-ffile-prefix-map=$(CURDIR)=.) \
	-ffile-prefix-map=$(BUILD)=build
ifeq ($(SYSTEM),Darwin)
ARFLAGS := rcs
export ZERO_AR_DATE := 1
else
ARFLAGS := rcsD
endif

# One short line a step; V=1 shows the commands themselves.
ifeq ($(filter-out 0,$(V)),)
.SILENT:
endif
SAY = @printf '  %-8s %s\n'

# --- what is built from what ---------------------------------------------------
ROOMS := base input der csr verify keys known set names places policy facts results \
	profiles rules rules/* show remedy parse linter report
LIBRARY_SOURCES := $(sort $(wildcard $(ROOMS:%=src/%/*.c)))
PROGRAM_SOURCES := $(sort $(wildcard src/cli/*.c))
RULE_FILES := $(sort $(wildcard src/rules/*/*.c))
DOCUMENTS := src/data/documents.tsv
EXAMPLES := src/data/examples.tsv
PROFILES := $(sort $(wildcard src/profiles/*.ini))
GENERATED := $(GEN)/pkcs10_asn1_tab.c $(GEN)/places_table.c \
	$(GEN)/multiples_table.c $(GEN)/quick_table.c $(GEN)/oid_order.c $(GEN)/profiles_table.c \
	$(GEN)/rule_tables.c $(GEN)/documents_table.c $(GEN)/examples_table.c

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

PAGES := $(B)/csrlint.1 $(B)/csrlint.ini.5 $(B)/libcsrlint.3
COMPLETIONS := $(B)/completions/csrlint.bash $(B)/completions/_csrlint \
	$(B)/completions/csrlint.fish
BUILT := $(B)/csrlint $(B)/libcsrlint.a $(B)/$(SHARED) $(PAGES) $(COMPLETIONS)

.PHONY: all static run check san lint fuzz corpus deps install uninstall clean \
	deb dist rule help bench cover planted planted-rooms check-programs debian-keys torture

all: $(BUILT) ## build everything
static: $(B)/csrlint-static ## one file that needs no library, csrlint-static

# Remembers that the folder was not there before, or empty: `make clean` removes
# no other.
$(BUILD)/.made:
	@[ -n "$$(ls -A $(@D) 2>/dev/null)" ] || made=yes; \
		mkdir -p $(@D) && echo "$${made:-no}" >$@

# --- what the machine needs ----------------------------------------------------
# .ci/deps installs what is missing, says so, and does nothing otherwise.
# One after the other: package managers do not share their lock.
$(BUILD)/.deps-test $(BUILD)/.deps-lint $(BUILD)/.deps-fuzz: \
	| $(BUILD)/.deps-build
$(BUILD)/.deps-%: .ci/deps | $(BUILD)/.made
	@.ci/deps $*
	@touch $@
deps: ## as root, install what building needs and is missing; NO_DEPS=1 never
	@.ci/deps build

# --- generated sources -----------------------------------------------------------
# Makes of several modes may run at once: each writes a file of its own name
# and moves it to its place whole.
NEW = $@.$$$$
PLACE = && mv $(NEW) $@ || { rm -f $(NEW); exit 1; }

# Where other libraries of the building machine lie, this one's do, too.
beside = $$($(PKG_CONFIG_FOR_BUILD) --cflags --libs-only-L $1 2>/dev/null) \
	$(SYSTEM_CPPFLAGS) $(SYSTEM_LDFLAGS)

$(GEN)/pkcs10_asn1_tab.c: asn1/pkcs10.asn | $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) ASN1 $@
	asn1Parser -o $(NEW) -n pkcs10_asn1_tab $< >/dev/null $(PLACE)

# The folding of names is the library's own, so that keys and look-ups agree.
MAKE_PLACES := $(sort $(wildcard src/data/make_places*.c)) src/places/fold.c \
	src/base/unicode.c src/base/memory.c
$(GEN)/make_places: $(MAKE_PLACES) src/data/make_places.h \
		src/places/fold.h src/places/table.h src/places/places.h \
		| $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_PLACES) $(call beside,libidn2) -lunistring $(PLACE)

$(GEN)/places_table.c: $(GEN)/make_places \
		$(filter-out $(DOCUMENTS) $(EXAMPLES),$(wildcard src/data/*.tsv))
	$(SAY) PLACES $@
	$< src/data >$(NEW) $(PLACE)

MAKE_MULTIPLES := src/data/make_multiples.c src/data/fill_multiples.c \
	src/keys/curves.c src/keys/groups.c src/keys/points.c
$(GEN)/make_multiples: $(MAKE_MULTIPLES) src/data/fill_multiples.h \
		src/keys/multiples.h \
		src/keys/curves.h src/keys/groups.h src/keys/points.h \
		src/keys/keys.h | $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_MULTIPLES) $(call beside,hogweed) -lgmp $(PLACE)

$(GEN)/multiples_table.c: $(GEN)/make_multiples
	$(SAY) CURVES $@
	$< >$(NEW) $(PLACE)

MAKE_QUICK := src/data/make_quick_points.c src/keys/curves.c \
	src/keys/groups.c src/keys/points.c
$(GEN)/make_quick_points: $(MAKE_QUICK) src/verify/quick_table.h \
		src/keys/curves.h src/keys/groups.h src/keys/points.h \
		| $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_QUICK) $(call beside,hogweed) -lgmp $(PLACE)

$(GEN)/quick_table.c: $(GEN)/make_quick_points
	$(SAY) POINTS $@
	$< >$(NEW) $(PLACE)

$(GEN)/make_oid_order: src/data/make_oid_order.c src/der/oid_order.h \
		src/der/oid.h | $(BUILD)/.deps-build
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
		src/known/table.h | $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_PUBLISHED) $(PLACE)

PUBLISHED_KEYS := $(addprefix src/data/,known_keys.txt trivial_keys.txt \
	keypair_keys.txt)
$(GEN)/published_table.c: $(GEN)/make_published $(PUBLISHED_KEYS)
	$(SAY) KEYS $@
	$< $(PUBLISHED_KEYS) >$(NEW) $(PLACE)

$(GEN)/debian_tables.c: src/data/make_octets $(DEBIAN_TABLES)
	$(SAY) KEYS $@
	$^ >$(NEW) $(PLACE)

$(GEN)/profiles_table.c: $(PROFILES) src/data/make_profiles | $(BUILD)/.made
	@mkdir -p $(GEN)
	$(SAY) PROFILES $@
	src/data/make_profiles $(PROFILES) >$(NEW) $(PLACE)

# Always compared, so that a deleted rule file cannot linger.
$(GEN)/rule_tables.c: FORCE | $(BUILD)/.made
	@mkdir -p $(GEN)
	@src/data/make_rule_tables $(RULE_FILES) >$(NEW) && \
		if cmp -s $(NEW) $@; then rm $(NEW); else mv $(NEW) $@; fi

# What --explain shows of each rule.
$(GEN)/examples_table.c: src/data/make_examples $(EXAMPLES) \
		$(wildcard corpus/*.csr) | $(BUILD)/.made
	@mkdir -p $(GEN)
	$(SAY) EXAMPLES $@
	$< $(EXAMPLES) corpus >$(NEW) $(PLACE)

# The reader of sources is the library's own, so that what the build takes is
# what the program reads. Always run: it is what holds every rule's source
# against the table, also where a rule file came or went.
MAKE_DOCUMENTS := $(sort $(wildcard src/data/make_documents*.c)) \
	src/rules/citation.c
$(GEN)/make_documents: $(MAKE_DOCUMENTS) src/data/make_documents.h \
		src/rules/citation.h | $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) \
		$(MAKE_DOCUMENTS) $(PLACE)

$(GEN)/documents_table.c: $(GEN)/make_documents FORCE
	@$< $(DOCUMENTS) $(RULE_FILES) >$(NEW) || { rm -f $(NEW); exit 1; }; \
		if cmp -s $(NEW) $@; then rm $(NEW); else mv $(NEW) $@; fi
FORCE:

# --- compiling -------------------------------------------------------------------
# Always compared, so that other flags or another compiler build anew. All objects
# depend on it, and find their folders made.
$(B)/.flags: FORCE | $(BUILD)/.deps-build
	@mkdir -p $(sort $(dir $@ $(LIBRARY_OBJECTS) $(PROGRAM_OBJECTS)))
	@printf '%s\n' $(call quote,$(FLAGS)) >$(NEW) && \
		if cmp -s $(NEW) $@; then rm $(NEW); else mv $(NEW) $@; fi
FLAGS = $(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) $(PACKED) $(PIE) $(LINK_SHARED) \
	$(AR) $(SHARED_LIBS)
# What goes into a command: all prerequisites but the flags.
PARTS = $(filter %.c %.o %.a,$^)

$(B)/obj/gen/%.o: $(GEN)/%.c $(B)/.flags
	$(SAY) CC $@
	$(CC) $(GENERATED_CFLAGS) $(NO_FOLDERS) -MMD -MP -c -o $@ $<
$(B)/obj/%.o: src/%.c $(B)/.flags
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(NO_FOLDERS) -MMD -MP -c -o $@ $<
$(B)/obj/known/debian_tables.o: src/known/debian_tables.S $(DEBIAN_TABLES) \
		$(B)/.flags
	$(SAY) AS $@
	$(CC) $(filter -fcf-protection%,$(OPTIMISE)) -c -o $@ $<
$(B)/libcsrlint.a: $(LIBRARY_OBJECTS)
	$(SAY) AR $@
	rm -f $@
	$(AR) $(ARFLAGS) $@ $^
$(B)/$(SHARED): $(LIBRARY_OBJECTS) src/libcsrlint.map $(B)/.flags
	$(SAY) LD $@
	$(CC) $(LINK_SHARED) $(ALL_LDFLAGS) $(PACKED) -o $@ $(PARTS) $(SHARED_LIBS)
$(B)/csrlint: $(PROGRAM_OBJECTS) $(B)/libcsrlint.a $(B)/.flags
	$(SAY) LD $@
	$(CC) $(ALL_LDFLAGS) $(PACKED) $(PIE) -o $@ $(PARTS) $(SHARED_LIBS)
$(B)/csrlint-static: $(PROGRAM_OBJECTS) $(B)/libcsrlint.a $(B)/.flags
	$(SAY) LD $@
	$(CC) -static $(ALL_LDFLAGS) -o $@ $(PARTS) $(STATIC_LIBS)

# The header is the manual, for a pager too.
$(B)/libcsrlint.3: src/data/make_manual src/csrlint.h | $(BUILD)/.made
	@mkdir -p $(@D)
	$(SAY) MANUAL $@
	$< src/csrlint.h $(VERSION) $(call quote,$(RELEASED)) >$(NEW) $(PLACE)

# What the other pages and the completions have in common with --help.
$(GEN)/make_options: src/data/make_options.c src/cli/option_table.h \
		src/profiles/limits.h src/remedy/tool.h src/report/report.h \
		| $(BUILD)/.deps-build
	@mkdir -p $(GEN)
	$(SAY) CC $@
	$(CC_FOR_BUILD) -std=c11 -O1 $(WARNINGS) -Isrc -o $(NEW) $< $(PLACE)
$(GEN)/options.tsv: $(GEN)/make_options
	$< >$(NEW) $(PLACE)

$(B)/csrlint.1 $(B)/csrlint.ini.5: $(B)/%: src/data/%.in src/data/make_page \
		$(GEN)/options.tsv src/profiles/limits.h $(PROFILES)
	@mkdir -p $(@D)
	$(SAY) MANUAL $@
	src/data/make_page $< $(VERSION) $(call quote,$(RELEASED)) \
		$(GEN)/options.tsv src/profiles/limits.h $(PROFILES) >$(NEW) $(PLACE)

# zsh finds a completion by the name of its file.
shell_of = $(patsubst csrlint.%,%,$(patsubst _csrlint,zsh,$(notdir $1)))
$(COMPLETIONS): src/data/make_completions $(GEN)/options.tsv
	@mkdir -p $(@D)
	$(SAY) COMPLETE $@
	$< $(call shell_of,$@) $(GEN)/options.tsv >$(NEW) $(PLACE)

include src/web/web.mk

# --- running ---------------------------------------------------------------------
CSR ?= corpus/mistakes.csr
run: $(B)/csrlint ## lint CSR=path, by default an instructive request
	@$(B)/csrlint --color=always -- $(call quote,$(CSR)); [ $$? -le 1 ]

# --- tests -----------------------------------------------------------------------
$(B)/tests/%: tests/unit/%.c $(B)/libcsrlint.a | $(BUILD)/.deps-test
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) $(TEST_CFLAGS) -Itests/unit $(ALL_LDFLAGS) \
		-MMD -MP -o $@ $(filter %.c %.o,$^) $(B)/libcsrlint.a $(TEST_LIBS) $(LIBRARY_LIBS)
$(B)/tests/test_known: src/data/table_write.c
# What the program alone has.
$(B)/tests/test_day: src/cli/day.c
$(B)/tests/test_sandbox: $(B)/obj/cli/landlock.o $(B)/obj/cli/seccomp.o
# Where the linker can hand calls to somebody else, and none watches memory.
ifeq ($(SYSTEM)$(filter san san-% tsan,$(MODE)),Linux)
$(B)/tests/memory_fault.o: tests/torture/memory_fault.c \
		tests/torture/memory_fault.h
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -fPIC -c -o $@ $<
$(B)/tests/test_memory: $(B)/tests/memory_fault.o
$(B)/tests/test_memory: private TEST_CFLAGS += -DHAVE_MEMORY_FAULT -Itests \
	-Wl,--wrap=arena_alloc,--wrap=arena_room,--wrap=arena_array \
	-Wl,--wrap=arena_grow
$(B)/tests/test_memory: private TEST_LIBS += -ldl
endif
$(B)/tests/test_der_mutate: fuzz/der_mutate.c fuzz/der_sign.c
$(B)/tests/test_der_mutate: private TEST_CFLAGS += -Ifuzz
OPENSSL_TESTS := $(B)/tests/test_verify_openssl \
	$(B)/tests/test_constants_openssl
$(OPENSSL_TESTS): private TEST_CFLAGS += $(OPENSSL_CFLAGS)
$(OPENSSL_TESTS): private TEST_LIBS += $(OPENSSL_LIBS)
# The targets of fuzzing, with and without a fuzzer.
$(B)/tests/replay_%: fuzz/%.c fuzz/replay.c fuzz/harness.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) $(FUZZ_CPPFLAGS) $(ALL_LDFLAGS) -MMD -MP -o $@ \
		$(filter %.c %.o,$^) $(B)/libcsrlint.a $(FUZZ_LIBS)
FUZZ_LIBS = $(shell $(PKG_CONFIG) --libs jansson) $(LIBRARY_LIBS)
# What tools of requests are told, and whether they did it.
$(B)/tests/remedies_tell: tests/remedies.d/tell.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) -Itests/unit $(ALL_LDFLAGS) -MMD -MP -o $@ \
		$(filter %.c,$^) $(B)/libcsrlint.a $(LIBRARY_LIBS)
# The fields of requests as JSON, by the public header alone.
$(B)/tests/parsers_fields: tests/parsers.d/fields.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -MMD -MP -o $@ \
		$(filter %.c,$^) $(B)/libcsrlint.a $(LIBRARY_LIBS)
# Those that take DER make changes of their own.
DER_TARGETS := fuzz_der fuzz_lint fuzz_match fuzz_parse fuzz_report fuzz_verify
DER_MUTATOR := der_mutate der_sign der_hook
# Their tests change each request a little, too; but for fuzz_report, which takes
# minutes for that.
CHANGING := $(patsubst %,$(B)/tests/replay_%, \
	$(filter-out fuzz_report,$(DER_TARGETS)))
$(CHANGING): fuzz/changes.c fuzz/der_mutate.c fuzz/der_sign.c
$(CHANGING): private FUZZ_CPPFLAGS := -DHAVE_CHANGES
# Makes system calls of the program fail; free of our flags, as it is no part
# of what they are there for.
$(B)/tests/io_fault: tests/torture/io_fault.c
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -o $@ $<
# Tries to get out of the program that it is loaded into; where there is a
# sandbox.
ESCAPE := $(if $(filter Linux,$(SYSTEM)),$(B)/tests/escape.so)
$(B)/tests/escape.so: tests/torture/escape.c
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -fPIC -shared -o $@ $<
# Withholds memory from the program that it is loaded into.
MEMORY_FAULT := $(if $(filter Linux,$(SYSTEM)),$(B)/tests/memory_fault.so)
$(B)/tests/memory_fault.so: tests/torture/memory_fault.c \
		tests/torture/memory_fault.h
	@mkdir -p $(@D)
	$(SAY) TEST $@
	$(CC) -std=c11 -D_GNU_SOURCE -O1 $(WARNINGS) -fPIC -shared -o $@ $< -ldl
TORTURES := $(B)/tests/io_fault $(ESCAPE) $(MEMORY_FAULT)
check-programs: all $(UNIT_PROGRAMS) $(REPLAY_PROGRAMS) $(TORTURES) \
	$(B)/tests/remedies_tell $(B)/tests/parsers_fields
TESTS ?=
# Tests of the build call the make that this is.
export GNU_MAKE := $(MAKE)
check: check-programs | $(BUILD)/.deps-test ## build and run all tests, or TESTS='WORD...'
	@BUILD=$(B) MODE=$(MODE) tests/run $(TESTS)
torture: all $(TORTURES) $(B)/tests/test_memory ## each fault of the machine, not only samples
	BUILD=$(B) CSRLINT=$(B)/csrlint tests/torture/io 1
	BUILD=$(B) CSRLINT=$(B)/csrlint tests/torture/memory --whole
	CSRLINT_MEMORY_TIMES=30 $(B)/tests/test_memory
san: ## all tests under AddressSanitizer and UBSan
	+@$(MAKE) --no-print-directory MODE=san check

# Not a test: figures depend on the machine, and no figure fails.
$(B)/bench/%: tests/bench/%.c $(B)/.flags
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $<
$(B)/bench/lint $(B)/bench/verify $(B)/bench/known $(B)/bench/keys \
		$(B)/bench/shared_primes $(B)/bench/fresh_keys: $(B)/bench/%: \
		tests/bench/%.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(OPENSSL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< \
		$(B)/libcsrlint.a $(OPENSSL_LIBS) $(LIBRARY_LIBS)
# Beside GnuTLS, too, where that is there.
GNUTLS_CFLAGS = $(shell $(PKG_CONFIG) --exists gnutls && \
	echo -DHAVE_GNUTLS && $(PKG_CONFIG) --cflags gnutls)
GNUTLS_LIBS = $(shell $(PKG_CONFIG) --libs gnutls 2>/dev/null)
$(B)/bench/parse: tests/bench/parse.c $(B)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) $(OPENSSL_CFLAGS) $(GNUTLS_CFLAGS) $(ALL_LDFLAGS) \
		-o $@ $< $(B)/libcsrlint.a $(OPENSSL_LIBS) $(GNUTLS_LIBS) \
		$(LIBRARY_LIBS)
bench: all $(B)/bench/measure $(B)/bench/lint $(B)/bench/verify \
		$(B)/bench/parse $(B)/bench/known $(B)/bench/keys \
		$(B)/bench/shared_primes ## CPU, memory and growth, beside other programs
	@BUILD=$(B) tests/bench/bench

# --- quality ---------------------------------------------------------------------
ANALYSIS ?= deep
# Whose warnings are errors. None: where a build of its own made them such.
LINT_COMPILERS ?= gcc clang
C_FILES = $(sort $(shell find src tests fuzz -name '*.[ch]'))
lint: | $(BUILD)/.deps-lint ## formatting, clang-tidy, cppcheck, both compilers
	.ci/format $(C_FILES)
	.ci/boundaries
	+for compiler in $(LINT_COMPILERS); do \
		$(MAKE) --no-print-directory MODE=lint-$$compiler \
			CC=$$compiler WERROR=1 check-programs || exit 1; \
	done
	@# clang 14 does not take this one without another.
	ANALYSIS=$(ANALYSIS) .ci/tidy $(filter-out -ftrivial-auto-var-init=zero,$(ALL_CFLAGS))
	@# Its own -j2 takes twice as long.
	find src -name '*.c' | sort | xargs -P 2 -n 20 cppcheck --quiet --std=c11 \
		--enable=warning,performance,portability --inline-suppr \
		--error-exitcode=1 -Isrc
# Beyond what check does: more calls for memory that fail, and more changes of
# requests, all in one process, as each that ends writes its counts.
COVER_TIMES ?= 8
cover: ## which lines and branches tests reach, and why not the rest
	+@GCOV_ERROR_FILE=/dev/null $(MAKE) --no-print-directory MODE=cover check
	CSRLINT_MEMORY_TIMES=$(COVER_TIMES) GCOV_ERROR_FILE=/dev/null \
		$(BUILD)/cover/tests/test_memory
	for target in lint match parse verify; do \
		CSRLINT_CHANGES=$(COVER_TIMES) GCOV_ERROR_FILE=/dev/null \
			$(BUILD)/cover/tests/replay_fuzz_$$target >/dev/null || \
			exit 1; \
	done
	BUILD=$(BUILD)/cover tests/unreached

# Not a test: each fault is built and tested, a few seconds for every one.
FAULTS ?= 40
SEED ?= 1
planted: check-programs ## plant FAULTS in rules; which ones do tests notice?
	BUILD=$(BUILD) tests/planted-faults $(FAULTS) $(SEED)
# These are built all at once, and each is tested for a second or a few.
planted-rooms: check-programs ## the same for 150 conditions in five other rooms
	BUILD=$(BUILD) tests/planted-rooms 150 $(SEED)

FUZZ_SECONDS ?= 60
FUZZ_TARGET ?= $(FUZZ_TARGETS)
# OSS-Fuzz and ClusterFuzzLite link with what they bring.
FUZZ_ENGINE ?= -fsanitize=fuzzer
FUZZ_LINK ?= $(CC)
fuzz: | $(BUILD)/.deps-fuzz ## fuzz FUZZ_TARGET, or all, for FUZZ_SECONDS in all with libFuzzer
	+@$(MAKE) --no-print-directory MODE=san-fuzz \
		$(FUZZ_TARGET:%=$(BUILD)/fuzz/%)
	BUILD=$(BUILD) fuzz/run $(FUZZ_SECONDS) $(FUZZ_TARGET)
FUZZ_BUILD := $(BUILD)/san-fuzz
$(FUZZ_BUILD)/obj/fuzz/%.o: fuzz/%.c $(FUZZ_BUILD)/.flags
	@mkdir -p $(@D)
	$(SAY) CC $@
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
# Never without a name, which would mean every file that is made.
.SECONDARY: $(FUZZ_BUILD)/obj/fuzz/harness.o \
	$(DER_MUTATOR:%=$(FUZZ_BUILD)/obj/fuzz/%.o) \
	$(FUZZ_TARGETS:%=$(FUZZ_BUILD)/obj/fuzz/%.o)
$(DER_TARGETS:%=$(BUILD)/fuzz/%): $(DER_MUTATOR:%=$(FUZZ_BUILD)/obj/fuzz/%.o)
$(BUILD)/fuzz/fuzz_%: $(FUZZ_BUILD)/obj/fuzz/fuzz_%.o \
		$(FUZZ_BUILD)/obj/fuzz/harness.o $(FUZZ_BUILD)/libcsrlint.a
	@mkdir -p $(@D)
	$(SAY) FUZZ $@
	$(FUZZ_LINK) $(ALL_LDFLAGS) $(FUZZ_ENGINE) -o $@ \
		$(filter %.o,$^) $(FUZZ_BUILD)/libcsrlint.a $(FUZZ_LIBS)
# For afl-fuzz: make MODE=afl build/afl/fuzz_lint. Its macros are not our code.
$(BUILD)/afl/fuzz_%: fuzz/fuzz_%.c fuzz/replay.c fuzz/harness.c \
		$(BUILD)/afl/libcsrlint.a
	$(SAY) FUZZ $@
	$(CC) $(GENERATED_CFLAGS) $(ALL_LDFLAGS) -o $@ \
		$(filter %.c %.o,$^) $(BUILD)/afl/libcsrlint.a $(FUZZ_LIBS)

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

NAME ?=
rule: ## lay down a rule and its cases to begin with: NAME=subject/nickname
	@.ci/rule $(call quote,$(NAME))

corpus: | $(BUILD)/.deps-corpus ## make corpus/ anew with its generator
	corpus/generate

# --- installing ------------------------------------------------------------------
# A path below DESTDIR, and one as csrlint.pc writes it.
to = $(call quote,$(DESTDIR)$1)
pc = $(subst |,,$(subst |$(PREFIX)/,$${prefix}/,|$1))
define CSRLINT_PC
prefix=$(PREFIX)
bindir=$(call pc,$(BINDIR))
libdir=$(call pc,$(LIBDIR))
includedir=$(call pc,$(INCLUDEDIR))
docdir=$(call pc,$(DOCDIR))

Name: csrlint
Description: PKCS#10 parser and linter
Version: $(VERSION)
Requires.private: $(LIBRARY_PACKAGES)
Libs: -L"$${libdir}" -lcsrlint
Libs.private: $(LIBRARY_PRIVATE)
Cflags: -I"$${includedir}"
endef
export CSRLINT_PC

INSTALLED = $(call to,$(BINDIR)/csrlint) $(call to,$(INCLUDEDIR)/csrlint.h) \
	$(call to,$(LIBDIR)/libcsrlint.a) $(call to,$(LIBDIR)/$(SHARED)) \
	$(call to,$(LIBDIR)/$(SHARED_INSTALLED)) \
	$(call to,$(LIBDIR)/pkgconfig/csrlint.pc) $(call to,$(DOCDIR)/LICENSE) \
	$(call to,$(MANDIR)/man1/csrlint.1) \
	$(call to,$(MANDIR)/man3/libcsrlint.3) \
	$(call to,$(MANDIR)/man5/csrlint.ini.5) \
	$(call to,$(BASHDIR)/csrlint) $(call to,$(ZSHDIR)/_csrlint) \
	$(call to,$(FISHDIR)/csrlint.fish)
# A file, to where it goes.
put = install -m 644 -- $1 $(call to,$2)

install: all ## install program, library, header, manual, completions under PREFIX
	install -d -- $(call to,$(BINDIR)) $(call to,$(INCLUDEDIR)) \
		$(call to,$(LIBDIR)/pkgconfig) $(call to,$(DOCDIR)) \
		$(call to,$(MANDIR)/man1) $(call to,$(MANDIR)/man3) \
		$(call to,$(MANDIR)/man5) $(call to,$(BASHDIR)) \
		$(call to,$(ZSHDIR)) $(call to,$(FISHDIR))
	install -m 755 -- $(B)/csrlint $(call to,$(BINDIR)/csrlint)
	$(call put,src/csrlint.h,$(INCLUDEDIR)/csrlint.h)
	$(call put,$(B)/libcsrlint.a,$(LIBDIR)/libcsrlint.a)
	$(call put,$(B)/$(SHARED),$(LIBDIR)/$(SHARED_INSTALLED))
	ln -sf -- $(SHARED_INSTALLED) $(call to,$(LIBDIR)/$(SHARED))
	printf '%s\n' "$$CSRLINT_PC" \
		>$(call to,$(LIBDIR)/pkgconfig/csrlint.pc)
	$(call put,LICENSE,$(DOCDIR)/LICENSE)
	$(call put,$(B)/csrlint.1,$(MANDIR)/man1/csrlint.1)
	$(call put,$(B)/libcsrlint.3,$(MANDIR)/man3/libcsrlint.3)
	$(call put,$(B)/csrlint.ini.5,$(MANDIR)/man5/csrlint.ini.5)
	$(call put,$(B)/completions/csrlint.bash,$(BASHDIR)/csrlint)
	$(call put,$(B)/completions/_csrlint,$(ZSHDIR)/_csrlint)
	$(call put,$(B)/completions/csrlint.fish,$(FISHDIR)/csrlint.fish)
	$(TELL_LINKER)
uninstall: ## remove what install put there
	rm -f -- $(INSTALLED)
	rmdir -- $(call to,$(DOCDIR)) 2>/dev/null || true
	$(TELL_LINKER)
# The dynamic linker of Linux finds a new library when its list is made anew.
TELL_LINKER = $(if $(DESTDIR),,$(if $(filter Linux,$(SYSTEM)), \
	if [ "$$(id -u)" -ne 0 ] || ! ldconfig; then \
		echo "Programs find libcsrlint once ldconfig has run as root."; \
	fi))

# --- handing on --------------------------------------------------------------------
# What goes into packages is installed below a folder, and told apart there.
deb: all ## packages for Debian, in BUILD/deb: program, library, -dev
	@command -v dpkg-gencontrol >/dev/null || \
		{ echo 'make deb: this needs dpkg-dev.' >&2; exit 1; }
	rm -rf -- $(B)/deb-root
	+$(MAKE) --no-print-directory -s install DESTDIR=$(abspath $(B))/deb-root \
		PREFIX=/usr LIBDIR=/usr/lib/$$(dpkg-architecture -qDEB_HOST_MULTIARCH) \
		ZSHDIR=/usr/share/zsh/vendor-completions
	.ci/deb $(B)/deb-root $(B)/deb $(VERSION) $(SOVERSION) $(call quote,$(RELEASED))
	rm -rf -- $(B)/deb-root

# The files that git knows, as they stand, and the changes where people look for
# them. The same octets come out wherever it is made.
DIST := csrlint-$(VERSION)
dist: | $(BUILD)/.made ## a tarball of the sources in BUILD, which needs no git
	@git ls-files >/dev/null 2>&1 || \
		{ echo 'make dist: this needs a checkout of git.' >&2; exit 1; }
	rm -rf -- $(BUILD)/$(DIST) && mkdir -p $(BUILD)/$(DIST)
	git ls-files -z | { xargs -0 ls -d -- 2>/dev/null || true; } | \
		tar -c -T - | tar -x -C $(BUILD)/$(DIST)
	cp -- .github/CHANGELOG.md $(BUILD)/$(DIST)/CHANGELOG.md
	chmod -R u=rwX,go=rX $(BUILD)/$(DIST)
	LC_ALL=C tar -C $(BUILD) --sort=name --owner=0 --group=0 --numeric-owner \
		--mtime=$(call quote,$(RELEASED) UTC) -c $(DIST) | \
		gzip -9n >$(BUILD)/$(DIST).tar.gz
	rm -rf -- $(BUILD)/$(DIST)
	@echo $(BUILD)/$(DIST).tar.gz

# A folder that was there before make may hold what make did not put there.
clean: ## remove what was built
	if [ $(BUILD) = build ] || [ ! -e $(BUILD) ] || \
			grep -q yes $(BUILD)/.made 2>/dev/null; then \
		rm -rf -- $(BUILD); \
	else \
		echo "$(BUILD) was there before make: it is left alone." >&2; \
		exit 1; \
	fi
help: ## this list
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/  make \1	\2/p' \
		Makefile src/web/web.mk | expand -t 20

# Copies of the project that faults are planted in have lists of their own, and
# so have the page's libraries.
-include $(shell find $(B) \( -path '*/planted*' -o -path '*/web/libraries' \) \
	-prune -o -type f -name '*.d' -print 2>/dev/null)

endif
