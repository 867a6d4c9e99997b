#include "forward_pattern.hpp"

#include <stdexcept>

namespace cx {

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

bool ForwardPattern::passes(uint32_t entry, size_t word) const { return tests(word).pass(entry); }

/// The first entry from `from` on at which the sequence may begin, or `count`.
size_t ForwardPattern::next_start(const char *entries, size_t from, size_t count) const {
  if (word_count() == 1) return next_passing(tests(0), entries, from, count);
  return next_beginning(tests(0), tests(1), entries, from, count);
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
  if (kind_ == CX_FORWARD_SEQUENCE) return has_sequence(entries, count);
  if (next_passing(tests(0), entries, 0, count) == count) return false;
  read(entries, count);
  return kind_ == CX_FORWARD_ORDERED ? has_ordered() : has_near();
}

bool ForwardPattern::has_sequence(const char *entries, size_t count) const {
  for (size_t i = next_start(entries, 0, count); i < count; i = next_start(entries, i + 1, count)) {
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
  if (word == word_count()) return true;
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
    for (size_t i = first + 1; i < words_.size() && words_[i].place < end && word < word_count(); ++i) {
      if (words_[i].place > place && passes(words_[i].entry, word)) {
        place = words_[i].place;
        ++word;
      }
    }
    if (word == word_count()) return true;
  }
  return false;
}

/// Counts which words stand in a window that slides over the list; that two of them need places of their own is left to who reads the text.
bool ForwardPattern::has_near() {
  const size_t wanted = word_count();
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
