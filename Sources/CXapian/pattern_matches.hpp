// Which documents have a pattern in their forward lists.
#ifndef CX_PATTERN_MATCHES_HPP
#define CX_PATTERN_MATCHES_HPP

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "forward_pattern.hpp"
#include "stores.hpp"

namespace cx {

/// What a pattern finds in the stores of local databases. Each list is looked through once, however often the document is asked about: counting
/// and ranking ask about the same. One thread holds it.
class PatternMatches {
 public:
  PatternMatches(const cx_forward_pattern &pattern, const StoresList &stores);

  const std::vector<std::string> &uuids() const { return uuids_; }
  Xapian::doccount document_count(size_t part) const { return parts_[part].lists->document_count(); }

  /// Whether a document of a database has the pattern.
  bool has(size_t part, Xapian::docid own);
  /// Has the memory of a list fetched that will be looked through soon.
  void ask_ahead(size_t part, Xapian::docid own) const { parts_[part].lists->ask_ahead(own); }

 private:
  /// A database, and for each of its documents a bit that tells whether its list was looked through, and one whether it has the pattern.
  struct Part {
    const ListStore *lists;
    std::vector<uint64_t> seen;
    std::vector<uint64_t> having;
  };

  ForwardPattern pattern_;
  StoresList stores_;
  std::vector<std::string> uuids_;
  std::vector<Part> parts_;
};

}  // namespace cx

#endif
