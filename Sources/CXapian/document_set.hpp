// The documents of a query, without weights: counted by bits, many times faster than the matcher looks at each.
#ifndef CX_DOCUMENT_SET_HPP
#define CX_DOCUMENT_SET_HPP

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "found_documents.hpp"

namespace cx {

class PatternMatches;

/// What a query finds, as a tree. It never changes. Where only Xapian's matcher can tell (phrases by positions, wildcards) there is none.
struct SetNode {
  enum class Kind { all, nothing, term, any, every, without, range, pattern };

  Kind kind;
  std::string term = {};
  /// Of `without` the first counts, and the others are left out.
  std::vector<std::shared_ptr<const SetNode>> children = {};
  /// The values of `range`; an end that is open has no bound.
  Xapian::valueno slot = 0;
  bool has_low = false, has_high = false;
  std::string low = {}, high = {};
  /// What `pattern` finds, which is made out as it is asked.
  std::shared_ptr<PatternMatches> pattern = {};
  /// Whether there is a pattern in it.
  bool has_pattern = false;
};

using SetTree = std::shared_ptr<const SetNode>;

/// The tree of some trees; none if one of them is none.
SetTree joined(SetNode::Kind kind, const std::vector<SetTree> &children);

/// Takes the number of a document in its database, and the place of the database.
struct DocumentSink {
  virtual ~DocumentSink() = default;
  virtual void take(size_t part, Xapian::docid own) = 0;
};

struct SetCount {
  uint64_t found;
  /// Whether all documents were looked at.
  bool is_complete;
};

/// Counts the documents of `tree` in `parts`, a stretch of each in turn, until `at_least` are found or there are no more. `sink` may be null.
SetCount count_documents(const SetNode &tree, const std::vector<Xapian::Database> &parts, uint64_t at_least,
                         DocumentSink *sink);

/// Finds all documents of `tree` in `parts`. `sink` may be null; it takes about `most_taken` of them, a stretch of each part in turn.
std::shared_ptr<const FoundDocuments> find_documents(const SetNode &tree, const std::vector<Xapian::Database> &parts,
                                                     uint64_t most_taken, DocumentSink *sink);

}  // namespace cx

#endif
