# Everything a newcomer needs: `make demo` and `make test` install what is missing, build, and run.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# No libraries are looked for beside the program: each look costs a search, and none lies there.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath
DATELINE := .build/release/dateline
OTHERS := .build/release/dateline-read .build/release/dateline-serve
SOURCES := Package.swift Sources Tests Tools
SHARE = $(DESTDIR)$(PREFIX)/share
UNITS = $(DESTDIR)$(PREFIX)/lib/systemd/system

.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-browser test-slow sanitize golden bench lint format install uninstall clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# The package manager does not see that the page's files are part of the program.
Sources/CServingAssets/files.S: $(wildcard Sources/Serving/Assets/*)
	@touch $@

setup: Sources/CServingAssets/files.S ## Install the libraries that Dateline links, where they are missing
	@sh Scripts/setup.sh

build: setup ## Build the release binaries, dateline and those it becomes, in .build/release
	$(SWIFT) build $(RELEASE)

demo: build ## Index Corpus/ and search it for "Ream Naval Base"
	$(DATELINE) rebuild Corpus
	$(DATELINE) search '"Ream Naval Base"' --limit 5

test: setup ## Run all tests; those in a browser where Chromium is there or can be installed
	@sh Scripts/browser.sh --try
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

test-browser: setup ## Install Chromium if it is missing and run the tests in it; SCREENSHOTS=DIR keeps pictures
	@sh Scripts/browser.sh
	$(SWIFT) build --build-tests
	$(if $(SCREENSHOTS),DATELINE_SCREENSHOTS=$(SCREENSHOTS)) $(SWIFT) test --skip-build --filter 'BrowserTests$(if $(SCREENSHOTS),|ScreenshotTests)'

test-slow: setup ## Kill 200 rebuilds, fill the disk 20 times, publish 50 times under readers
	DATELINE_SLOW_TESTS=1 $(SWIFT) test --filter 'KillTests|OperationTests'

sanitize: setup ## Run the tests of the C++ shim, the tokenizer and the readers under AddressSanitizer
	LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/Sanitizer/leaks.txt:print_suppressions=0 \
	$(SWIFT) test --sanitize=address --scratch-path .build/sanitize --filter 'XapianTests|TextAnalysisTests|ArticlesTests|ArticleReadingTests'

golden: setup ## Write the golden files anew from what is printed now; look at the difference before committing
	DATELINE_GOLDEN=write $(SWIFT) test --filter 'CommandLineTests|CorpusEntitiesTests|AgencyGoldenTests'

bench: build ## Measure building and searching beside peers; BENCH_ARTICLES=FILE names the articles
	sh Benchmarks/run.sh $(DATELINE) .build/release/search-bench $(BENCH_ARTICLES)

lint: ## Check the format of all Swift files, and what those of dateline import
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	@sh Scripts/check-imports.sh

format: ## Format all Swift files
	$(SWIFT) format --in-place --recursive $(SOURCES)

# Puts a program in its place without symbols, whether or not it runs there now. `install -s` would strip it in place, piece by piece, and
# what is written so is slower to load until it is read anew: a tenth of a search.
put = strip -o $(2).new $(1) && chmod 755 $(2).new && mv $(2).new $(2)

# Root need not have Swift: what `make build` built is installed, and built only where there is nothing.
$(DATELINE) $(OTHERS):
	$(MAKE) build

install: $(DATELINE) $(OTHERS) ## Install what was built, man page, completions and units under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(addprefix $(SHARE)/,man/man1 bash-completion/completions \
		zsh/site-functions fish/vendor_completions.d dateline) $(UNITS) $(DESTDIR)$(PREFIX)/libexec/dateline
	$(call put,$(DATELINE),$(DESTDIR)$(PREFIX)/bin/dateline)
	$(foreach program,$(OTHERS),$(call put,$(program),$(DESTDIR)$(PREFIX)/libexec/dateline/$(notdir $(program))) &&) true
	install -m 644 Packaging/man/dateline.1 $(SHARE)/man/man1/dateline.1
	$(DATELINE) --generate-completion-script bash > $(SHARE)/bash-completion/completions/dateline
	$(DATELINE) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_dateline
	$(DATELINE) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/dateline.fish
	install -m 644 Packaging/rebuild.conf Packaging/shard.conf Packaging/authorized_keys Packaging/dateline.cron $(SHARE)/dateline
	for unit in dateline-shard@ dateline-shard-check@; do \
		sed 's|@PREFIX@|$(PREFIX)|' Packaging/systemd/$$unit.service > $(UNITS)/$$unit.service; done
	install -m 644 Packaging/systemd/dateline-shard-check@.timer $(UNITS)/dateline-shard-check@.timer
	sed 's|@PREFIX@|$(PREFIX)|' Packaging/systemd/dateline-rebuild.service > $(UNITS)/dateline-rebuild.service
	install -m 644 Packaging/systemd/dateline-rebuild.timer $(UNITS)/dateline-rebuild.timer
	sed 's|@PREFIX@|$(PREFIX)|' Packaging/systemd/dateline-serve.service > $(UNITS)/dateline-serve.service

uninstall: ## Remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/dateline $(addprefix $(DESTDIR)$(PREFIX)/libexec/dateline/,$(notdir $(OTHERS))) $(SHARE)/man/man1/dateline.1 \
		$(SHARE)/bash-completion/completions/dateline $(SHARE)/zsh/site-functions/_dateline \
		$(SHARE)/fish/vendor_completions.d/dateline.fish \
		$(SHARE)/dateline/rebuild.conf $(SHARE)/dateline/shard.conf $(SHARE)/dateline/authorized_keys \
		$(SHARE)/dateline/dateline.cron \
		$(UNITS)/dateline-shard@.service $(UNITS)/dateline-shard-check@.service $(UNITS)/dateline-shard-check@.timer \
		$(UNITS)/dateline-rebuild.service $(UNITS)/dateline-rebuild.timer $(UNITS)/dateline-serve.service
	-rmdir $(SHARE)/dateline $(DESTDIR)$(PREFIX)/libexec/dateline

clean: ## Remove what was built, but no index
	rm -rf .build
