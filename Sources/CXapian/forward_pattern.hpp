// Looks for words in forward lists.
#ifndef CX_FORWARD_PATTERN_HPP
#define CX_FORWARD_PATTERN_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cx_forward.h"
#include "word_scan.hpp"

namespace cx {

/// A pattern that owns what it looks for, and the memory that one list after another is read into.
class ForwardPattern {
 public:
  explicit ForwardPattern(const cx_forward_pattern &pattern);

  uint32_t slot() const { return slot_; }

  /// Whether a list has the pattern; bytes that are no list have none.
  bool matches(const char *list, size_t length);

 private:
  struct Word {
    uint32_t entry;
    uint32_t place;
    uint32_t span;
  };

  size_t word_count() const { return starts_.size() - 1; }
  WordTests tests(size_t word) const { return {tests_.data() + starts_[word], starts_[word + 1] - starts_[word]}; }
  bool passes(uint32_t entry, size_t word) const;
  size_t next_start(const char *entries, size_t from, size_t count) const;
  void read(const char *entries, size_t count);
  bool part_matches(const char *entries, size_t count);
  bool has_sequence(const char *entries, size_t count) const;
  bool continues(const char *entries, size_t next, size_t count, uint32_t distance, size_t word) const;
  bool has_ordered();
  bool has_near();

  cx_forward_kind kind_;
  uint32_t slot_;
  uint32_t parts_;
  uint32_t window_;
  std::vector<cx_word_test> tests_;
  /// Where the tests of each word begin, and the end.
  std::vector<size_t> starts_;
  std::vector<Word> words_;
};

}  // namespace cx

#endif
