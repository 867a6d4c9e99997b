// Counts the values of slots over the documents of a match.
#ifndef CX_VALUE_COUNTS_HPP
#define CX_VALUE_COUNTS_HPP

#include <xapian.h>

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "document_set.hpp"
#include "part_marker.hpp"
#include "stores.hpp"

namespace cx {

/// Documents of each of some databases, by their numbers there.
using PartedDocuments = std::vector<std::vector<Xapian::docid>>;

/// Notes which documents a match looks at. What is to be known of them is read when the match is over, in the order of the file:
/// asked for one by one in between, each value costs a search of its own.
class DocumentSpy : public Xapian::MatchSpy, public DocumentSink {
 public:
  DocumentSpy(std::shared_ptr<MatchPlace> place, size_t parts) : place_(std::move(place)), documents_(parts) {}

  void operator()(const Xapian::Document &document, double) override { take(place_->part, document.get_docid()); }
  void take(size_t part, Xapian::docid own) override { documents_[part].push_back(own); }
  /// Takes a document by its number among those of all databases.
  void take_whole(Xapian::docid docid) {
    take(part_among(documents_.size(), docid), own_among(documents_.size(), docid));
  }
  std::string get_description() const override { return "DocumentSpy"; }

  size_t count() const;
  /// Those that were noted, in rising order, so that files are read from front to back.
  const PartedDocuments &in_order();

 private:
  std::shared_ptr<MatchPlace> place_;
  PartedDocuments documents_;
};

using Counts = std::unordered_map<std::string, uint64_t>;

/// How many of `documents`, in rising order, have which value in `slot`; with `separator` 0 or more, values are lists that it parts.
Counts count_values(const std::vector<Xapian::Database> &parts, const StoresList &stores, const PartedDocuments &documents,
                    Xapian::valueno slot, int separator);

/// For each database, and each column of its names that is of one of `slots`, how many of `documents`, in rising order, have which name.
std::vector<std::vector<std::vector<NameStore::Count>>> count_names(const StoresList &stores,
                                                                    const PartedDocuments &documents,
                                                                    const std::vector<Xapian::valueno> &slots);

/// Adds a value, or the values of a list, to the counts.
void add_value(Counts &counts, const std::string &value, int separator, uint64_t count);

}  // namespace cx

#endif
