// Tells which of several databases a match is at.
#ifndef CX_PART_MARKER_HPP
#define CX_PART_MARKER_HPP

#include <xapian.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "parts.hpp"

namespace cx {

/// The databases of a match, and which of them the document is of that it looks at.
///
/// Xapian shows spies and deciders a document under its number in the database that it comes from, and does not say which database that is.
struct MatchPlace {
  std::vector<std::string> uuids;
  size_t part = 0;

  /// The number of a document among those of all databases.
  Xapian::docid whole(Xapian::docid own) const {
    return uuids.size() < 2 ? own : docid_among(uuids.size(), part, own);
  }
};

/// Matches all documents without weight, and notes on the way which database they are of.
class PartMarker : public Xapian::PostingSource {
 public:
  explicit PartMarker(std::shared_ptr<MatchPlace> place) : place_(std::move(place)) {}

  PartMarker *clone() const override { return new PartMarker(place_); }

  void init(const Xapian::Database &database) override {
    part_ = part_of(place_->uuids, database);
    count_ = database.get_doccount();
    last_ = database.get_lastdocid();
    docid_ = 0;
    set_maxweight(0);
  }

  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }

  void next(double) override { move(docid_ + 1); }
  void skip_to(Xapian::docid docid, double) override {
    if (docid > docid_) move(docid);
    else move(docid_);
  }
  bool check(Xapian::docid docid, double min_weight) override {
    skip_to(docid, min_weight);
    return true;
  }
  bool at_end() const override { return docid_ > last_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override { return "PartMarker"; }

 private:
  void move(Xapian::docid docid) {
    docid_ = docid;
    place_->part = part_;
  }

  std::shared_ptr<MatchPlace> place_;
  size_t part_ = 0;
  Xapian::doccount count_ = 0;
  Xapian::docid last_ = 0;
  Xapian::docid docid_ = 0;
};

}  // namespace cx

#endif
