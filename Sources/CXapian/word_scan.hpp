// Looks through the words of a forward list, eight at a time.
#ifndef CX_WORD_SCAN_HPP
#define CX_WORD_SCAN_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "cx_forward.h"

namespace cx {

/// Some of the tests of a pattern, of which an entry must pass one.
struct WordTests {
  const cx_word_test *first;
  size_t count;

  bool pass(uint32_t entry) const {
    for (size_t i = 0; i < count; ++i) {
      if ((entry & first[i].mask) == first[i].value) return true;
    }
    return false;
  }
};

/// Entry `index` of a list, which is at no certain address and little endian.
inline uint32_t entry_at(const char *entries, size_t index) {
  unsigned char bytes[4];
  std::memcpy(bytes, entries + 4 * index, 4);
  return uint32_t(bytes[0]) | uint32_t(bytes[1]) << 8 | uint32_t(bytes[2]) << 16 | uint32_t(bytes[3]) << 24;
}

/// The first entry from `from` on that passes, or `count`.
size_t next_passing(WordTests word, const char *entries, size_t from, size_t count);

/// The first entry from `from` on that passes and before a word that passes `next`, or `count`. Where a mark is near it may be that no such word
/// follows, or one further on.
size_t next_beginning(WordTests word, WordTests next, const char *entries, size_t from, size_t count);

}  // namespace cx

#endif
