#!/bin/sh
# Fails where what `dateline` is made of would make it slow to load (Docs/architecture.md): by all of Foundation, with ICU in it, or by the
# formats of articles and the libraries behind them. FoundationEssentials and Glibc are there for the one, `dateline-read` for the other.
# `Serving` and `dateline-serve` may have all of Foundation.
set -eu

searching='Articles TextAnalysis Entities Indexing Searching DatelineCore AnswerJSON LineLog Terminal CommandArguments dateline-cli Xapian'
reading='ArticleReading Dateline dateline-read'
found=no

# Prints the imports of some modules in some targets.
imports() {
  for target in $2; do
    grep -rnE "^[^/]*\bimport +((struct|class|enum|func|protocol) +)?($1)\b" "Sources/$target" --include='*.swift' && found=yes
  done
  return 0
}

imports 'Foundation(Internationalization|Networking|XML)?' "$searching $reading"
imports 'ArticleReading|Dateline|CLibXML2|CArchive' "$searching"
[ "$found" = no ] || {
  echo 'lint: these files may not import that (Docs/architecture.md). Import FoundationEssentials, Glibc or DatelineCore.' >&2
  exit 1
}
