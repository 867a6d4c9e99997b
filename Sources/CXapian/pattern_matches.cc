#include "pattern_matches.hpp"

namespace cx {

PatternMatches::PatternMatches(const cx_forward_pattern &pattern, const StoresList &stores)
    : pattern_(pattern), stores_(stores) {
  for (const std::shared_ptr<Stores> &kept : stores_) {
    size_t words = kept->lists.document_count() / 64 + 1;
    uuids_.push_back(kept->uuid);
    parts_.push_back({&kept->lists, std::vector<uint64_t>(words), std::vector<uint64_t>(words)});
  }
}

bool PatternMatches::has(size_t index, Xapian::docid own) {
  Part &part = parts_[index];
  if (own == 0 || own > part.lists->document_count()) return false;
  const uint64_t bit = uint64_t(1) << own % 64;
  uint64_t &having = part.having[own / 64];
  uint64_t &seen = part.seen[own / 64];
  if (!(seen & bit)) {
    std::string_view list = part.lists->list(own);
    if (pattern_.matches(list.data(), list.size())) having |= bit;
    seen |= bit;
  }
  return having & bit;
}

}  // namespace cx
