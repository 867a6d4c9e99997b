# Everything a newcomer needs: `make demo` and `make test` install what is missing, build, and run.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE := -c release --static-swift-stdlib
DATELINE := .build/release/dateline
SOURCES := Package.swift Sources Tests Tools

.DEFAULT_GOAL := help
.PHONY: help setup build demo test sanitize golden bench lint format install uninstall clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the libraries that Dateline links, where they are missing
	@sh Scripts/setup.sh

build: setup ## Build the release binary, .build/release/dateline
	$(SWIFT) build $(RELEASE)

demo: build ## Index Corpus/ and search it for "Ream Naval Base"
	$(DATELINE) rebuild Corpus
	$(DATELINE) search '"Ream Naval Base"' --limit 5

test: setup ## Run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --parallel

sanitize: setup ## Run the tests of the C++ shim, the tokenizer and the readers under AddressSanitizer
	$(SWIFT) test --sanitize=address --scratch-path .build/sanitize --filter 'XapianTests|TextAnalysisTests|ArticlesTests'

golden: setup ## Write the golden files anew from what is printed now; look at the difference before committing
	DATELINE_GOLDEN=write $(SWIFT) test --filter 'CommandLineTests|CorpusEntitiesTests'

bench: build ## Measure building and searching; BENCH_ARTICLES=FILE names the articles
	sh Benchmarks/run.sh $(DATELINE) $(BENCH_ARTICLES)

lint: ## Check the format of all Swift files
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## Format all Swift files
	$(SWIFT) format --in-place --recursive $(SOURCES)

install: build ## Install the binary under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 -s $(DATELINE) $(DESTDIR)$(PREFIX)/bin/dateline

uninstall: ## Remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/dateline

clean: ## Remove what was built, but no index
	rm -rf .build
