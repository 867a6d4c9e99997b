#include "forward_pattern.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace cx {

namespace {

uint32_t entry_at(const char *entries, size_t index) {
  unsigned char bytes[4];
  std::memcpy(bytes, entries + 4 * index, 4);
  return uint32_t(bytes[0]) | uint32_t(bytes[1]) << 8 | uint32_t(bytes[2]) << 16 | uint32_t(bytes[3]) << 24;
}

}  // namespace

ForwardPattern::ForwardPattern(const cx_forward_pattern &pattern)
    : kind_(pattern.kind), slot_(pattern.slot), parts_(pattern.parts), window_(pattern.window) {
  if (pattern.word_count == 0) throw std::invalid_argument("a pattern of no words");
  starts_.push_back(0);
  for (size_t i = 0; i < pattern.word_count; ++i) starts_.push_back(starts_.back() + pattern.test_counts[i]);
  tests_.assign(pattern.tests, pattern.tests + starts_.back());
}

bool ForwardPattern::matches(const char *list, size_t length) {
  const char *cursor = list;
  const char *end = list + length;
  size_t counts[CX_FORWARD_PARTS];
  for (size_t &count : counts) {
    count = 0;
    unsigned shift = 0;
    for (;;) {
      if (cursor == end || shift > 28) return false;
      unsigned char byte = static_cast<unsigned char>(*cursor++);
      count |= size_t(byte & 0x7F) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
  }
  for (unsigned part = 0; part < CX_FORWARD_PARTS; ++part) {
    if (counts[part] > size_t(end - cursor) / 4) return false;
    if ((parts_ & (1u << part)) && part_matches(cursor, counts[part])) return true;
    cursor += 4 * counts[part];
  }
  return false;
}

bool ForwardPattern::passes(uint32_t entry, size_t word) const {
  for (size_t i = starts_[word]; i < starts_[word + 1]; ++i) {
    if ((entry & tests_[i].mask) == tests_[i].value) return true;
  }
  return false;
}

/// The first word from `from` on that passes, or `count`. Most words do not pass, so they are looked at eight at a time, which compilers turn
/// into a few instructions.
size_t ForwardPattern::next_candidate(const char *entries, size_t from, size_t count) const {
  for (size_t i = from; i < count;) {
    size_t end = std::min(i + 8, count);
    if (end - i == 8) {
      uint32_t any = 0;
      for (size_t test = 0; test < starts_[1]; ++test) {
        for (size_t j = 0; j < 8; ++j) {
          any |= (entry_at(entries, i + j) & tests_[test].mask) == tests_[test].value;
        }
      }
      if (!any) {
        i = end;
        continue;
      }
    }
    for (; i < end; ++i) {
      if (passes(entry_at(entries, i), 0)) return i;
    }
  }
  return count;
}

void ForwardPattern::read(const char *entries, size_t count) {
  words_.clear();
  uint32_t place = 0;
  bool is_first = true;
  for (size_t i = 0; i < count; ++i) {
    uint32_t entry = entry_at(entries, i);
    if (entry < CX_FORWARD_FIRST_MARK) {
      if (!is_first) ++place;
      is_first = false;
      words_.push_back({entry, place, 1});
    } else if (i + 1 < count) {
      words_.push_back({entry_at(entries, ++i), place, entry == CX_FORWARD_COMPOUND ? 2u : 1u});
    }
  }
}

bool ForwardPattern::part_matches(const char *entries, size_t count) {
  size_t first = next_candidate(entries, 0, count);
  if (first == count) return false;
  switch (kind_) {
    case CX_FORWARD_SEQUENCE: return has_sequence(entries, first, count);
    case CX_FORWARD_ORDERED: read(entries, count); return has_ordered();
    case CX_FORWARD_NEAR: read(entries, count); return has_near();
  }
  return false;
}

bool ForwardPattern::has_sequence(const char *entries, size_t first, size_t count) const {
  for (size_t i = first; i < count; i = next_candidate(entries, i + 1, count)) {
    // What is looked for as written alone may look like a mark.
    if (entry_at(entries, i) >= CX_FORWARD_FIRST_MARK) continue;
    bool is_compound = i > 0 && entry_at(entries, i - 1) == CX_FORWARD_COMPOUND;
    if (continues(entries, i + 1, count, is_compound ? 2 : 1, 1)) return true;
  }
  return false;
}

/// Whether the words from `word` on follow, the first of them `distance` places behind the word before the entry at `next`. A place holds few
/// words, and a phrase is at most some hundred long.
bool ForwardPattern::continues(const char *entries, size_t next, size_t count, uint32_t distance, size_t word) const {
  if (word + 1 == starts_.size()) return true;
  uint32_t place = 0;
  for (size_t i = next; i < count && place <= distance; ++i) {
    uint32_t entry = entry_at(entries, i);
    uint32_t span = 1;
    if (entry < CX_FORWARD_FIRST_MARK) {
      ++place;
    } else {
      if (entry == CX_FORWARD_COMPOUND) span = 2;
      if (++i == count) return false;
      entry = entry_at(entries, i);
    }
    if (place == distance && passes(entry, word) && continues(entries, i + 1, count, span, word + 1)) return true;
  }
  return false;
}

/// From each place of the first word on the nearest place of each next one is as good as any.
bool ForwardPattern::has_ordered() {
  for (size_t first = 0; first < words_.size(); ++first) {
    if (!passes(words_[first].entry, 0)) continue;
    uint32_t end = words_[first].place + window_;
    uint32_t place = words_[first].place;
    size_t word = 1;
    for (size_t i = first + 1; i < words_.size() && words_[i].place < end && word + 1 < starts_.size(); ++i) {
      if (words_[i].place > place && passes(words_[i].entry, word)) {
        place = words_[i].place;
        ++word;
      }
    }
    if (word + 1 == starts_.size()) return true;
  }
  return false;
}

/// Counts which words stand in a window that slides over the list; that two of them need places of their own is left to who reads the text.
bool ForwardPattern::has_near() {
  size_t wanted = starts_.size() - 1;
  std::vector<uint32_t> inside(wanted, 0);
  size_t present = 0;
  size_t left = 0;
  for (size_t right = 0; right < words_.size(); ++right) {
    for (size_t word = 0; word < wanted; ++word) {
      if (passes(words_[right].entry, word) && inside[word]++ == 0) ++present;
    }
    while (words_[right].place - words_[left].place >= window_) {
      for (size_t word = 0; word < wanted; ++word) {
        if (passes(words_[left].entry, word) && --inside[word] == 0) --present;
      }
      ++left;
    }
    if (present == wanted) return true;
  }
  return false;
}

}  // namespace cx
