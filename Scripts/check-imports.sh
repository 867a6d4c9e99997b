#!/bin/sh
# Fails where a target that `dateline` is made of imports all of Foundation: that would make the program half as large again to load,
# with ICU in it. FoundationEssentials and Glibc are there for it; `Serving` and `dateline-serve` may have all.
set -eu

targets='Articles TextAnalysis Entities Indexing Searching Dateline AnswerJSON LineLog ServeArguments dateline-cli Xapian'
found=no
for target in $targets; do
  grep -rnE '^[^/]*\bimport +((struct|class|enum|func|protocol) +)?Foundation(Internationalization|Networking|XML)?\b' \
    "Sources/$target" --include='*.swift' && found=yes
done
[ "$found" = no ] || {
  echo 'lint: these files are part of dateline, which links FoundationEssentials only (Docs/architecture.md). Import that, or Glibc.' >&2
  exit 1
}
