#include "found_documents.hpp"

#include "parts.hpp"

namespace cx {

void FoundSource::init(const Xapian::Database &database) {
  part_ = &found_->parts[part_of(found_->uuids, database)];
  docid_ = 0;
  is_at_end_ = false;
  set_maxweight(0);
}

void FoundSource::move(Xapian::docid docid) {
  const std::vector<uint64_t> &bits = part_->bits;
  const Xapian::docid place = docid - 1;
  size_t word = place / 64;
  uint64_t left = word < bits.size() ? bits[word] & (~uint64_t(0) << place % 64) : 0;
  while (!left && ++word < bits.size()) left = bits[word];
  is_at_end_ = !left;
  if (left) docid_ = Xapian::docid(word * 64) + Xapian::docid(__builtin_ctzll(left)) + 1;
}

}  // namespace cx
