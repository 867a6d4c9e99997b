// Documents that were found, to be ranked without looking for them again.
#ifndef CX_FOUND_DOCUMENTS_HPP
#define CX_FOUND_DOCUMENTS_HPP

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cx {

/// Some documents of local databases.
struct FoundDocuments {
  /// Those of one database: a bit for each from document 1 on, and how many are set.
  struct Part {
    std::vector<uint64_t> bits;
    Xapian::doccount count = 0;
  };

  std::vector<std::string> uuids;
  std::vector<Part> parts;
};

/// Matches documents that were found, without weight. It knows how many there are, so that Xapian goes through them and asks the rest of a query
/// about no others.
class FoundSource : public Xapian::PostingSource {
 public:
  explicit FoundSource(std::shared_ptr<const FoundDocuments> found) : found_(std::move(found)) {}

  FoundSource *clone() const override { return new FoundSource(found_); }
  void init(const Xapian::Database &database) override;

  Xapian::doccount get_termfreq_min() const override { return part_->count; }
  Xapian::doccount get_termfreq_est() const override { return part_->count; }
  Xapian::doccount get_termfreq_max() const override { return part_->count; }

  void next(double) override { move(docid_ + 1); }
  void skip_to(Xapian::docid docid, double) override {
    if (docid > docid_) move(docid);
  }
  bool at_end() const override { return is_at_end_; }
  Xapian::docid get_docid() const override { return docid_; }
  std::string get_description() const override { return "Found"; }

 private:
  /// Goes to the first document from a number on.
  void move(Xapian::docid docid);

  std::shared_ptr<const FoundDocuments> found_;
  const FoundDocuments::Part *part_ = nullptr;
  Xapian::docid docid_ = 0;
  bool is_at_end_ = false;
};

}  // namespace cx

#endif
