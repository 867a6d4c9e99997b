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

/// Notes which documents a match looks at. What is to be known of them is read when the match is over, in the order of the file:
/// asked for one by one in between, each value costs a search of its own.
class DocumentSpy : public Xapian::MatchSpy, public DocumentSink {
 public:
  DocumentSpy(std::shared_ptr<MatchPlace> place, size_t parts) : place(std::move(place)), parts(parts) {}

  void operator()(const Xapian::Document &document, double) override {
    docids.push_back(place->whole(document.get_docid()));
  }
  void take(size_t part, Xapian::docid own) override {
    docids.push_back((own - 1) * Xapian::docid(parts) + Xapian::docid(part) + 1);
  }
  std::string get_description() const override { return "DocumentSpy"; }

  std::shared_ptr<MatchPlace> place;
  /// How many databases there are.
  size_t parts;
  std::vector<Xapian::docid> docids;
};

using Counts = std::unordered_map<std::string, uint64_t>;

/// How many of `docids`, numbered as Xapian numbers the documents of `parts` in turn, have which value in `slot`; with `separator` 0 or
/// more, values are lists that it parts.
Counts count_values(const std::vector<Xapian::Database> &parts, const StoresList &stores,
                    const std::vector<Xapian::docid> &docids, Xapian::valueno slot, int separator);

/// For each database, and each column of its names that is of one of `slots`, how many of `docids` have which name.
std::vector<std::vector<std::vector<NameStore::Count>>> count_names(const StoresList &stores,
                                                                    const std::vector<Xapian::docid> &docids,
                                                                    const std::vector<Xapian::valueno> &slots);

/// Adds a value, or the values of a list, to the counts.
void add_value(Counts &counts, const std::string &value, int separator, uint64_t count);

}  // namespace cx

#endif
