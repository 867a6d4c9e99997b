#!/bin/sh
# Fuzzes the readers and the tokenizer with libFuzzer and AddressSanitizer: Fuzz/run.sh [SECONDS] [FORMAT ...]
# Without formats all are tried, and the tokenizer. What crashes is left in Fuzz/found; add it to the tests.
set -eu
cd "$(dirname "$0")/.."

seconds=${1:-60}
[ $# -eq 0 ] || shift
formats=${*:-any text markdown json xml html reuters csv mail telex warc archive tokenizer}
build='--scratch-path .build/fuzz --sanitize=address -Xswiftc -sanitize=fuzzer -Xswiftc -O -Xswiftc -use-ld=lld'

export DATELINE_FUZZ=1
for product in fuzz-readers fuzz-tokenizer; do
  # shellcheck disable=SC2086 # a list of arguments
  swift build $build --product "$product"
done
mkdir -p Fuzz/found
for format in $formats; do
  corpus=.build/fuzz/corpus/$format
  mkdir -p "$corpus"
  program=.build/fuzz/debug/fuzz-readers
  DATELINE_FUZZ_FORMAT=$format
  case $format in
    any) DATELINE_FUZZ_FORMAT= ;;
    tokenizer) program=.build/fuzz/debug/fuzz-tokenizer ;;
  esac
  export DATELINE_FUZZ_FORMAT
  echo "fuzz: $format, $seconds seconds"
  ASAN_OPTIONS=detect_leaks=0 "$program" "$corpus" Fuzz/seeds Tests/Fixtures/formats \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -artifact_prefix=Fuzz/found/ \
    -print_final_stats=1 2>&1 | grep -E 'ERROR|SUMMARY|crash|slow|timeout|stat::number|exec_per' || true
done
