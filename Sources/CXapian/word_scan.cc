#include "word_scan.hpp"

// Vectors are handed from one to the other inside of one function: all is inlined.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE __attribute__((always_inline)) static inline

namespace cx {

namespace {

/// As many entries as are looked at in one go.
typedef uint32_t Lanes __attribute__((vector_size(32)));
constexpr size_t lanes = 8;

INLINE Lanes load(const char *entries, size_t index) {
  Lanes loaded;
  std::memcpy(&loaded, entries + 4 * index, sizeof loaded);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  for (size_t i = 0; i < lanes; ++i) loaded[i] = __builtin_bswap32(loaded[i]);
#endif
  return loaded;
}

INLINE Lanes passing(Lanes entries, WordTests word) {
  Lanes any = {};
  for (size_t i = 0; i < word.count; ++i) any |= Lanes((entries & word.first[i].mask) == word.first[i].value);
  return any;
}

INLINE Lanes marks(Lanes entries) { return Lanes((entries & CX_FORWARD_FIRST_MARK) == CX_FORWARD_FIRST_MARK); }

INLINE size_t scan_passing(WordTests word, const char *entries, size_t from, size_t count) {
  size_t i = from;
  for (; i + lanes <= count; i += lanes) {
    if (__builtin_reduce_or(passing(load(entries, i), word))) break;
  }
  while (i < count && !word.pass(entry_at(entries, i))) ++i;
  return i;
}

INLINE size_t scan_beginning(WordTests word, WordTests next, const char *entries, size_t from, size_t count) {
  size_t i = from;
  if (i == 0 && count > 0) {
    if (word.pass(entry_at(entries, 0))) return 0;
    i = 1;
  }
  for (; i + lanes + 1 < count; i += lanes) {
    Lanes may = passing(load(entries, i), word);
    Lanes behind = load(entries, i + 1);
    // The word behind may be followed by another at its place.
    may &= passing(behind, next) | marks(behind) | marks(load(entries, i + 2)) | marks(load(entries, i - 1));
    if (!__builtin_reduce_or(may)) continue;
    for (size_t lane = 0; lane < lanes; ++lane) {
      if (may[lane]) return i + lane;
    }
  }
  while (i < count && !word.pass(entry_at(entries, i))) ++i;
  return i;
}

// Each of them twice, the second time for processors with vectors of 32 bytes.
#if defined(__x86_64__)
#define IF_WIDE(call) \
  if (__builtin_cpu_supports("avx2")) return call

__attribute__((target("avx2"))) size_t wide_passing(WordTests word, const char *entries, size_t from, size_t count) {
  return scan_passing(word, entries, from, count);
}

__attribute__((target("avx2"))) size_t wide_beginning(WordTests word, WordTests next, const char *entries, size_t from,
                                                      size_t count) {
  return scan_beginning(word, next, entries, from, count);
}
#else
#define IF_WIDE(call)
#endif

}  // namespace

size_t next_passing(WordTests word, const char *entries, size_t from, size_t count) {
  IF_WIDE(wide_passing(word, entries, from, count));
  return scan_passing(word, entries, from, count);
}

size_t next_beginning(WordTests word, WordTests next, const char *entries, size_t from, size_t count) {
  IF_WIDE(wide_beginning(word, next, entries, from, count));
  return scan_beginning(word, next, entries, from, count);
}

}  // namespace cx
