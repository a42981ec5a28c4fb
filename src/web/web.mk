# The page: csrlint in WebAssembly, and one file of HTML around it. Part of the
# Makefile, which includes it. SPDX-License-Identifier: MIT
WEB := $(BUILD)/web
WEB_CC ?= clang --target=wasm32-wasi
WEB_OPTIMISE ?= -Oz -flto
WEB_PREFIX := $(WEB)/libraries/prefix

# The page has the tables of known keys beside the module, which are 8 MB;
# NO_KNOWN_KEYS=1 makes another page without them.
ifdef NO_KNOWN_KEYS
WEB_PAGE := $(WEB)/csrlint-light.html
else
WEB_PAGE := $(WEB)/csrlint.html
WEB_TABLES := $(DEBIAN_TABLES) $(WEB)/gen/published.bin $(WEB)/gen/sentences.bin
endif

# The library without threads, those tables and searches that take seconds, with
# room alone for the multiples that src/web/multiples.c computes, and with no
# requests to explain rules by.
WEB_SOURCES := $(filter-out src/keys/workers.c src/keys/search_%.c \
	src/known/search.c src/known/tables.c, \
	$(LIBRARY_SOURCES)) $(addprefix src/web/,glue.c known_tables.c \
	multiples.c search.c workers.c) src/data/fill_multiples.c
WEB_GENERATED := $(filter-out $(addprefix $(GEN)/,published_table.c \
	debian_tables.c examples_table.c multiples_table.c),$(GENERATED))
WEB_OBJECTS := $(WEB_SOURCES:src/%.c=$(WEB)/obj/%.o) \
	$(WEB_GENERATED:$(GEN)/%.c=$(WEB)/obj/gen/%.o) \
	$(WEB)/obj/web/multiples_table.o $(WEB)/obj/web/examples_table.o
WEB_CFLAGS = -std=c11 $(WEB_OPTIMISE) -ffunction-sections -fdata-sections $(WARNINGS) \
	-Isrc -I$(GEN) -isystem src/web/single -isystem $(WEB_PREFIX)/include \
	-D_POSIX_C_SOURCE=200809L \
	-D_WASI_EMULATED_SIGNAL \
	-DCSRLINT_VERSION='"$(VERSION)"' $(NO_FOLDERS)
WEB_LIBS := -lpsl -lidn2 -lunistring -linih -ltasn1 -lhogweed -lgmp -lnettle \
	-lwasi-emulated-signal
# 1 MiB of stack below everything else, so that more of it ends in a fault; and
# at most 256 MiB of memory. What is exported beside glue.h is C's own.
WEB_LDFLAGS := -mexec-model=reactor -Wl,--gc-sections -Wl,--strip-all \
	-Wl,--stack-first -Wl,-z,stack-size=1048576 \
	-Wl,--max-memory=268435456 -Wl,--export=malloc -Wl,--export=free

.PHONY: web web-deps
web: $(WEB_PAGE) ## build the page, build/web/csrlint.html
web-deps: $(WEB)/.libraries ## fetch and build the page's libraries from Debian's sources

$(BUILD)/.deps-web: | $(BUILD)/.deps-build
$(WEB)/.libraries: src/web/libraries src/web/sources.tsv src/web/gmp_small.h \
		| $(BUILD)/.deps-web
	@mkdir -p $(WEB)
	@src/web/libraries $(WEB)/libraries
	@touch $@

$(WEB)/gen/multiples_table.c: $(GEN)/make_multiples
	@mkdir -p $(@D)
	$(SAY) CURVES $@
	$< 4096 >$(NEW) $(PLACE)
$(WEB)/gen/examples_table.c: src/data/make_examples
	@mkdir -p $(@D)
	$(SAY) EXAMPLES $@
	$< /dev/null corpus >$(NEW) $(PLACE)
$(WEB)/obj/web/%_table.o: $(WEB)/gen/%_table.c $(WEB)/.libraries
	@mkdir -p $(@D)
	$(SAY) WASM $@
	$(WEB_CC) $(filter-out -W%,$(WEB_CFLAGS)) -w -MMD -MP -c -o $@ $<
$(WEB)/obj/gen/%.o: $(GEN)/%.c $(WEB)/.libraries
	@mkdir -p $(@D)
	$(SAY) WASM $@
	$(WEB_CC) $(filter-out -W%,$(WEB_CFLAGS)) -w -MMD -MP -c -o $@ $<
$(WEB)/obj/%.o: src/%.c $(WEB)/.libraries | $(WEB_GENERATED)
	@mkdir -p $(@D)
	$(SAY) WASM $@
	$(WEB_CC) $(WEB_CFLAGS) -MMD -MP -c -o $@ $<
$(WEB)/csrlint.wasm: $(WEB_OBJECTS)
	$(SAY) LD $@
	$(WEB_CC) $(WEB_LDFLAGS) -o $(NEW) $^ -L$(WEB_PREFIX)/lib $(WEB_LIBS) \
		$(PLACE)

$(WEB)/gen/published.bin: $(GEN)/make_published $(PUBLISHED_KEYS)
	@mkdir -p $(@D)
	$(SAY) KEYS $@
	$< --table $(PUBLISHED_KEYS) >$(NEW) $(PLACE)
$(WEB)/gen/sentences.bin: $(GEN)/make_published $(PUBLISHED_KEYS)
	@mkdir -p $(@D)
	$(SAY) KEYS $@
	$< --sentences $(PUBLISHED_KEYS) >$(NEW) $(PLACE)

WEB_PARTS := $(addprefix src/web/,page.html page.css texts.js engine.js \
	logic.js parts.js session.js show.js answer.js known.js page.js)
$(WEB_PAGE): src/web/assemble $(WEB_PARTS) corpus/mistakes.csr \
		corpus/good-typical.csr $(WEB)/csrlint.wasm $(WEB_TABLES)
	$(SAY) PAGE $@
	src/web/assemble $(WEB)/csrlint.wasm $(WEB_TABLES) >$(NEW) $(PLACE)
